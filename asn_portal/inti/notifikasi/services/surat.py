"""Sending the outbox, each letter once."""

import logging
import random
from datetime import datetime, timedelta
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.message import BadHeaderError
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.enums import StatusSurat
from asn_portal.inti.notifikasi.models import SuratKeluar
from asn_portal.inti.pekerjaan.rules.jeda import jeda_ulang
from asn_portal.lib.galat import BentrokKeadaan

log = logging.getLogger(__name__)

SEKALI_KIRIM = 200
LAMA_SEWA = timedelta(minutes=2)
PERCOBAAN_PALING_BANYAK = 200  # a mail server that is away for hours; pauses grow to five minutes


class SuratBukanGagal(BentrokKeadaan):
    """Only a letter that failed can be sent again."""

    kode = "surat_bukan_gagal"


def kirim_surat_menunggu() -> int:
    """Send what waits; gives the number sent.

    Each letter is claimed by a conditional update before it goes out, and marked after. A process that dies
    right between leaves a claim that runs out: that letter may come twice, with the same Message-ID.
    """
    terkirim = 0
    sambungan = get_connection()
    dapat = Q(status=StatusSurat.MENUNGGU) & (Q(berikut_at__isnull=True) | Q(berikut_at__lte=Now()))
    putus = Q(status=StatusSurat.MENGIRIM, sewa_sampai__lt=Now())
    for surat_id in list(
        SuratKeluar.objects.filter(dapat | putus).order_by("pk").values_list("pk", flat=True)[:SEKALI_KIRIM]
    ):
        diambil = SuratKeluar.objects.filter(Q(pk=surat_id) & (dapat | putus)).update(
            status=StatusSurat.MENGIRIM, sewa_sampai=Now() + LAMA_SEWA, percobaan=F("percobaan") + 1
        )
        if not diambil:
            continue
        surat = SuratKeluar.objects.get(pk=surat_id)
        try:
            _pesan(surat, sambungan).send()
        except (BadHeaderError, SMTPRecipientsRefused, UnicodeError) as sebab:
            _tandai(surat, status=StatusSurat.GAGAL, galat=f"Alamat atau isi ditolak ({type(sebab).__name__}).")
        except OSError as sebab:  # smtplib's errors are OSError: the server is away or refuses for now
            _tunda(surat, type(sebab).__name__)
            log.warning("Peladen surel tidak menjawab: %s", type(sebab).__name__)
            break
        else:
            _tandai(surat, status=StatusSurat.TERKIRIM, terkirim_at=Now(), galat="")
            terkirim += 1
    return terkirim


def _pesan(surat: SuratKeluar, sambungan: object) -> EmailMessage:
    """Make the message; its Message-ID is fixed, so that a mailbox can fold a double."""
    pesan = EmailMessage(
        subject=surat.judul,
        body=surat.isi,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[surat.alamat],
        headers={"Message-ID": f"<{surat.uuid}@asn-portal>", "Auto-Submitted": "auto-generated"},
        connection=sambungan,  # type: ignore[arg-type]
    )
    if surat.lampiran_nama:
        pesan.attach(surat.lampiran_nama, surat.lampiran_isi, surat.lampiran_jenis)
    return pesan


def _tunda(surat: SuratKeluar, sebab: str) -> None:
    """Try again later, with growing pauses; give up after two hundred attempts."""
    if surat.percobaan >= PERCOBAAN_PALING_BANYAK:
        _tandai(surat, status=StatusSurat.GAGAL, galat=f"Peladen surel tidak menjawab ({sebab}).")
        return
    jeda = timedelta(seconds=jeda_ulang(surat.percobaan, random.random()))  # noqa: S311 spreads retries only
    _tandai(surat, status=StatusSurat.MENUNGGU, berikut_at=Now() + jeda, galat=f"Tertunda ({sebab}).")


def _tandai(surat: SuratKeluar, **kolom: object) -> None:
    SuratKeluar.objects.filter(pk=surat.pk, status=StatusSurat.MENGIRIM).update(sewa_sampai=None, **kolom)


@transaction.atomic
def retry_surat(*, surat: SuratKeluar, oleh: Pengguna, pada: datetime) -> SuratKeluar:
    """Put a failed letter back into the outbox. Raises `SuratBukanGagal`."""
    surat = SuratKeluar.objects.select_for_update(of=("self",)).get(pk=surat.pk)
    if surat.status != StatusSurat.GAGAL:
        raise SuratBukanGagal("Surat ini tidak gagal, jadi tidak perlu dikirim ulang.")
    surat.status, surat.percobaan, surat.berikut_at, surat.galat = StatusSurat.MENUNGGU, 0, None, ""
    surat.save(update_fields=["status", "percobaan", "berikut_at", "galat"])
    log_activity("notifikasi.surat.diulang", target=surat, oleh=oleh, pada=pada)
    return surat
