"""Writing of notices and sending of letters."""

from .notifikasi import (
    Lampiran,
    create_notifikasi,
    create_notifikasi_banyak,
    create_surat_lama,
    update_dibaca,
    update_semua_dibaca,
)
from .surat import kirim_surat_menunggu, retry_surat

__all__ = [
    "Lampiran",
    "create_notifikasi",
    "create_notifikasi_banyak",
    "create_surat_lama",
    "kirim_surat_menunggu",
    "retry_surat",
    "update_dibaca",
    "update_semua_dibaca",
]
