"""Explanations: complete, equal to the stored amounts, and readable down to fact and article."""

from dataclasses import replace
from datetime import date

import pytest

from penggajian.enums import KODE_GOLONGAN, KODE_PREDIKAT, KODE_PTKP, Sebab
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.daftar_thr import SEMUA_KOMPONEN
from penggajian.rules.engine import Hasil, hitung
from penggajian.rules.fungsional import get_baris
from penggajian.rules.kalimat import KALIMAT
from penggajian.rules.kalimat_bagian import sebut_keadaan
from penggajian.rules.konteks import tulis_fakta
from penggajian.rules.penjelasan import KomponenTidakDikenal, Potret, jelaskan, jelaskan_semua, list_dasar
from penggajian.rules.ringkasan import ringkas_perubahan

BUKU = buku(perkada_contoh())
PEGAWAI = {
    "status_asn": [1],
    "golongan": [KODE_GOLONGAN["III/c"]],
    "mkg": [10],
    "ptkp": [KODE_PTKP["K/1"]],
    "kelas": [9],
    "predikat": [KODE_PREDIKAT["baik"]],
    "tanpa_keterangan": [2],
    "terlambat_1": [1],
}


def potret(hasil: Hasil) -> Potret:
    return Potret.dari_simpanan(
        hasil.masukan[0].tolist(), hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan.kanonik()
    )


def test_setiap_komponen_mempunyai_kalimat() -> None:
    assert set(KALIMAT) == {satu.kode for satu in SEMUA_KOMPONEN}


def test_penjelasan_memberi_jumlah_yang_tersimpan() -> None:
    hasil = hitung(PEGAWAI, BUKU, date(2026, 11, 1))
    for satu in jelaskan_semua(potret(hasil)):
        assert satu.jumlah == int(hasil.kolom[satu.kode][0])
        assert satu.rumus
        assert satu.dasar_hukum


def test_potongan_disiplin_dijelaskan_dengan_kata_dan_angka() -> None:
    satu = jelaskan("potongan_disiplin", potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1))))
    assert satu.rumus == (
        "Bagian disiplin Anda Rp1.007.237 (40% dari TPP). Dipotong 3% untuk tiap hari tanpa keterangan dan "
        "0,5% untuk terlambat 1–30 menit: 2 × 3% + 1 × 0,5% = 6,5%, yaitu Rp65.470."
    )
    assert satu.sebab is Sebab.PEGAWAI


def test_potongan_dapat_ditelusuri_ke_kejadian_dan_pasal() -> None:
    satu = jelaskan("potongan_tanpa_keterangan", potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1))))
    assert ("tanpa_keterangan", "2 hari") in [(m.kode, m.teks) for m in satu.masukan]
    aturan = {p.kunci: p for p in satu.parameter}
    assert aturan["tpp_tanpa_keterangan"].teks == "3%"
    assert aturan["tpp_tanpa_keterangan"].dasar_hukum == "Perwali Tanjung Harapan 3/2026, Pasal 9 ayat (3)"
    assert "3 persen" in aturan["tpp_tanpa_keterangan"].bunyi


def test_perubahan_dari_bulan_lalu_menyebut_sebabnya() -> None:
    lalu = hitung(PEGAWAI | {"tanpa_keterangan": [0]}, BUKU, date(2026, 10, 1))
    kini = hitung(PEGAWAI, BUKU, date(2026, 11, 1))
    satu = jelaskan("potongan_tanpa_keterangan", potret(kini), potret(lalu))
    assert satu.perubahan == (
        "Naik Rp60.434 dari Rp0 bulan lalu karena tidak masuk tanpa keterangan berubah dari 0 hari menjadi 2 hari."
    )
    assert jelaskan("gaji_pokok", potret(kini), potret(lalu)).perubahan == "Sama dengan bulan lalu."


def test_perubahan_karena_perkada_baru_menyebut_peraturannya() -> None:
    lalu = hitung(PEGAWAI, BUKU, date(2025, 12, 1))
    kini = hitung(PEGAWAI, BUKU, date(2026, 1, 1))
    satu = jelaskan("basic_tpp", potret(kini), potret(lalu))
    assert "Perwali Tanjung Harapan 3/2026 (Pasal 4 ayat (2)) berlaku sejak 1 Januari 2026" in satu.perubahan


def test_pajak_final_tidak_menampilkan_tabel_ter() -> None:
    satu = jelaskan("pph_tpp", potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1))))
    assert "pph21_ter" not in {p.kunci for p in satu.parameter}
    assert "honor_final" in {p.kunci for p in satu.parameter}


def test_kode_yang_tidak_ada_di_slip_ditolak() -> None:
    with pytest.raises(KomponenTidakDikenal, match="tidak_ada"):
        jelaskan("tidak_ada", potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1))))


def _isi(hasil: Hasil) -> dict[str, int]:
    fakta = dict(zip(hasil.susunan.nama_masukan, hasil.masukan[0].tolist(), strict=True))
    return fakta | {kode: int(kolom[0]) for kode, kolom in hasil.kolom.items()}


def test_perubahan_bersih_dinyatakan_satu_klausa_dengan_sebab_terbesar() -> None:
    lalu = hitung(PEGAWAI | {"tanpa_keterangan": [0], "terlambat_1": [0]}, BUKU, date(2026, 9, 1))
    kini = hitung(PEGAWAI | {"predikat": [KODE_PREDIKAT["butuh_perbaikan"]]}, BUKU, date(2026, 10, 1))
    teks = ringkas_perubahan(_isi(kini), _isi(lalu), "September")
    assert teks.startswith("turun Rp")
    assert teks.endswith(" dari September: predikat Butuh perbaikan; 2 hari tanpa keterangan")


def test_perubahan_bersih_tidak_menyebut_panjang_bulan_yang_berbeda() -> None:
    lalu = hitung(PEGAWAI | {"hari_aktif": [30], "hari_bulan": [30]}, BUKU, date(2026, 9, 1))
    kini = hitung(PEGAWAI | {"hari_aktif": [31], "hari_bulan": [31]}, BUKU, date(2026, 10, 1))
    assert ringkas_perubahan(_isi(kini), _isi(lalu), "September") == "sama dengan September"


def test_baris_menyebut_pasal_perkada_yang_berlaku() -> None:
    dasar = list_dasar(potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1))))
    assert dasar["potongan_tanpa_keterangan"] == "Perwali Tanjung Harapan 3/2026, Pasal 9 ayat (3)"
    assert dasar["tpp_bersih"] == "Perwali Tanjung Harapan 3/2026"
    assert not [kode for kode, teks in dasar.items() if "Perkada tentang TPP" in teks]


def test_uang_pemberhentian_sementara_disebut_hanya_pada_yang_menerimanya() -> None:
    biasa = list_dasar(potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1))))
    assert (biasa["gaji_pokok"], biasa["tunjangan_beras"]) == ("PP 5/2024", "PER-3/PB/2015")
    sementara = potret(hitung(PEGAWAI | {"uang_sementara": [1]}, BUKU, date(2026, 11, 1)))
    assert "PP 11/2017, Pasal 281" in list_dasar(sementara)["gaji_pokok"]
    assert "uang_sementara_persen" not in {
        satu.kunci for satu in jelaskan("gaji_pokok", potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1)))).parameter
    }


def test_keadaan_sebulan_disebut_dan_nama_baris_tidak_merusak_singkatan() -> None:
    assert sebut_keadaan({"uang_sementara": 0, "hari_2": 0}, "Dinas A") == ""
    assert "TPP tidak dibayar selama itu" in sebut_keadaan({"uang_sementara": 1}, "Dinas A")
    assert "di sini Anda hanya menerima TPP" in sebut_keadaan({"gaji_di_luar": 1, "hari_2": 15}, "Dinas A")
    assert "tanggal 1, Dinas A (PP 7/1977)" in sebut_keadaan({"hari_2": 15}, "Dinas A")
    simpanan = potret(hitung(PEGAWAI, BUKU, date(2026, 11, 1)))
    assert jelaskan("tpp_pagu", simpanan).nama_kecil.startswith("TPP ")
    assert jelaskan("gaji_pokok", simpanan).nama_kecil == "gaji pokok"
    assert tulis_fakta("kelas_2", 0) == "tidak ada"
    assert tulis_fakta("kelas", 7) == "kelas 7"


def test_tunjangan_fungsional_menyebut_peraturan_barisnya() -> None:
    """Row 15 of the table: Analis SDM Aparatur ahli muda, Perpres 70/2022 since 1 April 2022."""
    simpanan = potret(hitung(PEGAWAI | {"kode_fungsional": [15]}, BUKU, date(2026, 11, 1)))
    satu = jelaskan("tunjangan_fungsional", simpanan)
    assert satu.rumus.startswith("Analis SDM Aparatur, ahli muda: Rp")
    assert satu.rumus.endswith("sebulan menurut Perpres 70/2022.")
    assert satu.dasar_hukum == list_dasar(simpanan)["tunjangan_fungsional"] == "Perpres 70/2022"
    assert [(p.dasar_hukum, p.sejak) for p in satu.parameter if p.kunci == "tunjangan_fungsional"] == [
        ("Perpres 70/2022", date(2022, 4, 1))
    ]


def test_baris_fungsional_tiap_kode_mempunyai_dasar() -> None:
    per = BUKU.per(date(2026, 11, 1))
    assert set(per["tunjangan_fungsional"].nilai) == set(per["tunjangan_fungsional_dasar"].nilai)
    for kode in per["tunjangan_fungsional"].nilai:
        baris = get_baris(per["tunjangan_fungsional_dasar"].nilai, int(kode))
        assert baris is not None
        assert baris.dasar_hukum.startswith("Perpres")


def test_slip_lama_tanpa_tabel_dasar_tetap_terbaca() -> None:
    simpanan = potret(hitung(PEGAWAI | {"kode_fungsional": [15]}, BUKU, date(2026, 11, 1)))
    lama = {kunci: isi for kunci, isi in simpanan.parameter.items() if kunci != "tunjangan_fungsional_dasar"}
    satu = jelaskan("tunjangan_fungsional", replace(simpanan, parameter=lama))
    assert satu.rumus.startswith("Baris 15 tabel tunjangan fungsional: Rp")
