"""A test database (its name begins with `test_`) may be emptied between tests; no other may."""

from django.db import migrations

SQL = r"""
CREATE OR REPLACE FUNCTION penggajian_tolak_kosongkan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_database() LIKE 'test\_%%' AND coalesce(current_setting('asn.tolak_kosongkan', true), '') = '' THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT 1 FROM penggajian_prosesgaji WHERE status = 'DIKUNCI') THEN
        RAISE EXCEPTION 'Tabel %% memuat periode yang sudah dikunci, jadi tidak dapat dikosongkan.', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
""".replace("%%", "%")


class Migration(migrations.Migration):
    dependencies = [("penggajian", "0001_awal")]

    operations = [migrations.RunSQL(SQL, migrations.RunSQL.noop)]
