"""Holidays and their version."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import pgtrigger.compiler
import uuid
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels, InstallTriggers


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="PolaHariKerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("unit_kode", models.CharField(blank=True, max_length=40, verbose_name="kode unit kerja")),
                        (
                            "hari_per_pekan",
                            models.PositiveSmallIntegerField(
                                choices=[(5, "5 hari"), (6, "6 hari")], verbose_name="hari kerja per pekan"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                    ],
                    options={
                        "verbose_name": "pola hari kerja",
                        "verbose_name_plural": "pola hari kerja",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hari_per_pekan__in", [5, 6])), name="pola_hari_kerja_5_atau_6"
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("unit_kode", "="), ("berlaku", "&&")],
                                name="pola_hari_kerja_tanpa_tumpang_tindih",
                                violation_error_message="Masa berlaku pola hari kerja ini bertumpang tindih dengan pola lain.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="naikkan_versi",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="UPDATE kalender_versikalender SET versi = gen_random_uuid(); RETURN NULL;",
                                    hash="836b78925b5c2f3f6a2c22f5690689ae1fa889f1",
                                    level="STATEMENT",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_naikkan_versi_3ba4d",
                                    table="kalender_polaharikerja",
                                    when="AFTER",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VersiKalender",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("versi", models.UUIDField(default=uuid.uuid4)),
                    ],
                    options={
                        "verbose_name": "versi kalender",
                        "verbose_name_plural": "versi kalender",
                    },
                ),
                migrations.CreateModel(
                    name="HariLibur",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tanggal", models.DateField(unique=True, verbose_name="tanggal")),
                        ("nama", models.CharField(max_length=120, verbose_name="nama")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("LIBUR_NASIONAL", "Libur nasional"),
                                    ("CUTI_BERSAMA", "Cuti bersama"),
                                    ("LOKAL", "Libur lokal"),
                                ],
                                max_length=16,
                                verbose_name="jenis",
                            ),
                        ),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                    ],
                    options={
                        "verbose_name": "hari libur",
                        "verbose_name_plural": "hari libur",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("dasar_hukum", ""), _negated=True),
                                name="hari_libur_punya_dasar_hukum",
                                violation_error_message="Tulis dasar hukum hari libur ini, misalnya nomor SKB atau keputusan.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="naikkan_versi",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="UPDATE kalender_versikalender SET versi = gen_random_uuid(); RETURN NULL;",
                                    hash="3403d98956c089c0bf4d48ea0384a919d61d3f84",
                                    level="STATEMENT",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_naikkan_versi_a4d25",
                                    table="kalender_harilibur",
                                    when="AFTER",
                                ),
                            )
                        ],
                    },
                ),
            ]
        ),
        InstallTriggers(),
        migrations.RunSQL(
            "INSERT INTO kalender_versikalender (versi) SELECT gen_random_uuid() "
            "WHERE NOT EXISTS (SELECT 1 FROM kalender_versikalender)",
            migrations.RunSQL.noop,
        ),
    ]
