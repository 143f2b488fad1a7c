"""The checks of `rules.pagar` over a whole run, in one statement: who is found, and the digest of what was found.

Each check is a query of (pegawai_id, rincian). Its digest covers both, so that a waiver lapses as soon as
another person is found or an amount changes.
"""

import re
from datetime import date
from typing import Any

from django.db import connection

from asn_portal.lib.parameter import ParameterPerTanggal, json_kanonik
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from jabatan.selectors import get_bup, isi_batas_anak, sql_dihitung, sql_surat, sql_tanpa_peristiwa, sql_usia
from penggajian.enums import KODE_HUKUMAN, KODE_PTKP, JenisProses
from penggajian.models import ProsesGaji
from penggajian.rules.cuti import TANPA_TUNJANGAN
from penggajian.rules.komponen import TUNJANGAN_JABATAN
from penggajian.rules.pagar import list_pagar
from penggajian.rules.paruh_waktu import KUNCI_MINIMUM, KUNCI_TPP, PARUH_WAKTU, ber_tpp
from penggajian.rules.tpp_masuk import TETAP

from .belanja import list_lewat
from .buku import get_buku
from .hukuman import SQL_TINGKAT, get_hari_hukuman
from .rekening import SQL_AKTIF

_SEBULAN_LALU = "(%(awal)s::date - interval '1 month')::date"
SQL_SUMBER = f"""
WITH slip AS MATERIALIZED (
    SELECT s.pegawai_id, s.jenis, s.kelas, s.bersih, s.susunan_id, s.jumlah, s.masukan, p.nama, p.tanggal_lahir, p.nik,
        p.pengguna_id
    FROM penggajian_slip s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
    WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND s.jenis = %(jenis)s
), lalu AS MATERIALIZED (
    SELECT pegawai_id, jenis, bersih FROM penggajian_slip WHERE periode = %(lalu)s AND jenis = %(jenis)s
), pakai AS MATERIALIZED (
    SELECT DISTINCT ON (r.pegawai_id) r.pegawai_id, r.id, r.bank, r.nomor, r.diajukan_oleh_id, r.diaktifkan_oleh_id,
        s.pengguna_id
    FROM penggajian_rekening r JOIN slip s ON s.pegawai_id = r.pegawai_id
    WHERE {SQL_AKTIF} AND r.diaktifkan_at <= %(potret)s
    ORDER BY r.pegawai_id, r.diaktifkan_at DESC, r.id DESC
), letak AS (
    SELECT id, array_position(komponen, 'tpp_pagu') AS tpp, array_position(komponen, 'gaji_kotor') AS gaji,
        array_position(komponen, 'tpp_kotor') AS tpp_kotor, array_position(komponen, 'potongan_hukuman') AS hukuman,
        array_position(masukan, 'tingkat_hukuman') AS tingkat, ARRAY(
            SELECT nomor FROM unnest(komponen) WITH ORDINALITY k (kode, nomor)
            WHERE kode IN {TUNJANGAN_JABATAN}
        ) AS jabatan
    FROM penggajian_susunan
), status AS MATERIALIZED (
    SELECT r.pegawai_id, r.kedudukan, r.berlaku, r.status, r.kontrak_sampai FROM jabatan_riwayatstatus r
    WHERE r.berlaku && daterange(%(awal)s, %(akhir)s)
), kursi AS MATERIALIZED (
    SELECT s.pegawai_id, s.nama, r.posisi_id, j.nama AS jabatan,
        r.berlaku * t.berlaku * daterange(%(awal)s, %(akhir)s) AS masa
    FROM jabatan_jabatan j
    JOIN jabatan_posisi o ON o.jabatan_id = j.id
    JOIN jabatan_riwayatjabatan r ON r.posisi_id = o.id AND r.berlaku && daterange(%(awal)s, %(akhir)s)
    JOIN slip s ON s.pegawai_id = r.pegawai_id
    JOIN status t ON t.pegawai_id = r.pegawai_id AND t.kedudukan = 'AKTIF' AND t.berlaku && r.berlaku
    WHERE j.eselon <> ''
), tanggungan AS MATERIALIZED (
    SELECT f.pegawai_id, f.hubungan, f.nama, lower(f.nama) AS kunci, f.tanggal_lahir, f.nik FROM jabatan_keluarga f
    {sql_surat("f", "%(awal)s::date")}
    WHERE f.tertanggung_gaji AND f.berlaku @> %(awal)s::date AND {sql_dihitung("f", "%(awal)s::date")}
), ganda AS (
    -- The same name and birthday, unless each has a NIK of its own; or the same NIK, however the name is spelled.
    SELECT t.kunci, t.tanggal_lahir, '' AS nik, (array_agg(DISTINCT t.pegawai_id ORDER BY t.pegawai_id))[1:6] AS siapa
    FROM tanggungan t JOIN slip s ON s.pegawai_id = t.pegawai_id
    GROUP BY t.kunci, t.tanggal_lahir HAVING count(DISTINCT t.pegawai_id) > 1
        AND count(DISTINCT nullif(t.nik, '')) < count(DISTINCT t.pegawai_id)
    UNION ALL
    SELECT '', NULL, t.nik, (array_agg(DISTINCT t.pegawai_id ORDER BY t.pegawai_id))[1:6]
    FROM tanggungan t JOIN slip s ON s.pegawai_id = t.pegawai_id
    WHERE t.nik <> '' GROUP BY t.nik HAVING count(DISTINCT t.pegawai_id) > 1
        AND count(DISTINCT (t.kunci, t.tanggal_lahir)) > 1
), anak AS MATERIALIZED (
    SELECT f.pegawai_id, f.nama || ', lahir ' || f.tanggal_lahir
            || coalesce(', surat sekolah sampai ' || (upper(surat_lalu.berlaku) - 1), '') AS rinci, f.tanggal_lahir,
        {sql_dihitung("f", "%(awal)s::date")} AS kini, {sql_dihitung("f", _SEBULAN_LALU, "surat_lalu")} AS lalu,
        {sql_usia("f", "%(awal)s::date")} AS usia, {sql_tanpa_peristiwa("f", "%(awal)s::date")} AS tetap,
        f.tanggal_lahir > (%(awal)s::date - make_interval(years => %(usia_sekolah)s::int))::date AS muda
    FROM jabatan_keluarga f {sql_surat("f", "%(awal)s::date")} {sql_surat("f", _SEBULAN_LALU, "surat_lalu")}
    WHERE f.hubungan = 'ANAK' AND f.tertanggung_gaji AND f.berlaku @> %(awal)s::date
), hukuman AS MATERIALIZED ({SQL_TINGKAT})
"""  # noqa: S608

SQL_TEMUAN: dict[str, str] = {
    "TOTAL_BEDA": """
        SELECT NULL::bigint, format('slip %%s, proses %%s', t.bersih, %(total_bersih)s::bigint)
        FROM (SELECT count(*) AS n, coalesce(sum(kotor), 0) AS kotor, coalesce(sum(potongan), 0) AS potongan,
            coalesce(sum(bersih), 0) AS bersih
            FROM penggajian_slip WHERE proses_id = %(proses)s AND periode = %(periode)s AND jenis = %(jenis)s) t
        WHERE (t.n, t.kotor, t.potongan, t.bersih)
            <> (%(jumlah_pegawai)s, %(total_kotor)s, %(total_potongan)s, %(total_bersih)s)
    """,
    "TANPA_REKENING": """
        SELECT s.pegawai_id, 'belum ada rekening aktif' FROM slip s
        WHERE NOT EXISTS (SELECT 1 FROM pakai r WHERE r.pegawai_id = s.pegawai_id)
    """,
    "REKENING_SEPIHAK": """
        SELECT pegawai_id, CASE WHEN diaktifkan_oleh_id = pengguna_id THEN 'diaktifkan pemiliknya sendiri'
            ELSE 'tanpa orang kedua' END
        FROM pakai WHERE diaktifkan_oleh_id IS NULL OR diaktifkan_oleh_id = diajukan_oleh_id
            OR diaktifkan_oleh_id = pengguna_id
    """,
    "ATAS_PAGU_BELANJA": """
        SELECT NULL::bigint, format('belanja Rp%%s, pagu Rp%%s', b.jumlah, %(pagu)s::bigint)
        FROM (SELECT coalesce(sum(total_kotor), 0)::bigint AS jumlah FROM penggajian_prosesgaji
            WHERE periode >= %(tahun)s AND (id = %(proses)s OR status = 'DIKUNCI')
              AND periode < %(tahun)s::date + interval '1 year') b
        WHERE b.jumlah > %(pagu)s::bigint
    """,
    "ATAS_PAGU_RINCI": "SELECT NULL::bigint, t FROM jsonb_array_elements_text(%(pagu_lewat)s::jsonb) AS t",
    "TIDAK_DINAS": """
        SELECT s.pegawai_id, coalesce((SELECT lower(replace(t.kedudukan, '_', ' ')) || ' sejak ' || lower(t.berlaku)
            FROM status t WHERE t.pegawai_id = s.pegawai_id AND t.berlaku @> %(awal)s::date), 'tanpa status pada awal bulan')
        FROM slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
        -- A slip of gaji terusan, or of rapel alone, is due to people out of service.
        WHERE s.masukan[array_position(u.masukan, 'dapat_gaji')] = 1
          AND COALESCE(s.masukan[array_position(u.masukan, 'bulan_terusan')], 0) = 0 AND NOT EXISTS (
            SELECT 1 FROM status t WHERE t.pegawai_id = s.pegawai_id AND t.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
              AND (t.berlaku @> %(awal)s::date OR lower(t.berlaku) > %(awal)s))
    """,
    "KONTRAK_BERAKHIR": """
        SELECT s.pegawai_id, 'kontrak sampai ' || t.kontrak_sampai
        FROM status t JOIN slip s ON s.pegawai_id = t.pegawai_id JOIN penggajian_susunan u ON u.id = s.susunan_id
        WHERE t.kontrak_sampai < %(awal)s AND t.berlaku @> %(awal)s::date
          AND s.masukan[array_position(u.masukan, 'dapat_gaji')] = 1
    """,
    "UPAH_DI_BAWAH_MINIMUM": """
        SELECT s.pegawai_id, format('upah Rp%%s, upah minimum Rp%%s%%s', k.jumlah, %(upah_minimum)s::bigint,
            ', upah terakhir sebagai non-ASN Rp' || k.upah_lalu)
        FROM penggajian_ketetapangaji k JOIN slip s ON s.pegawai_id = k.pegawai_id
        JOIN penggajian_susunan u ON u.id = s.susunan_id
        WHERE k.jenis = 'UPAH_PARUH_WAKTU' AND k.status = 'DISETUJUI' AND k.berlaku @> %(awal)s::date
          AND k.jumlah < %(upah_minimum)s::bigint
          AND s.masukan[array_position(u.masukan, 'status_asn')] = %(paruh_waktu)s
    """,
    "LEWAT_PENSIUN": """
        SELECT s.pegawai_id, format('lahir %%s, batas usia %%s tahun', s.tanggal_lahir, b.bup)
        FROM slip s
        JOIN jabatan_riwayatjabatan r ON r.pegawai_id = s.pegawai_id AND r.berlaku @> %(awal)s::date
        JOIN jabatan_posisi o ON o.id = r.posisi_id
        JOIN jabatan_jabatan j ON j.id = o.jabatan_id
        JOIN LATERAL (SELECT coalesce(j.bup, (%(bup)s::jsonb ->> j.jenis)::int) AS bup) b ON b.bup IS NOT NULL
        WHERE date_trunc('month', s.tanggal_lahir + make_interval(years => b.bup)) + interval '1 month' <= %(awal)s::date
          AND j.jenis <> 'kepala_daerah'
    """,
    "CLTN": """
        SELECT s.pegawai_id, 'sejak ' || lower(t.berlaku) FROM slip s JOIN status t ON t.pegawai_id = s.pegawai_id
        WHERE t.kedudukan = 'CLTN' AND t.berlaku @> %(awal)s::date AND NOT EXISTS (
            SELECT 1 FROM status a WHERE a.pegawai_id = s.pegawai_id AND a.kedudukan = 'AKTIF'
              AND lower(a.berlaku) > %(awal)s)
    """,
    "CUTI_BESAR": """
        SELECT s.pegawai_id, 'Rp' || (SELECT sum(s.jumlah[nomor]) FROM unnest(l.jabatan) nomor)
        FROM slip s JOIN letak l ON l.id = s.susunan_id
        JOIN jabatan_riwayatcuti c ON c.pegawai_id = s.pegawai_id AND c.berlaku @> %(awal)s::date
        WHERE c.jenis = ANY(%(tanpa_tunjangan)s) AND (SELECT sum(s.jumlah[nomor]) FROM unnest(l.jabatan) nomor) > 0
    """,
    "HUKUMAN_BEDA": """
        SELECT s.pegawai_id, format('keputusan: %%s, slip: %%s, potongan Rp%%s', %(nama_hukuman)s::jsonb ->> t.berlaku::text,
            %(nama_hukuman)s::jsonb ->> t.dipakai::text, t.potong)
        FROM slip s JOIN letak l ON l.id = s.susunan_id
        LEFT JOIN hukuman h ON h.pegawai_id = s.pegawai_id
        CROSS JOIN LATERAL (SELECT coalesce(h.tingkat, 0) AS berlaku, s.masukan[l.tingkat] AS dipakai,
            s.jumlah[l.hukuman] AS potong, s.jumlah[l.tpp_kotor] AS sisa) t
        WHERE t.berlaku <> t.dipakai OR (t.potong = 0 AND t.sisa > 0
            AND (%(tarif_hukuman)s::jsonb ->> t.berlaku::text)::numeric > 0)
    """,
    "KETETAPAN_MENUNGGU": """
        SELECT s.pegawai_id, 'keputusan ' || string_agg(k.nomor_sk, ', ' ORDER BY k.id) FROM slip s
        JOIN penggajian_ketetapangaji k ON k.pegawai_id = s.pegawai_id AND k.status = 'DIAJUKAN'
          AND k.berlaku @> %(awal)s::date
        GROUP BY s.pegawai_id
    """,
    "POKOK_DI_ATAS_TABEL": """
        SELECT s.pegawai_id, format('ketetapan %%s sejak %%s, %%s masa kerja %%s tahun sejak %%s', k.nomor_sk, lower(k.berlaku),
            r.golongan, r.mkg_tahun, lower(r.berlaku))
        FROM slip s
        JOIN penggajian_ketetapangaji k ON k.pegawai_id = s.pegawai_id AND k.jenis = 'GAJI_POKOK' AND k.status = 'DISETUJUI'
          AND k.berlaku @> %(awal)s::date AND upper_inf(k.berlaku)
        JOIN jabatan_riwayatpangkat r ON r.pegawai_id = s.pegawai_id AND r.berlaku @> %(awal)s::date
          AND lower(r.berlaku) > lower(k.berlaku)
    """,
    "NIK_GANDA": """
        SELECT unnest(array_agg(pegawai_id)), 'NIK yang sama: ' || string_agg(nama, ', ' ORDER BY nama, pegawai_id)
        FROM slip WHERE nik <> '' GROUP BY nik HAVING count(*) > 1
    """,
    "REKENING_GANDA": """
        SELECT unnest(array_agg(a.pegawai_id)), 'rekening ' || min(a.bank) || ' berakhir ' || right(a.nomor, 4)
            || ' dipakai ' || string_agg(s.nama, ', ' ORDER BY s.nama, s.pegawai_id)
        FROM pakai a JOIN slip s ON s.pegawai_id = a.pegawai_id
        GROUP BY lower(a.bank), a.nomor HAVING count(*) > 1
    """,
    "KURSI_GANDA": """
        SELECT DISTINCT a.pegawai_id, a.jabatan || ' juga dipangku ' || b.nama
        FROM kursi a JOIN kursi b ON b.posisi_id = a.posisi_id AND b.pegawai_id <> a.pegawai_id AND b.masa && a.masa
    """,
    "PENILAIAN_TERBUKA": """
        SELECT e.pegawai_id, string_agg(DISTINCT coalesce('menunggu ' || p.nama, 'belum ada penilai'), ', ')
        FROM kinerja_evaluasi e LEFT JOIN jabatan_pegawai p ON p.id = e.penilai_id
        WHERE e.periode = %(awal)s AND e.status = 'TERBUKA' AND e.jenis <> 'TAHUNAN' AND %(jenis)s = 'BULANAN'
          AND (%(tpp_paruh_waktu)s OR NOT EXISTS (SELECT 1 FROM status t WHERE t.pegawai_id = e.pegawai_id
            AND t.status = 'PPPK_PARUH_WAKTU' AND t.berlaku @> %(awal)s::date))
          AND NOT EXISTS (SELECT 1 FROM kinerja_periodekinerja k WHERE k.periode = %(awal)s AND k.status = 'DITUTUP')
        GROUP BY e.pegawai_id
    """,
    "PENGECUALIAN": """
        SELECT pegawai_id, string_agg(kode, ', ' ORDER BY kode) FROM penggajian_pengecualiangaji
        WHERE proses_id = %(proses)s GROUP BY pegawai_id
    """,
    "TANPA_PREDIKAT": """
        SELECT pegawai_id, 'belum ada predikat' FROM penggajian_pengecualiangaji
        WHERE proses_id = %(proses)s AND kode = 'PREDIKAT_BELUM_ADA'
    """,
    "KELUAR_BULAN_INI": """
        SELECT s.pegawai_id, lower(replace(t.kedudukan, '_', ' ')) || ' sejak ' || lower(t.berlaku)
        FROM slip s JOIN status t ON t.pegawai_id = s.pegawai_id
        WHERE t.kedudukan IN ('PENSIUN', 'BERHENTI', 'MENINGGAL', 'CLTN') AND lower(t.berlaku) > %(awal)s
    """,
    "TUGAS_BELAJAR": """
        SELECT s.pegawai_id, 'TPP Rp' || s.jumlah[l.tpp] FROM slip s JOIN letak l ON l.id = s.susunan_id
        JOIN status t ON t.pegawai_id = s.pegawai_id AND t.kedudukan = 'TUGAS_BELAJAR' AND t.berlaku @> %(awal)s::date
        WHERE s.jumlah[l.tpp] > 0 AND NOT EXISTS (
            SELECT 1 FROM status a WHERE a.pegawai_id = s.pegawai_id AND a.kedudukan = 'AKTIF'
              AND lower(a.berlaku) > %(awal)s)
    """,
    "ALPA_BERTURUT": """
        SELECT s.pegawai_id, format('%%s hari kerja, %%s sampai %%s', count(*), min(u.tanggal), max(u.tanggal)) FROM slip s
        JOIN (
            SELECT k.pegawai_id, k.tanggal, CASE WHEN c.pegawai_id IS NULL THEN k.status ELSE 'CUTI' END AS status,
                row_number() OVER (PARTITION BY k.pegawai_id ORDER BY k.tanggal) - row_number() OVER (
                    PARTITION BY k.pegawai_id, k.status, c.pegawai_id IS NULL ORDER BY k.tanggal) AS runtun
            FROM kinerja_presensi k
            LEFT JOIN jabatan_riwayatcuti c ON c.pegawai_id = k.pegawai_id AND c.berlaku @> k.tanggal
            WHERE k.tanggal >= %(lalu)s::date - 31 AND k.tanggal < %(awal)s AND k.pegawai_id IN (
                SELECT a.pegawai_id FROM kinerja_presensi a WHERE a.status = 'TANPA_KETERANGAN'
                    AND a.tanggal >= %(lalu)s::date - 31 AND a.tanggal < %(awal)s GROUP BY a.pegawai_id HAVING count(*) >= 10)
        ) u ON u.pegawai_id = s.pegawai_id AND u.status = 'TANPA_KETERANGAN'
        WHERE NOT EXISTS (SELECT 1 FROM penggajian_ketetapangaji h WHERE h.pegawai_id = s.pegawai_id
            AND h.jenis = 'HENTI_GAJI' AND h.status = 'DISETUJUI' AND h.berlaku @> %(awal)s::date)
        GROUP BY s.pegawai_id, u.runtun HAVING count(*) >= 10 AND max(u.tanggal) >= %(lalu)s
    """,
    "ANAK_LEWAT_USIA": """
        SELECT s.pegawai_id, string_agg(f.rinci, '; ' ORDER BY f.tanggal_lahir, f.rinci) FILTER (WHERE f.lalu AND NOT f.usia)
        FROM slip s JOIN anak f ON f.pegawai_id = s.pegawai_id GROUP BY s.pegawai_id
        HAVING bool_or(f.lalu AND NOT f.usia) AND count(*) FILTER (WHERE f.kini) < %(batas_anak)s::int
    """,
    "ANAK_PERLU_SURAT": """
        SELECT s.pegawai_id, string_agg(f.rinci, '; ' ORDER BY f.tanggal_lahir, f.rinci)
            FILTER (WHERE f.muda AND f.tetap AND NOT f.lalu AND NOT f.usia)
        FROM slip s JOIN anak f ON f.pegawai_id = s.pegawai_id GROUP BY s.pegawai_id
        HAVING bool_or(f.muda AND f.tetap AND NOT f.lalu AND NOT f.usia) AND count(*) FILTER (WHERE f.kini) < %(batas_anak)s::int
    """,
    "PTKP_BERUBAH": """
        SELECT s.pegawai_id, format('%%s menjadi %%s', %(nama_ptkp)s::jsonb ->> l.ptkp::text, %(nama_ptkp)s::jsonb ->> n.ptkp::text)
        FROM slip s JOIN (
            SELECT id, array_position(masukan, 'ptkp') AS ptkp FROM penggajian_susunan
        ) u ON u.id = s.susunan_id
        CROSS JOIN LATERAL (SELECT s.masukan[u.ptkp] AS ptkp) n
        JOIN (
            SELECT d.pegawai_id, d.masukan[array_position(v.masukan, 'ptkp')] AS ptkp FROM penggajian_slip d
            JOIN penggajian_susunan v ON v.id = d.susunan_id
            WHERE d.periode = %(lalu)s AND d.jenis = %(jenis)s AND %(lalu)s::date >= %(tahun)s::date
        ) l ON l.pegawai_id = s.pegawai_id AND l.ptkp <> n.ptkp
    """,
    # Asked in December for the next year, and in January of the last one.
    "SURAT_SUAMI_BERAKHIR": """
        SELECT s.pegawai_id, format('surat nomor %%s, tahun pajak %%s', t.nomor_sk, extract(year FROM lower(t.berlaku)))
        FROM slip s JOIN jabatan_suratsuami t ON t.pegawai_id = s.pegawai_id AND t.berlaku @> (%(tahun_baru)s::date - 1)
        JOIN jabatan_keluarga f ON f.pegawai_id = s.pegawai_id AND f.hubungan = 'PASANGAN' AND f.berlaku @> %(tahun_baru)s::date
        WHERE s.pegawai_id NOT IN (SELECT b.pegawai_id FROM jabatan_suratsuami b WHERE b.berlaku @> %(tahun_baru)s::date)
    """,
    "TANGGUNGAN_GANDA": """
        SELECT t.pegawai_id, string_agg(t.rinci, '; ' ORDER BY t.rinci) FROM (
            SELECT s.pegawai_id, f.nama || ', juga ditanggung pegawai nomor '
                || array_to_string(array_remove(g.siapa, s.pegawai_id), ', ') AS rinci
            FROM slip s JOIN tanggungan f ON f.pegawai_id = s.pegawai_id
            JOIN ganda g ON g.kunci = f.kunci AND g.tanggal_lahir = f.tanggal_lahir
            GROUP BY s.pegawai_id, f.nama, g.siapa
            UNION ALL
            SELECT s.pegawai_id, f.nama || ', NIK-nya juga ditanggung pegawai nomor '
                || array_to_string(array_remove(g.siapa, s.pegawai_id), ', ')
            FROM slip s JOIN tanggungan f ON f.pegawai_id = s.pegawai_id JOIN ganda g ON g.nik = f.nik WHERE f.nik <> ''
            UNION ALL
            SELECT s.pegawai_id, f.nama || ', pegawai nomor ' || d.pegawai_id || ' yang juga menanggung suami/istri'
            FROM slip s JOIN tanggungan f ON f.pegawai_id = s.pegawai_id AND f.hubungan = 'PASANGAN'
            JOIN slip d ON lower(d.nama) = f.kunci AND d.tanggal_lahir = f.tanggal_lahir AND d.pegawai_id <> s.pegawai_id
            JOIN tanggungan g ON g.pegawai_id = d.pegawai_id AND g.hubungan = 'PASANGAN'
        ) t GROUP BY t.pegawai_id
    """,
    "CUTI_SEBULAN": """
        SELECT s.pegawai_id, count(*) || ' hari cuti' FROM slip s JOIN kinerja_presensi k ON k.pegawai_id = s.pegawai_id
        WHERE k.tanggal >= %(awal)s AND k.tanggal < %(akhir)s
          AND NOT EXISTS (SELECT 1 FROM jabatan_riwayatcuti c
            WHERE c.pegawai_id = s.pegawai_id AND c.berlaku && daterange(%(awal)s, %(akhir)s))
        GROUP BY s.pegawai_id HAVING bool_and(k.status = 'CUTI')
    """,
    "CUTI_HADIR": """
        SELECT s.pegawai_id, count(*) || ' hari, mulai ' || min(k.tanggal) FROM slip s
        JOIN jabatan_riwayatcuti c ON c.pegawai_id = s.pegawai_id AND c.berlaku && daterange(%(awal)s, %(akhir)s)
        JOIN kinerja_presensi k ON k.pegawai_id = s.pegawai_id AND k.tanggal <@ c.berlaku
        WHERE k.tanggal >= %(awal)s AND k.tanggal < %(akhir)s AND k.status IN ('HADIR', 'DINAS_LUAR')
        GROUP BY s.pegawai_id
    """,
    "NAMA_GANDA": """
        SELECT unnest(array_agg(pegawai_id)), 'pegawai nomor ' || string_agg(pegawai_id::text, ', ' ORDER BY pegawai_id)
        FROM slip GROUP BY lower(nama), tanggal_lahir
        HAVING count(*) > 1 AND count(DISTINCT nullif(nik, '')) < count(*)
    """,
    "REKENING_BARU": """
        SELECT a.pegawai_id, format('dari %%s berakhir %%s ke %%s berakhir %%s', l.bank, right(l.nomor, 4), a.bank, right(a.nomor, 4))
        FROM pakai a
        JOIN penggajian_prosesgaji p ON p.periode = %(lalu)s AND p.jenis = %(jenis)s
        JOIN penggajian_daftarbayar d ON d.proses_id = p.id
        JOIN penggajian_barisbayar b ON b.daftar_id = d.id AND b.pegawai_id = a.pegawai_id
        JOIN penggajian_rekening l ON l.id = b.rekening_id
        WHERE l.id <> a.id AND (l.bank, l.nomor) <> (a.bank, a.nomor)
    """,
    "ATAS_ACUAN_TPP": """
        SELECT s.pegawai_id, format('TPP Rp%%s, acuan kelas %%s Rp%%s', s.jumlah[l.tpp], s.kelas, c.nilai)
        FROM slip s JOIN letak l ON l.id = s.susunan_id
        JOIN (SELECT key::int AS kelas, value::bigint AS nilai FROM jsonb_each_text(%(acuan)s::jsonb)) c ON c.kelas = s.kelas
        WHERE s.jumlah[l.tpp] * 100 > c.nilai * %(persen_acuan)s::numeric
    """,
    "LONJAKAN": """
        SELECT s.pegawai_id, format('dari Rp%%s menjadi Rp%%s', l.bersih, s.bersih)
        FROM slip s JOIN lalu l ON l.pegawai_id = s.pegawai_id AND l.jenis = s.jenis
        WHERE l.bersih > 0 AND abs(s.bersih - l.bersih) * 100 > l.bersih * %(ambang)s::numeric
    """,
    "HILANG": """
        SELECT l.pegawai_id, 'bulan lalu Rp' || l.bersih FROM lalu l
        WHERE NOT EXISTS (SELECT 1 FROM slip s WHERE s.pegawai_id = l.pegawai_id)
    """,
    "GAJI_BELUM_DIKUNCI": """
        SELECT s.pegawai_id, 'pajak memakai gaji bulan ' || s.masukan[array_position(u.masukan, 'bulan_gaji')]
        FROM slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
        WHERE s.masukan[array_position(u.masukan, 'bulan_gaji')]
            <> extract(year FROM %(awal)s::date) * 100 + extract(month FROM %(awal)s::date)
    """,
    "THR_PERATURAN_LAMA": "SELECT NULL::bigint, %(thr_lama)s::text WHERE %(thr_lama)s::text <> ''",
    "THR_GANDA": """
        SELECT s.pegawai_id, 'sudah dibayar ' || to_char(l.periode, 'YYYY-MM') FROM slip s
        JOIN penggajian_slip l ON l.pegawai_id = s.pegawai_id AND l.jenis = s.jenis AND l.periode <> %(periode)s
          AND l.periode >= %(tahun)s AND l.periode < %(tahun)s::date + interval '1 year'
        JOIN penggajian_prosesgaji p ON p.id = l.proses_id AND p.status = 'DIKUNCI'
    """,
    "THR_TANPA_TPP": """
        SELECT pegawai_id, 'bulan acuan tanpa TPP' FROM (
            SELECT s.pegawai_id, a.tpp, max(a.tpp) OVER () AS terbesar
            FROM slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
            CROSS JOIN LATERAL (SELECT s.masukan[array_position(u.masukan, 'acuan_tpp')] AS tpp) a
        ) t WHERE tpp = 0 AND terbesar > 0
    """,
    "TANPA_PAGU": "SELECT NULL::bigint, 'pagu belum diisi' WHERE %(pagu)s::bigint IS NULL AND NOT %(ada_rinci)s",
    "NOL": "SELECT pegawai_id, 'bersih nol' FROM slip WHERE bersih = 0",
}
"""One query for each code of `PAGAR`."""

SQL_RINGKAS = """
SELECT '{kode}', count(*), encode(sha256(convert_to(
    coalesce(string_agg(concat_ws('|', p, r), E'\\n' ORDER BY p, r), ''), 'UTF8')), 'hex')
FROM ({sql}) AS t (p, r)
"""


def get_proses_sebelumnya(proses: ProsesGaji) -> ProsesGaji | None:
    """Give the run of the month before; of the year before for what is paid once a year."""
    sejenis = ProsesGaji.objects.filter(jenis=proses.jenis)
    if not proses.is_bulanan:
        return sejenis.filter(periode__year=proses.periode.year - 1).order_by("-jumlah_pegawai", "-periode").first()
    return sejenis.filter(periode=Periode.dari_tanggal(proses.periode).geser(-1).awal).first()


def get_tahun_baru(masa: Periode) -> date | None:
    """Give the 1 January that December looks forward to and January looks back on; None for other months."""
    return {12: masa.berikutnya().awal, 1: masa.awal}.get(masa.bulan)


def _isi(nilai: ParameterPerTanggal, kunci: str) -> Any:
    """Give the value in force, None where nothing sets it."""
    return nilai[kunci].isi() if kunci in nilai else None


def isi_sql(proses: ProsesGaji) -> dict[str, Any]:
    """Give the values that the statements about one run need."""
    masa = Periode.dari_tanggal(proses.periode)
    buku = get_buku()
    nilai = buku.per(proses.periode)
    hukuman = nilai["tpp_hukuman"].nilai if "tpp_hukuman" in nilai else None
    rinci = nilai["pagar_belanja_rinci"].nilai if "pagar_belanja_rinci" in nilai else None
    tanpa_tunjangan = _isi(nilai, TANPA_TUNJANGAN) or []
    lalu, thr_lama = masa.geser(-1).awal, ""
    if not proses.is_bulanan:
        acuan = nilai["thr_bulan_acuan"]
        thr_lama = acuan.dasar_hukum if acuan.sejak.year < proses.periode.year else ""
        sebelum = get_proses_sebelumnya(proses)
        lalu = sebelum.periode if sebelum else masa.geser(-12).awal
    return {
        "proses": proses.pk,
        "periode": proses.periode,
        "jenis": proses.jenis,
        "awal": masa.awal,
        "akhir": masa.berikutnya().awal,
        "lalu": lalu,
        "thr_lama": thr_lama,
        "tahun": date(proses.periode.year, 1, 1),
        "potret": proses.potret_at,
        "jumlah_pegawai": proses.jumlah_pegawai,
        "total_kotor": proses.total_kotor,
        "total_potongan": proses.total_potongan,
        "total_bersih": proses.total_bersih,
        "ambang": str(nilai["pagar_lonjakan"].nilai),
        "persen_acuan": str(nilai["pagar_tpp_acuan"].nilai),
        "pagu": nilai["pagar_belanja_tahunan"].nilai,
        "pagu_lewat": json_kanonik(list_lewat(proses, rinci) if rinci and proses.potret_at else []),
        "ada_rinci": bool(rinci),
        "acuan": json_kanonik(nilai["acuan_bpk"].nilai),
        "hari_hukuman": get_hari_hukuman(masa, buku),
        "nama_hukuman": json_kanonik({str(kode): nama for nama, kode in KODE_HUKUMAN.items()}),
        "tarif_hukuman": json_kanonik({str(KODE_HUKUMAN[nama]): isi for nama, isi in (hukuman or {}).items()}),
        "tanpa_tunjangan": [satu.upper() for satu in tanpa_tunjangan],
        "paruh_waktu": PARUH_WAKTU,
        "upah_minimum": _isi(nilai, KUNCI_MINIMUM),
        "tpp_paruh_waktu": ber_tpp(_isi(nilai, KUNCI_TPP), _isi(nilai, TETAP)),
        "bup": json_kanonik(get_bup(proses.periode)),
        "nama_ptkp": json_kanonik({str(kode): nama for nama, kode in KODE_PTKP.items()}),
        "tahun_baru": get_tahun_baru(masa),
        "batas_anak": nilai["batas_anak"].isi(),
        **isi_batas_anak(proses.periode),
    }


def _baca_banyak(sql: str, isi: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Read by a plan that suits many rows.

    The slips of a run have just been copied in, so the database has no statistics of them; it would join ten thousand
    people one by one with ten thousand others. The choice ends with the statement.
    """
    with connection.cursor() as kursor:
        kursor.execute("SET LOCAL enable_nestloop = off; " + sql, isi)
        baris = kursor.fetchall()
        if connection.in_atomic_block:
            kursor.execute("SET LOCAL enable_nestloop TO DEFAULT")
    return baris


def list_ringkas(proses: ProsesGaji, isi: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """Count each check over the run and give the digest of what it found; one statement."""
    bagian = " UNION ALL ".join(
        SQL_RINGKAS.format(kode=satu.kode, sql=SQL_TEMUAN[satu.kode]) for satu in list_pagar(JenisProses(proses.jenis))
    )
    return {kode: (jumlah, sidik) for kode, jumlah, sidik in _baca_banyak(SQL_SUMBER + bagian, isi)}


def list_rinci(proses: ProsesGaji, kode: str) -> list[tuple[int, str]]:
    """Give who is found by one check, each with what was found; not the findings about the run itself."""
    sql = f"{SQL_SUMBER} SELECT p, r FROM ({SQL_TEMUAN[kode]}) AS t (p, r) WHERE p IS NOT NULL ORDER BY p, r"  # noqa: S608
    return [(pegawai, _rapikan(rincian)) for pegawai, rincian in _baca_banyak(sql, isi_sql(proses))]


def _rapikan(teks: str) -> str:
    """Write the amounts and dates of a statement as people write them; digests are of the plain ones."""
    teks = re.sub(r"Rp(\d+)", lambda cocok: tulis_rupiah(int(cocok[1])), teks)
    return re.sub(r"\d{4}-\d{2}-\d{2}", lambda cocok: tulis_tanggal(date.fromisoformat(cocok[0])), teks)
