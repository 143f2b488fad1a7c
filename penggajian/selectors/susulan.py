"""What a month pays beside itself: rapel, incentives, and the salary that goes on after a death."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from asn_portal.lib.parameter import ParameterPerTanggal
from asn_portal.lib.uang import Kolom
from penggajian.rules.hak import gaji_terusan

from .rekening import SQL_ADA_REKENING_WARIS

KURANG = (
    "kurang_gaji",
    "kurang_premi",
    "kurang_iuran",
    "kurang_iwp",
    "kurang_bruto",
    "kurang_tpp",
    "kurang_thr",
    "kurang_thr_tpp",
)

SQL_RAPEL = """
SELECT r.pegawai_id, sum(r.gaji) FILTER (WHERE b)::bigint, sum(r.premi)::bigint, sum(r.iuran)::bigint,
    sum(coalesce((r.selisih ->> 'iwp_8')::bigint, 0) + coalesce((r.selisih ->> 'iwp_3_25')::bigint, 0))::bigint,
    sum(r.bruto) FILTER (WHERE b)::bigint, sum(r.tpp) FILTER (WHERE b)::bigint,
    sum(r.bruto) FILTER (WHERE NOT b)::bigint, sum(r.tpp) FILTER (WHERE NOT b)::bigint
FROM penggajian_rapel r JOIN penggajian_prosesgaji p ON p.id = r.dikoreksi_id
CROSS JOIN LATERAL (SELECT p.jenis = 'BULANAN') AS k (b)
WHERE r.bulan_bayar = %(awal)s AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
GROUP BY r.pegawai_id
"""
"""What corrected months owe, and apart from them corrected THR, whose tax has a bearer of its own."""

THR_SEBULAN = ("bruto_thr_sebulan", "pph_thr_sebulan", "tpp_thr_sebulan", "pph_tpp_thr_sebulan")
SQL_THR_SEBULAN = """
SELECT s.pegawai_id, sum(s.jumlah[array_position(u.komponen, 'thr_bruto_gaji')])::bigint,
    sum(s.jumlah[array_position(u.komponen, 'thr_pph_gaji')])::bigint,
    sum(s.jumlah[array_position(u.komponen, 'thr_tpp')])::bigint,
    sum(s.jumlah[array_position(u.komponen, 'thr_pph_tpp')])::bigint
FROM penggajian_prosesgaji p
JOIN penggajian_slip s ON s.proses_id = p.id AND s.periode = p.periode AND s.jenis = p.jenis
JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE p.periode = %(awal)s AND s.periode = %(awal)s AND s.jenis <> 'BULANAN' AND p.status = 'DIKUNCI'
  AND p.dikunci_at <= coalesce((
    SELECT b.dikunci_at FROM penggajian_prosesgaji b WHERE b.periode = p.periode AND b.jenis = 'BULANAN' AND b.status = 'DIKUNCI'
  ), p.dikunci_at)
  AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
GROUP BY s.pegawai_id
"""
"""THR and gaji ketiga belas that the month paid before its salary was locked, with their tax; what comes after is taxed beside the salary."""

SQL_BELUM_DIAMBIL = """
kinerja_usulaninsentif u WHERE u.tanggal < %(akhir)s AND NOT EXISTS (
    SELECT 1 FROM penggajian_insentifgaji i JOIN penggajian_prosesgaji p ON p.id = i.proses_id
    WHERE i.usulan_id = u.id AND p.periode <> %(awal)s
)
"""
"""Incentives decided by the end of the month that no other run has taken."""

SQL_INSENTIF = f"""
SELECT u.pegawai_id, sum(u.jumlah)::bigint FROM {SQL_BELUM_DIAMBIL}
  AND (%(pegawai)s::bigint IS NULL OR u.pegawai_id = %(pegawai)s)
GROUP BY u.pegawai_id
"""  # noqa: S608

SQL_TEWAS = """EXISTS (SELECT 1 FROM jabatan_keputusanwafat k
    WHERE k.pegawai_id = {0}.pegawai_id AND k.jenis = 'TEWAS' AND k.status = 'DISETUJUI')"""
"""Whether an approved decision says of somebody that the death was in the line of duty."""

SQL_BEKAS = f"""
SELECT s.pegawai_id, max(upper(s.berlaku)) - 1,
    COALESCE(max((extract(year FROM age(%(awal)s::date, date_trunc('month', w.hari))) * 12
        + extract(month FROM age(%(awal)s::date, date_trunc('month', w.hari))))::int), 0),
    COALESCE(max(w.tewas), 0),
    COALESCE(max((w.hari < %(awal)s::date AND NOT {SQL_ADA_REKENING_WARIS.format("s")})::int), 0)
FROM jabatan_riwayatstatus s
LEFT JOIN LATERAL (
    SELECT lower(m.berlaku) AS hari, {SQL_TEWAS.format("m")}::int AS tewas FROM jabatan_riwayatstatus m
    WHERE m.pegawai_id = s.pegawai_id AND m.kedudukan = 'MENINGGAL' AND lower(m.berlaku) < %(awal)s
) w ON true
WHERE s.kedudukan IN ('AKTIF', 'TUGAS_BELAJAR') AND upper(s.berlaku) <= %(awal)s
  AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
  AND NOT EXISTS (
    SELECT 1 FROM jabatan_riwayatstatus d WHERE d.pegawai_id = s.pegawai_id AND d.berlaku && daterange(%(awal)s, %(akhir)s)
      AND d.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
  )
  AND (w.hari >= %(awal)s::date - make_interval(
        months => CASE w.tewas WHEN 1 THEN %(bulan_terusan_tewas)s ELSE %(bulan_terusan)s END)
    OR s.pegawai_id IN (
      SELECT r.pegawai_id FROM penggajian_rapel r WHERE r.bulan_bayar = %(awal)s
      UNION SELECT u.pegawai_id FROM {SQL_BELUM_DIAMBIL}
    ))
GROUP BY s.pegawai_id
"""  # noqa: S608
"""Who is out of service and still has money to come: their last day in service, the months since their death, whether
it was in the line of duty, and whether the money waits for an account of the heirs."""


def isi_terusan(berlaku: ParameterPerTanggal) -> dict[str, int]:
    """Give how many months salary goes on after a death, and after one in the line of duty."""
    return {
        "bulan_terusan": int(berlaku["gaji_terusan_bulan"].isi()),
        "bulan_terusan_tewas": int(berlaku["gaji_terusan_bulan_tewas"].isi()),
    }


@dataclass(frozen=True, slots=True)
class Bekas:
    """Somebody out of service with money to come, as `SQL_BEKAS` gives it."""

    bulan_sejak_wafat: int
    tewas: int
    tanpa_waris: int


@dataclass(frozen=True, slots=True)
class HakBekas:
    """By row: who is out of service, which month of continued salary it is (0: none), whose heirs have no account."""

    keluar: Kolom
    terusan: Kolom
    tanpa_waris: Kolom


def hak_terusan(
    bekas: dict[int, Bekas], urut: Kolom, status_asn: Kolom, tertanggung: Kolom, bulan: int, bulan_tewas: int
) -> HakBekas:
    """Say by row who is out of service, and what is due to the family of who died."""
    keluar, sejak, tewas, tanpa_waris = (np.zeros_like(urut) for _ in range(4))
    for nomor, satu in bekas.items():
        tempat = int(np.searchsorted(urut, nomor))
        if tempat < len(urut) and urut[tempat] == nomor:
            keluar[tempat], sejak[tempat] = 1, satu.bulan_sejak_wafat
            tewas[tempat], tanpa_waris[tempat] = satu.tewas, satu.tanpa_waris
    terusan = gaji_terusan(sejak, status_asn, tertanggung, tewas, bulan, bulan_tewas)
    return HakBekas(keluar, terusan, tanpa_waris)


def pisah_bekas(baris: list[Any]) -> tuple[list[Any], dict[int, Bekas]]:
    """Split rows of `SQL_BEKAS` into what `gabung_mulai` reads and what is known of each person."""
    return [(satu[0], satu[1]) for satu in baris], {satu[0]: Bekas(*satu[2:]) for satu in baris}
