"""Reading questions about one line of a result, and how they are answered."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from kinerja.enums import NilaiBerakhlak, StatusTanya, TentangTanya
from kinerja.models import Evaluasi, Rhk, TanyaNilai

from .keberatan import TERKECIL_TAMPIL


@dataclass(frozen=True)
class BarisNilai:
    """One line of a result that can be asked about."""

    tentang: TentangTanya
    nama: str
    rhk: Rhk | None = None
    nilai: str = ""


def get_baris(evaluasi: Evaluasi, kunci: str) -> BarisNilai | None:
    """Give the line of a result by its key (`predikat`, `rhk:<uuid>`, `nilai:<kode>`); None when it has no such line."""
    jenis, _, isi = kunci.partition(":")
    if jenis == "predikat" and not isi:
        return BarisNilai(TentangTanya.PREDIKAT, "Predikat")
    if jenis == "nilai" and isi in [n.value for n in NilaiBerakhlak]:
        ada = evaluasi.rating_perilaku_set.filter(nilai=isi).exclude(rating="").exists()
        return BarisNilai(TentangTanya.NILAI, NilaiBerakhlak(isi).label, nilai=isi) if ada else None
    if jenis == "rhk":
        for r in evaluasi.rating_rhk_set.exclude(rating="").select_related("rhk"):
            if str(r.rhk.uuid) == isi:
                return BarisNilai(TentangTanya.RHK, f"RHK {r.rhk.urutan}. {r.rhk.uraian}", rhk=r.rhk)
    return None


def list_tanya(user: Any) -> QuerySet[TanyaNilai]:
    """Give the questions in reach, those that wait first, by their limit."""
    return (
        TanyaNilai.objects.visible_to(user)
        .select_related("pegawai", "penjawab", "dialihkan_ke", "unit_kerja", "evaluasi", "rhk")
        .order_by("-status", "batas", "pk")
    )


def list_tanya_menunggu(user: Any) -> QuerySet[TanyaNilai]:
    """Give the questions that this person is to answer."""
    pegawai_id = lingkup(user).pegawai_id
    return list_tanya(user).filter(Q(penjawab=pegawai_id) | Q(dialihkan_ke=pegawai_id), status=StatusTanya.MENUNGGU)


def list_tanya_evaluasi(evaluasi: Evaluasi, user: Any) -> dict[str, TanyaNilai]:
    """Give the threads of one result by the key of their line."""
    return {t.kunci: t for t in list_tanya(user).filter(evaluasi=evaluasi)}


def is_penjawab(tanya: Any, pegawai: Pegawai | None) -> bool:
    """Tell whether this person answers: who gave the result, and whom the clock opened the question to."""
    return pegawai is not None and pegawai.pk in (tanya.penjawab_id, tanya.dialihkan_ke_id)


@dataclass(frozen=True)
class StatistikTanya:
    """How questions are answered in a year."""

    ditanya: int
    menunggu: int
    tepat_waktu: int
    dialihkan: int

    @property
    def dijawab(self) -> int:
        """How many have an answer."""
        return self.ditanya - self.menunggu


def get_statistik_tanya(user: Any, tahun: int) -> StatistikTanya | None:
    """Count the questions of a year in reach; None when there are between one and four."""
    jumlah = (
        TanyaNilai.objects.visible_to(user)
        .filter(ditanya_at__year=tahun)
        .aggregate(
            ditanya=Count("pk"),
            menunggu=Count("pk", filter=Q(status=StatusTanya.MENUNGGU)),
            tepat_waktu=Count("pk", filter=Q(status=StatusTanya.DIJAWAB, dialihkan_at__isnull=True)),
            dialihkan=Count("pk", filter=Q(dialihkan_at__isnull=False)),
        )
    )
    return None if 0 < jumlah["ditanya"] < TERKECIL_TAMPIL else StatistikTanya(**jumlah)
