"""Money paid back into the treasury against a waiting rapel."""

import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0015_kgb"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="SetoranRapel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        ("tanggal", models.DateField(verbose_name="tanggal setor")),
                        ("nomor_bukti", models.CharField(max_length=60, verbose_name="nomor bukti setor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu konfirmasi"),
                                    ("DIKONFIRMASI", "Dikonfirmasi"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default="DIAJUKAN",
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "selisih",
                            models.JSONField(
                                blank=True,
                                db_comment="rupiah",
                                default=dict,
                                verbose_name="bagian yang ditutup per komponen",
                            ),
                        ),
                        ("gaji", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="gaji")),
                        (
                            "premi",
                            models.BigIntegerField(
                                db_comment="rupiah", default=0, verbose_name="iuran bagian pemerintah"
                            ),
                        ),
                        ("iuran", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="iuran pegawai")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="bruto PPh 21")),
                        ("tpp", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="TPP")),
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan penolakan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        (
                            "dikoreksi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="bulan yang lebih dibayar",
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
                            "proses",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="setoran_set",
                                to="penggajian.prosesgaji",
                                verbose_name="dibukukan dalam",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "setoran pengembalian",
                        "verbose_name_plural": "setoran pengembalian",
                    },
                ),
                migrations.CreateModel(
                    name="SetoranRapelPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        ("tanggal", models.DateField(verbose_name="tanggal setor")),
                        ("nomor_bukti", models.CharField(max_length=60, verbose_name="nomor bukti setor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu konfirmasi"),
                                    ("DIKONFIRMASI", "Dikonfirmasi"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default="DIAJUKAN",
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "selisih",
                            models.JSONField(
                                blank=True,
                                db_comment="rupiah",
                                default=dict,
                                verbose_name="bagian yang ditutup per komponen",
                            ),
                        ),
                        ("gaji", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="gaji")),
                        (
                            "premi",
                            models.BigIntegerField(
                                db_comment="rupiah", default=0, verbose_name="iuran bagian pemerintah"
                            ),
                        ),
                        ("iuran", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="iuran pegawai")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="bruto PPh 21")),
                        ("tpp", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="TPP")),
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan penolakan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dicatat_oleh",
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
                            "dikoreksi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="bulan yang lebih dibayar",
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
                                to="penggajian.setoranrapel",
                            ),
                        ),
                        (
                            "proses",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="dibukukan dalam",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa setoran pengembalian",
                        "verbose_name_plural": "peristiwa setoran pengembalian",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddIndex(
            model_name="setoranrapel",
            index=models.Index(fields=["pegawai", "dikoreksi"], name="setoran_pegawai"),
        ),
        migrations.AddIndex(
            model_name="setoranrapel",
            index=models.Index(fields=["tanggal", "pegawai"], name="setoran_tanggal"),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.CheckConstraint(
                condition=models.Q(("jumlah__gt", 0)),
                name="setoran_positif",
                violation_error_message="Jumlah setoran harus lebih dari nol.",
            ),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "DITOLAK"), _negated=True),
                fields=("nomor_bukti",),
                name="setoran_bukti_sekali",
                violation_error_message="Nomor bukti setor itu sudah dicatat.",
            ),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "DIKONFIRMASI"), models.Q(("selisih", {}), _negated=True)),
                    models.Q(
                        models.Q(("status", "DIKONFIRMASI"), _negated=True),
                        ("bruto", 0),
                        ("gaji", 0),
                        ("iuran", 0),
                        ("premi", 0),
                        ("proses__isnull", True),
                        ("selisih", {}),
                        ("tpp", 0),
                    ),
                    _connector="OR",
                ),
                name="setoran_dikonfirmasi_berisi",
            ),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "DIKONFIRMASI"), _negated=True),
                    (
                        "jumlah",
                        django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(models.F("iuran"), "-", models.F("gaji")),
                            "-",
                            models.F("tpp"),
                        ),
                    ),
                    _connector="OR",
                ),
                name="setoran_jumlah_sama",
            ),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_at__isnull", True), ("status", "DIAJUKAN")),
                    models.Q(models.Q(("status", "DIAJUKAN"), _negated=True), ("diputus_at__isnull", False)),
                    _connector="OR",
                ),
                name="setoran_diputus_lengkap",
            ),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="setoran_putusan_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="setoranrapel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diputus_oleh__isnull", True),
                    ("dicatat_oleh__isnull", True),
                    models.Q(("diputus_oleh", models.F("dicatat_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="setoran_pemutus_bukan_pencatat",
                violation_error_message="Setoran harus dikonfirmasi orang lain, bukan yang mencatatnya.",
            ),
        ),
        AddTrigger(
            model_name="setoranrapel",
            trigger=pgtrigger.compiler.Trigger(
                name="urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DIKONFIRMASI'), ('DIAJUKAN', 'DITOLAK')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="81e1da68ea8fa3288c4360282b2eb44a6024d8b9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_urutan_status_bb226",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_setoranrapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="setoranrapel",
            trigger=pgtrigger.compiler.Trigger(
                name="setoran_diputus_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'DELETE' OR OLD.proses_id IS NOT NULL OR OLD.status <> 'DIAJUKAN'\n    AND to_jsonb(NEW) - 'proses_id' IS DISTINCT FROM to_jsonb(OLD) - 'proses_id'\nTHEN\n    RAISE EXCEPTION 'Setoran yang sudah diputus tidak dapat diubah.' USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="e78c8e9477aa428a2eda84cf1dbbb605c714f659",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_setoran_diputus_tetap_51bd2",
                    table="penggajian_setoranrapel",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="setoranrapel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_setoranrapelperistiwa" ("alasan", "bruto", "dicatat_at", "dicatat_oleh_id", "dikoreksi_id", "diputus_at", "diputus_oleh_id", "gaji", "id", "iuran", "jumlah", "nomor_bukti", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premi", "proses_id", "selisih", "status", "tanggal", "tpp", "uuid", "versi") SELECT new_values."alasan", new_values."bruto", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."dikoreksi_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."gaji", new_values."id", new_values."iuran", new_values."jumlah", new_values."nomor_bukti", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."premi", new_values."proses_id", new_values."selisih", new_values."status", new_values."tanggal", new_values."tpp", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="fb23d55c944c86e508d4a99ea4ca775cf7e31450",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e996c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_setoranrapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="setoranrapel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_setoranrapelperistiwa" ("alasan", "bruto", "dicatat_at", "dicatat_oleh_id", "dikoreksi_id", "diputus_at", "diputus_oleh_id", "gaji", "id", "iuran", "jumlah", "nomor_bukti", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premi", "proses_id", "selisih", "status", "tanggal", "tpp", "uuid", "versi") SELECT new_values."alasan", new_values."bruto", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."dikoreksi_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."gaji", new_values."id", new_values."iuran", new_values."jumlah", new_values."nomor_bukti", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."premi", new_values."proses_id", new_values."selisih", new_values."status", new_values."tanggal", new_values."tpp", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="12717e95d299eb99984cd9d0e2f71b09ef999eda",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_3dcca",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_setoranrapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="setoranrapel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_setoranrapelperistiwa" ("alasan", "bruto", "dicatat_at", "dicatat_oleh_id", "dikoreksi_id", "diputus_at", "diputus_oleh_id", "gaji", "id", "iuran", "jumlah", "nomor_bukti", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premi", "proses_id", "selisih", "status", "tanggal", "tpp", "uuid", "versi") SELECT old_values."alasan", old_values."bruto", old_values."dicatat_at", old_values."dicatat_oleh_id", old_values."dikoreksi_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."gaji", old_values."id", old_values."iuran", old_values."jumlah", old_values."nomor_bukti", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."premi", old_values."proses_id", old_values."selisih", old_values."status", old_values."tanggal", old_values."tpp", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="705a18e991fe37faf76fb66f561a2a574c00f994",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d70e",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_setoranrapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="setoranrapelperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="08eb778345f9acf3ea25a82598cd79de7b1401ca",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_2371c",
                    table="penggajian_setoranrapelperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
