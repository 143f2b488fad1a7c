"""Connections to PostgreSQL that wait for the next request; see `docs/keputusan/0008-kolam-koneksi.md`."""

import queue
import time
from collections.abc import Callable
from typing import Any

import psycopg2
from psycopg2.extensions import TRANSACTION_STATUS_IDLE

UMUR_DETIK = 1800.0  # a connection is closed after half an hour, so that its memory does not grow for days


class Kolam:
    """Keep up to `muat` idle connections of this process, the one used last given first; 0 keeps none.

    Its users are bounded elsewhere (`asn_portal.giliran`), so it never lets anybody wait: when it is empty, a connection
    is opened. Only connections with the same parameters are given.
    """

    def __init__(self) -> None:
        self.muat = 0
        self._luang: queue.LifoQueue[tuple[Any, dict[str, Any]]] = queue.LifoQueue()
        self._lahir: dict[int, float] = {}

    def ambil(self, parameter: dict[str, Any], buka: Callable[[], Any]) -> Any:
        """Give a connection that has just answered, clean as a new one; else open one."""
        while True:
            try:
                sambungan, miliknya = self._luang.get_nowait()
            except queue.Empty:
                baru = buka()
                self._lahir[id(baru)] = time.monotonic()
                return baru
            if miliknya == parameter and self._is_muda(sambungan) and is_sehat(sambungan):
                return sambungan
            self._tutup(sambungan)

    def kembalikan(self, sambungan: Any, parameter: dict[str, Any]) -> None:
        """Keep a connection for the next request; close it when it is broken or there are enough."""
        try:
            if not sambungan.closed and sambungan.info.transaction_status != TRANSACTION_STATUS_IDLE:
                sambungan.rollback()
        except psycopg2.Error:
            self._tutup(sambungan)
            return
        if sambungan.closed or self._luang.qsize() >= self.muat:
            self._tutup(sambungan)
        else:
            self._luang.put_nowait((sambungan, parameter))

    def kosongkan(self) -> None:
        """Close all that wait."""
        while not self._luang.empty():
            self._tutup(self._luang.get_nowait()[0])

    def _is_muda(self, sambungan: Any) -> bool:
        return time.monotonic() - self._lahir.get(id(sambungan), 0.0) < UMUR_DETIK

    def _tutup(self, sambungan: Any) -> None:
        self._lahir.pop(id(sambungan), None)
        sambungan.close()


def is_sehat(sambungan: Any) -> bool:
    """Tell whether a connection that has waited still answers; its session forgets what the last user set."""
    try:
        sambungan.reset()
    except psycopg2.Error:
        return False
    return not sambungan.closed


KOLAM = Kolam()
