"""Reading the matrix of roles and results, shares in a result, and the tree of goals above it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.models import F, Max, Q, QuerySet, Sum

from jabatan.models import Pegawai
from jabatan.selectors import list_bawahan
from kinerja.enums import JenisSasaran, StatusEvaluasi, StatusLog, StatusSkp
from kinerja.models import Evaluasi, LogHarian, Rhk, Sasaran, Skp
from kinerja.models.skp import REVISI_TERBUKA
from kinerja.rules.peran_hasil import Andil, bagian_nyata, sisa_bagian

from .skp import get_skp_berlaku


@dataclass(frozen=True)
class SelPeran:
    """What one member brings about for one RHK of the leader."""

    rhk: Rhk
    turunan: tuple[Rhk, ...]


@dataclass(frozen=True)
class BarisPeran:
    """One member with their cells, in the order of the leader's RHK."""

    pegawai: Pegawai
    sel: tuple[SelPeran, ...]


@dataclass(frozen=True)
class KolomPeran:
    """One RHK of the leader with how far it is shared out."""

    rhk: Rhk
    jumlah: int
    terbagi: int

    @property
    def is_kosong(self) -> bool:
        """Tell whether nobody takes part and the leader does not do it alone."""
        return self.jumlah == 0 and not self.rhk.is_sendiri


@dataclass(frozen=True)
class MatriksPeran:
    """The matrix of roles and results: the leader's RHK across, members down."""

    skp: Skp | None
    kolom: tuple[KolomPeran, ...] = ()
    baris: tuple[BarisPeran, ...] = ()

    @property
    def rhk(self) -> tuple[Rhk, ...]:
        """Give the leader's RHK."""
        return tuple(k.rhk for k in self.kolom)

    @property
    def kosong(self) -> tuple[KolomPeran, ...]:
        """Give the columns that deserve a warning."""
        return tuple(k for k in self.kolom if k.is_kosong)


@dataclass(frozen=True)
class BarisKontribusi:
    """One member's share in a result of the leader: agreed, and of the approved volume."""

    rhk: Rhk
    volume: Fraction
    nyata: int | None


@dataclass
class Cabang:
    """One goal with what hangs on it."""

    sasaran: Sasaran
    anak: list["Cabang"] = field(default_factory=list)
    rhk: list["RhkPohon"] = field(default_factory=list)

    def semua_rhk(self) -> list["RhkPohon"]:
        """Give the RHK of leaders in this branch."""
        return [*self.rhk, *(r for a in self.anak for r in a.semua_rhk())]

    def puncak(self) -> list["RhkPohon"]:
        """Give those that no other RHK of this branch holds already, so that nothing counts twice."""
        semua = self.semua_rhk()
        ada = {r.rhk.pk for r in semua}
        return [r for r in semua if r.rhk.rhk_pimpinan_id not in ada]

    @property
    def jumlah_rhk(self) -> int:
        """Count the RHK of leaders in this branch and of everyone who supports them."""
        return sum(r.turunan + 1 for r in self.puncak())

    @property
    def dinilai(self) -> tuple[int, int]:
        """Give how many RHK were rated in the month, and how many of them as expected or above."""
        puncak = self.puncak()
        return sum(r.dinilai for r in puncak), sum(r.tercapai for r in puncak)

    @property
    def persen(self) -> int | None:
        """Give the part of rated RHK that met what was expected, whole per cent."""
        dinilai, tercapai = self.dinilai
        return tercapai * 100 // dinilai if dinilai else None


@dataclass(frozen=True)
class RhkPohon:
    """An RHK of a leader in the tree, with everything that supports it below."""

    rhk: Rhk
    turunan: int
    orang: int
    dinilai: int
    tercapai: int

    @property
    def persen(self) -> int | None:
        """Give the part of rated RHK that met what was expected, whole per cent."""
        return self.tercapai * 100 // self.dinilai if self.dinilai else None


def list_turunan(rhk_ids: Sequence[int]) -> QuerySet[Rhk]:
    """Give the RHK that support these: in SKP that count, and those that an open revision adds."""
    return (
        Rhk.objects.filter(rhk_pimpinan__in=rhk_ids)
        .filter(
            Q(skp__revisi_atas__isnull=True) & ~Q(skp__status=StatusSkp.DIBATALKAN)
            | Q(skp__status__in=REVISI_TERBUKA, asal__isnull=True)
        )
        .select_related("skp__pegawai")
        .order_by("urutan", "pk")
    )


def get_matriks_peran(pegawai_id: int, per_tanggal: date) -> MatriksPeran:
    """Give the leader's RHK against the members of the team, in a fixed number of queries."""
    skp = get_skp_berlaku(pegawai_id, per_tanggal)
    if skp is None:
        return MatriksPeran(None)
    rhk = list(Rhk.objects.filter(skp=skp).select_related("skp").order_by(F("jenis").desc(), "urutan", "pk"))
    anggota = list(list_bawahan(pegawai_id, per_tanggal))
    turunan: dict[int, list[Rhk]] = {}
    for anak in list_turunan([r.pk for r in rhk]):
        turunan.setdefault(anak.rhk_pimpinan_id or 0, []).append(anak)
    baris = tuple(
        BarisPeran(
            p, tuple(SelPeran(r, tuple(t for t in turunan.get(r.pk, ()) if t.skp.pegawai_id == p.pk)) for r in rhk)
        )
        for p in anggota
    )
    kolom = tuple(
        KolomPeran(r, len(turunan.get(r.pk, ())), 100 - sisa_bagian([t.bagian for t in turunan.get(r.pk, ())]))
        for r in rhk
    )
    return MatriksPeran(skp, kolom, baris)


def list_kontribusi(rhk: Rhk) -> list[BarisKontribusi]:
    """Give who takes part in a result: the agreed share, the approved volume, and its part of the whole."""
    turunan = list(list_turunan([rhk.pk]))
    volume = dict(
        LogHarian.objects.filter(rhk__in=turunan, status=StatusLog.DISETUJUI).values_list("rhk").annotate(Sum("jumlah"))
    )
    andil = [Andil(t.bagian, Fraction(volume.get(t.pk) or 0)) for t in turunan]
    return [BarisKontribusi(t, a.volume, n) for t, a, n in zip(turunan, andil, bagian_nyata(andil), strict=True)]


SQL_TURUNAN = """
WITH RECURSIVE pohon AS (
    SELECT r.id AS akar, r.id, r.skp_id, 0 AS dalam FROM kinerja_rhk r WHERE r.id = ANY(%(akar)s)
    UNION
    SELECT p.akar, r.id, r.skp_id, p.dalam + 1
    FROM pohon p
    JOIN kinerja_rhk r ON r.rhk_pimpinan_id = p.id
    JOIN kinerja_skp s ON s.id = r.skp_id AND s.status = 'DISEPAKATI'
    WHERE p.dalam < 12
)
SELECT p.akar, count(DISTINCT p.id) - 1, count(DISTINCT s.pegawai_id), count(n.rhk_id),
       count(n.rhk_id) FILTER (WHERE n.rating IN ('sesuai', 'di_atas'))
FROM pohon p
JOIN kinerja_skp s ON s.id = p.skp_id
LEFT JOIN LATERAL (
    SELECT t.rhk_id, t.rating FROM kinerja_ratingrhk t JOIN kinerja_evaluasi e ON e.id = t.evaluasi_id
    WHERE t.rhk_id = p.id AND t.rating <> '' AND e.periode = %(periode)s AND e.jenis <> 'TAHUNAN' AND e.status <> 'TERBUKA' LIMIT 1
) n ON true
GROUP BY p.akar
"""


def list_sasaran(per_tanggal: date) -> list[Sasaran]:
    """Give the goals in force on the date, from the top."""
    urut = {jenis.value: n for n, jenis in enumerate(JenisSasaran)}
    semua = Sasaran.objects.filter(berlaku__contains=per_tanggal).select_related("unit_kerja", "induk").order_by("pk")
    return sorted(semua, key=lambda s: urut[s.jenis])


def get_periode_dinilai(per_tanggal: date) -> date:
    """Give the newest month with delivered ratings, else the month of the date."""
    terakhir = Evaluasi.objects.periodik().filter(periode__lte=per_tanggal).exclude(status=StatusEvaluasi.TERBUKA)
    return terakhir.aggregate(n=Max("periode"))["n"] or per_tanggal.replace(day=1)


def get_pohon(per_tanggal: date, periode: date) -> list[Cabang]:
    """Give the tree from the vision to the RHK of leaders, rolled up from all who support them.

    `periode` is the month whose delivered ratings are counted. Only numbers come from below the leaders: no
    name, no single rating. Four queries, however large the institution.
    """
    cabang = {s.pk: Cabang(s) for s in list_sasaran(per_tanggal)}
    rhk = list(
        Rhk.objects.filter(
            sasaran__in=list(cabang), skp__status=StatusSkp.DISEPAKATI, skp__berlaku__contains=per_tanggal
        )
        .select_related("skp__pegawai", "skp__posisi__jabatan", "skp__unit_kerja")
        .order_by("skp__unit_kerja__kode", "urutan", "pk")
    )
    angka: dict[int, tuple[Any, ...]] = {}
    if rhk:
        with connection.cursor() as kursor:
            kursor.execute(SQL_TURUNAN, {"akar": [r.pk for r in rhk], "periode": periode.replace(day=1)})
            angka = {baris[0]: baris[1:] for baris in kursor.fetchall()}
    for satu in rhk:
        cabang[satu.sasaran_id or 0].rhk.append(RhkPohon(satu, *angka[satu.pk]))
    akar: list[Cabang] = []
    for satu_cabang in cabang.values():
        induk = cabang.get(satu_cabang.sasaran.induk_id or 0)
        (induk.anak if induk else akar).append(satu_cabang)
    return akar
