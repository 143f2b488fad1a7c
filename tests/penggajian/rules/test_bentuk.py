"""Every value of a Perkada is edited as rows and columns, and its change is told in words."""

from datetime import date
from typing import Any

import pytest

from penggajian.parameters import perkada_contoh
from penggajian.rules.beda import list_ubah, tulis_nilai
from penggajian.rules.bentuk import SelSalah, dari_baris, ke_baris, kunci_baris, periksa_baris
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.perkada import BOLEH, WAJIB

TAHUN_2026 = {satu.kunci: satu.nilai for satu in perkada_contoh() if satu.sejak == date(2026, 1, 1)}


def baca(kunci: str, baris: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Read the cells of rows as the form does."""
    bentuk = BENTUK[kunci]
    return [
        {"kunci": satu.get("kunci", ""), "pasal": satu.get("pasal", "")}
        | {lajur.kode: lajur.baca(satu.get(lajur.kode, "")) for lajur in bentuk.lajur}
        for satu in baris
    ]


def test_setiap_nilai_perkada_mempunyai_bentuk() -> None:
    assert set(BENTUK) == set(WAJIB) | set(BOLEH)


@pytest.mark.parametrize("kunci", sorted(TAHUN_2026))
def test_nilai_menjadi_baris_dan_kembali_tanpa_berubah(kunci: str) -> None:
    bentuk = BENTUK[kunci]
    baris = baca(kunci, ke_baris(bentuk, TAHUN_2026[kunci]))
    assert periksa_baris(bentuk, baris) == {}
    nilai, pasal = dari_baris(bentuk, baris)
    assert list_ubah(kunci, TAHUN_2026[kunci], nilai) == []
    assert pasal == {}
    if isinstance(nilai, dict) and kunci not in ("tpp_indeks", "tpp_predikat"):
        assert nilai == TAHUN_2026[kunci]


def test_pasal_tiap_baris_disimpan_dan_dibaca_lagi() -> None:
    bentuk = BENTUK["tpp_beban_kerja"]
    baris = baca("tpp_beban_kerja", [{"dari": "1", "sampai": "4", "nilai": "12,50", "pasal": "Pasal 5 huruf a"}])
    nilai, pasal = dari_baris(bentuk, baris)
    assert nilai == {"1-4": "12.5"}
    assert pasal == {"1-4": "Pasal 5 huruf a"}
    assert ke_baris(bentuk, nilai, pasal)[0]["pasal"] == "Pasal 5 huruf a"
    assert kunci_baris(bentuk, baris[0]) == "1-4"


@pytest.mark.parametrize(
    ("kunci", "lajur", "teks", "kalimat"),
    [
        ("tpp_cpns", "nilai", "delapan", "bukan angka"),
        ("tpp_cpns", "nilai", "100,01", "paling banyak 100"),
        ("tpp_cpns", "nilai", "1,23456", "empat angka"),
        ("tpp_cpns", "nilai", "", "Isi persen"),
        ("tpp_cpns", "nilai", "-5", "bukan angka"),
        ("tpp_cpns", "nilai", "1e3", "bukan angka"),
        ("tpp_plt_bulan_minimum", "nilai", "1,5", "bilangan bulat"),
        ("tpp_plt_bulan_minimum", "nilai", "13", "antara 0 dan 12"),
        ("tpp_metode_pajak", "nilai", "bebas", "Pilih"),
        ("tpp_indeks", "nama", "---", "huruf"),
        ("pagar_belanja_tahunan", "nilai", "abc", "misalnya 1.250.000"),
        ("pagar_belanja_tahunan", "nilai", "0", "antara 1 dan 999.999.999.999"),
    ],
)
def test_sel_yang_salah_disebut_dengan_kalimat(kunci: str, lajur: str, teks: str, kalimat: str) -> None:
    (satu,) = [satu for satu in BENTUK[kunci].lajur if satu.kode == lajur]
    with pytest.raises(SelSalah) as galat:
        satu.baca(teks)
    assert kalimat in galat.value.pesan
    assert galat.value.pesan.endswith(".")


def test_rupiah_boleh_ditulis_dengan_titik_ribuan() -> None:
    (pagu,) = [satu for satu in BENTUK["pagar_belanja_rinci"].lajur if satu.kode == "pagu"]

    assert pagu.baca("103.666.334.962") == pagu.baca("103666334962") == 103_666_334_962
    assert pagu.baca("100.000") == 100_000
    with pytest.raises(SelSalah):
        pagu.baca("1.25")


@pytest.mark.parametrize(
    ("kunci", "baris", "nomor", "kalimat"),
    [
        ("tpp_beban_kerja", [{"dari": "1", "sampai": "5", "nilai": "1"}, {"dari": "5", "nilai": "2"}], 1, "baris 1"),
        ("tpp_beban_kerja", [{"dari": "5", "sampai": "2", "nilai": "1"}], 0, "lebih kecil"),
        ("tpp_pita_terlambat", [{"dari": "2", "nilai": "1"}], 0, "menit 1"),
        ("tpp_pita_terlambat", [{"dari": "1", "sampai": "30", "nilai": "1"}], 0, "terbuka ke atas"),
        (
            "tpp_pita_terlambat",
            [{"dari": "1", "sampai": "30", "nilai": "1"}, {"dari": "32", "nilai": "2"}],
            1,
            "menit 31",
        ),
        ("tpp_indeks", [{"nama": "Fiskal", "nilai": "1"}, {"nama": "fiskal", "nilai": "2"}], 1, "baris 1"),
    ],
)
def test_galat_antarbaris_berdiri_di_barisnya(kunci: str, baris: list[Any], nomor: int, kalimat: str) -> None:
    galat = periksa_baris(BENTUK[kunci], baca(kunci, baris))
    assert list(galat) == [nomor]
    assert kalimat in galat[nomor]


@pytest.mark.parametrize(
    ("kunci", "lama", "baru", "kalimat"),
    [
        (
            "tpp_bobot",
            {"produktivitas": "60", "disiplin": "40"},
            {"produktivitas": "70", "disiplin": "30"},
            ["Bobot produktivitas naik dari 60% menjadi 70%.", "Bobot disiplin turun dari 40% menjadi 30%."],
        ),
        (
            "tpp_beban_kerja",
            {"1-4": "50", "5-7": "40"},
            {"1-4": "50", "5-6": "35", "8": "10"},
            [
                "Kelas 5–6 turun dari 40% menjadi 35%.",
                "Kelas 7 tidak lagi diatur; semula 40%.",
                "Kelas 8 kini diatur: 10%.",
            ],
        ),
        (
            "tpp_pita_terlambat",
            [{"dari": 1, "sampai": 30, "persen": "0.5"}, {"dari": 31, "sampai": None, "persen": "1"}],
            [{"dari": 1, "sampai": 60, "persen": "0.5"}, {"dari": 61, "sampai": None, "persen": "1.5"}],
            ["31–60 menit turun dari 1% menjadi 0,5%.", "61 menit ke atas naik dari 1% menjadi 1,5%."],
        ),
        ("tpp_tanpa_keterangan", "3", None, ["Potongan tanpa keterangan berakhir dan tidak berlaku lagi."]),
        ("tpp_plt_bulan_minimum", 1, 2, ["Lama Plt paling singkat naik dari 1 bulan menjadi 2 bulan."]),
        (
            "tpp_metode_pajak",
            "final_golongan",
            "ter_terpisah",
            ["Cara memotong pajak TPP berubah dari “Final menurut golongan” menjadi “Tarif efektif atas TPP saja”."],
        ),
        ("tpp_cpns", "80", "80.0", []),
        (
            "urutan_potongan_lain",
            ["KOPERASI", "LAIN"],
            ["LAIN", "KOPERASI"],
            [
                "Urutan potongan sukarela bila gaji tidak cukup: Potongan lain lalu Koperasi; "
                "semula Koperasi lalu Potongan lain."
            ],
        ),
    ],
)
def test_beda_diceritakan_dengan_kata_dan_angka(kunci: str, lama: Any, baru: Any, kalimat: list[str]) -> None:
    assert [satu.kalimat for satu in list_ubah(kunci, lama, baru)] == kalimat


def test_selisih_ditulis_dalam_poin() -> None:
    (satu,) = list_ubah("tpp_cpns", "80", "72.5")
    assert (satu.lama, satu.baru, satu.selisih) == ("80%", "72,5%", "−7,5 poin")


@pytest.mark.parametrize("kunci", sorted(TAHUN_2026))
def test_nilai_ditulis_tanpa_kode_mesin(kunci: str) -> None:
    for judul, angka in tulis_nilai(kunci, TAHUN_2026[kunci]):
        assert "_" not in judul + angka
        assert "{" not in angka
