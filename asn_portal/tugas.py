"""One thing to do on the home page, and the one that everyone may get: the employees' own survey."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from asn_portal.lib.periode import tulis_tanggal


@dataclass(frozen=True)
class Tugas:
    """One thing to do: what, about what, where."""

    judul: str
    sub: str
    url: str
    label: str


def tugas_survei(survei: dict[str, Any] | None) -> list[Tugas]:
    """The employees' survey while it is open and unanswered."""
    if survei is None:
        return []
    return [
        Tugas(
            f"Jawab {survei['judul']}",
            f"Tanpa nama, sekitar satu menit, sampai {tulis_tanggal(date.fromisoformat(survei['akhir']))}",
            reverse("kinerja:kepuasan-answer", args=[survei["uuid"]]),
            "Jawab",
        )
    ]
