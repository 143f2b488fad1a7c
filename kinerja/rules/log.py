"""What can be said about entries of a day from their own words and hours: never a verdict."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from kinerja.enums import JenisPetunjuk, StatusPresensi

SEHARI = 24 * 60
TIDAK_MASUK = frozenset(
    {
        StatusPresensi.CUTI,
        StatusPresensi.SAKIT,
        StatusPresensi.TUGAS_BELAJAR,
        StatusPresensi.TANPA_KETERANGAN,
    }
)
ANGKA = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Hadir:
    """A day's attendance as the log is compared with it."""

    status: StatusPresensi
    masuk: time | None = None
    pulang: time | None = None


@dataclass(frozen=True)
class Waktu:
    """The hours of an entry (local) and when it was written last (local)."""

    tanggal: date
    mulai: time | None
    selesai: time | None
    ditulis: datetime


@dataclass(frozen=True)
class MenitEfektif:
    """Whole minutes of a day: recorded (hours that overlap count once), counted, and above the cap."""

    tercatat: int
    dihitung: int
    batas: int | None

    @property
    def lebih(self) -> int:
        """Give the minutes that are not counted."""
        return self.tercatat - self.dihitung


def menit(jam: time) -> int:
    """Give the minute of the day."""
    return jam.hour * 60 + jam.minute


def hitung_menit_efektif(rentang: Iterable[tuple[time | None, time | None]], batas: int | None) -> MenitEfektif:
    """Count the minutes of a day's entries up to the cap.

    Whole minutes; entries without hours count nothing, hours that overlap count once. `batas` is minutes a
    day, None where no local regulation sets one.
    Dasar hukum: the setting `log_batas_menit` carries its own; no national rule sets minutes a day.
    """
    jumlah, akhir = 0, 0
    for mulai, selesai in sorted((menit(a), menit(b)) for a, b in rentang if a is not None and b is not None):
        if selesai > akhir:
            jumlah += selesai - max(mulai, akhir)
            akhir = selesai
    return MenitEfektif(jumlah, jumlah if batas is None else min(jumlah, batas), batas)


def cek_waktu(waktu: Waktu, hadir: Hadir | None, menit_sehari: int) -> list[JenisPetunjuk]:
    """Say what about the hours of an entry deserves a look.

    `menit_sehari` is the plain sum of minutes of all entries of that day. Without attendance nothing is said
    about it; on duty elsewhere (dinas luar) the clock at the door says nothing either.
    Dasar hukum: none; product policy, a hint that blocks nothing.
    """
    hasil = []
    if menit_sehari > SEHARI:
        hasil.append(JenisPetunjuk.SEHARI)
    if waktu.selesai is not None and waktu.ditulis < datetime.combine(
        waktu.tanggal, waktu.selesai, tzinfo=waktu.ditulis.tzinfo
    ):
        hasil.append(JenisPetunjuk.BELUM_TIBA)
    if hadir is None:
        return hasil
    if hadir.status in TIDAK_MASUK:
        hasil.append(JenisPetunjuk.TIDAK_HADIR)
    elif hadir.status == StatusPresensi.HADIR and (
        (waktu.mulai is not None and hadir.masuk is not None and waktu.mulai < hadir.masuk)
        or (waktu.selesai is not None and hadir.pulang is not None and waktu.selesai > hadir.pulang)
    ):
        hasil.append(JenisPetunjuk.LUAR_HADIR)
    return hasil


def tutup_angka(kalimat: str) -> str:
    """Give a sentence without its numbers, so that the same work on another day reads the same."""
    return " ".join(ANGKA.sub("#", kalimat).lower().split())


def buang_angka(kalimat: str) -> str:
    """Give a sentence ready to be written again: the number of that day left out."""
    return " ".join(ANGKA.sub("…", kalimat).split())
