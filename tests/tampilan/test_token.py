"""The token sheet: both dark lists are equal and the colours of words are readable."""

import re
from pathlib import Path

import pytest
from django.conf import settings

ISI = Path(settings.BASE_DIR, "static/css/token.css").read_text()


def read_block(awal: str) -> dict[str, str]:
    isi = ISI[ISI.index(awal) + len(awal) :]
    return dict(re.findall(r"--([a-z0-9-]+): ([^;]+);", isi[: isi.index("}")]))


TERANG = read_block(":root {")
GELAP = read_block(':root:not([data-tema="terang"], [data-theme="light"]) {')


def luminance(warna: str) -> float:
    kanal = [int(warna[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (k / 12.92 if k <= 0.03928 else ((k + 0.055) / 1.055) ** 2.4 for k in kanal)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(satu: str, dua: str) -> float:
    tinggi, rendah = sorted((luminance(satu), luminance(dua)), reverse=True)
    return (tinggi + 0.05) / (rendah + 0.05)


def test_gelap_menurut_sistem_sama_dengan_gelap_pilihan_sendiri() -> None:
    assert read_block(':root[data-tema="gelap"], :root[data-theme="dark"] {') == GELAP


def test_setiap_warna_terang_punya_pasangan_gelap() -> None:
    assert set(TERANG) == set(GELAP)


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=["terang", "gelap"])
@pytest.mark.parametrize(
    ("teks", "dasar"),
    [
        *(
            (t, d)
            for t in ("tinta", "tinta-2", "tinta-3", "laut", "bata", "daun", "kunyit")
            for d in ("kertas", "bidang", "bidang-2")
        ),
        *((t, f"{t}-muda") for t in ("daun", "kunyit", "bata", "batu")),
        ("laut-gelap", "laut-muda"),
        ("di-laut", "laut"),
        *(("tinta", f"{t}-muda") for t in ("laut", "daun", "kunyit", "bata")),
        *(("laut", f"{t}-muda") for t in ("laut", "kunyit", "bata", "daun")),
    ],
)
def test_teks_terbaca(tema: dict[str, str], teks: str, dasar: str) -> None:
    assert contrast(tema[teks], tema[dasar]) >= 4.5


@pytest.mark.parametrize("tema", [TERANG, GELAP], ids=["terang", "gelap"])
def test_tepi_isian_terlihat(tema: dict[str, str]) -> None:
    assert contrast(tema["garis-isian"], tema["bidang"]) >= 3
