"""Acts on accounts and roles: the row "Akun, peran" of the matrix, for the floor below it.

`jabatan.rules.matriks` is the matrix; a test keeps this file equal to its rows AKUN and AUDIT.
"""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.selectors import list_peran


@dataclass(frozen=True)
class ActInti:
    """A named act of the platform, open to the accounts that hold one of the roles today."""

    nama: str
    kalimat: str
    peran: frozenset[Peran]

    def boleh_umum(self, user: Any) -> bool:
        """Tell whether the user may do this at all."""
        if not user.is_authenticated or not user.is_active:
            return False
        return bool(self.peran & list_peran(user, timezone.localdate()))


LIHAT_AKUN = ActInti("akun.lihat", "melihat akun dan peran semua orang", frozenset({Peran.ADMIN, Peran.AUDITOR}))
UBAH_AKUN = ActInti("akun.update", "membuat dan mengubah akun", frozenset({Peran.ADMIN}))
LIHAT_USULAN = ActInti(
    "akun.lihat_usulan", "melihat usulan peran", frozenset({Peran.ADMIN, Peran.PENGELOLA_UNIT, Peran.BKPSDM})
)
USUL_PERAN = ActInti("akun.submit_peran", "mengusulkan peran", frozenset({Peran.ADMIN, Peran.PENGELOLA_UNIT}))
SETUJU_PERAN = ActInti("akun.approve_peran", "menyetujui atau mencabut peran", frozenset({Peran.BKPSDM}))
LIHAT_DARURAT = ActInti(
    "akun.lihat_darurat", "melihat akses darurat", frozenset({Peran.ADMIN, Peran.BKPSDM, Peran.AUDITOR})
)
AJUKAN_DARURAT = ActInti("akun.submit_darurat", "meminta akses darurat", frozenset({Peran.ADMIN}))
SETUJU_DARURAT = ActInti("akun.approve_darurat", "menyetujui akses darurat", frozenset({Peran.BKPSDM}))
