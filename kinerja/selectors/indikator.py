"""Reading what belongs to indicators: comparisons of targets, hints, templates, comments, receipts."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from django.db import connection

from kinerja.enums import Aspek, PendekatanSkp
from kinerja.models import KomentarIndikator, PemahamanPenilaian, Rhk, Skp, VersiSkp
from kinerja.parameters.indikator import PaketIndikator, Pertanyaan, Profesi, list_pertanyaan, list_profesi
from kinerja.rules.indikator import (
    Pembanding,
    RingkasIki,
    is_cocok,
    is_lewat_batas,
    is_volume_saja,
    list_petunjuk_mutu,
)

from .setelan import get_angka


@dataclass(frozen=True)
class CatatanIki:
    """What stands beside an indicator: comparisons, whether it is above the limit, hints."""

    pembanding: Pembanding
    is_tinggi: bool
    batas: int
    petunjuk: tuple[str, ...]


@dataclass(frozen=True)
class PembandingSatuan:
    """What is known of a unit of count: one's own last year, the median of the same post in the unit."""

    satuan: str
    riwayat: Fraction | None
    median: Fraction | None


@dataclass(frozen=True)
class SoalPemahaman:
    """The check question of one SKP with its choices in the order of the page."""

    pertanyaan: Pertanyaan
    pilihan: tuple[str, ...]


SQL_RIWAYAT = """
SELECT lower(l.satuan), sum(l.jumlah) FROM kinerja_logharian l
WHERE l.pegawai_id = %(pegawai)s AND l.status = 'DISETUJUI' AND l.jumlah IS NOT NULL AND l.satuan <> ''
  AND l.tanggal < %(mulai)s AND l.tanggal >= %(mulai)s::date - interval '1 year'
GROUP BY 1
"""
SQL_MEDIAN = """
SELECT lower(i.satuan), percentile_disc(0.5) WITHIN GROUP (ORDER BY i.target)
FROM kinerja_iki i
JOIN kinerja_rhk r ON r.id = i.rhk_id
JOIN kinerja_skp s ON s.id = r.skp_id
JOIN jabatan_posisi p ON p.id = s.posisi_id
WHERE i.aspek = 'KUANTITAS' AND s.status = 'DISEPAKATI' AND s.pegawai_id <> %(pegawai)s
  AND s.unit_kerja_id = %(unit)s AND p.jabatan_id = %(jabatan)s AND s.berlaku && daterange(%(mulai)s, %(batas)s)
GROUP BY 1
"""


def is_layanan(nama_jabatan: str) -> bool:
    """Tell whether a post serves the public, by the words of its name."""
    return any(p.is_layanan and is_cocok(nama_jabatan, p.kata) for p in list_profesi())


def list_pembanding(skp: Skp) -> dict[str, PembandingSatuan]:
    """Give what is known per unit of count (lower case), in two queries.

    Own history is the volume of approved log entries in the year before the SKP begins.
    """
    isi = {
        "pegawai": skp.pegawai_id,
        "mulai": skp.berlaku.lower,
        "batas": skp.berlaku.upper,
        "unit": skp.unit_kerja_id,
        "jabatan": skp.posisi.jabatan_id,
    }
    with connection.cursor() as kursor:
        kursor.execute(SQL_RIWAYAT, isi)
        riwayat = {satuan: Fraction(jumlah) for satuan, jumlah in kursor.fetchall()}
        kursor.execute(SQL_MEDIAN, isi)
        median = {satuan: Fraction(nilai) for satuan, nilai in kursor.fetchall()}
    return {s: PembandingSatuan(s, riwayat.get(s), median.get(s)) for s in sorted({*riwayat, *median})}


def get_catatan_iki(skp: Skp, rhk: Sequence[Rhk], *, is_jpt: bool) -> dict[int, CatatanIki]:
    """Give what stands beside each indicator of an SKP, in three queries."""
    diketahui = list_pembanding(skp)
    batas = get_angka("batas_realisme", skp.berlaku.lower)
    hasil = {}
    for iki in (i for r in rhk for i in r.iki_set.all()):
        satu = diketahui.get(iki.satuan.lower()) if iki.aspek == Aspek.KUANTITAS else None
        pembanding = Pembanding(
            satu.riwayat if satu else None,
            satu.median if satu else None,
            Fraction(iki.volume_abk) if iki.volume_abk else None,
        )
        ringkas = RingkasIki(
            Aspek(iki.aspek),
            iki.uraian,
            iki.satuan,
            Fraction(iki.target),
            has_sumber=bool(iki.sumber_data),
            has_penyebut=bool(iki.penyebut),
        )
        hasil[iki.pk] = CatatanIki(
            pembanding,
            is_lewat_batas(Fraction(iki.target), pembanding, batas),
            batas,
            tuple(list_petunjuk_mutu(ringkas, is_jpt=is_jpt)),
        )
    return hasil


def list_kekurangan_indikator(skp: Skp, rhk: Sequence[Rhk], catatan: dict[int, CatatanIki]) -> list[str]:
    """List what the indicators still lack before submission: the pair of a volume, the reason of a high target."""
    if skp.pendekatan != PendekatanSkp.KUANTITATIF:
        return []
    kurang = []
    for satu in rhk:
        iki = list(satu.iki_set.all())
        if is_layanan(skp.posisi.jabatan.nama) and is_volume_saja([Aspek(i.aspek) for i in iki]):
            kurang.append(
                f"RHK {satu.urutan} hanya diukur dari banyaknya. Jabatan layanan memerlukan pasangan mutu atau waktu; "
                "tambahkan satu indikator kualitas atau waktu."
            )
        kurang += [
            f"Target “{i.uraian}” pada RHK {satu.urutan} melebihi {catatan[i.pk].batas} persen dari pembanding "
            "tertinggi. Tuliskan alasannya dan nyatakan persetujuan pegawai, atau turunkan targetnya."
            for i in iki
            if catatan[i.pk].is_tinggi and not (i.alasan_target.strip() and i.is_target_disetujui)
        ]
    return kurang


def list_paket(skp: Skp) -> tuple[list[Profesi], list[Profesi]]:
    """Give the professions of this post, then all others."""
    nama = skp.posisi.jabatan.nama
    cocok = [p for p in list_profesi() if is_cocok(nama, p.kata)]
    return cocok, [p for p in list_profesi() if p not in cocok]


def get_paket(kode: str) -> PaketIndikator | None:
    """Find a template by its code."""
    return next((s for p in list_profesi() for s in p.paket if s.kode == kode), None)


def list_komentar(skp: Skp) -> list[KomentarIndikator]:
    """Give the comments on an SKP, unanswered first."""
    semua = (
        KomentarIndikator.objects.filter(skp=skp)
        .select_related("penulis", "dijawab_oleh", "rhk", "iki")
        .order_by("-created_at", "-pk")
    )
    return sorted(semua, key=lambda k: bool(k.jawaban))


def get_nomor_versi(skp: Skp) -> int:
    """Give the number of the version in force; 0 while nothing is agreed."""
    nomor = VersiSkp.objects.filter(skp=skp).order_by("-nomor").values_list("nomor", flat=True).first()
    return nomor or 0


def get_pemahaman(skp: Skp) -> PemahamanPenilaian | None:
    """Give the receipt for the version in force."""
    return PemahamanPenilaian.objects.filter(skp=skp, nomor_versi=get_nomor_versi(skp)).first()


def get_soal(skp: Skp) -> SoalPemahaman:
    """Give the check question of an SKP; it and the order of its choices change with the version."""
    putar = skp.pk + get_nomor_versi(skp)
    pertanyaan = list_pertanyaan()[putar % len(list_pertanyaan())]
    geser = putar % len(pertanyaan.pilihan)
    return SoalPemahaman(pertanyaan, (*pertanyaan.pilihan[geser:], *pertanyaan.pilihan[:geser]))
