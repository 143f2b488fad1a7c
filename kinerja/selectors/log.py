"""Reading the daily log: a day, the calendar with its gaps, what waits."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from asn_portal.inti.kalender.selectors import list_hari_kerja
from kinerja.enums import StatusLog, StatusPeriode, StatusPresensi
from kinerja.models import LogHarian, PeriodeKinerja, Presensi, Rhk
from kinerja.selectors.skp import list_rhk_untuk_log

TIDAK_MASUK = (StatusPresensi.CUTI, StatusPresensi.SAKIT, StatusPresensi.TUGAS_BELAJAR)
KOLOM_CEPAT = (
    "uraian",
    "mulai",
    "selesai",
    "jumlah",
    "satuan",
    "nomor_transaksi",
    "tautan",
    "berkas",
    "rhk",
    "tanggal",
)


@dataclass(frozen=True)
class LogCepat:
    """What the quick entry shows: the day, the RHK to choose from, what was typed, what is wrong with it."""

    pegawai_id: int
    tanggal: date
    pilihan: tuple[Rhk, ...]
    rhk: str
    isian: dict[str, str]
    galat: dict[str, list[str]]
    is_hari_ini: bool
    has_rincian: bool

    @cached_property
    def salinan(self) -> tuple[LogHarian, ...]:
        """Give entries to copy from; read when the page shows them."""
        return tuple(list_log_terakhir(self.pegawai_id, self.tanggal))


@dataclass(frozen=True)
class HariLog:
    """One day of the calendar. `keadaan`: d complete, k waiting, m empty, b returned, l no work, n to come."""

    tanggal: date
    keadaan: str
    jumlah: int
    is_bulan_ini: bool
    is_hari_ini: bool

    KATA = {
        "d": "lengkap",
        "k": "menunggu",
        "m": "kosong",
        "b": "dikembalikan",
        "l": "libur",
        "c": "cuti atau sakit",
        "n": "",
    }

    @property
    def kata(self) -> str:
        """Give the state in a word."""
        return self.KATA[self.keadaan]


@dataclass(frozen=True)
class BulanLog:
    """A month of the calendar: weeks of days, and the working days without an entry."""

    bulan: date
    minggu: tuple[tuple[HariLog, ...], ...]
    kosong: tuple[date, ...]
    is_tertutup: bool


def _prefetch(qs: QuerySet[LogHarian]) -> QuerySet[LogHarian]:
    """Add what a row of the log shows."""
    return qs.select_related("rhk", "pegawai", "ditinjau_oleh").prefetch_related("bukti_set")


def list_log_hari(pegawai_id: int, tanggal: date) -> QuerySet[LogHarian]:
    """Give the entries of a person on a day, in the order of the day."""
    return _prefetch(LogHarian.objects.filter(pegawai_id=pegawai_id, tanggal=tanggal)).order_by("mulai", "pk")


def get_hari_log_terakhir(pegawai_id: int, sebelum: date, hari: int) -> date | None:
    """Give the last day with entries before a date, at most `hari` days back."""
    return (
        LogHarian.objects.filter(
            pegawai_id=pegawai_id, tanggal__lt=sebelum, tanggal__gte=sebelum - timedelta(days=hari)
        )
        .order_by("-tanggal")
        .values_list("tanggal", flat=True)
        .first()
    )


def list_log_terakhir(pegawai_id: int, sebelum: date, hari: int = 7) -> list[LogHarian]:
    """Give the entries of the last day with entries before a date, to copy from."""
    terakhir = get_hari_log_terakhir(pegawai_id, sebelum, hari)
    return [] if terakhir is None else list(list_log_hari(pegawai_id, terakhir)[:5])


def get_rhk_terakhir(pegawai_id: int, tanggal: date, pilihan: Sequence[Rhk] | None = None) -> Rhk | None:
    """Give the RHK of the newest entry that is still open to the day, else the first of the SKP."""
    tersedia = list(pilihan) if pilihan is not None else list_rhk_untuk_log(pegawai_id, tanggal)
    if not tersedia:
        return None
    return next((rhk for rhk in tersedia if rhk.pk == rhk.dipakai_terakhir), tersedia[0])  # type: ignore[attr-defined]


def get_log_cepat(
    pegawai_id: int,
    tanggal: date,
    per_tanggal: date,
    *,
    isian: dict[str, str] | None = None,
    galat: dict[str, list[str]] | None = None,
) -> LogCepat:
    """Give what `kinerja/_log_cepat.html` needs (as `cepat`), in one query."""
    pilihan = tuple(list_rhk_untuk_log(pegawai_id, tanggal))
    terpilih = get_rhk_terakhir(pegawai_id, tanggal, pilihan)
    isi = {**dict.fromkeys(KOLOM_CEPAT, ""), **(isian or {})}
    salah = {**{kolom: [] for kolom in (*KOLOM_CEPAT, "umum")}, **(galat or {})}
    return LogCepat(
        pegawai_id=pegawai_id,
        tanggal=tanggal,
        pilihan=pilihan,
        rhk=isian["rhk"] if isian and "rhk" in isian else str(terpilih.uuid) if terpilih else "",
        isian=isi,
        galat=salah,
        is_hari_ini=tanggal == per_tanggal,
        has_rincian=any(
            isi[k] or salah[k] for k in ("mulai", "selesai", "jumlah", "satuan", "nomor_transaksi", "tautan", "berkas")
        ),
    )


def list_keadaan_hari(
    pegawai_ids: Sequence[int], awal: date, akhir: date, per_tanggal: date
) -> dict[int, dict[date, str]]:
    """Give for each person the state of each working day between two days (inclusive), in three queries.

    States: d all approved, k something waits, b something returned, m empty, c on leave or ill, n to come.
    """
    hari = list_hari_kerja(awal, akhir)
    status: dict[tuple[int, date], set[str]] = {}
    for pegawai_id, tanggal, keadaan in LogHarian.objects.filter(
        pegawai_id__in=pegawai_ids, tanggal__range=(awal, akhir)
    ).values_list("pegawai_id", "tanggal", "status"):
        status.setdefault((pegawai_id, tanggal), set()).add(keadaan)
    tidak_masuk = set(
        Presensi.objects.filter(
            pegawai_id__in=pegawai_ids, tanggal__range=(awal, akhir), status__in=TIDAK_MASUK
        ).values_list("pegawai_id", "tanggal")
    )
    hasil: dict[int, dict[date, str]] = {}
    for pegawai_id in pegawai_ids:
        baris = hasil.setdefault(pegawai_id, {})
        for tanggal in hari:
            ada = status.get((pegawai_id, tanggal))
            if ada:
                baris[tanggal] = _keadaan(ada)
            elif (pegawai_id, tanggal) in tidak_masuk:
                baris[tanggal] = "c"
            else:
                baris[tanggal] = "n" if tanggal > per_tanggal else "m"
    return hasil


def _keadaan(ada: set[str]) -> str:
    """Give the state of a day from the states of its entries."""
    if StatusLog.DIKEMBALIKAN in ada:
        return "b"
    return "k" if StatusLog.DIAJUKAN in ada else "d"


def get_bulan_log(pegawai_id: int, bulan: date, per_tanggal: date) -> BulanLog:
    """Give the calendar of a month with its gaps; today counts as a gap only once it has passed."""
    awal = bulan.replace(day=1)
    akhir = awal.replace(day=monthrange(awal.year, awal.month)[1])
    keadaan = list_keadaan_hari([pegawai_id], awal, akhir, per_tanggal)[pegawai_id]
    jumlah: dict[date, int] = {}
    luar: dict[date, set[str]] = {}
    for tanggal, status in LogHarian.objects.filter(pegawai_id=pegawai_id, tanggal__range=(awal, akhir)).values_list(
        "tanggal", "status"
    ):
        jumlah[tanggal] = jumlah.get(tanggal, 0) + 1
        luar.setdefault(tanggal, set()).add(status)
    hari = awal - timedelta(days=awal.weekday())
    minggu: list[tuple[HariLog, ...]] = []
    while hari <= akhir:
        isi = []
        for _ in range(7):
            di_bulan = hari.month == awal.month
            kini = keadaan.get(hari) or (_keadaan(luar[hari]) if hari in luar else "l")
            if kini == "m" and hari == per_tanggal:
                kini = "n"
            isi.append(HariLog(hari, kini if di_bulan else "n", jumlah.get(hari, 0), di_bulan, hari == per_tanggal))
            hari += timedelta(days=1)
        minggu.append(tuple(isi))
    kosong = tuple(t for t, k in keadaan.items() if k == "m" and t < per_tanggal)
    tertutup = PeriodeKinerja.objects.filter(periode=awal, status=StatusPeriode.DITUTUP).exists()
    return BulanLog(awal, tuple(minggu), kosong, tertutup)


def list_log_menunggu(user: Any) -> QuerySet[LogHarian]:
    """Give the entries that wait for this rater, oldest first; never the rater's own, nor of a closed month."""
    qs = LogHarian.objects.visible_to(user, "s").menunggu().exclude(pegawai__pengguna=user)
    return _prefetch(qs).order_by("pegawai__nama", "pegawai_id", "tanggal", "mulai", "pk")


def count_log_terlewat(user: Any) -> int:
    """Count the entries that waited for this rater until their month closed; nobody can answer them any more."""
    qs = LogHarian.objects.visible_to(user, "s").diajukan(bulan_ditutup=True)
    return int(qs.exclude(pegawai__pengguna=user).count())


def list_kosong_minggu(pegawai_ids: Sequence[int], per_tanggal: date) -> dict[int, list[date]]:
    """Give for each person the working days of this week, up to today, without an entry."""
    senin = per_tanggal - timedelta(days=per_tanggal.weekday())
    semua = list_keadaan_hari(pegawai_ids, senin, per_tanggal, per_tanggal)
    return {p: [t for t, k in hari.items() if k == "m"] for p, hari in semua.items() if "m" in hari.values()}
