"""What a signed-in person reaches today, read once per request."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.selectors import list_hibah
from jabatan.rules.matriks import MATRIKS, Cakupan, Data


@dataclass
class Lingkup:
    """The reach of one account on one day.

    `kode_peran` maps a granted role to the codes of the units where it begins; None means the whole
    institution. The tree of units is read when a page first asks for ids, since most never do.
    """

    pegawai_id: int | None
    unit_id: int | None
    kode_peran: dict[Peran, frozenset[str] | None]
    tanggal: date
    is_asn: bool = True
    _bawahan: frozenset[int] | None = field(default=None, repr=False)

    @cached_property
    def _pohon(self) -> tuple[dict[int | None, list[int]], dict[str, int]]:
        """Give the children of each unit, and the id of each code; one query."""
        anak: dict[int | None, list[int]] = {}
        kode: dict[str, int] = {}
        for unit_id, induk, unit_kode in apps.get_model("jabatan", "UnitKerja").objects.values_list(
            "id", "parent_id", "kode"
        ):
            anak.setdefault(induk, []).append(unit_id)
            kode[unit_kode] = unit_id
        return anak, kode

    @cached_property
    def unit_sendiri(self) -> frozenset[int]:
        """Give the ids of the person's own unit and all below it."""
        return frozenset() if self.unit_id is None else _turunan(self.unit_id, self._pohon[0])

    @cached_property
    def unit_peran(self) -> dict[Peran, frozenset[int] | None]:
        """Give the unit ids of each granted role; None means the whole institution."""
        return {
            peran: None
            if kode is None
            else frozenset().union(*(_turunan(self._pohon[1].get(satu), self._pohon[0]) for satu in kode))
            for peran, kode in self.kode_peran.items()
        }

    @property
    def peran(self) -> frozenset[Peran]:
        """Give every role that the person has today, derived ones included."""
        semua = set(self.kode_peran)
        if self.pegawai_id is not None:
            if self.is_asn:
                semua.add(Peran.PEGAWAI)
            if self.bawahan_ids:
                semua.add(Peran.ATASAN)
        return frozenset(semua)

    @property
    def bawahan_ids(self) -> frozenset[int]:
        """Give the ids of the pegawai whom this person rates today."""
        if self._bawahan is None:
            self._bawahan = bawahan_ids(self.pegawai_id, self.tanggal) if self.pegawai_id else frozenset()
        return self._bawahan

    @property
    def diri_dan_bawahan(self) -> frozenset[int]:
        """Give the ids of this person and of the pegawai whom they rate today."""
        diri = frozenset() if self.pegawai_id is None else frozenset({self.pegawai_id})
        return diri | self.bawahan_ids

    def unit_ids(self, peran: Peran) -> frozenset[int] | None:
        """Give the unit ids within which a role acts; None means all."""
        if peran in (Peran.PEGAWAI, Peran.ATASAN):
            return self.unit_sendiri
        return self.unit_peran[peran]

    def punya(self, data: Data, tindakan: str) -> bool:
        """Tell whether some role of the person has this act on this kind of data at all."""
        return any(tindakan in izin.tindakan for peran, izin in MATRIKS[data].items() if peran in self.peran)

    def mencakup(self, data: Data, tindakan: str, *, owner_id: int | None, unit_id: int | None) -> bool:
        """Tell whether the act is allowed on a row with this owner and unit."""
        for peran, izin in MATRIKS[data].items():
            if peran not in self.peran or tindakan not in izin.tindakan:
                continue
            match izin.cakupan:
                case Cakupan.TERBIT:
                    return True
                case Cakupan.SENDIRI:
                    if owner_id is not None and owner_id == self.pegawai_id:
                        return True
                case Cakupan.BAWAHAN:
                    if owner_id in self.bawahan_ids:
                        return True
                case Cakupan.KOTA | Cakupan.UNIT:
                    unit = self.unit_ids(peran)
                    if unit is None or unit_id in unit:
                        return True
        return False


def bawahan_ids(pegawai_id: int, tanggal: date) -> frozenset[int]:
    """Give the pegawai whom this person rates on the date: the inverse of `penilai`.

    A seat is led by its definitive holder, else by its Plt, else by its Plh; the people below a
    seat without any leader belong to the next level up. Nobody is their own subordinate.
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT jabatan_bawahan(%s, %s)", [pegawai_id, tanggal])
        return frozenset(kursor.fetchone()[0])


def lingkup(user: Any, tanggal: date | None = None) -> Lingkup:
    """Give the reach of a user today; read once and kept on the user object of the request."""
    tersimpan = getattr(user, "_lingkup", None)
    if tersimpan is not None and tanggal is None:
        return tersimpan
    hari = tanggal or timezone.localdate()
    hasil = _baca_lingkup(user, hari)
    if tanggal is None:
        user._lingkup = hasil
    return hasil


def _baca_lingkup(user: Any, hari: date) -> Lingkup:
    """Read person, own unit, granted roles and emergency access; a session has brought the person (`jabatan.masuk`)."""
    if not user.is_active or user.pk is None:
        return Lingkup(None, None, {}, hari)
    if hasattr(user, "_pegawai"):
        pegawai = user._pegawai
    else:
        pegawai = apps.get_model("jabatan", "Pegawai").objects.filter(pengguna=user).first()
    kode_peran: dict[Peran, frozenset[str] | None] = {}
    darurat = [(Peran(akses.peran), akses.unit_kode) for akses in getattr(user, "akses_darurat", ())]
    for peran, unit_kode in [*list_hibah(user, hari), *darurat]:
        lama = kode_peran.get(peran, frozenset())
        kode_peran[peran] = None if lama is None or not unit_kode else lama | {unit_kode}
    if pegawai is None:
        return Lingkup(None, None, kode_peran, hari)
    bawahan = getattr(user, "_bawahan", {}).get(hari)
    return Lingkup(pegawai.pk, pegawai.unit_kerja_id, kode_peran, hari, pegawai.nip is not None, bawahan)


def _turunan(akar: int | None, anak: dict[int | None, list[int]]) -> frozenset[int]:
    """Give a unit with all units below it."""
    if akar is None:
        return frozenset()
    hasil, antre = set(), [akar]
    while antre:
        unit = antre.pop()
        hasil.add(unit)
        antre.extend(anak.get(unit, ()))
    return frozenset(hasil)
