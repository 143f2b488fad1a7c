"""PPPK paruh waktu: the wage of a decision, what the region gives beside it, and every comparison of status read once."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from penggajian.enums import KODE_PREDIKAT, KODE_PTKP, KODE_STATUS, TANPA_GOLONGAN
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.belanja import pilih_rekening
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.engine import Hasil, hitung
from penggajian.rules.hak import gaji_terusan
from penggajian.rules.paruh_waktu import HAK, periksa_upah
from penggajian.rules.penjelasan import Potret, jelaskan, jelaskan_semua, list_dasar
from penggajian.rules.perkada import periksa_nilai
from penggajian.rules.thr import porsi_masa_kerja

BUKU = buku(perkada_contoh())
HARI = date(2026, 11, 1)
ORANG: dict[str, list[int]] = {
    "status_asn": [KODE_STATUS["PPPK_PARUH_WAKTU"]],
    "golongan": [TANPA_GOLONGAN],
    "mkg": [0],
    "gaji_pokok_sk": [1_500_000],
    "ptkp": [KODE_PTKP["TK/0"]],
    "pasangan_tertanggung": [1],
    "anak_tertanggung": [2],
    "jiwa_beras": [4],
    "dapat_tunjangan_jabatan": [0],
    "dapat_tpp": [0],
    "kelas": [5],
}


def dengan(**nilai: Any) -> BukuParameter:
    lain = [satu for kunci, satu in BUKU.per(HARI).items() if kunci not in nilai]
    dasar = {"sejak": date(2026, 1, 1), "sampai": None, "dasar_hukum": "Perkada rekaan, pasal 9"}
    baru = [NilaiParameter(kunci, nilai=isi, satuan=BENTUK[kunci].satuan, **dasar) for kunci, isi in nilai.items()]
    return BukuParameter([*lain, *baru])


def baris(hasil: Hasil) -> dict[str, int]:
    return {kode: int(isi[0]) for kode, isi in hasil.kolom.items()}


def potret(hasil: Hasil) -> Potret:
    return Potret.dari_simpanan(
        hasil.masukan[0].tolist(), hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan.kanonik()
    )


def test_upah_di_bawah_upah_minimum_dibayar_penuh_dan_iuran_kesehatannya_dari_upah_minimum() -> None:
    """By hand: base 2.350.000; 1 % 23.500, 4 % 94.000; JKK 0,24 % 3.600, JKM 0,72 % 10.800; gross 1.608.400, TER A 0 %."""
    hasil = hitung(ORANG, BUKU, HARI)
    assert not hasil.pengecualian
    isi = baris(hasil)
    assert (isi["gaji_pokok"], isi["basis_bpjs"]) == (1_500_000, 2_350_000)
    assert (isi["bpjs_kesehatan_1"], isi["premi_bpjs_4"]) == (23_500, 94_000)
    assert (isi["premi_jkk"], isi["premi_jkm"], isi["bruto_pph21"]) == (3_600, 10_800, 1_608_400)
    assert (isi["iwp_8"], isi["iwp_3_25"], isi["pph21_gaji"]) == (0, 0, 0)
    assert not any(
        isi[kode] for kode in isi if kode.startswith("tunjangan_") and kode[10:] not in ("bpjs_4", "jkk", "jkm")
    )
    assert (isi["gaji_bersih"], isi["tpp_pagu"], isi["total_diterima"]) == (1_476_500, 0, 1_476_500)


def test_pajak_upah_dipotong_menurut_tarif_efektif_dan_tidak_ditanggung() -> None:
    """By hand: gross 6.000.000 + 240.000 + 14.400 + 43.200 = 6.297.600, TER A 0,75 % = 47.232; net rounded up by 32."""
    isi = baris(hitung(ORANG | {"gaji_pokok_sk": [6_000_000]}, BUKU, HARI))
    assert (isi["bruto_pph21"], isi["pph21_gaji"], isi["tunjangan_pph21"]) == (6_297_600, 47_232, 0)
    assert (isi["potongan_pph21"], isi["tunjangan_pembulatan"], isi["gaji_bersih"]) == (47_232, 32, 5_892_800)
    semua = baris(hitung(ORANG | {"gaji_pokok_sk": [6_000_000]}, dengan(pppk_pph="dtp_semua"), HARI))
    assert (semua["tunjangan_pph21"], semua["gaji_bersih"]) == (47_232, 5_940_000)


def test_yang_diatur_daerah_dibayar_dan_yang_tidak_tetap_nol() -> None:
    """Spouse 10 %, two children 2 % each, rice 4 souls x 72.420, JHT 3,25 % of 1.710.000 = 55.575."""
    ya = dict.fromkeys(HAK, "ya")
    isi = baris(hitung(ORANG, dengan(paruh_waktu_hak=ya), HARI))
    assert (isi["tunjangan_suami_istri"], isi["tunjangan_anak"], isi["tunjangan_beras"]) == (150_000, 60_000, 289_680)
    assert isi["iwp_3_25"] == 55_575
    tanpa = baris(hitung(ORANG, dengan(paruh_waktu_hak=dict.fromkeys(HAK, "tidak")), HARI))
    assert (tanpa["premi_jkk"], tanpa["premi_jkm"], tanpa["bpjs_kesehatan_1"]) == (0, 0, 23_500)


def test_orang_lain_tidak_berubah_oleh_pengaturan_paruh_waktu() -> None:
    pns = {**ORANG, "status_asn": [KODE_STATUS["PNS"]], "golongan": [32], "mkg": [10], "dapat_tunjangan_jabatan": [1]}
    lain = dengan(paruh_waktu_hak=dict.fromkeys(HAK, "ya"), tpp_paruh_waktu="50", upah_minimum=9_000_000)
    assert baris(hitung(pns, BUKU, HARI)) == baris(hitung(pns, lain, HARI))


def test_tanpa_ketetapan_upah_tidak_ada_yang_dibayar_dan_disebut_yang_harus_dilakukan() -> None:
    hasil = hitung(ORANG | {"gaji_pokok_sk": [0]}, BUKU, HARI)
    assert [satu.kode for satu in hasil.pengecualian] == ["UPAH_BELUM_ADA"]
    assert "Ketetapan gaji" in hasil.pengecualian[0].perbaikan
    assert baris(hasil)["total_diterima"] == 0


def test_tpp_hanya_menurut_persentase_daerah_dan_tarif_final_perlu_baris_tersendiri() -> None:
    """30 % of the full TPP of class 5, rounded once."""
    bekerja = ORANG | {"dapat_tpp": [1], "predikat": [KODE_PREDIKAT["baik"]]}
    penuh = baris(hitung(bekerja | {"status_asn": [3], "golongan": [105], "gaji_pokok_sk": [0]}, BUKU, HARI))[
        "tpp_pagu"
    ]
    assert baris(hitung(bekerja, dengan(tpp_paruh_waktu="30"), HARI))["tpp_pagu"] == (penuh * 3 + 5) // 10 > 0
    tanpa = hitung(bekerja, dengan(tpp_paruh_waktu="30", honor_final_pppk={"1-17": "5"}), HARI)
    assert [satu.kode for satu in tanpa.pengecualian] == ["TARIF_FINAL_BELUM_ADA"]
    gabungan = hitung(
        bekerja, dengan(tpp_paruh_waktu="30", tpp_metode_pajak="ter_gabungan", honor_final_pppk={"1-17": "5"}), HARI
    )
    assert not gabungan.pengecualian


def test_penjelasan_menyebut_upah_dan_keputusan_bukan_tabel_golongan() -> None:
    hasil = potret(hitung(ORANG, BUKU, HARI))
    satu = jelaskan("gaji_pokok", hasil)
    assert (satu.nama, satu.dasar_hukum) == ("Upah paruh waktu", "Keputusan MenPANRB 16/2025")
    assert satu.rumus == "Upah PPPK paruh waktu ditetapkan keputusan sebesar Rp1.500.000 sebulan, tanpa tabel golongan."
    assert list_dasar(hasil)["gaji_pokok"] == "Keputusan MenPANRB 16/2025"
    assert "Tunjangan beras tidak termasuk hak PPPK paruh waktu" in jelaskan("tunjangan_beras", hasil).rumus
    assert "di bawah upah minimum daerah" in jelaskan("basis_bpjs", hasil).rumus
    semua = {parameter.kunci for satu in jelaskan_semua(hasil) for parameter in satu.parameter}
    assert not semua & {"gaji_pokok_pns", "gaji_pokok_pppk", "iwp_pns", "pns_dtp"}
    pns = potret(hitung({**ORANG, "status_asn": [1], "golongan": [32], "mkg": [10]}, BUKU, HARI))
    assert "paruh_waktu_hak" not in {p.kunci for satu in jelaskan_semua(pns) for p in satu.parameter}


@pytest.mark.parametrize(
    ("upah", "lalu", "minimum", "boleh"),
    [
        (2_350_000, None, 2_350_000, True),
        (2_349_999, None, 2_350_000, False),
        (1_500_000, 1_500_000, 2_350_000, True),
        (1_499_999, 1_500_000, 2_350_000, False),
        (2_350_000, 3_000_000, 2_350_000, True),
        (1_000_000, 1_000_000, None, True),
        (999_999, 1_000_000, None, False),
        (5_000_000, None, None, False),
    ],
)
def test_upah_paling_sedikit_sebesar_upah_terakhir_atau_upah_minimum(
    upah: int, lalu: int | None, minimum: int | None, boleh: bool
) -> None:
    if boleh:
        periksa_upah(upah, lalu, minimum)
        return
    with pytest.raises(IsianSalah) as galat:
        periksa_upah(upah, lalu, minimum)
    assert galat.value.kolom == ("upah_lalu" if lalu is None and minimum is None else "jumlah")


def test_rekening_upah_bukan_belanja_pegawai_dan_dapat_diubah() -> None:
    tabel = BUKU.per(HARI)["rekening_paruh_waktu"].nilai
    pokok = {"kode": "5.1.01.01.01", "uraian": "Belanja Gaji Pokok"}
    assert pilih_rekening("PPPK_PARUH_WAKTU", "gaji_pokok", pokok, tabel)[0].startswith("5.1.02.")
    assert pilih_rekening("PPPK_PARUH_WAKTU", "rapel_gaji", pokok, tabel) == pilih_rekening(
        "PPPK_PARUH_WAKTU", "gaji_pokok", pokok, tabel
    )
    assert pilih_rekening("PPPK", "gaji_pokok", pokok, tabel) == ("5.1.01.01.01.0002", "Belanja Gaji Pokok PPPK")
    assert pilih_rekening("PPPK_PARUH_WAKTU", "gaji_pokok", pokok, None) == (
        "5.1.01.01.01.0002",
        "Belanja Gaji Pokok PPPK paruh waktu",
    )


def test_tanpa_gaji_terusan_dan_thr_menurut_masa_kerja() -> None:
    status = hitung(ORANG, BUKU, HARI).masukan[:, 0]
    satu = status * 0 + 1
    assert gaji_terusan(satu, status, satu, satu * 0, 4, 6).tolist() == [0]
    assert porsi_masa_kerja(satu * 1_200_000, status, satu * 5, 12).tolist() == [500_000]


@pytest.mark.parametrize(
    ("kunci", "nilai", "kata"),
    [
        ("paruh_waktu_hak", dict.fromkeys(HAK, "ya"), ""),
        ("paruh_waktu_hak", {"thr": "ya"}, "masing-masing sekali"),
        ("paruh_waktu_hak", dict.fromkeys(HAK, "mungkin"), "tidak dikenal"),
        ("upah_minimum", 0, "1 sampai"),
        ("upah_minimum", 2_350_000, ""),
        ("tpp_tetap", {"PPPK_PARUH_WAKTU": 250_000}, ""),
    ],
)
def test_nilai_perkada_diperiksa(kunci: str, nilai: Any, kata: str) -> None:
    salah = periksa_nilai(NilaiParameter(kunci, HARI, None, nilai, "pilihan", "Perkada rekaan, pasal 9"))
    assert (kata in salah) if kata else not salah


def test_tidak_ada_perbandingan_dengan_pppk_yang_melupakan_paruh_waktu() -> None:
    """Whoever compares with PPPK alone says here why a PPPK paruh waktu is not meant."""
    boleh = {
        "rules/pemeriksaan.py": 1,  # only a full PPPK needs a golongan of its own shape
        "services/dokumen_kgb.py": 1,  # nobody without a golongan has a KGB
    }
    pola = re.compile(r"""(?:[!=]= ?(?:StatusAsn\.PPPK\b(?!_)|"PPPK"|KODE_STATUS\["PPPK"\]))""")
    akar = Path(__file__).parents[3]
    ada = {}
    for app in ("jabatan", "kinerja", "pembinaan", "penggajian", "rekrutmen"):
        for berkas in (akar / app).rglob("*.py"):
            if "migrations" not in berkas.parts and (jumlah := len(pola.findall(berkas.read_text(encoding="utf-8")))):
                ada["/".join(berkas.relative_to(akar / app).parts)] = jumlah
    assert ada == boleh
