"""Results of selection of people who joined, and uploads of them."""

import django.core.serializers.json
import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HasilSeleksi",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "jenis",
                    models.CharField(
                        choices=[("CPNS", "CPNS"), ("PPPK", "PPPK")], max_length=4, verbose_name="jenis seleksi"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun formasi")),
                ("tanggal", models.DateField(verbose_name="tanggal pengumuman hasil")),
                ("kode_formasi", models.CharField(max_length=60, verbose_name="kode formasi")),
                ("formasi", models.CharField(max_length=200, verbose_name="formasi")),
                ("kursi", models.PositiveSmallIntegerField(verbose_name="kursi")),
                ("peringkat", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="peringkat")),
                (
                    "skd",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKD",
                    ),
                ),
                (
                    "skd_maks",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKD maksimum",
                    ),
                ),
                (
                    "skb",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKB",
                    ),
                ),
                (
                    "skb_maks",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKB maksimum",
                    ),
                ),
                (
                    "kompetensi",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai kompetensi",
                    ),
                ),
                (
                    "kompetensi_maks",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai kompetensi maksimum",
                    ),
                ),
                (
                    "akhir",
                    models.DecimalField(
                        db_comment="skala 0 sampai 100", decimal_places=3, max_digits=6, verbose_name="nilai akhir"
                    ),
                ),
                ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                (
                    "menggantikan",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pengganti",
                        to="rekrutmen.hasilseleksi",
                        verbose_name="menggantikan",
                    ),
                ),
                (
                    "oleh",
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
                "verbose_name": "hasil seleksi",
                "verbose_name_plural": "hasil seleksi",
            },
        ),
        migrations.CreateModel(
            name="HasilSeleksiPeristiwa",
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
                        choices=[("CPNS", "CPNS"), ("PPPK", "PPPK")], max_length=4, verbose_name="jenis seleksi"
                    ),
                ),
                ("tahun", models.PositiveSmallIntegerField(verbose_name="tahun formasi")),
                ("tanggal", models.DateField(verbose_name="tanggal pengumuman hasil")),
                ("kode_formasi", models.CharField(max_length=60, verbose_name="kode formasi")),
                ("formasi", models.CharField(max_length=200, verbose_name="formasi")),
                ("kursi", models.PositiveSmallIntegerField(verbose_name="kursi")),
                ("peringkat", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="peringkat")),
                (
                    "skd",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKD",
                    ),
                ),
                (
                    "skd_maks",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKD maksimum",
                    ),
                ),
                (
                    "skb",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKB",
                    ),
                ),
                (
                    "skb_maks",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai SKB maksimum",
                    ),
                ),
                (
                    "kompetensi",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai kompetensi",
                    ),
                ),
                (
                    "kompetensi_maks",
                    models.DecimalField(
                        blank=True,
                        db_comment="poin",
                        decimal_places=3,
                        max_digits=7,
                        null=True,
                        verbose_name="nilai kompetensi maksimum",
                    ),
                ),
                (
                    "akhir",
                    models.DecimalField(
                        db_comment="skala 0 sampai 100", decimal_places=3, max_digits=6, verbose_name="nilai akhir"
                    ),
                ),
                ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
                ("is_berlaku", models.BooleanField(default=True, verbose_name="berlaku")),
                ("pada", models.DateTimeField(verbose_name="dicatat pada")),
                (
                    "menggantikan",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="rekrutmen.hasilseleksi",
                        verbose_name="menggantikan",
                    ),
                ),
                (
                    "oleh",
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
                        to="rekrutmen.hasilseleksi",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa hasil seleksi",
                "verbose_name_plural": "peristiwa hasil seleksi",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImporSeleksi",
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
                ("sumber", models.CharField(max_length=200, verbose_name="sumber")),
                ("alasan", models.CharField(blank=True, max_length=500, verbose_name="alasan koreksi")),
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
                "verbose_name": "impor hasil seleksi",
                "verbose_name_plural": "impor hasil seleksi",
            },
        ),
        migrations.AddIndex(
            model_name="hasilseleksi",
            index=models.Index(fields=["tahun", "jenis", "kode_formasi"], name="hasil_seleksi_formasi"),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_berlaku", True)),
                fields=("pegawai", "tahun", "jenis"),
                name="hasil_seleksi_sekali",
                violation_error_message="Pegawai ini sudah mempunyai hasil seleksi jenis dan tahun itu.",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("jenis", "CPNS"),
                        ("skd__gte", 0),
                        ("skd__isnull", False),
                        ("skd_maks__gt", 0),
                        ("skd_maks__isnull", False),
                        ("skd__lte", models.F("skd_maks")),
                        ("skb__gte", 0),
                        ("skb__isnull", False),
                        ("skb_maks__gt", 0),
                        ("skb_maks__isnull", False),
                        ("skb__lte", models.F("skb_maks")),
                        ("kompetensi__isnull", True),
                        ("kompetensi_maks__isnull", True),
                    ),
                    models.Q(
                        ("jenis", "PPPK"),
                        ("kompetensi__gte", 0),
                        ("kompetensi__isnull", False),
                        ("kompetensi_maks__gt", 0),
                        ("kompetensi_maks__isnull", False),
                        ("kompetensi__lte", models.F("kompetensi_maks")),
                        ("skb__isnull", True),
                        ("skb_maks__isnull", True),
                        ("skd__isnull", True),
                        ("skd_maks__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="hasil_seleksi_bagian",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(
                condition=models.Q(("akhir__gte", 0), ("akhir__lte", 100)), name="hasil_seleksi_akhir"
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("tanggal__year__gte", models.F("tahun")),
                    (
                        "tanggal__year__lte",
                        django.db.models.expressions.CombinedExpression(models.F("tahun"), "+", models.Value(1)),
                    ),
                ),
                name="hasil_seleksi_tahun",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(condition=models.Q(("kursi__gte", 1)), name="hasil_seleksi_kursi"),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(
                condition=models.Q(("peringkat__isnull", True), ("peringkat__gte", 1), _connector="OR"),
                name="hasil_seleksi_peringkat",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("sumber", ""), _negated=True),
                    models.Q(("kode_formasi", ""), _negated=True),
                    models.Q(("formasi", ""), _negated=True),
                ),
                name="hasil_seleksi_bersumber",
            ),
        ),
        migrations.AddConstraint(
            model_name="hasilseleksi",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("alasan", ""), ("menggantikan__isnull", True)),
                    models.Q(("menggantikan__isnull", False), models.Q(("alasan", ""), _negated=True)),
                    _connector="OR",
                ),
                name="hasil_seleksi_koreksi_beralasan",
            ),
        ),
        AddTrigger(
            model_name="hasilseleksi",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."pegawai_id" IS DISTINCT FROM (NEW."pegawai_id") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."tahun" IS DISTINCT FROM (NEW."tahun") OR OLD."tanggal" IS DISTINCT FROM (NEW."tanggal") OR OLD."kode_formasi" IS DISTINCT FROM (NEW."kode_formasi") OR OLD."formasi" IS DISTINCT FROM (NEW."formasi") OR OLD."kursi" IS DISTINCT FROM (NEW."kursi") OR OLD."peringkat" IS DISTINCT FROM (NEW."peringkat") OR OLD."skd" IS DISTINCT FROM (NEW."skd") OR OLD."skd_maks" IS DISTINCT FROM (NEW."skd_maks") OR OLD."skb" IS DISTINCT FROM (NEW."skb") OR OLD."skb_maks" IS DISTINCT FROM (NEW."skb_maks") OR OLD."kompetensi" IS DISTINCT FROM (NEW."kompetensi") OR OLD."kompetensi_maks" IS DISTINCT FROM (NEW."kompetensi_maks") OR OLD."akhir" IS DISTINCT FROM (NEW."akhir") OR OLD."sumber" IS DISTINCT FROM (NEW."sumber") OR OLD."menggantikan_id" IS DISTINCT FROM (NEW."menggantikan_id") OR OLD."alasan" IS DISTINCT FROM (NEW."alasan") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id") OR OLD."pada" IS DISTINCT FROM (NEW."pada"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="6bbcd2130c78d48368cb1c0b3f950f462dddec8f",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tetap_37402",
                    table="rekrutmen_hasilseleksi",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilseleksi",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_kembali",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NOT OLD."is_berlaku")',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="16b1db22ca867a5b105dae9bd5dfc7ece8b24ada",
                    operation="UPDATE",
                    pgid="pgtrigger_hasil_tidak_kembali_2d6da",
                    table="rekrutmen_hasilseleksi",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilseleksi",
            trigger=pgtrigger.compiler.Trigger(
                name="hasil_tidak_dihapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="67b3ac2f5fdab8725cf80d468319896e56317ef9",
                    operation="DELETE",
                    pgid="pgtrigger_hasil_tidak_dihapus_142d1",
                    table="rekrutmen_hasilseleksi",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilseleksi",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rekrutmen_hasilseleksiperistiwa" ("akhir", "alasan", "formasi", "id", "is_berlaku", "jenis", "kode_formasi", "kompetensi", "kompetensi_maks", "kursi", "menggantikan_id", "oleh_id", "pada", "pegawai_id", "peringkat", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skb", "skb_maks", "skd", "skd_maks", "sumber", "tahun", "tanggal", "uuid") SELECT new_values."akhir", new_values."alasan", new_values."formasi", new_values."id", new_values."is_berlaku", new_values."jenis", new_values."kode_formasi", new_values."kompetensi", new_values."kompetensi_maks", new_values."kursi", new_values."menggantikan_id", new_values."oleh_id", new_values."pada", new_values."pegawai_id", new_values."peringkat", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skb", new_values."skb_maks", new_values."skd", new_values."skd_maks", new_values."sumber", new_values."tahun", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="8bef2973302cfeb4e75fc2e4bf0e30a0a12a54aa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d048f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="rekrutmen_hasilseleksi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilseleksi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rekrutmen_hasilseleksiperistiwa" ("akhir", "alasan", "formasi", "id", "is_berlaku", "jenis", "kode_formasi", "kompetensi", "kompetensi_maks", "kursi", "menggantikan_id", "oleh_id", "pada", "pegawai_id", "peringkat", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skb", "skb_maks", "skd", "skd_maks", "sumber", "tahun", "tanggal", "uuid") SELECT new_values."akhir", new_values."alasan", new_values."formasi", new_values."id", new_values."is_berlaku", new_values."jenis", new_values."kode_formasi", new_values."kompetensi", new_values."kompetensi_maks", new_values."kursi", new_values."menggantikan_id", new_values."oleh_id", new_values."pada", new_values."pegawai_id", new_values."peringkat", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skb", new_values."skb_maks", new_values."skd", new_values."skd_maks", new_values."sumber", new_values."tahun", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="49ae2bb2814d103466ede1b265e930953b0127fb",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6d2f3",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="rekrutmen_hasilseleksi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilseleksi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "rekrutmen_hasilseleksiperistiwa" ("akhir", "alasan", "formasi", "id", "is_berlaku", "jenis", "kode_formasi", "kompetensi", "kompetensi_maks", "kursi", "menggantikan_id", "oleh_id", "pada", "pegawai_id", "peringkat", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skb", "skb_maks", "skd", "skd_maks", "sumber", "tahun", "tanggal", "uuid") SELECT old_values."akhir", old_values."alasan", old_values."formasi", old_values."id", old_values."is_berlaku", old_values."jenis", old_values."kode_formasi", old_values."kompetensi", old_values."kompetensi_maks", old_values."kursi", old_values."menggantikan_id", old_values."oleh_id", old_values."pada", old_values."pegawai_id", old_values."peringkat", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skb", old_values."skb_maks", old_values."skd", old_values."skd_maks", old_values."sumber", old_values."tahun", old_values."tanggal", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="38aa8143885c1670f6aeb6137570ecc5a7ae765a",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0f601",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="rekrutmen_hasilseleksi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="hasilseleksiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="872e7619cf72076ec5fa6292203f569137900c3c",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_be8ec",
                    table="rekrutmen_hasilseleksiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
