"""Reading leave: who is on leave, of which kind, and how many working days it takes."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet

from asn_portal.inti.kalender.selectors import list_kalender
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, RiwayatCuti

from .pegawai import get_keadaan


def list_cuti(user: Any, tanggal: date, tindakan: str = "l") -> QuerySet[RiwayatCuti]:
    """Give the leaves in reach: who is on leave on the day first, then the latest; `is_kini` tells which."""
    return (
        RiwayatCuti.objects.visible_to(user, tindakan)
        .select_related("pegawai__unit_kerja", "dicabut_oleh")
        .annotate(is_kini=ExpressionWrapper(Q(berlaku__contains=tanggal), output_field=BooleanField()))
        .order_by("-is_kini", F("berlaku__startswith").desc(nulls_last=True), "-pk")
    )


def list_cuti_pegawai(pegawai: Pegawai) -> QuerySet[RiwayatCuti]:
    """Give every leave of a person, the latest first, withdrawn ones last."""
    return (
        RiwayatCuti.objects.filter(pegawai=pegawai)
        .select_related("pegawai__unit_kerja", "dicabut_oleh")
        .order_by(F("berlaku__startswith").desc(nulls_last=True), "-pk")
    )


def count_sedang_cuti(user: Any, tanggal: date) -> int:
    """Count the people in reach who are on leave on the day."""
    return RiwayatCuti.objects.visible_to(user).filter(berlaku__contains=tanggal).count()


def hitung_hari_kerja(cuti: Iterable[RiwayatCuti]) -> dict[int, int]:
    """Count the working days of each leave by the calendar of the person's unit, both ends inclusive."""
    daftar = [(satu, _kode_unit(satu)) for satu in cuti]
    kalender = list_kalender({kode for _, kode in daftar}) if daftar else {}
    return {
        satu.pk: len(
            kalender[kode].list_hari_kerja(satu.masa_tertulis.lower, satu.masa_tertulis.upper - timedelta(days=1))
        )
        for satu, kode in daftar
    }


def list_hari_cuti(pegawai_id: int, awal: date, akhir: date) -> dict[date, str]:
    """Give the days of a span on which a person was on leave, both ends inclusive, with the kind in words."""
    hasil: dict[date, str] = {}
    for satu in RiwayatCuti.objects.filter(pegawai_id=pegawai_id, berlaku__overlap=(awal, akhir + timedelta(days=1))):
        mulai, sampai = max(satu.berlaku.lower, awal), min(satu.berlaku.upper, akhir + timedelta(days=1))
        hasil |= {mulai + timedelta(days=n): satu.get_jenis_display() for n in range((sampai - mulai).days)}
    return hasil


def get_keadaan_cuti(baris: RiwayatCuti, per_tanggal: date) -> str:
    """Tell whether a leave was withdrawn, is to come, runs or has ended; a word of the status component."""
    return "DICABUT" if baris.dicabut_at is not None else get_keadaan(baris.berlaku, per_tanggal)


def tulis_cuti(baris: RiwayatCuti, *, huruf_kecil: bool = False) -> str:
    """Write a leave as a sentence carries it: kind, first and last day."""
    jenis = baris.get_jenis_display()
    nama = jenis[:1].lower() + jenis[1:] if huruf_kecil else jenis
    awal, akhir = baris.masa_tertulis.lower, baris.akhir
    if akhir is None or akhir == awal:
        return f"{nama} {tulis_tanggal(awal)}"
    return f"{nama} {tulis_tanggal(awal)} sampai {tulis_tanggal(akhir)}"


def _kode_unit(baris: RiwayatCuti) -> str:
    unit = baris.pegawai.unit_kerja
    return unit.kode if unit is not None else ""
