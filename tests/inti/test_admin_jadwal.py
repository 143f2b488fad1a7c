"""Operators edit when periodic jobs run; nobody else does, and the trail keeps it."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django_celery_beat.models import CrontabSchedule, PeriodicTask

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.pekerjaan.services import pasang_jadwal
from tests.factories.jabatan import create_pengguna


@pytest.fixture
def jadwal(db: None) -> PeriodicTask:
    """Install the schedules and take the one that closes the month."""
    pasang_jadwal(pada=datetime(2026, 11, 1, tzinfo=UTC))
    return PeriodicTask.objects.get(name="Menutup penilaian bulan lalu")


def masuk(peran: Peran) -> Client:
    """Sign in with a granted role."""
    pengguna = create_pengguna(f"operator-{peran.value.lower()}", peran=peran)
    pengguna.is_staff = True
    pengguna.save()
    klien = Client()
    klien.force_login(pengguna)
    return klien


def test_admin_teknis_mengubah_waktu_jadwal_dan_perubahannya_tercatat(jadwal: PeriodicTask) -> None:
    waktu = CrontabSchedule.objects.create(minute="15", hour="4", day_of_month="12")
    alamat = reverse("admin:django_celery_beat_periodictask_change", args=[jadwal.pk])
    klien = masuk(Peran.ADMIN)
    assert "Menutup penilaian bulan lalu" in klien.get(alamat).content.decode()
    data = {"enabled": "on", "crontab": waktu.pk, "interval": "", "description": jadwal.description}
    assert klien.post(alamat, data).status_code == 302
    jadwal.refresh_from_db()
    assert jadwal.crontab == waktu
    assert Aktivitas.objects.filter(kode="pekerjaan.jadwal.diubah").count() == 1


def test_auditor_hanya_melihat_jadwal(jadwal: PeriodicTask) -> None:
    alamat = reverse("admin:django_celery_beat_periodictask_change", args=[jadwal.pk])
    klien = masuk(Peran.AUDITOR)
    assert klien.get(alamat).status_code == 200
    assert klien.post(alamat, {"enabled": ""}).status_code == 403
