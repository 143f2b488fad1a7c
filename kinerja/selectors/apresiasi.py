"""Reading recognition: what one received and gave, the board, the comparison of units."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from kinerja.enums import Predikat, StatusEvaluasi
from kinerja.models import Apresiasi, Evaluasi, Gagasan, Inovasi, KisahSukses, UnitPembanding, UsulanInsentif

ORANG_SEDIKITNYA = 5
BULAN_DIBANDING = 3


def count_apresiasi_bulan(pegawai_id: int, tanggal: date) -> int:
    """Count the thanks that a person gave in the month of a day, by the calendar of the institution."""
    return Apresiasi.objects.filter(
        dari=pegawai_id, created_at__year=tanggal.year, created_at__month=tanggal.month
    ).count()


def list_apresiasi(user: Any) -> QuerySet[Apresiasi]:
    """Give the apresiasi that this person reads, newest first."""
    return (
        Apresiasi.objects.visible_to(user)
        .select_related("dari__unit_kerja", "untuk__unit_kerja")
        .order_by("-created_at", "-pk")
    )


def list_inovasi(user: Any) -> QuerySet[Inovasi]:
    """Give the register in reach, newest first."""
    return (
        Inovasi.objects.visible_to(user)
        .select_related("pengusul", "unit_kerja", "pejabat")
        .annotate(anggota=Count("kontribusi_set"))
        .order_by("-created_at", "-pk")
    )


def list_kisah(user: Any) -> QuerySet[KisahSukses]:
    """Give the stories in reach, newest first."""
    return (
        KisahSukses.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "penulis")
        .order_by("-created_at", "-pk")
    )


def list_gagasan(user: Any) -> QuerySet[Gagasan]:
    """Give the suggestions in reach, newest first."""
    return Gagasan.objects.visible_to(user).select_related("pegawai", "unit_kerja").order_by("-created_at", "-pk")


def all_usulan_insentif(sejak: date, sampai: date) -> QuerySet[UsulanInsentif]:
    """Give every incentive that was decided in a stretch of days (inclusive), for pay to take; ordered by person."""
    return (
        UsulanInsentif.objects.filter(tanggal__range=(sejak, sampai))
        .select_related("pegawai", "inovasi", "penghargaan")
        .order_by("pegawai_id", "pk")
    )


@dataclass(frozen=True)
class BarisBanding:
    """One unit against its own past: the share of results Baik or better, whole per cent; None below five people."""

    unit: UnitKerja
    dulu: int | None
    kini: int | None

    @property
    def perubahan(self) -> int | None:
        """Give the change in percentage points."""
        return None if self.dulu is None or self.kini is None else self.kini - self.dulu


def list_banding(tanggal: date) -> list[BarisBanding]:
    """Give the units that joined, each against its own three months before; nobody is named, small groups say nothing."""
    kini = Periode.dari_tanggal(tanggal)
    hasil = []
    for ikut in UnitPembanding.objects.select_related("unit_kerja").order_by("unit_kerja__nama", "pk"):
        unit = list(ikut.unit_kerja.descendants(include_self=True).values_list("pk", flat=True))
        hasil.append(
            BarisBanding(
                ikut.unit_kerja,
                _persen_baik(unit, kini.geser(-2 * BULAN_DIBANDING).awal, kini.geser(-BULAN_DIBANDING).awal),
                _persen_baik(unit, kini.geser(-BULAN_DIBANDING).awal, kini.awal),
            )
        )
    return sorted(hasil, key=lambda b: (-(b.perubahan if b.perubahan is not None else -1000), b.unit.nama))


def _persen_baik(unit: list[int], sejak: date, sampai: date) -> int | None:
    angka = (
        Evaluasi.objects.periodik()
        .filter(unit_kerja__in=unit, periode__gte=sejak, periode__lt=sampai, status=StatusEvaluasi.FINAL)
        .aggregate(
            orang=Count("pegawai", distinct=True),
            semua=Count("pk"),
            baik=Count("pk", filter=Q(predikat__in=[Predikat.BAIK, Predikat.SANGAT_BAIK])),
        )
    )
    return 100 * angka["baik"] // angka["semua"] if angka["orang"] >= ORANG_SEDIKITNYA else None
