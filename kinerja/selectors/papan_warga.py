"""Citizens' results on the board of a unit: the index beside the spread of predikat, month by month and year by year."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.db.models import Count

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import bulat_desimal
from kinerja.enums import CakupanAngka, Ekspektasi, NilaiBerakhlak, StatusEvaluasi
from kinerja.models import AngkaUnit, RatingPerilaku
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import HasilPengaduan, HasilSurvei
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.rules.rekap import median
from kinerja.partisipasi.selectors.hasil import all_pengaduan_unit, all_survei_unit, get_rata
from kinerja.rules.angka import PALING_SEDIKIT, get_ukuran
from kinerja.rules.warga import rata
from kinerja.selectors.kepuasan import all_kepuasan_tahun
from kinerja.selectors.papan import Papan, get_turunan
from kinerja.selectors.warga import TandaMutu, list_tanda_mutu

TAHUN_PANEL = 5
NILAI = NilaiBerakhlak.BERORIENTASI_PELAYANAN


@dataclass(frozen=True)
class BarisTahun:
    """One year of the panel: what citizens said, how long it took, and the ratings beside it; words, empty when absent.

    `ikm`, `waktu` and `perilaku` are plain means over the services surveyed, `tepat` and `baik` whole per cent;
    `puas` and `komitmen` the released means of the employees' own survey, 1 to 5.
    """

    tahun: int
    ikm: str
    waktu: str
    perilaku: str
    tepat: str
    lama: str
    baik: str
    puas: str = ""
    komitmen: str = ""


@dataclass(frozen=True)
class WargaPapan:
    """What the card of citizens' results shows."""

    ikm: list[float | None]
    """Mean index of the services whose survey covers each month, two decimals."""
    baik: list[int | None]
    survei: list[HasilSurvei]
    """The newest survey of each service of this unit and below, by the end of the month."""
    perilaku: str
    """Mean of the conduct element of those surveys."""
    pengaduan: HasilPengaduan | None
    """The sums of the month over the unit and all below it; never saved."""
    rating: list[tuple[str, int]]
    """Ratings of Berorientasi Pelayanan of the month, low to high; empty when too few to show."""
    panel: list[BarisTahun]
    tanda: dict[int, TandaMutu]

    @property
    def ada(self) -> bool:
        """Tell whether there is anything to show."""
        return bool(self.survei or self.pengaduan or self.panel)


def get_warga_papan(papan: Papan, per_tanggal: date) -> WargaPapan:
    """Give the card for a board that was read already; a fixed number of queries.

    Surveys without a sufficient sample are left out. Months and years after the board's month are not read.
    """
    akhir = min(papan.masa.akhir, per_tanggal)
    unit_ids = None if papan.unit.parent_id is None else get_turunan(papan.unit)
    sejak = date(papan.masa.tahun - TAHUN_PANEL + 1, 1, 1)
    survei = [h for h in all_survei_unit(unit_ids, sejak, akhir, (UnsurSkm.WAKTU, UnsurSkm.PERILAKU)) if h.is_cukup]
    pengaduan = all_pengaduan_unit(unit_ids, sejak, akhir)
    bulan = [b for b, _ in papan.tren]
    baik = get_ukuran("baik")
    assert baik is not None
    terbaru: dict[tuple[int, str], HasilSurvei] = {}
    for h in survei:
        terbaru[h.unit_kerja_id, h.layanan] = h  # oldest first: the newest stays
    kini = sorted(terbaru.values(), key=lambda h: (h.ikm, h.pk))
    tanda = list_tanda_mutu(unit_ids, akhir)
    if not papan.can_nama:  # what few people recorded is not told by a hint either
        terlihat = {b.unit.pk for b in (papan.kepala, *papan.baris) if b.angka is not None}
        tanda = {unit: t for unit, t in tanda.items() if unit in terlihat}
    return WargaPapan(
        ikm=[_dua(_ikm_bulan(survei, b)) for b in bulan],
        baik=papan.get_tren(baik),
        survei=kini,
        perilaku=_tulis(rata([r[UnsurSkm.PERILAKU] for h in kini if UnsurSkm.PERILAKU in (r := get_rata(h))])),
        pengaduan=_jumlahkan([p for p in pengaduan if p.periode == papan.masa.awal]),
        rating=_hitung_rating(papan, unit_ids),
        panel=_susun_panel(papan, survei, pengaduan, akhir),
        tanda=tanda,
    )


def _dua(nilai: Fraction | None) -> float | None:
    """Give a coordinate of a picture, two decimals."""
    return None if nilai is None else float(bulat_desimal(nilai, 2))


def _tulis(nilai: Fraction | None) -> str:
    return "" if nilai is None else tulis_dua(nilai)


def _ikm_bulan(survei: list[HasilSurvei], bulan: Periode) -> Fraction | None:
    """Give the mean index of the surveys that cover the first day of a month."""
    return rata([Fraction(h.ikm) for h in survei if h.awal <= bulan.awal <= h.akhir])


def _jumlahkan(bulan: list[HasilPengaduan]) -> HasilPengaduan | None:
    """Add the same month of several units up; without a median, which cannot be added."""
    if not bulan:
        return None
    jumlah = {k: sum(getattr(b, k) for b in bulan) for k in ("diterima", "dijawab", "tepat_waktu", "selesai")}
    return HasilPengaduan(periode=bulan[0].periode, **jumlah)


def _hitung_rating(papan: Papan, unit_ids: frozenset[int] | None) -> list[tuple[str, int]]:
    """Count the ratings of Berorientasi Pelayanan of the month; of few people only for who may see them."""
    baris = RatingPerilaku.objects.filter(nilai=NILAI, evaluasi__periode=papan.masa.awal).exclude(rating="")
    baris = baris.exclude(evaluasi__status=StatusEvaluasi.TERBUKA)
    if unit_ids is not None:
        baris = baris.filter(evaluasi__unit_kerja__in=unit_ids)
    jumlah = dict(baris.values_list("rating").annotate(n=Count("pk")).order_by("rating"))
    if sum(jumlah.values()) < PALING_SEDIKIT and not papan.can_nama:
        return []
    return [(e.label, jumlah.get(e.value, 0)) for e in Ekspektasi] if jumlah else []


def _susun_panel(
    papan: Papan, survei: list[HasilSurvei], pengaduan: list[HasilPengaduan], akhir: date
) -> list[BarisTahun]:
    """Put the years side by side; a survey, of citizens or of employees, counts in the year in which it ended."""
    awal = papan.masa.tahun - TAHUN_PANEL + 1
    per_tahun: dict[int, list[HasilSurvei]] = defaultdict(list)
    for h in survei:
        per_tahun[h.akhir.year].append(h)
    aduan: dict[int, list[HasilPengaduan]] = defaultdict(list)
    for p in pengaduan:
        aduan[p.periode.year].append(p)
    predikat: dict[int, Counter[str]] = defaultdict(Counter)
    if papan.kepala.angka is not None:
        kolom = ("sangat_kurang", "kurang", "butuh_perbaikan", "baik", "sangat_baik", "orang")
        for periode, *isi in AngkaUnit.objects.filter(
            unit_kerja=papan.unit,
            cakupan=CakupanAngka.POHON,
            periode__range=(date(awal, 1, 1), papan.masa.awal),
        ).values_list("periode", *kolom):
            angka = dict(zip(kolom, isi, strict=True))
            if papan.can_nama or angka["orang"] >= PALING_SEDIKIT:
                predikat[periode.year].update({k: angka[k] for k in kolom[:-1]})
    pegawai = all_kepuasan_tahun(papan.unit.pk if papan.unit.parent_id else None, date(awal, 1, 1), akhir)
    return [
        _susun_tahun(tahun, per_tahun[tahun], aduan[tahun], predikat[tahun], pegawai.get(tahun, ("", "")))
        for tahun in range(papan.masa.tahun, awal - 1, -1)
        if per_tahun[tahun] or aduan[tahun] or tahun in pegawai
    ]


def _susun_tahun(
    tahun: int,
    survei: list[HasilSurvei],
    aduan: list[HasilPengaduan],
    predikat: Counter[str],
    pegawai: tuple[str, str],
) -> BarisTahun:
    nilai = [get_rata(h) for h in survei]
    dijawab, semua = sum(p.tepat_waktu for p in aduan), sum(p.diterima for p in aduan)
    # Half days: the median of monthly medians is exact in whole halves or quarters.
    lama = median([int(Decimal(p.median_hari) * 10) for p in aduan if p.median_hari is not None])
    jumlah = predikat.total()
    return BarisTahun(
        tahun=tahun,
        ikm=_tulis(rata([Fraction(h.ikm) for h in survei])),
        waktu=_tulis(rata([n[UnsurSkm.WAKTU] for n in nilai if UnsurSkm.WAKTU in n])),
        perilaku=_tulis(rata([n[UnsurSkm.PERILAKU] for n in nilai if UnsurSkm.PERILAKU in n])),
        tepat=f"{100 * dijawab // semua}%" if semua else "",
        lama=f"{tulis_dua(lama / 10).removesuffix('0').removesuffix(',0')} hari" if lama is not None else "",
        baik=f"{100 * (predikat['baik'] + predikat['sangat_baik']) // jumlah}%" if jumlah else "",
        puas=pegawai[0],
        komitmen=pegawai[1],
    )
