"""Boxes of groups beside each other, as an accessible SVG with a table behind it."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from asn_portal.templatetags.grafik import LEBAR, _bingkai, _kosong, _n, _nilai, _tabel

register = template.Library()

TINGGI_BARIS, KAKI, LANGKAH = 40, 26, 5
Kotak = tuple[str, int, tuple[float, float, float]]


@register.simple_tag
def grafik_kotak_svg(judul: str, data: Sequence[Kotak], kepala: str = "Kelompok", satuan: str = "Nilai") -> SafeString:
    """Draw the middle half of each group with its median: data are (label, people, (quartile, median, quartile)).

    Without whiskers: the ends of a group would be single people.
    """
    if not data:
        return _kosong(judul)
    rendah = LANGKAH * int(min(b for _, _, (b, _, _) in data) // LANGKAH)
    tinggi_nilai = LANGKAH * (int(max(a for _, _, (_, _, a) in data) // LANGKAH) + 1)
    awal, ruang = max(150, 12 * max(len(label) for label, _, _ in data)), 24
    satu = (LEBAR - awal - ruang) / (tinggi_nilai - rendah)
    bidang = TINGGI_BARIS * len(data)
    isi = format_html_join(
        "",
        '<line class="g-garis" x1="{0}" x2="{0}" y1="0" y2="{1}"/><text x="{0}" y="{2}" text-anchor="middle">{3}</text>',
        (
            (_n(awal + satu * (nilai - rendah)), bidang, bidang + 18, nilai)
            for nilai in range(rendah, tinggi_nilai + 1, LANGKAH * max(1, (tinggi_nilai - rendah) // (LANGKAH * 4)))
        ),
    )
    isi += format_html_join(
        "",
        '<text x="0" y="{}">{}</text><rect class="i-laut-tengah" x="{}" y="{}" width="{}" height="18" rx="3">'
        '<title>{}: median {}, setengah bagian tengah {} sampai {}, {} orang</title></rect>'
        '<rect class="i-laut" x="{}" y="{}" width="3" height="24"/>',
        (
            (
                y + 25, label, _n(awal + satu * (bawah - rendah)), y + 11, _n(max(satu * (atas - bawah), 2)),
                label, _nilai(tengah), _nilai(bawah), _nilai(atas), n,
                _n(awal + satu * (tengah - rendah) - 1.5), y + 8,
            )
            for i, (label, n, (bawah, tengah, atas)) in enumerate(data)
            for y in (i * TINGGI_BARIS,)
        ),
    )  # fmt: skip
    ringkasan = f"{judul}. " + "; ".join(f"{label} median {_nilai(tengah)}" for label, _, (_, tengah, _) in data)
    tabel = _tabel(
        (kepala, "Orang", f"{satuan}, kuartil bawah", "Median", "Kuartil atas"),
        ((label, n, *(_nilai(v) for v in nilai)) for label, n, nilai in data),
    )
    kalimat = f"{ringkasan}. Angka lengkap ada di tabel di bawah."
    return _bingkai(judul, kalimat, bidang + KAKI, isi, tabel, SafeString(""))
