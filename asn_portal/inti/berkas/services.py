"""Taking in, hanging up and removing files."""

import errno
import hashlib
import logging
import os
import secrets
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import connection, transaction
from django.db.models import Model, Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_baca
from asn_portal.inti.berkas import pemindai, selectors
from asn_portal.inti.berkas.enums import Format, JenisBerkas, StatusBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.rules import dokumen, gambar
from asn_portal.inti.berkas.rules.batas import (
    BATAS,
    EKSTENSI,
    MB,
    PIKSEL_PALING_BANYAK,
    TIPE_DISEBUT,
    TIPE_TANPA_KETERANGAN,
    Batas,
)
from asn_portal.inti.berkas.rules.nama import rapikan_nama
from asn_portal.lib.galat import GalatDomain, IsianSalah, TindakanTerlarang

log = logging.getLogger(__name__)

UMUR_YATIM = timedelta(hours=22)  # swept each hour, so that none is older than a day


class BerkasTerlaluBesar(GalatDomain):
    """The file is above the limit of the feature, or the account's quota is used up."""

    kode = "berkas_terlalu_besar"
    status = 413


class JenisBerkasDitolak(GalatDomain):
    """The file is not of an accepted format, or not what it says."""

    kode = "jenis_berkas_ditolak"
    status = 415


class ArsipTidakWajar(IsianSalah):
    """The archive would unpack to too much, or to another place."""

    kode = "arsip_tidak_wajar"


class GambarTerlaluLuas(IsianSalah):
    """The picture has more pixels than a program should open."""

    kode = "gambar_terlalu_luas"


class PenyimpananPenuh(GalatDomain):
    """The disk of files is full."""

    kode = "penyimpanan_penuh"
    status = 507


class PenyimpananMati(GalatDomain):
    """The disk of files does not answer."""

    kode = "penyimpanan_mati"
    status = 503


class BerkasBukanMilikAnda(TindakanTerlarang):
    """Only the person who uploaded a file removes it."""

    kode = "berkas_bukan_milik_anda"


def create_berkas(
    *, unggahan: UploadedFile, jenis: JenisBerkas, pemilik: Pengguna, target: Model | None = None
) -> Berkas:
    """Take in one uploaded file after looking at its name, its declared type and its content.

    The caller has checked that the owner may write to `target`. Without a target the file hangs nowhere and is
    swept within a day; `update_target` hangs it up. Raises `BerkasTerlaluBesar` 413, `JenisBerkasDitolak` 415,
    `GambarTerlaluLuas` 400, `PenyimpananPenuh` 507, `PenyimpananMati` 503.
    """
    batas = BATAS.get(jenis)
    if batas is None:
        raise JenisBerkasDitolak(
            f"Berkas {jenis.label.lower()} hanya dibuat oleh portal ini. Pilih peruntukan lain.", kolom="jenis"
        )
    nama = rapikan_nama(unggahan.name or "")
    fmt = _kenali(nama, unggahan.content_type or "", batas)
    data = _baca(unggahan, batas)
    isi = _periksa_isi(data, fmt)
    status = StatusBerkas.SIAP if _pindai(isi) else StatusBerkas.DITAHAN
    berkas = Berkas(
        nama_asli=nama,
        nama_simpan=secrets.token_hex(20),
        jenis=jenis,
        format=fmt,
        status=status,
        ukuran=len(isi),
        sha256=hashlib.sha256(isi).hexdigest(),
        pemilik=pemilik,
        target_model=target._meta.label_lower if target is not None else "",
        target_id=target.pk if target is not None else None,
    )
    with transaction.atomic():
        _jaga_kuota(pemilik, len(isi))
        _simpan(selectors.get_jalur(berkas), isi)
        berkas.save()
    return berkas


def create_hasil(*, isi: bytes, nama: str, fmt: Format, pemilik: Pengguna, target: Model, sampai: datetime) -> Berkas:
    """Keep what a job made for a person until a moment; it counts against no quota and is not scanned.

    The right to it is that of `target`. Raises `PenyimpananPenuh` 507, `PenyimpananMati` 503.
    """
    berkas = Berkas(
        nama_asli=nama,
        nama_simpan=secrets.token_hex(20),
        jenis=JenisBerkas.HASIL,
        format=fmt,
        ukuran=len(isi),
        sha256=hashlib.sha256(isi).hexdigest(),
        pemilik=pemilik,
        target_model=target._meta.label_lower,
        target_id=target.pk,
        kedaluwarsa_at=sampai,
    )
    with transaction.atomic():
        _simpan(selectors.get_jalur(berkas), isi)
        berkas.save()
    return berkas


def inspect_berkas(*, unggahan: UploadedFile, batas: Batas) -> bytes:
    """Give the bytes of an upload that is only looked at, after the checks of every upload; nothing is stored.

    Raises `BerkasTerlaluBesar` 413, `JenisBerkasDitolak` 415, `IsianSalah` 400.
    """
    fmt = _kenali(rapikan_nama(unggahan.name or ""), unggahan.content_type or "", batas)
    data = _baca(unggahan, batas)
    _periksa_isi(data, fmt)
    return data


def update_target(*, berkas: Berkas, target: Model, oleh: Pengguna) -> Berkas:
    """Hang a loose file on an object, once. Raises `BerkasBukanMilikAnda`."""
    diubah = Berkas.objects.filter(pk=berkas.pk, pemilik=oleh, target_model="", dihapus_at__isnull=True).update(
        target_model=target._meta.label_lower, target_id=target.pk
    )
    if not diubah:
        raise BerkasBukanMilikAnda("Berkas ini bukan unggahan Anda atau sudah dipakai. Unggah berkas yang baru.")
    berkas.refresh_from_db()
    return berkas


def accept_berkas(*, sumber: UploadedFile | Berkas, jenis: JenisBerkas, pemilik: Pengguna, target: Model) -> Berkas:
    """Hang evidence on an object, whether it comes with the request or was uploaded loose before.

    Every object that takes evidence calls this one. Raises as `create_berkas`, and `JenisBerkasDitolak` for a
    loose file of another purpose, whose formats and limit were other ones.
    """
    if not isinstance(sumber, Berkas):
        return create_berkas(unggahan=sumber, jenis=jenis, pemilik=pemilik, target=target)
    if sumber.jenis != jenis:
        raise JenisBerkasDitolak(
            f"Berkas ini diunggah sebagai {JenisBerkas(sumber.jenis).label.lower()}. Unggah lagi sebagai "
            f"{jenis.label.lower()}.",
            kolom="berkas",
        )
    return update_target(berkas=sumber, target=target, oleh=pemilik)


def open_berkas(*, berkas: Berkas, oleh: Pengguna, pada: datetime) -> bytes:
    """Give the bytes, and record who opened a file that somebody else uploaded (O-01). Raises `FileNotFoundError`."""
    isi = selectors.read_isi(berkas)
    if berkas.pemilik_id != oleh.pk:
        log_baca("berkas.dibuka", target=berkas, oleh=oleh, pada=pada)
    return isi


def cancel_berkas(*, berkas: Berkas, oleh: Pengguna, pada: datetime) -> None:
    """Take a file away; its bytes go with the next sweep. The caller has checked the right to change the object.

    Raises `BerkasBukanMilikAnda`.
    """
    if berkas.pemilik_id != oleh.pk:
        raise BerkasBukanMilikAnda("Hanya pengunggahnya yang dapat menghapus berkas ini.")
    with transaction.atomic():
        if Berkas.objects.filter(pk=berkas.pk, dihapus_at__isnull=True).update(dihapus_at=pada):
            log_activity("berkas.dihapus", target=berkas, oleh=oleh, pada=pada)


def sapu_berkas(*, pada: datetime) -> dict[str, int]:
    """Remove loose rows and stored files without a row, both older than 24 hours, and what is past its time.

    Gives the counts.
    """
    batas = pada - UMUR_YATIM
    lepas = Berkas.objects.filter(target_model="", created_at__lt=batas)
    lewat = Berkas.objects.filter(Q(dihapus_at__lt=batas) | Q(kedaluwarsa_at__lt=pada))
    baris, _ = (lepas | lewat).delete()
    di_cakram = selectors.list_berkas_di_cakram()
    dikenal = set(Berkas.objects.filter(nama_simpan__in=di_cakram).values_list("nama_simpan", flat=True))
    dibuang = 0
    for nama, keadaan in di_cakram.items():
        if nama not in dikenal and keadaan.st_mtime < batas.timestamp():
            (selectors.get_folder() / nama[:2] / nama).unlink(missing_ok=True)
            dibuang += 1
    return {"baris": baris, "berkas": dibuang}


def pindai_tertahan() -> int:
    """Scan what was held back while the scanner was away; gives the number released."""
    dilepas = 0
    for berkas in Berkas.objects.filter(status=StatusBerkas.DITAHAN, dihapus_at__isnull=True).order_by("pk")[:200]:
        hasil = pemindai.pindai(selectors.read_isi(berkas))
        if hasil is None:
            break
        if hasil:
            dilepas += Berkas.objects.filter(pk=berkas.pk).update(status=StatusBerkas.SIAP)
    return dilepas


def _kenali(nama: str, disebut: str, batas: Batas) -> Format:
    """Tell the format by extension and declared type; both must be of the feature's list."""
    ekstensi = nama.rpartition(".")[2].lower()
    fmt = EKSTENSI.get(ekstensi)
    if fmt is None or fmt not in batas.format:
        raise JenisBerkasDitolak(
            f"Jenis berkas ini tidak diterima di sini. Unggah berkas {batas.sebutan}.", kolom="berkas"
        )
    tipe = disebut.partition(";")[0].strip().lower()
    if tipe not in TIPE_TANPA_KETERANGAN and tipe not in TIPE_DISEBUT[fmt]:
        raise JenisBerkasDitolak(
            f"Berkas bernama .{ekstensi} tetapi dikirim sebagai jenis lain. Simpan ulang sebagai {batas.sebutan}.",
            kolom="berkas",
        )
    return fmt


def _baca(unggahan: UploadedFile, batas: Batas) -> bytes:
    """Read the whole upload, but never more than the limit, whatever size it claims."""
    unggahan.seek(0)
    data = unggahan.read(batas.bita + 1)
    if len(data) > batas.bita:
        raise BerkasTerlaluBesar(
            f"Berkas lebih besar dari {batas.bita // MB} MB. Perkecil atau pecah berkas, lalu unggah lagi.",
            kolom="berkas",
        )
    if not data:
        raise IsianSalah("Berkas kosong. Pilih berkas yang berisi.", kolom="berkas")
    return data


def _periksa_isi(data: bytes, fmt: Format) -> bytes:
    """Look at the content by its format; give what is stored (pictures lose their metadata)."""
    try:
        match fmt:
            case Format.JPG | Format.PNG:
                citra = gambar.baca_jpg(data) if fmt == Format.JPG else gambar.baca_png(data)
                if citra.lebar * citra.tinggi > PIKSEL_PALING_BANYAK:
                    raise GambarTerlaluLuas(
                        "Gambar lebih dari 40 juta piksel. Perkecil ukuran gambar, lalu unggah lagi.", kolom="berkas"
                    )
                return citra.isi
            case Format.PDF:
                dokumen.periksa_pdf(data)
            case Format.XLSX:
                dokumen.periksa_xlsx(data)
            case Format.CSV:
                dokumen.periksa_csv(data)
    except gambar.GambarRusak:
        raise JenisBerkasDitolak(
            f"Isi berkas bukan gambar {fmt.label} yang utuh. Simpan ulang gambarnya, lalu unggah lagi.", kolom="berkas"
        ) from None
    except dokumen.ArsipDitolak as sebab:
        raise ArsipTidakWajar(
            f"Berkas ditolak: {sebab}. Simpan ulang sebagai lembar sebar biasa, lalu unggah lagi.", kolom="berkas"
        ) from None
    except dokumen.DokumenDitolak as sebab:
        raise JenisBerkasDitolak(f"Berkas ditolak: {sebab}.", kolom="berkas") from None
    return data


def _pindai(isi: bytes) -> bool:
    """Scan for malware; False means that the scanner is away and the file is held back."""
    hasil = pemindai.pindai(isi)
    if hasil is False:
        raise JenisBerkasDitolak("Berkas ditolak: pemindai menemukan isi berbahaya.", kolom="berkas")
    return hasil is True


def _jaga_kuota(pemilik: Pengguna, tambahan: int) -> None:
    """Keep the account below its quota; counted under a lock of the account."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [727002, pemilik.pk])
    if selectors.get_terpakai(pemilik) + tambahan > settings.KUOTA_BERKAS:
        raise BerkasTerlaluBesar(
            f"Ruang berkas Anda ({settings.KUOTA_BERKAS // MB} MB) sudah penuh. Hapus berkas lama, lalu unggah lagi.",
            kolom="berkas",
        )


def _simpan(jalur: Path, isi: bytes) -> None:
    """Write the bytes whole or not at all."""
    sementara = jalur.with_suffix(".sebagian")
    try:
        jalur.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(sementara, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.replace(jalur)
    except OSError as sebab:
        try:
            sementara.unlink(missing_ok=True)
        except OSError:
            log.warning("Berkas sementara tidak dapat dibersihkan.")
        if sebab.errno in (errno.ENOSPC, errno.EDQUOT):
            raise PenyimpananPenuh(
                "Ruang penyimpanan peladen penuh, jadi berkas belum tersimpan. Data lain tidak berubah. "
                "Coba lagi nanti atau hubungi admin teknis."
            ) from sebab
        raise PenyimpananMati(
            "Penyimpanan berkas sedang tidak dapat dipakai, jadi berkas belum tersimpan. Coba lagi beberapa saat lagi."
        ) from sebab
