"""The boards of units: which units somebody may open, what a row shows, and what few people keep hidden."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet

from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, Posisi, UnitKerja
from jabatan.rules.matriks import MATRIKS, Cakupan, Data
from jabatan.scoping import lingkup
from jabatan.selectors import get_pegawai_user
from kinerja.acts import MEMANTAU
from kinerja.enums import CakupanAngka
from kinerja.models import AngkaUnit, AngkaUsang, CatatanKebijakan
from kinerja.parameters.mutu_data import get_parameter_mutu
from kinerja.rules.angka import (
    PALING_SEDIKIT,
    UKURAN,
    Angka,
    Ukuran,
    is_volume_tanpa_mutu,
    list_tersembunyi,
)

BULAN_TREN = 12
# The data behind a measure, where it is not the one of the whole board.
DATA_UKURAN = {"hadir": Data.KEHADIRAN}


def _gabung(satu: frozenset[int] | None, dua: frozenset[int] | None) -> frozenset[int] | None:
    return None if satu is None or dua is None else satu | dua


def get_unit_papan(user: Any) -> frozenset[int] | None:
    """Give the units whose figures this account sees: those of its roles, and the unit that it leads; None is all."""
    if not user.is_active:
        return frozenset()
    jangkauan = lingkup(user)
    unit: frozenset[int] | None = frozenset()
    for peran in jangkauan.peran & MEMANTAU:
        unit = _gabung(unit, jangkauan.unit_ids(peran))
    if unit is not None and jangkauan.bawahan_ids and is_pemimpin_unit(user):
        unit |= jangkauan.unit_sendiri
    return unit


def is_pemimpin_unit(user: Any) -> bool:
    """Tell whether the person's seat is the highest of its unit: nobody above it sits in the same unit."""
    pegawai = get_pegawai_user(user)
    if pegawai is None or pegawai.posisi is None:
        return False
    atasan = pegawai.posisi.atasan_id
    return atasan is None or not Posisi.objects.filter(pk=atasan, unit_kerja=pegawai.posisi.unit_kerja_id).exists()


def get_unit_terbuka(user: Any, data: Data) -> frozenset[int] | None:
    """Give the units whose people's own rows of this data the account may read, so that few need no hiding."""
    jangkauan = lingkup(user)
    unit: frozenset[int] | None = frozenset()
    for peran, izin in MATRIKS[data].items():
        if peran in jangkauan.peran and "l" in izin.tindakan and izin.cakupan in (Cakupan.UNIT, Cakupan.KOTA):
            unit = _gabung(unit, jangkauan.unit_ids(peran))
    return unit


def list_unit_teratas(user: Any) -> list[int] | None:
    """Give the units in reach that lie below no other one in reach; None for the whole institution."""
    unit = get_unit_papan(user)
    if unit is None:
        return None
    if not unit:
        return []
    return list(
        UnitKerja.objects.filter(pk__in=unit)
        .exclude(parent__in=unit)
        .order_by("urutan", "pk")
        .values_list("pk", flat=True)
    )


def list_akar(user: Any) -> list[UnitKerja]:
    """Give the units with which the boards of this account begin."""
    teratas = list_unit_teratas(user)
    syarat = Q(parent__isnull=True) if teratas is None else Q(pk__in=teratas)
    return list(UnitKerja.objects.filter(syarat).order_by("urutan", "pk"))


def get_unit(user: Any, kode: str) -> UnitKerja | None:
    """Give a unit in reach by its code, with the unit above; None as for one that does not exist."""
    unit = get_unit_papan(user)
    baris = UnitKerja.objects.select_related("parent").filter(kode=kode)
    return (baris if unit is None else baris.filter(pk__in=unit)).first()


@dataclass(frozen=True)
class Sel:
    """One measure of a row: whole per cent, None when there is nothing to measure, or hidden."""

    ukuran: Ukuran
    persen: int | None
    is_tersembunyi: bool = False
    lalu: int | None = None
    """The month before, whole per cent."""


@dataclass(frozen=True)
class BarisPapan:
    """One unit on a board. Figures of a hidden row never leave this module."""

    unit: UnitKerja
    angka: Angka | None
    sel: tuple[Sel, ...]
    is_langsung: bool = False
    is_volume_tanpa_mutu: bool = False

    @property
    def is_tersembunyi(self) -> bool:
        """Tell whether the row has too few people to be shown."""
        return self.angka is None

    def persen(self, kode: str) -> int | None:
        """Give one measure."""
        return next((s.persen for s in self.sel if s.ukuran.kode == kode), None)


@dataclass(frozen=True)
class Papan:
    """The board of one unit in one month."""

    unit: UnitKerja
    masa: Periode
    kepala: BarisPapan
    baris: list[BarisPapan]
    tren: list[tuple[Periode, Angka | None]]
    acuan: date | None
    dihitung_at: datetime | None
    is_menunggu: bool
    can_nama: bool
    hadir_terbuka: bool

    def get_tren(self, ukuran: Ukuran) -> list[int | None]:
        """Give one measure over the months, oldest first."""
        return [None if angka is None else ukuran.persen(angka) for _, angka in self.tren]

    @property
    def terlambat(self) -> list[BarisPapan]:
        """Units with somebody unrated, the latest first."""
        baris = [b for b in self.baris if b.angka is not None and b.angka.nilai_selesai < b.angka.nilai_wajib]
        return sorted(baris, key=lambda b: (b.persen("nilai") or 0, b.unit.nama))


def _sel(angka: Angka, lalu: Angka | None, *, hadir_terbuka: bool) -> tuple[Sel, ...]:
    """Give the measures of figures, attendance only where few people may be told apart or there are enough."""
    hasil = []
    for ukuran in UKURAN:
        tutup = ukuran.kode in DATA_UKURAN and not hadir_terbuka and angka.orang < PALING_SEDIKIT
        persen = None if tutup else ukuran.persen(angka)
        dulu = ukuran.persen(lalu) if lalu is not None else None
        hasil.append(Sel(ukuran, persen, tutup, None if tutup else dulu))
    return tuple(hasil)


def _terbuka(unit: frozenset[int] | None, satu: int) -> bool:
    return unit is None or satu in unit


def get_papan(user: Any, unit: UnitKerja, masa: Periode) -> Papan:
    """Give the board of a unit in reach: itself, what lies directly below, and twelve months; four queries.

    Rows of fewer than five people are hidden from those who may not see names, together with as many
    others as it takes that the total does not tell.
    """
    bulan = [masa.geser(n - BULAN_TREN + 1) for n in range(BULAN_TREN)]
    semua = list(
        AngkaUnit.objects.filter(
            Q(unit_kerja=unit, cakupan=CakupanAngka.POHON, periode__range=(bulan[0].awal, masa.awal))
            | Q(unit_kerja=unit, cakupan=CakupanAngka.SENDIRI, periode=masa.awal)
            | Q(
                unit_kerja__parent=unit,
                cakupan=CakupanAngka.POHON,
                periode__in=(masa.awal, masa.sebelumnya().awal),
            )
        ).select_related("unit_kerja")
    )
    nama, hadir = get_unit_terbuka(user, Data.SKP), get_unit_terbuka(user, Data.KEHADIRAN)
    sendiri = {b.periode: b for b in semua if b.unit_kerja_id == unit.pk and b.cakupan == CakupanAngka.POHON}
    langsung = next((b for b in semua if b.unit_kerja_id == unit.pk and b.cakupan == CakupanAngka.SENDIRI), None)
    lalu = {b.unit_kerja_id: b.angka for b in semua if b.unit_kerja_id != unit.pk and b.periode != masa.awal}
    isi = [b for b in semua if b.unit_kerja_id != unit.pk and b.periode == masa.awal]
    isi = sorted([b for b in isi if b.orang or b.nilai_wajib], key=lambda b: (b.unit_kerja.urutan, b.unit_kerja_id))
    if langsung is not None and isi and (langsung.orang or langsung.nilai_wajib):
        isi.insert(0, langsung)
    can_nama, hadir_terbuka = _terbuka(nama, unit.pk), _terbuka(hadir, unit.pk)
    sembunyi = frozenset() if can_nama else list_tersembunyi([b.orang for b in isi])
    # A sub-unit that hides only its attendance hides enough others with it, for the same reason.
    tutup_hadir = frozenset() if hadir_terbuka else list_tersembunyi([b.orang for b in isi])
    naik = int(get_parameter_mutu("volume_naik", masa.awal).nilai)
    baris = [
        _baris_anak(b, lalu.get(b.unit_kerja_id), unit, i in sembunyi, i in tutup_hadir, naik)
        for i, b in enumerate(isi)
    ]
    kini = sendiri.get(masa.awal)
    sebelum = sendiri.get(masa.sebelumnya().awal)
    kelihatan = kini is not None and (
        can_nama or (kini.orang >= PALING_SEDIKIT and not _is_tersembunyi_di_atas(user, unit, masa))
    )
    if kini is not None and not hadir_terbuka and can_nama:
        hadir_terbuka = kini.orang >= PALING_SEDIKIT and not _is_tersembunyi_di_atas(user, unit, masa)
    kepala = BarisPapan(unit, None, ())
    if kini is not None and kelihatan:
        angka_lalu = sebelum.angka if sebelum is not None else None
        kepala = BarisPapan(
            unit,
            kini.angka,
            _sel(kini.angka, angka_lalu, hadir_terbuka=hadir_terbuka),
            is_volume_tanpa_mutu=angka_lalu is not None and is_volume_tanpa_mutu(kini.angka, angka_lalu, naik=naik),
        )
    elif kini is None:
        kepala = BarisPapan(unit, Angka(), ())
    return Papan(
        unit=unit,
        masa=masa,
        kepala=kepala,
        baris=baris if kelihatan or kini is None else [],
        tren=[(b, _angka_tren(sendiri.get(b.awal), can_nama=can_nama) if kelihatan else None) for b in bulan],
        acuan=kini.acuan if kini else None,
        dihitung_at=kini.dihitung_at if kini else None,
        is_menunggu=AngkaUsang.objects.exists(),
        can_nama=can_nama,
        hadir_terbuka=hadir_terbuka,
    )


def _is_tersembunyi_di_atas(user: Any, unit: UnitKerja, masa: Periode) -> bool:
    """Tell whether the board above, if in reach, hides this unit so that subtraction does not find a smaller one."""
    dalam = get_unit_papan(user)
    if unit.parent_id is None or not _terbuka(dalam, unit.parent_id):
        return False
    saudara = list(
        AngkaUnit.objects.filter(
            Q(unit_kerja__parent=unit.parent_id, cakupan=CakupanAngka.POHON)
            | Q(unit_kerja=unit.parent_id, cakupan=CakupanAngka.SENDIRI),
            periode=masa.awal,
        )
        .order_by("unit_kerja_id")
        .values_list("unit_kerja_id", "orang")
    )
    sembunyi = list_tersembunyi([orang for _, orang in saudara])
    return any(saudara[i][0] == unit.pk for i in sembunyi)


def _angka_tren(baris: AngkaUnit | None, *, can_nama: bool) -> Angka | None:
    if baris is None or not (can_nama or baris.orang >= PALING_SEDIKIT):
        return None
    return baris.angka


def _baris_anak(
    b: AngkaUnit, lalu: Angka | None, unit: UnitKerja, tutup: bool, tutup_hadir: bool, naik: int
) -> BarisPapan:
    is_langsung = b.unit_kerja_id == unit.pk
    if tutup:
        return BarisPapan(b.unit_kerja, None, (), is_langsung)
    angka = b.angka
    sel = tuple(
        Sel(s.ukuran, None, is_tersembunyi=True) if tutup_hadir and s.ukuran.kode in DATA_UKURAN else s
        for s in _sel(angka, lalu, hadir_terbuka=not tutup_hadir)
    )
    return BarisPapan(
        b.unit_kerja, angka, sel, is_langsung, lalu is not None and is_volume_tanpa_mutu(angka, lalu, naik=naik)
    )


def sort_baris(baris: Sequence[BarisPapan], urut: str) -> list[BarisPapan]:
    """Order rows by a measure, the worst first; `-kode` the best first, `unit` by the order of the institution.

    Hidden rows and those without a measure stand last.
    """
    kode, turun = urut.removeprefix("-"), urut.startswith("-")
    if kode == "unit":
        return list(baris)
    ada = [b for b in baris if b.angka is not None and (kode == "orang" or b.persen(kode) is not None)]
    sisa = [b for b in baris if b not in ada]

    def nilai(b: BarisPapan) -> int:
        return (b.angka.orang if b.angka else 0) if kode == "orang" else b.persen(kode) or 0

    return sorted(ada, key=lambda b: (-nilai(b) if turun else nilai(b), b.unit.nama)) + sisa


def list_catatan(unit: UnitKerja, masa: Periode) -> QuerySet[CatatanKebijakan]:
    """Give what was decided upon a unit in a month and in the one before, newest first."""
    return (
        CatatanKebijakan.objects.filter(unit_kerja=unit, periode__in=(masa.awal, masa.sebelumnya().awal))
        .select_related("oleh")
        .order_by("-pada", "-pk")
    )


def list_pegawai_unit(user: Any, unit_ids: frozenset[int]) -> QuerySet[Pegawai]:
    """Give the people of these units whose work this account may read, by name."""
    return (
        Pegawai.objects.visible_as(Data.SKP, user)
        .filter(unit_kerja__in=unit_ids, nip__isnull=False, kedudukan="AKTIF")
        .select_related("posisi__jabatan", "unit_kerja")
        .order_by("nama", "pk")
    )


def get_turunan(unit: UnitKerja) -> frozenset[int]:
    """Give a unit with all units below it."""
    return frozenset(UnitKerja.objects.descendants(unit, include_self=True).values_list("pk", flat=True))  # type: ignore[attr-defined]
