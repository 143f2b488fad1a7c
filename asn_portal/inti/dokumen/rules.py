"""The digest of a document: equal content gives an equal digest, whatever the order of its keys."""

import hashlib
import json
from typing import Any


def sidik_isi(isi: Any) -> str:
    """Give the sha256 (hex) of content made of JSON values."""
    teks = json.dumps(isi, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(teks.encode()).hexdigest()


def samarkan(nama: str) -> str:
    """Keep the first letter of each word of a name: enough to compare with a paper in the hand."""
    return " ".join(f"{kata[0]}{'•' * (len(kata) - 1)}" for kata in nama.split())
