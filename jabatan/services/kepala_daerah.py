"""The head of the region: a dated seat above the sekda, held by somebody who is not ASN."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import JenisJabatan, JenisKelamin
from jabatan.models import Pegawai, Posisi, RiwayatJabatan
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, hari, masa, tolak_diri
from .penempatan import update_penempatan
from .riwayat import periksa_posisi


class BukanKursiKepalaDaerah(IsianSalah):
    """Only the seat of the head of the region is held without being ASN."""

    kode = "bukan_kursi_kepala_daerah"


class AkunSudahDipakai(BentrokKeadaan):
    """An account belongs to one person."""

    kode = "akun_sudah_dipakai"


class BukanKepalaDaerah(BentrokKeadaan):
    """The person is an ASN; their seat changes by their own history."""

    kode = "bukan_kepala_daerah"


@dataclass(frozen=True, kw_only=True)
class DataKepalaDaerah:
    """Who holds the seat, from when, by which decree. `sampai` is the inclusive last day, if known."""

    nama: str
    jenis_kelamin: JenisKelamin
    tanggal_lahir: date
    posisi: Posisi
    tmt: date
    sampai: date | None = None
    gelar_depan: str = ""
    gelar_belakang: str = ""
    nomor_sk: str = ""
    tanggal_sk: date | None = None
    pengguna: Pengguna | None = None


@transaction.atomic
def create_kepala_daerah(*, data: DataKepalaDaerah, oleh: Pengguna | None, pada: datetime) -> Pegawai:
    """Record a wali kota, bupati, gubernur, deputy or penjabat who is not ASN here, with the seat and its period.

    The person gets no NIP and no status row: pay, SKP and attendance never begin for them, while rating,
    scope and reminders follow the seat as for everybody. Raises `BukanKursiKepalaDaerah`, `MasaBertumpang`,
    `AkunSudahDipakai`, `PosisiTidakBerlaku`. Dasar hukum: UU 23/2014 (kepala daerah); PP 30/2019 (PPK menilai sekda).
    """
    posisi = (
        Posisi.objects.select_for_update(of=("self",)).select_related("jabatan", "unit_kerja").get(pk=data.posisi.pk)
    )
    if posisi.jabatan.jenis != JenisJabatan.KEPALA_DAERAH:
        raise BukanKursiKepalaDaerah(
            f"{posisi} adalah jabatan ASN. Pilih posisi berjenis kepala daerah, atau catat orangnya sebagai pegawai.",
            kolom="posisi",
        )
    periksa_posisi(posisi, data.tmt)
    berlaku = masa(data.tmt, data.sampai)
    lain = RiwayatJabatan.objects.filter(posisi=posisi, berlaku__overlap=berlaku).select_related("pegawai").first()
    if lain is not None:
        raise MasaBertumpang(
            f"{lain.pegawai} sudah tercatat memangku {posisi} pada masa itu. Akhiri dulu masa jabatannya, atau ubah "
            "tanggalnya.",
            kolom="tmt",
        )
    if data.pengguna is not None and Pegawai.objects.filter(pengguna=data.pengguna).exists():
        raise AkunSudahDipakai("Akun ini sudah dipakai orang lain. Periksa nama penggunanya.", kolom="pengguna")
    orang = Pegawai.objects.create(
        nip=None,
        status="",
        nama=data.nama.strip(),
        gelar_depan=data.gelar_depan,
        gelar_belakang=data.gelar_belakang,
        jenis_kelamin=data.jenis_kelamin,
        tanggal_lahir=data.tanggal_lahir,
        unit_kerja=posisi.unit_kerja,
        pengguna=data.pengguna,
    )
    RiwayatJabatan.objects.create(
        pegawai=orang, posisi=posisi, berlaku=berlaku, nomor_sk=data.nomor_sk, tanggal_sk=data.tanggal_sk
    )
    update_penempatan(tanggal=hari(pada), pegawai_ids=[orang.pk])
    log_activity(
        "jabatan.kepala_daerah.dicatat",
        target=orang,
        oleh=oleh,
        pada=pada,
        alasan=data.nomor_sk,
        sesudah={"posisi": posisi.kode, "berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([orang.pk], data.tmt)
    orang.refresh_from_db()
    return orang


@transaction.atomic
def update_masa_jabatan(
    *, pegawai: Pegawai, sampai: date, alasan: str, oleh: Pengguna | None, pada: datetime
) -> RiwayatJabatan:
    """End the term of the head of the region after the day `sampai`. Raises `BukanKepalaDaerah`, `IsianSalah`."""
    tolak_diri(pegawai, oleh)
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    baris = (
        RiwayatJabatan.objects.select_for_update(of=("self",))
        .select_related("posisi")
        .filter(pegawai=pegawai, pegawai__nip__isnull=True)
        .order_by("-berlaku")
        .first()
    )
    if baris is None:
        raise BukanKepalaDaerah(f"{pegawai} bukan kepala daerah. Ubah jabatannya pada riwayat pegawai itu.")
    berlaku = masa(baris.berlaku.lower, sampai)
    lain = (
        RiwayatJabatan.objects.filter(posisi=baris.posisi, berlaku__overlap=berlaku)
        .exclude(pk=baris.pk)
        .select_related("pegawai")
        .first()
    )
    if lain is not None:
        raise MasaBertumpang(
            f"{lain.pegawai} memangku posisi ini mulai {tulis_tanggal(lain.berlaku.lower)}. Pilih tanggal sebelum itu.",
            kolom="sampai",
        )
    sebelum, baris.berlaku = str(baris.berlaku), berlaku
    baris.save(update_fields=["berlaku"])
    update_penempatan(tanggal=hari(pada), pegawai_ids=[pegawai.pk])
    log_activity(
        "jabatan.kepala_daerah.diakhiri",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sebelum={"berlaku": sebelum},
        sesudah={"berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([pegawai.pk], berlaku.lower)
    return baris
