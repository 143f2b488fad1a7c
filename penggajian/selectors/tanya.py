"""Reading disputes of lines of slips: who asked, who answers, what may be put right, what became of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from jabatan.models import UnitKerja
from jabatan.scoping import lingkup
from kinerja.enums import StatusPeriode
from kinerja.models import Evaluasi, PeriodeKinerja, Presensi
from kinerja.selectors.hasil import Hasil, get_hasil
from penggajian import acts
from penggajian.enums import CaraKoreksi, JenisProses, StatusKoreksiSlip, StatusTanyaSlip, TujuanTanya
from penggajian.models import KoreksiSlip, ProsesGaji, Rapel, Slip, TanyaSlip
from penggajian.rules.fakta import FAKTA_PER_KODE
from penggajian.rules.kalimat import nama_fakta
from penggajian.rules.konteks import Konteks
from penggajian.rules.koreksi_slip import PRESENSI, batas_fakta, list_cara, list_fakta, list_peran

from .slip import get_aturan_proses, list_kejadian


def list_tanya_slip(user: Any) -> QuerySet[TanyaSlip]:
    """Give the disputes in reach, those that wait first, by their limit."""
    return (
        TanyaSlip.objects.visible_to(user)
        .select_related("pegawai", "penjawab", "dialihkan_ke", "unit_kerja", "proses", "koreksi_presensi")
        .order_by(Case(When(status=StatusTanyaSlip.MENUNGGU, then=0), default=1), "batas", "pk")
    )


def list_tanya_menunggu(user: Any) -> QuerySet[TanyaSlip]:
    """Give the disputes that this person is to answer: named, or by an office they hold for the unit."""
    jangkauan = lingkup(user)
    syarat = Q(pk__in=[])
    if jangkauan.pegawai_id is not None:
        syarat |= Q(penjawab=jangkauan.pegawai_id) | Q(dialihkan_ke=jangkauan.pegawai_id)
    for tujuan in TujuanTanya:
        for dialihkan in (False, True):
            for peran in list_peran(tujuan, dialihkan=dialihkan):
                if peran in jangkauan.kode_peran:
                    milik = Q(tujuan=tujuan, dialihkan_at__isnull=not dialihkan)
                    unit = jangkauan.unit_ids(peran)
                    syarat |= milik if unit is None else milik & Q(unit_kerja__in=unit)
    baris = list_tanya_slip(user).filter(syarat, status=StatusTanyaSlip.MENUNGGU)
    return baris if jangkauan.pegawai_id is None else baris.exclude(pegawai=jangkauan.pegawai_id)


def is_jumlah_terbaca(user: Any, tanya: TanyaSlip) -> bool:
    """Tell whether a reader of a dispute may see rupiah: of one's own, by the matrix, or as the second person."""
    return bool(acts.LIHAT_SLIP.boleh(user, tanya) or acts.PUTUSKAN_KOREKSI.boleh(user, tanya))


def get_tanya_baris(slip: Slip, kode: str) -> TanyaSlip | None:
    """Give the dispute of one line of a slip that was not taken back."""
    return (
        TanyaSlip.objects.filter(pegawai_id=slip.pegawai_id, proses_id=slip.proses_id, komponen=kode)
        .exclude(status=StatusTanyaSlip.DITARIK)
        .first()
    )


def list_koreksi(user: Any) -> QuerySet[KoreksiSlip]:
    """Give the corrections in reach of who decides about slips, the oldest first."""
    return (
        KoreksiSlip.objects.visible_to(user, "lvs")
        .select_related("pegawai", "unit_kerja", "tanya__proses", "diajukan_oleh", "diputus_oleh", "evaluasi")
        .order_by("diajukan_at", "pk")
    )


def list_koreksi_menunggu(user: Any) -> QuerySet[KoreksiSlip]:
    """Give the corrections that this account may decide as the second person."""
    if not acts.PUTUSKAN_KOREKSI.boleh_umum(user):
        return KoreksiSlip.objects.none()
    baris = list_koreksi(user).filter(status=StatusKoreksiSlip.DIAJUKAN).exclude(diajukan_oleh=user.pk)
    diri = lingkup(user).pegawai_id
    return baris if diri is None else baris.exclude(pegawai=diri)


def list_petugas(tujuan: str, unit: UnitKerja, tanggal: date, *, dialihkan: bool = False) -> list[Pengguna]:
    """Give the accounts of the office that answers for a unit; once handed on, of the one that joins."""
    peran = list_peran(tujuan, dialihkan=dialihkan)
    return list_pemegang(peran[-1], unit, tanggal) if peran else []


def list_pemegang(peran: Peran, unit: UnitKerja, tanggal: date) -> list[Pengguna]:
    """Give the accounts that hold a role over a unit on a date."""
    return [
        pengguna for pengguna, kode in list_pemegang_peran(peran, tanggal).items() if kode is None or unit.kode in kode
    ]


def get_slip_tanya(tanya: TanyaSlip) -> Slip | None:
    """Give the slip that a dispute is about."""
    return (
        Slip.objects.filter(pegawai_id=tanya.pegawai_id, periode=tanya.proses.periode, jenis=tanya.proses.jenis)
        .select_related("susunan", "proses")
        .first()
    )


def get_evaluasi_bulan(pegawai_id: int, periode: date) -> Evaluasi | None:
    """Give the delivered result of a person's own month, the one that counts for pay."""
    return (
        Evaluasi.objects.periodik()
        .filter(pegawai=pegawai_id, periode=periode)
        .exclude(status="TERBUKA")
        .select_related("pegawai", "penilai")
        .order_by("-pk")
        .first()
    )


def is_presensi_terbuka(periode: date) -> bool:
    """Tell whether attendance of a month may still be corrected in its own record."""
    return not PeriodeKinerja.objects.filter(periode=periode, status=StatusPeriode.DITUTUP).exists()


def get_fakta_kini(tanya: TanyaSlip) -> dict[str, int]:
    """Give the facts of the slip as corrected until now."""
    slip = get_slip_tanya(tanya)
    fakta = dict(zip(slip.susunan.masukan, slip.masukan, strict=True)) if slip is not None else {}
    for isi in (
        KoreksiSlip.objects.filter(
            pegawai_id=tanya.pegawai_id, periode=tanya.proses.periode, status=StatusKoreksiSlip.DISETUJUI
        )
        .order_by("diputus_at", "pk")
        .values_list("fakta", flat=True)
    ):
        fakta |= isi
    return fakta


@dataclass(frozen=True, slots=True)
class FaktaKoreksi:
    """One fact that a dated correction may set, as it is now, and its largest value."""

    kode: str
    nama: str
    satuan: str
    kini: int
    terbesar: int


@dataclass(frozen=True, slots=True)
class PilihanKoreksi:
    """The ways to put right what is behind a line, and what each needs to know."""

    cara: list[CaraKoreksi]
    fakta: list[FaktaKoreksi] = field(default_factory=list)
    evaluasi: Evaluasi | None = None
    hasil: Hasil | None = None
    hari: list[Presensi] = field(default_factory=list)


def sebut_fakta(proses: ProsesGaji) -> Callable[[str], str]:
    """Give what names a fact as the slips of a run do: a band of minutes by its minutes."""
    aturan = {kunci: isi["nilai"] for kunci, isi in get_aturan_proses(proses).items()}
    return partial(nama_fakta, k=Konteks({}, aturan, {}))


def get_pilihan_koreksi(tanya: TanyaSlip) -> PilihanKoreksi:
    """Say how an accepted dispute may be put right today."""
    bulanan = tanya.proses.jenis == JenisProses.BULANAN
    kode = tanya.komponen
    evaluasi = get_evaluasi_bulan(tanya.pegawai_id, tanya.proses.periode)
    cara = list_cara(
        kode,
        bulanan=bulanan,
        presensi_terbuka=kode in PRESENSI and is_presensi_terbuka(tanya.proses.periode),
        ada_penilaian=evaluasi is not None,
    )
    fakta = []
    if CaraKoreksi.FAKTA in cara:
        kini = get_fakta_kini(tanya)
        sebut = sebut_fakta(tanya.proses)
        fakta = [
            FaktaKoreksi(satu, sebut(satu), FAKTA_PER_KODE[satu].satuan, kini[satu], batas_fakta(satu))
            for satu in list_fakta(kode)
            if satu in kini
        ]
    nilai = evaluasi if CaraKoreksi.PENILAIAN in cara else None
    return PilihanKoreksi(
        cara,
        fakta,
        nilai,
        get_hasil(nilai) if nilai is not None else None,
        list_kejadian(tanya.pegawai_id, tanya.proses.periode, kode),
    )


def list_rapel_tanya(tanya: TanyaSlip) -> list[Rapel]:
    """Give the rapel of the month that was computed since the dispute was accepted, the first payment first."""
    if tanya.status != StatusTanyaSlip.DITERIMA or tanya.diputus_at is None:
        return []
    return list(
        Rapel.objects.filter(
            pegawai_id=tanya.pegawai_id, dikoreksi_id=tanya.proses_id, dihitung_at__gte=tanya.diputus_at
        )
        .select_related("proses")
        .order_by("bulan_bayar", "pk")
    )
