"""What a person can still do about the TPP of the running month, each with its effect in rupiah.

One calculation answers all of it: the facts of the person stand in it several times, each row with one thing otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any, Final

import numpy as np

from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.uang import Kolom, tulis_desimal, tulis_rupiah
from penggajian.enums import KODE_PREDIKAT, KOSONG
from penggajian.rules.kalimat import nama_fakta
from penggajian.rules.konteks import Konteks
from penggajian.rules.perkada import JUMLAH_PITA

MENIT_SEBULAN: Final = 31 * 24 * 60
PERISTIWA: Final = (
    *(f"{jenis}_{nomor}" for jenis in ("terlambat", "pulang_cepat") for nomor in range(1, JUMLAH_PITA + 1)),
    "tanpa_keterangan",
    "tidak_apel",
    "menit_pengurang",
)
PREDIKAT_LEBIH: Final = "PREDIKAT"
PREDIKAT: Final = ("butuh_perbaikan", "baik", "sangat_baik")


class Seandainya(IntEnum):
    """The rows: the facts as they are, then one thing otherwise in each."""

    NYATA = 0
    TANPA_PERISTIWA = 1
    BUTUH_PERBAIKAN = 2
    BAIK = 3
    SANGAT_BAIK = 4
    CUKUP_MENIT = 5
    TERLAMBAT_LAGI = 6
    ALPA_LAGI = 7


@dataclass(frozen=True, slots=True)
class Peluang:
    """One thing that can still be done: what, why, how much TPP it can add (0: it keeps what there is), and where."""

    kode: str
    judul: str
    kalimat: str
    jumlah: int
    halaman: str


def bentangkan(masukan: Mapping[str, Kolom]) -> dict[str, Kolom]:
    """Repeat the facts of one person, each row after the first with one thing otherwise; shape (1,) in, (8,) out.

    Nothing is paid by such a row. Dasar hukum: product policy.
    """
    hasil = {nama: np.repeat(isi, len(Seandainya)) for nama, isi in masukan.items()}
    alpa = max(0, int(masukan["tanpa_keterangan"][0])) if "tanpa_keterangan" in masukan else 0

    def ubah(nama: str, baris: Seandainya, nilai: int) -> None:
        if nama in hasil and hasil[nama][0] != KOSONG:
            hasil[nama][baris] = nilai

    for nama in PERISTIWA:
        ubah(nama, Seandainya.TANPA_PERISTIWA, 0)
    if "hari_hadir" in hasil:
        hadir = int(hasil["hari_hadir"][0])
        ubah("hari_hadir", Seandainya.TANPA_PERISTIWA, hadir + alpa)
        ubah("hari_hadir", Seandainya.ALPA_LAGI, max(0, hadir - 1))
    for nomor, nama in enumerate(PREDIKAT):
        for bagian in ("predikat", "predikat_2", "predikat_3"):
            if bagian in hasil and hasil[bagian][0] > 0:
                hasil[bagian][Seandainya.BUTUH_PERBAIKAN + nomor] = KODE_PREDIKAT[nama]
    ubah("menit_aktivitas", Seandainya.CUKUP_MENIT, MENIT_SEBULAN)
    for nama, baris in (("terlambat_1", Seandainya.TERLAMBAT_LAGI), ("tanpa_keterangan", Seandainya.ALPA_LAGI)):
        hasil.setdefault(nama, np.zeros(len(Seandainya), dtype=np.int64))
        ubah(nama, baris, int(hasil[nama][0]) + 1)
    return hasil


def list_peluang(
    tpp: Sequence[int] | Kolom, fakta: Mapping[str, int], parameter: Mapping[str, Any], tenggat: date
) -> list[Peluang]:
    """Say what can still be done, what adds most first; `tpp` by row of `bentangkan`, `fakta` of the first row.

    `tenggat` is the last day on which an input of the month is still taken. Dasar hukum: product policy.
    """
    nyata = int(tpp[Seandainya.NYATA])
    hasil = []
    if (naik := int(tpp[Seandainya.TANPA_PERISTIWA]) - nyata) > 0:
        hasil.append(
            Peluang(
                "KOREKSI",
                "Periksa catatan kehadiran",
                f"Bila ada yang keliru, ajukan koreksi paling lambat {tulis_tanggal(tenggat)}; kembali paling banyak jumlah ini.",
                naik,
                "kinerja:presensi-list",
            )
        )
    # The lowest predikat that pays the most is the one to aim at.
    bayar = [int(tpp[Seandainya.BUTUH_PERBAIKAN + nomor]) - nyata for nomor in range(len(PREDIKAT))]
    if (naik := max(bayar)) > 0:
        nama = PREDIKAT[bayar.index(naik)].replace("_", " ").capitalize()
        hasil.append(
            Peluang(
                PREDIKAT_LEBIH,
                f"Capai predikat {nama}",
                "Lengkapi log dan bukti, lalu tanyakan kepada atasan apa yang masih kurang sebelum bulan ini dinilai.",
                naik,
                "kinerja:log-list",
            )
        )
    if (naik := int(tpp[Seandainya.CUKUP_MENIT]) - nyata) > 0:
        hasil.append(
            Peluang(
                "MENIT",
                "Lengkapi log harian",
                f"Baru {tulis_desimal(fakta['menit_aktivitas'])} menit yang disetujui; bila cukup, TPP bertambah paling banyak jumlah ini.",
                naik,
                "kinerja:log-list",
            )
        )
    hasil.sort(key=lambda satu: -satu.jumlah)
    return [*hasil, *_jaga(tpp, fakta, parameter)]


def _jaga(tpp: Sequence[int] | Kolom, fakta: Mapping[str, int], parameter: Mapping[str, Any]) -> list[Peluang]:
    """Say what one more event would cost."""
    nyata = int(tpp[Seandainya.NYATA])
    pita = nama_fakta("terlambat_1", Konteks(fakta, parameter, {})).lower()
    biaya = [
        f"{kata} memotong {tulis_rupiah(turun)}"
        for kata, baris in (
            (f"sekali {pita}", Seandainya.TERLAMBAT_LAGI),
            ("sehari tanpa keterangan", Seandainya.ALPA_LAGI),
        )
        if (turun := nyata - int(tpp[baris])) > 0
    ]
    if not biaya:
        return []
    kalimat = ", ".join(biaya)
    return [
        Peluang(
            "HADIR",
            "Hadir tepat waktu sampai akhir bulan",
            f"{kalimat[0].upper()}{kalimat[1:]}.",
            0,
            "kinerja:presensi-list",
        )
    ]
