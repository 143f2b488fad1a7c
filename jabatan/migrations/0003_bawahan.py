"""`jabatan_bawahan(orang, hari)`: whom a person rates, beside `jabatan_pemimpin`, so that it can be read with the person."""

from django.db import migrations

# Read from the top: the seats this person leads; from each, downward through seats that nobody leads
# (all the people below stay theirs) and through seats led by somebody else, of which only that leader
# stays theirs: whoever sits below a seat they lead themself is rated by the next level up.
# `jabatan_pemimpin(posisi, hari)` is the one definition of who leads a seat.
BAWAHAN = """
CREATE FUNCTION jabatan_bawahan(orang bigint, hari date) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE calon AS (
        SELECT r.posisi_id FROM jabatan_riwayatjabatan r
        WHERE r.pegawai_id = orang AND r.berlaku @> hari
        UNION
        SELECT t.posisi_id FROM jabatan_penugasan t
        WHERE t.pegawai_id = orang AND t.berlaku @> hari
    ), turun(posisi_id, hanya) AS (
        SELECT c.posisi_id, NULL::bigint
        FROM calon c CROSS JOIN LATERAL jabatan_pemimpin(c.posisi_id, hari) l
        WHERE l.pegawai_id = orang
        UNION
        SELECT k.id, COALESCE(l.pegawai_id, t.hanya)
        FROM turun t
        JOIN jabatan_posisi k ON k.atasan_id = t.posisi_id
        LEFT JOIN LATERAL jabatan_pemimpin(k.id, hari) l ON true
        WHERE EXISTS (SELECT 1 FROM jabatan_posisi b WHERE b.atasan_id = k.id)
          AND (l.pegawai_id IS NULL
               OR (l.pegawai_id <> orang AND (t.hanya IS NULL OR t.hanya = l.pegawai_id)))
    )
    SELECT COALESCE(array_agg(DISTINCT r.pegawai_id), '{}')
    FROM turun t
    JOIN jabatan_posisi k ON k.atasan_id = t.posisi_id
    JOIN jabatan_riwayatjabatan r ON r.posisi_id = k.id AND r.berlaku @> hari
    WHERE r.pegawai_id <> orang AND (t.hanya IS NULL OR t.hanya = r.pegawai_id)
$$
"""


class Migration(migrations.Migration):
    """Create the function; nothing is stored."""

    dependencies = [("jabatan", "0002_kepala_daerah")]

    operations = [migrations.RunSQL(BAWAHAN, "DROP FUNCTION jabatan_bawahan(bigint, date)")]
