"""Feedback of service users as evidence, and the number of a citizen's transaction in the log."""

import pgtrigger.compiler
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("kinerja", "0019_survei_pegawai"),
    ]

    operations = [
        RemoveTrigger(
            model_name="logharian",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="logharian",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="buktirating",
            name="bukti_rating_menunjuk_sumber",
        ),
        migrations.AddField(
            model_name="logharian",
            name="nomor_transaksi",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=40, verbose_name="nomor transaksi warga"
            ),
        ),
        migrations.AddField(
            model_name="logharianperistiwa",
            name="nomor_transaksi",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=40, verbose_name="nomor transaksi warga"
            ),
        ),
        migrations.AlterField(
            model_name="buktirating",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("LOG", "Log harian"),
                    ("UMPAN_BALIK", "Umpan balik"),
                    ("DIALOG", "Dialog kinerja"),
                    ("KEHADIRAN", "Kehadiran"),
                    ("WARGA", "Hasil dari warga"),
                    ("PETUGAS", "Pengaduan yang menyebut pegawai"),
                    ("UMPAN_WARGA", "Umpan balik pengguna layanan"),
                    ("TAUTAN", "Berkas atau tautan"),
                ],
                max_length=12,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="buktiratingperistiwa",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("LOG", "Log harian"),
                    ("UMPAN_BALIK", "Umpan balik"),
                    ("DIALOG", "Dialog kinerja"),
                    ("KEHADIRAN", "Kehadiran"),
                    ("WARGA", "Hasil dari warga"),
                    ("PETUGAS", "Pengaduan yang menyebut pegawai"),
                    ("UMPAN_WARGA", "Umpan balik pengguna layanan"),
                    ("TAUTAN", "Berkas atau tautan"),
                ],
                max_length=12,
                verbose_name="jenis",
            ),
        ),
        AddTrigger(
            model_name="logharian",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_logharianperistiwa" ("catatan", "created_at", "ditinjau_at", "ditinjau_oleh_id", "id", "jumlah", "mulai", "nomor_transaksi", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "status", "tanggal", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT new_values."catatan", new_values."created_at", new_values."ditinjau_at", new_values."ditinjau_oleh_id", new_values."id", new_values."jumlah", new_values."mulai", new_values."nomor_transaksi", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."satuan", new_values."selesai", new_values."status", new_values."tanggal", new_values."unit_kerja_id", new_values."updated_at", new_values."uraian", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="58230b77cd39db265511522a16abd7475856d5f8",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f67a4",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_logharian",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="logharian",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_logharianperistiwa" ("catatan", "created_at", "ditinjau_at", "ditinjau_oleh_id", "id", "jumlah", "mulai", "nomor_transaksi", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "status", "tanggal", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT old_values."catatan", old_values."created_at", old_values."ditinjau_at", old_values."ditinjau_oleh_id", old_values."id", old_values."jumlah", old_values."mulai", old_values."nomor_transaksi", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."satuan", old_values."selesai", old_values."status", old_values."tanggal", old_values."unit_kerja_id", old_values."updated_at", old_values."uraian", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="367edab7050affdd7ef3a0a610d9770978e14c11",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8dc47",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_logharian",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="buktirating",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "jenis__in",
                            (
                                "LOG",
                                "UMPAN_BALIK",
                                "DIALOG",
                                "WARGA",
                                "PETUGAS",
                                "UMPAN_WARGA",
                            ),
                        ),
                        ("rujukan__isnull", False),
                        ("tautan", ""),
                    ),
                    models.Q(
                        ("jenis", "KEHADIRAN"),
                        ("rujukan__isnull", True),
                        ("tautan", ""),
                    ),
                    models.Q(
                        ("jenis", "TAUTAN"),
                        ("rujukan__isnull", True),
                        models.Q(("tautan", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="bukti_rating_menunjuk_sumber",
            ),
        ),
    ]
