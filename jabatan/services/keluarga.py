"""Families: who belongs, what happened to them, and the certificates of school of the children."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_activity_massal
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tambah_bulan, tulis_tanggal
from jabatan.enums import HubunganKeluarga, PeristiwaKeluarga
from jabatan.models import Keluarga, Pegawai, SuratSekolah
from jabatan.rules.nik import is_nik
from jabatan.rules.tanggungan import alasan_tidak_dihitung
from jabatan.selectors.fakta import get_batas_anak
from jabatan.selectors.keluarga import (
    BERMASA,
    KOLOM_PERISTIWA,
    PERISTIWA,
    is_ditanggung_pegawai_lain,
    masa_perkawinan,
    susun_anggota,
)
from jabatan.signals import kirim_penempatan_berubah

from .dasar import MasaBertumpang, hari, masa, simpan_massal, tolak_dicabut, tolak_diri
from .riwayat import kunci_asn

SURAT_TERLAMA = 6
"""Years: a longer certificate is a slip of the pen in its year."""
HAK = ("tertanggung_gaji", "tertanggung_beras", "tertanggung_pajak")


class SudahDitanggung(BentrokKeadaan):
    """Another employee claims this person already."""

    kode = "sudah_ditanggung"


@dataclass(frozen=True, slots=True)
class IsiSurat:
    """What a certificate of school says; `sampai` is the last day, inclusive."""

    mulai: date
    sampai: date
    sekolah: str
    nomor_sk: str
    tanggal_sk: date | None = None


@transaction.atomic
def create_keluarga(
    *,
    pegawai: Pegawai,
    hubungan: HubunganKeluarga,
    nama: str,
    tanggal_lahir: date,
    tmt: date,
    sampai: date | None = None,
    nik: str = "",
    tertanggung_gaji: bool = True,
    tertanggung_beras: bool = True,
    tertanggung_pajak: bool = True,
    nomor_sk: str = "",
    tanggal_sk: date | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> Keluarga:
    """Record a family member. Raises `MasaBertumpang` for a second spouse at the same time, `SudahDitanggung`, `IsianSalah`."""
    tolak_diri(pegawai, oleh)
    periksa_nik(nik)
    if tanggal_lahir > hari(pada):
        raise IsianSalah("Tanggal lahir belum tiba. Periksa kembali tanggalnya.", kolom="tanggal_lahir")
    pegawai = kunci_asn(pegawai)
    berlaku = masa(tmt, sampai)
    baris = Keluarga(
        pegawai=pegawai,
        hubungan=hubungan,
        nama=nama,
        nik=nik,
        tanggal_lahir=tanggal_lahir,
        berlaku=berlaku,
        tertanggung_gaji=tertanggung_gaji,
        tertanggung_beras=tertanggung_beras,
        tertanggung_pajak=tertanggung_pajak,
        nomor_sk=nomor_sk,
        tanggal_sk=tanggal_sk,
    )
    _tolak_pasangan_lain(baris)
    _tolak_klaim_ganda(baris, hari(pada))
    baris.save(force_insert=True)
    log_activity(
        "jabatan.keluarga.dicatat",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        sesudah={"hubungan": hubungan, "berlaku": str(berlaku), "keluarga": baris.pk},
    )
    kirim_penempatan_berubah([pegawai.pk], tmt)
    return baris


@transaction.atomic
def create_keluarga_massal(*, data: Sequence[Keluarga], oleh: Pengguna | None, pada: datetime) -> list[Keluarga]:
    """Record many family members at once (a take-over from another system): all or none.

    The database refuses a second spouse at the same time.
    """
    baris = Keluarga.objects.bulk_create(data, batch_size=2000)
    pegawai = {b.pegawai_id: b.pegawai for b in baris}
    log_activity_massal("jabatan.keluarga.dicatat_massal", target=pegawai.values(), oleh=oleh, pada=pada)
    if baris:
        kirim_penempatan_berubah(list(pegawai), min(b.berlaku.lower for b in baris))
    return baris


@transaction.atomic
def update_keluarga(
    *,
    keluarga: Keluarga,
    sampai: date | None,
    tertanggung_gaji: bool,
    tertanggung_beras: bool,
    tertanggung_pajak: bool,
    nik: str | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> Keluarga:
    """Change which rights a family member gives, or end the entry after the day `sampai`; a NIK of None stays.

    What happens to the member is an event (`update_peristiwa_keluarga`), a child's studies a certificate
    (`create_surat_sekolah`). Raises `RiwayatSudahDicabut`, `SudahDitanggung`, `IsianSalah`.
    """
    keluarga = _kunci(keluarga, oleh)
    sebelum = _hak(keluarga)
    bertambah = tertanggung_gaji > keluarga.tertanggung_gaji or tertanggung_beras > keluarga.tertanggung_beras
    keluarga.berlaku = masa(keluarga.berlaku.lower, sampai)
    keluarga.tertanggung_gaji = tertanggung_gaji
    keluarga.tertanggung_beras = tertanggung_beras
    keluarga.tertanggung_pajak = tertanggung_pajak
    if nik is not None and nik != keluarga.nik:
        periksa_nik(nik)
        keluarga.nik, bertambah = nik, True
    _tolak_pasangan_lain(keluarga)
    if bertambah:
        _tolak_klaim_ganda(keluarga, hari(pada))
    keluarga.save(update_fields=["berlaku", *HAK, "nik"])
    log_activity(
        "jabatan.keluarga.diubah",
        target=keluarga.pegawai,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah=_hak(keluarga),
    )
    kirim_penempatan_berubah([keluarga.pegawai_id], keluarga.berlaku.lower)
    return keluarga


@transaction.atomic
def create_surat_sekolah(
    *,
    keluarga: Keluarga,
    mulai: date,
    sampai: date,
    sekolah: str,
    nomor_sk: str,
    tanggal_sk: date | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> SuratSekolah:
    """Record a certificate of school; `sampai` is its last day, inclusive. It covers its own days alone.

    One recorded late changes the facts of its months, which a rapel then pays. Raises `IsianSalah`, `MasaBertumpang`,
    `RiwayatSudahDicabut`, `DataDiriSendiri`, `BukanAsn`. Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    keluarga = _kunci(keluarga, oleh)
    isi = IsiSurat(mulai, sampai, sekolah.strip(), nomor_sk.strip(), tanggal_sk)
    periksa_surat_sekolah(keluarga, isi, list(SuratSekolah.objects.sah().filter(keluarga=keluarga)), hari(pada))
    baris = susun_surat_sekolah(keluarga, isi)
    _tolak_klaim_ganda(keluarga, hari(pada), baris)
    baris.save(force_insert=True)
    log_activity(
        "jabatan.suratsekolah.dicatat",
        target=keluarga.pegawai,
        oleh=oleh,
        pada=pada,
        alasan=baris.nomor_sk,
        sesudah={"keluarga": keluarga.pk, "surat": baris.pk, "berlaku": str(baris.berlaku)},
    )
    kirim_penempatan_berubah([keluarga.pegawai_id], mulai)
    return baris


@transaction.atomic
def create_surat_sekolah_massal(
    *, data: Sequence[SuratSekolah], oleh: Pengguna | None, pada: datetime
) -> list[SuratSekolah]:
    """Record the certificates of a sheet that was checked row by row: all or none; the database refuses an overlap."""
    return simpan_massal(SuratSekolah, data, "jabatan.suratsekolah.dicatat_massal", oleh=oleh, pada=pada)


@transaction.atomic
def update_peristiwa_keluarga(
    *,
    keluarga: Keluarga,
    peristiwa: PeristiwaKeluarga,
    mulai: date | None,
    sampai: date | None = None,
    dasar: str,
    oleh: Pengguna | None,
    pada: datetime,
) -> Keluarga:
    """Record what happened to a member with its ground, correct its days, or take it back with its reason (no `mulai`).

    From the month after it the member no longer counts for allowance and rice; the entry goes on. This is also how one
    of two claims to the same person ends (`DITANGGUNG_LAIN`). Raises `IsianSalah`, `SudahDitanggung`,
    `RiwayatSudahDicabut`, `DataDiriSendiri`, `BukanAsn`. Dasar hukum: PP 7/1977, Pasal 16.
    """
    keluarga = _kunci(keluarga, oleh)
    kolom, kolom_dasar = KOLOM_PERISTIWA[peristiwa]
    dasar = dasar.strip()
    lama = getattr(keluarga, kolom)
    periksa_peristiwa(keluarga, peristiwa, mulai, sampai, dasar, hari(pada))
    if mulai is None and lama is None:
        raise IsianSalah(
            "Peristiwa itu belum pernah dicatat, jadi tidak ada yang dihapus. Isi tanggalnya untuk mencatat.",
            kolom="mulai",
        )
    sebelum = {
        "peristiwa": peristiwa,
        "keluarga": keluarga.pk,
        "masa": str(lama or ""),
        "dasar": getattr(keluarga, kolom_dasar),
    }
    baru = None if mulai is None else masa(mulai, sampai) if peristiwa in BERMASA else mulai
    setattr(keluarga, kolom, baru)
    setattr(keluarga, kolom_dasar, dasar if baru is not None else "")
    if lama is not None:
        # Taking an event back, or moving its days, may bring a right back that another employee has by now.
        _tolak_klaim_ganda(keluarga, hari(pada))
        _tolak_pasangan_lain(keluarga)
    keluarga.save(update_fields=[kolom, kolom_dasar])
    log_activity(
        "jabatan.keluarga.peristiwa" if baru is not None else "jabatan.keluarga.peristiwa_dihapus",
        target=keluarga.pegawai,
        oleh=oleh,
        pada=pada,
        alasan=dasar,
        sebelum=sebelum,
        sesudah={"masa": str(baru or "")},
    )
    awal = [satu.lower if isinstance(satu, DateRange) else satu for satu in (lama, baru) if satu is not None]
    kirim_penempatan_berubah([keluarga.pegawai_id], min(awal))
    _beri_tahu(keluarga, peristiwa, mulai, sampai, dasar, oleh)
    return keluarga


def susun_surat_sekolah(keluarga: Keluarga, isi: IsiSurat) -> SuratSekolah:
    """Make the row of a certificate that was checked; not saved yet."""
    return SuratSekolah(
        pegawai=keluarga.pegawai,
        keluarga=keluarga,
        sekolah=isi.sekolah,
        nomor_sk=isi.nomor_sk,
        tanggal_sk=isi.tanggal_sk,
        berlaku=masa(isi.mulai, isi.sampai),
    )


def periksa_surat_sekolah(keluarga: Keluarga, isi: IsiSurat, lain: Sequence[SuratSekolah], hari_ini: date) -> None:
    """Refuse a certificate that cannot be, or that another one covers. Raises `IsianSalah`, `MasaBertumpang`."""
    periksa_isi_surat(keluarga.hubungan, keluarga.tanggal_lahir, isi, hari_ini)
    for satu in lain:
        if satu.berlaku.lower <= isi.sampai and isi.mulai < satu.berlaku.upper:
            nomor = f", nomor {satu.nomor_sk}" if satu.nomor_sk else ""
            raise MasaBertumpang(
                f"{keluarga.nama} sudah mempunyai surat sekolah pada masa itu: {tulis_tanggal(satu.berlaku.lower)} sampai "
                f"{tulis_tanggal(satu.berlaku.upper - timedelta(days=1))}{nomor}. Ubah tanggalnya; bila surat itu keliru, "
                "cabut dulu.",
                kolom="mulai",
            )


def periksa_isi_surat(hubungan: str, lahir: date, isi: IsiSurat, hari_ini: date) -> None:
    """Refuse a certificate of a spouse, or of days that cannot be. Raises `IsianSalah`."""
    if hubungan != HubunganKeluarga.ANAK:
        raise IsianSalah("Surat sekolah hanya dicatat bagi anak.", kolom="mulai")
    if not isi.sekolah or not isi.nomor_sk:
        raise IsianSalah(
            "Tulis nama sekolah dan nomor suratnya: tanpa surat, masa sekolah tidak dicatat.",
            kolom="nomor_sk" if isi.sekolah else "sekolah",
        )
    if isi.mulai <= lahir:
        raise IsianSalah("Surat sekolah itu mulai sebelum anak lahir. Periksa kembali tanggalnya.", kolom="mulai")
    if isi.sampai < isi.mulai:
        raise IsianSalah("Hari terakhir surat mendahului hari pertamanya. Perbaiki salah satunya.", kolom="sampai")
    if isi.sampai.year - isi.mulai.year > SURAT_TERLAMA or isi.sampai >= tambah_bulan(isi.mulai, 12 * SURAT_TERLAMA):
        raise IsianSalah(
            f"Surat sekolah ini berlaku lebih dari {SURAT_TERLAMA} tahun. Periksa tahunnya; surat biasanya diperbarui tiap "
            "tahun pelajaran.",
            kolom="sampai",
        )
    if isi.tanggal_sk is not None and isi.tanggal_sk > hari_ini:
        raise IsianSalah("Tanggal surat belum tiba. Periksa tanggal pada suratnya.", kolom="tanggal_sk")


def periksa_peristiwa(
    keluarga: Keluarga,
    peristiwa: PeristiwaKeluarga,
    mulai: date | None,
    sampai: date | None,
    dasar: str,
    hari_ini: date,
) -> None:
    """Refuse an event that cannot be. Raises `IsianSalah`."""
    if peristiwa not in PERISTIWA[HubunganKeluarga(keluarga.hubungan)]:
        raise IsianSalah(
            f"“{peristiwa.label}” tidak dicatat bagi {keluarga.get_hubungan_display().lower()}. Pilih peristiwa yang lain.",
            kolom="peristiwa",
        )
    if not dasar:
        raise IsianSalah("Tulis dasarnya, misalnya nomor akta atau surat keterangan.", kolom="dasar")
    if mulai is None:
        return
    if mulai < keluarga.tanggal_lahir:
        raise IsianSalah("Tanggal peristiwa mendahului tanggal lahir. Periksa kembali tanggalnya.", kolom="mulai")
    if mulai > hari_ini:
        raise IsianSalah(f"{tulis_tanggal(mulai)} belum tiba. Catat peristiwanya setelah terjadi.", kolom="mulai")
    if sampai is not None and peristiwa not in BERMASA:
        raise IsianSalah("Peristiwa ini tidak mempunyai hari terakhir. Kosongkan tanggalnya.", kolom="sampai")
    if sampai is not None and sampai < mulai:
        raise IsianSalah("Hari terakhir mendahului hari pertamanya. Perbaiki salah satunya.", kolom="sampai")


def periksa_nik(nik: str) -> None:
    """Refuse a number that is no NIK; an empty one is none. Raises `IsianSalah`."""
    if nik and not is_nik(nik):
        raise IsianSalah("NIK harus 16 angka. Periksa kembali kartu keluarganya.", kolom="nik")


def _kunci(keluarga: Keluarga, oleh: Pengguna | None) -> Keluarga:
    """Lock the person, then the entry that holds, for somebody who may act on it."""
    tolak_diri(keluarga.pegawai, oleh)
    kunci_asn(keluarga.pegawai)
    keluarga = Keluarga.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=keluarga.pk)
    tolak_dicabut(keluarga)
    return keluarga


def _tolak_pasangan_lain(keluarga: Keluarga) -> None:
    """Refuse two marriages on one day; a divorce or a death ends one. Raises `MasaBertumpang`."""
    if keluarga.hubungan != HubunganKeluarga.PASANGAN:
        return
    ini = masa_perkawinan(keluarga)
    lainnya = Keluarga.objects.sah().filter(pegawai=keluarga.pegawai, hubungan=HubunganKeluarga.PASANGAN)
    for lain in lainnya.exclude(pk=keluarga.pk):
        itu = masa_perkawinan(lain)
        if (ini.akhir is None or itu.awal <= ini.akhir) and (itu.akhir is None or ini.awal <= itu.akhir):
            raise MasaBertumpang(
                f"Pada masa itu sudah tercatat suami/istri atas nama {lain.nama}. Catat dulu perceraian atau kematiannya, "
                "atau ubah tanggalnya.",
                kolom="tmt",
            )


def _tolak_klaim_ganda(keluarga: Keluarga, hari_ini: date, *baru: SuratSekolah) -> None:
    """Refuse a claim to a person whom another employee claims today; never says who. Raises `SudahDitanggung`."""
    if not (keluarga.tertanggung_gaji or keluarga.tertanggung_beras):
        return
    per = max(hari_ini, keluarga.berlaku.lower)
    surat = [*(SuratSekolah.objects.sah().filter(keluarga=keluarga) if keluarga.pk else ()), *baru]
    if alasan_tidak_dihitung(susun_anggota(keluarga, surat), per, get_batas_anak(per)):
        return
    if not is_ditanggung_pegawai_lain(keluarga, per):
        return
    siapa = "NIK ini" if keluarga.nik else "Orang dengan nama dan tanggal lahir ini"
    lain = "" if keluarga.nik else " Bila memang bukan orang yang sama, isi NIK-nya."
    raise SudahDitanggung(
        f"{siapa} sudah ditanggung pegawai lain, atau adalah pegawai yang sudah menerima tunjangan suami/istri. Satu "
        "orang hanya ditanggung satu pegawai, yaitu yang gaji pokoknya lebih tinggi. Catat tanpa centang tunjangan "
        "keluarga dan beras, atau minta BKPSDM mencatat “Ditanggung pegawai lain” pada pegawai yang satunya lebih dulu."
        f"{lain}",
        kolom="nik" if keluarga.nik else "nama",
    )


def _beri_tahu(
    keluarga: Keluarga,
    peristiwa: PeristiwaKeluarga,
    mulai: date | None,
    akhir: date | None,
    dasar: str,
    oleh: Pengguna | None,
) -> None:
    """Tell the person what was recorded of the own family."""
    akun = keluarga.pegawai.pengguna
    if akun is None:
        return
    apa = f"“{peristiwa.label}” pada {keluarga.nama}"
    sampai = f" sampai {tulis_tanggal(akhir)}" if akhir else ""
    kembali = ", dan dihitung lagi mulai bulan sesudah hari terakhir itu" if akhir else ""
    if mulai is None:
        isi = f"Catatan {apa} dihapus dengan alasan: {dasar}."
    else:
        isi = (
            f"{apa} dicatat sejak {tulis_tanggal(mulai)}{sampai} ({dasar}). Mulai bulan berikutnya ia tidak dihitung untuk "
            f"tunjangan keluarga dan beras{kembali}."
        )
    create_notifikasi(
        untuk=akun,
        jenis="jabatan.riwayat",
        judul="Data keluarga Anda diperbarui",
        isi=f"{isi} Gaji bulan yang sudah dikunci tidak ditulis ulang; bila ada selisih, dibayar lewat rapel.",
        url="/jabatan/saya/?tab=keluarga",
        oleh=oleh,
    )


def _hak(keluarga: Keluarga) -> dict[str, Any]:
    """Give the dated rights of a family member for the activity line; a NIK is in no line."""
    return {
        "berlaku": str(keluarga.berlaku),
        "gaji": keluarga.tertanggung_gaji,
        "beras": keluarga.tertanggung_beras,
        "pajak": keluarga.tertanggung_pajak,
        "nik": bool(keluarga.nik),
    }
