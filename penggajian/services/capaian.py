"""Achievements of a month: recorded with their source, approved by a second person, replaced by a new number or withdrawn."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai, UnitKerja
from penggajian.enums import StatusKetetapan
from penggajian.models import CapaianBulan
from penggajian.models.capaian import TERBESAR
from penggajian.selectors.capaian_catatan import sidik_capaian

from .orang_kedua import kabari, lock_bersama, wajib_menunggu
from .perkada import tolak_orang_sama
from .sukarela import mark_terbuka

SEBAB = "capaian bulanan berubah"


class CapaianSudahDiputus(BentrokKeadaan):
    """The record was already approved, turned down, taken back or withdrawn."""

    kode = "capaian_sudah_diputus"


class CapaianMenunggu(BentrokKeadaan):
    """Another number for the same month waits."""

    kode = "capaian_menunggu"


class CapaianTentangDiri(TindakanTerlarang):
    """Nobody records or decides their own achievement."""

    kode = "capaian_tentang_diri"


class CapaianSerentakBerubah(BentrokKeadaan):
    """What waits from the same source is no longer what was read."""

    kode = "capaian_serentak_berubah"


def susun_capaian(
    *,
    jenis: str,
    bulan: Periode,
    persen: Decimal,
    sumber: str,
    pegawai: Pegawai | None = None,
    unit_kerja: UnitKerja | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> CapaianBulan:
    """Make a record of a person or of a unit, of a month that has begun; `persen` with at most four decimals.

    Raises `IsianSalah`.
    """
    if (pegawai is None) == (unit_kerja is None):
        raise IsianSalah("Isi NIP untuk capaian seorang pegawai, atau unit untuk capaian unit; jangan keduanya.")
    unit = pegawai.unit_kerja if pegawai is not None else unit_kerja
    if unit is None:
        raise IsianSalah("Pegawai ini belum mempunyai unit kerja. Tempatkan dahulu, lalu catat capaiannya.")
    persejuta = persen * 10_000
    if persejuta != int(persejuta) or not 0 <= persejuta <= TERBESAR:
        raise IsianSalah(
            "Capaian harus 0 sampai 200 persen, paling banyak empat angka di belakang koma.", kolom="persen"
        )
    if bulan.awal > per_tanggal:
        raise IsianSalah(f"{bulan.nama} belum mulai, jadi capaiannya belum ada.", kolom="periode")
    return CapaianBulan(
        jenis=jenis,
        periode=bulan.awal,
        pegawai=pegawai,
        unit_kerja=unit,
        nilai=int(persejuta),
        sumber=" ".join(sumber.split()),
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )


@transaction.atomic
def submit_capaian(
    *,
    jenis: str,
    bulan: Periode,
    persen: Decimal,
    sumber: str,
    pegawai: Pegawai | None = None,
    unit_kerja: UnitKerja | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> CapaianBulan:
    """Record an achievement; nothing is paid by it before a second person agrees.

    A number that is already approved stays in force until then. Raises `IsianSalah`, `CapaianTentangDiri`,
    `CapaianMenunggu`.
    """
    satu = susun_capaian(
        jenis=jenis, bulan=bulan, persen=persen, sumber=sumber, pegawai=pegawai, unit_kerja=unit_kerja,
        per_tanggal=per_tanggal, oleh=oleh, pada=pada,
    )  # fmt: skip
    # One lock for both kinds of owner, so that two people cannot record the same month at once.
    UnitKerja.objects.select_for_update(of=("self",)).get(pk=satu.unit_kerja_id)
    if satu.pegawai is not None:
        _tolak_diri(satu.pegawai.pengguna_id, oleh)
    menunggu = list_sama(satu).filter(status=StatusKetetapan.DIAJUKAN).first()
    if menunggu is not None:
        raise CapaianMenunggu(
            f"{satu} {bulan.nama} sebesar {menunggu.persen} masih menunggu orang kedua. Putuskan atau tarik dahulu."
        )
    satu.full_clean()
    satu.save(force_insert=True)
    log_activity("penggajian.capaian.diajukan", target=satu, oleh=oleh, pada=pada, sesudah=_ringkas(satu))
    return satu


def list_sama(satu: CapaianBulan) -> QuerySet[CapaianBulan]:
    """Give the records of the same owner, kind and month."""
    sama = CapaianBulan.objects.filter(jenis=satu.jenis, periode=satu.periode)
    if satu.pegawai_id is None:
        return sama.filter(pegawai__isnull=True, unit_kerja_id=satu.unit_kerja_id)
    return sama.filter(pegawai_id=satu.pegawai_id)


def _tolak_diri(pengguna_id: int | None, oleh: Pengguna) -> None:
    if pengguna_id is not None and pengguna_id == oleh.pk:
        raise CapaianTentangDiri("Capaian ini tentang Anda sendiri. Mintalah pejabat lain mengerjakannya.")


def _ringkas(satu: CapaianBulan) -> dict[str, str]:
    return {"capaian": satu.persen, "sumber": satu.sumber, "status": str(satu.status)}


def _kunci(capaian: CapaianBulan, versi: int | None, oleh: Pengguna) -> CapaianBulan:
    satu = (
        CapaianBulan.objects.select_for_update(of=("self",)).select_related("pegawai", "unit_kerja").get(pk=capaian.pk)
    )
    check_versi(satu, versi, "Capaian ini")
    if satu.pegawai is not None:
        _tolak_diri(satu.pegawai.pengguna_id, oleh)
    return satu


def _simpan(satu: CapaianBulan, kata: str, oleh: Pengguna, pada: datetime, semula: dict[str, str]) -> CapaianBulan:
    satu.versi += 1
    satu.save()
    log_activity(
        f"penggajian.capaian.{kata}",
        target=satu, oleh=oleh, pada=pada, alasan=satu.alasan, sebelum=semula, sesudah=_ringkas(satu),
    )  # fmt: skip
    return satu


@transaction.atomic
def approve_capaian(*, capaian: CapaianBulan, versi: int | None = None, oleh: Pengguna, pada: datetime) -> CapaianBulan:
    """Put a number into force as a second person; the one that it replaces is withdrawn. Locked months come as rapel.

    Raises `CapaianSudahDiputus`, `OrangSama`, `CapaianTentangDiri`, `VersiUsang`.
    """
    satu = _kunci(capaian, versi, oleh)
    wajib_menunggu(satu, "Capaian", CapaianSudahDiputus)
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "menyetujui capaian ini")
    for lama in list_sama(satu).select_for_update(of=("self",)).filter(status=StatusKetetapan.DISETUJUI):
        semula = _ringkas(lama)
        lama.status, lama.alasan = StatusKetetapan.DICABUT, f"Diganti {satu.persen} menurut {satu.sumber}"[:250]
        _simpan(lama, "dicabut", oleh, pada, semula)
    semula = _ringkas(satu)
    satu.status, satu.diputus_oleh, satu.diputus_at = StatusKetetapan.DISETUJUI, oleh, pada
    satu = _simpan(satu, "disetujui", oleh, pada, semula)
    mark_terbuka(satu.periode, SEBAB, pada, None if satu.pegawai_id is None else [satu.pegawai_id])
    if satu.pegawai is not None:
        kabari(
            "capaian",
            satu,
            satu.pegawai.pengguna,
            f"{satu.get_jenis_display()} {Periode.dari_tanggal(satu.periode).nama}: {satu.persen}",
            f"Menurut {satu.sumber}. Dipakai perhitungan TPP bila Perkada yang berlaku memintanya.",
            oleh,
        )
    return satu


@transaction.atomic
def approve_capaian_sesumber(
    *,
    capaian: CapaianBulan,
    lain: Sequence[CapaianBulan],
    sidik: str,
    versi: int | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> list[CapaianBulan]:
    """Approve a number together with the others that wait from the same source, exactly those that were read.

    All or nothing. Raises `CapaianSerentakBerubah` and as `approve_capaian`.
    """
    utama = approve_capaian(capaian=capaian, versi=versi, oleh=oleh, pada=pada)
    berubah = CapaianSerentakBerubah(
        "Capaian lain dari sumber yang sama berubah sejak halaman dibuka. Muat ulang halaman, lalu periksa lagi."
    )
    terkunci = lock_bersama(lain, sidik, sidik_capaian, berubah)
    return [utama, *(approve_capaian(capaian=satu, oleh=oleh, pada=pada) for satu in terkunci)]


@transaction.atomic
def reject_capaian(
    *, capaian: CapaianBulan, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> CapaianBulan:
    """Turn a number down, with a reason. Raises as `approve_capaian`."""
    satu = _kunci(capaian, versi, oleh)
    wajib_menunggu(satu, "Capaian", CapaianSudahDiputus)
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "menolak capaian ini")
    semula = _ringkas(satu)
    satu.status, satu.alasan = StatusKetetapan.DITOLAK, alasan
    satu.diputus_oleh, satu.diputus_at = oleh, pada
    satu = _simpan(satu, "ditolak", oleh, pada, semula)
    judul = f"{satu} {Periode.dari_tanggal(satu.periode).nama} ditolak"
    kabari("capaian", satu, satu.diajukan_oleh, judul, alasan, oleh)
    return satu


@transaction.atomic
def withdraw_capaian(
    *, capaian: CapaianBulan, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> CapaianBulan:
    """Take a number back before anybody decided. Raises `CapaianSudahDiputus`, `TindakanTerlarang`, `VersiUsang`."""
    satu = _kunci(capaian, versi, oleh)
    wajib_menunggu(satu, "Capaian", CapaianSudahDiputus)
    if satu.diajukan_oleh_id != oleh.pk:
        raise TindakanTerlarang("Hanya yang mengajukan yang menarik capaian ini. Orang kedua dapat menolaknya.")
    semula, satu.status = _ringkas(satu), StatusKetetapan.DITARIK
    return _simpan(satu, "ditarik", oleh, pada, semula)


@transaction.atomic
def cancel_capaian(
    *, capaian: CapaianBulan, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> CapaianBulan:
    """Withdraw an approved number that was wrong, as another person than who recorded it.

    A locked month keeps what it paid: without a number its TPP cannot be computed anew. Raises `CapaianSudahDiputus`,
    `OrangSama`, `CapaianTentangDiri`, `VersiUsang`.
    """
    satu = _kunci(capaian, versi, oleh)
    if satu.status != StatusKetetapan.DISETUJUI:
        raise CapaianSudahDiputus("Hanya capaian yang disetujui yang dapat dicabut.")
    tolak_orang_sama(oleh, [satu.diajukan_oleh_id], "mencabut capaian ini")
    semula = _ringkas(satu)
    satu.status, satu.alasan = StatusKetetapan.DICABUT, alasan
    satu = _simpan(satu, "dicabut", oleh, pada, semula)
    mark_terbuka(satu.periode, SEBAB, pada, None if satu.pegawai_id is None else [satu.pegawai_id])
    return satu
