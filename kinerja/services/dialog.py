"""Dialog kinerja: the appointment. What is said in it is in `isi_dialog`."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import Lampiran, create_notifikasi_banyak
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user, get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import JenisDialog, StatusDialog, SumberAgenda
from kinerja.ics import buat_undangan
from kinerja.models import AgendaDialog, DialogKinerja

from .bersama import set_waktu

BATAS_MUNDUR = timedelta(days=90)
"""How long after it happened a dialogue may still be recorded (a policy, not law)."""
LAMA_PALING_PANJANG = timedelta(hours=8)


class LawanDialogTidakSah(TindakanTerlarang):
    """A dialogue is between a person and the one who rates them."""

    kode = "lawan_dialog_tidak_sah"


class JadwalBentrok(BentrokKeadaan):
    """One of the two has another dialogue at that hour."""

    kode = "jadwal_bentrok"


class DialogBukanRencana(BentrokKeadaan):
    """Only an appointment can be moved or cancelled."""

    kode = "dialog_bukan_rencana"


@dataclass(frozen=True)
class Jadwal:
    """When and where: aware moments, a room or a link."""

    mulai: datetime
    selesai: datetime
    tempat: str = ""
    tautan: str = ""


def get_pihak(oleh: Pengguna) -> Pegawai:
    """Give the person behind the account. Raises `LawanDialogTidakSah`."""
    pegawai = get_pegawai_user(oleh)
    if pegawai is None:
        raise LawanDialogTidakSah("Akun Anda tidak terhubung dengan data pegawai, jadi belum dapat ikut dialog.")
    return pegawai


def check_pihak(dialog: DialogKinerja, oleh: Pengguna) -> Pegawai:
    """Give the side that acts; refuse everyone who is not one of the two. Raises `TindakanTerlarang`."""
    pegawai = get_pihak(oleh)
    if pegawai.pk not in (dialog.pegawai_id, dialog.penilai_id):
        raise TindakanTerlarang("Dialog ini hanya dapat diubah oleh kedua pihaknya.")
    return pegawai


def lock_dialog(dialog: DialogKinerja, versi: int | None) -> DialogKinerja:
    """Take the row, and refuse when it changed since it was read."""
    terkunci = DialogKinerja.objects.select_for_update(of=("self",)).get(pk=dialog.pk)
    check_versi(terkunci, versi, "Dialog ini")
    return terkunci


@transaction.atomic
def create_dialog(
    *, dengan: Pegawai, jenis: str, jadwal: Jadwal, pokok: str, oleh: Pengguna, pada: datetime
) -> DialogKinerja:
    """Plan a dialogue with the rater or with somebody one rates, and take in what waits for one.

    A time in the past (up to 90 days) records a talk that has happened; nobody is invited to it.
    Raises `LawanDialogTidakSah`, `IsianSalah`, `JadwalBentrok`.
    """
    saya = get_pihak(oleh)
    pegawai, penilai = _pasangan(saya, dengan, pada)
    if pegawai.unit_kerja is None:
        raise LawanDialogTidakSah(f"{pegawai.nama} belum ditempatkan pada unit kerja. Hubungi pengelola kepegawaian.")
    _check_jadwal(jadwal, pada)
    dialog = DialogKinerja(
        jenis=JenisDialog(jenis),
        pegawai=pegawai,
        penilai=penilai,
        atasan_penilai=get_penilai(penilai.pk, hari(jadwal.mulai)),
        unit_kerja=pegawai.unit_kerja,
        direncanakan_oleh=saya,
    )
    _isi_jadwal(dialog, jadwal)
    _simpan(dialog)
    AgendaDialog.objects.filter(dialog=None, pegawai=pegawai, penilai=penilai).update(dialog=dialog)
    if pokok.strip():
        AgendaDialog.objects.create(
            dialog=dialog,
            pegawai=pegawai,
            penilai=penilai,
            oleh=saya,
            sumber=SumberAgenda.SENDIRI,
            uraian=pokok.strip(),
            created_at=pada,
        )
    log_activity("kinerja.dialog.direncanakan", target=dialog, oleh=oleh, pada=pada)
    if dialog.selesai > pada:
        _undang(dialog, oleh, pada, "Undangan dialog kinerja")
    beri_tanda(dialog)
    return dialog


@transaction.atomic
def update_jadwal(
    *, dialog: DialogKinerja, jadwal: Jadwal, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> DialogKinerja:
    """Move a planned dialogue, with a reason, and send the new invitation.

    Raises `DialogBukanRencana`, `IsianSalah`, `JadwalBentrok`, `VersiUsang`.
    """
    dialog = lock_dialog(dialog, versi)
    check_pihak(dialog, oleh)
    _check_rencana(dialog, "dijadwalkan ulang")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasannya agar pihak lain mengerti.", kolom="alasan")
    _check_jadwal(jadwal, pada)
    sebelum = _ringkas(dialog)
    _isi_jadwal(dialog, jadwal)
    dialog.atasan_penilai = get_penilai(dialog.penilai_id, hari(jadwal.mulai))
    dialog.alasan, dialog.nomor_undangan = alasan.strip(), dialog.nomor_undangan + 1
    set_waktu(dialog, [], pada)
    _simpan(dialog)
    log_activity(
        "kinerja.dialog.dijadwalkan_ulang",
        target=dialog,
        oleh=oleh,
        pada=pada,
        alasan=dialog.alasan,
        sebelum=sebelum,
        sesudah=_ringkas(dialog),
    )
    if dialog.selesai > pada:
        _undang(dialog, oleh, pada, "Dialog kinerja pindah waktu")
    beri_tanda(dialog)
    return dialog


@transaction.atomic
def cancel_dialog(
    *, dialog: DialogKinerja, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> DialogKinerja:
    """Call a planned dialogue off, with a reason; its agenda waits for the next one.

    Raises `DialogBukanRencana`, `IsianSalah`, `VersiUsang`.
    """
    dialog = lock_dialog(dialog, versi)
    check_pihak(dialog, oleh)
    _check_rencana(dialog, "dibatalkan")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasannya agar pihak lain mengerti.", kolom="alasan")
    AgendaDialog.objects.filter(dialog=dialog).update(dialog=None)
    akan_datang = dialog.selesai > pada
    dialog.status, dialog.alasan = StatusDialog.DIBATALKAN, alasan.strip()
    dialog.nomor_undangan += 1
    set_waktu(dialog, [], pada)
    _simpan(dialog)
    log_activity("kinerja.dialog.dibatalkan", target=dialog, oleh=oleh, pada=pada, alasan=dialog.alasan)
    if akan_datang:
        _undang(dialog, oleh, pada, "Dialog kinerja dibatalkan")
    beri_tanda(dialog)
    return dialog


def beri_tanda(dialog: DialogKinerja) -> None:
    """Wake the open pages of both."""
    for pegawai_id in (dialog.pegawai_id, dialog.penilai_id):
        kirim_tanda(f"pegawai:{pegawai_id}", "dialog")


def _pasangan(saya: Pegawai, dengan: Pegawai, pada: datetime) -> tuple[Pegawai, Pegawai]:
    """Give (the person, their rater) of today; raises `LawanDialogTidakSah`."""
    tanggal = hari(pada)
    penilainya = get_penilai(dengan.pk, tanggal)
    if penilainya is not None and penilainya.pk == saya.pk:
        return dengan, saya
    penilai_saya = get_penilai(saya.pk, tanggal)
    if penilai_saya is not None and penilai_saya.pk == dengan.pk:
        return saya, dengan
    raise LawanDialogTidakSah("Dialog kinerja direncanakan dengan bawahan langsung atau pejabat penilai Anda.")


def _check_rencana(dialog: DialogKinerja, perbuatan: str) -> None:
    if dialog.status != StatusDialog.DIRENCANAKAN:
        raise DialogBukanRencana(
            f"Dialog ini {StatusDialog(dialog.status).label.lower()}, jadi tidak dapat {perbuatan} lagi."
        )


def _check_jadwal(jadwal: Jadwal, pada: datetime) -> None:
    """Refuse hours that make no sense and a meeting without a place. Raises `IsianSalah`."""
    if jadwal.selesai <= jadwal.mulai:
        raise IsianSalah("Jam selesai harus setelah jam mulai.", kolom="selesai")
    if jadwal.selesai - jadwal.mulai > LAMA_PALING_PANJANG:
        raise IsianSalah("Satu dialog paling lama delapan jam. Periksa jam selesainya.", kolom="selesai")
    if jadwal.mulai < pada - BATAS_MUNDUR:
        raise IsianSalah("Dialog yang sudah berlalu dicatat paling lambat 90 hari sesudahnya.", kolom="tanggal")
    if jadwal.mulai > pada + timedelta(days=400):
        raise IsianSalah("Waktunya lebih dari setahun lagi. Periksa tahunnya.", kolom="tanggal")
    if not jadwal.tempat.strip() and not jadwal.tautan.strip():
        raise IsianSalah("Isi tempat bertemu atau tautan rapat.", kolom="tempat")
    if jadwal.tautan.strip():
        try:
            URLValidator(schemes=["http", "https"])(jadwal.tautan.strip())
        except ValidationError as sebab:
            raise IsianSalah(
                "Tautan harus berupa alamat lengkap yang dimulai dengan https://.", kolom="tautan"
            ) from sebab


def _isi_jadwal(dialog: DialogKinerja, jadwal: Jadwal) -> None:
    dialog.mulai, dialog.selesai = jadwal.mulai, jadwal.selesai
    dialog.tempat, dialog.tautan = jadwal.tempat.strip(), jadwal.tautan.strip()


def _simpan(dialog: DialogKinerja) -> None:
    """Save; a double booking is told with whose. Raises `JadwalBentrok`."""
    if dialog.status == StatusDialog.DIRENCANAKAN:
        sibuk = DialogKinerja.objects.filter(
            Q(pegawai__in=[dialog.pegawai_id, dialog.penilai_id])
            | Q(penilai__in=[dialog.pegawai_id, dialog.penilai_id]),
            status=StatusDialog.DIRENCANAKAN,
            mulai__lt=dialog.selesai,
            selesai__gt=dialog.mulai,
        ).exclude(pk=dialog.pk)
        if sibuk.exists():
            raise _bentrok()
    dialog.full_clean(validate_constraints=False)
    try:
        with transaction.atomic():
            dialog.save()
    except IntegrityError as sebab:
        if "tidak_bentrok" in str(sebab):
            raise _bentrok() from sebab
        raise


def _bentrok() -> JadwalBentrok:
    return JadwalBentrok(
        "Salah satu dari Anda berdua sudah mempunyai dialog kinerja lain pada jam itu. Pilih waktu lain.",
        kolom="tanggal",
    )


def _ringkas(dialog: DialogKinerja) -> dict[str, str]:
    return {
        "mulai": dialog.mulai.isoformat(),
        "selesai": dialog.selesai.isoformat(),
        "tempat": dialog.tempat,
        "tautan": dialog.tautan,
    }


def _undang(dialog: DialogKinerja, oleh: Pengguna, pada: datetime, judul: str) -> None:
    """Tell both, with the calendar file; the letter says when and with whom, never what about."""
    waktu = dialog.mulai.astimezone(timezone.get_default_timezone())
    create_notifikasi_banyak(
        untuk=[p.pengguna for p in (dialog.pegawai, dialog.penilai) if p.pengguna is not None],
        jenis="kinerja.dialog",
        judul=f"{judul}: {date_format(waktu, 'l, j F Y')} pukul {waktu:%H.%M}",
        isi=f"{JenisDialog(dialog.jenis).label} antara {dialog.pegawai.nama} dan {dialog.penilai.nama}."
        + (f" Alasan: {dialog.alasan}" if dialog.alasan else ""),
        url=f"/kinerja/dialog/{dialog.uuid}/",
        oleh=oleh,
        kunci=f"dialog-{dialog.uuid}-{dialog.nomor_undangan}",
        lampiran=Lampiran("undangan.ics", *buat_undangan(dialog, pada)),
    )
