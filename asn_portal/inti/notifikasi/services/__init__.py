"""Writing of notices and sending of letters."""

from .notifikasi import create_notifikasi, create_notifikasi_banyak, update_dibaca, update_semua_dibaca
from .surat import kirim_surat_menunggu, retry_surat

__all__ = [
    "create_notifikasi",
    "create_notifikasi_banyak",
    "kirim_surat_menunggu",
    "retry_surat",
    "update_dibaca",
    "update_semua_dibaca",
]
