"""Invariants of issued documents."""

from collections.abc import Iterator

from asn_portal.inti.audit.registri import Pelanggaran, daftar_invarian
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.rules import sidik_isi


def sidik_cocok() -> Iterator[Pelanggaran]:
    """Find documents whose content no longer has the digest that was printed."""
    for dokumen in DokumenTerbit.objects.order_by("pk").iterator(500):
        if sidik_isi(dokumen.isi) != dokumen.sidik:
            yield {"pesan": "Isi dokumen berubah sejak diterbitkan.", "uuid": str(dokumen.uuid)}


daftar_invarian("dokumen.sidik_cocok", sidik_cocok)
