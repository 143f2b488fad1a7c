"""Small words of appraisal for templates."""

from datetime import date, timedelta
from typing import Any

from django import template

from kinerja.enums import Aspek, JenisLampiran

register = template.Library()


@register.filter
def hari_akhir(berlaku: Any) -> date | None:
    """Give the inclusive last day of a half-open period."""
    return berlaku.upper - timedelta(days=1) if berlaku and berlaku.upper else None


@register.filter
def jam(nilai: Any) -> str:
    """Write a time of day as `07.30`."""
    return f"{nilai:%H.%M}" if nilai else ""


@register.filter
def cap_aspek(nilai: str) -> str:
    """Write the stored aspect of an indicator as its word."""
    return Aspek(nilai).label


@register.filter
def angka_target(nilai: Any) -> str:
    """Write a target kept as text (2400.00) with Indonesian marks: 2.400."""
    utuh, _, desimal = str(nilai).partition(".")
    desimal = desimal.rstrip("0")
    return f"{int(utuh):,}".replace(",", ".") + (f",{desimal}" if desimal else "")


@register.filter
def lampiran_versi(isi: dict[str, list[str]]) -> list[tuple[JenisLampiran, list[str]]]:
    """Give the attached lists of a stored version in their order."""
    return [(jenis, isi.get(jenis.value, [])) for jenis in JenisLampiran]
