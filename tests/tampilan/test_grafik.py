"""Pictures: numbers written by us, text equivalents, tables, and nothing drawn from nothing."""

import re

import pytest

from asn_portal.templatetags import grafik


def test_hari_menghitung_dalam_kata() -> None:
    svg = grafik.hari_svg("ddkml")
    assert 'aria-label="Log 5 hari: 2 lengkap, 1 menunggu, 1 kosong, 1 libur, cuti, atau belum tiba"' in svg


def test_bilah_tidak_pernah_melewati_batas() -> None:
    assert 'width="100"' in grafik.bilah_nilai(150, 100)
    assert 'width="0"' in grafik.bilah_nilai(0, 0)


def test_air_terjun_berakhir_di_jumlah_bersih() -> None:
    baris = [
        {"label": "Dasar", "jumlah": 1000, "jenis": "awal"},
        {"label": "Potongan", "jumlah": -250, "jenis": "potong"},
        {"label": "Bersih", "jumlah": 750, "jenis": "akhir"},
    ]
    susunan = grafik.susun_air_terjun(baris)
    assert susunan[1]["bagian"] == [(75.0, 25.0, "i-bata-tua")]
    assert susunan[2]["bagian"] == [(0.0, 75.0, "i-daun-tua")]


def test_grafik_membawa_tabel_dan_memakai_titik_desimal() -> None:
    svg = grafik.grafik_garis_svg("TPP", ["Sep", "Okt"], [("Diterima", [4290650, 3978650])])
    assert "<details" in svg and "4.290.650" in svg
    assert all("," not in n for n in re.findall(r'c[xy]="([^"]*)"', svg))


def test_label_dari_orang_tampil_sebagai_teks() -> None:
    svg = grafik.grafik_sebaran_svg("Sebaran", [("<script>alert(1)</script>", 3)])
    assert "<script>" not in svg


@pytest.mark.parametrize(
    "svg",
    [
        lambda: grafik.grafik_batang_svg("Log", [("Sep", 0), ("Okt", 0)]),
        lambda: grafik.grafik_sebaran_svg("Log", []),
        lambda: grafik.grafik_garis_svg("Log", ["Okt"], [("A", [None])]),
    ],
)
def test_tanpa_data_tidak_ada_gambar(svg) -> None:
    assert "Belum ada data" in svg()


@pytest.mark.parametrize(("puncak", "atas"), [(52, 60), (4410000, 4500000), (1, 1), (903, 1000), (3, 3)])
def test_skala_bulat_dan_memuat_puncaknya(puncak: float, atas: float) -> None:
    assert grafik._skala(puncak)[-1] == atas
