"""Schedules: each slot once, missed ones caught up once, operators' edits kept."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django_celery_beat.models import CrontabSchedule, PeriodicTask

from asn_portal.inti.pekerjaan import services, tasks
from asn_portal.inti.pekerjaan.models import Jadwal, KunciIdempoten, Pekerjaan
from asn_portal.inti.pekerjaan.rules.slot import slot_terakhir

WIB = ZoneInfo("Asia/Jakarta")
DIPASANG = datetime(2026, 3, 1, 12, 0, tzinfo=WIB)
SEMUA = {
    "menit": {0},
    "jam": {2},
    "hari_pekan": set(range(7)),
    "tanggal": set(range(1, 32)),
    "bulan": set(range(1, 13)),
}


@pytest.fixture
def terpasang(jenis_uji):
    jenis_uji("uji.malam", lambda p, lapor: {}, cron="0 2 * * *", label="Uji malam")
    services.pasang_jadwal(pada=DIPASANG)


def milik_uji():
    return Pekerjaan.objects.filter(jenis="uji.malam")


@pytest.mark.parametrize(
    ("sekarang", "slot"),
    [
        (datetime(2026, 3, 2, 2, 0, tzinfo=WIB), datetime(2026, 3, 2, 2, 0, tzinfo=WIB)),
        (datetime(2026, 3, 2, 1, 59, 59, tzinfo=WIB), datetime(2026, 3, 1, 2, 0, tzinfo=WIB)),
        (datetime(2026, 1, 1, 0, 0, tzinfo=WIB), datetime(2025, 12, 31, 2, 0, tzinfo=WIB)),
    ],
)
def test_slot_terakhir_adalah_saat_jatuh_tempo_sebelum_sekarang(sekarang, slot):
    assert slot_terakhir(**SEMUA, sekarang=sekarang) == slot


def test_slot_bulanan_dan_hari_pekan():
    bulanan = SEMUA | {"tanggal": {1}}
    assert slot_terakhir(**bulanan, sekarang=datetime(2026, 3, 31, tzinfo=WIB)).day == 1
    senin = SEMUA | {"hari_pekan": {1}}
    assert slot_terakhir(**senin, sekarang=datetime(2026, 3, 8, tzinfo=WIB)).isoweekday() == 1
    assert slot_terakhir(**SEMUA | {"tanggal": {31}, "bulan": {2}}, sekarang=DIPASANG) is None


@pytest.mark.django_db
def test_memasang_dua_kali_tidak_mengubah_suntingan_operator(terpasang):
    baris = PeriodicTask.objects.get(name="Uji malam")
    lain = CrontabSchedule.objects.create(minute="30", hour="4", timezone="Asia/Jakarta")
    PeriodicTask.objects.filter(pk=baris.pk).update(crontab=lain, enabled=False, name="Diganti operator")
    assert services.pasang_jadwal(pada=DIPASANG) == 0
    baris.refresh_from_db()
    assert (baris.crontab_id, baris.enabled) == (lain.pk, False)


@pytest.mark.django_db
def test_jadwal_baru_tidak_mengejar_masa_sebelum_dipasang(terpasang):
    assert services.create_pekerjaan_jadwal(nama="uji.malam", pada=DIPASANG) is None
    assert milik_uji().count() == 0


@pytest.mark.django_db
def test_J_07_dua_penjadwal_tetap_sekali(terpasang):
    pada = datetime(2026, 3, 2, 2, 0, 1, tzinfo=WIB)
    pertama = services.create_pekerjaan_jadwal(nama="uji.malam", pada=pada)
    assert pertama.muatan == {"slot": "2026-03-02T02:00:00+07:00"}
    assert services.create_pekerjaan_jadwal(nama="uji.malam", pada=pada + timedelta(seconds=1)) is None
    services.create_jadwal_terlewat(pada=pada)
    assert milik_uji().count() == 1


@pytest.mark.django_db
def test_J_07_penjadwal_mati_beberapa_hari_dikejar_sekali(terpasang):
    pada = datetime(2026, 3, 6, 9, 0, tzinfo=WIB)
    services.create_jadwal_terlewat(pada=pada)
    services.create_jadwal_terlewat(pada=pada)
    assert [p.muatan["slot"] for p in milik_uji()] == ["2026-03-06T02:00:00+07:00"]


@pytest.mark.django_db
def test_K_05_jam_mundur_tidak_membuat_jadwal_ganda(terpasang):
    services.create_jadwal_terlewat(pada=datetime(2026, 3, 3, 2, 0, 30, tzinfo=WIB))
    services.create_jadwal_terlewat(pada=datetime(2026, 3, 3, 1, 55, tzinfo=WIB))
    services.create_jadwal_terlewat(pada=datetime(2026, 3, 3, 2, 5, tzinfo=WIB))
    assert milik_uji().count() == 1


@pytest.mark.django_db
def test_jadwal_yang_dimatikan_operator_tidak_jalan(terpasang):
    PeriodicTask.objects.filter(name="Uji malam").update(enabled=False)
    services.create_jadwal_terlewat(pada=datetime(2026, 3, 6, 9, 0, tzinfo=WIB))
    assert milik_uji().count() == 0


@pytest.mark.django_db
def test_tugas_menerima_tanda_tangan_yang_lebih_baru(terpasang):
    tasks.picu_jadwal("uji.malam", "lebih", prioritas=1)
    tasks.sapu(baru=True)
    tasks.jalankan(999_999_999, penyewa="x")
    assert Jadwal.objects.filter(nama="uji.malam").exists()


@pytest.mark.django_db
def test_pembersihan_hanya_yang_kedaluwarsa(pegawai):
    for n, hari in ((1, -1), (2, 1)):
        KunciIdempoten.objects.create(
            pengguna=pegawai,
            kunci=f"kunci-{n}",
            sidik="x",
            kadaluwarsa_at=datetime(2026, 3, 2, tzinfo=UTC) + timedelta(days=hari),
        )
    assert services.bersihkan_kedaluwarsa(pada=datetime(2026, 3, 2, tzinfo=UTC))["kunci"] == 1
    assert KunciIdempoten.objects.get().kunci == "kunci-2"
