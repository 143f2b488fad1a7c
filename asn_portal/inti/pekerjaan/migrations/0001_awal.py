"""Jobs."""

import asn_portal.inti.pekerjaan.enums
import django.db.models.deletion
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels, InstallTriggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Jadwal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nama", models.CharField(max_length=80, unique=True, verbose_name="nama")),
                        ("slot_terakhir", models.DateTimeField(verbose_name="slot terakhir")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dipasang pada")),
                    ],
                    options={
                        "verbose_name": "jadwal terpasang",
                        "verbose_name_plural": "jadwal terpasang",
                    },
                ),
                migrations.CreateModel(
                    name="PesanDitolak",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nama", models.CharField(max_length=200, verbose_name="nama tugas")),
                        ("sebab", models.CharField(max_length=200, verbose_name="sebab")),
                        ("ukuran", models.PositiveIntegerField(default=0, verbose_name="ukuran (bita)")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="pada")),
                    ],
                    options={
                        "verbose_name": "pesan antrean yang ditolak",
                        "verbose_name_plural": "pesan antrean yang ditolak",
                    },
                ),
                migrations.CreateModel(
                    name="KunciIdempoten",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kunci", models.CharField(max_length=100, verbose_name="kunci")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik permintaan")),
                        (
                            "status",
                            models.CharField(
                                choices=[("DIPROSES", "Sedang diproses"), ("SELESAI", "Selesai")],
                                default=asn_portal.inti.pekerjaan.enums.StatusKunci["DIPROSES"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "kode_respons",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kode respons"),
                        ),
                        ("respons", models.JSONField(blank=True, default=dict, verbose_name="respons")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("kadaluwarsa_at", models.DateTimeField(db_index=True, verbose_name="kedaluwarsa pada")),
                        (
                            "pengguna",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kunci idempoten",
                        "verbose_name_plural": "kunci idempoten",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pengguna", "kunci"), name="kunci_idempoten_satu_per_pengguna"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pekerjaan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("jenis", models.CharField(max_length=80, verbose_name="jenis")),
                        ("kunci", models.CharField(max_length=200, unique=True, verbose_name="kunci")),
                        ("muatan", models.JSONField(blank=True, default=dict, verbose_name="muatan")),
                        (
                            "antrean",
                            models.CharField(
                                choices=[("ringan", "Ringan"), ("berat", "Berat")],
                                default=asn_portal.inti.pekerjaan.enums.Antrean["RINGAN"],
                                max_length=10,
                                verbose_name="antrean",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu giliran"),
                                    ("BERJALAN", "Sedang berjalan"),
                                    ("SELESAI", "Selesai"),
                                    ("GAGAL", "Gagal"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default=asn_portal.inti.pekerjaan.enums.StatusPekerjaan["MENUNGGU"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("sewa_oleh", models.UUIDField(blank=True, null=True, verbose_name="disewa oleh")),
                        ("sewa_sampai", models.DateTimeField(blank=True, null=True, verbose_name="sewa sampai")),
                        ("denyut_at", models.DateTimeField(blank=True, null=True, verbose_name="denyut terakhir")),
                        ("diumumkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diumumkan pada")),
                        ("berikut_at", models.DateTimeField(blank=True, null=True, verbose_name="tidak sebelum")),
                        ("percobaan", models.PositiveSmallIntegerField(default=0, verbose_name="percobaan")),
                        (
                            "maks_percobaan",
                            models.PositiveSmallIntegerField(default=6, verbose_name="percobaan paling banyak"),
                        ),
                        ("kemajuan", models.PositiveIntegerField(default=0, verbose_name="kemajuan")),
                        ("total", models.PositiveIntegerField(default=0, verbose_name="total")),
                        ("keterangan", models.CharField(blank=True, max_length=200, verbose_name="keterangan")),
                        ("galat", models.TextField(blank=True, verbose_name="sebab gagal")),
                        ("galat_teknis", models.TextField(blank=True, verbose_name="sebab teknis")),
                        ("galat_butir", models.JSONField(blank=True, default=list, verbose_name="galat per butir")),
                        ("jumlah_galat", models.PositiveIntegerField(default=0, verbose_name="jumlah galat butir")),
                        ("hasil", models.JSONField(blank=True, default=dict, verbose_name="hasil")),
                        (
                            "batal_diminta_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="pembatalan diminta pada"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("mulai_at", models.DateTimeField(blank=True, null=True, verbose_name="mulai pada")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        (
                            "diminta_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="anak",
                                to="pekerjaan.pekerjaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pekerjaan",
                        "verbose_name_plural": "pekerjaan",
                        "indexes": [
                            models.Index(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            asn_portal.inti.pekerjaan.enums.StatusPekerjaan["MENUNGGU"],
                                            asn_portal.inti.pekerjaan.enums.StatusPekerjaan["BERJALAN"],
                                        ],
                                    )
                                ),
                                fields=["status", "sewa_sampai"],
                                name="pekerjaan_terbuka",
                            ),
                            models.Index(fields=["diminta_oleh", "-created_at"], name="pekerjaan_peminta"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("sewa_oleh__isnull", False),
                                        ("sewa_sampai__isnull", False),
                                        ("status", asn_portal.inti.pekerjaan.enums.StatusPekerjaan["BERJALAN"]),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("status", asn_portal.inti.pekerjaan.enums.StatusPekerjaan["BERJALAN"]),
                                            _negated=True,
                                        ),
                                        ("sewa_oleh__isnull", True),
                                        ("sewa_sampai__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pekerjaan_berjalan_punya_sewa",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("selesai_at__isnull", False),
                                        (
                                            "status__in",
                                            [
                                                asn_portal.inti.pekerjaan.enums.StatusPekerjaan["DIBATALKAN"],
                                                asn_portal.inti.pekerjaan.enums.StatusPekerjaan["GAGAL"],
                                                asn_portal.inti.pekerjaan.enums.StatusPekerjaan["SELESAI"],
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(
                                            (
                                                "status__in",
                                                [
                                                    asn_portal.inti.pekerjaan.enums.StatusPekerjaan["DIBATALKAN"],
                                                    asn_portal.inti.pekerjaan.enums.StatusPekerjaan["GAGAL"],
                                                    asn_portal.inti.pekerjaan.enums.StatusPekerjaan["SELESAI"],
                                                ],
                                            ),
                                            _negated=True,
                                        ),
                                        ("selesai_at__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pekerjaan_akhir_punya_waktu",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percobaan__lte", models.F("maks_percobaan"))),
                                name="pekerjaan_percobaan_berbatas",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{MENUNGGU:BERJALAN,MENUNGGU:GAGAL,MENUNGGU:DIBATALKAN,BERJALAN:SELESAI,BERJALAN:GAGAL,BERJALAN:MENUNGGU,BERJALAN:DIBATALKAN,GAGAL:MENUNGGU}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="f5390e21bec40c69547a81a74f5834e6dba873b5",
                                    operation="UPDATE",
                                    pgid="pgtrigger_urutan_status_51576",
                                    table="pekerjaan_pekerjaan",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ]
        ),
        InstallTriggers(),
    ]
