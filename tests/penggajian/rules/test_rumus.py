"""The closed language: what it computes, what it refuses, and that columns agree with the slow reference."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from penggajian.rules.rumus import (
    PANJANG_TERBESAR,
    RumusBerputar,
    RumusSalah,
    baca_rumus,
    nama_dipakai,
    nilai_rumus,
    ucapkan,
    urutkan_rumus,
)
from penggajian.rules.rumus_kolom import dari_kolom, hitung_rumus

NAMA = ("hari_hadir", "hari_kerja", "menit_aktivitas")


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("40%", Fraction(2, 5)),
        ("12,5 %", Fraction(1, 8)),
        ("hari_hadir / hari_kerja", Fraction(20, 21)),
        ("min(menit_aktivitas; hari_kerja × 300) ÷ (hari_kerja × 300)", Fraction(9, 10)),
        ("jika(menit_aktivitas >= 6750; 100%; 0)", Fraction(0)),
        ("jika(menit_aktivitas < 6750 dan bukan hari_hadir = 0; 1; 0)", Fraction(1)),
        ("jika(hari_hadir = 0 atau hari_hadir ≠ 20; 1; 0,25)", Fraction(1, 4)),
        ("−hari_hadir + 2 * 3 − 1", Fraction(-15)),
        ("jika(hari_hadir > 0; 1; 1 ÷ 0)", Fraction(1)),
        ("maks(0; MIN(1; 2))", Fraction(1)),
        ("6.750", Fraction(6750)),  # as the application itself writes it
        ("1.234.567,5", Fraction(2469135, 2)),
        ("1.250%", Fraction(25, 2)),
        ("0.125 + 6.75", Fraction(55, 8)),  # no group of thousands begins with 0 or has two digits
    ],
)
def test_rumus_dihitung_tepat(teks: str, hasil: Fraction) -> None:
    isi = {"hari_hadir": 20, "hari_kerja": 21, "menit_aktivitas": 5670}
    simpul = baca_rumus(teks)
    assert nilai_rumus(simpul, isi) == hasil
    kolom = hitung_rumus(simpul, {k: dari_kolom(np.array([v])) for k, v in isi.items()}, 1)
    assert Fraction(int(kolom.atas[0]), int(kolom.bawah[0])) == hasil
    assert not kolom.salah[0]


@pytest.mark.parametrize(
    ("teks", "kalimat"),
    [
        ("", "kosong"),
        ("1 +", "belum lengkap"),
        ("(1", "belum lengkap"),
        ("1 2", "belum lengkap"),
        ("hari_kerja ** 2", "tidak termasuk bahasa rumus"),
        ("hari_kerja // 2", "tidak termasuk bahasa rumus"),
        ("__import__(1)", "bukan fungsi"),
        ("eval(1)", "bukan fungsi"),
        ("hari_kerja.real", "tanda “.” tidak dikenal"),
        ("hari_kerja[0]", "tanda “[” tidak dikenal"),
        ("'teks'", "tanda “'” tidak dikenal"),
        ("1 if 2 else 3", "belum lengkap"),
        ("lambda: 1", "tanda “:” tidak dikenal"),
        ("min(1)", "min memerlukan 2 sampai 6"),
        ("jika(1; 2; 3)", "diperlukan perbandingan"),
        ("1 + (2 > 1)", "diperlukan bilangan"),
        ("2 > 1", "harus bilangan"),
        ("1 < 2 < 3", "tidak termasuk bahasa rumus"),
        ("1234567890123", "12 digit"),
        ("0,1234567", "enam angka"),
        ("1;2", "tidak termasuk bahasa rumus"),
        ("1+" * 150 + "1", "paling panjang"),
        ("-" * 20 + "1", "terlalu rumit"),
        ("+".join(["1"] * 60), "terlalu rumit"),
        ("jika(1 > 0; hari_kerja; *)", "belum lengkap"),
        ("None", "None"),
        ("True", "True"),
    ],
)
def test_di_luar_tata_bahasa_ditolak_dengan_kalimat(teks: str, kalimat: str) -> None:
    with pytest.raises(RumusSalah) as galat:
        urutkan_rumus({"aktivitas": baca_rumus(teks)}, NAMA)
    assert kalimat.lower() in galat.value.pesan.lower()
    assert galat.value.pesan.endswith((".", f"ini {len(teks)}."))


def test_tempat_galat_dihitung_pada_tulisan_asli() -> None:
    with pytest.raises(RumusSalah, match="huruf ke-10:"):
        baca_rumus("12,5% + (2 > 1)")
    with pytest.raises(RumusSalah, match="huruf ke-5"):
        baca_rumus("1 + $")


def test_panjang_dan_rujukan_melingkar_dibatasi() -> None:
    assert baca_rumus("1" + " " * (PANJANG_TERBESAR - 2) + "") is not None
    rumus = {"a": baca_rumus("b + 1"), "b": baca_rumus("c"), "c": baca_rumus("a")}
    with pytest.raises(RumusBerputar, match="a → "):
        urutkan_rumus(rumus, NAMA)
    with pytest.raises(RumusBerputar):
        urutkan_rumus({"a": baca_rumus("a")}, NAMA)
    with pytest.raises(RumusSalah, match="“gaji” tidak dikenal"):
        urutkan_rumus({"a": baca_rumus("gaji")}, NAMA)
    assert urutkan_rumus({"a": baca_rumus("b"), "b": baca_rumus("hari_kerja")}, NAMA) == ["b", "a"]


def test_angka_yang_diucapkan_dapat_ditulis_kembali() -> None:
    assert baca_rumus(ucapkan(baca_rumus("6750"), {})) == baca_rumus("6.750")


def test_rumus_diucapkan_dengan_kata() -> None:
    nama = {"menit_aktivitas": "menit aktivitas", "hari_kerja": "hari kerja"}
    teks = "jika(menit_aktivitas >= 6750; 100%; 0)"
    assert ucapkan(baca_rumus(teks), nama) == "jika menit aktivitas sedikitnya 6.750, 100%; selain itu 0"
    assert ucapkan(baca_rumus("min(menit_aktivitas; hari_kerja*300) / (hari_kerja*300)"), nama) == (
        "(yang terkecil dari menit aktivitas dan hari kerja × 300) ÷ (hari kerja × 300)"
    )


# --- Columns against the reference --------------------------------------------------------------
angka = st.one_of(
    st.integers(0, 999_999).map(str),
    st.decimals(0, 9999, places=3).map(lambda d: f"{d:f}".replace(".", ",")),
    st.integers(0, 300).map(lambda n: f"{n}%"),
    st.sampled_from(NAMA),
)


def _gabung(anak: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pembanding = st.sampled_from(["<", "<=", ">", ">=", "=", "≠"])
    syarat = st.tuples(anak, pembanding, anak).map(" ".join)
    dua_syarat = st.one_of(
        syarat,
        st.tuples(syarat, st.sampled_from(["dan", "atau"]), syarat).map(" ".join),
        syarat.map(lambda s: f"bukan {s}"),
    )
    return st.one_of(
        st.tuples(anak, st.sampled_from("+-*/×÷−"), anak).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        st.tuples(st.sampled_from(["min", "maks"]), anak, anak).map(lambda t: f"{t[0]}({t[1]}; {t[2]})"),
        st.tuples(dua_syarat, anak, anak).map(lambda t: f"jika({t[0]}; {t[1]}; {t[2]})"),
        anak.map(lambda a: f"(−{a})"),
    )


rumus = st.recursive(angka, _gabung, max_leaves=10)
baris = st.lists(
    st.tuples(*(st.one_of(st.integers(-2, 40), st.integers(-(10**12), 10**12)) for _ in NAMA)), min_size=1, max_size=5
)


@settings(max_examples=300, deadline=None)
@given(teks=rumus, isi=baris)
def test_kolom_sama_dengan_hitungan_lambat(teks: str, isi: list[tuple[int, ...]]) -> None:
    """Both ways agree to the last digit, and mark the same rows as undefined."""
    try:
        simpul = baca_rumus(teks)
    except RumusSalah as galat:
        assert "rumit" in galat.pesan or "panjang" in galat.pesan  # noqa: PT017
        return
    kolom = {nama: dari_kolom(np.array([satu[i] for satu in isi])) for i, nama in enumerate(NAMA)}
    hasil = hitung_rumus(simpul, kolom, len(isi))
    for nomor, satu in enumerate(isi):
        harap: Any = nilai_rumus(simpul, dict(zip(NAMA, satu, strict=True)))
        if harap is None:
            assert hasil.salah[nomor]
        else:
            assert not hasil.salah[nomor]
            assert Fraction(int(hasil.atas[nomor]), int(hasil.bawah[nomor])) == harap
    assert nama_dipakai(simpul) <= set(NAMA)
