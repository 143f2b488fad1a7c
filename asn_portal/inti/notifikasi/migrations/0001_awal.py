"""Notices and letters."""

import asn_portal.inti.notifikasi.enums
import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Notifikasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("jenis", models.CharField(max_length=60, verbose_name="jenis")),
                        ("judul", models.CharField(max_length=150, verbose_name="judul")),
                        ("isi", models.TextField(blank=True, verbose_name="isi")),
                        ("url", models.CharField(blank=True, max_length=300, verbose_name="tujuan")),
                        ("kunci", models.CharField(blank=True, max_length=150, verbose_name="kunci")),
                        ("dibaca_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "untuk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pemberitahuan",
                        "verbose_name_plural": "pemberitahuan",
                        "indexes": [
                            models.Index(fields=["untuk", "-id"], name="notifikasi_milik"),
                            models.Index(
                                condition=models.Q(("dibaca_at__isnull", True)),
                                fields=["untuk"],
                                name="notifikasi_belum_dibaca",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("kunci", ""), _negated=True),
                                fields=("untuk", "kunci"),
                                name="notifikasi_sekali_per_kunci",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("url", ""), ("url__regex", "^/([^/\\\\].*)?$"), _connector="OR"),
                                name="notifikasi_url_jalur_sendiri",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SuratKeluar",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("alamat", models.EmailField(max_length=254, verbose_name="alamat")),
                        ("judul", models.CharField(max_length=200, verbose_name="judul")),
                        ("isi", models.TextField(verbose_name="isi")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu"),
                                    ("MENGIRIM", "Sedang dikirim"),
                                    ("TERKIRIM", "Terkirim"),
                                    ("GAGAL", "Gagal"),
                                ],
                                default=asn_portal.inti.notifikasi.enums.StatusSurat["MENUNGGU"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("percobaan", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                        ("berikut_at", models.DateTimeField(blank=True, null=True, verbose_name="tidak sebelum")),
                        ("sewa_sampai", models.DateTimeField(blank=True, null=True, verbose_name="sewa sampai")),
                        ("galat", models.CharField(blank=True, max_length=200, verbose_name="sebab gagal")),
                        ("terkirim_at", models.DateTimeField(blank=True, null=True, verbose_name="terkirim pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "notifikasi",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="surat",
                                to="notifikasi.notifikasi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "surat keluar",
                        "verbose_name_plural": "surat keluar",
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    ("status", asn_portal.inti.notifikasi.enums.StatusSurat["TERKIRIM"]), _negated=True
                                ),
                                fields=["id"],
                                name="surat_keluar_belum",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status", asn_portal.inti.notifikasi.enums.StatusSurat["TERKIRIM"]),
                                        ("terkirim_at__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status", asn_portal.inti.notifikasi.enums.StatusSurat["TERKIRIM"]),
                                            _negated=True,
                                        ),
                                        ("terkirim_at__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="surat_keluar_terkirim_punya_waktu",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("judul__regex", "[\\r\\n]"), _negated=True),
                                name="surat_keluar_judul_satu_baris",
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
