"""Whom a draft is computed again for: one unit, or those whose facts are newer than their slips."""

from typing import Any

from django.db import connection
from django.db.models import QuerySet

from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from penggajian.models import PegawaiUsang, ProsesGaji

SQL_ORANG_UNIT = """
WITH RECURSIVE bawah AS (
    SELECT id FROM jabatan_unitkerja WHERE id = %(unit)s
    UNION ALL SELECT u.id FROM jabatan_unitkerja u JOIN bawah b ON u.parent_id = b.id
)
SELECT s.pegawai_id FROM penggajian_slip s
WHERE s.periode = %(awal)s AND s.jenis = %(jenis)s AND s.proses_id = %(proses)s
  AND s.unit_kerja_id IN (SELECT id FROM bawah)
UNION
SELECT r.pegawai_id FROM jabatan_posisi o JOIN jabatan_riwayatjabatan r ON r.posisi_id = o.id
WHERE o.unit_kerja_id IN (SELECT id FROM bawah) AND r.berlaku && daterange(%(awal)s, %(akhir)s)
UNION
SELECT p.id FROM jabatan_pegawai p WHERE p.unit_kerja_id IN (SELECT id FROM bawah)
ORDER BY 1
"""


def list_orang_unit(proses: ProsesGaji, unit: UnitKerja) -> list[int]:
    """Give the ids of whose slip of the run, whose post in the month, or whose unit now is in a unit or below it."""
    awal, akhir = Periode.dari_tanggal(proses.periode).rentang
    isi: dict[str, Any] = {"unit": unit.pk, "awal": awal, "akhir": akhir, "jenis": proses.jenis, "proses": proses.pk}
    with connection.cursor() as kursor:
        kursor.execute(SQL_ORANG_UNIT, isi)
        return [satu[0] for satu in kursor.fetchall()]


def list_usang(proses: ProsesGaji, user: Any) -> QuerySet[PegawaiUsang]:
    """List whose facts are newer than the draft, as far as the user may read slips."""
    return (
        PegawaiUsang.objects.visible_to(user)
        .filter(proses=proses)
        .select_related("pegawai__unit_kerja")
        .order_by("pegawai__nama", "pk")
    )
