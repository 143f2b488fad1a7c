"""The payment list of a locked run as a file for the bank."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from penggajian.models import DaftarBayar
from penggajian.selectors.proses import all_baris_bayar

KEPALA = ("Bank", "Nomor rekening", "Atas nama", "NIP", "Jumlah")


@transaction.atomic
def export_daftar_bayar(
    *, daftar: DaftarBayar, bentuk: BentukEkspor, bank: str = "", oleh: Pengguna, pada: datetime
) -> bytes:
    """Write the transfers of all banks or of one, and record who took how many."""
    baris = [
        (satu.rekening.bank, satu.rekening.nomor, satu.rekening.atas_nama, satu.pegawai.nip, satu.jumlah)
        for satu in all_baris_bayar(daftar, bank)
    ]
    log_activity(
        "penggajian.daftar_bayar.diekspor",
        target=daftar,
        oleh=oleh,
        pada=pada,
        sesudah={"baris": len(baris), "bank": bank, "bentuk": bentuk},
    )
    return tulis_lembar(KEPALA, baris, bentuk)
