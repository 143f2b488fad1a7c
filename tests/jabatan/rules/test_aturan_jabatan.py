"""Rules of posts: need, class, match, talent, increases, retirement, sanctions, service years."""

from datetime import date
from fractions import Fraction

import pytest

from asn_portal.lib.galat import IsianSalah
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.abk import Tugas, efektivitas, kebutuhan_beban, kebutuhan_tugas
from jabatan.rules.batas_usia_pensiun import pensiun
from jabatan.rules.hukuman_disiplin import Hukuman, hukuman_absensi, mulai_berlaku
from jabatan.rules.jpm import jpm
from jabatan.rules.kelas import kelas_jabatan, level_berurutan, nilai_jabatan
from jabatan.rules.kgb import jadwal_kgb
from jabatan.rules.masa_kerja import Jeda, mkg_pada, mkg_setelah_naik
from jabatan.rules.nine_box import kotak, tingkat_kinerja

BERLAKU = get_buku_jabatan().per(date(2026, 1, 1))


def isi(kunci: str) -> dict:
    return BERLAKU[kunci].isi()


def test_volume_bulanan_mingguan_harian_dijadikan_setahun() -> None:
    satu = Fraction(1)
    for satuan, kali in (("tahun", 1), ("bulan", 12), ("minggu", 50), ("hari", 250)):
        hasil = kebutuhan_tugas([Tugas(satu, satuan, Fraction(75))], Fraction(75_000), isi("abk_kali_setahun"))
        assert hasil.beban_menit == 75 * kali


@pytest.mark.parametrize(("beban", "pegawai"), [("1874", 1), ("1875", 2), ("624", 0), ("625", 1)])
def test_kebutuhan_dibulatkan_setengah_ke_atas(beban: str, pegawai: int) -> None:
    assert kebutuhan_beban(Fraction(beban), Fraction(1250)).pegawai == pegawai


def test_efektivitas_tanpa_pemangku_tidak_bernilai() -> None:
    assert efektivitas(Fraction(100), 0, Fraction(1250), isi("pej_batas")) is None
    assert efektivitas(Fraction(1250), 1, Fraction(1250), isi("pej_batas")) == (1, "B")
    assert efektivitas(Fraction(500), 1, Fraction(1250), isi("pej_batas")) == (Fraction("0.4"), "E")


@pytest.mark.parametrize(
    ("nilai", "kelas"), [(190, 1), (240, 1), (245, 2), (2100, 11), (2105, 12), (4050, 16), (4055, 17), (9000, 17)]
)
def test_batas_kelas_jabatan(nilai: int, kelas: int) -> None:
    assert kelas_jabatan(nilai, isi("kelas_jabatan")) == kelas


def test_nilai_jabatan_yang_mustahil_ditolak() -> None:
    with pytest.raises(IsianSalah, match="kelipatan 5"):
        kelas_jabatan(191, isi("kelas_jabatan"))
    with pytest.raises(IsianSalah, match="lebih kecil"):
        kelas_jabatan(185, isi("kelas_jabatan"))
    with pytest.raises(IsianSalah, match="9 tingkat"):
        level_berurutan("fungsional", [1, 2])
    with pytest.raises(IsianSalah, match="tidak mempunyai tingkat 9"):
        nilai_jabatan("struktural", level_berurutan("struktural", [9, 1, 1, 1, 1, 1, 1]), isi("fes_faktor"))


@pytest.mark.parametrize(
    ("capaian", "kategori"), [([9, 9], "optimal"), ([7, 9], "cukup_optimal"), ([7, 8], "kurang_optimal")]
)
def test_kategori_jpm(capaian: list[int], kategori: str) -> None:
    hasil = jpm([10, 10], capaian, [["optimal", 90], ["cukup_optimal", 78], ["kurang_optimal", 0]])
    assert hasil.kategori == kategori


def test_jpm_dapat_melebihi_seratus_tetapi_kesenjangan_tetap_terlihat() -> None:
    hasil = jpm([2, 2], [5, 1], isi("jpm_kategori"))
    assert (hasil.jpm, hasil.kesenjangan_total, hasil.minimum) == (150, 1, 1)


def test_kotak_talenta_bernomor_diagonal() -> None:
    urut = [
        kotak(k, p, isi("nine_box"))
        for k in ("di_bawah", "sesuai", "di_atas")
        for p in ("rendah", "menengah", "tinggi")
    ]
    assert urut == [1, 3, 6, 2, 5, 8, 4, 7, 9]
    assert tingkat_kinerja(["sangat_baik", "sangat_baik"]) == "di_atas"
    assert tingkat_kinerja(["sangat_baik", "kurang"]) == "di_bawah"


def test_kgb_pertama_ii_a_setelah_setahun_dan_penundaan_tidak_menggeser_berikutnya() -> None:
    bulan = isi("kgb_bulan")
    assert jadwal_kgb("III/a", date(2021, 3, 1), 2, bulan, {}) == [date(2023, 3, 1), date(2025, 3, 1)]
    tunda = jadwal_kgb("II/a", date(2021, 3, 1), 3, bulan, {date(2024, 3, 1): 12})
    assert tunda == [date(2022, 3, 1), date(2025, 3, 1), date(2026, 3, 1)]


@pytest.mark.parametrize(
    ("jenis", "lahir", "tmt"),
    [
        ("administrator", date(1968, 5, 1), date(2026, 6, 1)),
        ("jpt_pratama", date(1966, 12, 31), date(2027, 1, 1)),
        ("jf_ahli_utama", date(1961, 5, 20), date(2026, 6, 1)),
        ("pelaksana", date(1968, 2, 29), date(2026, 3, 1)),
    ],
)
def test_tmt_pensiun_adalah_awal_bulan_berikutnya(jenis: str, lahir: date, tmt: date) -> None:
    assert pensiun(jenis, lahir, isi("bup")).tmt == tmt


def _hukuman(hari: int, *, berturut: bool = False, terbit: bool = False) -> Hukuman | None:
    return hukuman_absensi(
        hari,
        berturut_turut=berturut,
        pp_gaji_sudah_terbit=terbit,
        absensi=isi("hukuman_absensi"),
        tingkat=isi("hukuman_tingkat"),
        pengganti=isi("hukuman_pengganti"),
    )


@pytest.mark.parametrize(
    ("hari", "kode"),
    [
        (3, "teguran_lisan"),
        (6, "teguran_tertulis"),
        (10, "tidak_puas"),
        (11, "tukin25_6"),
        (20, "tukin25_12"),
        (21, "turun_jabatan_12"),
        (27, "bebas_jabatan_12"),
        (28, "pdhtaps"),
    ],
)
def test_hukuman_menurut_hari_tidak_masuk(hari: int, kode: str) -> None:
    hasil = _hukuman(hari)
    assert hasil is not None
    assert hasil.kode == kode


def test_dua_hari_belum_dihukum_dan_sepuluh_hari_berturut_menghentikan_gaji() -> None:
    assert _hukuman(2) is None
    hasil = _hukuman(10, berturut=True)
    assert hasil is not None
    assert (hasil.kode, hasil.gaji_dihentikan) == ("pdhtaps", True)


def test_pengganti_transisi_berhenti_saat_pp_gaji_terbit() -> None:
    transisi, penuh = _hukuman(15), _hukuman(15, terbit=True)
    assert transisi is not None
    assert penuh is not None
    assert (transisi.dijatuhkan, penuh.dijatuhkan) == ("tunda_kp_12", "tukin25_9")


def test_hukuman_berlaku_pada_hari_kerja_kelima_belas() -> None:
    assert mulai_berlaku(date(2025, 3, 3), 15) == date(2025, 3, 24)


def test_masa_kerja_golongan_dihitung_penuh_dan_dipotong_saat_naik_golongan() -> None:
    assert mkg_pada(date(2026, 4, 1), date(2024, 4, 2), 3, 2) == (5, 1)
    assert mkg_pada(date(2026, 4, 2), date(2024, 4, 2), 3, 2) == (5, 2)


def test_cltn_tidak_menambah_masa_kerja() -> None:
    """A year of unpaid leave takes a year; 1 April to 11 August takes 4 months and 11 days; what began later nothing."""
    setahun = [Jeda(date(2025, 4, 1), date(2026, 4, 1))]
    assert mkg_pada(date(2026, 10, 1), date(2024, 4, 1), 3, 0, setahun) == (4, 6)
    sebagian = [Jeda(date(2025, 4, 1), date(2025, 8, 12))]
    assert mkg_pada(date(2026, 8, 11), date(2024, 4, 1), 3, 0, sebagian) == (4, 11)
    assert mkg_pada(date(2026, 8, 12), date(2024, 4, 1), 3, 0, sebagian) == (5, 0)
    assert mkg_pada(date(2025, 6, 1), date(2024, 4, 1), 3, 0, [Jeda(date(2025, 4, 1), None)]) == (4, 0)
    assert mkg_pada(date(2025, 6, 1), date(2024, 4, 1), 3, 0, [Jeda(date(2026, 1, 1), None)]) == (4, 2)
    assert mkg_pada(date(2025, 6, 1), date(2025, 1, 1), 3, 0, [Jeda(date(2024, 1, 1), date(2025, 3, 1))]) == (3, 3)
    potong = isi("kenaikan_pangkat_mkg")
    assert mkg_setelah_naik("II/d", "III/a", 12, potong) == 7
    assert mkg_setelah_naik("III/d", "IV/a", 12, potong) == 12
    assert mkg_setelah_naik("I/d", "II/a", 4, potong) == 0
