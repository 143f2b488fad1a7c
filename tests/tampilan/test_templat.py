"""What the templates promise each other, read from their text."""

import re
from pathlib import Path

from django.conf import settings

TEMPLAT = settings.BASE_DIR / "templates"
BLOK = re.compile(r"\{% block (\w+) %\}(.*?)\{% endblock", re.DOTALL)
DINAMAI = re.compile(r"\{% (?:url|url_terbuka|fragment)\b[^%]*? as (\w+) %\}")
# Their form stands on the page of the object itself, or below an answer; going back is the breadcrumb.
DI_HALAMAN_BENDANYA = {"tim_kerja_detail.html", "terbitkan.html"}
# The same where the form is a part included by more pages, or one of several on a list.
FORMULIR_DI_DAFTAR = {
    "tim_kerja_detail.html",
    "evaluasi_detail.html", "jam_kerja.html", "layanan_detail.html", "perkada_detail.html", "pertukaran.html",
    "proses_list.html", "proses_sebagian.html", "tim_detail.html", "token.html",
    "uji_petik_detail.html", "umpan_detail.html",
}  # fmt: skip
# "Ganti penerima" leads back there; signing in and a new password have nothing behind them.
LAIN = {"umpan_balik_create.html", "login.html", "password_reset_from_key.html", "password_set.html"}
SISIP = re.compile(r'\{% (?:include|extends) "([^"]+)"')
KAKI = re.compile(r"\{% #?kaki ([^%]*)%\}")


def list_lintas_blok(isi: str) -> list[str]:
    """Give the names that one block gives and only another one uses; there they are empty."""
    blok = BLOK.findall(isi)
    asal: dict[str, set[str]] = {}
    for nama, teks in blok:
        for variabel in DINAMAI.findall(teks):
            asal.setdefault(variabel, set()).add(nama)
    return [
        f"{variabel}: {nama}"
        for variabel, di in asal.items()
        for nama, teks in blok
        if nama not in di and re.search(rf"(?:\{{\{{ |=|\bif |\bor |\band |\bnot ){variabel}\b", teks)
    ]


def list_halaman() -> list[Path]:
    """Give every template that fills the blocks of another."""
    return [satu for satu in sorted(TEMPLAT.rglob("*.html")) if "{% extends" in satu.read_text()]


def baca_utuh(templat: Path) -> str:
    """Give the text of a page with what it extends (but the frame) and includes."""
    isi = templat.read_text()
    lain = [TEMPLAT / nama for nama in SISIP.findall(isi) if not nama.startswith("base")]
    return "".join([isi, *(baca_utuh(satu) for satu in lain if satu.exists() and satu != templat)])


def test_formulir_di_halaman_sendiri_punya_jalan_kembali() -> None:
    tanpa = set()
    for satu in list_halaman():
        isi = baca_utuh(satu)
        berisian = 'method="post"' in isi and re.search(r"\{% #?isian |crispy|\{\{ form", isi)
        if "admin" not in satu.parts and berisian and not re.search(r"[Bb]atal|[Kk]embali", isi):
            tanpa.add(satu.name)

    assert tanpa == FORMULIR_DI_DAFTAR | LAIN


def test_nama_dipakai_di_blok_yang_memberinya() -> None:
    lintas = {
        str(satu.relative_to(TEMPLAT)): ada for satu in list_halaman() if (ada := list_lintas_blok(satu.read_text()))
    }

    assert lintas == {}


def test_nama_yang_dipakai_di_blok_lain_ditemukan() -> None:
    isi = (
        '{% block remah %}{% url "x" as url_asal %}{% endblock %}{% block isi %}<a href="{{ url_asal }}">{% endblock %}'
    )

    assert list_lintas_blok(isi) == ["url_asal: isi"]


def test_kaki_formulir_selalu_menyebut_jalan_kembali() -> None:
    tanpa = [
        str(satu.relative_to(TEMPLAT))
        for satu in sorted(TEMPLAT.rglob("*.html"))
        for argumen in KAKI.findall(satu.read_text())
        if "batal=" not in argumen
    ]

    assert tanpa == []


def test_halaman_satu_formulir_memakai_kaki() -> None:
    """A page with breadcrumbs and one lone button at the foot of its form offers the way back by the component."""
    sendiri = re.compile(r'<div class="formulir-kaki">\{% tombol [^%]*%\}</div>')
    tanpa = set()
    for satu in list_halaman():
        isi = satu.read_text()
        if "{% block remah %}" in isi and isi.count('<form method="post"') == 1 and sendiri.search(isi):
            tanpa.add(satu.name)

    assert tanpa == DI_HALAMAN_BENDANYA
