"""People: recorded one by one or many at once through the same lines."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_activity_massal, log_baca
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.versi import check_versi
from jabatan.enums import JenisKelamin, Kedudukan, StatusAsn
from jabatan.models import Pegawai, Posisi, RiwayatJabatan, RiwayatPangkat, RiwayatStatus
from jabatan.rules.matriks import Data
from jabatan.rules.nik import is_nik
from jabatan.scoping import lingkup
from jabatan.signals import kirim_penempatan_berubah

from .dasar import beda, hari, masa, tolak_diri
from .nomor import check_nip
from .penempatan import update_penempatan
from .riwayat import periksa_golongan, periksa_posisi, tolak_kursi_kepala_daerah

KOLOM_PROFIL = (
    "nama",
    "gelar_depan",
    "gelar_belakang",
    "jenis_kelamin",
    "tempat_lahir",
    "tanggal_lahir",
    "surel",
    "ponsel",
)


class NipSudahTercatat(BentrokKeadaan):
    """Somebody already has this number."""

    kode = "nip_sudah_tercatat"


class NipTidakDapatDicatat(IsianSalah):
    """The number cannot be recorded by this officer; says nothing about rows that they may not see (C-04)."""

    kode = "nip_tidak_dapat_dicatat"


class NikTidakSah(IsianSalah):
    """The NIK is not 16 digits."""

    kode = "nik_tidak_sah"


@dataclass(frozen=True, kw_only=True)
class DataPegawai:
    """What is needed to record a person: profile, and the first rows of the histories.

    `tmt` starts the status; rank and seat start on their own days when given. The account is linked
    by `pengguna`; without it an account with the same NIP is linked later by the accounts page.
    """

    nip: str
    nama: str
    jenis_kelamin: JenisKelamin
    tanggal_lahir: date
    status: StatusAsn
    tmt: date
    golongan: str = ""
    mkg_tahun: int = 0
    mkg_bulan: int = 0
    tmt_golongan: date | None = None
    posisi: Posisi | None = None
    tmt_jabatan: date | None = None
    kedudukan: Kedudukan = Kedudukan.AKTIF
    gelar_depan: str = ""
    gelar_belakang: str = ""
    tempat_lahir: str = ""
    nik: str = field(default="", repr=False)
    surel: str = ""
    ponsel: str = field(default="", repr=False)
    nomor_sk: str = ""
    tanggal_sk: date | None = None
    kontrak_sampai: date | None = None
    pengguna: Pengguna | None = None


def create_pegawai(*, data: DataPegawai, oleh: Pengguna | None, pada: datetime) -> Pegawai:
    """Record one person with the first rows of their histories. Raises as `create_pegawai_massal`."""
    return create_pegawai_massal(data=[data], oleh=oleh, pada=pada)[0]


@transaction.atomic
def create_pegawai_massal(*, data: Sequence[DataPegawai], oleh: Pengguna | None, pada: datetime) -> list[Pegawai]:
    """Record many people in a fixed number of statements: all of them or none.

    Raises `NipTidakSah`, `NipSudahTercatat`, `NipTidakDapatDicatat`, `NikTidakSah`, `GolonganTidakSesuai`, `PosisiTidakBerlaku`.
    """
    _tolak_ganda(data, oleh)
    for orang in data:
        _periksa(orang, hari(pada))
    pegawai = Pegawai.objects.bulk_create([_baris_pegawai(orang) for orang in data], batch_size=2000)
    pasangan = list(zip(data, pegawai, strict=True))

    def sk(orang: DataPegawai) -> dict[str, Any]:
        return {"nomor_sk": orang.nomor_sk, "tanggal_sk": orang.tanggal_sk}

    RiwayatStatus.objects.bulk_create(
        [
            RiwayatStatus(
                pegawai=p,
                berlaku=masa(o.tmt),
                status=o.status,
                kedudukan=o.kedudukan,
                kontrak_sampai=o.kontrak_sampai,
                **sk(o),
            )
            for o, p in pasangan
        ],
        batch_size=2000,
    )
    RiwayatPangkat.objects.bulk_create(
        [
            RiwayatPangkat(
                pegawai=p,
                berlaku=masa(o.tmt_golongan or o.tmt),
                golongan=o.golongan,
                mkg_tahun=o.mkg_tahun,
                mkg_bulan=o.mkg_bulan,
                **sk(o),
            )
            for o, p in pasangan
            if o.golongan
        ],
        batch_size=2000,
    )
    RiwayatJabatan.objects.bulk_create(
        [
            RiwayatJabatan(pegawai=p, berlaku=masa(o.tmt_jabatan or o.tmt), posisi=o.posisi, **sk(o))
            for o, p in pasangan
            if o.posisi is not None
        ],
        batch_size=2000,
    )
    update_penempatan(tanggal=hari(pada), pegawai_ids=[p.pk for p in pegawai])
    log_activity_massal("jabatan.pegawai.dicatat", target=pegawai, oleh=oleh, pada=pada)
    if data:
        kirim_penempatan_berubah([p.pk for p in pegawai], min(o.tmt for o in data))
    return pegawai


@transaction.atomic
def update_pegawai(
    *, pegawai: Pegawai, versi: int | None, oleh: Pengguna | None, pada: datetime, **kolom: Any
) -> Pegawai:
    """Change the profile (any of `KOLOM_PROFIL`). Raises `VersiUsang`, `DataDiriSendiri`.

    NIP, status, seat and golongan are not here: they change by dated rows.
    """
    asing = set(kolom) - set(KOLOM_PROFIL)
    if asing:
        raise TypeError(f"Not profile fields: {sorted(asing)}")
    tolak_diri(pegawai, oleh)
    return _ubah(pegawai, versi, kolom, "jabatan.pegawai.diubah", oleh=oleh, pada=pada)


@transaction.atomic
def update_kontak(
    *, pegawai: Pegawai, versi: int | None, surel: str, ponsel: str, oleh: Pengguna, pada: datetime
) -> Pegawai:
    """Change one's own contact data. Raises `VersiUsang`."""
    kolom = {"surel": surel, "ponsel": ponsel}
    return _ubah(pegawai, versi, kolom, "jabatan.kontak.diubah", oleh=oleh, pada=pada, samarkan=("ponsel",))


@transaction.atomic
def update_nik(*, pegawai: Pegawai, versi: int | None, nik: str, oleh: Pengguna | None, pada: datetime) -> Pegawai:
    """Set the NIK. Raises `NikTidakSah`, `VersiUsang`, `DataDiriSendiri`."""
    tolak_diri(pegawai, oleh)
    _periksa_nik(nik)
    return _ubah(pegawai, versi, {"nik": nik}, "jabatan.nik.diubah", oleh=oleh, pada=pada, samarkan=("nik",))


@transaction.atomic
def open_nik(*, pegawai: Pegawai, oleh: Pengguna, pada: datetime) -> str:
    """Give the whole NIK and record who opened it; one's own is not recorded."""
    if pegawai.pengguna_id != oleh.pk:
        log_baca("jabatan.nik.dibuka", target=pegawai, oleh=oleh, pada=pada)
    return pegawai.nik


def _ubah(
    pegawai: Pegawai,
    versi: int | None,
    kolom: dict[str, Any],
    kode: str,
    *,
    oleh: Pengguna | None,
    pada: datetime,
    samarkan: tuple[str, ...] = (),
) -> Pegawai:
    """Lock, check the version, change what differs, count up, log."""
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    check_versi(pegawai, versi)
    sebelum, sesudah = beda(pegawai, kolom)
    if not sesudah:
        return pegawai
    for nama in sesudah:
        setattr(pegawai, nama, kolom[nama])
    pegawai.versi += 1
    pegawai.save(update_fields=[*sesudah, "versi", "updated_at"])
    for nama in samarkan:
        if nama in sesudah:
            sebelum[nama] = sesudah[nama] = "(disamarkan)"
    log_activity(kode, target=pegawai, oleh=oleh, pada=pada, sebelum=sebelum, sesudah=sesudah)
    return pegawai


def _baris_pegawai(orang: DataPegawai) -> Pegawai:
    return Pegawai(
        nip=orang.nip,
        nama=orang.nama,
        gelar_depan=orang.gelar_depan,
        gelar_belakang=orang.gelar_belakang,
        jenis_kelamin=orang.jenis_kelamin,
        tempat_lahir=orang.tempat_lahir,
        tanggal_lahir=orang.tanggal_lahir,
        nik=orang.nik,
        surel=orang.surel,
        ponsel=orang.ponsel,
        status=orang.status,
        kedudukan=orang.kedudukan,
        unit_kerja=orang.posisi.unit_kerja if orang.posisi else None,
        pengguna=orang.pengguna,
    )


def _periksa(orang: DataPegawai, hari_ini: date) -> None:
    """Apply every hard rule to one person."""
    check_nip(orang.nip, orang.status, hari_ini)
    _periksa_nik(orang.nik)
    if orang.golongan:
        periksa_golongan(orang.status, orang.golongan)
    if orang.posisi is not None:
        periksa_posisi(orang.posisi, orang.tmt_jabatan or orang.tmt)
        tolak_kursi_kepala_daerah(orang.posisi)


def _periksa_nik(nik: str) -> None:
    if nik and not is_nik(nik):
        raise NikTidakSah("NIK harus 16 angka. Periksa kembali kartu identitasnya.", kolom="nik")


def _tolak_ganda(data: Sequence[DataPegawai], oleh: Pengguna | None) -> None:
    """Refuse a number that appears twice or is already recorded; only who sees everybody hears which of both it is."""
    nip = [orang.nip for orang in data]
    if len(set(nip)) != len(nip):
        raise NipSudahTercatat(
            "NIP yang sama muncul lebih dari sekali dalam data ini. Hapus salah satunya.", kolom="nip"
        )
    if not Pegawai.objects.filter(nip__in=nip).exists():
        return
    if oleh is None or lingkup(oleh).mencakup(Data.PROFIL, "l", owner_id=None, unit_id=None):
        raise NipSudahTercatat(
            "NIP ini sudah tercatat. Periksa angkanya; bila benar, pindahkan pegawai itu lewat riwayat jabatannya.",
            kolom="nip",
        )
    raise NipTidakDapatDicatat(
        "NIP ini tidak dapat dicatat dari unit Anda. Periksa angkanya pada SK; bila benar, mintalah BKPSDM mencatatnya.",
        kolom="nip",
    )
