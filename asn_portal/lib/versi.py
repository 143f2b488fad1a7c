"""Refusal of an edit that was begun on an older version."""

from typing import Protocol

from asn_portal.lib.galat import VersiUsang


class Berversi(Protocol):
    """An object that counts its changes."""

    versi: int


def check_versi(objek: Berversi, versi: int | None, sebutan: str = "Data ini") -> None:
    """Refuse when the object, called `sebutan`, changed since `versi` was read; None skips. Raises `VersiUsang`."""
    if versi is not None and objek.versi != versi:
        raise VersiUsang(
            f"{sebutan} sudah berubah sejak Anda membukanya: Anda membaca versi {versi}, kini versi {objek.versi}. "
            "Muat ulang halaman, periksa perubahannya, lalu ulangi."
        )
