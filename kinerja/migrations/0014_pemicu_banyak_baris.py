"""Audit triggers suit any number of rows, and a status is checked once a statement."""

import pgtrigger.compiler
from django.db import migrations

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger, UpdateTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0013_konflik_ke_pengelola"),
    ]

    operations = [
        UpdateTriggers("FROM old_values JOIN new_values", "FROM old_values FULL JOIN new_values"),
        RemoveTrigger(
            model_name="angkakredit",
            name="angka_kredit_urutan_status",
        ),
        RemoveTrigger(
            model_name="dialogkinerja",
            name="dialog_urutan_status",
        ),
        RemoveTrigger(
            model_name="inovasi",
            name="inovasi_urutan_status",
        ),
        RemoveTrigger(
            model_name="keberatan",
            name="urutan_status_keberatan",
        ),
        RemoveTrigger(
            model_name="logharian",
            name="log_urutan_status",
        ),
        RemoveTrigger(
            model_name="skp",
            name="skp_urutan_status",
        ),
        AddTrigger(
            model_name="angkakredit",
            trigger=pgtrigger.compiler.Trigger(
                name="angka_kredit_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('BERLAKU', 'DIGANTI')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="c49ace90a2aa608c8b7b534c698669ad23d55dfa",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_angka_kredit_urutan_status_5c29a",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_angkakredit",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="dialogkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="dialog_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIRENCANAKAN', 'DILAKSANAKAN'), ('DIRENCANAKAN', 'DIBATALKAN'), ('DILAKSANAKAN', 'DISAHKAN')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="e812385d600b45173e862fc347ecea3029bf8014",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_dialog_urutan_status_f6f03",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_dialogkinerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="inovasi",
            trigger=pgtrigger.compiler.Trigger(
                name="inovasi_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIUSULKAN', 'DISEPAKATI'), ('DISEPAKATI', 'DINILAI'), ('DINILAI', 'DITETAPKAN'), ('DINILAI', 'DITOLAK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="2ab83543b18866b7d03a14645d4d9189fc7b288b",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_inovasi_urutan_status_71abb",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_inovasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keberatan",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_keberatan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DIPUTUS'), ('DIAJUKAN', 'DICABUT')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="9b245e074e3f133cf08150224b2503eba3d6afdb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_keberatan_816bf",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_keberatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="logharian",
            trigger=pgtrigger.compiler.Trigger(
                name="log_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DISETUJUI'), ('DIAJUKAN', 'DIKEMBALIKAN'), ('DIKEMBALIKAN', 'DIAJUKAN'), ('DISETUJUI', 'DIAJUKAN')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="ab798f0647f038beacc2187f3e134e74dc71c6eb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_log_urutan_status_63aee",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_logharian",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="skp",
            trigger=pgtrigger.compiler.Trigger(
                name="skp_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DRAF', 'DIAJUKAN'), ('DIKEMBALIKAN', 'DIAJUKAN'), ('DIAJUKAN', 'DRAF'), ('DIAJUKAN', 'DIKEMBALIKAN'), ('DIAJUKAN', 'DISEPAKATI'), ('DIAJUKAN', 'DITERAPKAN'), ('DRAF', 'DIBATALKAN'), ('DIKEMBALIKAN', 'DIBATALKAN')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="4a66014c7b6babb24c54d190d430b8e9b8fac4f2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_skp_urutan_status_38e98",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_skp",
                    when="AFTER",
                ),
            ),
        ),
    ]
