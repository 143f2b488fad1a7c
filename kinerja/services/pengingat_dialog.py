"""Reminders of dialogues: a notice to whom something waits for, once a day or a week."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai, UnitKerja
from jabatan.selectors import list_penilai
from kinerja.enums import StatusDialog
from kinerja.models import DialogKinerja, TindakanDialog
from kinerja.selectors.cakupan import list_tanpa_dialog_unit

from .pengingat import kunci_minggu

TUNGGU_SAH = timedelta(days=2)
TINDAKAN_DEKAT = timedelta(days=3)
ALAMAT = "/kinerja/dialog/"


class TidakAdaYangDiingatkan(BentrokKeadaan):
    """Everybody has had a dialogue, or was reminded this week already."""

    kode = "tidak_ada_yang_diingatkan"


@transaction.atomic
def remind_dialog(*, per_tanggal: date, pada: datetime) -> dict[str, int]:
    """Remind of tomorrow's dialogues, of missing minutes and signatures, and of actions; gives how many heard what."""
    return {
        "besok": _ingatkan_besok(per_tanggal),
        "notulen": _ingatkan_notulen(per_tanggal, pada),
        "pengesahan": _ingatkan_sah(per_tanggal, pada),
        "tindakan": _ingatkan_tindakan(per_tanggal),
    }


def _ingatkan_besok(per_tanggal: date) -> int:
    """Tell both of a dialogue tomorrow, once per appointment."""
    besok = per_tanggal + timedelta(days=1)
    zona = timezone.get_default_timezone()
    jumlah = 0
    for dialog in DialogKinerja.objects.filter(status=StatusDialog.DIRENCANAKAN, mulai__date=besok).select_related(
        "pegawai__pengguna", "penilai__pengguna"
    ):
        jumlah += len(
            create_notifikasi_banyak(
                untuk=[p.pengguna for p in (dialog.pegawai, dialog.penilai) if p.pengguna is not None],
                jenis="kinerja.dialog",
                judul=f"Besok pukul {dialog.mulai.astimezone(zona):%H.%M}: dialog kinerja",
                isi=f"{dialog.pegawai.nama} dan {dialog.penilai.nama}. Periksa agendanya dan tambahkan pokok bahasan.",
                url=f"{ALAMAT}{dialog.uuid}/",
                kunci=f"dialog-besok-{dialog.uuid}-{dialog.nomor_undangan}",
            )
        )
    return jumlah


def _ingatkan_notulen(per_tanggal: date, pada: datetime) -> int:
    """Tell raters whose dialogue has passed without minutes."""
    penilai = DialogKinerja.objects.filter(
        status=StatusDialog.DIRENCANAKAN, selesai__lt=pada - timedelta(hours=12)
    ).values_list("penilai__pengguna", flat=True)
    return _kirim(
        penilai,
        judul="Ada dialog kinerja tanpa notulen",
        isi="Tulis notulennya selagi masih ingat, atau ubah jadwalnya bila belum terlaksana.",
        kunci=kunci_minggu("dialog-notulen", per_tanggal),
    )


def _ingatkan_sah(per_tanggal: date, pada: datetime) -> int:
    """Tell whose signature is missing for two days."""
    ditulis = DialogKinerja.objects.filter(status=StatusDialog.DILAKSANAKAN, updated_at__lt=pada - TUNGGU_SAH)
    orang = [
        *ditulis.filter(sah_pegawai_at__isnull=True).values_list("pegawai__pengguna", flat=True),
        *ditulis.filter(sah_penilai_at__isnull=True).values_list("penilai__pengguna", flat=True),
    ]
    return _kirim(
        orang,
        judul="Notulen dialog menunggu pengesahan Anda",
        isi="Baca notulennya, ubah bila perlu, lalu sahkan.",
        kunci=kunci_minggu("dialog-sah", per_tanggal),
    )


def _ingatkan_tindakan(per_tanggal: date) -> int:
    """Tell owners of actions that are due within three days or late."""
    terbuka = TindakanDialog.objects.filter(selesai_at__isnull=True).exclude(dialog__status=StatusDialog.DIBATALKAN)
    lewat = terbuka.filter(tenggat__lt=per_tanggal).values_list("pemilik__pengguna", flat=True)
    dekat = terbuka.filter(tenggat__range=(per_tanggal, per_tanggal + TINDAKAN_DEKAT)).values_list(
        "pemilik__pengguna", flat=True
    )
    isi = "Kerjakan lalu tandai selesai. Bila tidak dapat, bicarakan pada dialog berikutnya."
    return _kirim(
        dekat,
        judul="Tindakan dari dialog kinerja segera jatuh tempo",
        isi=isi,
        kunci=kunci_minggu("dialog-tindakan-dekat", per_tanggal),
    ) + _kirim(
        lewat,
        judul="Ada tindakan dari dialog kinerja yang lewat tenggat",
        isi=isi,
        kunci=kunci_minggu("dialog-tindakan-lewat", per_tanggal),
    )


@transaction.atomic
def remind_cakupan_semua(*, per_tanggal: date) -> int:
    """In the last month of a quarter, remind every rater who has people without a dialogue; gives how many."""
    triwulan = Triwulan.dari_tanggal(per_tanggal)
    if per_tanggal.month != triwulan.akhir.month:
        return 0
    sudah = set(
        DialogKinerja.objects.filter(
            Q(dilaksanakan_pada__range=(triwulan.awal, triwulan.akhir))
            | Q(status=StatusDialog.DIRENCANAKAN, mulai__date__range=(per_tanggal, triwulan.akhir))
        ).values_list("pegawai", flat=True)
    )
    aktif = set(Pegawai.objects.filter(kedudukan="AKTIF").values_list("pk", flat=True))
    penilai = {
        atasan
        for pegawai, atasan in list_penilai(per_tanggal).items()
        if atasan is not None and pegawai in aktif and pegawai not in sudah
    }
    akun = Pegawai.objects.filter(pk__in=penilai).values_list("pengguna", flat=True)
    return _kirim_cakupan(akun, triwulan, per_tanggal)


@transaction.atomic
def remind_cakupan(
    *, triwulan: Triwulan, unit: UnitKerja | None, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> int:
    """Remind the raters of people in reach without a dialogue, of one unit or all; gives how many.

    Raises `TidakAdaYangDiingatkan`.
    """
    tanpa = list_tanpa_dialog_unit(oleh, triwulan, per_tanggal, None if unit is None else [unit.pk])
    jumlah = _kirim_cakupan({t.penilai.pengguna_id for t in tanpa if not t.is_direncanakan}, triwulan, per_tanggal)
    if not jumlah:
        raise TidakAdaYangDiingatkan(
            "Semua pejabat penilainya sudah diingatkan minggu ini."
            if tanpa
            else "Semua pegawai di sini sudah berdialog, jadi tidak ada yang perlu diingatkan."
        )
    log_activity(
        "kinerja.dialog.cakupan_diingatkan",
        target=unit or oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"triwulan": str(triwulan), "jumlah": jumlah},
    )
    return jumlah


def _kirim_cakupan(akun: Iterable[Any], triwulan: Triwulan, per_tanggal: date) -> int:
    return _kirim(
        akun,
        judul=f"Ada bawahan Anda yang belum berdialog pada {triwulan.nama}",
        isi="Rencanakan dialog kinerja dengan mereka sebelum triwulan berakhir.",
        kunci=kunci_minggu(f"dialog-cakupan-{triwulan}", per_tanggal),
    )


def _kirim(akun: Iterable[Any], *, judul: str, isi: str, kunci: str) -> int:
    """Tell each account once under the key."""
    untuk = Pengguna.objects.filter(pk__in={a for a in akun if a is not None})
    return len(
        create_notifikasi_banyak(untuk=untuk, jenis="kinerja.dialog", judul=judul, isi=isi, url=ALAMAT, kunci=kunci)
    )
