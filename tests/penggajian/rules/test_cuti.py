"""Leave in the rules of pay: days by the Perkada's percentage, and the allowance of the post."""

from datetime import date
from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.uang import Tarif
from penggajian.enums import KODE_CUTI
from penggajian.rules.cuti import bertunjangan, pecahan_cuti
from penggajian.rules.engine import hitung
from penggajian.rules.penjelasan import jelaskan
from tests.penggajian.rules.test_hukuman import BUKU, PEGAWAI, potret

TARIF = {"sakit": Tarif.dari_persen("90"), "melahirkan": Tarif.dari_persen("50"), "besar": Tarif.dari_persen("0")}
NOVEMBER = date(2026, 11, 1)


def bagian(cuti: str, hari_cuti: int, hari_aktif: int = 30, hari_bulan: int = 30) -> Fraction:
    kolom = [np.array([satu]) for satu in (KODE_CUTI[cuti], hari_cuti, hari_aktif, hari_bulan)]
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


@given(st.sampled_from(sorted(KODE_CUTI)), st.integers(0, 31), st.integers(0, 31))
def test_bagian_cuti_tidak_pernah_di_luar_tarif_dan_seluruhnya(cuti: str, hari_cuti: int, hari_aktif: int) -> None:
    tarif = TARIF.get(cuti, Tarif(1, 1))
    assert Fraction(tarif.pembilang, tarif.penyebut) <= bagian(cuti, hari_cuti, hari_aktif, 31) <= 1


def test_sebagian_orang_cuti_tidak_mengubah_yang_lain() -> None:
    """One row with days of leave among others gives each row what it has alone."""
    cuti = np.array([KODE_CUTI[satu] for satu in ("tidak", "sakit", "melahirkan", "cltn")])
    atas, bawah = pecahan_cuti(cuti, np.array([0, 12, 0, 0]), np.full(4, 30), np.full(4, 30), TARIF)
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
