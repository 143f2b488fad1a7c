from .alur import (
    BATAS_LANGSUNG,
    BATAS_TEMUAN,
    ImporBermasalah,
    ImporSudahDiterapkan,
    PratinjauUsang,
    apply_impor,
    create_impor,
    submit_impor,
)
from .baca import baca_lembar
from .kolom import BENTUK, Kolom, Temuan, baca_bentuk
from .templat import create_templat, create_templat_bentuk

__all__ = [
    "BATAS_LANGSUNG",
    "BATAS_TEMUAN",
    "BENTUK",
    "ImporBermasalah",
    "ImporSudahDiterapkan",
    "Kolom",
    "PratinjauUsang",
    "Temuan",
    "apply_impor",
    "baca_bentuk",
    "baca_lembar",
    "create_impor",
    "create_templat",
    "create_templat_bentuk",
    "submit_impor",
]
