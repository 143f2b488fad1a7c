"""The superior's decision on entries of the log: approve, return, take back."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_activity_massal
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from kinerja.enums import StatusLog
from kinerja.models import LogHarian

from .bersama import check_bukan_diri, lock_periode_terbuka
from .log import lock_log, tandai_log


class LogBukanDiajukan(BentrokKeadaan):
    """Only a waiting entry can be approved or returned."""

    kode = "log_bukan_diajukan"


def _check_diajukan(log: LogHarian, perbuatan: str) -> None:
    """Refuse an entry that does not wait."""
    if log.status != StatusLog.DIAJUKAN:
        raise LogBukanDiajukan(
            f"Catatan {tulis_tanggal(log.tanggal)} berstatus {StatusLog(log.status).label.lower()}, "
            f"jadi tidak dapat {perbuatan}. Muat ulang halaman untuk melihat keadaan terakhir."
        )


def _tinjau(log: LogHarian, status: StatusLog, oleh: Pengguna, pada: datetime, catatan: str = "") -> None:
    """Set the answer of the rater."""
    log.status, log.ditinjau_oleh, log.ditinjau_at, log.catatan = status, oleh, pada, catatan
    log.versi += 1
    log.updated_at = pada


KOLOM_TINJAU = ["status", "ditinjau_oleh", "ditinjau_at", "catatan", "versi", "updated_at"]


@transaction.atomic
def approve_log(*, log: LogHarian, oleh: Pengguna, pada: datetime, versi: int | None = None) -> LogHarian:
    """Approve a waiting entry. Raises `DataSendiri`, `LogBukanDiajukan`, `VersiUsang`, `PeriodeDitutup`."""
    log = lock_log(log, versi)
    check_bukan_diri(log.pegawai, oleh, "menyetujui log")
    _check_diajukan(log, "disetujui")
    lock_periode_terbuka(log.tanggal)
    _tinjau(log, StatusLog.DISETUJUI, oleh, pada)
    log.save(update_fields=KOLOM_TINJAU)
    log_activity("kinerja.log.disetujui", target=log, oleh=oleh, pada=pada)
    tandai_log([log.pegawai_id])
    return log


@transaction.atomic
def reject_log(*, log: LogHarian, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None) -> LogHarian:
    """Return a waiting entry with a note of what to change."""
    log = lock_log(log, versi)
    check_bukan_diri(log.pegawai, oleh, "mengembalikan log")
    _check_diajukan(log, "dikembalikan")
    if not catatan.strip():
        raise IsianSalah(
            "Tuliskan apa yang perlu diperbaiki, supaya pegawai tahu harus mulai dari mana.", kolom="catatan"
        )
    lock_periode_terbuka(log.tanggal)
    _tinjau(log, StatusLog.DIKEMBALIKAN, oleh, pada, catatan.strip())
    log.save(update_fields=KOLOM_TINJAU)
    log_activity("kinerja.log.dikembalikan", target=log, oleh=oleh, pada=pada, alasan=log.catatan)
    tandai_log([log.pegawai_id])
    return log


@transaction.atomic
def cancel_persetujuan_log(*, log: LogHarian, oleh: Pengguna, pada: datetime, versi: int | None = None) -> LogHarian:
    """Undo an approval while the month is open: the entry waits again."""
    log = lock_log(log, versi)
    check_bukan_diri(log.pegawai, oleh, "membatalkan persetujuan log")
    if log.status != StatusLog.DISETUJUI:
        raise LogBukanDiajukan("Catatan ini tidak berstatus disetujui, jadi tidak ada persetujuan yang dibatalkan.")
    lock_periode_terbuka(log.tanggal)
    log.status, log.ditinjau_oleh, log.ditinjau_at, log.catatan = StatusLog.DIAJUKAN, None, None, ""
    log.versi += 1
    log.updated_at = pada
    log.save(update_fields=KOLOM_TINJAU)
    log_activity("kinerja.log.persetujuan_dibatalkan", target=log, oleh=oleh, pada=pada)
    tandai_log([log.pegawai_id])
    return log


@transaction.atomic
def approve_log_massal(*, butir: Sequence[tuple[LogHarian, int]], oleh: Pengguna, pada: datetime) -> int:
    """Approve the entries seen on a page, each with the version that was seen; all or none.

    Raises what `approve_log` raises, for the first entry that cannot be approved.
    """
    if not butir:
        raise IsianSalah("Pilih paling sedikit satu catatan yang akan disetujui.")
    versi = {log.pk: v for log, v in butir}
    terkunci = list(
        LogHarian.objects.select_for_update(of=("self",)).select_related("pegawai").filter(pk__in=versi).order_by("pk")
    )
    for bulan in sorted({log.tanggal.replace(day=1) for log in terkunci}):
        lock_periode_terbuka(bulan)
    for log in terkunci:
        check_bukan_diri(log.pegawai, oleh, "menyetujui log")
        check_versi(log, versi[log.pk], f"Catatan {log.pegawai.nama} tanggal {tulis_tanggal(log.tanggal)}")
        _check_diajukan(log, "disetujui")
        _tinjau(log, StatusLog.DISETUJUI, oleh, pada)
    LogHarian.objects.bulk_update(terkunci, KOLOM_TINJAU)
    log_activity_massal("kinerja.log.disetujui", target=terkunci, oleh=oleh, pada=pada)
    tandai_log({log.pegawai_id for log in terkunci})
    return len(terkunci)
