"""Small words of appraisal for templates."""

from datetime import date, timedelta
from typing import Any

from django import template

register = template.Library()


@register.filter
def hari_akhir(berlaku: Any) -> date | None:
    """Give the inclusive last day of a half-open period."""
    return berlaku.upper - timedelta(days=1) if berlaku and berlaku.upper else None


@register.filter
def jam(nilai: Any) -> str:
    """Write a time of day as `07.30`."""
    return f"{nilai:%H.%M}" if nilai else ""
