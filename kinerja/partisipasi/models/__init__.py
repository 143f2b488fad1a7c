from .hasil import HasilPengaduan, HasilPetugas, HasilSurvei, HasilWarga, UnsurSurvei
from .impor import ImporPengaduan, ImporSurvei

__all__ = [
    "HasilPengaduan",
    "HasilPetugas",
    "HasilSurvei",
    "HasilWarga",
    "ImporPengaduan",
    "ImporSurvei",
    "UnsurSurvei",
]
