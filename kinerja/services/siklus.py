"""Choosing how often a unit evaluates: from the first day of a quarter that has not begun."""

from datetime import date, datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import UnitKerja
from jabatan.services.dasar import hari
from kinerja.models import SiklusEvaluasi
from kinerja.rules.triwulan import Triwulan


class SiklusBentrok(BentrokKeadaan):
    """A later choice of the same unit stands in the way."""

    kode = "siklus_bentrok"


@transaction.atomic
def create_siklus(
    *, unit_kerja: UnitKerja, jenis: str, mulai: date, dasar_hukum: str, oleh: Pengguna, pada: datetime
) -> SiklusEvaluasi:
    """Let a unit, and all below it without a choice of their own, evaluate monthly or quarterly from a day on.

    The choice before it ends that day. No quarter is split, and what has begun stays as it is. Raises
    `IsianSalah`, `SiklusBentrok`. Dasar hukum: PermenPANRB 6/2022 (the institution chooses).
    """
    triwulan = Triwulan.dari_tanggal(mulai)
    if mulai != triwulan.awal:
        raise IsianSalah(
            f"Siklus mulai pada hari pertama triwulan, misalnya {tulis_tanggal(triwulan.berikutnya().awal)}.",
            kolom="mulai",
        )
    if mulai <= hari(pada):
        raise IsianSalah(
            f"{triwulan.nama} sudah berjalan. Pilih triwulan yang belum dimulai, misalnya mulai "
            f"{tulis_tanggal(Triwulan.dari_tanggal(hari(pada)).berikutnya().awal)}.",
            kolom="mulai",
        )
    if not dasar_hukum.strip():
        raise IsianSalah("Isi dasar hukumnya, misalnya nomor Perkada atau keputusan.", kolom="dasar_hukum")
    milik = SiklusEvaluasi.objects.select_for_update().filter(unit_kerja=unit_kerja)
    nanti = milik.filter(berlaku__startswith__gte=mulai).first()
    if nanti is not None:
        raise SiklusBentrok(
            f"{unit_kerja.nama} sudah mempunyai siklus {nanti.get_jenis_display().lower()} mulai "
            f"{tulis_tanggal(nanti.berlaku.lower)}. Pilih hari mulai sesudah itu."
        )
    for lama in milik.filter(berlaku__contains=mulai):
        if lama.jenis == jenis:
            raise IsianSalah(f"{unit_kerja.nama} memang sudah {lama.get_jenis_display().lower()}.", kolom="jenis")
        lama.berlaku = DateRange(lama.berlaku.lower, mulai)
        lama.versi += 1
        lama.save(update_fields=["berlaku", "versi"])
    siklus = SiklusEvaluasi(
        unit_kerja=unit_kerja,
        jenis=jenis,
        berlaku=DateRange(mulai, None),
        dasar_hukum=dasar_hukum.strip(),
        ditetapkan_oleh=oleh,
        ditetapkan_at=pada,
    )
    siklus.full_clean()
    siklus.save()
    log_activity(
        "kinerja.siklus.ditetapkan",
        target=siklus,
        oleh=oleh,
        pada=pada,
        alasan=siklus.dasar_hukum,
        sesudah={"unit": unit_kerja.kode, "jenis": jenis, "mulai": mulai.isoformat()},
    )
    return siklus
