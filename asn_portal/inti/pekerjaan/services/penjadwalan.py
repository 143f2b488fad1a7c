"""Schedules: rows of django-celery-beat that operators edit, each slot turned into one job."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django_celery_beat.models import CrontabSchedule, IntervalSchedule, PeriodicTask

from asn_portal.inti.pekerjaan.jenis import JenisPekerjaan, list_berkala, list_jadwal
from asn_portal.inti.pekerjaan.models import Jadwal, Pekerjaan
from asn_portal.inti.pekerjaan.rules.slot import slot_terakhir

from .antre import create_pekerjaan

TUGAS_PICU = "pekerjaan.picu_jadwal"
JEDA_SAPU = 15


@transaction.atomic
def pasang_jadwal(*, pada: datetime) -> int:
    """Create the rows of schedules that do not exist yet; never touches what an operator has changed.

    Gives the number created.
    """
    jumlah = 0
    for berkala in list_berkala():
        setiap, _ = IntervalSchedule.objects.get_or_create(every=berkala.detik, period=IntervalSchedule.SECONDS)
        _, baru = PeriodicTask.objects.get_or_create(
            task=berkala.tugas,
            defaults={
                "name": berkala.label,
                "interval": setiap,
                "queue": "ringan",
                "expire_seconds": berkala.detik * 2,
                "description": berkala.keterangan,
            },
        )
        jumlah += baru
    for jenis in list_jadwal():
        Jadwal.objects.get_or_create(nama=jenis.nama, defaults={"slot_terakhir": pada})
        if PeriodicTask.objects.filter(task=TUGAS_PICU, args=_args(jenis.nama)).exists():
            continue
        menit, jam, tanggal, bulan, hari = jenis.cron.split()
        waktu, _ = CrontabSchedule.objects.get_or_create(
            minute=menit,
            hour=jam,
            day_of_month=tanggal,
            month_of_year=bulan,
            day_of_week=hari,
            timezone=timezone.get_default_timezone(),
        )
        PeriodicTask.objects.create(
            name=jenis.label, task=TUGAS_PICU, args=_args(jenis.nama), crontab=waktu, queue="ringan"
        )
        jumlah += 1
    return jumlah


def create_jadwal_terlewat(*, pada: datetime) -> int:
    """Create the job of every enabled schedule whose last slot has none yet; gives the number created.

    A schedule missed for a day, whatever the number of its slots, is caught up once.
    """
    dibuat = 0
    for jenis in list_jadwal():
        dibuat += create_pekerjaan_jadwal(nama=jenis.nama, pada=pada) is not None
    return dibuat


@transaction.atomic
def create_pekerjaan_jadwal(*, nama: str, pada: datetime) -> Pekerjaan | None:
    """Create the job for the slot that is due at `pada`; None when there is none or it has one."""
    jenis = next((j for j in list_jadwal() if j.nama == nama), None)
    slot = _slot(jenis, pada) if jenis else None
    if jenis is None or slot is None:
        return None
    diklaim = Jadwal.objects.filter(nama=nama, slot_terakhir__lt=slot).update(slot_terakhir=slot)
    if not diklaim:
        return None
    kunci = f"jadwal:{nama}:{slot.isoformat()}"
    return create_pekerjaan(jenis=nama, kunci=kunci, muatan={"slot": slot.isoformat()}, oleh=None)


def _slot(jenis: JenisPekerjaan, pada: datetime) -> datetime | None:
    """Give the last slot of the row that the operator may have edited; None when it is off."""
    baris = (
        PeriodicTask.objects.select_related("crontab")
        .filter(task=TUGAS_PICU, args=_args(jenis.nama), enabled=True, crontab__isnull=False)
        .first()
    )
    if baris is None:
        return None
    waktu = baris.crontab.schedule
    return slot_terakhir(
        menit=waktu.minute,
        jam=waktu.hour,
        hari_pekan=waktu.day_of_week,
        tanggal=waktu.day_of_month,
        bulan=waktu.month_of_year,
        sekarang=pada.astimezone(baris.crontab.timezone),
    )


def _args(nama: str) -> str:
    """Give the arguments of the row as django-celery-beat stores them."""
    return f'["{nama}"]'
