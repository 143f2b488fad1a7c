"""The fictitious city "Kota Tanjung Harapan": built by the product's own services, the same for the same seed."""

from .akun import AKUN_DEMO, SANDI_DEMO, BarisAkun, is_kota_ada, list_akun_demo

__all__ = ["AKUN_DEMO", "SANDI_DEMO", "BarisAkun", "is_kota_ada", "list_akun_demo"]
