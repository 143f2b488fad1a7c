"""Working hours of a day, and the minutes late and early against them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class JamHari:
    """The hours of one weekday with their legal ground."""

    masuk: time
    pulang: time
    dasar_hukum: str


@dataclass(frozen=True)
class Menit:
    """Whole minutes late and early."""

    terlambat: int
    pulang_cepat: int


def _menit(jam: time) -> int:
    """Give the minute of the day; seconds within the minute do not make a person late."""
    return jam.hour * 60 + jam.minute


def hitung_menit(masuk: time | None, pulang: time | None, jam: JamHari | None) -> Menit:
    """Compare the clock of a present person with the hours of the day.

    Whole minutes, at least 0. A day without working hours has none. Somebody present who did not
    clock in (or out) counts as late (or early) by the whole working day, because the bands of a
    Perkada put that into their last band; a correction with its reason undoes it.
    Dasar hukum: the hours carry theirs in `JamHari.dasar_hukum`.
    """
    if jam is None:
        return Menit(0, 0)
    penuh = _menit(jam.pulang) - _menit(jam.masuk)
    terlambat = penuh if masuk is None else max(0, _menit(masuk) - _menit(jam.masuk))
    pulang_cepat = penuh if pulang is None else max(0, _menit(jam.pulang) - _menit(pulang))
    return Menit(min(terlambat, penuh), min(pulang_cepat, penuh))


def pilih_nasional(daftar: Mapping[date, Mapping[int, JamHari]], tanggal: date) -> JamHari | None:
    """Give the national hours of the weekday from the newest set in force on the date.

    None means that the weekday is no working day. Raises `LookupError` when no set is in force.
    Dasar hukum: Perpres 21/2023, Pasal 3-4.
    """
    berlaku = [sejak for sejak in daftar if sejak <= tanggal]
    if not berlaku:
        raise LookupError(tanggal)
    return daftar[max(berlaku)].get(tanggal.isoweekday())
