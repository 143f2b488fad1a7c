"""What the city will be, before anything is written: seats and people drawn from a seed."""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from jabatan.enums import GOLONGAN_PNS, PPPK_SEMUA, JenisKelamin, StatusAsn

BERKAS = Path(__file__).with_name("organisasi.yaml")
ANGGOTA_TIM = 16
PANGKAT_PPPK = {"II": "VII", "III": "IX", "IV": "XIII"}


@dataclass
class Kursi:
    """A seat to be: code, post, unit, seat above, class and how many people it holds."""

    kode: str
    jabatan: str
    unit: str
    atasan: str | None
    kelas: int | None
    kebutuhan: int = 1
    pimpinan: bool = False


@dataclass
class Orang:
    """A person to be. `akun` is the user name of a demo account with its own page, or empty."""

    nip: str
    nama: str
    jenis_kelamin: JenisKelamin
    tanggal_lahir: date
    status: StatusAsn
    golongan: str
    mkg: int
    tmt: date
    kursi: Kursi
    jabatan: str
    menikah: bool
    anak: list[date] = field(default_factory=list)
    akun: str = ""
    rajin: int = 0
    kontrak_sampai: date | None = None


@dataclass
class Rancangan:
    """Everything that the city will hold."""

    isi: dict[str, Any]
    kursi: list[Kursi]
    orang: list[Orang]


def baca_isi() -> dict[str, Any]:
    """Read the description of the city."""
    isi: dict[str, Any] = yaml.safe_load(BERKAS.read_text(encoding="utf-8"))
    return isi


def rancang(*, benih: int, pegawai: int, hari_ini: date, pns: frozenset[tuple[str, str]]) -> Rancangan:
    """Draw the city: about `pegawai` people over the units, the same for the same seed and day.

    `pns` names (unit, post) pairs whose people are PNS: those that a demo account takes.
    """
    isi = baca_isi()
    acak = random.Random(benih)
    kursi = _rancang_kursi(isi, pegawai)
    orang = _rancang_orang(isi, kursi, acak, hari_ini, pns)
    return Rancangan(isi, kursi, orang)


def _rancang_kursi(isi: dict[str, Any], pegawai: int) -> list[Kursi]:
    """Spread the people over the units; a team never grows beyond what one superior can see."""
    unit = isi["unit"]
    bobot = sum(u.get("bobot", 0) for u in unit.values())
    kepala: dict[str, str] = {}
    hasil: list[Kursi] = []
    for kode, u in unit.items():
        if "kepala" in u:
            jabatan = u["kepala"]
            atasan = _kepala_di_atas(unit, kepala, u.get("induk"))
            kepala[kode] = f"{kode}.{jabatan}"
            hasil.append(Kursi(kepala[kode], jabatan, kode, atasan, isi["jabatan"][jabatan]["kelas"], pimpinan=True))
    sisa = pegawai - len(hasil)
    for kode, u in unit.items():
        if "isi" not in u:
            continue
        jumlah = max(len(u["isi"]), round(sisa * u["bobot"] / bobot))
        tim = max(0, -(-jumlah // ANGGOTA_TIM)) if jumlah > ANGGOTA_TIM else 0
        jumlah -= tim
        pimpinan_tim = [kepala[kode]]
        if tim:
            pimpinan_tim = [f"{kode}.kasi-{n + 1}" for n in range(tim)]
            hasil += [
                Kursi(a, "kasi", kode, kepala[kode], isi["jabatan"]["kasi"]["kelas"], pimpinan=True)
                for a in pimpinan_tim
            ]
        bagian = _bagi(jumlah, u["isi"], u.get("sedikitnya", {}))
        antrean = [j for j, n in bagian.items() for _ in range(n)]
        per_atasan: Counter[tuple[str, str]] = Counter()
        for urut, jabatan in enumerate(antrean):
            per_atasan[pimpinan_tim[urut % len(pimpinan_tim)], jabatan] += 1
        for (satu, jabatan), banyak in sorted(per_atasan.items()):
            akhiran = satu.rsplit(".", 1)[1]
            hasil.append(
                Kursi(f"{kode}.{akhiran}.{jabatan}", jabatan, kode, satu, isi["jabatan"][jabatan]["kelas"], banyak)
            )
    return hasil


def _kepala_di_atas(unit: dict[str, Any], kepala: dict[str, str], induk: str | None) -> str | None:
    """Give the nearest head above a unit; above the heads of offices stands the sekda, above the sekda nobody."""
    while induk:
        if induk in kepala:
            return kepala[induk]
        induk = unit[induk].get("induk")
    return kepala.get("TH.SETDA")


def _bagi(jumlah: int, porsi: dict[str, int], sedikitnya: dict[str, int]) -> dict[str, int]:
    """Share a number of people by weights, at least one each (or as many as told), else exactly."""
    total = sum(porsi.values())
    batas = {j: sedikitnya.get(j, 1) for j in porsi}
    hasil = {j: max(batas[j], jumlah * p // total) for j, p in porsi.items()}
    terbesar = max(porsi, key=lambda j: porsi[j])
    hasil[terbesar] = max(batas[terbesar], hasil[terbesar] + jumlah - sum(hasil.values()))
    return hasil


def _rancang_orang(
    isi: dict[str, Any], kursi: list[Kursi], acak: random.Random, hari_ini: date, pns: frozenset[tuple[str, str]]
) -> list[Orang]:
    """Draw one person per seat place; NIPs use serials from 901, which the demo alone uses."""
    urut: Counter[str] = Counter()
    nama_terpakai: Counter[str] = Counter()
    hasil: list[Orang] = []
    pelaksana = 0
    for satu in kursi:
        jenis = isi["jabatan"][satu.jabatan]
        for _ in range(satu.kebutuhan):
            kelamin = acak.choice([JenisKelamin.LAKI_LAKI, JenisKelamin.PEREMPUAN])
            masa_kerja = acak.randint(*jenis["mk"])
            masuk = hari_ini.year - 1 - masa_kerja
            lahir = date(masuk - acak.randint(21, 27), acak.randint(1, 12), acak.randint(1, 28))
            bawah, atas = (GOLONGAN_PNS.index(g) for g in jenis["golongan"])
            tingkat = (masa_kerja - jenis["mk"][0]) * (atas - bawah + 1) // (jenis["mk"][1] - jenis["mk"][0] + 1)
            golongan = GOLONGAN_PNS[bawah + min(tingkat, atas - bawah)]
            status = _status(satu, masa_kerja, acak)
            if (satu.unit, satu.jabatan) in pns:
                status = StatusAsn.PNS
            bulan = acak.choice([1, 3, 4, 10])
            if status == StatusAsn.PPPK:
                golongan = PANGKAT_PPPK.get(golongan.split("/")[0], "V")
                masuk, masa_kerja = hari_ini.year - 2, 2
                pelaksana += jenis["jenis"] == "pelaksana"
                if (
                    jenis["jenis"] == "pelaksana" and pelaksana % 3 == 1
                ):  # no draw of its own: the others stay as they are
                    status, golongan = StatusAsn.PPPK_PARUH_WAKTU, ""
                    masuk, masa_kerja = hari_ini.year - 1, 0
                awalan = f"{lahir:%Y%m%d}{masuk}21{'1' if kelamin == JenisKelamin.LAKI_LAKI else '2'}"
            else:
                if status == StatusAsn.CPNS:
                    masuk, masa_kerja, bulan = hari_ini.year - 1, 0, 12
                    golongan = GOLONGAN_PNS[bawah]
                awalan = f"{lahir:%Y%m%d}{masuk}{bulan:02d}{'1' if kelamin == JenisKelamin.LAKI_LAKI else '2'}"
            urut[awalan] += 1
            menikah = acak.random() < 0.72 and hari_ini.year - lahir.year > 25
            anak = (
                sorted(
                    date(hari_ini.year - acak.randint(1, min(19, hari_ini.year - lahir.year - 23)), acak.randint(1, 12), 5)
                    for _ in range(acak.choice([0, 1, 1, 2, 2, 3]))
                )
                if menikah
                else []
            )  # fmt: skip
            hasil.append(
                Orang(
                    nip=f"{awalan}{900 + urut[awalan]}",
                    nama=_nama(isi, kelamin, acak, nama_terpakai),
                    jenis_kelamin=kelamin,
                    tanggal_lahir=lahir,
                    status=status,
                    golongan=golongan,
                    mkg=masa_kerja,
                    tmt=date(masuk, 1 if status in PPPK_SEMUA else bulan, 1),
                    kursi=satu,
                    jabatan=satu.jabatan,
                    menikah=menikah,
                    anak=anak,
                    kontrak_sampai=date(hari_ini.year, 12, 31) if status == StatusAsn.PPPK_PARUH_WAKTU else None,
                    rajin=acak.choices([0, 1, 2, 3], weights=[2, 8, 60, 30])[0],
                )
            )
    return hasil


def _status(kursi: Kursi, masa_kerja: int, acak: random.Random) -> StatusAsn:
    """Leaders are PNS; among the others some are PPPK, and the newest are CPNS."""
    if kursi.pimpinan:
        return StatusAsn.PNS
    undi = acak.random()
    if undi < 0.16:
        return StatusAsn.PPPK
    return StatusAsn.CPNS if masa_kerja <= 2 and undi > 0.75 else StatusAsn.PNS


def _nama(isi: dict[str, Any], kelamin: JenisKelamin, acak: random.Random, terpakai: Counter[str]) -> str:
    """Draw a name; a second bearer of the same name gets a second invented family name."""
    depan = acak.choice(isi["nama_depan"][kelamin.value])
    belakang = isi["nama_belakang"]
    nama = f"{depan} {acak.choice(belakang)}"
    if terpakai[nama]:
        nama = f"{nama} {acak.choice(belakang)}"
    terpakai[nama] += 1
    return nama
