"""People ready to be paid, filled by SQL: as many as asked for, with what one month needs."""

from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction

from asn_portal.inti.akun.models import Pengguna
from penggajian.enums import JenisProses
from penggajian.models import ProsesGaji
from penggajian.services import create_proses
from penggajian.services.contoh import pasang_perkada_contoh
from penggajian.services.salin import TABEL as TABEL_SLIP
from penggajian.services.salin import nama_partisi

PERIODE = date(2026, 10, 1)
AKHIR = date(2026, 10, 31)
PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
UNIT = 250
"""So many people stand in one unit."""

SQL_DATA = """
INSERT INTO jabatan_unitkerja (kode, nama, jenis, urutan, is_aktif, parent_id, versi)
SELECT 'U' || n, 'Unit ' || n, 'DINAS', n, true, NULL, 1 FROM generate_series(1, %(unit)s) n;
INSERT INTO jabatan_jabatan (kode, nama, jenis, eselon, tunjangan_fungsional, is_aktif, versi)
SELECT 'J' || n, 'Jabatan ' || n, CASE WHEN n <= 3 THEN 'pengawas' ELSE 'pelaksana' END,
    CASE WHEN n <= 3 THEN 'IV.a' ELSE '' END, '', true, 1 FROM generate_series(1, 20) n;
INSERT INTO jabatan_posisi (kode, jabatan_id, unit_kerja_id, kelas, kebutuhan, berlaku, versi)
SELECT 'P' || n, j.id, u.id, 5 + n %% 6, 1, '[2020-01-01,)', 1
FROM generate_series(1, %(n)s) n
JOIN (SELECT id, row_number() OVER (ORDER BY id) r FROM jabatan_jabatan) j ON j.r = 1 + n %% 20
JOIN (SELECT id, row_number() OVER (ORDER BY id) r FROM jabatan_unitkerja) u ON u.r = 1 + n %% %(unit)s;
INSERT INTO jabatan_pegawai (uuid, nip, nama, gelar_depan, gelar_belakang, jenis_kelamin, tempat_lahir, tanggal_lahir,
    nik, surel, ponsel, status, kedudukan, unit_kerja_id, posisi_id, versi, created_at, updated_at)
SELECT gen_random_uuid(), '19850101' || lpad(n::text, 10, '0'), 'Pegawai Rekaan ' || n, '', '', CASE WHEN n %% 2 = 0 THEN 'P' ELSE 'L' END, '', '1985-01-01',
    '', '', '', CASE WHEN n %% 5 = 0 THEN 'PPPK' ELSE 'PNS' END, 'AKTIF', p.unit_kerja_id, p.id, 1, now(), now()
FROM generate_series(1, %(n)s) n JOIN jabatan_posisi p ON p.kode = 'P' || n;
INSERT INTO jabatan_riwayatstatus (pegawai_id, berlaku, nomor_sk, created_at, status, kedudukan)
SELECT id, '[2015-01-01,)', '', now(), status, 'AKTIF' FROM jabatan_pegawai;
INSERT INTO jabatan_riwayatpangkat (pegawai_id, berlaku, nomor_sk, created_at, golongan, mkg_tahun, mkg_bulan)
SELECT id, '[2022-04-01,)', '', now(),
    CASE WHEN status = 'PPPK' THEN (ARRAY['V','VII','IX','X'])[1 + id %% 4]
    ELSE (ARRAY['II/c','III/a','III/b','III/d','IV/a'])[1 + id %% 5] END, id %% 20, id %% 12 FROM jabatan_pegawai;
INSERT INTO jabatan_riwayatjabatan (pegawai_id, berlaku, nomor_sk, created_at, posisi_id)
SELECT id, '[2020-01-01,)', '', now(), posisi_id FROM jabatan_pegawai;
INSERT INTO jabatan_keluarga (pegawai_id, berlaku, nomor_sk, created_at, hubungan, nama, tanggal_lahir,
    tertanggung_gaji, tertanggung_beras, tertanggung_pajak)
SELECT p.id, '[2016-01-01,)', '', now(), CASE WHEN k = 0 THEN 'PASANGAN' ELSE 'ANAK' END, 'Keluarga rekaan',
    CASE WHEN k = 0 THEN '1990-01-01' ELSE '2016-01-01' END::date, true, true, true FROM jabatan_pegawai p, generate_series(0, 2) k WHERE k < p.id %% 4;
INSERT INTO kinerja_presensi (pegawai_id, unit_kerja_id, tanggal, status, masuk, pulang, menit_terlambat, menit_pulang_cepat,
    keterangan, sumber, created_at)
SELECT p.id, p.unit_kerja_id, h::date, CASE WHEN (p.id + extract(day FROM h)::int) %% 97 = 0 THEN 'TANPA_KETERANGAN'
    ELSE 'HADIR' END,
    CASE WHEN (p.id + extract(day FROM h)::int) %% 97 <> 0 THEN time '07:25' END,
    CASE WHEN (p.id + extract(day FROM h)::int) %% 97 <> 0 THEN time '16:05' END,
    CASE WHEN (p.id + extract(day FROM h)::int) %% 97 <> 0 AND (p.id * 7 + extract(day FROM h)::int) %% 23 = 0
    THEN (p.id %% 120)::int ELSE 0 END, 0, '', 'contoh', now()
FROM generate_series(%(dari)s::date, %(sampai)s::date, '1 day') h, jabatan_pegawai p WHERE extract(isodow FROM h) < 6;
INSERT INTO kinerja_skp (uuid, pegawai_id, posisi_id, unit_kerja_id, berlaku, pendekatan, status, jenis_versi,
    alasan_revisi, catatan, versi, created_at, updated_at)
SELECT gen_random_uuid(), id, posisi_id, unit_kerja_id, '[2026-01-01,2027-01-01)', 'KUANTITATIF', 'DRAF', 'AWAL', '', '', 1,
    now(), now() FROM jabatan_pegawai ORDER BY id;
INSERT INTO kinerja_evaluasi (uuid, pegawai_id, skp_id, unit_kerja_id, jenis, periode, status, saran_hasil, saran_perilaku,
    rating_hasil, rating_perilaku, predikat, alasan, predikat_periodik, alasan_beda, dinilai_sebagai, dinilai_at,
    disampaikan_at, catatan_pegawai, versi, created_at, updated_at)
SELECT gen_random_uuid(), pegawai_id, id, unit_kerja_id, 'BULANAN', %(periode)s, 'FINAL', '', '', 'sesuai', 'sesuai',
    CASE WHEN pegawai_id %% 11 = 0 THEN 'butuh_perbaikan' ELSE 'baik' END, '', '', '', 'PENILAI', %(pada)s, %(pada)s, '', 1, now(),
    now() FROM kinerja_skp;
"""
TABEL = (
    "jabatan_unitkerja", "jabatan_jabatan", "jabatan_posisi", "jabatan_pegawai", "jabatan_riwayatstatus",
    "jabatan_riwayatpangkat", "jabatan_riwayatjabatan", "jabatan_keluarga", "kinerja_presensi", "kinerja_skp",
    "kinerja_evaluasi",
)  # fmt: skip


def isi_pegawai(jumlah: int, *, bulan: int = 1) -> None:
    """Fill an empty database with people, histories, families, and `bulan` months of attendance up to October 2026."""
    isi: dict[str, Any] = {
        "n": jumlah,
        "unit": max(2, jumlah // UNIT),
        "dari": date(2026, 11 - bulan, 1),
        "sampai": AKHIR,
        "periode": PERIODE,
        "pada": PADA,
    }
    with transaction.atomic(), connection.cursor() as kursor:
        kursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if kursor.fetchone()[0]:
            kursor.execute("SET LOCAL session_replication_role = replica")  # foreign keys hold by how the rows are made
        for perintah in SQL_DATA.split(";\n"):
            if perintah.strip():
                kursor.execute(perintah, isi)
    with connection.cursor() as kursor:
        kursor.execute(f"VACUUM ANALYZE {', '.join(TABEL)}")


def buka_proses() -> tuple[ProsesGaji, Pengguna]:
    """Give a run of October under the example regulation, and who computes it."""
    orang = [Pengguna.objects.create_user(f"bench{nomor}", None, nama=f"Bench {nomor}") for nomor in range(3)]
    pasang_perkada_contoh(pengusul=orang[0], verifikator=orang[1], penyetuju=orang[2], pada=PADA)
    return create_proses(periode=PERIODE, oleh=orang[0], pada=PADA), orang[0]


def buang_draf() -> None:
    """Take the slips of the month away, so that the next run writes all of them."""
    tabel = nama_partisi(PERIODE, JenisProses.BULANAN)
    with connection.cursor() as kursor:
        kursor.execute("SELECT to_regclass(%s) IS NOT NULL", [tabel])
        if kursor.fetchone()[0]:
            kursor.execute(f"ALTER TABLE {TABEL_SLIP}_{PERIODE:%Y%m} DETACH PARTITION {tabel}")
            kursor.execute(f"DROP TABLE {tabel}")
        kursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if kursor.fetchone()[0]:
            kursor.execute("CHECKPOINT")
