"""Sums of a simulation and the levers that change its values, without a database."""

from datetime import date
from typing import Any

import numpy as np
import pytest

from asn_portal.lib.parameter import NilaiParameter
from penggajian.parameters import buku, perkada_contoh, perkada_siap
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.engine import hitung
from penggajian.rules.kolom_padat import buka, kemas
from penggajian.rules.simulasi import (
    BACA,
    KELOMPOK_KECIL,
    Anggaran,
    Dasar,
    HasilSimulasi,
    Kelompok,
    dibayar_menurut,
    gabung_kecil,
    hitung_kelompok,
    ringkas_simulasi,
    samarkan,
    simulasikan,
    urut_terbesar,
)
from penggajian.rules.tuas import TuasSalah, list_papan, terapkan

TANGGAL = date(2026, 10, 1)
ANGGARAN = Anggaran(2026, 1_000_000_000, 600_000_000, 10)


def dasar(n: int = 40) -> Dasar:
    """Give a month of people who differ in rank, class, predikat, attendance."""
    nomor = np.arange(n)
    golongan = np.array([23, 31, 34, 41, 105, 109])[nomor % 6]
    masukan = {
        "status_asn": np.where(golongan > 100, 3, 1),
        "golongan": golongan,
        "mkg": 4 + nomor % 8,
        "ptkp": np.array([0, 10, 12])[nomor % 3],
        "kelas": 5 + nomor % 6,
        "predikat": 2 + nomor % 4,
        "terlambat_1": nomor % 3,
        "tanpa_keterangan": nomor % 2,
        "hari_aktif": np.full(n, 31),
        "hari_bulan": np.full(n, 31),
    }
    hasil = hitung(masukan, buku(perkada_contoh()), TANGGAL)
    dibayar = dibayar_menurut(hasil)
    return Dasar(
        pegawai=nomor + 100,
        unit=nomor % 2,
        perempuan=(nomor % 3 == 0).astype(np.int64),
        masukan={nama: hasil.masukan[:, k] for k, nama in enumerate(hasil.susunan.nama_masukan)},
        dibayar={nama: dibayar[nama] for nama in BACA},
        nama_unit={0: "Dinas Satu", 1: "Dinas Dua"},
        tata=hasil.susunan,
        parameter=hasil.parameter,
    )


def berlaku(satu: Dasar) -> dict[str, NilaiParameter]:
    return {kunci: NilaiParameter.dari_kanonik(kunci, isi) for kunci, isi in satu.parameter.items()}


def test_jumlah_kelompok_dan_sebaran_saling_cocok() -> None:
    satu = dasar()
    ganti = terapkan(berlaku(satu), {"tpp_bobot.0": "70", "tpp_beban_kerja.2": "44"}, TANGGAL)
    hasil = simulasikan(satu, ganti.values())
    ringkas = ringkas_simulasi(satu, hasil, ANGGARAN)
    beda = hasil.kolom["total_diterima"] - satu.dibayar["bersih"]
    assert ringkas.turun > 0
    assert ringkas.naik > 0
    assert ringkas.bersih.selisih == int(beda.sum()) == ringkas.jumlah_naik + ringkas.jumlah_turun
    assert sum(banyak for _, banyak in ringkas.sebaran_selisih) == ringkas.orang == 40
    assert dict(ringkas.sebaran_selisih)["tetap"] == ringkas.tetap == int((beda == 0).sum())
    for daftar in ringkas.kelompok.values():
        assert sum(kel.orang for kel in daftar) == 40
        assert sum(kel.selisih for kel in daftar) == ringkas.bersih.selisih
        assert not {kel.naik for kel in daftar} & {1, 2, 3, 4}
        assert not {kel.turun for kel in daftar} & {1, 2, 3, 4}
        assert min(kel.orang for kel in daftar) >= 5
    assert HasilSimulasi.dari_json(ringkas.ke_json()) == ringkas
    # Ten months are paid, so two of twelve cost what the simulated month costs.
    assert ringkas.proyeksi.setahun_baru == 600_000_000 + 2 * ringkas.proyeksi.sebulan_baru
    assert ringkas.proyeksi.sisa == 1_000_000_000 - ringkas.proyeksi.setahun_baru


def test_persentil_adalah_peringkat_terdekat() -> None:
    satu = dasar()
    ringkas = ringkas_simulasi(satu, simulasikan(satu, []), ANGGARAN)
    urut = sorted(satu.dibayar["bersih"].tolist())
    assert [isi.lama for isi in ringkas.persentil] == [urut[3], urut[9], urut[19], urut[29], urut[35]]
    assert all(isi.selisih == 0 for isi in ringkas.persentil)


@pytest.mark.parametrize(
    ("selisih", "nama"),
    [
        (-1_000_001, "turun > 1 jt"),
        (-1_000_000, "turun 500 rb–1 jt"),
        (-500_000, "turun 250 rb–500 rb"),
        (-250_000, "turun 100 rb–250 rb"),
        (-100_000, "turun ≤ 100 rb"),
        (-1, "turun ≤ 100 rb"),
        (0, "tetap"),
        (1, "naik ≤ 100 rb"),
        (100_000, "naik ≤ 100 rb"),
        (100_001, "naik 100 rb–250 rb"),
        (500_001, "naik 500 rb–1 jt"),
        (1_000_000, "naik 500 rb–1 jt"),
        (1_000_001, "naik > 1 jt"),
    ],
)
def test_batas_sebaran_milik_perubahan_yang_lebih_kecil(selisih: int, nama: str) -> None:
    satu = dasar(6)
    hasil = simulasikan(satu, [])
    hasil.kolom["total_diterima"] = satu.dibayar["bersih"] + selisih
    assert dict(ringkas_simulasi(satu, hasil, ANGGARAN).sebaran_selisih)[nama] == 6


def _kel(nama: str, orang: int) -> Kelompok:
    return Kelompok(nama, 10 * orang, 11 * orang, orang, orang, 0)


def test_kelompok_di_bawah_lima_orang_digabung_sampai_cukup() -> None:
    # Two and one are three: too few, so the smallest other group joins them.
    hasil = gabung_kecil([_kel("a", 9), _kel("b", 2), _kel("c", 6), _kel("d", 1)])
    assert [(satu.nama, satu.orang, satu.lama) for satu in hasil] == [("a", 9, 90), (KELOMPOK_KECIL, 9, 90)]
    hasil = gabung_kecil([_kel("a", 9), _kel("b", 2), _kel("d", 4)])
    assert [(satu.nama, satu.orang) for satu in hasil] == [("a", 9), (KELOMPOK_KECIL, 6)]
    assert [satu.orang for satu in gabung_kecil([_kel("a", 5), _kel("b", 7)])] == [5, 7]
    assert [satu.orang for satu in gabung_kecil([_kel("a", 3)])] == [3]


def test_banyaknya_yang_berubah_di_bawah_lima_tidak_disebut() -> None:
    for naik, turun, harap in ((0, 4, (0, None)), (5, 1, (5, None)), (9, 0, (9, 0))):
        satu = samarkan(Kelompok("a", 1, 2, 9, naik, turun))
        assert (satu.naik, satu.turun) == harap


def test_rerata_dibulatkan_sekali_dan_simetris() -> None:
    assert Kelompok("a", 0, 5, 2, 1, 0).rerata == 3
    assert Kelompok("a", 5, 0, 2, 0, 1).rerata == -3
    assert Kelompok("a", 5, 5, 2, 0, 0).rerata == 0


def test_kode_dengan_nama_sama_menjadi_satu_kelompok() -> None:
    satu = np.ones(4, dtype=np.int64)
    hasil = hitung_kelompok(np.array([31, 32, 41, 99]), {31: "III", 32: "III", 41: "IV"}, satu, 2 * satu)
    assert [(kel.nama, kel.orang, kel.selisih, kel.naik) for kel in hasil] == [
        ("III", 2, 2, 2), ("IV", 1, 1, 1), ("Belum ada", 1, 1, 1),
    ]  # fmt: skip


def test_terbesar_menurut_besarnya_lalu_pegawai() -> None:
    tempat = urut_terbesar(np.array([7, 5, 6, 8]), np.array([-30, 30, 0, 40]), 20)
    assert tempat.tolist() == [3, 1, 0]
    assert urut_terbesar(np.array([7, 5]), np.array([3, 9]), 1).tolist() == [1]


@pytest.mark.parametrize("nilai", [[0], [127, -128], [128], [-40_000], [2**40, -5], []])
def test_kolom_padat_kembali_seperti_semula(nilai: list[int]) -> None:
    satu = {"a": np.array(nilai, dtype=np.int64), "b": np.zeros(len(nilai), dtype=np.int64)}
    hasil = buka(kemas(satu))
    assert list(hasil) == ["a", "b"]
    for nama, isi in satu.items():
        assert hasil[nama].dtype == np.int64
        np.testing.assert_array_equal(hasil[nama], isi)


def test_tuas_yang_tidak_digeser_tidak_mengubah_apa_pun() -> None:
    satu = dasar(6)
    semua = {tuas.nama: tuas.nilai for papan in list_papan(berlaku(satu)) for tuas in papan.tuas}
    assert len(semua) > 60
    assert terapkan(berlaku(satu), semua, TANGGAL) == {}
    assert terapkan(berlaku(satu), {}, TANGGAL) == {}


def _isi(lokal: Any) -> dict[str, NilaiParameter]:
    return {
        satu["kunci"]: NilaiParameter(satu["kunci"], TANGGAL, None, satu.get("nilai"), satu["satuan"], "Pasal 1")
        for satu in lokal
    }


@pytest.mark.parametrize("contoh", perkada_siap(), ids=lambda satu: satu.kode)
def test_tiap_angka_perkada_daerah_lain_dapat_digeser(contoh: Any) -> None:
    isi = _isi(contoh.isi["parameter"])
    tuas = [(papan.kunci, satu) for papan in list_papan(isi) for satu in papan.tuas if not satu.pilihan]
    assert {kunci for kunci, _ in tuas} - {"pengali_basic"} <= set(BENTUK)
    diam = terapkan(isi, {satu.nama: satu.nilai for _, satu in tuas}, TANGGAL)
    assert diam == {}
    for kunci, satu in tuas:
        if kunci == "tpp_capaian" or satu.nilai == "":
            continue  # weights must add up, so one alone cannot move; an empty row is not set by the regulation
        baru = "1" if satu.nilai != "1" else "2"
        hasil = terapkan(isi, {satu.nama: baru}, TANGGAL)
        assert set(hasil) == ({"tpp_indeks"} if kunci == "pengali_basic" else {kunci}), satu


def test_bobot_kedua_adalah_sisa_bobot_pertama() -> None:
    hasil = terapkan(berlaku(dasar(6)), {"tpp_bobot.0": "62.5"}, TANGGAL)
    assert hasil["tpp_bobot"].nilai == {"produktivitas": "62.5", "disiplin": "37.5"}


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"tpp_beban_kerja.0": "x"}, "TPP beban kerja, Kelas 1–2: “x” bukan angka."),
        ({"tpp_pita_terlambat.3": "101"}, "Potongan terlambat, 91 menit ke atas: Potongan paling banyak 100."),
        ({"tpp_metode_pajak.0": "entah"}, "Cara memotong pajak TPP"),
        ({"tpp_indeks.0": "0"}, "harus lebih dari nol"),
        ({"pengali_gaji": "301"}, "Gaji pokok PNS dan PPPK: Persen paling banyak 300."),
        ({"tpp_bobot.1": "40"}, "bukan angka yang dapat diubah"),
    ],
)
def test_tuas_yang_keliru_disebut_dengan_namanya(isi: dict[str, str], kata: str) -> None:
    with pytest.raises(TuasSalah) as galat:
        terapkan(berlaku(dasar(6)), isi, TANGGAL)
    assert kata in galat.value.pesan
    assert galat.value.kolom == next(iter(isi))
