"""A locked month that paid salary without TPP: why, who is waited for, and what follows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from asn_portal.lib.periode import tulis_tanggal
from kinerja.selectors.hasil import get_triwulan_ditunggu
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
WHERE g.pegawai_id = %(pegawai)s AND g.kode = ANY(%(tanpa_tpp)s) AND NOT EXISTS (
    SELECT 1 FROM penggajian_rapel l JOIN penggajian_prosesgaji b ON b.id = l.proses_id AND b.status = 'DIKUNCI'
    WHERE l.pegawai_id = g.pegawai_id AND l.dikoreksi_id = r.id AND l.tpp <> 0
)
ORDER BY r.periode DESC, (g.kode = %(tunggu_predikat)s) DESC, g.id LIMIT 1
"""
"""The newest such month of one person that no rapel has paid, with the rater of that month; part of the statement of an estimate."""


RAPEL = "Setelah hasilnya disampaikan, TPP bulan ini dibayar sebagai rapel bersama gaji bulan berikutnya."


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
        siapa = f"Menunggu penilaian dari {penilai.rstrip('.')}."
    else:
        siapa = "Pejabat penilai untuk bulan ini belum ditetapkan; BKPSDM yang menetapkannya."
    return f"{siapa} Setelah dinilai, TPP bulan ini dibayar sebagai rapel bersama gaji bulan berikutnya."


def sebut_menunggu_triwulan(pegawai_id: int, periode: date) -> str:
    """Say which quarter the TPP of a month waits for; empty where the unit evaluates month by month."""
    ditunggu = get_triwulan_ditunggu(pegawai_id, periode)
    if ditunggu is None:
        return ""
    nama, evaluasi = ditunggu.triwulan.nama, ditunggu.evaluasi
    dasar = "Unit ini menilai triwulanan, dan belum ada hasil sebelumnya yang dapat dipakai."
    if evaluasi is not None and evaluasi.predikat:
        return f"{dasar} Penilaian {nama} kini sudah ada. TPP bulan ini dibayar sebagai rapel bersama gaji bulan berikutnya."
    if evaluasi is not None and evaluasi.penilai is not None:
        penilai = evaluasi.penilai.nama_lengkap.rstrip(".")
        return f"{dasar} Menunggu penilaian {nama} dari {penilai}. {RAPEL}"
    return f"{dasar} Menunggu penilaian {nama}, yang berakhir {tulis_tanggal(ditunggu.triwulan.akhir)}. {RAPEL}"


def baca_tertunda(pegawai_id: int, baris: tuple[Any, ...] | None) -> TppTertunda | None:
    """Put a row of `SQL_TERTUNDA` (without its person) into words; a month without any evaluation asks for its quarter."""
    if baris is None:
        return None
    bulan, kode, kalimat, cara, predikat, penilai = baris
    if kode == PREDIKAT_BELUM_ADA:
        triwulan = "" if predikat or penilai else sebut_menunggu_triwulan(pegawai_id, date.fromisoformat(str(bulan)))
        teks = triwulan or tulis_menunggu(penilai or "", predikat or "")
    else:
        teks = f"{kalimat} {cara} TPP bulan itu kemudian dibayar sebagai rapel."
    return TppTertunda(date.fromisoformat(str(bulan)), teks)
