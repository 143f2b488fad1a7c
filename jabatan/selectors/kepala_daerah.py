"""Reading who heads the region, now and before."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import QuerySet

from jabatan.enums import JenisJabatan
from jabatan.models import Penugasan, Posisi, RiwayatJabatan

from .pegawai import get_keadaan


@dataclass(frozen=True)
class MasaKepalaDaerah:
    """One holder, or one Plt or Plh, of a seat of the head of the region."""

    baris: RiwayatJabatan | Penugasan
    sebutan: str
    sampai: date | None
    keadaan: str


def list_kursi_kepala_daerah() -> QuerySet[Posisi]:
    """Give the seats that are held without being ASN, by code."""
    return (
        Posisi.objects.filter(jabatan__jenis=JenisJabatan.KEPALA_DAERAH)
        .select_related("jabatan", "unit_kerja")
        .order_by("kode", "pk")
    )


def list_masa_kepala_daerah(per_tanggal: date) -> list[MasaKepalaDaerah]:
    """Give every holder and every Plt or Plh of those seats, the newest first; two queries."""
    relasi = ("pegawai", "posisi__jabatan", "posisi__unit_kerja")
    syarat = {"posisi__jabatan__jenis": JenisJabatan.KEPALA_DAERAH}
    semua: list[RiwayatJabatan | Penugasan] = [
        *RiwayatJabatan.objects.sah().filter(**syarat).select_related(*relasi),
        *Penugasan.objects.sah().filter(**syarat).select_related(*relasi),
    ]
    semua.sort(key=lambda b: (b.berlaku.lower, b.pk), reverse=True)
    return [_masa(baris, per_tanggal) for baris in semua]


def _masa(baris: RiwayatJabatan | Penugasan, per_tanggal: date) -> MasaKepalaDaerah:
    akhir = baris.berlaku.upper
    sebutan = baris.get_jenis_display() if isinstance(baris, Penugasan) else "Definitif atau penjabat"
    return MasaKepalaDaerah(
        baris, sebutan, akhir - timedelta(days=1) if akhir else None, get_keadaan(baris.berlaku, per_tanggal)
    )
