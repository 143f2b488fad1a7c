"""The pay run of 10,000 people: from raw attendance to committed slips, by the product's own service.

In the same run two yardsticks: the same slips written row by row through the ORM (extrapolated from a
thousand), and the floor, a bare COPY of the finished bytes.
"""

import io
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from bench import puncak_memori
from jabatan.models import Pegawai
from kinerja.enums import Ekspektasi, Predikat, StatusEvaluasi
from kinerja.models import Evaluasi, Skp
from penggajian.enums import JenisProses
from penggajian.models import Slip
from penggajian.selectors.pemeriksaan import list_temuan
from penggajian.services import compute_proses, create_proses
from penggajian.services.contoh import pasang_perkada_contoh
from penggajian.services.salin import EKOR, KEPALA, TABEL, copy_slip, create_tabel, nama_partisi

PEGAWAI = 10_000
BULAN_PRESENSI = 3
ULANG = 5
SASARAN_MB = 400
CONTOH_ORM = 1_000
PERIODE = date(2026, 10, 1)
PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)

SQL_DATA = """
INSERT INTO jabatan_unitkerja (kode, nama, jenis, urutan, is_aktif, parent_id, versi)
SELECT 'U' || n, 'Unit ' || n, 'DINAS', n, true, NULL, 1 FROM generate_series(1, 40) n;
INSERT INTO jabatan_jabatan (kode, nama, jenis, eselon, tunjangan_fungsional, is_aktif, versi)
SELECT 'J' || n, 'Jabatan ' || n, CASE WHEN n <= 3 THEN 'pengawas' ELSE 'pelaksana' END,
    CASE WHEN n <= 3 THEN 'IV.a' ELSE '' END, '', true, 1 FROM generate_series(1, 20) n;
INSERT INTO jabatan_posisi (kode, jabatan_id, unit_kerja_id, kelas, kebutuhan, berlaku, versi)
SELECT 'P' || n, j.id, u.id, 5 + n %% 6, 1, '[2020-01-01,)', 1
FROM generate_series(1, %(n)s) n
JOIN (SELECT id, row_number() OVER (ORDER BY id) r FROM jabatan_jabatan) j ON j.r = 1 + n %% 20
JOIN (SELECT id, row_number() OVER (ORDER BY id) r FROM jabatan_unitkerja) u ON u.r = 1 + n %% 40;
INSERT INTO jabatan_pegawai (uuid, nip, nama, gelar_depan, gelar_belakang, jenis_kelamin, tempat_lahir, tanggal_lahir,
    nik, surel, ponsel, status, kedudukan, unit_kerja_id, posisi_id, versi, created_at, updated_at)
SELECT gen_random_uuid(), '19850101' || lpad(n::text, 10, '0'), 'Pegawai Rekaan ' || n, '', '', 'L', '', '1985-01-01',
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
SELECT p.id, '[2016-01-01,)', '', now(), CASE WHEN k = 0 THEN 'PASANGAN' ELSE 'ANAK' END, 'Keluarga rekaan', '1990-01-01',
    true, true, true FROM jabatan_pegawai p, generate_series(0, 2) k WHERE k < p.id %% 4;
INSERT INTO kinerja_presensi (pegawai_id, unit_kerja_id, tanggal, status, menit_terlambat, menit_pulang_cepat,
    keterangan, sumber, created_at)
SELECT p.id, p.unit_kerja_id, h::date, CASE WHEN (p.id + extract(day FROM h)::int) %% 97 = 0 THEN 'TANPA_KETERANGAN'
    ELSE 'HADIR' END,
    CASE WHEN (p.id + extract(day FROM h)::int) %% 97 <> 0 AND (p.id * 7 + extract(day FROM h)::int) %% 23 = 0
    THEN (p.id %% 120)::int ELSE 0 END, 0, '', 'contoh', now()
FROM jabatan_pegawai p, generate_series(%(dari)s::date, %(sampai)s::date, '1 day') h WHERE extract(isodow FROM h) < 6;
"""


def isi_data() -> None:
    """Fill the database: people with histories, families and attendance in SQL, then their evaluations."""
    dari = date(2026, 11 - BULAN_PRESENSI, 1)
    with connection.cursor() as kursor:
        kursor.execute(SQL_DATA, {"n": PEGAWAI, "dari": dari, "sampai": date(2026, 10, 31)})
    isi_penilaian()
    with connection.cursor() as kursor:
        kursor.execute("VACUUM ANALYZE")


def isi_penilaian() -> None:
    """Give everybody an SKP of the year and a final result of the month; one in eleven needs improvement."""
    tahun = DateRange(date(2026, 1, 1), date(2027, 1, 1))
    skp = Skp.objects.bulk_create(
        Skp(pegawai_id=p.pk, posisi_id=p.posisi_id, unit_kerja_id=p.unit_kerja_id, berlaku=tahun)
        for p in Pegawai.objects.order_by("pk")
    )
    Evaluasi.objects.bulk_create(
        Evaluasi(
            pegawai_id=s.pegawai_id,
            skp=s,
            unit_kerja_id=s.unit_kerja_id,
            periode=PERIODE,
            status=StatusEvaluasi.FINAL,
            rating_hasil=Ekspektasi.SESUAI,
            rating_perilaku=Ekspektasi.SESUAI,
            predikat=Predikat.BUTUH_PERBAIKAN if s.pegawai_id % 11 == 0 else Predikat.BAIK,
            dinilai_at=PADA,
        )
        for s in skp
    )


def ukur_copy() -> float:
    """Give the seconds of a bare COPY of the month's finished bytes into an empty table."""
    keluar = io.BytesIO()
    with connection.cursor() as kursor:
        kursor.cursor.copy_expert(
            f"COPY {nama_partisi(PERIODE, JenisProses.BULANAN)} TO STDOUT (FORMAT binary)", keluar
        )
    bita = keluar.getvalue()[len(KEPALA) : -len(EKOR)]
    mulai = time.perf_counter()
    with transaction.atomic():
        copy_slip(create_tabel(PERIODE, JenisProses.BULANAN), bita)
        transaction.set_rollback(True)
    return time.perf_counter() - mulai


def ukur_orm(jumlah: int) -> float:
    """Give the seconds that writing `jumlah` slips one by one through the ORM would take."""
    contoh = list(Slip.objects.order_by("pegawai_id")[:CONTOH_ORM])
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute(f"CREATE TABLE {TABEL}_209901 PARTITION OF {TABEL} FOR VALUES IN ('2099-01-01')")
        mulai = time.perf_counter()
        for slip in contoh:
            slip.periode = date(2099, 1, 1)
            slip.save(force_insert=True)
        lama = time.perf_counter() - mulai
        transaction.set_rollback(True)
    return lama * jumlah / len(contoh)


def run() -> Iterator[dict[str, Any]]:
    """Measure the run and its yardsticks."""
    isi_data()
    orang = [Pengguna.objects.create_user(f"bench{nomor}", None, nama=f"Bench {nomor}") for nomor in range(3)]
    pasang_perkada_contoh(pengusul=orang[0], verifikator=orang[1], penyetuju=orang[2], pada=PADA)
    proses = create_proses(periode=PERIODE, oleh=orang[0], pada=PADA)
    waktu: list[float] = []
    tahap: dict[str, float] = {}
    with puncak_memori() as puncak:
        for _ in range(ULANG):
            rincian: dict[str, float] = {}
            mulai = time.perf_counter()
            proses = compute_proses(proses=proses, oleh=orang[0], pada=PADA, rincian=rincian)
            waktu.append(time.perf_counter() - mulai)
            if waktu[-1] == min(waktu):
                tahap = rincian
        memori = puncak()
    assert proses.jumlah_pegawai == PEGAWAI
    n = f"{PEGAWAI:,}".replace(",", ".")
    yield {
        "name": f"proses gaji {n} pegawai sampai tersimpan",
        "value": statistics.median(waktu),
        "unit": "detik",
        "goal": 1.0,
        "baseline": round(ukur_orm(PEGAWAI), 3),
    }
    yield {"name": "  memori puncak pekerja", "value": memori, "unit": "MB", "goal": SASARAN_MB}
    yield {"name": "  dasar: COPY slip jadi", "value": ukur_copy(), "unit": "detik"}
    for nama, detik in tahap.items():
        yield {"name": f"  tahap {nama}", "value": detik, "unit": "detik"}
    mulai = time.perf_counter()
    list_temuan(proses)
    yield {"name": f"pemeriksaan sebelum persetujuan, {n} slip", "value": time.perf_counter() - mulai, "unit": "detik"}
