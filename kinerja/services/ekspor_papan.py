"""Export of the boards: what the page shows, hidden rows hidden, always recorded."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from jabatan.services import BentukEkspor, tulis_lembar
from kinerja.rules.angka import UKURAN
from kinerja.selectors.kinerja_orang import BarisOrang
from kinerja.selectors.papan import BarisPapan, Papan

TAJUK_UNIT = ("kode_unit", "unit_kerja", "periode", "pegawai", *(f"{u.kode}_persen" for u in UKURAN), "waktu_persen")
TAJUK_ORANG = (
    "nip", "nama", "jabatan", "unit_kerja", "periode", "hari_kerja", "hari_tanpa_log", "log_menunggu", "kemajuan_persen",
    "waktu_persen", "sudah_berdialog", "mutu_data", "perlu_dibereskan",
)  # fmt: skip
TERSEMBUNYI = "kurang dari lima orang"


def _baris(baris: BarisPapan, masa: str) -> tuple[Any, ...]:
    kepala = (baris.unit.kode, f"{baris.unit.nama}{' (langsung)' if baris.is_langsung else ''}", masa)
    if baris.angka is None:
        return (*kepala, TERSEMBUNYI, *(None for _ in UKURAN), None)
    persen = {s.ukuran.kode: s.persen for s in baris.sel}
    return (*kepala, baris.angka.orang, *(persen.get(u.kode) for u in UKURAN), baris.angka.waktu)


def _catat(papan: Papan, bentuk: BentukEkspor, jumlah: int, isi: str, oleh: Pengguna, pada: datetime) -> None:
    log_activity(
        "kinerja.papan.diekspor",
        target=papan.unit,
        oleh=oleh,
        pada=pada,
        sesudah={"bentuk": bentuk, "isi": isi, "periode": str(papan.masa), "jumlah": jumlah},
    )


@transaction.atomic
def export_papan(*, papan: Papan, bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write a board, the unit itself first, and record who took it."""
    baris = [_baris(satu, str(papan.masa)) for satu in (papan.kepala, *papan.baris)]
    _catat(papan, bentuk, len(baris), "unit", oleh, pada)
    return tulis_lembar(TAJUK_UNIT, baris, bentuk)


@transaction.atomic
def export_papan_pegawai(
    *, papan: Papan, daftar: Sequence[BarisOrang], bentuk: BentukEkspor, oleh: Pengguna, pada: datetime
) -> bytes:
    """Write the people of a board (already narrowed to the caller's reach) and record who took how many."""
    baris = [
        (
            b.pegawai.nip,
            b.pegawai.nama_lengkap,
            b.pegawai.posisi.jabatan.nama if b.pegawai.posisi else "",
            b.pegawai.unit_kerja.nama if b.pegawai.unit_kerja else "",
            str(papan.masa),
            b.angka.hari_wajib,
            b.angka.hari_kosong,
            b.angka.log_menunggu,
            b.angka.kemajuan,
            b.angka.waktu,
            bool(b.angka.dialog_terlaksana),
            b.angka.mutu_jumlah,
            "; ".join(p.judul for p in b.gagal),
        )
        for b in daftar
    ]
    _catat(papan, bentuk, len(baris), "pegawai", oleh, pada)
    return tulis_lembar(TAJUK_ORANG, baris, bentuk)
