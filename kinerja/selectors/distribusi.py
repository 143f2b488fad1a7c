"""Reading capaian organisasi and the spread of predikat, unit by unit with all below it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from asn_portal.inti.akun.enums import Peran
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from jabatan.models import Penugasan, Posisi, RiwayatJabatan, UnitKerja
from jabatan.scoping import lingkup
from kinerja.enums import CapaianOrganisasi, JenisEvaluasi, Predikat, StatusEvaluasi, StatusSetelan
from kinerja.models import CapaianUnit, Evaluasi, JustifikasiSebaran, KoreksiEvaluasi, SetelanKinerja
from kinerja.parameters import POLA, get_buku_distribusi
from kinerja.rules.distribusi import SETARA, BandingSebaran, banding_sebaran
from kinerja.rules.masa import Masa

from .setelan import get_setelan, list_riwayat_setelan


def get_jenis_masa(masa: Masa) -> tuple[JenisEvaluasi, date]:
    """Give the kind of evaluation of a span and its `periode`."""
    jenis = JenisEvaluasi.TAHUNAN if "-" not in masa.kode else JenisEvaluasi.BULANAN
    return JenisEvaluasi.TRIWULANAN if "T" in masa.kode else jenis, masa.akhir.replace(day=1)


def get_pola(tanggal: date) -> NilaiParameter | None:
    """Give the guide curves in force on a day with their ground: those of the institution first; None before the first."""
    return next((n for n in list_pola() if n.berlaku_pada(tanggal)), None)


def list_pola() -> list[NilaiParameter]:
    """Give every guide curve by its first day, approved rows of the institution over the file; one query."""
    milik = SetelanKinerja.objects.filter(kunci=POLA.kunci, status=StatusSetelan.DISETUJUI)
    buku = BukuParameter(get_buku_distribusi().riwayat(POLA.kunci), [satu.nilai_parameter() for satu in milik])
    return list(buku.riwayat(POLA.kunci))


@dataclass(frozen=True)
class BarisPola:
    """The guide curve on the page of settings: in force, to come, and what waits for a decision."""

    kini: NilaiParameter | None
    nanti: list[NilaiParameter]
    usulan: SetelanKinerja | None


def get_baris_pola(tanggal: date) -> BarisPola:
    """Give the guide curve as the page of settings shows it; two queries."""
    pola = list_pola()
    usulan = list_riwayat_setelan(POLA.kunci).filter(status=StatusSetelan.DIUSULKAN).first()
    return BarisPola(
        next((n for n in pola if n.berlaku_pada(tanggal)), None), [n for n in pola if n.sejak > tanggal], usulan
    )


def susun_tabel_pola(tabel: Any) -> list[tuple[str, list[tuple[str, int]]]]:
    """Give a guide curve as rows in words: capaian, then each predikat with its weight, low to high."""
    return [(c.label, [(p.label, int(tabel[c.value][p.value])) for p in Predikat]) for c in CapaianOrganisasi]


@dataclass(frozen=True)
class BarisSebaran:
    """One unit with all below it (`cukup` False: too few people to show): capaian, people by predikat, the comparison, and what its head wrote."""

    unit: UnitKerja
    capaian: CapaianUnit | None
    jumlah: dict[Predikat, int]
    cukup: bool
    banding: BandingSebaran | None
    perlu_alasan: bool
    justifikasi: JustifikasiSebaran | None

    @property
    def orang(self) -> int:
        """People with a result."""
        return sum(self.jumlah.values())

    @property
    def jarak(self) -> int | None:
        """Distance from the guide in whole per cent; None when nothing is compared."""
        return None if self.banding is None else int(self.banding.jarak)

    @property
    def deret(self) -> list[tuple[str, list[int]]]:
        """Both curves, low to high, in whole per cent."""
        if self.banding is None:
            return []
        return [
            ("Nyata", [int(self.banding.nyata[p]) for p in Predikat]),
            ("Acuan", [int(self.banding.acuan[p]) for p in Predikat]),
        ]


def all_jumlah_unit(jenis: str, periode: date) -> dict[int, Counter[Predikat]]:
    """Count results in force of the whole institution by unit and predikat: numbers only, no person."""
    koreksi = KoreksiEvaluasi.objects.filter(evaluasi=OuterRef("pk")).order_by("-nomor").values("predikat")[:1]
    baris = (
        Evaluasi.objects.filter(jenis=jenis, periode=periode)
        .exclude(status=StatusEvaluasi.TERBUKA)
        .annotate(berlaku=Coalesce(Subquery(koreksi), F("predikat")))
        .values_list("unit_kerja", "berlaku")
        .annotate(n=Count("pk"))
    )
    hasil: dict[int, Counter[Predikat]] = {}
    for unit, predikat, n in baris:
        hasil.setdefault(unit, Counter())[Predikat(predikat)] += n
    return hasil


PEMBACA = (Peran.PENGELOLA_UNIT, Peran.BKPSDM, Peran.PIMPINAN, Peran.AUDITOR)


def _terjangkau(user: Any, tanggal: date, induk: dict[int, int | None]) -> set[int]:
    """Give the units whose spread a person reads: those of their role, and those that they lead with all below."""
    jangkauan = lingkup(user)
    hasil: set[int] = set()
    for peran in PEMBACA:
        if peran in jangkauan.kode_peran:
            milik = jangkauan.unit_ids(peran)
            if milik is None:
                return set(induk)
            hasil |= milik
    dipimpin = list_dapat_dijustifikasi(user, tanggal)
    for unit in induk:
        atas: int | None = unit
        while atas is not None and atas not in dipimpin:
            atas = induk[atas]
        if atas is not None:
            hasil.add(unit)
    return hasil


def list_sebaran(user: Any, masa: Masa, per_tanggal: date) -> list[BarisSebaran]:
    """Give every unit in reach that has results or a capaian, summed up the tree, by name; a fixed number of queries.

    Units with fewer people than the setting show no spread: it would point at persons.
    """
    jenis, periode = get_jenis_masa(masa)
    unit = {u.pk: u for u in UnitKerja.objects.order_by("nama", "pk")}
    naik: dict[int, Counter[Predikat]] = {}
    for pk, jumlah in all_jumlah_unit(jenis, periode).items():
        atas: int | None = pk
        while atas is not None:
            naik.setdefault(atas, Counter()).update(jumlah)
            atas = unit[atas].parent_id
    syarat = Q(jenis=jenis, periode=periode)
    capaian = {c.unit_kerja_id: c for c in CapaianUnit.objects.filter(syarat).order_by("pk")}
    alasan = {
        j.unit_kerja_id: j for j in JustifikasiSebaran.objects.filter(syarat).select_related("oleh").order_by("pk")
    }
    terlihat = _terjangkau(user, per_tanggal, {pk: u.parent_id for pk, u in unit.items()})
    setelan, pola = get_setelan(masa.akhir), get_pola(masa.akhir)
    ambang, sedikitnya = (int(setelan[k].nilai) for k in ("sebaran_ambang", "sebaran_orang"))
    hasil = []
    for pk, satu in unit.items():
        if pk not in terlihat or (pk not in naik and pk not in capaian):
            continue
        jumlah_unit = {p: naik.get(pk, Counter())[p] for p in Predikat}
        ditetapkan = capaian.get(pk)
        banding = None
        if ditetapkan is not None and pola is not None and sum(jumlah_unit.values()) >= sedikitnya:
            banding = banding_sebaran(jumlah_unit, _bobot(pola, ditetapkan.capaian))
        jauh = banding is not None and banding.jarak > ambang
        tampil = sum(jumlah_unit.values()) >= sedikitnya
        hasil.append(BarisSebaran(satu, ditetapkan, jumlah_unit, tampil, banding, jauh, alasan.get(pk)))
    return hasil


def _bobot(pola: NilaiParameter, capaian: str) -> dict[Predikat, int]:
    isi: Any = pola.nilai
    return {p: int(isi[capaian][p.value]) for p in Predikat}


def list_unit_dipimpin(pegawai_id: int, tanggal: date) -> frozenset[int]:
    """Give the units that a person leads on a day, as holder or as Plt or Plh of a seat led from outside the unit."""
    kursi = set(
        RiwayatJabatan.objects.filter(pegawai=pegawai_id, berlaku__contains=tanggal).values_list("posisi", flat=True)
    ) | set(Penugasan.objects.filter(pegawai=pegawai_id, berlaku__contains=tanggal).values_list("posisi", flat=True))
    pimpinan = Posisi.objects.filter(pk__in=kursi).exclude(atasan__unit_kerja=F("unit_kerja"))
    return frozenset(pimpinan.values_list("unit_kerja", flat=True))


def list_dapat_dijustifikasi(user: Any, tanggal: date) -> frozenset[int]:
    """Give the units whose spread this person answers for."""
    pegawai_id = lingkup(user).pegawai_id
    return frozenset() if pegawai_id is None else list_unit_dipimpin(pegawai_id, tanggal)


def get_petunjuk_kepala(evaluasi: Evaluasi) -> str:
    """Give the hint beside the rating of a head of unit: what the capaian of the unit normally means for them."""
    capaian = (
        CapaianUnit.objects.filter(unit_kerja=evaluasi.unit_kerja_id, jenis=evaluasi.jenis, periode=evaluasi.periode)
        .order_by("-pk")
        .first()
    )
    if capaian is None or evaluasi.unit_kerja_id not in list_unit_dipimpin(evaluasi.pegawai_id, evaluasi.masa.akhir):
        return ""
    setara = SETARA[CapaianOrganisasi(capaian.capaian)]
    return (
        f"Capaian {evaluasi.unit_kerja.nama} {capaian.get_capaian_display()}. Predikat kepala unit biasanya setara "
        f"({setara.label}); ini petunjuk, keputusan ada pada Anda."
    )


def get_unit_sebaran(user: Any, kode: str, tanggal: date) -> UnitKerja | None:
    """Give a unit by its code when its spread is in reach."""
    unit = UnitKerja.objects.filter(kode=kode).first()
    if unit is None:
        return None
    induk = dict(UnitKerja.objects.values_list("pk", "parent"))
    return unit if unit.pk in _terjangkau(user, tanggal, induk) else None
