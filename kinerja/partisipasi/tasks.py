"""Work of the survey by the clock: answers mixed each night, what is too old removed."""

from typing import Any

from django.utils import timezone

from asn_portal.inti.pekerjaan.jenis import Lapor, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan
from kinerja.partisipasi.services.campur import delete_usang, mix_jawaban


@jadwal("partisipasi.campur_jawaban", cron="25 0 * * *", label="Mencampur jawaban survei hari kemarin")
def campur_jawaban(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Open the seals of complete days together, hold back what is suspect, and forget the order."""
    hasil = mix_jawaban(pada=timezone.now())
    if hasil["rusak"]:
        lapor.galat(
            "segel", f"{hasil['rusak']} jawaban tidak terbuka. Kembalikan kunci lama pada SECRET_KEY_FALLBACKS."
        )
    return dict(hasil)


@jadwal("partisipasi.hapus_usang", cron="50 2 * * *", label="Menghapus kode dan jawaban survei yang usang")
def hapus_usang(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remove codes long after their last day, and answers after their years."""
    return dict(delete_usang(pada=timezone.now()))
