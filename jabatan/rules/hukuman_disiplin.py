"""Sanctions for absence without reason, and when a sanction starts to count."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tambah_bulan, tambah_hari_kerja, tulis_tanggal


@dataclass(frozen=True, slots=True)
class Hukuman:
    """The sanction the law names, its level, and the one imposed while the pay regulation is missing."""

    kode: str
    tingkat: str
    dijatuhkan: str
    gaji_dihentikan: bool


def hukuman_absensi(
    hari: int,
    *,
    berturut_turut: bool,
    pp_gaji_sudah_terbit: bool,
    absensi: Mapping[str, Sequence[Sequence[Any]]],
    tingkat: Mapping[str, str],
    pengganti: Mapping[str, str | None],
) -> Hukuman | None:
    """Find the sanction for working days absent in one calendar year; None below three days.

    Days; ten consecutive days end employment and stop pay from the next month.
    Dasar hukum: PP 94/2021, Pasal 9-15 dan 42; PerBKN 6/2022, Pasal 62.
    """
    if hari < 0:
        raise IsianSalah("Hari tidak masuk tidak boleh kurang dari nol.")
    urut = [*(absensi["1"] if berturut_turut else ()), *absensi["0"]]
    for bawah, atas, kode in urut:
        if hari >= bawah and (atas is None or hari <= atas):
            ganti = pengganti.get(kode)
            dijatuhkan = ganti if ganti and not pp_gaji_sudah_terbit else kode
            berhenti = berturut_turut and (bawah, atas, kode) in {tuple(isi) for isi in absensi["1"]}
            return Hukuman(kode, tingkat[kode], dijatuhkan, berhenti)
    return None


def mulai_berlaku(diterima: date, hari_kerja: int, libur: Collection[date] = ()) -> date:
    """Return the working day on which a sanction without appeal takes effect.

    Dates; the day after receipt is the first. Dasar hukum: PP 94/2021; PerBKN 6/2022.
    """
    return tambah_hari_kerja(diterima, hari_kerja, libur)


def akhir_hukuman(tmt: date, durasi_bulan: int | None, tingkat: str, sampai: date | None = None) -> date | None:
    """Give the last day on which a sanction counts, inclusive; None: it has no end (dismissal).

    Months of the kind, counted from `tmt`. A kind of level ringan has no term by law, so the day is named by the
    decision or the regional regulation. Raises `IsianSalah`. Dasar hukum: PP 94/2021, Pasal 8; PerBKN 6/2022.
    """
    if durasi_bulan is not None:
        akhir = tambah_bulan(tmt, durasi_bulan) - timedelta(days=1)
        if sampai is not None and sampai != akhir:
            raise IsianSalah(
                f"Jenis ini berlangsung {durasi_bulan} bulan, jadi berakhir {tulis_tanggal(akhir)}. Kosongkan tanggal "
                "berakhirnya, atau periksa jenis dan tanggal mulainya.",
                kolom="sampai",
            )
        return akhir
    if sampai is None and tingkat == "ringan":
        raise IsianSalah(
            "Hukuman ringan tidak mempunyai jangka waktu menurut undang-undang. Isi hari terakhir akibatnya menurut "
            "keputusan atau peraturan kepala daerah.",
            kolom="sampai",
        )
    return sampai


def boleh_dijatuhkan(kode: str, pengganti: Mapping[str, str | None]) -> bool:
    """Tell whether a kind may be imposed: not while another kind stands in for it.

    Dasar hukum: PP 94/2021, Pasal 42; PerBKN 6/2022, Pasal 62.
    """
    return not pengganti.get(kode)


def tulis_jenis(nama: str) -> str:
    """Write the kind of a sanction as a line begins: one capital, abbreviations kept. Dasar hukum: PP 94/2021."""
    return nama[:1].upper() + nama[1:]
