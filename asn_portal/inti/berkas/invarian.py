"""Invariants of uploaded files."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models.functions import Now

from asn_portal.inti.audit.registri import Pelanggaran, daftar_invarian
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.selectors import get_jalur

# Loose files older than this are swept every hour.
BATAS_YATIM = timedelta(hours=24)


def tidak_ada_yatim() -> Iterator[Pelanggaran]:
    """Find files that hang on nothing, and rows whose bytes are gone."""
    for berkas in Berkas.objects.filter(target_model="", created_at__lt=Now() - BATAS_YATIM).order_by("pk"):
        yield {"pesan": "Berkas yatim belum dibersihkan.", "uuid": str(berkas.uuid)}
    for berkas in Berkas.objects.filter(dihapus_at__isnull=True).order_by("pk").iterator(2000):
        if not get_jalur(berkas).exists():
            yield {"pesan": "Isi berkas hilang dari penyimpanan.", "uuid": str(berkas.uuid)}


daftar_invarian("berkas.tidak_yatim", tidak_ada_yatim)
