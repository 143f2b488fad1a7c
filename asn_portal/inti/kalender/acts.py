"""Acts on the working calendar."""

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.wewenang import ActInti

# The matrix gives the calendar to BKPSDM. The week pattern of a unit is set once, at installation.
UBAH_POLA = ActInti("kalender.ubah_pola", "menetapkan pola hari kerja", frozenset({Peran.ADMIN}))
UBAH_KALENDER = ActInti("kalender.ubah", "mengubah kalender kerja", frozenset({Peran.BKPSDM}))
