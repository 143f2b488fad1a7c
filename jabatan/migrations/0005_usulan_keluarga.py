"""Proposals about families, decided before they become dated rows."""

import django.db.models.deletion
import jabatan.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0004_riwayat_dicabut"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UsulanKeluarga",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "hubungan",
                    models.CharField(
                        choices=[("PASANGAN", "Suami/istri"), ("ANAK", "Anak")], max_length=10, verbose_name="hubungan"
                    ),
                ),
                ("nama", models.CharField(max_length=200, verbose_name="nama")),
                ("tanggal_lahir", models.DateField(verbose_name="tanggal lahir")),
                ("tmt", models.DateField(verbose_name="berlaku mulai")),
                ("sampai", models.DateField(blank=True, null=True, verbose_name="sampai dengan")),
                ("tertanggung_gaji", models.BooleanField(verbose_name="masuk tunjangan keluarga")),
                ("tertanggung_beras", models.BooleanField(verbose_name="masuk tunjangan beras")),
                ("tertanggung_pajak", models.BooleanField(verbose_name="masuk tanggungan pajak")),
                ("keterangan", models.TextField(verbose_name="keterangan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIAJUKAN", "Menunggu pemeriksaan"),
                            ("DIPERIKSA", "Diperiksa, menunggu penetapan"),
                            ("DITERIMA", "Diterima dan tercatat"),
                            ("DIKEMBALIKAN", "Dikembalikan"),
                            ("DITARIK", "Ditarik kembali"),
                        ],
                        default=jabatan.enums.StatusUsulan["DIAJUKAN"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diajukan oleh",
                    ),
                ),
                (
                    "diperiksa_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diperiksa oleh",
                    ),
                ),
                (
                    "diputus_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diputus oleh",
                    ),
                ),
                (
                    "hasil",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.keluarga",
                        verbose_name="catatan yang jadi",
                    ),
                ),
                (
                    "keluarga",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.keluarga",
                        verbose_name="catatan yang diubah",
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pegawai",
                    ),
                ),
            ],
            options={
                "verbose_name": "usulan keluarga",
                "verbose_name_plural": "usulan keluarga",
            },
        ),
        migrations.CreateModel(
            name="UsulanKeluargaPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "hubungan",
                    models.CharField(
                        choices=[("PASANGAN", "Suami/istri"), ("ANAK", "Anak")], max_length=10, verbose_name="hubungan"
                    ),
                ),
                ("nama", models.CharField(max_length=200, verbose_name="nama")),
                ("tanggal_lahir", models.DateField(verbose_name="tanggal lahir")),
                ("tmt", models.DateField(verbose_name="berlaku mulai")),
                ("sampai", models.DateField(blank=True, null=True, verbose_name="sampai dengan")),
                ("tertanggung_gaji", models.BooleanField(verbose_name="masuk tunjangan keluarga")),
                ("tertanggung_beras", models.BooleanField(verbose_name="masuk tunjangan beras")),
                ("tertanggung_pajak", models.BooleanField(verbose_name="masuk tanggungan pajak")),
                ("keterangan", models.TextField(verbose_name="keterangan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIAJUKAN", "Menunggu pemeriksaan"),
                            ("DIPERIKSA", "Diperiksa, menunggu penetapan"),
                            ("DITERIMA", "Diterima dan tercatat"),
                            ("DIKEMBALIKAN", "Dikembalikan"),
                            ("DITARIK", "Ditarik kembali"),
                        ],
                        default=jabatan.enums.StatusUsulan["DIAJUKAN"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "diajukan_oleh",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diajukan oleh",
                    ),
                ),
                (
                    "diperiksa_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diperiksa oleh",
                    ),
                ),
                (
                    "diputus_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diputus oleh",
                    ),
                ),
                (
                    "hasil",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.keluarga",
                        verbose_name="catatan yang jadi",
                    ),
                ),
                (
                    "keluarga",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.keluarga",
                        verbose_name="catatan yang diubah",
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pegawai",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.usulankeluarga",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa usulan keluarga",
                "verbose_name_plural": "peristiwa usulan keluarga",
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="usulankeluarga",
            index=models.Index(fields=["status", "diajukan_at"], name="usulan_keluarga_status"),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("status__in", (jabatan.enums.StatusUsulan["DIAJUKAN"], jabatan.enums.StatusUsulan["DIPERIKSA"]))
                ),
                fields=("keluarga",),
                name="usulan_keluarga_satu_per_catatan",
                violation_error_message="Masih ada usulan atas catatan ini yang belum diputus.",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("status__in", (jabatan.enums.StatusUsulan["DIAJUKAN"], jabatan.enums.StatusUsulan["DIPERIKSA"]))
                ),
                fields=("pegawai", "nama", "tanggal_lahir"),
                name="usulan_keluarga_satu_per_orang",
                violation_error_message="Masih ada usulan tentang orang ini yang belum diputus.",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(("sampai__isnull", True), ("sampai__gte", models.F("tmt")), _connector="OR"),
                name="usulan_keluarga_masa",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("diputus_oleh__isnull", False),
                        ("hasil__isnull", False),
                        ("status", jabatan.enums.StatusUsulan["DITERIMA"]),
                    ),
                    models.Q(
                        models.Q(("status", jabatan.enums.StatusUsulan["DITERIMA"]), _negated=True),
                        ("hasil__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="usulan_keluarga_diterima_berhasil",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", jabatan.enums.StatusUsulan["DIKEMBALIKAN"]), _negated=True),
                    models.Q(models.Q(("catatan", ""), _negated=True), ("diputus_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="usulan_keluarga_dikembalikan_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diperiksa_at__isnull", True), ("diperiksa_oleh__isnull", True)),
                    models.Q(("diperiksa_at__isnull", False), ("diperiksa_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="usulan_keluarga_periksa_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="usulan_keluarga_putus_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diperiksa_oleh__isnull", True),
                    ("diajukan_oleh__isnull", True),
                    models.Q(("diperiksa_oleh", models.F("diajukan_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="usulan_keluarga_pemeriksa_lain",
                violation_error_message="Usulan diperiksa oleh orang lain, bukan pengusulnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diputus_oleh__isnull", True),
                    ("diajukan_oleh__isnull", True),
                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="usulan_keluarga_pemutus_lain",
                violation_error_message="Usulan diputus oleh orang lain, bukan pengusulnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diputus_oleh__isnull", True),
                    ("diperiksa_oleh__isnull", True),
                    models.Q(("diputus_oleh", models.F("diperiksa_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="usulan_keluarga_pemutus_bukan_pemeriksa",
                violation_error_message="Usulan diputus oleh orang lain, bukan pemeriksanya.",
            ),
        ),
        AddTrigger(
            model_name="usulankeluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="usulan_keluarga_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DIPERIKSA'), ('DIAJUKAN', 'DITERIMA'), ('DIAJUKAN', 'DIKEMBALIKAN'), ('DIAJUKAN', 'DITARIK'), ('DIPERIKSA', 'DITERIMA'), ('DIPERIKSA', 'DIKEMBALIKAN'), ('DIPERIKSA', 'DITARIK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="07d3ab67e42d5d9aa1e1e2ca016e30c0d0a2f17a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_usulan_keluarga_urutan_status_9b9e6",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="jabatan_usulankeluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="usulankeluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."hasil_id", new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."keterangan", new_values."nama", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sampai", new_values."status", new_values."tanggal_lahir", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak", new_values."tmt", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="29932e0a6d386c9eacf652f55b4e90210c2f056a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_35a6b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_usulankeluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="usulankeluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."hasil_id", new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."keterangan", new_values."nama", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sampai", new_values."status", new_values."tanggal_lahir", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak", new_values."tmt", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="cf4a5824250fab779698676eb455f2a625e03210",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_10ddf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_usulankeluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="usulankeluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT old_values."catatan", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."hasil_id", old_values."hubungan", old_values."id", old_values."keluarga_id", old_values."keterangan", old_values."nama", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sampai", old_values."status", old_values."tanggal_lahir", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak", old_values."tmt", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="c87cd4f1af580cc6dce7fe107ffc9956ecdf49eb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_83f61",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_usulankeluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="usulankeluargaperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="0fe61b1a527c107d78f12839b0a91b843c31468a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_e26c5",
                    table="jabatan_usulankeluargaperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
