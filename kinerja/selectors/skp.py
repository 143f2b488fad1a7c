"""Reading SKP: contents, the leader's RHK to take part in, the team, the matrix of roles and results."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Prefetch, Q, QuerySet, Subquery

from asn_portal.inti.kalender.selectors import tambah_hari_kerja
from jabatan.models import Pegawai, RiwayatJabatan
from jabatan.selectors import get_penilai, list_bawahan
from kinerja.enums import Aspek, JenisLampiran, JenisRhk, PendekatanSkp, StatusSkp
from kinerja.models import EkspektasiPerilaku, LampiranSkp, LogHarian, Rhk, Skp
from kinerja.parameters import PanduanBerakhlak, list_berakhlak, list_saran_lampiran
from kinerja.rules.skp import RingkasRhk, list_kekurangan

from .indikator import CatatanIki, get_catatan_iki, is_layanan, list_kekurangan_indikator

HARI_KERJA_SKP_BARU = 14
"""Working days after TMT within which an SKP of a new post should be submitted (a policy, not law)."""
TIDAK_DIHITUNG = (StatusSkp.DIBATALKAN, StatusSkp.DITERAPKAN)
DAPAT_DIRUJUK = (StatusSkp.DIAJUKAN, StatusSkp.DISEPAKATI)


@dataclass(frozen=True)
class Ekspektasi:
    """One BerAKHLAK value with its guides and what is expected in particular."""

    panduan: PanduanBerakhlak
    teks: str


@dataclass(frozen=True)
class BarisTim:
    """One subordinate in the list of SKP of a team; `revisi` is a revision that waits for the rater."""

    pegawai: Pegawai
    skp: Skp | None
    tenggat: date
    is_terlambat: bool
    revisi: Skp | None = None

    @property
    def is_menunggu(self) -> bool:
        """Tell whether the rater has something to decide."""
        return self.revisi is not None or (self.skp is not None and self.skp.status == StatusSkp.DIAJUKAN)


def tanggal_rujukan(skp: Skp, per_tanggal: date) -> date:
    """Give the day on which to ask about an SKP: today, kept within its period."""
    akhir = skp.berlaku.upper - timedelta(days=1)
    return min(max(per_tanggal, skp.berlaku.lower), akhir)


def is_jpt(skp: Skp) -> bool:
    """Tell whether the post is a JPT, whose RHK come from Renstra and PK."""
    return str(skp.posisi.jabatan.jenis).startswith("jpt_")


def list_skp_pegawai(pegawai_id: int) -> QuerySet[Skp]:
    """Give every SKP of a person, newest first."""
    return (
        Skp.objects.filter(pegawai_id=pegawai_id, revisi_atas__isnull=True)
        .select_related("posisi__jabatan", "unit_kerja")
        .annotate(jumlah_rhk=Count("rhk_set"))
        .order_by("-berlaku", "-pk")
    )


def get_skp_berlaku(pegawai_id: int, tanggal: date) -> Skp | None:
    """Give the SKP of a person in force on the date, the one of the newest post first."""
    return (
        Skp.objects.utama()
        .filter(pegawai_id=pegawai_id, berlaku__contains=tanggal)
        .select_related("posisi__jabatan", "unit_kerja", "pegawai")
        .order_by("-berlaku", "-pk")
        .first()
    )


def list_isi_rhk(skp: Skp) -> list[Rhk]:
    """Give the RHK of an SKP in order, each with its indicators and the leader's RHK, in two queries."""
    return list(
        Rhk.objects.filter(skp=skp)
        .select_related("rhk_pimpinan__skp__pegawai", "skp__pegawai", "sasaran")
        .prefetch_related("iki_set")
        .annotate(jumlah_turunan=Count("turunan_set", filter=~Q(turunan_set__skp__status__in=TIDAK_DIHITUNG)))
        .order_by(F("jenis").desc(), "urutan", "pk")
    )


def list_ekspektasi(skp: Skp) -> list[Ekspektasi]:
    """Give the seven values with their guides and the words of this SKP."""
    teks = dict(EkspektasiPerilaku.objects.filter(skp=skp).values_list("nilai", "ekspektasi"))
    return [Ekspektasi(panduan, teks.get(panduan.kode, "")) for panduan in list_berakhlak()]


def get_ringkas_rhk(skp: Skp) -> list[RingkasRhk]:
    """Give the RHK as the rules see them."""
    return [
        RingkasRhk(
            urutan=rhk.urutan,
            jenis=JenisRhk(rhk.jenis),
            has_pimpinan=rhk.rhk_pimpinan_id is not None,
            aspek=tuple(Aspek(iki.aspek) for iki in rhk.iki_set.all()),
            has_ukuran=bool(rhk.ukuran.strip()),
            has_perspektif=bool(rhk.perspektif),
        )
        for rhk in Rhk.objects.filter(skp=skp).prefetch_related("iki_set").order_by("urutan", "pk")
    ]


def list_lampiran(skp: Skp) -> list[tuple[JenisLampiran, list[str]]]:
    """Give the three attached lists in their order."""
    baris: dict[str, list[str]] = {}
    for jenis, uraian in LampiranSkp.objects.filter(skp=skp).order_by("urutan", "pk").values_list("jenis", "uraian"):
        baris.setdefault(jenis, []).append(uraian)
    return [(jenis, baris.get(jenis.value, [])) for jenis in JenisLampiran]


def get_saran_lampiran(skp: Skp) -> dict[JenisLampiran, tuple[str, ...]]:
    """Give the suggested lines for the lists of this SKP."""
    kelompok = "jpt" if is_jpt(skp) else "layanan" if is_layanan(skp.posisi.jabatan.nama) else "umum"
    return dict(list_saran_lampiran(kelompok))


def list_kekurangan_skp(
    skp: Skp,
    ringkas: Sequence[RingkasRhk] | None = None,
    lampiran: Collection[JenisLampiran] | None = None,
    catatan: dict[int, CatatanIki] | None = None,
    rhk: Sequence[Rhk] | None = None,
) -> list[str]:
    """List what an SKP still lacks; what is known already need not be read again."""
    isi = list_isi_rhk(skp) if rhk is None else rhk
    if catatan is None:
        catatan = get_catatan_iki(skp, isi, is_jpt=is_jpt(skp))
    return list_kekurangan(
        get_ringkas_rhk(skp) if ringkas is None else ringkas,
        is_jpt=is_jpt(skp),
        pendekatan=PendekatanSkp(skp.pendekatan),
        lampiran=[j for j, baris in list_lampiran(skp) if baris] if lampiran is None else lampiran,
    ) + list_kekurangan_indikator(skp, isi, catatan)


def list_rhk_pimpinan(skp: Skp, penilai: Pegawai | None = None) -> list[Rhk]:
    """Give the RHK of the rater that this SKP may take part in.

    They come from the rater's submitted or agreed SKP of an overlapping period. The words of these RHK
    are shared with the team by their nature (PermenPANRB 6/2022, matrix of roles and results); nothing
    else of the rater's SKP is.
    """
    penilai = penilai or get_penilai(skp.pegawai_id, skp.berlaku.lower)
    if penilai is None:
        return []
    return list(
        Rhk.objects.filter(
            skp__pegawai=penilai,
            skp__berlaku__overlap=skp.berlaku,
            skp__status__in=DAPAT_DIRUJUK,
            skp__revisi_atas__isnull=True,
        )
        .select_related("skp__pegawai", "rhk_pimpinan")
        .order_by("skp_id", F("jenis").desc(), "urutan", "pk")
    )


def list_posisi_dipangku(pegawai_id: int) -> QuerySet[RiwayatJabatan]:
    """Give the seats a person holds or held, newest first."""
    return (
        RiwayatJabatan.objects.sah()
        .filter(pegawai_id=pegawai_id)
        .select_related("posisi__jabatan", "posisi__unit_kerja")
        .order_by("-berlaku", "-pk")
    )


def get_jabatan_tanpa_skp(skp: Skp, tanggal: date) -> RiwayatJabatan | None:
    """Give the post that the owner of an SKP holds on the date when it is another than that of the SKP and has none."""
    ada = Skp.objects.utama().filter(pegawai=skp.pegawai_id, berlaku__contains=tanggal).values("posisi")
    return (
        list_posisi_dipangku(skp.pegawai_id)
        .filter(berlaku__contains=tanggal)
        .exclude(posisi__in=ada)
        .order_by("pk")
        .first()
    )


def get_tenggat_skp(tahun: int, tmt: date | None) -> date:
    """Give the day by which an SKP should be submitted: 31 January, or 14 working days after the TMT."""
    januari = date(tahun, 1, 31)
    if tmt is None or tmt <= date(tahun, 1, 1):
        return januari
    return max(januari, tambah_hari_kerja(tmt, HARI_KERJA_SKP_BARU))


def list_skp_tim(pegawai_id: int, per_tanggal: date) -> list[BarisTim]:
    """Give the subordinates of today with their SKP in force, late ones first."""
    bawahan = list(list_bawahan(pegawai_id, per_tanggal))
    ids = [p.pk for p in bawahan]
    skp: dict[int, Skp] = {}
    for baris in (
        Skp.objects.utama()
        .filter(pegawai_id__in=ids, berlaku__contains=per_tanggal)
        .annotate(jumlah_rhk=Count("rhk_set"))
        .order_by("berlaku", "pk")
    ):
        skp[baris.pegawai_id] = baris
    tmt = {
        r.pegawai_id: r.berlaku.lower
        for r in RiwayatJabatan.objects.filter(pegawai_id__in=ids, berlaku__contains=per_tanggal)
    }
    revisi = {
        s.pegawai_id: s
        for s in Skp.objects.filter(pegawai_id__in=ids, revisi_atas__isnull=False, status=StatusSkp.DIAJUKAN)
    }
    hasil = []
    for pegawai in bawahan:
        milik = skp.get(pegawai.pk)
        tenggat = get_tenggat_skp(per_tanggal.year, tmt.get(pegawai.pk))
        belum = milik is None or milik.status in (StatusSkp.DRAF, StatusSkp.DIKEMBALIKAN)
        hasil.append(BarisTim(pegawai, milik, tenggat, belum and per_tanggal > tenggat, revisi.get(pegawai.pk)))
    return sorted(hasil, key=lambda b: (not b.is_menunggu, not b.is_terlambat))


def list_rhk_untuk_log(pegawai_id: int, tanggal: date) -> list[Rhk]:
    """Give the RHK to which work of a day may belong: those of the person's SKP covering the day.

    Each carries `dipakai_terakhir`, the id of the one among them that the person's newest entry names.
    """
    tersedia = Rhk.objects.filter(
        skp__pegawai_id=pegawai_id, skp__berlaku__contains=tanggal, skp__revisi_atas__isnull=True
    ).exclude(skp__status=StatusSkp.DIBATALKAN)
    terakhir = LogHarian.objects.filter(pegawai_id=pegawai_id, tanggal__lte=tanggal, rhk__in=tersedia)
    return list(
        tersedia.annotate(dipakai_terakhir=Subquery(terakhir.order_by("-tanggal", "-pk").values("rhk")[:1])).order_by(
            "-skp__berlaku", F("jenis").desc(), "urutan", "pk"
        )
    )


def list_skp_belum_diajukan(per_tanggal: date) -> list[dict[str, Any]]:
    """Give everyone who holds a seat and whose SKP is missing or still a draft (whole institution)."""
    sudah = (
        Skp.objects.utama()
        .filter(berlaku__contains=per_tanggal)
        .exclude(status__in=[StatusSkp.DRAF, StatusSkp.DIKEMBALIKAN])
    )
    pemegang = (
        RiwayatJabatan.objects.filter(
            berlaku__contains=per_tanggal, pegawai__pengguna__isnull=False, pegawai__nip__isnull=False
        )
        .exclude(pegawai__in=sudah.values("pegawai"))
        .order_by("pegawai_id")
    )
    return [dict(baris) for baris in pemegang.values("pegawai_id", "pegawai__pengguna_id", "berlaku")]


def prefetch_isi() -> Iterable[Prefetch]:
    """Give the prefetches with which the API shows an SKP and its contents."""
    return (
        Prefetch(
            "rhk_set",
            queryset=Rhk.objects.select_related("rhk_pimpinan", "sasaran")
            .prefetch_related("iki_set")
            .order_by("urutan", "pk"),
        ),
        Prefetch("ekspektasi_set", queryset=EkspektasiPerilaku.objects.order_by("pk")),
        Prefetch("lampiran_set", queryset=LampiranSkp.objects.order_by("urutan", "pk")),
    )
