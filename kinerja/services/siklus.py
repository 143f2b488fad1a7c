"""Choosing how often a unit evaluates: from the first day of a quarter that has not begun, and taking that back."""

from datetime import date, datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.triwulan import Triwulan
from asn_portal.lib.versi import check_versi
from jabatan.models import UnitKerja
from jabatan.services.dasar import hari
from kinerja.models import SiklusEvaluasi


class SiklusBentrok(BentrokKeadaan):
    """A later choice of the same unit stands in the way."""

    kode = "siklus_bentrok"


class SiklusSudahBerlaku(BentrokKeadaan):
    """The choice has begun; what was evaluated by it stays."""

    kode = "siklus_sudah_berlaku"


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


@transaction.atomic
def cancel_siklus(
    *, siklus: SiklusEvaluasi, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> None:
    """Take back a choice that has not begun; the one before it goes on, and the trail keeps what was taken back.

    Raises `SiklusSudahBerlaku`, `SiklusBentrok` when a later choice builds on it, `IsianSalah`, `VersiUsang`.
    """
    siklus = SiklusEvaluasi.objects.select_for_update(of=("self",)).select_related("unit_kerja").get(pk=siklus.pk)
    check_versi(siklus, versi, "Ketetapan siklus ini")
    mulai = siklus.berlaku.lower
    if mulai <= hari(pada):
        raise SiklusSudahBerlaku(
            f"Siklus ini sudah berlaku sejak {tulis_tanggal(mulai)}, jadi tidak dapat dicabut. Tetapkan siklus lain "
            f"mulai {tulis_tanggal(Triwulan.dari_tanggal(hari(pada)).berikutnya().awal)}."
        )
    if not catatan.strip():
        raise IsianSalah("Tuliskan alasannya agar unit mengetahui mengapa siklusnya tetap.", kolom="catatan")
    milik = SiklusEvaluasi.objects.select_for_update().filter(unit_kerja=siklus.unit_kerja)
    if siklus.berlaku.upper is not None:
        raise SiklusBentrok(
            f"Sesudah ketetapan ini ada ketetapan lain mulai {tulis_tanggal(siklus.berlaku.upper)}. Cabut yang itu dahulu."
        )
    siklus_id = siklus.pk
    log_activity(
        "kinerja.siklus.dicabut",
        target=siklus,
        oleh=oleh,
        pada=pada,
        alasan=catatan.strip(),
        sebelum={"unit": siklus.unit_kerja.kode, "jenis": siklus.jenis, "mulai": mulai.isoformat()},
    )
    siklus.delete()
    for lama in milik.filter(berlaku__endswith=mulai).exclude(pk=siklus_id):
        lama.berlaku = DateRange(lama.berlaku.lower, None)
        lama.versi += 1
        lama.save(update_fields=["berlaku", "versi"])
