"""What pay hears from the floors below, facts of a month that changed, so its open run is stale; and what it tells them."""

from datetime import date
from typing import Any

from django.dispatch import receiver
from django.utils import timezone

from asn_portal.lib.periode import Periode
from jabatan.rujukan import register_tunjangan_fungsional
from jabatan.signals import penempatan_berubah
from kinerja.signals import fakta_berubah
from penggajian.selectors.proses import list_periode_terbuka
from penggajian.selectors.rujukan import list_tunjangan_fungsional
from penggajian.services import mark_usang, notify_pokok_menahan, update_perbaikan

register_tunjangan_fungsional(list_tunjangan_fungsional)


@receiver(fakta_berubah, dispatch_uid="penggajian.usang")
def tandai_usang(sender: Any, periode: date, pegawai_ids: list[int] | None = None, **_newer: Any) -> None:
    """Mark the month's run stale; nothing happens when none is open."""
    jumlah = "semua" if pegawai_ids is None else len(pegawai_ids)
    mark_usang(
        periode=periode.replace(day=1),
        sebab=f"presensi atau nilai {Periode.dari_tanggal(periode).nama} berubah untuk {jumlah} pegawai",
        pada=timezone.now(),  # noqa: TID251 a signal is an entry like a task
        pegawai_ids=pegawai_ids,
    )


@receiver(penempatan_berubah, dispatch_uid="penggajian.usang_penempatan")
def tandai_usang_penempatan(sender: Any, pegawai_ids: frozenset[int], sejak: date, **_newer: Any) -> None:
    """Mark every open run stale whose month the change reaches; locked months stay as they are.

    A raise that a decree of basic pay without an end keeps from pay is told to who decided it.
    """
    for periode in list_periode_terbuka(sejak):
        mark_usang(
            periode=periode,
            sebab=f"data kepegawaian berubah untuk {len(pegawai_ids)} pegawai",
            pada=timezone.now(),  # noqa: TID251 a signal is an entry like a task
            pegawai_ids=pegawai_ids,
        )
    notify_pokok_menahan(pegawai_ids=pegawai_ids, sejak=sejak)


@receiver(penempatan_berubah, dispatch_uid="penggajian.perbaikan")
def periksa_perbaikan(sender: Any, pegawai_ids: frozenset[int], sejak: date, **_newer: Any) -> None:
    """See at once whether a record that an accepted dispute waits for was mended."""
    pada = timezone.now()  # noqa: TID251 a signal is an entry like a task
    update_perbaikan(per_tanggal=timezone.localdate(pada), pada=pada, pegawai_ids=pegawai_ids)  # noqa: TID251
