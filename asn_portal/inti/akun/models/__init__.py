from .akses_darurat import AksesDarurat
from .pengguna import Pengguna
from .peran_pengguna import PeranPengguna
from .token_api import TokenApi

__all__ = ["AksesDarurat", "Pengguna", "PeranPengguna", "TokenApi"]
