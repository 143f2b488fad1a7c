"""Sending of letters by the clock."""

from celery import shared_task

from asn_portal.inti.notifikasi import services
from asn_portal.inti.pekerjaan.jenis import daftar_berkala

NAMA = "notifikasi.kirim_surat"


@shared_task(name=NAMA)
def kirim_surat(*_lain: object, **_newer: object) -> int:
    """Send what waits in the outbox."""
    return services.kirim_surat_menunggu()


daftar_berkala(NAMA, detik=20, label="Pengiriman surel", keterangan="Mengirim surat keluar yang menunggu.")
