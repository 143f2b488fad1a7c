from .aktivitas import Saringan, list_aktivitas, list_aktivitas_sendiri, list_data_terbuka
from .rantai import Kerusakan, periksa_rantai

__all__ = [
    "Kerusakan",
    "Saringan",
    "list_aktivitas",
    "list_aktivitas_sendiri",
    "list_data_terbuka",
    "periksa_rantai",
]
