"""Who may read files that hang on the records of appraisal."""

from typing import Any

from asn_portal.inti.berkas.selectors import daftar_pemeriksa
from kinerja.models import LogHarian


def can_baca_bukti(user: Any, log_id: int) -> bool:
    """Evidence is read by whoever may see its entry."""
    return bool(LogHarian.objects.visible_to(user).filter(pk=log_id).exists())


daftar_pemeriksa("kinerja.logharian", can_baca_bukti)
