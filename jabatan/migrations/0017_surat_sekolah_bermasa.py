"""The single last day of a certificate of school becomes a certificate with both days; nothing is lost.

Its first day was never asked for: it is the 21st birthday, since when the certificate has counted. The column is read
no more and dropped by the next release.
"""

from typing import Any

from django.db import migrations

BATCH = 20_000
_AWAL = "least((k.tanggal_lahir + interval '21 years')::date, k.sekolah_sampai)"
SURAT = f"""
INSERT INTO jabatan_suratsekolah (pegawai_id, keluarga_id, berlaku, nomor_sk, sekolah, created_at, alasan_cabut)
SELECT k.pegawai_id, k.id, daterange({_AWAL}, k.sekolah_sampai, '[]'), '', '', now(), ''
FROM jabatan_keluarga k WHERE k.id >= %(dari)s AND k.id < %(sampai)s AND k.sekolah_sampai IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM jabatan_suratsekolah s WHERE s.keluarga_id = k.id)
"""  # noqa: S608 only our own column names
USULAN = """
UPDATE jabatan_usulankeluarga u
SET sekolah_mulai = least((u.tanggal_lahir + interval '21 years')::date, u.sekolah_sampai),
    sekolah = 'Menurut dokumen usulan', nomor_surat = 'menurut dokumen usulan'
WHERE u.status IN ('DIAJUKAN', 'DIPERIKSA') AND u.sekolah_sampai IS NOT NULL AND u.sekolah_mulai IS NULL
  AND NOT EXISTS (SELECT 1 FROM jabatan_keluarga k WHERE k.id = u.keluarga_id AND k.sekolah_sampai = u.sekolah_sampai)
"""
KEMBALI = """
UPDATE jabatan_keluarga k SET sekolah_sampai = s.akhir
FROM (SELECT keluarga_id, max(upper(berlaku)) - 1 AS akhir FROM jabatan_suratsekolah
    WHERE NOT isempty(berlaku) GROUP BY keluarga_id) s
WHERE s.keluarga_id = k.id AND k.sekolah_sampai IS DISTINCT FROM s.akhir
"""


def maju(apps: Any, schema_editor: Any) -> None:
    """Make a certificate of each recorded last day, in batches of ids."""
    with schema_editor.connection.cursor() as kursor:
        kursor.execute("SELECT coalesce(min(id), 0), coalesce(max(id), -1) FROM jabatan_keluarga")
        awal, akhir = kursor.fetchone()
        for dari in range(awal, akhir + 1, BATCH):
            kursor.execute(SURAT, {"dari": dari, "sampai": dari + BATCH})
        kursor.execute(USULAN)


def mundur(apps: Any, schema_editor: Any) -> None:
    """Give the column the last day of the newest certificate again."""
    with schema_editor.connection.cursor() as kursor:
        kursor.execute(KEMBALI)


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0016_keadaan_keluarga"),
    ]

    operations = [migrations.RunPython(maju, mundur)]
