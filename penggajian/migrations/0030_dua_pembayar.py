"""Two payers at once: the statement of the employee and the withholding slip of who pays the basic salary."""

import django.contrib.postgres.constraints
import django.core.serializers.json
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0011_surat_sekolah_anak"),
        ("penggajian", "0029_gaji_di_luar"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DuaPembayar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun pajak")),
                ("bulan_awal", models.PositiveSmallIntegerField(verbose_name="bulan pertama")),
                ("bulan_akhir", models.PositiveSmallIntegerField(verbose_name="bulan terakhir")),
                ("pembayar", models.CharField(max_length=160, verbose_name="instansi pembayar lain")),
                (
                    "pembayar_gaji",
                    models.CharField(
                        choices=[("LAIN", "Instansi lain"), ("DAERAH", "Daerah ini")],
                        max_length=6,
                        verbose_name="pembayar gaji pokok",
                    ),
                ),
                ("nomor_pernyataan", models.CharField(max_length=120, verbose_name="nomor pernyataan")),
                ("tanggal_pernyataan", models.DateField(verbose_name="tanggal pernyataan")),
                ("nomor_bukti", models.CharField(blank=True, max_length=120, verbose_name="nomor bukti potong")),
                ("tanggal_bukti", models.DateField(blank=True, null=True, verbose_name="tanggal bukti potong")),
                ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="penghasilan bruto")),
                (
                    "pengurang",
                    models.BigIntegerField(
                        db_comment="rupiah", default=0, verbose_name="iuran pensiun, hari tua, dan zakat"
                    ),
                ),
                (
                    "pph_dipotong",
                    models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 dipotong dari pegawai"),
                ),
                (
                    "pph_ditanggung",
                    models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 ditanggung pemerintah"),
                ),
                ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                ("bukti_at", models.DateTimeField(blank=True, null=True, verbose_name="bukti potong dicatat pada")),
                ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan pencabutan")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "bukti_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                "verbose_name": "dua pembayar",
                "verbose_name_plural": "dua pembayar",
            },
        ),
        migrations.CreateModel(
            name="DuaPembayarPeristiwa",
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
                ("pembayar", models.CharField(max_length=160, verbose_name="instansi pembayar lain")),
                (
                    "pembayar_gaji",
                    models.CharField(
                        choices=[("LAIN", "Instansi lain"), ("DAERAH", "Daerah ini")],
                        max_length=6,
                        verbose_name="pembayar gaji pokok",
                    ),
                ),
                ("nomor_pernyataan", models.CharField(max_length=120, verbose_name="nomor pernyataan")),
                ("tanggal_pernyataan", models.DateField(verbose_name="tanggal pernyataan")),
                ("nomor_bukti", models.CharField(blank=True, max_length=120, verbose_name="nomor bukti potong")),
                ("tanggal_bukti", models.DateField(blank=True, null=True, verbose_name="tanggal bukti potong")),
                ("bruto", models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="penghasilan bruto")),
                (
                    "pengurang",
                    models.BigIntegerField(
                        db_comment="rupiah", default=0, verbose_name="iuran pensiun, hari tua, dan zakat"
                    ),
                ),
                (
                    "pph_dipotong",
                    models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 dipotong dari pegawai"),
                ),
                (
                    "pph_ditanggung",
                    models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="PPh 21 ditanggung pemerintah"),
                ),
                ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                ("bukti_at", models.DateTimeField(blank=True, null=True, verbose_name="bukti potong dicatat pada")),
                ("dicabut_at", models.DateTimeField(blank=True, null=True, verbose_name="dicabut pada")),
                ("alasan", models.CharField(blank=True, max_length=250, verbose_name="alasan pencabutan")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "bukti_oleh",
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
                        to="penggajian.duapembayar",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa dua pembayar",
                "verbose_name_plural": "peristiwa dua pembayar",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImporDuaPembayar",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
                "verbose_name": "impor dua pembayar",
                "verbose_name_plural": "impor dua pembayar",
            },
        ),
        migrations.AddIndex(
            model_name="duapembayar",
            index=models.Index(fields=["tahun", "pegawai"], name="dua_pembayar_tahun"),
        ),
        migrations.AddConstraint(
            model_name="duapembayar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bulan_akhir__lte", 12), ("bulan_awal__gte", 1), ("bulan_awal__lte", models.F("bulan_akhir"))
                ),
                name="dua_pembayar_bulan_berurutan",
                violation_error_message="Bulan pertama dan terakhir harus berurutan antara 1 dan 12.",
            ),
        ),
        migrations.AddConstraint(
            model_name="duapembayar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("bruto__gte", 0), ("pengurang__gte", 0), ("pph_dipotong__gte", 0), ("pph_ditanggung__gte", 0)
                ),
                name="dua_pembayar_tidak_negatif",
                violation_error_message="Jumlah rupiah tidak boleh kurang dari nol.",
            ),
        ),
        migrations.AddConstraint(
            model_name="duapembayar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("bruto", 0),
                        ("bukti_at__isnull", True),
                        ("nomor_bukti", ""),
                        ("pengurang", 0),
                        ("pph_dipotong", 0),
                        ("pph_ditanggung", 0),
                        ("tanggal_bukti__isnull", True),
                    ),
                    models.Q(
                        models.Q(("nomor_bukti", ""), _negated=True),
                        ("bruto__gt", 0),
                        ("bukti_at__isnull", False),
                        ("pembayar_gaji", "LAIN"),
                        ("tanggal_bukti__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="dua_pembayar_bukti_utuh",
                violation_error_message="Bukti potong dicatat utuh, dan hanya dari pembayar gaji pokok di instansi lain.",
            ),
        ),
        migrations.AddConstraint(
            model_name="duapembayar",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                condition=models.Q(("dicabut_at__isnull", True)),
                expressions=[
                    ("pegawai", "="),
                    ("tahun", "="),
                    (
                        models.Func(
                            models.F("bulan_awal"), models.F("bulan_akhir"), models.Value("[]"), function="int4range"
                        ),
                        "&&",
                    ),
                ],
                name="dua_pembayar_tanpa_tumpang_tindih",
                violation_error_message="Bulan itu sudah tercatat untuk pegawai ini.",
            ),
        ),
        migrations.AddConstraint(
            model_name="duapembayar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("bukti_at__isnull", True), ("bukti_oleh__isnull", True)),
                    models.Q(("bukti_at__isnull", False), ("bukti_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="dua_pembayar_bukti_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="duapembayar",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dicabut_at__isnull", True), ("dicabut_oleh__isnull", True)),
                    models.Q(("dicabut_at__isnull", False), ("dicabut_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="dua_pembayar_pencabutan_berpasangan",
            ),
        ),
        AddTrigger(
            model_name="duapembayar",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_duapembayarperistiwa" ("alasan", "bruto", "bukti_at", "bukti_oleh_id", "bulan_akhir", "bulan_awal", "dicabut_at", "dicabut_oleh_id", "dicatat_at", "dicatat_oleh_id", "id", "nomor_bukti", "nomor_pernyataan", "pegawai_id", "pembayar", "pembayar_gaji", "pengurang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph_dipotong", "pph_ditanggung", "tahun", "tanggal_bukti", "tanggal_pernyataan", "uuid", "versi") SELECT new_values."alasan", new_values."bruto", new_values."bukti_at", new_values."bukti_oleh_id", new_values."bulan_akhir", new_values."bulan_awal", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."id", new_values."nomor_bukti", new_values."nomor_pernyataan", new_values."pegawai_id", new_values."pembayar", new_values."pembayar_gaji", new_values."pengurang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pph_dipotong", new_values."pph_ditanggung", new_values."tahun", new_values."tanggal_bukti", new_values."tanggal_pernyataan", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="8c5de8c86fa22b59d19daad22515278342ce45f4",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9b289",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_duapembayar",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duapembayar",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_duapembayarperistiwa" ("alasan", "bruto", "bukti_at", "bukti_oleh_id", "bulan_akhir", "bulan_awal", "dicabut_at", "dicabut_oleh_id", "dicatat_at", "dicatat_oleh_id", "id", "nomor_bukti", "nomor_pernyataan", "pegawai_id", "pembayar", "pembayar_gaji", "pengurang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph_dipotong", "pph_ditanggung", "tahun", "tanggal_bukti", "tanggal_pernyataan", "uuid", "versi") SELECT new_values."alasan", new_values."bruto", new_values."bukti_at", new_values."bukti_oleh_id", new_values."bulan_akhir", new_values."bulan_awal", new_values."dicabut_at", new_values."dicabut_oleh_id", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."id", new_values."nomor_bukti", new_values."nomor_pernyataan", new_values."pegawai_id", new_values."pembayar", new_values."pembayar_gaji", new_values."pengurang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pph_dipotong", new_values."pph_ditanggung", new_values."tahun", new_values."tanggal_bukti", new_values."tanggal_pernyataan", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="028f9aa5889ac88e18aa64f9cbd2593894ee340d",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c54a9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_duapembayar",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duapembayar",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_duapembayarperistiwa" ("alasan", "bruto", "bukti_at", "bukti_oleh_id", "bulan_akhir", "bulan_awal", "dicabut_at", "dicabut_oleh_id", "dicatat_at", "dicatat_oleh_id", "id", "nomor_bukti", "nomor_pernyataan", "pegawai_id", "pembayar", "pembayar_gaji", "pengurang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pph_dipotong", "pph_ditanggung", "tahun", "tanggal_bukti", "tanggal_pernyataan", "uuid", "versi") SELECT old_values."alasan", old_values."bruto", old_values."bukti_at", old_values."bukti_oleh_id", old_values."bulan_akhir", old_values."bulan_awal", old_values."dicabut_at", old_values."dicabut_oleh_id", old_values."dicatat_at", old_values."dicatat_oleh_id", old_values."id", old_values."nomor_bukti", old_values."nomor_pernyataan", old_values."pegawai_id", old_values."pembayar", old_values."pembayar_gaji", old_values."pengurang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pph_dipotong", old_values."pph_ditanggung", old_values."tahun", old_values."tanggal_bukti", old_values."tanggal_pernyataan", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="4629cdd03bc57d52e42cfbc059917c7a32ad6dfc",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ee12b",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_duapembayar",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="duapembayarperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="51244ffc0f1fe44b420daea22129a5ec61271a6d",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_82809",
                    table="penggajian_duapembayarperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
