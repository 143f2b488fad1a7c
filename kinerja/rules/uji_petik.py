"""The random sample of log entries: nobody chooses, everybody can draw it again.

The draw of a month is keyed by the first block of the audit chain that was sealed after the month was closed. When
the month closes nobody knows that hash, and afterwards nobody can change an entry of the month. Within a unit the
entries are ordered by SHA-256 of that hash and the number of the entry; the first ones are the sample.
"""

import hashlib
from uuid import UUID


def sidik_tarikan(hash_segel: str, log: UUID) -> str:
    """Give the rank of an entry as hex: SHA-256 of `<hash of the block>:<uuid of the entry>`."""
    return hashlib.sha256(f"{hash_segel}:{log}".encode()).hexdigest()


def ukuran_sampel(jumlah: int, persen: int) -> int:
    """Give how many of `jumlah` entries of a unit are drawn: the share rounded up, at least one; none of none.

    `persen` is a whole per cent, 0 to 100; 0 switches the sample off.
    """
    if jumlah <= 0 or persen <= 0:
        return 0
    return max(1, -(-jumlah * persen // 100))
