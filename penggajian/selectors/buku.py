"""The book of parameters: national files with the approved local regulations on top."""

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from django.db import connection

from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from penggajian.enums import StatusPerkada
from penggajian.models import ParameterPerkada, Perkada
from penggajian.parameters import parameter_nasional


def sambung(nilai: list[NilaiParameter]) -> list[NilaiParameter]:
    """End each local value where a later regulation starts to say something about the same key."""
    per_kunci: dict[str, list[NilaiParameter]] = defaultdict(list)
    for satu in nilai:
        per_kunci[satu.kunci].append(satu)
    hasil: list[NilaiParameter] = []
    for daftar in per_kunci.values():
        daftar.sort(key=lambda satu: satu.sejak)
        for lama, baru in pairwise(daftar):
            hasil.append(replace(lama, sampai=min(lama.sampai or baru.sejak, baru.sejak)))
        hasil.append(daftar[-1])
    return hasil


# Changes with every approval; no service takes back or edits what was approved.
SQL_VERSI_BUKU = """
SELECT concat_ws('/', count(*), max(disetujui_at), max(id)) FROM penggajian_perkada WHERE status = 'DISETUJUI'
"""


@dataclass(frozen=True, slots=True)
class Edisi:
    """A book of parameters with the version of the local regulations in it."""

    versi: str
    buku: BukuParameter


_diingat: dict[str, Edisi] = {}


def _get_edisi() -> Edisi:
    """Give the book in force; kept in the process until a regulation is approved."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_VERSI_BUKU)
        versi = kursor.fetchone()[0]
    edisi = _diingat.get("terakhir")
    if edisi is None or edisi.versi != versi:
        baris = ParameterPerkada.objects.filter(perkada__status=StatusPerkada.DISETUJUI).select_related("perkada")
        edisi = Edisi(versi, BukuParameter(parameter_nasional(), sambung([satu.nilai_parameter() for satu in baris])))
        _diingat["terakhir"] = edisi
    return edisi


def get_buku() -> BukuParameter:
    """Give the values in force, national and local."""
    return _get_edisi().buku


def get_buku_dengan(perkada: Perkada) -> BukuParameter:
    """Give the values as they would be with a regulation in force, whatever step it stands at."""
    sendiri = [satu.nilai_parameter() for satu in perkada.parameter_set.select_related("perkada")]
    pengganti = {(satu.kunci, satu.sejak) for satu in sendiri}
    lain = [
        nilai
        for baris in ParameterPerkada.objects.filter(perkada__status=StatusPerkada.DISETUJUI)
        .exclude(perkada=perkada)
        .select_related("perkada")
        if ((nilai := baris.nilai_parameter()).kunci, nilai.sejak) not in pengganti
    ]
    return BukuParameter(parameter_nasional(), sambung([*lain, *sendiri]))


def get_edisi_diingat() -> Edisi:
    """Give the book last used in this process, without asking whether it is still in force.

    Only for whoever reads `SQL_VERSI_BUKU` along with the facts, and takes `get_buku` when it differs.
    """
    return _diingat.get("terakhir") or _get_edisi()
