"""A decision that names who came by transfer from another institution."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0021_honorarium"),
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
                    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
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
                    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
    ]
