"""Export of the list of functional officers with their angka kredit."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from jabatan.services import BentukEkspor, tulis_lembar
from kinerja.enums import Jenjang

TAJUK = (
    "nip", "nama", "jabatan", "jenjang", "golongan", "unit_kerja", "angka_kredit", "capaian_pangkat", "kebutuhan_pangkat",
    "kebutuhan_jenjang", "pak_terakhir",
)  # fmt: skip


@transaction.atomic
def export_angka_kredit(
    *, daftar: QuerySet[Any], bentuk: BentukEkspor, saring: str, oleh: Pengguna, pada: datetime
) -> bytes:
    """Write the given officers (already narrowed to the caller's reach) and record who took how many."""
    baris = [
        (
            p.nip,
            p.nama_lengkap,
            p.posisi.jabatan.nama,
            Jenjang(p.jenjang).label,
            p.golongan or "",
            p.unit_kerja.nama if p.unit_kerja else "",
            p.jumlah,
            p.capaian_pangkat,
            p.butuh_pangkat,
            p.butuh_jenjang,
            p.pak_sampai,
        )
        for p in daftar
    ]
    log_activity(
        "kinerja.angka_kredit.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "saring": saring[:300], "jumlah": len(baris)},
    )
    return tulis_lembar(TAJUK, baris, bentuk)
