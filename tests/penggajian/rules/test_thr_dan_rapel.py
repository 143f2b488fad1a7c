"""THR, gaji ketiga belas and rapel: worked by hand from the regulation, and what must always hold."""

from datetime import date
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asn_portal.lib.uang import Kolom, Tarif
from penggajian.enums import KODE_GOLONGAN, KODE_PREDIKAT, KODE_PTKP, KODE_STATUS, KOSONG
from penggajian.rules.engine import Hasil, hitung
from penggajian.rules.pph21 import pph_tambahan
from penggajian.rules.rapel import GAJI, TPP, BulanBayar, Rapel, hitung_rapel, jumlahkan, selisih
from penggajian.rules.thr import KOMPONEN, Tambahan, hitung_thr, porsi_masa_kerja
from tests.penggajian.rules.test_engine import BUKU, NOVEMBER, PEGAWAI

OKTOBER = date(2026, 10, 1)


def kolom(*isi: int) -> Kolom:
    return np.array(isi, dtype=np.int64)


def parameter(*kunci: str) -> dict[str, Any]:
    berlaku = BUKU.per(NOVEMBER)
    return {satu: berlaku[satu].isi() for satu in kunci}


PAJAK = parameter("pph21_ter", "kategori_ter", "pembulatan_pph")
PAJAK_TPP = PAJAK | parameter("tpp_metode_pajak", "honor_final", "honor_final_pppk")


def slip(tanggal: date = OKTOBER, **ubah: int) -> Hasil:
    """Compute the month of the test's person, with some facts changed."""
    return hitung(PEGAWAI | {nama: [isi] for nama, isi in ubah.items()}, BUKU, tanggal)


def bulan_bayar(hasil: Hasil) -> BulanBayar:
    k = hasil.kolom
    return BulanBayar(
        k["bruto_pph21"],
        k["pph21_gaji"],
        k["tpp_kotor"],
        k["pph_tpp"],
        kolom(KODE_GOLONGAN["III/c"]),
        kolom(KODE_PTKP["K/1"]),
    )


def rapel(komponen: dict[str, Kolom], ditanggung: int = 1) -> Rapel:
    return hitung_rapel(komponen, bulan_bayar(slip(NOVEMBER)), PAJAK_TPP, kolom(ditanggung))


# --- Rapel ----------------------------------------------------------------------------------------
def test_kgb_terlambat_tiga_bulan() -> None:
    """III/a, MKG 0 to 2: 2.873.500 - 2.785.700 = 87.800 a month; wife 10 %, one child 2 %, 8 % and 1 % of them."""
    lama = slip(golongan=KODE_GOLONGAN["III/a"], mkg=0)
    baru = slip(golongan=KODE_GOLONGAN["III/a"], mkg=2)
    sebulan = selisih(lama.kolom, baru.kolom)
    assert int(sebulan["gaji_pokok"][0]) == 87_800
    assert int(sebulan["tunjangan_suami_istri"][0]) == 8_780
    assert int(sebulan["tunjangan_anak"][0]) == 1_756
    assert int(sebulan["iwp_8"][0]) == 7_867  # 8 % of 3.218.320 is 257.466; of 3.119.984 it is 249.599
    assert int(sebulan["tpp_kotor"][0]) == 0
    tiga = jumlahkan([sebulan] * 3)
    assert int(tiga["gaji_pokok"][0]) == 263_400
    hasil = rapel(tiga)
    assert int(hasil.pph_tpp[0]) == 0
    assert int(hasil.bersih[0]) == int(hasil.kotor[0] - hasil.iuran[0])


def test_pajak_rapel_adalah_ter_gabungan_dikurangi_yang_sudah_dipotong() -> None:
    """K/1: 4.889.260 + 4.677.260 = 9.566.520 at 1,5 % is 143.498; 50.000 was withheld: 93.498 more."""
    pajak = pph_tambahan(kolom(4_889_260), kolom(4_677_260), kolom(50_000), kolom(KODE_PTKP["K/1"]), *PAJAK.values())
    assert pajak.tolist() == [93_498]
    assert pph_tambahan(kolom(9_000_000), kolom(0), kolom(1), kolom(KODE_PTKP["TK/0"]), *PAJAK.values()).tolist() == [0]


def test_tpp_yang_tertunda_dibayar_sama_dengan_bila_dibayar_tepat_waktu() -> None:
    """A rating after the lock: the whole TPP of the month, its health contribution and its final tax."""
    tanpa, dengan = slip(predikat=KOSONG), slip(predikat=KODE_PREDIKAT["baik"])
    tertahan = {kode: isi if kode not in TPP else isi * 0 for kode, isi in tanpa.kolom.items()}
    beda = selisih(tertahan, dengan.kolom)
    assert beda["tpp_kotor"].tolist() == dengan.kolom["tpp_kotor"].tolist()
    assert all(int(beda[kode][0]) == 0 for kode in GAJI)
    assert rapel(beda).kotor.tolist() == dengan.kolom["tpp_kotor"].tolist()


def test_pajak_gaji_yang_tidak_ditanggung_mengurangi_rapel() -> None:
    beda = selisih(slip(mkg=10).kolom, slip(mkg=32).kolom)
    ditanggung, sendiri = rapel(beda), rapel(beda, 0)
    assert int(ditanggung.bersih[0] - sendiri.bersih[0]) == int(sendiri.pph_gaji[0]) > 0


KEADAAN = st.fixed_dictionaries(
    {
        "golongan": st.sampled_from([KODE_GOLONGAN["III/a"], KODE_GOLONGAN["III/d"], KODE_GOLONGAN["IV/a"]]),
        "mkg": st.integers(0, 32),
        "anak_tertanggung": st.integers(0, 3),
        "kelas": st.integers(5, 12),
        "predikat": st.sampled_from(list(KODE_PREDIKAT.values())),
        "tanpa_keterangan": st.integers(0, 5),
    }
)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(KEADAAN, KEADAAN, KEADAAN)
def test_rapel_melengkapi_yang_dibayar_dan_berlaku_sekali(
    satu: dict[str, int], dua: dict[str, int], tiga: dict[str, int]
) -> None:
    a, b, c = (slip(**keadaan).kolom for keadaan in (satu, dua, tiga))
    ab, bc, ac = selisih(a, b), selisih(b, c), selisih(a, c)
    for kode in (*GAJI, *TPP):
        assert (a[kode] + ab[kode] == b[kode]).all()
        assert (ab[kode] + bc[kode] == ac[kode]).all()
    assert not any(isi.any() for isi in selisih(b, b).values())
    kosong = rapel(selisih(b, b))
    assert not any(isi.any() for isi in (kosong.kotor, kosong.iuran, kosong.pph_gaji, kosong.pph_tpp, kosong.bersih))


# --- THR and gaji ketiga belas --------------------------------------------------------------------
def thr(acuan: dict[str, int], status: str = "PNS", bulan: int = 60, tpp: str = "100") -> Tambahan:
    isi = {nama: kolom(acuan.get(nama, 0)) for nama in (*KOMPONEN, "tpp_pagu")}
    return hitung_thr(
        isi,
        status_asn=kolom(KODE_STATUS[status]),
        bulan_kerja=kolom(bulan),
        ptkp=kolom(KODE_PTKP["K/1"]),
        bruto_bulan_bayar=kolom(4_889_260),
        pph_bulan_bayar=kolom(50_000),
        p_thr_tpp=Tarif.dari_persen(tpp),
        p_thr_pppk_baru_bulan=12,
        **{f"p_{nama}": nilai for nama, nilai in PAJAK.items()},
    )


RINCIAN = {
    "gaji_pokok": 3_500_000,
    "tunjangan_suami_istri": 350_000,
    "tunjangan_anak": 70_000,
    "tunjangan_struktural": 540_000,
    "tunjangan_beras": 217_260,
}


def test_thr_satu_bulan_tanpa_iuran_dan_pajaknya_ditanggung() -> None:
    hasil = thr(RINCIAN)
    assert (int(hasil.bruto[0]), int(hasil.pph[0])) == (4_677_260, 93_498)
    assert hasil.diterima.tolist() == hasil.bruto.tolist()


def test_tpp_dalam_thr_mengikuti_persen_daerah() -> None:
    assert thr(RINCIAN | {"tpp_pagu": 3_000_001}, tpp="50").tpp.tolist() == [1_500_001]
    assert thr(RINCIAN | {"tpp_pagu": 3_000_001}, tpp="0").tpp.tolist() == [0]


@pytest.mark.parametrize(
    ("status", "bulan", "harapan"), [("PPPK", 5, 1_334_833), ("PPPK", 12, 3_203_600), ("PNS", 5, 3_203_600)]
)
def test_pppk_baru_menerima_n_per_dua_belas(status: str, bulan: int, harapan: int) -> None:
    """5/12 of 3.203.600 is 1.334.833,33, rounded down."""
    assert thr({"gaji_pokok": 3_203_600}, status, bulan).komponen["gaji_pokok"].tolist() == [harapan]


@given(st.integers(0, 10**8), st.integers(0, 40))
def test_porsi_tidak_pernah_melebihi_yang_penuh(jumlah: int, bulan: int) -> None:
    hasil = int(porsi_masa_kerja(kolom(jumlah), kolom(KODE_STATUS["PPPK"]), kolom(bulan), 12)[0])
    assert hasil == jumlah * min(bulan, 12) // 12
