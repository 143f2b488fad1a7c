"""Whose facts changed after a run was computed."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0022_mutasi_masuk"),
    ]

    operations = [
        migrations.CreateModel(
            name="PegawaiUsang",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sebab", models.CharField(max_length=300, verbose_name="sebab")),
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
                    "proses",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="pegawai_usang_set",
                        to="penggajian.prosesgaji",
                    ),
                ),
            ],
            options={
                "verbose_name": "pegawai yang datanya berubah",
                "verbose_name_plural": "pegawai yang datanya berubah",
                "constraints": [models.UniqueConstraint(fields=("proses", "pegawai"), name="pegawai_usang_sekali")],
            },
        ),
    ]
