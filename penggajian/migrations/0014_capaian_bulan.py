"""Achievements of a month of units and people, and their import."""

import django.core.serializers.json
import django.db.models.deletion
import penggajian.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0013_bukti_potong"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="CapaianBulan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("RENCANA", "Capaian rencana kinerja"),
                                    ("PENGADUAN", "Capaian tindak lanjut pengaduan"),
                                ],
                                max_length=10,
                                verbose_name="jenis",
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan")),
                        ("nilai", models.IntegerField(db_comment="persejuta", verbose_name="capaian")),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu orang kedua"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                    ("DITARIK", "Ditarik kembali"),
                                    ("DICABUT", "Dicabut"),
                                ],
                                default=penggajian.enums.StatusKetetapan["DIAJUKAN"],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan")),
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
                            "diputus_oleh",
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
                                blank=True,
                                null=True,
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
                        "indexes": [models.Index(fields=["periode", "jenis", "status"], name="capaian_bulan_periode")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="capaian_bulan_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nilai__gte", 0), ("nilai__lte", 2000000)),
                                name="capaian_bulan_wajar",
                                violation_error_message="Capaian harus 0 sampai 200 persen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sumber", ""), _negated=True), name="capaian_bulan_bersumber"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("pegawai__isnull", True), ("status", "DIAJUKAN")),
                                fields=("periode", "jenis", "unit_kerja"),
                                name="capaian_bulan_unit_menunggu",
                                violation_error_message="Capaian bulan itu sudah tercatat.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("pegawai__isnull", True), ("status", "DISETUJUI")),
                                fields=("periode", "jenis", "unit_kerja"),
                                name="capaian_bulan_unit_berlaku",
                                violation_error_message="Capaian bulan itu sudah tercatat.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("pegawai__isnull", False), ("status", "DIAJUKAN")),
                                fields=("periode", "jenis", "pegawai"),
                                name="capaian_bulan_orang_menunggu",
                                violation_error_message="Capaian bulan itu sudah tercatat.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("pegawai__isnull", False), ("status", "DISETUJUI")),
                                fields=("periode", "jenis", "pegawai"),
                                name="capaian_bulan_orang_berlaku",
                                violation_error_message="Capaian bulan itu sudah tercatat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    ("diajukan_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="capaian_bulan_pemutus_bukan_pengaju",
                                violation_error_message="Capaian harus diputuskan oleh orang lain, bukan yang mengajukan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="capaian_bulan_keputusan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["DISETUJUI", "DICABUT"]), _negated=True),
                                    ("diputus_oleh__isnull", False),
                                    _connector="OR",
                                ),
                                name="capaian_bulan_disetujui_orang_kedua",
                            ),
                        ],
                        "verbose_name": "capaian bulanan",
                        "verbose_name_plural": "capaian bulanan",
                    },
                ),
                migrations.CreateModel(
                    name="CapaianBulanPeristiwa",
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
                                choices=[
                                    ("RENCANA", "Capaian rencana kinerja"),
                                    ("PENGADUAN", "Capaian tindak lanjut pengaduan"),
                                ],
                                max_length=10,
                                verbose_name="jenis",
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="bulan")),
                        ("nilai", models.IntegerField(db_comment="persejuta", verbose_name="capaian")),
                        ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu orang kedua"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                    ("DITARIK", "Ditarik kembali"),
                                    ("DICABUT", "Dicabut"),
                                ],
                                default=penggajian.enums.StatusKetetapan["DIAJUKAN"],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan")),
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
                            "diputus_oleh",
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
                                blank=True,
                                db_constraint=False,
                                null=True,
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
                                to="penggajian.capaianbulan",
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
                        "verbose_name": "peristiwa capaian bulanan",
                        "verbose_name_plural": "peristiwa capaian bulanan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ImporCapaian",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
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
                        "verbose_name": "impor capaian bulanan",
                        "verbose_name_plural": "impor capaian bulanan",
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="capaianbulan",
            trigger=pgtrigger.compiler.Trigger(
                name="capaian_bulan_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DISETUJUI'), ('DIAJUKAN', 'DITOLAK'), ('DIAJUKAN', 'DITARIK'), ('DISETUJUI', 'DICABUT')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="a1b1023c7964a7a2fada085a3a897f7a0f97e916",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_capaian_bulan_urutan_status_e08b0",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_capaianbulan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="capaianbulan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_capaianbulanperistiwa" ("alasan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "nilai", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "sumber", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."nilai", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."sumber", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="2d14ceecbe8704118174694e9c94329dec477881",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_474aa",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_capaianbulan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="capaianbulan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_capaianbulanperistiwa" ("alasan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "nilai", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "sumber", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."nilai", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."sumber", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="b89f5ef089b32bb0080f8a1db4a0f4a0ab6bee8c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4c858",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_capaianbulan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="capaianbulan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_capaianbulanperistiwa" ("alasan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "nilai", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "sumber", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."jenis", old_values."nilai", old_values."pegawai_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."sumber", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="569296a627315a73456b3741faad42b3ed419fc4",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5de80",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_capaianbulan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="capaianbulanperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="d3c3c8530126ad3745c441300dd2614cc46f3234",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_4fd75",
                    table="penggajian_capaianbulanperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
