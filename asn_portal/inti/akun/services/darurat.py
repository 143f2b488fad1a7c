"""Emergency access: asked with a reason, allowed by another person, announced, and over by itself."""

from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.enums import PERAN_DARURAT, Peran
from asn_portal.inti.akun.models import AksesDarurat, Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah

from .peran import BukanPenyetuju

PENGAWAS = frozenset({Peran.BKPSDM, Peran.AUDITOR})


class DaruratSudahAda(BentrokKeadaan):
    """One request at a time."""

    kode = "darurat_sudah_ada"


class DaruratSudahDiputuskan(BentrokKeadaan):
    """The request was decided, withdrawn, or has lapsed."""

    kode = "darurat_sudah_diputuskan"


@transaction.atomic
def submit_darurat(
    *, peran: Peran, unit_kode: str, alasan: str, jam: int, oleh: Pengguna, pada: datetime
) -> AksesDarurat:
    """Ask for the rights of a role for `jam` hours; BKPSDM and auditors are told. Raises `DaruratSudahAda`."""
    if peran not in PERAN_DARURAT:
        raise IsianSalah("Peran ini tidak dapat diminta sebagai akses darurat.", kolom="peran")
    Pengguna.objects.select_for_update().get(pk=oleh.pk)
    for lama in AksesDarurat.objects.filter(pengguna=oleh, diakhiri_at__isnull=True):
        if lama.get_keadaan(pada) in ("MENUNGGU", "BERLAKU"):
            raise DaruratSudahAda(
                "Anda masih memiliki permintaan atau akses darurat yang berjalan. Akhiri dahulu sebelum meminta lagi."
            )
    akses = AksesDarurat.objects.create(
        pengguna=oleh, peran=peran, unit_kode=unit_kode, alasan=alasan.strip(), jam=jam, diajukan_at=pada
    )
    log_activity("akun.darurat.diajukan", target=akses, oleh=oleh, pada=pada, alasan=akses.alasan, sesudah=_isi(akses))
    _umumkan(akses, f"{oleh} meminta akses darurat", pada)
    return akses


@transaction.atomic
def approve_darurat(*, akses: AksesDarurat, oleh: Pengguna, pada: datetime) -> AksesDarurat:
    """Switch the access on from now for its hours. Raises `DaruratSudahDiputuskan`, `BukanPenyetuju`."""
    akses = _kunci(akses)
    if akses.pengguna_id == oleh.pk:
        raise BukanPenyetuju("Peminta tidak boleh menyetujui akses daruratnya sendiri. Minta BKPSDM memutuskannya.")
    if akses.get_keadaan(pada) != "MENUNGGU":
        raise DaruratSudahDiputuskan(
            "Permintaan ini sudah diputuskan atau lewat 24 jam. Peminta perlu mengajukan yang baru."
        )
    akses.disetujui_oleh, akses.mulai_at, akses.berakhir_at = oleh, pada, pada + timedelta(hours=akses.jam)
    akses.save(update_fields=["disetujui_oleh", "mulai_at", "berakhir_at"])
    log_activity("akun.darurat.disetujui", target=akses, oleh=oleh, pada=pada, alasan=akses.alasan, sesudah=_isi(akses))
    _umumkan(akses, f"Akses darurat {akses.pengguna} menyala", pada, peminta=True)
    return akses


@transaction.atomic
def cancel_darurat(*, akses: AksesDarurat, oleh: Pengguna, pada: datetime) -> AksesDarurat:
    """Turn a request down, withdraw it, or end the access early. Raises `DaruratSudahDiputuskan`."""
    akses = _kunci(akses)
    keadaan = akses.get_keadaan(pada)
    if keadaan not in ("MENUNGGU", "BERLAKU"):
        raise DaruratSudahDiputuskan("Akses darurat ini sudah berakhir, jadi tidak perlu diakhiri lagi.")
    akses.diakhiri_oleh, akses.diakhiri_at = oleh, pada
    akses.save(update_fields=["diakhiri_oleh", "diakhiri_at"])
    perbuatan = "ditolak" if keadaan == "MENUNGGU" else "diakhiri"
    log_activity(f"akun.darurat.{perbuatan}", target=akses, oleh=oleh, pada=pada, sesudah=_isi(akses))
    _umumkan(akses, f"Akses darurat {akses.pengguna} {perbuatan}", pada, peminta=True)
    return akses


def _kunci(akses: AksesDarurat) -> AksesDarurat:
    return AksesDarurat.objects.select_for_update(of=("self",)).select_related("pengguna").get(pk=akses.pk)


def _isi(akses: AksesDarurat) -> dict[str, str]:
    return {
        "pengguna": str(akses.pengguna_id),
        "peran": akses.peran,
        "unit_kode": akses.unit_kode,
        "jam": str(akses.jam),
        "berakhir_at": akses.berakhir_at.isoformat() if akses.berakhir_at else "",
    }


def _umumkan(akses: AksesDarurat, judul: str, pada: datetime, *, peminta: bool = False) -> None:
    """Tell BKPSDM and the auditors, and who asked when it was decided."""
    hari = pada.astimezone(timezone.get_default_timezone()).date()
    untuk = {p.pk: p for peran in PENGAWAS for p in list_pemegang_peran(peran, hari)}
    untuk.pop(akses.pengguna_id, None)
    if peminta:
        untuk[akses.pengguna_id] = akses.pengguna
    create_notifikasi_banyak(
        untuk=untuk.values(),
        jenis="akun.darurat",
        judul=judul,
        isi=f"Sebagai {Peran(akses.peran).label.lower()} selama {akses.jam} jam. Alasan: {akses.alasan}",
        url=reverse("akun:darurat"),
    )
