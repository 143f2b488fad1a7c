"""Export of the report on the quality of selection; always recorded."""

from datetime import datetime
from fractions import Fraction

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.uang import bulat_desimal, tulis_desimal
from jabatan.services import BentukEkspor, tulis_lembar
from pembinaan.selectors.kohort import KOLOM, LaporanKohort

SAMAR = "disamarkan"
TAJUK = ("seleksi", "tahun", "pita_nilai", "orang", *(label for _, label in KOLOM),
         "ikm_orang", "ikm_kuartil_bawah", "ikm_median", "ikm_kuartil_atas")  # fmt: skip


def _tulis(nilai: Fraction) -> str:
    return tulis_desimal(bulat_desimal(nilai, 2))


@transaction.atomic
def export_kohort(*, laporan: LaporanKohort, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write the rows as the page shows them, hidden cells as words; record who took which cohort."""
    baris = [
        (
            laporan.jenis.label,
            laporan.tahun or "semua",
            b.nama,
            SAMAR if b.orang is None else b.orang,
            *(SAMAR if n is None else n for n in b.sel),
            *((b.ikm.n, _tulis(b.ikm.bawah), _tulis(b.ikm.tengah), _tulis(b.ikm.atas)) if b.ikm else (SAMAR,) * 4),
        )
        for b in laporan.baris
    ]
    log_activity(
        "pembinaan.kohort.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "seleksi": laporan.nama},
    )
    return tulis_lembar(TAJUK, baris, bentuk)
