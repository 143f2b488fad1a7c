"""Files."""

import asn_portal.inti.berkas.enums
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Berkas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("nama_asli", models.CharField(max_length=160, verbose_name="nama")),
                ("nama_simpan", models.CharField(max_length=80, unique=True, verbose_name="nama simpan")),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("BUKTI_LOG", "Bukti log harian"),
                            ("BUKTI_KINERJA", "Bukti kinerja"),
                            ("DOKUMEN_SK", "Dokumen SK"),
                            ("FOTO", "Foto"),
                            ("IMPOR", "Berkas impor"),
                            ("LAMPIRAN", "Lampiran"),
                        ],
                        max_length=20,
                        verbose_name="jenis",
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[("PDF", "PDF"), ("JPG", "JPG"), ("PNG", "PNG"), ("XLSX", "XLSX"), ("CSV", "CSV")],
                        max_length=5,
                        verbose_name="format",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[("SIAP", "Siap"), ("DITAHAN", "Menunggu pemindaian")],
                        default=asn_portal.inti.berkas.enums.StatusBerkas["SIAP"],
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                ("ukuran", models.PositiveBigIntegerField(verbose_name="ukuran (bita)")),
                ("sha256", models.CharField(max_length=64, verbose_name="sidik")),
                ("target_model", models.CharField(blank=True, max_length=100, verbose_name="model")),
                ("target_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor objek")),
                ("dihapus_at", models.DateTimeField(blank=True, null=True, verbose_name="dihapus pada")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                (
                    "pemilik",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "berkas",
                "verbose_name_plural": "berkas",
                "indexes": [
                    models.Index(fields=["target_model", "target_id"], name="berkas_target"),
                    models.Index(fields=["pemilik"], name="berkas_pemilik"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("target_id__isnull", True), ("target_model", "")),
                            models.Q(models.Q(("target_model", ""), _negated=True), ("target_id__isnull", False)),
                            _connector="OR",
                        ),
                        name="berkas_target_berpasangan",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("sha256__regex", "^[0-9a-f]{64}$")), name="berkas_sidik_sha256"
                    ),
                ],
            },
        ),
    ]
