"""The one field with which an API action takes a file that was uploaded loose before."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.selectors import get_berkas_lepas


class BerkasLepasField(serializers.UUIDField):
    """The uuid of one's own loose upload; everything else is answered like a file that does not exist."""

    default_error_messages = {"tiada": "Berkas yang ditunjuk tidak ditemukan. Unggah berkasnya lebih dahulu."}

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            **{
                "required": False,
                "allow_null": True,
                "default": None,
                "help_text": "uuid unggahan Anda dari /api/v1/berkas/ yang belum dipakai.",
                **kwargs,
            }
        )

    def to_internal_value(self, data: Any) -> Berkas:  # type: ignore[override]
        """Find the upload."""
        kunci: UUID = super().to_internal_value(data)
        berkas = get_berkas_lepas(self.context["request"].user, kunci)
        if berkas is None:
            self.fail("tiada")
        return berkas
