"""The moment at which a schedule was last due."""

from collections.abc import Set
from datetime import datetime, timedelta

HARI_MUNDUR = 400


def slot_terakhir(
    *, menit: Set[int], jam: Set[int], hari_pekan: Set[int], tanggal: Set[int], bulan: Set[int], sekarang: datetime
) -> datetime | None:
    """Give the latest moment at or before `sekarang` that the schedule names.

    Local time of `sekarang` (aware), whole minutes; `hari_pekan` counts 0 = Sunday as cron does. None when
    no such moment lies in the last 400 days.
    """
    for mundur in range(HARI_MUNDUR):
        hari = sekarang - timedelta(days=mundur)
        if hari.month not in bulan or hari.day not in tanggal or hari.isoweekday() % 7 not in hari_pekan:
            continue
        for j in sorted(jam, reverse=True):
            for m in sorted(menit, reverse=True):
                saat = hari.replace(hour=j, minute=m, second=0, microsecond=0)
                if saat <= sekarang:
                    return saat
    return None
