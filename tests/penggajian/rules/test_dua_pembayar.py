"""Two payers at once: who does not pay gaji pokok combines both in the last period, worked by hand."""

from typing import Any

import numpy as np
import pytest

from penggajian.enums import KODE_DUA_PEMBAYAR, KODE_PTKP
from penggajian.rules.bukti_potong import JumlahTahun, gabungkan_bukti, hitung_bukti, susun_baris
from penggajian.rules.dua_pembayar import BELUM_LENGKAP, DIGABUNG, TIDAK_DIGABUNG, tentukan_gabungan
from penggajian.rules.engine import hitung
from penggajian.rules.masa_terakhir import TERAKHIR
from penggajian.rules.penjelasan import Potret, jelaskan
from tests.penggajian.rules.test_engine import BUKU, PEGAWAI
from tests.penggajian.rules.test_masa_terakhir import DESEMBER, PARAMETER, dengan, satu

TER = dengan(tpp_metode_pajak="ter_terpisah")
TPP_SAJA = PEGAWAI | {
    "ptkp": [KODE_PTKP["K/1"]],
    "dapat_gaji": [0],
    "dapat_tunjangan_jabatan": [0],
    "gaji_di_luar": [5_500_000],
}


def setahun(**fakta: int) -> Any:
    """Give the December of who has TPP of 60.000.000 in the year, 1.000.000 of tax withheld on it, and no salary here."""
    bulan = satu(hitung(TPP_SAJA, TER, DESEMBER), "tpp_kotor")
    tetap = {"masa_terakhir": TERAKHIR, "bruto_tpp_lalu": 60_000_000 - bulan, "pph_tpp_lalu": 1_000_000} | fakta
    return hitung(TPP_SAJA | {nama: [nilai] for nama, nilai in tetap.items()}, TER, DESEMBER)


BUKTI = {"bruto_bersama": 72_000_000, "pengurang_bersama": 4_800_000, "pph_bersama": 30_000}


def test_pembayar_tpp_menggabung_keduanya_dengan_satu_batas_biaya_jabatan() -> None:
    """K/1, PTKP 63.000.000. Salary elsewhere 72.000.000, pension 4.800.000: biaya jabatan 3.600.000, PKP 600.000, tax 30.000.

    With TPP of 60.000.000: 5 % of 132.000.000 is 6.600.000, at most 6.000.000; net 121.200.000, PKP 58.200.000, tax 2.910.000.
    TPP adds 2.880.000, of which 1.000.000 is withheld; what was borne on the salary leaves nothing.
    """
    hasil = setahun(dua_pembayar=DIGABUNG, **BUKTI)
    assert satu(hasil, "bruto_setahun") == 72_000_000
    assert satu(hasil, "pengurang_setahun") == 4_800_000
    assert satu(hasil, "pkp_setahun") == 600_000
    assert (satu(hasil, "pph21_setahun"), satu(hasil, "pph21_masa_terakhir"), satu(hasil, "pph21_gaji")) == (
        30_000,
        0,
        0,
    )
    assert satu(hasil, "pph21_setahun_tpp") == 2_880_000
    assert satu(hasil, "pph_tpp") == 1_880_000
    assert [p.kode for p in hasil.pengecualian] == []


def test_sisa_pajak_atas_gaji_di_luar_ditanggung_pemerintah_seperti_gaji() -> None:
    """20.000 borne elsewhere of 30.000: the other 10.000 is borne here, and the person pays none of it."""
    hasil = setahun(dua_pembayar=DIGABUNG, **BUKTI | {"pph_bersama": 20_000})
    assert satu(hasil, "pph21_gaji") == satu(hasil, "tunjangan_pph21") == 10_000
    assert satu(hasil, "gaji_bersih") == 0


def test_tanpa_bukti_dihitung_atas_yang_di_sini_saja_dan_disebut() -> None:
    """57.000.000 net of TPP alone is below PTKP: the 1.000.000 withheld goes back, and the finding says what is missing."""
    hasil = setahun(dua_pembayar=BELUM_LENGKAP)
    assert (satu(hasil, "pph21_setahun"), satu(hasil, "pph21_setahun_tpp"), satu(hasil, "pph_tpp")) == (
        0,
        0,
        -1_000_000,
    )
    (temuan,) = hasil.pengecualian
    assert temuan.kode == "DUA_PEMBAYAR_BELUM"
    assert "bukti potong instansi itu belum tercatat" in temuan.pesan and "Dua pembayar" in temuan.perbaikan


def test_bulan_biasa_tidak_mengenal_pembayar_lain() -> None:
    biasa = hitung(TPP_SAJA, TER, DESEMBER)
    lain = hitung(TPP_SAJA | {nama: [nilai] for nama, nilai in BUKTI.items()}, TER, DESEMBER)
    assert (biasa.matriks() == lain.matriks()).all()


@pytest.mark.parametrize(
    ("keadaan", "metode", "ditanggung", "gaji_lalu", "tpp_lalu", "dapat_gaji", "harap"),
    [
        ("tidak", "ter_terpisah", 1, 9, 9, 1, "tidak"),
        ("digabung", "ter_terpisah", 1, 0, 0, 0, "digabung"),
        ("belum_lengkap", "ter_gabungan", 1, 0, 0, 0, "belum_lengkap"),
        ("digabung", "final_golongan", 1, 0, 0, 0, "tidak_digabung"),
        ("belum_lengkap", "final_golongan", 1, 0, 0, 0, "tidak_digabung"),
        ("digabung", "final_golongan", 1, 9, 0, 0, "digabung"),
        ("digabung", "final_golongan", 1, 0, 9, 0, "digabung"),
        ("belum_lengkap", "final_golongan", 1, 0, 0, 1, "belum_lengkap"),
        ("digabung", "ter_terpisah", 0, 9, 9, 1, "tidak_digabung"),
    ],
)
def test_yang_digabung_hanya_bila_ditanggung_dan_ada_yang_dihitung_setahun(
    keadaan: str, metode: str, ditanggung: int, gaji_lalu: int, tpp_lalu: int, dapat_gaji: int, harap: str
) -> None:
    """TPP that is taxed finally is nothing that the year counts; salary of the year or of the month is (Pasal 18 ayat (4))."""
    kolom = [np.array([satu]) for satu in (KODE_DUA_PEMBAYAR[keadaan], ditanggung, gaji_lalu, tpp_lalu, dapat_gaji)]
    assert tentukan_gabungan(*kolom, metode).tolist() == [KODE_DUA_PEMBAYAR[harap]]


def test_penjelasan_menyebut_pembayar_gaji_pokok_dan_sebabnya() -> None:
    def rumus(kode: str, **fakta: int) -> str:
        hasil = setahun(**fakta)
        potret = Potret([int(v) for v in hasil.masukan[0]], hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan)
        return jelaskan(kode, potret).rumus

    digabung = {"dua_pembayar": DIGABUNG, **BUKTI}
    assert "+ pembayar gaji pokok Rp72.000.000." in rumus("bruto_setahun", **digabung)
    assert "Pasal 18 ayat (4) sampai (6)" in rumus("bruto_setahun", **digabung)
    assert "pada pembayar gaji pokok Rp4.800.000" in rumus("pengurang_setahun", **digabung)
    assert "− dipotong atau ditanggung pada pembayar gaji pokok Rp30.000: Rp0." in rumus(
        "pph21_masa_terakhir", **digabung
    )
    assert "belum tercatat" in rumus("bruto_setahun", dua_pembayar=BELUM_LENGKAP)
    assert "tidak digabung" in rumus("bruto_setahun", dua_pembayar=TIDAK_DIGABUNG)


def test_bukti_potong_memuat_keduanya_dan_tidak_menyisakan_apa_pun() -> None:
    """The same year as above: 132.000.000 gross, 2.910.000 due; 30.000 borne elsewhere and 2.880.000 withheld here."""
    jumlah = JumlahTahun(pph_tpp=2_880_000)
    jumlah.bruto["tpp"] = 60_000_000
    gabungkan_bukti(jumlah, *BUKTI.values())
    hasil = hitung_bukti(
        jumlah, bulan=12, ptkp="K/1", disetahunkan=False, parameter={k: BUKU.per(DESEMBER)[k].isi() for k in PARAMETER}
    )
    assert (hasil.bruto, hasil.biaya_jabatan, hasil.pkp) == (132_000_000, 6_000_000, 58_200_000)
    assert (hasil.pph_terutang, hasil.pph_masa_terakhir) == (2_910_000, 0)
    baris = {nama: nilai for _, isi in susun_baris(jumlah, hasil, 63_000_000) for nama, nilai in isi}
    assert baris["Gaji dari instansi pembayar gaji pokok, digabung"] == 72_000_000
    assert baris["Dipotong atau ditanggung pada pembayar gaji pokok"] == 30_000
