"""Import in two steps: a preview bound by its hash, then exactly that, all or nothing."""

import hashlib
import json
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan
from asn_portal.lib.galat import BentrokKeadaan
from jabatan.models.impor import Impor, JenisImpor, StatusImpor
from jabatan.rules.sel import rapikan
from jabatan.services.dasar import hari

from .baca import baca_lembar
from .kolom import BENTUK, Temuan, baca_baris
from .rencana import Baris, Rencana, susun_rencana
from .terapkan import terapkan

BATAS_TEMUAN = 500
BATAS_LANGSUNG = 500


class PratinjauUsang(BentrokKeadaan):
    """What would be applied is no longer what was previewed."""

    kode = "pratinjau_usang"


class ImporBermasalah(BentrokKeadaan):
    """The sheet still has errors."""

    kode = "impor_bermasalah"


class ImporSudahDiterapkan(BentrokKeadaan):
    """The same preview cannot be applied twice."""

    kode = "impor_sudah_diterapkan"


@transaction.atomic
def create_impor(*, jenis: JenisImpor, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime) -> Impor:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises `BerkasTerlaluBesar`, `BerkasBukanLembar`, `BerkasRusak`; errors of rows are in `galat`.
    """
    baris, temuan = baca_baris(jenis, baca_lembar(isi))
    rencana = susun_rencana(jenis, baris, oleh, hari(pada)) if baris else Rencana()
    semua = sorted(_tanpa_gema(temuan, rencana.temuan), key=lambda t: t.baris)
    mentah = [[nomor, nilai] for nomor, nilai in baris]
    impor = Impor.objects.create(
        jenis=jenis,
        nama_berkas=rapikan(nama_berkas)[-120:],
        sidik=_sidik(mentah, rencana),
        isi=mentah if not semua else [],
        rencana=[butir for butir in rencana.butir if butir["aksi"] != "SAMA"][:BATAS_TEMUAN],
        galat=[asdict(t) for t in semua[:BATAS_TEMUAN]],
        jumlah_baris=len(baris),
        jumlah_baru=rencana.hitung("BARU"),
        jumlah_ubah=rencana.hitung("UBAH"),
        jumlah_sama=rencana.hitung("SAMA"),
        oleh=oleh,
        created_at=pada,
    )
    log_activity(
        "jabatan.impor.dipratinjau",
        target=impor,
        oleh=oleh,
        pada=pada,
        sesudah={"jenis": jenis, "baris": len(baris), "galat": len(semua), "sidik": impor.sidik},
    )
    return impor


@transaction.atomic
def apply_impor(*, impor: Impor, sidik: str, oleh: Pengguna, pada: datetime) -> Impor:
    """Apply exactly what was previewed, or nothing.

    Raises `PratinjauUsang` when the hash differs or the data changed since, `ImporBermasalah`,
    `ImporSudahDiterapkan`.
    """
    impor = Impor.objects.select_for_update(of=("self",)).get(pk=impor.pk)
    if impor.status == StatusImpor.DITERAPKAN:
        raise ImporSudahDiterapkan("Impor ini sudah diterapkan. Unggah berkas baru bila masih ada perubahan.")
    if impor.galat:
        raise ImporBermasalah(
            f"Masih ada {len(impor.galat)} galat, jadi tidak ada yang diterapkan. Perbaiki berkasnya, lalu unggah lagi."
        )
    usang = PratinjauUsang(
        "Data di portal berubah sejak pratinjau ini dibuat, jadi tidak ada yang diterapkan. Unggah ulang berkasnya untuk "
        "melihat pratinjau terbaru."
    )
    if sidik != impor.sidik:
        raise usang
    jenis = JenisImpor(impor.jenis)
    baris = _pulihkan(jenis, impor.isi)
    rencana = susun_rencana(jenis, baris, oleh, hari(pada))
    if rencana.temuan or _sidik(impor.isi, rencana) != impor.sidik:
        raise usang
    try:
        with transaction.atomic():
            terapkan(jenis, baris, rencana, oleh=oleh, pada=pada)
    except IntegrityError as sebab:
        raise usang from sebab
    impor.status, impor.diterapkan_at, impor.isi = StatusImpor.DITERAPKAN, pada, []
    impor.save(update_fields=["status", "diterapkan_at", "isi"])
    log_activity(
        "jabatan.impor.diterapkan",
        target=impor,
        oleh=oleh,
        pada=pada,
        sesudah={"baru": impor.jumlah_baru, "ubah": impor.jumlah_ubah, "sidik": impor.sidik},
    )
    return impor


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


def _sidik(isi: list[Any], rencana: Rencana) -> str:
    """Hash the rows with the plan."""
    teks = json.dumps([isi, rencana.butir], cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(teks.encode()).hexdigest()


def _pulihkan(jenis: JenisImpor, isi: list[Any]) -> list[Baris]:
    """Give stored rows their dates back."""
    tanggal = {kolom.nama for kolom in BENTUK[jenis] if kolom.nama.startswith(("tmt", "tanggal"))}
    return [
        (nomor, {k: date.fromisoformat(v) if k in tanggal and v else v for k, v in nilai.items()})
        for nomor, nilai in isi
    ]


def _tanpa_gema(sel: list[Temuan], rencana: list[Temuan]) -> list[Temuan]:
    """Drop findings of the plan about cells that could not even be read."""
    rusak = {(t.baris, t.kolom) for t in sel}
    return sel + [t for t in rencana if (t.baris, t.kolom) not in rusak]
