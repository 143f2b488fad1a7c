"""Decisions about the pay of one person, and their import."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
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
        ("penggajian", "0011_jaga_perkada"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            models=[
                migrations.CreateModel(
                    name="ImporKetetapan",
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
                        "verbose_name": "impor ketetapan gaji",
                        "verbose_name_plural": "impor ketetapan gaji",
                    },
                ),
                migrations.CreateModel(
                    name="KetetapanGaji",
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
                                    ("PERAN", "Peran tambahan"),
                                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                                    ("PROFESI_LANGKA", "Profesi langka"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "peran",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ppkd_bud_kuasa_bud", "PPKD, BUD, atau kuasa BUD"),
                                    ("tapd", "TAPD"),
                                    ("bendahara_penerimaan", "Bendahara penerimaan"),
                                    ("bendahara_pengeluaran", "Bendahara pengeluaran"),
                                    ("pengurus_barang", "Pengurus barang"),
                                    ("ppk", "Pejabat penatausahaan keuangan (PPK)"),
                                    ("pptk", "Pejabat pelaksana teknis kegiatan (PPTK)"),
                                ],
                                max_length=24,
                                verbose_name="peran",
                            ),
                        ),
                        (
                            "jumlah",
                            models.BigIntegerField(
                                blank=True, db_comment="rupiah", null=True, verbose_name="jumlah sebulan"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(max_length=120, verbose_name="nomor keputusan")),
                        ("tanggal_sk", models.DateField(verbose_name="tanggal keputusan")),
                        ("keterangan", models.CharField(blank=True, max_length=250, verbose_name="keterangan")),
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
                        ("akhir_at", models.DateTimeField(blank=True, null=True, verbose_name="diakhiri pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "akhir_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["pegawai", "status"], name="ketetapan_pegawai"),
                            models.Index(fields=["nomor_sk", "tanggal_sk"], name="ketetapan_sk"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
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
                                        ("jenis__in", ["GAJI_POKOK", "TUNJANGAN_DIJAMIN"]),
                                        ("jumlah__gt", 0),
                                        ("jumlah__isnull", False),
                                        ("peran", ""),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("jenis__in", ["PERAN", "GAJI_POKOK", "TUNJANGAN_DIJAMIN"]), _negated=True
                                        ),
                                        ("jumlah__isnull", True),
                                        ("peran", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="ketetapan_isi_menurut_jenis",
                                violation_error_message="Peran menyebut namanya, dan hanya gaji pokok dan tunjangan yang berjumlah rupiah.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("berlaku__startswith__day", 1),
                                    models.Q(
                                        ("berlaku__endswith__isnull", True),
                                        ("berlaku__endswith__day", 1),
                                        _connector="OR",
                                    ),
                                    ("berlaku__isempty", False),
                                ),
                                name="ketetapan_bulan_penuh",
                                violation_error_message="Ketetapan berlaku sejak awal bulan sampai akhir bulan.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status__in", ["DIAJUKAN", "DISETUJUI"])),
                                expressions=[("pegawai", "="), ("jenis", "="), ("peran", "="), ("berlaku", "&&")],
                                name="ketetapan_tanpa_tumpang_tindih",
                                violation_error_message="Ketetapan yang sama sudah tercatat pada masa itu.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    ("diajukan_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="ketetapan_pemutus_bukan_pengaju",
                                violation_error_message="Ketetapan harus diputuskan oleh orang lain, bukan yang mengajukan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="ketetapan_keputusan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("akhir_at__isnull", True), ("akhir_oleh__isnull", True)),
                                    models.Q(("akhir_at__isnull", False), ("akhir_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="ketetapan_akhir_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["DISETUJUI", "DICABUT"]), _negated=True),
                                    ("diputus_oleh__isnull", False),
                                    _connector="OR",
                                ),
                                name="ketetapan_disetujui_orang_kedua",
                            ),
                        ],
                        "verbose_name": "ketetapan gaji",
                        "verbose_name_plural": "ketetapan gaji",
                    },
                ),
                migrations.CreateModel(
                    name="KetetapanGajiPeristiwa",
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
                                    ("PERAN", "Peran tambahan"),
                                    ("GAJI_POKOK", "Gaji pokok menurut keputusan"),
                                    ("TUNJANGAN_DIJAMIN", "Tunjangan jabatan yang dijamin"),
                                    ("KONDISI_KERJA", "Jabatan berisiko tinggi"),
                                    ("TEMPAT_TERPENCIL", "Tempat bertugas terpencil"),
                                    ("PROFESI_LANGKA", "Profesi langka"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "peran",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("ppkd_bud_kuasa_bud", "PPKD, BUD, atau kuasa BUD"),
                                    ("tapd", "TAPD"),
                                    ("bendahara_penerimaan", "Bendahara penerimaan"),
                                    ("bendahara_pengeluaran", "Bendahara pengeluaran"),
                                    ("pengurus_barang", "Pengurus barang"),
                                    ("ppk", "Pejabat penatausahaan keuangan (PPK)"),
                                    ("pptk", "Pejabat pelaksana teknis kegiatan (PPTK)"),
                                ],
                                max_length=24,
                                verbose_name="peran",
                            ),
                        ),
                        (
                            "jumlah",
                            models.BigIntegerField(
                                blank=True, db_comment="rupiah", null=True, verbose_name="jumlah sebulan"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(max_length=120, verbose_name="nomor keputusan")),
                        ("tanggal_sk", models.DateField(verbose_name="tanggal keputusan")),
                        ("keterangan", models.CharField(blank=True, max_length=250, verbose_name="keterangan")),
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
                        ("akhir_at", models.DateTimeField(blank=True, null=True, verbose_name="diakhiri pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "akhir_oleh",
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
                                to="penggajian.ketetapangaji",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa ketetapan gaji",
                        "verbose_name_plural": "peristiwa ketetapan gaji",
                        "abstract": False,
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="ketetapangaji",
            trigger=pgtrigger.compiler.Trigger(
                name="ketetapan_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('DIAJUKAN', 'DISETUJUI'), ('DIAJUKAN', 'DITOLAK'), ('DIAJUKAN', 'DITARIK'), ('DISETUJUI', 'DICABUT')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="545dd6003d1da407171527d59254cd1642c3243a",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_ketetapan_urutan_status_da104",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_ketetapangaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ketetapangaji",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_ketetapangajiperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "keterangan", "nomor_sk", "pegawai_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk", "uuid", "versi") SELECT new_values."akhir_at", new_values."akhir_oleh_id", new_values."alasan", new_values."berlaku", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."jumlah", new_values."keterangan", new_values."nomor_sk", new_values."pegawai_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."tanggal_sk", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="392910117d798a7e8938334693f8ceaf10487c0f",
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
                    func='INSERT INTO "penggajian_ketetapangajiperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "keterangan", "nomor_sk", "pegawai_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk", "uuid", "versi") SELECT new_values."akhir_at", new_values."akhir_oleh_id", new_values."alasan", new_values."berlaku", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."jumlah", new_values."keterangan", new_values."nomor_sk", new_values."pegawai_id", new_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."tanggal_sk", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="618a4626d5f398c432a7ade4ea85672549025c51",
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
                    func='INSERT INTO "penggajian_ketetapangajiperistiwa" ("akhir_at", "akhir_oleh_id", "alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "keterangan", "nomor_sk", "pegawai_id", "peran", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk", "uuid", "versi") SELECT old_values."akhir_at", old_values."akhir_oleh_id", old_values."alasan", old_values."berlaku", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."jenis", old_values."jumlah", old_values."keterangan", old_values."nomor_sk", old_values."pegawai_id", old_values."peran", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."tanggal_sk", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="f9d27bd417fce582f9e1e6226ced4959e915ade1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_26a84",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_ketetapangaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="ketetapangajiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="898b4552a64fcb6c4dc72edf29ed7010103b1cef",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_c4767",
                    table="penggajian_ketetapangajiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
