"""Audit triggers suit any number of rows, and a status is checked once a statement."""

import pgtrigger.compiler
from django.db import migrations

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger, UpdateTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0002_impor_potongan"),
    ]

    operations = [
        UpdateTriggers("FROM old_values JOIN new_values", "FROM old_values FULL JOIN new_values"),
        RemoveTrigger(
            model_name="potongansukarela",
            name="sukarela_urutan_status",
        ),
        AddTrigger(
            model_name="potongansukarela",
            trigger=pgtrigger.compiler.Trigger(
                name="sukarela_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'AKTIF'), ('DIAJUKAN', 'DITOLAK'), ('DIAJUKAN', 'DITARIK'), ('AKTIF', 'DITARIK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="3e260ccb6015cfdc4bfed818daaeae891f386c5d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_sukarela_urutan_status_f80c9",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_potongansukarela",
                    when="AFTER",
                ),
            ),
        ),
    ]
