"""Reading the employees' own survey: what waits for an answer, and the released means beside IKM and predikat."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from asn_portal.lib.uang import bulat_desimal
from jabatan.rules.matriks import Data
from kinerja.enums import CakupanAngka, StatusPutaran
from kinerja.models import AngkaUnit, HasilKepuasan, JawabanKepuasan, PesertaKepuasan, PutaranKepuasan
from kinerja.parameters.kepuasan import Dimensi, list_dimensi
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.selectors.hasil import all_survei_unit
from kinerja.rules.angka import PALING_SEDIKIT
from kinerja.rules.kepuasan import rata_dimensi
from kinerja.rules.warga import rata
from kinerja.selectors.papan import get_unit_terbuka


def list_putaran(user: Any) -> QuerySet[PutaranKepuasan]:
    """Give the rounds, the newest first."""
    return (
        PutaranKepuasan.objects.visible_to(user).select_related("dibuka_oleh", "ditutup_oleh").order_by("-awal", "-pk")
    )


def list_terbuka(pegawai: Any, tanggal: date) -> QuerySet[PutaranKepuasan]:
    """Give the open round, of which there is at most one: past its last day, or not answered by this person yet.

    `pegawai` is a key or a reference to one.
    """
    # The reference stands one query further out.
    sudah = PesertaKepuasan.objects.filter(
        putaran=OuterRef("pk"), pegawai=OuterRef(pegawai) if isinstance(pegawai, OuterRef) else pegawai
    )
    menerima = Q(awal__lte=tanggal, akhir__gte=tanggal) & ~Exists(sudah)
    return PutaranKepuasan.objects.filter(Q(akhir__lt=tanggal) | menerima, status=StatusPutaran.TERBUKA)


def get_putaran_menunggu(pegawai_id: int, tanggal: date) -> PutaranKepuasan | None:
    """Give the open round that this person has not answered; one query."""
    return list_terbuka(pegawai_id, tanggal).filter(akhir__gte=tanggal).first()


def get_putaran_lewat(tanggal: date) -> PutaranKepuasan | None:
    """Give the round that took its last answer before a day and waits to be closed; one query."""
    return PutaranKepuasan.objects.filter(status=StatusPutaran.TERBUKA, akhir__lt=tanggal).first()


def count_jawaban(putaran: PutaranKepuasan) -> int:
    """Count the answers of a round so far, of the whole institution only."""
    return putaran.jawaban if putaran.jawaban is not None else JawabanKepuasan.objects.filter(putaran=putaran).count()


def get_putaran_sebelumnya(putaran: PutaranKepuasan) -> PutaranKepuasan | None:
    """Give the newest closed round before this one."""
    lalu = PutaranKepuasan.objects.filter(status=StatusPutaran.DITUTUP, akhir__lt=putaran.awal)
    return lalu.order_by("-akhir", "-pk").first()


@dataclass(frozen=True)
class Banding:
    """A mean in words, the one of the round before, and the direction; empty words where nothing is released."""

    nama: str
    nilai: str
    lalu: str
    arah: int


@dataclass(frozen=True)
class BarisUnitPuas:
    """One released unit: its answers, satisfaction, motivation and commitment, beside IKM and predikat of that year."""

    unit: Any
    jawaban: int
    puas: Banding
    motivasi: Banding
    komitmen: Banding
    ikm: str
    baik: str


@dataclass(frozen=True)
class HasilPutaran:
    """What a closed round shows."""

    lalu: PutaranKepuasan | None
    kota: list[Banding]
    """Each dimension over the institution; empty when too few answered."""
    puas: Banding | None
    unit: list[BarisUnitPuas]


def _banding(nama: str, kini: Fraction | None, lalu: Fraction | None) -> Banding:
    # Compared as written, so that 3,63 after 3,63 is not a rise.
    satu, dua = (None if n is None else bulat_desimal(n, 2) for n in (kini, lalu))
    arah = 0 if satu is None or dua is None else (satu > dua) - (satu < dua)
    return Banding(nama, "" if kini is None else tulis_dua(kini), "" if lalu is None else tulis_dua(lalu), arah)


def _rata(hasil: HasilKepuasan | None, kode: Iterable[str]) -> Fraction | None:
    return None if hasil is None else rata_dimensi(hasil.jumlah, tuple(kode), hasil.jawaban)


def _kode_puas(dimensi: Iterable[Dimensi]) -> tuple[str, ...]:
    return tuple(d.kode for d in dimensi if d.is_puas)


def get_hasil(putaran: PutaranKepuasan, user: Any) -> HasilPutaran:
    """Give the released means of a closed round beside those of the round before; a fixed number of queries.

    Everyone reads the means; the share of predikat of a unit only who reaches its results, for it is not released.

    The means of both rounds are compared as they were released: a unit that was not shown then has no comparison.
    """
    lalu = get_putaran_sebelumnya(putaran)
    semua = HasilKepuasan.objects.filter(putaran__in=[p for p in (putaran, lalu) if p is not None])
    menurut: dict[int, dict[int | None, HasilKepuasan]] = defaultdict(dict)
    for h in semua.select_related("unit_kerja").order_by("unit_kerja__nama", "unit_kerja"):
        menurut[h.putaran_id][h.unit_kerja_id] = h
    kini, dulu = menurut[putaran.pk], menurut[lalu.pk] if lalu is not None else {}
    dimensi = list_dimensi(putaran.awal)
    puas, puas_lalu = _kode_puas(dimensi), _kode_puas(list_dimensi(lalu.awal)) if lalu is not None else ()
    kota = kini.get(None)
    unit_ids = [pk for pk in kini if pk is not None]
    ikm, baik = _ikm_unit(unit_ids, putaran.akhir.year), _baik_unit(user, unit_ids, putaran.akhir.year)

    def puas_unit(pk: int | None) -> Banding:
        return _banding("Kepuasan", _rata(kini.get(pk), puas), _rata(dulu.get(pk), puas_lalu))

    def satu(pk: int | None, kode: str, nama: str) -> Banding:
        return _banding(nama, _rata(kini.get(pk), (kode,)), _rata(dulu.get(pk), (kode,)))

    return HasilPutaran(
        lalu=lalu,
        kota=[satu(None, d.kode, d.nama) for d in dimensi] if kota is not None else [],
        puas=puas_unit(None) if kota is not None else None,
        unit=[
            BarisUnitPuas(
                unit=h.unit_kerja,
                jawaban=h.jawaban,
                puas=puas_unit(pk),
                motivasi=satu(pk, "motivasi", "Motivasi"),
                komitmen=satu(pk, "komitmen", "Komitmen"),
                ikm=ikm.get(pk, ""),
                baik=baik.get(pk, ""),
            )
            for pk, h in kini.items()
            if pk is not None
        ],
    )


def _ikm_unit(unit_ids: list[int], tahun: int) -> dict[int, str]:
    """Give the mean index of the surveys of each unit itself that ended in a year, in words."""
    nilai: dict[int, list[Fraction]] = defaultdict(list)
    for h in all_survei_unit(unit_ids, date(tahun, 1, 1), date(tahun, 12, 31), ()):
        if h.is_cukup and h.akhir.year == tahun:
            nilai[h.unit_kerja_id].append(Fraction(h.ikm))
    return {unit: tulis_dua(r) for unit, isi in nilai.items() if (r := rata(isi)) is not None}


def _baik_unit(user: Any, unit_ids: list[int], tahun: int) -> dict[int, str]:
    """Give the share of predikat Baik and above of each unit with all below it in a year, whole per cent."""
    kolom = ("sangat_kurang", "kurang", "butuh_perbaikan", "baik", "sangat_baik")
    terjangkau = get_unit_terbuka(user, Data.NILAI)
    if terjangkau is not None:
        unit_ids = [pk for pk in unit_ids if pk in terjangkau]
    angka = AngkaUnit.objects.filter(
        unit_kerja__in=unit_ids, cakupan=CakupanAngka.POHON, periode__year=tahun, orang__gte=PALING_SEDIKIT
    )
    hasil = {}
    per_unit: Any = angka.order_by().values("unit_kerja").annotate(**{f"n_{k}": Sum(k) for k in kolom})
    for baris in per_unit:
        jumlah = Counter({k: baris[f"n_{k}"] for k in kolom})
        if jumlah.total() >= PALING_SEDIKIT:
            hasil[baris["unit_kerja"]] = f"{100 * (jumlah['baik'] + jumlah['sangat_baik']) // jumlah.total()}%"
    return hasil


def all_kepuasan_tahun(unit_id: int | None, sejak: date, sampai: date) -> dict[int, tuple[str, str]]:
    """Give, by the year in which a round ended, satisfaction and commitment of a unit; None is the institution.

    The newest round of a year counts. One query.
    """
    hasil: dict[int, tuple[str, str]] = {}
    baris = HasilKepuasan.objects.filter(
        Q(unit_kerja=unit_id) if unit_id is not None else Q(unit_kerja__isnull=True),
        putaran__akhir__range=(sejak, sampai),
    ).select_related("putaran")
    for h in baris.order_by("putaran__akhir", "putaran"):
        puas = _rata(h, _kode_puas(list_dimensi(h.putaran.awal)))
        komitmen = _rata(h, ("komitmen",))
        hasil[h.putaran.akhir.year] = tuple("" if n is None else tulis_dua(n) for n in (puas, komitmen))  # type: ignore[assignment]
    return hasil
