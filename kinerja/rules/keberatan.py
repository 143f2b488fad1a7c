"""Objection to a result: until when it is taken."""

from datetime import date

from kinerja.rules.tenggat import JenisHari, batas_hari


def batas_keberatan(diterima: date | None, otomatis: date, hari: int) -> date:
    """Give the last day on which an objection is taken, counted from the day of receipt.

    Without a receipt, or with a later one, the result counts as received on `otomatis`. The day of
    receipt is day zero; days are calendar days. Dasar hukum: PP 30/2019, Pasal 59.
    """
    terima = otomatis if diterima is None else min(diterima, otomatis)
    return batas_hari(terima, hari, JenisHari.KALENDER)
