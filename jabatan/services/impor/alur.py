"""Import in two steps: a preview bound by its hash, then exactly that, all or nothing."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from jabatan.models.impor import Impor, JenisImpor, StatusImpor
from jabatan.rules.sel import baca_tanggal
from jabatan.services.dasar import hari

from .baca import baca_lembar
from .kolom import BENTUK, Baris, Rencana, baca_baris
from .pratinjau import (
    ImporBermasalah,
    ImporSudahDiterapkan,
    PratinjauUsang,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau,
    lock_pratinjau,
    tulis_atau_usang,
)
from .rencana import susun_rencana
from .terapkan import terapkan

BATAS_LANGSUNG = 500
KODE = "jabatan.impor"


@transaction.atomic
def create_impor(*, jenis: JenisImpor, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime) -> Impor:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises `BerkasTerlaluBesar`, `BerkasBukanLembar`, `BerkasRusak`; errors of rows are in `galat`.
    """
    baris, temuan = baca_baris(jenis, baca_lembar(isi))
    rencana = susun_rencana(jenis, baris, oleh, hari(pada)) if baris else Rencana()
    return create_pratinjau(
        Impor,
        KODE,
        nama_berkas=nama_berkas,
        baris=baris,
        rencana=rencana.butir,
        temuan=temuan,
        susulan=rencana.temuan,
        oleh=oleh,
        pada=pada,
        jenis=jenis,
    )


@transaction.atomic
def apply_impor(*, impor: Impor, sidik: str, oleh: Pengguna, pada: datetime) -> Impor:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang` when the hash differs or the data changed since, `ImporBermasalah`,
    `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    jenis = JenisImpor(impor.jenis)
    baris = _pulihkan(jenis, impor.isi)
    rencana = susun_rencana(jenis, baris, oleh, hari(pada))
    check_pratinjau(impor, sidik, rencana.butir, rencana.temuan)
    with tulis_atau_usang():
        terapkan(jenis, baris, rencana, oleh=oleh, pada=pada)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada, status=StatusImpor.DITERAPKAN)


@transaction.atomic
def submit_impor(*, impor: Impor, sidik: str, oleh: Pengguna) -> Pekerjaan:
    """Hand a large sheet to the workers; the same preview is applied once however often it is sent.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    if impor.status == StatusImpor.DITERAPKAN:
        raise ImporSudahDiterapkan("Impor ini sudah diterapkan. Unggah berkas baru bila masih ada perubahan.")
    if impor.galat:
        raise ImporBermasalah("Masih ada galat, jadi tidak ada yang diterapkan. Perbaiki berkasnya, lalu unggah lagi.")
    if sidik != impor.sidik:
        raise PratinjauUsang("Yang dikirim bukan pratinjau ini. Muat ulang halaman pratinjau, lalu coba lagi.")
    return create_pekerjaan(
        jenis="jabatan.impor",
        kunci=f"jabatan.impor:{impor.uuid}",
        muatan={"impor": impor.pk, "sidik": sidik},
        oleh=oleh,
        total=impor.jumlah_baris,
    )


def _pulihkan(jenis: JenisImpor, isi: list[Any]) -> list[Baris]:
    """Give stored rows their dates back."""
    tanggal = {kolom.nama for kolom in BENTUK[jenis] if kolom.baca is baca_tanggal}
    return [
        (nomor, {k: date.fromisoformat(v) if k in tanggal and v else v for k, v in nilai.items()})
        for nomor, nilai in isi
    ]
