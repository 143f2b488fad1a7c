"""Leave: how long one kind lasts at most, and who has no right to it."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tambah_bulan, tulis_tanggal
from jabatan.enums import PPPK_SEMUA, JenisCuti


def akhir_terlama(mulai: date, bulan: int) -> date:
    """Give the last day, inclusive, of a leave of so many months.

    Dasar hukum: PP 11/2017, Pasal 309-341; Peraturan BKN 24/2017.
    """
    return tambah_bulan(mulai, bulan) - timedelta(days=1)


def mulai_bersambung(mulai: date, masa: Collection[tuple[date, date]]) -> date:
    """Give the first day of a leave that earlier ones of its kind lead into without a free day between.

    `masa` are the first and last days of those, inclusive. Dasar hukum: Peraturan BKN 24/2017.
    """
    for awal, akhir in sorted(masa, reverse=True):
        if akhir + timedelta(days=1) == mulai:
            mulai = awal
    return mulai


def perlu_surat_dokter(jenis: JenisCuti, mulai: date, sampai: date, biasa: Mapping[str, int]) -> str:
    """Say that a leave is longer than its kind lasts without a doctor's letter; empty where it is not.

    Days inclusive; `biasa` in months. Dasar hukum: UU 4/2024, Pasal 4 ayat (3).
    """
    bulan = biasa.get(jenis)
    if bulan is None or sampai <= akhir_terlama(mulai, bulan):
        return ""
    return (
        f"{jenis.label} di atas {bulan} bulan memerlukan kondisi khusus yang dibuktikan dengan surat keterangan dokter. "
        "Pastikan surat izin cutinya menyebut itu."
    )


def periksa_lama(
    jenis: JenisCuti, mulai: date, sampai: date, terlama: Mapping[str, int], dasar: str, awal: date | None = None
) -> None:
    """Refuse a leave that ends before it begins or is longer than its kind; a kind that is absent has no limit here.

    Days inclusive; `terlama` in months, with its ground. `awal` is the first day of the leave that this one continues.
    Raises `IsianSalah`. Dasar hukum: PP 11/2017, Pasal 309-341; Peraturan BKN 24/2017; UU 4/2024, Pasal 4 ayat (3).
    """
    if sampai < mulai:
        raise IsianSalah(
            f"Hari terakhir {tulis_tanggal(sampai)} mendahului hari pertama {tulis_tanggal(mulai)}. Perbaiki salah "
            "satunya menurut surat izin cuti.",
            kolom="sampai",
        )
    bulan = terlama.get(jenis)
    awal = awal or mulai
    if bulan is not None and sampai > (akhir := akhir_terlama(awal, bulan)):
        sambung = "" if awal == mulai else ", bersambung dengan cuti sebelumnya,"
        raise IsianSalah(
            f"{jenis.label} paling lama {bulan} bulan ({dasar}), jadi yang mulai "
            f"{tulis_tanggal(awal)}{sambung} berakhir paling lambat {tulis_tanggal(akhir)}. Periksa hari terakhir dan jenisnya "
            "pada surat izin cuti.",
            kolom="sampai",
        )


def tolak_bukan_hak(jenis: JenisCuti, status: str, bukan_pppk: Collection[str]) -> None:
    """Refuse a kind of leave that a PPPK, also one paruh waktu, does not have. Raises `IsianSalah`.

    GK: that PPPK have neither cuti besar nor masa persiapan pensiun is general knowledge, not read from the text.
    Dasar hukum: PP 49/2018; Peraturan BKN 7/2022.
    """
    if status in PPPK_SEMUA and jenis in bukan_pppk:
        raise IsianSalah(
            f"{jenis.label} bukan hak PPPK (PP 49/2018). Periksa jenis cuti pada suratnya; bila status pegawai ini "
            "keliru, perbaiki riwayat statusnya lebih dulu.",
            kolom="jenis",
        )
