"""Marking a run stale: facts changed after its snapshot, for these people or for everyone."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import connection, transaction
from django.db.models import QuerySet

from asn_portal.inti.audit.services import log_activity
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import PegawaiUsang, ProsesGaji

from .kunci import KUNCI_HITUNG

ORANG_DISEBUT = 2000
"""Beyond so many people a run is stale for everyone: computing all is less work than so many by name."""


@transaction.atomic
def mark_usang(*, periode: date, sebab: str, pada: datetime, pegawai_ids: Iterable[int] | None = None) -> int:
    """Mark the open runs of a month stale because facts changed; a verification falls with it.

    `pegawai_ids` names whose facts they are; None is everyone's.
    """
    return mark_proses_usang(ProsesGaji.objects.filter(periode=periode), sebab, pada, pegawai_ids)


@transaction.atomic
def mark_thr_usang(*, tahun: int, sebab: str, pada: datetime) -> int:
    """Mark the open runs of THR and gaji ketiga belas of a year stale because their reference month changed."""
    return mark_proses_usang(
        ProsesGaji.objects.filter(periode__year=tahun).exclude(jenis=JenisProses.BULANAN), sebab, pada
    )


def mark_proses_usang(
    terbuka: QuerySet[ProsesGaji], sebab: str, pada: datetime, pegawai_ids: Iterable[int] | None = None
) -> int:
    """Mark some runs stale; gives how many were not stale before.

    A run that is being computed waits here until it is stored, and is marked then: its snapshot was taken before.
    """
    orang = None if pegawai_ids is None else sorted(set(pegawai_ids))
    if orang is not None and len(orang) > ORANG_DISEBUT:
        orang = None
    if orang == []:
        return 0
    jumlah = 0
    for proses in terbuka.exclude(status=StatusProses.DIKUNCI).select_for_update(of=("self",)).order_by("pk"):
        if proses.status == StatusProses.DRAF and not is_sedang_dihitung(proses):
            continue
        jumlah += _tandai(proses, sebab, pada, orang)
    return jumlah


def is_sedang_dihitung(proses: ProsesGaji) -> bool:
    """Tell whether somebody holds the run to compute it."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = %s"
            " AND objid = %s AND objsubid = 2"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))",
            [KUNCI_HITUNG, proses.pk],
        )
        (hasil,) = kursor.fetchone()
    return bool(hasil)


def _tandai(proses: ProsesGaji, sebab: str, pada: datetime, orang: list[int] | None) -> int:
    """Note whose facts changed; a run that is stale for everyone stays so."""
    bernama = proses.pegawai_usang_set.exists()
    sudah = proses.usang_at is not None
    if sudah and not bernama and not is_sedang_dihitung(proses):
        return 0
    if orang is None:
        proses.pegawai_usang_set.all().delete()
    elif bernama or not sudah:
        PegawaiUsang.objects.bulk_create(
            [PegawaiUsang(proses=proses, pegawai_id=satu, sebab=sebab[:300]) for satu in orang], ignore_conflicts=True
        )
    if sudah and orang is not None and not is_sedang_dihitung(proses):
        # A newer row, so that whoever computes on an older snapshot starts over instead of missing these names.
        ProsesGaji.objects.filter(pk=proses.pk).update(usang_at=pada, usang_sebab=sebab[:300])
        return 0
    semula = proses.status
    if proses.status != StatusProses.DRAF:
        proses.status = StatusProses.DIHITUNG
    proses.diverifikasi_oleh = proses.diverifikasi_at = proses.disetujui_oleh = proses.disetujui_at = None
    proses.usang_at, proses.usang_sebab = pada, sebab[:300]
    proses.versi += 1
    proses.save()
    log_activity(
        "penggajian.proses.usang",
        target=proses,
        oleh=None,
        pada=pada,
        alasan=sebab,
        sebelum={"status": semula},
        sesudah={"status": proses.status, "pegawai": "semua" if orang is None else len(orang)},
    )
    return int(not sudah)
