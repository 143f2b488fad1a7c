"""Until when a child counts for the allowances: an age, a higher one while studying with a certificate."""

from datetime import date, timedelta
from typing import NamedTuple

from asn_portal.lib.periode import Periode, tulis_tanggal, ulang_tahun


class BatasAnak(NamedTuple):
    """The two ages in years: without, and with a valid certificate of school or study."""

    usia: int
    usia_sekolah: int


class AkhirAnak(NamedTuple):
    """The first day on which a child does not count, the first month that is paid without, and why."""

    hari: date
    bulan: date
    sebab: str


def akhir_anak(lahir: date, sekolah_sampai: date | None, batas: BatasAnak) -> AkhirAnak:
    """Say when a child stops counting for allowance and rice, which go by the first of the month.

    `sekolah_sampai` is the last day of the certificate. One that ran out before the lower age does not carry over it.
    Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    dewasa, terakhir = ulang_tahun(lahir, batas.usia), ulang_tahun(lahir, batas.usia_sekolah)
    if sekolah_sampai is None or sekolah_sampai < dewasa:
        hari, sebab = dewasa, f"berusia {batas.usia} tahun tanpa surat keterangan sekolah"
    elif sekolah_sampai < terakhir - timedelta(days=1):
        hari = sekolah_sampai + timedelta(days=1)
        sebab = f"surat keterangan sekolahnya berlaku sampai {tulis_tanggal(sekolah_sampai)}"
    else:
        hari, sebab = terakhir, f"berusia {batas.usia_sekolah} tahun"
    awal = Periode.dari_tanggal(hari).awal
    return AkhirAnak(hari, awal if awal == hari else Periode.dari_tanggal(hari).berikutnya().awal, sebab)
