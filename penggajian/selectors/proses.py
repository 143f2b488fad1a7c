"""Reading runs: comparison with the month before, distribution, payment list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from django.db import connection
from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Abs

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import BarisBayar, DaftarBayar, ProsesGaji, Slip

from .pagar import isi_sql

BATAS_JUTA = (3, 4, 5, 6, 8, 10, 15, 20)


@dataclass(frozen=True, slots=True)
class JumlahPerubahan:
    """How many people a run pays more, less, the same, for the first time, and no longer, beside the run before."""

    naik: int
    turun: int
    tetap: int
    baru: int
    hilang: int

    @property
    def berubah(self) -> int:
        """People who were paid both times, another amount."""
        return self.naik + self.turun


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


def sum_perubahan(proses: ProsesGaji) -> JumlahPerubahan:
    """Count the people of a run by the change of their net pay from the run before."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT count(*) FILTER (WHERE s.bersih > l.bersih), count(*) FILTER (WHERE s.bersih < l.bersih), "
            "count(*) FILTER (WHERE s.bersih = l.bersih), count(*) FILTER (WHERE l.bersih IS NULL), "
            "count(*) FILTER (WHERE s.bersih IS NULL) FROM "
            "(SELECT pegawai_id, bersih FROM penggajian_slip WHERE proses_id = %(proses)s AND periode = %(periode)s) s "
            "FULL JOIN (SELECT pegawai_id, bersih FROM penggajian_slip WHERE jenis = %(jenis)s AND periode = %(lalu)s) l "
            "USING (pegawai_id)",
            isi_sql(proses),
        )
        return JumlahPerubahan(*kursor.fetchone())


def all_slip_berubah(proses: ProsesGaji, slip: QuerySet[Slip]) -> QuerySet[Slip]:
    """Give the slips in reach whose net is not that of the run before, with `selisih`, the largest change first."""
    lalu = Slip.objects.filter(pegawai_id=OuterRef("pegawai_id"), jenis=proses.jenis, periode=isi_sql(proses)["lalu"])
    return (
        slip.filter(proses=proses, periode=proses.periode)
        .annotate(selisih=F("bersih") - Subquery(lalu.values("bersih")[:1]))
        .filter(Q(selisih__gt=0) | Q(selisih__lt=0))
        .select_related("pegawai", "unit_kerja", "susunan", "proses")
        .order_by(Abs("selisih").desc(), "pegawai_id")
    )


def get_slip_pembanding(proses: ProsesGaji, pegawai: Iterable[int]) -> dict[int, Slip]:
    """Give the slips of the run before of these people, by person."""
    lalu = Slip.objects.filter(pegawai_id__in=pegawai, jenis=proses.jenis, periode=isi_sql(proses)["lalu"])
    return {satu.pegawai_id: satu for satu in lalu.select_related("susunan", "proses")}


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


def is_koreksi_menunggu(proses: ProsesGaji) -> bool:
    """Tell whether corrections of a locked THR wait: they are counted once the salary of its month, or of a later one, is locked."""
    return not ProsesGaji.objects.filter(
        jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI, periode__gte=proses.periode
    ).exists()
