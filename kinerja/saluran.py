"""The live channels of the boards: one for those who watch the whole institution, else one per unit in reach."""

from collections.abc import Iterable
from typing import Any

from asn_portal.inti.web.sse import daftar_saluran
from kinerja.selectors.papan import list_unit_teratas
from kinerja.services.papan import SALURAN_KOTA


@daftar_saluran
def saluran_papan(user: Any) -> Iterable[str]:
    """Give the channels of the units whose boards this account opens at first."""
    unit = list_unit_teratas(user)
    return [SALURAN_KOTA] if unit is None else [f"papan:{satu}" for satu in unit]
