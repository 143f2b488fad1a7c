"""Reading what the printed documents of a locked run say: the register by unit, and slips of a unit."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db.models import Count, F, QuerySet

from jabatan.enums import JenisUnit
from jabatan.models import Pegawai, UnitKerja
from penggajian.enums import KODE_PTKP, StatusProses, label_kode, nama_golongan
from penggajian.models import PengecualianGaji, ProsesGaji, Slip, Susunan
from penggajian.rules.daftar_gaji import BULANAN, THR, Lajur, susun_daftar
from penggajian.rules.pemeriksaan import SUKARELA_DILEWATI
from penggajian.selectors.rekening import get_penerima_waris
from penggajian.selectors.slip import get_kalimat_keadaan, get_potret_slip
from penggajian.selectors.sukarela import sebut_dilewati


@dataclass(frozen=True, slots=True)
class UnitCetak:
    """A unit that has slips in a run."""

    pk: int
    kode: str
    nama: str
    orang: int


@dataclass(frozen=True, slots=True)
class BarisDaftar:
    """One person of the register; amounts in rupiah by column, deductions negative."""

    nama: str
    keterangan: str
    jumlah: dict[str, int]
    bersih: int


@dataclass(frozen=True, slots=True)
class PejabatProses:
    """An official of a run, with the record behind the account."""

    tahap: str
    nama: str
    nip: str
    pada: Any


TAHAP = (("dihitung", "Dihitung"), ("diverifikasi", "Diverifikasi"), ("disetujui", "Disetujui"))


def get_instansi() -> str:
    """Give the name of the institution at the top of the tree; empty before there is one."""
    akar = UnitKerja.objects.filter(parent__isnull=True, jenis=JenisUnit.PEMDA).order_by("pk").first()
    return akar.nama if akar else ""


def get_lajur(proses: ProsesGaji) -> tuple[Lajur, ...]:
    """Give the columns of the register of a run."""
    return BULANAN if proses.is_bulanan else THR


def _slip(proses: ProsesGaji) -> QuerySet[Slip]:
    return Slip.objects.filter(proses=proses, periode=proses.periode, jenis=proses.jenis)


def list_unit_cetak(proses: ProsesGaji, unit: UnitKerja | None = None) -> list[UnitCetak]:
    """Give the units with slips in a run, by code; with `unit` that one and all below it."""
    slip = _slip(proses)
    if unit is not None:
        slip = slip.filter(unit_kerja__in=list(unit.descendants(include_self=True).values_list("pk", flat=True)))
    baris = (
        slip.values("unit_kerja_id", kode=F("unit_kerja__kode"), nama=F("unit_kerja__nama"))
        .annotate(orang=Count("pegawai_id"))
        .order_by("kode", "unit_kerja_id")
    )
    return [UnitCetak(satu["unit_kerja_id"], satu["kode"], satu["nama"], satu["orang"]) for satu in baris]


def list_proses_cetak(jangkauan: frozenset[int] | None, sebanyak: int = 24) -> list[tuple[ProsesGaji, int]]:
    """Give the newest locked runs with how many slips the units in reach have in each; None reaches all. Two queries."""
    slip = Slip.objects.filter(proses__status=StatusProses.DIKUNCI)
    if jangkauan is not None:
        slip = slip.filter(unit_kerja__in=jangkauan)
    baris = slip.values("proses_id", "periode", "jenis").annotate(orang=Count("pegawai_id"))
    orang = {satu["proses_id"]: satu["orang"] for satu in baris.order_by("-periode", "jenis")[:sebanyak]}
    proses = ProsesGaji.objects.in_bulk(orang)
    return [(proses[pk], banyak) for pk, banyak in orang.items()]


def list_baris_daftar(proses: ProsesGaji, unit_id: int) -> list[BarisDaftar]:
    """Give the rows of one unit's register by name; three queries, however many people."""
    baris = list(
        _slip(proses)
        .filter(unit_kerja_id=unit_id)
        .order_by("pegawai__nama", "pegawai_id")
        .values_list("pegawai_id", "susunan_id", "jumlah", "masukan", "bersih")
    )
    orang = Pegawai.objects.in_bulk([satu[0] for satu in baris])
    susunan = Susunan.objects.in_bulk({satu[1] for satu in baris})
    lajur, hasil = get_lajur(proses), {}
    for susunan_id, tata in susunan.items():
        kelompok = [satu for satu in baris if satu[1] == susunan_id]
        kolom = susun_daftar(lajur, tata.komponen, np.array([satu[2] for satu in kelompok], dtype=np.int64))
        for nomor, (pegawai_id, _, _, masukan, bersih) in enumerate(kelompok):
            pegawai = orang[pegawai_id]
            fakta = dict(zip(tata.masukan, masukan, strict=True))
            hasil[pegawai_id] = BarisDaftar(
                pegawai.nama_lengkap,
                " · ".join(
                    satu
                    for satu in (
                        pegawai.nip or "",
                        nama_golongan(fakta["golongan"]) if "golongan" in fakta else "",
                        label_kode(KODE_PTKP, fakta["ptkp"]) if "ptkp" in fakta else "",
                    )
                    if satu
                ),
                {kode: int(isi[nomor]) for kode, isi in kolom.items()},
                bersih,
            )
    return [hasil[satu[0]] for satu in baris]


def list_pejabat_proses(proses: ProsesGaji) -> list[PejabatProses]:
    """Give the three officials of a locked run in their order."""
    nip = dict(
        Pegawai.objects.filter(pengguna__in=[getattr(proses, f"{tahap}_oleh_id") for tahap, _ in TAHAP]).values_list(
            "pengguna_id", "nip"
        )
    )
    return [
        PejabatProses(kata, str(oleh), nip.get(oleh.pk) or "", getattr(proses, f"{tahap}_at"))
        for tahap, kata in TAHAP
        if (oleh := getattr(proses, f"{tahap}_oleh")) is not None
    ]


def list_catatan(slip: Slip) -> list[str]:
    """Give what a slip says below its lines when printed: what was left out, and what a move means."""
    return _catatan(slip, PengecualianGaji.objects.filter(proses=slip.proses, pegawai=slip.pegawai_id).order_by("pk"))


def _catatan(slip: Slip, pengecualian: Any) -> list[str]:
    potret = get_potret_slip(slip)
    lewat = [
        f"{satu.kalimat} {sebut_dilewati(slip.pegawai_id, slip.periode, potret)}".strip()
        if satu.kode == SUKARELA_DILEWATI
        else satu.kalimat
        for satu in pengecualian
    ]
    pindah, waris = get_kalimat_keadaan(slip, potret), get_penerima_waris(slip)
    untuk = f"Untuk ahli waris: {waris}. Pembayaran dikirim ke rekening ahli warisnya." if waris is not None else ""
    return [satu for satu in (untuk, *lewat, pindah) if satu]


def list_slip_cetak(proses: ProsesGaji, unit_id: int, sekaligus: int) -> Iterator[list[tuple[Slip, list[str]]]]:
    """Give the slips of a unit by name, so many at a time, each with what was left out of it."""
    dasar = (
        _slip(proses)
        .filter(unit_kerja_id=unit_id)
        .select_related("pegawai", "unit_kerja", "posisi__jabatan", "susunan")
        .order_by("pegawai__nama", "pegawai_id")
    )
    lewati: dict[int, list[PengecualianGaji]] = {}
    for satu in PengecualianGaji.objects.filter(proses=proses, pegawai__in=dasar.order_by().values("pegawai")).order_by(
        "pk"
    ):
        lewati.setdefault(satu.pegawai_id, []).append(satu)
    semua = list(dasar.values_list("pegawai_id", flat=True))
    for awal in range(0, len(semua), sekaligus):
        bagian = list(dasar.filter(pegawai_id__in=semua[awal : awal + sekaligus]))
        for slip in bagian:
            slip.proses = proses
        yield [(slip, _catatan(slip, lewati.get(slip.pegawai_id, []))) for slip in bagian]
