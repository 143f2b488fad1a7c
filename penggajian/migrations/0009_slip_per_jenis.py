"""THR and gaji ketiga belas: each kind of slip lies in a table of its own within its month."""

import penggajian.enums
from django.db import migrations, models

SQL_PISAH = r"""
SET CONSTRAINTS ALL IMMEDIATE;
DO $$
DECLARE
    bulan text; batas text;
BEGIN
    FOR bulan, batas IN
        SELECT c.relname, pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'penggajian_slip'::regclass AND c.relkind = 'r'
    LOOP
        EXECUTE format('ALTER TABLE penggajian_slip DETACH PARTITION %I', bulan);
        EXECUTE format('ALTER TABLE %I RENAME TO %I', bulan, bulan || '_bulanan');
        EXECUTE format('CREATE TABLE %I (LIKE penggajian_slip INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY LIST (jenis)', bulan);
        EXECUTE format('ALTER TABLE penggajian_slip ATTACH PARTITION %I %s', bulan, batas);
        EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES IN (''BULANAN'')', bulan, bulan || '_bulanan');
    END LOOP;
END $$;
"""

SQL_GABUNG = r"""
SET CONSTRAINTS ALL IMMEDIATE;
DO $$
DECLARE
    bulan text; batas text;
BEGIN
    FOR bulan, batas IN
        SELECT c.relname, pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'penggajian_slip'::regclass AND c.relkind = 'p'
    LOOP
        EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', bulan, bulan || '_bulanan');
        EXECUTE format('DROP TABLE %I', bulan);
        EXECUTE format('ALTER TABLE %I RENAME TO %I', bulan || '_bulanan', bulan);
        EXECUTE format('ALTER TABLE penggajian_slip ATTACH PARTITION %I %s', bulan, batas);
    END LOOP;
END $$;
"""

JENIS = [("BULANAN", "Gaji dan TPP bulanan"), ("THR", "Tunjangan hari raya"), ("GAJI_13", "Gaji ketiga belas")]


class Migration(migrations.Migration):
    dependencies = [("penggajian", "0008_simulasi")]

    operations = [
        migrations.RunSQL(SQL_PISAH, SQL_GABUNG),
        *(
            migrations.AlterField(
                model_name=model,
                name="jenis",
                field=models.CharField(
                    choices=JENIS, default=penggajian.enums.JenisProses["BULANAN"], max_length=12, verbose_name="jenis"
                ),
            )
            for model in ("prosesgaji", "prosesgajiperistiwa")
        ),
        migrations.AlterField(
            model_name="slip",
            name="jenis",
            field=models.CharField(choices=JENIS, max_length=12, verbose_name="jenis"),
        ),
    ]
