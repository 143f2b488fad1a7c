"""The tax year so far of those whose last period it is: locked slips of every kind, former systems and payers.

Everybody's last period is December; otherwise the month in which somebody leaves. Other months read nobody but who left
earlier in the year and is paid a rapel.
"""

from typing import Any

import numpy as np

from asn_portal.lib.uang import Kolom
from penggajian.rules.dua_pembayar import BELUM_LENGKAP as DUA_BELUM
from penggajian.rules.dua_pembayar import DIGABUNG, tentukan_gabungan
from penggajian.rules.masa_terakhir import BELUM_LENGKAP, SESUDAH, TERAKHIR

SQL_PAJAK_SETAHUN = """
WITH berhenti AS (
    SELECT s.pegawai_id, coalesce(bool_or(n.kedudukan = 'MENINGGAL'), false) AS meninggal
    FROM jabatan_riwayatstatus s
    LEFT JOIN jabatan_riwayatstatus n ON n.pegawai_id = s.pegawai_id AND n.berlaku @> upper(s.berlaku)
    WHERE upper(s.berlaku) > %(awal)s AND upper(s.berlaku) <= %(akhir)s
      AND s.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
      AND (n.id IS NULL OR n.kedudukan IN ('PENSIUN', 'BERHENTI', 'MENINGGAL'))
      AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
    GROUP BY s.pegawai_id
), sesudah AS (
    SELECT k.pegawai_id, a.bulan, a.meninggal, a.gabung
    FROM (
        SELECT DISTINCT r.pegawai_id FROM penggajian_rapel r
        WHERE r.bulan_bayar = %(awal)s AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
          AND NOT EXISTS (
            SELECT 1 FROM jabatan_riwayatstatus d WHERE d.pegawai_id = r.pegawai_id AND d.berlaku && daterange(%(awal)s, %(akhir)s)
              AND d.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
          )
    ) k CROSS JOIN LATERAL (
        SELECT s.masukan[array_position(u.masukan, 'bulan_pajak')] AS bulan,
            s.masukan[array_position(u.masukan, 'kewajiban_berakhir')] = 1 AS meninggal, s.periode,
            coalesce(s.masukan[array_position(u.masukan, 'dua_pembayar')] = %(digabung)s, false) AS gabung
        FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
        JOIN penggajian_prosesgaji p ON p.id = s.proses_id AND p.status = 'DIKUNCI'
        WHERE s.pegawai_id = k.pegawai_id AND s.jenis = 'BULANAN' AND s.periode >= date_trunc('year', %(awal)s::date)
          AND s.periode < %(awal)s AND s.masukan[array_position(u.masukan, 'masa_terakhir')] = %(terakhir)s
        ORDER BY s.periode DESC LIMIT 1
    ) a
    WHERE NOT EXISTS (
        SELECT 1 FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
        WHERE s.pegawai_id = k.pegawai_id AND s.jenis = 'BULANAN' AND s.periode > a.periode AND s.periode < %(awal)s
          AND s.masukan[array_position(u.masukan, 'bulan_terusan')] > 0
    )
), orang AS (
    SELECT pegawai_id, meninggal, bulan, gabung FROM sesudah
    UNION ALL
    SELECT DISTINCT s.pegawai_id, coalesce(b.meninggal, false), NULL::int, false
    FROM jabatan_riwayatstatus s LEFT JOIN berhenti b USING (pegawai_id)
    WHERE (extract(month FROM %(awal)s::date) = 12 OR b.pegawai_id IS NOT NULL)
      AND s.berlaku && daterange(%(awal)s, %(akhir)s) AND s.kedudukan IN ('AKTIF', 'TUGAS_BELAJAR')
      AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
), susunan AS (
    SELECT id, array_position(komponen, 'bruto_pph21') AS bruto, array_position(komponen, 'tpp_kotor') AS tpp,
        array_position(komponen, 'iwp_8') AS iwp_8, array_position(komponen, 'iwp_3_25') AS iwp_3_25,
        array_position(komponen, 'potongan_zakat') AS zakat, array_position(komponen, 'pph21_gaji') AS pph,
        array_position(komponen, 'pph_tpp') AS pph_tpp, array_position(komponen, 'rapel_pph_gaji') AS pph_rapel,
        array_position(komponen, 'rapel_pph_tpp') AS pph_tpp_rapel, array_position(komponen, 'thr_bruto_gaji') AS thr,
        array_position(komponen, 'thr_tpp') AS thr_tpp, array_position(komponen, 'thr_pph_gaji') AS pph_thr,
        array_position(komponen, 'thr_pph_tpp') AS pph_thr_tpp,
        array_position(komponen, 'rapel_pph_thr') AS pph_rapel_thr,
        array_position(komponen, 'rapel_pph_thr_tpp') AS pph_rapel_thr_tpp,
        array_position(komponen, 'rapel_pph_thr_ditanggung') AS dtp_rapel_thr,
        array_position(komponen, 'rapel_pph_thr_tpp_ditanggung') AS dtp_rapel_thr_tpp,
        array_position(komponen, 'tunjangan_pph21') AS dtp, array_position(komponen, 'rapel_pph_ditanggung') AS dtp_rapel,
        array_position(komponen, 'thr_pph_ditanggung') AS dtp_thr,
        array_position(komponen, 'thr_pph_tpp_ditanggung') AS dtp_thr_tpp
    FROM penggajian_susunan
), bulan AS (
    SELECT p.id, p.periode,
        a.isi::jsonb #>> '{tpp_metode_pajak,nilai}' IS DISTINCT FROM 'final_golongan' AS tpp_ikut
    FROM penggajian_prosesgaji p JOIN penggajian_potretaturan a ON a.id = p.aturan_id
    WHERE p.status = 'DIKUNCI' AND p.jenis = 'BULANAN'
      AND p.periode >= date_trunc('year', %(awal)s::date) AND p.periode < %(awal)s
      AND EXISTS (SELECT 1 FROM orang)
), slip AS (
    SELECT s.pegawai_id, count(*) AS bulan, sum(s.jumlah[u.bruto]) AS bruto,
        sum(s.jumlah[u.tpp]) FILTER (WHERE b.tpp_ikut) AS tpp,
        sum(s.jumlah[u.iwp_8] + s.jumlah[u.iwp_3_25] + s.jumlah[u.zakat]) AS pengurang,
        sum(s.jumlah[u.pph] + coalesce(s.jumlah[u.pph_rapel], 0) + coalesce(s.jumlah[u.pph_rapel_thr], 0)) AS pph,
        sum(coalesce(s.jumlah[u.dtp], 0) + coalesce(s.jumlah[u.dtp_rapel], 0) + coalesce(s.jumlah[u.dtp_rapel_thr], 0)) AS dtp,
        sum(s.jumlah[u.pph_tpp] + coalesce(s.jumlah[u.pph_tpp_rapel], 0) + coalesce(s.jumlah[u.pph_rapel_thr_tpp], 0))
            FILTER (WHERE b.tpp_ikut) AS pph_tpp,
        sum(coalesce(s.jumlah[u.dtp_rapel_thr_tpp], 0)) FILTER (WHERE b.tpp_ikut) AS dtp_tpp
    FROM bulan b JOIN penggajian_slip s ON s.proses_id = b.id AND s.periode = b.periode AND s.jenis = 'BULANAN'
    JOIN susunan u ON u.id = s.susunan_id JOIN orang o ON o.pegawai_id = s.pegawai_id
    WHERE (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
    GROUP BY s.pegawai_id
), thr AS (
    SELECT s.pegawai_id, sum(s.jumlah[u.thr]) AS bruto, sum(s.jumlah[u.thr_tpp]) FILTER (WHERE b.tpp_ikut) AS tpp,
        sum(s.jumlah[u.pph_thr]) AS pph, sum(s.jumlah[u.pph_thr_tpp]) FILTER (WHERE b.tpp_ikut) AS pph_tpp,
        sum(s.jumlah[u.dtp_thr]) AS dtp, sum(s.jumlah[u.dtp_thr_tpp]) FILTER (WHERE b.tpp_ikut) AS dtp_tpp
    FROM (
        SELECT p.id, p.periode, p.jenis,
            a.isi::jsonb #>> '{tpp_metode_pajak,nilai}' IS DISTINCT FROM 'final_golongan' AS tpp_ikut
        FROM penggajian_prosesgaji p JOIN penggajian_potretaturan a ON a.id = p.aturan_id
        WHERE p.status = 'DIKUNCI' AND p.jenis <> 'BULANAN'
          AND p.periode >= date_trunc('year', %(awal)s::date) AND p.periode <= %(awal)s
          AND EXISTS (SELECT 1 FROM orang)
    ) b JOIN penggajian_slip s ON s.proses_id = b.id AND s.periode = b.periode AND s.jenis = b.jenis
    JOIN susunan u ON u.id = s.susunan_id JOIN orang o ON o.pegawai_id = s.pegawai_id
    WHERE (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
    GROUP BY s.pegawai_id
), rapel AS (
    SELECT r.pegawai_id, sum(r.bruto) AS bruto, sum(r.tpp) FILTER (WHERE b.tpp_ikut) AS tpp,
        sum(coalesce((r.selisih ->> 'iwp_8')::bigint, 0) + coalesce((r.selisih ->> 'iwp_3_25')::bigint, 0)) AS pengurang
    FROM bulan b JOIN penggajian_rapel r ON r.proses_id = b.id JOIN orang o ON o.pegawai_id = r.pegawai_id
    GROUP BY r.pegawai_id
), setoran AS (
    SELECT t.pegawai_id, sum(t.bruto) AS bruto,
        sum(t.tpp) FILTER (WHERE a.isi::jsonb #>> '{tpp_metode_pajak,nilai}' IS DISTINCT FROM 'final_golongan') AS tpp,
        sum(coalesce((t.selisih ->> 'iwp_8')::bigint, 0) + coalesce((t.selisih ->> 'iwp_3_25')::bigint, 0)) AS pengurang
    FROM penggajian_setoranrapel t JOIN orang o ON o.pegawai_id = t.pegawai_id
    JOIN penggajian_prosesgaji p ON p.id = t.dikoreksi_id JOIN penggajian_potretaturan a ON a.id = p.aturan_id
    WHERE t.status = 'DIKONFIRMASI' AND t.tanggal >= date_trunc('year', %(awal)s::date) AND t.tanggal < %(akhir)s
    GROUP BY t.pegawai_id
), catatan AS (
    SELECT p.pegawai_id,
        sum(p.bulan_akhir - p.bulan_awal + 1) FILTER (WHERE p.sumber = 'SISTEM_LAMA') AS bulan,
        sum(p.bruto) AS bruto, sum(p.bruto_tpp) AS tpp, sum(p.pengurang) AS pengurang,
        sum(p.pph) FILTER (WHERE p.sumber = 'SISTEM_LAMA') AS pph, sum(p.pph_tpp) AS pph_tpp,
        sum(p.neto) AS neto_lain, sum(p.pph) FILTER (WHERE p.sumber = 'PEMBAYAR_LAIN') AS pph_lain
    FROM penggajian_penghasilansebelumnya p JOIN orang o ON o.pegawai_id = p.pegawai_id
    WHERE p.dicabut_at IS NULL AND p.tahun = extract(year FROM %(awal)s::date)
      AND p.bulan_awal < extract(month FROM %(awal)s::date)
    GROUP BY p.pegawai_id
), dua AS (
    SELECT d.pegawai_id, d.bulan_awal, d.bulan_akhir, d.nomor_bukti, d.bruto, d.pengurang, d.pph_dipotong + d.pph_ditanggung AS pph
    FROM penggajian_duapembayar d JOIN orang o ON o.pegawai_id = d.pegawai_id
    WHERE d.dicabut_at IS NULL AND d.pembayar_gaji = 'LAIN' AND d.tahun = extract(year FROM %(awal)s::date)
), bulan_sendiri AS (
    SELECT s.pegawai_id, array_agg(extract(month FROM s.periode)::int) AS bulan
    FROM (SELECT DISTINCT pegawai_id FROM dua) d JOIN penggajian_slip s ON s.pegawai_id = d.pegawai_id
        AND s.jenis = 'BULANAN' AND s.periode >= date_trunc('year', %(awal)s::date) AND s.periode < %(awal)s
    JOIN bulan b ON b.id = s.proses_id
    GROUP BY s.pegawai_id
), bersama AS (
    SELECT d.pegawai_id, bool_and(d.nomor_bukti <> '') AS lengkap, sum(d.bruto) AS bruto, sum(d.pengurang) AS pengurang,
        sum(d.pph) AS pph, sum((
            SELECT count(*) FROM generate_series(d.bulan_awal::int, d.bulan_akhir::int) g
            WHERE g <> extract(month FROM %(awal)s::date) AND NOT g = ANY(coalesce(b.bulan, '{}'))
              AND NOT EXISTS (
                SELECT 1 FROM penggajian_penghasilansebelumnya p
                WHERE p.pegawai_id = d.pegawai_id AND p.dicabut_at IS NULL AND p.sumber = 'SISTEM_LAMA'
                  AND p.tahun = extract(year FROM %(awal)s::date) AND g BETWEEN p.bulan_awal AND p.bulan_akhir
              )
        )) AS bulan
    FROM dua d LEFT JOIN bulan_sendiri b USING (pegawai_id) GROUP BY d.pegawai_id
), di_luar AS (
    SELECT DISTINCT k.pegawai_id FROM penggajian_ketetapangaji k JOIN orang o ON o.pegawai_id = k.pegawai_id
    WHERE k.jenis = 'GAJI_DI_LUAR' AND k.status = 'DISETUJUI'
      AND k.berlaku && daterange(date_trunc('year', %(awal)s::date)::date, %(akhir)s)
), belum AS (
    SELECT DISTINCT o.pegawai_id
    FROM orang o
    CROSS JOIN generate_series(date_trunc('year', %(awal)s::date), %(awal)s::date - interval '1 month', '1 month') g
    JOIN jabatan_riwayatstatus s ON s.pegawai_id = o.pegawai_id AND s.berlaku @> g::date
        AND s.kedudukan IN ('AKTIF', 'TUGAS_BELAJAR') AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
    WHERE NOT EXISTS (SELECT 1 FROM bulan b WHERE b.periode = g::date)
      AND NOT EXISTS (
        SELECT 1 FROM penggajian_penghasilansebelumnya p
        WHERE p.pegawai_id = o.pegawai_id AND p.dicabut_at IS NULL AND p.tahun = extract(year FROM g)
          AND extract(month FROM g) BETWEEN p.bulan_awal AND p.bulan_akhir
      )
)
SELECT o.pegawai_id,
    CASE WHEN o.bulan IS NOT NULL THEN %(sesudah)s WHEN x.pegawai_id IS NULL THEN %(terakhir)s ELSE %(belum_lengkap)s END,
    coalesce(o.bulan, least(12, coalesce(s.bulan, 0) + coalesce(c.bulan, 0) + 1))::int, o.meninggal::int,
    (coalesce(s.bruto, 0) + coalesce(r.bruto, 0) + coalesce(t.bruto, 0) + coalesce(k.bruto, 0) + coalesce(c.bruto, 0))::bigint,
    (coalesce(s.tpp, 0) + coalesce(r.tpp, 0) + coalesce(t.tpp, 0) + coalesce(k.tpp, 0) + coalesce(c.tpp, 0))::bigint,
    (coalesce(s.pengurang, 0) + coalesce(r.pengurang, 0) + coalesce(k.pengurang, 0) + coalesce(c.pengurang, 0))::bigint,
    (coalesce(s.pph, 0) + coalesce(t.pph, 0) + coalesce(c.pph, 0))::bigint,
    (coalesce(s.dtp, 0) + coalesce(t.dtp, 0))::bigint,
    (coalesce(s.pph_tpp, 0) + coalesce(t.pph_tpp, 0) + coalesce(c.pph_tpp, 0))::bigint,
    (coalesce(s.dtp_tpp, 0) + coalesce(t.dtp_tpp, 0))::bigint,
    coalesce(c.neto_lain, 0)::bigint, coalesce(c.pph_lain, 0)::bigint, coalesce(c.pph, 0)::bigint,
    CASE WHEN d.lengkap THEN %(digabung)s WHEN d.pegawai_id IS NULL AND l.pegawai_id IS NULL THEN 0 ELSE %(dua_belum)s END,
    coalesce(d.bruto, 0)::bigint, coalesce(d.pengurang, 0)::bigint, coalesce(d.pph, 0)::bigint,
    CASE WHEN o.gabung THEN 0 ELSE coalesce(d.bulan, 0) END::int
FROM orang o LEFT JOIN slip s USING (pegawai_id) LEFT JOIN rapel r USING (pegawai_id)
LEFT JOIN thr t USING (pegawai_id) LEFT JOIN catatan c USING (pegawai_id) LEFT JOIN setoran k USING (pegawai_id)
LEFT JOIN belum x USING (pegawai_id) LEFT JOIN bersama d USING (pegawai_id) LEFT JOIN di_luar l USING (pegawai_id)
"""
"""Facts of the year, less what was paid back into the treasury in it: one row for each person whose last period the month is,
and for who left earlier in the year, was counted over it then, and is paid a rapel now. A month whose run is locked is
known; what it paid as rapel belongs to it, and so do THR and gaji ketiga belas of the year, those of the month itself too
(PMK 168/2023, Pasal 5 ayat (3)). Salary that goes on after a death stands outside the count: no rapel after it settles it.
Last: what the payer of gaji pokok elsewhere paid in the year, and its months that no slip here holds (Pasal 18 ayat (5))."""

BERSAMA = ("bruto_bersama", "pengurang_bersama", "pph_bersama")
"""Facts of the payer of gaji pokok; zero where nothing is combined."""

KOLOM = (
    "masa_terakhir",
    "bulan_pajak",
    "kewajiban_berakhir",
    "bruto_gaji_lalu",
    "bruto_tpp_lalu",
    "pengurang_lalu",
    "pph_gaji_lalu",
    "pph_ditanggung_lalu",
    "pph_tpp_lalu",
    "pph_tpp_ditanggung_lalu",
    "neto_lain",
    "pph_lain",
    "pph_sistem_lama",
    "dua_pembayar",
    *BERSAMA,
    "bulan_bersama",
)
"""What a row gives, after its person: the facts, the tax on salary by the records of a former system, and the months of
another payer that no slip here holds."""


def isi_pajak_setahun() -> dict[str, Any]:
    """Give the parameters of the statement that are not the month's."""
    return {
        "terakhir": TERAKHIR,
        "belum_lengkap": BELUM_LENGKAP,
        "sesudah": SESUDAH,
        "digabung": DIGABUNG,
        "dua_belum": DUA_BELUM,
    }


def fakta_pajak(kolom: list[Kolom], ada: np.ndarray, ditanggung: np.ndarray) -> dict[str, Kolom]:
    """Name the columns; a person without a row keeps a whole year of months.

    A record of the former system does not say who bore its tax: where the government bears it (`ditanggung`, by row),
    it did so before.
    """
    hasil = dict(zip(KOLOM, kolom, strict=True))
    hasil["pph_ditanggung_lalu"] = hasil["pph_ditanggung_lalu"] + hasil.pop("pph_sistem_lama") * ditanggung
    hasil["bulan_pajak"] = np.where(ada, hasil["bulan_pajak"], 12).astype(np.int64)
    return hasil


def gabungkan(pajak: dict[str, Kolom], ditanggung: np.ndarray, dapat_gaji: Kolom, metode: str) -> dict[str, Kolom]:
    """Combine what another institution paid with what is paid here, for whom the law asks it; the months of both count.

    Facts of everybody else stay as they are.
    """
    hasil = dict(pajak)
    lebih = hasil.pop("bulan_bersama")
    if not hasil["dua_pembayar"].any():
        return hasil
    hasil["dua_pembayar"] = tentukan_gabungan(
        hasil["dua_pembayar"], ditanggung, hasil["bruto_gaji_lalu"], hasil["bruto_tpp_lalu"], dapat_gaji, metode
    )
    ikut = (hasil["dua_pembayar"] == DIGABUNG).astype(np.int64)
    hasil |= {nama: hasil[nama] * ikut for nama in BERSAMA}
    hasil["bulan_pajak"] = np.minimum(12, hasil["bulan_pajak"] + lebih * ikut)
    return hasil
