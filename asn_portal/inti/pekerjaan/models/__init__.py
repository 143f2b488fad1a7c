from .jadwal import Jadwal
from .kunci_idempoten import KunciIdempoten
from .pekerjaan import Pekerjaan, PesanDitolak

__all__ = ["Jadwal", "KunciIdempoten", "Pekerjaan", "PesanDitolak"]
