"""What Celery may call: names and ids only."""

from celery import shared_task
from celery.signals import task_rejected, task_unknown
from django.utils import timezone

from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.jenis import Lapor, daftar_berkala, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan


@shared_task(name="pekerjaan.jalankan")
def jalankan(pekerjaan_id: int, *_lain: object, **_newer: object) -> None:
    """Run one job; the row says everything else."""
    if not isinstance(pekerjaan_id, int) or not Pekerjaan.objects.filter(pk=pekerjaan_id).exists():
        services.create_pesan_ditolak(nama="pekerjaan.jalankan", sebab="nomor pekerjaan tidak ada")
        return
    services.run_pekerjaan(pekerjaan_id)


@shared_task(name="pekerjaan.sapu")
def sapu(*_lain: object, **_newer: object) -> None:
    """Announce what nobody works on, and catch up schedules."""
    services.create_jadwal_terlewat(pada=timezone.now())
    services.sapu_pekerjaan()


daftar_berkala(
    "pekerjaan.sapu",
    detik=services.JEDA_SAPU,
    label="Penyapu pekerjaan",
    keterangan="Mengumumkan ulang pekerjaan yang terlantar dan mengejar jadwal yang terlewat.",
)


@shared_task(name="pekerjaan.picu_jadwal")
def picu_jadwal(nama: str, *_lain: object, **_newer: object) -> None:
    """Turn the slot of a schedule that is due into one job."""
    services.create_pekerjaan_jadwal(nama=str(nama), pada=timezone.now())


@jadwal("pekerjaan.bersihkan", cron="20 2 * * *", label="Pembersihan kunci idempoten dan pekerjaan lama")
def bersihkan(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, int]:
    """Delete what has served its time."""
    return services.bersihkan_kedaluwarsa(pada=timezone.now())


@task_unknown.connect
def _catat_tak_dikenal(sender: object, name: str = "", message: object = None, **_newer: object) -> None:
    """Record a message that names no task of this application."""
    services.create_pesan_ditolak(
        nama=name or "?", sebab="tugas tidak dikenal", ukuran=len(getattr(message, "body", b"") or b"")
    )


@task_rejected.connect
def _catat_ditolak(sender: object, message: object = None, exc: object = None, **_newer: object) -> None:
    """Record a message that is no task at all."""
    services.create_pesan_ditolak(
        nama="?", sebab=f"bukan pesan tugas ({type(exc).__name__})", ukuran=len(getattr(message, "body", b"") or b"")
    )
