"""Reading families: who counts for allowance and rice until when, and who else claims the same person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import F, Prefetch, Q, QuerySet

from asn_portal.lib.periode import Periode, tulis_tanggal, ulang_tahun
from jabatan.enums import HubunganKeluarga, Kedudukan, PeristiwaKeluarga
from jabatan.models import Keluarga, Pegawai, SuratSekolah
from jabatan.rules.tanggungan import (
    Anggota,
    BatasAnak,
    Masa,
    alasan_tidak_dihitung,
    get_tanggungan,
    tulis_tanggungan,
)

from .fakta import get_batas_anak

KOLOM_PERISTIWA: dict[PeristiwaKeluarga, tuple[str, str]] = {
    PeristiwaKeluarga.KAWIN: ("tanggal_kawin", "dasar_kawin"),
    PeristiwaKeluarga.PENGHASILAN: ("penghasilan", "dasar_penghasilan"),
    PeristiwaKeluarga.CERAI: ("tanggal_cerai", "dasar_cerai"),
    PeristiwaKeluarga.ASN: ("asn", "dasar_asn"),
    PeristiwaKeluarga.DITANGGUNG_LAIN: ("ditanggung_lain", "dasar_ditanggung_lain"),
    PeristiwaKeluarga.WAFAT: ("tanggal_wafat", "dasar_wafat"),
}
"""The field of an event and of its ground."""

BERMASA = frozenset({PeristiwaKeluarga.PENGHASILAN, PeristiwaKeluarga.ASN, PeristiwaKeluarga.DITANGGUNG_LAIN})
"""Events that may end again, so that the right comes back."""

PERISTIWA: dict[HubunganKeluarga, tuple[PeristiwaKeluarga, ...]] = {
    HubunganKeluarga.ANAK: (
        PeristiwaKeluarga.KAWIN,
        PeristiwaKeluarga.PENGHASILAN,
        PeristiwaKeluarga.DITANGGUNG_LAIN,
        PeristiwaKeluarga.WAFAT,
    ),
    HubunganKeluarga.PASANGAN: (
        PeristiwaKeluarga.ASN,
        PeristiwaKeluarga.CERAI,
        PeristiwaKeluarga.DITANGGUNG_LAIN,
        PeristiwaKeluarga.WAFAT,
    ),
}
"""What may happen to a child, and to a spouse."""


class PeristiwaTercatat(NamedTuple):
    """One event on record, days inclusive."""

    peristiwa: PeristiwaKeluarga
    mulai: date
    sampai: date | None
    dasar: str

    @property
    def kalimat(self) -> str:
        """Say it in words."""
        sejak = "sejak " if self.peristiwa in BERMASA else ""
        sampai = f" sampai {tulis_tanggal(self.sampai)}" if self.sampai else ""
        return f"{self.peristiwa.label} {sejak}{tulis_tanggal(self.mulai)}{sampai} ({self.dasar})"


@dataclass(frozen=True)
class BarisKeluarga:
    """One family member as the tab shows it."""

    orang: Keluarga
    dihitung: str
    peristiwa: list[PeristiwaTercatat]
    surat: list[SuratSekolah]


def list_keluarga(pegawai: Pegawai) -> QuerySet[Keluarga]:
    """Give the family members of a person, spouse first, withdrawn entries last; with the certificates of school."""
    surat = SuratSekolah.objects.select_related("dicabut_oleh").order_by("tanggal_sk", "pk")
    return (
        Keluarga.objects.filter(pegawai=pegawai)
        .select_related("dicabut_oleh")
        .prefetch_related(Prefetch("surat_set", surat))
        .order_by(F("dicabut_at").asc(nulls_first=True), "-hubungan", "tanggal_lahir", "pk")
    )


def list_keluarga_dihitung(pegawai: Pegawai, hari: date) -> list[BarisKeluarga]:
    """Give the family of a person, each member with until when it counts and why, what happened, and its certificates."""
    batas = get_batas_anak(hari)
    return [
        BarisKeluarga(
            satu,
            _tulis_dihitung(satu, hari, batas),
            list_peristiwa(satu),
            sorted(satu.surat_set.all(), key=lambda s: (s.dicabut_at is not None, s.masa_tertulis.lower)),
        )
        for satu in list_keluarga(pegawai)
    ]


def _tulis_dihitung(orang: Keluarga, hari: date, batas: BatasAnak) -> str:
    if orang.dicabut_at:
        return ""
    if not (orang.tertanggung_gaji or orang.tertanggung_beras):
        return "Tidak dihitung untuk tunjangan, karena kedua hak tunjangannya tidak dicentang."
    return tulis_tanggungan(susun_anggota(orang), hari, batas)


def list_peristiwa(orang: Keluarga) -> list[PeristiwaTercatat]:
    """Give what happened to a member, the earliest first."""
    hasil = []
    for peristiwa, (kolom, dasar) in KOLOM_PERISTIWA.items():
        nilai = getattr(orang, kolom)
        if nilai is not None:
            masa = _masa(nilai) if peristiwa in BERMASA else Masa(nilai, None)
            hasil.append(PeristiwaTercatat(peristiwa, masa.awal, masa.akhir, getattr(orang, dasar)))
    return sorted(hasil, key=lambda satu: satu.mulai)


def susun_anggota(orang: Keluarga, surat: Iterable[SuratSekolah] | None = None) -> Anggota:
    """Turn an entry and its certificates into what the rule takes."""
    berlaku = [s for s in (orang.surat_set.all() if surat is None else surat) if s.dicabut_at is None]
    return Anggota(
        is_anak=orang.hubungan == HubunganKeluarga.ANAK,
        lahir=orang.tanggal_lahir,
        tercatat=_masa(orang.masa_tertulis),
        surat=tuple(sorted(_masa(s.berlaku) for s in berlaku)),
        kawin=orang.tanggal_kawin,
        cerai=orang.tanggal_cerai,
        wafat=orang.tanggal_wafat,
        penghasilan=_masa(orang.penghasilan) if orang.penghasilan else None,
        asn=_masa(orang.asn) if orang.asn else None,
        ditanggung_lain=_masa(orang.ditanggung_lain) if orang.ditanggung_lain else None,
    )


def masa_perkawinan(orang: Keluarga) -> Masa:
    """Give the days of a marriage: those of the entry, up to a divorce or a death."""
    tercatat = _masa(orang.berlaku)
    akhir = [satu for satu in (tercatat.akhir, orang.tanggal_cerai, orang.tanggal_wafat) if satu]
    return Masa(tercatat.awal, min(akhir, default=None))


def _masa(rentang: Any) -> Masa:
    """Turn a half-open period into first and last day."""
    return Masa(rentang.lower, rentang.upper - timedelta(days=1) if rentang.upper else None)


def list_anak_berakhir(hari: date, sampai: date) -> list[tuple[int, date]]:
    """List whose account has a child that counts on `hari` and no longer on `sampai` by age or school, with the month."""
    batas = get_batas_anak(sampai)
    muda = Q(tanggal_lahir__gt=ulang_tahun(sampai, -batas.usia)) | Q(
        tanggal_lahir__lte=ulang_tahun(hari, -batas.usia_sekolah)
    )
    baris = (
        Keluarga.objects.sah()
        .filter(hubungan=HubunganKeluarga.ANAK, berlaku__contains=sampai)
        .filter(Q(tertanggung_gaji=True) | Q(tertanggung_beras=True), pegawai__pengguna__is_active=True)
        .filter(pegawai__kedudukan__in=(Kedudukan.AKTIF, Kedudukan.TUGAS_BELAJAR))
        .exclude(muda)
        .select_related("pegawai")
        .prefetch_related("surat_set")
    )
    hasil = []
    for anak in baris:
        anggota = susun_anggota(anak)
        if alasan_tidak_dihitung(anggota, hari, batas) or not alasan_tidak_dihitung(anggota, sampai, batas):
            continue
        bulan = get_tanggungan(anggota, hari, batas).berubah or Periode.dari_tanggal(sampai).awal
        if anak.pegawai.pengguna_id is not None:
            hasil.append((anak.pegawai.pengguna_id, bulan))
    return hasil


def is_ditanggung_pegawai_lain(orang: Keluarga, hari: date) -> bool:
    """Tell whether another employee counts this person for allowance or rice on a day: never who.

    By NIK where it is recorded here, else by name and birthday. A spouse who is an employee and receives the allowance
    for a spouse is such a claim too. Dasar hukum: PP 7/1977, Pasal 16.
    """
    batas = get_batas_anak(hari)
    sama = Q(nik=orang.nik) if orang.nik else Q(nama__iexact=orang.nama, tanggal_lahir=orang.tanggal_lahir)
    lain = (
        Keluarga.objects.sah().exclude(pegawai_id=orang.pegawai_id).exclude(pk=orang.pk).prefetch_related("surat_set")
    )
    calon = list(lain.filter(Q(tertanggung_gaji=True) | Q(tertanggung_beras=True), sama, berlaku__contains=hari))
    if orang.hubungan == HubunganKeluarga.PASANGAN:
        pasangan = list_pegawai_sama(orang)
        calon += lain.filter(
            hubungan=HubunganKeluarga.PASANGAN, tertanggung_gaji=True, pegawai__in=pasangan, berlaku__contains=hari
        )
    return any(not alasan_tidak_dihitung(susun_anggota(satu), hari, batas) for satu in calon)


def list_pegawai_sama(orang: Keluarga) -> list[int]:
    """List the employees who are this very person, by NIK, else by name and birthday; ids."""
    sama = Q(nik=orang.nik) if orang.nik else Q(nama__iexact=orang.nama, tanggal_lahir=orang.tanggal_lahir)
    return list(Pegawai.objects.filter(sama).exclude(pk=orang.pegawai_id).values_list("pk", flat=True)[:5])
