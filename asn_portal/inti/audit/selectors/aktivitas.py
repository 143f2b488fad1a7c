"""Reading of activity lines."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas


@dataclass(frozen=True)
class Saringan:
    """What an auditor asks for; an empty field asks for everything."""

    orang: str = ""
    kode: str = ""
    objek: str = ""
    sejak: datetime | None = None
    sampai: datetime | None = None
    darurat: bool = False


def list_aktivitas(saringan: Saringan) -> QuerySet[Aktivitas]:
    """Give the lines that fit, newest first."""
    hasil = Aktivitas.objects.select_related("pengguna", "atas_nama").order_by("-waktu", "-pk")
    if saringan.orang:
        hasil = hasil.filter(
            Q(pengguna__username__iexact=saringan.orang)
            | Q(pengguna__nip=saringan.orang)
            | Q(pengguna__nama__icontains=saringan.orang)
        )
    if saringan.kode:
        hasil = hasil.filter(kode__startswith=saringan.kode)
    if saringan.objek:
        hasil = hasil.filter(Q(objek_teks__icontains=saringan.objek) | Q(objek_id=saringan.objek))
    if saringan.sejak:
        hasil = hasil.filter(waktu__gte=saringan.sejak)
    if saringan.sampai:
        hasil = hasil.filter(waktu__lt=saringan.sampai)
    if saringan.darurat:
        hasil = hasil.filter(akses_darurat__isnull=False)
    return hasil


def list_aktivitas_sendiri(pengguna: Pengguna) -> QuerySet[Aktivitas]:
    """Give what an account did, newest first."""
    return Aktivitas.objects.filter(pengguna=pengguna).select_related("atas_nama").order_by("-waktu", "-pk")


def list_data_terbuka(*, pengguna: Pengguna, sejak: datetime, sampai: datetime) -> QuerySet[Any, Any]:
    """Give whose data an account opened or exported within a time: one row per object (G-04)."""
    return (
        Aktivitas.objects.filter(pengguna=pengguna, waktu__gte=sejak, waktu__lt=sampai)
        .filter(Q(is_baca=True) | Q(kode__contains="ekspor") | Q(kode__contains="unduh"))
        .values("objek_label", "objek_id", "objek_teks", "kode")
        .annotate(kali=Count("pk"), pertama=Min("waktu"), terakhir=Max("waktu"))
        .order_by("-terakhir", "objek_label", "objek_id")
    )
