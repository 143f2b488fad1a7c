"""Printed pay: slips, and the register of a locked run; own fonts, no system resources, a code to check each."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.utils import timezone

from asn_portal.inti.dokumen import cetak
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.uang import tulis_desimal
from penggajian.enums import JenisProses
from penggajian.models import Slip
from penggajian.selectors.slip import Baris, IsiBaca

FOLDER = Path(__file__).resolve().parent / "cetak"


def hari_wib(saat: datetime) -> date:
    """Give the day of a moment as the office counts it."""
    return saat.astimezone(timezone.get_default_timezone()).date()


def _ribuan(jumlah: int) -> str:
    return tulis_desimal(jumlah).replace("-", "−")


def _baris(daftar: list[Baris]) -> list[dict[str, Any]]:
    return [
        {"nama": satu.nama, "jumlah": _ribuan(satu.jumlah), "dasar": satu.dasar_hukum, "tebal": satu.jenis == "akhir"}
        for satu in daftar
    ]


def susun_lembar(slip: Slip, baca: IsiBaca, alamat: str, catatan: list[str]) -> dict[str, Any]:
    """Give what one slip says; `alamat` goes into the QR code, `catatan` says what was left out of the month."""
    isi = {
        "periode": slip.proses.singkat,
        "jenis": "Gaji dan TPP" if slip.proses.is_bulanan else f"Dibayar {Periode.dari_tanggal(slip.periode).nama}",
        "nama": slip.pegawai.nama_lengkap,
        "nip": slip.pegawai.nip,
        "jabatan": slip.posisi.jabatan.nama,
        "unit": slip.unit_kerja.nama,
        "kelas": str(slip.kelas),
        "gaji": _baris(baca.gaji),
        "tpp": _baris(baca.tpp),
        "rapel": _baris(baca.rapel),
        "thr": _baris(baca.thr),
        "judul_thr": "Gaji ketiga belas" if slip.jenis == JenisProses.GAJI_13 else "Tunjangan hari raya",
        "ditanggung": _baris(baca.ditanggung),
        "bersih": _ribuan(slip.bersih),
        "catatan": catatan,
        "keadaan": f"Dikunci {tulis_tanggal(hari_wib(slip.proses.dikunci_at))}"
        if slip.proses.dikunci_at
        else "Belum dikunci",
    }
    return cetak.beri_kode(isi, alamat)


def buat_pdf(slip: Slip, baca: IsiBaca, alamat: str, catatan: list[str]) -> bytes:
    """Draw a slip as PDF."""
    return cetak.buat_pdf(FOLDER / "slip.typ", {"lembar": [susun_lembar(slip, baca, alamat, catatan)]})


def buat_pdf_banyak(lembar: Sequence[dict[str, Any]]) -> bytes:
    """Draw many slips as one PDF, each on pages of its own."""
    return cetak.buat_pdf(FOLDER / "slip.typ", {"lembar": list(lembar)}, bertanda=False)


def buat_pdf_daftar(isi: dict[str, Any], alamat: str) -> bytes:
    """Draw the register: `isi` as it was issued, amounts as numbers; `alamat` goes into the QR code."""
    unit = [
        {
            **satu,
            "baris": [
                [nomor, nama, keterangan, [_ribuan(sel) for sel in jumlah]]
                for nomor, (nama, keterangan, jumlah) in enumerate(satu["baris"], 1)
            ],
            "jumlah": [_ribuan(sel) for sel in satu["jumlah"]],
        }
        for satu in isi["unit"]
    ]
    tampil = {**isi, "unit": unit, "jumlah": [_ribuan(sel) for sel in isi["jumlah"]], "orang": _ribuan(isi["orang"])}
    return cetak.buat_pdf(FOLDER / "daftar_gaji.typ", tampil, alamat=alamat, bertanda=False)


def susun_bukti(isi: dict[str, Any], *, alamat: str, nomor: str, pembetulan: int, tanggal: datetime) -> dict[str, Any]:
    """Give what one withholding slip of the year says: `isi` as it was issued, amounts as numbers."""
    bagian = [[judul, [[nama, _ribuan(jumlah)] for nama, jumlah in baris]] for judul, baris in isi["bagian"]]
    return cetak.beri_kode(
        isi
        | {
            "tahun": str(isi["tahun"]),
            "bulan": str(isi["bulan"]),
            "bagian": bagian,
            "nomor": nomor,
            "pembetulan": f"Pembetulan ke-{pembetulan}" if pembetulan else "",
            "tanggal": tulis_tanggal(hari_wib(tanggal)),
        },
        alamat,
    )


def buat_pdf_bukti(lembar: Sequence[dict[str, Any]], *, bertanda: bool = True) -> bytes:
    """Draw withholding slips as one PDF, each on a page of its own."""
    return cetak.buat_pdf(FOLDER / "bukti_potong.typ", {"lembar": list(lembar)}, bertanda=bertanda)


def buat_pdf_honorarium(isi: dict[str, Any], *, alamat: str, terbit: datetime) -> bytes:
    """Draw the withholding slip of one honorarium: `isi` as it was issued, amounts as numbers."""
    baris = [
        ("Penghasilan bruto", _ribuan(isi["bruto"])),
        ("Tarif PPh 21 final", isi["tarif"]),
        ("PPh 21 final dipotong", _ribuan(isi["pph"])),
        ("Dibayar", _ribuan(isi["bersih"])),
    ]
    tampil = isi | {"baris": baris, "terbit": tulis_tanggal(hari_wib(terbit))}
    return cetak.buat_pdf(FOLDER / "bukti_honorarium.typ", tampil, alamat=alamat)
