"""Rapel of locked months, and incentives that a run takes."""

import django.contrib.postgres.fields
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("kinerja", "0016_impor_skp"),
        ("penggajian", "0006_perkada_data"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="InsentifGaji",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="insentif_set",
                                to="penggajian.prosesgaji",
                                verbose_name="proses",
                            ),
                        ),
                        (
                            "usulan",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.usulaninsentif",
                                verbose_name="usulan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "insentif yang dibayar",
                        "verbose_name_plural": "insentif yang dibayar",
                    },
                ),
                migrations.CreateModel(
                    name="InsentifGajiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
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
                                to="penggajian.insentifgaji",
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
                                verbose_name="proses",
                            ),
                        ),
                        (
                            "usulan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.usulaninsentif",
                                verbose_name="usulan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa insentif yang dibayar",
                        "verbose_name_plural": "peristiwa insentif yang dibayar",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Rapel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "bulan",
                            models.DateField(db_comment="hari pertama bulan", verbose_name="bulan yang dikoreksi"),
                        ),
                        (
                            "bulan_bayar",
                            models.DateField(db_comment="hari pertama bulan", verbose_name="dibayar bersama gaji"),
                        ),
                        (
                            "sidik_slip",
                            models.BinaryField(default=b"", max_length=32, verbose_name="sidik slip yang dikoreksi"),
                        ),
                        (
                            "sebab",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("PANGKAT", "Pangkat, masa kerja, atau status"),
                                        ("KELUARGA", "Tanggungan keluarga"),
                                        ("JABATAN", "Jabatan atau kedudukan"),
                                        ("PENILAIAN", "Penilaian kinerja"),
                                        ("PRESENSI", "Presensi"),
                                        ("HUKUMAN", "Hukuman disiplin"),
                                        ("ATURAN", "Peraturan atau tarif"),
                                        ("SLIP", "Bulan itu tanpa slip"),
                                    ],
                                    max_length=12,
                                ),
                                size=None,
                                verbose_name="sebab",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="yang berubah")),
                        ("selisih", models.JSONField(db_comment="rupiah", verbose_name="selisih per komponen")),
                        ("gaji", models.BigIntegerField(db_comment="rupiah", verbose_name="gaji")),
                        ("premi", models.BigIntegerField(db_comment="rupiah", verbose_name="iuran bagian pemerintah")),
                        ("iuran", models.BigIntegerField(db_comment="rupiah", verbose_name="iuran pegawai")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", verbose_name="bruto PPh 21")),
                        ("tpp", models.BigIntegerField(db_comment="rupiah", verbose_name="TPP")),
                        (
                            "masukan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                size=None,
                                verbose_name="masukan yang diketahui kini",
                            ),
                        ),
                        ("dihitung_at", models.DateTimeField(verbose_name="dihitung pada")),
                        (
                            "aturan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.potretaturan",
                                verbose_name="aturan",
                            ),
                        ),
                        (
                            "dikoreksi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="proses yang dikoreksi",
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
                                related_name="rapel_set",
                                to="penggajian.prosesgaji",
                                verbose_name="proses yang membayar",
                            ),
                        ),
                        (
                            "susunan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.susunan",
                                verbose_name="susunan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rapel",
                        "verbose_name_plural": "rapel",
                    },
                ),
                migrations.CreateModel(
                    name="RapelPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "bulan",
                            models.DateField(db_comment="hari pertama bulan", verbose_name="bulan yang dikoreksi"),
                        ),
                        (
                            "bulan_bayar",
                            models.DateField(db_comment="hari pertama bulan", verbose_name="dibayar bersama gaji"),
                        ),
                        (
                            "sidik_slip",
                            models.BinaryField(default=b"", max_length=32, verbose_name="sidik slip yang dikoreksi"),
                        ),
                        (
                            "sebab",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("PANGKAT", "Pangkat, masa kerja, atau status"),
                                        ("KELUARGA", "Tanggungan keluarga"),
                                        ("JABATAN", "Jabatan atau kedudukan"),
                                        ("PENILAIAN", "Penilaian kinerja"),
                                        ("PRESENSI", "Presensi"),
                                        ("HUKUMAN", "Hukuman disiplin"),
                                        ("ATURAN", "Peraturan atau tarif"),
                                        ("SLIP", "Bulan itu tanpa slip"),
                                    ],
                                    max_length=12,
                                ),
                                size=None,
                                verbose_name="sebab",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="yang berubah")),
                        ("selisih", models.JSONField(db_comment="rupiah", verbose_name="selisih per komponen")),
                        ("gaji", models.BigIntegerField(db_comment="rupiah", verbose_name="gaji")),
                        ("premi", models.BigIntegerField(db_comment="rupiah", verbose_name="iuran bagian pemerintah")),
                        ("iuran", models.BigIntegerField(db_comment="rupiah", verbose_name="iuran pegawai")),
                        ("bruto", models.BigIntegerField(db_comment="rupiah", verbose_name="bruto PPh 21")),
                        ("tpp", models.BigIntegerField(db_comment="rupiah", verbose_name="TPP")),
                        (
                            "masukan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                size=None,
                                verbose_name="masukan yang diketahui kini",
                            ),
                        ),
                        ("dihitung_at", models.DateTimeField(verbose_name="dihitung pada")),
                        (
                            "aturan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.potretaturan",
                                verbose_name="aturan",
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
                                verbose_name="proses yang dikoreksi",
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
                                to="penggajian.rapel",
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
                                verbose_name="proses yang membayar",
                            ),
                        ),
                        (
                            "susunan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.susunan",
                                verbose_name="susunan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa rapel",
                        "verbose_name_plural": "peristiwa rapel",
                        "abstract": False,
                    },
                ),
            ]
        ),
        migrations.AddIndex(
            model_name="insentifgaji",
            index=models.Index(fields=["proses", "pegawai"], name="insentif_gaji_proses"),
        ),
        migrations.AddConstraint(
            model_name="insentifgaji",
            constraint=models.CheckConstraint(condition=models.Q(("jumlah__gt", 0)), name="insentif_gaji_positif"),
        ),
        AddTrigger(
            model_name="insentifgaji",
            trigger=pgtrigger.compiler.Trigger(
                name="insentif_terkunci_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP <> 'INSERT' AND EXISTS (\n    SELECT 1 FROM penggajian_prosesgaji WHERE id = OLD.proses_id AND status = 'DIKUNCI'\n) OR TG_OP <> 'DELETE' AND EXISTS (\n    SELECT 1 FROM penggajian_prosesgaji WHERE id = NEW.proses_id AND status = 'DIKUNCI'\n) THEN\n    RAISE EXCEPTION 'Insentif pada bulan yang sudah dikunci tidak dapat diubah.' USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN COALESCE(NEW, OLD);\n",
                    hash="6a0a38ce19d679da93a0a884a3b1c80cceada830",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_insentif_terkunci_tetap_cfbe6",
                    table="penggajian_insentifgaji",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="insentifgaji",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_insentifgajiperistiwa" ("id", "jumlah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "usulan_id") SELECT new_values."id", new_values."jumlah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."proses_id", new_values."usulan_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="c18822a98afe6cc23325dff7858167faf9a13ac9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_289d7",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_insentifgaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="insentifgaji",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_insentifgajiperistiwa" ("id", "jumlah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "usulan_id") SELECT new_values."id", new_values."jumlah", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."proses_id", new_values."usulan_id" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="84d847e8e7f88f055caa9ff1a11f75a9360cc943",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_214b5",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_insentifgaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="insentifgaji",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_insentifgajiperistiwa" ("id", "jumlah", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "usulan_id") SELECT old_values."id", old_values."jumlah", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."proses_id", old_values."usulan_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="f6de46f9de09e348a6917c1a685fab5e3ce77a35",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_69271",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_insentifgaji",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="insentifgajiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="1c5200dd42cca321bf7cb5e6af7a71f48190e5e6",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_0062f",
                    table="penggajian_insentifgajiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="rapel",
            index=models.Index(fields=["bulan_bayar", "pegawai"], name="rapel_bulan_bayar"),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.UniqueConstraint(
                fields=("pegawai", "bulan", "bulan_bayar"), name="rapel_sekali_per_bulan"
            ),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("proses__isnull", True)), fields=("pegawai", "bulan"), name="rapel_satu_menunggu"
            ),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.CheckConstraint(
                condition=models.Q(("bulan__lt", models.F("bulan_bayar"))), name="rapel_dibayar_kemudian"
            ),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.CheckConstraint(
                condition=models.Q(("bulan__day", 1), ("bulan_bayar__day", 1)), name="rapel_hari_pertama"
            ),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.CheckConstraint(
                condition=models.Q(("sebab__len__gt", 0), models.Q(("alasan", ""), _negated=True)),
                name="rapel_bersebab",
            ),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gaji", 0), _negated=True),
                    models.Q(("premi", 0), _negated=True),
                    models.Q(("iuran", 0), _negated=True),
                    models.Q(("bruto", 0), _negated=True),
                    models.Q(("tpp", 0), _negated=True),
                    _connector="OR",
                ),
                name="rapel_berisi",
            ),
        ),
        AddTrigger(
            model_name="rapel",
            trigger=pgtrigger.compiler.Trigger(
                name="rapel_terkunci_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP <> 'INSERT' AND EXISTS (\n    SELECT 1 FROM penggajian_prosesgaji WHERE id = OLD.proses_id AND status = 'DIKUNCI'\n) OR TG_OP <> 'DELETE' AND EXISTS (\n    SELECT 1 FROM penggajian_prosesgaji WHERE periode = NEW.bulan_bayar AND jenis = 'BULANAN' AND status = 'DIKUNCI'\n) THEN\n    RAISE EXCEPTION 'Rapel pada bulan yang sudah dikunci tidak dapat diubah.' USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN COALESCE(NEW, OLD);\n",
                    hash="c722b65ecc2636e66187df3b83c43c20d239f8bb",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_rapel_terkunci_tetap_08116",
                    table="penggajian_rapel",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="rapel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_rapelperistiwa" ("alasan", "aturan_id", "bruto", "bulan", "bulan_bayar", "dihitung_at", "dikoreksi_id", "gaji", "id", "iuran", "masukan", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premi", "proses_id", "sebab", "selisih", "sidik_slip", "susunan_id", "tpp", "uuid") SELECT new_values."alasan", new_values."aturan_id", new_values."bruto", new_values."bulan", new_values."bulan_bayar", new_values."dihitung_at", new_values."dikoreksi_id", new_values."gaji", new_values."id", new_values."iuran", new_values."masukan", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."premi", new_values."proses_id", new_values."sebab", new_values."selisih", new_values."sidik_slip", new_values."susunan_id", new_values."tpp", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="3efd2a4e77aa4384d4fe7d79f22f480dac52f90a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_abbe3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_rapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rapel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_rapelperistiwa" ("alasan", "aturan_id", "bruto", "bulan", "bulan_bayar", "dihitung_at", "dikoreksi_id", "gaji", "id", "iuran", "masukan", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premi", "proses_id", "sebab", "selisih", "sidik_slip", "susunan_id", "tpp", "uuid") SELECT new_values."alasan", new_values."aturan_id", new_values."bruto", new_values."bulan", new_values."bulan_bayar", new_values."dihitung_at", new_values."dikoreksi_id", new_values."gaji", new_values."id", new_values."iuran", new_values."masukan", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."premi", new_values."proses_id", new_values."sebab", new_values."selisih", new_values."sidik_slip", new_values."susunan_id", new_values."tpp", new_values."uuid" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="b90cfea4b997170cab78071345354166c461258e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9bdef",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_rapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rapel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_rapelperistiwa" ("alasan", "aturan_id", "bruto", "bulan", "bulan_bayar", "dihitung_at", "dikoreksi_id", "gaji", "id", "iuran", "masukan", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premi", "proses_id", "sebab", "selisih", "sidik_slip", "susunan_id", "tpp", "uuid") SELECT old_values."alasan", old_values."aturan_id", old_values."bruto", old_values."bulan", old_values."bulan_bayar", old_values."dihitung_at", old_values."dikoreksi_id", old_values."gaji", old_values."id", old_values."iuran", old_values."masukan", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."premi", old_values."proses_id", old_values."sebab", old_values."selisih", old_values."sidik_slip", old_values."susunan_id", old_values."tpp", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="e83a6cb74859d25ca97e38fa3392e8481d2db0bf",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b9227",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_rapel",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="rapelperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="2361ebdd3041bfff7dc697cbfcccfdfa19d9f31a",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_47329",
                    table="penggajian_rapelperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
