"""Requests for feedback, feedback without names, and its summaries."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0003_bawahan"),
        ("kinerja", "0005_evaluasi_tahunan"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="PermintaanUmpanBalik",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "hubungan",
                            models.CharField(
                                choices=[
                                    ("ATASAN", "Atasan langsung"),
                                    ("BAWAHAN", "Bawahan langsung"),
                                    ("KETUA_TIM", "Ketua tim"),
                                    ("REKAN", "Rekan"),
                                ],
                                max_length=10,
                                verbose_name="hubungan pemberi",
                            ),
                        ),
                        ("is_anonim", models.BooleanField(verbose_name="tanpa nama")),
                        ("triwulan", models.DateField(verbose_name="hari pertama triwulan")),
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
                                verbose_name="nilai BerAKHLAK",
                            ),
                        ),
                        ("pertanyaan", models.CharField(blank=True, max_length=400, verbose_name="pertanyaan")),
                        ("sampai", models.DateField(verbose_name="paling lambat")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("TERBUKA", "Menunggu jawaban"),
                                    ("SELESAI", "Selesai"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default="TERBUKA",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("diingatkan_pada", models.DateField(blank=True, null=True, verbose_name="diingatkan pada")),
                        ("created_at", models.DateTimeField(verbose_name="diminta pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "peminta",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="peminta",
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
                                verbose_name="RHK",
                            ),
                        ),
                        (
                            "tentang",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="tentang",
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
                        "verbose_name": "permintaan umpan balik",
                        "verbose_name_plural": "permintaan umpan balik",
                    },
                ),
                migrations.CreateModel(
                    name="MasukanAnonim",
                    fields=[
                        ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                        (
                            "hubungan",
                            models.CharField(
                                choices=[
                                    ("ATASAN", "Atasan langsung"),
                                    ("BAWAHAN", "Bawahan langsung"),
                                    ("KETUA_TIM", "Ketua tim"),
                                    ("REKAN", "Rekan"),
                                ],
                                max_length=10,
                                verbose_name="hubungan pemberi",
                            ),
                        ),
                        ("triwulan", models.DateField(verbose_name="hari pertama triwulan")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik pemberi")),
                        ("isi", models.JSONField(blank=True, default=dict, verbose_name="penilaian per topik")),
                        ("kekuatan", models.TextField(blank=True, verbose_name="yang sudah baik")),
                        ("perbaikan", models.TextField(blank=True, verbose_name="yang perlu diperbaiki")),
                        ("is_ditolak", models.BooleanField(default=False, verbose_name="undangan ditolak")),
                        ("is_dirangkum", models.BooleanField(default=False, verbose_name="sudah dirangkum")),
                        (
                            "untuk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="untuk",
                            ),
                        ),
                        (
                            "permintaan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.permintaanumpanbalik",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "masukan tanpa nama",
                        "verbose_name_plural": "masukan tanpa nama",
                    },
                ),
                migrations.CreateModel(
                    name="PermintaanUmpanBalikPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "hubungan",
                            models.CharField(
                                choices=[
                                    ("ATASAN", "Atasan langsung"),
                                    ("BAWAHAN", "Bawahan langsung"),
                                    ("KETUA_TIM", "Ketua tim"),
                                    ("REKAN", "Rekan"),
                                ],
                                max_length=10,
                                verbose_name="hubungan pemberi",
                            ),
                        ),
                        ("is_anonim", models.BooleanField(verbose_name="tanpa nama")),
                        ("triwulan", models.DateField(verbose_name="hari pertama triwulan")),
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
                                verbose_name="nilai BerAKHLAK",
                            ),
                        ),
                        ("pertanyaan", models.CharField(blank=True, max_length=400, verbose_name="pertanyaan")),
                        ("sampai", models.DateField(verbose_name="paling lambat")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("TERBUKA", "Menunggu jawaban"),
                                    ("SELESAI", "Selesai"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default="TERBUKA",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("diingatkan_pada", models.DateField(blank=True, null=True, verbose_name="diingatkan pada")),
                        ("created_at", models.DateTimeField(verbose_name="diminta pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "peminta",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="peminta",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.permintaanumpanbalik",
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
                                verbose_name="RHK",
                            ),
                        ),
                        (
                            "tentang",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="tentang",
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
                        "verbose_name": "peristiwa permintaan umpan balik",
                        "verbose_name_plural": "peristiwa permintaan umpan balik",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RingkasanMasukan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "hubungan",
                            models.CharField(
                                choices=[
                                    ("ATASAN", "Atasan langsung"),
                                    ("BAWAHAN", "Bawahan langsung"),
                                    ("KETUA_TIM", "Ketua tim"),
                                    ("REKAN", "Rekan"),
                                ],
                                max_length=10,
                                verbose_name="hubungan pemberi",
                            ),
                        ),
                        ("triwulan", models.DateField(verbose_name="hari pertama triwulan")),
                        ("is_cukup", models.BooleanField(verbose_name="lima pemberi atau lebih")),
                        ("topik", models.JSONField(blank=True, default=list, verbose_name="hitungan per topik")),
                        ("kekuatan", models.JSONField(blank=True, default=list, verbose_name="yang sudah baik")),
                        ("perbaikan", models.JSONField(blank=True, default=list, verbose_name="yang perlu diperbaiki")),
                        ("dirangkum_pada", models.DateField(verbose_name="dirangkum pada")),
                        (
                            "permintaan",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ringkasan",
                                to="kinerja.permintaanumpanbalik",
                            ),
                        ),
                        (
                            "untuk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="untuk",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ringkasan masukan",
                        "verbose_name_plural": "ringkasan masukan",
                    },
                ),
                migrations.CreateModel(
                    name="UndanganUmpanBalik",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("ditolak_at", models.DateTimeField(blank=True, null=True, verbose_name="ditolak pada")),
                        (
                            "kepada",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="kepada",
                            ),
                        ),
                        (
                            "permintaan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="undangan_set",
                                to="kinerja.permintaanumpanbalik",
                                verbose_name="permintaan",
                            ),
                        ),
                        (
                            "umpan_balik",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.umpanbalik",
                                verbose_name="jawaban",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "undangan umpan balik",
                        "verbose_name_plural": "undangan umpan balik",
                    },
                ),
                migrations.CreateModel(
                    name="UndanganUmpanBalikPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("ditolak_at", models.DateTimeField(blank=True, null=True, verbose_name="ditolak pada")),
                        (
                            "kepada",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="kepada",
                            ),
                        ),
                        (
                            "permintaan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.permintaanumpanbalik",
                                verbose_name="permintaan",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.undanganumpanbalik",
                            ),
                        ),
                        (
                            "umpan_balik",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.umpanbalik",
                                verbose_name="jawaban",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa undangan umpan balik",
                        "verbose_name_plural": "peristiwa undangan umpan balik",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddIndex(
            model_name="permintaanumpanbalik",
            index=models.Index(condition=models.Q(("status", "TERBUKA")), fields=["sampai"], name="permintaan_terbuka"),
        ),
        migrations.AddConstraint(
            model_name="permintaanumpanbalik",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_anonim", True), models.Q(("status", "DIBATALKAN"), _negated=True)),
                fields=("tentang", "hubungan", "triwulan"),
                name="permintaan_anonim_sekali_setriwulan",
                violation_error_message="Masukan tanpa nama untuk pegawai ini sudah diminta pada triwulan itu.",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanumpanbalik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("hubungan__in", ("REKAN", "BAWAHAN")), ("is_anonim", True)),
                    ("is_anonim", False),
                    _connector="OR",
                ),
                name="permintaan_rekan_tanpa_nama",
            ),
        ),
        migrations.AddConstraint(
            model_name="permintaanumpanbalik",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_anonim", True), models.Q(("hubungan", "REKAN"), _negated=True), _connector="OR"
                ),
                name="permintaan_bernama",
            ),
        ),
        AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status_permintaan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('TERBUKA', 'SELESAI'), ('TERBUKA', 'DIBATALKAN')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="ae73dda40eb3e8a3d48b456ba701538a751979f4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_permintaan_c66f2",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_permintaanumpanbalikperistiwa" ("created_at", "diingatkan_pada", "hubungan", "id", "is_anonim", "nilai", "peminta_id", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "sampai", "status", "tentang_id", "triwulan", "unit_kerja_id", "uuid", "versi") SELECT new_values."created_at", new_values."diingatkan_pada", new_values."hubungan", new_values."id", new_values."is_anonim", new_values."nilai", new_values."peminta_id", new_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."sampai", new_values."status", new_values."tentang_id", new_values."triwulan", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="ffb3aa0b9df54b4515ceb40e5bfde694d3607db8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_92709",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_permintaanumpanbalikperistiwa" ("created_at", "diingatkan_pada", "hubungan", "id", "is_anonim", "nilai", "peminta_id", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "sampai", "status", "tentang_id", "triwulan", "unit_kerja_id", "uuid", "versi") SELECT new_values."created_at", new_values."diingatkan_pada", new_values."hubungan", new_values."id", new_values."is_anonim", new_values."nilai", new_values."peminta_id", new_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."sampai", new_values."status", new_values."tentang_id", new_values."triwulan", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="4922de0d2c1a60cc007c07479a2d7bea9c3ba3be",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6a52f",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="permintaanumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_permintaanumpanbalikperistiwa" ("created_at", "diingatkan_pada", "hubungan", "id", "is_anonim", "nilai", "peminta_id", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "sampai", "status", "tentang_id", "triwulan", "unit_kerja_id", "uuid", "versi") SELECT old_values."created_at", old_values."diingatkan_pada", old_values."hubungan", old_values."id", old_values."is_anonim", old_values."nilai", old_values."peminta_id", old_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."sampai", old_values."status", old_values."tentang_id", old_values."triwulan", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="c2324ef1409b4c5314176039f50b538f1e9c58a7",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b0c13",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_permintaanumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="masukananonim",
            index=models.Index(fields=["triwulan"], name="masukan_triwulan"),
        ),
        migrations.AddConstraint(
            model_name="masukananonim",
            constraint=models.UniqueConstraint(
                fields=("untuk", "triwulan", "sidik"), name="masukan_satu_suara_setriwulan"
            ),
        ),
        migrations.AddConstraint(
            model_name="masukananonim",
            constraint=models.CheckConstraint(
                condition=models.Q(("hubungan__in", ("REKAN", "BAWAHAN"))), name="masukan_tanpa_nama"
            ),
        ),
        migrations.AddConstraint(
            model_name="masukananonim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_dirangkum", False), models.Q(("isi", {}), ("kekuatan", ""), ("perbaikan", "")), _connector="OR"
                ),
                name="masukan_kosong_setelah_dirangkum",
            ),
        ),
        AddTrigger(
            model_name="permintaanumpanbalikperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="690737900a09753533a81807e7d54810a7ea8164",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_813b5",
                    table="kinerja_permintaanumpanbalikperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="ringkasanmasukan",
            index=models.Index(fields=["untuk", "-triwulan"], name="ringkasan_masukan_untuk"),
        ),
        migrations.AddConstraint(
            model_name="ringkasanmasukan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("permintaan__isnull", True)),
                fields=("untuk", "hubungan", "triwulan"),
                name="ringkasan_sekali_setriwulan",
            ),
        ),
        migrations.AddConstraint(
            model_name="ringkasanmasukan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("is_cukup", True),
                    models.Q(("kekuatan", []), ("perbaikan", []), ("permintaan__isnull", False), ("topik", [])),
                    _connector="OR",
                ),
                name="ringkasan_kosong_bila_kurang",
            ),
        ),
        AddTrigger(
            model_name="ringkasanmasukan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="5f6c4fd3cb747551f51123882e2f9a80368a7e39",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_1722a",
                    table="kinerja_ringkasanmasukan",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="undanganumpanbalik",
            constraint=models.UniqueConstraint(fields=("permintaan", "kepada"), name="undangan_sekali"),
        ),
        migrations.AddConstraint(
            model_name="undanganumpanbalik",
            constraint=models.CheckConstraint(
                condition=models.Q(("umpan_balik__isnull", True), ("ditolak_at__isnull", True), _connector="OR"),
                name="undangan_satu_jawaban",
            ),
        ),
        AddTrigger(
            model_name="undanganumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_undanganumpanbalikperistiwa" ("ditolak_at", "id", "kepada_id", "permintaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "umpan_balik_id") SELECT new_values."ditolak_at", new_values."id", new_values."kepada_id", new_values."permintaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."umpan_balik_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="8116ccfe199ebe1aaa0f2407231657a84a30eeba",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2f959",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_undanganumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="undanganumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_undanganumpanbalikperistiwa" ("ditolak_at", "id", "kepada_id", "permintaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "umpan_balik_id") SELECT new_values."ditolak_at", new_values."id", new_values."kepada_id", new_values."permintaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."umpan_balik_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="26fac97f8f5126a578919c51f220b879770c5786",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_564ff",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_undanganumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="undanganumpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_undanganumpanbalikperistiwa" ("ditolak_at", "id", "kepada_id", "permintaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "umpan_balik_id") SELECT old_values."ditolak_at", old_values."id", old_values."kepada_id", old_values."permintaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."umpan_balik_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="6d354d909ad6a64dd20108ef1f18d8348de681b4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c6896",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_undanganumpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="undanganumpanbalikperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="51f8a242906405ffa1b821668e0fdea0e7abf05f",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_e1cb3",
                    table="kinerja_undanganumpanbalikperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
