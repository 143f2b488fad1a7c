"""Ratings may rest on citizens' results; completed complaints nominate."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0016_impor_skp"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="buktirating",
            name="bukti_rating_menunjuk_sumber",
        ),
        migrations.AlterField(
            model_name="buktirating",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("LOG", "Log harian"),
                    ("UMPAN_BALIK", "Umpan balik"),
                    ("DIALOG", "Dialog kinerja"),
                    ("KEHADIRAN", "Kehadiran"),
                    ("WARGA", "Hasil dari warga"),
                    ("PETUGAS", "Pengaduan yang menyebut pegawai"),
                    ("TAUTAN", "Berkas atau tautan"),
                ],
                max_length=12,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="buktiratingperistiwa",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("LOG", "Log harian"),
                    ("UMPAN_BALIK", "Umpan balik"),
                    ("DIALOG", "Dialog kinerja"),
                    ("KEHADIRAN", "Kehadiran"),
                    ("WARGA", "Hasil dari warga"),
                    ("PETUGAS", "Pengaduan yang menyebut pegawai"),
                    ("TAUTAN", "Berkas atau tautan"),
                ],
                max_length=12,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="usulanpenghargaan",
            name="kategori",
            field=models.CharField(
                choices=[
                    ("UNGGUL", "Predikat sangat baik tiga bulan berturut-turut"),
                    ("PERBAIKAN", "Perbaikan nyata dari masa sendiri"),
                    ("TARGET", "Target tahunan tercapai"),
                    ("PENGADUAN", "Terus menyelesaikan pengaduan warga"),
                ],
                max_length=10,
                verbose_name="kategori",
            ),
        ),
        migrations.AlterField(
            model_name="usulanpenghargaanperistiwa",
            name="kategori",
            field=models.CharField(
                choices=[
                    ("UNGGUL", "Predikat sangat baik tiga bulan berturut-turut"),
                    ("PERBAIKAN", "Perbaikan nyata dari masa sendiri"),
                    ("TARGET", "Target tahunan tercapai"),
                    ("PENGADUAN", "Terus menyelesaikan pengaduan warga"),
                ],
                max_length=10,
                verbose_name="kategori",
            ),
        ),
        migrations.AddConstraint(
            model_name="buktirating",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "jenis__in",
                            (
                                "LOG",
                                "UMPAN_BALIK",
                                "DIALOG",
                                "WARGA",
                                "PETUGAS",
                            ),
                        ),
                        ("rujukan__isnull", False),
                        ("tautan", ""),
                    ),
                    models.Q(
                        ("jenis", "KEHADIRAN"),
                        ("rujukan__isnull", True),
                        ("tautan", ""),
                    ),
                    models.Q(
                        ("jenis", "TAUTAN"),
                        ("rujukan__isnull", True),
                        models.Q(("tautan", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="bukti_rating_menunjuk_sumber",
            ),
        ),
    ]
