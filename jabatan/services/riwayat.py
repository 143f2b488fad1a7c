"""Dated histories: a new row closes the one before it on its own first day."""

from datetime import date, datetime
from typing import Any, TypeVar

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import GOLONGAN_PNS, GOLONGAN_PPPK, PPPK_SEMUA, JenisJabatan, Kedudukan, StatusAsn
from jabatan.models import (
    Pegawai,
    Penugasan,
    Posisi,
    RiwayatCuti,
    RiwayatJabatan,
    RiwayatPangkat,
    RiwayatStatus,
)
from jabatan.models.riwayat import Riwayat
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, hari, masa, tolak_diri, tutup
from .penempatan import update_penempatan

R = TypeVar("R", bound=Riwayat)
TIDAK_LAGI_BERTUGAS = frozenset({Kedudukan.PENSIUN, Kedudukan.BERHENTI, Kedudukan.MENINGGAL})


class GolonganTidakSesuai(IsianSalah):
    """The golongan belongs to another legal status."""

    kode = "golongan_tidak_sesuai"


class BukanAsn(BentrokKeadaan):
    """The head of the region has none of the histories of an ASN."""

    kode = "bukan_asn"


class PosisiKepalaDaerah(IsianSalah):
    """The seat belongs to the head of the region."""

    kode = "posisi_kepala_daerah"


class PosisiTidakBerlaku(BentrokKeadaan):
    """The seat does not exist on that day."""

    kode = "posisi_tidak_berlaku"


@transaction.atomic
def create_riwayat_pangkat(
    *,
    pegawai: Pegawai,
    golongan: str,
    mkg_tahun: int,
    mkg_bulan: int = 0,
    tmt: date,
    nomor_sk: str = "",
    tanggal_sk: date | None = None,
    sela: bool = False,
    oleh: Pengguna | None,
    pada: datetime,
) -> RiwayatPangkat:
    """Record a golongan from its TMT on. Raises `GolonganTidakSesuai`, `MasaBertumpang`.

    With `sela` a late decree may begin inside a row that a later one already ended: it takes the rest of that time.
    """
    tolak_diri(pegawai, oleh)
    pegawai = kunci_asn(pegawai)
    periksa_golongan(get_status_per(pegawai, tmt), golongan)
    baris = RiwayatPangkat(
        pegawai=pegawai,
        golongan=golongan,
        mkg_tahun=mkg_tahun,
        mkg_bulan=mkg_bulan,
        nomor_sk=nomor_sk,
        tanggal_sk=tanggal_sk,
    )
    return _sisip(baris, tmt, "pangkat", sela=sela, oleh=oleh, pada=pada)


@transaction.atomic
def create_riwayat_jabatan(
    *,
    pegawai: Pegawai,
    posisi: Posisi,
    tmt: date,
    nomor_sk: str = "",
    tanggal_sk: date | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> RiwayatJabatan:
    """Seat a person from the TMT on; yesterday's seat ends. Raises `PosisiTidakBerlaku`, `MasaBertumpang`.

    A seat with more holders than it needs is allowed and shown as over-filled on the map of seats.
    """
    tolak_diri(pegawai, oleh)
    pegawai = kunci_asn(pegawai)
    periksa_posisi(posisi, tmt)
    tolak_kursi_kepala_daerah(posisi)
    baris = RiwayatJabatan(pegawai=pegawai, posisi=posisi, nomor_sk=nomor_sk, tanggal_sk=tanggal_sk)
    return _sisip(baris, tmt, "jabatan", oleh=oleh, pada=pada)


@transaction.atomic
def create_riwayat_status(
    *,
    pegawai: Pegawai,
    status: StatusAsn,
    kedudukan: Kedudukan,
    tmt: date,
    kontrak_sampai: date | None = None,
    nomor_sk: str = "",
    tanggal_sk: date | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> RiwayatStatus:
    """Record status and kedudukan from the TMT on; whoever leaves service gives up seat, duties and leave that day.

    `kontrak_sampai` is the last day of the contract of a PPPK. Raises `MasaBertumpang`, `IsianSalah`.
    """
    tolak_diri(pegawai, oleh)
    periksa_kontrak(status, tmt, kontrak_sampai)
    pegawai = kunci_asn(pegawai)
    baris = RiwayatStatus(
        pegawai=pegawai,
        status=status,
        kedudukan=kedudukan,
        kontrak_sampai=kontrak_sampai,
        nomor_sk=nomor_sk,
        tanggal_sk=tanggal_sk,
    )
    if kedudukan in TIDAK_LAGI_BERTUGAS:
        for model in (RiwayatJabatan, Penugasan, RiwayatCuti):
            for lama in model.objects.select_for_update().filter(pegawai=pegawai, berlaku__contains=tmt):
                if lama.berlaku.lower < tmt:
                    tutup(lama, tmt)
    return _sisip(baris, tmt, "status", oleh=oleh, pada=pada)


def periksa_golongan(status: str, golongan: str) -> None:
    """Refuse a golongan of another legal status. Raises `GolonganTidakSesuai`."""
    boleh = GOLONGAN_PPPK if status in PPPK_SEMUA else GOLONGAN_PNS
    if golongan not in boleh:
        raise GolonganTidakSesuai(
            f"Golongan {golongan} bukan golongan {StatusAsn(status).label}. Pilih salah satu dari {boleh[0]} "
            f"sampai {boleh[-1]}.",
            kolom="golongan",
        )


def periksa_kontrak(status: str, tmt: date, sampai: date | None) -> None:
    """Refuse a contract of who serves without one, or one that ends before it begins. Raises `IsianSalah`."""
    if sampai is None:
        return
    if status not in PPPK_SEMUA:
        raise IsianSalah(
            f"Masa kontrak hanya dicatat bagi PPPK, bukan {StatusAsn(status).label}. Kosongkan tanggalnya, atau perbaiki "
            "statusnya.",
            kolom="kontrak_sampai",
        )
    if sampai < tmt:
        raise IsianSalah(
            f"Kontrak berakhir {tulis_tanggal(sampai)}, sebelum TMT {tulis_tanggal(tmt)}. Periksa kedua tanggal itu pada "
            "perjanjian kerjanya.",
            kolom="kontrak_sampai",
        )


def periksa_posisi(posisi: Posisi, tmt: date) -> None:
    """Refuse a seat that does not exist on the day. Raises `PosisiTidakBerlaku`."""
    mulai, akhir = posisi.berlaku.lower, posisi.berlaku.upper
    if (mulai is not None and tmt < mulai) or (akhir is not None and tmt >= akhir) or not posisi.unit_kerja.is_aktif:
        raise PosisiTidakBerlaku(
            f"Posisi {posisi} tidak berlaku pada {tulis_tanggal(tmt)}. Pilih posisi lain atau ubah TMT.",
            kolom="posisi",
        )


def tolak_kursi_kepala_daerah(posisi: Posisi) -> None:
    """Refuse an ASN in the seat of the head of the region. Raises `PosisiKepalaDaerah`."""
    if posisi.jabatan.jenis == JenisJabatan.KEPALA_DAERAH:
        raise PosisiKepalaDaerah(
            f"{posisi} bukan jabatan ASN. Tetapkan pegawai ini sebagai Plt atau Plh, atau catat kepala daerahnya "
            "pada halaman Kepala daerah.",
            kolom="posisi",
        )


def get_status_per(pegawai: Pegawai, tanggal: date) -> str:
    """Give the legal status on the day, or the present one when the history does not reach it."""
    baris = RiwayatStatus.objects.filter(pegawai=pegawai, berlaku__contains=tanggal).first()
    return baris.status if baris else pegawai.status


def kunci_asn(pegawai: Pegawai) -> Pegawai:
    """Lock the person: changes of one person's histories wait for each other. Raises `BukanAsn`."""
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    if not pegawai.is_asn:
        raise BukanAsn(
            f"{pegawai} adalah kepala daerah, bukan ASN, jadi tidak memiliki pangkat, status, atau tunjangan keluarga di "
            "sini. Ubah masa jabatannya pada halaman Kepala daerah."
        )
    return pegawai


def _sisip(baris: R, tmt: date, sebutan: str, *, sela: bool = False, oleh: Pengguna | None, pada: datetime) -> R:
    """Put a row into its history: after the last one (which it closes), before the first one, with `sela` between two."""
    model: Any = type(baris)
    lainnya = sorted(
        model.objects.sah().select_for_update().filter(pegawai_id=baris.pegawai_id), key=lambda r: r.berlaku.lower
    )
    sama = next((r for r in lainnya if r.berlaku.lower == tmt), None)
    if sama is not None:
        raise MasaBertumpang(
            f"Riwayat {sebutan} dengan TMT {tulis_tanggal(tmt)} sudah ada ({sama}). Periksa TMT pada SK.", kolom="tmt"
        )
    sesudah = next((r for r in lainnya if r.berlaku.lower > tmt), None)
    meliputi = next(
        (r for r in lainnya if r.berlaku.lower < tmt and (r.berlaku.upper is None or r.berlaku.upper > tmt)), None
    )
    if sesudah is not None and meliputi is not None and not sela:
        raise MasaBertumpang(
            f"Masa mulai {tulis_tanggal(tmt)} bertumpang tindih dengan riwayat {sebutan} {meliputi}, yang berlaku sampai "
            f"digantikan {sesudah} pada {tulis_tanggal(sesudah.berlaku.lower)}. Gunakan TMT sesudah tanggal itu.",
            kolom="tmt",
        )
    akhir = sesudah.berlaku.lower if sesudah is not None else None
    if meliputi is not None:
        akhir = meliputi.berlaku.upper if sesudah is not None else None
        tutup(meliputi, tmt)
    baris.berlaku = type(masa(tmt))(tmt, akhir)
    baris.save(force_insert=True)
    log_activity(
        f"jabatan.riwayat_{sebutan}.dicatat",
        target=baris.pegawai,
        oleh=oleh,
        pada=pada,
        alasan=baris.nomor_sk,
        sebelum={sebutan: str(meliputi)} if meliputi is not None else None,
        sesudah={sebutan: str(baris), "tmt": tmt.isoformat()},
    )
    update_penempatan(tanggal=hari(pada), pegawai_ids=[baris.pegawai_id])
    kirim_penempatan_berubah([baris.pegawai_id], tmt)
    return baris
