"""Scope, written once: which rows and which acts a signed-in person has."""

from .act import Act, ActUmum
from .lingkup import Lingkup, lingkup
from .queryset import Scope, ScopedQuerySet, TertutupQuerySet

__all__ = ["Act", "ActUmum", "Lingkup", "Scope", "ScopedQuerySet", "TertutupQuerySet", "lingkup"]
