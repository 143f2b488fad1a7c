"""Reading rapel: what each month still owes by the facts known now, what a run carries, what the pages show."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.db.models import Count, Q, QuerySet, Sum

from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from penggajian.enums import JenisProses, SebabRapel, StatusProses, StatusSetoran
from penggajian.models import InsentifGaji, ProsesGaji, Rapel, SetoranRapel, Slip, Susunan
from penggajian.rules.engine import Hasil, hitung_menurut
from penggajian.rules.fakta import FAKTA_PER_KODE
from penggajian.rules.penjelasan import Potret as PotretSatu
from penggajian.rules.penjelasan import jelaskan_semua
from penggajian.rules.rapel import BULAN, DI_LUAR_SLIP, PEMDA, PREMI, TERUSAN, THR, TPP, ringkas, selisih
from penggajian.rules.rapel_sebab import list_aturan_berubah, list_fakta_berubah, list_sebab, tulis_sebab
from penggajian.rules.setoran import RINGKAS

from .buku import get_buku
from .potret import Potret, list_potret

DISETOR = TERUSAN.union(PREMI)
MENURUT_TPP = (*TPP, *(kode for kode in PEMDA if kode not in DI_LUAR_SLIP))
TANPA_HAK = ("dapat_gaji", "dapat_tunjangan_jabatan", "dapat_tpp", "hari_aktif", "bulan_terusan")
"""Facts that are nothing for who was not in service after all."""


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """What one locked month owes one person now; amounts in rupiah, below zero what was paid too much."""

    pegawai_id: int
    sidik_slip: bytes
    sebab: list[SebabRapel]
    alasan: str
    selisih: dict[str, int]
    ringkas: dict[str, int]
    masukan: list[int]


@dataclass(frozen=True, slots=True)
class BulanUlang:
    """A locked month computed again: the layout and law used, and who is owed what."""

    proses: ProsesGaji
    susunan: Susunan
    parameter: dict[str, Any]
    kekurangan: list[Kekurangan]


def get_bulan_bayar() -> Periode | None:
    """Give the month whose run pays rapel next: the one after the newest locked month; None before the first lock."""
    terakhir = _terkunci().order_by("-periode").first()
    return Periode.dari_tanggal(terakhir.periode).berikutnya() if terakhir else None


def _terkunci() -> QuerySet[ProsesGaji]:
    return ProsesGaji.objects.filter(jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI)


def list_proses_dikoreksi(bayar: Periode, buku: BukuParameter) -> list[ProsesGaji]:
    """Give the locked runs of every kind before a month that may still be claimed, oldest first."""
    sejak = bayar.geser(-int(buku.per(bayar.awal)["rapel_bulan_terjauh"].isi())).awal
    return list(
        ProsesGaji.objects.filter(status=StatusProses.DIKUNCI, periode__gte=sejak, periode__lt=bayar.awal)
        .select_related("aturan")
        .order_by("periode", "jenis")
    )


@dataclass(frozen=True, slots=True)
class Dibayar:
    """What a month has paid each person of one layout: slip and earlier rapel together; columns of shape (n,)."""

    pegawai: Kolom
    sidik: list[bytes]
    masukan: np.ndarray
    jumlah: dict[str, Kolom]


LainDibayar = dict[int, dict[str, int]]


def baca_dibayar(proses: ProsesGaji, kode: Iterable[str] = BULAN) -> tuple[Susunan, Dibayar, LainDibayar] | None:
    """Give the layout of a locked run and what it paid each person, by lines; None for a run without slips.

    The third is what rapel and setoran changed for people without a slip.
    """
    susunan = (
        Susunan.objects.filter(pk__in=Slip.objects.filter(proses=proses, periode=proses.periode).values("susunan"))
        .order_by("-pk")
        .first()
    )
    if susunan is None:
        return None
    dibayar = _baca_slip(proses, susunan, kode)
    dibayar.jumlah.update(_di_luar_slip(dibayar.jumlah))
    return susunan, dibayar, _tambah_rapel(proses, dibayar)


def _di_luar_slip(jumlah: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Give what the employer owes on salary that no line shows, by component; rupiah, shape (n,) each."""
    return {premi: jumlah[premi] - jumlah.get(baris, 0) for premi, baris in DI_LUAR_SLIP.items() if premi in jumlah}


def _baca_slip(proses: ProsesGaji, susunan: Susunan, semua: Iterable[str]) -> Dibayar:
    baris = list(
        Slip.objects.filter(proses=proses, periode=proses.periode, susunan=susunan)
        .order_by("pegawai_id")
        .values_list("pegawai_id", "sidik", "masukan", "jumlah")
    )
    jumlah = np.array([satu[3] for satu in baris], dtype=np.int64)
    tempat = {kode: nomor for nomor, kode in enumerate(susunan.komponen)}
    return Dibayar(
        np.array([satu[0] for satu in baris], dtype=np.int64),
        [bytes(satu[1]) for satu in baris],
        np.array([satu[2] for satu in baris], dtype=np.int64),
        {kode: jumlah[:, tempat[kode]] for kode in semua if kode in tempat},
    )


def _tambah_rapel(proses: ProsesGaji, dibayar: Dibayar) -> dict[int, dict[str, int]]:
    """Add to each slip the rapel already paid for its month, and what was paid back; give that of people without one."""
    lain: dict[int, dict[str, int]] = {}
    dibayar_lain = Rapel.objects.filter(dikoreksi=proses, proses__status=StatusProses.DIKUNCI)
    disetor = SetoranRapel.objects.filter(dikoreksi=proses, status=StatusSetoran.DIKONFIRMASI)
    for pegawai_id, isi in (
        *dibayar_lain.values_list("pegawai_id", "selisih"),
        *disetor.values_list("pegawai_id", "selisih"),
    ):
        tempat = int(np.searchsorted(dibayar.pegawai, pegawai_id))
        if tempat < len(dibayar.pegawai) and dibayar.pegawai[tempat] == pegawai_id:
            for kode, nilai in isi.items():
                if kode in dibayar.jumlah:
                    dibayar.jumlah[kode][tempat] += nilai
        else:
            jumlah = lain.setdefault(pegawai_id, {})
            for kode, nilai in isi.items():
                jumlah[kode] = jumlah.get(kode, 0) + nilai
    return lain


def get_bulan_ulang(proses: ProsesGaji, buku: BukuParameter | None = None) -> BulanUlang | None:
    """Compute a locked month again: its own rules, on the facts and the law known now; None for a month without slips.

    Missing data never takes money back: who cannot be computed any more, or whose TPP cannot, keeps what was paid.
    """
    buku = buku or get_buku()
    ada = baca_dibayar(proses)
    if ada is None:
        return None
    susunan, dibayar, lain = ada
    potret = list_potret(Periode.dari_tanggal(proses.periode), buku)
    hasil = hitung_menurut(potret.masukan, susunan.tata(proses.periode), buku)
    simpanan = json.loads(proses.aturan.isi) if proses.aturan else {}
    aturan = list_aturan_berubah(simpanan, hasil.parameter)
    kekurangan = list(_banding(proses, susunan, dibayar, lain, potret, hasil, aturan))
    return BulanUlang(proses, susunan, hasil.parameter, kekurangan)


def _sejajar(urut: Kolom, pegawai: Kolom) -> tuple[Kolom, np.ndarray]:
    """Say where each of `urut` stands among `pegawai`, and whether it does; shape (n,)."""
    if not len(pegawai):
        return np.zeros(len(urut), dtype=np.int64), np.zeros(len(urut), dtype=bool)
    tempat = np.minimum(np.searchsorted(pegawai, urut), len(pegawai) - 1)
    return tempat, pegawai[tempat] == urut


def _banding(
    proses: ProsesGaji,
    susunan: Susunan,
    dibayar: Dibayar,
    lain: dict[int, dict[str, int]],
    potret: Potret,
    hasil: Hasil,
    aturan: list[str],
) -> Iterator[Kekurangan]:
    """Give everyone whose month owes something, by person."""
    bermasalah = {satu.pegawai_id for satu in potret.pengecualian}
    semua = np.unique(
        np.concatenate([dibayar.pegawai, potret.pegawai[hasil.sah_gaji], np.array(sorted(lain), dtype=np.int64)])
    )
    lama_di, ada_lama = _sejajar(semua, dibayar.pegawai)
    baru_di, ada_baru = _sejajar(semua, potret.pegawai)
    nol = np.zeros(len(semua), dtype=np.int64)
    # Without a slip and without facts now: nothing was due. With facts that cannot be computed: what was paid stays.
    sah_gaji = (
        np.where(ada_baru, hasil.sah_gaji[baru_di], ~np.isin(semua, list(bermasalah)))
        if len(potret.pegawai)
        else nol == 1
    )
    sah_tpp = np.where(ada_baru, hasil.sah_tpp[baru_di], sah_gaji) if len(potret.pegawai) else nol == 1
    lama, baru = {}, {}
    kini = hasil.kolom | _di_luar_slip(hasil.kolom)
    for kode in BULAN:
        isi_lama = (
            np.where(ada_lama, dibayar.jumlah[kode][lama_di], 0)
            if kode in dibayar.jumlah and len(dibayar.pegawai)
            else nol
        )
        for pegawai_id, isi in lain.items():
            isi_lama = np.where(semua == pegawai_id, isi.get(kode, 0), isi_lama)
        isi_baru = np.where(ada_baru, kini[kode][baru_di], 0) if kode in kini and len(potret.pegawai) else nol
        sah = sah_tpp if kode in MENURUT_TPP else sah_gaji
        lama[kode], baru[kode] = isi_lama, np.where(sah, isi_baru, isi_lama)
    beda = selisih(lama, baru)
    jumlah = ringkas(beda)
    nama = list(susunan.masukan)
    isi_parameter = {kunci: satu["nilai"] for kunci, satu in hasil.parameter.items()}
    for i in np.flatnonzero(np.any([isi != 0 for kode, isi in beda.items() if kode not in PEMDA], axis=0)):
        fakta_lama = dict(zip(nama, dibayar.masukan[lama_di[i]].tolist(), strict=True)) if ada_lama[i] else {}
        if ada_baru[i]:
            fakta_baru = {
                kode: int(potret.masukan[kode][baru_di[i]])
                if kode in potret.masukan
                else FAKTA_PER_KODE[kode].bawaan or 0
                for kode in nama
            }
        else:
            fakta_baru = (fakta_lama or _fakta_rapel(proses, int(semua[i]), nama)) | dict.fromkeys(TANPA_HAK, 0)
        berubah = list_fakta_berubah(fakta_lama, fakta_baru) if ada_lama[i] else []
        yield Kekurangan(
            int(semua[i]),
            dibayar.sidik[lama_di[i]] if ada_lama[i] else b"",
            list_sebab(berubah, tanpa_slip=not ada_lama[i]),
            tulis_sebab(berubah, fakta_lama, fakta_baru, aturan, tanpa_slip=not ada_lama[i], parameter=isi_parameter),
            {kode: int(isi[i]) for kode, isi in beda.items() if isi[i]},
            {kolom: int(jumlah[fakta][i]) for kolom, fakta in RINGKAS.items()},
            [fakta_baru[kode] for kode in nama],
        )


def _fakta_rapel(proses: ProsesGaji, pegawai_id: int, nama: list[str]) -> dict[str, int]:
    """Give the facts by which a rapel paid somebody without a slip of the month, whose right to it is gone now."""
    dasar = {kode: FAKTA_PER_KODE[kode].bawaan or 0 for kode in nama}
    terakhir = (
        Rapel.objects.filter(dikoreksi=proses, pegawai_id=pegawai_id, proses__status=StatusProses.DIKUNCI)
        .select_related("susunan")
        .order_by("-bulan_bayar", "-pk")
        .first()
    )
    if terakhir is None:
        return dasar
    return dasar | dict(zip(terakhir.susunan.masukan, terakhir.masukan, strict=True))


@dataclass(frozen=True, slots=True)
class BarisRapel:
    """One component of a corrected month: paid before, due now; rupiah."""

    kode: str
    nama: str
    lama: int
    baru: int
    rumus: str

    @property
    def selisih(self) -> int:
        """Give what changed; rupiah."""
        return self.baru - self.lama


def list_baris_rapel(rapel: Rapel) -> list[BarisRapel]:
    """Explain a rapel from what it stored: each component before and after, and how it comes out now."""
    potret = PotretSatu(
        rapel.masukan, rapel.susunan.masukan, json.loads(rapel.aturan.isi), rapel.susunan.tata(rapel.bulan)
    )
    kode = [satu for satu in (*BULAN[:-1], *THR) if satu in rapel.selisih]
    hasil = []
    for satu in jelaskan_semua(potret, None, kode):
        beda = rapel.selisih[satu.kode]
        hasil.append(BarisRapel(satu.kode, satu.nama, satu.jumlah - beda, satu.jumlah, satu.rumus))
    return hasil


def list_rapel_baris(pegawai_id: int, bulan_bayar: date, kode: str) -> list[tuple[Rapel, list[BarisRapel]]]:
    """Give the rapel behind a line of a month, each with its month before and after; none for other lines.

    What the government passes on by itself stands behind its own line alone; what it owes beside the slip behind none.
    """
    if "rapel" not in kode:
        return []
    semua = Rapel.objects.filter(pegawai_id=pegawai_id, bulan_bayar=bulan_bayar)
    bulanan = Q(dikoreksi__jenis=JenisProses.BULANAN)
    daftar = (
        (semua.exclude(bulanan) if "thr" in kode else semua.filter(bulanan))
        .select_related("susunan", "aturan", "proses", "dikoreksi")
        .order_by("bulan", "pk")
    )
    premi = "premi" in kode
    return [
        (satu, [b for b in list_baris_rapel(satu) if b.kode not in PEMDA and (b.kode in DISETOR) is premi])
        for satu in daftar
    ]


def list_insentif_baris(slip: Slip, kode: str) -> list[InsentifGaji]:
    """Give the incentives behind a line of a slip; none for other lines."""
    if "insentif" not in kode:
        return []
    return list(
        InsentifGaji.objects.filter(proses=slip.proses, pegawai_id=slip.pegawai_id)
        .select_related("usulan__inovasi", "usulan__penghargaan")
        .order_by("pk")
    )


def list_rapel(user: Any) -> QuerySet[Rapel]:
    """Give the rapel in reach with what a list shows, the newest month of payment first."""
    return (
        Rapel.objects.visible_to(user, "ls")
        .select_related("pegawai__unit_kerja", "proses", "dikoreksi")
        .order_by("-bulan_bayar", "pegawai__nama", "pegawai_id", "bulan", "pk")
    )


def get_jumlah_rapel(rapel: QuerySet[Rapel]) -> dict[str, int]:
    """Count people and sum what a set of rapel brings before tax; rupiah."""
    isi = rapel.order_by().aggregate(
        orang=Count("pegawai", distinct=True), gaji=Sum("gaji"), tpp=Sum("tpp"), iuran=Sum("iuran")
    )
    jumlah = {kunci: int(nilai or 0) for kunci, nilai in isi.items()}
    return jumlah | {"jumlah": jumlah["gaji"] + jumlah["tpp"] - jumlah["iuran"]}
