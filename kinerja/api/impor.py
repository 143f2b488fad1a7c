"""Serializers of an import in two steps: upload with a preview, then application of exactly that."""

from typing import Any

from rest_framework import serializers

from jabatan.scoping.api import KetatSerializer
from kinerja.models import ImporPresensi


class PratinjauSerializer(serializers.ModelSerializer[Any]):
    """A preview of any kind of sheet; all kinds have the same fields."""

    peringatan = serializers.SerializerMethodField()

    class Meta:
        model = ImporPresensi
        fields = (
            "uuid", "nama_berkas", "sidik", "jumlah_baris", "jumlah_baru", "jumlah_ubah", "jumlah_sama", "galat",
            "peringatan", "diterapkan_at",
        )  # fmt: skip
        read_only_fields = fields

    def get_peringatan(self, pratinjau: Any) -> list[dict[str, Any]]:
        """Give what to know before applying, of the first rows: row and sentence. It stops nothing."""
        return [{"baris": b["baris"], "pesan": b["peringatan"]} for b in pratinjau.rencana if b.get("peringatan")]


class UnggahSerializer(KetatSerializer):
    """A sheet."""

    berkas = serializers.FileField()


class TerapkanSerializer(KetatSerializer):
    """Which preview to apply, bound by its hash."""

    impor = serializers.UUIDField()
    sidik = serializers.CharField(max_length=64)
