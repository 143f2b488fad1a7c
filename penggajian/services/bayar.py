"""The payment list of a locked run as a file for the bank."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from penggajian.models import DaftarBayar
from penggajian.rules.belanja import jumlah_dibayar, sebut_jenis
from penggajian.selectors.belanja import KEPALA_RINCI, list_belanja, list_potongan_orang, list_rincian_orang
from penggajian.selectors.proses import all_baris_bayar

KEPALA_BELANJA = ("Bagian", "Kode rekening", "Uraian", "Jenis ASN", "Orang", "Jumlah")
KEPALA_UNIT = ("Kode unit", "Unit kerja", "Kode rekening", "Uraian", "Jenis ASN", "Orang", "Jumlah")
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


class BelanjaTidakSama(GalatDomain):
    """Spending less withholding is not what the list pays."""

    kode = "belanja_tidak_sama"


@transaction.atomic
def export_belanja(*, daftar: DaftarBayar, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write spending by account and withholding by receiver for SPP-LS and SP2D; recorded.

    The last row is what is paid out; it must equal the payment list. Raises `BelanjaTidakSama`, `KomponenTanpaRekening`.
    """
    baris = list_belanja(daftar.proses)
    if jumlah_dibayar(baris) != daftar.total:
        raise BelanjaTidakSama(
            "Belanja dikurangi potongan tidak sama dengan daftar bayar. Periksa rekening_belanja dan penerima_potongan."
        )
    isi: list[tuple[object, ...]] = [
        (satu.bagian, satu.kode, satu.uraian, sebut_jenis(satu.status), satu.orang, satu.jumlah) for satu in baris
    ]
    isi.append(("Dibayar", "", "Jumlah yang dibayar kepada pegawai", "", daftar.jumlah_pegawai, daftar.total))
    _catat("belanja", daftar, bentuk, len(baris), oleh, pada)
    return tulis_lembar(KEPALA_BELANJA, isi, bentuk)


class BelanjaUnitTidakDisimpan(BentrokKeadaan):
    """The run was locked before spending was kept by unit."""

    kode = "belanja_unit_tidak_disimpan"


@transaction.atomic
def export_belanja_unit(*, daftar: DaftarBayar, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write spending by unit and account as the lock kept it, TPP by criterion; recorded.

    Raises `BelanjaUnitTidakDisimpan`.
    """
    baris = list(
        daftar.belanja_set.order_by("unit_kerja__kode", "kode", "pk").values_list(
            "unit_kerja__kode", "unit_kerja__nama", "kode", "uraian", "status", "orang", "jumlah"
        )
    )
    if not baris and daftar.total:
        raise BelanjaUnitTidakDisimpan(
            "Proses ini dikunci sebelum belanja menurut unit disimpan. Unduh belanja menurut rekening."
        )
    _catat("belanja_unit", daftar, bentuk, len(baris), oleh, pada)
    isi = [(*awal, sebut_jenis(status), orang, jumlah) for *awal, status, orang, jumlah in baris]
    return tulis_lembar(KEPALA_UNIT, isi, bentuk)


@transaction.atomic
def export_potongan(*, daftar: DaftarBayar, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write the monthly recapitulation of what was withheld, a row for each person; recorded."""
    kepala, baris = list_potongan_orang(daftar.proses)
    _catat("potongan", daftar, bentuk, len(baris), oleh, pada)
    return tulis_lembar(kepala, baris, bentuk)


@transaction.atomic
def export_rincian(*, daftar: DaftarBayar, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write the payment list a row for each person, with account, gross by component, each deduction and net; recorded.

    Each row must add up to its transfer. Raises `BelanjaTidakSama`.
    """
    masuk, keluar, semua = list_rincian_orang(daftar.proses)
    beda = next((satu for satu in semua if sum(satu.penerimaan) - sum(satu.potongan) != satu.dibayar), None)
    if beda is not None or sum(satu.dibayar for satu in semua) != daftar.total:
        siapa = f" pada baris {beda.kepala[1]}" if beda is not None else ""
        raise BelanjaTidakSama(
            f"Penerimaan dikurangi potongan tidak sama dengan yang dibayar{siapa}. Periksa rekening_belanja dan penerima_potongan."
        )
    kepala = (*KEPALA_RINCI, *masuk, "Jumlah kotor", *keluar, "Jumlah potongan", "Dibayar")
    baris = [
        (*satu.kepala, *satu.penerimaan, sum(satu.penerimaan), *satu.potongan, sum(satu.potongan), satu.dibayar)
        for satu in semua
    ]
    _catat("rincian", daftar, bentuk, len(baris), oleh, pada)
    return tulis_lembar(kepala, baris, bentuk)


def _catat(apa: str, daftar: DaftarBayar, bentuk: BentukEkspor, baris: int, oleh: Pengguna, pada: datetime) -> None:
    log_activity(
        f"penggajian.{apa}.diekspor", target=daftar, oleh=oleh, pada=pada, sesudah={"baris": baris, "bentuk": bentuk}
    )
