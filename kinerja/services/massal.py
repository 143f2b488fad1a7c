"""Many at once, by the same rules: agreed SKP and delivered results that come from another record.

Used where a whole institution arrives together (taking over from another system, the demo city).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity_massal
from asn_portal.inti.salin import copy_rows
from asn_portal.lib.galat import IsianSalah
from jabatan.models import Pegawai, Posisi
from kinerja.enums import (
    Aspek,
    Ekspektasi,
    JenisLampiran,
    JenisRhk,
    NilaiBerakhlak,
    PendekatanSkp,
    StatusEvaluasi,
    StatusSkp,
)
from kinerja.models import EkspektasiPerilaku, Evaluasi, Iki, LampiranSkp, RatingPerilaku, RatingRhk, Rhk, Skp
from kinerja.rules.predikat import predikat
from kinerja.rules.saran_rating import NilaiRhk, saran_hasil_kerja, saran_perilaku
from kinerja.selectors.disiplin import list_batas_disiplin

from .bersama import check_bukan_diri
from .skp_versi import create_versi_massal


class EvaluasiMassalTidakLengkap(IsianSalah):
    """Some rows of the batch cannot be delivered."""

    kode = "evaluasi_massal_tidak_lengkap"


@dataclass(frozen=True)
class DataIki:
    """One indicator: aspect, what is measured, target and its unit, where the figures come from."""

    aspek: Aspek
    uraian: str
    target: Decimal
    satuan: str
    rumus: str = ""
    pembilang: str = ""
    penyebut: str = ""
    sumber_data: str = ""


@dataclass(frozen=True)
class DataRhk:
    """One result; `pimpinan` is the id of the leader's RHK that it takes part in, `sasaran` of a goal.

    `ukuran` is the narrative measure of a qualitative SKP, which then has no indicators.
    """

    uraian: str
    jenis: JenisRhk = JenisRhk.UTAMA
    pimpinan: int | None = None
    iki: Sequence[DataIki] = ()
    ukuran: str = ""
    perspektif: str = ""
    sasaran: int | None = None
    bagian: int | None = None


@dataclass(frozen=True)
class DataSkp:
    """An SKP that both sides agreed on: `oleh` is the account of the rater."""

    pegawai: Pegawai
    posisi: Posisi
    sejak: date
    sampai: date
    oleh: Pengguna
    rhk: Sequence[DataRhk]
    ekspektasi: Mapping[NilaiBerakhlak, str] = field(default_factory=dict)
    pendekatan: PendekatanSkp = PendekatanSkp.KUANTITATIF
    lampiran: Mapping[JenisLampiran, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class DataPenilaian:
    """The ratings of one evaluation: by id of RHK, and by BerAKHLAK value."""

    evaluasi_id: int
    rhk: Mapping[int, Ekspektasi]
    perilaku: Mapping[NilaiBerakhlak, Ekspektasi]
    realisasi: str = ""
    catatan: str = ""


@transaction.atomic
def create_skp_massal(*, data: Sequence[DataSkp], oleh: Pengguna | None, pada: datetime) -> list[Skp]:
    """Record agreed SKP in a fixed number of statements: all or none.

    Every SKP needs at least one main RHK, an RHK one indicator. Raises `IsianSalah`.
    """
    for satu in data:
        if not any(r.jenis == JenisRhk.UTAMA for r in satu.rhk) or not all(r.iki or r.ukuran for r in satu.rhk):
            raise IsianSalah(
                f"SKP {satu.pegawai.nama} harus memuat sedikitnya satu RHK utama, dan tiap RHK satu indikator "
                "atau ukuran keberhasilan."
            )
        check_bukan_diri(satu.pegawai, satu.oleh, "menyepakati SKP")
    skp = Skp.objects.bulk_create(
        [
            Skp(
                pegawai=s.pegawai,
                posisi=s.posisi,
                unit_kerja_id=s.posisi.unit_kerja_id,
                berlaku=DateRange(s.sejak, s.sampai),
                status=StatusSkp.DISEPAKATI,
                pendekatan=s.pendekatan,
                diajukan_at=pada,
                disepakati_at=pada,
                disepakati_oleh=s.oleh,
            )
            for s in data
        ],
        batch_size=2000,
    )
    pasangan = [
        (
            Rhk(
                skp=induk,
                jenis=r.jenis,
                urutan=urut,
                uraian=r.uraian,
                rhk_pimpinan_id=r.pimpinan,
                ukuran=r.ukuran,
                perspektif=r.perspektif,
                sasaran_id=r.sasaran,
                bagian=r.bagian,
            ),
            r.iki,
        )
        for induk, s in zip(skp, data, strict=True)
        for urut, r in enumerate(s.rhk, start=1)
    ]
    Rhk.objects.bulk_create([rhk for rhk, _ in pasangan], batch_size=2000)
    Iki.objects.bulk_create(
        [
            Iki(
                rhk=rhk,
                aspek=i.aspek,
                uraian=i.uraian,
                target=i.target,
                satuan=i.satuan,
                rumus=i.rumus,
                pembilang=i.pembilang,
                penyebut=i.penyebut,
                sumber_data=i.sumber_data,
            )
            for rhk, daftar in pasangan
            for i in daftar
        ],
        batch_size=2000,
    )
    EkspektasiPerilaku.objects.bulk_create(
        [
            EkspektasiPerilaku(skp=induk, nilai=nilai, ekspektasi=s.ekspektasi.get(nilai, ""))
            for induk, s in zip(skp, data, strict=True)
            for nilai in NilaiBerakhlak
        ],
        batch_size=5000,
    )
    LampiranSkp.objects.bulk_create(
        [
            LampiranSkp(skp=induk, jenis=jenis, urutan=urut, uraian=uraian)
            for induk, s in zip(skp, data, strict=True)
            for jenis, baris in s.lampiran.items()
            for urut, uraian in enumerate(baris, start=1)
        ],
        batch_size=5000,
    )
    create_versi_massal(skp=skp)
    log_activity_massal("kinerja.skp.dicatat_massal", target=skp, oleh=oleh, pada=pada)
    return skp


SQL_SAMPAIKAN = """
UPDATE kinerja_evaluasi e
SET saran_hasil = d.hasil, saran_perilaku = d.perilaku, rating_hasil = d.hasil, rating_perilaku = d.perilaku,
    predikat = d.predikat, alasan = d.catatan, status = 'DISAMPAIKAN', dinilai_oleh_id = p.pengguna_id,
    dinilai_at = %(pada)s, disampaikan_at = %(pada)s, versi = e.versi + 1, updated_at = %(pada)s
FROM unnest(%(id)s::bigint[], %(hasil)s::text[], %(perilaku)s::text[], %(predikat)s::text[], %(catatan)s::text[])
     AS d(id, hasil, perilaku, predikat, catatan), jabatan_pegawai p
WHERE e.id = d.id AND e.status = 'TERBUKA' AND p.id = e.penilai_id
"""


@transaction.atomic
def submit_evaluasi_massal(*, data: Sequence[DataPenilaian], oleh: Pengguna | None, pada: datetime) -> int:
    """Deliver many results in the name of each one's rater, with the suggested ratings: all or none.

    Gives how many were delivered. Raises `EvaluasiMassalTidakLengkap` when one has nothing rated,
    is not open, or has no rater.
    """
    evaluasi = Evaluasi.objects.select_related("pegawai").in_bulk([d.evaluasi_id for d in data])
    jenis = dict(Rhk.objects.filter(skp__in={e.skp_id for e in evaluasi.values()}).values_list("id", "jenis"))
    batas = list_batas_disiplin(evaluasi.values())
    kolom: dict[str, list[object]] = {"id": [], "hasil": [], "perilaku": [], "predikat": [], "catatan": []}
    for satu in data:
        hasil = saran_hasil_kerja([NilaiRhk(jenis[r] == JenisRhk.UTAMA, n) for r, n in satu.rhk.items()]).rating
        laku = saran_perilaku(list(satu.perilaku.values()), batas=batas.get(satu.evaluasi_id)).rating
        if hasil is None or laku is None:
            raise EvaluasiMassalTidakLengkap("Ada penilaian tanpa rating. Lengkapi barisnya lalu ulangi seluruhnya.")
        isi = (satu.evaluasi_id, hasil.value, laku.value, predikat(hasil, laku).value, satu.catatan)
        for nama, nilai in zip(kolom, isi, strict=True):
            kolom[nama].append(nilai)
    # Ratings kept so far give way to those that arrive.
    for kelas in (RatingRhk, RatingPerilaku):
        kelas.objects.filter(evaluasi__in=kolom["id"], evaluasi__status=StatusEvaluasi.TERBUKA).delete()
    copy_rows(
        RatingRhk,
        ("evaluasi", "rhk", "rating", "realisasi", "alasan"),
        ((d.evaluasi_id, rhk, rating, d.realisasi, "") for d in data for rhk, rating in d.rhk.items()),
    )
    copy_rows(
        RatingPerilaku,
        ("evaluasi", "nilai", "rating", "alasan"),
        ((d.evaluasi_id, nilai, rating, "") for d in data for nilai, rating in d.perilaku.items()),
    )
    with connection.cursor() as kursor:
        kursor.execute(SQL_SAMPAIKAN, kolom | {"pada": pada})
        jumlah = int(kursor.rowcount)
    if jumlah != len(data):
        raise EvaluasiMassalTidakLengkap(
            f"{len(data) - jumlah} penilaian sudah disampaikan atau belum mempunyai pejabat penilai. "
            "Keluarkan barisnya lalu ulangi seluruhnya."
        )
    log_activity_massal("kinerja.evaluasi.disampaikan_massal", target=list(evaluasi.values()), oleh=oleh, pada=pada)
    return jumlah


@transaction.atomic
def accept_evaluasi_massal(*, periode: date, pegawai_ids: Sequence[int], pada: datetime) -> int:
    """Record the receipts that people gave elsewhere; gives how many."""
    return (
        Evaluasi.objects.periodik()
        .filter(periode=periode, pegawai_id__in=pegawai_ids, status=StatusEvaluasi.DISAMPAIKAN)
        .update(status=StatusEvaluasi.DITERIMA, diterima_at=pada, updated_at=pada)
    )
