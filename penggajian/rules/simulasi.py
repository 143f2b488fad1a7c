"""What other values would have paid in a locked month: the rules of its slips run again, and only sums of people.

There is no calculation here: the engine computes the month with the changed values, and this module compares the
columns of both. Nothing in a result is about one person: groups below `ORANG_TERKECIL` people are put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any, Final

import numpy as np

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.uang import Kolom, int64
from jabatan.enums import StatusAsn
from penggajian.enums import KODE_STATUS, TANPA_GOLONGAN, Tingkat, golongan_ruang
from penggajian.rules.engine import Hasil, Susunan, hitung_menurut
from penggajian.rules.jumlah import KOTOR, jumlahkan

KELOMPOK: Final = ("Kelas jabatan", "Unit kerja", "Jenis kelamin", "Golongan", "Status kepegawaian")
ORANG_TERKECIL: Final = 5
"""Fewest people about whom a sum is told: the A of the matrix of roles."""
KELOMPOK_KECIL: Final = "Lainnya (kelompok kecil digabung)"
BERSIH: Final = "total_diterima"
UKURAN: Final[dict[str, str]] = {
    "kotor": "Kotor",
    "potongan": "Potongan",
    "bersih": "Bersih diterima",
    "gaji_kotor": "Gaji kotor",
    "tpp_pagu": "TPP sebelum pengurangan",
    "tpp_kotor": "TPP sesudah pengurangan",
    "potongan_pph21": "PPh 21 atas gaji",
    "pph_tpp": "PPh 21 atas TPP",
}
"""What is summed, in the order in which it is shown; rupiah."""
BACA: Final = ("bersih", "kotor", "gaji_kotor", "tpp_pagu", "tpp_kotor", "potongan_pph21", "pph_tpp")
"""Columns of a slip that a simulation compares."""
BATAS_SELISIH: Final = (1_000_000, 500_000, 250_000, 100_000)
BATAS_BERSIH: Final = (3, 4, 5, 6, 8, 10, 15, 20)
PERSENTIL: Final = (10, 25, 50, 75, 90)
JUTA: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Dasar:
    """A locked month as its slips have it: who, facts, amounts paid; columns of shape (n,), amounts in rupiah.

    `unit` is the code of the group that `nama_unit` names, `perempuan` 1 for women; `parameter` the canonical law.
    """

    pegawai: Kolom
    unit: Kolom
    perempuan: Kolom
    masukan: Mapping[str, Kolom]
    dibayar: Mapping[str, Kolom]
    nama_unit: Mapping[int, str]
    tata: Susunan
    parameter: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Jumlah:
    """One total before and after; rupiah."""

    nama: str
    lama: int
    baru: int

    @property
    def selisih(self) -> int:
        """Give what it rises by; rupiah."""
        return self.baru - self.lama


@dataclass(frozen=True, slots=True)
class Kelompok(Jumlah):
    """A group of people: net pay before and after, and how many gain or lose; None stands for one to four."""

    orang: int
    naik: int | None
    turun: int | None

    @property
    def rerata(self) -> int:
        """Give the mean change, rounded half away from zero; rupiah for each person."""
        atas = 2 * abs(self.selisih) + self.orang
        return atas // (2 * self.orang) * (1 if self.selisih >= 0 else -1)


@dataclass(frozen=True, slots=True)
class Anggaran:
    """The budget of the year and what its locked months took of it; rupiah. No `pagu`: it has not been set."""

    tahun: int
    pagu: int | None
    realisasi: int
    bulan: int


@dataclass(frozen=True, slots=True)
class Proyeksi(Anggaran):
    """What the rest of the year would take, each month as the simulated one without rapel and incentives; rupiah."""

    sebulan_lama: int
    sebulan_baru: int

    @property
    def setahun_lama(self) -> int:
        """Give the whole year as things are; rupiah."""
        return self.realisasi + (12 - self.bulan) * self.sebulan_lama

    @property
    def setahun_baru(self) -> int:
        """Give the whole year with the changed values from the next month on; rupiah."""
        return self.realisasi + (12 - self.bulan) * self.sebulan_baru

    @property
    def sisa(self) -> int | None:
        """Give what is left of the budget, below zero what is missing; None without a budget."""
        return None if self.pagu is None else self.pagu - self.setahun_baru


@dataclass(frozen=True, slots=True)
class HasilSimulasi:
    """A simulation in sums alone; JSON-shaped by `ke_json`."""

    orang: int
    naik: int
    turun: int
    jumlah_naik: int
    jumlah_turun: int
    jumlah: list[Jumlah]
    persentil: list[Jumlah]
    sebaran_selisih: list[tuple[str, int]]
    sebaran_bersih: list[Jumlah]
    kelompok: dict[str, list[Kelompok]]
    temuan: list[tuple[str, int]]
    proyeksi: Proyeksi

    @property
    def tetap(self) -> int:
        """Count whose net pay stays."""
        return self.orang - self.naik - self.turun

    @property
    def bersih(self) -> Jumlah:
        """Give the total of net pay."""
        return next(satu for satu in self.jumlah if satu.nama == UKURAN["bersih"])

    @property
    def kotor(self) -> Jumlah:
        """Give the total before anything is taken."""
        return next(satu for satu in self.jumlah if satu.nama == UKURAN["kotor"])

    @property
    def label_bersih(self) -> list[str]:
        """Name the ranges of net pay."""
        return [satu.nama for satu in self.sebaran_bersih]

    @property
    def deret_bersih(self) -> list[tuple[str, list[int]]]:
        """Count people in each range of net pay, before and after."""
        return [
            ("Sebelum", [satu.lama for satu in self.sebaran_bersih]),
            ("Sesudah", [satu.baru for satu in self.sebaran_bersih]),
        ]

    def ke_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return asdict(self)

    @classmethod
    def dari_json(cls, isi: Mapping[str, Any]) -> HasilSimulasi:
        """Read a stored result."""
        return cls(
            **{nama: isi[nama] for nama in ("orang", "naik", "turun", "jumlah_naik", "jumlah_turun")},
            jumlah=[Jumlah(**satu) for satu in isi["jumlah"]],
            persentil=[Jumlah(**satu) for satu in isi["persentil"]],
            sebaran_selisih=[(satu[0], satu[1]) for satu in isi["sebaran_selisih"]],
            sebaran_bersih=[Jumlah(**satu) for satu in isi["sebaran_bersih"]],
            # jsonb keeps no order of keys.
            kelompok={nama: [Kelompok(**satu) for satu in isi["kelompok"][nama]] for nama in KELOMPOK},
            temuan=[(satu[0], satu[1]) for satu in isi["temuan"]],
            proyeksi=Proyeksi(**isi["proyeksi"]),
        )


def simulasikan(dasar: Dasar, ganti: Iterable[NilaiParameter], fakta: Mapping[str, Kolom] | None = None) -> Hasil:
    """Compute the month again by the rules of its slips, with `ganti` in force on its first day.

    `fakta` replaces columns that the changed values count otherwise. Raises as the engine does.
    """
    buku = BukuParameter.dari_kanonik(dasar.parameter).dengan_lokal(ganti)
    return hitung_menurut({**dasar.masukan, **(fakta or {})}, dasar.tata, buku)


def dibayar_menurut(hasil: Hasil) -> dict[str, Kolom]:
    """Give the columns of `UKURAN` as the engine computed them; rupiah, shape (n,)."""
    kotor, bersih = jumlahkan(hasil.kolom, (kode for kode in KOTOR if kode in hasil.kolom)), hasil.kolom[BERSIH]
    lain = {kode: hasil.kolom[kode] for kode in UKURAN if kode in hasil.kolom}
    return {"kotor": kotor, "bersih": bersih, "potongan": kotor - bersih, **lain}


def ringkas_simulasi(dasar: Dasar, hasil: Hasil, anggaran: Anggaran) -> HasilSimulasi:
    """Compare what was paid with what the simulation pays, in sums alone; rupiah and people."""
    lama = {**dasar.dibayar, "potongan": dasar.dibayar["kotor"] - dasar.dibayar["bersih"]}
    baru = dibayar_menurut(hasil)
    beda = baru["bersih"] - lama["bersih"]
    return HasilSimulasi(
        orang=len(beda),
        naik=int((beda > 0).sum()),
        turun=int((beda < 0).sum()),
        jumlah_naik=int(beda[beda > 0].sum()),
        jumlah_turun=int(beda[beda < 0].sum()),
        jumlah=[
            Jumlah(nama, int(lama[kode].sum()), int(baru[kode].sum()))
            for kode, nama in UKURAN.items()
            if kode in lama and kode in baru
        ],
        persentil=_persentil(lama["bersih"], baru["bersih"]),
        sebaran_selisih=_sebaran_selisih(beda),
        sebaran_bersih=_sebaran_bersih(lama["bersih"], baru["bersih"]),
        kelompok=_kelompok(dasar, lama["bersih"], baru["bersih"]),
        temuan=_temuan(dasar, hasil),
        proyeksi=Proyeksi(**asdict(anggaran), sebulan_lama=_rutin(lama), sebulan_baru=_rutin(baru)),
    )


def _rutin(kolom: Mapping[str, Kolom]) -> int:
    return int(kolom["gaji_kotor"].sum() + kolom["tpp_pagu"].sum())


def _persentil(lama: Kolom, baru: Kolom) -> list[Jumlah]:
    """Give the nearest ranks of net pay; none for so few people that a rank would be a person."""
    n = len(lama)
    if n < ORANG_TERKECIL * 2:
        return []
    satu, dua = np.sort(lama), np.sort(baru)
    return [
        Jumlah(f"{p}% terbawah sampai" if p != 50 else "Nilai tengah", int(satu[tempat]), int(dua[tempat]))
        for p in PERSENTIL
        for tempat in (-(-p * n // 100) - 1,)
    ]


def _sebaran_selisih(beda: Kolom) -> list[tuple[str, int]]:
    """Count people by how much their net pay changes, from the largest loss to the largest gain."""
    batas = [-satu for satu in BATAS_SELISIH] + [0, 1] + [satu + 1 for satu in reversed(BATAS_SELISIH)]
    # Bins: … below -1 jt | … | -100 rb to -1 | 0 | 1 to 100 rb | … | above 1 jt; an edge belongs to the smaller change.
    tempat = np.searchsorted(int64(batas), beda, side="right")
    banyak = np.bincount(tempat, minlength=len(batas) + 1)
    kecil, besar = _singkat(BATAS_SELISIH[-1]), _singkat(BATAS_SELISIH[0])
    ruas = [f"{_singkat(b)}–{_singkat(a)}" for a, b in pairwise(BATAS_SELISIH)]
    nama = [
        f"turun > {besar}",
        *(f"turun {satu}" for satu in ruas),
        f"turun ≤ {kecil}",
        "tetap",
        f"naik ≤ {kecil}",
        *(f"naik {satu}" for satu in reversed(ruas)),
        f"naik > {besar}",
    ]
    return list(zip(nama, banyak.tolist(), strict=True))


def _singkat(rupiah: int) -> str:
    return f"{rupiah // JUTA} jt" if rupiah >= JUTA else f"{rupiah // 1000} rb"


def _sebaran_bersih(lama: Kolom, baru: Kolom) -> list[Jumlah]:
    """Count people by their net pay, before and after."""
    batas = int64([juta * JUTA for juta in BATAS_BERSIH])
    dulu, nanti = (
        np.bincount(np.searchsorted(batas, satu, side="right"), minlength=len(batas) + 1) for satu in (lama, baru)
    )
    nama = [
        f"<{BATAS_BERSIH[0]} jt",
        *(f"{a}–{b} jt" for a, b in pairwise(BATAS_BERSIH)),
        f"≥{BATAS_BERSIH[-1]} jt",
    ]
    return [Jumlah(satu, int(a), int(b)) for satu, a, b in zip(nama, dulu, nanti, strict=True)]


def _kelompok(dasar: Dasar, lama: Kolom, baru: Kolom) -> dict[str, list[Kelompok]]:
    masukan = dasar.masukan
    golongan = {int(kode): golongan_ruang(int(kode)) for kode in np.unique(masukan["golongan"])}
    # A golongan of PNS is its Roman number, of PPPK another one of the same shape; the kind of staff tells them apart.
    nama_golongan = {
        kode: f"PPPK {nama}" if kode > TANPA_GOLONGAN else f"Golongan {nama}" for kode, nama in golongan.items()
    }
    nama_golongan[TANPA_GOLONGAN] = "Tanpa golongan"
    status = {kode: StatusAsn(nama).label for nama, kode in KODE_STATUS.items()}
    semua: tuple[tuple[Kolom, Mapping[int, str]], ...] = (
        (masukan["kelas"], {kelas: f"Kelas {kelas}" for kelas in range(1, 18)}),
        (dasar.unit, dasar.nama_unit),
        (dasar.perempuan, {0: "Laki-laki", 1: "Perempuan"}),
        (masukan["golongan"], nama_golongan),
        (masukan["status_asn"], status),
    )
    return {
        judul: [samarkan(satu) for satu in gabung_kecil(hitung_kelompok(kode, nama, lama, baru))]
        for judul, (kode, nama) in zip(KELOMPOK, semua, strict=True)
    }


def hitung_kelompok(kode: Kolom, nama: Mapping[int, str], lama: Kolom, baru: Kolom) -> list[Kelompok]:
    """Sum people by the name of their code, in the order of the codes; rupiah and people."""
    ada, letak = np.unique(kode, return_inverse=True)
    beda = baru - lama
    kolom = [np.zeros(len(ada), dtype=np.int64) for _ in range(5)]
    satu = np.ones_like(lama)
    for jumlah, isi in zip(kolom, (lama, baru, satu, int64(beda > 0), int64(beda < 0)), strict=True):
        np.add.at(jumlah, letak, isi)  # whole numbers; `bincount` with weights would be floats
    hasil: dict[str, Kelompok] = {}
    for nomor, isi_kode in enumerate(ada.tolist()):
        judul = nama.get(isi_kode, "Belum ada")
        angka = [int(jumlah[nomor]) for jumlah in kolom]
        lalu = hasil.get(judul)
        if lalu is not None:
            angka = [a + b for a, b in zip(angka, _angka(lalu), strict=True)]
        hasil[judul] = Kelompok(judul, *angka)
    return list(hasil.values())


def _angka(satu: Kelompok) -> list[int]:
    return [satu.lama, satu.baru, satu.orang, satu.naik or 0, satu.turun or 0]


def samarkan(satu: Kelompok) -> Kelompok:
    """Leave out how many gain or lose where they are fewer than five: the change of the group would be theirs."""

    def tutup(orang: int | None) -> int | None:
        return None if orang is not None and 0 < orang < ORANG_TERKECIL else orang

    return replace(satu, naik=tutup(satu.naik), turun=tutup(satu.turun))


def gabung_kecil(daftar: Sequence[Kelompok]) -> list[Kelompok]:
    """Put groups below five people together, with the smallest other one where they are still too few.

    Totals stay the same, and no sum is that of fewer than five people unless nobody else is there.
    """
    kecil = [satu for satu in daftar if satu.orang < ORANG_TERKECIL]
    if not kecil or len(daftar) == 1:
        return list(daftar)
    lain = [satu for satu in daftar if satu.orang >= ORANG_TERKECIL]
    if sum(satu.orang for satu in kecil) < ORANG_TERKECIL and lain:
        terkecil = min(lain, key=lambda satu: satu.orang)
        kecil.append(terkecil)
        lain.remove(terkecil)
    gabung = Kelompok(KELOMPOK_KECIL, *(sum(isi) for isi in zip(*map(_angka, kecil), strict=True)))
    return [*lain, gabung]


def _temuan(dasar: Dasar, hasil: Hasil) -> list[tuple[str, int]]:
    """Say whom the changed values could not pay: people with TPP on their slip and a finding that stops it now."""
    semula = dasar.dibayar["tpp_kotor"] != 0
    orang: dict[str, set[int]] = {}
    cara: dict[str, str] = {}
    for satu in hasil.pengecualian:
        if satu.tingkat is Tingkat.GALAT and semula[satu.indeks]:
            orang.setdefault(satu.kode, set()).add(satu.indeks)
            cara[satu.kode] = satu.perbaikan
    return [(cara[kode], len(siapa)) for kode, siapa in sorted(orang.items())]


def urut_terbesar(pegawai: Kolom, beda: Kolom, banyak: int) -> Kolom:
    """Give the places of the largest changes, largest first, equal ones by pegawai; unchanged people are left out."""
    tempat = np.lexsort((pegawai, -np.abs(beda)))[:banyak]
    return int64(tempat[beda[tempat] != 0])
