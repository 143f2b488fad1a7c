"""The clock of annual evaluations: when they open, until when they are delivered."""

from datetime import date, timedelta

from django.db.models import DateField, IntegerField, OuterRef, Subquery
from django.db.models.functions import Cast, Coalesce

from asn_portal.lib.parameter import BukuParameter
from kinerja.enums import StatusSetelan
from kinerja.models import SetelanKinerja
from kinerja.parameters import get_setelan_bawaan

from .setelan import get_angka

SELESAI = "tahunan_selesai"


def get_hari_buka(tahun: int) -> date:
    """Give the first day on which the annual evaluation of a year is opened."""
    akhir = date(tahun, 12, 31)
    return akhir - timedelta(days=get_angka("tahunan_buka", akhir))


def get_batas_tahunan(tahun: int) -> date:
    """Give the last day for delivering the annual evaluation of a year."""
    akhir = date(tahun, 12, 31)
    return akhir + timedelta(days=get_angka(SELESAI, akhir))


def get_tahun_terbuka(per_tanggal: date) -> int:
    """Give the newest year whose deadline has passed: what was not delivered is open to those who stand in."""
    tahun = per_tanggal.year - 1
    return tahun if get_batas_tahunan(tahun) < per_tanggal else tahun - 1


def hari_selesai() -> Coalesce:
    """Give, of an annual evaluation in a query, the days after its year within which it is delivered."""
    akhir = Cast(OuterRef("periode") + timedelta(days=30), DateField())
    milik = SetelanKinerja.objects.filter(kunci=SELESAI, status=StatusSetelan.DISETUJUI, berlaku__contains=akhir)
    bawaan = BukuParameter(get_setelan_bawaan()).riwayat(SELESAI)[-1]
    return Coalesce(Subquery(milik.values("nilai")[:1]), int(bawaan.nilai), output_field=IntegerField())
