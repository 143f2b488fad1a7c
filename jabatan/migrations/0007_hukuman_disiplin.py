"""Disciplinary decisions of a person, each with the time it counts."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0006_jejak_banyak_baris"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HukumanDisiplin",
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
                    "jenis",
                    models.CharField(
                        db_comment="kode pada hukuman_disiplin.csv", max_length=20, verbose_name="jenis hukuman"
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        choices=[("ringan", "Ringan"), ("sedang", "Sedang"), ("berat", "Berat")],
                        max_length=6,
                        verbose_name="tingkat",
                    ),
                ),
                ("pelanggaran", models.CharField(max_length=500, verbose_name="pelanggaran")),
                ("pejabat", models.CharField(max_length=200, verbose_name="pejabat yang menghukum")),
                ("tanggal_diterima", models.DateField(verbose_name="tanggal diterima pegawai")),
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
                "verbose_name": "hukuman disiplin",
                "verbose_name_plural": "hukuman disiplin",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HukumanDisiplinPeristiwa",
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
                    "jenis",
                    models.CharField(
                        db_comment="kode pada hukuman_disiplin.csv", max_length=20, verbose_name="jenis hukuman"
                    ),
                ),
                (
                    "tingkat",
                    models.CharField(
                        choices=[("ringan", "Ringan"), ("sedang", "Sedang"), ("berat", "Berat")],
                        max_length=6,
                        verbose_name="tingkat",
                    ),
                ),
                ("pelanggaran", models.CharField(max_length=500, verbose_name="pelanggaran")),
                ("pejabat", models.CharField(max_length=200, verbose_name="pejabat yang menghukum")),
                ("tanggal_diterima", models.DateField(verbose_name="tanggal diterima pegawai")),
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
                        to="jabatan.hukumandisiplin",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa hukuman disiplin",
                "verbose_name_plural": "peristiwa hukuman disiplin",
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
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
                name="jabatan_hukumandisiplin_cabut_lengkap",
                violation_error_message="Pencabutan memerlukan masa semula, alasan, waktu, dan siapa yang mencabut.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("pegawai", "="), ("jenis", "="), ("berlaku", "&&")],
                name="hukuman_sejenis_tanpa_tumpang_tindih",
                violation_error_message="Hukuman sejenis sudah tercatat pada masa itu.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.UniqueConstraint(
                condition=models.Q(("dicabut_at__isnull", True)),
                fields=("pegawai", "nomor_sk"),
                name="hukuman_satu_per_keputusan",
                violation_error_message="Keputusan dengan nomor ini sudah dicatat untuk pegawai ini.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.CheckConstraint(
                condition=models.Q(("tingkat__in", ["ringan", "sedang", "berat"])), name="hukuman_tingkat_dikenal"
            ),
        ),
        migrations.AddConstraint(
            model_name="hukumandisiplin",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tanggal_sk__isnull", False),
                    ("tanggal_sk__lte", models.F("tanggal_diterima")),
                    models.Q(("nomor_sk", ""), _negated=True),
                    models.Q(("pejabat", ""), _negated=True),
                    models.Q(("pelanggaran", ""), _negated=True),
                ),
                name="hukuman_berkeputusan",
                violation_error_message="Hukuman memerlukan keputusan: nomor, tanggal, pejabat, dan pelanggarannya.",
            ),
        ),
        AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_hukumandisiplinperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pejabat", "pelanggaran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_diterima", "tanggal_sk", "tingkat") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", new_values."pejabat", new_values."pelanggaran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_diterima", new_values."tanggal_sk", new_values."tingkat" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="f3f9dbb38ddf17db435c5ee063a6729c66f5e1c2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_43de2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_hukumandisiplin",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_hukumandisiplinperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pejabat", "pelanggaran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_diterima", "tanggal_sk", "tingkat") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", new_values."pejabat", new_values."pelanggaran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_diterima", new_values."tanggal_sk", new_values."tingkat" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="261f7e69128b5eba810e3b31da9ac317c89795c4",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fce26",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_hukumandisiplin",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hukumandisiplin",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_hukumandisiplinperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pejabat", "pelanggaran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_diterima", "tanggal_sk", "tingkat") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."jenis", old_values."nomor_sk", old_values."pegawai_id", old_values."pejabat", old_values."pelanggaran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_diterima", old_values."tanggal_sk", old_values."tingkat" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="45b8e6b5d0c4beff2a639d3cb8a99531108e8f31",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_169a1",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_hukumandisiplin",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hukumandisiplinperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="9a981581890b37c140a35bdbfa775293e29bb9a6",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_00f82",
                    table="jabatan_hukumandisiplinperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
