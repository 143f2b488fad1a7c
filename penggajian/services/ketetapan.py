"""Decisions about the pay of one person: proposed with their number, approved by a second person, ended from a month on."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from penggajian.enums import JenisKetetapan, StatusKetetapan
from penggajian.models import KetetapanGaji
from penggajian.rules.ketetapan import periksa_ketetapan
from penggajian.rules.paruh_waktu import periksa_upah
from penggajian.selectors.ketetapan import (
    get_upah_minimum,
    list_paruh_waktu,
    list_pokok_menahan,
    sidik_ketetapan,
    tulis_menahan,
)
from penggajian.selectors.kontak import get_akun_kabar

from .orang_kedua import kabari, lock_bersama, wajib_menunggu
from .perkada import tolak_orang_sama
from .sukarela import mark_terbuka

SEBAB = "ketetapan gaji seorang pegawai berubah"
BERJALAN = (StatusKetetapan.DIAJUKAN, StatusKetetapan.DISETUJUI)


class KetetapanSudahDiputus(BentrokKeadaan):
    """The decision was already approved, turned down, taken back or withdrawn."""

    kode = "ketetapan_sudah_diputus"


class KetetapanBertumpang(BentrokKeadaan):
    """The same thing is already recorded for that time."""

    kode = "ketetapan_bertumpang"


class KetetapanTentangDiri(TindakanTerlarang):
    """Nobody decides about their own pay."""

    kode = "ketetapan_tentang_diri"


class KetetapanSerentakBerubah(BentrokKeadaan):
    """What waits under the same decision is no longer what was read."""

    kode = "ketetapan_serentak_berubah"


def susun_ketetapan(
    *,
    pegawai: Pegawai,
    jenis: str,
    peran: str = "",
    jumlah: int | None = None,
    upah_lalu: int | None = None,
    mulai: Periode,
    sampai: Periode | None = None,
    nomor_sk: str,
    tanggal_sk: date,
    keterangan: str = "",
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
    paruh_waktu: Mapping[int, Sequence[Any]] | None = None,
) -> KetetapanGaji:
    """Make a proposal; `sampai` is the last month for which it counts. Raises `IsianSalah`.

    `paruh_waktu`: what `list_paruh_waktu` gave for many people at once; None asks for this one.
    """
    periksa_ketetapan(jenis, peran, jumlah, upah_lalu)
    if sampai is not None and sampai < mulai:
        raise IsianSalah("Bulan terakhir mendahului bulan pertama. Periksa kedua kolom itu.", kolom="sampai")
    if tanggal_sk > per_tanggal:
        raise IsianSalah("Tanggal keputusan belum tiba. Periksa tanggalnya.", kolom="tanggal_sk")
    if jenis in (JenisKetetapan.UPAH_PARUH_WAKTU, JenisKetetapan.GAJI_POKOK):
        tolak_status_lain(list_paruh_waktu([pegawai.pk]) if paruh_waktu is None else paruh_waktu, pegawai, jenis, mulai)
    if jenis == JenisKetetapan.UPAH_PARUH_WAKTU:
        periksa_upah(jumlah or 0, upah_lalu, get_upah_minimum(mulai.awal))
    return KetetapanGaji(
        pegawai=pegawai,
        jenis=jenis,
        peran=peran,
        jumlah=jumlah or None,
        upah_lalu=upah_lalu or None,
        berlaku=DateRange(mulai.awal, sampai.berikutnya().awal if sampai else None),
        nomor_sk=" ".join(nomor_sk.split()),
        tanggal_sk=tanggal_sk,
        keterangan=" ".join(keterangan.split()),
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )


def tolak_status_lain(masa: Mapping[int, Sequence[Any]], pegawai: Pegawai, jenis: str, mulai: Periode) -> None:
    """Refuse a wage for who is no PPPK paruh waktu in its first month, and basic pay for who is one. Raises `IsianSalah`.

    `masa`: when people were PPPK paruh waktu, as `list_paruh_waktu` gives it; the end of the month counts.
    """
    paruh_waktu = any(mulai.akhir in satu for satu in masa.get(pegawai.pk, ()))
    if jenis == JenisKetetapan.UPAH_PARUH_WAKTU and not paruh_waktu:
        raise IsianSalah(
            f"Pegawai ini bukan PPPK paruh waktu pada {mulai.nama}. Catat statusnya lebih dahulu, atau pilih Gaji pokok menurut "
            "keputusan.",
            kolom="jenis",
        )
    if jenis == JenisKetetapan.GAJI_POKOK and paruh_waktu:
        raise IsianSalah("PPPK paruh waktu dibayar upah, bukan gaji pokok. Pilih Upah PPPK paruh waktu.", kolom="jenis")


def tulis_tumpang(lama: KetetapanGaji) -> str:
    """Say what stands in the way of a new decision of the same kind."""
    masa = f"sejak {Periode.dari_tanggal(lama.berlaku.lower).nama}"
    if lama.bulan_terakhir:
        masa = f"{Periode.dari_tanggal(lama.berlaku.lower).nama} sampai {lama.bulan_terakhir.nama}"
    if lama.status == StatusKetetapan.DIAJUKAN:
        return f"{lama} menurut {lama.nomor_sk} untuk {masa} masih menunggu orang kedua. Putuskan atau tarik dahulu."
    return f"{lama} menurut {lama.nomor_sk} sudah berlaku {masa}. Akhiri yang lama dahulu, lalu ajukan yang baru."


@transaction.atomic
def submit_ketetapan(
    *,
    pegawai: Pegawai,
    jenis: str,
    peran: str = "",
    jumlah: int | None = None,
    upah_lalu: int | None = None,
    mulai: Periode,
    sampai: Periode | None = None,
    nomor_sk: str,
    tanggal_sk: date,
    keterangan: str = "",
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> KetetapanGaji:
    """Propose what a decision fixes for a person's pay from a month on; nothing is paid before a second person agrees.

    Raises `IsianSalah`, `KetetapanTentangDiri`, `KetetapanBertumpang`.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    _tolak_diri(pegawai.pengguna_id, oleh)
    satu = susun_ketetapan(
        pegawai=pegawai, jenis=jenis, peran=peran, jumlah=jumlah, upah_lalu=upah_lalu, mulai=mulai, sampai=sampai,
        nomor_sk=nomor_sk, tanggal_sk=tanggal_sk, keterangan=keterangan, per_tanggal=per_tanggal, oleh=oleh, pada=pada,
    )  # fmt: skip
    lama = KetetapanGaji.objects.filter(
        pegawai=pegawai, jenis=jenis, peran=peran, status__in=BERJALAN, berlaku__overlap=satu.berlaku
    ).first()
    if lama is not None:
        raise KetetapanBertumpang(tulis_tumpang(lama))
    satu.full_clean()
    satu.save(force_insert=True)
    log_activity("penggajian.ketetapan.diajukan", target=satu, oleh=oleh, pada=pada, sesudah=_ringkas(satu))
    return satu


def _tolak_diri(pengguna_id: int | None, oleh: Pengguna) -> None:
    if pengguna_id is not None and pengguna_id == oleh.pk:
        raise KetetapanTentangDiri("Ketetapan ini tentang gaji Anda sendiri. Mintalah pejabat lain mengerjakannya.")


def _ringkas(satu: KetetapanGaji) -> dict[str, str]:
    return {
        "jenis": str(satu),
        "jumlah": tulis_rupiah(satu.jumlah) if satu.jumlah else "",
        **({"upah_lalu": tulis_rupiah(satu.upah_lalu)} if satu.upah_lalu else {}),
        "mulai": str(satu.berlaku.lower),
        "sampai": str(satu.berlaku.upper or ""),
        "keputusan": satu.nomor_sk,
        "status": str(satu.status),
    }


def _kunci(ketetapan: KetetapanGaji, versi: int | None, oleh: Pengguna) -> KetetapanGaji:
    satu = KetetapanGaji.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=ketetapan.pk)
    check_versi(satu, versi, "Ketetapan ini")
    _tolak_diri(satu.pegawai.pengguna_id, oleh)
    return satu


def _simpan(satu: KetetapanGaji, kata: str, oleh: Pengguna, pada: datetime, semula: dict[str, str]) -> KetetapanGaji:
    """Save, read back so that the period is a range again, and log what changed."""
    satu.versi += 1
    satu.save()
    satu.refresh_from_db()
    log_activity(
        f"penggajian.ketetapan.{kata}",
        target=satu, oleh=oleh, pada=pada, alasan=satu.alasan, sebelum=semula, sesudah=_ringkas(satu),
    )  # fmt: skip
    return satu


@transaction.atomic
def approve_ketetapan(
    *, ketetapan: KetetapanGaji, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> KetetapanGaji:
    """Put a proposal into force as a second person; months already locked are paid as rapel.

    Raises `KetetapanSudahDiputus`, `OrangSama`, `KetetapanTentangDiri`, `VersiUsang`.
    """
    satu = _kunci(ketetapan, versi, oleh)
    wajib_menunggu(satu, "Ketetapan", KetetapanSudahDiputus)
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "menyetujui ketetapan ini")
    semula = _ringkas(satu)
    satu.status, satu.diputus_oleh, satu.diputus_at = StatusKetetapan.DISETUJUI, oleh, pada
    satu = _simpan(satu, "disetujui", oleh, pada, semula)
    mark_terbuka(satu.berlaku.lower, SEBAB, pada, [satu.pegawai_id])
    mulai = Periode.dari_tanggal(satu.berlaku.lower).nama
    dikunci = "diperhitungkan" if satu.jenis == JenisKetetapan.HENTI_GAJI else "disusulkan"
    besar = f" sebesar {tulis_rupiah(satu.jumlah)} sebulan" if satu.jumlah else ""
    kabari(
        "ketetapan",
        satu,
        get_akun_kabar(satu.pegawai),
        f"{satu} ikut perhitungan gaji mulai {mulai}",
        f"Menurut {satu.nomor_sk}{besar}. Bulan yang sudah dibayar {dikunci} sebagai rapel.",
        oleh,
    )
    return satu


@transaction.atomic
def approve_ketetapan_sekeputusan(
    *,
    ketetapan: KetetapanGaji,
    lain: Sequence[KetetapanGaji],
    sidik: str,
    versi: int | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> list[KetetapanGaji]:
    """Approve a proposal together with the others that wait under the same decision, exactly those that were read.

    `lain` are those in reach of the approver; `sidik` is their digest as shown. All or nothing.
    Raises `KetetapanSerentakBerubah` and as `approve_ketetapan`.
    """
    utama = approve_ketetapan(ketetapan=ketetapan, versi=versi, oleh=oleh, pada=pada)
    berubah = KetetapanSerentakBerubah(
        "Ketetapan lain dengan keputusan yang sama berubah sejak halaman dibuka. Muat ulang halaman, lalu periksa lagi."
    )
    terkunci = lock_bersama(lain, sidik, sidik_ketetapan, berubah)
    return [utama, *(approve_ketetapan(ketetapan=satu, oleh=oleh, pada=pada) for satu in terkunci)]


@transaction.atomic
def reject_ketetapan(
    *, ketetapan: KetetapanGaji, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> KetetapanGaji:
    """Turn a proposal down, with a reason. Raises as `approve_ketetapan`."""
    satu = _kunci(ketetapan, versi, oleh)
    wajib_menunggu(satu, "Ketetapan", KetetapanSudahDiputus)
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "menolak ketetapan ini")
    semula = _ringkas(satu)
    satu.status, satu.alasan = StatusKetetapan.DITOLAK, alasan
    satu.diputus_oleh, satu.diputus_at = oleh, pada
    satu = _simpan(satu, "ditolak", oleh, pada, semula)
    kabari("ketetapan", satu, satu.diajukan_oleh, f"{satu} untuk {satu.pegawai.nama} ditolak", alasan, oleh)
    return satu


@transaction.atomic
def withdraw_ketetapan(
    *, ketetapan: KetetapanGaji, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> KetetapanGaji:
    """Take a proposal back before anybody decided. Raises `KetetapanSudahDiputus`, `TindakanTerlarang`, `VersiUsang`."""
    satu = _kunci(ketetapan, versi, oleh)
    wajib_menunggu(satu, "Ketetapan", KetetapanSudahDiputus)
    if satu.diajukan_oleh_id != oleh.pk:
        raise TindakanTerlarang("Hanya yang mengajukan yang menarik ketetapan ini. Orang kedua dapat menolaknya.")
    semula, satu.status = _ringkas(satu), StatusKetetapan.DITARIK
    return _simpan(satu, "ditarik", oleh, pada, semula)


@transaction.atomic
def cancel_ketetapan(
    *,
    ketetapan: KetetapanGaji,
    mulai: Periode,
    alasan: str,
    versi: int | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> KetetapanGaji:
    """End an approved decision from a month on; one that ends with its first month never counted and is withdrawn.

    Whoever proposed it does not end it alone. A month that is locked gives or takes the difference as rapel.
    Raises `KetetapanSudahDiputus`, `IsianSalah`, `OrangSama`, `KetetapanTentangDiri`, `VersiUsang`.
    """
    satu = _kunci(ketetapan, versi, oleh)
    if satu.status != StatusKetetapan.DISETUJUI:
        raise KetetapanSudahDiputus("Hanya ketetapan yang disetujui yang dapat diakhiri.")
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "mengakhiri ketetapan ini")
    awal, akhir = satu.berlaku.lower, satu.berlaku.upper
    if akhir is not None and mulai.awal >= akhir:
        raise IsianSalah(
            f"Ketetapan ini sudah berakhir dengan gaji {Periode.dari_tanggal(akhir).geser(-1).nama}. "
            "Pilih bulan yang lebih awal, atau biarkan.",
            kolom="periode",
        )
    semula = _ringkas(satu)
    if mulai.awal <= awal:
        satu.status, kata = StatusKetetapan.DICABUT, "dicabut"
    else:
        satu.berlaku, kata = DateRange(awal, mulai.awal), "diakhiri"
    satu.alasan, satu.akhir_oleh, satu.akhir_at = alasan, oleh, pada
    satu = _simpan(satu, kata, oleh, pada, semula)
    sejak = max(awal, mulai.awal)
    mark_terbuka(sejak, SEBAB, pada, [satu.pegawai_id])
    judul = f"{satu} dicabut" if kata == "dicabut" else f"{satu} tidak dihitung lagi mulai {mulai.nama}"
    kabari("ketetapan", satu, get_akun_kabar(satu.pegawai), judul, alasan, oleh)
    return satu


def notify_pokok_menahan(*, pegawai_ids: Iterable[int], sejak: date) -> int:
    """Tell the two officials of a decree of basic pay that a later raise does not reach pay; once for each raise."""
    jumlah = 0
    for satu, pangkat in list_pokok_menahan(pegawai_ids, sejak):
        for untuk in {satu.diajukan_oleh, satu.diputus_oleh}:
            if untuk is None or not untuk.is_active:
                continue
            create_notifikasi(
                untuk=untuk,
                jenis="penggajian.ketetapan",
                judul=f"Kenaikan {satu.pegawai.nama_lengkap} tertahan ketetapan gaji pokok",
                isi=f"{pangkat.golongan} masa kerja {pangkat.mkg_tahun} tahun mulai {tulis_tanggal(pangkat.berlaku.lower)} tercatat. "
                f"{tulis_menahan(satu)}",
                url=f"/gaji/ketetapan/{satu.uuid}/",
                oleh=None,
                kunci=f"ketetapan-menahan:{satu.pk}:{pangkat.pk}",
            )
            jumlah += 1
    return jumlah
