"""Findings that two persons let stand, and who holds up whose pay."""

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
        ("jabatan", "0006_jejak_banyak_baris"),
        ("penggajian", "0004_penghasilan_sebelumnya"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Pengesampingan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("kode", models.CharField(max_length=40, verbose_name="temuan")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik temuan")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="banyaknya")),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu orang kedua"),
                                    ("DISETUJUI", "Dikesampingkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=penggajian.enums.StatusPengesampingan["DIAJUKAN"],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan_tolak", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "proses",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pengesampingan_set",
                                to="penggajian.prosesgaji",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pengesampingan temuan",
                        "verbose_name_plural": "pengesampingan temuan",
                    },
                ),
                migrations.CreateModel(
                    name="PengesampinganPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("kode", models.CharField(max_length=40, verbose_name="temuan")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik temuan")),
                        ("jumlah", models.PositiveIntegerField(verbose_name="banyaknya")),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu orang kedua"),
                                    ("DISETUJUI", "Dikesampingkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=penggajian.enums.StatusPengesampingan["DIAJUKAN"],
                                max_length=9,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan_tolak", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.pengesampingan",
                            ),
                        ),
                        (
                            "proses",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.prosesgaji",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pengesampingan temuan",
                        "verbose_name_plural": "peristiwa pengesampingan temuan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PenahanGaji",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        ("kode", models.CharField(max_length=60, verbose_name="kode")),
                        ("kalimat", models.TextField(verbose_name="apa yang kurang")),
                        ("cara", models.TextField(blank=True, verbose_name="cara membereskan")),
                        (
                            "sebab",
                            models.CharField(
                                choices=[
                                    ("PEGAWAI", "Pegawai"),
                                    ("ATASAN", "Atasan"),
                                    ("PENGELOLA", "Pengelola kepegawaian"),
                                    ("DATA", "Data kepegawaian"),
                                    ("ATURAN", "Aturan"),
                                ],
                                max_length=10,
                                verbose_name="yang harus bertindak",
                            ),
                        ),
                        ("evaluasi_uuid", models.UUIDField(blank=True, null=True, verbose_name="evaluasi")),
                        (
                            "efek",
                            models.BigIntegerField(blank=True, db_comment="rupiah", null=True, verbose_name="tertahan"),
                        ),
                        (
                            "persen",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="persen TPP", null=True, verbose_name="bagian TPP"
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="tenggat")),
                        ("sejak", models.DateTimeField(verbose_name="sejak")),
                        ("dikabari_at", models.DateTimeField(blank=True, null=True, verbose_name="dikabari pada")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
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
                            "penanggung",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penilai",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "penahan gaji",
                        "verbose_name_plural": "penahan gaji",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("selesai_at__isnull", True)),
                                fields=["penanggung"],
                                name="penahan_penanggung",
                            ),
                            models.Index(
                                condition=models.Q(("selesai_at__isnull", True)),
                                fields=["pegawai"],
                                name="penahan_pegawai",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("selesai_at__isnull", True)),
                                fields=("periode", "pegawai", "kode"),
                                name="penahan_sekali",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("efek__isnull", True), ("efek__gte", 0), _connector="OR"),
                                name="penahan_efek_tidak_negatif",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("penanggung__isnull", True),
                                    models.Q(
                                        ("evaluasi_uuid__isnull", False), ("sebab", penggajian.enums.Sebab["ATASAN"])
                                    ),
                                    _connector="OR",
                                ),
                                name="penahan_penanggung_atasan",
                            ),
                        ],
                    },
                ),
            ]
        ),
        migrations.AddConstraint(
            model_name="pengesampingan",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", penggajian.enums.StatusPengesampingan["DITOLAK"]), _negated=True),
                fields=("proses", "kode", "sidik"),
                name="pengesampingan_sekali",
                violation_error_message="Temuan ini sudah diajukan untuk dikesampingkan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pengesampingan",
            constraint=models.CheckConstraint(
                condition=models.Q(("alasan", ""), _negated=True), name="pengesampingan_beralasan"
            ),
        ),
        migrations.AddConstraint(
            model_name="pengesampingan",
            constraint=models.CheckConstraint(
                condition=models.Q(("sidik__regex", "^[0-9a-f]{64}$")), name="pengesampingan_sidik"
            ),
        ),
        migrations.AddConstraint(
            model_name="pengesampingan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diputus_oleh__isnull", True),
                    ("diajukan_oleh__isnull", True),
                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="pengesampingan_pemutus_bukan_pengaju",
                violation_error_message="Temuan harus dikesampingkan oleh orang kedua, bukan yang mengajukan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="pengesampingan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="pengesampingan_keputusan_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="pengesampingan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("diputus_at__isnull", True), ("status", penggajian.enums.StatusPengesampingan["DIAJUKAN"])
                    ),
                    models.Q(
                        models.Q(("status", penggajian.enums.StatusPengesampingan["DIAJUKAN"]), _negated=True),
                        ("diputus_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pengesampingan_diputus_lengkap",
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="pengesampingan_urutan",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DISETUJUI'), ('DIAJUKAN', 'DITOLAK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="263bfa79ec0053c22470c4fc93ae15c2b7cec40e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_pengesampingan_urutan_7926d",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_proses_terkunci_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT proses_id FROM baru) AS b JOIN penggajian_prosesgaji p ON p.id = b.proses_id WHERE p.status = 'DIKUNCI'\n) THEN\n    RAISE EXCEPTION 'Periode sudah dikunci, jadi pengesampingan temuannya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="bc0d0c6b8385b8e067649d1d93f1bb755e921c0a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tolak_proses_terkunci_tambah_27f20",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_proses_terkunci_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT proses_id FROM lama UNION SELECT proses_id FROM baru) AS b JOIN penggajian_prosesgaji p ON p.id = b.proses_id WHERE p.status = 'DIKUNCI'\n) THEN\n    RAISE EXCEPTION 'Periode sudah dikunci, jadi pengesampingan temuannya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="e458b1243a0e22e8459ad8594406c68f9bd0de62",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tolak_proses_terkunci_ubah_55e9a",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="tolak_proses_terkunci_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT proses_id FROM lama) AS b JOIN penggajian_prosesgaji p ON p.id = b.proses_id WHERE p.status = 'DIKUNCI'\n) THEN\n    RAISE EXCEPTION 'Periode sudah dikunci, jadi pengesampingan temuannya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="92d80fc7ebac7d66253c02900c3354b9b67c110a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tolak_proses_terkunci_hapus_7efc4",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pengesampinganperistiwa" ("alasan", "alasan_tolak", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jumlah", "kode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sidik", "status", "uuid") SELECT new_values."alasan", new_values."alasan_tolak", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jumlah", new_values."kode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."proses_id", new_values."sidik", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="8599cf7a1cc769ab610eea5f39e031064e49bf83",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_707a3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pengesampinganperistiwa" ("alasan", "alasan_tolak", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jumlah", "kode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sidik", "status", "uuid") SELECT new_values."alasan", new_values."alasan_tolak", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jumlah", new_values."kode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."proses_id", new_values."sidik", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="50ab6ea075b4151691ac3d5dd8a3ff85c98d0353",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6ef80",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampingan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_pengesampinganperistiwa" ("alasan", "alasan_tolak", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jumlah", "kode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sidik", "status", "uuid") SELECT old_values."alasan", old_values."alasan_tolak", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."jumlah", old_values."kode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."proses_id", old_values."sidik", old_values."status", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="2b981f05e06d982f467ccf5c4afddff7abcefc61",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_902c3",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_pengesampingan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="pengesampinganperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="4b0b236f9be199678eb2531c122d06b76eaf2a0b",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_d09b0",
                    table="penggajian_pengesampinganperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
