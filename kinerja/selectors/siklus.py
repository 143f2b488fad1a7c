"""Reading how often units evaluate: the nearest choice up the tree counts."""

from datetime import date

from django.db import connection
from django.db.models import QuerySet

from kinerja.models import SiklusEvaluasi

SQL_UNIT_TRIWULAN = """
WITH RECURSIVE turun AS (
    SELECT c.unit_kerja_id AS id, c.jenis FROM kinerja_siklusevaluasi c WHERE c.berlaku @> %(awal)s::date
    UNION ALL
    SELECT u.id, t.jenis FROM turun t JOIN jabatan_unitkerja u ON u.parent_id = t.id
    WHERE NOT EXISTS (
        SELECT 1 FROM kinerja_siklusevaluasi d WHERE d.unit_kerja_id = u.id AND d.berlaku @> %(awal)s::date
    )
)
SELECT id FROM turun WHERE jenis = 'TRIWULANAN'
"""
"""The units that evaluate quarterly on a day: their own choice, or the nearest one above; without any, monthly."""


def get_unit_triwulan(tanggal: date) -> frozenset[int]:
    """Give the ids of the units that evaluate quarterly on a day."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_UNIT_TRIWULAN, {"awal": tanggal})
        return frozenset(satu for (satu,) in kursor.fetchall())


def list_siklus() -> QuerySet[SiklusEvaluasi]:
    """Give every choice, by unit, the newest first: a rule of the whole, which everyone may read."""
    return SiklusEvaluasi.objects.select_related("unit_kerja", "ditetapkan_oleh").order_by(
        "unit_kerja__nama", "-berlaku", "pk"
    )
