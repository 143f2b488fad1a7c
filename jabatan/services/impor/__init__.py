from .alur import BATAS_LANGSUNG, apply_impor, create_impor, submit_impor
from .baca import baca_lembar
from .kolom import BENTUK, Kolom, Temuan, baca_bentuk
from .pratinjau import (
    BATAS_TEMUAN,
    PEGAWAI_LUAR_LINGKUP,
    ImporBermasalah,
    ImporSudahDiterapkan,
    PratinjauUsang,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau,
    lock_pratinjau,
    usang,
)
from .templat import create_templat, create_templat_bentuk

__all__ = [
    "BATAS_LANGSUNG",
    "BATAS_TEMUAN",
    "BENTUK",
    "PEGAWAI_LUAR_LINGKUP",
    "ImporBermasalah",
    "ImporSudahDiterapkan",
    "Kolom",
    "PratinjauUsang",
    "Temuan",
    "apply_impor",
    "baca_bentuk",
    "baca_lembar",
    "check_pratinjau",
    "close_pratinjau",
    "create_impor",
    "create_pratinjau",
    "create_templat",
    "create_templat_bentuk",
    "lock_pratinjau",
    "submit_impor",
    "usang",
]
