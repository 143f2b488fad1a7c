"""Figures of a unit or a person in a month: what is counted, shares, the roll-up of the tree, protection of few people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields

PALING_SEDIKIT = 5
"""Fewer people than this are not shown to those who may not see names."""


@dataclass(frozen=True, slots=True)
class Angka:
    """Counts of one month; all whole numbers, so that units add up to the city without rounding.

    `hari_*`, `presensi_hari`, `hadir_hari`: person-days. `kemajuan_jumlah`, `waktu_jumlah`: sums of whole
    per cent over `kemajuan_orang` people. `mutu_jumlah`: sum of scores 0 to 100 over `orang`. `gagal_*`:
    people who fail that check of data quality.
    """

    orang: int = 0
    skp_ada: int = 0
    skp_tepat: int = 0
    hari_wajib: int = 0
    hari_kosong: int = 0
    log_jumlah: int = 0
    log_menunggu: int = 0
    log_dikembalikan: int = 0
    presensi_hari: int = 0
    hadir_hari: int = 0
    umpan_diberi: int = 0
    umpan_ditanggapi: int = 0
    dialog_wajib: int = 0
    dialog_terlaksana: int = 0
    nilai_wajib: int = 0
    nilai_selesai: int = 0
    nilai_diterima: int = 0
    sangat_kurang: int = 0
    kurang: int = 0
    butuh_perbaikan: int = 0
    baik: int = 0
    sangat_baik: int = 0
    kemajuan_orang: int = 0
    kemajuan_jumlah: int = 0
    waktu_jumlah: int = 0
    tertinggal: int = 0
    mutu_jumlah: int = 0
    gagal_skp: int = 0
    gagal_penilai: int = 0
    gagal_golongan: int = 0
    gagal_kelas: int = 0
    gagal_presensi: int = 0
    gagal_log: int = 0
    gagal_kemajuan: int = 0
    gagal_kontak: int = 0
    gagal_keluarga: int = 0

    def __add__(self, lain: Angka) -> Angka:
        """Add figures of other people in the same month."""
        return Angka(*(getattr(self, k) + getattr(lain, k) for k in KOLOM))

    @property
    def predikat(self) -> tuple[int, int, int, int, int]:
        """Give how many have each predikat, low to high."""
        return self.sangat_kurang, self.kurang, self.butuh_perbaikan, self.baik, self.sangat_baik

    @property
    def kemajuan(self) -> int | None:
        """Give the mean progress against the targets, whole per cent."""
        return self.kemajuan_jumlah // self.kemajuan_orang if self.kemajuan_orang else None

    @property
    def waktu(self) -> int | None:
        """Give the mean share of the period that has passed, whole per cent."""
        return self.waktu_jumlah // self.kemajuan_orang if self.kemajuan_orang else None


KOLOM: tuple[str, ...] = tuple(f.name for f in fields(Angka))


def gulung(sendiri: Mapping[int, Angka], induk: Mapping[int, int | None]) -> dict[int, Angka]:
    """Give, for every unit, its own figures and those of all units below it.

    `induk`: unit → the unit above, None at the top. Counts of people, person-days and per cent sums.
    """
    jumlah = dict.fromkeys(induk, Angka())
    for unit, angka in sendiri.items():
        di_atas: int | None = unit
        while di_atas is not None:
            jumlah[di_atas] = jumlah.get(di_atas, Angka()) + angka
            di_atas = induk.get(di_atas)
    return jumlah


@dataclass(frozen=True)
class Ukuran:
    """One measure of the boards: its words, and what of the figures makes it.

    `hitung` gives (part, of): whole per cent is part // of; `of` is 0 when there is nothing to measure.
    """

    kode: str
    nama: str
    pendek: str
    hitung: Callable[[Angka], tuple[int, int]]
    keterangan: str

    def persen(self, angka: Angka) -> int | None:
        """Give the measure in whole per cent, rounded down; None when there is nothing to measure."""
        bagian, dari = self.hitung(angka)
        return bagian // dari if dari else None


UKURAN: tuple[Ukuran, ...] = (
    Ukuran("nilai", "Penilaian selesai", "Dinilai", lambda a: (100 * a.nilai_selesai, a.nilai_wajib),
           "Penilaian bulan ini yang sudah disampaikan"),
    Ukuran("log", "Hari kerja berlog", "Log", lambda a: (100 * (a.hari_wajib - a.hari_kosong), a.hari_wajib),
           "Hari kerja dengan catatan; cuti dan sakit tidak dihitung"),
    Ukuran("kemajuan", "Kemajuan RHK", "RHK", lambda a: (a.kemajuan_jumlah, a.kemajuan_orang),
           "Rata-rata realisasi terhadap target kuantitas setahun"),
    Ukuran("skp", "SKP disepakati tepat waktu", "SKP", lambda a: (100 * a.skp_tepat, a.orang),
           "Disepakati paling lambat 31 Januari, atau 14 hari kerja sejak menjabat"),
    Ukuran("dialog", "Dialog triwulan terlaksana", "Dialog", lambda a: (100 * a.dialog_terlaksana, a.dialog_wajib),
           "Pegawai yang sudah berdialog dengan penilainya sejak awal triwulan"),
    Ukuran("umpan", "Umpan balik ditanggapi", "Umpan balik", lambda a: (100 * a.umpan_ditanggapi, a.umpan_diberi),
           "Umpan balik atasan bulan ini yang sudah dijawab"),
    Ukuran("hadir", "Kehadiran", "Hadir", lambda a: (100 * a.hadir_hari, a.presensi_hari),
           "Hari hadir atau dinas luar dari seluruh catatan kehadiran"),
    Ukuran("baik", "Predikat Baik ke atas", "Baik", lambda a: (100 * (a.baik + a.sangat_baik), sum(a.predikat)),
           "Dari yang sudah dinilai bulan ini"),
    Ukuran("mutu", "Mutu data", "Data", lambda a: (a.mutu_jumlah, a.orang),
           "Rata-rata skor kelengkapan data, 0 sampai 100"),
)  # fmt: skip
_MENURUT_KODE = {u.kode: u for u in UKURAN}


def get_ukuran(kode: str) -> Ukuran | None:
    """Give a measure by its code, or None."""
    return _MENURUT_KODE.get(kode)


def list_tersembunyi(jumlah: Sequence[int], paling_sedikit: int = PALING_SEDIKIT) -> frozenset[int]:
    """Give the places in the list that must not be shown next to their total.

    Groups of 1 to `paling_sedikit` - 1 people are hidden. While those hidden are together fewer than that,
    the next smallest group is hidden too: otherwise the total minus the rest would tell. Empty groups hide nothing.
    """
    urut = sorted((n, i) for i, n in enumerate(jumlah) if n > 0)
    sembunyi = [i for n, i in urut if n < paling_sedikit]
    sisa = [i for n, i in urut if n >= paling_sedikit]
    while sembunyi and sisa and sum(jumlah[i] for i in sembunyi) < paling_sedikit:
        sembunyi.append(sisa.pop(0))
    return frozenset(sembunyi)


def is_tertinggal(kemajuan: int, waktu: int, toleransi: int) -> bool:
    """Tell whether progress lies behind the time that has passed, by more than the tolerance; whole per cent."""
    return kemajuan + toleransi < waktu


def is_volume_tanpa_mutu(kini: Angka, lalu: Angka, *, naik: int) -> bool:
    """Tell whether more was recorded than in the month before while a larger share of it was sent back.

    `naik`: per cent by which the entries must have grown. A hint to look, never a judgement.
    """
    if not kini.log_jumlah or not lalu.log_jumlah:
        return False
    tumbuh = kini.log_jumlah * 100 >= lalu.log_jumlah * (100 + naik)
    return tumbuh and kini.log_dikembalikan * lalu.log_jumlah > lalu.log_dikembalikan * kini.log_jumlah
