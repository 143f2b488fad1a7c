"""Acts on jobs."""

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.web.act import ActPeran

LIHAT_TEKNIS = ActPeran("pekerjaan.lihat_teknis", "melihat daftar teknis pekerjaan", frozenset({Peran.ADMIN}))
