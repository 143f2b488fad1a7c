"""Creating and reading notices."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.models import Notifikasi, SuratKeluar
from asn_portal.inti.web.sse import kirim_tanda, kirim_tanda_banyak
from asn_portal.lib.galat import IsianSalah

JALUR_SENDIRI = re.compile(r"/(?:[^/\\\s][^\s\\]*)?")


@dataclass(frozen=True)
class Lampiran:
    """A small text file that goes with the letter, such as a calendar invitation."""

    nama: str
    jenis: str
    isi: str


def create_notifikasi(
    *,
    untuk: Pengguna,
    jenis: str,
    judul: str,
    isi: str = "",
    url: str = "",
    oleh: Pengguna | None = None,
    kunci: str = "",
    surel: bool = True,
    lampiran: Lampiran | None = None,
) -> Notifikasi | None:
    """Tell one person something, in the caller's transaction: in the application, and by e-mail through the outbox.

    With a `kunci` the person hears it once; None when they already did. Raises `IsianSalah` for an outside `url`.
    """
    dibuat = create_notifikasi_banyak(
        untuk=[untuk],
        jenis=jenis,
        judul=judul,
        isi=isi,
        url=url,
        oleh=oleh,
        kunci=kunci,
        surel=surel,
        lampiran=lampiran,
    )
    return dibuat[0] if dibuat else None


@transaction.atomic
def create_notifikasi_banyak(
    *,
    untuk: Iterable[Pengguna],
    jenis: str,
    judul: str,
    isi: str = "",
    url: str = "",
    oleh: Pengguna | None = None,
    kunci: str = "",
    surel: bool = True,
    lampiran: Lampiran | None = None,
) -> list[Notifikasi]:
    """Tell many people the same, in three statements however many they are; gives the notices that are new."""
    if url and not JALUR_SENDIRI.fullmatch(url):
        raise IsianSalah("Tujuan pemberitahuan harus jalur di situs ini, misalnya /kinerja/.", kolom="url")
    judul = " ".join(judul.split())[:150]
    penerima = {p.pk: p for p in untuk if p.is_active}
    calon = [
        Notifikasi(untuk=p, jenis=jenis, judul=judul, isi=isi, url=url, oleh=oleh, kunci=kunci)
        for p in penerima.values()
    ]
    Notifikasi.objects.bulk_create(calon, ignore_conflicts=True, batch_size=2000)
    baru = list(Notifikasi.objects.filter(uuid__in=[n.uuid for n in calon]).order_by("pk"))
    if surel:
        SuratKeluar.objects.bulk_create(
            [
                SuratKeluar(
                    notifikasi=n,
                    alamat=penerima[n.untuk_id].surel,
                    judul=f"[ASN Portal] {judul}",
                    isi=_isi_surat(penerima[n.untuk_id], n),
                    lampiran_nama=lampiran.nama if lampiran else "",
                    lampiran_jenis=lampiran.jenis if lampiran else "",
                    lampiran_isi=lampiran.isi if lampiran else "",
                )
                for n in baru
                if penerima[n.untuk_id].surel
            ],
            batch_size=2000,
        )
    kirim_tanda_banyak((f"pengguna:{n.untuk_id}" for n in baru), "notifikasi")
    return baru


@transaction.atomic
def create_surat_lama(*, notifikasi: Notifikasi, alamat: Iterable[str]) -> int:
    """Send the letter of a notice to further addresses of its person too, such as a contact that was just replaced.

    Each address once; gives how many letters. The letter says that there is news, nothing of what it says.
    """
    untuk = notifikasi.untuk
    lain = sorted({satu.strip().lower() for satu in alamat if satu.strip()} - {untuk.surel.strip().lower()})
    SuratKeluar.objects.bulk_create(
        SuratKeluar(alamat=satu, judul=f"[ASN Portal] {notifikasi.judul}", isi=_isi_surat(untuk, notifikasi))
        for satu in lain
    )
    return len(lain)


def _isi_surat(untuk: Pengguna, notifikasi: Notifikasi) -> str:
    """Write the letter: that there is news and where to read it, no content of the notice."""
    alamat = f"{settings.ALAMAT_SITUS.rstrip('/')}{notifikasi.url or '/pemberitahuan/'}"
    return (
        f"Halo {' '.join(untuk.get_short_name().split())},\n\n"
        f"Ada pemberitahuan baru untuk Anda: {notifikasi.judul}.\n\n"
        f"Buka {alamat} untuk membacanya.\n\n"
        "Surel ini dikirim otomatis. Jangan membalas surel ini."
    )


def update_dibaca(*, notifikasi: Notifikasi, pada: datetime) -> None:
    """Mark one notice as read; the first time counts."""
    Notifikasi.objects.filter(pk=notifikasi.pk, dibaca_at__isnull=True).update(dibaca_at=pada)
    kirim_tanda(f"pengguna:{notifikasi.untuk_id}", "notifikasi")


def update_semua_dibaca(*, pengguna: Pengguna, pada: datetime) -> int:
    """Mark every notice of a person as read; gives the number marked."""
    jumlah = Notifikasi.objects.filter(untuk=pengguna, dibaca_at__isnull=True).update(dibaca_at=pada)
    kirim_tanda(f"pengguna:{pengguna.pk}", "notifikasi")
    return jumlah
