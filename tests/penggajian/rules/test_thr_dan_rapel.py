"""THR, gaji ketiga belas and rapel: worked by hand from the regulation, and what must always hold."""

from datetime import date
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom, tulis_rupiah
from penggajian.enums import KODE_GOLONGAN, KODE_PREDIKAT, KODE_PTKP, KODE_STATUS, KOSONG, JenisProses
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.daftar_thr import KOMPONEN_THR
from penggajian.rules.engine import Hasil, hitung, hitung_thr
from penggajian.rules.penjelasan import Potret, jelaskan, jelaskan_semua
from penggajian.rules.pph21 import pajak_ter, pph_tambahan
from penggajian.rules.rapel import GAJI, TPP, BulanBayar, Rapel, hitung_rapel, jumlahkan, selisih
from penggajian.rules.thr import porsi_masa_kerja
from penggajian.rules.thr_acuan import bulan_acuan
from tests.penggajian.rules.test_engine import BUKU, NOVEMBER, PEGAWAI
from tests.penggajian.rules.test_penjelasan import potret

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
MARET = date(2026, 3, 1)


def thr(acuan: dict[str, int], buku: BukuParameter = BUKU, **ubah: int) -> dict[str, int]:
    """Compute one row; `acuan` holds the lines of the reference month by their facts."""
    isi = {
        "status_asn": KODE_STATUS["PNS"],
        "golongan": KODE_GOLONGAN["III/c"],
        "ptkp": KODE_PTKP["K/1"],
        "bulan_kerja": 60,
        "bulan_acuan": 202602,
        "bulan_gaji": 202603,
        "bruto_bulan_bayar": 4_889_260,
        "pph_bulan_bayar": 50_000,
        **{f"acuan_{nama}": nilai for nama, nilai in acuan.items()},
        **ubah,
    }
    hasil = hitung_thr({nama: [nilai] for nama, nilai in isi.items()}, buku, MARET)
    return {kode: int(kolom[0]) for kode, kolom in hasil.kolom.items()}


def buku_dengan(kunci: str, nilai: object, satuan: str = "pilihan") -> BukuParameter:
    """Give the book with one value of the region's own."""
    lain = [satu for satu in perkada_contoh() if satu.kunci != kunci]
    return buku([*lain, NilaiParameter(kunci, MARET, None, nilai, satuan, "Perwali 9/2026, Pasal 5")])


RINCIAN = {"gaji_pokok": 3_500_000, "suami_istri": 350_000, "anak": 70_000, "struktural": 540_000, "beras": 217_260}


def test_thr_satu_bulan_tanpa_iuran_dan_pajaknya_ditanggung() -> None:
    """K/1: 4.889.260 + 4.677.260 = 9.566.520 at 1,5 % is 143.498; 50.000 was withheld: 93.498, borne."""
    hasil = thr(RINCIAN)
    assert (hasil["thr_bruto_gaji"], hasil["thr_pph_gaji"]) == (4_677_260, 93_498)
    assert hasil["thr_pph_ditanggung"] == 93_498
    assert hasil["thr_kotor"] == 4_677_260 + 93_498
    assert hasil["total_diterima"] == 4_677_260


def test_pajak_yang_tidak_ditanggung_dipotong_dari_penerima() -> None:
    hasil = thr(RINCIAN, buku_dengan("thr_pph_gaji", "dipotong"))
    assert (hasil["thr_pph_ditanggung"], hasil["total_diterima"]) == (0, 4_677_260 - 93_498)


def test_pajak_di_bulan_hitungan_setahun_memakai_selisih_ter() -> None:
    """In the last period the month's own tax is about the year: TER of 4.889.260 for K/1 is 0 %, so all 143.498."""
    assert thr(RINCIAN, bayar_masa_terakhir=1, pph_bulan_bayar=-900_000)["thr_pph_gaji"] == 143_498


def test_thr_yang_memotong_lebih_dari_seluruh_pajak_sebulan_tidak_dikembalikan_bersama_gaji() -> None:
    """TK/0, THR Rp5.000.000 with Rp900.000 withheld beside a month of before; with this salary both owe less.

    PMK 168/2023: a month that is not the last period gives nothing back; its last period counts what was withheld.
    """
    thr = {"bruto_thr_sebulan": [5_000_000], "pph_thr_sebulan": [900_000], "ptkp": [KODE_PTKP["TK/0"]]}
    hasil = hitung(PEGAWAI | thr, BUKU, NOVEMBER)
    bruto = int(hasil.kolom["bruto_pph21"][0]) + 5_000_000
    baris = next(b for b in BUKU.per(NOVEMBER)["pph21_ter"].nilai["A"] if b[0] < bruto <= (b[1] or bruto))
    lebih = 900_000 - int(Fraction(bruto) * Fraction(str(baris[2])) / 100 + Fraction(1, 2))
    assert lebih > 0
    assert hasil.kolom["pph21_gaji"].tolist() == [0]
    rumus = jelaskan("pph21_gaji", potret(hasil)).rumus
    assert f"memotong {tulis_rupiah(lebih)} lebih banyak, jadi gaji tidak dipotong lagi" in rumus
    biasa = hitung(PEGAWAI | thr | {"pph_thr_sebulan": [0]}, BUKU, NOVEMBER)
    assert int(biasa.kolom["pph21_gaji"][0]) == 900_000 - lebih
    assert "lebih banyak" not in jelaskan("pph21_gaji", potret(biasa)).rumus


def test_rapel_orang_yang_sudah_berhenti_menyebut_mengapa_memakai_tarif_bulan() -> None:
    """Out of service in a later year, during salary that goes on, and in service: three sentences, the last without reason."""
    keluar = {"dapat_gaji": [0], "dapat_tunjangan_jabatan": [0], "dapat_tpp": [0], "hari_aktif": [0]}
    rapel = {"kurang_gaji": [9_000_000], "kurang_bruto": [9_000_000]}
    for fakta, kata in (
        (keluar, "Rapel adalah penghasilan tahun pembayarannya"),
        ({"bulan_terusan": [2]}, "Gaji terusan di luar hitungan pajak setahun"),
        ({}, "dikurangi pajak yang sama tanpa rapel"),
    ):
        hasil = hitung(PEGAWAI | rapel | fakta, BUKU, NOVEMBER)
        rumus = jelaskan("rapel_pph_gaji", potret(hasil)).rumus
        assert kata in rumus
        assert ("hitungan" in rumus.lower()) is bool(fakta)
        assert "Tarif efektif atas bruto bulan ini" in rumus


def test_dua_pembayaran_dalam_sebulan_dipajaki_bersama() -> None:
    """THR and gaji 13 of 4.677.260 each beside 4.889.260, K/1: 14.243.780 at 5 % is 712.189.

    The month withheld 50.000 and THR 93.498, so gaji 13 bears 568.691; the three together are taxed exactly once.
    """
    hasil = thr(RINCIAN, bruto_lain_bulan_bayar=4_677_260, pph_lain_bulan_bayar=93_498)
    assert hasil["thr_pph_gaji"] == 712_189 - 50_000 - 93_498
    tpp = {"gaji_pokok": 3_000_000, "tpp": 2_000_000}
    berkas = buku_dengan("tpp_metode_pajak", "ter_gabungan")
    lain = {"tpp_bulan_bayar": 2_000_000, "pph_tpp_bulan_bayar": 18_893}
    satu = thr(tpp, berkas, **lain)
    dua = thr(
        tpp, berkas, **lain, bruto_lain_bulan_bayar=3_000_000, pph_lain_bulan_bayar=satu["thr_pph_gaji"],
        tpp_lain_bulan_bayar=2_000_000, pph_tpp_lain_bulan_bayar=satu["thr_pph_tpp"],
    )  # fmt: skip
    seluruh = pajak_ter(kolom(4_889_260 + 2_000_000 + 2 * 5_000_000), kolom(KODE_PTKP["K/1"]), *PAJAK.values())
    dipotong = 50_000 + 18_893 + sum(isi[kode] for isi in (satu, dua) for kode in ("thr_pph_gaji", "thr_pph_tpp"))
    assert dipotong == int(seluruh[0])


def test_tpp_dalam_thr_mengikuti_persen_daerah_dan_paling_banyak_sebulan() -> None:
    satu = {"tpp": 3_000_001}
    assert thr(satu, buku_dengan("thr_tpp", "50", "persen TPP sebulan"))["thr_tpp"] == 1_500_001
    assert thr(satu, buku_dengan("thr_tpp", "0", "persen TPP sebulan"))["thr_tpp"] == 0
    assert thr(satu, buku_dengan("thr_tpp", "150", "persen TPP sebulan"))["thr_tpp"] == 3_000_001


def test_pajak_tpp_dalam_thr_final_menurut_golongan() -> None:
    """III/c: 5 % of 1.982.729 is 99.136,45, whatever the month paid beside it; borne by the government."""
    hasil = thr({"gaji_pokok": 3_000_000, "tpp": 1_982_729}, tpp_bulan_bayar=1_982_729, pph_tpp_bulan_bayar=99_136)
    assert (hasil["thr_pph_tpp"], hasil["thr_pph_tpp_ditanggung"]) == (99_136, 99_136)
    assert hasil["total_diterima"] == 4_982_729


def test_pajak_tpp_dalam_thr_dengan_ter_memperhitungkan_gaji_dan_tpp_bulan_itu() -> None:
    """K/1 on salary and TPP together, minus what salary, THR of salary and the month's TPP already bear.

    4.889.260 + 2.000.000 + 3.000.000 + 2.000.000 = 11.889.260 at 3 % is 356.678. Salary with THR, 7.889.260 at 1 %, is
    78.893, of which the month withheld 50.000: 28.893 on THR. The month's TPP bore 18.893: 258.892 remain.
    """
    buku_ter = buku_dengan("tpp_metode_pajak", "ter_gabungan")
    hasil = thr(
        {"gaji_pokok": 3_000_000, "tpp": 2_000_000}, buku_ter, tpp_bulan_bayar=2_000_000, pph_tpp_bulan_bayar=18_893
    )
    assert (hasil["thr_pph_gaji"], hasil["thr_pph_tpp"]) == (28_893, 258_892)


def test_bagian_yang_tidak_disebut_peraturan_tahun_itu_tidak_dibayar() -> None:
    hasil = thr(RINCIAN, buku_dengan("thr_komponen", ["gaji_pokok", "tunjangan_keluarga"]))
    assert hasil["thr_bruto_gaji"] == 3_920_000
    assert hasil["thr_beras"] == hasil["thr_struktural"] == 0


@pytest.mark.parametrize(
    ("status", "bulan", "harapan"),
    [
        ("PPPK", 5, (1_334_833, 225_000, 30_175)),
        ("PPPK", 12, (3_203_600, 540_000, 72_420)),
        ("PNS", 5, (3_203_600, 540_000, 72_420)),
    ],
)
def test_pppk_baru_menerima_n_per_dua_belas_tiap_komponen(status: str, bulan: int, harapan: tuple[int, ...]) -> None:
    """5/12 of 3.203.600 is 1.334.833,33 and of 72.420 is 30.175: each line rounded down."""
    golongan = KODE_GOLONGAN["IX" if status == "PPPK" else "III/a"]
    hasil = thr(
        {"gaji_pokok": 3_203_600, "fungsional": 540_000, "beras": 72_420},
        status_asn=KODE_STATUS[status], golongan=golongan, bulan_kerja=bulan,
    )  # fmt: skip
    assert (hasil["thr_gaji_pokok"], hasil["thr_fungsional"], hasil["thr_beras"]) == harapan


def test_tanpa_parameter_tahun_itu_semua_menjadi_pengecualian() -> None:
    isi = {nama: [1] for nama in ("status_asn", "golongan", "ptkp", "bulan_kerja", "bulan_acuan", "bulan_gaji")}
    hasil = hitung_thr(isi, buku(), MARET)
    assert [satu.kode for satu in hasil.pengecualian] == ["PARAMETER_TIDAK_BERLAKU"]
    assert "tpp_metode_pajak" in hasil.pengecualian[0].pesan


def test_bulan_acuan_menurut_peraturan_tahun_itu() -> None:
    nilai = BUKU.per(MARET)["thr_bulan_acuan"].isi()
    assert bulan_acuan(JenisProses.THR, MARET, nilai) == Periode(2026, 2)
    assert bulan_acuan(JenisProses.GAJI_13, date(2026, 6, 1), nilai) == Periode(2026, 5)


def test_tiap_baris_thr_dijelaskan_dengan_bulan_angka_dan_pasal() -> None:
    isi = {"status_asn": 3, "golongan": KODE_GOLONGAN["IX"], "ptkp": 0, "bulan_kerja": 5, "bulan_acuan": 202602,
           "bulan_gaji": 202603, "acuan_gaji_pokok": 3_203_600, "acuan_tpp": 2_000_000}  # fmt: skip
    hasil = hitung_thr({nama: [nilai] for nama, nilai in isi.items()}, BUKU, MARET)
    potret = Potret.dari_simpanan(
        hasil.masukan[0].tolist(), hasil.susunan.nama_masukan, hasil.parameter, hasil.susunan.kanonik()
    )
    semua = {satu.kode: satu for satu in jelaskan_semua(potret)}
    assert set(semua) == {satu.kode for satu in KOMPONEN_THR}
    assert all(semua[kode].jumlah == int(kolom[0]) for kode, kolom in hasil.kolom.items())
    pokok = semua["thr_gaji_pokok"]
    assert pokok.rumus == ("Gaji pokok Februari 2026 Rp3.203.600, dibayar 5/12 karena masa kerja 5 bulan: Rp1.334.833.")
    assert pokok.dasar_hukum == "PP 11/2025"
    assert [(satu.nama, satu.teks) for satu in pokok.masukan] == [
        ("Gaji pokok bulan acuan", "Rp3.203.600"), ("Status kepegawaian", "PPPK"), ("Masa kerja", "5 bulan"),
    ]  # fmt: skip
    assert "tanpa potongan iuran" in semua["total_diterima"].rumus


@given(st.integers(0, 10**8), st.integers(0, 40))
def test_porsi_tidak_pernah_melebihi_yang_penuh(jumlah: int, bulan: int) -> None:
    hasil = int(porsi_masa_kerja(kolom(jumlah), kolom(KODE_STATUS["PPPK"]), kolom(bulan), 12)[0])
    assert hasil == jumlah * min(bulan, 12) // 12
