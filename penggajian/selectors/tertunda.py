"""A locked month that paid salary without TPP: why, who is waited for, and what follows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from penggajian.enums import Bagian, Tingkat
from penggajian.rules.pemeriksaan import PEMERIKSAAN, PREDIKAT_BELUM_ADA

TANPA_TPP = [satu.kode for satu in PEMERIKSAAN if satu.bagian is Bagian.TPP and satu.tingkat is Tingkat.GALAT]
"""The findings that hold TPP back while the salary is paid."""

SQL_TERTUNDA = """
SELECT g.pegawai_id, r.periode, g.kode, g.kalimat, g.cara_membereskan, e.predikat,
    nullif(concat_ws(', ', nullif(concat_ws(' ', nullif(p.gelar_depan, ''), p.nama), ''), nullif(p.gelar_belakang, '')), '')
FROM penggajian_pengecualiangaji g
JOIN penggajian_prosesgaji r ON r.id = g.proses_id AND r.jenis = 'BULANAN' AND r.status = 'DIKUNCI'
LEFT JOIN LATERAL (
    SELECT v.predikat, v.penilai_id FROM kinerja_evaluasi v
    WHERE v.pegawai_id = g.pegawai_id AND v.periode = r.periode AND v.jenis <> 'TAHUNAN' ORDER BY (v.predikat = '') DESC, v.id DESC LIMIT 1
) e ON true
LEFT JOIN jabatan_pegawai p ON p.id = e.penilai_id
WHERE g.pegawai_id = %(pegawai)s AND g.kode = ANY(%(tanpa_tpp)s)
ORDER BY r.periode DESC, (g.kode = %(tunggu_predikat)s) DESC, g.id LIMIT 1
"""
"""The newest such month of one person, with the rater of that month; part of the statement of an estimate."""


@dataclass(frozen=True, slots=True)
class TppTertunda:
    """The newest locked month that paid salary without TPP, and the sentence that says why and what follows."""

    periode: date
    kalimat: str


def tulis_menunggu(penilai: str, predikat: str) -> str:
    """Say who holds up the TPP of a month, by the rater's name and the predikat recorded (each may be empty)."""
    if predikat:
        return "Penilaian bulan itu kini sudah ada. TPP-nya dibayar sebagai rapel bersama gaji bulan berikutnya."
    if penilai:
        siapa = f"Menunggu penilaian dari {penilai}."
    else:
        siapa = "Pejabat penilai untuk bulan ini belum ditetapkan; BKPSDM yang menetapkannya."
    return f"{siapa} Setelah dinilai, TPP bulan ini dibayar sebagai rapel bersama gaji bulan berikutnya."


def baca_tertunda(baris: tuple[Any, ...] | None) -> TppTertunda | None:
    """Put a row of `SQL_TERTUNDA` (without its person) into words."""
    if baris is None:
        return None
    bulan, kode, kalimat, cara, predikat, penilai = baris
    if kode == PREDIKAT_BELUM_ADA:
        teks = tulis_menunggu(penilai or "", predikat or "")
    else:
        teks = f"{kalimat} {cara} TPP bulan itu kemudian dibayar sebagai rapel."
    return TppTertunda(date.fromisoformat(str(bulan)), teks)
