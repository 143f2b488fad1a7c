from .notifikasi import Notifikasi
from .surat_keluar import SuratKeluar

__all__ = ["Notifikasi", "SuratKeluar"]
