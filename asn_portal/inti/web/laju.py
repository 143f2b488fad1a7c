"""How often one address may do something public, counted in the cache; without the cache nothing is counted."""

import hashlib

from django.core.cache import cache
from django.http import HttpRequest


def is_terlalu_sering(request: HttpRequest, nama: str, *, banyak: int, detik: int) -> bool:
    """Count one more act of an address, and tell whether it is above `banyak` in `detik` seconds since the first."""
    alamat = hashlib.sha256(str(request.META.get("REMOTE_ADDR", "")).encode()).hexdigest()[:32]
    kunci = f"laju:{nama}:{alamat}"
    if cache.add(kunci, 1, detik):
        return banyak < 1
    try:
        return (cache.incr(kunci) or 0) > banyak
    except ValueError:  # ended between the two
        return False
