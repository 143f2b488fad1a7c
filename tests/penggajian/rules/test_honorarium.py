"""Final tax of honoraria and gross-up, worked by hand from PP 80/2010, and the books of a payment."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.uang import Tarif
from penggajian.enums import PajakHonorarium
from penggajian.parameters import buku
from penggajian.rules.honorarium import (
    HitunganHonorarium,
    hitung_honorarium,
    kalimat_honorarium,
    punya_tarif,
    sidik_dasar,
    susun_jurnal,
)

PPPK = {"1-8": Tarif(0), "9-17": Tarif.dari_persen("5")}


def hitung(nilai: list[int], golongan: list[str], pajak: str = PajakHonorarium.DIPOTONG) -> list[HitunganHonorarium]:
    final = buku().per(date(2026, 10, 1))["honor_final"].isi()
    return hitung_honorarium(nilai, golongan, pajak, final, PPPK, "setengah_ke_atas")


@pytest.mark.parametrize(
    ("golongan", "pph"), [("I/a", 0), ("II/d", 0), ("III/a", 37_500), ("IV/e", 112_500), ("VIII", 0), ("IX", 37_500)]
)
def test_pajak_final_dipotong_menurut_golongan(golongan: str, pph: int) -> None:
    """750.000 at 0, 5 and 15 per cent; PPPK by the ranges of the region."""
    (satu,) = hitung([750_000], [golongan])
    assert (satu.bruto, satu.pph, satu.bersih) == (750_000, pph, 750_000 - pph)


def test_pajak_yang_ditanggung_unit_dihitung_dari_nilai_kotornya() -> None:
    """1.000.000 / 0,95 = 1.052.631,58 → 1.052.632; 1.000.000 / 0,85 = 1.176.470,59 → 1.176.471; II stays as it is."""
    hasil = hitung([1_000_000] * 3, ["III/c", "IV/a", "II/b"], PajakHonorarium.DITANGGUNG)
    assert [(s.bruto, s.pph, s.bersih) for s in hasil] == [
        (1_052_632, 52_632, 1_000_000),
        (1_176_471, 176_471, 1_000_000),
        (1_000_000, 0, 1_000_000),
    ]


@given(st.integers(1, 10**9), st.sampled_from(["II/a", "III/a", "IV/a", "IX"]))
def test_penerima_mendapat_persis_nilai_bersihnya_dan_pajaknya_tarif_dari_kotor(nilai: int, golongan: str) -> None:
    (satu,) = hitung([nilai], [golongan], PajakHonorarium.DITANGGUNG)
    (biasa,) = hitung([satu.bruto], [golongan])
    assert satu.bersih == nilai
    assert satu.pph == biasa.pph


def test_pppk_tanpa_tarif_perkada_tidak_dianggap_nol_persen() -> None:
    assert not punya_tarif("IX", None)
    assert not punya_tarif("IX", {"1-8": Tarif(0)})
    assert punya_tarif("IX", PPPK)
    assert punya_tarif("III/b", None)
    assert not punya_tarif("", PPPK)


def test_dasar_yang_sama_dikenali_walau_ditulis_lain() -> None:
    assert sidik_dasar("800/12/2026", "Tim  Pengendali Inflasi") == sidik_dasar(
        "800-12 2026", "tim pengendali inflasi."
    )
    assert sidik_dasar("800/12/2026", "Tim A") != sidik_dasar("800/12/2026", "Tim B")


def test_jurnal_seimbang_dan_pembalik_menukar_sisinya() -> None:
    biasa = susun_jurnal("5.1.02.02.01.0004", "Honorarium", [(1_000_000, 50_000), (2_000_000, 300_000)])
    balik = susun_jurnal("5.1.02.02.01.0004", "Honorarium", [(-3_000_000, -350_000)])
    assert [(s.debit, s.kredit) for s in biasa] == [(3_000_000, 0), (0, 350_000), (0, 2_650_000)]
    assert [(s.kredit, s.debit) for s in balik] == [(s.debit, s.kredit) for s in biasa]


def test_kalimat_menyebut_setiap_langkah_hitungan() -> None:
    teks = kalimat_honorarium("III/c", "5%", 1_052_632, 52_632, ditanggung=True)
    assert "Rp1.000.000 dibagi (100% − 5%) = Rp1.052.632" in teks  # noqa: RUF001 a minus sign
    assert "seluruhnya diterima" in kalimat_honorarium("II/d", "0%", 600_000, 0, ditanggung=True)
    assert "Rp750.000 × 15%" in kalimat_honorarium("IV/a", "15%", 750_000, 112_500, ditanggung=False)  # noqa: RUF001
