"""Reading runs: comparison with the month before, distribution, payment list."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from django.db import connection
from django.db.models import F, QuerySet, Sum

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from penggajian.enums import StatusProses
from penggajian.models import BarisBayar, DaftarBayar, ProsesGaji, Slip

from .pagar import isi_sql

BATAS_JUTA = (3, 4, 5, 6, 8, 10, 15, 20)


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One person whose net changed."""

    pegawai_id: int
    slip: Any
    kini: int
    lalu: int

    @property
    def selisih(self) -> int:
        """Difference; rupiah."""
        return self.kini - self.lalu


def all_proses() -> QuerySet[ProsesGaji]:
    """Give every run, newest first; a run has no owner."""
    return ProsesGaji.objects.order_by("-periode", "pk")


def list_pejabat(peran: Peran, tanggal: date) -> QuerySet[Pengguna]:
    """Give the active accounts that hold a role over the whole institution on a date, oldest first."""
    return (
        Pengguna.objects.filter(
            is_active=True,
            peran_diberikan__peran=peran,
            peran_diberikan__unit_kode="",
            peran_diberikan__disetujui_oleh__isnull=False,
            peran_diberikan__berlaku__contains=tanggal,
        )
        .order_by("pk")
        .distinct()
    )


def list_pengelola(tanggal: date) -> QuerySet[Pengguna]:
    """Give the active accounts that are personnel officers of some unit on a date, oldest first."""
    return (
        Pengguna.objects.filter(
            is_active=True,
            peran_diberikan__peran=Peran.PENGELOLA_UNIT,
            peran_diberikan__disetujui_oleh__isnull=False,
            peran_diberikan__berlaku__contains=tanggal,
        )
        .order_by("pk")
        .distinct()
    )


def list_periode_terbuka(sejak: date) -> list[date]:
    """Give the months of computed runs that are not locked and are paid on a day from `sejak` on."""
    return list(
        ProsesGaji.objects.filter(periode__gte=sejak.replace(day=1))
        .exclude(status__in=[StatusProses.DRAF, StatusProses.DIKUNCI])
        .order_by("periode", "pk")
        .values_list("periode", flat=True)
    )


def list_sebaran(proses: ProsesGaji) -> list[tuple[str, int]]:
    """Count people per range of net pay, in millions of rupiah."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT width_bucket(bersih, %(batas)s::bigint[]) AS k, count(*) FROM penggajian_slip "
            "WHERE proses_id = %(proses)s AND periode = %(periode)s GROUP BY k",
            {**isi_sql(proses), "batas": [juta * 1_000_000 for juta in BATAS_JUTA]},
        )
        isi = dict(kursor.fetchall())
    label = [
        f"< {BATAS_JUTA[0]} jt",
        *(f"{a}–{b} jt" for a, b in pairwise(BATAS_JUTA)),
        f"≥ {BATAS_JUTA[-1]} jt",
    ]
    return [(nama, int(isi.get(nomor, 0))) for nomor, nama in enumerate(label)]


def list_perubahan_terbesar(proses: ProsesGaji, slip: QuerySet[Slip], jumlah: int = 20) -> list[Perubahan]:
    """Give the largest changes from the run before among the slips in reach."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT s.pegawai_id, s.bersih, l.bersih FROM penggajian_slip s JOIN penggajian_slip l "
            "ON l.pegawai_id = s.pegawai_id AND l.jenis = s.jenis AND l.periode = %(lalu)s "
            "WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND s.jenis = %(jenis)s AND s.bersih <> l.bersih "
            "ORDER BY abs(s.bersih - l.bersih) DESC, s.pegawai_id LIMIT 500",
            isi_sql(proses),
        )
        baris = kursor.fetchall()
    terlihat = {
        satu.pegawai_id: satu
        for satu in slip.filter(
            proses=proses, periode=proses.periode, pegawai_id__in=[satu[0] for satu in baris]
        ).select_related("pegawai", "unit_kerja", "susunan", "proses")
    }
    return [Perubahan(pegawai, terlihat[pegawai], kini, lama) for pegawai, kini, lama in baris if pegawai in terlihat][
        :jumlah
    ]


def list_per_bank(daftar: DaftarBayar) -> list[dict[str, Any]]:
    """Sum the payment list by bank; rupiah."""
    baris: Any = (
        BarisBayar.objects.filter(daftar=daftar)
        .values(bank=F("rekening__bank"))
        .annotate(total=Sum("jumlah"))
        .order_by("bank")
    )
    return list(baris)


def all_baris_bayar(daftar: DaftarBayar, bank: str = "") -> QuerySet[BarisBayar]:
    """Give every transfer of a list, for the export of the treasurer."""
    baris = (
        BarisBayar.objects.filter(daftar=daftar).select_related("pegawai", "rekening").order_by("rekening__bank", "pk")
    )
    return baris.filter(rekening__bank=bank) if bank else baris
