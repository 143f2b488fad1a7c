"""Reading the PTKP status of one person, why it is so, and the certificates behind it."""

from datetime import date
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import F, QuerySet

from jabatan.enums import KARYAWATI_KAWIN, HubunganKeluarga, Kedudukan
from jabatan.models import Keluarga, Pegawai, SuratSuami

from .fakta import SQL_FAKTA_PEGAWAI, FaktaPegawai, isi_fakta
from .pegawai import get_keadaan


class StatusPtkp(NamedTuple):
    """The PTKP status of a tax year, and whether a married woman lacks or has a certificate."""

    tahun: int
    status: str
    tanpa_surat: bool
    bersurat: bool


def get_ptkp(pegawai: Pegawai, hari: date) -> StatusPtkp | None:
    """Give the status by which a person is taxed on a day, as pay reads it; None for who is not in service."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_FAKTA_PEGAWAI, {**isi_fakta(hari), "pegawai": pegawai.pk})
        baris = kursor.fetchone()
    if baris is None:
        return None
    fakta = FaktaPegawai._make(baris)
    return StatusPtkp(
        hari.year,
        fakta.ptkp,
        fakta.karyawati_kawin == KARYAWATI_KAWIN["tanpa_surat"],
        fakta.karyawati_kawin == KARYAWATI_KAWIN["bersurat"],
    )


def get_keadaan_surat(surat: SuratSuami, hari: date) -> str:
    """Tell whether a certificate was withdrawn, waits for its year, holds or has ended; a word of the status component."""
    return "DICABUT" if surat.dicabut_at is not None else get_keadaan(surat.berlaku, hari)


def list_surat_suami(user: Any) -> QuerySet[SuratSuami]:
    """Give the certificates in reach, the latest tax year first, withdrawn ones last."""
    return (
        SuratSuami.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "dicabut_oleh")
        .order_by(F("berlaku__startswith").desc(nulls_last=True), "-pk")
    )


def list_surat_suami_pegawai(pegawai: Pegawai) -> QuerySet[SuratSuami]:
    """Give every certificate of a person in the same order."""
    return (
        SuratSuami.objects.filter(pegawai=pegawai)
        .select_related("dicabut_oleh")
        .order_by(F("berlaku__startswith").desc(nulls_last=True), "-pk")
    )


def list_surat_suami_berakhir(tahun: int) -> list[int]:
    """List the accounts of women in service, still married, with a certificate of the tax year and none of the next."""
    awal = date(tahun + 1, 1, 1)
    menikah = Keluarga.objects.sah().filter(hubungan=HubunganKeluarga.PASANGAN, berlaku__contains=awal)
    berlanjut = SuratSuami.objects.sah().filter(berlaku__startswith__gte=awal)
    return list(
        SuratSuami.objects.sah()
        .filter(berlaku__endswith=awal, pegawai__pengguna__is_active=True, pegawai__in=menikah.values("pegawai"))
        .filter(pegawai__kedudukan__in=(Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR))
        .exclude(pegawai__in=berlanjut.values("pegawai"))
        .order_by("pegawai_id")
        .values_list("pegawai__pengguna_id", flat=True)
    )
