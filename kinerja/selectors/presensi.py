"""Reading attendance: hours in force, a person's month, a unit's table, corrections that wait."""

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from asn_portal.inti.kalender.selectors import list_hari_kerja
from jabatan.models import RiwayatCuti, UnitKerja
from jabatan.selectors.cuti import list_hari_cuti
from kinerja.enums import StatusKoreksi, StatusPeriode, StatusPresensi
from kinerja.models import JamKerja, KoreksiPresensi, PeriodeKinerja, Presensi
from kinerja.parameters import get_jam_kerja_nasional
from kinerja.rules.jam_kerja import JamHari, pilih_nasional

TIDAK_MASUK = (StatusPresensi.CUTI, StatusPresensi.SAKIT, StatusPresensi.TUGAS_BELAJAR)
ALPA = Q(status=StatusPresensi.TANPA_KETERANGAN) & Q(
    ~Exists(RiwayatCuti.objects.filter(pegawai=OuterRef("pegawai"), berlaku__contains=OuterRef("tanggal")))
)
"""A day of absence that counts: what attendance calls absent on a day of recorded leave is leave."""


@dataclass
class BukuJam:
    """Working hours of every unit, read once: a unit's own row, else its parent's, else the national hours."""

    induk: dict[int, int | None]
    baris: dict[tuple[int | None, int], list[JamKerja]]
    _ingat: dict[tuple[int, date], JamHari | None] = field(default_factory=dict)

    def get(self, unit_id: int, tanggal: date) -> JamHari | None:
        """Give the hours of a unit on a day; None on a weekday without working hours."""
        kunci = (unit_id, tanggal)
        if kunci not in self._ingat:
            self._ingat[kunci] = self._cari(unit_id, tanggal)
        return self._ingat[kunci]

    def _cari(self, unit_id: int, tanggal: date) -> JamHari | None:
        kini: int | None = unit_id
        hari = tanggal.isoweekday()
        while True:
            for jam in self.baris.get((kini, hari), ()):
                if jam.berlaku.lower <= tanggal and (jam.berlaku.upper is None or tanggal < jam.berlaku.upper):
                    return JamHari(jam.masuk, jam.pulang, jam.dasar_hukum)
            if kini is None:
                return pilih_nasional(get_jam_kerja_nasional(), tanggal)
            kini = self.induk.get(kini)


@dataclass(frozen=True)
class HariPresensi:
    """One day of a person's month; `presensi` is None when nothing is recorded, `cuti` names the leave of the day."""

    tanggal: date
    is_hari_kerja: bool
    presensi: Presensi | None
    koreksi: KoreksiPresensi | None
    cuti: str = ""

    @property
    def is_alpa(self) -> bool:
        """Tell whether the day is one of absence: without attendance, and without leave."""
        return self.presensi is not None and self.presensi.status == StatusPresensi.TANPA_KETERANGAN and not self.cuti

    @property
    def is_janggal(self) -> bool:
        """Tell whether the day cost or may cost something."""
        p = self.presensi
        return p is not None and (self.is_alpa or p.menit_terlambat > 0 or p.menit_pulang_cepat > 0 or p.tidak_apel)


@dataclass(frozen=True)
class BulanPresensi:
    """A person's month of attendance with its sums (whole minutes, days)."""

    bulan: date
    hari: tuple[HariPresensi, ...]
    hadir: int
    terlambat_kali: int
    terlambat_menit: int
    pulang_cepat_kali: int
    pulang_cepat_menit: int
    tanpa_keterangan: int
    tidak_apel: int
    tidak_masuk: int
    belum_tercatat: int
    is_tertutup: bool


def get_buku_jam() -> BukuJam:
    """Read working hours and the unit tree in two queries."""
    induk = dict(UnitKerja.objects.values_list("id", "parent_id"))
    baris: dict[tuple[int | None, int], list[JamKerja]] = {}
    for jam in JamKerja.objects.order_by("pk"):
        baris.setdefault((jam.unit_kerja_id, jam.hari), []).append(jam)
    return BukuJam(induk, baris)


def list_jam_kerja() -> QuerySet[JamKerja]:
    """Give the rows of working hours, the whole institution first, newest first."""
    return JamKerja.objects.select_related("unit_kerja", "dibuat_oleh").order_by(
        "unit_kerja__nama", "hari", "-berlaku", "pk"
    )


def get_bulan_presensi(pegawai_id: int, bulan: date, per_tanggal: date) -> BulanPresensi:
    """Give a person's month, day by day up to today, newest last, in a fixed number of queries."""
    awal = bulan.replace(day=1)
    akhir = awal.replace(day=monthrange(awal.year, awal.month)[1])
    kerja = set(list_hari_kerja(awal, akhir))
    isi = {p.tanggal: p for p in Presensi.objects.filter(pegawai_id=pegawai_id, tanggal__range=(awal, akhir))}
    koreksi: dict[date, KoreksiPresensi] = {}
    for k in KoreksiPresensi.objects.filter(pegawai_id=pegawai_id, tanggal__range=(awal, akhir)).order_by("pk"):
        koreksi[k.tanggal] = k
    cuti = list_hari_cuti(pegawai_id, awal, akhir)
    hari = tuple(
        HariPresensi(t, t in kerja, isi.get(t), koreksi.get(t), cuti.get(t, ""))
        for t in (awal + timedelta(days=n) for n in range((akhir - awal).days + 1))
        if t in isi or (t in kerja and t <= per_tanggal)
    )
    ada = [h.presensi for h in hari if h.presensi is not None]
    return BulanPresensi(
        bulan=awal,
        hari=hari,
        hadir=sum(p.status in (StatusPresensi.HADIR, StatusPresensi.DINAS_LUAR) for p in ada),
        terlambat_kali=sum(p.menit_terlambat > 0 for p in ada),
        terlambat_menit=sum(p.menit_terlambat for p in ada),
        pulang_cepat_kali=sum(p.menit_pulang_cepat > 0 for p in ada),
        pulang_cepat_menit=sum(p.menit_pulang_cepat for p in ada),
        tanpa_keterangan=sum(h.is_alpa for h in hari),
        tidak_apel=sum(p.tidak_apel for p in ada),
        tidak_masuk=sum(
            h.presensi.status in TIDAK_MASUK or (h.presensi.status == StatusPresensi.TANPA_KETERANGAN and not h.is_alpa)
            if h.presensi is not None
            else bool(h.cuti)
            for h in hari
        ),
        belum_tercatat=sum(h.presensi is None and not h.cuti and h.tanggal < per_tanggal for h in hari),
        is_tertutup=PeriodeKinerja.objects.filter(periode=awal, status=StatusPeriode.DITUTUP).exists(),
    )


def list_rekap_unit(user: Any, bulan: date, cari: str = "") -> QuerySet[Any]:
    """Give one row per person in reach with the sums of a month, by name; dicts."""
    awal = bulan.replace(day=1)
    akhir = awal.replace(day=monthrange(awal.year, awal.month)[1])
    qs = Presensi.objects.visible_to(user).filter(tanggal__range=(awal, akhir))
    if cari:
        qs = qs.filter(Q(pegawai__nama__icontains=cari) | Q(pegawai__nip=cari) | Q(unit_kerja__nama__icontains=cari))
    return (
        qs.values("pegawai__uuid", "pegawai__nama", "pegawai__nip", "unit_kerja__nama")
        .annotate(
            hari=Count("pk"),
            hadir=Count("pk", filter=Q(status__in=[StatusPresensi.HADIR, StatusPresensi.DINAS_LUAR])),
            terlambat_kali=Count("pk", filter=Q(menit_terlambat__gt=0)),
            terlambat_menit=Sum("menit_terlambat"),
            pulang_cepat_kali=Count("pk", filter=Q(menit_pulang_cepat__gt=0)),
            pulang_cepat_menit=Sum("menit_pulang_cepat"),
            tanpa_keterangan=Count("pk", filter=ALPA),
            tidak_apel=Count("pk", filter=Q(tidak_apel=True)),
        )
        .order_by("pegawai__nama", "pegawai__uuid", "unit_kerja__nama")
    )


def list_koreksi_menunggu(user: Any, tindakan: str) -> QuerySet[KoreksiPresensi]:
    """Give the corrections that wait for this person to check ("v") or to decide ("s"); never their own."""
    status = StatusKoreksi.DIAJUKAN if tindakan == "v" else StatusKoreksi.DIPERIKSA
    return (
        KoreksiPresensi.objects.visible_to(user, tindakan)
        .filter(status=status)
        .exclude(pegawai__pengguna=user)
        .select_related("pegawai", "unit_kerja", "diajukan_oleh", "diperiksa_oleh")
        .order_by("tanggal", "pk")
    )


def list_koreksi_pegawai(pegawai_id: int) -> QuerySet[KoreksiPresensi]:
    """Give the corrections of a person, newest first."""
    return (
        KoreksiPresensi.objects.filter(pegawai_id=pegawai_id)
        .select_related("diperiksa_oleh", "diputus_oleh")
        .order_by("-tanggal", "-pk")
    )
