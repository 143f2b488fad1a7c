"""The book of parameters: national files with the approved local regulations on top."""

from collections import defaultdict
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from django.db.models import Count, Max

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


@lru_cache(maxsize=4)
def _buku(versi: tuple[object, ...]) -> BukuParameter:
    baris = ParameterPerkada.objects.filter(perkada__status=StatusPerkada.DISETUJUI).select_related("perkada")
    return BukuParameter(parameter_nasional(), sambung([satu.nilai_parameter() for satu in baris]))


def get_buku() -> BukuParameter:
    """Give the values in force, national and local; kept until a regulation is approved."""
    versi = Perkada.objects.filter(status=StatusPerkada.DISETUJUI).aggregate(
        jumlah=Count("pk"), akhir=Max("disetujui_at"), nomor=Max("pk")
    )
    return _buku((versi["jumlah"], versi["akhir"], versi["nomor"]))
