"""Numbers as a form field takes them back."""

from __future__ import annotations

from decimal import Decimal


def tulis_isian(nilai: Decimal) -> str:
    """Write a decimal plainly, without zeros at its end and without an exponent: 12.50 → "12.5", 1E+2 → "100"."""
    return f"{nilai.normalize() if nilai else Decimal(0):f}"
