"""What happens to family members in fields of their own; certificates of school as dated rows."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import jabatan.enums
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0015_keputusan_wafat"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SuratSekolah",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "berlaku_semula",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="berlaku semula"
                    ),
                ),
                ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                (
                    "alasan_cabut",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=500, verbose_name="alasan pencabutan"
                    ),
                ),
                ("sekolah", models.CharField(blank=True, max_length=200, verbose_name="sekolah")),
            ],
            options={
                "verbose_name": "surat sekolah",
                "verbose_name_plural": "surat sekolah",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SuratSekolahPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                (
                    "berlaku_semula",
                    django.contrib.postgres.fields.ranges.DateRangeField(
                        blank=True, null=True, verbose_name="berlaku semula"
                    ),
                ),
                ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                (
                    "alasan_cabut",
                    models.CharField(
                        blank=True, db_default="", default="", max_length=500, verbose_name="alasan pencabutan"
                    ),
                ),
                ("sekolah", models.CharField(blank=True, max_length=200, verbose_name="sekolah")),
            ],
            options={
                "verbose_name": "peristiwa surat sekolah",
                "verbose_name_plural": "peristiwa surat sekolah",
                "abstract": False,
            },
        ),
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
        migrations.RemoveConstraint(
            model_name="keluarga",
            name="keluarga_satu_pasangan",
        ),
        migrations.AddField(
            model_name="keluarga",
            name="asn",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True, null=True, verbose_name="masa menerima tunjangan sendiri sebagai ASN"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="dasar_asn",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="instansi dan dasarnya"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="dasar_cerai",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar perceraian"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="dasar_ditanggung_lain",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar ditanggung pegawai lain"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="dasar_kawin",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar perkawinan"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="dasar_penghasilan",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar penghasilan"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="dasar_wafat",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar kematian"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="ditanggung_lain",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True, null=True, verbose_name="masa ditanggung pegawai lain"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="nik",
            field=models.CharField(blank=True, db_default="", default="", max_length=16, verbose_name="NIK"),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="penghasilan",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True, null=True, verbose_name="masa berpenghasilan sendiri"
            ),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="tanggal_cerai",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal cerai"),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="tanggal_kawin",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal kawin"),
        ),
        migrations.AddField(
            model_name="keluarga",
            name="tanggal_wafat",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal wafat"),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="asn",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True, null=True, verbose_name="masa menerima tunjangan sendiri sebagai ASN"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="dasar_asn",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="instansi dan dasarnya"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="dasar_cerai",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar perceraian"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="dasar_ditanggung_lain",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar ditanggung pegawai lain"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="dasar_kawin",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar perkawinan"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="dasar_penghasilan",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar penghasilan"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="dasar_wafat",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar kematian"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="ditanggung_lain",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True, null=True, verbose_name="masa ditanggung pegawai lain"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="nik",
            field=models.CharField(blank=True, db_default="", default="", max_length=16, verbose_name="NIK"),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="penghasilan",
            field=django.contrib.postgres.fields.ranges.DateRangeField(
                blank=True, null=True, verbose_name="masa berpenghasilan sendiri"
            ),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="tanggal_cerai",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal cerai"),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="tanggal_kawin",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal kawin"),
        ),
        migrations.AddField(
            model_name="keluargaperistiwa",
            name="tanggal_wafat",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal wafat"),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="dasar_peristiwa",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar peristiwa"
            ),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="nik",
            field=models.CharField(blank=True, db_default="", default="", max_length=16, verbose_name="NIK"),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="nomor_surat",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=120, verbose_name="nomor surat sekolah"
            ),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="peristiwa",
            field=models.CharField(
                blank=True,
                choices=[
                    ("KAWIN", "Kawin"),
                    ("PENGHASILAN", "Berpenghasilan sendiri"),
                    ("CERAI", "Bercerai"),
                    ("ASN", "ASN yang menerima tunjangannya sendiri"),
                    ("DITANGGUNG_LAIN", "Ditanggung pegawai lain"),
                    ("WAFAT", "Meninggal dunia"),
                ],
                db_default="",
                default="",
                max_length=16,
                verbose_name="peristiwa",
            ),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="peristiwa_mulai",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal peristiwa"),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="peristiwa_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="hari terakhir peristiwa"),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="sekolah",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="sekolah"),
        ),
        migrations.AddField(
            model_name="usulankeluarga",
            name="sekolah_mulai",
            field=models.DateField(blank=True, null=True, verbose_name="surat sekolah berlaku mulai"),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="dasar_peristiwa",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=200, verbose_name="dasar peristiwa"
            ),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="nik",
            field=models.CharField(blank=True, db_default="", default="", max_length=16, verbose_name="NIK"),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="nomor_surat",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=120, verbose_name="nomor surat sekolah"
            ),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="peristiwa",
            field=models.CharField(
                blank=True,
                choices=[
                    ("KAWIN", "Kawin"),
                    ("PENGHASILAN", "Berpenghasilan sendiri"),
                    ("CERAI", "Bercerai"),
                    ("ASN", "ASN yang menerima tunjangannya sendiri"),
                    ("DITANGGUNG_LAIN", "Ditanggung pegawai lain"),
                    ("WAFAT", "Meninggal dunia"),
                ],
                db_default="",
                default="",
                max_length=16,
                verbose_name="peristiwa",
            ),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="peristiwa_mulai",
            field=models.DateField(blank=True, null=True, verbose_name="tanggal peristiwa"),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="peristiwa_sampai",
            field=models.DateField(blank=True, null=True, verbose_name="hari terakhir peristiwa"),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="sekolah",
            field=models.CharField(blank=True, db_default="", default="", max_length=200, verbose_name="sekolah"),
        ),
        migrations.AddField(
            model_name="usulankeluargaperistiwa",
            name="sekolah_mulai",
            field=models.DateField(blank=True, null=True, verbose_name="surat sekolah berlaku mulai"),
        ),
        migrations.AlterField(
            model_name="impor",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("UNIT", "Unit kerja"),
                    ("POSISI", "Posisi"),
                    ("PEGAWAI", "Pegawai"),
                    ("CUTI", "Cuti pegawai"),
                    ("SUAMI", "Surat keterangan suami"),
                    ("SEKOLAH", "Surat sekolah anak"),
                ],
                max_length=10,
                verbose_name="jenis",
            ),
        ),
        migrations.AddIndex(
            model_name="keluarga",
            index=models.Index(condition=models.Q(("nik", ""), _negated=True), fields=["nik"], name="keluarga_nik"),
        ),
        migrations.AddIndex(
            model_name="keluarga",
            index=models.Index(fields=["tanggal_lahir"], name="keluarga_tanggal_lahir"),
        ),
        AddTrigger(
            model_name="keluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "asn", "berlaku", "berlaku_semula", "created_at", "dasar_asn", "dasar_cerai", "dasar_ditanggung_lain", "dasar_kawin", "dasar_penghasilan", "dasar_wafat", "dicabut_at", "dicabut_oleh_id", "ditanggung_lain", "hubungan", "id", "nama", "nik", "nomor_sk", "pegawai_id", "penghasilan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah_sampai", "tanggal_cerai", "tanggal_kawin", "tanggal_lahir", "tanggal_sk", "tanggal_wafat", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."alasan_cabut", new_values."asn", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dasar_asn", new_values."dasar_cerai", new_values."dasar_ditanggung_lain", new_values."dasar_kawin", new_values."dasar_penghasilan", new_values."dasar_wafat", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."ditanggung_lain", new_values."hubungan", new_values."id", new_values."nama", new_values."nik", new_values."nomor_sk", new_values."pegawai_id", new_values."penghasilan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sekolah_sampai", new_values."tanggal_cerai", new_values."tanggal_kawin", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tanggal_wafat", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="f670f79c29ba48a2827722ed3c5ec25172666e0e",
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
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "asn", "berlaku", "berlaku_semula", "created_at", "dasar_asn", "dasar_cerai", "dasar_ditanggung_lain", "dasar_kawin", "dasar_penghasilan", "dasar_wafat", "dicabut_at", "dicabut_oleh_id", "ditanggung_lain", "hubungan", "id", "nama", "nik", "nomor_sk", "pegawai_id", "penghasilan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah_sampai", "tanggal_cerai", "tanggal_kawin", "tanggal_lahir", "tanggal_sk", "tanggal_wafat", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."alasan_cabut", new_values."asn", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dasar_asn", new_values."dasar_cerai", new_values."dasar_ditanggung_lain", new_values."dasar_kawin", new_values."dasar_penghasilan", new_values."dasar_wafat", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."ditanggung_lain", new_values."hubungan", new_values."id", new_values."nama", new_values."nik", new_values."nomor_sk", new_values."pegawai_id", new_values."penghasilan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sekolah_sampai", new_values."tanggal_cerai", new_values."tanggal_kawin", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tanggal_wafat", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="7905a1c0ce6b47d5c1d10e26ee425aff3567eec9",
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
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "asn", "berlaku", "berlaku_semula", "created_at", "dasar_asn", "dasar_cerai", "dasar_ditanggung_lain", "dasar_kawin", "dasar_penghasilan", "dasar_wafat", "dicabut_at", "dicabut_oleh_id", "ditanggung_lain", "hubungan", "id", "nama", "nik", "nomor_sk", "pegawai_id", "penghasilan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah_sampai", "tanggal_cerai", "tanggal_kawin", "tanggal_lahir", "tanggal_sk", "tanggal_wafat", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT old_values."alasan_cabut", old_values."asn", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dasar_asn", old_values."dasar_cerai", old_values."dasar_ditanggung_lain", old_values."dasar_kawin", old_values."dasar_penghasilan", old_values."dasar_wafat", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."ditanggung_lain", old_values."hubungan", old_values."id", old_values."nama", old_values."nik", old_values."nomor_sk", old_values."pegawai_id", old_values."penghasilan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sekolah_sampai", old_values."tanggal_cerai", old_values."tanggal_kawin", old_values."tanggal_lahir", old_values."tanggal_sk", old_values."tanggal_wafat", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="5b9f13f4c13f37a262b859f0b52b0d1b1989532c",
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
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "dasar_peristiwa", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "nik", "nomor_surat", "pegawai_id", "peristiwa", "peristiwa_mulai", "peristiwa_sampai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "sekolah", "sekolah_mulai", "sekolah_sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT new_values."catatan", new_values."dasar_peristiwa", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."hasil_id", new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."keterangan", new_values."nama", new_values."nik", new_values."nomor_surat", new_values."pegawai_id", new_values."peristiwa", new_values."peristiwa_mulai", new_values."peristiwa_sampai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sampai", new_values."sekolah", new_values."sekolah_mulai", new_values."sekolah_sampai", new_values."status", new_values."tanggal_lahir", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak", new_values."tmt", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="925f00710b0f75d39b3b86104eb97ef9ca0fe756",
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
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "dasar_peristiwa", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "nik", "nomor_surat", "pegawai_id", "peristiwa", "peristiwa_mulai", "peristiwa_sampai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "sekolah", "sekolah_mulai", "sekolah_sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT new_values."catatan", new_values."dasar_peristiwa", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."hasil_id", new_values."hubungan", new_values."id", new_values."keluarga_id", new_values."keterangan", new_values."nama", new_values."nik", new_values."nomor_surat", new_values."pegawai_id", new_values."peristiwa", new_values."peristiwa_mulai", new_values."peristiwa_sampai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sampai", new_values."sekolah", new_values."sekolah_mulai", new_values."sekolah_sampai", new_values."status", new_values."tanggal_lahir", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak", new_values."tmt", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="b6160b23ad6e603100c867c8f764dd64164994ea",
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
                    func='INSERT INTO "jabatan_usulankeluargaperistiwa" ("catatan", "dasar_peristiwa", "diajukan_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "hasil_id", "hubungan", "id", "keluarga_id", "keterangan", "nama", "nik", "nomor_surat", "pegawai_id", "peristiwa", "peristiwa_mulai", "peristiwa_sampai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "sekolah", "sekolah_mulai", "sekolah_sampai", "status", "tanggal_lahir", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak", "tmt", "uuid", "versi") SELECT old_values."catatan", old_values."dasar_peristiwa", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."hasil_id", old_values."hubungan", old_values."id", old_values."keluarga_id", old_values."keterangan", old_values."nama", old_values."nik", old_values."nomor_surat", old_values."pegawai_id", old_values."peristiwa", old_values."peristiwa_mulai", old_values."peristiwa_sampai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sampai", old_values."sekolah", old_values."sekolah_mulai", old_values."sekolah_sampai", old_values."status", old_values."tanggal_lahir", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak", old_values."tmt", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="578835f9b9a5d82d9a2cd3d2853b570bae1b2f43",
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
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("hubungan", jabatan.enums.HubunganKeluarga["PASANGAN"])),
                expressions=[
                    ("pegawai", "="),
                    (
                        models.Func(
                            models.F("berlaku"),
                            models.Func(
                                models.Value(None),
                                models.Func(models.F("tanggal_cerai"), models.F("tanggal_wafat"), function="LEAST"),
                                models.Value("[]"),
                                function="daterange",
                            ),
                            arg_joiner=" * ",
                            template="(%(expressions)s)",
                        ),
                        "&&",
                    ),
                ],
                name="keluarga_satu_pasangan",
                violation_error_message="Pegawai ini sudah memiliki suami/istri yang tercatat pada masa itu.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(("nik", ""), ("nik__regex", "^[0-9]{16}$"), _connector="OR"),
                name="keluarga_nik_16_angka",
                violation_error_message="NIK harus 16 angka.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("asn__isnull", True),
                        ("hubungan", jabatan.enums.HubunganKeluarga["ANAK"]),
                        ("tanggal_cerai__isnull", True),
                    ),
                    models.Q(
                        ("hubungan", jabatan.enums.HubunganKeluarga["PASANGAN"]),
                        ("penghasilan__isnull", True),
                        ("tanggal_kawin__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="keluarga_keadaan_hubungan",
                violation_error_message="Perkawinan dan penghasilan dicatat bagi anak; perceraian dan ASN bagi suami/istri.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("tanggal_kawin__isnull", True),
                        ("tanggal_kawin__gte", models.F("tanggal_lahir")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("tanggal_cerai__isnull", True),
                        ("tanggal_cerai__gte", models.F("tanggal_lahir")),
                        _connector="OR",
                    ),
                    models.Q(
                        ("tanggal_wafat__isnull", True),
                        ("tanggal_wafat__gte", models.F("tanggal_lahir")),
                        _connector="OR",
                    ),
                ),
                name="keluarga_keadaan_setelah_lahir",
                violation_error_message="Tanggal peristiwa mendahului tanggal lahir.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dasar_kawin", ""), ("tanggal_kawin__isnull", True)),
                    models.Q(("tanggal_kawin__isnull", False), models.Q(("dasar_kawin", ""), _negated=True)),
                    _connector="OR",
                ),
                name="keluarga_kawin_berdasar",
                violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dasar_cerai", ""), ("tanggal_cerai__isnull", True)),
                    models.Q(("tanggal_cerai__isnull", False), models.Q(("dasar_cerai", ""), _negated=True)),
                    _connector="OR",
                ),
                name="keluarga_cerai_berdasar",
                violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dasar_wafat", ""), ("tanggal_wafat__isnull", True)),
                    models.Q(("tanggal_wafat__isnull", False), models.Q(("dasar_wafat", ""), _negated=True)),
                    _connector="OR",
                ),
                name="keluarga_wafat_berdasar",
                violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dasar_penghasilan", ""), ("penghasilan__isnull", True)),
                    models.Q(("penghasilan__isnull", False), models.Q(("dasar_penghasilan", ""), _negated=True)),
                    _connector="OR",
                ),
                name="keluarga_penghasilan_berdasar",
                violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("asn__isnull", True), ("dasar_asn", "")),
                    models.Q(("asn__isnull", False), models.Q(("dasar_asn", ""), _negated=True)),
                    _connector="OR",
                ),
                name="keluarga_asn_berdasar",
                violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dasar_ditanggung_lain", ""), ("ditanggung_lain__isnull", True)),
                    models.Q(
                        ("ditanggung_lain__isnull", False), models.Q(("dasar_ditanggung_lain", ""), _negated=True)
                    ),
                    _connector="OR",
                ),
                name="keluarga_ditanggung_lain_berdasar",
                violation_error_message="Keadaan anggota keluarga memerlukan tanggal dan dasarnya.",
            ),
        ),
        migrations.AddConstraint(
            model_name="usulankeluarga",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dasar_peristiwa", ""), ("peristiwa", ""), ("peristiwa_mulai__isnull", True)),
                    models.Q(
                        models.Q(("peristiwa", ""), _negated=True),
                        ("peristiwa_mulai__isnull", False),
                        models.Q(("dasar_peristiwa", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="usulan_keluarga_peristiwa_bertanggal",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolah",
            name="dicabut_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dicabut oleh",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolah",
            name="keluarga",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="surat_set",
                to="jabatan.keluarga",
                verbose_name="anak",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolah",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)s_set",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolahperistiwa",
            name="dicabut_oleh",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="dicabut oleh",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolahperistiwa",
            name="keluarga",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.keluarga",
                verbose_name="anak",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolahperistiwa",
            name="pegawai",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="suratsekolahperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.suratsekolah",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsekolah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("alasan_cabut", ""),
                        ("berlaku__isempty", False),
                        ("berlaku_semula__isnull", True),
                        ("dicabut_at__isnull", True),
                        ("dicabut_oleh__isnull", True),
                    ),
                    models.Q(
                        ("berlaku__isempty", True),
                        ("berlaku_semula__isempty", False),
                        ("berlaku_semula__isnull", False),
                        ("dicabut_at__isnull", False),
                        ("dicabut_oleh__isnull", False),
                        models.Q(("alasan_cabut", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="jabatan_suratsekolah_cabut_lengkap",
                violation_error_message="Pencabutan memerlukan masa semula, alasan, waktu, dan siapa yang mencabut.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsekolah",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("keluarga", "="), ("berlaku", "&&")],
                name="surat_sekolah_tanpa_tumpang_tindih",
                violation_error_message="Masa berlaku surat sekolah ini bertumpang tindih dengan riwayat lain.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsekolah",
            constraint=models.CheckConstraint(
                condition=models.Q(("berlaku__lower_inf", False), ("berlaku__upper_inf", False)),
                name="surat_sekolah_berbatas",
                violation_error_message="Surat sekolah memerlukan hari pertama dan hari terakhir.",
            ),
        ),
        migrations.AddConstraint(
            model_name="suratsekolah",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor_sk", ""), ("sekolah", "")),
                    models.Q(models.Q(("sekolah", ""), _negated=True), models.Q(("nomor_sk", ""), _negated=True)),
                    _connector="OR",
                ),
                name="surat_sekolah_bernomor",
                violation_error_message="Surat sekolah memerlukan nama sekolah dan nomor surat.",
            ),
        ),
        AddTrigger(
            model_name="suratsekolah",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_suratsekolahperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "keluarga_id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."keluarga_id", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sekolah", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="258bbea8dec8ad49dcb7104c7a07927e12c34105",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bf86f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_suratsekolah",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="suratsekolah",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_suratsekolahperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "keluarga_id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."keluarga_id", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sekolah", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="3827d52e5636ae876206e8817b6886dc677ef5e0",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d23a9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_suratsekolah",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="suratsekolah",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_suratsekolahperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "keluarga_id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sekolah", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."keluarga_id", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sekolah", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="2bf2ce8ab56602bafbd237277f8f20fb5ea8df29",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1370b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_suratsekolah",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="suratsekolahperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="34121d0535fa7422d92c1895cdf2232a768dc8b9",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_ca546",
                    table="jabatan_suratsekolahperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
