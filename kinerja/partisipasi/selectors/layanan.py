"""Reading services, their codes as numbers, and the questions of the survey."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from jabatan.models import UnitKerja
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import JaringanKantor, KodeSurvei, Layanan, PertanyaanUnsur, TerbitanKode
from kinerja.partisipasi.parameters import get_buku_partisipasi


@dataclass(frozen=True)
class Pertanyaan:
    """One question with its four labels, in the order of the values 1 to 4."""

    unsur: UnsurSkm
    teks: str
    pilihan: tuple[str, ...]


def list_pertanyaan(tanggal: date, layanan: Layanan | None = None) -> list[Pertanyaan]:
    """Give the questions as they are asked on a day, of a service or all nine; one query."""
    baku = get_buku_partisipasi().per(tanggal)["skm_pertanyaan"].isi()
    diubah = {p.unsur: p for p in PertanyaanUnsur.objects.all()}
    hasil = []
    for unsur in layanan.unsur if layanan is not None else list(UnsurSkm):
        teks, *pilihan = baku[unsur.value]
        if lain := diubah.get(unsur.value):
            teks, pilihan = lain.teks, lain.pilihan
        hasil.append(Pertanyaan(unsur, teks, tuple(pilihan)))
    return hasil


def _hitung_kode(**syarat: Any) -> Coalesce:
    isi = KodeSurvei.objects.filter(terbitan__layanan=OuterRef("pk"), **syarat).order_by()
    jumlah = isi.values("terbitan__layanan").annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(jumlah, output_field=IntegerField()), 0)


def list_layanan(user: Any, cari: str = "") -> QuerySet[Layanan]:
    """Give the services in reach with the number of codes that are still told apart, and how many are spent."""
    baris = Layanan.objects.visible_to(user)
    for kata in cari.split()[:6]:
        baris = baris.filter(Q(nama__icontains=kata) | Q(unit_kerja__nama__icontains=kata))
    return (
        baris.select_related("unit_kerja")
        .annotate(kode=_hitung_kode(), kode_terpakai=_hitung_kode(terpakai=True))
        .order_by("-is_aktif", "unit_kerja__nama", "nama", "pk")
    )


def list_layanan_terbuka() -> QuerySet[Layanan]:
    """Give the services that anybody may answer about without a code."""
    return (
        Layanan.objects.filter(is_aktif=True, is_terbuka=True)
        .select_related("unit_kerja")
        .order_by("unit_kerja__nama", "nama", "pk")
    )


def list_terbitan(layanan: Layanan) -> QuerySet[TerbitanKode]:
    """Give the newest issues of a service with the number of their spent codes and of those left."""
    return (
        TerbitanKode.objects.filter(layanan=layanan)
        .annotate(
            terpakai=Count("kode_set", filter=Q(kode_set__terpakai=True)),
            sisa=Count("kode_set", filter=Q(kode_set__terpakai=False)),
        )
        .select_related("oleh")
        .prefetch_related("petugas_set__pegawai")
        .order_by("-tanggal", "-pk")
    )


def get_sel_minimum(tanggal: date) -> int:
    """Give the least number of people of whom a figure is shown."""
    return int(get_buku_partisipasi().per(tanggal)["sel_minimum"].isi())


def list_jaringan(user: Any) -> QuerySet[JaringanKantor]:
    """Give the office networks in reach."""
    return JaringanKantor.objects.visible_to(user).select_related("unit_kerja").order_by("unit_kerja__nama", "alamat")


def list_unit_sekitar(unit_id: int | None) -> set[int]:
    """Give a unit, those above it and those below it; one query."""
    if unit_id is None:
        return set()
    induk = dict(UnitKerja.objects.values_list("pk", "parent_id"))
    sekitar: set[int] = set()
    kini: int | None = unit_id
    while kini is not None:
        sekitar.add(kini)
        kini = induk.get(kini)
    antre = [unit_id]
    while antre:
        satu = antre.pop()
        sekitar.add(satu)
        antre += [pk for pk, atas in induk.items() if atas == satu]
    return sekitar
