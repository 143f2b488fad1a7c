"""One more kind of decision about pay: what is left during a suspension."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0016_setoran"),
    ]

    operations = [
        migrations.AlterField(
            model_name="ketetapangaji",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("PERAN", "Peran tambahan"),
                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                    ("PROFESI_LANGKA", "Profesi langka"),
                    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="ketetapangajiperistiwa",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("PERAN", "Peran tambahan"),
                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                    ("PROFESI_LANGKA", "Profesi langka"),
                    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
    ]
