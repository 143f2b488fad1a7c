"""Leave of a person, with its kind and its days."""

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
        ("jabatan", "0008_cltn_index"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RiwayatCuti",
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
                        choices=[
                            ("TAHUNAN", "Cuti tahunan"),
                            ("SAKIT", "Cuti sakit"),
                            ("MELAHIRKAN", "Cuti melahirkan"),
                            ("ALASAN_PENTING", "Cuti karena alasan penting"),
                            ("BESAR", "Cuti besar"),
                            ("MPP", "Masa persiapan pensiun"),
                        ],
                        max_length=20,
                        verbose_name="jenis cuti",
                    ),
                ),
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
                "verbose_name": "riwayat cuti",
                "verbose_name_plural": "riwayat cuti",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RiwayatCutiPeristiwa",
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
                        choices=[
                            ("TAHUNAN", "Cuti tahunan"),
                            ("SAKIT", "Cuti sakit"),
                            ("MELAHIRKAN", "Cuti melahirkan"),
                            ("ALASAN_PENTING", "Cuti karena alasan penting"),
                            ("BESAR", "Cuti besar"),
                            ("MPP", "Masa persiapan pensiun"),
                        ],
                        max_length=20,
                        verbose_name="jenis cuti",
                    ),
                ),
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
                        to="jabatan.riwayatcuti",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa riwayat cuti",
                "verbose_name_plural": "peristiwa riwayat cuti",
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="riwayatcuti",
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
                name="jabatan_riwayatcuti_cabut_lengkap",
                violation_error_message="Pencabutan memerlukan masa semula, alasan, waktu, dan siapa yang mencabut.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatcuti",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("pegawai", "="), ("berlaku", "&&")],
                name="riwayat_cuti_tanpa_tumpang_tindih",
                violation_error_message="Masa berlaku cuti ini bertumpang tindih dengan riwayat lain.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatcuti",
            constraint=models.CheckConstraint(
                condition=models.Q(("jenis__in", ["TAHUNAN", "SAKIT", "MELAHIRKAN", "ALASAN_PENTING", "BESAR", "MPP"])),
                name="riwayat_cuti_jenis_dikenal",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatcuti",
            constraint=models.CheckConstraint(
                condition=models.Q(("berlaku__lower_inf", False), ("berlaku__upper_inf", False)),
                name="riwayat_cuti_berbatas",
                violation_error_message="Cuti memerlukan hari pertama dan hari terakhir.",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatcuti",
            constraint=models.CheckConstraint(
                condition=models.Q(("nomor_sk", ""), _negated=True),
                name="riwayat_cuti_bersurat",
                violation_error_message="Cuti memerlukan nomor surat izin cuti.",
            ),
        ),
        AddTrigger(
            model_name="riwayatcuti",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatcutiperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="2e36c0b8721b5847acb0d137de7256e7cf9edf97",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5959a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_riwayatcuti",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatcuti",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatcutiperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="a845e9517fcb15bb1548ea56a85de1bc8ab8db39",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_370d4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_riwayatcuti",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatcuti",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatcutiperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."jenis", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="af7fda4210a1265c8938f8ebac0de3be45a7ade2",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_08bdc",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_riwayatcuti",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatcutiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="cf7ad3e7a9d944e5008531f845f9bdf0b48355c6",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_4c9b6",
                    table="jabatan_riwayatcutiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
