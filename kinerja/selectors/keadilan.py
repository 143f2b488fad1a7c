"""What the mirror of a rater reads, and the pattern of many raters without a name."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from django.db.models import Count, F, Q, Sum, Value
from django.db.models.functions import Coalesce, NullIf

from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from kinerja.enums import Aspek, Ekspektasi, StatusEvaluasi, StatusLog
from kinerja.models import Evaluasi, Iki, LogHarian
from kinerja.rules.keadilan import ANGKA, TERKECIL, Cermin, NilaiOrang, Pembanding, RhkTercatat, list_cermin
from kinerja.rules.saran_rating import NilaiRhk, saran_hasil_kerja, saran_perilaku

from .setelan import get_setelan

HASIL = Coalesce(NullIf(F("rating_hasil"), Value("")), NullIf(F("saran_hasil"), Value("")))
PERILAKU = Coalesce(NullIf(F("rating_perilaku"), Value("")), NullIf(F("saran_perilaku"), Value("")))


@dataclass(frozen=True)
class CerminBulan:
    """A rater's month in their own eyes: hints, how their ratings and those of others of the unit are spread."""

    periode: date
    petunjuk: list[Cermin]
    sebaran: list[tuple[str, int]]
    sebaran_lain: list[tuple[str, int]]
    dinilai: int
    belum: int


@dataclass(frozen=True)
class Usulan:
    """Ratings on the sheet that are not kept yet: per RHK, per value, and the two of the whole."""

    rhk: Mapping[int, str]
    perilaku: Mapping[str, str]
    hasil: str = ""
    laku: str = ""


def _evaluasi(periode: date, tahunan: bool = False) -> Any:
    """Give the evaluations of a month, or of a year, with the ratings given, else those that the sheet suggests."""
    dasar = Evaluasi.objects.tahunan(periode.year) if tahunan else Evaluasi.objects.periodik().filter(periode=periode)
    return dasar.annotate(hasil=HASIL, laku=PERILAKU)


def get_cermin(pegawai_id: int, periode: date, per_tanggal: date) -> CerminBulan:
    """Give the mirror of a rater's whole month, delivered and kept ratings alike; a fixed number of queries."""
    semua = list(_evaluasi(periode).filter(penilai=pegawai_id).select_related("pegawai", "skp"))
    dinilai = [e for e in semua if e.hasil and e.laku]
    orang = _bahan(dinilai, per_tanggal)
    lain, sebaran_lain = _pembanding(pegawai_id, _evaluasi(periode))
    return CerminBulan(
        periode,
        _petunjuk(orang, lain, per_tanggal),
        _sebaran([o.hasil for o in orang]),
        sebaran_lain,
        len(dinilai),
        len(semua) - len(dinilai),
    )


def list_cermin_lembar(evaluasi: Evaluasi, penilai_id: int | None, usulan: Usulan, per_tanggal: date) -> list[Cermin]:
    """Give what the mirror says when the ratings on the sheet of one person were delivered as they stand."""
    semua = _evaluasi(evaluasi.periode, evaluasi.is_tahunan)
    lain_saya = (
        semua.filter(penilai=penilai_id).exclude(pk=evaluasi.pk).select_related("pegawai", "skp") if penilai_id else []
    )
    daftar = [e for e in lain_saya if e.hasil and e.laku]
    satu = semua.select_related("pegawai", "skp").get(pk=evaluasi.pk)
    hasil, laku = _nilai_lembar(satu, usulan)
    if hasil is None or laku is None:
        return []
    satu.hasil, satu.laku = hasil.value, laku.value
    orang = _bahan([satu, *daftar], per_tanggal, usulan=(satu.pk, usulan.rhk))
    pembanding = _pembanding(penilai_id, semua)[0] if penilai_id else None
    pribadi = _petunjuk(orang[:1], None, per_tanggal)
    bersama = [c for c in _petunjuk(orang, pembanding, per_tanggal) if c.jenis in ("RERATA", "SEBARAN", "KELAMIN")]
    return [*pribadi, *bersama]


def _nilai_lembar(evaluasi: Evaluasi, usulan: Usulan) -> tuple[Ekspektasi | None, Ekspektasi | None]:
    """Give both ratings of the whole as they would be delivered; None where nothing is rated."""
    jenis = dict(evaluasi.skp.rhk_set.values_list("pk", "jenis"))
    rhk = [
        NilaiRhk(jenis[k] == "UTAMA", Ekspektasi(n) if n in ANGKA else None)
        for k, n in usulan.rhk.items()
        if k in jenis
    ]
    perilaku = [Ekspektasi(n) if n in ANGKA else None for n in usulan.perilaku.values()]
    hasil = Ekspektasi(usulan.hasil) if usulan.hasil in ANGKA else saran_hasil_kerja(rhk).rating
    laku = Ekspektasi(usulan.laku) if usulan.laku in ANGKA else saran_perilaku(perilaku).rating
    return hasil, laku


def _petunjuk(orang: list[NilaiOrang], lain: Pembanding | None, per_tanggal: date) -> list[Cermin]:
    setelan = get_setelan(per_tanggal)
    return list_cermin(
        orang,
        lain,
        selisih=Fraction(int(setelan["cermin_selisih"].nilai), 100),
        hari=int(setelan["cermin_hari_akhir"].nilai),
    )


def _sebaran(hasil: list[Ekspektasi]) -> list[tuple[str, int]]:
    return [(e.label, hasil.count(e)) for e in Ekspektasi]


def _bahan(
    daftar: list[Any], per_tanggal: date, usulan: tuple[int, Mapping[int, str]] | None = None
) -> list[NilaiOrang]:
    """Gather log counts and attainment of the people of one rater; four queries whatever their number."""
    if not daftar:
        return []
    masa = daftar[0].masa
    hari_akhir = int(get_setelan(per_tanggal)["cermin_hari_akhir"].nilai)
    batas = masa.akhir - timedelta(days=hari_akhir - 1)
    terhitung = ~Q(status=StatusLog.DIKEMBALIKAN)
    log = {
        b["pegawai"]: b
        for b in LogHarian.objects.filter(
            pegawai__in={e.pegawai_id for e in daftar}, tanggal__range=(masa.awal, masa.akhir)
        )
        .values("pegawai")
        .annotate(
            semua=Count("pk", filter=terhitung),
            akhir=Count("pk", filter=terhitung & Q(tanggal__gte=batas)),
            setuju=Count("pk", filter=Q(status=StatusLog.DISETUJUI)),
        )
    }
    rhk = _rhk_tercatat(daftar, masa.akhir, usulan)
    kosong = {"semua": 0, "akhir": 0, "setuju": 0}
    return [
        NilaiOrang(
            nama=e.pegawai.nama,
            hasil=Ekspektasi(e.hasil),
            perilaku=Ekspektasi(e.laku),
            kelamin=e.pegawai.jenis_kelamin,
            log=log.get(e.pegawai_id, kosong)["semua"],
            log_akhir=log.get(e.pegawai_id, kosong)["akhir"],
            log_disetujui=log.get(e.pegawai_id, kosong)["setuju"],
            rhk=tuple(rhk.get(e.pk, ())),
        )
        for e in daftar
    ]


def _rhk_tercatat(
    daftar: list[Any], akhir: date, usulan: tuple[int, Mapping[int, str]] | None
) -> dict[int, list[RhkTercatat]]:
    """Give the RHK rated below expectation, by evaluation, beside the approved amounts since the SKP began."""
    rating: dict[int, dict[int, str]] = defaultdict(dict)
    simpan = Evaluasi.objects.filter(pk__in=[e.pk for e in daftar], rating_rhk_set__rating=Ekspektasi.DI_BAWAH)
    for pk, rhk_id in simpan.values_list("pk", "rating_rhk_set__rhk"):
        rating[pk][rhk_id] = Ekspektasi.DI_BAWAH
    if usulan is not None:
        rating[usulan[0]] = {k: n for k, n in usulan[1].items() if n == Ekspektasi.DI_BAWAH}
    ids = {r for isi in rating.values() for r in isi}
    if not ids:
        return {}
    target: dict[int, Iki] = {}
    for iki in Iki.objects.filter(rhk__in=ids, aspek=Aspek.KUANTITAS, target__gt=0, arah="NAIK").select_related("rhk"):
        target.setdefault(iki.rhk_id, iki)
    jumlah = dict(
        LogHarian.objects.filter(rhk__in=ids, status=StatusLog.DISETUJUI, tanggal__lte=akhir)
        .values_list("rhk")
        .annotate(Sum("jumlah"))
    )
    hasil: dict[int, list[RhkTercatat]] = {}
    for e in daftar:
        mulai, sesudah = e.skp.berlaku.lower, e.skp.berlaku.upper
        lama = (sesudah - mulai).days
        lewat = min(max((akhir - mulai).days + 1, 0), lama)
        hasil[e.pk] = [
            RhkTercatat(
                target[r].rhk.urutan,
                Ekspektasi.DI_BAWAH,
                Fraction(jumlah.get(r) or 0),
                Fraction(target[r].target),
                Fraction(lewat, lama) if lama else Fraction(1),
            )
            for r in rating.get(e.pk, ())
            if r in target
        ]
    return hasil


def list_perangkat() -> dict[int, int]:
    """Give, for each unit, the perangkat daerah that it belongs to: the ancestor right below the top. One query."""
    induk = dict(UnitKerja.objects.values_list("pk", "parent_id"))
    hasil: dict[int, int] = {}
    for unit in induk:
        jalan, kini = [unit], unit
        while (atas := induk.get(kini)) is not None and induk.get(atas) is not None:
            kini = atas
            jalan.append(kini)
        hasil[unit] = kini
    return hasil


def _pembanding(pegawai_id: int, semua: Any) -> tuple[Pembanding | None, list[tuple[str, int]]]:
    """Give the mean and spread of the other raters in the rater's perangkat daerah, or nothing below five people."""
    perangkat = list_perangkat()
    milik = semua.filter(penilai=pegawai_id).values_list("unit_kerja_id", flat=True).first()
    if milik is None:
        return None, []
    unit = [u for u, p in perangkat.items() if p == perangkat[milik]]
    baris = list(
        semua.filter(unit_kerja__in=unit, hasil__isnull=False, penilai__isnull=False)
        .exclude(penilai=pegawai_id)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .values("penilai", "hasil")
        .annotate(n=Count("pk"))
    )
    orang = sum(b["n"] for b in baris)
    penilai = len({b["penilai"] for b in baris})
    if orang < TERKECIL or penilai < 2:
        return None, []
    jumlah = sum(ANGKA[Ekspektasi(b["hasil"])] * b["n"] for b in baris)
    sebaran = [(e.label, sum(b["n"] for b in baris if b["hasil"] == e)) for e in Ekspektasi]
    return Pembanding(Fraction(jumlah, orang), orang, penilai), sebaran


@dataclass(frozen=True)
class PolaUnit:
    """How the raters of one perangkat daerah rate together; nothing below five raters."""

    unit: str
    penilai: int
    orang: int
    rerata: Fraction
    tanpa_sebaran: int
    tanpa_log: int
    rerata_pria: Fraction | None
    rerata_wanita: Fraction | None


@dataclass(frozen=True)
class Pola:
    """The pattern of a month: units with five raters or more, the whole, and how many units are left out."""

    unit: list[PolaUnit]
    semua: PolaUnit | None
    tersembunyi: int


def get_pola(periode: date) -> Pola:
    """Give the pattern of delivered ratings of the whole institution without any name; three queries.

    A perangkat daerah with fewer than five raters is left out, and so is the whole when hiding exactly one
    would let it be computed as the difference.
    """
    masa = Periode.dari_tanggal(periode)
    berlog = LogHarian.objects.filter(tanggal__range=(masa.awal, masa.akhir), status=StatusLog.DISETUJUI).values(
        "pegawai"
    )
    baris = (
        _evaluasi(periode)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .filter(penilai__isnull=False)
        .values("penilai", "unit_kerja_id", "hasil", "laku", "pegawai__jenis_kelamin")
        .annotate(n=Count("pk"), tanpa=Count("pk", filter=Q(hasil=Ekspektasi.DI_ATAS) & ~Q(pegawai__in=berlog)))
    )
    perangkat = list_perangkat()
    nama = dict(UnitKerja.objects.values_list("pk", "nama"))
    per_unit: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for b in baris:
        per_unit[perangkat[b["unit_kerja_id"]]].append(b)
    pola = [_pola(nama[u], isi) for u, isi in per_unit.items()]
    tampil = sorted((p for p in pola if p.penilai >= TERKECIL), key=lambda p: p.unit)
    tersembunyi = len(pola) - len(tampil)
    semua = _pola("Seluruh instansi", [b for isi in per_unit.values() for b in isi]) if pola else None
    if semua is not None and (semua.penilai < TERKECIL or tersembunyi == 1):
        semua = None
    return Pola(tampil, semua, tersembunyi)


def _pola(nama: str, baris: list[dict[str, Any]]) -> PolaUnit:
    per_penilai: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for b in baris:
        per_penilai[b["penilai"]].append(b)
    tanpa = sum(
        1
        for isi in per_penilai.values()
        if sum(b["n"] for b in isi) >= TERKECIL and len({(b["hasil"], b["laku"]) for b in isi}) == 1
    )

    def rata(isi: list[dict[str, Any]]) -> Fraction | None:
        n = sum(b["n"] for b in isi)
        return Fraction(sum(ANGKA[Ekspektasi(b["hasil"])] * b["n"] for b in isi), n) if n >= TERKECIL else None

    kelamin = {k: rata([b for b in baris if b["pegawai__jenis_kelamin"] == k]) for k in ("L", "P")}
    orang = sum(b["n"] for b in baris)
    return PolaUnit(
        unit=nama,
        penilai=len(per_penilai),
        orang=orang,
        rerata=Fraction(sum(ANGKA[Ekspektasi(b["hasil"])] * b["n"] for b in baris), orang),
        tanpa_sebaran=tanpa,
        tanpa_log=sum(b["tanpa"] for b in baris),
        rerata_pria=kelamin["L"] if kelamin["P"] is not None else None,
        rerata_wanita=kelamin["P"] if kelamin["L"] is not None else None,
    )
