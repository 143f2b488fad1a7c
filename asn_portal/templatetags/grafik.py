"""Small pictures as accessible SVG: bars of days, progress, waterfall, and three charts with a table behind them.

Every coordinate is a whole number or a plain decimal written in Python. Colour is never the only sign: each picture
has a text equivalent, and the charts carry their table in `<details>`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from asn_portal.templatetags.portal import ribuan

register = template.Library()

# kind: class, height of the bar (of 18), word
_HARI: dict[str, tuple[str, int, str]] = {
    "d": ("h", 18, "lengkap"),
    "k": ("k", 12, "menunggu"),
    "m": ("m", 6, "kosong"),
    "l": ("l", 18, "libur, cuti, atau belum tiba"),
}


def _n(nilai: float) -> str:
    return f"{nilai:.2f}".rstrip("0").rstrip(".") or "0"


@register.simple_tag
def hari_svg(urutan: Iterable[str], nama: str = "Log") -> SafeString:
    """Draw one little bar per working day: d complete, k waiting, m empty, l leave or still to come."""
    jenis = [j if j in _HARI else "l" for j in urutan]
    batang = format_html_join(
        "",
        '<rect class="{}" x="{}" y="{}" width="8" height="{}" rx="2"/>',
        ((_HARI[j][0], i * 10, 18 - _HARI[j][1], _HARI[j][1]) for i, j in enumerate(jenis)),
    )
    hitung = [f"{jenis.count(j)} {_HARI[j][2]}" for j in "dkml" if j in jenis]
    lebar = max(len(jenis) * 10 - 2, 8)
    return format_html(
        '<span class="hari"><svg role="img" width="{}" height="18" viewBox="0 0 {} 18" aria-label="{}">'
        "<title>{}</title>{}</svg></span>",
        lebar,
        lebar,
        f"{nama} {len(jenis)} hari: {', '.join(hitung) or 'belum ada'}",
        f"{', '.join(hitung)}",
        batang,
    )


@register.simple_tag
def bilah_svg(
    bagian: Sequence[tuple[float, float, str]], label: str, tinggi: int = 8, tebal: bool = False
) -> SafeString:
    """Draw a bar from parts (start, width, fill class), both in percent."""
    isi = format_html_join(
        "",
        '<rect class="{}" x="{}" y="0" width="{}" height="{}"/>',
        (
            (kelas, _n(max(0.0, min(100.0, mulai))), _n(max(0.0, min(100.0, lebar))), tinggi)
            for mulai, lebar, kelas in bagian
        ),
    )
    return format_html(
        '<span class="bilah{}"><svg role="img" viewBox="0 0 100 {}" preserveAspectRatio="none" aria-label="{}">{}'
        "</svg></span>",
        " tebal" if tebal else "",
        tinggi,
        label,
        isi,
    )


@register.simple_tag
def bilah_nilai(nilai: float, paling_banyak: float = 100, warna: str = "laut", label: str = "") -> SafeString:
    """Draw progress of one value."""
    lebar = 100 * float(nilai or 0) / float(paling_banyak) if paling_banyak else 0.0
    return bilah_svg([(0, lebar, f"i-{warna}")], label or f"{round(lebar)} persen")


@register.simple_tag
def bilah_bagian(bagian: Sequence[dict[str, Any]], label: str = "") -> SafeString:
    """Draw a bar of several parts: dicts with `nilai`, `warna`, `label`; the text below is the component's."""
    jumlah = sum(abs(float(b["nilai"])) for b in bagian) or 1.0
    mulai, potong = 0.0, []
    for b in bagian:
        lebar = 100 * abs(float(b["nilai"])) / jumlah
        potong.append((mulai, lebar, f"i-{b.get('warna', 'laut')}"))
        mulai += lebar
    return bilah_svg(potong, label or ", ".join(f"{b['label']} {ribuan(b['nilai'])}" for b in bagian), 12, tebal=True)


@register.simple_tag
def susun_air_terjun(baris: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Place waterfall rows: dicts with `label`, `jumlah`, `jenis` (`awal`, `tambah`, `potong`, `pajak`, `akhir`).

    Adds `mulai`, `lebar` (percent), `warna` and `aria` to a copy of each row.
    """
    puncak, berjalan = 1, 0
    for b in baris:
        berjalan = int(b["jumlah"]) if b.get("jenis") in ("awal", "akhir") else berjalan + int(b["jumlah"])
        puncak = max(puncak, abs(berjalan))
    warna = {"awal": "laut", "tambah": "laut-tengah", "potong": "bata-tua", "pajak": "batu-tua", "akhir": "daun-tua"}
    hasil, berjalan = [], 0
    for b in baris:
        jenis, jumlah = b.get("jenis") or ("tambah" if int(b["jumlah"]) >= 0 else "potong"), int(b["jumlah"])
        if jenis in ("awal", "akhir"):
            mulai, akhir = 0, jumlah
        else:
            mulai, akhir = berjalan, berjalan + jumlah
        berjalan = akhir
        kiri, kanan = sorted((max(0, mulai), max(0, akhir)))
        lebar = max(100 * (kanan - kiri) / puncak, 0.8 if jumlah else 0)
        hasil.append(
            {
                **b,
                "jenis": jenis,
                "aria": f"{b['label']} {ribuan(jumlah)}",
                "bagian": [(min(100 * kiri / puncak, 100 - lebar), lebar, f"i-{b.get('warna') or warna[jenis]}")],
            }
        )
    return hasil


def _skala(puncak: float) -> list[float]:
    """Return three or four round steps from zero to at least `puncak`."""
    if puncak <= 0:
        return [0, 1]
    kasar = max(puncak / 4, 1)
    pangkat = 10 ** (len(str(int(kasar))) - 1)
    langkah = next(kali * pangkat for kali in (1, 1.5, 2, 2.5, 3, 4, 5, 10) if kali * pangkat >= kasar)
    return [langkah * i for i in range(int(-(-puncak // langkah)) + 1)]


def _pendek(nilai: float) -> str:
    """Write an axis number: 4.2 jt, 350 rb, 12."""
    for batas, kata in ((1_000_000_000, "M"), (1_000_000, "jt"), (10_000, "rb")):
        if abs(nilai) >= batas:
            bagi = 1_000 if kata == "rb" else batas
            return f"{_n(round(nilai / bagi, 1)).replace('.', ',')} {kata}"
    return ribuan(int(nilai)) if float(nilai).is_integer() else _n(nilai).replace(".", ",")


def _nilai(nilai: float | None) -> str:
    if nilai is None:
        return "tidak ada"
    return ribuan(int(nilai)) if float(nilai).is_integer() else _n(nilai).replace(".", ",")


def _tabel(kepala: Sequence[str], baris: Iterable[Sequence[object]]) -> SafeString:
    th = format_html_join("", '<th scope="col"{}>{}</th>', ((_kelas(i), k) for i, k in enumerate(kepala)))
    isi = format_html_join(
        "",
        '<tr><th scope="row">{}</th>{}</tr>',
        ((b[0], format_html_join("", '<td class="angka">{}</td>', ((s,) for s in b[1:]))) for b in baris),
    )
    return format_html(
        '<details class="rinci"><summary>Lihat sebagai tabel</summary><table class="tabel"><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></details>",
        th,
        isi,
    )


def _kelas(urutan: int) -> SafeString:
    return format_html("{}", "") if urutan == 0 else format_html(' class="{}"', "angka")


LEBAR, KIRI, ATAS, BAWAH = 640, 56, 12, 28


def _rangka(skala: Sequence[float], tinggi: int) -> SafeString:
    puncak = skala[-1]
    return format_html_join(
        "",
        '<line class="{}" x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}" text-anchor="end">{}</text>',
        (
            ("g-sumbu" if not s else "g-garis", KIRI, LEBAR, y, y, KIRI - 8, _n(float(y) + 4.5), _pendek(s))
            for s in skala
            for y in (_n(ATAS + (tinggi - ATAS - BAWAH) * (1 - s / puncak)),)
        ),
    )


def _bingkai(
    judul: str, ringkasan: str, tinggi: int, isi: SafeString, tabel: SafeString, kunci: SafeString
) -> SafeString:
    return format_html(
        '<figure class="grafik"><figcaption>{}</figcaption>'
        '<svg role="img" viewBox="0 0 {} {}" aria-label="{}">{}</svg>{}{}</figure>',
        judul,
        LEBAR,
        tinggi,
        ringkasan,
        isi,
        kunci,
        tabel,
    )


def _kosong(judul: str) -> SafeString:
    return format_html(
        '<figure class="grafik"><figcaption>{}</figcaption><p class="kecil">Belum ada data untuk digambar.</p></figure>',
        judul,
    )


def _ringkas(judul: str, data: Sequence[tuple[str, float]]) -> str:
    if not data:
        return f"{judul}: belum ada data"
    rendah, tinggi = min(data, key=lambda d: d[1]), max(data, key=lambda d: d[1])
    return (
        f"{judul}. {len(data)} titik. Terendah {rendah[0]} {_nilai(rendah[1])}, "
        f"tertinggi {tinggi[0]} {_nilai(tinggi[1])}. Angka lengkap ada di tabel di bawah."
    )


@register.simple_tag
def grafik_batang_svg(
    judul: str, data: Sequence[tuple[str, float]], satuan: str = "Jumlah", warna: str = "laut", kepala: str = "Kelompok"
) -> SafeString:
    """Draw vertical bars with their values above them: data are (label, value)."""
    tinggi = 240
    if not any(float(n) for _, n in data):
        return _kosong(judul)
    skala = _skala(max((float(n) for _, n in data), default=0))
    lebar_kol = (LEBAR - KIRI) / max(len(data), 1)
    lebar = min(lebar_kol * 0.62, 64)
    bidang = tinggi - ATAS - BAWAH
    batang = format_html_join(
        "",
        '<rect class="i-{}" x="{}" y="{}" width="{}" height="{}" rx="3"><title>{}: {}</title></rect>'
        '<text class="g-nilai{}" x="{}" y="{}" text-anchor="middle">{}</text>'
        '<text x="{}" y="{}" text-anchor="middle">{}</text>',
        (
            (
                warna,
                _n(x - lebar / 2),
                _n(tinggi - BAWAH - t),
                _n(lebar),
                _n(t),
                label,
                _nilai(nilai),
                " g-rapat" if lebar_kol < 80 else "",
                _n(x),
                _n(tinggi - BAWAH - t - 6),
                _pendek(float(nilai)),
                _n(x),
                tinggi - 8,
                label if lebar_kol > 7 * len(str(label)) else str(label)[: max(int(lebar_kol // 8), 1)],
            )
            for i, (label, nilai) in enumerate(data)
            for x in (KIRI + lebar_kol * (i + 0.5),)
            for t in (bidang * float(nilai) / (skala[-1] or 1),)
        ),
    )
    tabel = _tabel((kepala, satuan), ((label, _nilai(nilai)) for label, nilai in data))
    return _bingkai(judul, _ringkas(judul, data), tinggi, _rangka(skala, tinggi) + batang, tabel, SafeString(""))


@register.simple_tag
def grafik_garis_svg(
    judul: str, label: Sequence[str], deret: Sequence[tuple[str, Sequence[float | None]]], kepala: str = "Periode"
) -> SafeString:
    """Draw one or two lines over the same labels; a second line is dashed as well as coloured."""
    tinggi, deret = 240, list(deret)[:2]
    if not any(n is not None for _, nilai in deret for n in nilai):
        return _kosong(judul)
    skala = _skala(max((float(n) for _, nilai in deret for n in nilai if n is not None), default=0))
    bidang, langkah = tinggi - ATAS - BAWAH, (LEBAR - KIRI - 32) / max(len(label) - 1, 1)
    gambar = _rangka(skala, tinggi)
    for urutan, (nama, nilai) in enumerate(deret):
        titik = [
            (KIRI + 16 + langkah * i, tinggi - BAWAH - bidang * float(n) / (skala[-1] or 1), label[i], n)
            for i, n in enumerate(nilai)
            if n is not None
        ]
        kelas = " dua-deret" if urutan else ""
        gambar += format_html(
            '<polyline class="g-deret{}" points="{}"/>', kelas, " ".join(f"{_n(x)},{_n(y)}" for x, y, _, _ in titik)
        )
        gambar += format_html_join(
            "",
            '<circle class="g-titik{}" cx="{}" cy="{}" r="4"><title>{}, {}: {}</title></circle>',
            ((kelas, _n(x), _n(y), nama, lab, _nilai(n)) for x, y, lab, n in titik),
        )
    loncat = max(1, -(-len(label) * 56 // (LEBAR - KIRI)))
    panjang = max((len(lab) for lab in label), default=0) > 8
    gambar += format_html_join(
        "",
        '<text x="{}" y="{}" text-anchor="{}"{}>{}</text>',
        (
            (
                _n(KIRI + 16 + langkah * i),
                tinggi - 8,
                "end" if panjang and i == len(label) - 1 else "start" if panjang and i == 0 else "middle",
                SafeString(' class="g-rapat"' if panjang and i % 2 else ""),
                lab,
            )
            for i, lab in enumerate(label)
            if i % loncat == 0
        ),
    )
    kunci = SafeString("")
    if len(deret) > 1:
        garis = (
            '<svg viewBox="0 0 22 10" aria-hidden="true"><line class="g-deret{}" x1="1" x2="21" y1="5" y2="5"/></svg>'
        )
        kunci = format_html(
            '<ul class="grafik-kunci">{}</ul>',
            format_html_join(
                "", "<li>" + garis + "{}</li>", ((" dua-deret" if i else "", nama) for i, (nama, _) in enumerate(deret))
            ),
        )
    tabel = _tabel(
        (kepala, *(nama for nama, _ in deret)),
        ((lab, *(_nilai(nilai[i]) for _, nilai in deret)) for i, lab in enumerate(label)),
    )
    ringkasan = "; ".join(
        _ringkas(f"{judul}, {nama}", [(lab, float(n)) for lab, n in zip(label, nilai, strict=False) if n is not None])
        for nama, nilai in deret
    )
    return _bingkai(judul, ringkasan, tinggi, gambar, tabel, kunci)


@register.simple_tag
def grafik_sebaran_svg(
    judul: str, data: Sequence[tuple[str, float]], kepala: str = "Kelompok", satuan: str = "Orang"
) -> SafeString:
    """Draw horizontal bars of shares, with count and share at the end: data are (label, count)."""
    jumlah = sum(float(n) for _, n in data)
    if not jumlah:
        return _kosong(judul)
    puncak = max(float(n) for _, n in data)
    # On a phone the letters grow beside the bars (komponen.css), so the longest word sets where the bars begin.
    tinggi, awal, ruang = 36 * len(data) or 36, max(150, 12 * max(len(str(label)) for label, _ in data)), 160
    batang = format_html_join(
        "",
        '<text x="0" y="{}">{}</text><rect class="i-laut" x="{}" y="{}" width="{}" height="18" rx="3"/>'
        '<text class="g-nilai" x="{}" y="{}">{} · {}%</text>',
        (
            (y + 23, label, awal, y + 9, _n(lebar), _n(awal + lebar + 8), y + 23, _nilai(n), _persen(n, jumlah))
            for i, (label, n) in enumerate(data)
            for y in (i * 36,)
            for lebar in ((LEBAR - awal - ruang) * float(n) / puncak,)
        ),
    )
    tabel = _tabel((kepala, satuan, "Bagian"), ((lab, _nilai(n), f"{_persen(n, jumlah)}%") for lab, n in data))
    return _bingkai(judul, _ringkas(judul, data), tinggi, batang, tabel, SafeString(""))


def _persen(bagian: float, jumlah: float) -> str:
    return _n(round(100 * float(bagian) / jumlah, 1)).replace(".", ",")
