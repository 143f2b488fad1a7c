"""Export of citizens' results; always recorded."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from jabatan.services import BentukEkspor, tulis_lembar
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import HasilPengaduan, HasilSurvei
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.selectors.hasil import get_rata

TAJUK_SURVEI = (
    "kode_unit", "unit_kerja", "layanan", "awal", "akhir", "responden", "pengguna_layanan", "rumus_sampel", "sampel",
    "sampel_terpenuhi", "cara", "ikm", "mutu", *(u.value.lower() for u in UnsurSkm), "sumber",
)  # fmt: skip
TAJUK_PENGADUAN = (
    "kode_unit", "unit_kerja", "bulan", "diterima", "dijawab", "tepat_waktu", "selesai", "median_hari_kerja", "sumber",
)  # fmt: skip


def _catat(oleh: Pengguna, pada: datetime, isi: str, bentuk: BentukEkspor, jumlah: int) -> None:
    log_activity(
        "partisipasi.hasil.diekspor",
        target=oleh,
        oleh=oleh,
        pada=pada,
        sesudah={"isi": isi, "bentuk": bentuk, "jumlah": jumlah},
    )


@transaction.atomic
def export_survei(*, daftar: Iterable[HasilSurvei], bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write surveys (already narrowed to the caller's reach, elements prefetched) and record who took how many."""
    baris = []
    for h in daftar:
        rata = get_rata(h)
        baris.append(
            (
                h.unit_kerja.kode,
                h.unit_kerja.nama,
                h.layanan,
                h.awal,
                h.akhir,
                h.responden,
                h.populasi,
                h.get_rumus_sampel_display(),
                h.sampel,
                h.is_cukup,
                h.get_cara_display(),
                f"{h.ikm}".replace(".", ","),
                h.mutu,
                *(tulis_dua(rata[u]) if u in rata else "" for u in UnsurSkm),
                h.sumber,
            )
        )
    _catat(oleh, pada, "survei", bentuk, len(baris))
    return tulis_lembar(TAJUK_SURVEI, baris, bentuk)


@transaction.atomic
def export_pengaduan(
    *, daftar: Iterable[HasilPengaduan], bentuk: BentukEkspor, oleh: Pengguna, pada: datetime
) -> bytes:
    """Write months of complaints (already narrowed to the caller's reach) and record who took how many."""
    baris = [
        (
            h.unit_kerja.kode,
            h.unit_kerja.nama,
            f"{h.periode:%Y-%m}",
            h.diterima,
            h.dijawab,
            h.tepat_waktu,
            h.selesai,
            "" if h.median_hari is None else f"{h.median_hari}".replace(".", ","),
            h.sumber,
        )
        for h in daftar
    ]
    _catat(oleh, pada, "pengaduan", bentuk, len(baris))
    return tulis_lembar(TAJUK_PENGADUAN, baris, bentuk)
