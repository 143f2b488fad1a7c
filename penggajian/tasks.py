"""Background work of pay: load by id, call one service."""

from typing import Any

from django.utils import timezone

from asn_portal.inti.pekerjaan.jenis import Lapor, daftar_jenis
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.lib.galat import IsianSalah
from penggajian.models import ProsesGaji
from penggajian.services import compute_proses

HITUNG = "penggajian.hitung"


@daftar_jenis(HITUNG, antrean="berat", label="Menghitung gaji dan TPP sebulan", maks_percobaan=3)
def hitung_proses(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Compute one month. Run again after a kill, it finds what was committed since it was asked for and stops."""
    proses = ProsesGaji.objects.get(pk=pekerjaan.muatan["proses"])
    if pekerjaan.diminta_oleh is None:
        raise IsianSalah("Perhitungan gaji harus diminta oleh seorang pejabat.")
    if proses.dihitung_at is not None and proses.dihitung_at >= pekerjaan.created_at and proses.usang_at is None:
        return _hasil(proses)
    return _hasil(compute_proses(proses=proses, oleh=pekerjaan.diminta_oleh, pada=timezone.now(), lapor=lapor))


def _hasil(proses: ProsesGaji) -> dict[str, Any]:
    return {
        "slip": proses.jumlah_pegawai,
        "pengecualian": proses.jumlah_pengecualian,
        "bersih": proses.total_bersih,
        "sidik": proses.sidik,
    }
