"""The hash chain: digests of rows, keyed hashes of blocks, and the check of the whole."""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db import connection

from asn_portal.inti.audit.models import Segel

HASH_AWAL = "0" * 64


def hitung_hash(segel: Segel) -> str:
    """Compute the keyed hash that binds a block to the block before."""
    isi = json.dumps(
        [
            segel.nomor,
            segel.tabel,
            segel.kunci,
            segel.kolom,
            segel.id_awal,
            segel.id_akhir,
            segel.jumlah,
            segel.sidik,
            segel.hash_sebelum,
            int(segel.disegel_at.timestamp() * 1_000_000),
        ],
        separators=(",", ":"),
    )
    return hmac.new(
        (settings.AUDIT_KUNCI_SEGEL or settings.SECRET_KEY).encode(), isi.encode(), hashlib.sha256
    ).hexdigest()


def hitung_sidik(tabel: str, kunci: str, kolom: list[str], id_awal: int, id_akhir: int) -> tuple[int, str]:
    """Count and digest the rows of a range inside PostgreSQL: (rows, SHA-256 in hex)."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT jumlah, sidik FROM audit_sidik(%s, %s, %s, %s, %s)", [tabel, kunci, kolom, id_awal, id_akhir]
        )
        jumlah, sidik = kursor.fetchone()
    return jumlah, sidik


@dataclass(frozen=True)
class Kerusakan:
    """A place where the chain does not hold."""

    nomor: int
    tabel: str
    sebab: str


def periksa_rantai(jangkar: str | None = None) -> list[Kerusakan]:
    """Verify every block against the rows as they stand; an empty list means the trail is whole.

    Finds rows changed, deleted, inserted or swapped after sealing, and blocks changed, removed or
    reordered. `jangkar`, a block hash kept outside the database (the log prints one for each run),
    also finds a tail that was cut off.
    """
    rusak = list(_periksa_blok(jangkar))
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT s.tabel FROM (SELECT DISTINCT tabel FROM audit_segel) s "
            "WHERE to_regclass(quote_ident(s.tabel)) IS NULL"
        )
        rusak += [Kerusakan(0, tabel, "Tabel jejak tidak ada lagi.") for (tabel,) in kursor.fetchall()]
    return rusak


def _periksa_blok(jangkar: str | None) -> Iterator[Kerusakan]:
    hash_sebelum, nomor = HASH_AWAL, 0
    akhir: dict[str, int] = {}
    jangkar_ditemukan = jangkar is None
    tabel_ada = set(connection.introspection.table_names())
    for segel in Segel.objects.order_by("nomor").iterator(chunk_size=2000):
        nomor += 1
        if segel.nomor != nomor:
            yield Kerusakan(segel.nomor, segel.tabel, f"Nomor segel meloncat: seharusnya {nomor}.")
            nomor = segel.nomor
        if segel.hash_sebelum != hash_sebelum:
            yield Kerusakan(segel.nomor, segel.tabel, "Segel tidak menyambung pada segel sebelumnya.")
        if hitung_hash(segel) != segel.hash:
            yield Kerusakan(segel.nomor, segel.tabel, "Isi segel berubah sesudah dibuat.")
        if segel.id_awal != akhir.get(segel.tabel, 0) + 1:
            yield Kerusakan(segel.nomor, segel.tabel, "Rentang segel tidak menyambung.")
        akhir[segel.tabel] = segel.id_akhir
        hash_sebelum = segel.hash
        jangkar_ditemukan = jangkar_ditemukan or segel.hash == jangkar
        if segel.tabel not in tabel_ada:
            continue
        jumlah, sidik = hitung_sidik(segel.tabel, segel.kunci, segel.kolom, segel.id_awal, segel.id_akhir)
        if jumlah != segel.jumlah:
            yield Kerusakan(
                segel.nomor,
                segel.tabel,
                f"Baris {segel.id_awal}–{segel.id_akhir} berjumlah {jumlah}, padahal disegel {segel.jumlah}.",
            )
        elif sidik != segel.sidik:
            yield Kerusakan(
                segel.nomor, segel.tabel, f"Isi baris {segel.id_awal}–{segel.id_akhir} berubah sesudah disegel."
            )
    if not jangkar_ditemukan:
        yield Kerusakan(nomor, "audit_segel", "Segel jangkar tidak ditemukan: ujung rantai terpotong.")
