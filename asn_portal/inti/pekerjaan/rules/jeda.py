"""How long to wait before a job is tried again."""

JEDA_DASAR = 3
JEDA_PALING_LAMA = 300


def jeda_ulang(percobaan: int, acak: float) -> float:
    """Give the pause before the next attempt.

    Seconds. Doubles with each attempt (3, 6, 12, … at most 300) and is spread by `acak`, a fraction in
    [0, 1), between half and the whole, so that many failed jobs do not return together.
    """
    penuh = min(JEDA_PALING_LAMA, JEDA_DASAR * 2 ** max(0, percobaan - 1))
    return penuh * (0.5 + acak / 2)
