"""Writing of activity lines, in the transaction of the act they describe."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import structlog
from django.db import transaction
from django.db.models import Model

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.konteks import akses_darurat_id, request_id
from asn_portal.inti.audit.models import Aktivitas, Penolakan

log = structlog.get_logger("audit")


def _baris(
    kode: str,
    *,
    target: Model,
    oleh: Pengguna | None,
    pada: datetime,
    alasan: str = "",
    sebelum: dict[str, Any] | None = None,
    sesudah: dict[str, Any] | None = None,
    atas_nama: Pengguna | None = None,
    is_baca: bool = False,
) -> Aktivitas:
    return Aktivitas(
        kode=kode,
        waktu=pada,
        pengguna=oleh,
        atas_nama=atas_nama,
        objek_label=target._meta.label_lower,
        objek_id=str(target.pk),
        objek_teks=str(target)[:200],
        alasan=alasan,
        sebelum=sebelum,
        sesudah=sesudah,
        request_id=request_id(),
        is_baca=is_baca,
        akses_darurat_id=akses_darurat_id(),
    )


def log_activity(
    kode: str,
    *,
    target: Model,
    oleh: Pengguna | None,
    pada: datetime,
    alasan: str = "",
    sebelum: dict[str, Any] | None = None,
    sesudah: dict[str, Any] | None = None,
    atas_nama: Pengguna | None = None,
) -> None:
    """Write one activity line in the caller's transaction; a rollback leaves no line.

    `kode` is namespaced (`kinerja.skp.disetujui`); `oleh` is None only for the system itself;
    `atas_nama` names the person for whom a Plt, Plh or delegate acts.
    """
    _baris(
        kode, target=target, oleh=oleh, pada=pada, alasan=alasan, sebelum=sebelum, sesudah=sesudah, atas_nama=atas_nama
    ).save(force_insert=True)


def log_activity_massal(
    kode: str, *, target: Iterable[Model], oleh: Pengguna | None, pada: datetime, alasan: str = ""
) -> None:
    """Write one activity line for each of many objects, in batches."""
    Aktivitas.objects.bulk_create(
        (_baris(kode, target=objek, oleh=oleh, pada=pada, alasan=alasan) for objek in target), batch_size=1000
    )


def log_baca(kode: str, *, target: Model, oleh: Pengguna | None, pada: datetime, alasan: str = "") -> None:
    """Record that somebody opened sensitive data of another person."""
    _baris(kode, target=target, oleh=oleh, pada=pada, alasan=alasan, is_baca=True).save(force_insert=True)


@transaction.atomic
def log_penolakan(*, pengguna: Pengguna, status: int, metode: str, rute: str, pada: datetime) -> None:
    """Record a refusal of a signed-in person."""
    Penolakan.objects.create(
        pengguna=pengguna, status=status, metode=metode[:10], rute=rute[:200], waktu=pada, request_id=request_id()
    )
