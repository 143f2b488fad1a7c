"""Who leads a seat on a day, and no circle among seats or units."""

from django.db import migrations

PEMIMPIN = """
CREATE FUNCTION jabatan_pemimpin(seat bigint, hari date) RETURNS TABLE (pegawai_id bigint)
LANGUAGE sql STABLE AS $$
    SELECT c.pegawai_id
    FROM (
        SELECT r.pegawai_id, 1 AS urut, lower(r.berlaku) AS sejak, r.id
        FROM jabatan_riwayatjabatan r WHERE r.posisi_id = seat AND r.berlaku @> hari
        UNION ALL
        SELECT t.pegawai_id, CASE t.jenis WHEN 'PLT' THEN 2 ELSE 3 END, lower(t.berlaku), t.id
        FROM jabatan_penugasan t WHERE t.posisi_id = seat AND t.berlaku @> hari
    ) c
    WHERE NOT EXISTS (
        SELECT 1 FROM jabatan_riwayatstatus s
        WHERE s.pegawai_id = c.pegawai_id AND s.berlaku @> hari AND s.kedudukan <> 'AKTIF')
    ORDER BY c.urut, c.sejak, c.id
    LIMIT 1
$$
"""

RANTAI = """
CREATE FUNCTION jabatan_tolak_lingkaran_posisi() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE melingkar boolean;
BEGIN
    IF NEW.atasan_id IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock(hashtext('jabatan_posisi.atasan'));
    WITH RECURSIVE naik(id) AS (
        SELECT NEW.atasan_id
        UNION
        SELECT p.atasan_id FROM naik n JOIN jabatan_posisi p ON p.id = n.id WHERE p.atasan_id IS NOT NULL
    ) SELECT EXISTS (SELECT 1 FROM naik WHERE id = NEW.id) INTO melingkar;
    IF melingkar THEN
        RAISE EXCEPTION 'Rantai atasan posisi % melingkar.', NEW.kode
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posisi_atasan_tidak_melingkar';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER posisi_atasan_tidak_melingkar AFTER INSERT OR UPDATE OF atasan_id ON jabatan_posisi
    FOR EACH ROW EXECUTE FUNCTION jabatan_tolak_lingkaran_posisi();
CREATE FUNCTION jabatan_tolak_lingkaran_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE melingkar boolean;
BEGIN
    IF NEW.parent_id IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock(hashtext('jabatan_unitkerja.parent'));
    WITH RECURSIVE naik(id) AS (
        SELECT NEW.parent_id
        UNION
        SELECT u.parent_id FROM naik n JOIN jabatan_unitkerja u ON u.id = n.id WHERE u.parent_id IS NOT NULL
    ) SELECT EXISTS (SELECT 1 FROM naik WHERE id = NEW.id) INTO melingkar;
    IF melingkar THEN
        RAISE EXCEPTION 'Induk unit % melingkar.', NEW.kode
            USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_induk_tidak_melingkar';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_induk_tidak_melingkar AFTER INSERT OR UPDATE OF parent_id ON jabatan_unitkerja
    FOR EACH ROW EXECUTE FUNCTION jabatan_tolak_lingkaran_unit();
"""

TANPA_RANTAI = """
DROP TRIGGER posisi_atasan_tidak_melingkar ON jabatan_posisi;
DROP TRIGGER unit_induk_tidak_melingkar ON jabatan_unitkerja;
DROP FUNCTION jabatan_tolak_lingkaran_posisi();
DROP FUNCTION jabatan_tolak_lingkaran_unit();
"""


class Migration(migrations.Migration):
    dependencies = [("jabatan", "0002_versi_rujukan")]

    operations = [
        migrations.RunSQL(PEMIMPIN, "DROP FUNCTION jabatan_pemimpin(bigint, date)"),
        migrations.RunSQL(RANTAI, TANPA_RANTAI),
    ]
