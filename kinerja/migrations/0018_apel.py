"""Assemblies missed on a day of attendance, and their correction."""

import kinerja.enums.catatan
import pgtrigger.compiler
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("kinerja", "0017_suara_warga"),
    ]

    operations = [
        RemoveTrigger(
            model_name="koreksipresensi",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="koreksipresensi",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="koreksipresensi",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="presensi",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="presensi",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="koreksipresensi",
            name="tidak_apel_baru",
            field=models.BooleanField(blank=True, null=True, verbose_name="tidak ikut apel"),
        ),
        migrations.AddField(
            model_name="koreksipresensiperistiwa",
            name="tidak_apel_baru",
            field=models.BooleanField(blank=True, null=True, verbose_name="tidak ikut apel"),
        ),
        migrations.AddField(
            model_name="presensi",
            name="tidak_apel",
            field=models.BooleanField(db_default=False, default=False, verbose_name="tidak ikut apel atau upacara"),
        ),
        migrations.AddField(
            model_name="presensiperistiwa",
            name="tidak_apel",
            field=models.BooleanField(db_default=False, default=False, verbose_name="tidak ikut apel atau upacara"),
        ),
        AddTrigger(
            model_name="koreksipresensi",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "tidak_apel_baru", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."created_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."masuk_baru", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pulang_baru", new_values."status", new_values."status_baru", new_values."tanggal", new_values."tidak_apel_baru", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="3bd14ecdf9a874edc8351b3d93c361e326a99a91",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_15bde",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_koreksipresensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksipresensi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "tidak_apel_baru", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."created_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."masuk_baru", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang_baru", new_values."status", new_values."status_baru", new_values."tanggal", new_values."tidak_apel_baru", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="d9a3af1c0507d85b96e5cb85cf6fdd221864fbd3",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_07d70",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_koreksipresensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="koreksipresensi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "tidak_apel_baru", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan", old_values."catatan", old_values."created_at", old_values."diajukan_oleh_id", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."masuk_baru", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang_baru", old_values."status", old_values."status_baru", old_values."tanggal", old_values."tidak_apel_baru", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="1bf191cdf7d7a12237a101d7635505005fb3471d",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a9d08",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_koreksipresensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="presensi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_presensiperistiwa" ("created_at", "id", "keterangan", "masuk", "menit_pulang_cepat", "menit_terlambat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "status", "sumber", "tanggal", "tidak_apel", "unit_kerja_id") SELECT new_values."created_at", new_values."id", new_values."keterangan", new_values."masuk", new_values."menit_pulang_cepat", new_values."menit_terlambat", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang", new_values."status", new_values."sumber", new_values."tanggal", new_values."tidak_apel", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="5076b45aa4a2b883c357f8a8ac8fa1f6192dd79a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_41295",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_presensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="presensi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_presensiperistiwa" ("created_at", "id", "keterangan", "masuk", "menit_pulang_cepat", "menit_terlambat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "status", "sumber", "tanggal", "tidak_apel", "unit_kerja_id") SELECT old_values."created_at", old_values."id", old_values."keterangan", old_values."masuk", old_values."menit_pulang_cepat", old_values."menit_terlambat", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang", old_values."status", old_values."sumber", old_values."tanggal", old_values."tidak_apel", old_values."unit_kerja_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="12cb91a97e6cbbfd15aa1132af37781b911a921b",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8d851",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_presensi",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="presensi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status", kinerja.enums.catatan.StatusPresensi["HADIR"]), ("tidak_apel", False), _connector="OR"
                ),
                name="presensi_apel_hanya_bila_hadir",
                violation_error_message="Tidak ikut apel hanya dicatat pada hari hadir.",
            ),
        ),
    ]
