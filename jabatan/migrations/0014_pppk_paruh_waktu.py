"""A PPPK paruh waktu as a status of its own, and the last day of the contract of who serves by one."""

import pgtrigger.compiler

from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0013_surat_suami"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveTrigger(
            model_name="riwayatstatus",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="riwayatstatus",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="riwayatstatus",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="pegawai",
            name="pegawai_asn_bernip_dan_berstatus",
        ),
        migrations.AddField(
            model_name="riwayatstatus",
            name="kontrak_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="kontrak berlaku sampai"),
        ),
        migrations.AddField(
            model_name="riwayatstatusperistiwa",
            name="kontrak_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="kontrak berlaku sampai"),
        ),
        migrations.AlterField(
            model_name="pegawai",
            name="status",
            field=models.CharField(
                blank=True,
                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK"), ("PPPK_PARUH_WAKTU", "PPPK paruh waktu")],
                max_length=16,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="pegawaiperistiwa",
            name="status",
            field=models.CharField(
                blank=True,
                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK"), ("PPPK_PARUH_WAKTU", "PPPK paruh waktu")],
                max_length=16,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="riwayatstatus",
            name="status",
            field=models.CharField(
                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK"), ("PPPK_PARUH_WAKTU", "PPPK paruh waktu")],
                max_length=16,
                verbose_name="status",
            ),
        ),
        migrations.AlterField(
            model_name="riwayatstatusperistiwa",
            name="status",
            field=models.CharField(
                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK"), ("PPPK_PARUH_WAKTU", "PPPK paruh waktu")],
                max_length=16,
                verbose_name="status",
            ),
        ),
        AddTrigger(
            model_name="riwayatstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "kedudukan", "kontrak_sampai", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."kedudukan", new_values."kontrak_sampai", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="0e6d57e0cb9aeb68f3f7a7cc0591ee72677fc814",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fcdbb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_riwayatstatus",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "kedudukan", "kontrak_sampai", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."kedudukan", new_values."kontrak_sampai", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="7a7b2052fcf7ddadfe5fa3bfd608d08f9ecbebd9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b4403",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_riwayatstatus",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "kedudukan", "kontrak_sampai", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."kedudukan", old_values."kontrak_sampai", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="94a31ba3428a68662d2960438e9169a69c94a556",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8cff0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_riwayatstatus",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="pegawai",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nip__isnull", True), ("status", "")),
                    models.Q(("nip__isnull", False), ("status__in", ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"])),
                    _connector="OR",
                ),
                name="pegawai_asn_bernip_dan_berstatus",
            ),
        ),
        migrations.AddConstraint(
            model_name="riwayatstatus",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kontrak_sampai__isnull", True), ("status__in", ["PPPK", "PPPK_PARUH_WAKTU"]), _connector="OR"
                ),
                name="riwayat_status_kontrak_pppk",
                violation_error_message="Masa kontrak hanya dicatat bagi PPPK.",
            ),
        ),
    ]
