"""Answers of an open round of the employees' survey are sealed."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("kinerja", "0020_umpan_pengguna_layanan"),
    ]

    operations = [
        migrations.AddField(
            model_name="jawabankepuasan",
            name="isi",
            field=models.BinaryField(null=True, verbose_name="isi tersegel"),
        ),
        migrations.AlterField(
            model_name="jawabankepuasan",
            name="nilai",
            field=models.JSONField(null=True, verbose_name="nilai menurut dimensi"),
        ),
        migrations.AlterField(
            model_name="jawabankepuasan",
            name="unit_kerja",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.unitkerja",
                verbose_name="unit kerja",
            ),
        ),
        migrations.AddConstraint(
            model_name="jawabankepuasan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("isi__isnull", False), ("nilai__isnull", True), ("unit_kerja__isnull", True)),
                    models.Q(("isi__isnull", True), ("nilai__isnull", False), ("unit_kerja__isnull", False)),
                    _connector="OR",
                ),
                name="jawaban_kepuasan_tersegel",
            ),
        ),
    ]
