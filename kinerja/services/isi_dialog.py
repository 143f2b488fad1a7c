"""What is said in a dialogue: agenda, minutes, actions, corrections."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from jabatan.models import Pegawai
from jabatan.selectors import get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import JenisDialog, StatusDialog
from kinerja.models import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog
from kinerja.selectors.sumber_agenda import Rujukan

from .bersama import set_waktu
from .dialog import beri_tanda, check_pihak, get_pihak, lock_dialog

TERBUKA = frozenset({StatusDialog.DIRENCANAKAN, StatusDialog.DILAKSANAKAN})


class DialogSudahSelesai(BentrokKeadaan):
    """Signed or cancelled: nothing in it changes any more."""

    kode = "dialog_sudah_selesai"


class AgendaSudahAda(BentrokKeadaan):
    """The same thing already waits to be talked about."""

    kode = "agenda_sudah_ada"


class NotulenBelumAda(BentrokKeadaan):
    """There is nothing to sign, or one's own signature stands already."""

    kode = "notulen_belum_dapat_disahkan"


class TindakanSudahDitandai(BentrokKeadaan):
    """The mark of done is already as asked."""

    kode = "tindakan_sudah_ditandai"


@transaction.atomic
def create_agenda(
    *, rujukan: Rujukan, uraian: str, oleh: Pengguna, pada: datetime, dialog: DialogKinerja | None = None
) -> AgendaDialog:
    """Bring something to the next dialogue: words of one's own, or what `rujukan` points at.

    It goes into `dialog`, else into the next one planned by the two, else it waits for one.
    Raises `IsianSalah`, `AgendaSudahAda`, `DialogSudahSelesai`, `TindakanTerlarang`.
    """
    uraian = uraian.strip()
    if dialog is not None:
        dialog = lock_dialog(dialog, None)
        saya = check_pihak(dialog, oleh)
        _check_terbuka(dialog)
        pegawai, penilai = dialog.pegawai, dialog.penilai
    else:
        saya = get_pihak(oleh)
        pegawai, penilai = _pasangan_rujukan(rujukan, saya, hari(pada))
        dialog = (
            DialogKinerja.objects.select_for_update(of=("self",))
            .filter(pegawai=pegawai, penilai=penilai, status=StatusDialog.DIRENCANAKAN, selesai__gt=pada)
            .order_by("mulai", "pk")
            .first()
        )
    if not uraian and not rujukan.kutipan:
        raise IsianSalah("Tuliskan apa yang ingin dibahas.", kolom="uraian")
    agenda = AgendaDialog(
        dialog=dialog,
        pegawai=pegawai,
        penilai=penilai,
        oleh=saya,
        sumber=rujukan.sumber,
        uraian=uraian,
        kutipan=rujukan.kutipan,
        **rujukan.kolom,
    )
    try:
        with transaction.atomic():
            agenda.save()
    except IntegrityError as sebab:
        if "agenda_sekali_per_sumber" in str(sebab):
            raise AgendaSudahAda("Hal ini sudah ada dalam agenda dialog Anda berdua dan belum dibahas.") from sebab
        raise
    log_activity("kinerja.dialog.agenda_ditambah", target=agenda, oleh=oleh, pada=pada)
    if dialog is not None:
        _tandai_sah(dialog, saya, pada)
        beri_tanda(dialog)
    return agenda


@transaction.atomic
def cancel_agenda(*, agenda: AgendaDialog, oleh: Pengguna, pada: datetime) -> None:
    """Take back an item that one brought oneself and that was not talked about. Raises `TindakanTerlarang`."""
    agenda = AgendaDialog.objects.select_for_update(of=("self",)).get(pk=agenda.pk)
    dialog = lock_dialog(agenda.dialog, None) if agenda.dialog else None
    saya = get_pihak(oleh)
    if agenda.oleh_id != saya.pk:
        raise TindakanTerlarang("Pokok bahasan ini dibawa pihak lain, jadi hanya ia yang dapat menariknya.")
    if dialog is not None:
        _check_terbuka(dialog)
    if agenda.is_dibahas:
        raise DialogSudahSelesai("Pokok bahasan ini sudah dibahas, jadi tetap tercatat.")
    log_activity("kinerja.dialog.agenda_ditarik", target=agenda, oleh=oleh, pada=pada)
    agenda.delete()
    if dialog is not None:
        beri_tanda(dialog)


@transaction.atomic
def submit_notulen(
    *,
    dialog: DialogKinerja,
    notulen: str,
    dilaksanakan_pada: date,
    dibahas: Mapping[str, str],
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> DialogKinerja:
    """Write or change the minutes; whoever does it has signed them, and the other is asked to.

    `dibahas` maps the uuid of each item talked about to its outcome (may be empty).
    Raises `DialogSudahSelesai`, `IsianSalah`, `VersiUsang`.
    """
    dialog = lock_dialog(dialog, versi)
    saya = check_pihak(dialog, oleh)
    _check_terbuka(dialog)
    if not notulen.strip():
        raise IsianSalah("Tuliskan pokok pembicaraan dan kesepakatannya.", kolom="notulen")
    if dilaksanakan_pada > hari(pada):
        raise IsianSalah("Notulen ditulis setelah dialog berlangsung. Periksa tanggalnya.", kolom="dilaksanakan_pada")
    if dilaksanakan_pada < hari(dialog.created_at) - timedelta(days=90):
        raise IsianSalah("Tanggal ini terlalu lama berlalu. Periksa tahunnya.", kolom="dilaksanakan_pada")
    for agenda in dialog.agenda_set.select_for_update(of=("self",)):
        kunci = str(agenda.uuid)
        agenda.is_dibahas, agenda.hasil = kunci in dibahas, dibahas.get(kunci, "").strip()
        agenda.save(update_fields=["is_dibahas", "hasil"])
    baru = dialog.status == StatusDialog.DIRENCANAKAN
    dialog.status, dialog.notulen, dialog.notulen_oleh = StatusDialog.DILAKSANAKAN, notulen.strip(), saya
    dialog.dilaksanakan_pada = dilaksanakan_pada
    _tandai_sah(dialog, saya, pada)
    log_activity(
        "kinerja.dialog.notulen_ditulis" if baru else "kinerja.dialog.notulen_diubah",
        target=dialog,
        oleh=oleh,
        pada=pada,
    )
    _minta_sah(dialog, saya, oleh)
    beri_tanda(dialog)
    return dialog


@transaction.atomic
def approve_notulen(
    *, dialog: DialogKinerja, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> DialogKinerja:
    """Sign the minutes as the second side; they are closed, and what was not talked about waits again.

    Raises `NotulenBelumAda`, `VersiUsang`.
    """
    dialog = lock_dialog(dialog, versi)
    saya = check_pihak(dialog, oleh)
    if dialog.status != StatusDialog.DILAKSANAKAN:
        raise NotulenBelumAda(
            "Notulen dialog ini belum ditulis, jadi belum ada yang disahkan."
            if dialog.status == StatusDialog.DIRENCANAKAN
            else "Dialog ini sudah selesai, jadi tidak perlu disahkan lagi."
        )
    kolom = _kolom_sah(dialog, saya)
    if getattr(dialog, kolom) is not None:
        raise NotulenBelumAda("Anda sudah mengesahkan notulen ini. Tinggal menunggu pihak lain.")
    AgendaDialog.objects.filter(dialog=dialog, is_dibahas=False).update(dialog=None)
    setattr(dialog, kolom, pada)
    dialog.status = StatusDialog.DISAHKAN
    set_waktu(dialog, [], pada)
    dialog.full_clean(validate_constraints=False)
    dialog.save()
    log_activity("kinerja.dialog.disahkan", target=dialog, oleh=oleh, pada=pada)
    beri_tanda(dialog)
    return dialog


@transaction.atomic
def create_tindakan(
    *,
    dialog: DialogKinerja,
    uraian: str,
    pemilik: Pegawai,
    tenggat: date,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> TindakanDialog:
    """Agree on something to do, by one of the two, by a day. Raises `DialogSudahSelesai`, `IsianSalah`."""
    dialog = lock_dialog(dialog, versi)
    saya = check_pihak(dialog, oleh)
    _check_terbuka(dialog)
    if not uraian.strip():
        raise IsianSalah("Tuliskan apa yang akan dikerjakan.", kolom="uraian")
    if pemilik.pk not in (dialog.pegawai_id, dialog.penilai_id):
        raise IsianSalah("Pemilik tindakan haruslah salah satu dari Anda berdua.", kolom="pemilik")
    if tenggat < hari(pada):
        raise IsianSalah("Tenggat sudah lewat. Pilih hari ini atau sesudahnya.", kolom="tenggat")
    if tenggat > hari(pada) + timedelta(days=400):
        raise IsianSalah("Tenggat lebih dari setahun lagi. Periksa tahunnya.", kolom="tenggat")
    tindakan = TindakanDialog(dialog=dialog, uraian=uraian.strip(), pemilik=pemilik, tenggat=tenggat)
    tindakan.full_clean(exclude=["dialog", "pemilik"])
    tindakan.save()
    _tandai_sah(dialog, saya, pada)
    log_activity("kinerja.dialog.tindakan_ditambah", target=tindakan, oleh=oleh, pada=pada)
    beri_tanda(dialog)
    return tindakan


@transaction.atomic
def cancel_tindakan(*, tindakan: TindakanDialog, oleh: Pengguna, pada: datetime) -> DialogKinerja:
    """Take an action out of minutes that are not signed yet. Raises `DialogSudahSelesai`."""
    dialog = lock_dialog(tindakan.dialog, None)
    saya = check_pihak(dialog, oleh)
    _check_terbuka(dialog)
    log_activity("kinerja.dialog.tindakan_dihapus", target=tindakan, oleh=oleh, pada=pada)
    tindakan.delete()
    _tandai_sah(dialog, saya, pada)
    beri_tanda(dialog)
    return dialog


@transaction.atomic
def close_tindakan(*, tindakan: TindakanDialog, catatan: str, oleh: Pengguna, pada: datetime) -> TindakanDialog:
    """Mark one's action as done. Only its owner; raises `TindakanTerlarang`, `TindakanSudahDitandai`."""
    tindakan = _lock_tindakan(tindakan, oleh)
    if tindakan.selesai_at is not None:
        raise TindakanSudahDitandai("Tindakan ini sudah ditandai selesai.")
    tindakan.selesai_at, tindakan.catatan = pada, catatan.strip()[:400]
    tindakan.save(update_fields=["selesai_at", "catatan"])
    log_activity("kinerja.dialog.tindakan_selesai", target=tindakan, oleh=oleh, pada=pada)
    lain = tindakan.dialog.penilai if tindakan.pemilik_id == tindakan.dialog.pegawai_id else tindakan.dialog.pegawai
    if lain.pengguna is not None:
        create_notifikasi(
            untuk=lain.pengguna,
            jenis="kinerja.dialog_tindakan",
            judul=f"{tindakan.pemilik.nama} menyelesaikan tindakan dari dialog kinerja",
            url=f"/kinerja/dialog/{tindakan.dialog.uuid}/",
            oleh=oleh,
            surel=False,
        )
    beri_tanda(tindakan.dialog)
    return tindakan


@transaction.atomic
def open_tindakan(*, tindakan: TindakanDialog, oleh: Pengguna, pada: datetime) -> TindakanDialog:
    """Take the mark of done back. Only its owner; raises `TindakanTerlarang`, `TindakanSudahDitandai`."""
    tindakan = _lock_tindakan(tindakan, oleh)
    if tindakan.selesai_at is None:
        raise TindakanSudahDitandai("Tindakan ini belum ditandai selesai.")
    tindakan.selesai_at, tindakan.catatan = None, ""
    tindakan.save(update_fields=["selesai_at", "catatan"])
    log_activity("kinerja.dialog.tindakan_dibuka", target=tindakan, oleh=oleh, pada=pada)
    beri_tanda(tindakan.dialog)
    return tindakan


@transaction.atomic
def create_susulan(*, dialog: DialogKinerja, isi: str, oleh: Pengguna, pada: datetime) -> SusulanNotulen:
    """Correct or complete signed minutes by words beside them. Raises `NotulenBelumAda`, `IsianSalah`."""
    dialog = lock_dialog(dialog, None)
    saya = check_pihak(dialog, oleh)
    if dialog.status != StatusDialog.DISAHKAN:
        raise NotulenBelumAda("Notulen ini belum disahkan keduanya. Ubah notulennya, tidak perlu susulan.")
    if not isi.strip():
        raise IsianSalah("Tuliskan koreksi atau tambahannya.", kolom="isi")
    susulan = SusulanNotulen.objects.create(dialog=dialog, isi=isi.strip(), oleh=saya)
    log_activity("kinerja.dialog.susulan_ditulis", target=susulan, oleh=oleh, pada=pada)
    lain = dialog.penilai if saya.pk == dialog.pegawai_id else dialog.pegawai
    if lain.pengguna is not None:
        create_notifikasi(
            untuk=lain.pengguna,
            jenis="kinerja.dialog",
            judul=f"Susulan notulen dari {saya.nama}",
            isi="Baca susulannya, lalu tandai bahwa Anda mengetahuinya.",
            url=f"/kinerja/dialog/{dialog.uuid}/",
            oleh=oleh,
        )
    beri_tanda(dialog)
    return susulan


@transaction.atomic
def accept_susulan(*, susulan: SusulanNotulen, oleh: Pengguna, pada: datetime) -> SusulanNotulen:
    """Acknowledge the other side's correction. Raises `TindakanTerlarang`, `NotulenBelumAda`."""
    susulan = SusulanNotulen.objects.select_for_update(of=("self",)).get(pk=susulan.pk)
    saya = check_pihak(susulan.dialog, oleh)
    if susulan.oleh_id == saya.pk:
        raise TindakanTerlarang("Susulan ini Anda tulis sendiri. Pihak lain yang menandai bahwa ia mengetahuinya.")
    if susulan.diketahui_at is not None:
        raise NotulenBelumAda("Susulan ini sudah ditandai diketahui.")
    susulan.diketahui_at = pada
    susulan.save(update_fields=["diketahui_at"])
    log_activity("kinerja.dialog.susulan_diketahui", target=susulan, oleh=oleh, pada=pada)
    beri_tanda(susulan.dialog)
    return susulan


def _pasangan_rujukan(rujukan: Rujukan, saya: Pegawai, tanggal: date) -> tuple[Pegawai, Pegawai]:
    """Give (the person, their rater) whom an item concerns; raises `TindakanTerlarang`."""
    pegawai = rujukan.pegawai or saya
    penilai = get_penilai(pegawai.pk, tanggal)
    if penilai is None:
        raise TindakanTerlarang("Belum ada pejabat penilai untuk jabatan ini. Hubungi pengelola kepegawaian.")
    if saya.pk not in (pegawai.pk, penilai.pk):
        raise TindakanTerlarang("Hanya pegawai ini dan pejabat penilainya yang dapat membawanya ke dialog.")
    return pegawai, penilai


def _check_terbuka(dialog: DialogKinerja) -> None:
    if dialog.status not in TERBUKA:
        raise DialogSudahSelesai(
            "Notulen dialog ini sudah disahkan keduanya. Tulis susulan bila ada yang perlu dikoreksi."
            if dialog.status == StatusDialog.DISAHKAN
            else "Dialog ini sudah dibatalkan. Rencanakan dialog baru."
        )


def _kolom_sah(dialog: DialogKinerja, pihak: Pegawai) -> str:
    return "sah_pegawai_at" if pihak.pk == dialog.pegawai_id else "sah_penilai_at"


def _tandai_sah(dialog: DialogKinerja, pelaku: Pegawai, pada: datetime) -> None:
    """Save a change of the contents: in minutes it is the signature of its author and clears the other's."""
    if dialog.status == StatusDialog.DILAKSANAKAN:
        dialog.sah_pegawai_at = dialog.sah_penilai_at = None
        setattr(dialog, _kolom_sah(dialog, pelaku), pada)
    set_waktu(dialog, [], pada)
    dialog.full_clean(validate_constraints=False)
    dialog.save()


def _lock_tindakan(tindakan: TindakanDialog, oleh: Pengguna) -> TindakanDialog:
    tindakan = (
        TindakanDialog.objects.select_for_update(of=("self",)).select_related("dialog", "pemilik").get(pk=tindakan.pk)
    )
    if get_pihak(oleh).pk != tindakan.pemilik_id:
        raise TindakanTerlarang("Tindakan ini ditandai oleh pemiliknya sendiri.")
    return tindakan


def _minta_sah(dialog: DialogKinerja, penulis: Pegawai, oleh: Pengguna) -> None:
    """Ask the other side to sign; once per version of the minutes."""
    lain = dialog.penilai if penulis.pk == dialog.pegawai_id else dialog.pegawai
    if lain.pengguna is None:
        return
    create_notifikasi(
        untuk=lain.pengguna,
        jenis="kinerja.dialog",
        judul=f"Notulen dialog dengan {penulis.nama} menunggu pengesahan Anda",
        isi=f"{JenisDialog(dialog.jenis).label}. Baca, ubah bila perlu, lalu sahkan.",
        url=f"/kinerja/dialog/{dialog.uuid}/",
        oleh=oleh,
        kunci=f"notulen-{dialog.uuid}-{dialog.versi}",
    )
