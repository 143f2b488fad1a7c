"""Judging held answers, comments and disputes: always by somebody outside the unit."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user
from kinerja.partisipasi.enums import JenisSanggah, StatusJawaban, StatusSanggah, StatusSaran
from kinerja.partisipasi.models import (
    JawabanWarga,
    Layanan,
    PetugasJawaban,
    SanggahSaran,
    TanggapanUmpan,
    UmpanPetugas,
)
from kinerja.partisipasi.rules.samar import samarkan
from kinerja.partisipasi.selectors.layanan import list_unit_sekitar
from kinerja.partisipasi.selectors.umpan import list_saran

from .dasar import rapikan_wajib
from .jawab import PANJANG_SARAN


class PemeriksaDariUnit(TindakanTerlarang):
    """Nobody judges answers about their own unit."""

    kode = "pemeriksa_dari_unit"


class SudahDiperiksa(BentrokKeadaan):
    """Somebody has decided already."""

    kode = "sudah_diperiksa"


class BukanTentangAnda(TindakanTerlarang):
    """Only the officer answers or disputes what was said about them."""

    kode = "bukan_tentang_anda"


def check_luar_unit(layanan: Layanan, oleh: Pengguna) -> None:
    """Refuse a reviewer of the unit itself, above or below it. Raises `PemeriksaDariUnit`."""
    pegawai = get_pegawai_user(oleh)
    if pegawai is not None and pegawai.unit_kerja_id in list_unit_sekitar(layanan.unit_kerja_id):
        raise PemeriksaDariUnit(
            "Jawaban tentang layanan unit Anda sendiri diperiksa orang di luar unit itu. Serahkan kepada rekan lain."
        )


def _lock(jawaban: JawabanWarga) -> JawabanWarga:
    return JawabanWarga.objects.select_for_update(of=("self",)).select_related("layanan").get(pk=jawaban.pk)


@transaction.atomic
def verify_jawaban(*, jawaban: JawabanWarga, hitung: bool, alasan: str, oleh: Pengguna, pada: datetime) -> JawabanWarga:
    """Let a held answer count, or leave it out with a reason.

    Raises `PemeriksaDariUnit`, `SudahDiperiksa`, `IsianSalah`.
    """
    jawaban = _lock(jawaban)
    check_luar_unit(jawaban.layanan, oleh)
    if jawaban.status != StatusJawaban.KARANTINA:
        raise SudahDiperiksa("Jawaban ini sudah diputuskan. Muat ulang halaman.")
    alasan = alasan.strip()
    if not hitung and not alasan:
        raise IsianSalah("Tuliskan mengapa jawaban ini tidak dihitung.", kolom="alasan")
    jawaban.status = StatusJawaban.SAH if hitung else StatusJawaban.DIKELUARKAN
    jawaban.alasan, jawaban.diperiksa_oleh, jawaban.diperiksa_pada = alasan, oleh, pada
    jawaban.save(update_fields=["status", "alasan", "diperiksa_oleh", "diperiksa_pada"])
    log_activity(
        "partisipasi.jawaban.diperiksa",
        target=jawaban.layanan,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sesudah={"hitung": hitung, "tanda": jawaban.tanda},
    )
    return jawaban


@transaction.atomic
def verify_saran(*, jawaban: JawabanWarga, tampil: bool, teks: str, oleh: Pengguna, pada: datetime) -> JawabanWarga:
    """Show a comment in its redacted words, or hide it. Raises `PemeriksaDariUnit`, `SudahDiperiksa`, `IsianSalah`.

    Dasar hukum: UU 27/2022.
    """
    jawaban = _lock(jawaban)
    check_luar_unit(jawaban.layanan, oleh)
    if jawaban.status_saran != StatusSaran.MENUNGGU:
        raise SudahDiperiksa("Saran ini sudah diputuskan. Muat ulang halaman.")
    bersih = " ".join(samarkan(teks).split())[:PANJANG_SARAN] if tampil else ""
    if tampil and not bersih:
        raise IsianSalah("Isi saran yang ditampilkan, atau pilih sembunyikan.", kolom="teks")
    jawaban.status_saran = StatusSaran.TAMPIL if tampil else StatusSaran.DISEMBUNYIKAN
    jawaban.saran_tampil = bersih
    jawaban.save(update_fields=["status_saran", "saran_tampil"])
    log_activity(
        "partisipasi.saran.diperiksa", target=jawaban.layanan, oleh=oleh, pada=pada, sesudah={"tampil": tampil}
    )
    return jawaban


def _check_diri(pegawai_id: int, oleh: Pengguna) -> Pegawai:
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != pegawai_id:
        raise BukanTentangAnda("Hanya petugas yang bersangkutan yang menanggapi umpan balik ini.")
    return pegawai


@transaction.atomic
def submit_tanggapan(*, umpan: UmpanPetugas, teks: str, oleh: Pengguna, pada: datetime) -> TanggapanUmpan:
    """Answer once what users said about oneself. Raises `BukanTentangAnda`, `SudahDiperiksa`, `IsianSalah`."""
    umpan = UmpanPetugas.objects.select_for_update(of=("self",)).get(pk=umpan.pk)
    _check_diri(umpan.pegawai_id, oleh)
    if TanggapanUmpan.objects.filter(umpan=umpan).exists():
        raise SudahDiperiksa("Anda sudah menanggapi umpan balik ini. Sampaikan lanjutannya dalam dialog kinerja.")
    teks = " ".join(rapikan_wajib(teks, "teks", "Tuliskan tanggapan Anda.").split())
    baris = TanggapanUmpan.objects.create(umpan=umpan, teks=teks[:1000], oleh=oleh, pada=pada)
    log_activity("partisipasi.umpan.ditanggapi", target=umpan, oleh=oleh, pada=pada)
    return baris


@transaction.atomic
def submit_sanggah(
    *, umpan: UmpanPetugas, jawaban: str, jenis: str, alasan: str, oleh: Pengguna, pada: datetime
) -> SanggahSaran:
    """Dispute one shown comment about oneself. Raises `BukanTentangAnda`, `IsianSalah`, `SudahDiperiksa`."""
    pegawai = _check_diri(umpan.pegawai_id, oleh)
    satu = next((s for s in list_saran(umpan) if str(s.pk) == str(jawaban)), None)
    if satu is None:
        raise IsianSalah("Saran itu tidak ada lagi. Muat ulang halaman.", kolom="jawaban")
    if jenis not in [j.value for j in JenisSanggah]:
        raise IsianSalah("Pilih alasan sanggahannya.", kolom="jenis")
    alasan = rapikan_wajib(alasan, "alasan", "Jelaskan sanggahannya dengan satu kalimat.")
    if SanggahSaran.objects.filter(jawaban=satu, pegawai=pegawai).exists():
        raise SudahDiperiksa("Saran ini sudah Anda sanggah. Tunggu putusannya.")
    sanggah = SanggahSaran.objects.create(
        jawaban=satu, layanan=satu.layanan, pegawai=pegawai, saran=satu.saran_tampil, jenis=jenis,
        alasan=alasan[:500], diajukan_pada=pada,
    )  # fmt: skip
    log_activity("partisipasi.saran.disanggah", target=sanggah, oleh=oleh, pada=pada, sesudah={"jenis": jenis})
    return sanggah


@transaction.atomic
def verify_sanggah(
    *, sanggah: SanggahSaran, terima: bool, putusan: str, oleh: Pengguna, pada: datetime
) -> SanggahSaran:
    """Decide a dispute. Accepted, a comment about somebody else leaves the officer, any other one is hidden.

    Values already released stay as they are until their quarter is released anew.
    Raises `PemeriksaDariUnit`, `SudahDiperiksa`, `IsianSalah`.
    """
    sanggah = (
        SanggahSaran.objects.select_for_update(of=("self",))
        .select_related("layanan", "pegawai__pengguna")
        .get(pk=sanggah.pk)
    )
    check_luar_unit(sanggah.layanan, oleh)
    if sanggah.status != StatusSanggah.DIAJUKAN:
        raise SudahDiperiksa("Sanggahan ini sudah diputuskan. Muat ulang halaman.")
    sanggah.putusan = rapikan_wajib(putusan, "putusan", "Tuliskan alasan putusannya.")[:500]
    sanggah.status = StatusSanggah.DITERIMA if terima else StatusSanggah.DITOLAK
    sanggah.diputus_oleh, sanggah.diputus_pada = oleh, pada
    sanggah.save(update_fields=["status", "putusan", "diputus_oleh", "diputus_pada"])
    if terima and sanggah.jawaban_id is not None:
        if sanggah.jenis == JenisSanggah.SALAH_ORANG:
            PetugasJawaban.objects.filter(jawaban=sanggah.jawaban_id, pegawai=sanggah.pegawai).delete()
        else:
            JawabanWarga.objects.filter(pk=sanggah.jawaban_id).update(
                status_saran=StatusSaran.DISEMBUNYIKAN, saran_tampil=""
            )
    log_activity("partisipasi.saran.sanggah_diputus", target=sanggah, oleh=oleh, pada=pada, sesudah={"terima": terima})
    if sanggah.pegawai.pengguna is not None:
        create_notifikasi_banyak(
            untuk=[sanggah.pegawai.pengguna],
            jenis="partisipasi.umpan",
            judul=f"Sanggahan saran {'diterima' if terima else 'ditolak'}",
            isi=sanggah.putusan,
            url="/warga/umpan/",
            kunci=f"sanggah-saran-{sanggah.pk}",
            oleh=oleh,
        )
    return sanggah
