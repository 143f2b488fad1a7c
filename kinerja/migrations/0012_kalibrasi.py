"""Calibration sessions."""

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
        ("dokumen", "0001_awal"),
        ("jabatan", "0005_usulan_keluarga"),
        ("kinerja", "0011_papan_kinerja"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="BarisKalibrasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "awal_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil semula",
                            ),
                        ),
                        (
                            "awal_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku semula",
                            ),
                        ),
                        (
                            "akhir_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil",
                            ),
                        ),
                        (
                            "akhir_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan penilai")),
                        ("pada", models.DateTimeField(blank=True, null=True, verbose_name="diubah pada")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="kalibrasi_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "baris kalibrasi",
                        "verbose_name_plural": "baris kalibrasi",
                    },
                ),
                migrations.CreateModel(
                    name="PesertaKalibrasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("is_hadir", models.BooleanField(default=False, verbose_name="hadir")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penilai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peserta kalibrasi",
                        "verbose_name_plural": "peserta kalibrasi",
                    },
                ),
                migrations.CreateModel(
                    name="SesiKalibrasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIBUKA", "Sedang berlangsung"),
                                    ("DITUTUP", "Selesai"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default=kinerja.enums.StatusKalibrasi["DIBUKA"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                        ("dibuka_at", models.DateTimeField(verbose_name="dibuka pada")),
                        ("ditutup_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dibuka_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dibuka dan dipimpin oleh",
                            ),
                        ),
                        (
                            "dokumen",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="dokumen.dokumenterbit",
                                verbose_name="berita acara",
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
                        "verbose_name": "sesi kalibrasi",
                        "verbose_name_plural": "sesi kalibrasi",
                    },
                ),
                migrations.CreateModel(
                    name="PesertaKalibrasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("is_hadir", models.BooleanField(default=False, verbose_name="hadir")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penilai",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.pesertakalibrasi",
                            ),
                        ),
                        (
                            "sesi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sesikalibrasi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa peserta kalibrasi",
                        "verbose_name_plural": "peristiwa peserta kalibrasi",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BarisKalibrasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "awal_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil semula",
                            ),
                        ),
                        (
                            "awal_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku semula",
                            ),
                        ),
                        (
                            "akhir_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil",
                            ),
                        ),
                        (
                            "akhir_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan penilai")),
                        ("pada", models.DateTimeField(blank=True, null=True, verbose_name="diubah pada")),
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
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.bariskalibrasi",
                            ),
                        ),
                        (
                            "sesi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sesikalibrasi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa baris kalibrasi",
                        "verbose_name_plural": "peristiwa baris kalibrasi",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SesiKalibrasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIBUKA", "Sedang berlangsung"),
                                    ("DITUTUP", "Selesai"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default=kinerja.enums.StatusKalibrasi["DIBUKA"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                        ("dibuka_at", models.DateTimeField(verbose_name="dibuka pada")),
                        ("ditutup_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dibuka_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dibuka dan dipimpin oleh",
                            ),
                        ),
                        (
                            "dokumen",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="dokumen.dokumenterbit",
                                verbose_name="berita acara",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sesikalibrasi",
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
                        "verbose_name": "peristiwa sesi kalibrasi",
                        "verbose_name_plural": "peristiwa sesi kalibrasi",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddField(
            model_name="pesertakalibrasi",
            name="sesi",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="peserta_set",
                to="kinerja.sesikalibrasi",
            ),
        ),
        migrations.AddField(
            model_name="bariskalibrasi",
            name="sesi",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="baris_set",
                to="kinerja.sesikalibrasi",
            ),
        ),
        migrations.AddConstraint(
            model_name="sesikalibrasi",
            constraint=models.CheckConstraint(
                condition=models.Q(("periode__day", 1)), name="sesi_kalibrasi_hari_pertama"
            ),
        ),
        migrations.AddConstraint(
            model_name="sesikalibrasi",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", kinerja.enums.StatusKalibrasi["DIBUKA"])),
                fields=("unit_kerja", "periode"),
                name="sesi_kalibrasi_satu_terbuka",
                violation_error_message="Unit ini sudah mempunyai sesi kalibrasi yang terbuka untuk bulan itu.",
            ),
        ),
        migrations.AddConstraint(
            model_name="sesikalibrasi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("ditutup_at__isnull", False),
                        ("dokumen__isnull", False),
                        ("status", kinerja.enums.StatusKalibrasi["DITUTUP"]),
                    ),
                    models.Q(
                        models.Q(("status", kinerja.enums.StatusKalibrasi["DITUTUP"]), _negated=True),
                        ("dokumen__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="sesi_kalibrasi_ditutup_berdokumen",
            ),
        ),
        AddTrigger(
            model_name="sesikalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_kalibrasi",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIBUKA', 'DITUTUP'), ('DIBUKA', 'DIBATALKAN')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="cb605e8fa1bb8216f77bdd6d9f6ff55b1a465e29",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_kalibrasi_6a45d",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_sesikalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sesikalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_sesikalibrasiperistiwa" ("catatan", "dibuka_at", "dibuka_oleh_id", "ditutup_at", "dokumen_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid", "versi") SELECT new_values."catatan", new_values."dibuka_at", new_values."dibuka_oleh_id", new_values."ditutup_at", new_values."dokumen_id", new_values."id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="3b9a92daef6ecae9bf3f98f737277b81210d9091",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9e920",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_sesikalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sesikalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_sesikalibrasiperistiwa" ("catatan", "dibuka_at", "dibuka_oleh_id", "ditutup_at", "dokumen_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid", "versi") SELECT new_values."catatan", new_values."dibuka_at", new_values."dibuka_oleh_id", new_values."ditutup_at", new_values."dokumen_id", new_values."id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="36c6ec2650e01af9d94364e010e93df65af2df36",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_42fee",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_sesikalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sesikalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_sesikalibrasiperistiwa" ("catatan", "dibuka_at", "dibuka_oleh_id", "ditutup_at", "dokumen_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid", "versi") SELECT old_values."catatan", old_values."dibuka_at", old_values."dibuka_oleh_id", old_values."ditutup_at", old_values."dokumen_id", old_values."id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="68caa9bb8daaec628ee30ea27662797f8965acb8",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e7dff",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_sesikalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesertakalibrasiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="73d9765f41c5d279542f268c9671bfb9f4a6e632",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_b3181",
                    table="kinerja_pesertakalibrasiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pesertakalibrasi",
            constraint=models.UniqueConstraint(fields=("sesi", "pegawai"), name="peserta_kalibrasi_sekali"),
        ),
        AddTrigger(
            model_name="pesertakalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_sesi_ditutup_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT sesi_id FROM baru) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'\n) THEN\n    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="50e330319c715ff009c536ee1274f11e275571d3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tolak_sesi_ditutup_tambah_915bc",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_pesertakalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesertakalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_sesi_ditutup_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT sesi_id FROM lama UNION SELECT sesi_id FROM baru) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'\n) THEN\n    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="486d39f4c77f971a01aa316d7edd43a2a6f05f08",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tolak_sesi_ditutup_ubah_1da39",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_pesertakalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesertakalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_sesi_ditutup_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT sesi_id FROM lama) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'\n) THEN\n    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="71a327d433233f56be463fa6f4ad431f3084b389",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tolak_sesi_ditutup_hapus_ba525",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_pesertakalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesertakalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_pesertakalibrasiperistiwa" ("id", "is_hadir", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id") SELECT new_values."id", new_values."is_hadir", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sesi_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="75b708653bbc60a534493ce08a5f7923629719d9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fbb80",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_pesertakalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pesertakalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_pesertakalibrasiperistiwa" ("id", "is_hadir", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id") SELECT old_values."id", old_values."is_hadir", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sesi_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="2c6b1b137162675d462465657af95aab8f8ce4f1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6fcdb",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_pesertakalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="bariskalibrasiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="7735596b70c5a88e7fc3022a6ad58cabd1343c1d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_0fafd",
                    table="kinerja_bariskalibrasiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="bariskalibrasi",
            constraint=models.UniqueConstraint(fields=("sesi", "evaluasi"), name="baris_kalibrasi_sekali"),
        ),
        migrations.AddConstraint(
            model_name="bariskalibrasi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("akhir_hasil", models.F("awal_hasil")), ("akhir_perilaku", models.F("awal_perilaku"))),
                    models.Q(
                        models.Q(("catatan", ""), _negated=True), ("oleh__isnull", False), ("pada__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="baris_kalibrasi_perubahan_beralasan",
                violation_error_message="Tuliskan mengapa usulan Anda berubah.",
            ),
        ),
        AddTrigger(
            model_name="bariskalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_sesi_ditutup_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT sesi_id FROM baru) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'\n) THEN\n    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="ca7228571265b8aa3155c46158ced76c2ae3fba7",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tolak_sesi_ditutup_tambah_5756b",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_bariskalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="bariskalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_sesi_ditutup_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT sesi_id FROM lama UNION SELECT sesi_id FROM baru) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'\n) THEN\n    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="f8387e082ebfff3e3369d1e2e66be472c22e6fe7",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tolak_sesi_ditutup_ubah_19e59",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_bariskalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="bariskalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_sesi_ditutup_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT sesi_id FROM lama) AS b JOIN kinerja_sesikalibrasi s ON s.id = b.sesi_id WHERE s.status <> 'DIBUKA'\n) THEN\n    RAISE EXCEPTION 'Sesi kalibrasi sudah ditutup: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="f58e576a969febaf6510b3e39e94eff4ea58ee84",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tolak_sesi_ditutup_hapus_14de7",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_bariskalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="bariskalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_bariskalibrasiperistiwa" ("akhir_hasil", "akhir_perilaku", "awal_hasil", "awal_perilaku", "catatan", "evaluasi_id", "id", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id") SELECT new_values."akhir_hasil", new_values."akhir_perilaku", new_values."awal_hasil", new_values."awal_perilaku", new_values."catatan", new_values."evaluasi_id", new_values."id", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sesi_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="ac753115a63c19f2cf267d2c22f78df91c964eea",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b41ae",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_bariskalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="bariskalibrasi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_bariskalibrasiperistiwa" ("akhir_hasil", "akhir_perilaku", "awal_hasil", "awal_perilaku", "catatan", "evaluasi_id", "id", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sesi_id") SELECT old_values."akhir_hasil", old_values."akhir_perilaku", old_values."awal_hasil", old_values."awal_perilaku", old_values."catatan", old_values."evaluasi_id", old_values."id", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sesi_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="20613c0225afe06a1a5f78688cd212c739876723",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_43540",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_bariskalibrasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="sesikalibrasiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="3f147b2ecf20112272c6461b2a9c974e86f11707",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_a9d71",
                    table="kinerja_sesikalibrasiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
