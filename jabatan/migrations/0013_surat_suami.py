"""The certificate that a husband has no income, and sheets of it among the kinds of import."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0012_posisi_isi"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddIndex(
            model_name="pegawai",
            index=models.Index(condition=models.Q(("jenis_kelamin", "P")), fields=["id"], name="pegawai_perempuan"),
        ),
        migrations.AlterField(
            model_name="impor",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("UNIT", "Unit kerja"),
                    ("POSISI", "Posisi"),
                    ("PEGAWAI", "Pegawai"),
                    ("CUTI", "Cuti pegawai"),
                    ("SUAMI", "Surat keterangan suami"),
                ],
                max_length=10,
                verbose_name="jenis",
            ),
        ),
        migrations.CreateModel(
            name="SuratSuami",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "berlaku_semula",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="berlaku semula"
                    ),
                ),
                ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                (
                    "alasan_cabut",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=500, verbose_name="alasan pencabutan"
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        choices=[
                            ("KECAMATAN", "Kecamatan"),
                            ("KABUPATEN_KOTA", "Kabupaten atau kota"),
                            ("PROVINSI", "Provinsi"),
                        ],
                        max_length=20,
                        verbose_name="diterbitkan oleh",
                    ),
                ),
                ("penerbit", models.CharField(max_length=200, verbose_name="nama pejabat atau kantor")),
                (
                    "dicabut_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dicabut oleh",
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="jabatan.pegawai",
                        verbose_name="pegawai",
                    ),
                ),
            ],
            options={
                "verbose_name": "surat keterangan suami",
                "verbose_name_plural": "surat keterangan suami",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SuratSuamiPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "berlaku_semula",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="berlaku semula"
                    ),
                ),
                ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                (
                    "alasan_cabut",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=500, verbose_name="alasan pencabutan"
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        choices=[
                            ("KECAMATAN", "Kecamatan"),
                            ("KABUPATEN_KOTA", "Kabupaten atau kota"),
                            ("PROVINSI", "Provinsi"),
                        ],
                        max_length=20,
                        verbose_name="diterbitkan oleh",
                    ),
                ),
                ("penerbit", models.CharField(max_length=200, verbose_name="nama pejabat atau kantor")),
                (
                    "dicabut_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dicabut oleh",
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
                        to="jabatan.suratsuami",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa surat keterangan suami",
                "verbose_name_plural": "peristiwa surat keterangan suami",
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="suratsuami",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("alasan_cabut", ""),
                        ("berlaku__isempty", False),
                        ("berlaku_semula__isnull", True),
                        ("dicabut_at__isnull", True),
                        ("dicabut_oleh__isnull", True),
                    ),
                    models.Q(
                        ("berlaku__isempty", True),
                        ("berlaku_semula__isempty", False),
                        ("berlaku_semula__isnull", False),
                        ("dicabut_at__isnull", False),
                        ("dicabut_oleh__isnull", False),
                        models.Q(("alasan_cabut", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="jabatan_suratsuami_cabut_lengkap",
                violation_error_message="Pencabutan memerlukan masa semula, alasan, waktu, dan siapa yang mencabut.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsuami",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("pegawai", "="), ("berlaku", "&&")],
                name="surat_suami_tanpa_tumpang_tindih",
                violation_error_message="Masa berlaku surat keterangan suami ini bertumpang tindih dengan riwayat lain.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsuami",
            constraint=models.CheckConstraint(
                condition=models.Q(("tingkat__in", ["KECAMATAN", "KABUPATEN_KOTA", "PROVINSI"])),
                name="surat_suami_tingkat_dikenal",
                violation_error_message="Surat ini diterbitkan pemerintah daerah, paling rendah kecamatan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsuami",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("berlaku__isempty", True),
                    models.Q(
                        ("berlaku__endswith__day", 1),
                        ("berlaku__endswith__month", 1),
                        ("berlaku__lower_inf", False),
                        (
                            "berlaku__startswith__year",
                            django.db.models.expressions.CombinedExpression(
                                models.F("berlaku__endswith__year"), "-", models.Value(1)
                            ),
                        ),
                        ("berlaku__upper_inf", False),
                    ),
                    _connector="OR",
                ),
                name="surat_suami_satu_tahun_pajak",
                violation_error_message="Satu surat dicatat untuk satu tahun pajak, sampai 31 Desember.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsuami",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor_sk", ""), _negated=True),
                    models.Q(("penerbit", ""), _negated=True),
                    ("tanggal_sk__isnull", False),
                ),
                name="surat_suami_bersurat",
                violation_error_message="Surat keterangan suami memerlukan penerbit, nomor, dan tanggalnya.",
            ),
        ),
        AddTrigger(
            model_name="suratsuami",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_suratsuamiperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "nomor_sk", "pegawai_id", "penerbit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk", "tingkat") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."nomor_sk", new_values."pegawai_id", new_values."penerbit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_sk", new_values."tingkat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="885db32c64af1cd50154539b56ef2dd10a07c788",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_08684",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_suratsuami",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="suratsuami",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_suratsuamiperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "nomor_sk", "pegawai_id", "penerbit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk", "tingkat") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."nomor_sk", new_values."pegawai_id", new_values."penerbit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_sk", new_values."tingkat" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="ef3e1271fa41de60f31dfbb2f5bda885ccc28f18",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c5037",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_suratsuami",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="suratsuami",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_suratsuamiperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "nomor_sk", "pegawai_id", "penerbit", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk", "tingkat") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."nomor_sk", old_values."pegawai_id", old_values."penerbit", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_sk", old_values."tingkat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="e93de332eb24ff38bc41a7879376cc0ad87f3398",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d6dd2",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_suratsuami",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="suratsuamiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="1f120ac72c922f85903a5aac26dd73bd4b3e25b8",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_cd166",
                    table="jabatan_suratsuamiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
