"""Reading the watch over accepted disputes: the facts behind a line now, what waits for whom, and how it goes."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Avg, Case, Count, F, Q, QuerySet, When

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.periode import Periode
from penggajian.enums import StatusPerbaikan, StatusProses, StatusTanyaSlip
from penggajian.models import PerbaikanCatatan, Rapel, TanyaSlip
from penggajian.rules.asal import CATATAN_FAKTA
from penggajian.rules.konteks import tulis_fakta
from penggajian.rules.penjelasan import list_fakta_baris

from .buku import get_buku
from .potret import list_potret
from .slip import get_potret_slip
from .tanya import get_slip_tanya, list_petugas, sebut_fakta

BERJALAN = (StatusPerbaikan.MENUNGGU, StatusPerbaikan.DIPERBAIKI)


def get_fakta_dibayar(tanya: TanyaSlip) -> dict[str, int]:
    """Give the facts behind a disputed line as its month was last paid by them: of the slip, else of the newest rapel."""
    slip = get_slip_tanya(tanya)
    if slip is None:
        return {}
    potret = get_potret_slip(slip)
    kini = dict(zip(potret.nama_masukan, potret.masukan, strict=True))
    dibayar = (
        Rapel.objects.filter(
            pegawai_id=tanya.pegawai_id, dikoreksi_id=tanya.proses_id, proses__status=StatusProses.DIKUNCI
        )
        .select_related("susunan")
        .order_by("-bulan_bayar", "-pk")
        .first()
    )
    if dibayar is not None:
        kini |= dict(zip(dibayar.susunan.masukan, dibayar.masukan, strict=True))
    return {kode: kini[kode] for kode in list_fakta_baris(tanya.komponen, potret) if kode in CATATAN_FAKTA}


def get_fakta_catatan(tanya: TanyaSlip, kode: set[str]) -> dict[str, int | None]:
    """Give the same facts of that month by the records as they stand now; None for each when the month pays nobody.

    THR is read from reference months, so what its newest rapel was computed by says what the records give now.
    """
    if not tanya.proses.is_bulanan:
        rapel = Rapel.objects.filter(pegawai_id=tanya.pegawai_id, dikoreksi_id=tanya.proses_id).select_related(
            "susunan"
        )
        baru = rapel.order_by("-dihitung_at", "-pk").first()
        kini = dict(zip(baru.susunan.masukan, baru.masukan, strict=True)) if baru is not None else {}
        return {satu: kini[satu] for satu in kode & kini.keys()}
    potret = list_potret(Periode.dari_tanggal(tanya.proses.periode), get_buku(), pegawai_id=tanya.pegawai_id)
    if not len(potret.pegawai):
        return dict.fromkeys(kode)
    return {satu: int(potret.masukan[satu][0]) for satu in kode if satu in potret.masukan}


def sebut_perubahan(perbaikan: PerbaikanCatatan) -> list[tuple[str, str, str]]:
    """Write what the mended record changed: the fact, before, after."""
    sebut = sebut_fakta(perbaikan.tanya.proses)
    return [
        (
            sebut(kode),
            tulis_fakta(kode, lama) if lama is not None else "tidak ada",
            tulis_fakta(kode, baru) if baru is not None else "tidak dibayar bulan itu",
        )
        for kode, (lama, baru) in perbaikan.berubah.items()
    ]


def list_penanggung(tanya: TanyaSlip, tanggal: date, *, di_atas: bool = False) -> list[Pengguna]:
    """Give the accounts that must see the record mended: the rater, or the office; or the office above."""
    if tanya.penjawab is not None and not di_atas:
        return [tanya.penjawab.pengguna] if tanya.penjawab.pengguna is not None else []
    return list_petugas(tanya.tujuan, tanya.unit_kerja, tanggal, dialihkan=di_atas)


def list_perbaikan(user: Any) -> QuerySet[PerbaikanCatatan]:
    """Give the watches over disputes in reach that still run, the first limit first."""
    return (
        PerbaikanCatatan.objects.visible_to(user)
        .filter(status__in=BERJALAN)
        .select_related("tanya__proses", "tanya__penjawab", "pegawai")
        .order_by(Case(When(status=StatusPerbaikan.MENUNGGU, then=0), default=1), "batas", "pk")
    )


def get_perbaikan(tanya: TanyaSlip) -> PerbaikanCatatan | None:
    """Give the watch of a dispute that was not called off."""
    return (
        tanya.perbaikan_set.exclude(status=StatusPerbaikan.DIBATALKAN)
        .select_related("rapel__proses", "tanya__proses")
        .first()
    )


@dataclass(frozen=True, slots=True)
class AngkaTanya:
    """How disputes in reach go: counts, and days from asking to the decision and from the decision to the mended record."""

    diajukan: int
    menunggu: int
    lewat_batas: int
    diterima: int
    ditolak: int
    ditarik: int
    hari_putusan: int | None
    perbaikan_menunggu: int
    perbaikan_lewat: int
    perbaikan_selesai: int
    hari_perbaikan: int | None


def get_angka_tanya(user: Any, tanggal: date) -> AngkaTanya:
    """Count the disputes in reach and what became of them; two statements."""

    def status(*nama: StatusTanyaSlip) -> Count:
        return Count("pk", filter=Q(status__in=nama))

    tanya = TanyaSlip.objects.visible_to(user).aggregate(
        diajukan=Count("pk"),
        menunggu=status(StatusTanyaSlip.MENUNGGU),
        lewat_batas=Count("pk", filter=Q(status=StatusTanyaSlip.MENUNGGU, batas__lt=tanggal)),
        diterima=status(StatusTanyaSlip.DITERIMA),
        ditolak=status(StatusTanyaSlip.DITOLAK),
        ditarik=status(StatusTanyaSlip.DITARIK),
        lama=Avg(F("diputus_at") - F("ditanya_at")),
    )
    catatan = PerbaikanCatatan.objects.visible_to(user).aggregate(
        perbaikan_menunggu=Count("pk", filter=Q(status=StatusPerbaikan.MENUNGGU)),
        perbaikan_lewat=Count("pk", filter=Q(status=StatusPerbaikan.MENUNGGU, batas__lt=tanggal)),
        perbaikan_selesai=Count("pk", filter=Q(status__in=[StatusPerbaikan.DIPERBAIKI, StatusPerbaikan.SELESAI])),
        lama=Avg(F("diperbaiki_at") - F("sejak")),
    )
    return AngkaTanya(
        hari_putusan=_hari(tanya.pop("lama")), hari_perbaikan=_hari(catatan.pop("lama")), **tanya, **catatan
    )


def _hari(lama: timedelta | None) -> int | None:
    """Give whole days, a begun one counted."""
    return None if lama is None else lama.days + (lama.seconds > 0)
