"""The register of invariants: each app adds its checks in `<app>/invarian.py`."""

from collections.abc import Callable, Iterable
from typing import Any

Pelanggaran = dict[str, Any]
Pemeriksa = Callable[[], Iterable[Pelanggaran]]

_DAFTAR: dict[str, Pemeriksa] = {}


def daftar_invarian(nama: str, fn: Pemeriksa) -> None:
    """Register a check. `fn` returns one small dict per breach (`{"pesan": …, …}`); none means it holds."""
    if _DAFTAR.get(nama, fn) is not fn:
        raise ValueError(f"Invariant {nama!r} is registered twice.")
    _DAFTAR[nama] = fn


def list_invarian() -> dict[str, Pemeriksa]:
    """Give every registered check by name, in order."""
    return dict(sorted(_DAFTAR.items()))
