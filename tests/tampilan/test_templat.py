"""What the templates promise each other, read from their text."""

import re
from pathlib import Path

from django.conf import settings

TEMPLAT = settings.BASE_DIR / "templates"
BLOK = re.compile(r"\{% block (\w+) %\}(.*?)\{% endblock", re.DOTALL)
DINAMAI = re.compile(r"\{% (?:url|url_terbuka|fragment)\b[^%]*? as (\w+) %\}")
# Their form stands on the page of the object itself, or below an answer; going back is the breadcrumb.
DI_HALAMAN_BENDANYA = {"skp_dinilai.html", "tim_kerja_detail.html", "terbitkan.html"}
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
