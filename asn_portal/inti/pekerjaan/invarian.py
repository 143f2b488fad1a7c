"""Invariants of background work."""

from collections.abc import Iterator

from asn_portal.inti.audit.registri import Pelanggaran, daftar_invarian
from asn_portal.inti.pekerjaan.selectors import list_pekerjaan_tanpa_denyut


def berjalan_berdenyut() -> Iterator[Pelanggaran]:
    """Find running jobs without a heartbeat for two minutes."""
    for pekerjaan in list_pekerjaan_tanpa_denyut():
        yield {"pesan": "Pekerjaan berjalan tanpa denyut lebih dari 2 menit.", "uuid": str(pekerjaan.uuid)}


daftar_invarian("pekerjaan.berdenyut", berjalan_berdenyut)
