"""The withholding slip of a year, worked by hand."""

from datetime import date

import pytest

from penggajian.parameters import buku
from penggajian.rules.bukti_potong import JumlahTahun, hitung_bukti, susun_baris, tambah_rapel, tambah_slip


@pytest.fixture
def tahun() -> JumlahTahun:
    """Twelve slips of gaji 5.000.000, family 500.000, iuran 440.000, tax 20.000 borne; THR 5.500.000 with 150.000."""
    jumlah = JumlahTahun()
    for _ in range(12):
        tambah_slip(
            jumlah,
            {
                "gaji_pokok": 5_000_000,
                "tunjangan_suami_istri": 500_000,
                "iwp_8": 440_000,
                "pph21_gaji": 20_000,
                "tunjangan_pph21": 20_000,
                "tpp_kotor": 2_000_000,
                "pph_tpp": 100_000,
            },
            tpp_ikut=False,
        )
    tambah_slip(
        jumlah, {"thr_bruto_gaji": 5_500_000, "thr_pph_gaji": 150_000, "thr_pph_ditanggung": 150_000}, tpp_ikut=False
    )
    return jumlah


def parameter() -> dict[str, object]:
    nilai = buku().per(date(2026, 12, 1))
    return {kunci: nilai[kunci].isi() for kunci in nilai}


def test_setahun_dengan_thr_tanpa_tpp_final(tahun: JumlahTahun) -> None:
    """Bruto 66.000.000 + 5.500.000 = 71.500.000; biaya jabatan 5% = 3.575.000; iuran 5.280.000; neto 62.645.000.

    PTKP K/0 58.500.000, PKP 4.145.000, 5% = 207.250. Withheld 12 × 20.000 + 150.000 = 390.000: 182.750 too much.
    """
    hasil = hitung_bukti(tahun, bulan=12, ptkp="K/0", disetahunkan=False, parameter=parameter())
    assert (hasil.bruto, hasil.biaya_jabatan, hasil.neto) == (71_500_000, 3_575_000, 62_645_000)
    assert (hasil.pkp, hasil.pph_terutang, hasil.pph_masa_terakhir) == (4_145_000, 207_250, -182_750)
    assert tahun.ditanggung == tahun.pph_gaji == 390_000
    assert tahun.bruto["tpp"] == tahun.pph_tpp == 0
    bagian = dict(susun_baris(tahun, hasil, 58_500_000))
    assert bagian["Penghasilan bruto"] == [
        ("Gaji pokok", 60_000_000),
        ("Tunjangan suami/istri", 6_000_000),
        ("THR dan gaji ketiga belas", 5_500_000),
        ("Jumlah penghasilan bruto", 71_500_000),
    ]
    assert dict(bagian["Pengurang"])["Jumlah pengurang"] == 8_855_000


def test_rapel_menambah_bruto_dan_iuran_tahun_pembayarannya(tahun: JumlahTahun) -> None:
    """1.000.000 more with 80.000 of iuran: bruto 72.500.000, biaya jabatan 3.625.000, neto 63.515.000, PKP 5.015.000."""
    tambah_rapel(tahun, 1_000_000, 700_000, {"iwp_8": 80_000, "gaji_pokok": 1_000_000}, tpp_ikut=False)
    hasil = hitung_bukti(tahun, bulan=12, ptkp="K/0", disetahunkan=False, parameter=parameter())
    assert (hasil.neto, hasil.pkp, hasil.pph_terutang) == (63_515_000, 5_015_000, 250_750)


def test_tpp_yang_tidak_final_ikut_setahun() -> None:
    """Bruto 12 × 7.000.000 = 84.000.000; biaya jabatan 4.200.000; PTKP TK/0 54.000.000; PKP 25.800.000; 5% = 1.290.000."""
    jumlah = JumlahTahun()
    for _ in range(12):
        tambah_slip(
            jumlah,
            {"gaji_pokok": 5_000_000, "tpp_kotor": 2_000_000, "pph21_gaji": 50_000, "pph_tpp": 60_000},
            tpp_ikut=True,
        )
    hasil = hitung_bukti(jumlah, bulan=12, ptkp="TK/0", disetahunkan=False, parameter=parameter())
    assert (hasil.bruto, hasil.pkp, hasil.pph_terutang) == (84_000_000, 25_800_000, 1_290_000)
    assert hasil.pph_masa_terakhir == 1_290_000 - 12 * 110_000
