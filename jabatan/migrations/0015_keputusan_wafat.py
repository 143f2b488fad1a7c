"""The decision about the kind of a death, and who died, quickly."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler

import uuid
from django.conf import settings
from asn_portal.inti.pemicu import AddTrigger
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0014_pppk_paruh_waktu"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KeputusanWafat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "jenis",
                    models.CharField(
                        choices=[("WAFAT", "Wafat"), ("TEWAS", "Tewas")], max_length=5, verbose_name="jenis"
                    ),
                ),
                ("tanggal_wafat", models.DateField(verbose_name="tanggal wafat")),
                ("nomor_sk", models.CharField(max_length=120, verbose_name="nomor keputusan")),
                ("tanggal_sk", models.DateField(verbose_name="tanggal keputusan")),
                ("nomor_bkn", models.CharField(blank=True, max_length=120, verbose_name="nomor persetujuan BKN")),
                ("tanggal_bkn", models.DateField(blank=True, null=True, verbose_name="tanggal persetujuan BKN")),
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
                        default="DIAJUKAN",
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("akhir_at", models.DateTimeField(blank=True, null=True, verbose_name="diakhiri pada")),
                ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan")),
                ("versi", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name": "keputusan wafat",
                "verbose_name_plural": "keputusan wafat",
            },
        ),
        migrations.CreateModel(
            name="KeputusanWafatPeristiwa",
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
                        choices=[("WAFAT", "Wafat"), ("TEWAS", "Tewas")], max_length=5, verbose_name="jenis"
                    ),
                ),
                ("tanggal_wafat", models.DateField(verbose_name="tanggal wafat")),
                ("nomor_sk", models.CharField(max_length=120, verbose_name="nomor keputusan")),
                ("tanggal_sk", models.DateField(verbose_name="tanggal keputusan")),
                ("nomor_bkn", models.CharField(blank=True, max_length=120, verbose_name="nomor persetujuan BKN")),
                ("tanggal_bkn", models.DateField(blank=True, null=True, verbose_name="tanggal persetujuan BKN")),
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
                        default="DIAJUKAN",
                        max_length=9,
                        verbose_name="status",
                    ),
                ),
                ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("akhir_at", models.DateTimeField(blank=True, null=True, verbose_name="diakhiri pada")),
                ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan")),
                ("versi", models.PositiveIntegerField(default=1)),
            ],
            options={
                "verbose_name": "peristiwa keputusan wafat",
                "verbose_name_plural": "peristiwa keputusan wafat",
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="riwayatstatus",
            index=models.Index(
                condition=models.Q(("kedudukan", "MENINGGAL")), fields=["pegawai"], name="riwayat_status_wafat"
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafat",
            name="akhir_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diakhiri oleh",
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafat",
            name="diajukan_oleh",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diajukan oleh",
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafat",
            name="diputus_oleh",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diputus oleh",
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafat",
            name="pegawai",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="jabatan.pegawai",
                verbose_name="pegawai",
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafatperistiwa",
            name="akhir_oleh",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diakhiri oleh",
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafatperistiwa",
            name="diajukan_oleh",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="diajukan oleh",
            ),
        ),
        migrations.AddField(
            model_name="keputusanwafatperistiwa",
            name="diputus_oleh",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="keputusanwafatperistiwa",
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
            model_name="keputusanwafatperistiwa",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="jabatan.keputusanwafat",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ("DIAJUKAN", "DISETUJUI"))),
                fields=("pegawai",),
                name="keputusan_wafat_satu_per_orang",
                violation_error_message="Keputusan tentang wafatnya pegawai ini sudah tercatat.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor_sk", ""), _negated=True), ("tanggal_sk__gte", models.F("tanggal_wafat"))
                ),
                name="keputusan_wafat_bernomor",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("jenis", "TEWAS"), ("tanggal_bkn__isnull", False), models.Q(("nomor_bkn", ""), _negated=True)
                    ),
                    models.Q(("jenis", "WAFAT"), ("nomor_bkn", ""), ("tanggal_bkn__isnull", True)),
                    _connector="OR",
                ),
                name="keputusan_wafat_tewas_berpersetujuan",
                violation_error_message="Tewas memerlukan nomor dan tanggal persetujuan BKN; wafat tidak.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ("DISETUJUI", "DITOLAK", "DICABUT")), _negated=True),
                    ("diputus_oleh__isnull", False),
                    _connector="OR",
                ),
                name="keputusan_wafat_disetujui_orang_kedua",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ("DIAJUKAN", "DISETUJUI")),
                    ("status", "DITARIK"),
                    models.Q(("alasan", ""), _negated=True),
                    _connector="OR",
                ),
                name="keputusan_wafat_berakhir_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diputus_oleh__isnull", True),
                    ("diajukan_oleh__isnull", True),
                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="keputusan_wafat_pemutus_bukan_pengaju",
                violation_error_message="Keputusan tentang wafat disetujui orang lain, bukan yang mengajukan.",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="keputusan_wafat_putus_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="keputusanwafat",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("akhir_at__isnull", True), ("akhir_oleh__isnull", True)),
                    models.Q(("akhir_at__isnull", False), ("akhir_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="keputusan_wafat_akhir_berpasangan",
            ),
        ),
        AddTrigger(
            model_name="keputusanwafat",
            trigger=pgtrigger.compiler.Trigger(
                name="keputusan_wafat_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DISETUJUI'), ('DIAJUKAN', 'DITOLAK'), ('DIAJUKAN', 'DITARIK'), ('DISETUJUI', 'DICABUT')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="2cba483b6be6d0acf54f32f8845bc75e2a555477",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_keputusan_wafat_urutan_status_28fee",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="jabatan_keputusanwafat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keputusanwafat",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keputusanwafatperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "nomor_bkn", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_bkn", "tanggal_sk", "tanggal_wafat", "uuid", "versi") SELECT new_values."akhir_at", new_values."akhir_oleh_id", new_values."alasan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."nomor_bkn", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."tanggal_bkn", new_values."tanggal_sk", new_values."tanggal_wafat", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="2f295de54501b163e7f4d8a3f814fc909443ca6b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_47123",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="jabatan_keputusanwafat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keputusanwafat",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keputusanwafatperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "nomor_bkn", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_bkn", "tanggal_sk", "tanggal_wafat", "uuid", "versi") SELECT new_values."akhir_at", new_values."akhir_oleh_id", new_values."alasan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."nomor_bkn", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."tanggal_bkn", new_values."tanggal_sk", new_values."tanggal_wafat", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="e4bc70de405bcb18a29e5a8eeea5fc31784a5c2f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4440e",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="jabatan_keputusanwafat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keputusanwafat",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jabatan_keputusanwafatperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "nomor_bkn", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_bkn", "tanggal_sk", "tanggal_wafat", "uuid", "versi") SELECT old_values."akhir_at", old_values."akhir_oleh_id", old_values."alasan", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."jenis", old_values."nomor_bkn", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."tanggal_bkn", old_values."tanggal_sk", old_values."tanggal_wafat", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="9478b268d8064a6f7786cca8ac83eef246d5ae15",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f0b19",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="jabatan_keputusanwafat",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="keputusanwafatperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="b7d763baf9af54dee58fc3250111ab612e646ef9",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_a1618",
                    table="jabatan_keputusanwafatperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
