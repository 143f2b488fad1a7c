"""Two people at the same moment, made certain.

`balap` holds the table that both are about to write: each of them runs through everything it checks, and stands. Only
when all stand are they let go. So a check outside a lock is always caught, not once in a thousand runs.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg2
import pytest
from django.db import connection, connections, models
from django.test import TransactionTestCase

from asn_portal.lib.galat import GalatDomain
from tests.perangkat.pengosongan import kosongkan

LANGKAH = 0.01  # seconds; counted in steps, because tests stop the clock
PALING_LAMA = 300
MENUNGGU = """
SELECT count(DISTINCT k.pid) FROM pg_locks k JOIN pg_stat_activity a USING (pid)
WHERE NOT k.granted AND a.datname = current_database()
"""
BAGIAN_SLIP = (
    "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid "
    "WHERE i.inhparent = 'penggajian_slip'::regclass"
)


@contextmanager
def kota_nyata(django_db_blocker: Any) -> Iterator[None]:
    """Keep what a module commits from test to test; empty the tables, and drop the months of pay, once at its end.

    Its tests are marked `django_db(transaction=True)`, whose own emptying would take the town from their neighbours.
    """
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as tambalan:
        tambalan.setattr(TransactionTestCase, "_fixture_teardown", lambda self: None)
        try:
            yield
        finally:
            kosongkan()
            with connection.cursor() as kursor:
                kursor.execute(BAGIAN_SLIP)
                for (nama,) in kursor.fetchall():
                    kursor.execute(f'DROP TABLE "{nama}"')
            connection.close()


def serempak(*tindakan: Callable[[], Any]) -> list[Any]:
    """Run at the same moment, each with a connection of its own; give results and refusals in order."""
    return _jalankan(tindakan, lambda utas: None)


def balap(tabel: type[models.Model], *tindakan: Callable[[], Any]) -> list[Any]:
    """The same, and none may write to `tabel` before all of them stand at a lock."""
    with _tahan(tabel) as lepas:
        return _jalankan(tindakan, lepas)


def _jalankan(tindakan: tuple[Callable[[], Any], ...], lepas: Callable[[list[threading.Thread]], None]) -> list[Any]:
    hasil: list[Any] = [None] * len(tindakan)
    galat: list[BaseException] = []
    pagar = threading.Barrier(len(tindakan))

    def jalan(nomor: int) -> None:
        try:
            pagar.wait()
            hasil[nomor] = tindakan[nomor]()
        except GalatDomain as sebab:
            hasil[nomor] = sebab
        except BaseException as sebab:
            galat.append(sebab)
        finally:
            connections.close_all()

    utas = [threading.Thread(target=jalan, args=(nomor,)) for nomor in range(len(tindakan))]
    for satu in utas:
        satu.start()
    lepas(utas)
    for satu in utas:
        satu.join()
    if galat:
        raise galat[0]
    return hasil


@contextmanager
def _tahan(tabel: type[models.Model]) -> Iterator[Callable[[list[threading.Thread]], None]]:
    """Let everybody read and lock rows of a table, and nobody write, until the given function lets go."""
    nama = ("dbname", "user", "password", "host", "port")
    lain = psycopg2.connect(**{k: v for k, v in connection.get_connection_params().items() if k in nama})
    try:
        with lain.cursor() as kursor:
            kursor.execute(f'LOCK TABLE "{tabel._meta.db_table}" IN SHARE MODE')

            def lepas(utas: list[threading.Thread]) -> None:
                for _ in range(PALING_LAMA):
                    kursor.execute(MENUNGGU)
                    (berdiri,) = kursor.fetchone()
                    if berdiri >= sum(satu.is_alive() for satu in utas):
                        break
                    threading.Event().wait(LANGKAH)
                lain.rollback()

            yield lepas
    finally:
        lain.close()
