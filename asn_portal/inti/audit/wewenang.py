"""Acts on the trail: the row "Jejak audit" of the matrix."""

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.wewenang import ActInti

BACA_JEJAK = ActInti("audit.baca", "membaca jejak audit semua orang", frozenset({Peran.AUDITOR}))
EKSPOR_JEJAK = ActInti("audit.export", "mengekspor jejak audit", frozenset({Peran.AUDITOR}))
