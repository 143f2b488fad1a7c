"""Making, closing and re-keying of accounts."""

import secrets
from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, TindakanTerlarang

# No letters or digits that look alike on paper.
HURUF_SANDI = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789"


class PenggunaSudahAda(BentrokKeadaan):
    """The user name or NIP is taken."""

    kode = "pengguna_sudah_ada"


class AkunSendiri(TindakanTerlarang):
    """Nobody decides about their own account."""

    kode = "akun_sendiri"


def _sandi_acak() -> str:
    return "-".join("".join(secrets.choice(HURUF_SANDI) for _ in range(5)) for _ in range(4))


@transaction.atomic
def create_pengguna(
    *,
    username: str,
    nama: str,
    oleh: Pengguna | None,
    pada: datetime,
    nip: str | None = None,
    surel: str = "",
    sandi: str | None = None,
) -> tuple[Pengguna, str]:
    """Create an account; returns it with its first password.

    Without `sandi` the first password is random and must be replaced at the first sign-in.
    Raises `PenggunaSudahAda`.
    """
    awal = sandi or _sandi_acak()
    pengguna = Pengguna(username=username.strip(), nama=nama.strip(), nip=nip or None, surel=surel.strip())
    pengguna.wajib_ganti_sandi = sandi is None
    pengguna.sandi_diubah_at = pada
    pengguna.set_password(awal)
    try:
        with transaction.atomic():
            pengguna.save(force_insert=True)
    except IntegrityError as sebab:
        raise PenggunaSudahAda(
            "Nama pengguna atau NIP ini sudah dipakai akun lain. Cari akunnya di daftar, atau pakai nama lain.",
            kolom="username",
        ) from sebab
    log_activity("akun.pengguna.dibuat", target=pengguna, oleh=oleh, pada=pada)
    return pengguna, awal


@transaction.atomic
def cancel_pengguna(*, pengguna: Pengguna, oleh: Pengguna, pada: datetime, alasan: str) -> Pengguna:
    """Close an account; its sessions and tokens end at once. Raises `AkunSendiri`, `BentrokKeadaan`."""
    pengguna = Pengguna.objects.select_for_update().get(pk=pengguna.pk)
    if pengguna.pk == oleh.pk:
        raise AkunSendiri("Anda tidak dapat menonaktifkan akun Anda sendiri. Minta admin lain melakukannya.")
    if not pengguna.is_active:
        raise BentrokKeadaan("Akun ini sudah nonaktif, jadi tidak perlu dinonaktifkan lagi.")
    pengguna.is_active = False
    pengguna.versi_sesi += 1
    pengguna.save(update_fields=["is_active", "versi_sesi"])
    log_activity(
        "akun.pengguna.dinonaktifkan",
        target=pengguna,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sebelum={"is_active": True},
        sesudah={"is_active": False},
    )
    return pengguna


@transaction.atomic
def create_sandi_awal(*, pengguna: Pengguna, oleh: Pengguna, pada: datetime, alasan: str) -> str:
    """Replace a forgotten password by a random first one; returns it, to be shown once. Raises `AkunSendiri`."""
    pengguna = Pengguna.objects.select_for_update().get(pk=pengguna.pk)
    if pengguna.pk == oleh.pk:
        raise AkunSendiri("Untuk akun Anda sendiri, pakai menu Ganti sandi.")
    sandi = _sandi_acak()
    pengguna.set_password(sandi)
    pengguna.wajib_ganti_sandi = True
    pengguna.sandi_diubah_at = pada
    pengguna.versi_sesi += 1
    pengguna.save(update_fields=["password", "wajib_ganti_sandi", "sandi_diubah_at", "versi_sesi"])
    log_activity("akun.sandi.diatur_ulang", target=pengguna, oleh=oleh, pada=pada, alasan=alasan)
    return sandi


@transaction.atomic
def cancel_sesi_lain(*, pengguna: Pengguna, oleh: Pengguna | None, pada: datetime, alasan: str) -> Pengguna:
    """End every session and token of an account; the caller renews the session in hand, if it is its own."""
    Pengguna.objects.filter(pk=pengguna.pk).update(versi_sesi=F("versi_sesi") + 1)
    pengguna.refresh_from_db(fields=["versi_sesi"])
    log_activity("akun.sesi.diakhiri", target=pengguna, oleh=oleh, pada=pada, alasan=alasan)
    return pengguna
