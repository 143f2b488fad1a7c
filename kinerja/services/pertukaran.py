"""Files for e-Kinerja BKN: results and SKP in reach, with the codes of the other side."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.istilah import Istilah
from asn_portal.lib.periode import Periode
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from kinerja.enums import StatusEvaluasi, StatusSkp
from kinerja.models import CatatanEkinerja, Evaluasi, Skp
from kinerja.rules.pertukaran import get_kode_predikat, get_kode_rating


class BentukTukar(Istilah):
    """The form of a file."""

    XLSX = "xlsx", "Excel (.xlsx)"
    CSV = "csv", "CSV"
    JSON = "json", "JSON"


class JenisTukar(Istilah):
    """What is exported."""

    PENILAIAN = "penilaian", "Hasil penilaian"
    SKP = "skp", "SKP, RHK, dan indikator"


TAJUK_PENILAIAN = ("nip", "periode", "hasil_kerja", "perilaku_kerja", "predikat", "id_luar", "id_penilaian", "id_skp")
TAJUK_SKP = (
    "nip", "id_skp", "mulai", "selesai", "jabatan", "unit_kerja", "nomor_rhk", "jenis_rhk", "rhk", "rhk_pimpinan",
    "aspek", "indikator", "target", "satuan",
)  # fmt: skip


@transaction.atomic
def export_ekinerja(
    *, jenis: JenisTukar, bentuk: BentukTukar, periode: date, oleh: Pengguna, pada: datetime
) -> tuple[bytes, int]:
    """Write a file of what the person reaches, and record who took how many rows; gives bytes and rows."""
    if jenis == JenisTukar.PENILAIAN:
        tajuk: Sequence[str] = TAJUK_PENILAIAN
        baris = _baris_penilaian(oleh, periode)
    else:
        tajuk, baris = TAJUK_SKP, _baris_skp(oleh, periode)
    log_activity(
        "kinerja.ekinerja.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"jenis": jenis, "bentuk": bentuk, "periode": f"{periode:%Y-%m}", "jumlah": len(baris)},
    )
    if bentuk == BentukTukar.JSON:
        isi = [dict(zip(tajuk, kolom, strict=True)) for kolom in baris]
        return json.dumps(isi, ensure_ascii=False, indent=1).encode(), len(baris)
    return tulis_lembar(tajuk, baris, BentukEkspor(bentuk.value)), len(baris)


def _baris_penilaian(oleh: Pengguna, periode: date) -> list[Sequence[Any]]:
    """Give the delivered results of a month; open ones are nobody's result yet."""
    bulan = periode.replace(day=1)
    nomor = dict(CatatanEkinerja.objects.filter(periode=bulan).values_list("pegawai", "id_luar"))
    return [
        (
            e.pegawai.nip or "",
            str(Periode.dari_tanggal(e.periode)),
            get_kode_rating(e.rating_hasil),
            get_kode_rating(e.rating_perilaku),
            get_kode_predikat(e.predikat),
            nomor.get(e.pegawai_id, ""),
            str(e.uuid),
            str(e.skp.uuid),
        )
        for e in Evaluasi.objects.visible_to(oleh)
        .periodik()
        .filter(periode=bulan)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .select_related("pegawai", "skp")
        .order_by("pegawai__nip", "pk")
    ]


def _baris_skp(oleh: Pengguna, periode: date) -> list[Sequence[Any]]:
    """Give the agreed SKP in force on the first of a month, a row per indicator."""
    hasil: list[Sequence[Any]] = []
    for skp in (
        Skp.objects.visible_to(oleh)
        .filter(status=StatusSkp.DISEPAKATI, berlaku__contains=periode)
        .select_related("pegawai", "posisi__jabatan", "unit_kerja")
        .prefetch_related("rhk_set__iki_set", "rhk_set__rhk_pimpinan")
        .order_by("pegawai__nip", "pk")
    ):
        kepala = (
            skp.pegawai.nip or "", str(skp.uuid), skp.berlaku.lower.isoformat(),
            (skp.berlaku.upper - timedelta(days=1)).isoformat(),
            skp.posisi.jabatan.nama, skp.unit_kerja.nama,
        )  # fmt: skip
        for rhk in sorted(skp.rhk_set.all(), key=lambda r: r.urutan):
            tengah = (rhk.urutan, rhk.jenis, rhk.uraian, rhk.rhk_pimpinan.uraian if rhk.rhk_pimpinan else "")
            iki = [(i.aspek, i.uraian, f"{i.target:f}", i.satuan) for i in rhk.iki_set.all()]
            hasil += [(*kepala, *tengah, *satu) for satu in iki or [("", rhk.ukuran, "", "")]]
    return hasil
