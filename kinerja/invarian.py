"""Invariants of appraisal."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from asn_portal.inti.audit.registri import daftar_invarian
from kinerja.rules.angka import KOLOM

SQL_DIRI = """
SELECT 'kinerja_skp', s.id FROM kinerja_skp s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE s.disepakati_oleh_id = p.pengguna_id
UNION ALL
SELECT 'kinerja_logharian', s.id FROM kinerja_logharian s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE s.ditinjau_oleh_id = p.pengguna_id
UNION ALL
SELECT 'kinerja_koreksipresensi', s.id FROM kinerja_koreksipresensi s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE p.pengguna_id IN (s.diputus_oleh_id, s.diperiksa_oleh_id)
   OR s.diputus_oleh_id IN (s.diajukan_oleh_id, s.diperiksa_oleh_id)
UNION ALL
SELECT 'kinerja_evaluasi', s.id FROM kinerja_evaluasi s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE s.dinilai_oleh_id = p.pengguna_id OR s.penilai_id = s.pegawai_id
UNION ALL
SELECT 'kinerja_pak', s.id FROM kinerja_pak s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE p.pengguna_id IN (s.diajukan_oleh_id, s.diputus_oleh_id) OR s.diajukan_oleh_id = s.diputus_oleh_id
UNION ALL
SELECT 'kinerja_angkakredit', s.id FROM kinerja_angkakredit s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE p.pengguna_id IN (s.dicatat_oleh_id, s.diganti_oleh_id)
"""

SQL_AKTIVITAS = """
SELECT k.label, k.id, count(a.id) FROM (
    SELECT 'kinerja.skp' AS label, id, ARRAY['kinerja.skp.disepakati', 'kinerja.skp.dicatat_massal'] AS kode
    FROM kinerja_skp WHERE status = 'DISEPAKATI'
    UNION ALL
    SELECT 'kinerja.evaluasi', id, ARRAY['kinerja.evaluasi.disampaikan', 'kinerja.evaluasi.disampaikan_massal']
    FROM kinerja_evaluasi WHERE disampaikan_at IS NOT NULL
    UNION ALL
    SELECT 'kinerja.pak', id, ARRAY['kinerja.pak.ditetapkan', 'kinerja.pak.ditolak']
    FROM kinerja_pak WHERE diputus_at IS NOT NULL
) k
LEFT JOIN audit_aktivitas a ON a.objek_label = k.label AND a.objek_id = k.id::text AND a.kode = ANY(k.kode)
GROUP BY k.label, k.id HAVING count(a.id) <> 1
"""


SQL_POHON = """
WITH RECURSIVE pohon AS (
    SELECT id AS atas, id AS unit FROM jabatan_unitkerja
    UNION ALL
    SELECT p.atas, u.id FROM pohon p JOIN jabatan_unitkerja u ON u.parent_id = p.unit
)
SELECT u.kode, to_char(a.periode, 'YYYY-MM')
FROM kinerja_angkaunit a
JOIN jabatan_unitkerja u ON u.id = a.unit_kerja_id
JOIN pohon p ON p.atas = a.unit_kerja_id
LEFT JOIN kinerja_angkaunit s ON s.unit_kerja_id = p.unit AND s.periode = a.periode AND s.cakupan = 'SENDIRI'
WHERE a.cakupan = 'POHON'
GROUP BY u.kode, a.id HAVING {beda}
ORDER BY 2, 1
"""


def angka_pohon_utuh() -> Iterator[dict[str, Any]]:
    """Find units whose figures are not the sum of their own and of all units below them."""
    beda = " OR ".join(f"a.{kolom} <> coalesce(sum(s.{kolom}), 0)" for kolom in KOLOM)
    with connection.cursor() as kursor:
        kursor.execute(SQL_POHON.replace("{beda}", beda))
        for kode, bulan in kursor.fetchall():
            yield {
                "pesan": "Angka unit bukan jumlah unit di bawahnya; hitung ulang bulannya.",
                "unit": kode,
                "bulan": bulan,
            }


def tidak_menilai_diri() -> Iterator[dict[str, Any]]:
    """Find people who agreed to, reviewed, decided or rated their own record."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_DIRI)
        for tabel, nomor in kursor.fetchall():
            yield {"pesan": "Seseorang memutuskan datanya sendiri.", "tabel": tabel, "id": nomor}


def satu_putusan_satu_aktivitas() -> Iterator[dict[str, Any]]:
    """Find agreed SKP and delivered evaluations without exactly one activity line."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_AKTIVITAS)
        for label, nomor, jumlah in kursor.fetchall():
            yield {"pesan": f"Putusan ini punya {jumlah} baris audit, seharusnya satu.", "objek": label, "id": nomor}


daftar_invarian("kinerja.tidak_menilai_diri", tidak_menilai_diri)
daftar_invarian("kinerja.satu_putusan_satu_aktivitas", satu_putusan_satu_aktivitas)
daftar_invarian("kinerja.angka_pohon_utuh", angka_pohon_utuh)
