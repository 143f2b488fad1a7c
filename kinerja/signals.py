"""What the floors above may listen to; sent after commit, only to mark a draft stale or wake a job."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.dispatch import Signal

# Arguments: periode (date, first of the month), pegawai_ids (list of ids, or None for everyone).
fakta_berubah = Signal()


def kirim_fakta_berubah(periode: date, pegawai_ids: Iterable[int]) -> None:
    """Tell, once this transaction has committed, that facts of these people in a month changed."""
    ids = sorted(set(pegawai_ids))
    if ids:
        transaction.on_commit(
            lambda: fakta_berubah.send_robust(sender=None, periode=periode.replace(day=1), pegawai_ids=ids)
        )
