"""The public check of a printed slip: it is locked and has the digest in its code; no name, no amount."""

from asn_portal.inti.dokumen.registri import HasilPeriksa, daftar_pemeriksa
from asn_portal.lib.periode import Periode
from penggajian.enums import StatusProses
from penggajian.models import Slip


def periksa_slip(kode: str) -> HasilPeriksa | None:
    """Compare the printed digest with the stored one."""
    uuid, _, sidik = kode.partition("-")
    slip = Slip.objects.filter(uuid=uuid).select_related("proses").first()
    if slip is None or not bytes(slip.sidik).hex().startswith(sidik) or slip.proses.status != StatusProses.DIKUNCI:
        return None
    return HasilPeriksa(
        judul="Slip gaji dan TPP" if slip.proses.is_bulanan else f"Slip {slip.proses.nama}",
        rincian=(("Bulan" if slip.proses.is_bulanan else "Dibayar", Periode.dari_tanggal(slip.periode).nama),),
        catatan="Nama dan jumlah tidak ditampilkan di halaman umum ini. Bandingkan dengan lembar yang Anda pegang.",
    )


daftar_pemeriksa("slip", r"[0-9a-f]{32}-[0-9a-f]{24}", periksa_slip)
