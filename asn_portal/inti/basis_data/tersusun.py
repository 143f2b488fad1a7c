"""Queries whose SQL is made once: what every request asks, Django would write anew each time (2 ms for an account)."""

import copy
from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.db import connections
from django.db.models import QuerySet

Nilai = tuple[Any, ...]


class KueriTersusun:
    """A query in which only values differ from call to call; called with them, it gives the rows as objects.

    `buat` gives the queryset for its values. `contoh` are two sets of values that occur nowhere else in the statement and
    differ everywhere: by them the places of the values in the SQL are known. A query whose SQL itself depends on a value
    cannot be compiled once, and is refused with `ValueError` at its first call.
    """

    def __init__(self, buat: Callable[..., QuerySet[Any]], contoh: tuple[Nilai, Nilai]) -> None:
        self.buat, self.contoh = buat, contoh

    def __call__(self, *nilai: Any) -> list[Any]:
        """Ask with these values."""
        kueri, penyusun, sql, tempat = self._susunan
        parameter = tuple(isi if urutan is None else nilai[urutan] for isi, urutan in tempat)
        salinan, milikku = kueri.all(), copy.copy(penyusun)
        milikku.connection = connections[kueri.db]  # each thread has its own
        milikku.as_sql = lambda *_, **__: (sql, parameter)
        salinan.query.get_compiler = lambda *_, **__: milikku  # type: ignore[method-assign]
        return list(salinan)

    @cached_property
    def _susunan(self) -> tuple[QuerySet[Any], Any, str, list[tuple[Any, int | None]]]:
        """Compile once: the queryset, its compiler, the SQL, and for each parameter its value or whose place it is."""
        kueri = self.buat(*self.contoh[0])
        penyusun = kueri.query.get_compiler(using=kueri.db)
        sql, satu = penyusun.as_sql()
        lain = self.buat(*self.contoh[1])
        sql_lain, dua = lain.query.get_compiler(using=lain.db).as_sql()
        tempat = []
        for a, b in zip(satu, dua, strict=True):
            cocok = [n for n, pasangan in enumerate(zip(*self.contoh, strict=True)) if pasangan == (a, b)]
            tempat.append((a, cocok[0] if cocok else None))
            if not cocok and a != b:
                raise ValueError(f"A value is changed on its way into the statement: {a!r}, {b!r}")
        if sql != sql_lain or {n for _, n in tempat} - {None} != set(range(len(self.contoh[0]))):
            raise ValueError("The statement itself depends on its values, or leaves one out")
        return kueri, penyusun, sql, tempat
