"""The check of issued documents: the code is on record and the content still has its digest; a file is as handed out."""

import hashlib

from asn_portal.inti.dokumen.models import DokumenTerbit, SidikPdf
from asn_portal.inti.dokumen.registri import HasilPeriksa, daftar_pemeriksa, periksa_kode
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


def periksa_berkas(data: bytes) -> HasilPeriksa | None:
    """Compare a file, byte for byte by its digest, with what was handed out; None: no such file, or its code is void."""
    sidik = SidikPdf.objects.filter(sha256=hashlib.sha256(data).hexdigest()).first()
    return periksa_kode(sidik.kode) if sidik is not None else None


daftar_pemeriksa("dokumen", r"[0-9a-f]{32}", periksa_dokumen)
