"""Reading versions of SKP: contents as one mapping, the history, and what a draft would change."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Prefetch

from kinerja.enums import JenisLampiran
from kinerja.models import EkspektasiPerilaku, Iki, LampiranSkp, Rhk, Skp, VersiSkp
from kinerja.models.skp import REVISI_TERBUKA
from kinerja.rules.versi_skp import list_beda, sidik_isi


@dataclass(frozen=True)
class BarisVersi:
    """One version with the sentences of what it changed from the one before."""

    versi: VersiSkp
    beda: tuple[str, ...]
    is_utuh: bool


def list_isi(skp_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """Give the contents of SKP as they go into a version, in a fixed number of queries."""
    hasil = {}
    for skp in (
        Skp.objects.filter(pk__in=skp_ids)
        .select_related("pegawai", "posisi__jabatan", "unit_kerja")
        .prefetch_related(
            Prefetch(
                "rhk_set",
                queryset=Rhk.objects.select_related("rhk_pimpinan", "asal", "sasaran")
                .prefetch_related(Prefetch("iki_set", queryset=Iki.objects.order_by("pk")))
                .order_by("urutan", "pk"),
            ),
            Prefetch("ekspektasi_set", queryset=EkspektasiPerilaku.objects.order_by("pk")),
            Prefetch("lampiran_set", queryset=LampiranSkp.objects.order_by("urutan", "pk")),
        )
        .order_by("pk")
    ):
        lampiran: dict[str, list[str]] = {jenis.value: [] for jenis in JenisLampiran}
        for baris in skp.lampiran_set.all():
            lampiran[baris.jenis].append(baris.uraian)
        hasil[skp.pk] = {
            "pegawai": skp.pegawai.nama,
            "nip": skp.pegawai.nip,
            "jabatan": skp.posisi.jabatan.nama,
            "unit_kerja": skp.unit_kerja.nama,
            "mulai": skp.berlaku.lower.isoformat(),
            "sampai": skp.berlaku.upper.isoformat(),
            "pendekatan": skp.pendekatan,
            "rhk": [_isi_rhk(rhk) for rhk in skp.rhk_set.all()],
            "ekspektasi": {e.nilai: e.ekspektasi for e in skp.ekspektasi_set.all()},
            "lampiran": lampiran,
        }
    return hasil


def _isi_rhk(rhk: Rhk) -> dict[str, Any]:
    """Give one RHK with its indicators; a copy in a draft carries the key of the RHK it came from."""
    return {
        "kunci": str(rhk.asal.uuid if rhk.asal else rhk.uuid),
        "urutan": rhk.urutan,
        "jenis": rhk.jenis,
        "uraian": rhk.uraian,
        "perspektif": rhk.perspektif,
        "rhk_pimpinan": rhk.rhk_pimpinan.uraian if rhk.rhk_pimpinan else "",
        "ukuran": rhk.ukuran,
        "sasaran": rhk.sasaran.uraian if rhk.sasaran else "",
        "bagian": f"{rhk.bagian} persen" if rhk.bagian else "",
        "iki": [
            {
                "kunci": iki.asal_id or iki.pk,
                "aspek": iki.aspek,
                "uraian": iki.uraian,
                "target": f"{iki.target:.2f}",
                "satuan": iki.satuan,
                "arah": iki.arah,
                "rumus": iki.rumus,
                "pembilang": iki.pembilang,
                "penyebut": iki.penyebut,
                "sumber_data": iki.sumber_data,
            }
            for iki in rhk.iki_set.all()
        ],
    }


def get_isi(skp: Skp) -> dict[str, Any]:
    """Give the contents of one SKP as they go into a version."""
    return list_isi([skp.pk])[skp.pk]


def list_versi(skp: Skp) -> list[BarisVersi]:
    """Give the versions of an SKP, newest first, each with what it changed and whether it is untouched."""
    semua = list(VersiSkp.objects.filter(skp=skp).select_related("disepakati_oleh").order_by("nomor"))
    beda = [(), *(tuple(list_beda(lama.isi, baru.isi)) for lama, baru in pairwise(semua))]
    return [
        BarisVersi(versi, satu, versi.sidik == sidik_isi(versi.isi))
        for versi, satu in reversed(list(zip(semua, beda, strict=True)))
    ]


def get_revisi_terbuka(skp: Skp) -> Skp | None:
    """Give the revision of an SKP that is still on its way."""
    return Skp.objects.filter(revisi_atas=skp, status__in=REVISI_TERBUKA).order_by("pk").first()


def list_beda_draf(draf: Skp) -> list[str]:
    """List what a revision would change, in words."""
    if draf.revisi_atas_id is None:
        return []
    isi = list_isi([draf.revisi_atas_id, draf.pk])
    return list_beda(isi[draf.revisi_atas_id], isi[draf.pk])
