"""The employees' own survey: rounds, answers without a name, and released means."""

import django.db.models.deletion
import kinerja.enums.masukan
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("kinerja", "0018_apel"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="PutaranKepuasan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("judul", models.CharField(max_length=120, verbose_name="judul")),
                        ("awal", models.DateField(verbose_name="hari pertama")),
                        ("akhir", models.DateField(verbose_name="hari terakhir")),
                        (
                            "status",
                            models.CharField(
                                choices=[("TERBUKA", "Terbuka"), ("DITUTUP", "Ditutup")],
                                default=kinerja.enums.masukan.StatusPutaran["TERBUKA"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("dibuka_pada", models.DateTimeField(verbose_name="dibuka pada")),
                        ("ditutup_pada", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                        ("diminta", models.PositiveIntegerField(verbose_name="pegawai yang diminta")),
                        ("jawaban", models.PositiveIntegerField(blank=True, null=True, verbose_name="jawaban")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dibuka_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dibuka oleh",
                            ),
                        ),
                        (
                            "ditutup_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditutup oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "putaran survei pegawai",
                        "verbose_name_plural": "putaran survei pegawai",
                    },
                ),
                migrations.CreateModel(
                    name="PesertaKepuasan",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
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
                            "putaran",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.putarankepuasan",
                                verbose_name="putaran",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peserta survei pegawai",
                        "verbose_name_plural": "peserta survei pegawai",
                    },
                ),
                migrations.CreateModel(
                    name="JawabanKepuasan",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        ("nilai", models.JSONField(verbose_name="nilai menurut dimensi")),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "putaran",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.putarankepuasan",
                                verbose_name="putaran",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "jawaban survei pegawai",
                        "verbose_name_plural": "jawaban survei pegawai",
                    },
                ),
                migrations.CreateModel(
                    name="HasilKepuasan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("jawaban", models.PositiveIntegerField(verbose_name="jawaban")),
                        ("jumlah", models.JSONField(verbose_name="jumlah nilai menurut dimensi")),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "putaran",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hasil_set",
                                to="kinerja.putarankepuasan",
                                verbose_name="putaran",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hasil survei pegawai",
                        "verbose_name_plural": "hasil survei pegawai",
                    },
                ),
                migrations.CreateModel(
                    name="PutaranKepuasanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("judul", models.CharField(max_length=120, verbose_name="judul")),
                        ("awal", models.DateField(verbose_name="hari pertama")),
                        ("akhir", models.DateField(verbose_name="hari terakhir")),
                        (
                            "status",
                            models.CharField(
                                choices=[("TERBUKA", "Terbuka"), ("DITUTUP", "Ditutup")],
                                default=kinerja.enums.masukan.StatusPutaran["TERBUKA"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("dibuka_pada", models.DateTimeField(verbose_name="dibuka pada")),
                        ("ditutup_pada", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                        ("diminta", models.PositiveIntegerField(verbose_name="pegawai yang diminta")),
                        ("jawaban", models.PositiveIntegerField(blank=True, null=True, verbose_name="jawaban")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dibuka_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dibuka oleh",
                            ),
                        ),
                        (
                            "ditutup_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditutup oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.putarankepuasan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa putaran survei pegawai",
                        "verbose_name_plural": "peristiwa putaran survei pegawai",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddConstraint(
            model_name="putarankepuasan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "TERBUKA")),
                fields=("status",),
                name="putaran_kepuasan_satu_terbuka",
                violation_error_message="Masih ada survei pegawai yang terbuka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="putarankepuasan",
            constraint=models.CheckConstraint(
                condition=models.Q(("awal__lte", models.F("akhir"))), name="putaran_kepuasan_bermasa"
            ),
        ),
        migrations.AddConstraint(
            model_name="putarankepuasan",
            constraint=models.CheckConstraint(
                condition=models.Q(("judul", ""), _negated=True), name="putaran_kepuasan_berjudul"
            ),
        ),
        migrations.AddConstraint(
            model_name="putarankepuasan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ditutup_oleh__isnull", True), ("ditutup_pada__isnull", True)),
                    models.Q(("ditutup_oleh__isnull", False), ("ditutup_pada__isnull", False)),
                    _connector="OR",
                ),
                name="putaran_kepuasan_ditutup",
            ),
        ),
        migrations.AddConstraint(
            model_name="putarankepuasan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ditutup_pada__isnull", True), ("jawaban__isnull", True), ("status", "TERBUKA")),
                    models.Q(("ditutup_pada__isnull", False), ("jawaban__isnull", False), ("status", "DITUTUP")),
                    _connector="OR",
                ),
                name="putaran_kepuasan_tertutup_terhitung",
            ),
        ),
        AddTrigger(
            model_name="putarankepuasan",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_putaran",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('TERBUKA', 'DITUTUP')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="29a6b1ba4fa43a2911c3893e6734337049ed65ca",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_putaran_2b8a5",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_putarankepuasan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="putarankepuasan",
            trigger=pgtrigger.compiler.Trigger(
                name="putaran_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="94f9273ea6b460d38e92f708b361e9dd0e08d236",
                    operation="DELETE",
                    pgid="pgtrigger_putaran_tidak_dihapus_58862",
                    table="kinerja_putarankepuasan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="putarankepuasan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_putarankepuasanperistiwa" ("akhir", "awal", "dibuka_oleh_id", "dibuka_pada", "diminta", "ditutup_oleh_id", "ditutup_pada", "id", "jawaban", "judul", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT new_values."akhir", new_values."awal", new_values."dibuka_oleh_id", new_values."dibuka_pada", new_values."diminta", new_values."ditutup_oleh_id", new_values."ditutup_pada", new_values."id", new_values."jawaban", new_values."judul", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="d0e3a57434fc316c4b97a9f52f073edfc4b72591",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_01436",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_putarankepuasan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="putarankepuasan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_putarankepuasanperistiwa" ("akhir", "awal", "dibuka_oleh_id", "dibuka_pada", "diminta", "ditutup_oleh_id", "ditutup_pada", "id", "jawaban", "judul", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT new_values."akhir", new_values."awal", new_values."dibuka_oleh_id", new_values."dibuka_pada", new_values."diminta", new_values."ditutup_oleh_id", new_values."ditutup_pada", new_values."id", new_values."jawaban", new_values."judul", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="352bf3942cc6b63e0a4a1ebcb9e60bde3092a83e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_712f5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_putarankepuasan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="putarankepuasan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_putarankepuasanperistiwa" ("akhir", "awal", "dibuka_oleh_id", "dibuka_pada", "diminta", "ditutup_oleh_id", "ditutup_pada", "id", "jawaban", "judul", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT old_values."akhir", old_values."awal", old_values."dibuka_oleh_id", old_values."dibuka_pada", old_values."diminta", old_values."ditutup_oleh_id", old_values."ditutup_pada", old_values."id", old_values."jawaban", old_values."judul", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="0b151e75c86c910583cf1faa6bb9b06efa9f029e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8992a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_putarankepuasan",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pesertakepuasan",
            constraint=models.UniqueConstraint(fields=("putaran", "pegawai"), name="peserta_kepuasan_sekali"),
        ),
        migrations.AddConstraint(
            model_name="hasilkepuasan",
            constraint=models.UniqueConstraint(
                fields=("putaran", "unit_kerja"), name="hasil_kepuasan_sekali", nulls_distinct=False
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilkepuasan",
            constraint=models.CheckConstraint(condition=models.Q(("jawaban__gte", 5)), name="hasil_kepuasan_cukup"),
        ),
        AddTrigger(
            model_name="hasilkepuasan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="54d8162ee5c5ab085eb3ad317d1c5e898c93f9a8",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_f82dd",
                    table="kinerja_hasilkepuasan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="putarankepuasanperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="93ef0805d1fa3373bd2ed400f8375a264a5a0d1b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_3de7b",
                    table="kinerja_putarankepuasanperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
