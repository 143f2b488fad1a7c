"""Leave in the rules of pay: days by the Perkada's percentage, and the allowance of the post."""

from datetime import date
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.uang import Tarif
from penggajian.enums import KODE_CUTI, KODE_PREDIKAT, KOSONG
from penggajian.rules.cuti import bertunjangan, bobot_jenis, hari_per_jenis, pecahan_cuti, tanpa_penilaian
from penggajian.rules.engine import hitung
from penggajian.rules.penjelasan import jelaskan
from tests.penggajian.rules.test_hukuman import BUKU, PEGAWAI, potret

TARIF = {"sakit": Tarif.dari_persen("90"), "melahirkan": Tarif.dari_persen("50"), "besar": Tarif.dari_persen("0")}
NOVEMBER = date(2026, 11, 1)


def bagian(cuti: str, hari_cuti: int, hari_aktif: int = 30, hari_bulan: int = 30, lain: int = 0) -> Fraction:
    kolom = [np.array([satu]) for satu in (KODE_CUTI[cuti], hari_cuti, hari_aktif, hari_bulan, lain)]
    atas, bawah = pecahan_cuti(*kolom, TARIF)
    return Fraction(int(atas[0]), int(bawah[0]))


def test_hari_cuti_dibayar_menurut_persentase_dan_hari_lain_penuh() -> None:
    assert bagian("tidak", 0) == 1
    assert bagian("sakit", 30) == Fraction(9, 10)
    assert bagian("sakit", 0) == Fraction(9, 10)  # a state of the whole month, as unpaid leave
    assert bagian("sakit", 12) == Fraction(18 + 12 * Fraction(9, 10), 30)
    assert bagian("besar", 10, hari_aktif=20) == Fraction(1, 2)
    assert bagian("besar", 25, hari_aktif=20) == 0  # leave cannot be longer than the days in the post
    assert bagian("tahunan", 12) == 1  # the table does not name it


def test_setiap_jenis_dibayar_menurut_hari_dan_persentasenya() -> None:
    """12 days of sick leave at 90, 6 of maternity at 50, 12 worked of 30: (12 + 10,8 + 3) / 30 is 86 per cent."""
    melahirkan = bobot_jenis(KODE_CUTI["melahirkan"])
    assert bagian("sakit", 12, lain=6 * melahirkan) == Fraction(86, 100)
    assert bagian("sakit", 16, lain=14 * melahirkan) == Fraction(16 * 90 + 14 * 50, 30 * 100)  # no other day is left
    # Three kinds, one without a row in the table: (10 worked + 9 + 2,5 + 5) / 30.
    assert bagian("sakit", 10, lain=5 * melahirkan + 5 * bobot_jenis(KODE_CUTI["tahunan"])) == Fraction(265, 300)
    # Leave of more days than those in the post is shared out by its kinds.
    assert bagian("sakit", 20, hari_aktif=25, lain=10 * melahirkan) == Fraction(20 * 90 + 10 * 50, 30 * 100)
    assert hari_per_jenis(0) == []
    assert hari_per_jenis(503) == [(2, 5), (1, 3)]


def test_bulan_cuti_tanpa_penilaian_tidak_menunggu_predikat() -> None:
    """Columns: worked, all leave, all leave and rated, all leave with the last predikat standing in."""
    predikat = np.array([KOSONG, KOSONG, KODE_PREDIKAT["kurang"], KODE_PREDIKAT["baik"]])
    sebulan = np.array([0, 1, 1, 2])
    assert tanpa_penilaian(predikat, sebulan, "jenis").tolist() == [0, 1, 0, 0]
    assert tanpa_penilaian(predikat, sebulan, "terakhir").tolist() == [0, 1, 0, 0]
    assert tanpa_penilaian(predikat, sebulan, "tunggu").tolist() == [0, 0, 0, 0]
    assert tanpa_penilaian(predikat, sebulan, None).tolist() == [0, 0, 0, 0]  # a slip locked before the setting
    isi = {"predikat": [KOSONG], "cuti": [KODE_CUTI["melahirkan"]], "hari_cuti": [30]}
    assert [satu.kode for satu in hitung(PEGAWAI | isi, BUKU, NOVEMBER).pengecualian] == ["PREDIKAT_BELUM_ADA"]
    hasil = hitung(PEGAWAI | isi | {"cuti_sebulan": [1]}, BUKU, NOVEMBER)
    assert not hasil.pengecualian
    assert hasil.kolom["tpp_pagu"] > 0
    assert hasil.kolom["potongan_produktivitas"] == 0
    assert "semua hari kerja bulan ini cuti" in jelaskan("potongan_produktivitas", potret(hasil)).rumus
    terakhir = hitung(PEGAWAI | isi | {"cuti_sebulan": [2], "predikat": [KODE_PREDIKAT["kurang"]]}, BUKU, NOVEMBER)
    assert "predikat terakhir, karena semua hari kerja" in jelaskan("potongan_produktivitas", potret(terakhir)).rumus
    assert terakhir.kolom["potongan_produktivitas"] > 0


@given(st.sampled_from(sorted(KODE_CUTI)), st.integers(0, 31), st.integers(0, 31))
def test_bagian_cuti_tidak_pernah_di_luar_tarif_dan_seluruhnya(cuti: str, hari_cuti: int, hari_aktif: int) -> None:
    tarif = TARIF.get(cuti, Tarif(1, 1))
    assert Fraction(tarif.pembilang, tarif.penyebut) <= bagian(cuti, hari_cuti, hari_aktif, 31) <= 1


def test_sebagian_orang_cuti_tidak_mengubah_yang_lain() -> None:
    """One row with days of leave among others gives each row what it has alone."""
    cuti = np.array([KODE_CUTI[satu] for satu in ("tidak", "sakit", "melahirkan", "cltn")])
    atas, bawah = pecahan_cuti(
        cuti, np.array([0, 12, 0, 0]), np.full(4, 30), np.full(4, 30), np.zeros(4, dtype=np.int64), TARIF
    )
    assert [Fraction(int(a), int(b)) for a, b in zip(atas, bawah, strict=True)] == [
        1,
        Fraction(24, 25),
        Fraction(1, 2),
        1,
    ]


def test_cuti_besar_pada_tanggal_1_menghentikan_tunjangan_jabatan() -> None:
    cuti = np.array([KODE_CUTI[satu] for satu in ("tidak", "tahunan", "besar")])
    assert bertunjangan(cuti, ["besar"]).tolist() == [1, 1, 0]
    assert bertunjangan(cuti, None).tolist() == [1, 1, 1]
    hasil = hitung(PEGAWAI | {"cuti_awal": [KODE_CUTI["besar"]]}, BUKU, NOVEMBER)
    semua = hitung(PEGAWAI, BUKU, NOVEMBER)
    nama = ("tunjangan_struktural", "tunjangan_fungsional", "tunjangan_penyetaraan", "tunjangan_umum")
    assert sum(int(semua.kolom[satu][0]) for satu in nama) > 0
    assert [int(hasil.kolom[satu][0]) for satu in nama] == [0, 0, 0, 0]
    assert hasil.kolom["gaji_pokok"].tolist() == semua.kolom["gaji_pokok"].tolist()
    umum = jelaskan("tunjangan_umum", potret(hasil))
    assert umum.rumus == "Tidak dibayar, karena cuti besar pada tanggal 1 bulan ini."
    assert any("PP 11/2017" in satu.dasar_hukum for satu in umum.parameter)


def test_kalimat_menyebut_hari_cuti_dan_persentasenya() -> None:
    """Perwali rekaan Pasal 11 ayat (2): 90 per cent for sick leave; 12 of 30 days leave 96 per cent."""
    hasil = hitung(PEGAWAI | {"cuti": [KODE_CUTI["sakit"]], "hari_cuti": [12]}, BUKU, NOVEMBER)
    penuh = int(hasil.kolom["tpp_penuh"][0])
    pagu = jelaskan("tpp_pagu", potret(hasil))
    assert pagu.jumlah == int(Fraction(penuh * 96, 100) + Fraction(1, 2))
    assert "× (18 hari + 12 hari cuti sakit × 90%) / 30 hari" in pagu.rumus
    sebulan = hitung(PEGAWAI | {"cuti": [KODE_CUTI["melahirkan"]], "hari_cuti": [30]}, BUKU, NOVEMBER)
    assert "× 50% karena cuti melahirkan" in jelaskan("tpp_pagu", potret(sebulan)).rumus
    lain = {"cuti": [KODE_CUTI["sakit"]], "hari_cuti": [12], "cuti_lain": [6 * bobot_jenis(KODE_CUTI["melahirkan"])]}
    dua = jelaskan("tpp_pagu", potret(hitung(PEGAWAI | lain, BUKU, NOVEMBER)))
    assert "× (12 hari + 12 hari cuti sakit × 90% + 6 hari cuti melahirkan × 50%) / 30 hari" in dua.rumus
    assert {m.nama: m.teks for m in dua.masukan}["Hari cuti jenis lain bulan ini"] == "6 hari cuti melahirkan"
