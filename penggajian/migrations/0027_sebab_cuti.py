"""Leave among the causes of rapel."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0026_slip_unit_berisi"),
    ]

    operations = [
        migrations.AlterField(
            model_name="rapel",
            name="sebab",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("PANGKAT", "Pangkat, masa kerja, atau status"),
                        ("KELUARGA", "Tanggungan keluarga"),
                        ("JABATAN", "Jabatan atau kedudukan"),
                        ("PENILAIAN", "Penilaian kinerja"),
                        ("PRESENSI", "Presensi"),
                        ("CUTI", "Cuti"),
                        ("HUKUMAN", "Hukuman disiplin"),
                        ("ATURAN", "Peraturan atau tarif"),
                        ("SLIP", "Bulan itu tanpa slip"),
                    ],
                    max_length=12,
                ),
                size=None,
                verbose_name="sebab",
            ),
        ),
        migrations.AlterField(
            model_name="rapelperistiwa",
            name="sebab",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("PANGKAT", "Pangkat, masa kerja, atau status"),
                        ("KELUARGA", "Tanggungan keluarga"),
                        ("JABATAN", "Jabatan atau kedudukan"),
                        ("PENILAIAN", "Penilaian kinerja"),
                        ("PRESENSI", "Presensi"),
                        ("CUTI", "Cuti"),
                        ("HUKUMAN", "Hukuman disiplin"),
                        ("ATURAN", "Peraturan atau tarif"),
                        ("SLIP", "Bulan itu tanpa slip"),
                    ],
                    max_length=12,
                ),
                size=None,
                verbose_name="sebab",
            ),
        ),
    ]
