"""The check of issued documents: the code is on record and the content still has its digest."""

from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.registri import HasilPeriksa, daftar_pemeriksa
from asn_portal.inti.dokumen.rules import sidik_isi
from asn_portal.lib.periode import tulis_tanggal


def periksa_dokumen(kode: str) -> HasilPeriksa | None:
    """Give what may be compared with the paper, or None."""
    dokumen = DokumenTerbit.objects.filter(kode=kode).first()
    if dokumen is None or sidik_isi(dokumen.isi) != dokumen.sidik:
        return None
    pengganti = DokumenTerbit.objects.filter(menggantikan=dokumen).first()
    return HasilPeriksa(
        judul=dokumen.judul,
        rincian=(
            *([("Nomor", dokumen.nomor)] if dokumen.nomor else []),
            ("Diterbitkan", tulis_tanggal(dokumen.diterbitkan_at.date())),
            *((str(label), str(nilai)) for label, nilai in dokumen.ringkas),
            ("Sidik isi", f"{dokumen.sidik[:8]} {dokumen.sidik[8:16]}"),
        ),
        catatan="Bandingkan butir di atas dengan lembar yang Anda pegang. Isi lengkapnya tidak ditampilkan untuk umum.",
        usang=f"Dokumen ini sudah diganti pada {tulis_tanggal(pengganti.diterbitkan_at.date())}. Mintalah yang terbaru."
        if pengganti
        else "",
    )


daftar_pemeriksa("dokumen", r"[0-9a-f]{32}", periksa_dokumen)
