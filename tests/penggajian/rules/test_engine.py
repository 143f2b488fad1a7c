"""The engine: order, versions, exceptions, one row equal to the batch, recomputation."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_portal.lib.uang import Kolom
from penggajian.enums import (
    KODE_CUTI,
    KODE_ESELON,
    KODE_GOLONGAN,
    KODE_PREDIKAT,
    KODE_PTKP,
    KODE_STATUS,
    Arah,
    Bagian,
    Tingkat,
)
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.daftar import KOMPONEN
from penggajian.rules.engine import (
    AturanBerputar,
    AturanTidakBerlaku,
    AturanTidakDikenal,
    MasukanTidakLengkap,
    Susunan,
    hitung,
    hitung_komponen,
    hitung_ulang,
    jumlah_arah,
    urutkan,
)

NOVEMBER = date(2026, 11, 1)
BUKU = buku(perkada_contoh())
PEGAWAI = {
    "status_asn": [1],
    "golongan": [KODE_GOLONGAN["III/c"]],
    "mkg": [10],
    "ptkp": [KODE_PTKP["K/1"]],
    "pasangan_tertanggung": [1],
    "anak_tertanggung": [1],
    "jiwa_beras": [3],
    "kelas": [9],
    "predikat": [KODE_PREDIKAT["baik"]],
}

baris = st.fixed_dictionaries(
    {
        "status_asn": st.sampled_from([1, 2, 3]),
        "golongan": st.sampled_from([*KODE_GOLONGAN.values(), -1, 999]),
        "mkg": st.integers(-1, 45),
        "ptkp": st.sampled_from([*KODE_PTKP.values(), -1]),
        "pasangan_tertanggung": st.integers(0, 2),
        "anak_tertanggung": st.integers(0, 5),
        "jiwa_beras": st.integers(1, 6),
        "eselon": st.sampled_from([0, *KODE_ESELON.values(), 77]),
        "zakat": st.sampled_from([0, 100_000, 10**9]),
        "dapat_tpp": st.integers(0, 1),
        "kelas": st.integers(-1, 18),
        "kelas_plt": st.integers(0, 17),
        "hubungan_plt": st.integers(0, 2),
        "bulan_plt": st.integers(0, 3),
        "cuti": st.sampled_from(list(KODE_CUTI.values())),
        "hari_aktif": st.integers(0, 30),
        "predikat": st.integers(-1, 5),
        "terlambat_1": st.integers(0, 30),
        "pulang_cepat_4": st.integers(0, 22),
        "tanpa_keterangan": st.integers(0, 22),
        "tidak_apel": st.integers(0, 5),
        "tingkat_hukuman": st.integers(0, 3),
    }
)


@settings(max_examples=25, deadline=None)
@given(st.lists(baris, min_size=1, max_size=8))
def test_satu_orang_sama_dengan_banyak_orang_dan_urutan_tidak_berpengaruh(daftar: list[dict[str, int]]) -> None:
    semua = hitung({nama: [b[nama] for b in daftar] for nama in daftar[0]}, BUKU, NOVEMBER)
    terbalik = hitung({nama: [b[nama] for b in reversed(daftar)] for nama in daftar[0]}, BUKU, NOVEMBER)
    assert (terbalik.matriks()[::-1] == semua.matriks()).all()
    for nomor, satu in enumerate(daftar):
        sendiri = hitung({nama: [isi] for nama, isi in satu.items()}, BUKU, NOVEMBER)
        assert (sendiri.matriks()[0] == semua.matriks()[nomor]).all()
        assert [p.kode for p in sendiri.pengecualian] == [p.kode for p in semua.pengecualian if p.indeks == nomor]


@settings(max_examples=25, deadline=None)
@given(st.lists(baris, min_size=1, max_size=8))
def test_jumlah_slip_selalu_cocok_dan_tidak_negatif(daftar: list[dict[str, int]]) -> None:
    hasil = hitung({nama: [b[nama] for b in daftar] for nama in daftar[0]}, BUKU, NOVEMBER)
    for bagian, kotor, potongan, bersih in (
        (Bagian.GAJI, "gaji_kotor", "gaji_jumlah_potongan", "gaji_bersih"),
        (Bagian.TPP, "tpp_pagu", "tpp_jumlah_potongan", "tpp_bersih"),
    ):
        masuk = jumlah_arah(hasil, bagian, Arah.PENERIMAAN)
        keluar = jumlah_arah(hasil, bagian, Arah.POTONGAN)
        assert (masuk == hasil.kolom[kotor]).all()
        assert (keluar == hasil.kolom[potongan]).all()
        assert (masuk - keluar == hasil.kolom[bersih]).all()
    assert (hasil.kolom["gaji_ditransfer"] >= 0).all()
    assert (hasil.kolom["tpp_bersih"] >= 0).all()
    for satu in KOMPONEN:
        if satu.arah in (Arah.PENERIMAAN, Arah.POTONGAN):
            assert (hasil.kolom[satu.kode] >= 0).all(), satu.kode


def test_H_02_hitung_ulang_dari_simpanan_identik_sampai_bita() -> None:
    asal = hitung(PEGAWAI | {"terlambat_1": [3], "tanpa_keterangan": [1]}, BUKU, NOVEMBER)
    ulang = hitung_ulang(asal.masukan, asal.susunan.nama_masukan, asal.parameter, asal.susunan.kanonik())
    assert ulang.matriks().tobytes() == asal.matriks().tobytes()
    assert ulang.sidik_parameter == asal.sidik_parameter
    assert Susunan.dari_kanonik(asal.susunan.kanonik()).sidik == asal.susunan.sidik


def test_contoh_slip_dengan_tangan() -> None:
    """III/c MKG 10: 3.571.900; kelas 9; 60/40; 2 hari tanpa keterangan dan 1 kali terlambat."""
    hasil = hitung(PEGAWAI | {"terlambat_1": [1], "tanpa_keterangan": [2]}, BUKU, NOVEMBER)
    k = {kode: int(isi[0]) for kode, isi in hasil.kolom.items()}
    assert k["basic_tpp"] == 5_595_760  # 9.360.000 x 0,70 x 0,9845 x 0,8675 = 5.595.760,17
    assert k["tpp_beban_kerja"] == 1_958_516
    assert k["tpp_prestasi_kerja"] == 559_576
    assert k["tpp_pagu"] == 2_518_092
    assert k["bagian_produktivitas"] == 1_510_855
    assert k["bagian_disiplin"] == 1_007_237
    assert k["persen_disiplin"] == 65_000
    assert k["potongan_disiplin"] == 65_470
    assert k["potongan_terlambat"] + k["potongan_tanpa_keterangan"] == 65_470
    assert k["tpp_kotor"] == 2_452_622
    assert k["pph_tpp"] == 122_631


@pytest.mark.parametrize(
    ("ganti", "kode", "kalimat"),
    [
        ({"kelas": [-1]}, "KELAS_BELUM_ADA", "kelas jabatan"),
        ({"predikat": [-1]}, "PREDIKAT_BELUM_ADA", "Evaluasi kinerja"),
        ({"golongan": [-1]}, "GOLONGAN_BELUM_ADA", "Golongan"),
        ({"golongan": [KODE_GOLONGAN["IX"]]}, "GOLONGAN_BELUM_ADA", "status PNS"),
        ({"mkg": [-1]}, "GAJI_POKOK_TIDAK_ADA", "III/c"),
        ({"ptkp": [-1]}, "PTKP_BELUM_ADA", "PTKP"),
        ({"zakat": [-1]}, "RUPIAH_TIDAK_SAH", "kurang dari nol"),
        ({"potongan_sukarela": [9 * 10**18]}, "RUPIAH_TIDAK_SAH", "terlalu besar"),
        ({"anak_tertanggung": [-1]}, "TANGGUNGAN_TIDAK_SAH", "tanggungan"),
        ({"kode_fungsional": [9999]}, "TUNJANGAN_FUNGSIONAL_TIDAK_ADA", "9999"),
        ({"hari_aktif": [31]}, "HARI_TIDAK_SAH", "31 dari 30"),
    ],
)
def test_cacat_satu_baris_menjadi_pengecualian_bernama(ganti: dict[str, list[int]], kode: str, kalimat: str) -> None:
    dua = {nama: [*isi, *(ganti.get(nama, isi))] for nama, isi in PEGAWAI.items()}
    dua |= {nama: [30 if nama == "hari_aktif" else 0, *isi] for nama, isi in ganti.items() if nama not in PEGAWAI}
    hasil = hitung(dua, BUKU, NOVEMBER)
    sendiri = hitung(PEGAWAI, BUKU, NOVEMBER)
    assert (hasil.matriks()[0] == sendiri.matriks()[0]).all()
    galat = [p for p in hasil.pengecualian if p.tingkat is Tingkat.GALAT]
    assert {p.indeks for p in galat} == {1}
    assert kode in {p.kode for p in galat}
    assert any(kalimat in p.pesan and p.perbaikan for p in galat)
    assert not hasil.sah_tpp[1]
    assert hasil.kolom["tpp_bersih"][1] == 0


def test_cacat_tpp_tidak_menahan_gaji() -> None:
    hasil = hitung(PEGAWAI | {"kelas": [-1]}, BUKU, NOVEMBER)
    assert hasil.sah_gaji[0]
    assert int(hasil.kolom["gaji_bersih"][0]) > 0


def test_tanpa_perkada_tpp_menjadi_pengecualian_dan_gaji_tetap_dihitung() -> None:
    hasil = hitung(PEGAWAI, buku(), NOVEMBER)
    assert [p.kode for p in hasil.pengecualian] == ["PARAMETER_TIDAK_BERLAKU"]
    assert "tpp_indeks" in hasil.pengecualian[0].pesan
    assert int(hasil.kolom["gaji_bersih"][0]) > 0


def test_masa_kerja_di_bawah_tabel_ditandai_tetapi_dibayar() -> None:
    hasil = hitung(PEGAWAI | {"golongan": [KODE_GOLONGAN["II/b"]], "mkg": [1]}, BUKU, NOVEMBER)
    assert [(p.kode, p.tingkat) for p in hasil.pengecualian] == [("MKG_DI_BAWAH_TABEL", Tingkat.PERINGATAN)]
    assert int(hasil.kolom["gaji_pokok"][0]) == 2_385_000


@pytest.mark.parametrize(
    ("tanggal", "persen", "pagu_naik"),
    [(date(2025, 12, 31), "2.5", False), (date(2026, 1, 1), "3", True), (date(2026, 1, 2), "3", True)],
)
def test_perkada_baru_berlaku_tepat_pada_tanggalnya(tanggal: date, persen: str, pagu_naik: bool) -> None:
    hasil = hitung(PEGAWAI, BUKU, tanggal)
    assert hasil.parameter["tpp_tanpa_keterangan"]["nilai"] == persen
    assert (int(hasil.kolom["tpp_pagu"][0]) == 2_518_092) is pagu_naik


@pytest.mark.parametrize(
    ("tanggal", "basis"),
    [(date(2019, 12, 31), 4_000_000), (date(2020, 1, 1), 4_325_000), (date(2020, 1, 2), 4_325_000)],
)
def test_basis_iuran_kesehatan_memakai_aturan_pada_tanggalnya(tanggal: date, basis: int) -> None:
    hasil = hitung_komponen(
        ["basis_bpjs"],
        {
            "gaji_pokok": [4_000_000],
            "status_asn": [KODE_STATUS["PNS"]],
            "tunjangan_suami_istri": [0],
            "tunjangan_anak": [0],
            "tunjangan_struktural": [0],
            "tunjangan_fungsional": [325_000],
            "tunjangan_penyetaraan": [0],
            "tunjangan_umum": [0],
        },
        BUKU,
        tanggal,
    )
    assert hasil["basis_bpjs"].tolist() == [basis]


def test_sebelum_ter_berlaku_perhitungan_ditolak_dengan_kalimat() -> None:
    with pytest.raises(AturanTidakBerlaku, match="1 Januari 2024"):
        hitung(PEGAWAI, BUKU, date(2023, 12, 31))


def test_aturan_yang_berputar_ditolak() -> None:
    def a(b: Kolom) -> Kolom:
        return b

    def b(a: Kolom) -> Kolom:
        return a

    with pytest.raises(AturanBerputar, match="a → b"):
        urutkan({"a": a, "b": b}, ())


def test_nama_yang_tidak_dikenal_ditolak() -> None:
    def a(entah: Kolom) -> Kolom:
        return entah

    with pytest.raises(AturanTidakDikenal, match="entah"):
        urutkan({"a": a}, ())


def test_masukan_wajib_dan_panjang_kolom_diperiksa() -> None:
    with pytest.raises(MasukanTidakLengkap, match="Status kepegawaian"):
        hitung({"golongan": [31], "mkg": [0], "ptkp": [0]}, BUKU, NOVEMBER)
    with pytest.raises(MasukanTidakLengkap, match="tidak sama panjang"):
        hitung(PEGAWAI | {"mkg": [1, 2]}, BUKU, NOVEMBER)
    with pytest.raises(MasukanTidakLengkap, match="tidak dikenal"):
        hitung(PEGAWAI | {"entah": [1]}, BUKU, NOVEMBER)


def test_potongan_disiplin_tidak_melebihi_bagiannya() -> None:
    hasil = hitung(PEGAWAI | {"tanpa_keterangan": [22], "terlambat_4": [30]}, BUKU, NOVEMBER)
    assert hasil.kolom["potongan_disiplin"][0] == hasil.kolom["bagian_disiplin"][0]


def test_hari_yang_terbagi_antarunit_menjumlah_ke_bulan_penuh() -> None:
    penuh = int(hitung(PEGAWAI, BUKU, NOVEMBER).kolom["tpp_pagu"][0])
    dua = {nama: isi * 2 for nama, isi in PEGAWAI.items()} | {"hari_aktif": [11, 19]}
    bagian = hitung(dua, BUKU, NOVEMBER).kolom["tpp_pagu"]
    assert abs(int(bagian.sum()) - penuh) <= 1


def test_pegawai_tanpa_hak_tpp_tidak_diperiksa_kelasnya() -> None:
    hasil = hitung(PEGAWAI | {"dapat_tpp": [0], "kelas": [-1], "predikat": [-1]}, BUKU, NOVEMBER)
    assert hasil.pengecualian == []
    assert int(hasil.kolom["tpp_bersih"][0]) == 0


def test_sepuluh_ribu_orang_dihitung_dalam_satu_panggilan() -> None:
    hasil = hitung({nama: np.repeat(isi, 10_000) for nama, isi in PEGAWAI.items()}, BUKU, NOVEMBER)
    assert hasil.matriks().shape == (10_000, len(KOMPONEN))
    assert len(set(hasil.kolom["total_diterima"].tolist())) == 1
