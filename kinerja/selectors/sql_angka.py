"""The statements that count the figures of the boards, one per family.

Each groups by `{unit}` or by `{pegawai}` and counts the whole institution, or the keys given in `%(kunci)s`.
`acuan` is the day as of which people, seats and progress are read; `hari` the working days up to it.
"""

# Who serves in a seat on the day; the head of the region has no status of an ASN and is not counted.
ORANG = """
orang AS MATERIALIZED (
    SELECT r.pegawai_id, k.unit_kerja_id, r.posisi_id
    FROM jabatan_riwayatjabatan r
    JOIN jabatan_posisi k ON k.id = r.posisi_id
    JOIN jabatan_riwayatstatus s ON s.pegawai_id = r.pegawai_id
        AND s.berlaku @> %(acuan)s::date AND s.kedudukan = 'AKTIF'
    WHERE r.berlaku @> %(acuan)s::date AND {syarat_orang}
)
"""

SKP = """
WITH {orang}, skp AS (
    SELECT s.pegawai_id, min((s.disepakati_at AT TIME ZONE %(zona)s)::date - b.batas) AS lewat
    FROM kinerja_skp s
    JOIN unnest(%(skp_mulai)s::date[], %(skp_batas)s::date[]) AS b(mulai, batas) ON b.mulai = lower(s.berlaku)
    WHERE s.status = 'DISEPAKATI' AND s.revisi_atas_id IS NULL AND s.berlaku @> %(acuan)s::date
    GROUP BY s.pegawai_id
)
SELECT o.{kelompok}, count(*) AS orang, count(s.pegawai_id) AS skp_ada, count(*) FILTER (WHERE s.lewat <= 0) AS skp_tepat
FROM orang o LEFT JOIN skp s USING (pegawai_id)
GROUP BY 1
"""

# Every working day of every person in the seat of that day, without days of leave. How many rows the ranges give is
# guessed as one, so entries and attendance are looked up by their index: joined, PostgreSQL 15 read them all for each day.
HARI_LOG = """
SELECT {kelompok_hari}, count(*) AS hari_wajib, count(*) FILTER (WHERE NOT EXISTS (
    SELECT 1 FROM kinerja_logharian l WHERE l.pegawai_id = r.pegawai_id AND l.tanggal = h.tanggal
)) AS hari_kosong
FROM jabatan_riwayatjabatan r
JOIN jabatan_posisi k ON k.id = r.posisi_id
JOIN jabatan_riwayatstatus s ON s.pegawai_id = r.pegawai_id AND s.kedudukan = 'AKTIF'
JOIN unnest(%(hari)s::date[]) AS h(tanggal) ON r.berlaku @> h.tanggal AND s.berlaku @> h.tanggal
WHERE {syarat_hari} AND NOT EXISTS (
    SELECT 1 FROM kinerja_presensi p WHERE p.pegawai_id = r.pegawai_id AND p.tanggal = h.tanggal
        AND p.status IN ('CUTI', 'SAKIT', 'TUGAS_BELAJAR')
)
GROUP BY 1
"""

LOG = """
SELECT {kelompok}, count(*) AS log_jumlah, count(*) FILTER (WHERE status = 'DIAJUKAN') AS log_menunggu,
    count(*) FILTER (WHERE status = 'DIKEMBALIKAN') AS log_dikembalikan
FROM kinerja_logharian WHERE tanggal BETWEEN %(awal)s AND %(akhir)s AND {syarat} GROUP BY 1
"""

PRESENSI = """
SELECT {kelompok}, count(*) AS presensi_hari, count(*) FILTER (WHERE status IN ('HADIR', 'DINAS_LUAR')) AS hadir_hari
FROM kinerja_presensi WHERE tanggal BETWEEN %(awal)s AND %(akhir)s AND {syarat} GROUP BY 1
"""

# Only words of one's own rater: what colleagues write is never counted per person or small group.
UMPAN = """
SELECT u.{kelompok_umpan}, count(*) AS umpan_diberi, count(u.ditanggapi_at) AS umpan_ditanggapi
FROM kinerja_umpanbalik u
JOIN unnest(%(dinilai)s::bigint[], %(penilai)s::bigint[]) AS p(pegawai_id, penilai_id)
    ON p.pegawai_id = u.untuk_id AND p.penilai_id = u.dari_id
WHERE u.created_at >= %(awal_at)s AND u.created_at < %(akhir_at)s AND {syarat_umpan}
GROUP BY 1
"""

DIALOG = """
WITH {orang}
SELECT o.{kelompok}, count(*) AS dialog_wajib, count(*) FILTER (WHERE EXISTS (
    SELECT 1 FROM kinerja_dialogkinerja d
    WHERE d.pegawai_id = o.pegawai_id AND d.dilaksanakan_pada BETWEEN %(awal_triwulan)s AND %(acuan)s
)) AS dialog_terlaksana
FROM orang o JOIN unnest(%(dinilai)s::bigint[]) AS p(pegawai_id) USING (pegawai_id)
GROUP BY 1
"""

NILAI = """
SELECT {kelompok}, count(*) AS nilai_wajib, count(*) FILTER (WHERE status <> 'TERBUKA') AS nilai_selesai,
    count(*) FILTER (WHERE status IN ('DITERIMA', 'FINAL')) AS nilai_diterima,
    count(*) FILTER (WHERE predikat = 'sangat_kurang') AS sangat_kurang,
    count(*) FILTER (WHERE predikat = 'kurang') AS kurang,
    count(*) FILTER (WHERE predikat = 'butuh_perbaikan') AS butuh_perbaikan,
    count(*) FILTER (WHERE predikat = 'baik') AS baik,
    count(*) FILTER (WHERE predikat = 'sangat_baik') AS sangat_baik,
    max(dinilai_at) AS nilai_terakhir
FROM kinerja_evaluasi WHERE periode = %(awal)s AND jenis <> 'TAHUNAN' AND {syarat} GROUP BY 1
"""

# Progress as on the team board: logged quantity against the target of the quantity indicator, at most 100,
# averaged over the RHK that have one; beside it the share of the SKP's period that has passed.
KEMAJUAN = """
WITH {orang}, target AS MATERIALIZED (
    SELECT o.{kelompok} AS kunci, s.pegawai_id, r.id AS rhk_id, i.target,
        least(100, 100 * (%(acuan)s::date - lower(s.berlaku) + 1) / nullif(upper(s.berlaku) - lower(s.berlaku), 0)) AS waktu
    FROM orang o
    JOIN kinerja_skp s ON s.pegawai_id = o.pegawai_id AND s.status = 'DISEPAKATI' AND s.berlaku @> %(acuan)s::date
    JOIN kinerja_rhk r ON r.skp_id = s.id
    JOIN kinerja_iki i ON i.rhk_id = r.id AND i.aspek = 'KUANTITAS' AND i.target > 0
), capaian AS (
    SELECT rhk_id, sum(jumlah) AS jumlah FROM kinerja_logharian
    WHERE rhk_id IN (SELECT rhk_id FROM target) AND tanggal <= %(acuan)s AND status <> 'DIKEMBALIKAN'
    GROUP BY rhk_id
), seorang AS (
    SELECT t.kunci, t.pegawai_id, round(avg(least(100, 100 * coalesce(c.jumlah, 0) / t.target)))::int AS kemajuan,
        max(t.waktu)::int AS waktu
    FROM target t LEFT JOIN capaian c USING (rhk_id)
    GROUP BY t.kunci, t.pegawai_id
)
SELECT kunci, count(*) AS kemajuan_orang, sum(kemajuan) AS kemajuan_jumlah, sum(coalesce(waktu, 100)) AS waktu_jumlah,
    count(*) FILTER (WHERE kemajuan + %(toleransi)s < coalesce(waktu, 100)) AS tertinggal
FROM seorang GROUP BY 1
"""

# The checks of data quality, a boolean each; `{pilih}` either sums them or names them per person.
MUTU = """
WITH {orang}, log AS (
    SELECT pegawai_id, bool_or(rhk_id IS NULL AND tanggal >= %(awal)s) AS tanpa_rhk,
        max(tanggal) FILTER (WHERE rhk_id IS NOT NULL) AS terakhir
    FROM kinerja_logharian WHERE tanggal BETWEEN least(%(awal)s::date, %(segar)s::date) AND %(acuan)s GROUP BY pegawai_id
), hadir AS (
    SELECT pegawai_id, count(*) AS hari FROM kinerja_presensi
    WHERE tanggal = ANY(%(hari_presensi)s::date[]) GROUP BY pegawai_id
), periksa AS (
    SELECT o.pegawai_id, o.unit_kerja_id,
        NOT EXISTS (
            SELECT 1 FROM kinerja_skp s WHERE s.pegawai_id = o.pegawai_id AND s.status = 'DISEPAKATI'
            AND s.revisi_atas_id IS NULL AND s.berlaku @> %(acuan)s::date
        ) AS skp,
        d.pegawai_id IS NULL AS penilai,
        NOT EXISTS (
            SELECT 1 FROM jabatan_riwayatpangkat g WHERE g.pegawai_id = o.pegawai_id AND g.berlaku @> %(acuan)s::date
        ) AS golongan,
        k.kelas IS NULL AS kelas,
        coalesce(h.hari, 0) < cardinality(%(hari_presensi)s::date[]) AS presensi,
        coalesce(l.tanpa_rhk, false) AS log,
        coalesce(l.terakhir, '-infinity') < %(segar)s::date AS kemajuan,
        p.surel = '' AND p.ponsel = '' AS kontak,
        EXISTS (
            SELECT 1 FROM jabatan_keluarga f WHERE f.pegawai_id = o.pegawai_id AND f.berlaku @> %(acuan)s::date
            AND f.hubungan = 'ANAK' AND f.tertanggung_gaji AND f.tanggal_lahir <= %(acuan)s::date - interval '25 years'
        ) AS keluarga
    FROM orang o
    JOIN jabatan_pegawai p ON p.id = o.pegawai_id
    JOIN jabatan_posisi k ON k.id = o.posisi_id
    LEFT JOIN unnest(%(dinilai)s::bigint[]) AS d(pegawai_id) ON d.pegawai_id = o.pegawai_id
    LEFT JOIN log l ON l.pegawai_id = o.pegawai_id
    LEFT JOIN hadir h ON h.pegawai_id = o.pegawai_id
)
SELECT {kelompok}, sum(100 * (%(semua)s - ({bobot_gagal})) / %(semua)s) AS mutu_jumlah, {hitung_gagal}
FROM periksa GROUP BY 1
"""
