"""How many people of each unit have had a dialogue in a quarter, and who has not."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai, RiwayatJabatan
from jabatan.selectors import list_penilai
from kinerja.enums import StatusDialog
from kinerja.models import DialogKinerja

PALING_KECIL = 5
"""Fewer people than this are not shown as a share to those who see aggregates only."""


@dataclass(frozen=True)
class BarisCakupan:
    """One unit in a quarter: people, those with a dialogue held, those with one planned besides."""

    unit_id: int
    kode: str
    unit: str
    jumlah: int
    terlaksana: int
    direncanakan: int
    is_tersembunyi: bool = False

    @property
    def belum(self) -> int:
        """People without a dialogue held."""
        return self.jumlah - self.terlaksana

    @property
    def persen(self) -> int:
        """Share of people with a dialogue held, per cent rounded down."""
        return self.terlaksana * 100 // self.jumlah if self.jumlah else 0


@dataclass(frozen=True)
class TanpaDialog:
    """Somebody without a dialogue held in the quarter, and who should hold it."""

    pegawai: Pegawai
    penilai: Pegawai
    unit: str
    is_direncanakan: bool


def tanggal_cakupan(triwulan: Triwulan, per_tanggal: date) -> date:
    """Give the day whose seats count: today in a running quarter, else its last day."""
    return min(triwulan.akhir, per_tanggal)


def _orang(user: Any, triwulan: Triwulan, per_tanggal: date) -> QuerySet[Any]:
    """Give the seats in reach whose holders serve and are rated by somebody, marked by their dialogues."""
    tanggal = tanggal_cakupan(triwulan, per_tanggal)
    tanpa_penilai = [p for p, penilai in list_penilai(tanggal).items() if penilai is None]
    milik = DialogKinerja.objects.filter(pegawai=OuterRef("pegawai"))
    return (
        RiwayatJabatan.objects.visible_to(user)
        .filter(berlaku__contains=tanggal, pegawai__kedudukan="AKTIF")
        .exclude(pegawai__in=tanpa_penilai)
        .annotate(
            ada=Exists(milik.filter(dilaksanakan_pada__range=(triwulan.awal, triwulan.akhir))),
            rencana=Exists(
                milik.filter(
                    status=StatusDialog.DIRENCANAKAN,
                    mulai__date__range=(max(triwulan.awal, per_tanggal), triwulan.akhir),
                )
            ),
        )
    )


def list_cakupan(user: Any, triwulan: Triwulan, per_tanggal: date, *, sembunyikan: bool = False) -> list[BarisCakupan]:
    """Give the units in reach, the smallest share first; two queries.

    `sembunyikan` hides the figures of units with fewer than five people.
    """
    baris = (
        _orang(user, triwulan, per_tanggal)
        .values("posisi__unit_kerja_id", "posisi__unit_kerja__kode", "posisi__unit_kerja__nama")
        .annotate(
            jumlah=Count("pk"),
            terlaksana=Count("pk", filter=Q(ada=True)),
            direncanakan=Count("pk", filter=Q(ada=False, rencana=True)),
        )
    )
    hasil = [
        BarisCakupan(
            b["posisi__unit_kerja_id"],
            b["posisi__unit_kerja__kode"],
            b["posisi__unit_kerja__nama"],
            b["jumlah"],
            b["terlaksana"],
            b["direncanakan"],
            sembunyikan and b["jumlah"] < PALING_KECIL,
        )
        for b in baris
    ]
    return sorted(hasil, key=lambda b: (b.is_tersembunyi, b.persen, -b.jumlah, b.unit))


def list_tanpa_dialog_unit(
    user: Any, triwulan: Triwulan, per_tanggal: date, unit_ids: Collection[int] | None = None
) -> list[TanpaDialog]:
    """Give who in reach has had no dialogue in the quarter, with the rater of each, by unit and name."""
    belum = _orang(user, triwulan, per_tanggal).filter(ada=False)
    if unit_ids is not None:
        belum = belum.filter(posisi__unit_kerja__in=unit_ids)
    baris = list(
        belum.select_related("pegawai", "posisi__unit_kerja").order_by(
            "posisi__unit_kerja__nama", "pegawai__nama", "pk"
        )
    )
    penilai = list_penilai(tanggal_cakupan(triwulan, per_tanggal))
    orang = Pegawai.objects.select_related("pengguna").in_bulk({penilai[b.pegawai_id] for b in baris})
    return [
        TanpaDialog(b.pegawai, orang[penilai[b.pegawai_id]], b.posisi.unit_kerja.nama, b.rencana)  # type: ignore[index]
        for b in baris
    ]
