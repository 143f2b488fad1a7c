"""Empty the database after a test that commits: only the tables that hold rows, a tenth of the work of truncating all.

A TRUNCATE gives each of three hundred tables and their fifteen hundred indexes a new file. Content types and permissions
stay; the other rows that migrations leave behind (holidays, schedules) are put back, so that a test finds the database
as migrated, whatever ran before it in its process.
"""

import io

import pgtrigger
import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import TransactionTestCase
from psycopg2 import sql

from asn_portal.inti.akun.models import Pengguna

TETAP = frozenset({ContentType._meta.db_table, Permission._meta.db_table, "django_migrations"})
# Tables of the models, and partitions, that have a page; and those of them that refuse a DELETE by a trigger of our own.
BERHALAMAN = """
SELECT c.relname FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_relation_size(c.oid) > 0
    AND (c.relispartition OR c.relname = ANY(%s))
"""
BERPENJAGA = """
SELECT DISTINCT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgname NOT LIKE 'pgtrigger%%' AND c.relname = ANY(%s)
"""


BAWAAN: dict[str, bytes] = {}
"""Rows that migrations leave behind, by table, as COPY writes them."""


def kosongkan() -> None:
    """Give the database back as migrated, whatever its triggers say, in one transaction; keys are checked when it ends."""
    with pgtrigger.ignore(), transaction.atomic(), connection.cursor() as kursor:
        isi = _list_terisi()
        kursor.execute(BERPENJAGA, [isi])
        diam = {nama for (nama,) in kursor.fetchall()} | set(BAWAAN)
        for nama in sorted(diam):
            kursor.execute(sql.SQL("ALTER TABLE {} DISABLE TRIGGER USER").format(sql.Identifier(nama)))
        # The keys of slips are checked at once, so they go first.
        for nama in sorted(isi, key=lambda nama: not nama.startswith("penggajian_slip")):
            kursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(nama)))
        for nama, bita in BAWAAN.items():
            kursor.cursor.copy_expert(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(nama)), io.BytesIO(bita))
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for nama in sorted(diam):
            kursor.execute(sql.SQL("ALTER TABLE {} ENABLE TRIGGER USER").format(sql.Identifier(nama)))


def _list_terisi() -> list[str]:
    """Name the tables that hold rows, but for what always stays."""
    model = set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - TETAP
    satu = sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})")
    with connection.cursor() as kursor:
        kursor.execute(BERHALAMAN, [sorted(model)])
        berhalaman = [nama for (nama,) in kursor.fetchall()]
        if not berhalaman:
            return []
        kursor.execute(sql.SQL(" UNION ALL ").join(satu.format(sql.Literal(n), sql.Identifier(n)) for n in berhalaman))
        return [nama for (nama,) in kursor.fetchall()]


def pasang() -> None:
    """Keep what the migrated database holds, and let tests that commit end by `kosongkan` instead of Django's `flush`."""
    terisi = _list_terisi()
    if Pengguna._meta.db_table in terisi:
        pytest.exit("The kept database holds rows of a run that was broken off. Run once with --create-db.")
    for nama in terisi:
        keluar = io.BytesIO()
        with connection.cursor() as kursor:
            kursor.cursor.copy_expert(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(nama)), keluar)
        BAWAAN[nama] = keluar.getvalue()
    TransactionTestCase._fixture_teardown = lambda _: kosongkan()  # type: ignore[method-assign]
