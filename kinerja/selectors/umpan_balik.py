"""Reading feedback: only its two people."""

from typing import Any

from django.db.models import QuerySet

from jabatan.scoping import lingkup
from kinerja.models import UmpanBalik


def list_umpan_balik(user: Any, *, kotak: str = "masuk") -> QuerySet[UmpanBalik]:
    """Give what was written to this person (`masuk`) or by them (`terkirim`), newest first."""
    pegawai_id = lingkup(user).pegawai_id
    dasar = UmpanBalik.objects.visible_to(user).select_related("dari", "untuk", "rhk")
    saring = {"dari": pegawai_id} if kotak == "terkirim" else {"untuk": pegawai_id}
    return dasar.filter(**saring).order_by("-created_at", "-pk")
