"""Periodic increases of basic pay: due, examined, granted or postponed."""

import django.db.models.deletion
import penggajian.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger


class Migration(migrations.Migration):
    dependencies = [
        ("dokumen", "0002_sidik_pdf"),
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0014_capaian_bulan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Kgb",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("langkah", models.PositiveSmallIntegerField(db_comment="tahun", verbose_name="masa kerja golongan")),
                ("jatuh_tempo", models.DateField(verbose_name="jatuh tempo")),
                ("tmt", models.DateField(verbose_name="terhitung mulai tanggal")),
                ("gaji_lama", models.BigIntegerField(db_comment="rupiah", verbose_name="gaji pokok lama")),
                ("gaji_baru", models.BigIntegerField(db_comment="rupiah", verbose_name="gaji pokok baru")),
                (
                    "predikat",
                    models.JSONField(
                        blank=True,
                        db_comment="pasangan tahun dan predikat",
                        default=list,
                        verbose_name="predikat tahunan",
                    ),
                ),
                (
                    "penghalang",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("KEDUDUKAN", "Kedudukan tanpa hak atas gaji penuh"),
                            ("HUKUMAN", "Hukuman penundaan KGB"),
                            ("PREDIKAT", "Penilaian kinerja di bawah syarat"),
                            ("BELUM_DINILAI", "Penilaian kinerja belum ada"),
                        ],
                        max_length=14,
                        verbose_name="penghalang",
                    ),
                ),
                ("tmt_hukuman", models.DateField(blank=True, null=True, verbose_name="tidak ditunda hukuman sejak")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("USULAN", "Menunggu pemeriksaan"),
                            ("DIPERIKSA", "Diperiksa, menunggu keputusan"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITUNDA", "Ditunda"),
                            ("DIBATALKAN", "Tidak berlaku lagi"),
                        ],
                        default=penggajian.enums.StatusKgb["USULAN"],
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("diusulkan_at", models.DateTimeField(verbose_name="diusulkan pada")),
                ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan pemeriksa")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("alasan", models.TextField(blank=True, verbose_name="alasan penundaan")),
                ("nomor", models.CharField(blank=True, max_length=120, verbose_name="nomor surat")),
                ("tanggal_surat", models.DateField(blank=True, null=True, verbose_name="tanggal surat")),
                ("kali_ditunda", models.PositiveSmallIntegerField(default=0, verbose_name="kali ditunda")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "diperiksa_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diperiksa oleh",
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
                    "dokumen",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="dokumen.dokumenterbit",
                        verbose_name="surat",
                    ),
                ),
                (
                    "hasil",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.riwayatpangkat",
                        verbose_name="riwayat baru",
                    ),
                ),
                (
                    "pangkat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="jabatan.riwayatpangkat",
                        verbose_name="pangkat yang mendasari",
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
                "verbose_name": "kenaikan gaji berkala",
                "verbose_name_plural": "kenaikan gaji berkala",
            },
        ),
        migrations.CreateModel(
            name="KgbPeristiwa",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("langkah", models.PositiveSmallIntegerField(db_comment="tahun", verbose_name="masa kerja golongan")),
                ("jatuh_tempo", models.DateField(verbose_name="jatuh tempo")),
                ("tmt", models.DateField(verbose_name="terhitung mulai tanggal")),
                ("gaji_lama", models.BigIntegerField(db_comment="rupiah", verbose_name="gaji pokok lama")),
                ("gaji_baru", models.BigIntegerField(db_comment="rupiah", verbose_name="gaji pokok baru")),
                (
                    "predikat",
                    models.JSONField(
                        blank=True,
                        db_comment="pasangan tahun dan predikat",
                        default=list,
                        verbose_name="predikat tahunan",
                    ),
                ),
                (
                    "penghalang",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("KEDUDUKAN", "Kedudukan tanpa hak atas gaji penuh"),
                            ("HUKUMAN", "Hukuman penundaan KGB"),
                            ("PREDIKAT", "Penilaian kinerja di bawah syarat"),
                            ("BELUM_DINILAI", "Penilaian kinerja belum ada"),
                        ],
                        max_length=14,
                        verbose_name="penghalang",
                    ),
                ),
                ("tmt_hukuman", models.DateField(blank=True, null=True, verbose_name="tidak ditunda hukuman sejak")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("USULAN", "Menunggu pemeriksaan"),
                            ("DIPERIKSA", "Diperiksa, menunggu keputusan"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITUNDA", "Ditunda"),
                            ("DIBATALKAN", "Tidak berlaku lagi"),
                        ],
                        default=penggajian.enums.StatusKgb["USULAN"],
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                ("diusulkan_at", models.DateTimeField(verbose_name="diusulkan pada")),
                ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
                ("catatan", models.TextField(blank=True, verbose_name="catatan pemeriksa")),
                ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                ("alasan", models.TextField(blank=True, verbose_name="alasan penundaan")),
                ("nomor", models.CharField(blank=True, max_length=120, verbose_name="nomor surat")),
                ("tanggal_surat", models.DateField(blank=True, null=True, verbose_name="tanggal surat")),
                ("kali_ditunda", models.PositiveSmallIntegerField(default=0, verbose_name="kali ditunda")),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "diperiksa_oleh",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="diperiksa oleh",
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
                    "dokumen",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="dokumen.dokumenterbit",
                        verbose_name="surat",
                    ),
                ),
                (
                    "hasil",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.riwayatpangkat",
                        verbose_name="riwayat baru",
                    ),
                ),
                (
                    "pangkat",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="jabatan.riwayatpangkat",
                        verbose_name="pangkat yang mendasari",
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
                        to="penggajian.kgb",
                    ),
                ),
            ],
            options={
                "verbose_name": "peristiwa kenaikan gaji berkala",
                "verbose_name_plural": "peristiwa kenaikan gaji berkala",
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="kgb",
            index=models.Index(fields=["status", "tmt"], name="kgb_status_tmt"),
        ),
        migrations.AddIndex(
            model_name="kgb",
            index=models.Index(
                condition=models.Q(("status", "DIBATALKAN"), _negated=True),
                fields=["jatuh_tempo", "pangkat"],
                name="kgb_menahan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        (
                            penggajian.enums.StatusKgb["USULAN"],
                            penggajian.enums.StatusKgb["DIPERIKSA"],
                            penggajian.enums.StatusKgb["DITUNDA"],
                        ),
                    )
                ),
                fields=("pegawai",),
                name="kgb_satu_berjalan",
                violation_error_message="Masih ada kenaikan gaji berkala pegawai ini yang belum diputus.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", penggajian.enums.StatusKgb["DIBATALKAN"]), _negated=True),
                fields=("pangkat", "langkah"),
                name="kgb_satu_per_langkah",
                violation_error_message="Kenaikan gaji berkala untuk masa kerja ini sudah ada.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.UniqueConstraint(
                condition=models.Q(("nomor", ""), _negated=True),
                fields=("nomor",),
                name="kgb_nomor_sekali",
                violation_error_message="Nomor surat ini sudah dipakai.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(("tmt__gte", models.F("jatuh_tempo"))), name="kgb_tmt_tidak_mendahului"
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(("gaji_baru__gt", models.F("gaji_lama")), ("gaji_lama__gt", 0)), name="kgb_gaji_naik"
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", penggajian.enums.StatusKgb["DISETUJUI"]), _negated=True),
                    models.Q(
                        ("dokumen__isnull", False),
                        ("hasil__isnull", False),
                        ("tanggal_surat__isnull", False),
                        ("diperiksa_oleh__isnull", False),
                        ("diputus_oleh__isnull", False),
                        models.Q(("nomor", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="kgb_disetujui_lengkap",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", penggajian.enums.StatusKgb["DITUNDA"]), _negated=True),
                    models.Q(
                        ("diputus_oleh__isnull", False),
                        ("tanggal_surat__isnull", False),
                        ("tmt__gt", models.F("jatuh_tempo")),
                        models.Q(("alasan", ""), _negated=True),
                        models.Q(("nomor", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="kgb_ditunda_beralasan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diperiksa_at__isnull", True), ("diperiksa_oleh__isnull", True)),
                    models.Q(("diperiksa_at__isnull", False), ("diperiksa_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="kgb_periksa_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                    _connector="OR",
                ),
                name="kgb_putus_berpasangan",
            ),
        ),
        migrations.AddConstraint(
            model_name="kgb",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("diputus_oleh__isnull", True),
                    ("diperiksa_oleh__isnull", True),
                    models.Q(("diputus_oleh", models.F("diperiksa_oleh")), _negated=True),
                    _connector="OR",
                ),
                name="kgb_pemutus_bukan_pemeriksa",
                violation_error_message="Kenaikan gaji berkala diputus oleh orang lain, bukan pemeriksanya.",
            ),
        ),
        AddTrigger(
            model_name="kgb",
            trigger=pgtrigger.compiler.Trigger(
                name="kgb_urutan_status",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE langkah text;",
                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('USULAN', 'DIPERIKSA'), ('DITUNDA', 'DIPERIKSA'), ('DITUNDA', 'USULAN'), ('DIPERIKSA', 'USULAN'), ('DIPERIKSA', 'DISETUJUI'), ('DIPERIKSA', 'DITUNDA'), ('USULAN', 'DIBATALKAN'), ('DIPERIKSA', 'DIBATALKAN'), ('DITUNDA', 'DIBATALKAN'), ('DISETUJUI', 'DIBATALKAN')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                    hash="515c07fa435381662ca15310caab3539aa87203c",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_kgb_urutan_status_de012",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="penggajian_kgb",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kgb",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_kgbperistiwa" ("alasan", "catatan", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "diusulkan_at", "dokumen_id", "gaji_baru", "gaji_lama", "hasil_id", "id", "jatuh_tempo", "kali_ditunda", "langkah", "nomor", "pangkat_id", "pegawai_id", "penghalang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "status", "tanggal_surat", "tmt", "tmt_hukuman", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."diusulkan_at", new_values."dokumen_id", new_values."gaji_baru", new_values."gaji_lama", new_values."hasil_id", new_values."id", new_values."jatuh_tempo", new_values."kali_ditunda", new_values."langkah", new_values."nomor", new_values."pangkat_id", new_values."pegawai_id", new_values."penghalang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."predikat", new_values."status", new_values."tanggal_surat", new_values."tmt", new_values."tmt_hukuman", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="3b47d4f7497e820d23690ffeca725d4a04c443c0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ef1d1",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="penggajian_kgb",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kgb",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_kgbperistiwa" ("alasan", "catatan", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "diusulkan_at", "dokumen_id", "gaji_baru", "gaji_lama", "hasil_id", "id", "jatuh_tempo", "kali_ditunda", "langkah", "nomor", "pangkat_id", "pegawai_id", "penghalang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "status", "tanggal_surat", "tmt", "tmt_hukuman", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."diusulkan_at", new_values."dokumen_id", new_values."gaji_baru", new_values."gaji_lama", new_values."hasil_id", new_values."id", new_values."jatuh_tempo", new_values."kali_ditunda", new_values."langkah", new_values."nomor", new_values."pangkat_id", new_values."pegawai_id", new_values."penghalang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."predikat", new_values."status", new_values."tanggal_surat", new_values."tmt", new_values."tmt_hukuman", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values FULL JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="bd8bcec9e70aed5865dea1eb152828af9c46a281",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_047f9",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="penggajian_kgb",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kgb",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "penggajian_kgbperistiwa" ("alasan", "catatan", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "diusulkan_at", "dokumen_id", "gaji_baru", "gaji_lama", "hasil_id", "id", "jatuh_tempo", "kali_ditunda", "langkah", "nomor", "pangkat_id", "pegawai_id", "penghalang", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "status", "tanggal_surat", "tmt", "tmt_hukuman", "uuid", "versi") SELECT old_values."alasan", old_values."catatan", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."diusulkan_at", old_values."dokumen_id", old_values."gaji_baru", old_values."gaji_lama", old_values."hasil_id", old_values."id", old_values."jatuh_tempo", old_values."kali_ditunda", old_values."langkah", old_values."nomor", old_values."pangkat_id", old_values."pegawai_id", old_values."penghalang", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."predikat", old_values."status", old_values."tanggal_surat", old_values."tmt", old_values."tmt_hukuman", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="112cf752b25fbdc1e003ef3b54fef26e90e76cc0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_33a5a",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="penggajian_kgb",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="kgbperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="45feb307ac1b09cb504632ebf44843e76bd4b5ec",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_c6b62",
                    table="penggajian_kgbperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
