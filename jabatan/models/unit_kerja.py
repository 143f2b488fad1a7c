"""The tree of organisational units."""

from django.db import models
from tree_queries.fields import TreeNodeForeignKey
from tree_queries.models import TreeNode

from jabatan.enums import JenisUnit


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

    class Meta:
        verbose_name = "unit kerja"
        verbose_name_plural = "unit kerja"

    def __str__(self) -> str:
        return self.nama
