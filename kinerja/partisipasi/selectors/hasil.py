"""Reading results of surveys and complaints; only the newest versions, unless somebody checks the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Prefetch, Q, QuerySet

from kinerja.partisipasi.acts import EKSPOR_HASIL
from kinerja.partisipasi.enums import RESPONS_AWAL, JenisPengaduan, UnsurSkm
from kinerja.partisipasi.models import HasilPengaduan, HasilPetugas, HasilSurvei, UnsurSurvei
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.banding import is_sebanding
from kinerja.partisipasi.rules.nilai import tulis_dua

TERENDAH = 3


def _cari(teks: str, *kolom: str) -> Q:
    syarat = Q()
    for kata in teks.split()[:6]:
        satu = Q()
        for nama in kolom:
            satu |= Q(**{f"{nama}__icontains": kata})
        syarat &= satu
    return syarat


def list_survei(user: Any, cari: str = "") -> QuerySet[HasilSurvei]:
    """Give the surveys in reach, the newest period first."""
    return (
        HasilSurvei.objects.visible_to(user)
        .filter(_cari(cari, "unit_kerja__nama", "unit_kerja__kode", "layanan"), is_berlaku=True)
        .select_related("unit_kerja", "oleh")
        .order_by("-berlaku__endswith", "unit_kerja__nama", "pk")
    )


def list_pengaduan(user: Any, cari: str = "") -> QuerySet[HasilPengaduan]:
    """Give the months of complaints in reach, the newest first."""
    return (
        HasilPengaduan.objects.visible_to(user)
        .filter(_cari(cari, "unit_kerja__nama", "unit_kerja__kode"), is_berlaku=True)
        .select_related("unit_kerja", "oleh")
        .order_by("-periode", "unit_kerja__nama", "pk")
    )


def list_petugas(user: Any, cari: str = "") -> QuerySet[HasilPetugas]:
    """Give the officers named by finished complaints, as far as their results are in reach."""
    return (
        HasilPetugas.objects.visible_to(user)
        .filter(_cari(cari, "pegawai__nama", "pegawai__nip", "unit_kerja__nama"), is_berlaku=True)
        .exclude(selesai=0, terbukti=0)
        .select_related("pegawai", "unit_kerja")
        .order_by("-periode", "pegawai__nama", "pk")
    )


def list_terbaca(user: Any, model: Any) -> QuerySet[Any]:
    """Give the rows of a kind that may be opened one by one.

    A replaced version beside the new one would show what a single respondent answered, so only who checks the
    record (the letter of export) opens old ones.
    """
    baris = model.objects.visible_to(user).select_related("unit_kerja", "oleh", "menggantikan")
    return baris if EKSPOR_HASIL.boleh_umum(user) else baris.filter(is_berlaku=True)


@dataclass(frozen=True)
class BarisUnsur:
    """One element of a result, in words: its mean, the one of the comparable period before, the difference."""

    nama: str
    nilai: str
    lalu: str
    arah: int
    is_terendah: bool


def get_sebelumnya(hasil: HasilSurvei) -> HasilSurvei | None:
    """Give the newest comparable result of the same service before this one."""
    calon = HasilSurvei.objects.filter(
        is_berlaku=True,
        unit_kerja=hasil.unit_kerja_id,
        layanan=hasil.layanan,
        berlaku__endswith__lte=hasil.awal,
    ).order_by("-berlaku__endswith", "pk")
    return next((c for c in calon.prefetch_related("unsur_set")[:8] if is_sebanding(hasil, c)), None)


def list_unsur(hasil: HasilSurvei, lalu: HasilSurvei | None) -> list[BarisUnsur]:
    """Give the elements in the order of the regulation, the three lowest marked."""
    kini = get_rata(hasil)
    dulu = get_rata(lalu) if lalu is not None else {}
    terendah = set(sorted(kini, key=lambda u: (kini[u], list(UnsurSkm).index(u)))[:TERENDAH])
    return [
        BarisUnsur(
            nama=u.label,
            nilai=tulis_dua(kini[u]),
            lalu=tulis_dua(dulu[u]) if u in dulu else "",
            arah=(kini[u] > dulu[u]) - (kini[u] < dulu[u]) if u in dulu else 0,
            is_terendah=u in terendah,
        )
        for u in UnsurSkm
        if u in kini
    ]


def get_rata(hasil: HasilSurvei) -> dict[UnsurSkm, Fraction]:
    """Give the exact means of a result by element."""
    return {UnsurSkm(u.unsur): Fraction(u.jumlah, u.pembagi) for u in hasil.unsur_set.all()}


def list_tenggat(periode: date) -> tuple[int, list[tuple[str, int]], str] | None:
    """Give the deadlines in force in a month: days to forward, days to answer by kind, and their ground; None before them."""
    buku = get_buku_partisipasi().per(periode)
    if "sp4n_hari" not in buku:
        return None
    hari = buku["sp4n_hari"].isi()
    return hari[RESPONS_AWAL], [(j.label, hari[j.value]) for j in JenisPengaduan], buku["sp4n_hari"].dasar_hukum


def list_versi(hasil: Any) -> list[Any]:
    """Give the versions that this one replaced, the newest first."""
    rantai, kini = [], hasil.menggantikan
    while kini is not None:
        rantai.append(kini)
        kini = kini.menggantikan
    return rantai


def all_survei_unit(
    unit_ids: Iterable[int] | None, sejak: date, sampai: date, unsur: Iterable[UnsurSkm] = UnsurSkm
) -> list[HasilSurvei]:
    """Give the newest versions of the surveys of units that lie in a span at least in part, oldest first.

    None is every unit; `unsur` says which elements to bring. Two queries.
    """
    baris = HasilSurvei.objects.filter(is_berlaku=True, berlaku__overlap=DateRange(sejak, sampai, "[]"))
    if unit_ids is not None:
        baris = baris.filter(unit_kerja__in=list(unit_ids))
    isi = UnsurSurvei.objects.filter(unsur__in=list(unsur))
    return list(
        baris.select_related("unit_kerja")
        .prefetch_related(Prefetch("unsur_set", queryset=isi))
        .order_by("berlaku__startswith", "pk")
    )


def all_pengaduan_unit(unit_ids: Iterable[int] | None, awal: date, sampai: date) -> list[HasilPengaduan]:
    """Give the newest versions of the months of complaints of units, oldest first; None is every unit."""
    baris = HasilPengaduan.objects.filter(is_berlaku=True, periode__range=(awal, sampai))
    if unit_ids is not None:
        baris = baris.filter(unit_kerja__in=list(unit_ids))
    return list(baris.select_related("unit_kerja").order_by("periode", "pk"))


def all_petugas(awal: date, sampai: date, pegawai_id: int | None = None) -> list[HasilPetugas]:
    """Give the complaints of a span that name officers, or one of them, oldest first."""
    baris = HasilPetugas.objects.filter(is_berlaku=True, periode__range=(awal, sampai))
    if pegawai_id is not None:
        baris = baris.filter(pegawai=pegawai_id)
    return list(baris.select_related("unit_kerja").order_by("periode", "pk"))
