"""Uploaded sheets of SKP from e-Kinerja BKN, between preview and application."""

import django.core.serializers.json
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0015_pola_instansi"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ImporSkp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("nama_berkas", models.CharField(max_length=120, verbose_name="nama berkas")),
                ("sidik", models.CharField(max_length=64, verbose_name="sidik")),
                ("isi", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("rencana", models.JSONField(default=list)),
                ("galat", models.JSONField(default=list)),
                ("jumlah_baris", models.PositiveIntegerField(default=0)),
                ("jumlah_baru", models.PositiveIntegerField(default=0)),
                ("jumlah_ubah", models.PositiveIntegerField(default=0)),
                ("jumlah_sama", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField(verbose_name="diunggah pada")),
                ("diterapkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan pada")),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diunggah oleh",
                    ),
                ),
            ],
            options={
                "verbose_name": "impor SKP",
                "verbose_name_plural": "impor SKP",
            },
        ),
    ]
