"""Accounts, roles, sessions and tokens."""

import asn_portal.inti.akun.enums
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension, TrigramExtension, UnaccentExtension
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels, InstallTriggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        CreateModels(
            [
                migrations.CreateModel(
                    name="Pengguna",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        ("username", models.CharField(max_length=60, unique=True, verbose_name="nama pengguna")),
                        (
                            "nip",
                            models.CharField(blank=True, max_length=18, null=True, unique=True, verbose_name="NIP"),
                        ),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                        ("is_staff", models.BooleanField(default=False, verbose_name="boleh membuka admin")),
                        ("wajib_ganti_sandi", models.BooleanField(default=False, verbose_name="wajib mengganti sandi")),
                        (
                            "sandi_diubah_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="sandi diubah pada"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                        ("versi_sesi", models.PositiveIntegerField(default=1, verbose_name="versi sesi")),
                    ],
                    options={
                        "verbose_name": "pengguna",
                        "verbose_name_plural": "pengguna",
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("username"),
                                name="pengguna_username_unik_tanpa_huruf_besar",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("nip__isnull", True), ("nip__regex", "^[0-9]{18}$"), _connector="OR"
                                ),
                                name="pengguna_nip_18_angka",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_penggunaperistiwa" ("created_at", "id", "is_active", "is_staff", "is_superuser", "nama", "nip", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sandi_diubah_at", "surel", "username", "versi_sesi", "wajib_ganti_sandi") SELECT new_values."created_at", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", new_values."nama", new_values."nip", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sandi_diubah_at", new_values."surel", new_values."username", new_values."versi_sesi", new_values."wajib_ganti_sandi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="1ef2b1f807aa47c20cb165790cfff30eedc15702",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_be53d",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="akun_pengguna",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_penggunaperistiwa" ("created_at", "id", "is_active", "is_staff", "is_superuser", "nama", "nip", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sandi_diubah_at", "surel", "username", "versi_sesi", "wajib_ganti_sandi") SELECT new_values."created_at", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", new_values."nama", new_values."nip", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sandi_diubah_at", new_values."surel", new_values."username", new_values."versi_sesi", new_values."wajib_ganti_sandi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."is_staff" IS DISTINCT FROM (new_values."is_staff") OR old_values."is_superuser" IS DISTINCT FROM (new_values."is_superuser") OR old_values."nama" IS DISTINCT FROM (new_values."nama") OR old_values."nip" IS DISTINCT FROM (new_values."nip") OR old_values."sandi_diubah_at" IS DISTINCT FROM (new_values."sandi_diubah_at") OR old_values."surel" IS DISTINCT FROM (new_values."surel") OR old_values."username" IS DISTINCT FROM (new_values."username") OR old_values."versi_sesi" IS DISTINCT FROM (new_values."versi_sesi") OR old_values."wajib_ganti_sandi" IS DISTINCT FROM (new_values."wajib_ganti_sandi")) ) AS new_values; RETURN NULL;',
                                    hash="9027006b07b876cab36db2fe20dfe25806a4d7a3",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b6e52",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="akun_pengguna",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_penggunaperistiwa" ("created_at", "id", "is_active", "is_staff", "is_superuser", "nama", "nip", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sandi_diubah_at", "surel", "username", "versi_sesi", "wajib_ganti_sandi") SELECT old_values."created_at", old_values."id", old_values."is_active", old_values."is_staff", old_values."is_superuser", old_values."nama", old_values."nip", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sandi_diubah_at", old_values."surel", old_values."username", old_values."versi_sesi", old_values."wajib_ganti_sandi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="7b0b90c39d17c4aac7d0f36fac547b398f4c3de1",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_64736",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="akun_pengguna",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PenggunaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        ("username", models.CharField(max_length=60, verbose_name="nama pengguna")),
                        ("nip", models.CharField(blank=True, max_length=18, null=True, verbose_name="NIP")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel")),
                        ("is_active", models.BooleanField(default=True, verbose_name="aktif")),
                        ("is_staff", models.BooleanField(default=False, verbose_name="boleh membuka admin")),
                        ("wajib_ganti_sandi", models.BooleanField(default=False, verbose_name="wajib mengganti sandi")),
                        (
                            "sandi_diubah_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="sandi diubah pada"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("versi_sesi", models.PositiveIntegerField(default=1, verbose_name="versi sesi")),
                    ],
                    options={
                        "verbose_name": "peristiwa pengguna",
                        "verbose_name_plural": "peristiwa pengguna",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="6d82f0da5b297fd711a1e0eb77e1419da2c69d6e",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_b9e3f",
                                    table="akun_penggunaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeranPengguna",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "peran",
                            models.CharField(
                                choices=[
                                    ("PEGAWAI", "Pegawai"),
                                    ("ATASAN", "Atasan"),
                                    ("PENGELOLA_UNIT", "Pengelola kepegawaian unit"),
                                    ("BKPSDM", "BKPSDM"),
                                    ("BENDAHARA", "Bendahara"),
                                    ("PIMPINAN", "Pimpinan"),
                                    ("ADMIN", "Admin teknis"),
                                    ("AUDITOR", "Auditor"),
                                ],
                                max_length=20,
                                verbose_name="peran",
                            ),
                        ),
                        ("unit_kode", models.CharField(blank=True, max_length=40, verbose_name="kode unit kerja")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "disetujui_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "diusulkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pengguna",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="peran_diberikan",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        ("dibatalkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dibatalkan pada")),
                        (
                            "dibatalkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peran pengguna",
                        "verbose_name_plural": "peran pengguna",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "peran__in",
                                        [
                                            asn_portal.inti.akun.enums.Peran["ADMIN"],
                                            asn_portal.inti.akun.enums.Peran["AUDITOR"],
                                            asn_portal.inti.akun.enums.Peran["BENDAHARA"],
                                            asn_portal.inti.akun.enums.Peran["BKPSDM"],
                                            asn_portal.inti.akun.enums.Peran["PENGELOLA_UNIT"],
                                            asn_portal.inti.akun.enums.Peran["PIMPINAN"],
                                        ],
                                    )
                                ),
                                name="peran_pengguna_hanya_peran_yang_diberikan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disetujui_oleh__isnull", True),
                                    ("diusulkan_oleh__isnull", True),
                                    models.Q(("disetujui_oleh", models.F("diusulkan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="peran_pengguna_penyetuju_bukan_pengusul",
                                violation_error_message="Peran harus disetujui oleh orang lain, bukan pengusulnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("disetujui_at__isnull", True), ("disetujui_oleh__isnull", True)),
                                    models.Q(("disetujui_at__isnull", False), ("disetujui_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="peran_pengguna_persetujuan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disetujui_oleh__isnull", True),
                                    models.Q(("disetujui_oleh", models.F("pengguna")), _negated=True),
                                    _connector="OR",
                                ),
                                name="peran_pengguna_penyetuju_bukan_penerima",
                                violation_error_message="Tidak seorang pun boleh menyetujui perannya sendiri.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("dibatalkan_at__isnull", True), ("dibatalkan_oleh__isnull", True)),
                                    models.Q(("dibatalkan_at__isnull", False), ("dibatalkan_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="peran_pengguna_pembatalan_berpasangan",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_peranpenggunaperistiwa" ("alasan", "berlaku", "created_at", "dibatalkan_at", "dibatalkan_oleh_id", "disetujui_at", "disetujui_oleh_id", "diusulkan_oleh_id", "id", "pengguna_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kode") SELECT new_values."alasan", new_values."berlaku", new_values."created_at", new_values."dibatalkan_at", new_values."dibatalkan_oleh_id", new_values."disetujui_at", new_values."disetujui_oleh_id", new_values."diusulkan_oleh_id", new_values."id", new_values."pengguna_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_kode" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="8b98b46d041126e7cc9185fa00b3ed006c461b13",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ec659",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="akun_peranpengguna",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_peranpenggunaperistiwa" ("alasan", "berlaku", "created_at", "dibatalkan_at", "dibatalkan_oleh_id", "disetujui_at", "disetujui_oleh_id", "diusulkan_oleh_id", "id", "pengguna_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kode") SELECT new_values."alasan", new_values."berlaku", new_values."created_at", new_values."dibatalkan_at", new_values."dibatalkan_oleh_id", new_values."disetujui_at", new_values."disetujui_oleh_id", new_values."diusulkan_oleh_id", new_values."id", new_values."pengguna_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_kode" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="e57e3d38c9c18da3da12b18c063315e25b54fdcf",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_4001e",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="akun_peranpengguna",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_peranpenggunaperistiwa" ("alasan", "berlaku", "created_at", "dibatalkan_at", "dibatalkan_oleh_id", "disetujui_at", "disetujui_oleh_id", "diusulkan_oleh_id", "id", "pengguna_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kode") SELECT old_values."alasan", old_values."berlaku", old_values."created_at", old_values."dibatalkan_at", old_values."dibatalkan_oleh_id", old_values."disetujui_at", old_values."disetujui_oleh_id", old_values."diusulkan_oleh_id", old_values."id", old_values."pengguna_id", old_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_kode" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="2d04bedb391e77a3ad4973cfbe1265baa306ad2b",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_65a5d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="akun_peranpengguna",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeranPenggunaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "peran",
                            models.CharField(
                                choices=[
                                    ("PEGAWAI", "Pegawai"),
                                    ("ATASAN", "Atasan"),
                                    ("PENGELOLA_UNIT", "Pengelola kepegawaian unit"),
                                    ("BKPSDM", "BKPSDM"),
                                    ("BENDAHARA", "Bendahara"),
                                    ("PIMPINAN", "Pimpinan"),
                                    ("ADMIN", "Admin teknis"),
                                    ("AUDITOR", "Auditor"),
                                ],
                                max_length=20,
                                verbose_name="peran",
                            ),
                        ),
                        ("unit_kode", models.CharField(blank=True, max_length=40, verbose_name="kode unit kerja")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "disetujui_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "diusulkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pengguna",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="akun.peranpengguna",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        ("dibatalkan_at", models.DateTimeField(blank=True, null=True, verbose_name="dibatalkan pada")),
                        (
                            "dibatalkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa peran pengguna",
                        "verbose_name_plural": "peristiwa peran pengguna",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="d00db341be6b85cf6a521fb98af23e2fcd4fa689",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_376cc",
                                    table="akun_peranpenggunaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TokenApi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nama", models.CharField(max_length=80, verbose_name="nama")),
                        ("awalan", models.CharField(max_length=12, verbose_name="awalan")),
                        ("sidik", models.CharField(max_length=64, unique=True, verbose_name="sidik")),
                        ("versi_sesi", models.PositiveIntegerField(verbose_name="versi sesi")),
                        ("berlaku_sampai", models.DateTimeField(verbose_name="berlaku sampai")),
                        ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                        (
                            "terakhir_dipakai_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="terakhir dipakai"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "pengguna",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "token API",
                        "verbose_name_plural": "token API",
                        "indexes": [models.Index(fields=["pengguna", "created_at"], name="token_api_pengguna")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_tokenapiperistiwa" ("awalan", "berlaku_sampai", "created_at", "dicabut_at", "id", "nama", "pengguna_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid", "versi_sesi") SELECT new_values."awalan", new_values."berlaku_sampai", new_values."created_at", new_values."dicabut_at", new_values."id", new_values."nama", new_values."pengguna_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."uuid", new_values."versi_sesi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="ae439d02f73de9336faeafc7dce44cf64c3db911",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1e03c",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="akun_tokenapi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_tokenapiperistiwa" ("awalan", "berlaku_sampai", "created_at", "dicabut_at", "id", "nama", "pengguna_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid", "versi_sesi") SELECT new_values."awalan", new_values."berlaku_sampai", new_values."created_at", new_values."dicabut_at", new_values."id", new_values."nama", new_values."pengguna_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."uuid", new_values."versi_sesi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."awalan" IS DISTINCT FROM (new_values."awalan") OR old_values."berlaku_sampai" IS DISTINCT FROM (new_values."berlaku_sampai") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."dicabut_at" IS DISTINCT FROM (new_values."dicabut_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."nama" IS DISTINCT FROM (new_values."nama") OR old_values."pengguna_id" IS DISTINCT FROM (new_values."pengguna_id") OR old_values."uuid" IS DISTINCT FROM (new_values."uuid") OR old_values."versi_sesi" IS DISTINCT FROM (new_values."versi_sesi")) ) AS new_values; RETURN NULL;',
                                    hash="2cbac5145eac0f4ce96bdf512e69717a1d4f63af",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_328bb",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="akun_tokenapi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "akun_tokenapiperistiwa" ("awalan", "berlaku_sampai", "created_at", "dicabut_at", "id", "nama", "pengguna_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid", "versi_sesi") SELECT old_values."awalan", old_values."berlaku_sampai", old_values."created_at", old_values."dicabut_at", old_values."id", old_values."nama", old_values."pengguna_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."uuid", old_values."versi_sesi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="86f9efbf1a3ef1948f25437ffbf2e289ba4ad97c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0b623",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="akun_tokenapi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TokenApiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("nama", models.CharField(max_length=80, verbose_name="nama")),
                        ("awalan", models.CharField(max_length=12, verbose_name="awalan")),
                        ("versi_sesi", models.PositiveIntegerField(verbose_name="versi sesi")),
                        ("berlaku_sampai", models.DateTimeField(verbose_name="berlaku sampai")),
                        ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "pengguna",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="akun.tokenapi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa token API",
                        "verbose_name_plural": "peristiwa token API",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="b99587e9f03cb0f744cedc7867e4e6f3b3a5053f",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_89537",
                                    table="akun_tokenapiperistiwa",
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
