"""Reading evaluations: of a person, of a rater, and of a whole month by unit."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet

from asn_portal.lib.periode import Periode
from jabatan.scoping import lingkup
from kinerja.acts import MEMANTAU
from kinerja.enums import CakupanAngka, Hubungan, NilaiBerakhlak, Predikat, StatusEvaluasi, StatusPeriode
from kinerja.models import AngkaUnit, Evaluasi, LogHarian, PeriodeKinerja, Rhk, UmpanBalik

from .eskalasi import konflik_oleh
from .jam_tahunan import hari_selesai


@dataclass(frozen=True)
class BarisUnit:
    """How far one unit is with a month: people, rated, accepted, and the share as a whole per cent."""

    unit_id: int
    unit: str
    jumlah: int
    dinilai: int
    diterima: int
    terakhir: date | None

    @property
    def belum(self) -> int:
        """People still without a result."""
        return self.jumlah - self.dinilai

    @property
    def persen(self) -> int:
        """Share of people with a result, per cent rounded down."""
        return self.dinilai * 100 // self.jumlah if self.jumlah else 0


def get_periode(periode: date) -> PeriodeKinerja | None:
    """Give the month of appraisal, or None when it was never opened."""
    return PeriodeKinerja.objects.filter(periode=periode.replace(day=1)).first()


def is_periode_ditutup(periode: date) -> bool:
    """Tell whether the month takes no more changes."""
    return PeriodeKinerja.objects.filter(periode=periode.replace(day=1), status=StatusPeriode.DITUTUP).exists()


def count_belum_dinilai(periode: date) -> int:
    """Count the people of the whole institution who have no result of the month yet."""
    return Evaluasi.objects.periodik().filter(periode=periode.replace(day=1), status=StatusEvaluasi.TERBUKA).count()


def is_dinilai(pegawai_id: int, periode: date) -> bool:
    """Tell whether somebody has already given a person's result of the month."""
    dinilai = Evaluasi.objects.periodik().filter(pegawai_id=pegawai_id, periode=periode.replace(day=1))
    return dinilai.exclude(status=StatusEvaluasi.TERBUKA).exists()


def list_evaluasi(user: Any) -> QuerySet[Evaluasi]:
    """Give the evaluations in scope, newest month first, ready for a list."""
    return (
        Evaluasi.objects.visible_to(user)
        .select_related("pegawai", "unit_kerja", "penilai", "dinilai_oleh", "skp__posisi__jabatan", "keberatan")
        .order_by("-periode", "pegawai__nama", "pk")
    )


def list_penilaian_saya(penilai_id: int, periode: date) -> QuerySet[Evaluasi]:
    """Give the evaluations that this rater answers for in a month, those still open first."""
    return (
        Evaluasi.objects.periodik()
        .filter(penilai_id=penilai_id, periode=periode.replace(day=1))
        .annotate(is_konflik=konflik_oleh(OuterRef("penilai__pengguna")))
        .select_related("pegawai", "skp__posisi__jabatan")
        .prefetch_related("koreksi_set")
        .order_by("-status", "pegawai__nama", "pk")
    )


def list_belum_dinilai(pegawai_id: int, bulan: date) -> QuerySet[Evaluasi]:
    """Give a person's results of months before this one that nobody has given yet, the oldest first."""
    return (
        Evaluasi.objects.periodik()
        .filter(pegawai_id=pegawai_id, periode__lt=bulan, status=StatusEvaluasi.TERBUKA)
        .select_related("penilai")
        .order_by("periode", "pk")
    )


def list_nilai_terakhir(pegawai_id: int, *, banyak: int = 12) -> list[Evaluasi]:
    """Give the latest delivered results of months and quarters of a person, newest first."""
    return list(
        Evaluasi.objects.periodik()
        .filter(pegawai_id=pegawai_id)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .prefetch_related("koreksi_set")
        .order_by("-periode", "-pk")[:banyak]
    )


@dataclass(frozen=True)
class PenilaianSaya:
    """What evaluations ask of one person: the newest results, results to acknowledge, whom to rate.

    Those of a month or quarter stand apart from annual ones (`tahun_…`).
    """

    terakhir: Evaluasi | None
    perlu_diterima: Evaluasi | None
    harus_dinilai: int
    tahun_terakhir: Evaluasi | None
    tahun_perlu_diterima: Evaluasi | None
    tahun_harus_dinilai: list[Evaluasi]
    tahun_batas: date | None


def get_penilaian_saya(pegawai_id: int) -> PenilaianSaya:
    """Give what evaluations ask of a person, as the one rated and as a rater, in one query.

    What a rater gave away by declaring an interest asks nothing of them.
    """
    milik = Q(pegawai_id=pegawai_id) & ~Q(status=StatusEvaluasi.TERBUKA)
    tugas = Q(penilai_id=pegawai_id, status=StatusEvaluasi.TERBUKA) & ~Q(konflik_oleh(OuterRef("penilai__pengguna")))
    baris = list(
        Evaluasi.objects.filter(milik | tugas)
        .annotate(hari_selesai=hari_selesai())
        .select_related("pegawai")
        .order_by("-periode", "-pk")
    )
    hasil = [e for e in baris if e.pegawai_id == pegawai_id]
    nilai = [e for e in baris if e.pegawai_id != pegawai_id]

    def pertama(tahunan: bool, **syarat: str) -> Evaluasi | None:
        cocok = (e for e in hasil if e.is_tahunan is tahunan and all(getattr(e, k) == v for k, v in syarat.items()))
        return next(cocok, None)

    return PenilaianSaya(
        pertama(False),
        pertama(False, status=StatusEvaluasi.DISAMPAIKAN),
        sum(not e.is_tahunan for e in nilai),
        pertama(True),
        pertama(True, status=StatusEvaluasi.DISAMPAIKAN),
        [e for e in nilai if e.is_tahunan],
        min((e.masa.akhir + timedelta(days=e.hari_selesai) for e in nilai if e.is_tahunan), default=None),
    )


def list_kemajuan_unit(user: Any, periode: date) -> list[BarisUnit]:
    """Give, per unit in scope, how many people have a result of the month; the latest unit first."""
    return susun_kemajuan(Evaluasi.objects.visible_to(user).periodik().filter(periode=periode.replace(day=1)))


def susun_kemajuan(evaluasi: QuerySet[Evaluasi]) -> list[BarisUnit]:
    """Count evaluations by unit in one query; the latest unit first."""
    dinilai = ~Q(status=StatusEvaluasi.TERBUKA)
    baris = evaluasi.values("unit_kerja_id", "unit_kerja__nama").annotate(
        jumlah=Count("pk"),
        dinilai=Count("pk", filter=dinilai),
        diterima=Count("pk", filter=Q(status__in=[StatusEvaluasi.DITERIMA, StatusEvaluasi.FINAL])),
        terakhir=Max("dinilai_at"),
    )
    hasil = [
        BarisUnit(
            b["unit_kerja_id"], b["unit_kerja__nama"], b["jumlah"], b["dinilai"], b["diterima"],
            b["terakhir"].date() if b["terakhir"] else None,
        )
        for b in baris
    ]  # fmt: skip
    return sorted(hasil, key=lambda b: (b.persen, -b.jumlah, b.unit))


@dataclass(frozen=True)
class BarisPenilai:
    """One rater who still has people to rate; None when nobody rates them."""

    penilai: str | None
    unit: str
    jumlah: int
    contoh: str


def list_penilai_tertunda(user: Any, periode: date) -> list[BarisPenilai]:
    """Give who holds up a month in scope: those without a rater first, then the longest queues."""
    baris = (
        Evaluasi.objects.visible_to(user)
        .periodik()
        .filter(periode=periode.replace(day=1), status=StatusEvaluasi.TERBUKA)
        .values("penilai_id", "penilai__nama", "penilai__unit_kerja__nama")
        .annotate(jumlah=Count("pk"), contoh=Min("pegawai__nama"))
    )
    hasil = [
        BarisPenilai(b["penilai__nama"], b["penilai__unit_kerja__nama"] or "", b["jumlah"], b["contoh"]) for b in baris
    ]
    return sorted(hasil, key=lambda b: (b.penilai is not None, -b.jumlah, b.penilai or ""))


def count_predikat(user: Any, periode: date) -> list[tuple[Predikat, int]]:
    """Give how many people in scope have each predikat in a month, low to high."""
    jumlah = dict(
        Evaluasi.objects.visible_to(user)
        .periodik()
        .filter(periode=periode.replace(day=1))
        .exclude(predikat="")
        .values_list("predikat")
        .annotate(Count("pk"))
    )
    return [(p, jumlah.get(p.value, 0)) for p in Predikat]


@dataclass(frozen=True)
class Pantauan:
    """The month to watch: units in reach that lag, the sums, and the spread of predikat of the newest rated month."""

    periode: date
    unit: list[BarisUnit]
    periode_sebaran: date
    sebaran: list[tuple[Predikat, int]]

    @property
    def terlambat(self) -> list[BarisUnit]:
        """Units with somebody unrated, the latest first."""
        return [u for u in self.unit if u.belum]


def get_pantauan(user: Any, hari_ini: date) -> Pantauan:
    """Give the progress in scope of last month until it is closed, then of the running one, from the counted figures.

    One query; while nobody in the month is rated, the spread is that of the month before. A month that was never
    counted is counted from the results themselves.
    """
    kini = Periode.dari_tanggal(hari_ini)
    lalu = kini.sebelumnya()
    terbuka = PeriodeKinerja.objects.filter(periode=lalu.awal, status=StatusPeriode.TERBUKA)
    unit = _get_unit_pantau(user)
    angka = AngkaUnit.objects.filter(
        cakupan=CakupanAngka.SENDIRI, periode__range=(lalu.sebelumnya().awal, kini.awal), nilai_wajib__gt=0
    )
    if unit is not None:
        angka = angka.filter(unit_kerja__in=unit)
    baris = list(angka.select_related("unit_kerja").annotate(lalu_terbuka=Exists(terbuka)))
    if not baris:
        return _hitung_pantauan(user, kini)
    masa = lalu if any(b.lalu_terbuka for b in baris) else kini
    hasil = [
        BarisUnit(
            b.unit_kerja_id,
            b.unit_kerja.nama,
            b.nilai_wajib,
            b.nilai_selesai,
            b.nilai_diterima,
            b.nilai_terakhir.date() if b.nilai_terakhir else None,
        )
        for b in baris
        if b.periode == masa.awal
    ]
    periode_sebaran, sebaran = masa.awal, []
    for satu in (masa, masa.sebelumnya()):
        jumlah = [sum(n) for n in zip(*(b.angka.predikat for b in baris if b.periode == satu.awal), strict=True)]
        if any(jumlah):
            periode_sebaran, sebaran = satu.awal, list(zip(Predikat, jumlah, strict=True))
            break
    return Pantauan(masa.awal, sorted(hasil, key=lambda b: (b.persen, -b.jumlah, b.unit)), periode_sebaran, sebaran)


def _get_unit_pantau(user: Any) -> frozenset[int] | None:
    """Give the units whose results this account reads by a role; None for the whole institution."""
    jangkauan = lingkup(user)
    unit: frozenset[int] = frozenset()
    for peran in jangkauan.peran & MEMANTAU:
        satu = jangkauan.unit_ids(peran)
        if satu is None:
            return None
        unit |= satu
    return unit


def _hitung_pantauan(user: Any, kini: Periode) -> Pantauan:
    """Count the progress in scope from the results themselves, in one query."""
    lalu = kini.sebelumnya()
    terbuka = PeriodeKinerja.objects.filter(periode=lalu.awal, status=StatusPeriode.TERBUKA)
    rincian = (
        Evaluasi.objects.visible_to(user)
        .periodik()
        .filter(periode__range=(lalu.sebelumnya().awal, kini.awal))
        .values("periode", "unit_kerja_id", "unit_kerja__nama", "status", "predikat")
        .annotate(jumlah=Count("pk"), terakhir=Max("dinilai_at"), lalu_terbuka=Exists(terbuka))
    )
    baris: list[dict[str, Any]] = [dict(b) for b in rincian]
    masa = lalu if any(b["lalu_terbuka"] for b in baris) else kini
    return Pantauan(masa.awal, _susun_unit(baris, masa.awal), *_susun_sebaran(baris, masa))


def _susun_unit(rincian: list[dict[str, Any]], periode: date) -> list[BarisUnit]:
    """Sum the counts of a month by unit, the latest unit first."""
    menurut_unit: dict[tuple[int, str], list[dict[str, Any]]] = {}
    for b in rincian:
        if b["periode"] == periode:
            menurut_unit.setdefault((b["unit_kerja_id"], b["unit_kerja__nama"]), []).append(b)
    hasil = [
        BarisUnit(
            unit_id,
            unit,
            sum(b["jumlah"] for b in isi),
            sum(b["jumlah"] for b in isi if b["status"] != StatusEvaluasi.TERBUKA),
            sum(b["jumlah"] for b in isi if b["status"] in (StatusEvaluasi.DITERIMA, StatusEvaluasi.FINAL)),
            max((b["terakhir"].date() for b in isi if b["terakhir"]), default=None),
        )
        for (unit_id, unit), isi in menurut_unit.items()
    ]
    return sorted(hasil, key=lambda b: (b.persen, -b.jumlah, b.unit))


def _susun_sebaran(rincian: list[dict[str, Any]], masa: Periode) -> tuple[date, list[tuple[Predikat, int]]]:
    """Sum the counts by predikat, low to high, of the newest of two months in which somebody is rated."""
    for satu in (masa, masa.sebelumnya()):
        jumlah: Counter[str] = Counter()
        for b in rincian:
            if b["periode"] == satu.awal and b["predikat"]:
                jumlah[b["predikat"]] += b["jumlah"]
        if jumlah:
            return satu.awal, [(p, jumlah[p.value]) for p in Predikat]
    return masa.awal, []


@dataclass(frozen=True)
class BarisRhk:
    """One RHK on the rating page: targets, what the log shows in its span, and the rating so far."""

    rhk: Rhk
    jumlah_log: int
    log: list[LogHarian]
    rating: str
    realisasi: str
    alasan: str


@dataclass(frozen=True)
class BarisPerilaku:
    """One BerAKHLAK value on the rating page, with what the rater wrote about it in that span."""

    nilai: NilaiBerakhlak
    ekspektasi: str
    umpan_balik: list[UmpanBalik]
    rating: str
    alasan: str


def get_lembar_penilaian(evaluasi: Evaluasi) -> tuple[list[BarisRhk], list[BarisPerilaku]]:
    """Gather the evidence of one evaluation beside the ratings; a fixed number of queries."""
    awal, akhir = evaluasi.masa.awal, evaluasi.masa.akhir
    log: dict[int | None, list[LogHarian]] = {}
    for entri in LogHarian.objects.filter(
        pegawai_id=evaluasi.pegawai_id, tanggal__range=(awal, akhir), rhk__isnull=False
    ).order_by("-tanggal", "-pk"):
        log.setdefault(entri.rhk_id, []).append(entri)
    rating = {r.rhk_id: r for r in evaluasi.rating_rhk_set.all()}
    baris_rhk = []
    for rhk in (
        Rhk.objects.filter(Q(skp=evaluasi.skp_id) | Q(pk__in=rating))
        .prefetch_related("iki_set")
        .order_by("-jenis", "urutan", "pk")
    ):
        ada = rating.get(rhk.pk)
        entri_rhk = log.get(rhk.pk, [])
        baris_rhk.append(
            BarisRhk(
                rhk,
                len(entri_rhk),
                entri_rhk[:5],
                ada.rating if ada else "",
                ada.realisasi if ada else "",
                ada.alasan if ada else "",
            )
        )
    umpan: dict[str, list[UmpanBalik]] = {}
    for satu in (
        UmpanBalik.objects.filter(
            Q(dari_id=evaluasi.penilai_id) | Q(hubungan=Hubungan.KETUA_TIM),
            untuk_id=evaluasi.pegawai_id,
            created_at__date__range=(awal, akhir),
        )
        .exclude(nilai="")
        .select_related("dari")
        .order_by("-created_at")
    ):
        umpan.setdefault(satu.nilai, []).append(satu)
    ekspektasi = dict(evaluasi.skp.ekspektasi_set.values_list("nilai", "ekspektasi"))
    laku = {r.nilai: r for r in evaluasi.rating_perilaku_set.all()}
    baris_laku = [
        BarisPerilaku(
            nilai,
            ekspektasi.get(nilai.value, ""),
            umpan.get(nilai.value, []),
            laku[nilai.value].rating if nilai.value in laku else "",
            laku[nilai.value].alasan if nilai.value in laku else "",
        )
        for nilai in NilaiBerakhlak
    ]
    return baris_rhk, baris_laku
