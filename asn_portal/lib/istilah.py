"""Terms of the domain: text values that carry their Indonesian label."""

from enum import StrEnum
from typing import Self


class Istilah(StrEnum):
    """A closed list of terms; each member is `NAME = "NILAI_TERSIMPAN", "Label di layar"`."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Make a member whose text value is stored and whose label is shown."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Give (value, label) pairs for a model field or a form."""
        return [(member.value, member.label) for member in cls]
