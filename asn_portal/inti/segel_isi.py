"""Sealing small contents for the database: who reads only the tables reads neither them nor the words of a code.

The keys come from the secret of the installation, one for each purpose; while a secret is being replaced, what the
earlier ones sealed can still be opened.
"""

import base64
import hashlib
import hmac
import json
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class SegelRusak(ValueError):
    """The bytes were not sealed here for this purpose, or a secret is missing."""


def _list_kunci(tujuan: str) -> list[bytes]:
    rahasia = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [hmac.digest(satu.encode(), f"asn-portal:{tujuan}".encode(), "sha256") for satu in rahasia]


def _kotak(tujuan: str) -> MultiFernet:
    return MultiFernet([Fernet(base64.urlsafe_b64encode(kunci)) for kunci in _list_kunci(tujuan)])


def segel(isi: Any, *, tujuan: str, panjang: int) -> bytes:
    """Seal what JSON can write, filled up to `panjang` bytes so that its length says nothing.

    Raises `ValueError` when it is longer.
    """
    mentah = json.dumps(isi, ensure_ascii=False, separators=(",", ":")).encode()
    if len(mentah) > panjang:
        raise ValueError(f"The content has {len(mentah)} bytes, more than {panjang}.")
    return _kotak(tujuan).encrypt_at_time(mentah.ljust(panjang), 0)


def buka_segel(isi: bytes, *, tujuan: str) -> Any:
    """Give what was sealed. Raises `SegelRusak`."""
    try:
        return json.loads(_kotak(tujuan).decrypt(bytes(isi)))
    except InvalidToken as sebab:
        raise SegelRusak("The seal does not fit.") from sebab


def list_sidik(teks: str, *, tujuan: str) -> list[str]:
    """Give the keyed hash of a text, 64 hexadecimal digits; today's first, then those of earlier secrets."""
    return [hmac.new(kunci, teks.encode(), hashlib.sha256).hexdigest() for kunci in _list_kunci(tujuan)]
