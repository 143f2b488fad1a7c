"""Plt and Plh: the rights of a seat for a time, without the seat."""

from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import JenisPenugasan, Kedudukan
from jabatan.models import Pegawai, Penugasan, Posisi, RiwayatJabatan, RiwayatStatus
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, masa, tolak_dicabut, tolak_diri
from .riwayat import periksa_posisi


class PosisiMasihDipangku(BentrokKeadaan):
    """A Plt needs a vacant seat."""

    kode = "posisi_masih_dipangku"


class PelaksanaTidakAktif(BentrokKeadaan):
    """The person is not in active service on that day."""

    kode = "pelaksana_tidak_aktif"


@transaction.atomic
def create_penugasan(
    *,
    pegawai: Pegawai,
    posisi: Posisi,
    jenis: JenisPenugasan,
    tmt: date,
    sampai: date | None = None,
    nomor_sk: str = "",
    tanggal_sk: date | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> Penugasan:
    """Make a person Plt or Plh of a seat; a Plt needs a vacant seat, a Plh stands in for its holder.

    Raises `PosisiMasihDipangku`, `PelaksanaTidakAktif`, `MasaBertumpang`, `PosisiTidakBerlaku`.
    Dasar hukum: UU 30/2014, Pasal 14.
    """
    tolak_diri(pegawai, oleh)
    posisi = Posisi.objects.select_for_update(of=("self",)).select_related("jabatan", "unit_kerja").get(pk=posisi.pk)
    periksa_posisi(posisi, tmt)
    berlaku = masa(tmt, sampai)
    status = RiwayatStatus.objects.filter(pegawai=pegawai, berlaku__contains=tmt).first()
    if (status.kedudukan if status else pegawai.kedudukan) != Kedudukan.AKTIF:
        raise PelaksanaTidakAktif(
            f"{pegawai} tidak aktif bertugas pada {tulis_tanggal(tmt)}. Pilih pegawai lain.", kolom="pegawai"
        )
    pemangku = RiwayatJabatan.objects.filter(posisi=posisi, berlaku__contains=tmt).select_related("pegawai")
    if any(baris.pegawai_id == pegawai.pk for baris in pemangku):
        raise PosisiMasihDipangku(
            f"{pegawai} sudah memangku {posisi} secara definitif, jadi tidak perlu penugasan.", kolom="pegawai"
        )
    definitif = next((b for b in pemangku if not _berhalangan_tetap(b.pegawai, tmt)), None)
    if jenis == JenisPenugasan.PLT and definitif is not None:
        raise PosisiMasihDipangku(
            f"{posisi} masih dipangku {definitif.pegawai} pada {tulis_tanggal(tmt)}. Plt hanya untuk posisi kosong; "
            "pilih Plh bila pejabatnya berhalangan sementara.",
            kolom="jenis",
        )
    lain = (
        Penugasan.objects.filter(posisi=posisi, jenis=jenis, berlaku__overlap=berlaku).select_related("pegawai").first()
    )
    if lain is not None:
        raise MasaBertumpang(
            f"{lain.pegawai} sudah ditetapkan sebagai {lain.jenis.capitalize()} {posisi} pada masa itu. Akhiri dulu penugasan itu, "
            "atau ubah tanggalnya.",
            kolom="tmt",
        )
    baris = Penugasan.objects.create(
        pegawai=pegawai, posisi=posisi, jenis=jenis, berlaku=berlaku, nomor_sk=nomor_sk, tanggal_sk=tanggal_sk
    )
    log_activity(
        "jabatan.penugasan.ditetapkan",
        target=baris,
        oleh=oleh,
        pada=pada,
        alasan=nomor_sk,
        sesudah={"pegawai": pegawai.pk, "posisi": posisi.kode, "jenis": jenis, "berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([pegawai.pk], tmt)
    return baris


@transaction.atomic
def update_penugasan(
    *, penugasan: Penugasan, sampai: date, alasan: str = "", oleh: Pengguna | None, pada: datetime
) -> Penugasan:
    """End an assignment after the day `sampai`, or move its end. Raises `MasaBertumpang`, `IsianSalah`."""
    penugasan = (
        Penugasan.objects.select_for_update(of=("self",))
        .select_related("pegawai", "posisi__jabatan")
        .get(pk=penugasan.pk)
    )
    tolak_diri(penugasan.pegawai, oleh)
    tolak_dicabut(penugasan)
    berlaku = masa(penugasan.berlaku.lower, sampai)
    lain = (
        Penugasan.objects.filter(posisi=penugasan.posisi, jenis=penugasan.jenis, berlaku__overlap=berlaku)
        .exclude(pk=penugasan.pk)
        .select_related("pegawai")
        .first()
    )
    if lain is not None:
        raise MasaBertumpang(
            f"Pada masa itu {lain.pegawai} sudah ditetapkan sebagai {lain.jenis.capitalize()}. Pilih tanggal sebelum "
            f"{tulis_tanggal(lain.berlaku.lower)}.",
            kolom="sampai",
        )
    sebelum = {"berlaku": str(penugasan.berlaku)}
    penugasan.berlaku = berlaku
    penugasan.save(update_fields=["berlaku"])
    log_activity(
        "jabatan.penugasan.diubah",
        target=penugasan,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sebelum=sebelum,
        sesudah={"berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([penugasan.pegawai_id], penugasan.berlaku.lower)
    return penugasan


def _berhalangan_tetap(pegawai: Pegawai, tanggal: date) -> bool:
    """Tell whether the holder is out of active service on the day, so that the seat counts as vacant."""
    return (
        RiwayatStatus.objects.filter(pegawai=pegawai, berlaku__contains=tanggal)
        .exclude(kedudukan=Kedudukan.AKTIF)
        .exists()
    )
