"""The tree of organisational units."""

from django.db import models
from tree_queries.fields import TreeNodeForeignKey
from tree_queries.models import TreeNode
from tree_queries.query import TreeQuerySet

from asn_portal.inti.audit.jejak import lacak
from jabatan.enums import JenisUnit
from jabatan.rules.matriks import Data
from jabatan.scoping import Scope, ScopedQuerySet


class UnitKerjaQuerySet(ScopedQuerySet, TreeQuerySet):
    """Units as a tree, narrowed to what a person reaches."""


@lacak
class UnitKerja(TreeNode):
    """A unit kerja. `kode` never changes: roles and imports refer to it."""

    parent = TreeNodeForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="children", verbose_name="unit induk"
    )
    kode = models.CharField("kode", max_length=40, unique=True)
    nama = models.CharField("nama", max_length=200)
    jenis = models.CharField("jenis", max_length=20, choices=JenisUnit.choices())
    urutan = models.PositiveIntegerField("urutan", default=0)
    is_aktif = models.BooleanField("aktif", default=True)

    versi = models.PositiveIntegerField(default=1)

    SCOPE = Scope(data=Data.ATURAN, owner=None, unit="id")

    objects = UnitKerjaQuerySet.as_manager()

    class Meta:
        verbose_name = "unit kerja"
        verbose_name_plural = "unit kerja"

    def __str__(self) -> str:
        return self.nama
