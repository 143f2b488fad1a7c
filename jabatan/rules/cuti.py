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


def periksa_lama(jenis: JenisCuti, mulai: date, sampai: date, terlama: Mapping[str, int]) -> None:
    """Refuse a leave that ends before it begins or is longer than its kind; a kind that is absent has no limit here.

    Days inclusive; `terlama` in months. Raises `IsianSalah`. Dasar hukum: PP 11/2017, Pasal 309-341; Peraturan BKN 24/2017.
    """
    if sampai < mulai:
        raise IsianSalah(
            f"Hari terakhir {tulis_tanggal(sampai)} mendahului hari pertama {tulis_tanggal(mulai)}. Perbaiki salah "
            "satunya menurut surat izin cuti.",
            kolom="sampai",
        )
    bulan = terlama.get(jenis)
    if bulan is not None and sampai > (akhir := akhir_terlama(mulai, bulan)):
        raise IsianSalah(
            f"{jenis.label} paling lama {bulan} bulan (PP 11/2017; Peraturan BKN 24/2017), jadi yang mulai "
            f"{tulis_tanggal(mulai)} berakhir paling lambat {tulis_tanggal(akhir)}. Periksa hari terakhir dan jenisnya "
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
