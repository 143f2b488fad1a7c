"""A draft Perkada is refused with sentences before it can break a run."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from asn_portal.lib.parameter import NilaiParameter
from penggajian.parameters import perkada_contoh
from penggajian.rules.bentuk_perkada import nama_parameter
from penggajian.rules.perkada import periksa_perkada

TAHUN_2026 = [satu for satu in perkada_contoh() if satu.sejak == date(2026, 1, 1)]


def dengan(kunci: str, nilai: Any) -> list[NilaiParameter]:
    return [replace(satu, nilai=nilai) if satu.kunci == kunci else satu for satu in TAHUN_2026]


def test_perkada_contoh_lengkap_pada_kedua_tahun() -> None:
    assert periksa_perkada(TAHUN_2026) == []
    assert periksa_perkada(satu for satu in perkada_contoh() if satu.sejak == date(2025, 1, 1)) == []


@pytest.mark.parametrize(
    ("kunci", "nilai", "kalimat"),
    [
        ("tpp_bobot", {"produktivitas": "60", "disiplin": "30"}, "berjumlah 90%"),
        ("tpp_predikat", {"baik": "100"}, "belum memuat: sangat kurang"),
        ("tpp_tanpa_keterangan", "101", "antara 0 dan 100"),
        ("tpp_tanpa_keterangan", "0.00001", "empat angka desimal"),
        ("tpp_tanpa_keterangan", "tiga", "tidak dapat dibaca"),
        ("tpp_beban_kerja", {"1-9": "10", "9-17": "20"}, "dua kali"),
        ("tpp_beban_kerja", {"1-18": "10"}, "1 dan 17"),
        ("tpp_pita_terlambat", [{"dari": 1, "sampai": 30, "persen": "1"}], "terbuka ke atas"),
        ("tpp_pita_terlambat", [], "satu sampai 4 pita"),
        (
            "tpp_pita_terlambat",
            [
                {"dari": 1, "sampai": 30, "persen": "1"},
                {"dari": 40, "sampai": 60, "persen": "1"},
                {"dari": 61, "sampai": 90, "persen": "1"},
                {"dari": 91, "sampai": None, "persen": "1"},
            ],
            "pita 2 harus mulai dari menit 31",
        ),
        ("tpp_metode_pajak", "bebas", "salah satu dari"),
        ("tpp_indeks", {}, "sedikitnya satu indeks"),
    ],
)
def test_nilai_yang_salah_disebut_dengan_kalimat(kunci: str, nilai: Any, kalimat: str) -> None:
    (salah,) = periksa_perkada(dengan(kunci, nilai))
    assert kalimat in salah
    assert f"“{nama_parameter(kunci)}”" in salah
    assert salah.endswith(".")


def test_kunci_wajib_yang_hilang_disebut_kecuali_masih_berlaku() -> None:
    tanpa = [satu for satu in TAHUN_2026 if satu.kunci != "tpp_plt"]
    assert nama_parameter("tpp_plt") in periksa_perkada(tanpa)[0]
    assert periksa_perkada(tanpa, sudah_berlaku=["tpp_plt"]) == []


def test_kunci_yang_tidak_dikenal_ditolak() -> None:
    asing = replace(TAHUN_2026[0], kunci="tpp_entah")
    assert any("tpp_entah" in salah for salah in periksa_perkada([*TAHUN_2026, asing]))


def test_nilai_yang_diakhiri_dengan_dasar_hukum_diterima() -> None:
    assert periksa_perkada(dengan("tpp_tidak_apel", None)) == []
