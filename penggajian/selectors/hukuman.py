"""The disciplinary sanction of a month: its level for everyone, and the decision behind a line of a slip."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode
from jabatan.models import HukumanDisiplin
from penggajian.enums import KODE_HUKUMAN
from penggajian.rules.hukuman import hari_hukuman
from penggajian.rules.penjelasan import Potret

from .buku import get_buku

BARIS = "potongan_hukuman"
FAKTA = "tingkat_hukuman"
MULAI = "hukuman_bulan_mulai"

_KODE = " ".join(f"WHEN '{nama}' THEN {kode}" for nama, kode in KODE_HUKUMAN.items())

SQL_TINGKAT = f"""
SELECT pegawai_id, max(CASE tingkat {_KODE} END) AS tingkat
FROM jabatan_hukumandisiplin WHERE berlaku @> %(hari_hukuman)s::date GROUP BY pegawai_id
"""  # noqa: S608
"""The heaviest level in force for each person; a withdrawn decision is in force on no day."""

SQL_HUKUMAN = f"""
SELECT pegawai_id, tingkat FROM ({SQL_TINGKAT}) AS h
WHERE (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
"""  # noqa: S608


def get_hari_hukuman(periode: Periode, buku: BukuParameter) -> date:
    """Give the day on which a sanction must be in force to count for a month. Raises `ParameterTidakBerlaku`."""
    awal, akhir = periode.rentang
    return hari_hukuman(awal, akhir, buku.per(awal)[MULAI].isi())


@dataclass(frozen=True, slots=True)
class HukumanBaris:
    """The decisions behind the cut of a month that a reader may see; none where the matrix keeps them from the reader."""

    keputusan: list[HukumanDisiplin]


def list_hukuman_baris(user: Any, pegawai_id: int, bulan: date, kode: str, potret: Potret) -> HukumanBaris | None:
    """Give the decisions behind one line, as far as the user may read sanctions; None for lines without any.

    `potret` is what the slip or the estimate stored: decisions of the level used then, withdrawn ones too.
    """
    if kode != BARIS:
        return None
    tingkat = dict(zip(potret.nama_masukan, potret.masukan, strict=True)).get(FAKTA, 0)
    nama = next((nama for nama, angka in KODE_HUKUMAN.items() if angka == tingkat), "")
    if not tingkat:
        return None
    hari = get_hari_hukuman(Periode.dari_tanggal(bulan), get_buku())
    daftar = (
        HukumanDisiplin.objects.visible_to(user)
        .filter(
            Q(berlaku__contains=hari) | Q(berlaku_semula__contains=hari),
            pegawai_id=pegawai_id,
            tingkat=nama,
        )
        .select_related("pegawai")
        .order_by("tanggal_sk", "pk")
    )
    return HukumanBaris(list(daftar))
