"""The watch over accepted disputes until the record behind the line is mended and paid."""

import django.db.models.deletion
import penggajian.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0018_rapel_per_proses"),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="PerbaikanCatatan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("semula", models.JSONField(db_comment="fakta ke bilangan bulat", verbose_name="fakta semula")),
                        (
                            "menjadi",
                            models.JSONField(
                                blank=True,
                                db_comment="fakta ke bilangan bulat",
                                default=dict,
                                verbose_name="fakta menjadi",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu perbaikan"),
                                    ("DIPERBAIKI", "Sudah diperbaiki, menunggu rapel"),
                                    ("SELESAI", "Selesai"),
                                    ("DIBATALKAN", "Catatan ternyata benar"),
                                ],
                                default=penggajian.enums.StatusPerbaikan["MENUNGGU"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("sejak", models.DateTimeField(verbose_name="sejak")),
                        ("batas", models.DateField(verbose_name="batas memperbaiki")),
                        ("diingatkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan pada")),
                        ("dinaikkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dinaikkan pada")),
                        ("diperbaiki_at", models.DateTimeField(blank=True, null=True, verbose_name="diperbaiki pada")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "rapel",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.rapel",
                                verbose_name="rapel yang membayar",
                            ),
                        ),
                        (
                            "tanya",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="perbaikan_set",
                                to="penggajian.tanyaslip",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "perbaikan catatan",
                        "verbose_name_plural": "perbaikan catatan",
                    },
                ),
                migrations.CreateModel(
                    name="PerbaikanCatatanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("semula", models.JSONField(db_comment="fakta ke bilangan bulat", verbose_name="fakta semula")),
                        (
                            "menjadi",
                            models.JSONField(
                                blank=True,
                                db_comment="fakta ke bilangan bulat",
                                default=dict,
                                verbose_name="fakta menjadi",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu perbaikan"),
                                    ("DIPERBAIKI", "Sudah diperbaiki, menunggu rapel"),
                                    ("SELESAI", "Selesai"),
                                    ("DIBATALKAN", "Catatan ternyata benar"),
                                ],
                                default=penggajian.enums.StatusPerbaikan["MENUNGGU"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("sejak", models.DateTimeField(verbose_name="sejak")),
                        ("batas", models.DateField(verbose_name="batas memperbaiki")),
                        ("diingatkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diingatkan pada")),
                        ("dinaikkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dinaikkan pada")),
                        ("diperbaiki_at", models.DateTimeField(blank=True, null=True, verbose_name="diperbaiki pada")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.perbaikancatatan",
                            ),
                        ),
                        (
                            "rapel",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.rapel",
                                verbose_name="rapel yang membayar",
                            ),
                        ),
                        (
                            "tanya",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.tanyaslip",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa perbaikan catatan",
                        "verbose_name_plural": "peristiwa perbaikan catatan",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddIndex(
            model_name="perbaikancatatan",
            index=models.Index(
                condition=models.Q(("status__in", ["MENUNGGU", "DIPERBAIKI"])),
                fields=["pegawai"],
                name="perbaikan_berjalan",
            ),
        ),
        migrations.AddConstraint(
            model_name="perbaikancatatan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", penggajian.enums.StatusPerbaikan["DIBATALKAN"]), _negated=True),
                fields=("tanya",),
                name="perbaikan_satu_per_tanya",
                violation_error_message="Pertanyaan ini sudah menunggu perbaikan catatan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="perbaikancatatan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("diperbaiki_at__isnull", True), ("menjadi", {}), ("status__in", ["MENUNGGU", "DIBATALKAN"])
                    ),
                    models.Q(
                        ("diperbaiki_at__isnull", False),
                        ("status__in", ["DIPERBAIKI", "SELESAI"]),
                        models.Q(("menjadi", {}), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="perbaikan_menurut_status",
            ),
        ),
        migrations.AddConstraint(
            model_name="perbaikancatatan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("selesai_at__isnull", False), ("status__in", ["SELESAI", "DIBATALKAN"])),
                    models.Q(
                        ("rapel__isnull", True),
                        ("selesai_at__isnull", True),
                        ("status__in", ["MENUNGGU", "DIPERBAIKI"]),
                    ),
                    _connector="OR",
                ),
                name="perbaikan_selesai_lengkap",
            ),
        ),
        AddTrigger(
            model_name="perbaikancatatan",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_perbaikan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('MENUNGGU', 'DIPERBAIKI'), ('MENUNGGU', 'DIBATALKAN'), ('DIPERBAIKI', 'SELESAI')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="735582905a97062f09dadfa0ace8b977bd5dde3e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_perbaikan_e3ca4",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_perbaikancatatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="perbaikancatatan",
            trigger=pgtrigger.compiler.Trigger(
                name="perbaikan_selesai_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" IN ('SELESAI', 'DIBATALKAN'))",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="e38f08e2c8d0d6c144823adbc2de4e7ef54ae958",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_perbaikan_selesai_tetap_38cd7",
                    table="penggajian_perbaikancatatan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="perbaikancatatan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_perbaikancatatanperistiwa" ("batas", "diingatkan_at", "dinaikkan_at", "diperbaiki_at", "id", "menjadi", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapel_id", "sejak", "selesai_at", "semula", "status", "tanya_id", "uuid") SELECT new_values."batas", new_values."diingatkan_at", new_values."dinaikkan_at", new_values."diperbaiki_at", new_values."id", new_values."menjadi", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rapel_id", new_values."sejak", new_values."selesai_at", new_values."semula", new_values."status", new_values."tanya_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="82b0f6f93a9c3ee24853e8e66719b64f25e22661",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8203f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_perbaikancatatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="perbaikancatatan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_perbaikancatatanperistiwa" ("batas", "diingatkan_at", "dinaikkan_at", "diperbaiki_at", "id", "menjadi", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapel_id", "sejak", "selesai_at", "semula", "status", "tanya_id", "uuid") SELECT new_values."batas", new_values."diingatkan_at", new_values."dinaikkan_at", new_values."diperbaiki_at", new_values."id", new_values."menjadi", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rapel_id", new_values."sejak", new_values."selesai_at", new_values."semula", new_values."status", new_values."tanya_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="e1354aa0305af5a46ee79188a56e6da3e6aa3535",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_70efd",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_perbaikancatatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="perbaikancatatan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_perbaikancatatanperistiwa" ("batas", "diingatkan_at", "dinaikkan_at", "diperbaiki_at", "id", "menjadi", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rapel_id", "sejak", "selesai_at", "semula", "status", "tanya_id", "uuid") SELECT old_values."batas", old_values."diingatkan_at", old_values."dinaikkan_at", old_values."diperbaiki_at", old_values."id", old_values."menjadi", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rapel_id", old_values."sejak", old_values."selesai_at", old_values."semula", old_values."status", old_values."tanya_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="89babbbd349f6ce49c0a810fd99bc154773b0068",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2b64d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_perbaikancatatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="perbaikancatatanperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="2788da947212101ef60797fd977a7f62c5295916",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_8928a",
                    table="penggajian_perbaikancatatanperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
