"""Effective minutes of days of the log, up to the cap that the institution set."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from asn_portal.lib.parameter import NilaiParameter
from kinerja.enums import StatusLog
from kinerja.models import LogHarian
from kinerja.rules.log import SEHARI, MenitEfektif, hitung_menit_efektif

from .setelan import get_buku_setelan

KUNCI_BATAS = "log_batas_menit"


@dataclass(frozen=True)
class MenitHari:
    """The effective minutes of a day with the setting that caps them; None while no cap was set."""

    menit: MenitEfektif
    batas: NilaiParameter | None


def list_menit(log: Iterable[LogHarian]) -> dict[tuple[int, date], MenitHari]:
    """Count the effective minutes of entries at hand by person and day; returned entries count nothing."""
    hari: dict[tuple[int, date], list[LogHarian]] = {}
    for satu in log:
        if satu.status != StatusLog.DIKEMBALIKAN and satu.mulai is not None:
            hari.setdefault((satu.pegawai_id, satu.tanggal), []).append(satu)
    if not hari:
        return {}
    riwayat = [n for n in get_buku_setelan().riwayat(KUNCI_BATAS) if int(n.nilai) < SEHARI]
    hasil = {}
    for kunci, isi in hari.items():
        batas = next((n for n in riwayat if n.berlaku_pada(kunci[1])), None)
        menit = hitung_menit_efektif([(x.mulai, x.selesai) for x in isi], int(batas.nilai) if batas else None)
        hasil[kunci] = MenitHari(menit, batas)
    return hasil


def get_menit_hari(log: Sequence[LogHarian]) -> MenitHari | None:
    """Count the effective minutes of the entries of one person's day; None while no entry has hours."""
    return next(iter(list_menit(log).values()), None)


def list_menit_hari(kunci: Iterable[tuple[int, date]]) -> dict[tuple[int, date], MenitHari]:
    """Count the effective minutes of persons on days, whole days whatever part of them a page shows."""
    cari = set(kunci)
    if not cari:
        return {}
    tanggal = {t for _, t in cari}
    log = LogHarian.objects.filter(
        pegawai__in={p for p, _ in cari}, tanggal__range=(min(tanggal), max(tanggal)), mulai__isnull=False
    )
    return {k: v for k, v in list_menit(log).items() if k in cari}
