"""Invariants of the trail."""

from collections.abc import Iterator

from django.db import connection

from asn_portal.inti.audit.registri import Pelanggaran, daftar_invarian
from asn_portal.inti.audit.selectors import periksa_rantai
from asn_portal.inti.audit.tabel import list_tabel_jejak


def rantai_audit_utuh() -> Iterator[Pelanggaran]:
    """Find every place where the hash chain is broken."""
    for rusak in periksa_rantai():
        yield {"pesan": rusak.sebab, "tabel": rusak.tabel, "segel": rusak.nomor}


def tabel_jejak_hanya_tambah() -> Iterator[Pelanggaran]:
    """Find trail tables whose append-only trigger is missing or switched off."""
    nama = [tabel.nama for tabel in list_tabel_jejak()] + ["audit_segel"]
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT n FROM unnest(%s::text[]) AS n WHERE NOT EXISTS ("
            "SELECT 1 FROM pg_trigger t WHERE t.tgrelid = to_regclass(quote_ident(n)) "
            "AND t.tgname LIKE 'pgtrigger_hanya_tambah%%' AND t.tgenabled <> 'D')",
            [nama],
        )
        for (tabel,) in kursor.fetchall():
            yield {"pesan": "Pemicu hanya-tambah tidak terpasang.", "tabel": tabel}


daftar_invarian("audit.rantai_utuh", rantai_audit_utuh)
daftar_invarian("audit.hanya_tambah", tabel_jejak_hanya_tambah)
