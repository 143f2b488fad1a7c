"""Bank accounts: asked for by one person, activated or rejected by another."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_activity_massal
from asn_portal.lib.galat import BentrokKeadaan
from jabatan.models import Pegawai
from penggajian.enums import StatusRekening
from penggajian.models import Rekening

from .perkada import tolak_orang_sama


class RekeningSudahDiputus(BentrokKeadaan):
    """The account was already activated or rejected."""

    kode = "rekening_sudah_diputus"


@transaction.atomic
def submit_rekening(
    *, pegawai: Pegawai, bank: str, nomor: str, atas_nama: str, oleh: Pengguna, pada: datetime
) -> Rekening:
    """Ask for an account to be used from the next run on."""
    rekening = Rekening(
        pegawai=pegawai, bank=bank, nomor=nomor, atas_nama=atas_nama, diajukan_oleh=oleh, diajukan_at=pada
    )
    rekening.full_clean()
    rekening.save(force_insert=True)
    log_activity("penggajian.rekening.diajukan", target=rekening, oleh=oleh, pada=pada)
    return rekening


def _kunci(rekening: Rekening) -> Rekening:
    rekening = Rekening.objects.select_for_update(of=("self",)).get(pk=rekening.pk)
    if rekening.status != StatusRekening.DIAJUKAN:
        raise RekeningSudahDiputus(
            f"Rekening ini sudah {StatusRekening(rekening.status).label.lower()}, jadi tidak perlu diputuskan lagi."
        )
    return rekening


@transaction.atomic
def approve_rekening(*, rekening: Rekening, oleh: Pengguna, pada: datetime) -> Rekening:
    """Activate an account; another person than who asked. Raises `RekeningSudahDiputus`, `OrangSama`."""
    rekening = _kunci(rekening)
    tolak_orang_sama(oleh, [rekening.diajukan_oleh_id], "mengaktifkan rekening ini")
    rekening.status = StatusRekening.AKTIF
    rekening.diaktifkan_oleh, rekening.diaktifkan_at = oleh, pada
    rekening.save()
    log_activity("penggajian.rekening.diaktifkan", target=rekening, oleh=oleh, pada=pada)
    return rekening


@transaction.atomic
def reject_rekening(*, rekening: Rekening, alasan: str, oleh: Pengguna, pada: datetime) -> Rekening:
    """Turn an account down, with a reason."""
    rekening = _kunci(rekening)
    tolak_orang_sama(oleh, [rekening.diajukan_oleh_id], "menolak rekening ini")
    rekening.status, rekening.alasan = StatusRekening.DITOLAK, alasan
    rekening.save()
    log_activity("penggajian.rekening.ditolak", target=rekening, oleh=oleh, pada=pada, alasan=alasan)
    return rekening


@transaction.atomic
def import_rekening(
    *, data: Sequence[tuple[Pegawai, str, str]], pengaju: Pengguna, pengaktif: Pengguna, pada: datetime
) -> int:
    """Take over accounts that two persons have checked: (person, bank, number), in the person's name.

    All or none; gives how many. Raises `OrangSama` when the two are one.
    """
    tolak_orang_sama(pengaktif, [pengaju.pk], "mengaktifkan rekening ini")
    baris = Rekening.objects.bulk_create(
        Rekening(
            pegawai=pegawai,
            bank=bank,
            nomor=nomor,
            atas_nama=pegawai.nama,
            status=StatusRekening.AKTIF,
            diajukan_oleh=pengaju,
            diajukan_at=pada,
            diaktifkan_oleh=pengaktif,
            diaktifkan_at=pada,
        )
        for pegawai, bank, nomor in data
    )
    log_activity_massal("penggajian.rekening.diambil_alih", target=baris, oleh=pengaktif, pada=pada)
    return len(baris)
