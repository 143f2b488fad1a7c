"""Evidence behind ratings, and declarations of interest."""

import django.db.models.deletion
import kinerja.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0003_hubungan_umpan_balik"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="BuktiRating",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("LOG", "Log harian"),
                                    ("UMPAN_BALIK", "Umpan balik"),
                                    ("DIALOG", "Dialog kinerja"),
                                    ("KEHADIRAN", "Kehadiran"),
                                    ("TAUTAN", "Berkas atau tautan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("rujukan", models.UUIDField(blank=True, null=True, verbose_name="rujukan")),
                        ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                        ("kutipan", models.TextField(verbose_name="kutipan")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bukti_rating_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bukti rating",
                        "verbose_name_plural": "bukti rating",
                    },
                ),
                migrations.CreateModel(
                    name="BuktiRatingPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "nilai",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("LOG", "Log harian"),
                                    ("UMPAN_BALIK", "Umpan balik"),
                                    ("DIALOG", "Dialog kinerja"),
                                    ("KEHADIRAN", "Kehadiran"),
                                    ("TAUTAN", "Berkas atau tautan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("rujukan", models.UUIDField(blank=True, null=True, verbose_name="rujukan")),
                        ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                        ("kutipan", models.TextField(verbose_name="kutipan")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.buktirating",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa bukti rating",
                        "verbose_name_plural": "peristiwa bukti rating",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PernyataanKonflik",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("TIDAK_ADA", "Tidak ada benturan kepentingan"),
                                    ("KELUARGA", "Hubungan keluarga"),
                                    ("KEUANGAN", "Kepentingan keuangan atau usaha"),
                                    ("PERSELISIHAN", "Perselisihan pribadi"),
                                    ("KEDEKATAN", "Hubungan pribadi yang dekat"),
                                    ("LAIN", "Lainnya"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                        (
                            "is_petunjuk_keluarga",
                            models.BooleanField(default=False, verbose_name="data keluarga menunjuk hubungan"),
                        ),
                        ("pada", models.DateTimeField(verbose_name="dinyatakan pada")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="konflik_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dinyatakan oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pernyataan benturan kepentingan",
                        "verbose_name_plural": "pernyataan benturan kepentingan",
                    },
                ),
                migrations.CreateModel(
                    name="PernyataanKonflikPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("TIDAK_ADA", "Tidak ada benturan kepentingan"),
                                    ("KELUARGA", "Hubungan keluarga"),
                                    ("KEUANGAN", "Kepentingan keuangan atau usaha"),
                                    ("PERSELISIHAN", "Perselisihan pribadi"),
                                    ("KEDEKATAN", "Hubungan pribadi yang dekat"),
                                    ("LAIN", "Lainnya"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                        (
                            "is_petunjuk_keluarga",
                            models.BooleanField(default=False, verbose_name="data keluarga menunjuk hubungan"),
                        ),
                        ("pada", models.DateTimeField(verbose_name="dinyatakan pada")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dinyatakan oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.pernyataankonflik",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pernyataan benturan kepentingan",
                        "verbose_name_plural": "peristiwa pernyataan benturan kepentingan",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddConstraint(
            model_name="buktirating",
            constraint=models.UniqueConstraint(
                fields=("evaluasi", "rhk", "nilai", "jenis", "rujukan", "tautan"),
                name="bukti_rating_sekali",
                nulls_distinct=False,
            ),
        ),
        migrations.AddConstraint(
            model_name="buktirating",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nilai", ""), ("rhk__isnull", False)),
                    models.Q(("rhk__isnull", True), models.Q(("nilai", ""), _negated=True)),
                    _connector="OR",
                ),
                name="bukti_rating_rhk_atau_nilai",
            ),
        ),
        migrations.AddConstraint(
            model_name="buktirating",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "jenis__in",
                            (
                                kinerja.enums.JenisBukti["LOG"],
                                kinerja.enums.JenisBukti["UMPAN_BALIK"],
                                kinerja.enums.JenisBukti["DIALOG"],
                            ),
                        ),
                        ("rujukan__isnull", False),
                        ("tautan", ""),
                    ),
                    models.Q(
                        ("jenis", kinerja.enums.JenisBukti["KEHADIRAN"]), ("rujukan__isnull", True), ("tautan", "")
                    ),
                    models.Q(
                        ("jenis", kinerja.enums.JenisBukti["TAUTAN"]),
                        ("rujukan__isnull", True),
                        models.Q(("tautan", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="bukti_rating_menunjuk_sumber",
            ),
        ),
        AddTrigger(
            model_name="buktirating",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_setelah_disampaikan_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="1546b1d98323de63ee391bc4505347f527cfea8f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tolak_setelah_disampaikan_tambah_dfaa9",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_buktirating",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="buktirating",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_setelah_disampaikan_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama UNION SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="3a98d7316055d9096960f1c4139460736d17c3e7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tolak_setelah_disampaikan_ubah_d9bdb",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_buktirating",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="buktirating",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_setelah_disampaikan_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="ce6d6291eb46083a98c83abf6d3376507dcf560b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tolak_setelah_disampaikan_hapus_88c4c",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_buktirating",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="buktirating",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_buktiratingperistiwa" ("evaluasi_id", "id", "jenis", "kutipan", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "rujukan", "tautan") SELECT new_values."evaluasi_id", new_values."id", new_values."jenis", new_values."kutipan", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."rujukan", new_values."tautan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="bab4f943078caa9f1a60149f1478b463cd5a524e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_408ce",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_buktirating",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="buktirating",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_buktiratingperistiwa" ("evaluasi_id", "id", "jenis", "kutipan", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "rujukan", "tautan") SELECT old_values."evaluasi_id", old_values."id", old_values."jenis", old_values."kutipan", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."rujukan", old_values."tautan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="81bfc332d2fb49c5b097c11a04c1a192e810b401",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f064c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_buktirating",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="buktiratingperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="02a704d73a75fa6925b13090bfcc0f1e87f720c2",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_00964",
                    table="kinerja_buktiratingperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pernyataankonflik",
            constraint=models.UniqueConstraint(
                fields=("evaluasi", "oleh"),
                name="konflik_sekali_per_penilai",
                violation_error_message="Anda sudah menyatakan hal ini untuk penilaian yang sama.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pernyataankonflik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("jenis", kinerja.enums.JenisKonflik["TIDAK_ADA"]),
                    models.Q(("catatan", ""), _negated=True),
                    _connector="OR",
                ),
                name="konflik_bercatatan",
                violation_error_message="Jelaskan benturan kepentingannya dengan satu kalimat.",
            ),
        ),
        AddTrigger(
            model_name="pernyataankonflik",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="97dd8d069db21c32851a7e0a9dca314c3c168b86",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_58f04",
                    table="kinerja_pernyataankonflik",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="pernyataankonflik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_pernyataankonflikperistiwa" ("catatan", "evaluasi_id", "id", "is_petunjuk_keluarga", "jenis", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid") SELECT new_values."catatan", new_values."evaluasi_id", new_values."id", new_values."is_petunjuk_keluarga", new_values."jenis", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="2c467b5a75220aa9138880bc859bf352b49e5d7e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e341c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_pernyataankonflik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pernyataankonflik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_pernyataankonflikperistiwa" ("catatan", "evaluasi_id", "id", "is_petunjuk_keluarga", "jenis", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid") SELECT old_values."catatan", old_values."evaluasi_id", old_values."id", old_values."is_petunjuk_keluarga", old_values."jenis", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="44bc670abb7bb7ddcff9241185c3ae857eab6af7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_51b6d",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_pernyataankonflik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pernyataankonflikperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="b6ad2323e99ccac35b0b6468640d6bca1096d120",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_218dd",
                    table="kinerja_pernyataankonflikperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
