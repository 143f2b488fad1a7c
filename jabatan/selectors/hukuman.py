"""Reading disciplinary decisions: what is in force about whom, and what may be imposed."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from jabatan.models import HukumanDisiplin, Pegawai
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.hukuman_disiplin import boleh_dijatuhkan, tulis_jenis

from .pegawai import get_keadaan


class JenisHukuman(NamedTuple):
    """A kind of sanction; `durasi_bulan` None: no term by law."""

    kode: str
    tingkat: str
    nama: str
    durasi_bulan: int | None


class HukumanBerlaku(NamedTuple):
    """The heaviest sanction in force about a person; `sampai` is the last day, inclusive."""

    pegawai_id: int
    jenis: str
    nama: str
    tingkat: str
    sejak: date
    sampai: date | None


def list_jenis_hukuman(tanggal: date) -> list[JenisHukuman]:
    """Give the kinds that may be imposed on a day, the lightest first."""
    per = get_buku_jabatan().per(tanggal)
    tingkat, nama = per["hukuman_tingkat"].isi(), per["hukuman_jenis"].isi()
    durasi, urut, pengganti = (per[f"hukuman_{k}"].isi() for k in ("durasi", "urut", "pengganti"))
    return [
        JenisHukuman(kode, tingkat[kode], tulis_jenis(nama[kode]), durasi[kode])
        for kode in sorted(tingkat, key=lambda k: urut[k])
        if boleh_dijatuhkan(kode, pengganti)
    ]


def hukuman_berlaku(pegawai_ids: Iterable[int], tanggal: date) -> dict[int, HukumanBerlaku]:
    """Give, per person, the heaviest sanction in force on a day; who has none is absent. One query."""
    return _terberat(HukumanDisiplin.objects.filter(pegawai__in=pegawai_ids, berlaku__contains=tanggal), tanggal)


def hukuman_diputus(pegawai_ids: Iterable[int], awal: date, akhir: date) -> dict[int, HukumanBerlaku]:
    """Give, per person, the heaviest sanction decided in a stretch, both days inclusive. One query."""
    baris = HukumanDisiplin.objects.sah().filter(pegawai__in=pegawai_ids, tanggal_sk__range=(awal, akhir))
    return _terberat(baris, akhir)


def _terberat(baris: QuerySet[HukumanDisiplin], tanggal: date) -> dict[int, HukumanBerlaku]:
    hasil: dict[int, HukumanDisiplin] = {}
    daftar = list(baris.order_by("pk"))
    urut = get_buku_jabatan().per(tanggal)["hukuman_urut"].isi() if daftar else {}
    for satu in daftar:
        lama = hasil.get(satu.pegawai_id)
        if lama is None or urut.get(satu.jenis, 0) > urut.get(lama.jenis, 0):
            hasil[satu.pegawai_id] = satu
    return {
        satu.pegawai_id: HukumanBerlaku(
            satu.pegawai_id, satu.jenis, satu.nama_jenis, satu.tingkat, satu.berlaku.lower, satu.akhir
        )
        for satu in hasil.values()
    }


def list_hukuman_pegawai(pegawai: Pegawai) -> QuerySet[HukumanDisiplin]:
    """Give every decision about a person, newest first, withdrawn ones too."""
    return HukumanDisiplin.objects.filter(pegawai=pegawai).select_related("dicabut_oleh").order_by("-tanggal_sk", "-pk")


def list_hukuman(user: Any, tanggal: date) -> QuerySet[HukumanDisiplin]:
    """Give the decisions in reach, the latest first; `is_berlaku` tells whether one is in force on the day."""
    return (
        HukumanDisiplin.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "dicabut_oleh")
        .annotate(is_berlaku=ExpressionWrapper(Q(berlaku__contains=tanggal), output_field=BooleanField()))
        .order_by("-tanggal_sk", "-pk")
    )


def get_keadaan_hukuman(baris: HukumanDisiplin, per_tanggal: date) -> str:
    """Tell whether a decision was withdrawn, waits, is in force or has ended; a word of the status component."""
    return "DICABUT" if baris.dicabut_at is not None else get_keadaan(baris.berlaku, per_tanggal)
