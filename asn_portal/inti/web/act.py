"""Acts of the platform itself: allowed by role alone, about no person's record."""

from dataclasses import dataclass
from typing import Any

import rules
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import PeranPengguna


@dataclass(frozen=True)
class ActPeran:
    """A named act that some granted roles have over the whole institution, registered with `rules`."""

    nama: str
    kalimat: str
    peran: frozenset[Peran]

    def __post_init__(self) -> None:
        """Make the act known to `user.has_perm`."""
        rules.add_perm(self.nama, rules.predicate(lambda user, _=None: self.boleh_umum(user), name=self.nama))

    def boleh_umum(self, user: Any) -> bool:
        """Tell whether the user holds one of the roles today, for the whole institution."""
        if not user.is_authenticated or not user.is_active:
            return False
        return PeranPengguna.objects.filter(
            pengguna=user,
            peran__in=self.peran,
            unit_kode="",
            berlaku__contains=timezone.localdate(),
            disetujui_oleh__isnull=False,
        ).exists()

    def boleh(self, user: Any, objek: Any) -> bool:
        """Tell the same for an object."""
        return self.boleh_umum(user)
