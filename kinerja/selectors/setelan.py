"""Reading the settings of appraisal: the institution's own value first, else the one that comes with the product."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from asn_portal.lib.parameter import BukuParameter, NilaiParameter, ParameterPerTanggal
from kinerja.enums import StatusSetelan
from kinerja.models import SetelanKinerja
from kinerja.parameters import JenisSetelan, get_setelan_bawaan, list_jenis_setelan


def get_buku_setelan() -> BukuParameter:
    """Give every value, those of the institution over those that come with the product."""
    baris = SetelanKinerja.objects.filter(status=StatusSetelan.DISETUJUI)
    return BukuParameter(get_setelan_bawaan(), [satu.nilai_parameter() for satu in baris])


def get_setelan(tanggal: date) -> ParameterPerTanggal:
    """Give the values in force on a day; whole numbers in the unit that each names."""
    return get_buku_setelan().per(tanggal)


def get_nilai_setelan(kunci: str, tanggal: date) -> NilaiParameter | None:
    """Give the value of one setting on a day with its ground, or None before it began."""
    return _nilai_pada(get_buku_setelan(), kunci, tanggal)


def _nilai_pada(buku: BukuParameter, kunci: str, tanggal: date) -> NilaiParameter | None:
    return next((n for n in buku.riwayat(kunci) if n.berlaku_pada(tanggal)), None)


def get_angka(kunci: str, tanggal: date) -> int:
    """Give one setting in force on a day, a whole number in its unit."""
    return int(get_setelan(tanggal)[kunci].nilai)


@dataclass(frozen=True)
class BarisSetelan:
    """One line of the page: what it is, the value in force, what comes later, and what waits for a decision."""

    jenis: JenisSetelan
    kini: NilaiParameter | None
    nanti: list[NilaiParameter]
    usulan: SetelanKinerja | None


def list_setelan(tanggal: date) -> list[BarisSetelan]:
    """Give every setting with its value on a day; two queries."""
    buku = get_buku_setelan()
    usulan = {s.kunci: s for s in list_riwayat_setelan().filter(status=StatusSetelan.DIUSULKAN)}
    return [
        BarisSetelan(
            jenis,
            _nilai_pada(buku, jenis.kunci, tanggal),
            [n for n in buku.riwayat(jenis.kunci) if n.sejak > tanggal],
            usulan.get(jenis.kunci),
        )
        for jenis in list_jenis_setelan()
    ]


def list_riwayat_setelan(kunci: str | None = None) -> QuerySet[SetelanKinerja]:
    """Give the proposals and decisions, newest first; of one setting when `kunci` is given."""
    baris = SetelanKinerja.objects.select_related("diusulkan_oleh", "diputus_oleh").order_by("-diusulkan_at", "-pk")
    return baris.filter(kunci=kunci) if kunci else baris
