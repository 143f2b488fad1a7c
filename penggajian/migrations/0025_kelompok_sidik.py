"""Digests of groups of a run's slips."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0024_belanja_unit"),
    ]

    operations = [
        migrations.CreateModel(
            name="KelompokSidik",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "proses_id", "nomor", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("nomor", models.BigIntegerField(verbose_name="nomor")),
                ("sidik", models.BinaryField(max_length=32, verbose_name="sidik")),
                (
                    "proses",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="penggajian.prosesgaji",
                    ),
                ),
            ],
            options={
                "verbose_name": "sidik kelompok slip",
                "verbose_name_plural": "sidik kelompok slip",
            },
        ),
    ]
