"""Which units an officer may enter into the comparison."""

from typing import Any

from asn_portal.inti.akun.enums import Peran
from jabatan.models import UnitKerja
from jabatan.scoping import lingkup


def list_unit_pilihan(user: Any, peran: frozenset[Peran]) -> list[UnitKerja]:
    """Give the units where the roles of this person begin; the large units of the whole for a role over everything."""
    jangkauan = lingkup(user)
    milik: set[int] = set()
    for satu in peran & jangkauan.peran:
        ids = jangkauan.unit_ids(satu)
        if ids is None:
            besar = UnitKerja.objects.filter(parent__isnull=False, parent__parent__isnull=True)
            return list(besar.order_by("nama", "pk"))
        milik |= ids
    return list(UnitKerja.objects.filter(pk__in=milik).exclude(parent__in=milik).order_by("nama", "pk"))
