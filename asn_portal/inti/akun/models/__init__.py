from .pengguna import Pengguna
from .peran_pengguna import PeranPengguna

__all__ = ["Pengguna", "PeranPengguna"]
