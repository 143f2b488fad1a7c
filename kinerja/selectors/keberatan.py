"""Reading objections: who decides, until when, and how they end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from asn_portal.inti.kalender.selectors import get_kalender
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from jabatan.selectors import get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import PutusanKeberatan, StatusEvaluasi, StatusKeberatan
from kinerja.models import Evaluasi, Keberatan
from kinerja.rules.keberatan import batas_keberatan

from .setelan import get_setelan

TERKECIL_TAMPIL = 5
"""Statistics of fewer people than this would point at a person."""


def list_batas_keberatan(evaluasi: Iterable[Evaluasi], per_tanggal: date) -> list[tuple[Evaluasi, date | None]]:
    """Give each result with the last day on which an objection is taken; None while nothing was delivered.

    Settings and calendar are read once.
    """
    setelan, kalender = get_setelan(per_tanggal), get_kalender()
    otomatis, lama = (int(setelan[kunci].nilai) for kunci in ("hasil_diterima_otomatis", "keberatan_ajukan"))
    hasil: list[tuple[Evaluasi, date | None]] = []
    for satu in evaluasi:
        batas = None
        if satu.disampaikan_at is not None:
            diterima = hari(satu.diterima_at) if satu.diterima_at else None
            batas = batas_keberatan(diterima, kalender.tambah(hari(satu.disampaikan_at), otomatis), lama)
        hasil.append((satu, batas))
    return hasil


def get_batas_keberatan(evaluasi: Evaluasi, per_tanggal: date) -> date | None:
    """Give the last day on which an objection to this result is taken; None while nothing was delivered."""
    return list_batas_keberatan([evaluasi], per_tanggal)[0][1]


def get_pemutus(evaluasi: Evaluasi, per_tanggal: date) -> Pegawai | None:
    """Give who decides: the superior of the rater, and never anyone who rated or is rated; None at the top."""
    if evaluasi.penilai_id is None:
        return None
    bukan = {evaluasi.pegawai_id, evaluasi.penilai_id}
    pelaku = Pegawai.objects.filter(pengguna=evaluasi.dinilai_oleh_id).values_list("pk", flat=True)
    bukan |= set(pelaku) if evaluasi.dinilai_oleh_id else set()
    calon = get_penilai(evaluasi.penilai_id, per_tanggal)
    while calon is not None and calon.pk in bukan:
        lebih_atas = get_penilai(calon.pk, per_tanggal)
        calon = None if lebih_atas is None or lebih_atas.pk == calon.pk else lebih_atas
    return calon


def list_keberatan(user: Any) -> QuerySet[Keberatan]:
    """Give the objections in reach, those that wait first, by deadline."""
    return (
        Keberatan.objects.visible_to(user)
        .select_related(
            "pegawai", "unit_kerja", "pemutus", "evaluasi__penilai", "evaluasi__dinilai_oleh", "evaluasi__skp__posisi__jabatan",
            "penjelasan_oleh", "diputus_oleh", "koreksi",
        )
        .order_by("status", "batas_putus", "pk")
    )  # fmt: skip


def list_keberatan_menunggu(user: Any) -> QuerySet[Keberatan]:
    """Give what waits for this person: to explain as the rater, or to decide."""
    pegawai_id = lingkup(user).pegawai_id
    return list_keberatan(user).filter(
        Q(evaluasi__dinilai_oleh=user.pk, penjelasan="") | Q(pemutus=pegawai_id), status=StatusKeberatan.DIAJUKAN
    )


@dataclass(frozen=True)
class StatistikKeberatan:
    """How objections end; None instead of numbers when there are too few to stay anonymous."""

    diajukan: int
    terbuka: int
    diubah: int
    tetap: int
    dicabut: int
    tepat_waktu: int

    @property
    def diputus(self) -> int:
        """How many were decided."""
        return self.diubah + self.tetap


def get_statistik(user: Any, tahun: int) -> StatistikKeberatan | None:
    """Count the objections of a year in reach; None when there are between one and four."""
    jumlah = (
        Keberatan.objects.visible_to(user)
        .filter(diajukan_at__year=tahun)
        .aggregate(
            diajukan=Count("pk"),
            terbuka=Count("pk", filter=Q(status=StatusKeberatan.DIAJUKAN)),
            diubah=Count("pk", filter=Q(putusan=PutusanKeberatan.DIUBAH)),
            tetap=Count("pk", filter=Q(putusan=PutusanKeberatan.TETAP)),
            dicabut=Count("pk", filter=Q(status=StatusKeberatan.DICABUT)),
            tepat_waktu=Count("pk", filter=Q(diputus_at__date__lte=F("batas_putus"))),
        )
    )
    return None if 0 < jumlah["diajukan"] < TERKECIL_TAMPIL else StatistikKeberatan(**jumlah)


def list_dapat_diberatkan(pegawai_id: int, per_tanggal: date) -> list[Evaluasi]:
    """Give the recent results of a person that still take an objection, newest first."""
    calon = (
        Evaluasi.objects.filter(pegawai_id=pegawai_id, keberatan__isnull=True)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .order_by("-periode", "-pk")[:8]
    )
    return [e for e, batas in list_batas_keberatan(calon, per_tanggal) if batas is not None and per_tanggal <= batas]
