"""Deductions after net pay: taken whole, in the order of the regulation, never below zero."""

from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asn_portal.lib.parameter import NilaiParameter
from penggajian.rules.fakta import KUASA_LAIN
from penggajian.rules.perkada import periksa_nilai
from penggajian.rules.potongan import list_potongan_lain, potongan_lain_berurutan

SLOT = [nama for _, isi in KUASA_LAIN.values() for _, nama in isi]
RUPIAH = st.sampled_from([0, 0, 50_000, 100_000, 350_000])


def hitung(bersih: int, slot: dict[str, int], sisanya: int = 0, urutan: tuple[str, ...] = ("KOPERASI", "LAIN")) -> int:
    isi = {nama: np.array([slot.get(nama, 0)]) for nama in SLOT}
    return int(
        potongan_lain_berurutan(
            np.array([sum(slot.values()) + sisanya]),
            **isi,
            gaji_bersih=np.array([bersih]),
            potongan_zakat=np.array([0]),
            potongan_korpri=np.array([0]),
            p_urutan_potongan_lain=urutan,
        )[0]
    )


# Worked by hand: net 500.000; cooperative 300.000 and 250.000, a bank 200.000.
@pytest.mark.parametrize(
    ("urutan", "harapan"),
    [
        (("KOPERASI", "LAIN"), 300_000 + 200_000),  # 300.000; 250.000 no longer fits; 200.000 does
        (("LAIN", "KOPERASI"), 200_000 + 300_000),  # 200.000; 300.000; nothing is left
    ],
)
def test_urutan_menentukan_yang_diambil(urutan: tuple[str, ...], harapan: int) -> None:
    slot = {"potongan_koperasi_1": 300_000, "potongan_koperasi_2": 250_000, "potongan_pihak_lain_1": 200_000}
    assert hitung(500_000, slot, urutan=urutan) == harapan


def test_urutan_dapat_mengubah_siapa_yang_dilewati() -> None:
    slot = {"potongan_koperasi_1": 400_000, "potongan_pihak_lain_1": 450_000}
    assert hitung(500_000, slot) == 400_000
    assert hitung(500_000, slot, urutan=("LAIN", "KOPERASI")) == 450_000


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    bersih=st.integers(0, 900_000),
    jumlah=st.lists(RUPIAH, min_size=len(SLOT), max_size=len(SLOT)),
    sisanya=RUPIAH,
    urutan=st.permutations(list(KUASA_LAIN)),
)
def test_tidak_pernah_melebihi_gaji_bersih_dan_sama_dengan_rinciannya(
    bersih: int, jumlah: list[int], sisanya: int, urutan: list[str]
) -> None:
    slot = dict(zip(SLOT, jumlah, strict=True))
    hasil = hitung(bersih, slot, sisanya, tuple(urutan))
    total = sum(slot.values()) + sisanya
    assert 0 <= hasil <= bersih
    if total <= bersih:
        assert hasil == total
    nilai = slot | {"potongan_sukarela": total, "gaji_bersih": bersih, "potongan_zakat": 0, "potongan_korpri": 0}
    rincian = list_potongan_lain(nilai, urutan)
    assert sum(satu for _, satu, diambil in rincian if diambil) == hasil
    assert all(satu > bersih - hasil for _, satu, diambil in rincian if not diambil)


@pytest.mark.parametrize(
    ("isi", "sah"),
    [
        (["LAIN", "KOPERASI"], True),
        (["KOPERASI"], False),
        (["KOPERASI", "KOPERASI"], False),
        ("KOPERASI", False),
        ([["x"], 1], False),
    ],
)
def test_perkada_memeriksa_urutan(isi: object, sah: bool) -> None:
    nilai = NilaiParameter(
        "urutan_potongan_lain", date(2026, 1, 1), None, isi, "urutan jenis potongan sukarela", "Perwali Rekaan 1/2026"
    )
    assert (periksa_nilai(nilai) == "") is sah
