"""Granting and taking away of roles: proposed by one person, approved by another."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from asn_portal.inti.akun.enums import PERAN_DIBERIKAN, Peran
from asn_portal.inti.akun.models import Pengguna, PeranPengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang

from .pengguna import cancel_sesi_lain


class PeranBukanUsulan(BentrokKeadaan):
    """The proposal has been decided already."""

    kode = "peran_bukan_usulan"


class PeranSudahAda(BentrokKeadaan):
    """The account holds or awaits this role already."""

    kode = "peran_sudah_ada"


class BukanPenyetuju(TindakanTerlarang):
    """The person who proposed or receives a role may not decide on it."""

    kode = "bukan_penyetuju"


def _isi(peran: PeranPengguna) -> dict[str, str]:
    return {
        "pengguna": str(peran.pengguna_id),
        "peran": peran.peran,
        "unit_kode": peran.unit_kode,
        "berlaku": str(peran.berlaku),
    }


@transaction.atomic
def submit_peran(
    *,
    pengguna: Pengguna,
    peran: Peran,
    oleh: Pengguna,
    pada: datetime,
    mulai: date,
    sampai: date | None = None,
    unit_kode: str = "",
    alasan: str = "",
) -> PeranPengguna:
    """Propose a role from `mulai` to `sampai` (inclusive). Raises `IsianSalah`, `PeranSudahAda`."""
    if peran not in PERAN_DIBERIKAN:
        raise IsianSalah("Peran ini mengikuti jabatan, jadi tidak dapat diberikan tersendiri.", kolom="peran")
    if sampai is not None and sampai < mulai:
        raise IsianSalah("Tanggal akhir mendahului tanggal mulai. Perbaiki salah satunya.", kolom="sampai")
    if not pengguna.is_active:
        raise IsianSalah("Akun ini nonaktif, jadi belum dapat diberi peran.", kolom="pengguna")
    Pengguna.objects.select_for_update().get(pk=pengguna.pk)
    berlaku = DateRange(mulai, sampai + timedelta(days=1) if sampai else None)
    sama = PeranPengguna.objects.filter(
        pengguna=pengguna, peran=peran, unit_kode=unit_kode, berlaku__overlap=berlaku, dibatalkan_at__isnull=True
    )
    if sama.exists():
        raise PeranSudahAda(
            "Peran ini sudah dimiliki atau sedang diusulkan untuk masa yang sama. Cabut atau tunggu usulan itu dahulu."
        )
    usulan = PeranPengguna.objects.create(
        pengguna=pengguna, peran=peran, unit_kode=unit_kode, berlaku=berlaku, diusulkan_oleh=oleh, alasan=alasan
    )
    log_activity("akun.peran.diusulkan", target=usulan, oleh=oleh, pada=pada, alasan=alasan, sesudah=_isi(usulan))
    return usulan


def _set_is_staff(pengguna: Pengguna, per_tanggal: date) -> None:
    """Keep Django's flag equal to holding ADMIN now or later; the admin site itself asks for the role of the day."""
    pengguna.is_staff = (
        PeranPengguna.objects.filter(
            pengguna=pengguna, peran=Peran.ADMIN, disetujui_oleh__isnull=False, berlaku__endswith__isnull=True
        ).exists()
        or PeranPengguna.objects.filter(
            pengguna=pengguna, peran=Peran.ADMIN, disetujui_oleh__isnull=False, berlaku__endswith__gt=per_tanggal
        ).exists()
    )
    pengguna.save(update_fields=["is_staff"])


def _kunci_usulan(usulan: PeranPengguna) -> PeranPengguna:
    usulan = PeranPengguna.objects.select_for_update(of=("self",)).select_related("pengguna").get(pk=usulan.pk)
    if usulan.disetujui_oleh_id is not None or usulan.dibatalkan_at is not None:
        raise PeranBukanUsulan("Usulan peran ini sudah diputuskan, jadi tidak dapat diputuskan lagi.")
    return usulan


@transaction.atomic
def approve_peran(*, usulan: PeranPengguna, oleh: Pengguna, pada: datetime) -> PeranPengguna:
    """Approve a proposed role; the holder signs in again. Raises `PeranBukanUsulan`, `BukanPenyetuju`."""
    usulan = _kunci_usulan(usulan)
    if oleh.pk in (usulan.diusulkan_oleh_id, usulan.pengguna_id):
        raise BukanPenyetuju(
            "Pengusul dan penerima peran tidak boleh menyetujuinya. Minta pejabat lain memutuskan usulan ini."
        )
    usulan.disetujui_oleh, usulan.disetujui_at = oleh, pada
    usulan.save(update_fields=["disetujui_oleh", "disetujui_at"])
    log_activity("akun.peran.disetujui", target=usulan, oleh=oleh, pada=pada, sesudah=_isi(usulan))
    _set_is_staff(usulan.pengguna, pada.astimezone(timezone.get_default_timezone()).date())
    cancel_sesi_lain(pengguna=usulan.pengguna, oleh=oleh, pada=pada, alasan="Peran bertambah")
    return usulan


@transaction.atomic
def reject_peran(*, usulan: PeranPengguna, oleh: Pengguna, pada: datetime, alasan: str = "") -> PeranPengguna:
    """Turn down a proposal, or withdraw one's own. Raises `PeranBukanUsulan`."""
    usulan = _kunci_usulan(usulan)
    usulan.dibatalkan_oleh, usulan.dibatalkan_at = oleh, pada
    usulan.save(update_fields=["dibatalkan_oleh", "dibatalkan_at"])
    log_activity("akun.peran.ditolak", target=usulan, oleh=oleh, pada=pada, alasan=alasan, sebelum=_isi(usulan))
    return usulan


@transaction.atomic
def cancel_peran(
    *, peran: PeranPengguna, oleh: Pengguna, pada: datetime, per_tanggal: date, alasan: str = ""
) -> PeranPengguna:
    """Take a role away from `per_tanggal` on; sessions of the holder end at once. Raises `BentrokKeadaan`."""
    peran = PeranPengguna.objects.select_for_update(of=("self",)).select_related("pengguna").get(pk=peran.pk)
    if peran.disetujui_oleh_id is None or peran.dibatalkan_at is not None:
        raise BentrokKeadaan("Peran ini tidak sedang berlaku, jadi tidak dapat dicabut.")
    if oleh.pk == peran.pengguna_id:
        raise BukanPenyetuju("Anda tidak dapat mencabut peran Anda sendiri. Minta pejabat lain melakukannya.")
    sebelum = _isi(peran)
    mulai = peran.berlaku.lower
    peran.berlaku = DateRange(mulai, per_tanggal) if mulai < per_tanggal else DateRange(empty=True)
    peran.dibatalkan_oleh, peran.dibatalkan_at = oleh, pada
    peran.save(update_fields=["berlaku", "dibatalkan_oleh", "dibatalkan_at"])
    log_activity(
        "akun.peran.dicabut",
        target=peran,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sebelum=sebelum,
        sesudah=_isi(peran),
    )
    _set_is_staff(peran.pengguna, per_tanggal)
    cancel_sesi_lain(pengguna=peran.pengguna, oleh=oleh, pada=pada, alasan="Peran dicabut")
    return peran
