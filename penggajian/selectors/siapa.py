"""Whom a snapshot is of: the filter of one person that every source carries, made one of several."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rentang:
    """The people whose id is at least `dari` and below `sampai`; None is no bound."""

    dari: int | None
    sampai: int | None


Siapa = Rentang | Sequence[int] | None
"""Whom a snapshot is of: a range, some people by id, or everyone."""

SARINGAN = re.compile(r"\(%\(pegawai\)s::bigint IS NULL OR ([\w.]+) = %\(pegawai\)s\)")


def saring(sql: str, siapa: Siapa) -> tuple[str, dict[str, Any]]:
    """Turn the filter of one person, which every source carries, into one of several; give its values too."""
    if siapa is None:
        return sql, {"pegawai": None}
    if isinstance(siapa, Rentang):
        batas = [f"{{0}} {tanda} %({nama})s" for tanda, nama in ((">=", "dari"), ("<", "sampai"))]
        batas = [satu for satu, nilai in zip(batas, (siapa.dari, siapa.sampai), strict=True) if nilai is not None]
        syarat = f"({' AND '.join(batas)})" if batas else "true"
        isi: dict[str, Any] = {"dari": siapa.dari, "sampai": siapa.sampai}
    else:
        syarat, isi = "({0} = ANY(%(orang)s::bigint[]))", {"orang": list(siapa)}
    return SARINGAN.sub(lambda cocok: syarat.format(cocok[1]), sql), isi
