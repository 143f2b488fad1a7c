"""Letting a finding stand: asked for by one person with a reason, decided by a second one."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from penggajian.enums import StatusPengesampingan, StatusProses, Tingkatan
from penggajian.models import Pengesampingan, ProsesGaji
from penggajian.rules.pagar import PAGAR_PER_KODE
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.pemeriksaan import Temuan, list_temuan
from penggajian.selectors.proses import list_pejabat

from .perkada import tolak_orang_sama


class TemuanBerubah(BentrokKeadaan):
    """The finding is no longer the one that was read."""

    kode = "temuan_berubah"


class TidakDapatDikesampingkan(BentrokKeadaan):
    """This finding must be mended, or nothing was found."""

    kode = "tidak_dapat_dikesampingkan"


class PengesampinganSudahDiputus(BentrokKeadaan):
    """The wish was already decided."""

    kode = "pengesampingan_sudah_diputus"


class TemuanTentangDiri(TindakanTerlarang):
    """Nobody lets a finding about themself stand."""

    kode = "temuan_tentang_diri"


ALASAN_PALING_PENDEK = 20


def _kunci_proses(proses_id: int) -> ProsesGaji:
    proses = ProsesGaji.objects.select_for_update(of=("self",)).get(pk=proses_id)
    if proses.status in (StatusProses.DRAF, StatusProses.DIKUNCI) or proses.usang_at is not None:
        raise TidakDapatDikesampingkan(
            "Temuan hanya dapat dikesampingkan pada perhitungan yang mutakhir dan belum dikunci. Hitung lagi dahulu."
        )
    return proses


def _get_temuan(proses: ProsesGaji, kode: str) -> Temuan:
    return next(satu for satu in list_temuan(proses) if satu.kode == kode)


def is_temuan_tentang(proses: ProsesGaji, kode: str, oleh: Pengguna) -> bool:
    """Tell whether a finding names this person among others."""
    pegawai = get_pegawai_user(oleh)
    return pegawai is not None and any(nomor == pegawai.pk for nomor, _ in list_rinci(proses, kode))


def _tolak_diri(proses: ProsesGaji, kode: str, oleh: Pengguna) -> None:
    if is_temuan_tentang(proses, kode, oleh):
        raise TemuanTentangDiri(
            "Temuan ini menyangkut Anda sendiri, jadi Anda tidak dapat mengesampingkannya. Mintalah pejabat lain."
        )


@transaction.atomic
def submit_pengesampingan(
    *, proses: ProsesGaji, kode: str, sidik: str, alasan: str, oleh: Pengguna, pada: datetime
) -> Pengesampingan:
    """Ask to let a finding stand as it was read (`sidik`); the second persons are told.

    Raises `TidakDapatDikesampingkan`, `TemuanBerubah`, `TemuanTentangDiri`, `IsianSalah`.
    """
    proses = _kunci_proses(proses.pk)
    alasan = alasan.strip()
    if len(alasan) < ALASAN_PALING_PENDEK:
        raise IsianSalah(
            f"Tulis alasannya paling sedikit {ALASAN_PALING_PENDEK} huruf; auditor membacanya.", kolom="alasan"
        )
    temuan = _get_temuan(proses, kode)
    if temuan.jumlah == 0 or temuan.tingkat is Tingkatan.INFO or not temuan.pagar.dapat_dikesampingkan:
        raise TidakDapatDikesampingkan(f"“{temuan.judul}” tidak dapat dikesampingkan. {temuan.cara}")
    if temuan.sidik != sidik:
        raise TemuanBerubah("Temuan ini berubah sejak halamannya dibuka. Muat ulang, baca lagi, lalu ajukan.")
    if temuan.pengesampingan is not None:
        raise TidakDapatDikesampingkan("Temuan ini sudah diajukan untuk dikesampingkan. Tunggu keputusan orang kedua.")
    _tolak_diri(proses, kode, oleh)
    hasil = Pengesampingan.objects.create(
        proses=proses,
        kode=kode,
        sidik=sidik,
        jumlah=temuan.jumlah,
        alasan=alasan,
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )
    log_activity(
        "penggajian.pengesampingan.diajukan",
        target=hasil,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sesudah={"kode": kode, "jumlah": temuan.jumlah, "sidik": sidik},
    )
    create_notifikasi_banyak(
        untuk=[
            satu
            for peran in (Peran.BKPSDM, Peran.PIMPINAN)
            for satu in list_pejabat(peran, hari(pada))
            if satu.pk != oleh.pk
        ],
        jenis="penggajian.pengesampingan",
        judul=f"Temuan gaji {Periode.dari_tanggal(proses.periode).nama} menunggu keputusan orang kedua",
        isi=PAGAR_PER_KODE[kode].judul.format(ambang="batas"),
        url=f"/gaji/proses/{proses.uuid}/",
        oleh=oleh,
        kunci=f"pengesampingan:{hasil.pk}",
    )
    return hasil


def _kunci(pengesampingan: Pengesampingan) -> Pengesampingan:
    _kunci_proses(pengesampingan.proses_id)
    terkunci = Pengesampingan.objects.select_for_update(of=("self",)).select_related("proses").get(pk=pengesampingan.pk)
    if terkunci.status != StatusPengesampingan.DIAJUKAN:
        raise PengesampinganSudahDiputus(
            f"Ajuan ini sudah {StatusPengesampingan(terkunci.status).label.lower()}, jadi tidak perlu diputuskan lagi."
        )
    return terkunci


@transaction.atomic
def approve_pengesampingan(*, pengesampingan: Pengesampingan, oleh: Pengguna, pada: datetime) -> Pengesampingan:
    """Let the finding stand, as the second person.

    Raises `OrangSama`, `TemuanTentangDiri`, `TemuanBerubah`, `PengesampinganSudahDiputus`.
    """
    satu = _kunci(pengesampingan)
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "mengesampingkan temuan ini")
    if _get_temuan(satu.proses, satu.kode).sidik != satu.sidik:
        raise TemuanBerubah(
            "Temuan ini berubah sejak diajukan, jadi ajuannya gugur. Ajukan lagi untuk temuan yang baru."
        )
    _tolak_diri(satu.proses, satu.kode, oleh)
    satu.status, satu.diputus_oleh, satu.diputus_at = StatusPengesampingan.DISETUJUI, oleh, pada
    satu.save()
    log_activity("penggajian.pengesampingan.disetujui", target=satu, oleh=oleh, pada=pada, alasan=satu.alasan)
    return satu


@transaction.atomic
def reject_pengesampingan(
    *, pengesampingan: Pengesampingan, alasan: str, oleh: Pengguna, pada: datetime
) -> Pengesampingan:
    """Turn the wish down, with a reason. Raises `OrangSama`, `PengesampinganSudahDiputus`."""
    satu = _kunci(pengesampingan)
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "memutuskan ajuan ini")
    satu.status, satu.diputus_oleh, satu.diputus_at = StatusPengesampingan.DITOLAK, oleh, pada
    satu.alasan_tolak = alasan
    satu.save()
    log_activity("penggajian.pengesampingan.ditolak", target=satu, oleh=oleh, pada=pada, alasan=alasan)
    return satu
