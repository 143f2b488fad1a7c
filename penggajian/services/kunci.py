"""Classes of the advisory locks of pay: a number of its own for each thing that one worker at a time does."""

from typing import Final

KUNCI_HITUNG: Final = 7301
"""Computing a run; by the run."""
KUNCI_RAPEL: Final = 7302
"""Writing rapel; one for all."""
KUNCI_BUKTI: Final = 7303
"""Issuing withholding slips; by the year."""
KUNCI_BAGIAN: Final = 7304
"""Joining the shards of a run: shared by whoever computes one; by the run."""
KUNCI_PAGU: Final = 7306
"""Holding spending against budgets; by the year."""
