"""The random sample of log entries."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0005_usulan_keluarga"),
        ("kinerja", "0008_tanya"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="TarikanUjiPetik",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "periode",
                            models.DateField(db_comment="hari pertama bulan", unique=True, verbose_name="periode"),
                        ),
                        ("segel_nomor", models.BigIntegerField(verbose_name="nomor segel")),
                        ("segel_hash", models.CharField(max_length=64, verbose_name="hash segel")),
                        ("persen", models.PositiveSmallIntegerField(verbose_name="persen")),
                        ("populasi", models.PositiveIntegerField(verbose_name="catatan yang disetujui")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="catatan yang ditarik")),
                        ("ditarik_at", models.DateTimeField(verbose_name="ditarik pada")),
                    ],
                    options={
                        "verbose_name": "tarikan uji petik",
                        "verbose_name_plural": "tarikan uji petik",
                    },
                ),
                migrations.CreateModel(
                    name="UjiPetik",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik tarikan")),
                        ("urutan", models.PositiveIntegerField(verbose_name="urutan dalam unit")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Belum diperiksa"),
                                    ("DIDENGAR", "Menunggu penjelasan pegawai"),
                                    ("SELESAI", "Selesai"),
                                ],
                                default="MENUNGGU",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("SESUAI", "Sesuai"),
                                    ("TIDAK_SESUAI", "Tidak sesuai"),
                                    ("TIDAK_DAPAT_DIPERIKSA", "Tidak dapat diperiksa"),
                                ],
                                max_length=24,
                                verbose_name="hasil",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="temuan pemeriksa")),
                        ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                        (
                            "batas_jawab",
                            models.DateField(blank=True, null=True, verbose_name="batas penjelasan pegawai"),
                        ),
                        ("tanggapan", models.TextField(blank=True, verbose_name="penjelasan pegawai")),
                        ("ditanggapi_at", models.DateTimeField(blank=True, null=True, verbose_name="dijelaskan pada")),
                        ("alasan_akhir", models.TextField(blank=True, verbose_name="alasan akhir")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "uji petik",
                        "verbose_name_plural": "uji petik",
                    },
                ),
                migrations.CreateModel(
                    name="UjiPetikPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik tarikan")),
                        ("urutan", models.PositiveIntegerField(verbose_name="urutan dalam unit")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Belum diperiksa"),
                                    ("DIDENGAR", "Menunggu penjelasan pegawai"),
                                    ("SELESAI", "Selesai"),
                                ],
                                default="MENUNGGU",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("SESUAI", "Sesuai"),
                                    ("TIDAK_SESUAI", "Tidak sesuai"),
                                    ("TIDAK_DAPAT_DIPERIKSA", "Tidak dapat diperiksa"),
                                ],
                                max_length=24,
                                verbose_name="hasil",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="temuan pemeriksa")),
                        ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                        (
                            "batas_jawab",
                            models.DateField(blank=True, null=True, verbose_name="batas penjelasan pegawai"),
                        ),
                        ("tanggapan", models.TextField(blank=True, verbose_name="penjelasan pegawai")),
                        ("ditanggapi_at", models.DateTimeField(blank=True, null=True, verbose_name="dijelaskan pada")),
                        ("alasan_akhir", models.TextField(blank=True, verbose_name="alasan akhir")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "peristiwa uji petik",
                        "verbose_name_plural": "peristiwa uji petik",
                        "abstract": False,
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="tarikanujipetik",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="8ae198ef77bf7bd05388a09add46f71d2c97e277",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_f1e34",
                    table="kinerja_tarikanujipetik",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="ujipetik",
            name="diperiksa_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="pemeriksa",
            ),
        ),
        migrations.AddField(
            model_name="ujipetik",
            name="log",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="uji_petik",
                to="kinerja.logharian",
                verbose_name="log",
            ),
        ),
        migrations.AddField(
            model_name="ujipetik",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="ujipetik",
            name="tarikan",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="uji_set",
                to="kinerja.tarikanujipetik",
                verbose_name="tarikan",
            ),
        ),
        migrations.AddField(
            model_name="ujipetik",
            name="unit_kerja",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.unitkerja",
                verbose_name="unit kerja",
            ),
        ),
        migrations.AddField(
            model_name="ujipetikperistiwa",
            name="diperiksa_oleh",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="pemeriksa",
            ),
        ),
        migrations.AddField(
            model_name="ujipetikperistiwa",
            name="log",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.logharian",
                verbose_name="log",
            ),
        ),
        migrations.AddField(
            model_name="ujipetikperistiwa",
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
            model_name="ujipetikperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.ujipetik",
            ),
        ),
        migrations.AddField(
            model_name="ujipetikperistiwa",
            name="tarikan",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="kinerja.tarikanujipetik",
                verbose_name="tarikan",
            ),
        ),
        migrations.AddField(
            model_name="ujipetikperistiwa",
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
            model_name="ujipetik",
            index=models.Index(fields=["pegawai", "-id"], name="uji_petik_pegawai"),
        ),
        migrations.AddIndex(
            model_name="ujipetik",
            index=models.Index(
                condition=models.Q(("status", "SELESAI"), _negated=True), fields=["status"], name="uji_petik_terbuka"
            ),
        ),
        migrations.AddConstraint(
            model_name="ujipetik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diperiksa_oleh__isnull", True), ("hasil", ""), ("status", "MENUNGGU")),
                    models.Q(
                        models.Q(("status", "MENUNGGU"), _negated=True),
                        models.Q(("hasil", ""), _negated=True),
                        models.Q(("catatan", ""), _negated=True),
                        ("diperiksa_at__isnull", False),
                        ("diperiksa_oleh__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="uji_petik_selesai_lengkap",
            ),
        ),
        migrations.AddConstraint(
            model_name="ujipetik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("selesai_at__isnull", True),
                    models.Q(("hasil", "TIDAK_SESUAI"), _negated=True),
                    models.Q(("batas_jawab__isnull", False), models.Q(("alasan_akhir", ""), _negated=True)),
                    _connector="OR",
                ),
                name="uji_petik_didengar_dahulu",
            ),
        ),
        migrations.AddConstraint(
            model_name="ujipetik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("selesai_at__isnull", False), ("status", "SELESAI")),
                    models.Q(models.Q(("status", "SELESAI"), _negated=True), ("selesai_at__isnull", True)),
                    _connector="OR",
                ),
                name="uji_petik_selesai_bertanggal",
            ),
        ),
        AddTrigger(
            model_name="ujipetik",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_uji_petik",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('MENUNGGU', 'DIDENGAR'), ('MENUNGGU', 'SELESAI'), ('DIDENGAR', 'SELESAI')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="d11cc07deb1a06003b956dd3eeeea3f0a23289c5",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_uji_petik_c558d",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_ujipetik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ujipetik",
            trigger=pgtrigger.compiler.Trigger(
                name="uji_petik_selesai_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.\"status\" = 'SELESAI')",
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ba0be1bdfe265174b1f4c0c9b8948fd58dfdd1ce",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_uji_petik_selesai_tetap_142fd",
                    table="kinerja_ujipetik",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="ujipetik",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_ujipetikperistiwa" ("alasan_akhir", "batas_jawab", "catatan", "diperiksa_at", "diperiksa_oleh_id", "ditanggapi_at", "hasil", "id", "log_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_at", "sidik", "status", "tanggapan", "tarikan_id", "unit_kerja_id", "urutan", "uuid", "versi") SELECT new_values."alasan_akhir", new_values."batas_jawab", new_values."catatan", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."ditanggapi_at", new_values."hasil", new_values."id", new_values."log_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."selesai_at", new_values."sidik", new_values."status", new_values."tanggapan", new_values."tarikan_id", new_values."unit_kerja_id", new_values."urutan", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="940eafdb66d37e18cc2a6857653bac5f034e94f1",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0489b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_ujipetik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ujipetik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_ujipetikperistiwa" ("alasan_akhir", "batas_jawab", "catatan", "diperiksa_at", "diperiksa_oleh_id", "ditanggapi_at", "hasil", "id", "log_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_at", "sidik", "status", "tanggapan", "tarikan_id", "unit_kerja_id", "urutan", "uuid", "versi") SELECT new_values."alasan_akhir", new_values."batas_jawab", new_values."catatan", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."ditanggapi_at", new_values."hasil", new_values."id", new_values."log_id", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."selesai_at", new_values."sidik", new_values."status", new_values."tanggapan", new_values."tarikan_id", new_values."unit_kerja_id", new_values."urutan", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="c7b539aa4862c5b1f97e6cab710c611dc94e74ce",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6b84d",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_ujipetik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ujipetik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_ujipetikperistiwa" ("alasan_akhir", "batas_jawab", "catatan", "diperiksa_at", "diperiksa_oleh_id", "ditanggapi_at", "hasil", "id", "log_id", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_at", "sidik", "status", "tanggapan", "tarikan_id", "unit_kerja_id", "urutan", "uuid", "versi") SELECT old_values."alasan_akhir", old_values."batas_jawab", old_values."catatan", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."ditanggapi_at", old_values."hasil", old_values."id", old_values."log_id", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."selesai_at", old_values."sidik", old_values."status", old_values."tanggapan", old_values."tarikan_id", old_values."unit_kerja_id", old_values."urutan", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="0634127373402e3599f56421382c1defa550bb80",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1f7fa",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_ujipetik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ujipetikperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="966676b594282bbeaad68340ab10fc33daaa7c88",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_d8451",
                    table="kinerja_ujipetikperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
