"""Files that jobs leave behind, kept until a moment."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("berkas", "0002_sidik_berkas"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="berkas",
            name="kedaluwarsa_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="disimpan sampai"),
        ),
        migrations.AlterField(
            model_name="berkas",
            name="format",
            field=models.CharField(
                choices=[
                    ("PDF", "PDF"),
                    ("JPG", "JPG"),
                    ("PNG", "PNG"),
                    ("XLSX", "XLSX"),
                    ("CSV", "CSV"),
                    ("ZIP", "ZIP"),
                ],
                max_length=5,
                verbose_name="format",
            ),
        ),
        migrations.AlterField(
            model_name="berkas",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("BUKTI_LOG", "Bukti log harian"),
                    ("BUKTI_KINERJA", "Bukti kinerja"),
                    ("DOKUMEN_SK", "Dokumen SK"),
                    ("FOTO", "Foto"),
                    ("IMPOR", "Berkas impor"),
                    ("LAMPIRAN", "Lampiran"),
                    ("HASIL", "Hasil pekerjaan"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AddConstraint(
            model_name="berkas",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("jenis", "HASIL"), ("kedaluwarsa_at__isnull", False)),
                    models.Q(models.Q(("jenis", "HASIL"), _negated=True), ("kedaluwarsa_at__isnull", True)),
                    _connector="OR",
                ),
                name="berkas_hasil_kedaluwarsa",
            ),
        ),
    ]
