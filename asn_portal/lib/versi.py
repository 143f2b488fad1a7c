"""Refusal of an edit that was begun on an older version."""

from typing import Protocol

from asn_portal.lib.galat import VersiUsang


class Berversi(Protocol):
    """An object that counts its changes."""

    versi: int


def check_versi(objek: Berversi, versi: int | None) -> None:
    """Refuse when the object changed since `versi` was read; None skips the check. Raises `VersiUsang`."""
    if versi is not None and objek.versi != versi:
        raise VersiUsang(
            f"Data ini sudah diubah orang lain: Anda membaca versi {versi}, kini versi {objek.versi}. "
            "Muat ulang, periksa perubahannya, lalu ulangi perubahan Anda."
        )
