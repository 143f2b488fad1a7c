"""Reading the structure: units as a tree with counts, seats with their holders."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from jabatan.enums import Kedudukan
from jabatan.models import Jabatan, Pegawai, Penugasan, Posisi, RiwayatJabatan, UnitKerja


@dataclass
class CabangUnit:
    """A unit in the tree; counts include everything below it."""

    unit: UnitKerja
    orang: int = 0
    lowong: int = 0
    anak: list["CabangUnit"] = field(default_factory=list)


def get_pohon_unit(tanggal: date, *, semua: bool = False) -> list[CabangUnit]:
    """Give the tree of units with people in service and vacant places on the day, in three statements."""
    dasar = UnitKerja.objects.all() if semua else UnitKerja.objects.filter(is_aktif=True)
    cabang = {u.pk: CabangUnit(u) for u in dasar.order_by("urutan", "nama", "pk")}
    orang = (
        Pegawai.objects.asn()
        .filter(kedudukan=Kedudukan.AKTIF, unit_kerja__isnull=False)
        .values_list("unit_kerja")
        .annotate(n=Count("pk"))
    )
    for unit_id, n in orang:
        if unit_id in cabang:
            cabang[unit_id].orang = n
    for unit_id, kebutuhan, terisi in (
        list_posisi(tanggal).order_by().values_list("unit_kerja_id", "kebutuhan", "terisi")
    ):
        if unit_id in cabang:
            cabang[unit_id].lowong += max(0, kebutuhan - terisi)
    akar: list[Any] = []
    for c in cabang.values():
        induk = cabang.get(c.unit.parent_id)
        (induk.anak if induk else akar).append(c)
    for c in akar:
        _jumlahkan(c)
    return akar


def _jumlahkan(cabang: CabangUnit) -> None:
    """Add up from below."""
    for anak in cabang.anak:
        _jumlahkan(anak)
        cabang.orang += anak.orang
        cabang.lowong += anak.lowong


def list_posisi(tanggal: date) -> QuerySet[Any]:
    """Give the seats in force on the day with the number of definitive holders (`terisi`)."""
    terisi = (
        RiwayatJabatan.objects.filter(posisi=OuterRef("pk"), berlaku__contains=tanggal)
        .order_by()
        .values("posisi")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return (
        Posisi.objects.filter(berlaku__contains=tanggal)
        .select_related("jabatan", "unit_kerja", "atasan__jabatan", "atasan__unit_kerja")
        .annotate(terisi=Coalesce(Subquery(terisi), 0))
        .annotate(selisih=F("terisi") - F("kebutuhan"))
        .order_by("unit_kerja__nama", "-kelas", "jabatan__nama", "pk")
    )


def list_pemangku(posisi: Iterable[Posisi], tanggal: date) -> dict[int, list[Pegawai]]:
    """Give posisi_id → definitive holders on the day, by name."""
    hasil: dict[int, list[Pegawai]] = {}
    baris = (
        RiwayatJabatan.objects.filter(posisi__in=list(posisi), berlaku__contains=tanggal)
        .select_related("pegawai")
        .order_by("pegawai__nama", "pk")
    )
    for riwayat in baris:
        hasil.setdefault(riwayat.posisi_id, []).append(riwayat.pegawai)
    return hasil


def list_pelaksana(posisi: Iterable[Posisi], tanggal: date) -> dict[int, list[Penugasan]]:
    """Give posisi_id → Plt and Plh on the day."""
    hasil: dict[int, list[Penugasan]] = {}
    baris = Penugasan.objects.filter(posisi__in=list(posisi), berlaku__contains=tanggal).select_related("pegawai")
    for penugasan in baris.order_by("-jenis", "pk"):
        hasil.setdefault(penugasan.posisi_id, []).append(penugasan)
    return hasil


def list_jabatan(tanggal: date) -> QuerySet[Jabatan]:
    """Give the catalogue with the number of seats and the classes they have."""
    return Jabatan.objects.annotate(
        jumlah_posisi=Count("posisi_set", filter=Q(posisi_set__berlaku__contains=tanggal)),
        daftar_kelas=ArrayAgg(
            "posisi_set__kelas",
            distinct=True,
            filter=Q(posisi_set__kelas__isnull=False, posisi_set__berlaku__contains=tanggal),
            default=[],
        ),
    ).order_by("nama", "pk")


def list_pilihan_unit() -> list[tuple[str, str]]:
    """Give (code, name) of the active units for forms that grant a role in a unit."""
    return list(UnitKerja.objects.filter(is_aktif=True).order_by("nama", "pk").values_list("kode", "nama"))
