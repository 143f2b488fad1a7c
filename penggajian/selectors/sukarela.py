"""Reading voluntary deductions: one's own, those behind a line of a slip, sums per kind."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet, Sum

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import tulis_rupiah
from penggajian.enums import JenisProses, JenisSukarela, StatusProses, StatusSukarela
from penggajian.models import PotonganSukarela, ProsesGaji
from penggajian.rules.fakta import KUASA_LAIN
from penggajian.rules.penjelasan import Potret, get_nilai_potret
from penggajian.rules.potongan import list_potongan_lain

BARIS = {
    "potongan_zakat": Q(jenis=JenisSukarela.ZAKAT),
    "potongan_korpri": Q(jenis=JenisSukarela.KORPRI),
    "potongan_lain": ~Q(jenis__in=[JenisSukarela.ZAKAT, JenisSukarela.KORPRI]),
}
"""Which records stand behind which line of a slip."""


def list_sukarela_pegawai(pegawai_id: int) -> QuerySet[PotonganSukarela]:
    """Give the deductions of a person, newest first."""
    return PotonganSukarela.objects.filter(pegawai_id=pegawai_id).order_by("-diajukan_at", "-pk")


@dataclass(frozen=True, slots=True)
class KuasaBulan:
    """One deduction in force in a month, and whether it was taken."""

    sukarela: PotonganSukarela
    diambil: bool


def list_sukarela_baris(pegawai_id: int, periode: date, kode: str, potret: Potret) -> list[KuasaBulan]:
    """Give the deductions in force in a month behind one line, and which were left out for want of net pay.

    `potret` is what the slip or the estimate stored; nothing was weighed there for a kind: all were taken.
    """
    if kode not in BARIS:
        return []
    daftar = list(
        PotonganSukarela.objects.filter(
            BARIS[kode], pegawai_id=pegawai_id, status=StatusSukarela.AKTIF, berlaku__contains=periode
        ).order_by("pk")
    )
    if not daftar:
        return []
    nilai = get_nilai_potret(potret)
    if kode != "potongan_lain":
        diambil = nilai[kode] > 0
        return [KuasaBulan(satu, diambil) for satu in daftar]
    daftar.sort(key=lambda satu: (satu.berlaku.lower, satu.pk))
    urutan = potret.parameter.get("urutan_potongan_lain", {}).get("nilai")
    if urutan is None:
        return [KuasaBulan(satu, nilai[kode] > 0) for satu in daftar]
    putusan = {fakta: diambil for fakta, _, diambil in list_potongan_lain(nilai, urutan)}
    hasil = []
    for jenis in urutan:
        tempat = [fakta for _, fakta in KUASA_LAIN[jenis][1]]
        sejenis = [satu for satu in daftar if satu.jenis == jenis]
        hasil += [
            KuasaBulan(satu, putusan.get(tempat[ke] if ke < len(tempat) else "", False))
            for ke, satu in enumerate(sejenis)
        ]
    return hasil


def sebut_dilewati(pegawai_id: int, periode: date, potret: Potret) -> str:
    """Name the deductions that net pay did not bear in a month; empty when there is none."""
    lewat = [
        satu.sukarela
        for kode in BARIS
        for satu in list_sukarela_baris(pegawai_id, periode, kode, potret)
        if not satu.diambil
    ]
    return "Tidak diambil: " + "; ".join(f"{satu} {tulis_rupiah(satu.jumlah)}" for satu in lewat) + "." if lewat else ""


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


def is_bulan_terkunci(bulan: Periode) -> bool:
    """Say whether the salary of a month is locked; a THR paid in it locks nothing of it."""
    return ProsesGaji.objects.filter(
        periode=bulan.awal, jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI
    ).exists()


def get_bulan_terbuka(tanggal: date) -> Periode:
    """Give the first month from this one on whose pay is not locked."""
    bulan = Periode.dari_tanggal(tanggal)
    bulanan = ProsesGaji.objects.filter(jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI)
    terkunci = set(bulanan.filter(periode__gte=bulan.awal).values_list("periode", flat=True))
    while bulan.awal in terkunci:
        bulan = bulan.berikutnya()
    return bulan
