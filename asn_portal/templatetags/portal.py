"""Formats of the portal: money, dates, NIP, people, chips, and the menu of the person who looks.

Numbers are written here in Python, never by a locale, so that page, SVG and print agree.
"""

import re
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from django import template
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.template.context import Context
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString

from asn_portal.inti.notifikasi.selectors import count_belum_dibaca
from asn_portal.lib.keyakinan import tulis_keyakinan
from asn_portal.lib.perangkat import nama_perangkat
from asn_portal.lib.teks import kecil_awal as tulis_kecil_awal
from asn_portal.lib.uang import tulis_desimal
from asn_portal.navigation import BilahBawah, KelompokMenu, get_bilah_bawah, get_url_terbuka, list_menu
from asn_portal.status import Cap, get_cap

register = template.Library()
MINUS = "\N{MINUS SIGN}"


@register.filter
def perangkat(user_agent: str | None) -> str:
    """Name the device of a session: "Chrome di Android"."""
    return nama_perangkat(user_agent or "")


@register.filter
def ribuan(jumlah: object) -> str:
    """Group a whole number by dots: 4186000 → 4.186.000; a real minus sign; nothing for nothing."""
    if jumlah is None or jumlah == "":
        return ""
    return tulis_desimal(int(str(jumlah))).replace("-", MINUS)


@register.filter
def rupiah(jumlah: object) -> str:
    """Write a headline amount: 4186000 → Rp4.186.000, −Rp90.000."""
    teks = ribuan(jumlah)
    if not teks:
        return ""
    return f"{MINUS}Rp{teks[1:]}" if teks.startswith(MINUS) else f"Rp{teks}"


@register.filter
def selisih_rupiah(jumlah: object) -> str:
    """Write a change with its sign: +Rp134.000, −Rp90.000, Rp0."""
    teks = rupiah(jumlah)
    return f"+{teks}" if teks and not teks.startswith(MINUS) and int(str(jumlah)) else teks


@register.filter
def desimal(nilai: object, angka_desimal: int = 2) -> str:
    """Write a number exactly, rounded half up, with an Indonesian comma and a real minus sign: -0.031 → −0,03."""
    if nilai is None or nilai == "":
        return ""
    return tulis_desimal(Fraction(str(nilai)), int(angka_desimal)).replace("-", MINUS)


_SIDIK = re.compile(r"[0-9a-f]{40,64}")
_BENTUK = {
    "panjang": "l, j F Y",
    "hari": "l, j F",
    "sedang": "j F Y",
    "pendek": "j M Y",
    "bulan": "F Y",
    "jam": "H.i",
    "lengkap": "j F Y, H.i",
}


@register.filter
def keyakinan(tanda: str) -> str:
    """Write how sure a figure of law is: V2+ → dibaca di dua sumber terbuka atau lebih."""
    return tulis_keyakinan(tanda)


@register.filter
def tanggal(nilai: date | datetime | None, bentuk: str = "sedang") -> str:
    """Write a date: panjang, hari, sedang (default), pendek, bulan, jam, lengkap (with the time)."""
    if not nilai:
        return ""
    if isinstance(nilai, datetime) and timezone.is_aware(nilai):
        nilai = nilai.astimezone(timezone.get_current_timezone())
    return date_format(nilai, _BENTUK[bentuk])


@register.filter
def periode(nilai: Any) -> str:
    """Write a month: a date, 'YYYY-MM', or anything with `tahun` and `bulan` → Oktober 2026."""
    if not nilai:
        return ""
    if isinstance(nilai, str):
        tahun, bulan = (int(bagian) for bagian in nilai.split("-")[:2])
        nilai = date(tahun, bulan, 1)
    elif not isinstance(nilai, date) and hasattr(nilai, "tahun"):
        nilai = date(int(nilai.tahun), int(nilai.bulan), 1)
    return date_format(nilai, "F Y")


SINGKATAN = frozenset(
    [
        "skp",
        "rhk",
        "iki",
        "kgb",
        "thr",
        "tpp",
        "api",
        "totp",
        "pdf",
        "pak",
        "sk",
        "nip",
        "pph",
        "ikm",
        "bkn",
        "npwp",
        "csv",
    ]
)
"""Parts of codes that people write in capitals."""


@register.filter
def kata_tindakan(kode: str) -> str:
    """Write the code of an activity in words: kinerja.umpan_balik.dibuat → Umpan balik, dibuat; skp.diajukan → SKP, diajukan."""
    bagian = [
        " ".join(kata.upper() if kata in SINGKATAN else kata for kata in satu.split("_")) for satu in kode.split(".")
    ]
    teks = ", ".join(bagian[1:] if len(bagian) > 2 else bagian)
    return teks[:1].upper() + teks[1:]


@register.filter
def list_perubahan(catatan: Any) -> list[tuple[str, Any, Any]]:
    """Pair what stood before and after an activity: name, before, after; None where one side says nothing."""
    sebelum, sesudah = catatan.sebelum or {}, catatan.sesudah or {}
    nama = dict.fromkeys([*sebelum, *sesudah])
    return [(satu.replace("_", " "), tulis_isi(sebelum.get(satu)), tulis_isi(sesudah.get(satu))) for satu in nama]


def tulis_isi(nilai: Any) -> Any:
    """Write a stored value for a reader: lists and pairs in words, a digest by its first letters."""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, list):
        return "; ".join(str(tulis_isi(satu)) for satu in nilai) or "kosong"
    if isinstance(nilai, dict):
        pasangan = ((kunci, tulis_isi(isi)) for kunci, isi in nilai.items() if isi not in (None, ""))
        return ", ".join(f"{str(kunci).replace('_', ' ')} {isi}" for kunci, isi in pasangan)
    if isinstance(nilai, str) and _SIDIK.fullmatch(nilai):
        return f"{nilai[:12]}\N{HORIZONTAL ELLIPSIS}"
    return nilai


@register.filter
def kecil_awal(teks: object) -> str:
    """Write a name inside a sentence."""
    return tulis_kecil_awal(str(teks or ""))


@register.filter
def iso(nilai: date | datetime | None) -> str:
    """Write a machine-readable date for `<time datetime>`."""
    return nilai.isoformat() if nilai else ""


@register.filter
def nip(nilai: object) -> str:
    """Group a NIP as it is spoken: 19850101 201001 1 901."""
    teks = re.sub(r"\D", "", str(nilai or ""))
    return f"{teks[:8]} {teks[8:14]} {teks[14]} {teks[15:]}" if len(teks) == 18 else str(nilai or "")


_GELAR = re.compile(r"^(dr|drg|drs|dra|ir|prof|h|hj)$", re.IGNORECASE)


@register.filter
def inisial(nama: object) -> str:
    """Two letters of a name without its titles: "Dra. Ratna Wulandari, M.Si." → RW."""
    kata = [k for k in str(nama or "").split(",")[0].split() if not _GELAR.match(k.rstrip("."))]
    huruf = [k[0] for k in kata if k[0].isalpha()]
    return "".join(huruf[:1] + huruf[1:][-1:]).upper() or "?"


@register.filter
def cap_kata(nilai: object) -> str:
    """Return the word of a stored state."""
    return get_cap(nilai).kata


@register.filter
def cap_warna(nilai: object) -> str:
    """Return the colour name of a stored state."""
    return get_cap(nilai).warna


@register.filter
def get_cap_dari(nilai: object) -> Cap:
    """Return word and colour of a stored state at once."""
    return get_cap(nilai)


@register.filter
def url_urungkan(label_ekstra: str) -> str:
    """Return the undo address in a message's extra tags (`urungkan=/…`), only a path of this site."""
    for label in str(label_ekstra or "").split():
        if label.startswith("urungkan=/") and not label.startswith(("urungkan=//", "urungkan=/\\")):
            return label.removeprefix("urungkan=")
    return ""


@register.filter
def tingkat_pesan(pesan: Any) -> str:
    """Return the level of a message without its extra tags."""
    return str(getattr(pesan, "level_tag", "") or "info")


@register.simple_tag(takes_context=True)
def kolom_csrf(context: Context) -> SafeString:
    """Write the hidden CSRF field inside a component, whose context holds only the request."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return SafeString("")
    return format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))


@register.simple_tag(takes_context=True)
def menu_utama(context: Context) -> list[KelompokMenu]:
    """List the sidebar of the person who looks, with the entry of this page marked."""
    request: HttpRequest | None = context.get("request")
    return list_menu(request) if request is not None else []


@register.simple_tag(takes_context=True)
def url_terbuka(context: Context, nama: str, *args: object) -> str:
    """Return the address of a page when its act lets the person who looks in, else nothing to link to."""
    request: HttpRequest | None = context.get("request")
    return get_url_terbuka(request, nama, *args) if request is not None else ""


@register.simple_tag(takes_context=True)
def bilah_bawah(context: Context) -> BilahBawah:
    """Return the phone bar: three entries for the person's role, the rest behind "Lainnya"."""
    request: HttpRequest | None = context.get("request")
    return get_bilah_bawah(request) if request is not None else BilahBawah((), ())


@register.simple_tag(takes_context=True)
def jumlah_belum_dibaca(context: Context) -> int:
    """Count the unread notices of the person who looks, once per page."""
    request: HttpRequest | None = context.get("request")
    if request is None or not request.user.is_authenticated:
        return 0
    simpanan: int | None = getattr(request, "_belum_dibaca", None)
    if simpanan is None:
        simpanan = count_belum_dibaca(request.user)
        request._belum_dibaca = simpanan  # type: ignore[attr-defined]
    return simpanan


@register.simple_tag(takes_context=True)
def ubah_query(context: Context, **ganti: object) -> str:
    """Return this page's query string with some values replaced; `None` drops one."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return ""
    query = request.GET.copy()
    for nama, nilai in ganti.items():
        query.pop(nama, None)
        if nilai not in (None, ""):
            query[nama] = str(nilai)
    return f"?{query.urlencode()}"
