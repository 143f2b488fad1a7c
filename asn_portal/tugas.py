"""One thing to do on the home page, and the one that everyone may get: the employees' own survey."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai
from kinerja.selectors.kepuasan import get_putaran_menunggu


@dataclass(frozen=True)
class Tugas:
    """One thing to do: what, about what, where."""

    judul: str
    sub: str
    url: str
    label: str


def tugas_survei(pegawai: Pegawai, hari_ini: date) -> list[Tugas]:
    """The employees' survey while it is open and unanswered."""
    putaran = get_putaran_menunggu(pegawai.pk, hari_ini)
    if putaran is None:
        return []
    return [
        Tugas(
            f"Jawab {putaran.judul}",
            f"Tanpa nama, sekitar satu menit, sampai {tulis_tanggal(putaran.akhir)}",
            reverse("kinerja:kepuasan-answer", args=[putaran.uuid]),
            "Jawab",
        )
    ]
