"""Loadable examples are complete, checked, and come out to the rupiah; a changed value is told with its difference."""

from datetime import date
from typing import Any

import pytest

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from penggajian.parameters import Contoh, parameter_nasional, perkada_contoh, perkada_siap
from penggajian.rules.beda import ubah_bunyi
from penggajian.rules.kasus import DIKETAHUI, HARAPAN, MasukanKasusSalah, baca_masukan, jalankan_kasus, tulis_masukan
from penggajian.rules.perkada import periksa_nilai

HARI = date(2027, 1, 1)
SIAP = {satu.kode: satu for satu in perkada_siap()}
KASUS = [(satu, kasus) for satu in perkada_siap() for kasus in satu.isi["contoh"]]


def nilai_contoh(contoh: Contoh, **ganti: Any) -> list[NilaiParameter]:
    return [
        NilaiParameter(
            satu["kunci"],
            HARI,
            None,
            ganti.get(satu["kunci"], satu["nilai"]),
            satu["satuan"],
            f"Contoh, {satu['pasal']}",
        )
        for satu in contoh.isi["parameter"]
    ]


def buku_contoh(contoh: Contoh, **ganti: Any) -> BukuParameter:
    """Put an example over the values in force in the fictitious city."""
    baru = nilai_contoh(contoh, **ganti)
    lama = [satu for satu in perkada_contoh() if satu.kunci not in {s.kunci for s in baru} and satu.sejak.year == 2026]
    return BukuParameter(parameter_nasional(), [*lama, *baru])


def test_ada_empat_daerah_yang_berbeda_bentuk_dan_kota_peragaan() -> None:
    assert set(SIAP) == {"tulang_bawang", "banjarmasin", "dki_jakarta", "pekalongan", "tanjung_harapan_2026"}
    assert {satu.keyakinan for satu in perkada_siap()} >= {"V1", "V2"}
    assert all(len(satu.isi["contoh"]) >= 3 for satu in perkada_siap())


@pytest.mark.parametrize("kode", sorted(SIAP))
def test_nilai_contoh_dapat_dibaca_mesin(kode: str) -> None:
    assert [salah for satu in nilai_contoh(SIAP[kode]) if (salah := periksa_nilai(satu))] == []


@pytest.mark.parametrize(("contoh", "kasus"), KASUS, ids=[f"{c.kode}-{n}" for n, (c, _) in enumerate(KASUS)])
def test_contoh_hitungan_keluar_sampai_ke_rupiah(contoh: Contoh, kasus: dict[str, Any]) -> None:
    hasil = jalankan_kasus(kasus["masukan"], kasus["harapan"], buku_contoh(contoh), HARI)
    assert hasil.is_lulus, hasil
    assert all(satu.kalimat.endswith("sesuai.") for satu in hasil.baris)


def test_nilai_yang_diubah_menggagalkan_contoh_dengan_selisihnya() -> None:
    contoh = SIAP["tulang_bawang"]
    buku = buku_contoh(contoh, tpp_bobot={"produktivitas": "70", "disiplin": "30"})
    kasus = contoh.isi["contoh"][0]
    hasil = jalankan_kasus(kasus["masukan"], kasus["harapan"], buku, HARI)
    assert not hasil.is_lulus
    (potongan,) = [satu for satu in hasil.baris if satu.kode == "potongan_disiplin"]
    assert potongan.kalimat == (
        "Jumlah potongan disiplin seharusnya Rp48.000, draf ini menghitung Rp36.000: kurang Rp12.000."
    )


@pytest.mark.parametrize(
    ("kode", "masukan", "harapan", "kalimat"),
    [
        ("dki_jakarta", {"tpp_pagu": 1}, {"potongan_produktivitas": 0}, "capaian rencana kinerja"),
        ("banjarmasin", {"gaji": 1}, {"tpp_pagu": 0}, "“gaji” tidak dikenal"),
        ("banjarmasin", {}, {"entah": 0}, "“entah” tidak dikenal"),
        ("tulang_bawang", {}, {"tpp_pagu": 0}, "belum diberikan"),
    ],
)
def test_contoh_yang_tidak_dapat_dihitung_disebut_sebabnya(
    kode: str, masukan: dict[str, int], harapan: dict[str, int], kalimat: str
) -> None:
    hasil = jalankan_kasus(masukan, harapan, buku_contoh(SIAP[kode]), HARI)
    assert not hasil.is_lulus
    assert kalimat in hasil.galat


@pytest.mark.parametrize(
    ("kode", "teks", "angka", "tulisan"),
    [
        ("predikat", "Sangat Baik", 5, "sangat baik"),
        ("eselon", "III.a", 31, "III.a"),
        ("status_asn", "cpns", 2, "CPNS"),
        ("capaian_rencana", "87,5%", 875_000, "87,5%"),
        ("tpp_pagu", "Rp3.000.000", 3_000_000, "3.000.000"),
        ("kondisi_kerja", "ya", 1, "ya"),
        ("hari_kerja", "21", 21, "21"),
    ],
)
def test_angka_contoh_ditulis_seperti_orang_menulisnya(kode: str, teks: str, angka: int, tulisan: str) -> None:
    assert baca_masukan(kode, teks) == angka
    assert tulis_masukan(kode, angka) == tulisan


@pytest.mark.parametrize(
    ("kode", "teks", "kalimat"),
    [
        ("predikat", "hebat", "Tulis salah satu dari"),
        ("tpp_pagu", "banyak", "bukan angka"),
        ("tpp_pagu", "1/2", "bilangan bulat"),
        ("tpp_pagu", "12,5", "bilangan bulat"),
        ("tpp_pagu", "-1", "bilangan bulat"),
        ("entah", "1", "daftar"),
    ],
)
def test_angka_contoh_yang_salah_ditolak(kode: str, teks: str, kalimat: str) -> None:
    with pytest.raises(MasukanKasusSalah) as galat:
        baca_masukan(kode, teks)
    assert kalimat in galat.value.pesan
    assert HARAPAN.keys() <= DIKETAHUI.keys()


def test_bunyi_pasal_yang_berubah_disebut_di_samping_nilainya() -> None:
    assert ubah_bunyi("TPP dibayar penuh.", " TPP  dibayar penuh ") is None
    assert ubah_bunyi("", "TPP dibayar penuh.") is None
    ubah = ubah_bunyi("TPP dibayar penuh.", "TPP dibayar setengah.")
    assert ubah is not None
    assert ubah.kalimat == "Bunyinya kini “TPP dibayar setengah.” Semula “TPP dibayar penuh.”"
