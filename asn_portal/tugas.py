"""One thing to do on the home page, and those of the employees' own survey: to answer it, and to close it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from asn_portal.lib.periode import tulis_tanggal
from kinerja.acts import KELOLA_KEPUASAN
from kinerja.selectors.kepuasan import get_putaran_lewat


@dataclass(frozen=True)
class Tugas:
    """One thing to do: what, about what, where."""

    judul: str
    sub: str
    url: str
    label: str


def tugas_survei(survei: dict[str, Any] | None, user: Any, hari_ini: date) -> list[Tugas]:
    """The employees' survey: to answer while it is open, to close after its last day by who closes it."""
    if survei is None:
        return []
    akhir = date.fromisoformat(survei["akhir"])
    if akhir >= hari_ini:
        sub = f"Tanpa nama, sekitar satu menit, sampai {tulis_tanggal(akhir)}"
        return [
            Tugas(f"Jawab {survei['judul']}", sub, reverse("kinerja:kepuasan-answer", args=[survei["uuid"]]), "Jawab")
        ]
    if not KELOLA_KEPUASAN.boleh_umum(user):
        return []
    sub = f"Hari terakhirnya {tulis_tanggal(akhir)}; hasilnya terbit setelah ditutup"
    return [
        Tugas(f"Tutup {survei['judul']}", sub, reverse("kinerja:kepuasan-detail", args=[survei["uuid"]]), "Buka survei")
    ]


def tugas_tutup_survei(user: Any, hari_ini: date) -> list[Tugas]:
    """The same for an account without a person, for whom no team is read; one query for who closes surveys."""
    putaran = get_putaran_lewat(hari_ini) if KELOLA_KEPUASAN.boleh_umum(user) else None
    if putaran is None:
        return []
    isi = {"uuid": putaran.uuid, "judul": putaran.judul, "akhir": putaran.akhir.isoformat()}
    return tugas_survei(isi, user, hari_ini)
