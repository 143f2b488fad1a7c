"""Angka kredit: conversion, integration, eligibility, transfer."""

from datetime import date
from fractions import Fraction

import pytest

from asn_portal.lib.galat import IsianSalah
from kinerja.parameters import get_buku_angka_kredit
from kinerja.rules.angka_kredit import ak_integrasi, ak_periode, ak_perpindahan, ak_setahun, kelayakan
from kinerja.rules.kelayakan_jf import DataKelayakan, KeadaanDisiplin, nilai_kelayakan

BERLAKU = get_buku_angka_kredit().per(date(2026, 1, 1))
TABEL, PERSEN = BERLAKU["angka_kredit"].isi(), BERLAKU["angka_kredit_predikat"].isi()
DASAR = BERLAKU["angka_kredit_dasar"].isi()


@pytest.mark.parametrize(
    ("bulan", "predikat", "jenjang", "ak"),
    [
        (12, "sangat_baik", "ahli_pertama", "18.75"),
        (5, "sangat_baik", "ahli_muda", "15.63"),
        (7, "baik", "ahli_muda", "14.58"),
        (12, "sangat_kurang", "terampil", "1.25"),
        (1, "baik", "pemula", "0.31"),
    ],
)
def test_periode_dikonversi_dan_dibulatkan_setengah_ke_atas(bulan: int, predikat: str, jenjang: str, ak: str) -> None:
    assert ak_periode(bulan, predikat, jenjang, TABEL, PERSEN) == Fraction(ak)


def test_periode_melebihi_setahun_ditolak() -> None:
    with pytest.raises(IsianSalah, match="melebihi 12"):
        ak_setahun([(7, "baik"), (6, "baik")], "ahli_muda", TABEL, PERSEN)


def test_integrasi_di_luar_jenjangnya_ditolak() -> None:
    assert ak_integrasi(Fraction(345), "III/d", DASAR, "ahli_muda") == 145
    with pytest.raises(IsianSalah, match="bukan golongan jenjang"):
        ak_integrasi(Fraction(345), "III/d", DASAR, "ahli_madya")
    with pytest.raises(IsianSalah, match="lebih kecil"):
        ak_integrasi(Fraction(100), "III/d", DASAR)


def test_kenaikan_jenjang_memerlukan_lowongan() -> None:
    cukup = kelayakan(Fraction(200), "ahli_muda", lowongan_jenjang=True, tabel=TABEL)
    tanpa = kelayakan(Fraction(200), "ahli_muda", lowongan_jenjang=False, tabel=TABEL)
    assert (cukup.kenaikan_jenjang, tanpa.kenaikan_jenjang) == (True, False)
    assert tanpa.kekurangan_jenjang == 0
    assert kelayakan(Fraction(500), "ahli_utama", lowongan_jenjang=True, tabel=TABEL).kekurangan_jenjang is None


def test_perpindahan_pada_pangkat_puncak_dibatasi_tahunnya() -> None:
    def hitung(puncak: bool) -> Fraction:
        return ak_perpindahan(
            jenjang="ahli_muda",
            predikat="baik",
            tahun=Fraction(5),
            pangkat_puncak=puncak,
            tahun_maks=3,
            tabel=TABEL,
            persen=PERSEN,
        )

    assert (hitung(False), hitung(True)) == (125, 75)


def test_kekurangan_tidak_melebihi_kebutuhan_dan_menyebut_dasar_yang_belum_dicatat() -> None:
    data = DataKelayakan(
        per_tanggal=date(2026, 3, 1),
        alasan_tanpa="",
        jenjang="terampil",
        golongan="II/d",
        kumulatif=Fraction(1, 2),
        tmt_pangkat=None,
        predikat_tahun={},
        lowongan=0,
        uji_kompetensi=None,
        disiplin=KeadaanDisiplin((), ""),
    )
    hasil = nilai_kelayakan(data, TABEL, {"dalam_pangkat": 2, "predikat": 2}, "PerBKN 3/2023")

    assert hasil.pangkat is not None
    assert (hasil.pangkat.capaian, hasil.pangkat.kurang) == (0, hasil.pangkat.kebutuhan)
    assert "angka kredit dasar atau integrasi belum dicatat" in hasil.catatan[0]
