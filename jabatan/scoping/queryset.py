"""Which rows a person reaches: one method on every queryset about people."""

from dataclasses import dataclass
from typing import Any, Self

from django.db import models
from django.db.models import Q

from jabatan.rules.matriks import MATRIKS, Cakupan, Data

from .lingkup import lingkup


@dataclass(frozen=True)
class Scope:
    """How a model is reached: the row of the matrix, and the lookup paths to its person and unit.

    Reference rows (units, posts) belong to nobody: their `owner` is None, and a row without a unit
    (the catalogue of posts) is changed only by a role of the whole institution.
    """

    data: Data
    owner: str | None
    unit: str | None


class ScopedQuerySet(models.QuerySet):
    """A queryset that can be narrowed to what a person may see or do."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep the rows on which the matrix gives this user the act, or one of several letters (default: see)."""
        return self.visible_as(self.model.SCOPE.data, user, tindakan)  # type: ignore[attr-defined]

    def visible_as(self, data: Data, user: Any, tindakan: str = "l") -> Self:
        """Keep the rows as another row of the matrix reaches them: the people whose results one may see."""
        if not user.is_active:
            return self.none()
        jangkauan = lingkup(user)
        scope: Scope = self.model.SCOPE  # type: ignore[attr-defined]
        syarat = Q(pk__in=[])
        for peran, izin in MATRIKS[data].items():
            if peran not in jangkauan.peran or izin.tindakan.isdisjoint(tindakan):
                continue
            match izin.cakupan:
                case Cakupan.TERBIT:
                    return self.all()
                case Cakupan.KOTA | Cakupan.UNIT:
                    unit = jangkauan.unit_ids(peran)
                    if unit is None:
                        return self.all()
                    if scope.unit is not None:
                        syarat |= Q(**{f"{scope.unit}__in": unit})
                case Cakupan.SENDIRI if jangkauan.pegawai_id is not None and scope.owner is not None:
                    syarat |= Q(**{scope.owner: jangkauan.pegawai_id})
                case Cakupan.BAWAHAN if scope.owner is not None:
                    syarat |= Q(**{f"{scope.owner}__in": jangkauan.bawahan_ids})
        return self.filter(syarat)


class TertutupQuerySet(ScopedQuerySet):
    """Rows that nobody reads, whatever their role."""

    def visible_to(self, user: Any, tindakan: str = "l") -> Self:
        """Keep nothing."""
        return self.none()
