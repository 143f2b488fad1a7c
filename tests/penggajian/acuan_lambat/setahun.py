"""PPh 21 of the last period: the tax of the year minus what was withheld before it (PMK 168/2023 Pasal 18)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from . import peraturan
from .catatan import KELUAR, Baris, Orang, bulan_maju, pada, tanya
from .peraturan import bulat


class BulanTakDikenal(Exception):
    """No run of the portal paid the month."""


NOL = {
    "bruto_setahun": 0,
    "biaya_jabatan_setahun": 0,
    "pengurang_setahun": 0,
    "neto_setahun": 0,
    "pkp_setahun": 0,
    "pph21_setahun": 0,
    "pph21_masa_terakhir": 0,
}
"""These lines in any month that is not the last period."""


def is_masa_terakhir(orang: Orang, bulan: date) -> bool:
    """Say whether the month is December or the one in which the person leaves."""
    return bulan.month == 12 or keluar_pada(orang, bulan) is not None


def keluar_pada(orang: Orang, bulan: date) -> Baris | None:
    """Give the row that ends service with this month or in it, if any; `kedudukan` says how."""
    for satu in orang.status:
        sampai = satu["sampai"]
        if satu["kedudukan"] in KELUAR or sampai is None or not bulan < sampai <= bulan_maju(bulan, 1):
            continue
        lanjut = pada(orang.status, sampai)
        if lanjut is None or lanjut["kedudukan"] in KELUAR:
            return lanjut or {"kedudukan": "BERHENTI"}
    return None


def thr_sebelum_gaji(pegawai_id: int, bulan: date) -> tuple[int, int]:
    """Sum gross and tax of THR and gaji ketiga belas of a month that were locked when its salary was computed."""
    baris = tanya(
        "SELECT u.komponen, s.jumlah FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id "
        "JOIN penggajian_prosesgaji p ON p.id = s.proses_id WHERE s.pegawai_id = %s AND s.jenis <> 'BULANAN' "
        "AND s.periode = %s AND p.status = 'DIKUNCI' AND p.dikunci_at <= (SELECT g.potret_at FROM penggajian_prosesgaji g "
        "WHERE g.periode = p.periode AND g.jenis = 'BULANAN')",
        pegawai_id, bulan,
    )  # fmt: skip
    isi = [dict(zip(b["komponen"], b["jumlah"], strict=True)) for b in baris]
    return sum(b["thr_bruto_gaji"] for b in isi), sum(b["thr_pph_gaji"] for b in isi)


def _thr(pegawai_id: int, bulan: date) -> tuple[int, int]:
    """Sum gross and tax of THR and gaji ketiga belas of the year, those of the month itself too."""
    baris = tanya(
        "SELECT u.komponen, s.jumlah FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id "
        "JOIN penggajian_prosesgaji p ON p.id = s.proses_id WHERE s.pegawai_id = %s AND s.jenis <> 'BULANAN' "
        "AND s.periode >= %s AND s.periode <= %s AND p.status = 'DIKUNCI'",
        pegawai_id, bulan.replace(month=1), bulan,
    )  # fmt: skip
    isi = [dict(zip(b["komponen"], b["jumlah"], strict=True)) for b in baris]
    return sum(b["thr_bruto_gaji"] for b in isi), sum(b["thr_pph_gaji"] for b in isi)


def _setoran(pegawai_id: int, bulan: date) -> tuple[int, int]:
    """Sum gross and contributions of what was paid back into the treasury this year, until the month ends; below zero."""
    baris = tanya(
        "SELECT bruto, coalesce((selisih ->> 'iwp_8')::bigint, 0) + coalesce((selisih ->> 'iwp_3_25')::bigint, 0) AS iuran "
        "FROM penggajian_setoranrapel WHERE pegawai_id = %s AND status = 'DIKONFIRMASI' AND tanggal >= %s AND tanggal < %s",
        pegawai_id, bulan.replace(month=1), bulan_maju(bulan, 1),
    )  # fmt: skip
    return sum(b["bruto"] for b in baris), sum(b["iuran"] for b in baris)


def _jumlah(baris: list[dict[str, int]], *kode: str) -> int:
    return sum(satu[nama] for satu in baris for nama in kode)


def hitung(
    orang: Orang,
    bulan: date,
    isi: dict[str, int],
    zakat: int,
    ptkp: str,
    lalu: Callable[[date], dict[str, int] | None],
    status: str = "PNS",
) -> Tahun | None:
    """Fill the lines of the year; None where a month of the year is unknown, so that the month keeps TER.

    `isi` are the salary lines of the month; `lalu` computes the slip of an earlier month, None where it had none and
    raises `BulanTakDikenal` where no run paid it.
    """
    lalu_tahun = _kumpulkan(orang, bulan, lalu)
    if lalu_tahun is None:
        return None
    keluar = keluar_pada(orang, bulan)
    lalu_tahun = _gabung(orang.pegawai_id, bulan, lalu_tahun, isi["bruto_pph21"])
    tahun = Tahun(
        isi["bruto_pph21"] + lalu_tahun.bruto,
        isi["iwp_8"] + isi["iwp_3_25"] + zakat + lalu_tahun.iuran,
        lalu_tahun.dipotong,
        lalu_tahun.neto_lain,
        min(12, lalu_tahun.lama + 1),
        ptkp,
        bulan,
        keluar is not None and keluar["kedudukan"] == "MENINGGAL",
        lalu_tahun.tpp,
        lalu_tahun.pajak_tpp,
    )
    tahun.isi(isi)
    # What the government bore is not given back (Pasal 21 ayat (2)); it bears the tax of PNS and PPPK alike here, and a PPPK
    # paruh waktu gets back what was withheld.
    sisa = isi["pph21_masa_terakhir"]
    isi["pph21_gaji"] = sisa if status == peraturan.PARUH_WAKTU else max(0, sisa)
    return tahun


def sesudah(
    orang: Orang, bulan: date, isi: dict[str, int], ptkp: str, lalu: Callable[[date], dict[str, int] | None]
) -> Tahun | None:
    """Fill the lines of the year for who left earlier in it and is paid a rapel now; None where the year is not known.

    No month after the last period adds to the months of work; what it paid and withheld belongs to the year.
    """
    akhir = next((b for n in range(bulan.month - 1, 0, -1) if keluar_pada(orang, b := bulan.replace(month=n))), None)
    if akhir is None or _kumpulkan(orang, akhir, lalu) is None:
        return None
    lalu_tahun = _kumpulkan(orang, bulan, lalu, akhir)
    keluar = keluar_pada(orang, akhir)
    assert lalu_tahun is not None
    assert keluar is not None
    lalu_tahun = _gabung(orang.pegawai_id, bulan, lalu_tahun, 0)
    tahun = Tahun(
        lalu_tahun.bruto, lalu_tahun.iuran, lalu_tahun.dipotong, lalu_tahun.neto_lain, min(12, lalu_tahun.lama), ptkp, bulan,
        keluar["kedudukan"] == "MENINGGAL",
    )  # fmt: skip
    tahun.isi(isi)
    return tahun


@dataclass(frozen=True)
class Lalu:
    """What the months before one brought and withheld in its year; rupiah, months. TPP where its tax was not final."""

    bruto: int
    iuran: int
    dipotong: int
    neto_lain: int
    lama: int
    tpp: int
    pajak_tpp: int
    bulan: frozenset[int]


def _gabung(pegawai_id: int, bulan: date, lalu: Lalu, bruto: int) -> Lalu:
    """Add what the institution that pays gaji pokok paid in the year, with its months (PMK 168/2023 Pasal 18 ayat (5)).

    Only whole papers are combined, and only with something of here that the year counts: TPP is taxed finally here.
    """
    semua = tanya(
        "SELECT bulan_awal, bulan_akhir, nomor_bukti, bruto, pengurang, pph_dipotong, pph_ditanggung "
        "FROM penggajian_duapembayar WHERE pegawai_id = %s AND tahun = %s AND dicabut_at IS NULL AND pembayar_gaji = 'LAIN'",
        pegawai_id, bulan.year,
    )  # fmt: skip
    if not semua or not all(d["nomor_bukti"] for d in semua) or bruto + lalu.bruto <= 0:
        return lalu
    lain = {nomor for d in semua for nomor in range(d["bulan_awal"], d["bulan_akhir"] + 1)} - {bulan.month}
    return replace(
        lalu,
        bruto=lalu.bruto + sum(d["bruto"] for d in semua),
        iuran=lalu.iuran + sum(d["pengurang"] for d in semua),
        dipotong=lalu.dipotong + sum(d["pph_dipotong"] + d["pph_ditanggung"] for d in semua),
        lama=lalu.lama + len(lain - lalu.bulan),
    )


def _kumpulkan(
    orang: Orang, bulan: date, lalu: Callable[[date], dict[str, int] | None], akhir: date | None = None
) -> Lalu | None:
    """Sum the year before a month; None where a month of service is unknown. Months after `akhir` are none of work."""
    catatan = tanya(
        "SELECT bulan_awal, bulan_akhir, sumber, bruto, pengurang, pph, neto FROM penggajian_penghasilansebelumnya "
        "WHERE pegawai_id = %s AND tahun = %s AND dicabut_at IS NULL AND bulan_awal < %s",
        orang.pegawai_id, bulan.year, bulan.month,
    )  # fmt: skip
    slip, lama, dibayar, bertpp = [], 0, set(), []
    for nomor in range(1, bulan.month):
        awal = bulan.replace(month=nomor)
        try:
            satu = lalu(awal)
        except BulanTakDikenal:
            status = pada(orang.status, awal)
            bertugas = status is not None and status["kedudukan"] in ("AKTIF", "TUGAS_BELAJAR")
            if bertugas and not any(c["bulan_awal"] <= nomor <= c["bulan_akhir"] for c in catatan):
                return None
        else:
            slip += [satu] if satu is not None else []
            dibayar |= {nomor} if satu is not None else set()
            if satu is not None and peraturan.perwali(awal).get("pajak_tpp", "final") != "final":
                bertpp.append(satu)
            lama += satu is not None and (akhir is None or awal <= akhir)
    sendiri = [c for c in catatan if c["sumber"] == "SISTEM_LAMA"]
    lain = [c for c in catatan if c["sumber"] == "PEMBAYAR_LAIN"]
    bruto_thr, pajak_thr = _thr(orang.pegawai_id, bulan)
    bruto_setor, iuran_setor = _setoran(orang.pegawai_id, bulan)
    return Lalu(
        _jumlah(slip, "bruto_pph21", "kurang_bruto") + bruto_thr + sum(c["bruto"] for c in sendiri) + bruto_setor,
        _jumlah(slip, "iwp_8", "iwp_3_25", "kurang_iwp", "potongan_zakat")
        + sum(c["pengurang"] for c in sendiri)
        + iuran_setor,
        _jumlah(slip, "pph21_gaji", "rapel_pph_gaji", "rapel_pph_thr") + pajak_thr + sum(c["pph"] for c in catatan),
        sum(c["neto"] for c in lain),
        lama + sum(c["bulan_akhir"] - c["bulan_awal"] + 1 for c in sendiri),
        _jumlah(bertpp, "tpp_kotor", "rapel_tpp"),
        _jumlah(bertpp, "pph_tpp", "rapel_pph_tpp"),
        frozenset(dibayar | {b for c in sendiri for b in range(c["bulan_awal"], c["bulan_akhir"] + 1)}),
    )


@dataclass(frozen=True)
class Tahun:
    """The year of one person as its last period counts it; rupiah."""

    bruto: int
    iuran: int
    dipotong: int
    neto_lain: int
    lama: int
    ptkp: str
    bulan: date
    berakhir: bool
    tpp_lalu: int = 0
    pajak_tpp_lalu: int = 0

    def milik_tpp(self, tpp: int) -> int:
        """Give what the TPP of the year, with that of the month, adds to the tax of the year."""
        tanpa, dengan = (
            pajak_setahun(
                self.bruto + lebih, self.iuran, self.neto_lain, self.lama, self.ptkp, self.bulan, self.berakhir
            )["pph21_setahun"]
            for lebih in (0, self.tpp_lalu + tpp)
        )
        return dengan - tanpa

    def sisa(self, bruto: int, iuran: int) -> int:
        """Give what the year still owes with some gross and contributions more; below zero too much was withheld."""
        hasil = pajak_setahun(
            self.bruto + bruto, self.iuran + iuran, self.neto_lain, self.lama, self.ptkp, self.bulan, self.berakhir
        )
        return hasil["pph21_setahun"] - self.dipotong

    def isi(self, isi: dict[str, int]) -> None:
        """Write the lines of the year."""
        isi |= pajak_setahun(self.bruto, self.iuran, self.neto_lain, self.lama, self.ptkp, self.bulan, self.berakhir)
        isi["pph21_masa_terakhir"] = isi["pph21_setahun"] - self.dipotong


def pajak_setahun(
    bruto: int, iuran: int, neto_lain: int, lama: int, ptkp: str, hari: date, berakhir: bool
) -> dict[str, int]:
    """Count the tax of a year; `berakhir` where tax liability itself began or ended in it: net x 12/n, tax x n/12."""
    biaya = min(bulat(bruto * peraturan.BIAYA_JABATAN), lama * peraturan.BIAYA_JABATAN_SEBULAN)
    neto = bruto - biaya - iuran + neto_lain
    disetahunkan = bulat(Fraction(neto * 12, lama)) if berakhir else neto
    pkp = max(0, disetahunkan - peraturan.ptkp_setahun(ptkp, hari)) // 1000 * 1000
    pajak = bulat(peraturan.pajak_pasal_17(pkp, hari))
    return {
        "bruto_setahun": bruto,
        "biaya_jabatan_setahun": biaya,
        "pengurang_setahun": iuran,
        "neto_setahun": neto,
        "pkp_setahun": pkp,
        "pph21_setahun": bulat(Fraction(pajak * lama, 12)) if berakhir else pajak,
    }
