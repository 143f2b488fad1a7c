"""Activities, context of events and the seal."""

import django.core.serializers.json
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels, InstallTriggers


SIDIK = """
CREATE FUNCTION audit_sidik(tabel text, kunci text, kolom text[], id_awal bigint, id_akhir bigint)
RETURNS TABLE (jumlah bigint, sidik text)
LANGUAGE plpgsql STABLE
SET timezone = 'UTC'
SET datestyle = 'ISO, YMD'
SET intervalstyle = 'postgres'
SET bytea_output = 'hex'
SET extra_float_digits = 1
AS $$
DECLARE
    daftar text;
BEGIN
    SELECT string_agg(format('%I', k), ', ' ORDER BY urutan) INTO daftar
    FROM unnest(kolom) WITH ORDINALITY AS u(k, urutan);
    RETURN QUERY EXECUTE format(
        'SELECT count(*), encode(sha256(coalesce('
        'string_agg(sha256(convert_to(ROW(%s)::text, $4)), $3 ORDER BY %I), $3)), $5) '
        'FROM %I WHERE %I BETWEEN $1 AND $2',
        daftar, kunci, tabel, kunci
    ) USING id_awal, id_akhir, ''::bytea, 'UTF8'::name, 'hex'::text;
END
$$;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="TandaSegel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("tabel", models.CharField(max_length=80, unique=True, verbose_name="tabel")),
                        ("sampai_id", models.BigIntegerField(verbose_name="sampai nomor")),
                        ("batas_transaksi", models.BigIntegerField(verbose_name="batas transaksi")),
                    ],
                    options={
                        "verbose_name": "tanda segel",
                        "verbose_name_plural": "tanda segel",
                    },
                ),
                migrations.CreateModel(
                    name="Aktivitas",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=80, verbose_name="kode")),
                        ("waktu", models.DateTimeField(verbose_name="waktu")),
                        ("objek_label", models.CharField(max_length=80, verbose_name="jenis objek")),
                        ("objek_id", models.CharField(max_length=60, verbose_name="nomor objek")),
                        ("objek_teks", models.CharField(max_length=200, verbose_name="objek")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        (
                            "sebelum",
                            models.JSONField(
                                blank=True,
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                null=True,
                                verbose_name="sebelum",
                            ),
                        ),
                        (
                            "sesudah",
                            models.JSONField(
                                blank=True,
                                encoder=django.core.serializers.json.DjangoJSONEncoder,
                                null=True,
                                verbose_name="sesudah",
                            ),
                        ),
                        ("request_id", models.CharField(blank=True, max_length=64, verbose_name="ID permintaan")),
                        ("is_baca", models.BooleanField(default=False, verbose_name="pembukaan data")),
                        (
                            "atas_nama",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="atas nama",
                            ),
                        ),
                        (
                            "pengguna",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "aktivitas",
                        "verbose_name_plural": "aktivitas",
                        "indexes": [
                            models.Index(fields=["objek_label", "objek_id", "waktu"], name="aktivitas_objek"),
                            models.Index(fields=["pengguna", "waktu"], name="aktivitas_pengguna_waktu"),
                            models.Index(fields=["kode", "waktu"], name="aktivitas_kode_waktu"),
                            models.Index(fields=["waktu"], name="aktivitas_waktu"),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="c9e1379aa45970e7ddb0d12e70d48b52cd8d1093",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_5b31f",
                                    table="audit_aktivitas",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Penolakan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("waktu", models.DateTimeField(verbose_name="waktu")),
                        ("status", models.PositiveSmallIntegerField(verbose_name="kode jawaban")),
                        ("metode", models.CharField(max_length=10, verbose_name="metode")),
                        ("rute", models.CharField(max_length=200, verbose_name="rute")),
                        ("request_id", models.CharField(blank=True, max_length=64, verbose_name="ID permintaan")),
                        (
                            "pengguna",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "penolakan",
                        "verbose_name_plural": "penolakan",
                        "indexes": [models.Index(fields=["pengguna", "waktu"], name="penolakan_pengguna_waktu")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="9c5f89a223f1b6e0b77f7ad48b404f16d43cd583",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_636e3",
                                    table="audit_penolakan",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Segel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("nomor", models.BigIntegerField(unique=True, verbose_name="nomor")),
                        ("tabel", models.CharField(max_length=80, verbose_name="tabel")),
                        ("kunci", models.CharField(max_length=40, verbose_name="kolom kunci")),
                        ("kolom", models.JSONField(verbose_name="kolom")),
                        ("id_awal", models.BigIntegerField(verbose_name="nomor awal")),
                        ("id_akhir", models.BigIntegerField(verbose_name="nomor akhir")),
                        ("jumlah", models.BigIntegerField(verbose_name="jumlah baris")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik")),
                        ("hash_sebelum", models.CharField(max_length=64, verbose_name="hash sebelum")),
                        ("hash", models.CharField(max_length=64, verbose_name="hash")),
                        ("disegel_at", models.DateTimeField(verbose_name="disegel pada")),
                    ],
                    options={
                        "verbose_name": "segel",
                        "verbose_name_plural": "segel",
                        "indexes": [models.Index(fields=["tabel", "id_akhir"], name="segel_tabel_akhir")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("id_awal__lte", models.F("id_akhir"))),
                                name="segel_rentang_berurutan",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="013f81ad6e22aee6c89e6d910373e469df5227bb",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_90e32",
                                    table="audit_segel",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ]
        ),
        InstallTriggers(),
        migrations.RunSQL(SIDIK, "DROP FUNCTION audit_sidik(text, text, text[], bigint, bigint)"),
    ]
