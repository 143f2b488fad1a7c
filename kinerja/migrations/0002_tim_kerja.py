"""Dated task teams, and what the giver of feedback is to the receiver."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0003_bawahan"),
        ("kinerja", "0001_awal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="AnggotaTim",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                    ],
                    options={
                        "verbose_name": "anggota tim",
                        "verbose_name_plural": "anggota tim",
                    },
                ),
                migrations.CreateModel(
                    name="AnggotaTimPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                    ],
                    options={
                        "verbose_name": "peristiwa anggota tim",
                        "verbose_name_plural": "peristiwa anggota tim",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TimKerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nama", models.CharField(max_length=160, verbose_name="nama tim")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar", models.CharField(max_length=200, verbose_name="dasar penugasan")),
                        ("dibuat_at", models.DateTimeField(verbose_name="dibuat pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "tim kerja",
                        "verbose_name_plural": "tim kerja",
                    },
                ),
                migrations.CreateModel(
                    name="TimKerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("nama", models.CharField(max_length=160, verbose_name="nama tim")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar", models.CharField(max_length=200, verbose_name="dasar penugasan")),
                        ("dibuat_at", models.DateTimeField(verbose_name="dibuat pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "peristiwa tim kerja",
                        "verbose_name_plural": "peristiwa tim kerja",
                        "abstract": False,
                    },
                ),
            ]
        ),
        RemoveTrigger(
            model_name="umpanbalik",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="umpanbalik",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="umpanbalik",
            name="umpan_balik_tetap_setelah_sehari",
        ),
        migrations.AddField(
            model_name="umpanbalik",
            name="hubungan",
            field=models.CharField(
                choices=[
                    ("ATASAN", "Atasan langsung"),
                    ("BAWAHAN", "Bawahan langsung"),
                    ("KETUA_TIM", "Ketua tim"),
                    ("REKAN", "Rekan"),
                ],
                default="ATASAN",
                max_length=10,
                verbose_name="hubungan pemberi",
            ),
        ),
        migrations.AddField(
            model_name="umpanbalikperistiwa",
            name="hubungan",
            field=models.CharField(
                choices=[
                    ("ATASAN", "Atasan langsung"),
                    ("BAWAHAN", "Bawahan langsung"),
                    ("KETUA_TIM", "Ketua tim"),
                    ("REKAN", "Rekan"),
                ],
                default="ATASAN",
                max_length=10,
                verbose_name="hubungan pemberi",
            ),
        ),
        AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="umpan_balik_tetap_setelah_sehari",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."akibat" IS DISTINCT FROM (NEW."akibat") OR OLD."arah" IS DISTINCT FROM (NEW."arah") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."dari_id" IS DISTINCT FROM (NEW."dari_id") OR OLD."hubungan" IS DISTINCT FROM (NEW."hubungan") OR OLD."nilai" IS DISTINCT FROM (NEW."nilai") OR OLD."pengamatan" IS DISTINCT FROM (NEW."pengamatan") OR OLD."rhk_id" IS DISTINCT FROM (NEW."rhk_id") OR OLD."saran" IS DISTINCT FROM (NEW."saran") OR OLD."unit_kerja_id" IS DISTINCT FROM (NEW."unit_kerja_id") OR OLD."untuk_id" IS DISTINCT FROM (NEW."untuk_id"))',
                    func="\nIF OLD.created_at <= now() - interval '24 hours' THEN\n    RAISE EXCEPTION 'Umpan balik % sudah lewat 24 jam: isinya tetap.', OLD.uuid USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="f7c54fc21cca3a5cdd196bf1f933448e4e5aac4a",
                    operation="UPDATE",
                    pgid="pgtrigger_umpan_balik_tetap_setelah_sehari_f98e0",
                    table="kinerja_umpanbalik",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_umpanbalikperistiwa" ("akibat", "arah", "created_at", "dari_id", "dibaca_at", "ditanggapi_at", "diubah_at", "hubungan", "id", "nilai", "pengamatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "saran", "tanggapan", "unit_kerja_id", "untuk_id", "uuid", "versi") SELECT new_values."akibat", new_values."arah", new_values."created_at", new_values."dari_id", new_values."dibaca_at", new_values."ditanggapi_at", new_values."diubah_at", new_values."hubungan", new_values."id", new_values."nilai", new_values."pengamatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."saran", new_values."tanggapan", new_values."unit_kerja_id", new_values."untuk_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="7e3d7e964311db2bb30cb4f100fa88451c04fcae",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7d5b1",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_umpanbalikperistiwa" ("akibat", "arah", "created_at", "dari_id", "dibaca_at", "ditanggapi_at", "diubah_at", "hubungan", "id", "nilai", "pengamatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "saran", "tanggapan", "unit_kerja_id", "untuk_id", "uuid", "versi") SELECT old_values."akibat", old_values."arah", old_values."created_at", old_values."dari_id", old_values."dibaca_at", old_values."ditanggapi_at", old_values."diubah_at", old_values."hubungan", old_values."id", old_values."nilai", old_values."pengamatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."saran", old_values."tanggapan", old_values."unit_kerja_id", old_values."untuk_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="69d73c1736dfb7dc7faa01dd1856ed71b80d4a3b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9722d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="umpanbalik",
            constraint=models.CheckConstraint(
                condition=models.Q(("hubungan", "REKAN"), _negated=True),
                name="umpan_balik_bernama",
                violation_error_message="Masukan rekan tidak disimpan dengan nama.",
            ),
        ),
        migrations.AddField(
            model_name="anggotatim",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="anggotatimperistiwa",
            name="pegawai",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="anggotatimperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.anggotatim",
            ),
        ),
        migrations.AddField(
            model_name="timkerja",
            name="dibuat_oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dibuat oleh",
            ),
        ),
        migrations.AddField(
            model_name="timkerja",
            name="ketua",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="ketua",
            ),
        ),
        migrations.AddField(
            model_name="timkerja",
            name="unit_kerja",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.unitkerja",
                verbose_name="unit kerja",
            ),
        ),
        migrations.AddField(
            model_name="anggotatimperistiwa",
            name="tim",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.timkerja",
                verbose_name="tim",
            ),
        ),
        migrations.AddField(
            model_name="anggotatim",
            name="tim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="anggota_set",
                to="kinerja.timkerja",
                verbose_name="tim",
            ),
        ),
        migrations.AddField(
            model_name="timkerjaperistiwa",
            name="dibuat_oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dibuat oleh",
            ),
        ),
        migrations.AddField(
            model_name="timkerjaperistiwa",
            name="ketua",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.pegawai",
                verbose_name="ketua",
            ),
        ),
        migrations.AddField(
            model_name="timkerjaperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.timkerja",
            ),
        ),
        migrations.AddField(
            model_name="timkerjaperistiwa",
            name="unit_kerja",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.unitkerja",
                verbose_name="unit kerja",
            ),
        ),
        migrations.AddIndex(
            model_name="timkerja",
            index=models.Index(fields=["ketua"], name="tim_kerja_ketua"),
        ),
        migrations.AddConstraint(
            model_name="timkerja",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("dasar", ""), _negated=True), models.Q(("nama", ""), _negated=True)),
                name="tim_kerja_berdasar",
                violation_error_message="Tim memerlukan nama dan dasar penugasan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="timkerja",
            constraint=models.CheckConstraint(
                condition=models.Q(("berlaku__isempty", False), ("berlaku__startswith__isnull", False)),
                name="tim_kerja_bermasa",
                violation_error_message="Tim memerlukan hari mulai.",
            ),
        ),
        AddTrigger(
            model_name="timkerja",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_timkerjaperistiwa" ("berlaku", "dasar", "dibuat_at", "dibuat_oleh_id", "id", "ketua_id", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "uuid", "versi") SELECT new_values."berlaku", new_values."dasar", new_values."dibuat_at", new_values."dibuat_oleh_id", new_values."id", new_values."ketua_id", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="5f668d49bde10983d0c5a88b958b088e38b48d76",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_69a04",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_timkerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="timkerja",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_timkerjaperistiwa" ("berlaku", "dasar", "dibuat_at", "dibuat_oleh_id", "id", "ketua_id", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "uuid", "versi") SELECT new_values."berlaku", new_values."dasar", new_values."dibuat_at", new_values."dibuat_oleh_id", new_values."id", new_values."ketua_id", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="fe10a891cf3540d227f83cf1b4c16b4bd4225294",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f333a",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_timkerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="timkerja",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_timkerjaperistiwa" ("berlaku", "dasar", "dibuat_at", "dibuat_oleh_id", "id", "ketua_id", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "uuid", "versi") SELECT old_values."berlaku", old_values."dasar", old_values."dibuat_at", old_values."dibuat_oleh_id", old_values."id", old_values."ketua_id", old_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="93f7ea95cf8dce312eb545558c2ef113c861d236",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ac4a2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_timkerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="anggotatimperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="1eb5e24a23b734218a55c1974c313fcc788b315f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_5ffb9",
                    table="kinerja_anggotatimperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="anggotatim",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("tim", "="), ("pegawai", "="), ("berlaku", "&&")],
                name="anggota_tim_tanpa_tumpang_tindih",
                violation_error_message="Pegawai ini sudah menjadi anggota tim pada masa itu.",
            ),
        ),
        AddTrigger(
            model_name="anggotatim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_anggotatimperistiwa" ("berlaku", "id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tim_id") SELECT new_values."berlaku", new_values."id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tim_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="6a10d5bbf97cf26d839a51f41707a2b10bf5d955",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1d02e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_anggotatim",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="anggotatim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_anggotatimperistiwa" ("berlaku", "id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tim_id") SELECT new_values."berlaku", new_values."id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tim_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="ee83419fe3192d09c60d8801f23430d55b0f3a1d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_320ce",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_anggotatim",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="anggotatim",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_anggotatimperistiwa" ("berlaku", "id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tim_id") SELECT old_values."berlaku", old_values."id", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tim_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="5041a8c4ca86f3f8aaf8955de61fafcf6c51ce94",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2a368",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_anggotatim",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="timkerjaperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="a483f2bc7e8a392e7f3293ac0a7d99ae1f617d56",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_ecdab",
                    table="kinerja_timkerjaperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
