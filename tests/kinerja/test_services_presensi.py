"""Attendance: minutes against the hours, corrections by three people."""

from datetime import date, datetime, time

import pytest

from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from kinerja.enums import StatusKoreksi, StatusPresensi
from kinerja.models import Presensi
from kinerja.rules.jam_kerja import JamHari, hitung_menit
from kinerja.selectors.presensi import get_buku_jam, get_bulan_presensi
from kinerja.services.bersama import DataSendiri
from kinerja.services.presensi import (
    IsiPresensi,
    KoreksiBukanGiliran,
    KoreksiSudahAda,
    PemutusSama,
    approve_koreksi,
    create_jam_kerja,
    create_presensi_massal,
    reject_koreksi,
    submit_koreksi,
    susun_presensi,
    verify_koreksi,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import PresensiFactory

HARI = date(2026, 3, 2)
JAM = JamHari(time(7, 30), time(16, 0), "contoh")


@pytest.mark.parametrize(
    ("masuk", "pulang", "harapan"),
    [
        (time(7, 30), time(16, 0), (0, 0)),
        (time(7, 30, 59), time(16, 0), (0, 0)),
        (time(7, 31), time(15, 59), (1, 1)),
        (time(8, 4), time(17, 0), (34, 0)),
        (None, time(16, 0), (510, 0)),
        (time(7, 0), None, (0, 510)),
        (time(18, 0), time(19, 0), (510, 0)),
    ],
)
def test_menit_terlambat_dan_pulang_cepat(masuk: time | None, pulang: time | None, harapan: tuple[int, int]) -> None:
    menit = hitung_menit(masuk, pulang, JAM)

    assert (menit.terlambat, menit.pulang_cepat) == harapan


def test_hari_tanpa_jam_kerja_tidak_terlambat() -> None:
    assert hitung_menit(time(10), time(11), None).terlambat == 0


def test_jumat_pulang_setengah_jam_lebih_lambat(kota_kecil: KotaKecil) -> None:
    buku = get_buku_jam()

    assert buku.get(kota_kecil.bidang.pk, date(2026, 3, 5)).pulang == time(16, 0)
    assert buku.get(kota_kecil.bidang.pk, date(2026, 3, 6)).pulang == time(16, 30)
    assert buku.get(kota_kecil.bidang.pk, date(2026, 3, 7)) is None


def test_jam_kerja_unit_menurun_ke_unit_di_bawahnya_mulai_tanggalnya(kota_kecil: KotaKecil, pada: datetime) -> None:
    create_jam_kerja(
        unit_kerja=kota_kecil.dinas,
        hari=[1],
        masuk=time(8, 0),
        pulang=time(15, 0),
        mulai=HARI,
        dasar_hukum="SE Wali Kota 1/2026",
        oleh=kota_kecil.bkpsdm,
        pada=pada,
    )
    buku = get_buku_jam()

    assert buku.get(kota_kecil.bidang.pk, HARI).masuk == time(8, 0)
    assert buku.get(kota_kecil.bidang.pk, date(2026, 2, 23)).masuk == time(7, 30)
    assert buku.get(kota_kecil.dinas_lain.pk, HARI).masuk == time(7, 30)


def test_jam_kerja_tanpa_dasar_hukum_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(IsianSalah, match="dasar hukum"):
        create_jam_kerja(
            unit_kerja=None,
            hari=[1],
            masuk=time(8),
            pulang=time(15),
            mulai=HARI,
            dasar_hukum=" ",
            oleh=kota_kecil.bkpsdm,
            pada=pada,
        )


def test_massal_menghitung_menit_dari_jam_unit(kota_kecil: KotaKecil, pada: datetime) -> None:
    buku = get_buku_jam()
    isi = IsiPresensi(HARI, StatusPresensi.HADIR, time(7, 48), time(16, 0))

    create_presensi_massal(
        baris=[susun_presensi(pegawai_id=kota_kecil.staf.pk, unit_id=kota_kecil.bidang.pk, isi=isi, buku=buku)],
        pada=pada,
    )

    assert Presensi.objects.get().menit_terlambat == 18


def _koreksi(kota: KotaKecil, pada: datetime, oleh: object, **isi: object):  # type: ignore[no-untyped-def]
    nilai = {"status": StatusPresensi.DINAS_LUAR, **isi}
    return submit_koreksi(
        pegawai=kota.staf,
        isi=IsiPresensi(tanggal=HARI, **nilai),  # type: ignore[arg-type]
        alasan="Surat tugas 12/2026",
        oleh=oleh,  # type: ignore[arg-type]
        pada=pada,
        per_tanggal=HARI,
    )


def test_koreksi_pegawai_diperiksa_unit_lalu_ditetapkan_atasan(kota_kecil: KotaKecil, pada: datetime) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, masuk=time(9), menit_terlambat=90)
    koreksi = _koreksi(kota_kecil, pada, kota_kecil.staf.pengguna)
    assert koreksi.status == StatusKoreksi.DIAJUKAN
    with pytest.raises(KoreksiBukanGiliran):
        approve_koreksi(koreksi=koreksi, oleh=kota_kecil.kabid.pengguna, pada=pada)

    verify_koreksi(koreksi=koreksi, oleh=kota_kecil.pengelola, pada=pada)
    approve_koreksi(koreksi=koreksi, oleh=kota_kecil.kabid.pengguna, pada=pada)

    presensi = Presensi.objects.get()
    assert (presensi.status, presensi.menit_terlambat) == (StatusPresensi.DINAS_LUAR, 0)


def test_pemeriksa_tidak_menetapkan_koreksi_yang_diperiksanya(kota_kecil: KotaKecil, pada: datetime) -> None:
    koreksi = _koreksi(kota_kecil, pada, kota_kecil.pengelola)
    assert koreksi.status == StatusKoreksi.DIPERIKSA

    with pytest.raises(PemutusSama):
        approve_koreksi(koreksi=koreksi, oleh=kota_kecil.pengelola, pada=pada)


def test_B_05_tidak_memeriksa_koreksi_sendiri(kota_kecil: KotaKecil, pada: datetime) -> None:
    koreksi = _koreksi(kota_kecil, pada, kota_kecil.staf.pengguna)

    with pytest.raises(DataSendiri):
        verify_koreksi(koreksi=koreksi, oleh=kota_kecil.staf.pengguna, pada=pada)


def test_satu_koreksi_berjalan_per_hari(kota_kecil: KotaKecil, pada: datetime) -> None:
    _koreksi(kota_kecil, pada, kota_kecil.staf.pengguna)

    with pytest.raises(KoreksiSudahAda):
        _koreksi(kota_kecil, pada, kota_kecil.staf.pengguna)


def test_koreksi_yang_ditolak_tidak_mengubah_hari_itu(kota_kecil: KotaKecil, pada: datetime) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, masuk=time(9), menit_terlambat=90)
    koreksi = _koreksi(kota_kecil, pada, kota_kecil.staf.pengguna)

    reject_koreksi(koreksi=koreksi, catatan="Surat tugas tidak ada.", oleh=kota_kecil.pengelola, pada=pada)

    assert Presensi.objects.get().menit_terlambat == 90


def test_jam_pada_hari_cuti_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    with pytest.raises(IsianSalah, match="tidak memakai jam"):
        _koreksi(kota_kecil, pada, kota_kecil.staf.pengguna, status=StatusPresensi.CUTI, masuk=time(8))


def test_dua_jam_kerja_mulai_hari_yang_sama_ditolak(kota_kecil: KotaKecil, pada: datetime) -> None:
    def atur() -> None:
        create_jam_kerja(
            unit_kerja=None,
            hari=[1],
            masuk=time(8),
            pulang=time(15),
            mulai=HARI,
            dasar_hukum="SE 1/2026",
            oleh=kota_kecil.bkpsdm,
            pada=pada,
        )

    atur()
    with pytest.raises(BentrokKeadaan, match="sudah diatur mulai"):
        atur()


def test_bulan_presensi_menjumlah_dan_menandai_yang_belum_tercatat(kota_kecil: KotaKecil) -> None:
    PresensiFactory(pegawai=kota_kecil.staf, menit_terlambat=18, masuk=time(7, 48))

    bulan = get_bulan_presensi(kota_kecil.staf.pk, date(2026, 3, 1), date(2026, 3, 4))

    assert (bulan.hadir, bulan.terlambat_kali, bulan.terlambat_menit, bulan.belum_tercatat) == (1, 1, 18, 1)
