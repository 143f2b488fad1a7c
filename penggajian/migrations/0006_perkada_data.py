"""Articles of rows, confidence marks and worked cases of a Perkada."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0005_pagar"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="KasusPerkada",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nomor", models.PositiveSmallIntegerField(verbose_name="nomor")),
                        ("nama", models.CharField(max_length=160, verbose_name="nama")),
                        (
                            "masukan",
                            models.JSONField(
                                help_text="fakta atau komponen ke bilangan bulat", verbose_name="yang diketahui"
                            ),
                        ),
                        ("harapan", models.JSONField(help_text="komponen ke rupiah", verbose_name="yang diharapkan")),
                        ("sumber", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
                        ("keyakinan", models.CharField(blank=True, max_length=120, verbose_name="keyakinan")),
                    ],
                    options={
                        "verbose_name": "contoh hitungan Perkada",
                        "verbose_name_plural": "contoh hitungan Perkada",
                    },
                ),
                migrations.CreateModel(
                    name="KasusPerkadaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("nomor", models.PositiveSmallIntegerField(verbose_name="nomor")),
                        ("nama", models.CharField(max_length=160, verbose_name="nama")),
                        (
                            "masukan",
                            models.JSONField(
                                help_text="fakta atau komponen ke bilangan bulat", verbose_name="yang diketahui"
                            ),
                        ),
                        ("harapan", models.JSONField(help_text="komponen ke rupiah", verbose_name="yang diharapkan")),
                        ("sumber", models.CharField(blank=True, max_length=200, verbose_name="sumber")),
                        ("keyakinan", models.CharField(blank=True, max_length=120, verbose_name="keyakinan")),
                    ],
                    options={
                        "verbose_name": "peristiwa contoh hitungan Perkada",
                        "verbose_name_plural": "peristiwa contoh hitungan Perkada",
                        "abstract": False,
                    },
                ),
            ]
        ),
        RemoveTrigger(
            model_name="parameterperkada",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="parameterperkada",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="parameterperkada",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="parameterperkada",
            name="keyakinan",
            field=models.CharField(
                blank=True, help_text="bila disalin dari contoh", max_length=120, verbose_name="keyakinan"
            ),
        ),
        migrations.AddField(
            model_name="parameterperkada",
            name="pasal_baris",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="kunci baris ke pasalnya; baris lain mengikuti pasal nilai",
                verbose_name="pasal tiap baris",
            ),
        ),
        migrations.AddField(
            model_name="parameterperkadaperistiwa",
            name="keyakinan",
            field=models.CharField(
                blank=True, help_text="bila disalin dari contoh", max_length=120, verbose_name="keyakinan"
            ),
        ),
        migrations.AddField(
            model_name="parameterperkadaperistiwa",
            name="pasal_baris",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="kunci baris ke pasalnya; baris lain mengikuti pasal nilai",
                verbose_name="pasal tiap baris",
            ),
        ),
        AddTrigger(
            model_name="parameterperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_parameterperkadaperistiwa" ("bunyi", "id", "keyakinan", "kunci", "nilai", "pasal", "pasal_baris", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan") SELECT new_values."bunyi", new_values."id", new_values."keyakinan", new_values."kunci", new_values."nilai", new_values."pasal", new_values."pasal_baris", new_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."satuan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="483aabe8017ec605b419137b02eb33fd4bbf1056",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_528a1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_parameterperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="parameterperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_parameterperkadaperistiwa" ("bunyi", "id", "keyakinan", "kunci", "nilai", "pasal", "pasal_baris", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan") SELECT new_values."bunyi", new_values."id", new_values."keyakinan", new_values."kunci", new_values."nilai", new_values."pasal", new_values."pasal_baris", new_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."satuan" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="d535e1fa2e6788de6b9650cdc991ed307f8f0f0e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f9ea1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_parameterperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="parameterperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_parameterperkadaperistiwa" ("bunyi", "id", "keyakinan", "kunci", "nilai", "pasal", "pasal_baris", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan") SELECT old_values."bunyi", old_values."id", old_values."keyakinan", old_values."kunci", old_values."nilai", old_values."pasal", old_values."pasal_baris", old_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."satuan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="57808c6a4ae32e865fe82e4110b9ab6ef308ac13",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cf727",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_parameterperkada",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="kasusperkada",
            name="perkada",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="kasus_set", to="penggajian.perkada"
            ),
        ),
        migrations.AddField(
            model_name="kasusperkadaperistiwa",
            name="perkada",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="penggajian.perkada",
            ),
        ),
        migrations.AddField(
            model_name="kasusperkadaperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="penggajian.kasusperkada",
            ),
        ),
        migrations.AddConstraint(
            model_name="kasusperkada",
            constraint=models.UniqueConstraint(fields=("perkada", "nomor"), name="kasus_perkada_nomor_sekali"),
        ),
        migrations.AddConstraint(
            model_name="kasusperkada",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("harapan", {}), _negated=True), models.Q(("nama", ""), _negated=True)),
                name="kasus_perkada_berharapan",
            ),
        ),
        AddTrigger(
            model_name="kasusperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_kasusperkadaperistiwa" ("harapan", "id", "keyakinan", "masukan", "nama", "nomor", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber") SELECT new_values."harapan", new_values."id", new_values."keyakinan", new_values."masukan", new_values."nama", new_values."nomor", new_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sumber" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="28976b4a58edd34b401c6ffe83edf0e278144735",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1b388",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_kasusperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kasusperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_kasusperkadaperistiwa" ("harapan", "id", "keyakinan", "masukan", "nama", "nomor", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber") SELECT new_values."harapan", new_values."id", new_values."keyakinan", new_values."masukan", new_values."nama", new_values."nomor", new_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sumber" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="e999d1716dffa5a4c5fe27dc5c324526574eab53",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_046ee",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_kasusperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kasusperkada",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_kasusperkadaperistiwa" ("harapan", "id", "keyakinan", "masukan", "nama", "nomor", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber") SELECT old_values."harapan", old_values."id", old_values."keyakinan", old_values."masukan", old_values."nama", old_values."nomor", old_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sumber" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="8d82316d181d52114c080af7d0d49480f8f727d6",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d51b3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_kasusperkada",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kasusperkadaperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="fb4c42cca45fa2d2a2b45855e5ae4396e48fc255",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_d9c1d",
                    table="penggajian_kasusperkadaperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
