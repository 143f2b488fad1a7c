"""Writing of jobs: create, run, retry, cancel, sweep, schedules."""

from .antre import BukanMilikAnda, PekerjaanBukanGagal, cancel_pekerjaan, create_pekerjaan, retry_pekerjaan
from .bersih import bersihkan_kedaluwarsa, create_pesan_ditolak
from .jalan import PekerjaanDibatalkan, SewaHilang, lock_sewa, run_pekerjaan
from .pengumuman import umumkan
from .penjadwalan import JEDA_SAPU, create_jadwal_terlewat, create_pekerjaan_jadwal, pasang_jadwal
from .sapu import sapu_pekerjaan

__all__ = [
    "JEDA_SAPU",
    "BukanMilikAnda",
    "PekerjaanBukanGagal",
    "PekerjaanDibatalkan",
    "SewaHilang",
    "bersihkan_kedaluwarsa",
    "cancel_pekerjaan",
    "create_jadwal_terlewat",
    "create_pekerjaan",
    "create_pekerjaan_jadwal",
    "create_pesan_ditolak",
    "lock_sewa",
    "pasang_jadwal",
    "retry_pekerjaan",
    "run_pekerjaan",
    "sapu_pekerjaan",
    "umumkan",
]
