"""Dated rows that were recorded in error are withdrawn: who, when, why, and the period that they claimed."""

import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models
from django.db.models import Q

from asn_portal.inti.pemicu import AddTrigger, RemoveTrigger

TABEL = ("keluarga", "penugasan", "riwayatjabatan", "riwayatpangkat", "riwayatstatus")


def _oleh(peristiwa: bool) -> models.ForeignKey:
    lain = (
        {"db_constraint": False, "on_delete": django.db.models.deletion.DO_NOTHING, "related_query_name": "+"}
        if peristiwa
        else {"on_delete": django.db.models.deletion.PROTECT}
    )
    return models.ForeignKey(
        blank=True,
        null=True,
        related_name="+",
        to=settings.AUTH_USER_MODEL,
        verbose_name="dicabut oleh",
        **lain,
    )


def _bidang(peristiwa: bool) -> dict[str, models.Field]:
    return {
        "alasan_cabut": models.CharField(
            blank=True, db_default="", default="", max_length=500, verbose_name="alasan pencabutan"
        ),
        "berlaku_semula": django.contrib.postgres.fields.ranges.DateRangeField(
            blank=True, null=True, verbose_name="berlaku semula"
        ),
        "dicabut_at": models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada"),
        "dicabut_oleh": _oleh(peristiwa),
    }


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0003_bawahan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *(
            RemoveTrigger(model_name=tabel, name=nama)
            for tabel in TABEL
            for nama in ("insert_insert", "update_update", "delete_delete")
        ),
        *(
            migrations.AddField(model_name=tabel + akhiran, name=nama, field=bidang)
            for tabel in TABEL
            for akhiran in ("", "peristiwa")
            for nama, bidang in _bidang(bool(akhiran)).items()
        ),
        AddTrigger(
            model_name="keluarga",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."hubungan", new_values."id", new_values."nama", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="135193e52b3b016f7ba5463ab275e0dfed145998",
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
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."hubungan", new_values."id", new_values."nama", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="1f53c47fdf2e9f5c823f6132942158808ba5a63f",
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
                    func='INSERT INTO "jabatan_keluargaperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."hubungan", old_values."id", old_values."nama", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_lahir", old_values."tanggal_sk", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="ef3053a3f9cd5eada8dd72f2218a951bc7d0f545",
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
            model_name="penugasan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_penugasanperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="1df60b798e5910bc9a79b6576fc4d8a83a41b6bf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_782db",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_penugasan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="penugasan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_penugasanperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="6d48cf034246591d229168f403e47ae6f353157f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6f0dc",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_penugasan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="penugasan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_penugasanperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."jenis", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."posisi_id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="ece262ef80edb9d2a76d5f5c4ade5dbc9a19ab74",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ab718",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_penugasan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatjabatanperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="cc1f44a6bad4960b665912d67766c520a24a99a2",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d059e",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_riwayatjabatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatjabatanperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="5b6f88bb286f63442282c79afc1fe200994fa002",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c1826",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_riwayatjabatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatjabatan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatjabatanperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."posisi_id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="399a0189c8b7cac64f696fe5be7b93f9af6dbe60",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0238e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_riwayatjabatan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatpangkat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatpangkatperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "golongan", "id", "mkg_bulan", "mkg_tahun", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."golongan", new_values."id", new_values."mkg_bulan", new_values."mkg_tahun", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="4b76c6565f2e5b629a52baddbf6adc9bf68622c5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e41f0",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_riwayatpangkat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatpangkat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatpangkatperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "golongan", "id", "mkg_bulan", "mkg_tahun", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."golongan", new_values."id", new_values."mkg_bulan", new_values."mkg_tahun", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="9896e9fb3e7b5de3ef1f78a437f3d289d83034bb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_00780",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_riwayatpangkat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatpangkat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatpangkatperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "golongan", "id", "mkg_bulan", "mkg_tahun", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."golongan", old_values."id", old_values."mkg_bulan", old_values."mkg_tahun", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="4ab4056c6aad50c470729be0fcc33b8c5cc46422",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_07416",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_riwayatpangkat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="riwayatstatus",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "kedudukan", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."kedudukan", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="baf4ac0d0ec8463fbce43eeef8686e32e36e1556",
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
                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "kedudukan", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT new_values."alasan_cabut", new_values."berlaku", new_values."berlaku_semula", new_values."created_at", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."id", new_values."kedudukan", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="aa214b08a8baceab17d71b6b3f14001192708202",
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
                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("alasan_cabut", "berlaku", "berlaku_semula", "created_at", "dicabut_at", "dicabut_oleh_id", "id", "kedudukan", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT old_values."alasan_cabut", old_values."berlaku", old_values."berlaku_semula", old_values."created_at", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."id", old_values."kedudukan", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="6198dfd2066383f3fea9682f3a1c6f565da78ae9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8cff0",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_riwayatstatus",
                    when="AFTER",
                ),
            ),
        ),
        *(
            migrations.AddConstraint(
                model_name=tabel,
                constraint=models.CheckConstraint(
                    condition=Q(
                        alasan_cabut="",
                        berlaku__isempty=False,
                        berlaku_semula__isnull=True,
                        dicabut_at__isnull=True,
                        dicabut_oleh__isnull=True,
                    )
                    | (
                        Q(
                            berlaku__isempty=True,
                            berlaku_semula__isnull=False,
                            berlaku_semula__isempty=False,
                            dicabut_at__isnull=False,
                            dicabut_oleh__isnull=False,
                        )
                        & ~Q(alasan_cabut="")
                    ),
                    name=f"jabatan_{tabel}_cabut_lengkap",
                    violation_error_message="Pencabutan memerlukan masa semula, alasan, waktu, dan siapa yang mencabut.",
                ),
            )
            for tabel in TABEL
        ),
    ]
