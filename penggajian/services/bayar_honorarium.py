"""Files of a locked payment of honoraria: transfers for the bank, journal, withheld tax; each recorded."""

from datetime import datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import Periode
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from penggajian.enums import StatusHonorarium
from penggajian.models import PembayaranHonorarium
from penggajian.selectors.honorarium import list_baris, list_jurnal, list_rekap_pajak

from .bayar import KEPALA

KEPALA_JURNAL = ("Kode rekening", "Uraian", "Debit", "Kredit")
KEPALA_PENERIMA = ("NIP", "Nama", "Sebagai", "Golongan", "Nilai kotor", "Tarif", "PPh 21 final", "Dibayar")
KEPALA_REKAP = (
    "Unit kerja", "NIP", "Nama", "Golongan", "Nomor SK", "Kegiatan", "Tanggal bayar", "Nilai kotor", "Tarif", "PPh 21 final",
)  # fmt: skip
LEMBAR = ("bayar", "jurnal", "penerima")


class HonorariumBelumDikunci(BentrokKeadaan):
    """Before the lock nothing is paid, so there is no file to hand out."""

    kode = "honorarium_belum_dikunci"


@transaction.atomic
def export_honorarium(
    *,
    pembayaran: PembayaranHonorarium,
    lembar: str,
    bentuk: BentukEkspor,
    bank: str = "",
    oleh: Pengguna,
    pada: datetime,
) -> bytes:
    """Write one sheet of a locked payment: `bayar` (all banks or one), `jurnal`, `penerima`.

    Raises `HonorariumBelumDikunci`.
    """
    if pembayaran.status != StatusHonorarium.DIKUNCI:
        raise HonorariumBelumDikunci(
            "Pembayaran ini belum dikunci, jadi belum ada yang dibayar. Unduh setelah disetujui."
        )
    kepala, baris = _susun(pembayaran, lembar, bank)
    log_activity(
        "penggajian.honorarium.diekspor",
        target=pembayaran,
        oleh=oleh,
        pada=pada,
        sesudah={"lembar": lembar, "bank": bank, "baris": len(baris), "bentuk": bentuk},
    )
    return tulis_lembar(kepala, baris, bentuk)


def _susun(pembayaran: PembayaranHonorarium, lembar: str, bank: str) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    if lembar == "jurnal":
        return KEPALA_JURNAL, [(j.kode, j.uraian, j.debit, j.kredit) for j in list_jurnal(pembayaran)]
    semua = list_baris(pembayaran)
    if lembar == "penerima":
        return KEPALA_PENERIMA, [
            (b.pegawai.nip, b.pegawai.nama, b.peran, b.golongan, b.bruto, b.persen, b.pph, b.bersih) for b in semua
        ]
    if bank:
        semua = semua.filter(rekening__bank=bank)
    return KEPALA, [
        (b.rekening.bank, b.rekening.nomor, b.rekening.atas_nama, b.pegawai.nip, b.bersih)
        for b in semua.order_by("rekening__bank", "pegawai__nama", "pk")
        if b.rekening is not None
    ]


@transaction.atomic
def export_rekap_honorarium(*, masa: Periode, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write what was withheld finally in a tax month, a row for each line in reach of who asks; recorded."""
    baris = [
        (
            b.pembayaran.unit_kerja.nama, b.pegawai.nip, b.pegawai.nama, b.golongan, b.pembayaran.nomor_sk,
            b.pembayaran.kegiatan, b.pembayaran.tanggal_bayar, b.bruto, b.persen, b.pph,
        )
        for b in list_rekap_pajak(oleh, masa.awal, masa.akhir)
    ]  # fmt: skip
    log_activity(
        "penggajian.honorarium.rekap_diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"masa": str(masa), "baris": len(baris), "bentuk": bentuk},
    )
    return tulis_lembar(KEPALA_REKAP, baris, bentuk)
