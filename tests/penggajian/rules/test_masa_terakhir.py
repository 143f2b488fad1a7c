"""PPh 21 of the last period, over columns, against the count of one person and the worked example."""

from datetime import date
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from penggajian.enums import KODE_GOLONGAN, KODE_PTKP
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.engine import Hasil, hitung
from penggajian.rules.masa_terakhir import BELUM_LENGKAP, SESUDAH, TERAKHIR
from penggajian.rules.penjelasan import Potret, jelaskan
from penggajian.rules.pph21 import pajak_ter
from penggajian.rules.setahun import hitung_setahun
from tests.penggajian.rules.test_engine import BUKU, PEGAWAI

DESEMBER = date(2026, 12, 1)
IV_C = {
    "status_asn": [1],
    "golongan": [KODE_GOLONGAN["IV/c"]],
    "mkg": [24],
    "gaji_pokok_sk": [5_182_000],
    "ptkp": [KODE_PTKP["K/2"]],
    "pasangan_tertanggung": [1],
    "anak_tertanggung": [2],
    "jiwa_beras": [4],
    "eselon": [32],
    "dapat_tpp": [0],
}
"""The official of the worked example pph-07: PNS IV/c, K/2."""


def dengan(**lokal: Any) -> BukuParameter:
    """Give the example regulation with other choices."""
    isi = {p.kunci: p for p in perkada_contoh() if p.sejak <= DESEMBER}
    baru = [
        NilaiParameter(kunci, date(2026, 1, 1), None, nilai, "pilihan", "Perkada uji") for kunci, nilai in lokal.items()
    ]
    return buku([*(p for p in perkada_contoh() if p.kunci not in lokal), *baru]) if isi else buku(baru)


def satu(hasil: Hasil, kode: str) -> int:
    return int(hasil.kolom[kode][0])


def setahun(fakta: dict[str, Any], berkas: BukuParameter, **lain: int) -> tuple[Hasil, Hasil]:
    """Pay a month by TER, then December after eleven such months; `lain` are further facts of the year."""
    biasa = hitung(fakta, berkas, DESEMBER)
    lalu = {
        "masa_terakhir": [TERAKHIR],
        "bruto_gaji_lalu": [11 * satu(biasa, "bruto_pph21")],
        "bruto_tpp_lalu": [11 * satu(biasa, "tpp_kotor")],
        "pengurang_lalu": [11 * (satu(biasa, "iwp_8") + satu(biasa, "iwp_3_25"))],
        "pph_gaji_lalu": [11 * satu(biasa, "pph21_gaji")],
        "pph_ditanggung_lalu": [11 * satu(biasa, "tunjangan_pph21")],
        "pph_tpp_lalu": [11 * satu(biasa, "pph_tpp")],
    } | {nama: [nilai] for nama, nilai in lain.items()}
    return biasa, hitung(fakta | lalu, berkas, DESEMBER)


def test_contoh_pph_07_desember_pns_dan_lebih_potong_dtp_tidak_dikembalikan() -> None:
    """pph-07: 12 x 7.502.406; biaya jabatan 4.501.444; PKP 12.356.000; Rp617.800 a year; December -207.464."""
    biasa, desember = setahun(IV_C, BUKU)
    assert (satu(biasa, "bruto_pph21"), satu(biasa, "pph21_gaji")) == (7_502_406, 75_024)
    assert satu(biasa, "bruto_setahun") == satu(biasa, "pph21_setahun") == satu(biasa, "pph21_masa_terakhir") == 0
    nilai = {kode: satu(desember, kode) for kode in desember.kolom}
    assert nilai["bruto_setahun"] == 90_028_872
    assert nilai["biaya_jabatan_setahun"] == 4_501_444
    assert nilai["pengurang_setahun"] == 5_671_176
    assert (nilai["neto_setahun"], nilai["pkp_setahun"]) == (79_856_252, 12_356_000)
    assert (nilai["pph21_setahun"], nilai["pph21_masa_terakhir"]) == (617_800, -207_464)
    assert nilai["pph21_gaji"] == nilai["tunjangan_pph21"] == nilai["potongan_pph21"] == 0
    assert nilai["gaji_bersih"] == satu(biasa, "gaji_bersih")


def test_pajak_pppk_yang_dipotong_sendiri_dikembalikan_atau_ditagih_pada_desember() -> None:
    pppk = PEGAWAI | {"status_asn": [3], "golongan": [KODE_GOLONGAN["IX"]], "dapat_tpp": [0]}
    biasa, desember = setahun(pppk, dengan(pppk_pph="dipotong"))
    assert satu(biasa, "pph21_gaji") == satu(biasa, "potongan_pph21")
    assert satu(desember, "tunjangan_pph21") == 0
    sisa = satu(desember, "pph21_masa_terakhir")
    assert satu(desember, "potongan_pph21") == satu(desember, "pph21_setahun") - 11 * satu(biasa, "pph21_gaji") == sisa
    _, lebih = setahun(pppk, dengan(pppk_pph="dipotong"), pph_gaji_lalu=3_000_000)
    assert satu(lebih, "potongan_pph21") == satu(lebih, "pph21_setahun") - 3_000_000 < 0
    assert satu(lebih, "gaji_bersih") > satu(biasa, "gaji_bersih")


def test_tpp_dengan_pajak_final_tidak_ikut_hitungan_setahun() -> None:
    biasa, desember = setahun(PEGAWAI, BUKU)
    assert satu(desember, "pph_tpp") == satu(biasa, "pph_tpp") > 0
    assert satu(desember, "pph21_setahun_tpp") == 0


def test_tpp_dengan_tarif_efektif_dihitung_bersama_gaji_setahun() -> None:
    """The tax of salary and of TPP together is the tax of the year on their sum."""
    for metode in ("ter_gabungan", "ter_terpisah"):
        berkas = dengan(tpp_metode_pajak=metode)
        biasa, desember = setahun(PEGAWAI, berkas)
        parameter = {k: berkas.per(DESEMBER)[k].isi() for k in PARAMETER}
        bruto = 12 * (satu(biasa, "bruto_pph21") + satu(biasa, "tpp_kotor"))
        harap = hitung_setahun(
            bruto=bruto, bulan=12, ptkp="K/1", pengurang=12 * satu(biasa, "iwp_8"), pph_dipotong=0, parameter=parameter
        )
        assert satu(desember, "pph21_setahun") + satu(desember, "pph21_setahun_tpp") == harap.pph_setahun
        assert satu(desember, "pph_tpp") == satu(desember, "pph21_setahun_tpp") - 11 * satu(biasa, "pph_tpp")


def test_pajak_yang_dibayar_pegawai_kembali_dan_yang_ditanggung_pemerintah_tidak() -> None:
    """Too much by 3.000.000 - year's tax; 2.950.000 of it was borne with THR, so 50.000 at most goes back."""
    pppk = PEGAWAI | {"status_asn": [3], "golongan": [KODE_GOLONGAN["IX"]], "dapat_tpp": [0]}
    sendiri = dengan(pppk_pph="dipotong")
    _, lebih = setahun(pppk, sendiri, pph_gaji_lalu=3_000_000, pph_ditanggung_lalu=2_950_000)
    assert satu(lebih, "pph21_masa_terakhir") < -50_000
    assert (satu(lebih, "pph21_gaji"), satu(lebih, "tunjangan_pph21")) == (-50_000, 0)
    _, dtp = setahun(IV_C, BUKU, pph_gaji_lalu=825_264, pph_ditanggung_lalu=805_264)  # 20.000 was withheld as a PPPK
    assert (satu(dtp, "pph21_masa_terakhir"), satu(dtp, "potongan_pph21")) == (-207_464, -20_000)
    assert satu(dtp, "tunjangan_pph21") == 0
    biasa, penuh = setahun(IV_C, BUKU)
    assert (
        satu(dtp, "gaji_bersih") - satu(penuh, "gaji_bersih")
        == 20_000
        == satu(dtp, "gaji_bersih") - satu(biasa, "gaji_bersih")
    )


def test_pajak_tpp_yang_ditanggung_pada_thr_tidak_kembali_lewat_desember() -> None:
    berkas = dengan(tpp_metode_pajak="ter_terpisah")
    biasa, _ = setahun(PEGAWAI, berkas)
    dipotong = 11 * satu(biasa, "pph_tpp") + 90_000_000
    _, lebih = setahun(PEGAWAI, berkas, pph_tpp_lalu=dipotong, pph_tpp_ditanggung_lalu=dipotong - 70_000)
    assert satu(lebih, "pph_tpp") == -70_000
    tanpa = PEGAWAI | {"dapat_tpp": [0]}
    gabungan = dengan(tpp_metode_pajak="ter_gabungan")
    _, habis = setahun(tanpa, gabungan, bruto_tpp_lalu=33_000_000, pph_tpp_lalu=0)
    assert satu(habis, "pph21_setahun_tpp") > satu(habis, "pph_tpp") == satu(habis, "tpp_bersih") == 0


def dengan_rapel(berkas: BukuParameter, fakta: dict[str, Any], **kurang: int) -> tuple[Hasil, Hasil]:
    """Pay December without and with a rapel."""
    _, tanpa = setahun(fakta, berkas)
    _, ada = setahun(fakta, berkas, **kurang)
    return tanpa, ada


def test_rapel_pada_desember_ikut_hitungan_setahun() -> None:
    """pph-07 with a rapel of 6.000.000, 480.000 of it pension: PKP 12.356.000 + 6.000.000 - 300.000 - 480.000.

    17.576.000 at 5 % is 878.800; withheld 825.264: 53.536 remain, where nothing remained before.
    """
    tanpa, ada = dengan_rapel(
        BUKU, IV_C, kurang_gaji=6_000_000, kurang_bruto=6_000_000, kurang_iuran=540_000, kurang_iwp=480_000
    )
    assert satu(tanpa, "rapel_pph_gaji") == 0
    # biaya jabatan stays 5 % of the gross, within its limit of 6.000.000
    assert (satu(ada, "rapel_pph_gaji"), satu(ada, "rapel_pph_ditanggung")) == (53_536, 53_536)
    assert satu(ada, "rapel_bersih") == 5_460_000
    assert satu(ada, "pph21_gaji") == satu(tanpa, "pph21_gaji") == 0


def test_rapel_desember_yang_ditagih_atau_dikembalikan_sama_dengan_pajak_setahun_penuh() -> None:
    """Salary and TPP taxed by the effective rate, tax withheld: with the rapel the year is exactly what it owes."""
    pppk = PEGAWAI | {"status_asn": [3], "golongan": [KODE_GOLONGAN["IX"]]}
    for metode in ("ter_gabungan", "ter_terpisah"):
        berkas = dengan(tpp_metode_pajak=metode, pppk_pph="dipotong")
        parameter = {k: berkas.per(DESEMBER)[k].isi() for k in PARAMETER}
        biasa, _ = setahun(pppk, berkas)
        for rapel, tpp, thr, thr_tpp in (
            (9_000_000, 4_000_000, 0, 0), (-900_000, -400_000, 0, 0), (0, 2_000_000, 500_000, 0), (3_000_000, 0, 0, 700_000),
            (2_000_000, 1_000_000, -600_000, -300_000), (0, 0, 4_000_000, 2_000_000),
        ):  # fmt: skip
            iuran = rapel * 325 // 10_000
            kurang = {"kurang_gaji": rapel, "kurang_bruto": rapel, "kurang_iuran": iuran, "kurang_iwp": iuran}
            _, ada = setahun(pppk, berkas, **kurang, kurang_tpp=tpp, kurang_thr=thr, kurang_thr_tpp=thr_tpp)
            assert satu(ada, "rapel_dimuat") == 1
            sebulan = satu(biasa, "bruto_pph21") + satu(biasa, "tpp_kotor")
            harap = hitung_setahun(
                bruto=12 * sebulan + rapel + tpp + thr + thr_tpp, bulan=12, ptkp="K/1",
                pengurang=12 * satu(biasa, "iwp_3_25") + iuran, pph_dipotong=0, parameter=parameter,
            )  # fmt: skip
            lalu = 11 * (satu(biasa, "pph21_gaji") + satu(biasa, "pph_tpp"))
            assert lalu + sum(satu(ada, kode) for kode in PAJAK) == harap.pph_setahun, (
                metode,
                rapel,
                tpp,
                thr,
                thr_tpp,
            )
            # The government bears the tax of THR: what reaches the person is less by contributions and the other taxes.
            ditanggung = satu(ada, "rapel_pph_thr_ditanggung") + satu(ada, "rapel_pph_thr_tpp_ditanggung")
            assert ditanggung == satu(ada, "rapel_pph_thr") + satu(ada, "rapel_pph_thr_tpp")
            pajak = satu(ada, "rapel_pph_gaji") + satu(ada, "rapel_pph_tpp")
            assert satu(ada, "rapel_bersih") == rapel + tpp + thr + thr_tpp - iuran - pajak


PAJAK = ("pph21_gaji", "pph_tpp", "rapel_pph_gaji", "rapel_pph_tpp", "rapel_pph_thr", "rapel_pph_thr_tpp")
PARAMETER = ("biaya_jabatan", "biaya_jabatan_maks_bulan", "ptkp_setahun", "pkp_kelipatan", "pph21_pasal17")


@settings(max_examples=40, deadline=None)
@given(
    st.fixed_dictionaries(
        {
            "bruto_gaji_lalu": st.integers(0, 2_000_000_000),
            "pengurang_lalu": st.integers(0, 50_000_000),
            "pph_gaji_lalu": st.integers(0, 90_000_000),
            "neto_lain": st.integers(0, 400_000_000),
            "pph_lain": st.integers(0, 40_000_000),
            "bulan_pajak": st.integers(1, 12),
            "kewajiban_berakhir": st.integers(0, 1),
        }
    )
)
def test_lajur_sama_dengan_hitungan_satu_orang(fakta: dict[str, int]) -> None:
    """The columns give what the count of one person gives, also annualised."""
    hasil = hitung(PEGAWAI | {"masa_terakhir": [TERAKHIR]} | {k: [v] for k, v in fakta.items()}, BUKU, DESEMBER)
    harap = hitung_setahun(
        bruto=fakta["bruto_gaji_lalu"] + satu(hasil, "bruto_pph21"),
        bulan=fakta["bulan_pajak"],
        ptkp="K/1",
        pengurang=fakta["pengurang_lalu"] + satu(hasil, "iwp_8"),
        pph_dipotong=fakta["pph_gaji_lalu"],
        parameter={k: BUKU.per(DESEMBER)[k].isi() for k in PARAMETER},
        neto_sebelumnya=fakta["neto_lain"],
        pph_sebelumnya=fakta["pph_lain"],
        disetahunkan=bool(fakta["kewajiban_berakhir"]),
    )
    assert satu(hasil, "pkp_setahun") == harap.pkp
    assert satu(hasil, "pph21_setahun") == harap.pph_terutang
    assert satu(hasil, "pph21_masa_terakhir") == harap.pph_masa_terakhir


def test_tahun_yang_belum_lengkap_tetap_dibayar_dengan_ter_dan_ditandai() -> None:
    biasa = hitung(PEGAWAI, BUKU, DESEMBER)
    kurang = hitung(PEGAWAI | {"masa_terakhir": [BELUM_LENGKAP]}, BUKU, DESEMBER)
    assert (kurang.matriks() == biasa.matriks()).all()
    assert [satu.kode for satu in kurang.pengecualian] == ["PAJAK_BELUM_LENGKAP"]
    assert kurang.sah_gaji.all() and kurang.sah_tpp.all()


def test_penjelasan_menyebut_hitungan_setahun_dengan_angkanya() -> None:
    _, desember = setahun(IV_C, BUKU)
    potret = Potret(
        [int(v) for v in desember.masukan[0]], desember.susunan.nama_masukan, desember.parameter, desember.susunan
    )
    rumus = {kode: jelaskan(kode, potret).rumus for kode in ("pph21_gaji", "pkp_setahun", "biaya_jabatan_setahun")}
    assert "lebih potong Rp207.464" in rumus["pph21_gaji"] and "Pasal 21 ayat (2)" in rumus["pph21_gaji"]
    assert "Neto Rp79.856.252 − PTKP K/2 Rp67.500.000" in rumus["pkp_setahun"]
    assert "5% dari Rp90.028.872, paling banyak Rp500.000" in rumus["biaya_jabatan_setahun"]
    _, rapel = setahun(
        IV_C, BUKU, kurang_gaji=6_000_000, kurang_bruto=6_000_000, kurang_iuran=540_000, kurang_iwp=480_000
    )
    isi = Potret([int(v) for v in rapel.masukan[0]], rapel.susunan.nama_masukan, rapel.parameter, rapel.susunan)
    pajak = jelaskan("rapel_pph_gaji", isi)
    assert "rapel Rp6.000.000 dan iuran pensiunnya Rp480.000 ikut dihitung" in pajak.rumus
    assert {"kurang_iwp", "bruto_setahun", "pph_gaji_lalu"} <= {satu.kode for satu in pajak.masukan}
    _, kembali = setahun(IV_C, BUKU, pph_gaji_lalu=825_264, pph_ditanggung_lalu=805_264)
    isi = Potret([int(v) for v in kembali.masukan[0]], kembali.susunan.nama_masukan, kembali.parameter, kembali.susunan)
    assert "Yang dibayar pegawai Rp20.000 dikembalikan bulan ini" in jelaskan("pph21_gaji", isi).rumus


def test_rapel_sesudah_berhenti_mengambil_seluruh_yang_masih_terutang_setahun() -> None:
    """pph-07, left with November after eleven months of 7.502.406: 82.526.466 of gross, a rapel of 6.000.000 in December.

    88.526.466 - biaya jabatan 4.426.323 - pension 5.198.578 - 480.000 - PTKP 67.500.000: PKP 10.921.000 (down to thousands),
    5 % of it is 546.050. 500.000 was withheld: 46.050 is taken of the rapel, and the government bears it.
    """
    lewat = {
        "masa_terakhir": [SESUDAH], "bulan_pajak": [11], "bruto_gaji_lalu": [82_526_466], "pengurang_lalu": [5_198_578],
        "pph_gaji_lalu": [500_000], "pph_ditanggung_lalu": [500_000], "dapat_gaji": [0], "dapat_tunjangan_jabatan": [0],
        "kurang_gaji": [6_000_000], "kurang_bruto": [6_000_000], "kurang_iuran": [540_000], "kurang_iwp": [480_000],
    }  # fmt: skip
    ada = hitung(IV_C | lewat, BUKU, DESEMBER)
    assert (satu(ada, "bruto_pph21"), satu(ada, "pph21_gaji"), satu(ada, "bruto_setahun")) == (0, 0, 82_526_466)
    assert (satu(ada, "rapel_pph_gaji"), satu(ada, "rapel_pph_ditanggung")) == (46_050, 46_050)
    assert satu(ada, "rapel_bersih") == satu(ada, "total_diterima") == 5_460_000
    potret = Potret([int(v) for v in ada.masukan[0]], ada.susunan.nama_masukan, ada.parameter, ada.susunan)
    assert jelaskan("rapel_pph_gaji", potret).rumus == (
        "Sesudah masa pajak terakhir: PPh 21 setahun dengan rapel Rp6.000.000 dan iuran pensiunnya Rp480.000 ikut dihitung, "
        "dikurangi yang sudah dipotong tahun ini Rp500.000: Rp46.050."
    )
    # What was withheld too much was borne by the government: nothing goes back, and nothing more is taken.
    lebih = hitung(IV_C | lewat | {"pph_gaji_lalu": [600_000], "pph_ditanggung_lalu": [600_000]}, BUKU, DESEMBER)
    assert satu(lebih, "rapel_pph_gaji") == 0


def test_rapel_sesudah_berhenti_melunasi_pajak_setahun_gaji_tpp_dan_thr() -> None:
    """Salary and TPP taxed by the effective rate, tax withheld: with the rapel the year is exactly what it owes."""
    pppk = PEGAWAI | {"status_asn": [3], "golongan": [KODE_GOLONGAN["IX"]]}
    for metode in ("ter_gabungan", "ter_terpisah"):
        berkas = dengan(tpp_metode_pajak=metode, pppk_pph="dipotong")
        parameter = {k: berkas.per(DESEMBER)[k].isi() for k in PARAMETER}
        for rapel, tpp, thr, thr_tpp in (
            (9_000_000, 4_000_000, 0, 0), (0, 2_000_000, 500_000, 0), (3_000_000, 0, 0, 700_000), (0, 0, 4_000_000, 2_000_000),
            (5_000_000, 0, 0, 0),
        ):  # fmt: skip
            iuran = rapel * 325 // 10_000
            lewat = {
                "masa_terakhir": SESUDAH, "bulan_pajak": 7, "bruto_gaji_lalu": 60_000_000, "bruto_tpp_lalu": 40_000_000,
                "pengurang_lalu": 1_500_000, "dapat_gaji": 0, "dapat_tunjangan_jabatan": 0, "dapat_tpp": 0,
                "kurang_gaji": rapel, "kurang_bruto": rapel, "kurang_iuran": iuran, "kurang_iwp": iuran, "kurang_tpp": tpp,
                "kurang_thr": thr, "kurang_thr_tpp": thr_tpp,
            }  # fmt: skip
            tahun = hitung_setahun(
                bruto=60_000_000, bulan=7, ptkp="K/1", pengurang=1_500_000, pph_dipotong=0, parameter=parameter
            )
            bersama = hitung_setahun(
                bruto=100_000_000, bulan=7, ptkp="K/1", pengurang=1_500_000, pph_dipotong=0, parameter=parameter
            )
            # What the last period left: salary has paid its year, TPP the rest of it.
            lewat |= {
                "pph_gaji_lalu": tahun.pph_setahun, "pph_tpp_lalu": bersama.pph_setahun - tahun.pph_setahun,
            }  # fmt: skip
            ada = hitung(pppk | {nama: [nilai] for nama, nilai in lewat.items()}, berkas, DESEMBER)
            harap = hitung_setahun(
                bruto=100_000_000 + rapel + tpp + thr + thr_tpp, bulan=7, ptkp="K/1", pengurang=1_500_000 + iuran,
                pph_dipotong=0, parameter=parameter,
            )  # fmt: skip
            assert bersama.pph_setahun + sum(satu(ada, kode) for kode in PAJAK) == harap.pph_setahun
            assert satu(ada, "pph21_gaji") == satu(ada, "pph_tpp") == 0


SEBULAN = {
    "bruto_thr_sebulan": 6_900_000,
    "pph_thr_sebulan": 300_000,
    "tpp_thr_sebulan": 4_000_000,
    "pph_tpp_thr_sebulan": 20_000,
}


def test_gaji_sesudah_thr_bulan_itu_dipajaki_bersamanya() -> None:
    """pph-07: 7.502.406 and THR of 6.900.000 are 14.402.406, K/2 category B 5 %: 720.120; THR withheld 300.000."""
    tanpa = hitung(IV_C, BUKU, DESEMBER)
    ada = hitung(IV_C | {nama: [nilai] for nama, nilai in SEBULAN.items()}, BUKU, DESEMBER)
    assert (satu(tanpa, "pph21_gaji"), satu(ada, "pph21_gaji"), satu(ada, "tunjangan_pph21")) == (
        75_024,
        420_120,
        420_120,
    )
    assert satu(ada, "tarif_ter") == satu(tanpa, "tarif_ter") == 10_000  # of salary alone
    potret = Potret([int(v) for v in ada.masukan[0]], ada.susunan.nama_masukan, ada.parameter, ada.susunan)
    isi = jelaskan("pph21_gaji", potret)
    assert isi.rumus == (
        "Tarif efektif atas bruto gaji Rp7.502.406 bersama THR atau gaji ketiga belas yang sudah dibayar bulan ini Rp6.900.000, "
        "dikurangi PPh 21 yang sudah dipotong atasnya Rp300.000: Rp420.120."
    )
    assert {"bruto_thr_sebulan", "pph_thr_sebulan"} <= {s.kode for s in isi.masukan}
    potret = Potret([int(v) for v in tanpa.masukan[0]], tanpa.susunan.nama_masukan, tanpa.parameter, tanpa.susunan)
    assert "bruto_thr_sebulan" not in {s.kode for s in jelaskan("pph21_gaji", potret).masukan}
    lebih = hitung(IV_C | {"bruto_thr_sebulan": [6_900_000], "pph_thr_sebulan": [900_000]}, BUKU, DESEMBER)
    assert satu(lebih, "pph21_gaji") == 0  # a month gives nothing back
    tak_digaji = {"dapat_gaji": [0], "dapat_tunjangan_jabatan": [0], "bruto_thr_sebulan": [6_900_000]}
    assert satu(hitung(IV_C | tak_digaji, BUKU, DESEMBER), "pph21_gaji") == 0


def test_gaji_tpp_rapel_dan_thr_sebulan_bersama_sama_dengan_satu_pajak() -> None:
    """Whatever was paid first, the month owes one tax on all of it; final tax stands alone."""
    pppk = PEGAWAI | {"status_asn": [3], "golongan": [KODE_GOLONGAN["IX"]]}
    thr = {nama: [nilai] for nama, nilai in SEBULAN.items()}
    rapel = {
        "kurang_gaji": [2_000_000],
        "kurang_bruto": [2_000_000],
        "kurang_tpp": [1_000_000],
        "kurang_thr": [500_000],
    }
    for metode in ("ter_gabungan", "ter_terpisah"):
        berkas = dengan(tpp_metode_pajak=metode)
        hasil = hitung(pppk | thr | rapel, berkas, DESEMBER)
        ter = [berkas.per(DESEMBER)[kunci].isi() for kunci in ("pph21_ter", "kategori_ter", "pembulatan_pph")]

        def pajak(bruto: int, ter: list[Any] = ter) -> int:
            return int(pajak_ter(np.array([bruto]), np.array(PEGAWAI["ptkp"]), *ter)[0])

        gaji = satu(hasil, "bruto_pph21") + 6_900_000 + 2_000_000 + 500_000
        tpp = satu(hasil, "tpp_kotor") + 4_000_000 + 1_000_000
        atas_gaji = 300_000 + sum(satu(hasil, k) for k in ("pph21_gaji", "rapel_pph_gaji", "rapel_pph_thr"))
        atas_tpp = 20_000 + sum(satu(hasil, k) for k in ("pph_tpp", "rapel_pph_tpp", "rapel_pph_thr_tpp"))
        assert atas_gaji == pajak(gaji)
        dengan_tpp = pajak(gaji + tpp) - pajak(gaji) if metode == "ter_gabungan" else pajak(tpp)
        assert atas_tpp == dengan_tpp, metode
        potret = Potret([int(v) for v in hasil.masukan[0]], hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan)
        assert "THR atau gaji ketiga belas" in jelaskan("pph_tpp", potret).rumus
    final = hitung(PEGAWAI | thr, BUKU, DESEMBER)
    assert satu(final, "pph_tpp") == satu(hitung(PEGAWAI, BUKU, DESEMBER), "pph_tpp")
    akhir, biasa = (hitung(IV_C | {"masa_terakhir": [TERAKHIR]} | isi, BUKU, DESEMBER) for isi in (thr, {}))
    assert (akhir.matriks() == biasa.matriks()).all()  # the year holds the THR already
