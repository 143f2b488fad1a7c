"""Recording the certificate by which the tax of a married woman counts her husband and their children."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi, create_notifikasi_banyak
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.enums import HubunganKeluarga, JenisKelamin, TingkatPenerbit
from jabatan.models import Keluarga, Pegawai, RiwayatStatus, SuratSuami
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, hari, simpan_massal, tolak_diri
from .riwayat import kunci_asn

KABAR = (
    "Suami dan tanggungan Anda dihitung dalam PTKP tahun pajak itu. Bulan yang gajinya sudah dikunci tidak diubah; selisih "
    "pajaknya diperhitungkan pada masa pajak terakhir."
)


@dataclass(frozen=True, slots=True)
class IsiSuratSuami:
    """What a certificate says: the tax year it speaks for, and the day since when the husband has no income."""

    tahun: int
    sejak: date
    tingkat: TingkatPenerbit
    penerbit: str
    nomor_sk: str
    tanggal_sk: date


@transaction.atomic
def create_surat_suami(
    *,
    pegawai: Pegawai,
    tahun: int,
    sejak: date,
    tingkat: str,
    penerbit: str,
    nomor_sk: str,
    tanggal_sk: date,
    oleh: Pengguna | None,
    pada: datetime,
) -> SuratSuami:
    """Record a certificate for one tax year; it counts by itself from the next computation on.

    Raises `IsianSalah`, `MasaBertumpang`, `DataDiriSendiri`, `BukanAsn`. Dasar hukum: PMK 168/2023, Pasal 9.
    """
    tolak_diri(pegawai, oleh)
    pegawai = kunci_asn(pegawai)
    isi = IsiSuratSuami(tahun, sejak, TingkatPenerbit(tingkat), penerbit.strip(), nomor_sk.strip(), tanggal_sk)
    berlaku = periksa_surat_suami(
        pegawai,
        isi,
        status=list(RiwayatStatus.objects.sah().filter(pegawai=pegawai)),
        suami=list(Keluarga.objects.sah().filter(pegawai=pegawai, hubungan=HubunganKeluarga.PASANGAN)),
        lain=list(SuratSuami.objects.sah().filter(pegawai=pegawai)),
        hari_ini=hari(pada),
    )
    baris = susun_surat_suami(pegawai, isi, berlaku)
    baris.full_clean(exclude=["pegawai"])
    baris.save(force_insert=True)
    log_activity(
        "jabatan.suratsuami.dicatat",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        alasan=baris.nomor_sk,
        sesudah={"baris": baris.pk, "tahun": tahun, "berlaku": str(berlaku)},
    )
    kirim_penempatan_berubah([pegawai.pk], berlaku.lower)
    if pegawai.pengguna is not None:
        create_notifikasi(
            untuk=pegawai.pengguna,
            jenis="jabatan.riwayat",
            judul=f"Surat keterangan suami Anda dicatat untuk tahun pajak {tahun}",
            isi=f"Surat nomor {baris.nomor_sk}. {KABAR}",
            url=f"/jabatan/pegawai/{pegawai.uuid}/?tab=keluarga",
            oleh=oleh,
        )
    return baris


@transaction.atomic
def create_surat_suami_massal(*, data: Sequence[SuratSuami], oleh: Pengguna | None, pada: datetime) -> list[SuratSuami]:
    """Record the certificates of a sheet that was checked row by row: all or none; the database refuses a second one."""
    baris = simpan_massal(SuratSuami, data, "jabatan.suratsuami.dicatat_massal", oleh=oleh, pada=pada)
    if baris:
        orang = {b.pegawai_id: b.pegawai for b in baris}
        create_notifikasi_banyak(
            untuk=[p.pengguna for p in orang.values() if p.pengguna is not None],
            jenis="jabatan.riwayat",
            judul="Surat keterangan suami Anda dicatat",
            isi=f"Tahun pajaknya terbaca pada tab Keluarga di profil Anda. {KABAR}",
            url="/jabatan/saya/?tab=keluarga",
            oleh=oleh,
        )
    return baris


def susun_surat_suami(pegawai: Pegawai, isi: IsiSuratSuami, berlaku: DateRange) -> SuratSuami:
    """Make the row of a certificate that was checked; not saved yet."""
    return SuratSuami(
        pegawai=pegawai,
        berlaku=berlaku,
        tingkat=isi.tingkat,
        penerbit=isi.penerbit,
        nomor_sk=isi.nomor_sk,
        tanggal_sk=isi.tanggal_sk,
    )


def masa_surat_suami(tahun: int, sejak: date) -> DateRange:
    """Give the days of a tax year that a certificate speaks for. Raises `IsianSalah` when there are none."""
    if sejak.year > tahun:
        raise IsianSalah(
            f"Menurut surat itu suami tidak berpenghasilan sejak {tulis_tanggal(sejak)}, jadi belum berlaku untuk tahun pajak "
            f"{tahun}. Pilih tahun pajak {sejak.year + 1}.",
            kolom="sejak",
        )
    return DateRange(max(sejak, date(tahun, 1, 1)), date(tahun + 1, 1, 1))


def periksa_surat_suami(
    pegawai: Pegawai,
    isi: IsiSuratSuami,
    *,
    status: Sequence[RiwayatStatus],
    suami: Sequence[Keluarga],
    lain: Sequence[SuratSuami],
    hari_ini: date,
) -> DateRange:
    """Check a certificate against the records of the person; gives the days it speaks for.

    PTKP is frozen on 1 January, or on the first day of service in the year: a certificate that begins later has no effect on
    it. Raises `IsianSalah`, `MasaBertumpang`. Dasar hukum: UU PPh, Pasal 7; PMK 168/2023, Pasal 9.
    """
    if pegawai.jenis_kelamin != JenisKelamin.PEREMPUAN:
        raise IsianSalah(
            f"{pegawai.nama} laki-laki. Surat ini hanya untuk pegawai perempuan yang kawin; PTKP pegawai laki-laki sudah "
            "menghitung istri dan tanggungannya.",
            kolom="pegawai",
        )
    if not hari_ini.year <= isi.tahun <= hari_ini.year + 1:
        raise IsianSalah(
            f"Surat dicatat untuk tahun pajak {hari_ini.year} atau {hari_ini.year + 1}. Pajak tahun yang sudah lewat "
            "diperhitungkan pegawai dalam SPT Tahunan.",
            kolom="tahun",
        )
    if isi.tanggal_sk > hari_ini:
        raise IsianSalah(
            f"Tanggal surat {tulis_tanggal(isi.tanggal_sk)} belum tiba. Periksa tanggal pada suratnya.",
            kolom="tanggal_sk",
        )
    if isi.sejak > isi.tanggal_sk:
        raise IsianSalah(
            f"Surat tertanggal {tulis_tanggal(isi.tanggal_sk)} tidak dapat menerangkan keadaan sejak {tulis_tanggal(isi.sejak)}. "
            "Periksa kedua tanggalnya.",
            kolom="sejak",
        )
    if not isi.nomor_sk:
        raise IsianSalah("Isi nomor surat keterangannya.", kolom="nomor_sk")
    if not isi.penerbit:
        raise IsianSalah("Isi nama pejabat atau kantor yang menerbitkan surat ini.", kolom="penerbit")
    berlaku = masa_surat_suami(isi.tahun, isi.sejak)
    acuan = max(date(isi.tahun, 1, 1), min((s.berlaku.lower for s in status), default=date(isi.tahun, 1, 1)))
    if berlaku.lower > acuan:
        raise IsianSalah(
            f"PTKP tahun pajak {isi.tahun} mengikuti keadaan {tulis_tanggal(acuan)}, sedangkan menurut surat ini suami tidak "
            f"berpenghasilan baru sejak {tulis_tanggal(isi.sejak)}. Catat untuk tahun pajak {isi.tahun + 1}.",
            kolom="sejak",
        )
    if not any(s.berlaku.lower <= acuan and (s.berlaku.upper is None or acuan < s.berlaku.upper) for s in suami):
        raise IsianSalah(
            f"Pada {tulis_tanggal(acuan)} tidak tercatat suami bagi {pegawai.nama}. Catat suaminya dengan tanggal menikah dulu; "
            "bila belum kawin pada hari itu, surat ini tidak berpengaruh.",
            kolom="pegawai",
        )
    lama = next((s for s in lain if s.tahun == isi.tahun), None)
    if lama is not None:
        raise MasaBertumpang(
            f"{pegawai.nama} sudah mempunyai surat untuk tahun pajak {isi.tahun}, nomor {lama.nomor_sk}. Cabut dulu catatan itu "
            "bila keliru.",
            kolom="tahun",
        )
    return berlaku
