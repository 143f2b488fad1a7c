"""A reminder that an employees' survey, past its last day, waits to be closed."""

from datetime import date

from django.db import transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.periode import tulis_tanggal
from kinerja.selectors.kepuasan import get_putaran_lewat


@transaction.atomic
def remind_kepuasan(*, per_tanggal: date) -> int:
    """Tell BKPSDM on the first day after the last one, then once a week; gives how many notices."""
    putaran = get_putaran_lewat(per_tanggal)
    if putaran is None:
        return 0
    minggu = ((per_tanggal - putaran.akhir).days - 1) // 7
    return sum(
        create_notifikasi(
            untuk=pengguna,
            jenis="kinerja.kepuasan",
            judul=f"Tutup {putaran.judul}",
            isi=f"Hari terakhirnya {tulis_tanggal(putaran.akhir)}. Hasilnya terbit setelah Anda menutupnya.",
            url=f"/kinerja/survei-pegawai/{putaran.uuid}/",
            kunci=f"kepuasan-tutup:{putaran.uuid}:{minggu}",
        )
        is not None
        for pengguna in list_pemegang_peran(Peran.BKPSDM, per_tanggal)
    )
