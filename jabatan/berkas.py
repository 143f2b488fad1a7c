"""Who may read files that hang on the records of people."""

from typing import Any

from asn_portal.inti.berkas.selectors import daftar_pemeriksa
from jabatan.models import UsulanKeluarga


def can_baca_usulan(user: Any, usulan_id: int) -> bool:
    """The document behind a proposal is read by whoever may see the proposal."""
    return bool(UsulanKeluarga.objects.visible_to(user).filter(pk=usulan_id).exists())


daftar_pemeriksa("jabatan.usulankeluarga", can_baca_usulan)
