"""What accounts need to know about units, which live a floor above: `jabatan` registers it at start."""

from collections.abc import Iterable
from typing import Protocol


class PenyediaUnit(Protocol):
    """Answers about units by their codes."""

    def list_unit(self) -> list[tuple[str, str]]:
        """Give (code, name) of every active unit in the order of the tree."""
        ...

    def list_turunan(self, kode: Iterable[str]) -> frozenset[str]:
        """Give the codes of these units and of all units below them."""
        ...

    def list_pengguna_ids(self, kode: Iterable[str]) -> frozenset[int]:
        """Give the accounts of the people who work in exactly these units."""
        ...


class _TanpaUnit:
    """The answers before anybody has registered."""

    def list_unit(self) -> list[tuple[str, str]]:
        return []

    def list_turunan(self, kode: Iterable[str]) -> frozenset[str]:
        return frozenset(kode)

    def list_pengguna_ids(self, kode: Iterable[str]) -> frozenset[int]:
        return frozenset()


_penyedia: PenyediaUnit = _TanpaUnit()


def daftar_penyedia_unit(penyedia: PenyediaUnit) -> None:
    """Register who answers about units."""
    global _penyedia
    _penyedia = penyedia


def penyedia_unit() -> PenyediaUnit:
    """Give who answers about units."""
    return _penyedia
