"""What this floor tells the floors above, after commit: only that something changed."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.dispatch import Signal

# Arguments: `pegawai_ids` (frozenset of int), `sejak` (date from which facts may differ).
penempatan_berubah = Signal()


def kirim_penempatan_berubah(pegawai_ids: Iterable[int], sejak: date) -> None:
    """Tell, once this transaction has committed, that facts of these people changed from a day on."""
    ids = frozenset(pegawai_ids)
    if ids:
        transaction.on_commit(lambda: penempatan_berubah.send_robust(sender=None, pegawai_ids=ids, sejak=sejak))
