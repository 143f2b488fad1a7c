"""SKP, log, attendance, feedback and evaluation."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.serializers.json
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import kinerja.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import InstallTriggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
        ("jabatan", "0001_awal"),
    ]

    operations = [
        migrations.CreateModel(
            name="Skp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                (
                    "pendekatan",
                    models.CharField(
                        choices=[("KUANTITATIF", "Kuantitatif")],
                        default=kinerja.enums.PendekatanSkp["KUANTITATIF"],
                        max_length=12,
                        verbose_name="pendekatan",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DRAF", "Draf"),
                            ("DIAJUKAN", "Diajukan"),
                            ("DIKEMBALIKAN", "Dikembalikan"),
                            ("DISEPAKATI", "Disepakati"),
                            ("DIBATALKAN", "Dibatalkan"),
                        ],
                        default=kinerja.enums.StatusSkp["DRAF"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("catatan", models.TextField(blank=True, verbose_name="catatan pejabat penilai")),
                ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                ("disepakati_at", models.DateTimeField(blank=True, null=True, verbose_name="disepakati pada")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "disepakati_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "posisi",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.posisi",
                        verbose_name="posisi",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "SKP",
                "verbose_name_plural": "SKP",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", kinerja.enums.StatusSkp["DIBATALKAN"]), _negated=True),
                        expressions=[("pegawai", "="), ("posisi", "="), ("berlaku", "&&")],
                        name="skp_tanpa_tumpang_tindih_per_posisi",
                        violation_error_message="Pegawai ini sudah mempunyai SKP untuk posisi dan masa yang sama.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("disepakati_at__isnull", True), ("disepakati_oleh__isnull", True)),
                            models.Q(("disepakati_at__isnull", False), ("disepakati_oleh__isnull", False)),
                            _connector="OR",
                        ),
                        name="skp_kesepakatan_berpasangan",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="skp_urutan_status",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DRAF:DIAJUKAN,DIKEMBALIKAN:DIAJUKAN,DIAJUKAN:DRAF,DIAJUKAN:DIKEMBALIKAN,DIAJUKAN:DISEPAKATI,DRAF:DIBATALKAN,DIKEMBALIKAN:DIBATALKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="2ee6ad94a9e05e27e6ad681f3dd76f6fcc6568cd",
                            operation="UPDATE",
                            pgid="pgtrigger_skp_urutan_status_38e98",
                            table="kinerja_skp",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_skpperistiwa" ("berlaku", "catatan", "created_at", "diajukan_at", "disepakati_at", "disepakati_oleh_id", "id", "pegawai_id", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."berlaku", new_values."catatan", new_values."created_at", new_values."diajukan_at", new_values."disepakati_at", new_values."disepakati_oleh_id", new_values."id", new_values."pegawai_id", new_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."posisi_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="d41882f1cb6447627768416250ba154fddf02b46",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_62c5f",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_skp",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_skpperistiwa" ("berlaku", "catatan", "created_at", "diajukan_at", "disepakati_at", "disepakati_oleh_id", "id", "pegawai_id", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."berlaku", new_values."catatan", new_values."created_at", new_values."diajukan_at", new_values."disepakati_at", new_values."disepakati_oleh_id", new_values."id", new_values."pegawai_id", new_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."posisi_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="0560470a171cc637cd2aa5fffc9c7e2774a6ff79",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a25aa",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_skp",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_skpperistiwa" ("berlaku", "catatan", "created_at", "diajukan_at", "disepakati_at", "disepakati_oleh_id", "id", "pegawai_id", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT old_values."berlaku", old_values."catatan", old_values."created_at", old_values."diajukan_at", old_values."disepakati_at", old_values."disepakati_oleh_id", old_values."id", old_values."pegawai_id", old_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."posisi_id", old_values."status", old_values."unit_kerja_id", old_values."updated_at", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="f0809c7b3ddebb49d0edaa3da86a6787c052247b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a259a",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_skp",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rhk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "jenis",
                    models.CharField(
                        choices=[("UTAMA", "Utama"), ("TAMBAHAN", "Tambahan")],
                        default=kinerja.enums.JenisRhk["UTAMA"],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(default=1, verbose_name="urutan")),
                ("uraian", models.TextField(verbose_name="rencana hasil kerja")),
                (
                    "rhk_pimpinan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="turunan_set",
                        to="kinerja.rhk",
                        verbose_name="RHK pimpinan yang diintervensi",
                    ),
                ),
                (
                    "skp",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rhk_set",
                        to="kinerja.skp",
                        verbose_name="SKP",
                    ),
                ),
            ],
            options={
                "verbose_name": "RHK",
                "verbose_name_plural": "RHK",
                "constraints": [
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("skp", "urutan"),
                        name="rhk_urutan_unik_per_skp",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("rhk_pimpinan__isnull", True),
                            models.Q(("rhk_pimpinan", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="rhk_bukan_turunan_dirinya",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_rhkperistiwa" ("id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_pimpinan_id", "skp_id", "uraian", "urutan", "uuid") SELECT new_values."id", new_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_pimpinan_id", new_values."skp_id", new_values."uraian", new_values."urutan", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="a412d8d756ec8f1bca5db05debc57b60013f082d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c49fd",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_rhk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_rhkperistiwa" ("id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_pimpinan_id", "skp_id", "uraian", "urutan", "uuid") SELECT new_values."id", new_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_pimpinan_id", new_values."skp_id", new_values."uraian", new_values."urutan", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="5ec42a4ba425134ee6e4dcbc801535dcbef97e5d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0d442",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_rhk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_rhkperistiwa" ("id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_pimpinan_id", "skp_id", "uraian", "urutan", "uuid") SELECT old_values."id", old_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_pimpinan_id", old_values."skp_id", old_values."uraian", old_values."urutan", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="e9307666d0070706a05f10f9b0ca888d8df7e96d",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1032f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_rhk",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LogHarian",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                ("mulai", models.TimeField(blank=True, null=True, verbose_name="mulai")),
                ("selesai", models.TimeField(blank=True, null=True, verbose_name="selesai")),
                ("uraian", models.TextField(verbose_name="apa yang diselesaikan")),
                (
                    "jumlah",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="jumlah hasil"
                    ),
                ),
                ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan hasil")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIAJUKAN", "Menunggu"),
                            ("DISETUJUI", "Disetujui"),
                            ("DIKEMBALIKAN", "Dikembalikan"),
                        ],
                        default=kinerja.enums.StatusLog["DIAJUKAN"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("ditinjau_at", models.DateTimeField(blank=True, null=True, verbose_name="ditinjau pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan atasan")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "ditinjau_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pegawai",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pegawai",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="log_set",
                        to="kinerja.rhk",
                        verbose_name="RHK",
                    ),
                ),
            ],
            options={
                "verbose_name": "log harian",
                "verbose_name_plural": "log harian",
                "indexes": [
                    models.Index(fields=["pegawai", "tanggal"], name="log_pegawai_tanggal"),
                    models.Index(condition=models.Q(("status", "DIAJUKAN")), fields=["pegawai"], name="log_menunggu"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("mulai__isnull", True), ("selesai__isnull", True)),
                            ("selesai__gt", models.F("mulai")),
                            _connector="OR",
                        ),
                        name="log_selesai_setelah_mulai",
                        violation_error_message="Jam selesai harus setelah jam mulai.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ditinjau_at__isnull", True), ("ditinjau_oleh__isnull", True)),
                            models.Q(("ditinjau_at__isnull", False), ("ditinjau_oleh__isnull", False)),
                            _connector="OR",
                        ),
                        name="log_tinjauan_berpasangan",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="496627e193d253edd06c0a11353a57c0865257fb",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tolak_periode_tertutup_tambah_fddb0",
                            referencing="REFERENCING NEW TABLE AS baru ",
                            table="kinerja_logharian",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="358d91cc34aa7666cdf8470ba037a2234a5f7bb9",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tolak_periode_tertutup_ubah_eff44",
                            referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                            table="kinerja_logharian",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_hapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="81aab91964cd872e4356ef438f45b4980ab992f3",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tolak_periode_tertutup_hapus_a3a06",
                            referencing="REFERENCING OLD TABLE AS lama ",
                            table="kinerja_logharian",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="log_urutan_status",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIAJUKAN:DISETUJUI,DIAJUKAN:DIKEMBALIKAN,DIKEMBALIKAN:DIAJUKAN,DISETUJUI:DIAJUKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="2f4180fc355e8395c58e12658ed05d418afe8d1a",
                            operation="UPDATE",
                            pgid="pgtrigger_log_urutan_status_63aee",
                            table="kinerja_logharian",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_logharianperistiwa" ("catatan", "created_at", "ditinjau_at", "ditinjau_oleh_id", "id", "jumlah", "mulai", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "status", "tanggal", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT new_values."catatan", new_values."created_at", new_values."ditinjau_at", new_values."ditinjau_oleh_id", new_values."id", new_values."jumlah", new_values."mulai", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."satuan", new_values."selesai", new_values."status", new_values."tanggal", new_values."unit_kerja_id", new_values."updated_at", new_values."uraian", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="868cb1ebe105129518e1294361d36f3b2f6b286f",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f67a4",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_logharian",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_logharianperistiwa" ("catatan", "created_at", "ditinjau_at", "ditinjau_oleh_id", "id", "jumlah", "mulai", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "status", "tanggal", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT old_values."catatan", old_values."created_at", old_values."ditinjau_at", old_values."ditinjau_oleh_id", old_values."id", old_values."jumlah", old_values."mulai", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."satuan", old_values."selesai", old_values."status", old_values."tanggal", old_values."unit_kerja_id", old_values."updated_at", old_values."uraian", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="557d8b1b11934e1b4cc970d487af881d5f5a4c23",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8dc47",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_logharian",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Iki",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "aspek",
                    models.CharField(
                        choices=[
                            ("KUANTITAS", "Kuantitas"),
                            ("KUALITAS", "Kualitas"),
                            ("WAKTU", "Waktu"),
                            ("BIAYA", "Biaya"),
                        ],
                        default=kinerja.enums.Aspek["KUANTITAS"],
                        max_length=10,
                        verbose_name="aspek",
                    ),
                ),
                ("uraian", models.CharField(max_length=400, verbose_name="indikator")),
                ("target", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="target")),
                ("satuan", models.CharField(max_length=60, verbose_name="satuan")),
                (
                    "rhk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="iki_set",
                        to="kinerja.rhk",
                        verbose_name="RHK",
                    ),
                ),
            ],
            options={
                "verbose_name": "indikator",
                "verbose_name_plural": "indikator",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("target__gte", 0)), name="iki_target_tidak_negatif")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ikiperistiwa" ("aspek", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "target", "uraian") SELECT new_values."aspek", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."satuan", new_values."target", new_values."uraian" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="4c5da02d3102b4e309ed1279e8642095682b0327",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_086bb",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_iki",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ikiperistiwa" ("aspek", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "target", "uraian") SELECT new_values."aspek", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."satuan", new_values."target", new_values."uraian" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="09358c35b5d381f6b887745b72a6ee16505d7317",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_34abe",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_iki",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ikiperistiwa" ("aspek", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "target", "uraian") SELECT old_values."aspek", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."satuan", old_values."target", old_values."uraian" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="a6797feaff17b19db30df024d6189411dc15be4f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fe76b",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_iki",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluasi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("TERBUKA", "Belum dinilai"),
                            ("DISAMPAIKAN", "Disampaikan"),
                            ("DITERIMA", "Diterima"),
                            ("FINAL", "Final"),
                        ],
                        default=kinerja.enums.StatusEvaluasi["TERBUKA"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "saran_hasil",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="saran hasil kerja",
                    ),
                ),
                (
                    "saran_perilaku",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="saran perilaku",
                    ),
                ),
                (
                    "rating_hasil",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating hasil kerja",
                    ),
                ),
                (
                    "rating_perilaku",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating perilaku",
                    ),
                ),
                (
                    "predikat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sangat_kurang", "Sangat kurang"),
                            ("kurang", "Kurang"),
                            ("butuh_perbaikan", "Butuh perbaikan"),
                            ("baik", "Baik"),
                            ("sangat_baik", "Sangat baik"),
                        ],
                        max_length=16,
                        verbose_name="predikat",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                ("dinilai_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai pada")),
                ("disampaikan_at", models.DateTimeField(blank=True, null=True, verbose_name="disampaikan pada")),
                ("diterima_at", models.DateTimeField(blank=True, null=True, verbose_name="diterima pada")),
                ("catatan_pegawai", models.TextField(blank=True, verbose_name="catatan pegawai")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "dinilai_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "penilai",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pejabat penilai",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
                (
                    "skp",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluasi_set",
                        to="kinerja.skp",
                        verbose_name="SKP",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluasi",
                "verbose_name_plural": "evaluasi",
                "indexes": [
                    models.Index(fields=["periode", "unit_kerja"], name="evaluasi_periode_unit"),
                    models.Index(fields=["pegawai", "-periode"], name="evaluasi_pegawai_periode"),
                    models.Index(fields=["penilai", "periode"], name="evaluasi_penilai_periode"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("skp", "periode"), name="evaluasi_satu_per_skp_dan_periode"),
                    models.CheckConstraint(condition=models.Q(("periode__day", 1)), name="evaluasi_hari_pertama"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("penilai__isnull", True),
                            models.Q(("penilai", models.F("pegawai")), _negated=True),
                            _connector="OR",
                        ),
                        name="evaluasi_penilai_bukan_dirinya",
                        violation_error_message="Pegawai tidak dapat menilai dirinya sendiri.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", kinerja.enums.StatusEvaluasi["TERBUKA"]),
                            models.Q(
                                models.Q(("predikat", ""), _negated=True),
                                models.Q(("rating_hasil", ""), _negated=True),
                                models.Q(("rating_perilaku", ""), _negated=True),
                                ("dinilai_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="evaluasi_predikat_bila_dinilai",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="a45bb13c47a629a232d65b5a2c09ee3a52272b00",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tolak_periode_tertutup_tambah_82311",
                            referencing="REFERENCING NEW TABLE AS baru ",
                            table="kinerja_evaluasi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="0f13f73c478241633a1ed07f841b1ac1b48742e3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tolak_periode_tertutup_ubah_c9e40",
                            referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                            table="kinerja_evaluasi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_hapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="ad30db917ae87f361ae52489073c5fc5f2dc26f5",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tolak_periode_tertutup_hapus_7ec8a",
                            referencing="REFERENCING OLD TABLE AS lama ",
                            table="kinerja_evaluasi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="urutan_status_evaluasi",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{TERBUKA:DISAMPAIKAN,DISAMPAIKAN:DITERIMA,DISAMPAIKAN:FINAL,DITERIMA:FINAL}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="6a9a4df5745dfee2d549273f193eb83f63c31e2d",
                            operation="UPDATE",
                            pgid="pgtrigger_urutan_status_evaluasi_89300",
                            table="kinerja_evaluasi",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_evaluasiperistiwa" ("alasan", "catatan_pegawai", "created_at", "dinilai_at", "dinilai_oleh_id", "disampaikan_at", "diterima_at", "id", "pegawai_id", "penilai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "saran_hasil", "saran_perilaku", "skp_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan", new_values."catatan_pegawai", new_values."created_at", new_values."dinilai_at", new_values."dinilai_oleh_id", new_values."disampaikan_at", new_values."diterima_at", new_values."id", new_values."pegawai_id", new_values."penilai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku", new_values."saran_hasil", new_values."saran_perilaku", new_values."skp_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="291f0f48e3841988987580dad808d854e38246e1",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f7c95",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_evaluasi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_evaluasiperistiwa" ("alasan", "catatan_pegawai", "created_at", "dinilai_at", "dinilai_oleh_id", "disampaikan_at", "diterima_at", "id", "pegawai_id", "penilai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "saran_hasil", "saran_perilaku", "skp_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan", new_values."catatan_pegawai", new_values."created_at", new_values."dinilai_at", new_values."dinilai_oleh_id", new_values."disampaikan_at", new_values."diterima_at", new_values."id", new_values."pegawai_id", new_values."penilai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku", new_values."saran_hasil", new_values."saran_perilaku", new_values."skp_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="5b9f20d0f6d77b834f9bb501494395082b98f92e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_02e9a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_evaluasi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_evaluasiperistiwa" ("alasan", "catatan_pegawai", "created_at", "dinilai_at", "dinilai_oleh_id", "disampaikan_at", "diterima_at", "id", "pegawai_id", "penilai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "saran_hasil", "saran_perilaku", "skp_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT old_values."alasan", old_values."catatan_pegawai", old_values."created_at", old_values."dinilai_at", old_values."dinilai_oleh_id", old_values."disampaikan_at", old_values."diterima_at", old_values."id", old_values."pegawai_id", old_values."penilai_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."predikat", old_values."rating_hasil", old_values."rating_perilaku", old_values."saran_hasil", old_values."saran_perilaku", old_values."skp_id", old_values."status", old_values."unit_kerja_id", old_values."updated_at", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="4c219f5e443c907a46b192ef6d3205bf6087a8ba",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2f26d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_evaluasi",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EkspektasiPerilaku",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "nilai",
                    models.CharField(
                        choices=[
                            ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                            ("akuntabel", "Akuntabel"),
                            ("kompeten", "Kompeten"),
                            ("harmonis", "Harmonis"),
                            ("loyal", "Loyal"),
                            ("adaptif", "Adaptif"),
                            ("kolaboratif", "Kolaboratif"),
                        ],
                        max_length=24,
                        verbose_name="nilai",
                    ),
                ),
                ("ekspektasi", models.TextField(blank=True, verbose_name="ekspektasi khusus pimpinan")),
                (
                    "skp",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="ekspektasi_set",
                        to="kinerja.skp",
                        verbose_name="SKP",
                    ),
                ),
            ],
            options={
                "verbose_name": "ekspektasi perilaku",
                "verbose_name_plural": "ekspektasi perilaku",
                "constraints": [models.UniqueConstraint(fields=("skp", "nilai"), name="ekspektasi_satu_per_nilai")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ekspektasiperilakuperistiwa" ("ekspektasi", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT new_values."ekspektasi", new_values."id", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="26644e6e8b17136f3d8632e88f05afec237d638e",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7ce40",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_ekspektasiperilaku",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ekspektasiperilakuperistiwa" ("ekspektasi", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT new_values."ekspektasi", new_values."id", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="933e8bd520af470c3ec9d2935f5b9d300c558a20",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_db9f6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_ekspektasiperilaku",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ekspektasiperilakuperistiwa" ("ekspektasi", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT old_values."ekspektasi", old_values."id", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="beffb66a79920d5e1c02c36042f0edef96e8d1a0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_671da",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_ekspektasiperilaku",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UmpanBalik",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "arah",
                    models.CharField(
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="arah",
                    ),
                ),
                ("pengamatan", models.TextField(verbose_name="yang diamati")),
                ("saran", models.TextField(blank=True, verbose_name="akibat dan saran")),
                (
                    "nilai",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                            ("akuntabel", "Akuntabel"),
                            ("kompeten", "Kompeten"),
                            ("harmonis", "Harmonis"),
                            ("loyal", "Loyal"),
                            ("adaptif", "Adaptif"),
                            ("kolaboratif", "Kolaboratif"),
                        ],
                        max_length=24,
                        verbose_name="nilai BerAKHLAK",
                    ),
                ),
                ("dibaca_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                ("tanggapan", models.TextField(blank=True, verbose_name="tanggapan")),
                ("ditanggapi_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dikirim pada")),
                (
                    "dari",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="dari",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="umpan_balik_set",
                        to="kinerja.rhk",
                        verbose_name="RHK",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
                (
                    "untuk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="untuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "umpan balik",
                "verbose_name_plural": "umpan balik",
                "indexes": [
                    models.Index(fields=["untuk", "-created_at"], name="umpan_balik_untuk"),
                    models.Index(fields=["dari", "-created_at"], name="umpan_balik_dari"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("dari", models.F("untuk")), _negated=True),
                        name="umpan_balik_bukan_untuk_diri",
                        violation_error_message="Umpan balik tidak dapat ditujukan kepada diri sendiri.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nilai", ""), _negated=True), ("rhk__isnull", False), _connector="OR"
                        ),
                        name="umpan_balik_terikat",
                        violation_error_message="Pilih nilai BerAKHLAK atau RHK yang dimaksud.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_umpanbalikperistiwa" ("arah", "created_at", "dari_id", "dibaca_at", "ditanggapi_at", "id", "nilai", "pengamatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "saran", "tanggapan", "unit_kerja_id", "untuk_id", "uuid") SELECT new_values."arah", new_values."created_at", new_values."dari_id", new_values."dibaca_at", new_values."ditanggapi_at", new_values."id", new_values."nilai", new_values."pengamatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."saran", new_values."tanggapan", new_values."unit_kerja_id", new_values."untuk_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="e1b056e1ed9075bededadbe311e2c2686c54e1f3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7d5b1",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_umpanbalik",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_umpanbalikperistiwa" ("arah", "created_at", "dari_id", "dibaca_at", "ditanggapi_at", "id", "nilai", "pengamatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "saran", "tanggapan", "unit_kerja_id", "untuk_id", "uuid") SELECT old_values."arah", old_values."created_at", old_values."dari_id", old_values."dibaca_at", old_values."ditanggapi_at", old_values."id", old_values."nilai", old_values."pengamatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."saran", old_values."tanggapan", old_values."unit_kerja_id", old_values."untuk_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="8d8246ccf1f30dc14035cf471b4e06a5f026190f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9722d",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_umpanbalik",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BuktiLog",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("berkas_uuid", models.UUIDField(blank=True, null=True, verbose_name="berkas")),
                ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                (
                    "log",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="bukti_set",
                        to="kinerja.logharian",
                        verbose_name="log",
                    ),
                ),
            ],
            options={
                "verbose_name": "bukti log",
                "verbose_name_plural": "bukti log",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("berkas_uuid__isnull", False), ("tautan", "")),
                            models.Q(("berkas_uuid__isnull", True), models.Q(("tautan", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="bukti_berkas_atau_tautan",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_buktilogperistiwa" ("berkas_uuid", "id", "log_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tautan") SELECT new_values."berkas_uuid", new_values."id", new_values."log_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tautan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="c4cd462e5c16ce1c52a15e39a4da05103f5b8532",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_52838",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_buktilog",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_buktilogperistiwa" ("berkas_uuid", "id", "log_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tautan") SELECT old_values."berkas_uuid", old_values."id", old_values."log_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tautan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="5cea45e0ab4d52d1e6b5bbdfd48049ef08f654a0",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5b972",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_buktilog",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PeriodeKinerja",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("periode", models.DateField(db_comment="hari pertama bulan", unique=True, verbose_name="periode")),
                (
                    "status",
                    models.CharField(
                        choices=[("TERBUKA", "Terbuka"), ("DITUTUP", "Ditutup")],
                        default=kinerja.enums.StatusPeriode["TERBUKA"],
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                ("ditutup_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "ditutup_oleh",
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
                "verbose_name": "periode kinerja",
                "verbose_name_plural": "periode kinerja",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("periode__day", 1)), name="periode_kinerja_hari_pertama"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ditutup_at__isnull", True), ("status", kinerja.enums.StatusPeriode["TERBUKA"])),
                            models.Q(("ditutup_at__isnull", False), ("status", kinerja.enums.StatusPeriode["DITUTUP"])),
                            _connector="OR",
                        ),
                        name="periode_kinerja_ditutup_bertanggal",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_periodekinerjaperistiwa" ("ditutup_at", "ditutup_oleh_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versi") SELECT new_values."ditutup_at", new_values."ditutup_oleh_id", new_values."id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="b69cbc9fbbf4f77a75a5503e65580c7a696f5545",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2b07",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_periodekinerja",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_periodekinerjaperistiwa" ("ditutup_at", "ditutup_oleh_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versi") SELECT new_values."ditutup_at", new_values."ditutup_oleh_id", new_values."id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="55f8e8a0c3a4add45dca5871d078c28448524045",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6cfba",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_periodekinerja",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_periodekinerjaperistiwa" ("ditutup_at", "ditutup_oleh_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versi") SELECT old_values."ditutup_at", old_values."ditutup_oleh_id", old_values."id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="c1ae7cad2e23e8cd22c65900be1b81c4b0e0e171",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_231f2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_periodekinerja",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Presensi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("HADIR", "Hadir"),
                            ("TANPA_KETERANGAN", "Tanpa keterangan"),
                            ("SAKIT", "Sakit"),
                            ("CUTI", "Cuti"),
                            ("DINAS_LUAR", "Dinas luar"),
                            ("TUGAS_BELAJAR", "Tugas belajar"),
                        ],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("masuk", models.TimeField(blank=True, null=True, verbose_name="masuk")),
                ("pulang", models.TimeField(blank=True, null=True, verbose_name="pulang")),
                (
                    "menit_terlambat",
                    models.PositiveSmallIntegerField(db_comment="menit", default=0, verbose_name="terlambat"),
                ),
                (
                    "menit_pulang_cepat",
                    models.PositiveSmallIntegerField(db_comment="menit", default=0, verbose_name="pulang cepat"),
                ),
                ("keterangan", models.CharField(blank=True, max_length=200, verbose_name="keterangan")),
                ("sumber", models.CharField(blank=True, max_length=80, verbose_name="sumber")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "pegawai",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pegawai",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "presensi",
                "verbose_name_plural": "presensi",
                "indexes": [
                    models.Index(fields=["tanggal"], name="presensi_tanggal"),
                    models.Index(fields=["unit_kerja", "tanggal"], name="presensi_unit_tanggal"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("pegawai", "tanggal"), name="presensi_satu_per_hari"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status", kinerja.enums.StatusPresensi["HADIR"]),
                            models.Q(("menit_pulang_cepat", 0), ("menit_terlambat", 0)),
                            _connector="OR",
                        ),
                        name="presensi_menit_hanya_bila_hadir",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="7d5b515b42bb94cd87f5c5afbe44810c24f1eea5",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tolak_periode_tertutup_tambah_7ef7a",
                            referencing="REFERENCING NEW TABLE AS baru ",
                            table="kinerja_presensi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="a365ed8a07502468f633054a6497f9465cafbf6b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tolak_periode_tertutup_ubah_b5b0c",
                            referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                            table="kinerja_presensi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_periode_tertutup_hapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE tertutup date;",
                            func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="31c034cc8ab4fec53f460edab9617415079d974c",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tolak_periode_tertutup_hapus_4d2fc",
                            referencing="REFERENCING OLD TABLE AS lama ",
                            table="kinerja_presensi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_presensiperistiwa" ("created_at", "id", "keterangan", "masuk", "menit_pulang_cepat", "menit_terlambat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "status", "sumber", "tanggal", "unit_kerja_id") SELECT new_values."created_at", new_values."id", new_values."keterangan", new_values."masuk", new_values."menit_pulang_cepat", new_values."menit_terlambat", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang", new_values."status", new_values."sumber", new_values."tanggal", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="d23158fdc31c81bec5243fd27606f39f6f182014",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_41295",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_presensi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_presensiperistiwa" ("created_at", "id", "keterangan", "masuk", "menit_pulang_cepat", "menit_terlambat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "status", "sumber", "tanggal", "unit_kerja_id") SELECT old_values."created_at", old_values."id", old_values."keterangan", old_values."masuk", old_values."menit_pulang_cepat", old_values."menit_terlambat", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang", old_values."status", old_values."sumber", old_values."tanggal", old_values."unit_kerja_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="044ec568d5f66190bd421e90c2fb94eed3766405",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8d851",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_presensi",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RatingPerilaku",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "nilai",
                    models.CharField(
                        choices=[
                            ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                            ("akuntabel", "Akuntabel"),
                            ("kompeten", "Kompeten"),
                            ("harmonis", "Harmonis"),
                            ("loyal", "Loyal"),
                            ("adaptif", "Adaptif"),
                            ("kolaboratif", "Kolaboratif"),
                        ],
                        max_length=24,
                        verbose_name="nilai",
                    ),
                ),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                (
                    "evaluasi",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rating_perilaku_set",
                        to="kinerja.evaluasi",
                    ),
                ),
            ],
            options={
                "verbose_name": "rating perilaku",
                "verbose_name_plural": "rating perilaku",
                "constraints": [models.UniqueConstraint(fields=("evaluasi", "nilai"), name="rating_perilaku_sekali")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="tolak_setelah_disampaikan_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="8728552d76099c3c08953c6601a8aff5d164c7c9",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tolak_setelah_disampaikan_tambah_972b7",
                            referencing="REFERENCING NEW TABLE AS baru ",
                            table="kinerja_ratingperilaku",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_setelah_disampaikan_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama UNION SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="861d0552de8b787aa8f4882be5c9432c5f69d6fa",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tolak_setelah_disampaikan_ubah_e66fb",
                            referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                            table="kinerja_ratingperilaku",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_setelah_disampaikan_hapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="86e9d9dcfa080ef02908d5f3b54729e27baa660a",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tolak_setelah_disampaikan_hapus_809e8",
                            referencing="REFERENCING OLD TABLE AS lama ",
                            table="kinerja_ratingperilaku",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ratingperilakuperistiwa" ("alasan", "evaluasi_id", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") SELECT new_values."alasan", new_values."evaluasi_id", new_values."id", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rating" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="6bd78add3190594e1a03903f3c589b2d23810127",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_991b2",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_ratingperilaku",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ratingperilakuperistiwa" ("alasan", "evaluasi_id", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") SELECT old_values."alasan", old_values."evaluasi_id", old_values."id", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rating" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="a5ad85f717073128cced028cd936413cd1e563b4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a2144",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_ratingperilaku",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RatingRhk",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("realisasi", models.TextField(blank=True, verbose_name="realisasi")),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                (
                    "evaluasi",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rating_rhk_set",
                        to="kinerja.evaluasi",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kinerja.rhk"),
                ),
            ],
            options={
                "verbose_name": "rating RHK",
                "verbose_name_plural": "rating RHK",
                "constraints": [models.UniqueConstraint(fields=("evaluasi", "rhk"), name="rating_rhk_sekali")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="tolak_setelah_disampaikan_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="a5201c90785b6b9b067ce001e9d48fe42786a522",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_tolak_setelah_disampaikan_tambah_5a9ac",
                            referencing="REFERENCING NEW TABLE AS baru ",
                            table="kinerja_ratingrhk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_setelah_disampaikan_ubah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama UNION SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="e86e174c6dd9514963a0cb3fbc62fb425f721a4b",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_tolak_setelah_disampaikan_ubah_0985b",
                            referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                            table="kinerja_ratingrhk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="tolak_setelah_disampaikan_hapus",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                            hash="3275d8135f0f93e313ea29693ed79bf453929f5e",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_tolak_setelah_disampaikan_hapus_a0902",
                            referencing="REFERENCING OLD TABLE AS lama ",
                            table="kinerja_ratingrhk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ratingrhkperistiwa" ("alasan", "evaluasi_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "realisasi", "rhk_id") SELECT new_values."alasan", new_values."evaluasi_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rating", new_values."realisasi", new_values."rhk_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="ffc4f3b27fe6b17b9662a6a4c60a7c6a8259fb82",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_47fd6",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_ratingrhk",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_ratingrhkperistiwa" ("alasan", "evaluasi_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "realisasi", "rhk_id") SELECT old_values."alasan", old_values."evaluasi_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rating", old_values."realisasi", old_values."rhk_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="105558ce62ed91686a6415cc60ab94a38c65a7c2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8543f",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_ratingrhk",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BuktiLogPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("berkas_uuid", models.UUIDField(blank=True, null=True, verbose_name="berkas")),
                ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                (
                    "log",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.logharian",
                        verbose_name="log",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.buktilog",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa bukti log",
                "verbose_name_plural": "peristiwa bukti log",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="84078f2bfa44a17b013bef267b64bc2ecb67d3a5",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_5254d",
                            table="kinerja_buktilogperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EkspektasiPerilakuPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "nilai",
                    models.CharField(
                        choices=[
                            ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                            ("akuntabel", "Akuntabel"),
                            ("kompeten", "Kompeten"),
                            ("harmonis", "Harmonis"),
                            ("loyal", "Loyal"),
                            ("adaptif", "Adaptif"),
                            ("kolaboratif", "Kolaboratif"),
                        ],
                        max_length=24,
                        verbose_name="nilai",
                    ),
                ),
                ("ekspektasi", models.TextField(blank=True, verbose_name="ekspektasi khusus pimpinan")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.ekspektasiperilaku",
                    ),
                ),
                (
                    "skp",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.skp",
                        verbose_name="SKP",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa ekspektasi perilaku",
                "verbose_name_plural": "peristiwa ekspektasi perilaku",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="019e5f0477d961fc5dc2042a4d006d92ec19b94b",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_9a193",
                            table="kinerja_ekspektasiperilakuperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IkiPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "aspek",
                    models.CharField(
                        choices=[
                            ("KUANTITAS", "Kuantitas"),
                            ("KUALITAS", "Kualitas"),
                            ("WAKTU", "Waktu"),
                            ("BIAYA", "Biaya"),
                        ],
                        default=kinerja.enums.Aspek["KUANTITAS"],
                        max_length=10,
                        verbose_name="aspek",
                    ),
                ),
                ("uraian", models.CharField(max_length=400, verbose_name="indikator")),
                ("target", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="target")),
                ("satuan", models.CharField(max_length=60, verbose_name="satuan")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.iki",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rhk",
                        verbose_name="RHK",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa indikator",
                "verbose_name_plural": "peristiwa indikator",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="393999dd719a4fd5857418fce8bcbfb76f829a5f",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_03e12",
                            table="kinerja_ikiperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="JamKerja",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "hari",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Senin"),
                            (2, "Selasa"),
                            (3, "Rabu"),
                            (4, "Kamis"),
                            (5, "Jumat"),
                            (6, "Sabtu"),
                            (7, "Minggu"),
                        ],
                        verbose_name="hari",
                    ),
                ),
                ("masuk", models.TimeField(verbose_name="jam masuk")),
                ("pulang", models.TimeField(verbose_name="jam pulang")),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "dibuat_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dicatat oleh",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        blank=True,
                        help_text="Kosong berarti seluruh instansi.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "jam kerja",
                "verbose_name_plural": "jam kerja",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                django.db.models.functions.comparison.Coalesce(models.F("unit_kerja"), models.Value(0)),
                                "=",
                            ),
                            ("hari", "="),
                            ("berlaku", "&&"),
                        ],
                        name="jam_kerja_tanpa_tumpang_tindih",
                        violation_error_message="Unit ini sudah mempunyai jam kerja untuk hari dan masa yang sama.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hari__range", (1, 7))), name="jam_kerja_hari_1_sampai_7"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("pulang__gt", models.F("masuk"))),
                        name="jam_kerja_pulang_setelah_masuk",
                        violation_error_message="Jam pulang harus setelah jam masuk.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("dasar_hukum", ""), _negated=True), name="jam_kerja_berdasar_hukum"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_jamkerjaperistiwa" ("berlaku", "created_at", "dasar_hukum", "dibuat_oleh_id", "hari", "id", "masuk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "unit_kerja_id") SELECT new_values."berlaku", new_values."created_at", new_values."dasar_hukum", new_values."dibuat_oleh_id", new_values."hari", new_values."id", new_values."masuk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pulang", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="161fb72510eb431ebb7ffb48259f30e696624907",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_dc2a6",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_jamkerja",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_jamkerjaperistiwa" ("berlaku", "created_at", "dasar_hukum", "dibuat_oleh_id", "hari", "id", "masuk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "unit_kerja_id") SELECT new_values."berlaku", new_values."created_at", new_values."dasar_hukum", new_values."dibuat_oleh_id", new_values."hari", new_values."id", new_values."masuk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="6fc21d8135a8b8466998795bbc2bf1608cfb1b1e",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1f14c",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_jamkerja",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_jamkerjaperistiwa" ("berlaku", "created_at", "dasar_hukum", "dibuat_oleh_id", "hari", "id", "masuk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "unit_kerja_id") SELECT old_values."berlaku", old_values."created_at", old_values."dasar_hukum", old_values."dibuat_oleh_id", old_values."hari", old_values."id", old_values."masuk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang", old_values."unit_kerja_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="4f49a92fe22c088817a991c23a9860bda33d3543",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_851a2",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_jamkerja",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="JamKerjaPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "hari",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (1, "Senin"),
                            (2, "Selasa"),
                            (3, "Rabu"),
                            (4, "Kamis"),
                            (5, "Jumat"),
                            (6, "Sabtu"),
                            (7, "Minggu"),
                        ],
                        verbose_name="hari",
                    ),
                ),
                ("masuk", models.TimeField(verbose_name="jam masuk")),
                ("pulang", models.TimeField(verbose_name="jam pulang")),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "dibuat_oleh",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="dicatat oleh",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.jamkerja",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Kosong berarti seluruh instansi.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa jam kerja",
                "verbose_name_plural": "peristiwa jam kerja",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="ad9bd814912d05e42fbd22bb6857282e63c49d07",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_e7784",
                            table="kinerja_jamkerjaperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="KoreksiPresensi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                (
                    "status_baru",
                    models.CharField(
                        choices=[
                            ("HADIR", "Hadir"),
                            ("TANPA_KETERANGAN", "Tanpa keterangan"),
                            ("SAKIT", "Sakit"),
                            ("CUTI", "Cuti"),
                            ("DINAS_LUAR", "Dinas luar"),
                            ("TUGAS_BELAJAR", "Tugas belajar"),
                        ],
                        max_length=20,
                        verbose_name="menjadi",
                    ),
                ),
                ("masuk_baru", models.TimeField(blank=True, null=True, verbose_name="jam masuk")),
                ("pulang_baru", models.TimeField(blank=True, null=True, verbose_name="jam pulang")),
                ("alasan", models.TextField(verbose_name="alasan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIAJUKAN", "Menunggu pemeriksaan"),
                            ("DIPERIKSA", "Diperiksa, menunggu keputusan"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITOLAK", "Ditolak"),
                        ],
                        default=kinerja.enums.StatusKoreksi["DIAJUKAN"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
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
                    "pegawai",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pegawai",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "koreksi presensi",
                "verbose_name_plural": "koreksi presensi",
                "indexes": [models.Index(fields=["pegawai", "tanggal"], name="koreksi_pegawai_tanggal")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [kinerja.enums.StatusKoreksi["DIAJUKAN"], kinerja.enums.StatusKoreksi["DIPERIKSA"]],
                            )
                        ),
                        fields=("pegawai", "tanggal"),
                        name="koreksi_satu_yang_berjalan_per_hari",
                        violation_error_message="Masih ada usulan koreksi untuk hari ini yang belum diputus.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("diputus_oleh__isnull", True),
                            models.Q(
                                models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                models.Q(
                                    ("diperiksa_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diperiksa_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="koreksi_pemutus_orang_lain",
                        violation_error_message="Koreksi diputus oleh orang lain, bukan pengusul atau pemeriksanya.",
                    ),
                    models.CheckConstraint(condition=models.Q(("alasan", ""), _negated=True), name="koreksi_beralasan"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."created_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."masuk_baru", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pulang_baru", new_values."status", new_values."status_baru", new_values."tanggal", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                            hash="1901fb8c3abd49c91845c31a9311ba2b8b8fb73f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_15bde",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="kinerja_koreksipresensi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."created_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."masuk_baru", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang_baru", new_values."status", new_values."status_baru", new_values."tanggal", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                            hash="880837fce9449bc76f07166f41b9cbeb2a6313dc",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_07d70",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="kinerja_koreksipresensi",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan", old_values."catatan", old_values."created_at", old_values."diajukan_oleh_id", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."masuk_baru", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang_baru", old_values."status", old_values."status_baru", old_values."tanggal", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                            hash="2c2e3bf1d30868568007ca559ceb357beee434b2",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a9d08",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="kinerja_koreksipresensi",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="KoreksiPresensiPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                (
                    "status_baru",
                    models.CharField(
                        choices=[
                            ("HADIR", "Hadir"),
                            ("TANPA_KETERANGAN", "Tanpa keterangan"),
                            ("SAKIT", "Sakit"),
                            ("CUTI", "Cuti"),
                            ("DINAS_LUAR", "Dinas luar"),
                            ("TUGAS_BELAJAR", "Tugas belajar"),
                        ],
                        max_length=20,
                        verbose_name="menjadi",
                    ),
                ),
                ("masuk_baru", models.TimeField(blank=True, null=True, verbose_name="jam masuk")),
                ("pulang_baru", models.TimeField(blank=True, null=True, verbose_name="jam pulang")),
                ("alasan", models.TextField(verbose_name="alasan")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIAJUKAN", "Menunggu pemeriksaan"),
                            ("DIPERIKSA", "Diperiksa, menunggu keputusan"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITOLAK", "Ditolak"),
                        ],
                        default=kinerja.enums.StatusKoreksi["DIAJUKAN"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
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
                        to="kinerja.koreksipresensi",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa koreksi presensi",
                "verbose_name_plural": "peristiwa koreksi presensi",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="76e93a2cc673b06932dd0f25a353f0bfab4ac704",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_f1e5d",
                            table="kinerja_koreksipresensiperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LogHarianPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                ("mulai", models.TimeField(blank=True, null=True, verbose_name="mulai")),
                ("selesai", models.TimeField(blank=True, null=True, verbose_name="selesai")),
                ("uraian", models.TextField(verbose_name="apa yang diselesaikan")),
                (
                    "jumlah",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="jumlah hasil"
                    ),
                ),
                ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan hasil")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DIAJUKAN", "Menunggu"),
                            ("DISETUJUI", "Disetujui"),
                            ("DIKEMBALIKAN", "Dikembalikan"),
                        ],
                        default=kinerja.enums.StatusLog["DIAJUKAN"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("ditinjau_at", models.DateTimeField(blank=True, null=True, verbose_name="ditinjau pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan atasan")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "ditinjau_oleh",
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
                        to="kinerja.logharian",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rhk",
                        verbose_name="RHK",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa log harian",
                "verbose_name_plural": "peristiwa log harian",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="86e6d51b0c791b44b312e4c2c4cbe3ea04abbde1",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_dbe82",
                            table="kinerja_logharianperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PresensiPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("tanggal", models.DateField(verbose_name="tanggal")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("HADIR", "Hadir"),
                            ("TANPA_KETERANGAN", "Tanpa keterangan"),
                            ("SAKIT", "Sakit"),
                            ("CUTI", "Cuti"),
                            ("DINAS_LUAR", "Dinas luar"),
                            ("TUGAS_BELAJAR", "Tugas belajar"),
                        ],
                        max_length=20,
                        verbose_name="status",
                    ),
                ),
                ("masuk", models.TimeField(blank=True, null=True, verbose_name="masuk")),
                ("pulang", models.TimeField(blank=True, null=True, verbose_name="pulang")),
                (
                    "menit_terlambat",
                    models.PositiveSmallIntegerField(db_comment="menit", default=0, verbose_name="terlambat"),
                ),
                (
                    "menit_pulang_cepat",
                    models.PositiveSmallIntegerField(db_comment="menit", default=0, verbose_name="pulang cepat"),
                ),
                ("keterangan", models.CharField(blank=True, max_length=200, verbose_name="keterangan")),
                ("sumber", models.CharField(blank=True, max_length=80, verbose_name="sumber")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
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
                        to="kinerja.presensi",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa presensi",
                "verbose_name_plural": "peristiwa presensi",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="8d8f0b38ce2c0829b81c87d67748fc56cda0b533",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_8ba92",
                            table="kinerja_presensiperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RhkPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "jenis",
                    models.CharField(
                        choices=[("UTAMA", "Utama"), ("TAMBAHAN", "Tambahan")],
                        default=kinerja.enums.JenisRhk["UTAMA"],
                        max_length=8,
                        verbose_name="jenis",
                    ),
                ),
                ("urutan", models.PositiveSmallIntegerField(default=1, verbose_name="urutan")),
                ("uraian", models.TextField(verbose_name="rencana hasil kerja")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rhk",
                    ),
                ),
                (
                    "rhk_pimpinan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rhk",
                        verbose_name="RHK pimpinan yang diintervensi",
                    ),
                ),
                (
                    "skp",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.skp",
                        verbose_name="SKP",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa RHK",
                "verbose_name_plural": "peristiwa RHK",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="f40447ece290abee85bb3a448c0eb0497ed2f36e",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_1500c",
                            table="kinerja_rhkperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SkpPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                (
                    "pendekatan",
                    models.CharField(
                        choices=[("KUANTITATIF", "Kuantitatif")],
                        default=kinerja.enums.PendekatanSkp["KUANTITATIF"],
                        max_length=12,
                        verbose_name="pendekatan",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("DRAF", "Draf"),
                            ("DIAJUKAN", "Diajukan"),
                            ("DIKEMBALIKAN", "Dikembalikan"),
                            ("DISEPAKATI", "Disepakati"),
                            ("DIBATALKAN", "Dibatalkan"),
                        ],
                        default=kinerja.enums.StatusSkp["DRAF"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("catatan", models.TextField(blank=True, verbose_name="catatan pejabat penilai")),
                ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                ("disepakati_at", models.DateTimeField(blank=True, null=True, verbose_name="disepakati pada")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "disepakati_oleh",
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
                        to="kinerja.skp",
                    ),
                ),
                (
                    "posisi",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.posisi",
                        verbose_name="posisi",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa SKP",
                "verbose_name_plural": "peristiwa SKP",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="582dfa1792880f2f4c4d72cb83a850fbff6aa934",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_dfedc",
                            table="kinerja_skpperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="EvaluasiPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("TERBUKA", "Belum dinilai"),
                            ("DISAMPAIKAN", "Disampaikan"),
                            ("DITERIMA", "Diterima"),
                            ("FINAL", "Final"),
                        ],
                        default=kinerja.enums.StatusEvaluasi["TERBUKA"],
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "saran_hasil",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="saran hasil kerja",
                    ),
                ),
                (
                    "saran_perilaku",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="saran perilaku",
                    ),
                ),
                (
                    "rating_hasil",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating hasil kerja",
                    ),
                ),
                (
                    "rating_perilaku",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating perilaku",
                    ),
                ),
                (
                    "predikat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sangat_kurang", "Sangat kurang"),
                            ("kurang", "Kurang"),
                            ("butuh_perbaikan", "Butuh perbaikan"),
                            ("baik", "Baik"),
                            ("sangat_baik", "Sangat baik"),
                        ],
                        max_length=16,
                        verbose_name="predikat",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                ("dinilai_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai pada")),
                ("disampaikan_at", models.DateTimeField(blank=True, null=True, verbose_name="disampaikan pada")),
                ("diterima_at", models.DateTimeField(blank=True, null=True, verbose_name="diterima pada")),
                ("catatan_pegawai", models.TextField(blank=True, verbose_name="catatan pegawai")),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                (
                    "dinilai_oleh",
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
                    "penilai",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.pegawai",
                        verbose_name="pejabat penilai",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.evaluasi",
                    ),
                ),
                (
                    "skp",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.skp",
                        verbose_name="SKP",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa evaluasi",
                "verbose_name_plural": "peristiwa evaluasi",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="8e8ec6ce5edfd30e1871f7052bc23a49dfa0a420",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_b3e4d",
                            table="kinerja_evaluasiperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PeriodeKinerjaPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                (
                    "status",
                    models.CharField(
                        choices=[("TERBUKA", "Terbuka"), ("DITUTUP", "Ditutup")],
                        default=kinerja.enums.StatusPeriode["TERBUKA"],
                        max_length=8,
                        verbose_name="status",
                    ),
                ),
                ("ditutup_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "ditutup_oleh",
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
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.periodekinerja",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa periode kinerja",
                "verbose_name_plural": "peristiwa periode kinerja",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="847bb7b4e8a4aa771df52da53d09755ab387fb47",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_22d94",
                            table="kinerja_periodekinerjaperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RatingPerilakuPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "nilai",
                    models.CharField(
                        choices=[
                            ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                            ("akuntabel", "Akuntabel"),
                            ("kompeten", "Kompeten"),
                            ("harmonis", "Harmonis"),
                            ("loyal", "Loyal"),
                            ("adaptif", "Adaptif"),
                            ("kolaboratif", "Kolaboratif"),
                        ],
                        max_length=24,
                        verbose_name="nilai",
                    ),
                ),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                (
                    "evaluasi",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.evaluasi",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.ratingperilaku",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa rating perilaku",
                "verbose_name_plural": "peristiwa rating perilaku",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="3a7898db18ebd2e8cff6180f65d345d1e13e9261",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_5822a",
                            table="kinerja_ratingperilakuperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RatingRhkPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("realisasi", models.TextField(blank=True, verbose_name="realisasi")),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="rating",
                    ),
                ),
                ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                (
                    "evaluasi",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.evaluasi",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.ratingrhk",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rhk",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa rating RHK",
                "verbose_name_plural": "peristiwa rating RHK",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="3e33e2793b13441f020841544732f969c3b94cb0",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_db076",
                            table="kinerja_ratingrhkperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UmpanBalikPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                (
                    "arah",
                    models.CharField(
                        choices=[
                            ("di_bawah", "Di bawah ekspektasi"),
                            ("sesuai", "Sesuai ekspektasi"),
                            ("di_atas", "Di atas ekspektasi"),
                        ],
                        max_length=10,
                        verbose_name="arah",
                    ),
                ),
                ("pengamatan", models.TextField(verbose_name="yang diamati")),
                ("saran", models.TextField(blank=True, verbose_name="akibat dan saran")),
                (
                    "nilai",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                            ("akuntabel", "Akuntabel"),
                            ("kompeten", "Kompeten"),
                            ("harmonis", "Harmonis"),
                            ("loyal", "Loyal"),
                            ("adaptif", "Adaptif"),
                            ("kolaboratif", "Kolaboratif"),
                        ],
                        max_length=24,
                        verbose_name="nilai BerAKHLAK",
                    ),
                ),
                ("dibaca_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                ("tanggapan", models.TextField(blank=True, verbose_name="tanggapan")),
                ("ditanggapi_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dikirim pada")),
                (
                    "dari",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.pegawai",
                        verbose_name="dari",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.umpanbalik",
                    ),
                ),
                (
                    "rhk",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="kinerja.rhk",
                        verbose_name="RHK",
                    ),
                ),
                (
                    "unit_kerja",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.unitkerja",
                        verbose_name="unit kerja",
                    ),
                ),
                (
                    "untuk",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.pegawai",
                        verbose_name="untuk",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa umpan balik",
                "verbose_name_plural": "peristiwa umpan balik",
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="hanya_tambah",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                            hash="8a915193401252efeeeaee4839ab0deeba8ae843",
                            level="STATEMENT",
                            operation="UPDATE OR DELETE OR TRUNCATE",
                            pgid="pgtrigger_hanya_tambah_d8370",
                            table="kinerja_umpanbalikperistiwa",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ImporPresensi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("nama_berkas", models.CharField(max_length=120, verbose_name="nama berkas")),
                ("sidik", models.CharField(max_length=64, verbose_name="sidik")),
                ("isi", models.JSONField(default=list, encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ("rencana", models.JSONField(default=list)),
                ("galat", models.JSONField(default=list)),
                ("jumlah_baris", models.PositiveIntegerField(default=0)),
                ("jumlah_baru", models.PositiveIntegerField(default=0)),
                ("jumlah_ubah", models.PositiveIntegerField(default=0)),
                ("jumlah_sama", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField(verbose_name="diunggah pada")),
                ("diterapkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan pada")),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diunggah oleh",
                    ),
                ),
            ],
            options={
                "verbose_name": "impor presensi",
                "verbose_name_plural": "impor presensi",
            },
        ),
        InstallTriggers(),
    ]
