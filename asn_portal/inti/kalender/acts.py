"""Acts on the working calendar."""

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.web.act import ActPeran

UBAH_KALENDER = ActPeran("kalender.ubah", "mengubah kalender kerja", frozenset({Peran.BKPSDM, Peran.ADMIN}))
