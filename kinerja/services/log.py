"""Acts on the daily log: written by the person, approved or returned by the rater."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import URLValidator
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.services import accept_berkas
from asn_portal.inti.salin import copy_rows
from asn_portal.inti.web.sse import kirim_tanda_banyak
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai, RiwayatJabatan, RiwayatStatus
from kinerja.enums import StatusLog
from kinerja.models import BuktiLog, LogHarian, Rhk, UjiPetik
from kinerja.selectors.skp import list_rhk_untuk_log

from .bersama import lock_periode_terbuka
from .skp_dasar import PilihanTidakAda

DAPAT_DIUBAH = frozenset({StatusLog.DIAJUKAN, StatusLog.DIKEMBALIKAN})
PANJANG_URAIAN = 2000
NOMOR_TRANSAKSI = re.compile(r"[A-Za-z0-9][A-Za-z0-9./\-]{0,39}")
NIK = re.compile(r"\d{16}")


class TanggalLogDitolak(IsianSalah):
    """The day cannot take an entry."""

    kode = "tanggal_log_ditolak"


class LogTidakDapatDiubah(BentrokKeadaan):
    """An approved entry stands."""

    kode = "log_tidak_dapat_diubah"


@dataclass(frozen=True)
class IsiLog:
    """What a person writes about a piece of work; times local, amount in `satuan`."""

    tanggal: date
    uraian: str
    rhk: str | None = None
    mulai: time | None = None
    selesai: time | None = None
    jumlah: Decimal | None = None
    satuan: str = ""
    nomor_transaksi: str = ""


def get_unit_pada(pegawai: Pegawai, tanggal: date) -> int:
    """Give the unit in which a person worked on a day: that of the seat held then, else today's.

    Raises `TanggalLogDitolak` for a person who has never been placed.
    """
    unit = (
        RiwayatJabatan.objects.filter(pegawai=pegawai, berlaku__contains=tanggal)
        .values_list("posisi__unit_kerja_id", flat=True)
        .first()
    )
    hasil = unit or pegawai.unit_kerja_id
    if hasil is None:
        raise TanggalLogDitolak(
            "Anda belum ditempatkan di unit kerja mana pun, jadi belum dapat mengisi log. Hubungi pengelola kepegawaian."
        )
    return hasil


def _check_tanggal(pegawai: Pegawai, tanggal: date, per_tanggal: date) -> None:
    """Refuse a day to come, a day before or outside service, and a closed month."""
    if tanggal > per_tanggal:
        raise TanggalLogDitolak(
            f"{tulis_tanggal(tanggal)} belum tiba, jadi belum ada yang dapat dicatat. Pilih hari ini atau sebelumnya.",
            kolom="tanggal",
        )
    if not RiwayatStatus.objects.filter(pegawai=pegawai, berlaku__contains=tanggal).exists():
        mulai = (
            RiwayatStatus.objects.sah()
            .filter(pegawai=pegawai)
            .order_by("berlaku")
            .values_list("berlaku__startswith", flat=True)
            .first()
        )
        sebab = f"TMT Anda {tulis_tanggal(mulai)}" if mulai and tanggal < mulai else "Anda tidak dalam masa dinas"
        raise TanggalLogDitolak(
            f"{sebab}, jadi {tulis_tanggal(tanggal)} tidak menerima log. Periksa kembali tanggalnya.", kolom="tanggal"
        )
    lock_periode_terbuka(tanggal)


def _cari_rhk(pegawai: Pegawai, tanggal: date, uuid_rhk: str | None) -> Rhk | None:
    """Find the RHK among those of the person's SKP covering the day."""
    if not uuid_rhk:
        return None
    for rhk in list_rhk_untuk_log(pegawai.pk, tanggal):
        if str(rhk.uuid) == str(uuid_rhk):
            return rhk
    raise PilihanTidakAda(
        f"RHK itu tidak ada dalam SKP Anda yang berlaku pada {tulis_tanggal(tanggal)}. Pilih RHK dari daftar.",
        kolom="rhk",
    )


def _check_isi(isi: IsiLog) -> str:
    """Refuse what cannot stand and give the trimmed words."""
    uraian = isi.uraian.strip()
    if not uraian:
        raise IsianSalah("Tuliskan apa yang Anda selesaikan.", kolom="uraian")
    if len(uraian) > PANJANG_URAIAN:
        raise IsianSalah(
            f"Uraian paling panjang {PANJANG_URAIAN} huruf. Ringkas bagian yang kurang penting.", kolom="uraian"
        )
    if (isi.mulai is None) != (isi.selesai is None):
        raise IsianSalah("Isi jam mulai dan jam selesai, atau kosongkan keduanya.", kolom="selesai")
    if isi.mulai is not None and isi.selesai is not None and isi.selesai <= isi.mulai:
        raise IsianSalah("Jam selesai harus setelah jam mulai.", kolom="selesai")
    if isi.jumlah is not None and isi.jumlah < 0:
        raise IsianSalah("Jumlah hasil tidak boleh kurang dari nol.", kolom="jumlah")
    if isi.jumlah is not None and not isi.satuan.strip():
        raise IsianSalah("Tuliskan satuan hasilnya, misalnya berkas, dokumen, atau orang.", kolom="satuan")
    if isi.nomor_transaksi and not NOMOR_TRANSAKSI.fullmatch(isi.nomor_transaksi.strip()):
        raise IsianSalah(
            "Nomor transaksi berisi huruf, angka, titik, garis miring, dan tanda hubung, paling panjang 40.",
            kolom="nomor_transaksi",
        )
    if NIK.fullmatch(isi.nomor_transaksi.strip()):
        raise IsianSalah(
            "Itu tampak seperti NIK. Isi nomor berkas atau antrean, bukan data warga.", kolom="nomor_transaksi"
        )
    return uraian


@transaction.atomic
def create_log(
    *,
    pegawai: Pegawai,
    isi: IsiLog,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
    tautan: str = "",
    unggahan: "UploadedFile[Any] | None" = None,
    kunci_lama: tuple[int, UUID] | None = None,
) -> LogHarian:
    """Record a piece of work, with its evidence; it goes to the rater at once.

    `kunci_lama` (id and uuid) is for an entry brought back after a deletion: files still point at it.
    Raises `TanggalLogDitolak`, `PeriodeDitutup`, `PilihanTidakAda`, `IsianSalah`.
    """
    uraian = _check_isi(isi)
    _check_tanggal(pegawai, isi.tanggal, per_tanggal)
    log = LogHarian(
        pegawai=pegawai,
        unit_kerja_id=get_unit_pada(pegawai, isi.tanggal),
        tanggal=isi.tanggal,
        mulai=isi.mulai,
        selesai=isi.selesai,
        rhk=_cari_rhk(pegawai, isi.tanggal, isi.rhk),
        uraian=uraian,
        jumlah=isi.jumlah,
        satuan=isi.satuan.strip(),
        nomor_transaksi=isi.nomor_transaksi.strip(),
    )
    if kunci_lama is not None:
        if LogHarian.objects.filter(pk=kunci_lama[0]).exists():
            raise BentrokKeadaan("Catatan itu sudah dikembalikan sebelumnya. Muat ulang halaman untuk melihatnya.")
        log.pk, log.uuid = kunci_lama
    log.save(force_insert=True)
    log_activity("kinerja.log.dibuat", target=log, oleh=oleh, pada=pada)
    if tautan or unggahan:
        create_bukti_lengkap(log=log, tautan=tautan, unggahan=unggahan, oleh=oleh, pada=pada)
    tandai_log([pegawai.pk])
    return log


def tandai_log(pegawai_ids: Collection[int]) -> None:
    """Tell the open pages of these people, and the boards of those who rate them, that their log changed."""
    saluran = [f"{siapa}:{satu}" for satu in sorted(pegawai_ids) for siapa in ("pegawai", "tim")]
    kirim_tanda_banyak(saluran, "log")


def lock_log(log: LogHarian, versi: int | None) -> LogHarian:
    """Lock an entry and check its version."""
    log = LogHarian.objects.select_for_update(of=("self",)).select_related("pegawai", "rhk").get(pk=log.pk)
    check_versi(log, versi, "Catatan ini")
    return log


def _kunci_dapat_diubah(log: LogHarian, versi: int | None) -> LogHarian:
    """Lock an entry that its owner may still change."""
    log = lock_log(log, versi)
    if log.status not in DAPAT_DIUBAH:
        raise LogTidakDapatDiubah(
            "Catatan ini sudah disetujui atasan, jadi tidak dapat diubah. "
            "Minta atasan membatalkan persetujuannya bila ada yang keliru."
        )
    return log


def salin_isi(log: LogHarian) -> dict[str, Any]:
    """Give the contents of an entry as plain values, for the trail and for bringing it back."""
    return {
        "id": log.pk,
        "uuid": str(log.uuid),
        "tanggal": log.tanggal.isoformat(),
        "uraian": log.uraian,
        "rhk": str(log.rhk.uuid) if log.rhk else None,
        "mulai": log.mulai.isoformat() if log.mulai else None,
        "selesai": log.selesai.isoformat() if log.selesai else None,
        "jumlah": str(log.jumlah) if log.jumlah is not None else None,
        "satuan": log.satuan,
        "nomor_transaksi": log.nomor_transaksi,
        "tautan": list(log.bukti_set.exclude(tautan="").values_list("tautan", flat=True)),
        "berkas": [str(b) for b in log.bukti_set.exclude(berkas_uuid=None).values_list("berkas_uuid", flat=True)],
    }


@transaction.atomic
def update_log(
    *,
    log: LogHarian,
    isi: IsiLog,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
    versi: int | None = None,
) -> LogHarian:
    """Change an entry that waits or was returned; a returned one goes back to the rater."""
    log = _kunci_dapat_diubah(log, versi)
    uraian = _check_isi(isi)
    sebelum = salin_isi(log)
    lock_periode_terbuka(log.tanggal)
    _check_tanggal(log.pegawai, isi.tanggal, per_tanggal)
    if str(getattr(log.rhk, "uuid", "")) != str(isi.rhk or "") or log.tanggal != isi.tanggal:
        log.rhk = _cari_rhk(log.pegawai, isi.tanggal, isi.rhk)
    if log.tanggal != isi.tanggal:
        log.unit_kerja_id = get_unit_pada(log.pegawai, isi.tanggal)
    log.tanggal, log.uraian, log.mulai, log.selesai = isi.tanggal, uraian, isi.mulai, isi.selesai
    log.jumlah, log.satuan = isi.jumlah, isi.satuan.strip()
    log.nomor_transaksi = isi.nomor_transaksi.strip()
    log.status = StatusLog.DIAJUKAN
    log.versi += 1
    log.save()
    log_activity("kinerja.log.diubah", target=log, oleh=oleh, pada=pada, sebelum=sebelum, sesudah=salin_isi(log))
    tandai_log([log.pegawai_id])
    return log


@transaction.atomic
def delete_log(*, log: LogHarian, oleh: Pengguna, pada: datetime, versi: int | None = None) -> dict[str, Any]:
    """Take away an entry that is not approved, and give what brings it back (`restore_log`)."""
    log = _kunci_dapat_diubah(log, versi)
    lock_periode_terbuka(log.tanggal)
    if UjiPetik.objects.filter(log=log).exists():
        raise LogTidakDapatDiubah(
            "Catatan ini terpilih untuk uji petik, jadi tidak dapat dihapus. Jelaskan kekeliruannya kepada pemeriksa."
        )
    isi = salin_isi(log)
    log_activity("kinerja.log.dihapus", target=log, oleh=oleh, pada=pada, sebelum=isi)
    log.bukti_set.all().delete()
    log.delete()
    tandai_log([log.pegawai_id])
    return isi


@transaction.atomic
def restore_log(
    *, pegawai: Pegawai, salinan: Mapping[str, Any], oleh: Pengguna, pada: datetime, per_tanggal: date
) -> LogHarian:
    """Bring back an entry that was just deleted, under its old key, waiting again."""
    log = create_log(
        pegawai=pegawai,
        isi=IsiLog(
            tanggal=date.fromisoformat(salinan["tanggal"]),
            uraian=salinan["uraian"],
            rhk=salinan["rhk"],
            mulai=time.fromisoformat(salinan["mulai"]) if salinan["mulai"] else None,
            selesai=time.fromisoformat(salinan["selesai"]) if salinan["selesai"] else None,
            jumlah=Decimal(salinan["jumlah"]) if salinan["jumlah"] else None,
            satuan=salinan["satuan"],
            nomor_transaksi=salinan["nomor_transaksi"],
        ),
        oleh=oleh,
        pada=pada,
        per_tanggal=per_tanggal,
        kunci_lama=(int(salinan["id"]), UUID(salinan["uuid"])),
    )
    BuktiLog.objects.bulk_create(
        [BuktiLog(log=log, tautan=tautan) for tautan in salinan["tautan"]]
        + [BuktiLog(log=log, berkas_uuid=UUID(berkas)) for berkas in salinan["berkas"]]
    )
    return log


@transaction.atomic
def create_bukti(
    *,
    log: LogHarian,
    oleh: Pengguna,
    pada: datetime,
    tautan: str = "",
    berkas_uuid: UUID | None = None,
) -> BuktiLog:
    """Hang a link or an uploaded file on an entry that may still change."""
    log = _kunci_dapat_diubah(log, None)
    lock_periode_terbuka(log.tanggal)
    if bool(tautan) == (berkas_uuid is not None):
        raise IsianSalah("Lampirkan satu berkas atau satu tautan.", kolom="tautan")
    if tautan:
        try:
            URLValidator(schemes=["http", "https"])(tautan)
        except ValidationError as sebab:
            raise IsianSalah(
                "Tautan harus berupa alamat lengkap yang dimulai dengan https://.", kolom="tautan"
            ) from sebab
    bukti = BuktiLog.objects.create(log=log, tautan=tautan, berkas_uuid=berkas_uuid)
    log_activity("kinerja.log.bukti_ditambah", target=log, oleh=oleh, pada=pada)
    return bukti


@transaction.atomic
def create_bukti_lengkap(
    *, log: LogHarian, tautan: str, unggahan: "UploadedFile[Any] | Berkas | None", oleh: Pengguna, pada: datetime
) -> None:
    """Hang a link, an upload (fresh or made loose before), or both on an entry; the upload is checked by its content."""
    if not tautan and unggahan is None:
        raise IsianSalah("Pilih berkas atau tuliskan tautan.", kolom="tautan")
    if tautan:
        create_bukti(log=log, tautan=tautan, oleh=oleh, pada=pada)
    if unggahan is not None:
        try:
            berkas = accept_berkas(sumber=unggahan, jenis=JenisBerkas.BUKTI_LOG, pemilik=oleh, target=log)
        except GalatDomain as galat:
            galat.kolom = "berkas"
            raise
        create_bukti(log=log, berkas_uuid=berkas.uuid, oleh=oleh, pada=pada)


@transaction.atomic
def delete_bukti(*, bukti: BuktiLog, oleh: Pengguna, pada: datetime) -> None:
    """Take evidence off an entry that may still change."""
    log = _kunci_dapat_diubah(bukti.log, None)
    lock_periode_terbuka(log.tanggal)
    log_activity("kinerja.log.bukti_dihapus", target=log, oleh=oleh, pada=pada, sebelum={"bukti": str(bukti)})
    bukti.delete()


class BarisLog(NamedTuple):
    """A ready entry, lighter than the model where there are hundreds of thousands."""

    pegawai_id: int
    unit_kerja_id: int
    tanggal: date
    uraian: str
    rhk_id: int | None = None
    mulai: time | None = None
    selesai: time | None = None
    jumlah: Decimal | int | None = None
    satuan: str = ""
    status: StatusLog = StatusLog.DIAJUKAN
    ditinjau_oleh_id: int | None = None
    ditinjau_at: datetime | None = None
    catatan: str = ""


@transaction.atomic
def create_log_massal(*, baris: Iterable[LogHarian | BarisLog], pada: datetime) -> int:
    """Insert many ready entries at once (demo city, transfer from another system) by COPY; gives how many.

    Each carries person, unit, day, status and, when reviewed, by whom and when. The guards of the database
    hold: a closed month is refused as a whole. No activity line is written per row; the caller writes one
    for the whole transfer.
    """
    nilai = attrgetter(*BarisLog._fields)
    kolom = (*BarisLog._fields, "uuid", "versi", "created_at", "updated_at")
    return copy_rows(LogHarian, kolom, ((*nilai(satu), uuid4(), 1, pada, pada) for satu in baris))
