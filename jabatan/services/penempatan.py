"""Today's copy of the dated histories on each person."""

from collections.abc import Collection
from datetime import date

from django.db import connection, transaction

from jabatan.signals import kirim_penempatan_berubah

SQL_SELARASKAN = """
UPDATE jabatan_pegawai p
SET posisi_id = h.posisi_id,
    unit_kerja_id = COALESCE(h.unit_kerja_id, p.unit_kerja_id),
    status = COALESCE(h.status, p.status),
    kedudukan = COALESCE(h.kedudukan, p.kedudukan),
    updated_at = statement_timestamp()
FROM (
    SELECT q.id, r.posisi_id, o.unit_kerja_id, s.status, s.kedudukan
    FROM jabatan_pegawai q
    LEFT JOIN jabatan_riwayatjabatan r ON r.pegawai_id = q.id AND r.berlaku @> %(tanggal)s::date
    LEFT JOIN jabatan_posisi o ON o.id = r.posisi_id
    LEFT JOIN jabatan_riwayatstatus s ON s.pegawai_id = q.id AND s.berlaku @> %(tanggal)s::date
    WHERE %(semua)s OR q.id = ANY(%(ids)s)
) h
WHERE p.id = h.id AND (
    p.posisi_id IS DISTINCT FROM h.posisi_id
    OR p.unit_kerja_id IS DISTINCT FROM COALESCE(h.unit_kerja_id, p.unit_kerja_id)
    OR p.status <> COALESCE(h.status, p.status)
    OR p.kedudukan <> COALESCE(h.kedudukan, p.kedudukan))
RETURNING p.id
"""


@transaction.atomic
def update_penempatan(*, tanggal: date, pegawai_ids: Collection[int] | None = None) -> int:
    """Carry the row in force on the day into each person (None: everyone); returns how many changed.

    A person between two seats keeps the unit of the last one, so that its personnel officer still
    reaches them.
    """
    with connection.cursor() as kursor:
        kursor.execute(
            SQL_SELARASKAN, {"tanggal": tanggal, "semua": pegawai_ids is None, "ids": list(pegawai_ids or ())}
        )
        berubah = [baris[0] for baris in kursor.fetchall()]
    kirim_penempatan_berubah(berubah, tanggal)
    return len(berubah)
