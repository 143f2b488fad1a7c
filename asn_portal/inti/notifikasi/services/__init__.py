"""Writing of notices and sending of letters."""

from .notifikasi import Lampiran, create_notifikasi, create_notifikasi_banyak, update_dibaca, update_semua_dibaca
from .surat import kirim_surat_menunggu, retry_surat

__all__ = [
    "Lampiran",
    "create_notifikasi",
    "create_notifikasi_banyak",
    "kirim_surat_menunggu",
    "retry_surat",
    "update_dibaca",
    "update_semua_dibaca",
]
