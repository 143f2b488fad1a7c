"""Reading of jobs."""

from datetime import timedelta
from uuid import UUID

from django.db.models import DurationField, ExpressionWrapper, F, QuerySet
from django.db.models.functions import Now

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan

TERBUKA = (StatusPekerjaan.MENUNGGU, StatusPekerjaan.BERJALAN)


def list_pekerjaan(pengguna: Pengguna) -> QuerySet[Pekerjaan]:
    """List the jobs that a person asked for, newest first; shards stand inside their parent."""
    return Pekerjaan.objects.filter(diminta_oleh=pengguna, induk__isnull=True).order_by("-pk")


def get_pekerjaan(pengguna: Pengguna, uuid: UUID) -> Pekerjaan | None:
    """Give a job that the person asked for; None when absent or somebody else's."""
    return list_pekerjaan(pengguna).filter(uuid=uuid).first()


def list_pekerjaan_teknis() -> QuerySet[Pekerjaan]:
    """List every job for technical administrators: state and times, never payload or result."""
    return (
        Pekerjaan.objects.defer("muatan", "hasil", "galat_butir", "keterangan", "galat")
        .select_related("diminta_oleh")
        .order_by("-pk")
    )


def list_pekerjaan_tanpa_denyut() -> QuerySet[Pekerjaan]:
    """List running jobs without a heartbeat for two minutes (an invariant of the product)."""
    return Pekerjaan.objects.filter(
        status=StatusPekerjaan.BERJALAN, denyut_at__lt=Now() - timedelta(minutes=2)
    ).order_by("pk")


def get_umur_tertua_detik() -> int:
    """Give the age in seconds of the oldest job that waits and could run; 0 when none."""
    umur = (
        Pekerjaan.objects.filter(status=StatusPekerjaan.MENUNGGU, berikut_at__isnull=True)
        .annotate(umur=ExpressionWrapper(Now() - F("created_at"), output_field=DurationField()))
        .order_by("created_at")
        .values_list("umur", flat=True)
        .first()
    )
    return int(umur.total_seconds()) if umur else 0
