"""Periodic increases: found by the machine, examined by one person, granted or postponed by another."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tambah_bulan, tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from asn_portal.lib.versi import check_versi
from jabatan.services import create_riwayat_pangkat
from jabatan.services.dasar import hari, tolak_diri
from penggajian.enums import PenghalangKgb, StatusKgb
from penggajian.models import Kgb
from penggajian.selectors.buku import get_buku
from penggajian.selectors.kgb import (
    Orang,
    get_mkg,
    isi_fakta,
    list_fakta,
    list_gaji_pokok,
    tulis_penghalang,
)

from .dokumen_kgb import create_surat_kgb, create_surat_tunda
from .perkada import tolak_orang_sama
from .sukarela import mark_terbuka

URL_SAYA = "/gaji/kgb/saya/"


class KgbBukanGiliran(BentrokKeadaan):
    """The increase is not at this step."""

    kode = "kgb_bukan_giliran"


class KgbTerhalang(BentrokKeadaan):
    """Something stands against the increase on its day."""

    kode = "kgb_terhalang"


class KgbTanpaPenghalang(BentrokKeadaan):
    """Nothing allows a postponement."""

    kode = "kgb_tanpa_penghalang"


class KgbPangkatBerubah(BentrokKeadaan):
    """The row of rank behind the increase is no longer what it was."""

    kode = "kgb_pangkat_berubah"


@transaction.atomic
def verify_kgb(*, kgb: Kgb, catatan: str = "", versi: int | None = None, oleh: Pengguna, pada: datetime) -> Kgb:
    """Say that the record behind an increase was examined; a postponed one is examined again before its day.

    Where no annual result is known, `catatan` says by which document the condition was judged. Raises
    `KgbBukanGiliran`, `DataDiriSendiri`, `IsianSalah`, `VersiUsang`.
    """
    kgb = _kunci(kgb, versi, (StatusKgb.USULAN, StatusKgb.DITUNDA), "diperiksa", oleh)
    semula = kgb.status
    _perbarui(kgb)
    catatan = catatan.strip()
    if kgb.penghalang == PenghalangKgb.BELUM_DINILAI and not catatan:
        raise IsianSalah(
            "Predikat tahunan pegawai ini belum ada di portal. Tuliskan dokumen penilaian yang Anda periksa dan hasilnya.",
            kolom="catatan",
        )
    kgb.status, kgb.catatan = StatusKgb.DIPERIKSA, catatan
    kgb.diperiksa_oleh, kgb.diperiksa_at = oleh, pada
    kgb.diputus_oleh, kgb.diputus_at = None, None
    return _simpan(kgb, "diperiksa", semula, oleh, pada)


@transaction.atomic
def approve_kgb(
    *, kgb: Kgb, nomor: str, tanggal_surat: date, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> Kgb:
    """Grant an increase: it becomes a row of rank from its day, with the letter as its ground, and the letter is issued.

    Pay follows the row by itself; locked months are paid by rapel. Raises `KgbBukanGiliran`, `KgbTerhalang`,
    `KgbPangkatBerubah`, `OrangSama`, `DataDiriSendiri`, `IsianSalah`, `VersiUsang`. Dasar hukum: PP 7/1977, Pasal 11-13.
    """
    kgb = _kunci(kgb, versi, (StatusKgb.DIPERIKSA,), "disetujui", oleh)
    tolak_orang_sama(oleh, [kgb.diperiksa_oleh_id], "menyetujui kenaikan gaji berkala ini")
    _perbarui(kgb)
    if kgb.penghalang and not _dinilai_lain(kgb):
        raise KgbTerhalang(f"{tulis_penghalang(kgb, lihat=True)} Kenaikan ini ditunda, belum dapat disetujui.")
    _periksa_surat(kgb, nomor, tanggal_surat, pada)
    pangkat = kgb.pangkat
    akhir = pangkat.berlaku.upper
    if pangkat.dicabut_at is not None or (akhir is not None and kgb.tmt >= akhir):
        raise KgbPangkatBerubah(
            f"Pangkat pegawai ini berubah sebelum {tulis_tanggal(kgb.tmt)}, jadi kenaikan ini tidak berlaku lagi. Susun "
            "ulang daftarnya; yang tidak berlaku dicoret."
        )
    tahun, bulan = get_mkg(pangkat, kgb.tmt)
    kgb.gaji_baru = list_gaji_pokok(get_buku(), kgb.tmt, [(pangkat.golongan, tahun)])[0]
    kgb.gaji_lama = list_gaji_pokok(get_buku(), kgb.tmt, [(pangkat.golongan, kgb.langkah - 1)])[0]
    lama = pangkat.berlaku.lower, pangkat.nomor_sk, pangkat.tanggal_sk
    kgb.hasil = create_riwayat_pangkat(
        pegawai=kgb.pegawai,
        golongan=pangkat.golongan,
        mkg_tahun=tahun,
        mkg_bulan=bulan,
        tmt=kgb.tmt,
        nomor_sk=nomor.strip(),
        tanggal_sk=tanggal_surat,
        sela=True,
        oleh=oleh,
        pada=pada,
    )
    semula, kgb.status = kgb.status, StatusKgb.DISETUJUI
    kgb.nomor, kgb.tanggal_surat = nomor.strip(), tanggal_surat
    kgb.diputus_oleh, kgb.diputus_at = oleh, pada
    kgb.dokumen = create_surat_kgb(kgb=kgb, lama=lama, oleh=oleh, pada=pada)
    kgb = _simpan(kgb, "disetujui", semula, oleh, pada)
    mark_terbuka(kgb.jatuh_tempo, "kenaikan gaji berkala seorang pegawai ditetapkan", pada, [kgb.pegawai_id])
    _kabari(
        kgb,
        f"Kenaikan gaji berkala Anda ditetapkan mulai {tulis_tanggal(kgb.tmt)}",
        f"Gaji pokok dari {tulis_rupiah(kgb.gaji_lama)} menjadi {tulis_rupiah(kgb.gaji_baru)}, surat nomor {kgb.nomor}. Bulan "
        "yang sudah dikunci dibayar lewat rapel.",
        oleh,
    )
    return kgb


@transaction.atomic
def postpone_kgb(
    *,
    kgb: Kgb,
    bulan: int | None = None,
    alasan: str,
    nomor: str,
    tanggal_surat: date,
    versi: int | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> Kgb:
    """Postpone an increase by so many months, with a reason and a letter that is issued; a sanction names its own length.

    It is examined again before its new day. Raises `KgbBukanGiliran`, `KgbTanpaPenghalang`, `OrangSama`,
    `DataDiriSendiri`, `IsianSalah`, `VersiUsang`. Dasar hukum: PP 7/1977, Pasal 12; PP 94/2021, Pasal 42.
    """
    kgb = _kunci(kgb, versi, (StatusKgb.DIPERIKSA,), "ditunda", oleh)
    tolak_orang_sama(oleh, [kgb.diperiksa_oleh_id], "menunda kenaikan gaji berkala ini")
    _perbarui(kgb)
    if not kgb.penghalang:
        raise KgbTanpaPenghalang(
            "Tidak ada yang menghalangi kenaikan ini menurut catatan, jadi tidak dapat ditunda. Catat dahulu keputusan atau "
            "penilaian yang menjadi dasarnya."
        )
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasannya; pegawai membacanya.", kolom="alasan")
    _periksa_surat(kgb, nomor, tanggal_surat, pada)
    tmt_lama = kgb.tmt
    if kgb.penghalang == PenghalangKgb.HUKUMAN and kgb.tmt_hukuman is not None:
        kgb.tmt = kgb.tmt_hukuman
    else:
        paling = int(get_buku().per(kgb.tmt)["kgb_tunda_bulan"].isi())
        if bulan is None or not 1 <= bulan <= paling:
            raise IsianSalah(f"Isi lamanya, 1 sampai {paling} bulan.", kolom="bulan")
        kgb.tmt = tambah_bulan(kgb.tmt, bulan)
    kgb.alasan, kgb.nomor, kgb.tanggal_surat = alasan.strip(), nomor.strip(), tanggal_surat
    kgb.kali_ditunda += 1
    kgb.diputus_oleh, kgb.diputus_at = oleh, pada
    semula, kgb.status = kgb.status, StatusKgb.DITUNDA
    kgb = _simpan(kgb, "ditunda", semula, oleh, pada)
    create_surat_tunda(kgb=kgb, semula=tmt_lama, oleh=oleh, pada=pada)
    _kabari(
        kgb,
        f"Kenaikan gaji berkala Anda ditunda sampai {tulis_tanggal(kgb.tmt)}",
        f"Semula mulai {tulis_tanggal(tmt_lama)}. Alasan dan suratnya terbaca pada halaman kenaikan gaji Anda. Masa penundaan "
        "dihitung penuh untuk kenaikan berikutnya.",
        oleh,
    )
    return kgb


def _dinilai_lain(kgb: Kgb) -> bool:
    """Tell whether the only lack is an annual result, and the examiner named another document."""
    return kgb.penghalang == PenghalangKgb.BELUM_DINILAI and bool(kgb.catatan)


def _periksa_surat(kgb: Kgb, nomor: str, tanggal_surat: date, pada: datetime) -> None:
    """Refuse a letter without a number, with one that is taken, or of a day to come. Raises `IsianSalah`."""
    nomor = nomor.strip()
    if not nomor:
        raise IsianSalah("Isi nomor surat.", kolom="nomor")
    if tanggal_surat > hari(pada):
        raise IsianSalah("Tanggal surat belum tiba. Isi tanggal hari ini atau sebelumnya.", kolom="tanggal_surat")
    if Kgb.objects.filter(nomor=nomor).exclude(pk=kgb.pk).exists():
        raise IsianSalah(f"Nomor {nomor} sudah dipakai surat lain.", kolom="nomor")


def _kunci(kgb: Kgb, versi: int | None, giliran: tuple[StatusKgb, ...], kata: str, oleh: Pengguna) -> Kgb:
    """Lock an increase that stands at one of these steps, for somebody else than the person concerned."""
    kgb = (
        Kgb.objects.select_for_update(of=("self",))
        .select_related("pegawai__unit_kerja", "pegawai__pengguna", "pangkat")
        .get(pk=kgb.pk)
    )
    check_versi(kgb, versi, "Kenaikan ini")
    if kgb.status not in giliran:
        raise KgbBukanGiliran(
            f"Kenaikan ini berstatus {StatusKgb(kgb.status).label.lower()}, jadi tidak dapat {kata} sekarang. Muat ulang halaman."
        )
    tolak_diri(kgb.pegawai, oleh)
    return kgb


def _perbarui(kgb: Kgb) -> None:
    """Read afresh what stands against one increase."""
    for nama, nilai in isi_fakta(
        list_fakta([Orang(kgb.pegawai_id, kgb.jatuh_tempo, kgb.tmt)], get_buku())[kgb.pegawai_id]
    ).items():
        setattr(kgb, nama, nilai)


def _simpan(kgb: Kgb, kata: str, semula: str, oleh: Pengguna, pada: datetime) -> Kgb:
    kgb.versi += 1
    try:
        with transaction.atomic():
            kgb.save()
    except IntegrityError as sebab:
        if "kgb_nomor_sekali" in str(sebab):
            raise IsianSalah(f"Nomor {kgb.nomor} sudah dipakai surat lain.", kolom="nomor") from sebab
        raise
    log_activity(
        f"penggajian.kgb.{kata}",
        target=kgb,
        oleh=oleh,
        pada=pada,
        alasan=kgb.nomor if kata != "diperiksa" else "",
        sebelum={"status": semula},
        sesudah={"status": kgb.status, "tmt": kgb.tmt.isoformat()},
    )
    return kgb


def _kabari(kgb: Kgb, judul: str, isi: str, oleh: Pengguna | None) -> None:
    """Tell the person concerned."""
    pengguna = kgb.pegawai.pengguna
    if pengguna is not None and pengguna.is_active:
        create_notifikasi(
            untuk=pengguna,
            jenis="penggajian.kgb",
            judul=judul,
            isi=isi,
            url=URL_SAYA,
            oleh=oleh,
            kunci=f"kgb:{kgb.pk}:{kgb.versi}",
        )
