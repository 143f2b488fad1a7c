"""The last day of a child's certificate of school, by which age ends the allowances later."""

import jabatan.enums
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0010_impor_cuti"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveTrigger(
            model_name="keluarga",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="keluarga",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="keluarga",
            name="delete_delete",
        ),
        RemoveTrigger(
            model_name="usulankeluarga",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="usulankeluarga",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="usulankeluarga",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="keluarga",
            name="sekolah_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="surat sekolah berlaku sampai"),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="sekolah_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="surat sekolah berlaku sampai"),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="sekolah_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="surat sekolah berlaku sampai"),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="sekolah_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="surat sekolah berlaku sampai"),
        ),
        AddTrigger(
            model_name="keluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah_sampai", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."hubungan", new_values."id", new_values."nama", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sekolah_sampai", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="2178e490d83d08740a5cee55edbf910cbeef8b29",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_81799",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_keluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah_sampai", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."hubungan", new_values."id", new_values."nama", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sekolah_sampai", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="9f58383658f6172cf6a690ffcf77855f689b3547",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9f625",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_keluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah_sampai", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."hubungan", old_values."id", old_values."nama", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sekolah_sampai", old_values."tanggal_lahir", old_values."tanggal_sk", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="0ebd2ee86bfa4bac8dfa0130f758696804d6a4cf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cbbe7",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_keluarga",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="usulankeluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "sekolah_sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."hasil_id", new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."keterangan", new_values."nama", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sampai", new_values."sekolah_sampai", new_values."status", new_values."tanggal_lahir", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak", new_values."tmt", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="fc512703337c101dc25f4b1c2e9642c91e628493",
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
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "sekolah_sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."hasil_id", new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."keterangan", new_values."nama", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sampai", new_values."sekolah_sampai", new_values."status", new_values."tanggal_lahir", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak", new_values."tmt", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="16ece0bc4c7204a1cb2deed1e5ffe7d910669f65",
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
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "sekolah_sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT old_values."catatan", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."hasil_id", old_values."hubungan", old_values."id", old_values."keluarga_id", old_values."keterangan", old_values."nama", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sampai", old_values."sekolah_sampai", old_values."status", old_values."tanggal_lahir", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak", old_values."tmt", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="d64865674666388f01e5fbfbe307f92738707fbf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_83f61",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_usulankeluarga",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sekolah_sampai__isnull", True),
                    ("hubungan", jabatan.enums.HubunganKeluarga["ANAK"]),
                    _connector="OR",
                ),
                name="keluarga_surat_sekolah_anak",
                violation_error_message="Surat sekolah hanya dicatat bagi anak.",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("sekolah_sampai__isnull", True),
                    ("hubungan", jabatan.enums.HubunganKeluarga["ANAK"]),
                    _connector="OR",
                ),
                name="usulan_keluarga_surat_sekolah_anak",
            ),
        ),
    ]
