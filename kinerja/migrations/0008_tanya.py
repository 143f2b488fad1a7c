"""Questions about one line of a result."""

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
        ("jabatan", "0003_bawahan"),
        ("kinerja", "0007_siklus_evaluasi"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="PesanTanyaNilai",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="isi")),
                        ("pada", models.DateTimeField(verbose_name="ditulis pada")),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditulis oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pesan pertanyaan",
                        "verbose_name_plural": "pesan pertanyaan",
                    },
                ),
                migrations.CreateModel(
                    name="TanyaNilai",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("isi", models.CharField(max_length=300, verbose_name="pertanyaan")),
                        (
                            "status",
                            models.CharField(
                                choices=[("MENUNGGU", "Menunggu jawaban"), ("DIJAWAB", "Dijawab")],
                                default=kinerja.enums.StatusTanya["MENUNGGU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("ditanya_at", models.DateTimeField(verbose_name="ditanyakan pada")),
                        ("batas", models.DateField(verbose_name="batas menjawab")),
                        ("dialihkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dialihkan pada")),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "tentang",
                            models.CharField(
                                choices=[
                                    ("PREDIKAT", "Predikat"),
                                    ("RHK", "Rating RHK"),
                                    ("NILAI", "Rating nilai BerAKHLAK"),
                                ],
                                max_length=8,
                                verbose_name="tentang",
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
                            "dialihkan_ke",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dibuka juga kepada",
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tanya_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penanya",
                            ),
                        ),
                        (
                            "penjawab",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penjawab",
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
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pertanyaan penilaian",
                        "verbose_name_plural": "pertanyaan penilaian",
                    },
                ),
                migrations.CreateModel(
                    name="PesanTanyaNilaiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("isi", models.TextField(verbose_name="isi")),
                        ("pada", models.DateTimeField(verbose_name="ditulis pada")),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditulis oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.pesantanyanilai",
                            ),
                        ),
                        (
                            "tanya",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.tanyanilai",
                                verbose_name="pertanyaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pesan pertanyaan",
                        "verbose_name_plural": "peristiwa pesan pertanyaan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TanyaNilaiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("isi", models.CharField(max_length=300, verbose_name="pertanyaan")),
                        (
                            "status",
                            models.CharField(
                                choices=[("MENUNGGU", "Menunggu jawaban"), ("DIJAWAB", "Dijawab")],
                                default=kinerja.enums.StatusTanya["MENUNGGU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("ditanya_at", models.DateTimeField(verbose_name="ditanyakan pada")),
                        ("batas", models.DateField(verbose_name="batas menjawab")),
                        ("dialihkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dialihkan pada")),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "tentang",
                            models.CharField(
                                choices=[
                                    ("PREDIKAT", "Predikat"),
                                    ("RHK", "Rating RHK"),
                                    ("NILAI", "Rating nilai BerAKHLAK"),
                                ],
                                max_length=8,
                                verbose_name="tentang",
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
                            "dialihkan_ke",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dibuka juga kepada",
                            ),
                        ),
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
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penanya",
                            ),
                        ),
                        (
                            "penjawab",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penjawab",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.tanyanilai",
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
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pertanyaan penilaian",
                        "verbose_name_plural": "peristiwa pertanyaan penilaian",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddField(
            model_name="pesantanyanilai",
            name="tanya",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="pesan_set",
                to="kinerja.tanyanilai",
                verbose_name="pertanyaan",
            ),
        ),
        migrations.AddIndex(
            model_name="tanyanilai",
            index=models.Index(
                condition=models.Q(("status", "MENUNGGU")), fields=["penjawab", "batas"], name="tanya_nilai_menunggu"
            ),
        ),
        migrations.AddIndex(
            model_name="tanyanilai",
            index=models.Index(fields=["pegawai", "-ditanya_at"], name="tanya_nilai_pegawai"),
        ),
        migrations.AddConstraint(
            model_name="tanyanilai",
            constraint=models.UniqueConstraint(
                fields=("evaluasi", "tentang", "rhk", "nilai"),
                name="tanya_nilai_satu_per_baris",
                nulls_distinct=False,
                violation_error_message="Baris ini sudah pernah Anda tanyakan; lanjutkan pada tanya jawabnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="tanyanilai",
            constraint=models.CheckConstraint(
                condition=models.Q(("isi", ""), _negated=True), name="tanya_nilai_berisi"
            ),
        ),
        migrations.AddConstraint(
            model_name="tanyanilai",
            constraint=models.CheckConstraint(
                condition=models.Q(("penjawab", models.F("pegawai")), _negated=True), name="tanya_nilai_dua_orang"
            ),
        ),
        migrations.AddConstraint(
            model_name="tanyanilai",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nilai", ""), ("rhk__isnull", True), ("tentang", kinerja.enums.TentangTanya["PREDIKAT"])),
                    models.Q(("nilai", ""), ("rhk__isnull", False), ("tentang", kinerja.enums.TentangTanya["RHK"])),
                    models.Q(
                        ("rhk__isnull", True),
                        ("tentang", kinerja.enums.TentangTanya["NILAI"]),
                        models.Q(("nilai", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="tanya_nilai_menunjuk_baris",
            ),
        ),
        migrations.AddConstraint(
            model_name="tanyanilai",
            constraint=models.CheckConstraint(
                condition=models.Q(("dialihkan_at__isnull", False), ("dialihkan_ke__isnull", True), _connector="OR"),
                name="tanya_nilai_dialihkan_berpasangan",
            ),
        ),
        AddTrigger(
            model_name="tanyanilai",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_tanya",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('MENUNGGU', 'DIJAWAB'), ('DIJAWAB', 'MENUNGGU')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="e3180e582e8d43720a0144077a9ef553fdefc8bf",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_tanya_ce93f",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_tanyanilai",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyanilai",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_tanyanilaiperistiwa" ("batas", "dialihkan_at", "dialihkan_ke_id", "dijawab_at", "ditanya_at", "evaluasi_id", "id", "isi", "nilai", "pegawai_id", "penjawab_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "status", "tentang", "unit_kerja_id", "uuid", "versi") SELECT new_values."batas", new_values."dialihkan_at", new_values."dialihkan_ke_id", new_values."dijawab_at", new_values."ditanya_at", new_values."evaluasi_id", new_values."id", new_values."isi", new_values."nilai", new_values."pegawai_id", new_values."penjawab_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."status", new_values."tentang", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="818e20a1337b1e9df95094ebd4abf99567417614",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_08ae2",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_tanyanilai",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyanilai",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_tanyanilaiperistiwa" ("batas", "dialihkan_at", "dialihkan_ke_id", "dijawab_at", "ditanya_at", "evaluasi_id", "id", "isi", "nilai", "pegawai_id", "penjawab_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "status", "tentang", "unit_kerja_id", "uuid", "versi") SELECT old_values."batas", old_values."dialihkan_at", old_values."dialihkan_ke_id", old_values."dijawab_at", old_values."ditanya_at", old_values."evaluasi_id", old_values."id", old_values."isi", old_values."nilai", old_values."pegawai_id", old_values."penjawab_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."status", old_values."tentang", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="2874157f7eb6159a42ba7d6238e18720a7f9b740",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d310c",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_tanyanilai",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyanilaiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="d2aa03e17b71767b26569f9cb9cd47627e860432",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_00f98",
                    table="kinerja_pesantanyanilaiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pesantanyanilai",
            constraint=models.CheckConstraint(
                condition=models.Q(("isi", ""), _negated=True), name="pesan_tanya_nilai_berisi"
            ),
        ),
        AddTrigger(
            model_name="pesantanyanilai",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="162353b1a81c41d87abc967027b11297e65ea3b1",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_97fd1",
                    table="kinerja_pesantanyanilai",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyanilai",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_pesantanyanilaiperistiwa" ("id", "isi", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanya_id") SELECT new_values."id", new_values."isi", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanya_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="de5164beba858f38117f806bd9f06e6923c933ae",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fb7bf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_pesantanyanilai",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesantanyanilai",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_pesantanyanilaiperistiwa" ("id", "isi", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanya_id") SELECT old_values."id", old_values."isi", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanya_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="b1e60215152fd1467fc4787987c7f5185fdce3be",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4b3e2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_pesantanyanilai",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="tanyanilaiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="172e6e89af7eb8d1514306105c5e665131670a9c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_b8e46",
                    table="kinerja_tanyanilaiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
