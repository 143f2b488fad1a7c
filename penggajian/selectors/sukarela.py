"""Reading voluntary deductions: one's own, those behind a line of a slip, sums per kind."""

from datetime import date
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet, Sum

from asn_portal.lib.periode import Periode
from penggajian.enums import JenisSukarela, StatusProses, StatusSukarela
from penggajian.models import PotonganSukarela, ProsesGaji

BARIS = {
    "potongan_zakat": Q(jenis=JenisSukarela.ZAKAT),
    "potongan_korpri": Q(jenis=JenisSukarela.KORPRI),
    "potongan_lain": ~Q(jenis__in=[JenisSukarela.ZAKAT, JenisSukarela.KORPRI]),
}
"""Which records stand behind which line of a slip."""


def list_sukarela_pegawai(pegawai_id: int) -> QuerySet[PotonganSukarela]:
    """Give the deductions of a person, newest first."""
    return PotonganSukarela.objects.filter(pegawai_id=pegawai_id).order_by("-diajukan_at", "-pk")


def list_sukarela_baris(pegawai_id: int, periode: date, kode: str) -> list[PotonganSukarela]:
    """Give the deductions in force in a month behind one line of a slip."""
    if kode not in BARIS:
        return []
    return list(
        PotonganSukarela.objects.filter(
            BARIS[kode], pegawai_id=pegawai_id, status=StatusSukarela.AKTIF, berlaku__contains=periode
        ).order_by("pk")
    )


def is_menunggu() -> ExpressionWrapper:
    """Say of a row whether it waits for the treasurer."""
    return ExpressionWrapper(Q(status=StatusSukarela.DIAJUKAN), output_field=BooleanField())


def list_jumlah_jenis(dasar: QuerySet[PotonganSukarela], bulan: date) -> list[dict[str, Any]]:
    """Sum the deductions in force in a month by kind: people and rupiah."""
    baris: Any = (
        dasar.filter(status=StatusSukarela.AKTIF, berlaku__contains=bulan)
        .order_by()
        .values("jenis")
        .annotate(orang=Count("pegawai", distinct=True), total=Sum("jumlah"))
        .order_by("jenis")
    )
    return [{**satu, "nama": JenisSukarela(satu["jenis"]).label} for satu in baris]


def get_bulan_terbuka(tanggal: date) -> Periode:
    """Give the first month from this one on whose pay is not locked."""
    bulan = Periode.dari_tanggal(tanggal)
    terkunci = set(
        ProsesGaji.objects.filter(periode__gte=bulan.awal, status=StatusProses.DIKUNCI).values_list(
            "periode", flat=True
        )
    )
    while bulan.awal in terkunci:
        bulan = bulan.berikutnya()
    return bulan
