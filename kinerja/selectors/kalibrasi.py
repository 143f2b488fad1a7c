"""Reading calibration: who may open a session, its table without the reader's own row, what it did to a result."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from asn_portal.inti.akun.enums import Peran
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.scoping import lingkup
from jabatan.selectors import get_penilai
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi, StatusKalibrasi
from kinerja.models import BarisKalibrasi, Evaluasi, SesiKalibrasi
from kinerja.rules.kalibrasi import Usulan, sebaran_predikat

SIKLUS_TAMPIL = 3
BULAN_DILIHAT = 6
PENGELOLA = (Peran.PENGELOLA_UNIT, Peran.BKPSDM)


def list_sesi(user: Any) -> QuerySet[SesiKalibrasi]:
    """Give the sessions in reach, the newest month first."""
    return (
        SesiKalibrasi.objects.visible_to(user)
        .select_related("unit_kerja", "dibuka_oleh", "dokumen")
        .order_by("-periode", "-dibuka_at", "-pk")
    )


def list_unit_bawah(unit: UnitKerja) -> list[int]:
    """Give the ids of a unit and all below it."""
    return list(unit.descendants(include_self=True).values_list("pk", flat=True))


def list_evaluasi_sesi(unit: UnitKerja, periode: date) -> QuerySet[Evaluasi]:
    """Give what a session looks at: the month's evaluations in the unit whose rater sits in it, too.

    The head of the unit, rated from outside, is therefore not on the table.
    """
    bawah = list_unit_bawah(unit)
    return Evaluasi.objects.periodik().filter(
        unit_kerja__in=bawah, periode=periode, penilai__isnull=False, penilai__unit_kerja__in=bawah
    )


def get_sesi_terbuka(evaluasi: Evaluasi) -> SesiKalibrasi | None:
    """Give the open session in which this result still lies on the table, that of the nearest unit; three queries."""
    if evaluasi.is_tahunan or evaluasi.penilai is None or evaluasi.penilai.unit_kerja is None:
        return None
    jalur, jalur_penilai = (
        list(unit.ancestors(include_self=True).values_list("pk", flat=True))
        for unit in (evaluasi.unit_kerja, evaluasi.penilai.unit_kerja)
    )
    terbuka = SesiKalibrasi.objects.filter(
        unit_kerja__in=set(jalur) & set(jalur_penilai), periode=evaluasi.periode, status=StatusKalibrasi.DIBUKA
    ).select_related("unit_kerja")
    return max(terbuka, key=lambda s: jalur.index(s.unit_kerja_id), default=None)


def is_kepala_unit(pegawai: Pegawai | None, unit: UnitKerja, per_tanggal: date) -> bool:
    """Tell whether this person leads the unit: they sit in it, rate somebody, and are rated from outside it."""
    if pegawai is None or pegawai.unit_kerja_id != unit.pk:
        return False
    atasan = get_penilai(pegawai.pk, per_tanggal)
    return atasan is None or atasan.unit_kerja_id not in list_unit_bawah(unit)


def is_pengelola_unit(user: Any, unit_id: int) -> bool:
    """Tell whether the person is the personnel officer of the unit, or of the institution."""
    jangkauan = lingkup(user)
    for peran in PENGELOLA:
        if peran in jangkauan.kode_peran:
            unit = jangkauan.unit_ids(peran)
            if unit is None or unit_id in unit:
                return True
    return False


def list_unit_dapat_dibuka(user: Any, pegawai: Pegawai | None, per_tanggal: date) -> QuerySet[UnitKerja]:
    """Give the units for which this person may open a session, by name."""
    jangkauan = lingkup(user)
    semua: set[int] = set()
    for peran in PENGELOLA:
        if peran in jangkauan.kode_peran:
            unit = jangkauan.unit_ids(peran)
            if unit is None:
                return UnitKerja.objects.filter(is_aktif=True).order_by("nama", "pk")
            semua |= unit
    if pegawai is not None and pegawai.unit_kerja is not None and jangkauan.bawahan_ids:
        if is_kepala_unit(pegawai, pegawai.unit_kerja, per_tanggal):
            semua.add(pegawai.unit_kerja.pk)
    return UnitKerja.objects.filter(pk__in=semua, is_aktif=True).order_by("nama", "pk")


@dataclass(frozen=True)
class BarisPapan:
    """One person on the table: proposal, up to three past cycles, and what changed in this session."""

    evaluasi: Evaluasi
    usulan: Usulan | None
    lampau: list[tuple[date, str]]
    baris: BarisKalibrasi | None
    is_milik: bool

    @property
    def predikat(self) -> str:
        """Give the proposed predikat, empty while nothing is rated."""
        return self.usulan.predikat.value if self.usulan else ""

    @property
    def dapat_diubah(self) -> bool:
        """Tell whether the reader, as its rater, may still change the proposal."""
        return self.is_milik and self.usulan is not None and self.evaluasi.status == StatusEvaluasi.TERBUKA


@dataclass(frozen=True)
class KelompokPenilai:
    """One rater's people on the table, and how their proposals are spread."""

    penilai: Pegawai
    baris: list[BarisPapan]
    sebaran: list[tuple[Predikat, int]]
    belum: int


def get_papan(sesi: SesiKalibrasi, user: Any) -> list[KelompokPenilai]:
    """Give the table of a session by rater, without the reader's own row in it or in any count.

    A fixed number of queries, whatever the number of people.
    """
    saya = lingkup(user).pegawai_id
    daftar = list(
        list_evaluasi_sesi(sesi.unit_kerja, sesi.periode)
        .exclude(pegawai=saya)
        .annotate(
            hasil=Coalesce(NullIf(F("rating_hasil"), Value("")), NullIf(F("saran_hasil"), Value(""))),
            laku=Coalesce(NullIf(F("rating_perilaku"), Value("")), NullIf(F("saran_perilaku"), Value(""))),
        )
        .select_related("pegawai", "penilai", "skp__posisi__jabatan")
        .order_by("penilai__nama", "penilai", "pegawai__nama", "pk")
    )
    berubah = {b.evaluasi_id: b for b in sesi.baris_set.select_related("oleh")}
    lampau = _lampau([e.pegawai_id for e in daftar], sesi.periode)
    kelompok: dict[int, list[BarisPapan]] = defaultdict(list)
    for e in daftar:
        kelompok[e.penilai_id or 0].append(
            BarisPapan(
                e,
                Usulan(Ekspektasi(e.hasil), Ekspektasi(e.laku)) if e.hasil and e.laku else None,
                lampau.get(e.pegawai_id, []),
                berubah.get(e.pk),
                saya is not None and e.penilai_id == saya,
            )
        )
    hasil = []
    for baris in kelompok.values():
        usulan = [b.usulan for b in baris if b.usulan is not None]
        penilai = baris[0].evaluasi.penilai
        assert penilai is not None
        hasil.append(KelompokPenilai(penilai, baris, sebaran_predikat(usulan), len(baris) - len(usulan)))
    return sorted(hasil, key=lambda k: (k.penilai.pk != saya, k.penilai.nama))


def _lampau(pegawai_ids: list[int], periode: date) -> dict[int, list[tuple[date, str]]]:
    """Give up to three earlier results in force of each person, newest first; two queries."""
    sejak = Periode.dari_tanggal(periode).geser(-BULAN_DILIHAT).awal
    hasil: dict[int, list[tuple[date, str]]] = defaultdict(list)
    for e in (
        Evaluasi.objects.periodik()
        .filter(pegawai__in=pegawai_ids, periode__gte=sejak, periode__lt=periode)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .prefetch_related("koreksi_set")
        .order_by("-periode", "-pk")
    ):
        if len(hasil[e.pegawai_id]) < SIKLUS_TAMPIL:
            koreksi = max(e.koreksi_set.all(), key=lambda k: k.nomor, default=None)
            hasil[e.pegawai_id].append((e.periode, koreksi.predikat if koreksi else e.predikat))
    return hasil


def list_sebaran(papan: list[KelompokPenilai]) -> list[tuple[str, int]]:
    """Sum the spread of all raters, for the chart."""
    jumlah: dict[Predikat, int] = defaultdict(int)
    for k in papan:
        for p, n in k.sebaran:
            jumlah[p] += n
    return [(p.label, jumlah[p]) for p in Predikat]


def list_kalibrasi_hasil(evaluasi: Evaluasi) -> list[BarisKalibrasi]:
    """Give what calibration did to one result: closed sessions, and changes made in one that was cancelled."""
    return [
        b
        for b in BarisKalibrasi.objects.filter(evaluasi=evaluasi)
        .select_related("sesi__unit_kerja", "oleh")
        .order_by("sesi__dibuka_at", "pk")
        if b.is_berubah or b.sesi.status == StatusKalibrasi.DITUTUP
    ]


def dapat_memimpin(sesi: SesiKalibrasi, user: Any) -> bool:
    """Tell whether this person closes or cancels the session: who opened it, or the unit's personnel officer."""
    return sesi.dibuka_oleh_id == user.pk or is_pengelola_unit(user, sesi.unit_kerja_id)


def dapat_membaca_berita_acara(sesi: SesiKalibrasi, user: Any) -> bool:
    """Tell whether the minutes may be read: by who leads, personnel officers and auditors, unless they name the reader."""
    if sesi.dokumen_id is None:
        return False
    pegawai_id = lingkup(user).pegawai_id
    if pegawai_id is not None and sesi.baris_set.filter(evaluasi__pegawai=pegawai_id).exists():
        return False
    return dapat_memimpin(sesi, user) or Peran.AUDITOR in lingkup(user).peran
