"""Reading dialogues: mine by what they ask of me, one with its parts, what waits for one."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from kinerja.enums import StatusDialog
from kinerja.models import AgendaDialog, DialogKinerja, SusulanNotulen, TindakanDialog

TERLAKSANA = (StatusDialog.DILAKSANAKAN, StatusDialog.DISAHKAN)


@dataclass(frozen=True)
class DialogSaya:
    """The dialogues of a person, sorted by what they ask: to come, to minute, to sign."""

    mendatang: list[DialogKinerja]
    perlu_notulen: list[DialogKinerja]
    perlu_sah: list[DialogKinerja]
    menunggu_lawan: list[DialogKinerja]
    susulan: list[SusulanNotulen]


@dataclass(frozen=True)
class HariDialog:
    """A day of the calendar with its dialogues."""

    tanggal: date
    is_bulan_ini: bool
    is_hari_ini: bool
    dialog: tuple[DialogKinerja, ...]


def hari_lokal(waktu: datetime) -> date:
    """Give the day of a moment in the institution's time zone."""
    return waktu.astimezone(timezone.get_default_timezone()).date()


def list_dialog(user: Any) -> QuerySet[DialogKinerja]:
    """Give the dialogues that this person may read, newest first, with the people they name."""
    return (
        DialogKinerja.objects.visible_to(user)
        .select_related(
            "pegawai__pengguna", "penilai__pengguna", "atasan_penilai", "direncanakan_oleh__pengguna", "notulen_oleh"
        )
        .order_by("-mulai", "-pk")
    )


def list_dialog_berdua(user: Any) -> QuerySet[DialogKinerja]:
    """Give the dialogues in which this person takes part."""
    pegawai_id = lingkup(user).pegawai_id
    return list_dialog(user).filter(Q(pegawai=pegawai_id) | Q(penilai=pegawai_id))


def get_dialog_saya(user: Any, pada: datetime) -> DialogSaya:
    """Sort the unfinished dialogues of a person by what they ask; two queries."""
    saya = lingkup(user).pegawai_id
    terbuka = list(
        list_dialog_berdua(user)
        .filter(status__in=[StatusDialog.DIRENCANAKAN, StatusDialog.DILAKSANAKAN])
        .order_by("mulai", "pk")
    )
    rencana = [d for d in terbuka if d.status == StatusDialog.DIRENCANAKAN]
    ditulis = [d for d in terbuka if d.status == StatusDialog.DILAKSANAKAN]
    susulan = (
        SusulanNotulen.objects.filter(Q(dialog__pegawai=saya) | Q(dialog__penilai=saya), diketahui_at__isnull=True)
        .exclude(oleh=saya)
        .select_related("dialog", "oleh")
        .order_by("created_at", "pk")
    )
    return DialogSaya(
        mendatang=[d for d in rencana if d.selesai > pada],
        perlu_notulen=[d for d in rencana if d.selesai <= pada],
        perlu_sah=[d for d in ditulis if perlu_sah(d, saya)],
        menunggu_lawan=[d for d in ditulis if not perlu_sah(d, saya)],
        susulan=list(susulan),
    )


def perlu_sah(dialog: DialogKinerja, pegawai_id: int | None) -> bool:
    """Tell whether the minutes wait for this person's signature."""
    if dialog.status != StatusDialog.DILAKSANAKAN:
        return False
    if pegawai_id == dialog.pegawai_id:
        return dialog.sah_pegawai_at is None
    return pegawai_id == dialog.penilai_id and dialog.sah_penilai_at is None


def list_dialog_lalu(user: Any) -> QuerySet[DialogKinerja]:
    """Give the finished dialogues of a person and, for the superior of a rater, those one level below."""
    return list_dialog(user).filter(status__in=[StatusDialog.DISAHKAN, StatusDialog.DIBATALKAN])


def list_dialog_bawahan_penilai(user: Any) -> QuerySet[DialogKinerja]:
    """Give the dialogues that this person reads as superior of the rater, newest first."""
    return list_dialog(user).filter(atasan_penilai=lingkup(user).pegawai_id)


def list_agenda_menunggu(user: Any) -> QuerySet[AgendaDialog]:
    """Give what waits for a dialogue that is not planned yet, of both sides."""
    return (
        AgendaDialog.objects.visible_to(user, "u")
        .filter(dialog__isnull=True)
        .select_related("oleh", "pegawai", "penilai")
        .order_by("created_at", "pk")
    )


def list_agenda(dialog: DialogKinerja) -> list[AgendaDialog]:
    """Give the agenda of a dialogue in the order in which it was brought."""
    return list(
        dialog.agenda_set.select_related("oleh", "rhk__skp", "iki", "log", "umpan_balik", "evaluasi").order_by(
            "created_at", "pk"
        )
    )


def list_tindakan_terbuka(pegawai_id: int) -> QuerySet[TindakanDialog]:
    """Give the actions that a person still owes, the earliest day first."""
    return (
        TindakanDialog.objects.filter(pemilik=pegawai_id, selesai_at__isnull=True)
        .exclude(dialog__status=StatusDialog.DIBATALKAN)
        .select_related("dialog__pegawai", "dialog__penilai")
        .order_by("tenggat", "pk")
    )


def list_tindakan_lalu(dialog: DialogKinerja) -> list[TindakanDialog]:
    """Give what the two promised in earlier dialogues and have not done, to be taken up in this one."""
    return list(
        TindakanDialog.objects.filter(
            dialog__pegawai=dialog.pegawai_id,
            dialog__penilai=dialog.penilai_id,
            dialog__mulai__lt=dialog.mulai,
            selesai_at__isnull=True,
        )
        .exclude(dialog=dialog)
        .exclude(dialog__status=StatusDialog.DIBATALKAN)
        .select_related("pemilik", "dialog")
        .order_by("tenggat", "pk")
    )


def list_tanpa_dialog(user: Any, tanggal: date) -> list[Pegawai]:
    """Give the people one rates who have no dialogue in the quarter, neither held nor planned."""
    ids = lingkup(user).bawahan_ids
    triwulan = Triwulan.dari_tanggal(tanggal)
    ada = DialogKinerja.objects.filter(pegawai__in=ids).filter(
        Q(dilaksanakan_pada__range=(triwulan.awal, triwulan.akhir))
        | Q(
            status=StatusDialog.DIRENCANAKAN,
            mulai__date__gte=tanggal,
            mulai__date__lte=triwulan.akhir + timedelta(days=31),
        )
    )
    return list(
        Pegawai.objects.filter(pk__in=ids)
        .exclude(pk__in=ada.values("pegawai"))
        .select_related("posisi__jabatan")
        .order_by("nama", "pk")
    )


def get_kalender(user: Any, bulan: date, per_tanggal: date) -> list[list[HariDialog]]:
    """Give a month as weeks of days with one's dialogues; cancelled ones are left out."""
    awal = bulan.replace(day=1)
    akhir = awal.replace(day=monthrange(awal.year, awal.month)[1])
    pada_hari: dict[date, list[DialogKinerja]] = {}
    for dialog in (
        list_dialog_berdua(user)
        .filter(mulai__date__range=(awal, akhir))
        .exclude(status=StatusDialog.DIBATALKAN)
        .order_by("mulai", "pk")
    ):
        pada_hari.setdefault(hari_lokal(dialog.mulai), []).append(dialog)
    hari = awal - timedelta(days=awal.weekday())
    minggu: list[list[HariDialog]] = []
    while hari <= akhir:
        minggu.append([])
        for _ in range(7):
            minggu[-1].append(
                HariDialog(hari, hari.month == awal.month, hari == per_tanggal, tuple(pada_hari.get(hari, ())))
            )
            hari += timedelta(days=1)
    return minggu


def list_untuk_kalender(user: Any, pada: datetime) -> QuerySet[DialogKinerja]:
    """Give what a person's calendar shows: the appointments to come and those of the last ninety days."""
    return (
        list_dialog_berdua(user)
        .filter(mulai__gte=pada - timedelta(days=90))
        .exclude(status=StatusDialog.DIBATALKAN)
        .order_by("mulai", "pk")
    )


def list_tidak_realistis_terbuka(skp_id: int) -> QuerySet[AgendaDialog]:
    """Give the targets of an SKP that were called unrealistic and that no signed dialogue has settled.

    Agreeing on the SKP has to wait while there are any.
    """
    return (
        AgendaDialog.objects.filter(sumber="TIDAK_REALISTIS", rhk__skp=skp_id)
        .exclude(is_dibahas=True, dialog__status=StatusDialog.DISAHKAN)
        .select_related("dialog", "rhk", "iki")
        .order_by(F("dialog__mulai").asc(nulls_last=True), "pk")
    )
