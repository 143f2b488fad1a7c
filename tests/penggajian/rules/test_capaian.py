"""Weighted components, bases of discipline and extra roles: regions of another shape, counted by the same engine."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.uang import round_rupiah
from penggajian.enums import KODE_ESELON, KODE_PERAN, KODE_PREDIKAT, KODE_STATUS
from penggajian.parameters import buku, parameter_nasional, perkada_contoh
from penggajian.rules.beda import list_ubah
from penggajian.rules.capaian import fakta_rumus, galat_capaian, periksa_capaian
from penggajian.rules.engine import hitung, hitung_komponen, hitung_ulang
from penggajian.rules.fakta import NAMA_FAKTA
from penggajian.rules.penjelasan import Potret, jelaskan, list_dasar
from penggajian.rules.perkada import periksa_perkada
from penggajian.rules.rumus import baca_rumus, nilai_rumus

HARI = date(2026, 10, 1)
BANJARMASIN = [
    {"kelompok": "semua", "kode": "kehadiran", "bobot": "40", "rumus": "hari_hadir ÷ hari_kerja"},
    {
        "kelompok": "semua",
        "kode": "aktivitas",
        "bobot": "40",
        "rumus": "jika(menit_aktivitas >= jika(bulan = 12; 3375; 6750); 100%; 0)",
    },
    {"kelompok": "semua", "kode": "skp", "bobot": "20", "rumus": "persen_predikat"},
]
DKI = [
    {"kelompok": "jpt", "kode": "perjanjian_kinerja", "bobot": "100", "rumus": "capaian_rencana"},
    {"kelompok": "administrator_pengawas", "kode": "rencana_kinerja", "bobot": "50", "rumus": "capaian_rencana"},
    {"kelompok": "administrator_pengawas", "kode": "aktivitas", "bobot": "30", "rumus": "min(menit_aktivitas; hari_kerja × 300 − menit_pengurang) ÷ (hari_kerja × 300)"},
    {"kelompok": "administrator_pengawas", "kode": "pengaduan", "bobot": "20", "rumus": "capaian_pengaduan"},
    {"kelompok": "lainnya", "kode": "rencana_kinerja", "bobot": "60", "rumus": "capaian_rencana"},
    {"kelompok": "lainnya", "kode": "aktivitas", "bobot": "40", "rumus": "min(menit_aktivitas; hari_kerja × 300 − menit_pengurang) ÷ (hari_kerja × 300)"},
]  # fmt: skip


def dengan(**nilai: Any) -> BukuParameter:
    """Put values of another region over the example Perkada."""
    satuan = {
        "tpp_bobot": "persen TPP",
        "tpp_peran_tambahan": "persen TPP jabatan sendiri",
        "tpp_predikat": "persen bagian",
    }
    contoh = [satu for satu in perkada_contoh() if satu.kunci not in nilai]
    baru = [
        NilaiParameter(k, date(2025, 1, 1), None, isi, satuan.get(k, "pilihan"), "Perda Rekaan 1/2025, Pasal 1")
        for k, isi in nilai.items()
    ]
    return BukuParameter(parameter_nasional(), [*contoh, *baru])


TANPA_PERAN = buku([satu for satu in perkada_contoh() if satu.kunci != "tpp_peran_tambahan"])
HANYA_PRODUKTIVITAS = {"produktivitas": "100", "disiplin": "0"}


def satu(kode: list[str], isi: dict[str, int], buku_: BukuParameter) -> list[int]:
    hasil = hitung_komponen(kode, {nama: [nilai] for nama, nilai in isi.items()}, buku_, HARI)
    return [int(hasil[nama][0]) for nama in kode]


@pytest.mark.parametrize(
    ("isi", "dibayar"),
    [
        ({"hari_kerja": 20, "hari_hadir": 19, "menit_aktivitas": 7000, "predikat": 4, "bulan": 6}, 3_920_000),
        ({"hari_kerja": 20, "hari_hadir": 20, "menit_aktivitas": 6749, "predikat": 2, "bulan": 6}, 2_000_000),
        ({"hari_kerja": 20, "hari_hadir": 20, "menit_aktivitas": 3375, "predikat": 2, "bulan": 12}, 3_600_000),
    ],
)
def test_banjarmasin_empat_puluh_empat_puluh_dua_puluh(isi: dict[str, int], dibayar: int) -> None:
    """The first two are the published examples; December has its own threshold."""
    predikat = {"sangat_baik": "100", "baik": "100", "butuh_perbaikan": "100", "kurang": "50", "sangat_kurang": "50"}
    buku_ = dengan(tpp_capaian=BANJARMASIN, tpp_bobot=HANYA_PRODUKTIVITAS, tpp_predikat=predikat)
    (potongan,) = satu(["potongan_produktivitas"], {"tpp_pagu": 4_000_000, **isi}, buku_)
    assert 4_000_000 - potongan == dibayar


def test_dki_menimbang_menurut_kelompok_jabatan() -> None:
    buku_ = dengan(tpp_capaian=DKI, tpp_bobot=HANYA_PRODUKTIVITAS)
    isi = {
        "tpp_pagu": 10_000_000,
        "hari_kerja": 21,
        "menit_aktivitas": 5670,
        "menit_pengurang": 0,
        "capaian_rencana": 1_000_000,
        "capaian_pengaduan": 500_000,
    }
    assert satu(["potongan_produktivitas"], isi, buku_) == [400_000]  # 60% + 40% × 90% = 96%
    assert satu(["potongan_produktivitas"], isi | {"eselon": KODE_ESELON["III.a"]}, buku_) == [1_300_000]
    assert satu(["potongan_produktivitas"], isi | {"eselon": KODE_ESELON["II.b"]}, buku_) == [0]


def test_yang_berpindah_dibayar_menurut_capaian_tiap_jabatan() -> None:
    """14 days at 80 % and 17 at 50 %: 100.000 a day pay 1.970.000 of 3.100.000. An empty one is as the first: 80 %."""
    rencana = [{"kelompok": "semua", "kode": "rencana", "bobot": "100", "rumus": "capaian_rencana"}]
    buku_ = dengan(tpp_capaian=rencana, tpp_bobot=HANYA_PRODUKTIVITAS)
    isi = {
        "tpp_pagu": 3_100_000, "hak_hari_1": 14 * 3_100_000, "hak_hari_2": 17 * 3_100_000, "kelas_2": 7,
        "capaian_rencana": 800_000,
    }  # fmt: skip
    assert satu(["potongan_produktivitas"], isi, buku_) == [620_000]
    assert satu(["potongan_produktivitas"], isi | {"capaian_rencana_2": 500_000}, buku_) == [1_130_000]
    assert satu(["potongan_produktivitas"], isi | {"capaian_pengaduan_2": 500_000}, buku_) == [620_000]
    # Three posts of 10, 10 and 11 days: 80 %, nothing at all, 100 %; 60 % of the plan and 40 % of complaints.
    dua = [{**rencana[0], "bobot": "60"}, {**rencana[0], "kode": "aduan", "bobot": "40", "rumus": "capaian_pengaduan"}]
    tiga = isi | {"hak_hari_1": 31_000_000, "hak_hari_2": 31_000_000, "hak_hari_3": 34_100_000, "kelas_3": 7}
    tiga |= {
        "capaian_pengaduan": 500_000,
        "capaian_rencana_2": 0,
        "capaian_pengaduan_2": 0,
        "capaian_rencana_3": 1_000_000,
    }
    # 10 x (48 % + 20 %) + 11 x (60 % + 20 %) of 100.000 a day
    assert satu(["potongan_produktivitas"], tiga, dengan(tpp_capaian=dua, tpp_bobot=HANYA_PRODUKTIVITAS)) == [
        3_100_000 - 680_000 - 880_000
    ]


def test_kriteria_yang_dibayar_penuh_tidak_ikut_dikurangi() -> None:
    """The share of the achievement criterion says what the reduction is a percentage of."""
    tabel = [
        {
            "kelompok": "semua",
            "kode": "hadir",
            "bobot": "100",
            "rumus": "1 − porsi_prestasi × (1 − hari_hadir ÷ hari_kerja)",
        }
    ]
    isi = {
        "tpp_pagu": 5_000_000,
        "tpp_penuh": 5_000_000,
        "tpp_prestasi_kerja": 4_000_000,
        "hari_kerja": 20,
        "hari_hadir": 10,
    }
    assert satu(["potongan_produktivitas"], isi, dengan(tpp_capaian=tabel, tpp_bobot=HANYA_PRODUKTIVITAS)) == [
        2_000_000
    ]


def _orang(**isi: int) -> dict[str, list[int]]:
    dasar = {
        "status_asn": KODE_STATUS["PNS"],
        "golongan": 32,
        "mkg": 4,
        "ptkp": 0,
        "kelas": 7,
        "predikat": KODE_PREDIKAT["baik"],
    }
    return {nama: [nilai] for nama, nilai in (dasar | isi).items()}


def test_fakta_rumus_yang_belum_ada_menjadi_pengecualian_bukan_nol() -> None:
    buku_ = dengan(tpp_capaian=DKI, tpp_bobot=HANYA_PRODUKTIVITAS)
    hasil = hitung(_orang(hari_kerja=20, menit_aktivitas=6000, menit_pengurang=0), buku_, HARI)
    assert "CAPAIAN_BELUM_ADA" in {satu.kode for satu in hasil.pengecualian}
    assert not hasil.sah_tpp[0]
    assert hasil.sah_gaji[0]
    nol = hitung(_orang(hari_kerja=0, menit_aktivitas=0, menit_pengurang=0, capaian_rencana=1_000_000), buku_, HARI)
    assert "CAPAIAN_BELUM_ADA" in {satu.kode for satu in nol.pengecualian}


def test_slip_menyimpan_fakta_rumus_hanya_bila_perkada_memakainya() -> None:
    tanpa = hitung(_orang(), buku(perkada_contoh()), HARI)
    assert "hari_kerja" not in tanpa.susunan.nama_masukan
    assert tanpa.masukan.shape[1] == len(tanpa.susunan.nama_masukan)
    isi = _orang(hari_kerja=21, hari_hadir=20, menit_aktivitas=7000, bulan=10)
    pakai = hitung(isi, dengan(tpp_capaian=BANJARMASIN), HARI)
    lebih = {"menit_pengurang", "tahun_mutasi", "tpp_berjumlah_tetap"}
    lebih |= {f"capaian_{nama}{jabatan}" for nama in ("rencana", "pengaduan") for jabatan in ("", "_2", "_3")}
    assert set(NAMA_FAKTA) - set(pakai.susunan.nama_masukan) == lebih
    assert "peran_tambahan" not in hitung(_orang(), TANPA_PERAN, HARI).susunan.nama_masukan
    ulang = hitung_ulang(pakai.masukan, pakai.susunan.nama_masukan, pakai.parameter, pakai.susunan.kanonik())
    assert np.array_equal(ulang.matriks(), pakai.matriks())


def test_penjelasan_mengucapkan_rumus_dan_angkanya() -> None:
    isi = _orang(hari_kerja=21, hari_hadir=20, menit_aktivitas=7000, bulan=10)
    hasil = hitung(isi, dengan(tpp_capaian=BANJARMASIN), HARI)
    potret = Potret(hasil.masukan[0].tolist(), hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan)
    teks = jelaskan("potongan_produktivitas", potret)
    assert "Kehadiran, bobot 40%: hari hadir ÷ hari kerja = 95,24% (hari hadir 20; hari kerja 21)" in teks.rumus
    assert "selain itu 0 = 100% (bulan ke- 10; menit aktivitas 7.000)" in teks.rumus
    assert {satu.kode for satu in teks.masukan} >= {"hari_hadir", "hari_kerja", "menit_aktivitas"}
    assert "Pasal 1" in list_dasar(potret)["potongan_produktivitas"]
    biasa = hitung(_orang(), buku(perkada_contoh()), HARI)
    potret = Potret(biasa.masukan[0].tolist(), biasa.susunan.nama_masukan, biasa.parameter, biasa.susunan)
    penjelasan = jelaskan("potongan_produktivitas", potret)
    assert not {satu.kode for satu in penjelasan.masukan} & {
        "hari_kerja",
        "eselon",
        "kelas",
        "tpp_prestasi_kerja",
        "bulan",
    }
    assert {satu.kunci for satu in penjelasan.parameter} <= {"tpp_predikat", "tpp_bobot"}
    assert {satu.kode for satu in jelaskan("potongan_terlambat", potret).masukan} & {"tpp_pagu"} == set()


def test_persentase_disiplin_dari_seluruh_tpp() -> None:
    """Samarinda: 4% of TPP per event; never more than the discipline part."""
    pita = [{"dari": 1, "sampai": None, "persen": "4"}]
    dasar = dict.fromkeys(("terlambat", "pulang_cepat", "tanpa_keterangan", "tidak_apel"), "tpp")
    buku_ = dengan(tpp_basis_disiplin=dasar, tpp_pita_terlambat=pita, tpp_pita_pulang_cepat=pita)
    kode = ["potongan_terlambat", "potongan_pulang_cepat", "potongan_tidak_apel", "potongan_disiplin"]
    isi = {"tpp_pagu": 3_000_000, "terlambat_1": 2, "pulang_cepat_1": 1, "tidak_apel": 1}
    assert satu(kode, isi, buku_) == [240_000, 120_000, 60_000, 420_000]
    assert satu(["potongan_disiplin"], isi | {"terlambat_1": 30}, buku_) == [1_200_000]
    campur = dengan(tpp_basis_disiplin=dasar | {"tidak_apel": "bagian_disiplin"}, tpp_pita_terlambat=pita)
    assert satu(["potongan_tidak_apel"], isi, campur) == [24_000]


def test_peran_tambahan_dibayar_menurut_persentase() -> None:
    isi = {
        "tpp_penuh": 4_000_000,
        "peran_tambahan": KODE_PERAN["bendahara_pengeluaran"],
        "hari_aktif": 15,
        "hari_bulan": 30,
    }
    buku_ = dengan(tpp_peran_tambahan={"bendahara_pengeluaran": "30", "pengurus_barang": "20"})
    assert satu(["hak_hari_1"], isi, buku_) == [5_200_000 * 15]
    assert satu(["hak_hari_1"], isi | {"peran_tambahan": KODE_PERAN["ppk"]}, buku_) == [4_000_000 * 15]
    assert satu(["hak_hari_1"], isi, TANPA_PERAN) == [4_000_000 * 15]


@pytest.mark.parametrize(
    ("tabel", "nomor", "kalimat"),
    [
        ([{**DKI[0], "rumus": "gaji"}, *DKI[1:]], 0, "tidak dikenal"),
        ([{**BANJARMASIN[0], "bobot": "50"}, *BANJARMASIN[1:]], 2, "berjumlah 110%"),
        (DKI[:4], 3, "pelaksana dan fungsional"),
        ([{**BANJARMASIN[0], "bobot": "60"}, {**DKI[4], "bobot": "40"}], 0, "pejabat pimpinan tinggi berjumlah 60%"),
        (
            [{**BANJARMASIN[0], "rumus": "aktivitas"}, {**BANJARMASIN[1], "rumus": "kehadiran"}, BANJARMASIN[2]],
            2,
            "saling menunggu",
        ),
        ([{**BANJARMASIN[0], "rumus": "hari_hadir ÷"}, *BANJARMASIN[1:]], 0, "huruf ke-"),
        (
            [BANJARMASIN[0], {**BANJARMASIN[1], "rumus": "min(1; hari_hadir ÷ 0%)"}, BANJARMASIN[2]],
            1,
            "membagi dengan 0",
        ),
        ([BANJARMASIN[0], {**BANJARMASIN[1], "kode": "kehadiran"}, BANJARMASIN[2]], 0, "sudah dipakai"),
    ],
)
def test_tabel_komponen_yang_salah_disebut_di_barisnya(tabel: list[Any], nomor: int, kalimat: str) -> None:
    galat = galat_capaian(tabel)
    assert list(galat) == [nomor]
    assert kalimat in galat[nomor]
    assert kalimat in periksa_capaian(tabel)
    nilai = [s for s in perkada_contoh() if s.sejak == date(2026, 1, 1)]
    baru = replace(nilai[0], kunci="tpp_capaian", nilai=tabel, satuan="tabel")
    assert "Nilai “Komponen berbobot bagian produktivitas” baris" in periksa_perkada([*nilai, baru])[0]


def test_pindah_jabatan_dibayar_menurut_capaian_tiap_jabatan() -> None:
    """The predikat of each post counts for what its days earn."""
    isi = {
        "tpp_pagu": 3_000_000,
        "hak_hari_1": 2_000_000 * 10,
        "hak_hari_2": 2_000_000 * 20,
        "hari_kerja": 20,
        "hari_hadir": 20,
        "menit_aktivitas": 7000,
        "bulan": 5,
        "predikat": 4,
        "predikat_2": 2,
        "kelas_2": 8,
    }
    buku_ = dengan(tpp_capaian=BANJARMASIN, tpp_bobot=HANYA_PRODUKTIVITAS)
    # 20% of TPP by predikat: 100% for a third of the month, 60% for two thirds.
    assert satu(["potongan_produktivitas"], isi, buku_) == [round_rupiah(3_000_000 * 20 * 40 * 2, 100 * 100 * 3)]


def test_rumus_yang_berubah_diceritakan_dengan_kata() -> None:
    baru = [
        {**BANJARMASIN[0], "bobot": "50"},
        {**BANJARMASIN[1], "bobot": "30", "rumus": "menit_aktivitas ÷ 6750"},
        BANJARMASIN[2],
    ]
    assert [ubah.kalimat for ubah in list_ubah("tpp_capaian", BANJARMASIN, baru)] == [
        "Bobot kehadiran naik dari 40% menjadi 50%.",
        "Bobot aktivitas turun dari 40% menjadi 30%.",
        "Capaian aktivitas kini: menit aktivitas ÷ 6.750; semula: jika menit aktivitas sedikitnya "
        "(jika bulan ke- sama dengan 12, 3.375; selain itu 6.750), 100%; selain itu 0.",
    ]


def test_fakta_yang_diminta_dibaca_dari_rumus() -> None:
    assert periksa_capaian(BANJARMASIN) == periksa_capaian(DKI) == ""
    assert fakta_rumus(BANJARMASIN) == {"hari_hadir", "hari_kerja", "menit_aktivitas", "bulan"}
    assert fakta_rumus(None) == frozenset()


@settings(max_examples=60, deadline=None)
@given(
    pagu=st.integers(0, 60_000_000),
    fakta=st.fixed_dictionaries(
        {
            "hari_kerja": st.integers(1, 25),
            "hari_hadir": st.integers(0, 25),
            "menit_aktivitas": st.integers(0, 9000),
            "bulan": st.integers(1, 12),
            "predikat": st.integers(1, 5),
        }
    ),
)
def test_jumlah_capaian_sama_dengan_pecahan_yang_dihitung_lambat(pagu: int, fakta: dict[str, int]) -> None:
    """The engine pays the exact weighted share, rounded once."""
    persen = dict(zip(KODE_PREDIKAT.values(), (40, 60, 85, 100, 100), strict=True))
    isi = {**fakta, "persen_predikat": Fraction(persen[fakta["predikat"]], 100)}
    bagian = Fraction(0)
    for komponen in BANJARMASIN:
        capaian = nilai_rumus(baca_rumus(komponen["rumus"]), isi)
        assert capaian is not None
        bagian += Fraction(komponen["bobot"]) / 100 * min(max(capaian, Fraction(0)), Fraction(1))
    dibayar = round_rupiah(pagu * bagian.numerator, bagian.denominator)
    buku_ = dengan(tpp_capaian=BANJARMASIN, tpp_bobot=HANYA_PRODUKTIVITAS)
    assert satu(["potongan_produktivitas"], {"tpp_pagu": pagu, **fakta}, buku_) == [pagu - dibayar]
