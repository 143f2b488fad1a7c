"""The live channels of the boards: of one's team, of the institution or of the units in reach."""

from collections.abc import Iterable
from typing import Any

from asn_portal.inti.web.sse import daftar_saluran
from jabatan.scoping import lingkup
from kinerja.selectors.papan import list_unit_teratas
from kinerja.services.papan import SALURAN_KOTA


@daftar_saluran
def saluran_papan(user: Any) -> Iterable[str]:
    """Give the channels of the units whose boards this account opens at first."""
    unit = list_unit_teratas(user)
    return [SALURAN_KOTA] if unit is None else [f"papan:{satu}" for satu in unit]


@daftar_saluran
def saluran_tim(user: Any) -> Iterable[str]:
    """Give the channels on which the logs of those whom this account rates say that they changed, and nothing else."""
    return [f"tim:{satu}" for satu in sorted(lingkup(user).bawahan_ids)]
