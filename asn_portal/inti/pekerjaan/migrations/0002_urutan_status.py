"""The status of a job is checked once a statement."""

import pgtrigger.compiler
from django.db import migrations

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("pekerjaan", "0001_awal"),
    ]

    operations = [
        RemoveTrigger(
            model_name="pekerjaan",
            name="urutan_status",
        ),
        AddTrigger(
            model_name="pekerjaan",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('MENUNGGU', 'BERJALAN'), ('MENUNGGU', 'GAGAL'), ('MENUNGGU', 'DIBATALKAN'), ('BERJALAN', 'SELESAI'), ('BERJALAN', 'GAGAL'), ('BERJALAN', 'MENUNGGU'), ('BERJALAN', 'DIBATALKAN'), ('GAGAL', 'MENUNGGU')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="5c8e8a342533d99210b35f9751d233b57013ffd1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_51576",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="pekerjaan_pekerjaan",
                    when="AFTER",
                ),
            ),
        ),
    ]
