"""Acts on the working calendar."""

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.wewenang import ActInti

UBAH_KALENDER = ActInti("kalender.ubah", "mengubah kalender kerja", frozenset({Peran.BKPSDM, Peran.ADMIN}))
