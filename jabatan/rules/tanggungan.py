"""Whether and until when a family member counts for allowance and rice: age, school, and what happened since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from asn_portal.lib.periode import Periode, tulis_tanggal, ulang_tahun

SATU_HARI = timedelta(days=1)


class BatasAnak(NamedTuple):
    """The two ages in years: without, and with a valid certificate of school or study."""

    usia: int
    usia_sekolah: int


class Masa(NamedTuple):
    """Days from the first to the last, both inclusive; no last one while it goes on."""

    awal: date
    akhir: date | None

    def memuat(self, hari: date) -> bool:
        """Tell whether a day belongs to it."""
        return self.awal <= hari and (self.akhir is None or hari <= self.akhir)


@dataclass(frozen=True, slots=True)
class Anggota:
    """What the rule knows of one family member; `tercatat` is the period of the entry itself."""

    is_anak: bool
    lahir: date
    tercatat: Masa
    surat: tuple[Masa, ...] = ()
    kawin: date | None = None
    cerai: date | None = None
    wafat: date | None = None
    penghasilan: Masa | None = None
    asn: Masa | None = None
    ditanggung_lain: Masa | None = None


class Tanggungan(NamedTuple):
    """Whether a member counts in a month; the first month that is otherwise and why, and since when it does not count.

    `sejak`, `sebab` are about the present; `berubah`, `sebab_berubah` about the first month in which it changes.
    """

    dihitung: bool
    sejak: date | None
    sebab: str
    berubah: date | None
    sebab_berubah: str


def alasan_tidak_dihitung(anggota: Anggota, hari: date, batas: BatasAnak) -> str:
    """Say why a member does not count for allowance and rice on a day; empty while it counts.

    Pay goes by the first of the month. The day of an event still counts, so pay ends with the month after it; the right
    comes back with the month after the last day of an income or of another's claim. Age ends on the birthday itself.
    Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    if not anggota.tercatat.memuat(hari):
        akhir = anggota.tercatat.akhir
        return f"tercatat sampai {tulis_tanggal(akhir)}" if akhir and akhir < hari else "belum mulai berlaku"
    sebab = _sebab_peristiwa(anggota, hari)
    if sebab or not anggota.is_anak:
        return sebab
    if hari < ulang_tahun(anggota.lahir, batas.usia):
        return ""
    if hari >= ulang_tahun(anggota.lahir, batas.usia_sekolah):
        return f"berusia {batas.usia_sekolah} tahun"
    if any(surat.memuat(hari) for surat in anggota.surat):
        return ""
    return _sebab_surat(anggota, hari, batas)


def _sebab_peristiwa(anggota: Anggota, hari: date) -> str:
    """Name the event that ended the right before the day."""
    for tanggal, kata in (
        (anggota.wafat, "meninggal"), (anggota.cerai, "bercerai"), (anggota.kawin, "kawin"),
    ):  # fmt: skip
        if tanggal is not None and tanggal < hari:
            return f"{kata} {tulis_tanggal(tanggal)}"
    for masa, kata in (
        (anggota.penghasilan, "berpenghasilan sendiri"),
        (anggota.asn, "menerima tunjangannya sendiri sebagai ASN"),
        (anggota.ditanggung_lain, "ditanggung pegawai lain"),
    ):
        if masa is not None and masa.memuat(hari) and masa.memuat(hari - SATU_HARI):
            return f"{kata} sejak {tulis_tanggal(masa.awal)}"
    return ""


def _sebab_surat(anggota: Anggota, hari: date, batas: BatasAnak) -> str:
    """Say that no certificate covers the day: which one ran out, else that there is none."""
    lewat = [surat.akhir for surat in anggota.surat if surat.akhir is not None and surat.akhir < hari]
    terakhir = max(lewat, default=None)
    if terakhir is None or terakhir < ulang_tahun(anggota.lahir, batas.usia):
        return f"berusia {batas.usia} tahun tanpa surat keterangan sekolah"
    return f"surat keterangan sekolahnya berlaku sampai {tulis_tanggal(terakhir)}"


def get_tanggungan(anggota: Anggota, hari: date, batas: BatasAnak) -> Tanggungan:
    """Say how a member counts in the month of a day, since when it does not, and in which month that changes.

    Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    awal = Periode.dari_tanggal(hari).awal
    sebab = alasan_tidak_dihitung(anggota, awal, batas)
    berubah = _cari(anggota, awal, batas, bool(sebab))
    lain = alasan_tidak_dihitung(anggota, berubah, batas) if berubah else ""
    return Tanggungan(not sebab, _sejak(anggota, awal, batas) if sebab else None, sebab, berubah, lain)


def _hari_penting(anggota: Anggota, batas: BatasAnak) -> list[date]:
    """List the days at which the right may change: the first that is otherwise."""
    masa = (anggota.tercatat, anggota.penghasilan, anggota.asn, anggota.ditanggung_lain, *anggota.surat)
    hari = [satu.awal for satu in masa if satu] + [satu.akhir for satu in masa if satu and satu.akhir]
    hari += [satu for satu in (anggota.kawin, anggota.cerai, anggota.wafat) if satu]
    if anggota.is_anak:
        hari += [ulang_tahun(anggota.lahir, usia) for usia in batas]
    return hari


def _bulan_penting(anggota: Anggota, batas: BatasAnak) -> list[date]:
    """List the months that may differ from the one before, in order."""
    return sorted(
        {
            bulan
            for hari in _hari_penting(anggota, batas)
            if hari.year < MAXYEAR
            for bulan in (Periode.dari_tanggal(hari).awal, Periode.dari_tanggal(hari).berikutnya().awal)
        }
    )


def _cari(anggota: Anggota, awal: date, batas: BatasAnak, kini: bool) -> date | None:
    """Find the first later month that is otherwise."""
    return next(
        (
            bulan
            for bulan in _bulan_penting(anggota, batas)
            if bulan > awal and bool(alasan_tidak_dihitung(anggota, bulan, batas)) is not kini
        ),
        None,
    )


def _sejak(anggota: Anggota, awal: date, batas: BatasAnak) -> date | None:
    """Find the first month without the right, of those that lead to `awal` without a break; None: it never counted."""
    hasil = None
    for bulan in reversed([satu for satu in _bulan_penting(anggota, batas) if satu <= awal]):
        if not alasan_tidak_dihitung(anggota, bulan, batas):
            return hasil
        hasil = bulan
    return None


def tulis_tanggungan(anggota: Anggota, hari: date, batas: BatasAnak) -> str:
    """Say in words until when a member counts and why, or since when not, on the month of a day.

    Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    isi = get_tanggungan(anggota, hari, batas)
    if isi.dihitung:
        if isi.berubah is None:
            return "Dihitung untuk tunjangan, tanpa batas waktu."
        terakhir = Periode.dari_tanggal(isi.berubah).sebelumnya().nama
        return f"Dihitung untuk tunjangan sampai {terakhir}, karena sesudah itu {isi.sebab_berubah}."
    sejak = f" sejak {Periode.dari_tanggal(isi.sejak).nama}" if isi.sejak else ""
    kata = "Dihitung lagi" if isi.sejak else "Dihitung"
    lagi = f" {kata} mulai {Periode.dari_tanggal(isi.berubah).nama}." if isi.berubah else ""
    return f"Tidak dihitung untuk tunjangan{sejak}, karena {isi.sebab}.{lagi}"
