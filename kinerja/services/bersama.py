"""What the services of appraisal share: own record, open month."""

from datetime import date, datetime

from django.db import models

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import BentrokKeadaan, TindakanTerlarang
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from kinerja.enums import StatusPeriode
from kinerja.models import PeriodeKinerja


class PeriodeDitutup(BentrokKeadaan):
    """The month takes no more writes."""

    kode = "periode_ditutup"


class DataSendiri(TindakanTerlarang):
    """Nobody decides about their own record."""

    kode = "data_sendiri"


def check_bukan_diri(pegawai: Pegawai, oleh: Pengguna, perbuatan: str) -> None:
    """Refuse an act on one's own record."""
    if pegawai.pengguna_id is not None and pegawai.pengguna_id == oleh.pk:
        raise DataSendiri(f"Anda tidak dapat {perbuatan} milik sendiri. Pejabat penilai Anda yang melakukannya.")


def check_periode_terbuka(periode: PeriodeKinerja) -> None:
    """Refuse when the month is closed. Raises `PeriodeDitutup`."""
    if periode.status == StatusPeriode.DITUTUP:
        raise PeriodeDitutup(
            f"Bulan {Periode.dari_tanggal(periode.periode).nama} sudah ditutup, jadi tidak menerima perubahan lagi. "
            "Bila ada yang keliru, sampaikan kepada pengelola kepegawaian unit Anda."
        )


def lock_periode_terbuka(tanggal: date) -> PeriodeKinerja:
    """Take the row of the month FOR SHARE and refuse when it is closed.

    Everything written in this transaction then counts in exactly this month: a closing at the same
    time waits, or has finished and is seen here. Call it before the write, inside a transaction.
    """
    bulan = tanggal.replace(day=1)
    PeriodeKinerja.objects.bulk_create(
        [PeriodeKinerja(periode=bulan, status=StatusPeriode.TERBUKA)], ignore_conflicts=True
    )
    periode = PeriodeKinerja.objects.raw("SELECT * FROM kinerja_periodekinerja WHERE periode = %s FOR SHARE", [bulan])[
        0
    ]
    check_periode_terbuka(periode)
    return periode


def set_waktu(objek: models.Model, kolom: list[str], pada: datetime) -> list[str]:
    """Stamp the change and give the columns to save."""
    objek.versi += 1  # type: ignore[attr-defined]
    objek.updated_at = pada  # type: ignore[attr-defined]
    return [*kolom, "versi", "updated_at"]
