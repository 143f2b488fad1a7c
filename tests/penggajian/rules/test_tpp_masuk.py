"""TPP after a transfer in, fixed TPP and a part paid in full: worked by hand from the published rules of regions."""

from datetime import date
from typing import Any

import pytest

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from penggajian.parameters import parameter_nasional, perkada_contoh
from penggajian.rules.kasus import jalankan_kasus
from penggajian.rules.perkada import periksa_nilai

HARI = date(2027, 1, 1)
JATIM = [
    {"dari": 1, "sampai": 1, "persen": "0"},
    {"dari": 2, "sampai": 5, "persen": "30"},
    {"dari": 6, "sampai": None, "persen": "100"},
]


def nilai(kunci: str, isi: Any, satuan: str = "tabel") -> NilaiParameter:
    return NilaiParameter(kunci, HARI, None, isi, satuan, "Contoh, pasal 1")


def hitung(masukan: dict[str, int], *kode: str, **parameter: Any) -> dict[str, int]:
    """Give amounts by a regulation that says this over the demo city's."""
    satuan = {"tpp_tanpa_pengurangan": "persen TPP", "tpp_bobot": "persen TPP", "tpp_predikat": "persen"}
    satuan |= dict.fromkeys(("tpp_beban_kerja", "tpp_prestasi_kerja"), "persen basic TPP per rentang kelas")
    baru = [nilai(kunci, isi, satuan.get(kunci, "tabel")) for kunci, isi in parameter.items()]
    lama = [satu for satu in perkada_contoh() if satu.kunci not in parameter and satu.sejak.year == 2026]
    buku = BukuParameter(parameter_nasional(), [*lama, *baru])
    hasil = jalankan_kasus(masukan, dict.fromkeys(kode, 0), buku, HARI)
    assert not hasil.galat, hasil.galat
    return {satu.kode: satu.hasil for satu in hasil.baris}


@pytest.mark.parametrize(
    ("tahun", "prestasi"), [(0, 1_000_000), (1, 0), (2, 300_000), (5, 300_000), (6, 1_000_000), (99, 1_000_000)]
)
def test_jawa_timur_mengurangi_tpp_prestasi_kerja_menurut_tahun_pindah_masuk(tahun: int, prestasi: int) -> None:
    """50 per cent of 2.000.000 is 1.000.000: nothing in the first year, 30 per cent from the second to the fifth."""
    hasil = hitung(
        {"status_asn": 1, "kelas": 9, "basic_tpp": 2_000_000, "tahun_mutasi": tahun},
        "tpp_beban_kerja", "tpp_prestasi_kerja", "tpp_pagu",
        tpp_beban_kerja={"1-17": "25"}, tpp_prestasi_kerja={"1-17": "50"},
        tpp_mutasi_masuk=JATIM, tpp_mutasi_dasar="prestasi",
    )  # fmt: skip
    assert hasil == {"tpp_beban_kerja": 500_000, "tpp_prestasi_kerja": prestasi, "tpp_pagu": 500_000 + prestasi}


def test_bila_dasarnya_seluruh_tpp_prestasi_kerja_tidak_dikurangi_dua_kali() -> None:
    hasil = hitung(
        {"status_asn": 1, "kelas": 9, "basic_tpp": 2_000_000, "tahun_mutasi": 2},
        "tpp_prestasi_kerja", "tpp_pagu",
        tpp_beban_kerja={"1-17": "25"}, tpp_prestasi_kerja={"1-17": "50"}, tpp_mutasi_masuk=JATIM,
    )  # fmt: skip
    assert hasil == {"tpp_prestasi_kerja": 1_000_000, "tpp_pagu": 450_000}


def test_jumlah_tetap_hanya_bagi_yang_bertanda_dan_menurut_hari_bertugas() -> None:
    dasar = {"tpp_penuh": 4_000_000, "predikat": 4}
    for masukan, harap in (
        ({"status_asn": 3, "tpp_berjumlah_tetap": 1}, 250_000),
        ({"status_asn": 1}, 4_000_000),
        ({"status_asn": 3}, 4_000_000),
        ({"status_asn": 3, "tpp_berjumlah_tetap": 1, "hari_aktif": 20, "hari_tanpa_jabatan": 5}, 125_000),
    ):
        assert hitung(dasar | masukan, "tpp_pagu", tpp_tetap={"PPPK": 250_000})["tpp_pagu"] == harap


@pytest.mark.parametrize(("predikat", "potong"), [(5, 0), (4, 0), (2, 441_000)])
def test_bagian_yang_dibayar_penuh_tidak_dipotong_predikat(predikat: int, potong: int) -> None:
    """3.000.003 × 82% = 2.460.002,46 → 2.460.002; 40% rounded down 1.200.001; the rest 1.260.001 at 65% leaves
    819.000,65 → 819.001, so 441.000 is not paid."""
    hasil = hitung(
        {"status_asn": 1, "tpp_pagu": 3_000_003, "predikat": predikat},
        "bagian_produktivitas", "bagian_disiplin", "potongan_produktivitas",
        tpp_bobot={"produktivitas": "82", "disiplin": "18"}, tpp_tanpa_pengurangan="40",
        tpp_predikat={"sangat_baik": "100", "baik": "100", "butuh_perbaikan": "85", "kurang": "65", "sangat_kurang": "0"},
    )  # fmt: skip
    assert hasil == {
        "bagian_produktivitas": 2_460_002, "bagian_disiplin": 540_001, "potongan_produktivitas": potong,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kunci", "isi", "kata"),
    [
        ("tpp_mutasi_masuk", [{"dari": 2, "sampai": None, "persen": "30"}], "harus mulai dari tahun 1"),
        ("tpp_mutasi_masuk", [{"dari": 1, "sampai": 5, "persen": "30"}], "harus terbuka ke atas"),
        ("tpp_tetap", {"PNS": 1}, "CPNS, PPPK"),
        ("tpp_tetap", {"PPPK": 0}, "harus 1 sampai"),
        ("tpp_mutasi_dasar", "semua", "harus salah satu"),
    ],
)
def test_nilai_yang_keliru_disebut(kunci: str, isi: Any, kata: str) -> None:
    assert kata in periksa_nilai(nilai(kunci, isi))
