"""Creating, retrying and cancelling a job."""

from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.jenis import get_jenis
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.galat import BentrokKeadaan, TindakanTerlarang

from .pengumuman import umumkan


class KunciDipakaiJenisLain(BentrokKeadaan):
    """The key already names a job of another kind."""

    kode = "kunci_pekerjaan_dipakai"


class PekerjaanBukanGagal(BentrokKeadaan):
    """Only a failed job can be tried again."""

    kode = "pekerjaan_bukan_gagal"


class PekerjaanSudahSelesai(BentrokKeadaan):
    """A finished job cannot be cancelled."""

    kode = "pekerjaan_sudah_selesai"


class BukanMilikAnda(TindakanTerlarang):
    """The job was asked for by somebody else."""

    kode = "pekerjaan_bukan_milik_anda"


def create_pekerjaan(
    *,
    jenis: str,
    kunci: str,
    muatan: dict[str, Any],
    oleh: Pengguna | None,
    total: int = 0,
    induk: Pekerjaan | None = None,
) -> Pekerjaan:
    """Insert a job in the caller's transaction and announce it after commit.

    The same `kunci` gives the same row back, whatever its state: one key, one effect. `muatan` is JSON
    of ids. Shards of a larger job name it as `induk`. Raises `JenisTidakDikenal`, `KunciDipakaiJenisLain`.
    """
    terdaftar = get_jenis(jenis)
    with transaction.atomic():
        dibuat = Pekerjaan.objects.bulk_create(
            [
                Pekerjaan(
                    jenis=jenis,
                    kunci=kunci,
                    muatan=muatan,
                    antrean=terdaftar.antrean,
                    maks_percobaan=terdaftar.maks_percobaan,
                    diminta_oleh=oleh,
                    total=total,
                    induk=induk,
                )
            ],
            ignore_conflicts=True,
        )[0]
        pekerjaan = Pekerjaan.objects.get(kunci=kunci)
        if pekerjaan.uuid != dibuat.uuid:
            if pekerjaan.jenis != jenis:
                raise KunciDipakaiJenisLain(
                    "Kunci pekerjaan ini sudah dipakai untuk jenis pekerjaan lain. Hubungi admin teknis."
                )
            return pekerjaan
        transaction.on_commit(partial(umumkan, pekerjaan.pk, pekerjaan.antrean), robust=True)
    return pekerjaan


@transaction.atomic
def retry_pekerjaan(*, pekerjaan: Pekerjaan, oleh: Pengguna, pada: datetime) -> Pekerjaan:
    """Put a failed job back into the queue with fresh attempts. Raises `PekerjaanBukanGagal`."""
    pekerjaan = Pekerjaan.objects.select_for_update(of=("self",)).get(pk=pekerjaan.pk)
    if pekerjaan.status != StatusPekerjaan.GAGAL:
        raise PekerjaanBukanGagal(
            f"Pekerjaan ini berstatus “{StatusPekerjaan(pekerjaan.status).label}”, jadi tidak perlu diulang. "
            "Muat ulang halaman untuk melihat keadaannya."
        )
    pekerjaan.status = StatusPekerjaan.MENUNGGU
    pekerjaan.percobaan = 0
    pekerjaan.berikut_at = pekerjaan.diumumkan_at = pekerjaan.selesai_at = pekerjaan.batal_diminta_at = None
    pekerjaan.galat = pekerjaan.galat_teknis = pekerjaan.keterangan = ""
    pekerjaan.galat_butir, pekerjaan.jumlah_galat, pekerjaan.kemajuan = [], 0, 0
    pekerjaan.save()
    log_activity("pekerjaan.diulang", target=pekerjaan, oleh=oleh, pada=pada)
    transaction.on_commit(partial(umumkan, pekerjaan.pk, pekerjaan.antrean), robust=True)
    return pekerjaan


@transaction.atomic
def cancel_pekerjaan(*, pekerjaan: Pekerjaan, oleh: Pengguna, pada: datetime) -> Pekerjaan:
    """Cancel a waiting job at once, or ask a running one to stop at its next report.

    Raises `PekerjaanSudahSelesai`.
    """
    pekerjaan = Pekerjaan.objects.select_for_update(of=("self",)).get(pk=pekerjaan.pk)
    if pekerjaan.is_akhir:
        raise PekerjaanSudahSelesai(
            f"Pekerjaan ini sudah berakhir ({StatusPekerjaan(pekerjaan.status).label.lower()}), "
            "jadi tidak dapat dibatalkan."
        )
    pekerjaan.batal_diminta_at = pekerjaan.batal_diminta_at or pada
    if pekerjaan.status == StatusPekerjaan.MENUNGGU:
        pekerjaan.status, pekerjaan.selesai_at = StatusPekerjaan.DIBATALKAN, pada
    pekerjaan.save(update_fields=["status", "selesai_at", "batal_diminta_at"])
    log_activity("pekerjaan.dibatalkan", target=pekerjaan, oleh=oleh, pada=pada)
    return pekerjaan
