"""The wage of a PPPK paruh waktu as a kind of decision, with the last wage before; longer codes of status."""

import pgtrigger.compiler

from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0014_pppk_paruh_waktu"),
        ("penggajian", "0031_rapel_dirinci"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        RemoveTrigger(
            model_name="ketetapangaji",
            name="insert_insert",
        ),
        RemoveTrigger(
            model_name="ketetapangaji",
            name="update_update",
        ),
        RemoveTrigger(
            model_name="ketetapangaji",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="ketetapangaji",
            name="ketetapan_isi_menurut_jenis",
        ),
        migrations.AddField(
            model_name="ketetapangaji",
            name="upah_lalu",
            field=models.BigIntegerField(
                blank=True,
                db_comment="rupiah per bulan",
                null=True,
                verbose_name="upah terakhir sebagai pegawai non-ASN",
            ),
        ),
        migrations.AddField(
            model_name="ketetapangajiperistiwa",
            name="upah_lalu",
            field=models.BigIntegerField(
                blank=True,
                db_comment="rupiah per bulan",
                null=True,
                verbose_name="upah terakhir sebagai pegawai non-ASN",
            ),
        ),
        migrations.AlterField(
            model_name="barishonorarium",
            name="status_asn",
            field=models.CharField(max_length=16, verbose_name="status ASN"),
        ),
        migrations.AlterField(
            model_name="barishonorariumperistiwa",
            name="status_asn",
            field=models.CharField(max_length=16, verbose_name="status ASN"),
        ),
        migrations.AlterField(
            model_name="belanjaunit",
            name="status",
            field=models.CharField(max_length=16, verbose_name="jenis ASN"),
        ),
        migrations.AlterField(
            model_name="ketetapangaji",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("PERAN", "Peran tambahan"),
                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                    ("PROFESI_LANGKA", "Profesi langka"),
                    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
                    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
                    ("GAJI_DI_LUAR", "Gaji pokok dibayar instansi lain"),
                    ("UPAH_PARUH_WAKTU", "Upah PPPK paruh waktu"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        migrations.AlterField(
            model_name="ketetapangajiperistiwa",
            name="jenis",
            field=models.CharField(
                choices=[
                    ("PERAN", "Peran tambahan"),
                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                    ("PROFESI_LANGKA", "Profesi langka"),
                    ("UANG_SEMENTARA", "Uang pemberhentian sementara"),
                    ("MUTASI_MASUK", "Pindah masuk dari instansi lain"),
                    ("GAJI_DI_LUAR", "Gaji pokok dibayar instansi lain"),
                    ("UPAH_PARUH_WAKTU", "Upah PPPK paruh waktu"),
                ],
                max_length=20,
                verbose_name="jenis",
            ),
        ),
        AddTrigger(
            model_name="ketetapangaji",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ketetapangajiperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "keterangan", "nomor_sk", "pegawai_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk", "upah_lalu", "uuid", "versi") SELECT new_values."akhir_at", new_values."akhir_oleh_id", new_values."alasan", new_values."berlaku", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."jumlah", new_values."keterangan", new_values."nomor_sk", new_values."pegawai_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."tanggal_sk", new_values."upah_lalu", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="39e32d84a40b8ecd3f5a0b1e44b1ec2cdef5cd07",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_935b2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_ketetapangaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ketetapangaji",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ketetapangajiperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "keterangan", "nomor_sk", "pegawai_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk", "upah_lalu", "uuid", "versi") SELECT new_values."akhir_at", new_values."akhir_oleh_id", new_values."alasan", new_values."berlaku", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."jumlah", new_values."keterangan", new_values."nomor_sk", new_values."pegawai_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."tanggal_sk", new_values."upah_lalu", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="baf6b7ce78698aa9859d37d3e2e1d813ecdcfc6f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5c465",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_ketetapangaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ketetapangaji",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ketetapangajiperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "keterangan", "nomor_sk", "pegawai_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk", "upah_lalu", "uuid", "versi") SELECT old_values."akhir_at", old_values."akhir_oleh_id", old_values."alasan", old_values."berlaku", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."jenis", old_values."jumlah", old_values."keterangan", old_values."nomor_sk", old_values."pegawai_id", old_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."tanggal_sk", old_values."upah_lalu", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="68900da29434cf40245a57e39fd8b14eb7858ef9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_26a84",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_ketetapangaji",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="ketetapangaji",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("jenis", "PERAN"),
                        ("jumlah__isnull", True),
                        (
                            "peran__in",
                            [
                                "ppkd_bud_kuasa_bud",
                                "tapd",
                                "bendahara_penerimaan",
                                "bendahara_pengeluaran",
                                "pengurus_barang",
                                "ppk",
                                "pptk",
                            ],
                        ),
                    ),
                    models.Q(
                        ("jenis__in", ["GAJI_POKOK", "TUNJANGAN_DIJAMIN", "GAJI_DI_LUAR", "UPAH_PARUH_WAKTU"]),
                        ("jumlah__gt", 0),
                        ("jumlah__isnull", False),
                        ("peran", ""),
                    ),
                    models.Q(
                        models.Q(
                            (
                                "jenis__in",
                                ["PERAN", "GAJI_POKOK", "TUNJANGAN_DIJAMIN", "GAJI_DI_LUAR", "UPAH_PARUH_WAKTU"],
                            ),
                            _negated=True,
                        ),
                        ("jumlah__isnull", True),
                        ("peran", ""),
                    ),
                    _connector="OR",
                ),
                name="ketetapan_isi_menurut_jenis",
                violation_error_message="Peran menyebut namanya, dan hanya gaji pokok, tunjangan, dan upah yang berjumlah rupiah.",
            ),
        ),
        migrations.AddConstraint(
            model_name="ketetapangaji",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("upah_lalu__isnull", True),
                    models.Q(("jenis", "UPAH_PARUH_WAKTU"), ("upah_lalu__gt", 0)),
                    _connector="OR",
                ),
                name="ketetapan_upah_lalu",
                violation_error_message="Upah terakhir hanya dicatat untuk upah PPPK paruh waktu.",
            ),
        ),
    ]
