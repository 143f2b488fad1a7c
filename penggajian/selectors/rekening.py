"""Whose account a payment goes to: a person's own, and after the month of a death that of the heirs."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery

from jabatan.enums import Kedudukan
from jabatan.models import Keluarga, Pegawai, RiwayatStatus
from jabatan.selectors.wafat import get_tanggal_wafat, get_wafat_banyak
from penggajian import acts
from penggajian.enums import StatusProses, StatusRekening
from penggajian.models import AhliWaris, BarisBayar, Rekening, Slip

SQL_ADA_REKENING_WARIS = """EXISTS (SELECT 1 FROM penggajian_rekening q
    WHERE q.pegawai_id = {0}.pegawai_id AND q.ahli_waris_id IS NOT NULL AND q.status = 'AKTIF')"""
"""Whether the heirs of somebody have an account in use."""

SQL_MILIK = """(r.ahli_waris_id IS NOT NULL) = (r.pegawai_id IN (
    SELECT m.pegawai_id FROM jabatan_riwayatstatus m WHERE m.kedudukan = 'MENINGGAL' AND lower(m.berlaku) < %(periode)s))"""
"""Which accounts (`r`) a payment of a month may use: the heirs' from the month after a death on, else the person's own."""

SQL_AKTIF = f"r.status = 'AKTIF' AND {SQL_MILIK}"


def list_ahli_waris(user: Any) -> QuerySet[Rekening]:
    """Give the accounts of heirs in reach; what waits comes first, then the newest."""
    return (
        Rekening.objects.visible_to(user, "lvs")
        .filter(ahli_waris__isnull=False)
        .select_related("pegawai__unit_kerja", "ahli_waris__keluarga", "diajukan_oleh", "diaktifkan_oleh")
        .alias(menunggu=ExpressionWrapper(Q(status=StatusRekening.DIAJUKAN), output_field=BooleanField()))
        .order_by("-menunggu", "-diajukan_at", "-pk")
    )


def list_tanpa_ahli_waris(user: Any, hari: date, sebanyak: int = 50) -> list[Pegawai]:
    """Give the deceased in reach of the last two years whose heirs have no account in use or waiting, the latest first."""
    act = acts.AJUKAN_WARIS
    ada = Rekening.objects.filter(pegawai=OuterRef("pk"), ahli_waris__isnull=False).exclude(
        status=StatusRekening.DITOLAK
    )
    wafat = RiwayatStatus.objects.sah().filter(pegawai=OuterRef("pk"), kedudukan=Kedudukan.MENINGGAL)
    return list(
        Pegawai.objects.visible_as(act.data, user, act.tindakan)
        .filter(~Exists(ada), kedudukan=Kedudukan.MENINGGAL)
        .annotate(wafat=Subquery(wafat.order_by("-berlaku").values("berlaku__startswith")[:1]))
        .filter(wafat__gte=hari.replace(day=1) - timedelta(days=731))
        .select_related("unit_kerja")
        .order_by("-wafat", "pk")[:sebanyak]
    )


def list_keluarga_wafat(pegawai: Pegawai) -> QuerySet[Keluarga]:
    """Give the family on the day of a death, spouse first; nobody for the living."""
    wafat = get_tanggal_wafat(pegawai.pk)
    if wafat is None:
        return Keluarga.objects.none()
    # A spouse's row may be ended on the day itself.
    masa = DateRange(wafat - timedelta(days=1), wafat, "[]")
    return Keluarga.objects.filter(pegawai=pegawai, berlaku__overlap=masa).order_by("-hubungan", "tanggal_lahir", "pk")


def get_penerima_waris(slip: Slip) -> AhliWaris | None:
    """Give the heir whom a slip is for: as its payment list says, else as it would be paid now; None for the living.

    Nothing is read for who lives.
    """
    if slip.pegawai.kedudukan != Kedudukan.MENINGGAL:
        return None
    if slip.proses.status == StatusProses.DIKUNCI:
        milik = Rekening.objects.filter(
            pk__in=BarisBayar.objects.filter(daftar__proses=slip.proses, pegawai=slip.pegawai).values("rekening")
        )
        satu = milik.select_related("ahli_waris").first()
    else:
        satu = get_rekening_aktif([slip.pegawai_id], slip.periode).get(slip.pegawai_id)
    return satu.ahli_waris if satu is not None else None


def get_rekening_aktif(pegawai: Iterable[int], hari: date) -> dict[int, Rekening]:
    """Give the account that a payment of a day uses, by person: the one that two persons activated last."""
    kunci = list(pegawai)
    wafat = [nomor for nomor, satu in get_wafat_banyak(kunci).items() if satu < hari.replace(day=1)]
    aktif = Rekening.objects.filter(
        Q(ahli_waris__isnull=True) & ~Q(pegawai__in=wafat) | Q(ahli_waris__isnull=False, pegawai__in=wafat),
        pegawai__in=kunci,
        status=StatusRekening.AKTIF,
    ).order_by("pegawai", "-diaktifkan_at", "-pk")
    return {satu.pegawai_id: satu for satu in aktif.distinct("pegawai")}
