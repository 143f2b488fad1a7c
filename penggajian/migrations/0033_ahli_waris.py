"""Who receives what is due after a death, and the account it goes to."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler

import uuid
from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0015_keputusan_wafat"),
        ("penggajian", "0032_upah_paruh_waktu"),
    ]

    operations = [
        migrations.CreateModel(
            name="AhliWaris",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("nama", models.CharField(max_length=200, verbose_name="nama")),
                (
                    "hubungan",
                    models.CharField(
                        choices=[
                            ("PASANGAN", "Suami/istri"),
                            ("ANAK", "Anak"),
                            ("WALI", "Wali anak"),
                            ("ORANG_TUA", "Orang tua"),
                        ],
                        max_length=10,
                        verbose_name="hubungan",
                    ),
                ),
                ("nik", models.CharField(blank=True, max_length=16, verbose_name="NIK")),
                (
                    "nomor_surat",
                    models.CharField(blank=True, max_length=120, verbose_name="nomor surat keterangan ahli waris"),
                ),
                ("tanggal_surat", models.DateField(blank=True, null=True, verbose_name="tanggal surat")),
            ],
            options={
                "verbose_name": "ahli waris",
                "verbose_name_plural": "ahli waris",
            },
        ),
        migrations.CreateModel(
            name="AhliWarisPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("nama", models.CharField(max_length=200, verbose_name="nama")),
                (
                    "hubungan",
                    models.CharField(
                        choices=[
                            ("PASANGAN", "Suami/istri"),
                            ("ANAK", "Anak"),
                            ("WALI", "Wali anak"),
                            ("ORANG_TUA", "Orang tua"),
                        ],
                        max_length=10,
                        verbose_name="hubungan",
                    ),
                ),
                ("nik", models.CharField(blank=True, max_length=16, verbose_name="NIK")),
                (
                    "nomor_surat",
                    models.CharField(blank=True, max_length=120, verbose_name="nomor surat keterangan ahli waris"),
                ),
                ("tanggal_surat", models.DateField(blank=True, null=True, verbose_name="tanggal surat")),
            ],
            options={
                "verbose_name": "peristiwa ahli waris",
                "verbose_name_plural": "peristiwa ahli waris",
                "abstract": False,
            },
        ),
        RemoveTrigger(
            model_name="rekening",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="rekening",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="rekening",
            name="delete_delete",
        ),
        AddTrigger(
            model_name="rekening",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_rekeningperistiwa" ("ahli_waris_id", "alasan", "atas_nama", "bank", "diajukan_at", "diajukan_oleh_id", "diaktifkan_at", "diaktifkan_oleh_id", "id", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT new_values."ahli_waris_id", new_values."alasan", new_values."atas_nama", new_values."bank", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diaktifkan_at", new_values."diaktifkan_oleh_id", new_values."id", new_values."nomor", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="222e27348459b119a40e186de5123f73daac52f5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ee431",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_rekening",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rekening",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_rekeningperistiwa" ("ahli_waris_id", "alasan", "atas_nama", "bank", "diajukan_at", "diajukan_oleh_id", "diaktifkan_at", "diaktifkan_oleh_id", "id", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT new_values."ahli_waris_id", new_values."alasan", new_values."atas_nama", new_values."bank", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diaktifkan_at", new_values."diaktifkan_oleh_id", new_values."id", new_values."nomor", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="34766a3a568a6daf9881f4dc23982226c0168a27",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3bfb8",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_rekening",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rekening",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_rekeningperistiwa" ("ahli_waris_id", "alasan", "atas_nama", "bank", "diajukan_at", "diajukan_oleh_id", "diaktifkan_at", "diaktifkan_oleh_id", "id", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT old_values."ahli_waris_id", old_values."alasan", old_values."atas_nama", old_values."bank", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diaktifkan_at", old_values."diaktifkan_oleh_id", old_values."id", old_values."nomor", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="cea6fd687b0894b715066f732582e531f4df39b0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5b58b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_rekening",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="ahliwaris",
            name="keluarga",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.keluarga",
                verbose_name="catatan keluarga",
            ),
        ),
        migrations.AddField(
            model_name="ahliwaris",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="rekening",
            name="ahli_waris",
            field=models.OneToOneField(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rekening",
                to="penggajian.ahliwaris",
                verbose_name="ahli waris",
            ),
        ),
        migrations.AddField(
            model_name="rekeningperistiwa",
            name="ahli_waris",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="penggajian.ahliwaris",
                verbose_name="ahli waris",
            ),
        ),
        migrations.AddField(
            model_name="ahliwarisperistiwa",
            name="keluarga",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.keluarga",
                verbose_name="catatan keluarga",
            ),
        ),
        migrations.AddField(
            model_name="ahliwarisperistiwa",
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
            model_name="ahliwarisperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="penggajian.ahliwaris",
            ),
        ),
        migrations.AddConstraint(
            model_name="ahliwaris",
            constraint=models.CheckConstraint(
                condition=models.Q(("nik", ""), ("nik__regex", "^[0-9]{16}$"), _connector="OR"),
                name="ahli_waris_nik_16_angka",
            ),
        ),
        migrations.AddConstraint(
            model_name="ahliwaris",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("keluarga__isnull", False),
                    models.Q(models.Q(("nomor_surat", ""), _negated=True), ("tanggal_surat__isnull", False)),
                    _connector="OR",
                ),
                name="ahli_waris_berdasar",
                violation_error_message="Ahli waris diambil dari data keluarga, atau menurut surat keterangan ahli waris.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ahliwaris",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor_surat", ""), ("tanggal_surat__isnull", True)),
                    models.Q(models.Q(("nomor_surat", ""), _negated=True), ("tanggal_surat__isnull", False)),
                    _connector="OR",
                ),
                name="ahli_waris_surat_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="ahliwaris",
            constraint=models.CheckConstraint(
                condition=models.Q(("nama", ""), _negated=True), name="ahli_waris_bernama"
            ),
        ),
        AddTrigger(
            model_name="ahliwaris",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ahliwarisperistiwa" ("hubungan", "id", "keluarga_id", "nama", "nik", "nomor_surat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_surat", "uuid") SELECT new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."nama", new_values."nik", new_values."nomor_surat", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_surat", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="8e6f4394b5eb346e0737d5d3f1a3f6b30251507d",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a6e67",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_ahliwaris",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ahliwaris",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ahliwarisperistiwa" ("hubungan", "id", "keluarga_id", "nama", "nik", "nomor_surat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_surat", "uuid") SELECT new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."nama", new_values."nik", new_values."nomor_surat", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_surat", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="938a93005ece353c7b68376cb72776a845f08c7e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_88bfe",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_ahliwaris",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ahliwaris",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ahliwarisperistiwa" ("hubungan", "id", "keluarga_id", "nama", "nik", "nomor_surat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_surat", "uuid") SELECT old_values."hubungan", old_values."id", old_values."keluarga_id", old_values."nama", old_values."nik", old_values."nomor_surat", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_surat", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="fbf1c331a679d02f45979fa53d4722d535aee0d5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_67950",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_ahliwaris",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ahliwarisperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="424e167bebe46ccfd39bc3ef66e144269bd10969",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_7d1c4",
                    table="penggajian_ahliwarisperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
