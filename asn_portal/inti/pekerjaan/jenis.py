"""The kinds of jobs: an app registers a function under a name in its `tasks.py`."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.module_loading import autodiscover_modules

from asn_portal.inti.pekerjaan.enums import Antrean
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.galat import GalatDomain


class JenisTidakDikenal(GalatDomain):
    """No app registers a kind under this name."""

    kode = "jenis_pekerjaan_tidak_dikenal"
    status = 400


class GalatSementara(Exception):  # noqa: N818 a name of the domain
    """Something outside failed for now (mail, network, disk): the job is tried again later."""


class Lapor(Protocol):
    """What a kind reports with while it works."""

    def __call__(self, kemajuan: int, total: int, keterangan: str = "") -> None:
        """Report progress; raises when the job was cancelled or its lease lost."""

    def galat(self, butir: str, pesan: str) -> None:
        """Record that one item failed, with a sentence for the person; the job goes on."""


FungsiJenis = Callable[[Pekerjaan, Lapor], dict[str, Any] | None]


@dataclass(frozen=True)
class JenisPekerjaan:
    """A registered kind."""

    nama: str
    fungsi: FungsiJenis
    antrean: Antrean
    label: str
    maks_percobaan: int
    cron: str = ""


@dataclass(frozen=True)
class TugasBerkala:
    """A short Celery task that runs every few seconds and keeps no row of its own."""

    tugas: str
    detik: int
    label: str
    keterangan: str


_TERDAFTAR: dict[str, JenisPekerjaan] = {}
_BERKALA: dict[str, TugasBerkala] = {}
_KUNCI_MUAT = threading.Lock()
_dimuat = False


def daftar_jenis(
    nama: str, *, antrean: str = "ringan", label: str = "", maks_percobaan: int = 6, cron: str = ""
) -> Callable[[FungsiJenis], FungsiJenis]:
    """Register a kind: a function `(pekerjaan, lapor) -> dict` that may run more than once.

    A runner can be killed at any point and the job run again from the start, and in a rare race two
    runners overlap for a moment: effects must be exactly once by the kind's own unique constraints
    (`bulk_create(..., ignore_conflicts=True)`, `INSERT … ON CONFLICT`), or by calling
    `services.lock_sewa(pekerjaan)` first in the transaction that writes.
    """

    def pasang(fungsi: FungsiJenis) -> FungsiJenis:
        lama = _TERDAFTAR.get(nama)
        if lama is not None and lama.fungsi.__qualname__ != fungsi.__qualname__:
            raise RuntimeError(f"Job kind {nama} is registered twice.")
        _TERDAFTAR[nama] = JenisPekerjaan(nama, fungsi, Antrean(antrean), label or nama, maks_percobaan, cron)
        return fungsi

    return pasang


def jadwal(
    nama: str, *, cron: str, antrean: str = "ringan", label: str = "", maks_percobaan: int = 6
) -> Callable[[FungsiJenis], FungsiJenis]:
    """Register a kind that also runs by the clock: `cron` is "menit jam tanggal bulan hari" in WIB.

    `pasang_jadwal` makes the row that operators edit; each slot becomes one job whose `muatan` is
    `{"slot": "<waktu ISO>"}`, however many schedulers run.
    """
    return daftar_jenis(nama, antrean=antrean, label=label, maks_percobaan=maks_percobaan, cron=cron)


def daftar_berkala(tugas: str, *, detik: int, label: str, keterangan: str) -> None:
    """Register a Celery task to be called every few seconds; what it works on are rows with leases of their own."""
    _BERKALA[tugas] = TugasBerkala(tugas, detik, label, keterangan)


def list_berkala() -> list[TugasBerkala]:
    """Give the tasks that run every few seconds."""
    muat_semua()
    return list(_BERKALA.values())


def get_jenis(nama: str) -> JenisPekerjaan:
    """Give a registered kind. Raises `JenisTidakDikenal`."""
    muat_semua()
    try:
        return _TERDAFTAR[nama]
    except KeyError:
        raise JenisTidakDikenal(
            f"Jenis pekerjaan “{nama[:80]}” tidak dikenal, jadi tidak dapat dijalankan. Hubungi admin teknis."
        ) from None


def list_jadwal() -> list[JenisPekerjaan]:
    """Give the kinds that run by the clock."""
    muat_semua()
    return [jenis for jenis in _TERDAFTAR.values() if jenis.cron]


def get_label(nama: str) -> str:
    """Give the label of a kind, or its name when it is gone."""
    muat_semua()
    jenis = _TERDAFTAR.get(nama)
    return jenis.label if jenis else nama


def muat_semua() -> None:
    """Load `tasks.py` of every app once, so that all kinds are known in every process."""
    global _dimuat
    if _dimuat:
        return
    with _KUNCI_MUAT:
        if not _dimuat:
            autodiscover_modules("tasks")
            _dimuat = True
