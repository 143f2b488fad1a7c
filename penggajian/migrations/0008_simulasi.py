"""Stored simulations of policies."""

import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0007_rapel"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Simulasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nama", models.CharField(max_length=120, verbose_name="nama")),
                        (
                            "perkada_versi",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="versi Perkada"),
                        ),
                        ("nilai", models.JSONField(verbose_name="nilai yang diubah")),
                        ("hasil", models.JSONField(db_comment="jumlah saja, rupiah dan orang", verbose_name="hasil")),
                        ("sidik_slip", models.CharField(max_length=64, verbose_name="sidik semua slip")),
                        ("sidik_nilai", models.CharField(max_length=64, verbose_name="sidik nilai")),
                        ("sidik_hasil", models.CharField(max_length=64, verbose_name="sidik hasil")),
                        ("versi_aturan", models.CharField(max_length=40, verbose_name="versi aturan")),
                        ("dibuat_at", models.DateTimeField(verbose_name="dibuat pada")),
                        (
                            "dibuat_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dibuat oleh",
                            ),
                        ),
                        (
                            "perkada",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="simulasi_set",
                                to="penggajian.perkada",
                                verbose_name="Perkada",
                            ),
                        ),
                        (
                            "proses",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.prosesgaji",
                                verbose_name="bulan dasar",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("nama",),
                                name="simulasi_nama_sekali",
                                violation_error_message="Simulasi dengan nama itu sudah ada. Beri nama lain.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nama", ""), _negated=True), name="simulasi_bernama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("nilai", {}), _negated=True), models.Q(("hasil", {}), _negated=True)
                                ),
                                name="simulasi_berisi",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sidik_hasil__regex", "^[0-9a-f]{64}$"),
                                    ("sidik_nilai__regex", "^[0-9a-f]{64}$"),
                                    ("sidik_slip__regex", "^[0-9a-f]{64}$"),
                                ),
                                name="simulasi_sidik",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("perkada__isnull", True), ("perkada_versi__isnull", True)),
                                    models.Q(("perkada__isnull", False), ("perkada_versi__isnull", False)),
                                    _connector="OR",
                                ),
                                name="simulasi_perkada_berversi",
                            ),
                        ],
                        "verbose_name": "simulasi",
                        "verbose_name_plural": "simulasi",
                    },
                ),
                migrations.CreateModel(
                    name="SimulasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("nama", models.CharField(max_length=120, verbose_name="nama")),
                        (
                            "perkada_versi",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="versi Perkada"),
                        ),
                        ("nilai", models.JSONField(verbose_name="nilai yang diubah")),
                        ("hasil", models.JSONField(db_comment="jumlah saja, rupiah dan orang", verbose_name="hasil")),
                        ("sidik_slip", models.CharField(max_length=64, verbose_name="sidik semua slip")),
                        ("sidik_nilai", models.CharField(max_length=64, verbose_name="sidik nilai")),
                        ("sidik_hasil", models.CharField(max_length=64, verbose_name="sidik hasil")),
                        ("versi_aturan", models.CharField(max_length=40, verbose_name="versi aturan")),
                        ("dibuat_at", models.DateTimeField(verbose_name="dibuat pada")),
                        (
                            "dibuat_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dibuat oleh",
                            ),
                        ),
                        (
                            "perkada",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.perkada",
                                verbose_name="Perkada",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.simulasi",
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
                                verbose_name="bulan dasar",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa simulasi",
                        "verbose_name_plural": "peristiwa simulasi",
                        "abstract": False,
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="simulasi",
            trigger=pgtrigger.compiler.Trigger(
                name="simulasi_tetap",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nRAISE EXCEPTION 'Simulasi yang tersimpan tidak dapat diubah.' USING ERRCODE = 'restrict_violation';\n",
                    hash="c9c1a1d625c9e01f90f8d1e2a3c61e781d150af0",
                    operation="UPDATE",
                    pgid="pgtrigger_simulasi_tetap_51953",
                    table="penggajian_simulasi",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="simulasi",
            trigger=pgtrigger.compiler.Trigger(
                name="simulasi_bulan_terkunci",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF NOT EXISTS (SELECT 1 FROM penggajian_prosesgaji WHERE id = NEW.proses_id AND status = 'DIKUNCI') THEN\n    RAISE EXCEPTION 'Simulasi hanya dapat dibuat atas bulan yang sudah dikunci.' USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                    hash="5061090d9db68cabe42abc1f82225e83ef818a60",
                    operation="INSERT",
                    pgid="pgtrigger_simulasi_bulan_terkunci_06de0",
                    table="penggajian_simulasi",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="simulasi",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_simulasiperistiwa" ("dibuat_at", "dibuat_oleh_id", "hasil", "id", "nama", "nilai", "perkada_id", "perkada_versi", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sidik_hasil", "sidik_nilai", "sidik_slip", "uuid", "versi_aturan") SELECT new_values."dibuat_at", new_values."dibuat_oleh_id", new_values."hasil", new_values."id", new_values."nama", new_values."nilai", new_values."perkada_id", new_values."perkada_versi", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."proses_id", new_values."sidik_hasil", new_values."sidik_nilai", new_values."sidik_slip", new_values."uuid", new_values."versi_aturan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="45d8311dde03dce4c895d436f6a7566e640579b9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b2b7c",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_simulasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="simulasi",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_simulasiperistiwa" ("dibuat_at", "dibuat_oleh_id", "hasil", "id", "nama", "nilai", "perkada_id", "perkada_versi", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sidik_hasil", "sidik_nilai", "sidik_slip", "uuid", "versi_aturan") SELECT new_values."dibuat_at", new_values."dibuat_oleh_id", new_values."hasil", new_values."id", new_values."nama", new_values."nilai", new_values."perkada_id", new_values."perkada_versi", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."proses_id", new_values."sidik_hasil", new_values."sidik_nilai", new_values."sidik_slip", new_values."uuid", new_values."versi_aturan" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="3b9648f88fbaf77abc04691125dfcb97ec5286c1",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0be47",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_simulasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="simulasi",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_simulasiperistiwa" ("dibuat_at", "dibuat_oleh_id", "hasil", "id", "nama", "nilai", "perkada_id", "perkada_versi", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proses_id", "sidik_hasil", "sidik_nilai", "sidik_slip", "uuid", "versi_aturan") SELECT old_values."dibuat_at", old_values."dibuat_oleh_id", old_values."hasil", old_values."id", old_values."nama", old_values."nilai", old_values."perkada_id", old_values."perkada_versi", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."proses_id", old_values."sidik_hasil", old_values."sidik_nilai", old_values."sidik_slip", old_values."uuid", old_values."versi_aturan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="4e8dabb4fb6b0b5ef3eb07f9751f04ccb5b2a3b1",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8ef60",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_simulasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="simulasiperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="883b4d97ff63ccbccfcc212101e1232586eda033",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_33e21",
                    table="penggajian_simulasiperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
