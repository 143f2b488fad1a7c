"""Guards of approved regulations: their values, their worked cases, the order of their states."""

import pgtrigger.compiler
from django.db import migrations

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0010_tanya_slip"),
    ]

    operations = [
        AddTrigger(
            model_name="kasusperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_perkada_disetujui_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nPERFORM 1 FROM penggajian_perkada p WHERE p.id IN (SELECT perkada_id FROM baru) ORDER BY p.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM (SELECT perkada_id FROM baru) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'\n) THEN\n    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="e11ad3c4906a992bc9d7e9750df61e7f1e1634dc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tolak_perkada_disetujui_tambah_02220",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="penggajian_kasusperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kasusperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_perkada_disetujui_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nPERFORM 1 FROM penggajian_perkada p WHERE p.id IN (SELECT perkada_id FROM lama UNION SELECT perkada_id FROM baru) ORDER BY p.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM (SELECT perkada_id FROM lama UNION SELECT perkada_id FROM baru) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'\n) THEN\n    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="3a978b4d226f30d07daf4d01d06a48dcf2b80728",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tolak_perkada_disetujui_ubah_e23da",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_kasusperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kasusperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_perkada_disetujui_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nPERFORM 1 FROM penggajian_perkada p WHERE p.id IN (SELECT perkada_id FROM lama) ORDER BY p.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM (SELECT perkada_id FROM lama) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'\n) THEN\n    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="375b2cdd8e27be4b557ca307e4ee30dca8ce51d5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tolak_perkada_disetujui_hapus_ee23e",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="penggajian_kasusperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="parameterperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_perkada_disetujui_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nPERFORM 1 FROM penggajian_perkada p WHERE p.id IN (SELECT perkada_id FROM baru) ORDER BY p.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM (SELECT perkada_id FROM baru) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'\n) THEN\n    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="9608bce2321c475e4ac1df49d9685e86bc856f2c",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tolak_perkada_disetujui_tambah_5e751",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="penggajian_parameterperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="parameterperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_perkada_disetujui_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nPERFORM 1 FROM penggajian_perkada p WHERE p.id IN (SELECT perkada_id FROM lama UNION SELECT perkada_id FROM baru) ORDER BY p.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM (SELECT perkada_id FROM lama UNION SELECT perkada_id FROM baru) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'\n) THEN\n    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="a850e509e9bb46ef2dfb1cc3649f447419e0a630",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tolak_perkada_disetujui_ubah_4964e",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_parameterperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="parameterperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_perkada_disetujui_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nPERFORM 1 FROM penggajian_perkada p WHERE p.id IN (SELECT perkada_id FROM lama) ORDER BY p.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM (SELECT perkada_id FROM lama) AS b JOIN penggajian_perkada p ON p.id = b.perkada_id WHERE p.status = 'DISETUJUI'\n) THEN\n    RAISE EXCEPTION 'Perkada sudah disetujui, jadi isi tabel % tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="480ead9e3a517410ff4be244c88b2e55507da523",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tolak_perkada_disetujui_hapus_d41dd",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="penggajian_parameterperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="perkada",
            trigger=pgtrigger.compiler.Trigger(
                name="perkada_urutan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DRAF', 'DIAJUKAN'), ('DIAJUKAN', 'DIVERIFIKASI'), ('DIVERIFIKASI', 'DISETUJUI'), ('DIAJUKAN', 'DITOLAK'), ('DIVERIFIKASI', 'DITOLAK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="224bb15f53ca3200108e8b0a5f0aa0e928fb388c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_perkada_urutan_d008b",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_perkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="perkada",
            trigger=pgtrigger.compiler.Trigger(
                name="perkada_lahir_draf",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NOT (NEW.\"status\" = 'DRAF'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot insert rows from % table', TG_TABLE_NAME;",
                    hash="0a1040e1a48ca2a453056e61faf247820a583e34",
                    operation="INSERT",
                    pgid="pgtrigger_perkada_lahir_draf_d68c0",
                    table="penggajian_perkada",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="perkada",
            trigger=pgtrigger.compiler.Trigger(
                name="perkada_disetujui_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" = 'DISETUJUI')",
                    func="\nIF TG_OP = 'UPDATE' AND\n    (OLD.nomor, OLD.daerah, OLD.berlaku, OLD.status, OLD.diusulkan_oleh_id, OLD.diverifikasi_oleh_id, OLD.disetujui_oleh_id,\n     OLD.disetujui_at) IS NOT DISTINCT FROM\n    (NEW.nomor, NEW.daerah, NEW.berlaku, NEW.status, NEW.diusulkan_oleh_id, NEW.diverifikasi_oleh_id, NEW.disetujui_oleh_id,\n     NEW.disetujui_at)\nTHEN\n    RETURN NEW;\nEND IF;\nRAISE EXCEPTION 'Perkada % sudah disetujui, jadi tidak dapat diubah atau dihapus.', OLD.nomor\n    USING ERRCODE = 'restrict_violation';\n",
                    hash="3ce68ef703bc16a6ac1fe8e4d2ae11448d3ccf1d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_perkada_disetujui_tetap_eb2f9",
                    table="penggajian_perkada",
                    when="BEFORE",
                ),
            ),
        ),
    ]
