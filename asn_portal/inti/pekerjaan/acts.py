"""Acts on jobs."""

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.wewenang import ActInti

LIHAT_TEKNIS = ActInti(
    "pekerjaan.lihat_teknis", "melihat daftar teknis pekerjaan", frozenset({Peran.ADMIN, Peran.AUDITOR})
)
UBAH_TEKNIS = ActInti(
    "pekerjaan.ubah_teknis", "mengulang atau membatalkan pekerjaan orang lain", frozenset({Peran.ADMIN})
)
