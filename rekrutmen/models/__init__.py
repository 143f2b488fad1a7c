from .hasil import HasilSeleksi, ImporSeleksi

__all__ = ["HasilSeleksi", "ImporSeleksi"]
