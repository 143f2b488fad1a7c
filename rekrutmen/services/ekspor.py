"""Export of results of selection; always recorded."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from jabatan.services import BentukEkspor, tulis_lembar
from rekrutmen.models import HasilSeleksi
from rekrutmen.rules.hasil import tulis_nilai
from rekrutmen.services.impor import ISI

TAJUK = ("nip", "nama", *ISI, "sumber")


@transaction.atomic
def export_hasil(*, daftar: Iterable[HasilSeleksi], bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write results (already narrowed to the caller's reach) in the columns of the import; record who took how many."""
    baris = [
        (
            h.pegawai.nip,
            h.pegawai.nama,
            h.jenis,
            h.tahun,
            h.tanggal,
            h.kode_formasi,
            h.formasi,
            h.kursi,
            h.peringkat,
            *(
                "" if nilai is None else tulis_nilai(nilai)
                for nilai in (h.skd, h.skd_maks, h.skb, h.skb_maks, h.kompetensi, h.kompetensi_maks, h.akhir)
            ),
            h.sumber,
        )
        for h in daftar
    ]
    log_activity(
        "rekrutmen.hasil.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "jumlah": len(baris)},
    )
    return tulis_lembar(TAJUK, baris, bentuk)
