"""Who rates whom on a day: written once, read in three directions.

The definitive holder of the superior seat rates; where there is none in active service its Plt, else
its Plh; a seat without any of them passes its people to the next level up. Nobody rates themself:
somebody who leads the seat above their own is rated by the level above that.
`jabatan_bawahan` (migration 0003) is the same rule read from the top.
"""

from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from jabatan.models import Pegawai
from jabatan.scoping.lingkup import bawahan_ids

SQL_PENILAI = """
WITH RECURSIVE naik AS (
    SELECT k.atasan_id AS seat, l.pegawai_id AS pemimpin, 1 AS tingkat
    FROM jabatan_riwayatjabatan r
    JOIN jabatan_posisi k ON k.id = r.posisi_id
    LEFT JOIN LATERAL jabatan_pemimpin(k.atasan_id, %(tanggal)s::date) l ON true
    WHERE r.pegawai_id = %(pegawai)s AND r.berlaku @> %(tanggal)s::date
    UNION ALL
    SELECT k.atasan_id, l.pegawai_id, n.tingkat + 1
    FROM naik n
    JOIN jabatan_posisi k ON k.id = n.seat
    LEFT JOIN LATERAL jabatan_pemimpin(k.atasan_id, %(tanggal)s::date) l ON true
    WHERE n.seat IS NOT NULL AND (n.pemimpin IS NULL OR n.pemimpin = %(pegawai)s)
)
SELECT pemimpin FROM naik WHERE pemimpin <> %(pegawai)s ORDER BY tingkat LIMIT 1
"""

SQL_SEMUA_PENILAI = """
WITH RECURSIVE pimpinan AS MATERIALIZED (
    SELECT p.id, p.atasan_id, l.pegawai_id AS pemimpin
    FROM jabatan_posisi p
    LEFT JOIN LATERAL jabatan_pemimpin(p.id, %(tanggal)s::date) l ON true
    WHERE EXISTS (SELECT 1 FROM jabatan_posisi b WHERE b.atasan_id = p.id)
), naik AS (
    SELECT r.pegawai_id, a.atasan_id, a.pemimpin
    FROM jabatan_riwayatjabatan r
    JOIN jabatan_posisi k ON k.id = r.posisi_id
    LEFT JOIN pimpinan a ON a.id = k.atasan_id
    WHERE r.berlaku @> %(tanggal)s::date
    UNION ALL
    SELECT n.pegawai_id, a.atasan_id, a.pemimpin
    FROM naik n JOIN pimpinan a ON a.id = n.atasan_id
    WHERE n.pemimpin IS NULL OR n.pemimpin = n.pegawai_id
)
SELECT pegawai_id, max(pemimpin) FILTER (WHERE pemimpin <> pegawai_id)
FROM naik GROUP BY pegawai_id
"""


def get_penilai(pegawai_id: int, tanggal: date) -> Pegawai | None:
    """Give who rates this person on the date, or None when nobody above them is in office."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_PENILAI, {"pegawai": pegawai_id, "tanggal": tanggal})
        baris = kursor.fetchone()
    return Pegawai.objects.get(pk=baris[0]) if baris else None


def list_penilai(tanggal: date) -> dict[int, int | None]:
    """Give pegawai_id → penilai_id for everyone who holds a seat on the date, in one statement."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_SEMUA_PENILAI, {"tanggal": tanggal})
        return dict(kursor.fetchall())


def list_bawahan(pegawai_id: int, tanggal: date) -> QuerySet[Pegawai]:
    """Give the people whom this person rates on the date, by name."""
    return (
        Pegawai.objects.filter(pk__in=bawahan_ids(pegawai_id, tanggal))
        .select_related("posisi__jabatan", "unit_kerja")
        .order_by("nama", "pk")
    )


def list_tanpa_penilai(tanggal: date) -> Iterable[int]:
    """Give the ids of the ASN who hold a seat on the date but whom nobody rates."""
    tanpa = [pegawai for pegawai, penilai in list_penilai(tanggal).items() if penilai is None]
    return Pegawai.objects.asn().filter(pk__in=tanpa).order_by("pk").values_list("pk", flat=True)
