"""Sealing: new rows of activities and event tables are bound into the hash chain.

Rows get their numbers before their transaction commits, so a row with a lower number may appear
after one with a higher number. A table is therefore marked first (`TandaSegel`: highest number seen
and the newest transaction then) and sealed up to the mark only when every transaction that ran at
the mark has ended; under constant load that is the next run.
"""

from datetime import datetime

import structlog
from django.db import connection, transaction

from asn_portal.inti.audit.models import Segel, TandaSegel
from asn_portal.inti.audit.selectors.rantai import HASH_AWAL, hitung_hash, hitung_sidik
from asn_portal.inti.audit.tabel import TabelJejak, list_tabel_jejak

log = structlog.get_logger("audit.segel")

KUNCI_PENASIHAT = 730_115_001
BARIS_PER_SEGEL = 100_000


@transaction.atomic
def create_segel(*, pada: datetime, baris_per_segel: int = BARIS_PER_SEGEL) -> int:
    """Seal every settled row that is not sealed yet; returns the number of new blocks."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_PENASIHAT])
    terakhir = Segel.objects.order_by("-nomor").first()
    nomor, hash_sebelum = (terakhir.nomor, terakhir.hash) if terakhir else (0, HASH_AWAL)
    dibuat = 0
    akhir = _batas_tersegel()
    for tabel in list_tabel_jejak():
        mulai = akhir.get(tabel.nama, 0) + 1
        sampai = _sampai_yang_mapan(tabel, mulai)
        while mulai <= sampai:
            potong = min(sampai, _id_ke(tabel, mulai, baris_per_segel) or sampai)
            jumlah, sidik = hitung_sidik(tabel.nama, tabel.kunci, list(tabel.kolom), mulai, potong)
            nomor += 1
            segel = Segel(
                nomor=nomor,
                tabel=tabel.nama,
                kunci=tabel.kunci,
                kolom=list(tabel.kolom),
                id_awal=mulai,
                id_akhir=potong,
                jumlah=jumlah,
                sidik=sidik,
                hash_sebelum=hash_sebelum,
                disegel_at=pada,
            )
            segel.hash = hash_sebelum = hitung_hash(segel)
            segel.save(force_insert=True)
            dibuat += 1
            mulai = potong + 1
    if dibuat:
        log.info("rantai_disegel", nomor=nomor, hash=hash_sebelum, blok_baru=dibuat)
    return dibuat


def _batas_tersegel() -> dict[str, int]:
    """Give the last sealed number of each table."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT tabel, max(id_akhir) FROM audit_segel GROUP BY tabel")
        return dict(kursor.fetchall())


def _sampai_yang_mapan(tabel: TabelJejak, mulai: int) -> int:
    """Give the number up to which no row can still appear; 0 when nothing is ready.

    An older mark is used when it has settled. Otherwise a new mark is made, which counts at once
    when no other transaction is running.
    """
    tanda = TandaSegel.objects.filter(tabel=tabel.nama).first()
    if tanda is not None and tanda.sampai_id >= mulai:
        return tanda.sampai_id if _mapan(tanda.batas_transaksi) else 0
    with connection.cursor() as kursor:
        kursor.execute(
            f"SELECT coalesce(max({_kutip(tabel.kunci)}), 0), "  # noqa: S608
            f"pg_snapshot_xmax(pg_current_snapshot())::text::bigint FROM {_kutip(tabel.nama)} "
            f"WHERE {_kutip(tabel.kunci)} >= %s",
            [mulai],
        )
        sampai, batas = kursor.fetchone()
    if sampai < mulai:
        return 0
    TandaSegel.objects.update_or_create(tabel=tabel.nama, defaults={"sampai_id": sampai, "batas_transaksi": batas})
    return sampai if _mapan(batas) else 0


def _mapan(batas_transaksi: int) -> bool:
    """Tell whether every other transaction of this database older than the mark has ended."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT NOT EXISTS (SELECT 1 FROM pg_snapshot_xip(pg_current_snapshot()) AS x(xid) "
            "JOIN pg_locks l ON l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted "
            "AND l.transactionid::text::bigint = (x.xid::text::bigint & 4294967295) "
            "JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database() "
            "WHERE x.xid::text::bigint < %s AND a.pid <> pg_backend_pid())",
            [batas_transaksi],
        )
        return bool(kursor.fetchone()[0])


def _id_ke(tabel: TabelJejak, mulai: int, jumlah: int) -> int | None:
    """Give the number of the n-th row from `mulai`, or None when fewer are left."""
    with connection.cursor() as kursor:
        kursor.execute(
            f"SELECT {_kutip(tabel.kunci)} FROM {_kutip(tabel.nama)} "  # noqa: S608
            f"WHERE {_kutip(tabel.kunci)} >= %s ORDER BY 1 OFFSET %s LIMIT 1",
            [mulai, jumlah - 1],
        )
        baris = kursor.fetchone()
    return baris[0] if baris else None


def _kutip(nama: str) -> str:
    """Quote an identifier that comes from a model, never from a request."""
    return connection.ops.quote_name(nama)
