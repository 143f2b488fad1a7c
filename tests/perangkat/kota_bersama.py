"""A town built once for neighbouring tests of a module, each of which takes back what it did to it.

The town lies in a transaction of its own, around those of the tests. It stays open while the next test of the same
module wants the same town; every other test finds an empty database, as ever. A module gets a new one, so the clock of
its transaction (`now()` in SQL) stays close to the wall's.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction

from tests.factories.jabatan import create_kota_kecil
from tests.factories.penggajian import buat_kota

PEMBUAT: dict[str, Callable[[], Any]] = {"kota_kecil": create_kota_kecil, "kota_gaji": buat_kota}  # by their fixture


@dataclass
class Terbuka:
    """The town that stands: for whom, its transaction, and its objects as they were built."""

    kunci: tuple[str, str]
    transaksi: transaction.Atomic
    isi: Any


_terbuka: list[Terbuka] = []


def siapkan(butir: pytest.Item) -> None:
    """Open the town that a test wants, unless it stands; close one that it does not want."""
    kunci = _get_kunci(butir)
    if _terbuka and (kunci != _terbuka[0].kunci or connection.closed_in_transaction):
        tutup()
    if kunci is not None and not _terbuka and not connection.in_atomic_block:
        transaksi = transaction.atomic()
        transaksi._from_testcase = True  # type: ignore[attr-defined]  # services that must be outermost may be, in tests
        transaksi.__enter__()
        _terbuka.append(Terbuka(kunci, transaksi, PEMBUAT[kunci[1]]()))
        connection.check_constraints()  # deferred triggers fire once, not again in each test


def tutup() -> None:
    """Take the town away."""
    while _terbuka:
        transaction.set_rollback(True)
        _terbuka.pop().transaksi.__exit__(None, None, None)


def ambil(nama: str) -> Any:
    """Give the town that stands, as if just built; else build one."""
    return copy.deepcopy(_terbuka[0].isi) if _terbuka and _terbuka[0].kunci[1] == nama else PEMBUAT[nama]()


def _get_kunci(butir: pytest.Item) -> tuple[str, str] | None:
    """Name module and town of a test; None for one that needs real transactions, two towns, or a module's own data."""
    perlengkapan = set(getattr(butir, "fixturenames", ()))
    tanda = butir.get_closest_marker("django_db")
    nyata = "transactional_db" in perlengkapan or (tanda is not None and tanda.kwargs.get("transaction"))
    mau = [nama for nama in PEMBUAT if nama in perlengkapan]
    if nyata or len(mau) != 1 or _has_data_modul(butir):
        return None
    return butir.nodeid.split("::")[0], mau[0]


def _has_data_modul(butir: Any) -> bool:
    """Tell whether a fixture of the whole module opens the database itself, for data of its own."""
    perlengkapan = butir._fixtureinfo.name2fixturedefs.values()
    return any(p[-1].scope == "module" and "django_db_blocker" in p[-1].argnames for p in perlengkapan)
