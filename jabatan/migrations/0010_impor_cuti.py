"""Sheets of leave among the kinds of import."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0009_riwayat_cuti"),
    ]

    operations = [
        migrations.AlterField(
            model_name="impor",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("UNIT", "Unit kerja"),
                    ("POSISI", "Posisi"),
                    ("PEGAWAI", "Pegawai"),
                    ("CUTI", "Cuti pegawai"),
                ],
                max_length=10,
                verbose_name="jenis",
            ),
        ),
    ]
