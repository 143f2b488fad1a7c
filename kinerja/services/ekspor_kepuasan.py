"""Export of the released means of the employees' survey; always recorded."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from jabatan.services import BentukEkspor, tulis_lembar
from kinerja.models import PutaranKepuasan
from kinerja.selectors.kepuasan import get_hasil

TAJUK = (
    "kode_unit", "unit_kerja", "jawaban", "ukuran", "nilai", "putaran_sebelumnya", "ikm", "predikat_baik_ke_atas",
)  # fmt: skip


@transaction.atomic
def export_kepuasan(*, putaran: PutaranKepuasan, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write what the page of a closed round shows, and record who took it."""
    hasil = get_hasil(putaran, oleh)
    baris: list[tuple[object, ...]] = []
    if hasil.puas is not None:
        baris += [("", "Seluruh instansi", putaran.jawaban, b.nama, b.nilai, b.lalu, "", "") for b in
                  (hasil.puas, *hasil.kota)]  # fmt: skip
    for u in hasil.unit:
        baris += [
            (u.unit.kode, u.unit.nama, u.jawaban, b.nama, b.nilai, b.lalu, u.ikm, u.baik)
            for b in (u.puas, u.motivasi, u.komitmen)
        ]
    log_activity(
        "kinerja.kepuasan.diekspor",
        target=putaran,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "jumlah": len(baris)},
    )
    return tulis_lembar(TAJUK, baris, bentuk)
