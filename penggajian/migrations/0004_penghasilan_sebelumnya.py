"""Income and tax of the year from before this portal."""

import django.contrib.postgres.constraints
import django.core.serializers.json
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0006_jejak_banyak_baris"),
        ("penggajian", "0003_pemicu_banyak_baris"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="ImporPenghasilan",
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
                        "verbose_name": "impor penghasilan sebelumnya",
                        "verbose_name_plural": "impor penghasilan sebelumnya",
                    },
                ),
                migrations.CreateModel(
                    name="PenghasilanSebelumnya",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun pajak")),
                        ("bulan_awal", models.PositiveSmallIntegerField(verbose_name="bulan pertama")),
                        ("bulan_akhir", models.PositiveSmallIntegerField(verbose_name="bulan terakhir")),
                        (
                            "sumber",
                            models.CharField(
                                choices=[
                                    ("SISTEM_LAMA", "Aplikasi gaji sebelumnya"),
                                    ("PEMBAYAR_LAIN", "Pembayar sebelumnya (1721-A1/A2)"),
                                ],
                                max_length=16,
                                verbose_name="sumber",
                            ),
                        ),
                        ("nomor_bukti", models.CharField(max_length=120, verbose_name="nomor bukti")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="bruto gaji")),
                        ("bruto_tpp", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="TPP")),
                        (
                            "pengurang",
                            models.BigIntegerField(
                                db_comment="rupiah", default=0, verbose_name="iuran pensiun, hari tua, dan zakat"
                            ),
                        ),
                        ("pph", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21")),
                        (
                            "pph_tpp",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 atas TPP"),
                        ),
                        (
                            "neto",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="penghasilan neto"),
                        ),
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                        ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan pencabutan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dicabut_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
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
                        "verbose_name": "penghasilan sebelumnya",
                        "verbose_name_plural": "penghasilan sebelumnya",
                        "indexes": [models.Index(fields=["tahun", "pegawai"], name="penghasilan_tahun")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bulan_akhir__lte", 12),
                                    ("bulan_awal__gte", 1),
                                    ("bulan_awal__lte", models.F("bulan_akhir")),
                                ),
                                name="penghasilan_bulan_berurutan",
                                violation_error_message="Bulan pertama dan terakhir harus berurutan antara 1 dan 12.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bruto__gte", 0),
                                    ("bruto_tpp__gte", 0),
                                    ("neto__gte", 0),
                                    ("pengurang__gte", 0),
                                    ("pph__gte", 0),
                                    ("pph_tpp__gte", 0),
                                ),
                                name="penghasilan_tidak_negatif",
                                violation_error_message="Jumlah rupiah tidak boleh kurang dari nol.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("neto", 0), ("sumber", "SISTEM_LAMA")),
                                    models.Q(
                                        ("bruto", 0),
                                        ("bruto_tpp", 0),
                                        ("pengurang", 0),
                                        ("pph_tpp", 0),
                                        ("sumber", "PEMBAYAR_LAIN"),
                                    ),
                                    _connector="OR",
                                ),
                                name="penghasilan_menurut_sumber",
                                violation_error_message="Pembayar sebelumnya hanya memberi neto dan PPh 21; aplikasi lama memberi bruto.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("dicabut_at__isnull", True)),
                                expressions=[
                                    ("pegawai", "="),
                                    ("tahun", "="),
                                    (
                                        models.Func(
                                            models.F("bulan_awal"),
                                            models.F("bulan_akhir"),
                                            models.Value("[]"),
                                            function="int4range",
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="penghasilan_tanpa_tumpang_tindih",
                                violation_error_message="Bulan itu sudah tercatat untuk pegawai ini.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("dicabut_at__isnull", True), ("dicabut_oleh__isnull", True)),
                                    models.Q(("dicabut_at__isnull", False), ("dicabut_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="penghasilan_pencabutan_berpasangan",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PenghasilanSebelumnyaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun pajak")),
                        ("bulan_awal", models.PositiveSmallIntegerField(verbose_name="bulan pertama")),
                        ("bulan_akhir", models.PositiveSmallIntegerField(verbose_name="bulan terakhir")),
                        (
                            "sumber",
                            models.CharField(
                                choices=[
                                    ("SISTEM_LAMA", "Aplikasi gaji sebelumnya"),
                                    ("PEMBAYAR_LAIN", "Pembayar sebelumnya (1721-A1/A2)"),
                                ],
                                max_length=16,
                                verbose_name="sumber",
                            ),
                        ),
                        ("nomor_bukti", models.CharField(max_length=120, verbose_name="nomor bukti")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="bruto gaji")),
                        ("bruto_tpp", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="TPP")),
                        (
                            "pengurang",
                            models.BigIntegerField(
                                db_comment="rupiah", default=0, verbose_name="iuran pensiun, hari tua, dan zakat"
                            ),
                        ),
                        ("pph", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21")),
                        (
                            "pph_tpp",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 atas TPP"),
                        ),
                        (
                            "neto",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="penghasilan neto"),
                        ),
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                        ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                        ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan pencabutan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "dicabut_oleh",
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
                                to="penggajian.penghasilansebelumnya",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa penghasilan sebelumnya",
                        "verbose_name_plural": "peristiwa penghasilan sebelumnya",
                        "abstract": False,
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="penghasilansebelumnya",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_penghasilansebelumnyaperistiwa" ("alasan", "bruto", "bruto_tpp", "bulan_akhir", "bulan_awal", "dicabut_at", "dicabut_oleh_id", "dicatat_at", "dicatat_oleh_id", "id", "neto", "nomor_bukti", "pegawai_id", "pengurang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "pph_tpp", "sumber", "tahun", "uuid", "versi") SELECT new_values."alasan", new_values."bruto", new_values."bruto_tpp", new_values."bulan_akhir", new_values."bulan_awal", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."id", new_values."neto", new_values."nomor_bukti", new_values."pegawai_id", new_values."pengurang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pph", new_values."pph_tpp", new_values."sumber", new_values."tahun", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="d6649f216763cba2a8aceef40dfac7564d4548a0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_86007",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_penghasilansebelumnya",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="penghasilansebelumnya",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_penghasilansebelumnyaperistiwa" ("alasan", "bruto", "bruto_tpp", "bulan_akhir", "bulan_awal", "dicabut_at", "dicabut_oleh_id", "dicatat_at", "dicatat_oleh_id", "id", "neto", "nomor_bukti", "pegawai_id", "pengurang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "pph_tpp", "sumber", "tahun", "uuid", "versi") SELECT new_values."alasan", new_values."bruto", new_values."bruto_tpp", new_values."bulan_akhir", new_values."bulan_awal", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."id", new_values."neto", new_values."nomor_bukti", new_values."pegawai_id", new_values."pengurang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pph", new_values."pph_tpp", new_values."sumber", new_values."tahun", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="d4328218c149852a91f23a073777c58a7168c1c9",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d30bf",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_penghasilansebelumnya",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="penghasilansebelumnya",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_penghasilansebelumnyaperistiwa" ("alasan", "bruto", "bruto_tpp", "bulan_akhir", "bulan_awal", "dicabut_at", "dicabut_oleh_id", "dicatat_at", "dicatat_oleh_id", "id", "neto", "nomor_bukti", "pegawai_id", "pengurang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph", "pph_tpp", "sumber", "tahun", "uuid", "versi") SELECT old_values."alasan", old_values."bruto", old_values."bruto_tpp", old_values."bulan_akhir", old_values."bulan_awal", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."dicatat_at", old_values."dicatat_oleh_id", old_values."id", old_values."neto", old_values."nomor_bukti", old_values."pegawai_id", old_values."pengurang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pph", old_values."pph_tpp", old_values."sumber", old_values."tahun", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="45959e1779bb2a4fc41dd508410db9a01cf6b445",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f61de",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_penghasilansebelumnya",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="penghasilansebelumnyaperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="d3fd736f06ca5b3452b048795af211761ad4bd98",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_7ebc8",
                    table="penggajian_penghasilansebelumnyaperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
