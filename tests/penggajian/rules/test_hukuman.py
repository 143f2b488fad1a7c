"""Which months a sanction counts for, what it cuts, and how the cut reads."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Tarif, tulis_rupiah
from jabatan.rules.hukuman_disiplin import akhir_hukuman
from penggajian.enums import KODE_HUKUMAN, KODE_PREDIKAT, Sebab, TujuanTanya
from penggajian.parameters import buku
from penggajian.rules.engine import hitung
from penggajian.rules.hukuman import MULAI_HUKUMAN, hari_hukuman
from penggajian.rules.koreksi_slip import get_tujuan
from penggajian.rules.penjelasan import jelaskan
from penggajian.rules.tpp import potongan_hukuman
from tests.penggajian.rules.test_penjelasan import BUKU, PEGAWAI, potret

TARIF = {nama: Tarif.dari_persen(persen) for nama, persen in (("ringan", "10"), ("sedang", "25"), ("berat", "50"))}


@pytest.mark.parametrize(("mulai", "hari"), [("bulan_berikut", date(2026, 2, 1)), ("bulan_itu", date(2026, 2, 28))])
def test_hari_yang_menentukan_menurut_pilihan_daerah(mulai: str, hari: date) -> None:
    assert hari_hukuman(*Periode(2026, 2).rentang, mulai) == hari


@given(
    tmt=st.dates(date(2021, 9, 1), date(2028, 12, 31)),
    bulan=st.sampled_from([6, 9, 12]),
    mulai=st.sampled_from(MULAI_HUKUMAN),
)
def test_jangka_enam_bulan_memotong_enam_bulan(tmt: date, bulan: int, mulai: str) -> None:
    """PP 94/2021, Pasal 8: 6, 9 or 12 months; no more and no fewer, on whatever day it begins."""
    akhir = akhir_hukuman(tmt, bulan, "sedang")
    assert akhir is not None
    hari = [hari_hukuman(*Periode.dari_tanggal(tmt).geser(n).rentang, mulai) for n in range(-1, 15)]
    kena = [satu for satu in hari if tmt <= satu <= akhir]
    assert len(kena) == bulan
    pertama = Periode.dari_tanggal(kena[0])
    sebulan = Periode.dari_tanggal(tmt)
    assert pertama == (sebulan if mulai == "bulan_itu" or tmt.day == 1 else sebulan.berikutnya())


def test_pilihan_nasional_berlaku_sejak_peraturan_lama() -> None:
    nasional = buku()
    for tanggal in (date(2010, 7, 1), date(2021, 8, 1), date(2021, 9, 1), date(2026, 10, 1)):
        assert nasional.per(tanggal)["hukuman_bulan_mulai"].isi() == "bulan_berikut"
    assert "PP 94/2021" in nasional.per(date(2026, 10, 1))["hukuman_bulan_mulai"].dasar_hukum


def test_potongan_menurut_tingkat_dan_paling_banyak_sisanya() -> None:
    """Rp1.982.729 at 10, 25 and 50 per cent, half up; the last row has Rp300.000 left to cut."""
    kolom = {
        "tpp_pagu": [1_982_729] * 5,
        "potongan_produktivitas": [0, 0, 0, 0, 1_282_729],
        "potongan_disiplin": [0, 0, 0, 0, 400_000],
        "tingkat_hukuman": [KODE_HUKUMAN[nama] for nama in ("tidak", "ringan", "sedang", "berat", "sedang")],
    }
    hasil = potongan_hukuman(
        **{nama: np.array(isi, dtype=np.int64) for nama, isi in kolom.items()}, p_tpp_hukuman=TARIF
    )
    assert hasil.tolist() == [0, 198_273, 495_682, 991_365, 300_000]


def test_kalimat_menyebut_tingkat_persen_dan_pasal() -> None:
    hasil = hitung(PEGAWAI | {"tingkat_hukuman": [KODE_HUKUMAN["sedang"]]}, BUKU, date(2026, 11, 1))
    pagu = int(hasil.kolom["tpp_pagu"][0])
    satu = jelaskan("potongan_hukuman", potret(hasil))
    assert satu.jumlah == (pagu + 2) // 4
    assert satu.rumus == (
        f"25% dari TPP {tulis_rupiah(pagu)} karena hukuman disiplin tingkat sedang berlaku bulan ini, yaitu "
        f"{tulis_rupiah(satu.jumlah)}."
    )
    assert "Pasal 10" in satu.dasar_hukum
    # BKPSDM records decisions, so BKPSDM answers for the line.
    assert satu.sebab is Sebab.DATA
    assert get_tujuan("potongan_hukuman") == TujuanTanya.DATA


def test_kalimat_menyebut_potongan_yang_berhenti_pada_sisa_tpp() -> None:
    """Sangat Kurang leaves 40 % of 60 %, absence none of 40 %: 24 % are left, half of the TPP cannot be cut."""
    fakta = {"tingkat_hukuman": [3], "predikat": [KODE_PREDIKAT["sangat_kurang"]], "tanpa_keterangan": [40]}
    hasil = hitung(PEGAWAI | fakta, BUKU, date(2026, 11, 1))
    assert int(hasil.kolom["tpp_kotor"][0]) == 0
    assert 0 < int(hasil.kolom["potongan_hukuman"][0]) < int(hasil.kolom["tpp_pagu"][0]) // 4
    satu = jelaskan("potongan_hukuman", potret(hasil))
    assert satu.rumus.endswith("Potongan berhenti pada sisa TPP setelah kinerja dan kehadiran.")
