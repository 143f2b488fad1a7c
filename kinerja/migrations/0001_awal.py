"""SKP, log, attendance, feedback, dialogue, evaluation, objection, angka kredit, innovation and awards."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.core.serializers.json
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import kinerja.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


from asn_portal.inti.pemicu import CreateModels, InstallTriggers


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "0002_akses_darurat"),
        ("dokumen", "0001_awal"),
        ("jabatan", "0003_bawahan"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="AngkaKredit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "jabatan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.jabatan",
                                verbose_name="jabatan",
                            ),
                        ),
                        (
                            "jenjang",
                            models.CharField(
                                choices=[
                                    ("pemula", "Pemula"),
                                    ("terampil", "Terampil"),
                                    ("mahir", "Mahir"),
                                    ("penyelia", "Penyelia"),
                                    ("ahli_pertama", "Ahli Pertama"),
                                    ("ahli_muda", "Ahli Muda"),
                                    ("ahli_madya", "Ahli Madya"),
                                    ("ahli_utama", "Ahli Utama"),
                                ],
                                max_length=12,
                                verbose_name="jenjang",
                            ),
                        ),
                        ("golongan", models.CharField(max_length=5, verbose_name="golongan")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("DASAR", "AK dasar"),
                                    ("JF_LAMA", "AK JF lama (integrasi)"),
                                    ("PENYESUAIAN", "AK penyesuaian (perpindahan)"),
                                    ("KONVERSI", "AK konversi predikat"),
                                    ("PENDIDIKAN", "AK peningkatan pendidikan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "tanggal",
                            models.DateField(db_comment="hari terakhir masa, atau TMT", verbose_name="dihitung sejak"),
                        ),
                        (
                            "masa",
                            django.contrib.postgres.fields.ranges.DateRangeField(
                                blank=True, null=True, verbose_name="masa penilaian"
                            ),
                        ),
                        (
                            "bulan",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="bulan", null=True, verbose_name="bulan penuh"
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        (
                            "persen",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="persen predikat"
                            ),
                        ),
                        (
                            "koefisien",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="koefisien tahunan"
                            ),
                        ),
                        (
                            "ijazah",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("D3", "Diploma III"),
                                    ("S1", "Sarjana atau Diploma IV"),
                                    ("S2", "Magister"),
                                    ("S3", "Doktor"),
                                ],
                                max_length=2,
                                verbose_name="ijazah",
                            ),
                        ),
                        ("nilai", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="angka kredit")),
                        ("uraian", models.CharField(max_length=300, verbose_name="uraian")),
                        (
                            "nomor_dokumen",
                            models.CharField(blank=True, max_length=120, verbose_name="nomor dokumen sumber"),
                        ),
                        ("sumber_model", models.CharField(blank=True, max_length=100, verbose_name="model sumber")),
                        ("sumber_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor objek sumber")),
                        ("sumber_sidik", models.CharField(blank=True, max_length=64, verbose_name="sidik sumber")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                        (
                            "status",
                            models.CharField(
                                choices=[("BERLAKU", "Berlaku"), ("DIGANTI", "Diganti")],
                                default=kinerja.enums.StatusAngkaKredit["BERLAKU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "mengoreksi",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="koreksi",
                                to="kinerja.angkakredit",
                                verbose_name="mengoreksi",
                            ),
                        ),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                        (
                            "diganti_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("diganti_at", models.DateTimeField(blank=True, null=True, verbose_name="diganti pada")),
                        ("alasan_ganti", models.TextField(blank=True, verbose_name="alasan diganti")),
                    ],
                    options={
                        "verbose_name": "angka kredit",
                        "verbose_name_plural": "angka kredit",
                        "indexes": [
                            models.Index(fields=["pegawai", "jenjang", "tanggal"], name="angka_kredit_pegawai")
                        ],
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(
                                    ("jenis", kinerja.enums.JenisAngkaKredit["KONVERSI"]),
                                    ("status", kinerja.enums.StatusAngkaKredit["BERLAKU"]),
                                ),
                                expressions=[("pegawai", "="), ("masa", "&&")],
                                name="angka_kredit_konversi_tanpa_tumpang_tindih",
                                violation_error_message="Masa ini sudah dikonversi: setahun dihitung tahunan atau periodik, tidak keduanya.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("status", kinerja.enums.StatusAngkaKredit["BERLAKU"]),
                                    (
                                        "jenis__in",
                                        [
                                            kinerja.enums.JenisAngkaKredit["DASAR"],
                                            kinerja.enums.JenisAngkaKredit["JF_LAMA"],
                                            kinerja.enums.JenisAngkaKredit["PENYESUAIAN"],
                                        ],
                                    ),
                                ),
                                fields=("pegawai", "jenjang", "jenis"),
                                name="angka_kredit_satu_awal_per_jenjang",
                                violation_error_message="Angka kredit awal jenis ini sudah tercatat untuk jenjang itu.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("status", kinerja.enums.StatusAngkaKredit["BERLAKU"]),
                                    models.Q(("ijazah", ""), _negated=True),
                                ),
                                fields=("pegawai", "ijazah"),
                                name="angka_kredit_ijazah_sekali",
                                violation_error_message="Ijazah ini sudah pernah dihitung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("bulan__range", (1, 12)),
                                        ("jenis", kinerja.enums.JenisAngkaKredit["KONVERSI"]),
                                        ("koefisien__isnull", False),
                                        ("masa__isnull", False),
                                        ("persen__isnull", False),
                                        models.Q(("predikat", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("jenis", kinerja.enums.JenisAngkaKredit["KONVERSI"]), _negated=True),
                                        ("bulan__isnull", True),
                                        ("masa__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="angka_kredit_konversi_lengkap",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("jenis", kinerja.enums.JenisAngkaKredit["PENDIDIKAN"]),
                                        models.Q(("ijazah", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("jenis", kinerja.enums.JenisAngkaKredit["PENDIDIKAN"]), _negated=True
                                        ),
                                        ("ijazah", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="angka_kredit_ijazah_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nilai__gte", 0)), name="angka_kredit_tidak_negatif"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diganti_at__isnull", True),
                                        ("status", kinerja.enums.StatusAngkaKredit["BERLAKU"]),
                                    ),
                                    models.Q(
                                        ("diganti_at__isnull", False),
                                        ("status", kinerja.enums.StatusAngkaKredit["DIGANTI"]),
                                        models.Q(("alasan_ganti", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="angka_kredit_diganti_beralasan",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_angkakreditperistiwa" ("alasan_ganti", "bulan", "dasar_hukum", "dicatat_at", "dicatat_oleh_id", "diganti_at", "diganti_oleh_id", "golongan", "id", "ijazah", "jabatan_id", "jenis", "jenjang", "koefisien", "masa", "mengoreksi_id", "nilai", "nomor_dokumen", "pegawai_id", "persen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "status", "sumber_id", "sumber_model", "sumber_sidik", "tanggal", "uraian", "uuid") SELECT new_values."alasan_ganti", new_values."bulan", new_values."dasar_hukum", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."diganti_at", new_values."diganti_oleh_id", new_values."golongan", new_values."id", new_values."ijazah", new_values."jabatan_id", new_values."jenis", new_values."jenjang", new_values."koefisien", new_values."masa", new_values."mengoreksi_id", new_values."nilai", new_values."nomor_dokumen", new_values."pegawai_id", new_values."persen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."predikat", new_values."status", new_values."sumber_id", new_values."sumber_model", new_values."sumber_sidik", new_values."tanggal", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="899d3b3a9b903710a9e0e18aecf45c8dcf9fca42",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_96c66",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_angkakredit",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_angkakreditperistiwa" ("alasan_ganti", "bulan", "dasar_hukum", "dicatat_at", "dicatat_oleh_id", "diganti_at", "diganti_oleh_id", "golongan", "id", "ijazah", "jabatan_id", "jenis", "jenjang", "koefisien", "masa", "mengoreksi_id", "nilai", "nomor_dokumen", "pegawai_id", "persen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "status", "sumber_id", "sumber_model", "sumber_sidik", "tanggal", "uraian", "uuid") SELECT new_values."alasan_ganti", new_values."bulan", new_values."dasar_hukum", new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."diganti_at", new_values."diganti_oleh_id", new_values."golongan", new_values."id", new_values."ijazah", new_values."jabatan_id", new_values."jenis", new_values."jenjang", new_values."koefisien", new_values."masa", new_values."mengoreksi_id", new_values."nilai", new_values."nomor_dokumen", new_values."pegawai_id", new_values."persen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."predikat", new_values."status", new_values."sumber_id", new_values."sumber_model", new_values."sumber_sidik", new_values."tanggal", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="d21d61c6dca7d27ef9326c8d6d75925df7533d0e",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6f86d",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_angkakredit",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_angkakreditperistiwa" ("alasan_ganti", "bulan", "dasar_hukum", "dicatat_at", "dicatat_oleh_id", "diganti_at", "diganti_oleh_id", "golongan", "id", "ijazah", "jabatan_id", "jenis", "jenjang", "koefisien", "masa", "mengoreksi_id", "nilai", "nomor_dokumen", "pegawai_id", "persen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "status", "sumber_id", "sumber_model", "sumber_sidik", "tanggal", "uraian", "uuid") SELECT old_values."alasan_ganti", old_values."bulan", old_values."dasar_hukum", old_values."dicatat_at", old_values."dicatat_oleh_id", old_values."diganti_at", old_values."diganti_oleh_id", old_values."golongan", old_values."id", old_values."ijazah", old_values."jabatan_id", old_values."jenis", old_values."jenjang", old_values."koefisien", old_values."masa", old_values."mengoreksi_id", old_values."nilai", old_values."nomor_dokumen", old_values."pegawai_id", old_values."persen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."predikat", old_values."status", old_values."sumber_id", old_values."sumber_model", old_values."sumber_sidik", old_values."tanggal", old_values."uraian", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="9cd11194e369bec2d41b027031f6fec5fe73846a",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2880c",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_angkakredit",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="angka_kredit_urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{BERLAKU:DIGANTI}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="08f7e79fa3c5ad9ca7d86bac870d1a5327c5d29a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_angka_kredit_urutan_status_5c29a",
                                    table="kinerja_angkakredit",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="angka_kredit_tetap",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."uuid" IS DISTINCT FROM (NEW."uuid") OR OLD."pegawai_id" IS DISTINCT FROM (NEW."pegawai_id") OR OLD."jabatan_id" IS DISTINCT FROM (NEW."jabatan_id") OR OLD."jenjang" IS DISTINCT FROM (NEW."jenjang") OR OLD."golongan" IS DISTINCT FROM (NEW."golongan") OR OLD."jenis" IS DISTINCT FROM (NEW."jenis") OR OLD."tanggal" IS DISTINCT FROM (NEW."tanggal") OR OLD."masa" IS DISTINCT FROM (NEW."masa") OR OLD."bulan" IS DISTINCT FROM (NEW."bulan") OR OLD."predikat" IS DISTINCT FROM (NEW."predikat") OR OLD."persen" IS DISTINCT FROM (NEW."persen") OR OLD."koefisien" IS DISTINCT FROM (NEW."koefisien") OR OLD."ijazah" IS DISTINCT FROM (NEW."ijazah") OR OLD."nilai" IS DISTINCT FROM (NEW."nilai") OR OLD."uraian" IS DISTINCT FROM (NEW."uraian") OR OLD."nomor_dokumen" IS DISTINCT FROM (NEW."nomor_dokumen") OR OLD."sumber_model" IS DISTINCT FROM (NEW."sumber_model") OR OLD."sumber_id" IS DISTINCT FROM (NEW."sumber_id") OR OLD."sumber_sidik" IS DISTINCT FROM (NEW."sumber_sidik") OR OLD."dasar_hukum" IS DISTINCT FROM (NEW."dasar_hukum") OR OLD."mengoreksi_id" IS DISTINCT FROM (NEW."mengoreksi_id") OR OLD."dicatat_oleh_id" IS DISTINCT FROM (NEW."dicatat_oleh_id") OR OLD."dicatat_at" IS DISTINCT FROM (NEW."dicatat_at"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="c0f7ab46dd97fe9518a83fa31a60dab3d8051b21",
                                    operation="UPDATE",
                                    pgid="pgtrigger_angka_kredit_tetap_02ce7",
                                    table="kinerja_angkakredit",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="angka_kredit_tanpa_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="d020f1e911710e3d68cd175326cb018defae48f0",
                                    operation="DELETE",
                                    pgid="pgtrigger_angka_kredit_tanpa_hapus_7fdd8",
                                    table="kinerja_angkakredit",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UjiKompetensi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "jenjang",
                            models.CharField(
                                choices=[
                                    ("pemula", "Pemula"),
                                    ("terampil", "Terampil"),
                                    ("mahir", "Mahir"),
                                    ("penyelia", "Penyelia"),
                                    ("ahli_pertama", "Ahli Pertama"),
                                    ("ahli_muda", "Ahli Muda"),
                                    ("ahli_madya", "Ahli Madya"),
                                    ("ahli_utama", "Ahli Utama"),
                                ],
                                max_length=12,
                                verbose_name="jenjang tujuan",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal lulus")),
                        ("nomor", models.CharField(max_length=120, verbose_name="nomor sertifikat")),
                        (
                            "dicatat_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "uji kompetensi",
                        "verbose_name_plural": "uji kompetensi",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pegawai", "jenjang"),
                                name="uji_kompetensi_sekali_per_jenjang",
                                violation_error_message="Kelulusan uji kompetensi jenjang ini sudah tercatat.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ujikompetensiperistiwa" ("dicatat_at", "dicatat_oleh_id", "id", "jenjang", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."id", new_values."jenjang", new_values."nomor", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="8e084262e5c986690ca64062aabdfa9591722273",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_1ac62",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_ujikompetensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ujikompetensiperistiwa" ("dicatat_at", "dicatat_oleh_id", "id", "jenjang", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT new_values."dicatat_at", new_values."dicatat_oleh_id", new_values."id", new_values."jenjang", new_values."nomor", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="62c4703e06308806e3d9624a48e6d14b9e8b49a5",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c3329",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_ujikompetensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ujikompetensiperistiwa" ("dicatat_at", "dicatat_oleh_id", "id", "jenjang", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT old_values."dicatat_at", old_values."dicatat_oleh_id", old_values."id", old_values."jenjang", old_values."nomor", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="040cf66ab71509b733cfb092e0069ca160cff4a2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e24de",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_ujikompetensi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pak",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "jenjang",
                            models.CharField(
                                choices=[
                                    ("pemula", "Pemula"),
                                    ("terampil", "Terampil"),
                                    ("mahir", "Mahir"),
                                    ("penyelia", "Penyelia"),
                                    ("ahli_pertama", "Ahli Pertama"),
                                    ("ahli_muda", "Ahli Muda"),
                                    ("ahli_madya", "Ahli Madya"),
                                    ("ahli_utama", "Ahli Utama"),
                                ],
                                max_length=12,
                                verbose_name="jenjang",
                            ),
                        ),
                        ("sampai", models.DateField(verbose_name="dinilai sampai")),
                        (
                            "jumlah",
                            models.DecimalField(decimal_places=2, max_digits=8, verbose_name="jumlah angka kredit"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu penetapan"),
                                    ("DITETAPKAN", "Ditetapkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusPak["DIAJUKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("nomor", models.CharField(blank=True, max_length=120, verbose_name="nomor")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan pengusul")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diajukan oleh",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        (
                            "pejabat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penetap",
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        (
                            "dokumen",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="dokumen.dokumenterbit",
                                verbose_name="dokumen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "PAK",
                        "verbose_name_plural": "PAK",
                        "indexes": [models.Index(fields=["status", "diajukan_at"], name="pak_status")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status", kinerja.enums.StatusPak["DIAJUKAN"])),
                                fields=("pegawai",),
                                name="pak_satu_usulan_per_pegawai",
                                violation_error_message="PAK pegawai ini sudah diusulkan dan menunggu penetapan.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("nomor", ""), _negated=True),
                                fields=("nomor",),
                                name="pak_nomor_unik",
                                violation_error_message="Nomor PAK ini sudah dipakai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="pak_pengusul_bukan_pemutus",
                                violation_error_message="PAK harus ditetapkan oleh orang lain, bukan pengusulnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("pejabat__isnull", True),
                                    models.Q(("pejabat", models.F("pegawai")), _negated=True),
                                    _connector="OR",
                                ),
                                name="pak_pejabat_bukan_dirinya",
                                violation_error_message="Pejabat tidak dapat menetapkan PAK dirinya sendiri.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_at__isnull", True),
                                        ("dokumen__isnull", True),
                                        ("status", kinerja.enums.StatusPak["DIAJUKAN"]),
                                    ),
                                    models.Q(
                                        ("diputus_at__isnull", False),
                                        ("dokumen__isnull", False),
                                        ("pejabat__isnull", False),
                                        ("status", kinerja.enums.StatusPak["DITETAPKAN"]),
                                        models.Q(("nomor", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("diputus_at__isnull", False),
                                        ("dokumen__isnull", True),
                                        ("status", kinerja.enums.StatusPak["DITOLAK"]),
                                        models.Q(("alasan", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="pak_putusan_lengkap",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_pakperistiwa" ("alasan", "catatan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "dokumen_id", "id", "jenjang", "jumlah", "nomor", "pegawai_id", "pejabat_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "status", "uuid") SELECT new_values."alasan", new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."dokumen_id", new_values."id", new_values."jenjang", new_values."jumlah", new_values."nomor", new_values."pegawai_id", new_values."pejabat_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sampai", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="95fc515ea568d8f395996c84c9a63f9ad58875c7",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_006dd",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_pak",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_pakperistiwa" ("alasan", "catatan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "dokumen_id", "id", "jenjang", "jumlah", "nomor", "pegawai_id", "pejabat_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "status", "uuid") SELECT new_values."alasan", new_values."catatan", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."dokumen_id", new_values."id", new_values."jenjang", new_values."jumlah", new_values."nomor", new_values."pegawai_id", new_values."pejabat_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sampai", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="c5e02607ec051b51311cc4812a084cc1a6e6dc0d",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_03e77",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_pak",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_pakperistiwa" ("alasan", "catatan", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "dokumen_id", "id", "jenjang", "jumlah", "nomor", "pegawai_id", "pejabat_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sampai", "status", "uuid") SELECT old_values."alasan", old_values."catatan", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."dokumen_id", old_values."id", old_values."jenjang", old_values."jumlah", old_values."nomor", old_values."pegawai_id", old_values."pejabat_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sampai", old_values."status", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="a919b9df980faa8d504eb167dd38da0b0ea487fb",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3e4b9",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_pak",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="pak_putusan_tetap",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (NOT (OLD.\"status\" = 'DIAJUKAN'))",
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="825c71443a416690f8369bfe986ee4fc4656b5ca",
                                    operation="UPDATE",
                                    pgid="pgtrigger_pak_putusan_tetap_1eb24",
                                    table="kinerja_pak",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="pak_tanpa_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="6a98a4eb8ad8a6b482b5b4d21bb74d3b9545c3b8",
                                    operation="DELETE",
                                    pgid="pgtrigger_pak_tanpa_hapus_ddb88",
                                    table="kinerja_pak",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Apresiasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "dari",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dari",
                            ),
                        ),
                        (
                            "untuk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="untuk",
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai BerAKHLAK",
                            ),
                        ),
                        ("kalimat", models.CharField(max_length=300, verbose_name="apresiasi")),
                        ("dipajang_at", models.DateTimeField(blank=True, null=True, verbose_name="dipajang pada")),
                        ("created_at", models.DateTimeField(verbose_name="dikirim pada")),
                    ],
                    options={
                        "verbose_name": "apresiasi",
                        "verbose_name_plural": "apresiasi",
                        "indexes": [
                            models.Index(fields=["dari", "-created_at"], name="apresiasi_dari"),
                            models.Index(fields=["untuk", "-created_at"], name="apresiasi_untuk"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("dari", models.F("untuk")), _negated=True),
                                name="apresiasi_bukan_untuk_diri",
                                violation_error_message="Apresiasi tidak dapat ditujukan kepada diri sendiri.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_apresiasiperistiwa" ("created_at", "dari_id", "dipajang_at", "id", "kalimat", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "untuk_id", "uuid") SELECT new_values."created_at", new_values."dari_id", new_values."dipajang_at", new_values."id", new_values."kalimat", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."untuk_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="9a71679314d7d497e5006af3973bee747340d03a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a99f2",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_apresiasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_apresiasiperistiwa" ("created_at", "dari_id", "dipajang_at", "id", "kalimat", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "untuk_id", "uuid") SELECT new_values."created_at", new_values."dari_id", new_values."dipajang_at", new_values."id", new_values."kalimat", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."untuk_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="d011156b314916c027ac1437842131bcd3e60905",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_848e8",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_apresiasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_apresiasiperistiwa" ("created_at", "dari_id", "dipajang_at", "id", "kalimat", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "untuk_id", "uuid") SELECT old_values."created_at", old_values."dari_id", old_values."dipajang_at", old_values."id", old_values."kalimat", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."untuk_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="08e7364994316c769395f90221dfe13c3c0759e0",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a7b1a",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_apresiasi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UsulanPenghargaan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "kategori",
                            models.CharField(
                                choices=[
                                    ("UNGGUL", "Predikat sangat baik tiga bulan berturut-turut"),
                                    ("PERBAIKAN", "Perbaikan nyata dari masa sendiri"),
                                    ("TARGET", "Target tahunan tercapai"),
                                ],
                                max_length=10,
                                verbose_name="kategori",
                            ),
                        ),
                        (
                            "periode",
                            models.DateField(
                                db_comment="hari pertama bulan terakhir yang dihitung", verbose_name="periode"
                            ),
                        ),
                        ("bukti", models.JSONField(default=list, verbose_name="bukti")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIUSULKAN", "Menunggu putusan"),
                                    ("DITETAPKAN", "Ditetapkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusPenghargaan["DIUSULKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        (
                            "insentif",
                            models.BigIntegerField(
                                blank=True, db_comment="rupiah", null=True, verbose_name="insentif yang diusulkan"
                            ),
                        ),
                        (
                            "pejabat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("created_at", models.DateTimeField(verbose_name="diusulkan pada")),
                    ],
                    options={
                        "verbose_name": "usulan penghargaan",
                        "verbose_name_plural": "usulan penghargaan",
                        "indexes": [models.Index(fields=["status", "-periode"], name="penghargaan_status")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pegawai", "kategori", "periode"), name="penghargaan_sekali"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_at__isnull", True),
                                        ("status", kinerja.enums.StatusPenghargaan["DIUSULKAN"]),
                                    ),
                                    models.Q(
                                        ("diputus_at__isnull", False),
                                        ("pejabat__isnull", False),
                                        models.Q(("alasan", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="penghargaan_putusan_lengkap",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("pejabat__isnull", True),
                                    models.Q(("pejabat", models.F("pegawai")), _negated=True),
                                    _connector="OR",
                                ),
                                name="penghargaan_bukan_untuk_diri",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("insentif__isnull", True), ("insentif__gt", 0), _connector="OR"),
                                name="penghargaan_insentif_positif",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_usulanpenghargaanperistiwa" ("alasan", "bukti", "created_at", "diputus_at", "diputus_oleh_id", "id", "insentif", "kategori", "pegawai_id", "pejabat_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."bukti", new_values."created_at", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."insentif", new_values."kategori", new_values."pegawai_id", new_values."pejabat_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="22fbf927363b405582518d76764983d08b3d868d",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d78d6",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_usulanpenghargaan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_usulanpenghargaanperistiwa" ("alasan", "bukti", "created_at", "diputus_at", "diputus_oleh_id", "id", "insentif", "kategori", "pegawai_id", "pejabat_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."bukti", new_values."created_at", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."insentif", new_values."kategori", new_values."pegawai_id", new_values."pejabat_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="bb226660091f7a509cacccbef5557fb95a3817b5",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_61cc7",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_usulanpenghargaan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_usulanpenghargaanperistiwa" ("alasan", "bukti", "created_at", "diputus_at", "diputus_oleh_id", "id", "insentif", "kategori", "pegawai_id", "pejabat_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid") SELECT old_values."alasan", old_values."bukti", old_values."created_at", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."insentif", old_values."kategori", old_values."pegawai_id", old_values."pejabat_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="fbc243adae81f49a09914a642e544c1a5e4bae9f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_6b466",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_usulanpenghargaan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="penghargaan_putusan_tetap",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (NOT (OLD.\"status\" = 'DIUSULKAN'))",
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="aeb87cb2bd1bcef3b8fc64b6e760d6dc48dc54b4",
                                    operation="UPDATE",
                                    pgid="pgtrigger_penghargaan_putusan_tetap_867d9",
                                    table="kinerja_usulanpenghargaan",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KisahSukses",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="tentang",
                            ),
                        ),
                        (
                            "penulis",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penulis",
                            ),
                        ),
                        ("judul", models.CharField(max_length=160, verbose_name="judul")),
                        ("isi", models.TextField(verbose_name="kisah")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu persetujuan"),
                                    ("TERBIT", "Terbit"),
                                    ("DITARIK", "Ditarik"),
                                ],
                                default=kinerja.enums.StatusKisah["MENUNGGU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("ditarik_at", models.DateTimeField(blank=True, null=True, verbose_name="ditarik pada")),
                        ("created_at", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "kisah sukses",
                        "verbose_name_plural": "kisah sukses",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", kinerja.enums.StatusKisah["TERBIT"]), _negated=True),
                                    models.Q(("disetujui_at__isnull", False), ("ditarik_at__isnull", True)),
                                    _connector="OR",
                                ),
                                name="kisah_terbit_disetujui",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_kisahsuksesperistiwa" ("created_at", "disetujui_at", "ditarik_at", "id", "isi", "judul", "pegawai_id", "penulis_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT new_values."created_at", new_values."disetujui_at", new_values."ditarik_at", new_values."id", new_values."isi", new_values."judul", new_values."pegawai_id", new_values."penulis_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="12a14e7890cffd706998aeffa1a92e1957ba6698",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5e147",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_kisahsukses",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_kisahsuksesperistiwa" ("created_at", "disetujui_at", "ditarik_at", "id", "isi", "judul", "pegawai_id", "penulis_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT new_values."created_at", new_values."disetujui_at", new_values."ditarik_at", new_values."id", new_values."isi", new_values."judul", new_values."pegawai_id", new_values."penulis_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="17ba41066e83cd24b13da89c5a8c29286e5d2e87",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_d0cb0",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_kisahsukses",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_kisahsuksesperistiwa" ("created_at", "disetujui_at", "ditarik_at", "id", "isi", "judul", "pegawai_id", "penulis_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT old_values."created_at", old_values."disetujui_at", old_values."ditarik_at", old_values."id", old_values."isi", old_values."judul", old_values."pegawai_id", old_values."penulis_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="de1633b5f37abf0c1fd26a84b286b72c897a394b",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b9dc1",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_kisahsukses",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Gagasan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("INISIATIF", "Prakarsa yang saya kerjakan"), ("SARAN", "Saran perbaikan")],
                                max_length=10,
                                verbose_name="jenis",
                            ),
                        ),
                        ("judul", models.CharField(max_length=160, verbose_name="judul")),
                        ("isi", models.TextField(verbose_name="uraian")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu jawaban"),
                                    ("DITERIMA", "Diterima"),
                                    ("DITOLAK", "Tidak dilanjutkan"),
                                ],
                                default=kinerja.enums.StatusGagasan["DIAJUKAN"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("jawaban", models.TextField(blank=True, verbose_name="jawaban")),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("created_at", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "gagasan",
                        "verbose_name_plural": "gagasan",
                        "indexes": [models.Index(fields=["status", "-created_at"], name="gagasan_status")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("dijawab_at__isnull", True),
                                        ("status", kinerja.enums.StatusGagasan["DIAJUKAN"]),
                                    ),
                                    models.Q(("dijawab_at__isnull", False), models.Q(("jawaban", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="gagasan_putusan_beralasan",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_gagasanperistiwa" ("created_at", "dijawab_at", "dijawab_oleh_id", "id", "isi", "jawaban", "jenis", "judul", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid") SELECT new_values."created_at", new_values."dijawab_at", new_values."dijawab_oleh_id", new_values."id", new_values."isi", new_values."jawaban", new_values."jenis", new_values."judul", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="cf155b31a16c2fe927721f373ddc8de3761a58ba",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_843fc",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_gagasan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_gagasanperistiwa" ("created_at", "dijawab_at", "dijawab_oleh_id", "id", "isi", "jawaban", "jenis", "judul", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid") SELECT new_values."created_at", new_values."dijawab_at", new_values."dijawab_oleh_id", new_values."id", new_values."isi", new_values."jawaban", new_values."jenis", new_values."judul", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="4dea3e6923bb443bc718464c8e030b41b2602f2f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3d6bc",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_gagasan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_gagasanperistiwa" ("created_at", "dijawab_at", "dijawab_oleh_id", "id", "isi", "jawaban", "jenis", "judul", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "unit_kerja_id", "uuid") SELECT old_values."created_at", old_values."dijawab_at", old_values."dijawab_oleh_id", old_values."id", old_values."isi", old_values."jawaban", old_values."jenis", old_values."judul", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="64f12765140fd92093a6052e7d14440f83c67d65",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_e8b1e",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_gagasan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UnitPembanding",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("sejak", models.DateField(verbose_name="ikut sejak")),
                        (
                            "oleh",
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
                        "verbose_name": "unit pembanding",
                        "verbose_name_plural": "unit pembanding",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_unitpembandingperistiwa" ("id", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sejak", "unit_kerja_id") SELECT new_values."id", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sejak", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="d110ec4dc127df9aa63d65a1f969265be24d1c4f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_74094",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_unitpembanding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_unitpembandingperistiwa" ("id", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sejak", "unit_kerja_id") SELECT new_values."id", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sejak", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="2b5c548453e6e5a1dd47bf6afb0303bb92712aac",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_494e7",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_unitpembanding",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_unitpembandingperistiwa" ("id", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sejak", "unit_kerja_id") SELECT old_values."id", old_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sejak", old_values."unit_kerja_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="c939b1cf0bd3bac8ffb5ef1f3c37e0bae22d2515",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a8a07",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_unitpembanding",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Skp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "posisi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.posisi",
                                verbose_name="posisi",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        (
                            "pendekatan",
                            models.CharField(
                                choices=[("KUANTITATIF", "Kuantitatif"), ("KUALITATIF", "Kualitatif")],
                                default=kinerja.enums.PendekatanSkp["KUANTITATIF"],
                                max_length=12,
                                verbose_name="pendekatan",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Draf"),
                                    ("DIAJUKAN", "Diajukan"),
                                    ("DIKEMBALIKAN", "Dikembalikan"),
                                    ("DISEPAKATI", "Disepakati"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                    ("DITERAPKAN", "Sudah diterapkan"),
                                ],
                                default=kinerja.enums.StatusSkp["DRAF"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "revisi_atas",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="revisi_set",
                                to="kinerja.skp",
                                verbose_name="revisi atas",
                            ),
                        ),
                        (
                            "jenis_versi",
                            models.CharField(
                                choices=[("AWAL", "Kesepakatan awal"), ("REVISI", "Revisi"), ("ADENDUM", "Adendum")],
                                default=kinerja.enums.JenisVersi["AWAL"],
                                max_length=10,
                                verbose_name="jenis versi",
                            ),
                        ),
                        ("alasan_revisi", models.TextField(blank=True, verbose_name="alasan revisi")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan pejabat penilai")),
                        ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                        ("disepakati_at", models.DateTimeField(blank=True, null=True, verbose_name="disepakati pada")),
                        (
                            "disepakati_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "SKP",
                        "verbose_name_plural": "SKP",
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(
                                    models.Q(("status", kinerja.enums.StatusSkp["DIBATALKAN"]), _negated=True),
                                    ("revisi_atas__isnull", True),
                                ),
                                expressions=[("pegawai", "="), ("berlaku", "&&")],
                                name="skp_tanpa_tumpang_tindih",
                                violation_error_message="Pegawai ini sudah mempunyai SKP pada masa itu.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        (
                                            kinerja.enums.StatusSkp["DRAF"],
                                            kinerja.enums.StatusSkp["DIAJUKAN"],
                                            kinerja.enums.StatusSkp["DIKEMBALIKAN"],
                                        ),
                                    )
                                ),
                                fields=("revisi_atas",),
                                name="skp_satu_revisi_terbuka",
                                violation_error_message="SKP ini masih mempunyai revisi yang belum disepakati.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("jenis_versi", kinerja.enums.JenisVersi["AWAL"]), ("revisi_atas__isnull", True)
                                    ),
                                    models.Q(
                                        ("revisi_atas__isnull", False),
                                        models.Q(("jenis_versi", kinerja.enums.JenisVersi["AWAL"]), _negated=True),
                                        models.Q(("alasan_revisi", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="skp_revisi_beralasan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("disepakati_at__isnull", True), ("disepakati_oleh__isnull", True)),
                                    models.Q(("disepakati_at__isnull", False), ("disepakati_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="skp_kesepakatan_berpasangan",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_skpperistiwa" ("alasan_revisi", "berlaku", "catatan", "created_at", "diajukan_at", "disepakati_at", "disepakati_oleh_id", "id", "jenis_versi", "pegawai_id", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "revisi_atas_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan_revisi", new_values."berlaku", new_values."catatan", new_values."created_at", new_values."diajukan_at", new_values."disepakati_at", new_values."disepakati_oleh_id", new_values."id", new_values."jenis_versi", new_values."pegawai_id", new_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."posisi_id", new_values."revisi_atas_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="919855eb36f5ca28eda452aad7089e3cbb0bde1f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_62c5f",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_skp",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_skpperistiwa" ("alasan_revisi", "berlaku", "catatan", "created_at", "diajukan_at", "disepakati_at", "disepakati_oleh_id", "id", "jenis_versi", "pegawai_id", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "revisi_atas_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan_revisi", new_values."berlaku", new_values."catatan", new_values."created_at", new_values."diajukan_at", new_values."disepakati_at", new_values."disepakati_oleh_id", new_values."id", new_values."jenis_versi", new_values."pegawai_id", new_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."posisi_id", new_values."revisi_atas_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="813de8d7b4a0da9b237152fe82e4ca0c28885d87",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a25aa",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_skp",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_skpperistiwa" ("alasan_revisi", "berlaku", "catatan", "created_at", "diajukan_at", "disepakati_at", "disepakati_oleh_id", "id", "jenis_versi", "pegawai_id", "pendekatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "revisi_atas_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT old_values."alasan_revisi", old_values."berlaku", old_values."catatan", old_values."created_at", old_values."diajukan_at", old_values."disepakati_at", old_values."disepakati_oleh_id", old_values."id", old_values."jenis_versi", old_values."pegawai_id", old_values."pendekatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."posisi_id", old_values."revisi_atas_id", old_values."status", old_values."unit_kerja_id", old_values."updated_at", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="60e98f8e6c93a08d52bf1db2bd218d2970a1ca24",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a259a",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_skp",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="skp_urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DRAF:DIAJUKAN,DIKEMBALIKAN:DIAJUKAN,DIAJUKAN:DRAF,DIAJUKAN:DIKEMBALIKAN,DIAJUKAN:DISEPAKATI,DIAJUKAN:DITERAPKAN,DRAF:DIBATALKAN,DIKEMBALIKAN:DIBATALKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="e7478e163ab300675faff5831fa6a0e3af441c02",
                                    operation="UPDATE",
                                    pgid="pgtrigger_skp_urutan_status_38e98",
                                    table="kinerja_skp",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeriodeKinerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "periode",
                            models.DateField(db_comment="hari pertama bulan", unique=True, verbose_name="periode"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("TERBUKA", "Terbuka"), ("DITUTUP", "Ditutup")],
                                default=kinerja.enums.StatusPeriode["TERBUKA"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("ditutup_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                        (
                            "ditutup_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "periode kinerja",
                        "verbose_name_plural": "periode kinerja",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="periode_kinerja_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ditutup_at__isnull", True), ("status", kinerja.enums.StatusPeriode["TERBUKA"])
                                    ),
                                    models.Q(
                                        ("ditutup_at__isnull", False),
                                        ("status", kinerja.enums.StatusPeriode["DITUTUP"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="periode_kinerja_ditutup_bertanggal",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_periodekinerjaperistiwa" ("ditutup_at", "ditutup_oleh_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versi") SELECT new_values."ditutup_at", new_values."ditutup_oleh_id", new_values."id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="b69cbc9fbbf4f77a75a5503e65580c7a696f5545",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b2b07",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_periodekinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_periodekinerjaperistiwa" ("ditutup_at", "ditutup_oleh_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versi") SELECT new_values."ditutup_at", new_values."ditutup_oleh_id", new_values."id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="55f8e8a0c3a4add45dca5871d078c28448524045",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6cfba",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_periodekinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_periodekinerjaperistiwa" ("ditutup_at", "ditutup_oleh_id", "id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "versi") SELECT old_values."ditutup_at", old_values."ditutup_oleh_id", old_values."id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="c1ae7cad2e23e8cd22c65900be1b81c4b0e0e171",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_231f2",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_periodekinerja",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DialogKinerja",
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
                                    ("PENETAPAN", "Penetapan ekspektasi"),
                                    ("KLARIFIKASI", "Klarifikasi ekspektasi"),
                                    ("UMPAN_BALIK", "Umpan balik berkelanjutan"),
                                    ("EVALUASI", "Evaluasi kinerja"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIRENCANAKAN", "Direncanakan"),
                                    ("DILAKSANAKAN", "Menunggu pengesahan notulen"),
                                    ("DISAHKAN", "Notulen disahkan"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default=kinerja.enums.StatusDialog["DIRENCANAKAN"],
                                max_length=12,
                                verbose_name="status",
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
                            "penilai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penilai",
                            ),
                        ),
                        (
                            "atasan_penilai",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="atasan penilai",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "direncanakan_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pengusul",
                            ),
                        ),
                        ("mulai", models.DateTimeField(verbose_name="mulai")),
                        ("selesai", models.DateTimeField(verbose_name="selesai")),
                        ("tempat", models.CharField(blank=True, max_length=200, verbose_name="tempat")),
                        ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan rapat")),
                        ("nomor_undangan", models.PositiveIntegerField(default=0, verbose_name="nomor undangan")),
                        (
                            "alasan",
                            models.TextField(blank=True, verbose_name="alasan perubahan jadwal atau pembatalan"),
                        ),
                        (
                            "dilaksanakan_pada",
                            models.DateField(blank=True, null=True, verbose_name="dilaksanakan pada"),
                        ),
                        ("notulen", models.TextField(blank=True, verbose_name="notulen")),
                        (
                            "notulen_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penulis notulen",
                            ),
                        ),
                        (
                            "sah_pegawai_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disahkan pegawai pada"),
                        ),
                        (
                            "sah_penilai_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disahkan penilai pada"),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "dialog kinerja",
                        "verbose_name_plural": "dialog kinerja",
                        "indexes": [
                            models.Index(fields=["pegawai", "-mulai"], name="dialog_pegawai_mulai"),
                            models.Index(fields=["penilai", "-mulai"], name="dialog_penilai_mulai"),
                            models.Index(fields=["dilaksanakan_pada"], name="dialog_dilaksanakan"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("pegawai", models.F("penilai")), _negated=True),
                                name="dialog_dua_orang",
                                violation_error_message="Dialog kinerja memerlukan dua orang yang berbeda.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("selesai__gt", models.F("mulai"))),
                                name="dialog_selesai_setelah_mulai",
                                violation_error_message="Jam selesai harus setelah jam mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", kinerja.enums.StatusDialog["DIBATALKAN"]), _negated=True),
                                    models.Q(("alasan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="dialog_batal_beralasan",
                                violation_error_message="Tuliskan alasan pembatalan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("dilaksanakan_pada__isnull", True),
                                        ("notulen", ""),
                                        (
                                            "status__in",
                                            [
                                                kinerja.enums.StatusDialog["DIRENCANAKAN"],
                                                kinerja.enums.StatusDialog["DIBATALKAN"],
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        ("dilaksanakan_pada__isnull", False),
                                        (
                                            "status__in",
                                            [
                                                kinerja.enums.StatusDialog["DILAKSANAKAN"],
                                                kinerja.enums.StatusDialog["DISAHKAN"],
                                            ],
                                        ),
                                        models.Q(("notulen", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="dialog_dilaksanakan_bernotulen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("sah_pegawai_at__isnull", False),
                                        ("sah_penilai_at__isnull", False),
                                        ("status", kinerja.enums.StatusDialog["DISAHKAN"]),
                                    ),
                                    models.Q(
                                        models.Q(("status", kinerja.enums.StatusDialog["DISAHKAN"]), _negated=True),
                                        models.Q(
                                            ("sah_pegawai_at__isnull", True),
                                            ("sah_penilai_at__isnull", True),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="dialog_sah_oleh_keduanya",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status", kinerja.enums.StatusDialog["DIRENCANAKAN"])),
                                expressions=[
                                    ("pegawai", "="),
                                    (
                                        models.Func(
                                            "mulai",
                                            "selesai",
                                            models.Value("[)"),
                                            function="TSTZRANGE",
                                            output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="dialog_pegawai_tidak_bentrok",
                                violation_error_message="Pegawai ini sudah mempunyai dialog lain pada jam itu. Pilih waktu lain.",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status", kinerja.enums.StatusDialog["DIRENCANAKAN"])),
                                expressions=[
                                    ("penilai", "="),
                                    (
                                        models.Func(
                                            "mulai",
                                            "selesai",
                                            models.Value("[)"),
                                            function="TSTZRANGE",
                                            output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="dialog_penilai_tidak_bentrok",
                                violation_error_message="Pejabat penilai sudah mempunyai dialog lain pada jam itu. Pilih waktu lain.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_dialogkinerjaperistiwa" ("alasan", "atasan_penilai_id", "created_at", "dilaksanakan_pada", "direncanakan_oleh_id", "id", "jenis", "mulai", "nomor_undangan", "notulen", "notulen_oleh_id", "pegawai_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sah_pegawai_at", "sah_penilai_at", "selesai", "status", "tautan", "tempat", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan", new_values."atasan_penilai_id", new_values."created_at", new_values."dilaksanakan_pada", new_values."direncanakan_oleh_id", new_values."id", new_values."jenis", new_values."mulai", new_values."nomor_undangan", new_values."notulen", new_values."notulen_oleh_id", new_values."pegawai_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sah_pegawai_at", new_values."sah_penilai_at", new_values."selesai", new_values."status", new_values."tautan", new_values."tempat", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="b4b608cbc6f56f9c082f6fcc80d3e950969ed821",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f0320",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_dialogkinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_dialogkinerjaperistiwa" ("alasan", "atasan_penilai_id", "created_at", "dilaksanakan_pada", "direncanakan_oleh_id", "id", "jenis", "mulai", "nomor_undangan", "notulen", "notulen_oleh_id", "pegawai_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sah_pegawai_at", "sah_penilai_at", "selesai", "status", "tautan", "tempat", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan", new_values."atasan_penilai_id", new_values."created_at", new_values."dilaksanakan_pada", new_values."direncanakan_oleh_id", new_values."id", new_values."jenis", new_values."mulai", new_values."nomor_undangan", new_values."notulen", new_values."notulen_oleh_id", new_values."pegawai_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sah_pegawai_at", new_values."sah_penilai_at", new_values."selesai", new_values."status", new_values."tautan", new_values."tempat", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="7593a41354bc9753b5b07bdd72cc4f53f7c004e7",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_dfce4",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_dialogkinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_dialogkinerjaperistiwa" ("alasan", "atasan_penilai_id", "created_at", "dilaksanakan_pada", "direncanakan_oleh_id", "id", "jenis", "mulai", "nomor_undangan", "notulen", "notulen_oleh_id", "pegawai_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sah_pegawai_at", "sah_penilai_at", "selesai", "status", "tautan", "tempat", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT old_values."alasan", old_values."atasan_penilai_id", old_values."created_at", old_values."dilaksanakan_pada", old_values."direncanakan_oleh_id", old_values."id", old_values."jenis", old_values."mulai", old_values."nomor_undangan", old_values."notulen", old_values."notulen_oleh_id", old_values."pegawai_id", old_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sah_pegawai_at", old_values."sah_penilai_at", old_values."selesai", old_values."status", old_values."tautan", old_values."tempat", old_values."unit_kerja_id", old_values."updated_at", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="aa5a53bf74a421114b58518daba77e54c7fda862",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_69dc6",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_dialogkinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="dialog_selesai_tidak_berubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.\"status\" IN ('DISAHKAN', 'DIBATALKAN'))",
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="21c89484509d0854017d79221dbdba1e0d0ab744",
                                    operation="UPDATE",
                                    pgid="pgtrigger_dialog_selesai_tidak_berubah_409d3",
                                    table="kinerja_dialogkinerja",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="dialog_tidak_dihapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="4db5b3674a71d029a25cd4411a442ece3ca2242a",
                                    operation="DELETE",
                                    pgid="pgtrigger_dialog_tidak_dihapus_9c636",
                                    table="kinerja_dialogkinerja",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="dialog_urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIRENCANAKAN:DILAKSANAKAN,DIRENCANAKAN:DIBATALKAN,DILAKSANAKAN:DISAHKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="779172d025cd666b8885111a1dd99e5397b8d6d8",
                                    operation="UPDATE",
                                    pgid="pgtrigger_dialog_urutan_status_f6f03",
                                    table="kinerja_dialogkinerja",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImporPresensi",
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
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diunggah oleh",
                            ),
                        ),
                        ("created_at", models.DateTimeField(verbose_name="diunggah pada")),
                        ("diterapkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan pada")),
                    ],
                    options={
                        "verbose_name": "impor presensi",
                        "verbose_name_plural": "impor presensi",
                    },
                ),
                migrations.CreateModel(
                    name="ImporEkinerja",
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
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diunggah oleh",
                            ),
                        ),
                        ("created_at", models.DateTimeField(verbose_name="diunggah pada")),
                        ("diterapkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diterapkan pada")),
                    ],
                    options={
                        "verbose_name": "impor e-Kinerja",
                        "verbose_name_plural": "impor e-Kinerja",
                    },
                ),
                migrations.CreateModel(
                    name="Inovasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "pengusul",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pengusul",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("judul", models.CharField(max_length=160, verbose_name="judul")),
                        ("masalah", models.TextField(verbose_name="masalah semula")),
                        ("perubahan", models.TextField(verbose_name="yang diubah")),
                        ("ukuran", models.CharField(max_length=160, verbose_name="yang diukur")),
                        ("satuan", models.CharField(max_length=40, verbose_name="satuan")),
                        (
                            "arah",
                            models.CharField(
                                choices=[("NAIK", "Makin tinggi makin baik"), ("TURUN", "Makin rendah makin baik")],
                                default=kinerja.enums.ArahTarget["TURUN"],
                                max_length=5,
                                verbose_name="arah",
                            ),
                        ),
                        ("sebelum", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="sebelum")),
                        ("sebelum_tanggal", models.DateField(verbose_name="diukur sebelum pada")),
                        ("sesudah", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="sesudah")),
                        ("sesudah_tanggal", models.DateField(verbose_name="diukur sesudah pada")),
                        ("bukti", models.TextField(verbose_name="bukti pengukuran")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIUSULKAN", "Menunggu kesepakatan anggota"),
                                    ("DISEPAKATI", "Menunggu penilaian"),
                                    ("DINILAI", "Menunggu penetapan"),
                                    ("DITETAPKAN", "Ditetapkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusInovasi["DIUSULKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("penilaian", models.TextField(blank=True, verbose_name="hasil penilaian")),
                        (
                            "dinilai_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("dinilai_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai pada")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        (
                            "insentif",
                            models.BigIntegerField(
                                blank=True, db_comment="rupiah", null=True, verbose_name="insentif yang diusulkan"
                            ),
                        ),
                        (
                            "pejabat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("created_at", models.DateTimeField(verbose_name="diusulkan pada")),
                    ],
                    options={
                        "verbose_name": "inovasi",
                        "verbose_name_plural": "inovasi",
                        "indexes": [models.Index(fields=["status", "-created_at"], name="inovasi_status")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("arah", kinerja.enums.ArahTarget["TURUN"]),
                                        ("sesudah__lt", models.F("sebelum")),
                                    ),
                                    models.Q(
                                        ("arah", kinerja.enums.ArahTarget["NAIK"]), ("sesudah__gt", models.F("sebelum"))
                                    ),
                                    _connector="OR",
                                ),
                                name="inovasi_membaik",
                                violation_error_message="Ukuran sesudah harus lebih baik daripada sebelum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sesudah_tanggal__gt", models.F("sebelum_tanggal"))),
                                name="inovasi_urutan_ukur",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("dinilai_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="inovasi_penilai_bukan_pemutus",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        (
                                            "status__in",
                                            [
                                                kinerja.enums.StatusInovasi["DITETAPKAN"],
                                                kinerja.enums.StatusInovasi["DITOLAK"],
                                            ],
                                        ),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("diputus_at__isnull", False),
                                        ("pejabat__isnull", False),
                                        models.Q(("alasan", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="inovasi_putusan_beralasan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("insentif__isnull", True), ("insentif__gt", 0), _connector="OR"),
                                name="inovasi_insentif_positif",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_inovasiperistiwa" ("alasan", "arah", "bukti", "created_at", "dinilai_at", "dinilai_oleh_id", "diputus_at", "diputus_oleh_id", "id", "insentif", "judul", "masalah", "pejabat_id", "pengusul_id", "penilaian", "perubahan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "sebelum", "sebelum_tanggal", "sesudah", "sesudah_tanggal", "status", "ukuran", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."arah", new_values."bukti", new_values."created_at", new_values."dinilai_at", new_values."dinilai_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."insentif", new_values."judul", new_values."masalah", new_values."pejabat_id", new_values."pengusul_id", new_values."penilaian", new_values."perubahan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."satuan", new_values."sebelum", new_values."sebelum_tanggal", new_values."sesudah", new_values."sesudah_tanggal", new_values."status", new_values."ukuran", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="eecceb1269697eb24167169d3ad003b0416c75c9",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f0949",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_inovasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_inovasiperistiwa" ("alasan", "arah", "bukti", "created_at", "dinilai_at", "dinilai_oleh_id", "diputus_at", "diputus_oleh_id", "id", "insentif", "judul", "masalah", "pejabat_id", "pengusul_id", "penilaian", "perubahan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "sebelum", "sebelum_tanggal", "sesudah", "sesudah_tanggal", "status", "ukuran", "unit_kerja_id", "uuid") SELECT new_values."alasan", new_values."arah", new_values."bukti", new_values."created_at", new_values."dinilai_at", new_values."dinilai_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."insentif", new_values."judul", new_values."masalah", new_values."pejabat_id", new_values."pengusul_id", new_values."penilaian", new_values."perubahan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."satuan", new_values."sebelum", new_values."sebelum_tanggal", new_values."sesudah", new_values."sesudah_tanggal", new_values."status", new_values."ukuran", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="79992fedf9c4989611f888873b2cc60136f1a99c",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_06a91",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_inovasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_inovasiperistiwa" ("alasan", "arah", "bukti", "created_at", "dinilai_at", "dinilai_oleh_id", "diputus_at", "diputus_oleh_id", "id", "insentif", "judul", "masalah", "pejabat_id", "pengusul_id", "penilaian", "perubahan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "sebelum", "sebelum_tanggal", "sesudah", "sesudah_tanggal", "status", "ukuran", "unit_kerja_id", "uuid") SELECT old_values."alasan", old_values."arah", old_values."bukti", old_values."created_at", old_values."dinilai_at", old_values."dinilai_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."insentif", old_values."judul", old_values."masalah", old_values."pejabat_id", old_values."pengusul_id", old_values."penilaian", old_values."perubahan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."satuan", old_values."sebelum", old_values."sebelum_tanggal", old_values."sesudah", old_values."sesudah_tanggal", old_values."status", old_values."ukuran", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="8a1698a253a6e3118964b6f55d72f177d424ad9f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_682fa",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_inovasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="inovasi_urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIUSULKAN:DISEPAKATI,DISEPAKATI:DINILAI,DINILAI:DITETAPKAN,DINILAI:DITOLAK}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="c4f51d7a75aa18f225acf102636ef2be5bc74f5e",
                                    operation="UPDATE",
                                    pgid="pgtrigger_inovasi_urutan_status_71abb",
                                    table="kinerja_inovasi",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="inovasi_semua_sepakat",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF NEW.status = 'DISEPAKATI' AND OLD.status <> 'DISEPAKATI' AND (\n    SELECT COALESCE(sum(persen), 0) <> 100 OR bool_or(disetujui_at IS NULL) FROM kinerja_kontribusiinovasi\n    WHERE inovasi_id = NEW.id\n) THEN\n    RAISE EXCEPTION 'Kontribusi belum disepakati semua anggota, atau jumlahnya bukan 100 persen.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                                    hash="e9ab44693a486873d0319669b1c2222752adf79d",
                                    operation="UPDATE",
                                    pgid="pgtrigger_inovasi_semua_sepakat_a21af",
                                    table="kinerja_inovasi",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Presensi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("HADIR", "Hadir"),
                                    ("TANPA_KETERANGAN", "Tanpa keterangan"),
                                    ("SAKIT", "Sakit"),
                                    ("CUTI", "Cuti"),
                                    ("DINAS_LUAR", "Dinas luar"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                ],
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        ("masuk", models.TimeField(blank=True, null=True, verbose_name="masuk")),
                        ("pulang", models.TimeField(blank=True, null=True, verbose_name="pulang")),
                        (
                            "menit_terlambat",
                            models.PositiveSmallIntegerField(db_comment="menit", default=0, verbose_name="terlambat"),
                        ),
                        (
                            "menit_pulang_cepat",
                            models.PositiveSmallIntegerField(
                                db_comment="menit", default=0, verbose_name="pulang cepat"
                            ),
                        ),
                        ("keterangan", models.CharField(blank=True, max_length=200, verbose_name="keterangan")),
                        ("sumber", models.CharField(blank=True, max_length=80, verbose_name="sumber")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "presensi",
                        "verbose_name_plural": "presensi",
                        "indexes": [
                            models.Index(fields=["tanggal"], name="presensi_tanggal"),
                            models.Index(fields=["unit_kerja", "tanggal"], name="presensi_unit_tanggal"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("pegawai", "tanggal"), name="presensi_satu_per_hari"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", kinerja.enums.StatusPresensi["HADIR"]),
                                    models.Q(("menit_pulang_cepat", 0), ("menit_terlambat", 0)),
                                    _connector="OR",
                                ),
                                name="presensi_menit_hanya_bila_hadir",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_presensiperistiwa" ("created_at", "id", "keterangan", "masuk", "menit_pulang_cepat", "menit_terlambat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "status", "sumber", "tanggal", "unit_kerja_id") SELECT new_values."created_at", new_values."id", new_values."keterangan", new_values."masuk", new_values."menit_pulang_cepat", new_values."menit_terlambat", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang", new_values."status", new_values."sumber", new_values."tanggal", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="d23158fdc31c81bec5243fd27606f39f6f182014",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_41295",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_presensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_presensiperistiwa" ("created_at", "id", "keterangan", "masuk", "menit_pulang_cepat", "menit_terlambat", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "status", "sumber", "tanggal", "unit_kerja_id") SELECT old_values."created_at", old_values."id", old_values."keterangan", old_values."masuk", old_values."menit_pulang_cepat", old_values."menit_terlambat", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang", old_values."status", old_values."sumber", old_values."tanggal", old_values."unit_kerja_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="044ec568d5f66190bd421e90c2fb94eed3766405",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8d851",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_presensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="7d5b515b42bb94cd87f5c5afbe44810c24f1eea5",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_tolak_periode_tertutup_tambah_7ef7a",
                                    referencing="REFERENCING NEW TABLE AS baru ",
                                    table="kinerja_presensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_ubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="a365ed8a07502468f633054a6497f9465cafbf6b",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_tolak_periode_tertutup_ubah_b5b0c",
                                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                                    table="kinerja_presensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="31c034cc8ab4fec53f460edab9617415079d974c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_tolak_periode_tertutup_hapus_4d2fc",
                                    referencing="REFERENCING OLD TABLE AS lama ",
                                    table="kinerja_presensi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JamKerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                blank=True,
                                help_text="Kosong berarti seluruh instansi.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "hari",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Senin"),
                                    (2, "Selasa"),
                                    (3, "Rabu"),
                                    (4, "Kamis"),
                                    (5, "Jumat"),
                                    (6, "Sabtu"),
                                    (7, "Minggu"),
                                ],
                                verbose_name="hari",
                            ),
                        ),
                        ("masuk", models.TimeField(verbose_name="jam masuk")),
                        ("pulang", models.TimeField(verbose_name="jam pulang")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                        (
                            "dibuat_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "jam kerja",
                        "verbose_name_plural": "jam kerja",
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            models.F("unit_kerja"), models.Value(0)
                                        ),
                                        "=",
                                    ),
                                    ("hari", "="),
                                    ("berlaku", "&&"),
                                ],
                                name="jam_kerja_tanpa_tumpang_tindih",
                                violation_error_message="Unit ini sudah mempunyai jam kerja untuk hari dan masa yang sama.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hari__range", (1, 7))), name="jam_kerja_hari_1_sampai_7"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pulang__gt", models.F("masuk"))),
                                name="jam_kerja_pulang_setelah_masuk",
                                violation_error_message="Jam pulang harus setelah jam masuk.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("dasar_hukum", ""), _negated=True), name="jam_kerja_berdasar_hukum"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_jamkerjaperistiwa" ("berlaku", "created_at", "dasar_hukum", "dibuat_oleh_id", "hari", "id", "masuk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "unit_kerja_id") SELECT new_values."berlaku", new_values."created_at", new_values."dasar_hukum", new_values."dibuat_oleh_id", new_values."hari", new_values."id", new_values."masuk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pulang", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="161fb72510eb431ebb7ffb48259f30e696624907",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_dc2a6",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_jamkerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_jamkerjaperistiwa" ("berlaku", "created_at", "dasar_hukum", "dibuat_oleh_id", "hari", "id", "masuk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "unit_kerja_id") SELECT new_values."berlaku", new_values."created_at", new_values."dasar_hukum", new_values."dibuat_oleh_id", new_values."hari", new_values."id", new_values."masuk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang", new_values."unit_kerja_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="6fc21d8135a8b8466998795bbc2bf1608cfb1b1e",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_1f14c",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_jamkerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_jamkerjaperistiwa" ("berlaku", "created_at", "dasar_hukum", "dibuat_oleh_id", "hari", "id", "masuk", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang", "unit_kerja_id") SELECT old_values."berlaku", old_values."created_at", old_values."dasar_hukum", old_values."dibuat_oleh_id", old_values."hari", old_values."id", old_values."masuk", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang", old_values."unit_kerja_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="4f49a92fe22c088817a991c23a9860bda33d3543",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_851a2",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_jamkerja",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KoreksiPresensi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal")),
                        (
                            "status_baru",
                            models.CharField(
                                choices=[
                                    ("HADIR", "Hadir"),
                                    ("TANPA_KETERANGAN", "Tanpa keterangan"),
                                    ("SAKIT", "Sakit"),
                                    ("CUTI", "Cuti"),
                                    ("DINAS_LUAR", "Dinas luar"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                ],
                                max_length=20,
                                verbose_name="menjadi",
                            ),
                        ),
                        ("masuk_baru", models.TimeField(blank=True, null=True, verbose_name="jam masuk")),
                        ("pulang_baru", models.TimeField(blank=True, null=True, verbose_name="jam pulang")),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu pemeriksaan"),
                                    ("DIPERIKSA", "Diperiksa, menunggu keputusan"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusKoreksi["DIAJUKAN"],
                                max_length=12,
                                verbose_name="status",
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
                        ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "koreksi presensi",
                        "verbose_name_plural": "koreksi presensi",
                        "indexes": [models.Index(fields=["pegawai", "tanggal"], name="koreksi_pegawai_tanggal")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            kinerja.enums.StatusKoreksi["DIAJUKAN"],
                                            kinerja.enums.StatusKoreksi["DIPERIKSA"],
                                        ],
                                    )
                                ),
                                fields=("pegawai", "tanggal"),
                                name="koreksi_satu_yang_berjalan_per_hari",
                                violation_error_message="Masih ada usulan koreksi untuk hari ini yang belum diputus.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    models.Q(
                                        models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                        models.Q(
                                            ("diperiksa_oleh__isnull", True),
                                            models.Q(("diputus_oleh", models.F("diperiksa_oleh")), _negated=True),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="koreksi_pemutus_orang_lain",
                                violation_error_message="Koreksi diputus oleh orang lain, bukan pengusul atau pemeriksanya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("alasan", ""), _negated=True), name="koreksi_beralasan"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."created_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."masuk_baru", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."pulang_baru", new_values."status", new_values."status_baru", new_values."tanggal", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="1901fb8c3abd49c91845c31a9311ba2b8b8fb73f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_15bde",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_koreksipresensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."catatan", new_values."created_at", new_values."diajukan_oleh_id", new_values."diperiksa_at", new_values."diperiksa_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."masuk_baru", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."pulang_baru", new_values."status", new_values."status_baru", new_values."tanggal", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="880837fce9449bc76f07166f41b9cbeb2a6313dc",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_07d70",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_koreksipresensi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_koreksipresensiperistiwa" ("alasan", "catatan", "created_at", "diajukan_oleh_id", "diperiksa_at", "diperiksa_oleh_id", "diputus_at", "diputus_oleh_id", "id", "masuk_baru", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "pulang_baru", "status", "status_baru", "tanggal", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan", old_values."catatan", old_values."created_at", old_values."diajukan_oleh_id", old_values."diperiksa_at", old_values."diperiksa_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."masuk_baru", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."pulang_baru", old_values."status", old_values."status_baru", old_values."tanggal", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="2c2e3bf1d30868568007ca559ceb357beee434b2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a9d08",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_koreksipresensi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Sasaran",
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
                                    ("VISI", "Visi"),
                                    ("MISI", "Misi"),
                                    ("TUJUAN", "Tujuan"),
                                    ("SASARAN", "Sasaran"),
                                ],
                                max_length=10,
                                verbose_name="tingkat",
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="anak_set",
                                to="kinerja.sasaran",
                                verbose_name="di bawah",
                            ),
                        ),
                        ("uraian", models.TextField(verbose_name="uraian")),
                        ("indikator", models.CharField(blank=True, max_length=400, verbose_name="indikator")),
                        ("target", models.CharField(blank=True, max_length=120, verbose_name="target")),
                        ("sumber", models.CharField(max_length=200, verbose_name="dokumen sumber")),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit penanggung jawab",
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "sasaran",
                        "verbose_name_plural": "sasaran",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("induk__isnull", True), ("jenis", kinerja.enums.JenisSasaran["VISI"])),
                                    models.Q(
                                        models.Q(("jenis", kinerja.enums.JenisSasaran["VISI"]), _negated=True),
                                        ("induk__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="sasaran_visi_di_puncak",
                                violation_error_message="Visi berdiri di puncak; misi, tujuan, dan sasaran berada di bawah yang lain.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("induk__isnull", True),
                                    models.Q(("induk", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="sasaran_bukan_induk_dirinya",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_sasaranperistiwa" ("berlaku", "created_at", "id", "indikator", "induk_id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber", "target", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."indikator", new_values."induk_id", new_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."sumber", new_values."target", new_values."unit_kerja_id", new_values."updated_at", new_values."uraian", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="1bfc5b177a430fbff53b8981dba9afbf9e91a5d9",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5b00c",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_sasaran",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_sasaranperistiwa" ("berlaku", "created_at", "id", "indikator", "induk_id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber", "target", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."indikator", new_values."induk_id", new_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."sumber", new_values."target", new_values."unit_kerja_id", new_values."updated_at", new_values."uraian", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="b421a6a28efde967b5958d409ad1710e4a0724df",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a26c8",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_sasaran",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_sasaranperistiwa" ("berlaku", "created_at", "id", "indikator", "induk_id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sumber", "target", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT old_values."berlaku", old_values."created_at", old_values."id", old_values."indikator", old_values."induk_id", old_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."sumber", old_values."target", old_values."unit_kerja_id", old_values."updated_at", old_values."uraian", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="da1eaf81eaec6c202e77446ab97128ef87a7486c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_83c0d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_sasaran",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SetelanKinerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("kunci", models.CharField(max_length=60, verbose_name="setelan")),
                        ("nilai", models.PositiveIntegerField(verbose_name="nilai")),
                        ("satuan", models.CharField(max_length=120, verbose_name="satuan")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIUSULKAN", "Menunggu persetujuan"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusSetelan["DIUSULKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "diusulkan_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diusulkan oleh",
                            ),
                        ),
                        ("diusulkan_at", models.DateTimeField(verbose_name="diusulkan pada")),
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan pemutus")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "setelan penilaian",
                        "verbose_name_plural": "setelan penilaian",
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status", kinerja.enums.StatusSetelan["DISETUJUI"])),
                                expressions=[("kunci", "="), ("berlaku", "&&")],
                                name="setelan_tanpa_tumpang_tindih",
                                violation_error_message="Setelan ini sudah mempunyai nilai untuk masa yang sama.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", kinerja.enums.StatusSetelan["DIUSULKAN"])),
                                fields=("kunci",),
                                name="setelan_satu_usulan_berjalan",
                                violation_error_message="Masih ada usulan untuk setelan ini yang belum diputus.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diusulkan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="setelan_pemutus_orang_lain",
                                violation_error_message="Setelan diputus oleh orang lain, bukan pengusulnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_at__isnull", True),
                                        ("diputus_oleh__isnull", True),
                                        ("status", kinerja.enums.StatusSetelan["DIUSULKAN"]),
                                    ),
                                    models.Q(
                                        models.Q(("status", kinerja.enums.StatusSetelan["DIUSULKAN"]), _negated=True),
                                        ("diputus_at__isnull", False),
                                        ("diputus_oleh__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="setelan_putusan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("dasar_hukum", ""), _negated=True),
                                    models.Q(("alasan", ""), _negated=True),
                                ),
                                name="setelan_berdasar",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_setelankinerjaperistiwa" ("alasan", "berlaku", "catatan", "dasar_hukum", "diputus_at", "diputus_oleh_id", "diusulkan_at", "diusulkan_oleh_id", "id", "kunci", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "status", "uuid", "versi") SELECT new_values."alasan", new_values."berlaku", new_values."catatan", new_values."dasar_hukum", new_values."diputus_at", new_values."diputus_oleh_id", new_values."diusulkan_at", new_values."diusulkan_oleh_id", new_values."id", new_values."kunci", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."satuan", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="a041b87be320dcb92e5635a69d144bd52a19ce6a",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_da2f3",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_setelankinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_setelankinerjaperistiwa" ("alasan", "berlaku", "catatan", "dasar_hukum", "diputus_at", "diputus_oleh_id", "diusulkan_at", "diusulkan_oleh_id", "id", "kunci", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "status", "uuid", "versi") SELECT new_values."alasan", new_values."berlaku", new_values."catatan", new_values."dasar_hukum", new_values."diputus_at", new_values."diputus_oleh_id", new_values."diusulkan_at", new_values."diusulkan_oleh_id", new_values."id", new_values."kunci", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."satuan", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="ea956feb7da94931a58c6483659b6b650f48df15",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_a66a1",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_setelankinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_setelankinerjaperistiwa" ("alasan", "berlaku", "catatan", "dasar_hukum", "diputus_at", "diputus_oleh_id", "diusulkan_at", "diusulkan_oleh_id", "id", "kunci", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan", "status", "uuid", "versi") SELECT old_values."alasan", old_values."berlaku", old_values."catatan", old_values."dasar_hukum", old_values."diputus_at", old_values."diputus_oleh_id", old_values."diusulkan_at", old_values."diusulkan_oleh_id", old_values."id", old_values."kunci", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."satuan", old_values."status", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="2ece3abc86c9c09d037ccade69b2c76027fafbc6",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5d34b",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_setelankinerja",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AngkaKreditPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.angkakredit",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "jabatan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.jabatan",
                                verbose_name="jabatan",
                            ),
                        ),
                        (
                            "jenjang",
                            models.CharField(
                                choices=[
                                    ("pemula", "Pemula"),
                                    ("terampil", "Terampil"),
                                    ("mahir", "Mahir"),
                                    ("penyelia", "Penyelia"),
                                    ("ahli_pertama", "Ahli Pertama"),
                                    ("ahli_muda", "Ahli Muda"),
                                    ("ahli_madya", "Ahli Madya"),
                                    ("ahli_utama", "Ahli Utama"),
                                ],
                                max_length=12,
                                verbose_name="jenjang",
                            ),
                        ),
                        ("golongan", models.CharField(max_length=5, verbose_name="golongan")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("DASAR", "AK dasar"),
                                    ("JF_LAMA", "AK JF lama (integrasi)"),
                                    ("PENYESUAIAN", "AK penyesuaian (perpindahan)"),
                                    ("KONVERSI", "AK konversi predikat"),
                                    ("PENDIDIKAN", "AK peningkatan pendidikan"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "tanggal",
                            models.DateField(db_comment="hari terakhir masa, atau TMT", verbose_name="dihitung sejak"),
                        ),
                        (
                            "masa",
                            django.contrib.postgres.fields.ranges.DateRangeField(
                                blank=True, null=True, verbose_name="masa penilaian"
                            ),
                        ),
                        (
                            "bulan",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="bulan", null=True, verbose_name="bulan penuh"
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        (
                            "persen",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="persen predikat"
                            ),
                        ),
                        (
                            "koefisien",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="koefisien tahunan"
                            ),
                        ),
                        (
                            "ijazah",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("D3", "Diploma III"),
                                    ("S1", "Sarjana atau Diploma IV"),
                                    ("S2", "Magister"),
                                    ("S3", "Doktor"),
                                ],
                                max_length=2,
                                verbose_name="ijazah",
                            ),
                        ),
                        ("nilai", models.DecimalField(decimal_places=2, max_digits=8, verbose_name="angka kredit")),
                        ("uraian", models.CharField(max_length=300, verbose_name="uraian")),
                        (
                            "nomor_dokumen",
                            models.CharField(blank=True, max_length=120, verbose_name="nomor dokumen sumber"),
                        ),
                        ("sumber_model", models.CharField(blank=True, max_length=100, verbose_name="model sumber")),
                        ("sumber_id", models.BigIntegerField(blank=True, null=True, verbose_name="nomor objek sumber")),
                        ("sumber_sidik", models.CharField(blank=True, max_length=64, verbose_name="sidik sumber")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                        (
                            "status",
                            models.CharField(
                                choices=[("BERLAKU", "Berlaku"), ("DIGANTI", "Diganti")],
                                default=kinerja.enums.StatusAngkaKredit["BERLAKU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "mengoreksi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.angkakredit",
                                verbose_name="mengoreksi",
                            ),
                        ),
                        (
                            "dicatat_oleh",
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
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                        (
                            "diganti_oleh",
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
                        ("diganti_at", models.DateTimeField(blank=True, null=True, verbose_name="diganti pada")),
                        ("alasan_ganti", models.TextField(blank=True, verbose_name="alasan diganti")),
                    ],
                    options={
                        "verbose_name": "peristiwa angka kredit",
                        "verbose_name_plural": "peristiwa angka kredit",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="90daafcd1a2588a402cc85e34869ec4cc9437311",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_514e9",
                                    table="kinerja_angkakreditperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UjiKompetensiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.ujikompetensi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "jenjang",
                            models.CharField(
                                choices=[
                                    ("pemula", "Pemula"),
                                    ("terampil", "Terampil"),
                                    ("mahir", "Mahir"),
                                    ("penyelia", "Penyelia"),
                                    ("ahli_pertama", "Ahli Pertama"),
                                    ("ahli_muda", "Ahli Muda"),
                                    ("ahli_madya", "Ahli Madya"),
                                    ("ahli_utama", "Ahli Utama"),
                                ],
                                max_length=12,
                                verbose_name="jenjang tujuan",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal lulus")),
                        ("nomor", models.CharField(max_length=120, verbose_name="nomor sertifikat")),
                        (
                            "dicatat_oleh",
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
                        ("dicatat_at", models.DateTimeField(verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa uji kompetensi",
                        "verbose_name_plural": "peristiwa uji kompetensi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="b22fbb4a4c41cab98bf4064ce13ac9d63b50a24e",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_61a21",
                                    table="kinerja_ujikompetensiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PakPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.pak",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "jenjang",
                            models.CharField(
                                choices=[
                                    ("pemula", "Pemula"),
                                    ("terampil", "Terampil"),
                                    ("mahir", "Mahir"),
                                    ("penyelia", "Penyelia"),
                                    ("ahli_pertama", "Ahli Pertama"),
                                    ("ahli_muda", "Ahli Muda"),
                                    ("ahli_madya", "Ahli Madya"),
                                    ("ahli_utama", "Ahli Utama"),
                                ],
                                max_length=12,
                                verbose_name="jenjang",
                            ),
                        ),
                        ("sampai", models.DateField(verbose_name="dinilai sampai")),
                        (
                            "jumlah",
                            models.DecimalField(decimal_places=2, max_digits=8, verbose_name="jumlah angka kredit"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu penetapan"),
                                    ("DITETAPKAN", "Ditetapkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusPak["DIAJUKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("nomor", models.CharField(blank=True, max_length=120, verbose_name="nomor")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan pengusul")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan putusan")),
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
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        (
                            "pejabat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penetap",
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
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
                                verbose_name="dokumen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa PAK",
                        "verbose_name_plural": "peristiwa PAK",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="a2cdf473cae5e7e4803b0b2007b759321802f285",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_62844",
                                    table="kinerja_pakperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ApresiasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.apresiasi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "dari",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dari",
                            ),
                        ),
                        (
                            "untuk",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="untuk",
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai BerAKHLAK",
                            ),
                        ),
                        ("kalimat", models.CharField(max_length=300, verbose_name="apresiasi")),
                        ("dipajang_at", models.DateTimeField(blank=True, null=True, verbose_name="dipajang pada")),
                        ("created_at", models.DateTimeField(verbose_name="dikirim pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa apresiasi",
                        "verbose_name_plural": "peristiwa apresiasi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="0358de4218fd430cfbbd927e68d31765a98ebff2",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_a0b9a",
                                    table="kinerja_apresiasiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UsulanPenghargaanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.usulanpenghargaan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "kategori",
                            models.CharField(
                                choices=[
                                    ("UNGGUL", "Predikat sangat baik tiga bulan berturut-turut"),
                                    ("PERBAIKAN", "Perbaikan nyata dari masa sendiri"),
                                    ("TARGET", "Target tahunan tercapai"),
                                ],
                                max_length=10,
                                verbose_name="kategori",
                            ),
                        ),
                        (
                            "periode",
                            models.DateField(
                                db_comment="hari pertama bulan terakhir yang dihitung", verbose_name="periode"
                            ),
                        ),
                        ("bukti", models.JSONField(default=list, verbose_name="bukti")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIUSULKAN", "Menunggu putusan"),
                                    ("DITETAPKAN", "Ditetapkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusPenghargaan["DIUSULKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        (
                            "insentif",
                            models.BigIntegerField(
                                blank=True, db_comment="rupiah", null=True, verbose_name="insentif yang diusulkan"
                            ),
                        ),
                        (
                            "pejabat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("created_at", models.DateTimeField(verbose_name="diusulkan pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa usulan penghargaan",
                        "verbose_name_plural": "peristiwa usulan penghargaan",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="2f8ff4f7555c42b1a7469db07d8c12e4f7b9da11",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_47ba7",
                                    table="kinerja_usulanpenghargaanperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KisahSuksesPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.kisahsukses",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="tentang",
                            ),
                        ),
                        (
                            "penulis",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penulis",
                            ),
                        ),
                        ("judul", models.CharField(max_length=160, verbose_name="judul")),
                        ("isi", models.TextField(verbose_name="kisah")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("MENUNGGU", "Menunggu persetujuan"),
                                    ("TERBIT", "Terbit"),
                                    ("DITARIK", "Ditarik"),
                                ],
                                default=kinerja.enums.StatusKisah["MENUNGGU"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("ditarik_at", models.DateTimeField(blank=True, null=True, verbose_name="ditarik pada")),
                        ("created_at", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa kisah sukses",
                        "verbose_name_plural": "peristiwa kisah sukses",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="7ce713034896e5138dea5ec62b4a675e5af7fe81",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_d87b4",
                                    table="kinerja_kisahsuksesperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GagasanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.gagasan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("INISIATIF", "Prakarsa yang saya kerjakan"), ("SARAN", "Saran perbaikan")],
                                max_length=10,
                                verbose_name="jenis",
                            ),
                        ),
                        ("judul", models.CharField(max_length=160, verbose_name="judul")),
                        ("isi", models.TextField(verbose_name="uraian")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu jawaban"),
                                    ("DITERIMA", "Diterima"),
                                    ("DITOLAK", "Tidak dilanjutkan"),
                                ],
                                default=kinerja.enums.StatusGagasan["DIAJUKAN"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("jawaban", models.TextField(blank=True, verbose_name="jawaban")),
                        (
                            "dijawab_oleh",
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
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("created_at", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa gagasan",
                        "verbose_name_plural": "peristiwa gagasan",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="0f5d7150e261e42c3760f454c1080af78087a06a",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_8c34d",
                                    table="kinerja_gagasanperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UnitPembandingPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.unitpembanding",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("sejak", models.DateField(verbose_name="ikut sejak")),
                        (
                            "oleh",
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
                    ],
                    options={
                        "verbose_name": "peristiwa unit pembanding",
                        "verbose_name_plural": "peristiwa unit pembanding",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="66d834cace4c9e966577f646b80bb69895361d56",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_c0297",
                                    table="kinerja_unitpembandingperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SkpPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "posisi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.posisi",
                                verbose_name="posisi",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        (
                            "pendekatan",
                            models.CharField(
                                choices=[("KUANTITATIF", "Kuantitatif"), ("KUALITATIF", "Kualitatif")],
                                default=kinerja.enums.PendekatanSkp["KUANTITATIF"],
                                max_length=12,
                                verbose_name="pendekatan",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Draf"),
                                    ("DIAJUKAN", "Diajukan"),
                                    ("DIKEMBALIKAN", "Dikembalikan"),
                                    ("DISEPAKATI", "Disepakati"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                    ("DITERAPKAN", "Sudah diterapkan"),
                                ],
                                default=kinerja.enums.StatusSkp["DRAF"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "revisi_atas",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="revisi atas",
                            ),
                        ),
                        (
                            "jenis_versi",
                            models.CharField(
                                choices=[("AWAL", "Kesepakatan awal"), ("REVISI", "Revisi"), ("ADENDUM", "Adendum")],
                                default=kinerja.enums.JenisVersi["AWAL"],
                                max_length=10,
                                verbose_name="jenis versi",
                            ),
                        ),
                        ("alasan_revisi", models.TextField(blank=True, verbose_name="alasan revisi")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan pejabat penilai")),
                        ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                        ("disepakati_at", models.DateTimeField(blank=True, null=True, verbose_name="disepakati pada")),
                        (
                            "disepakati_oleh",
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
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa SKP",
                        "verbose_name_plural": "peristiwa SKP",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="582dfa1792880f2f4c4d72cb83a850fbff6aa934",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_dfedc",
                                    table="kinerja_skpperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rhk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rhk_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("UTAMA", "Utama"), ("TAMBAHAN", "Tambahan")],
                                default=kinerja.enums.JenisRhk["UTAMA"],
                                max_length=8,
                                verbose_name="jenis",
                            ),
                        ),
                        ("urutan", models.PositiveSmallIntegerField(default=1, verbose_name="urutan")),
                        ("uraian", models.TextField(verbose_name="rencana hasil kerja")),
                        (
                            "ukuran",
                            models.TextField(blank=True, verbose_name="ukuran keberhasilan, indikator, dan target"),
                        ),
                        (
                            "perspektif",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("PENERIMA_LAYANAN", "Penerima layanan"),
                                    ("PROSES_BISNIS", "Proses bisnis"),
                                    ("PENGUATAN_INTERNAL", "Penguatan internal"),
                                    ("ANGGARAN", "Anggaran"),
                                ],
                                max_length=20,
                                verbose_name="perspektif",
                            ),
                        ),
                        (
                            "sasaran",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rhk_set",
                                to="kinerja.sasaran",
                                verbose_name="sasaran Renstra atau PK",
                            ),
                        ),
                        (
                            "diusulkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diusulkan pimpinan",
                            ),
                        ),
                        (
                            "bagian",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="persen", null=True, verbose_name="bagian dari RHK pimpinan"
                            ),
                        ),
                        ("is_sendiri", models.BooleanField(default=False, verbose_name="dikerjakan sendiri")),
                        (
                            "asal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK yang direvisi",
                            ),
                        ),
                        (
                            "rhk_pimpinan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="turunan_set",
                                to="kinerja.rhk",
                                verbose_name="RHK pimpinan yang diintervensi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "RHK",
                        "verbose_name_plural": "RHK",
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("skp", "urutan"),
                                name="rhk_urutan_unik_per_skp",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("bagian__isnull", True),
                                    models.Q(("bagian__gte", 1), ("bagian__lte", 100)),
                                    _connector="OR",
                                ),
                                name="rhk_bagian_persen",
                                violation_error_message="Bagian diisi 1 sampai 100 persen.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rhk_pimpinan__isnull", True),
                                    models.Q(("rhk_pimpinan", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="rhk_bukan_turunan_dirinya",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_rhkperistiwa" ("asal_id", "bagian", "diusulkan_oleh_id", "id", "is_sendiri", "jenis", "perspektif", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_pimpinan_id", "sasaran_id", "skp_id", "ukuran", "uraian", "urutan", "uuid") SELECT new_values."asal_id", new_values."bagian", new_values."diusulkan_oleh_id", new_values."id", new_values."is_sendiri", new_values."jenis", new_values."perspektif", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_pimpinan_id", new_values."sasaran_id", new_values."skp_id", new_values."ukuran", new_values."uraian", new_values."urutan", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="7f9b33cbe6d94dae5b337ca7a8768aef620a06a4",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c49fd",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_rhk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_rhkperistiwa" ("asal_id", "bagian", "diusulkan_oleh_id", "id", "is_sendiri", "jenis", "perspektif", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_pimpinan_id", "sasaran_id", "skp_id", "ukuran", "uraian", "urutan", "uuid") SELECT new_values."asal_id", new_values."bagian", new_values."diusulkan_oleh_id", new_values."id", new_values."is_sendiri", new_values."jenis", new_values."perspektif", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_pimpinan_id", new_values."sasaran_id", new_values."skp_id", new_values."ukuran", new_values."uraian", new_values."urutan", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="09fd864909a1962a8114450ddc79a92ddf4f9312",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0d442",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_rhk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_rhkperistiwa" ("asal_id", "bagian", "diusulkan_oleh_id", "id", "is_sendiri", "jenis", "perspektif", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_pimpinan_id", "sasaran_id", "skp_id", "ukuran", "uraian", "urutan", "uuid") SELECT old_values."asal_id", old_values."bagian", old_values."diusulkan_oleh_id", old_values."id", old_values."is_sendiri", old_values."jenis", old_values."perspektif", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_pimpinan_id", old_values."sasaran_id", old_values."skp_id", old_values."ukuran", old_values."uraian", old_values."urutan", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="9adbda461a77841b43e239f262583b9ea35d9a26",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1032f",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_rhk",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EkspektasiPerilaku",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="ekspektasi_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai",
                            ),
                        ),
                        ("ekspektasi", models.TextField(blank=True, verbose_name="ekspektasi khusus pimpinan")),
                    ],
                    options={
                        "verbose_name": "ekspektasi perilaku",
                        "verbose_name_plural": "ekspektasi perilaku",
                        "constraints": [
                            models.UniqueConstraint(fields=("skp", "nilai"), name="ekspektasi_satu_per_nilai")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ekspektasiperilakuperistiwa" ("ekspektasi", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT new_values."ekspektasi", new_values."id", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="26644e6e8b17136f3d8632e88f05afec237d638e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7ce40",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_ekspektasiperilaku",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ekspektasiperilakuperistiwa" ("ekspektasi", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT new_values."ekspektasi", new_values."id", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="933e8bd520af470c3ec9d2935f5b9d300c558a20",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_db9f6",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_ekspektasiperilaku",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ekspektasiperilakuperistiwa" ("ekspektasi", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT old_values."ekspektasi", old_values."id", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="beffb66a79920d5e1c02c36042f0edef96e8d1a0",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_671da",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_ekspektasiperilaku",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeriodeKinerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.periodekinerja",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "status",
                            models.CharField(
                                choices=[("TERBUKA", "Terbuka"), ("DITUTUP", "Ditutup")],
                                default=kinerja.enums.StatusPeriode["TERBUKA"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("ditutup_at", models.DateTimeField(blank=True, null=True, verbose_name="ditutup pada")),
                        (
                            "ditutup_oleh",
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
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "peristiwa periode kinerja",
                        "verbose_name_plural": "peristiwa periode kinerja",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="847bb7b4e8a4aa771df52da53d09755ab387fb47",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_22d94",
                                    table="kinerja_periodekinerjaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Evaluasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="evaluasi_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "penilai",
                            models.ForeignKey(
                                blank=True,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penilai",
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("TERBUKA", "Belum dinilai"),
                                    ("DISAMPAIKAN", "Disampaikan"),
                                    ("DITERIMA", "Diterima"),
                                    ("FINAL", "Final"),
                                ],
                                default=kinerja.enums.StatusEvaluasi["TERBUKA"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "saran_hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="saran hasil kerja",
                            ),
                        ),
                        (
                            "saran_perilaku",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="saran perilaku",
                            ),
                        ),
                        (
                            "rating_hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        (
                            "dinilai_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "dinilai_sebagai",
                            models.CharField(
                                choices=[
                                    ("PENILAI", "Pejabat penilai"),
                                    ("PELAKSANA", "Plt atau Plh pejabat penilai"),
                                    ("ATASAN_PENILAI", "Atasan pejabat penilai"),
                                    ("PENGELOLA", "Pengelola kepegawaian"),
                                ],
                                db_default="PENILAI",
                                default=kinerja.enums.SebagaiPenilai["PENILAI"],
                                max_length=14,
                                verbose_name="dinilai sebagai",
                            ),
                        ),
                        ("dinilai_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai pada")),
                        (
                            "disampaikan_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disampaikan pada"),
                        ),
                        ("diterima_at", models.DateTimeField(blank=True, null=True, verbose_name="diterima pada")),
                        ("catatan_pegawai", models.TextField(blank=True, verbose_name="catatan pegawai")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "evaluasi",
                        "verbose_name_plural": "evaluasi",
                        "indexes": [
                            models.Index(fields=["periode", "unit_kerja"], name="evaluasi_periode_unit"),
                            models.Index(fields=["pegawai", "-periode"], name="evaluasi_pegawai_periode"),
                            models.Index(fields=["penilai", "periode"], name="evaluasi_penilai_periode"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("skp", "periode"), name="evaluasi_satu_per_skp_dan_periode"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="evaluasi_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("penilai__isnull", True),
                                    models.Q(("penilai", models.F("pegawai")), _negated=True),
                                    _connector="OR",
                                ),
                                name="evaluasi_penilai_bukan_dirinya",
                                violation_error_message="Pegawai tidak dapat menilai dirinya sendiri.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", kinerja.enums.StatusEvaluasi["TERBUKA"]),
                                    models.Q(
                                        models.Q(("predikat", ""), _negated=True),
                                        models.Q(("rating_hasil", ""), _negated=True),
                                        models.Q(("rating_perilaku", ""), _negated=True),
                                        ("dinilai_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="evaluasi_predikat_bila_dinilai",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dinilai_sebagai", kinerja.enums.SebagaiPenilai["PENILAI"]),
                                    models.Q(models.Q(("alasan", ""), _negated=True), ("dinilai_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="evaluasi_pengganti_beralasan",
                                violation_error_message="Penilaian oleh pengganti pejabat penilai harus beralasan.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_evaluasiperistiwa" ("alasan", "catatan_pegawai", "created_at", "dinilai_at", "dinilai_oleh_id", "dinilai_sebagai", "disampaikan_at", "diterima_at", "id", "pegawai_id", "penilai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "saran_hasil", "saran_perilaku", "skp_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan", new_values."catatan_pegawai", new_values."created_at", new_values."dinilai_at", new_values."dinilai_oleh_id", new_values."dinilai_sebagai", new_values."disampaikan_at", new_values."diterima_at", new_values."id", new_values."pegawai_id", new_values."penilai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku", new_values."saran_hasil", new_values."saran_perilaku", new_values."skp_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="5a9d5cb96dc2ba5bfdc0a254f4f2502c1330b268",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_f7c95",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_evaluasiperistiwa" ("alasan", "catatan_pegawai", "created_at", "dinilai_at", "dinilai_oleh_id", "dinilai_sebagai", "disampaikan_at", "diterima_at", "id", "pegawai_id", "penilai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "saran_hasil", "saran_perilaku", "skp_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."alasan", new_values."catatan_pegawai", new_values."created_at", new_values."dinilai_at", new_values."dinilai_oleh_id", new_values."dinilai_sebagai", new_values."disampaikan_at", new_values."diterima_at", new_values."id", new_values."pegawai_id", new_values."penilai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku", new_values."saran_hasil", new_values."saran_perilaku", new_values."skp_id", new_values."status", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="8b82c54d0222925172c55da436fa30806953d638",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_02e9a",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_evaluasiperistiwa" ("alasan", "catatan_pegawai", "created_at", "dinilai_at", "dinilai_oleh_id", "dinilai_sebagai", "disampaikan_at", "diterima_at", "id", "pegawai_id", "penilai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "saran_hasil", "saran_perilaku", "skp_id", "status", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT old_values."alasan", old_values."catatan_pegawai", old_values."created_at", old_values."dinilai_at", old_values."dinilai_oleh_id", old_values."dinilai_sebagai", old_values."disampaikan_at", old_values."diterima_at", old_values."id", old_values."pegawai_id", old_values."penilai_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."predikat", old_values."rating_hasil", old_values."rating_perilaku", old_values."saran_hasil", old_values."saran_perilaku", old_values."skp_id", old_values."status", old_values."unit_kerja_id", old_values."updated_at", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="8d2c03199a38bb3199ab78f547d5d189ca125e3f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_2f26d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="a45bb13c47a629a232d65b5a2c09ee3a52272b00",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_tolak_periode_tertutup_tambah_82311",
                                    referencing="REFERENCING NEW TABLE AS baru ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_ubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="0f13f73c478241633a1ed07f841b1ac1b48742e3",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_tolak_periode_tertutup_ubah_c9e40",
                                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', periode)::date FROM lama WHERE status = 'FINAL') AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="ad30db917ae87f361ae52489073c5fc5f2dc26f5",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_tolak_periode_tertutup_hapus_7ec8a",
                                    referencing="REFERENCING OLD TABLE AS lama ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="urutan_status_evaluasi",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE langkah text;",
                                    func="\nSELECT min(format('%s ke %s', COALESCE(dari, 'tidak ada'), ke)) INTO langkah\nFROM (\n    SELECT min(dari) AS dari, min(ke) AS ke\n    FROM (\n        SELECT id, status AS dari, NULL AS ke FROM lama\n        UNION ALL SELECT id, NULL, status FROM baru\n    ) AS semua GROUP BY id\n) AS baris\nWHERE ke IS NOT NULL AND dari IS DISTINCT FROM ke AND (dari IS NULL OR (dari, ke) NOT IN (VALUES ('TERBUKA', 'DISAMPAIKAN'), ('DISAMPAIKAN', 'DITERIMA'), ('DISAMPAIKAN', 'FINAL'), ('DITERIMA', 'FINAL')));\nIF langkah IS NOT NULL THEN\n    RAISE EXCEPTION 'Urutan status tabel % tidak mengenal langkah %.', TG_TABLE_NAME, langkah\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="fc005cb847c191c8500eb9df114c3bd7cca40682",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_urutan_status_evaluasi_89300",
                                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                                    table="kinerja_evaluasi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DialogKinerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.dialogkinerja",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("PENETAPAN", "Penetapan ekspektasi"),
                                    ("KLARIFIKASI", "Klarifikasi ekspektasi"),
                                    ("UMPAN_BALIK", "Umpan balik berkelanjutan"),
                                    ("EVALUASI", "Evaluasi kinerja"),
                                ],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIRENCANAKAN", "Direncanakan"),
                                    ("DILAKSANAKAN", "Menunggu pengesahan notulen"),
                                    ("DISAHKAN", "Notulen disahkan"),
                                    ("DIBATALKAN", "Dibatalkan"),
                                ],
                                default=kinerja.enums.StatusDialog["DIRENCANAKAN"],
                                max_length=12,
                                verbose_name="status",
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
                            "penilai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penilai",
                            ),
                        ),
                        (
                            "atasan_penilai",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="atasan penilai",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "direncanakan_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pengusul",
                            ),
                        ),
                        ("mulai", models.DateTimeField(verbose_name="mulai")),
                        ("selesai", models.DateTimeField(verbose_name="selesai")),
                        ("tempat", models.CharField(blank=True, max_length=200, verbose_name="tempat")),
                        ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan rapat")),
                        ("nomor_undangan", models.PositiveIntegerField(default=0, verbose_name="nomor undangan")),
                        (
                            "alasan",
                            models.TextField(blank=True, verbose_name="alasan perubahan jadwal atau pembatalan"),
                        ),
                        (
                            "dilaksanakan_pada",
                            models.DateField(blank=True, null=True, verbose_name="dilaksanakan pada"),
                        ),
                        ("notulen", models.TextField(blank=True, verbose_name="notulen")),
                        (
                            "notulen_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penulis notulen",
                            ),
                        ),
                        (
                            "sah_pegawai_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disahkan pegawai pada"),
                        ),
                        (
                            "sah_penilai_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disahkan penilai pada"),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa dialog kinerja",
                        "verbose_name_plural": "peristiwa dialog kinerja",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="13d6e8dab9f9f965792d87ea5d899dff39b8b781",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_8acd4",
                                    table="kinerja_dialogkinerjaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TindakanDialog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "dialog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tindakan_set",
                                to="kinerja.dialogkinerja",
                                verbose_name="dialog",
                            ),
                        ),
                        ("uraian", models.CharField(max_length=400, verbose_name="tindakan")),
                        (
                            "pemilik",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pemilik tindakan",
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="tenggat")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        ("catatan", models.CharField(blank=True, max_length=400, verbose_name="catatan penyelesaian")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "tindakan dialog",
                        "verbose_name_plural": "tindakan dialog",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("selesai_at__isnull", True)),
                                fields=["pemilik", "tenggat"],
                                name="tindakan_terbuka",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_tindakandialogperistiwa" ("catatan", "created_at", "dialog_id", "id", "pemilik_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_at", "tenggat", "uraian", "uuid") SELECT new_values."catatan", new_values."created_at", new_values."dialog_id", new_values."id", new_values."pemilik_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."selesai_at", new_values."tenggat", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="ec3af1542b15e2083d3568f8875338148d39e81d",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_48aa6",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_tindakandialog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_tindakandialogperistiwa" ("catatan", "created_at", "dialog_id", "id", "pemilik_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_at", "tenggat", "uraian", "uuid") SELECT new_values."catatan", new_values."created_at", new_values."dialog_id", new_values."id", new_values."pemilik_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."selesai_at", new_values."tenggat", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="0dc52c240d108a925bf7d7d4c51dd73c10f1394a",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3b59c",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_tindakandialog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_tindakandialogperistiwa" ("catatan", "created_at", "dialog_id", "id", "pemilik_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selesai_at", "tenggat", "uraian", "uuid") SELECT old_values."catatan", old_values."created_at", old_values."dialog_id", old_values."id", old_values."pemilik_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."selesai_at", old_values."tenggat", old_values."uraian", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="a10e23da079ed6d9ef33fa7875a98dc504eaa37f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_84a94",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_tindakandialog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disahkan",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'UPDATE' AND (OLD.dialog_id, OLD.uraian, OLD.pemilik_id, OLD.tenggat) IS NOT DISTINCT FROM (NEW.dialog_id, NEW.uraian, NEW.pemilik_id, NEW.tenggat) THEN\n    RETURN NEW;\nEND IF;\nPERFORM 1 FROM kinerja_dialogkinerja d WHERE d.id IN (OLD.dialog_id, NEW.dialog_id) ORDER BY d.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM kinerja_dialogkinerja d\n    WHERE d.id IN (OLD.dialog_id, NEW.dialog_id) AND d.status IN ('DISAHKAN', 'DIBATALKAN')\n) THEN\n    RAISE EXCEPTION 'Dialog sudah disahkan atau dibatalkan: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nIF TG_OP = 'DELETE' THEN\n    RETURN OLD;\nEND IF;\nRETURN NEW;\n",
                                    hash="e11ddb49d55e755d584a676d41a891eb62e667d7",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_tolak_setelah_disahkan_13d2f",
                                    table="kinerja_tindakandialog",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SusulanNotulen",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "dialog",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="susulan_set",
                                to="kinerja.dialogkinerja",
                                verbose_name="dialog",
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="susulan")),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="ditulis oleh",
                            ),
                        ),
                        (
                            "diketahui_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diketahui pihak lain pada"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "susulan notulen",
                        "verbose_name_plural": "susulan notulen",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_susulannotulenperistiwa" ("created_at", "dialog_id", "diketahui_at", "id", "isi", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid") SELECT new_values."created_at", new_values."dialog_id", new_values."diketahui_at", new_values."id", new_values."isi", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="b0fb7f9edbdff07472b22674a9c78e05b733a307",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_608ea",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_susulannotulen",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_susulannotulenperistiwa" ("created_at", "dialog_id", "diketahui_at", "id", "isi", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid") SELECT new_values."created_at", new_values."dialog_id", new_values."diketahui_at", new_values."id", new_values."isi", new_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="9be481d9583d59e6cef61130662b7aafd59b08b5",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6d972",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_susulannotulen",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_susulannotulenperistiwa" ("created_at", "dialog_id", "diketahui_at", "id", "isi", "oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uuid") SELECT old_values."created_at", old_values."dialog_id", old_values."diketahui_at", old_values."id", old_values."isi", old_values."oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="01d16d7cc6ae2d90cb061b8f76f4ed41766e3ba7",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5a0d2",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_susulannotulen",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="susulan_tidak_berubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."diketahui_at" IS NOT NULL OR OLD."isi" IS DISTINCT FROM (NEW."isi") OR OLD."oleh_id" IS DISTINCT FROM (NEW."oleh_id"))',
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                                    hash="0d2f4491bb083df6f34428cadaf2e5923b1e48ff",
                                    operation="UPDATE",
                                    pgid="pgtrigger_susulan_tidak_berubah_83372",
                                    table="kinerja_susulannotulen",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="susulan_tidak_dihapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                                    hash="4303de0984e38ee826df5cd4a913a7d38d941510",
                                    operation="DELETE",
                                    pgid="pgtrigger_susulan_tidak_dihapus_9be68",
                                    table="kinerja_susulannotulen",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PemahamanPenilaian",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pemahaman_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        ("nomor_versi", models.PositiveSmallIntegerField(verbose_name="nomor versi SKP")),
                        ("pertanyaan", models.CharField(max_length=20, verbose_name="pertanyaan")),
                        (
                            "percobaan",
                            models.PositiveSmallIntegerField(default=1, verbose_name="percobaan sampai benar"),
                        ),
                        ("dipahami_at", models.DateTimeField(blank=True, null=True, verbose_name="dinyatakan pada")),
                    ],
                    options={
                        "verbose_name": "pemahaman cara penilaian",
                        "verbose_name_plural": "pemahaman cara penilaian",
                        "constraints": [
                            models.UniqueConstraint(fields=("skp", "nomor_versi"), name="pemahaman_sekali_per_versi")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_pemahamanpenilaianperistiwa" ("dipahami_at", "id", "nomor_versi", "percobaan", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT new_values."dipahami_at", new_values."id", new_values."nomor_versi", new_values."percobaan", new_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="1161e2610f0f8c5573a763b66e97b3ace62a74dd",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4d9e4",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_pemahamanpenilaian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_pemahamanpenilaianperistiwa" ("dipahami_at", "id", "nomor_versi", "percobaan", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT new_values."dipahami_at", new_values."id", new_values."nomor_versi", new_values."percobaan", new_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="70391768fa39b529c2b67a7f82f413e47bb34a71",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_49cc6",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_pemahamanpenilaian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_pemahamanpenilaianperistiwa" ("dipahami_at", "id", "nomor_versi", "percobaan", "pertanyaan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id") SELECT old_values."dipahami_at", old_values."id", old_values."nomor_versi", old_values."percobaan", old_values."pertanyaan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="3a0ebcc2802de43395fb1e81ce79374e91b1eb98",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8a35c",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_pemahamanpenilaian",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InovasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.inovasi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "pengusul",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pengusul",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("judul", models.CharField(max_length=160, verbose_name="judul")),
                        ("masalah", models.TextField(verbose_name="masalah semula")),
                        ("perubahan", models.TextField(verbose_name="yang diubah")),
                        ("ukuran", models.CharField(max_length=160, verbose_name="yang diukur")),
                        ("satuan", models.CharField(max_length=40, verbose_name="satuan")),
                        (
                            "arah",
                            models.CharField(
                                choices=[("NAIK", "Makin tinggi makin baik"), ("TURUN", "Makin rendah makin baik")],
                                default=kinerja.enums.ArahTarget["TURUN"],
                                max_length=5,
                                verbose_name="arah",
                            ),
                        ),
                        ("sebelum", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="sebelum")),
                        ("sebelum_tanggal", models.DateField(verbose_name="diukur sebelum pada")),
                        ("sesudah", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="sesudah")),
                        ("sesudah_tanggal", models.DateField(verbose_name="diukur sesudah pada")),
                        ("bukti", models.TextField(verbose_name="bukti pengukuran")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIUSULKAN", "Menunggu kesepakatan anggota"),
                                    ("DISEPAKATI", "Menunggu penilaian"),
                                    ("DINILAI", "Menunggu penetapan"),
                                    ("DITETAPKAN", "Ditetapkan"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusInovasi["DIUSULKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("penilaian", models.TextField(blank=True, verbose_name="hasil penilaian")),
                        (
                            "dinilai_oleh",
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
                        ("dinilai_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai pada")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan putusan")),
                        (
                            "insentif",
                            models.BigIntegerField(
                                blank=True, db_comment="rupiah", null=True, verbose_name="insentif yang diusulkan"
                            ),
                        ),
                        (
                            "pejabat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("created_at", models.DateTimeField(verbose_name="diusulkan pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa inovasi",
                        "verbose_name_plural": "peristiwa inovasi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="46bbb2c778c4dc580a54d2e6e7e9f2f8f817af41",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_97b77",
                                    table="kinerja_inovasiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KontribusiInovasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "inovasi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kontribusi_set",
                                to="kinerja.inovasi",
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
                        ("peran", models.CharField(max_length=160, verbose_name="peran")),
                        ("persen", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="bagian")),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                    ],
                    options={
                        "verbose_name": "kontribusi inovasi",
                        "verbose_name_plural": "kontribusi inovasi",
                        "constraints": [
                            models.UniqueConstraint(fields=("inovasi", "pegawai"), name="kontribusi_satu_per_anggota"),
                            models.CheckConstraint(
                                condition=models.Q(("persen__gt", 0), ("persen__lte", Decimal("100"))),
                                name="kontribusi_persen",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_kontribusiinovasiperistiwa" ("disetujui_at", "id", "inovasi_id", "pegawai_id", "peran", "persen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."disetujui_at", new_values."id", new_values."inovasi_id", new_values."pegawai_id", new_values."peran", new_values."persen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="5ce7e8ddfb87c4dd863294bf69044037ded95cf8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_67b00",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_kontribusiinovasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_kontribusiinovasiperistiwa" ("disetujui_at", "id", "inovasi_id", "pegawai_id", "peran", "persen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."disetujui_at", new_values."id", new_values."inovasi_id", new_values."pegawai_id", new_values."peran", new_values."persen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="7f661bf7b48ce717bca82cb5d007a40908361c62",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_169b9",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_kontribusiinovasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_kontribusiinovasiperistiwa" ("disetujui_at", "id", "inovasi_id", "pegawai_id", "peran", "persen", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."disetujui_at", old_values."id", old_values."inovasi_id", old_values."pegawai_id", old_values."peran", old_values."persen", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="393c8a56d14bdd3d1afca8fbef96020c9d7d3002",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8c9ad",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_kontribusiinovasi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UsulanInsentif",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "inovasi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.inovasi",
                            ),
                        ),
                        (
                            "penghargaan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.usulanpenghargaan",
                            ),
                        ),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        ("dasar", models.CharField(max_length=300, verbose_name="dasar perhitungan")),
                        ("tanggal", models.DateField(verbose_name="tanggal putusan")),
                        ("created_at", models.DateTimeField(verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "usulan insentif",
                        "verbose_name_plural": "usulan insentif",
                        "indexes": [models.Index(fields=["tanggal"], name="usulan_insentif_tanggal")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("inovasi__isnull", False)),
                                fields=("pegawai", "inovasi"),
                                name="insentif_sekali_per_inovasi",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("penghargaan__isnull", False)),
                                fields=("penghargaan",),
                                name="insentif_sekali_per_penghargaan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("inovasi__isnull", True), ("penghargaan__isnull", True), _connector="XOR"
                                ),
                                name="insentif_satu_sumber",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("jumlah__gt", 0)), name="usulan_insentif_positif"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_usulaninsentifperistiwa" ("created_at", "dasar", "id", "inovasi_id", "jumlah", "pegawai_id", "penghargaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT new_values."created_at", new_values."dasar", new_values."id", new_values."inovasi_id", new_values."jumlah", new_values."pegawai_id", new_values."penghargaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="6563732c20d213532dda6e46d9bdee9177699d44",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_462a9",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_usulaninsentif",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_usulaninsentifperistiwa" ("created_at", "dasar", "id", "inovasi_id", "jumlah", "pegawai_id", "penghargaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT new_values."created_at", new_values."dasar", new_values."id", new_values."inovasi_id", new_values."jumlah", new_values."pegawai_id", new_values."penghargaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="ef45c92048c8c941b08806e1d983fb22a4257fb0",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9169d",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_usulaninsentif",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_usulaninsentifperistiwa" ("created_at", "dasar", "id", "inovasi_id", "jumlah", "pegawai_id", "penghargaan_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal", "uuid") SELECT old_values."created_at", old_values."dasar", old_values."id", old_values."inovasi_id", old_values."jumlah", old_values."pegawai_id", old_values."penghargaan_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="c1435e450928443c1811f28590ebf54bf21e8708",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_dc76c",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_usulaninsentif",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="usulan_insentif_tetap",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="1fe4222a3c28e1292e534b8ab19445b3be56fc90",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_usulan_insentif_tetap_cad06",
                                    table="kinerja_usulaninsentif",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PresensiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.presensi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("HADIR", "Hadir"),
                                    ("TANPA_KETERANGAN", "Tanpa keterangan"),
                                    ("SAKIT", "Sakit"),
                                    ("CUTI", "Cuti"),
                                    ("DINAS_LUAR", "Dinas luar"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                ],
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        ("masuk", models.TimeField(blank=True, null=True, verbose_name="masuk")),
                        ("pulang", models.TimeField(blank=True, null=True, verbose_name="pulang")),
                        (
                            "menit_terlambat",
                            models.PositiveSmallIntegerField(db_comment="menit", default=0, verbose_name="terlambat"),
                        ),
                        (
                            "menit_pulang_cepat",
                            models.PositiveSmallIntegerField(
                                db_comment="menit", default=0, verbose_name="pulang cepat"
                            ),
                        ),
                        ("keterangan", models.CharField(blank=True, max_length=200, verbose_name="keterangan")),
                        ("sumber", models.CharField(blank=True, max_length=80, verbose_name="sumber")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa presensi",
                        "verbose_name_plural": "peristiwa presensi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="8d8f0b38ce2c0829b81c87d67748fc56cda0b533",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_8ba92",
                                    table="kinerja_presensiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JamKerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.jamkerja",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Kosong berarti seluruh instansi.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "hari",
                            models.PositiveSmallIntegerField(
                                choices=[
                                    (1, "Senin"),
                                    (2, "Selasa"),
                                    (3, "Rabu"),
                                    (4, "Kamis"),
                                    (5, "Jumat"),
                                    (6, "Sabtu"),
                                    (7, "Minggu"),
                                ],
                                verbose_name="hari",
                            ),
                        ),
                        ("masuk", models.TimeField(verbose_name="jam masuk")),
                        ("pulang", models.TimeField(verbose_name="jam pulang")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                        (
                            "dibuat_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dicatat oleh",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa jam kerja",
                        "verbose_name_plural": "peristiwa jam kerja",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="ad9bd814912d05e42fbd22bb6857282e63c49d07",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_e7784",
                                    table="kinerja_jamkerjaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KoreksiPresensiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.koreksipresensi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal")),
                        (
                            "status_baru",
                            models.CharField(
                                choices=[
                                    ("HADIR", "Hadir"),
                                    ("TANPA_KETERANGAN", "Tanpa keterangan"),
                                    ("SAKIT", "Sakit"),
                                    ("CUTI", "Cuti"),
                                    ("DINAS_LUAR", "Dinas luar"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                ],
                                max_length=20,
                                verbose_name="menjadi",
                            ),
                        ),
                        ("masuk_baru", models.TimeField(blank=True, null=True, verbose_name="jam masuk")),
                        ("pulang_baru", models.TimeField(blank=True, null=True, verbose_name="jam pulang")),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu pemeriksaan"),
                                    ("DIPERIKSA", "Diperiksa, menunggu keputusan"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusKoreksi["DIAJUKAN"],
                                max_length=12,
                                verbose_name="status",
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
                        ("diperiksa_at", models.DateTimeField(blank=True, null=True, verbose_name="diperiksa pada")),
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa koreksi presensi",
                        "verbose_name_plural": "peristiwa koreksi presensi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="76e93a2cc673b06932dd0f25a353f0bfab4ac704",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_f1e5d",
                                    table="kinerja_koreksipresensiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SasaranPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sasaran",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("VISI", "Visi"),
                                    ("MISI", "Misi"),
                                    ("TUJUAN", "Tujuan"),
                                    ("SASARAN", "Sasaran"),
                                ],
                                max_length=10,
                                verbose_name="tingkat",
                            ),
                        ),
                        (
                            "induk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sasaran",
                                verbose_name="di bawah",
                            ),
                        ),
                        ("uraian", models.TextField(verbose_name="uraian")),
                        ("indikator", models.CharField(blank=True, max_length=400, verbose_name="indikator")),
                        ("target", models.CharField(blank=True, max_length=120, verbose_name="target")),
                        ("sumber", models.CharField(max_length=200, verbose_name="dokumen sumber")),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit penanggung jawab",
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa sasaran",
                        "verbose_name_plural": "peristiwa sasaran",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="723da382dde5c47b7a2749c3c1ba4ebc71c58fac",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_9aba1",
                                    table="kinerja_sasaranperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SetelanKinerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.setelankinerja",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("kunci", models.CharField(max_length=60, verbose_name="setelan")),
                        ("nilai", models.PositiveIntegerField(verbose_name="nilai")),
                        ("satuan", models.CharField(max_length=120, verbose_name="satuan")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("dasar_hukum", models.CharField(max_length=200, verbose_name="dasar hukum")),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIUSULKAN", "Menunggu persetujuan"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=kinerja.enums.StatusSetelan["DIUSULKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "diusulkan_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diusulkan oleh",
                            ),
                        ),
                        ("diusulkan_at", models.DateTimeField(verbose_name="diusulkan pada")),
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan pemutus")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "peristiwa setelan penilaian",
                        "verbose_name_plural": "peristiwa setelan penilaian",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="9dfb7a43543b14a019cca07532b0058fb5e45670",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_149fd",
                                    table="kinerja_setelankinerjaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LampiranSkp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lampiran_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("DUKUNGAN", "Dukungan sumber daya"),
                                    ("PERTANGGUNGJAWABAN", "Skema pertanggungjawaban"),
                                    ("KONSEKUENSI", "Konsekuensi"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        ("urutan", models.PositiveSmallIntegerField(default=1, verbose_name="urutan")),
                        ("uraian", models.TextField(verbose_name="uraian")),
                    ],
                    options={
                        "verbose_name": "lampiran SKP",
                        "verbose_name_plural": "lampiran SKP",
                        "constraints": [
                            models.UniqueConstraint(fields=("skp", "jenis", "urutan"), name="lampiran_urutan_unik"),
                            models.CheckConstraint(
                                condition=models.Q(("uraian", ""), _negated=True), name="lampiran_tidak_kosong"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_lampiranskpperistiwa" ("id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "uraian", "urutan") SELECT new_values."id", new_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."skp_id", new_values."uraian", new_values."urutan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="f8ab679b56d92f87fcd07809b2ab2c8b1ded8e02",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cc555",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_lampiranskp",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_lampiranskpperistiwa" ("id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "uraian", "urutan") SELECT new_values."id", new_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."skp_id", new_values."uraian", new_values."urutan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="d8e8a8231b36fab17ee8d046bb87d1a2bc28a7da",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f2855",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_lampiranskp",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_lampiranskpperistiwa" ("id", "jenis", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "skp_id", "uraian", "urutan") SELECT old_values."id", old_values."jenis", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."skp_id", old_values."uraian", old_values."urutan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="00e5ec6192a85e0c20abb67bab85a5299f8e0591",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0a5fc",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_lampiranskp",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="VersiSkp",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="versi_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        ("nomor", models.PositiveSmallIntegerField(verbose_name="nomor")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("AWAL", "Kesepakatan awal"), ("REVISI", "Revisi"), ("ADENDUM", "Adendum")],
                                max_length=10,
                                verbose_name="jenis",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        ("isi", models.JSONField(verbose_name="isi")),
                        ("sidik", models.CharField(max_length=64, verbose_name="sidik")),
                        ("disepakati_at", models.DateTimeField(verbose_name="disepakati pada")),
                        (
                            "disepakati_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disepakati oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "versi SKP",
                        "verbose_name_plural": "versi SKP",
                        "constraints": [
                            models.UniqueConstraint(fields=("skp", "nomor"), name="versi_skp_nomor_unik"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("jenis", kinerja.enums.JenisVersi["AWAL"]),
                                    models.Q(("alasan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="versi_skp_beralasan",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="72b00d3e76b07494969ffab1cee1f1ef94eeea5d",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_0f1dc",
                                    table="kinerja_versiskp",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RhkPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("UTAMA", "Utama"), ("TAMBAHAN", "Tambahan")],
                                default=kinerja.enums.JenisRhk["UTAMA"],
                                max_length=8,
                                verbose_name="jenis",
                            ),
                        ),
                        ("urutan", models.PositiveSmallIntegerField(default=1, verbose_name="urutan")),
                        ("uraian", models.TextField(verbose_name="rencana hasil kerja")),
                        (
                            "ukuran",
                            models.TextField(blank=True, verbose_name="ukuran keberhasilan, indikator, dan target"),
                        ),
                        (
                            "perspektif",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("PENERIMA_LAYANAN", "Penerima layanan"),
                                    ("PROSES_BISNIS", "Proses bisnis"),
                                    ("PENGUATAN_INTERNAL", "Penguatan internal"),
                                    ("ANGGARAN", "Anggaran"),
                                ],
                                max_length=20,
                                verbose_name="perspektif",
                            ),
                        ),
                        (
                            "sasaran",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.sasaran",
                                verbose_name="sasaran Renstra atau PK",
                            ),
                        ),
                        (
                            "diusulkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diusulkan pimpinan",
                            ),
                        ),
                        (
                            "bagian",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="persen", null=True, verbose_name="bagian dari RHK pimpinan"
                            ),
                        ),
                        ("is_sendiri", models.BooleanField(default=False, verbose_name="dikerjakan sendiri")),
                        (
                            "asal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK yang direvisi",
                            ),
                        ),
                        (
                            "rhk_pimpinan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK pimpinan yang diintervensi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa RHK",
                        "verbose_name_plural": "peristiwa RHK",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="f40447ece290abee85bb3a448c0eb0497ed2f36e",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_1500c",
                                    table="kinerja_rhkperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Iki",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="iki_set",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        (
                            "aspek",
                            models.CharField(
                                choices=[
                                    ("KUANTITAS", "Kuantitas"),
                                    ("KUALITAS", "Kualitas"),
                                    ("WAKTU", "Waktu"),
                                    ("BIAYA", "Biaya"),
                                ],
                                default=kinerja.enums.Aspek["KUANTITAS"],
                                max_length=10,
                                verbose_name="aspek",
                            ),
                        ),
                        ("uraian", models.CharField(max_length=400, verbose_name="indikator")),
                        ("target", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="target")),
                        ("satuan", models.CharField(max_length=60, verbose_name="satuan")),
                        (
                            "arah",
                            models.CharField(
                                choices=[("NAIK", "Makin tinggi makin baik"), ("TURUN", "Makin rendah makin baik")],
                                default=kinerja.enums.ArahTarget["NAIK"],
                                max_length=5,
                                verbose_name="arah",
                            ),
                        ),
                        ("rumus", models.CharField(blank=True, max_length=200, verbose_name="rumus capaian")),
                        ("pembilang", models.CharField(blank=True, max_length=200, verbose_name="pembilang")),
                        ("penyebut", models.CharField(blank=True, max_length=200, verbose_name="penyebut")),
                        (
                            "nilai_penyebut",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="nilai penyebut"
                            ),
                        ),
                        ("sumber_data", models.CharField(blank=True, max_length=200, verbose_name="sumber data")),
                        (
                            "volume_abk",
                            models.DecimalField(
                                blank=True,
                                db_comment="per orang setahun",
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="volume menurut ABK",
                            ),
                        ),
                        ("alasan_target", models.TextField(blank=True, verbose_name="alasan target tinggi")),
                        (
                            "is_target_disetujui",
                            models.BooleanField(default=False, verbose_name="target tinggi disetujui pegawai"),
                        ),
                        (
                            "asal",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.iki",
                                verbose_name="indikator yang direvisi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "indikator",
                        "verbose_name_plural": "indikator",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("target__gte", 0)), name="iki_target_tidak_negatif"
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ikiperistiwa" ("alasan_target", "arah", "asal_id", "aspek", "id", "is_target_disetujui", "nilai_penyebut", "pembilang", "penyebut", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "rumus", "satuan", "sumber_data", "target", "uraian", "volume_abk") SELECT new_values."alasan_target", new_values."arah", new_values."asal_id", new_values."aspek", new_values."id", new_values."is_target_disetujui", new_values."nilai_penyebut", new_values."pembilang", new_values."penyebut", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."rumus", new_values."satuan", new_values."sumber_data", new_values."target", new_values."uraian", new_values."volume_abk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="943cd0fc5025a18813bd3348d86f977f13035efb",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_086bb",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_iki",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ikiperistiwa" ("alasan_target", "arah", "asal_id", "aspek", "id", "is_target_disetujui", "nilai_penyebut", "pembilang", "penyebut", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "rumus", "satuan", "sumber_data", "target", "uraian", "volume_abk") SELECT new_values."alasan_target", new_values."arah", new_values."asal_id", new_values."aspek", new_values."id", new_values."is_target_disetujui", new_values."nilai_penyebut", new_values."pembilang", new_values."penyebut", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."rumus", new_values."satuan", new_values."sumber_data", new_values."target", new_values."uraian", new_values."volume_abk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="311ccc1f8ca21c802a600066c903a80e51c8dd85",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_34abe",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_iki",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ikiperistiwa" ("alasan_target", "arah", "asal_id", "aspek", "id", "is_target_disetujui", "nilai_penyebut", "pembilang", "penyebut", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "rumus", "satuan", "sumber_data", "target", "uraian", "volume_abk") SELECT old_values."alasan_target", old_values."arah", old_values."asal_id", old_values."aspek", old_values."id", old_values."is_target_disetujui", old_values."nilai_penyebut", old_values."pembilang", old_values."penyebut", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."rumus", old_values."satuan", old_values."sumber_data", old_values."target", old_values."uraian", old_values."volume_abk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="da16981956002f33e60dc5801f9503e3f46571f2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_fe76b",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_iki",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EkspektasiPerilakuPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.ekspektasiperilaku",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai",
                            ),
                        ),
                        ("ekspektasi", models.TextField(blank=True, verbose_name="ekspektasi khusus pimpinan")),
                    ],
                    options={
                        "verbose_name": "peristiwa ekspektasi perilaku",
                        "verbose_name_plural": "peristiwa ekspektasi perilaku",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="019e5f0477d961fc5dc2042a4d006d92ec19b94b",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_9a193",
                                    table="kinerja_ekspektasiperilakuperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EvaluasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "penilai",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penilai",
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("TERBUKA", "Belum dinilai"),
                                    ("DISAMPAIKAN", "Disampaikan"),
                                    ("DITERIMA", "Diterima"),
                                    ("FINAL", "Final"),
                                ],
                                default=kinerja.enums.StatusEvaluasi["TERBUKA"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "saran_hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="saran hasil kerja",
                            ),
                        ),
                        (
                            "saran_perilaku",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="saran perilaku",
                            ),
                        ),
                        (
                            "rating_hasil",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        (
                            "dinilai_oleh",
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
                            "dinilai_sebagai",
                            models.CharField(
                                choices=[
                                    ("PENILAI", "Pejabat penilai"),
                                    ("PELAKSANA", "Plt atau Plh pejabat penilai"),
                                    ("ATASAN_PENILAI", "Atasan pejabat penilai"),
                                    ("PENGELOLA", "Pengelola kepegawaian"),
                                ],
                                db_default="PENILAI",
                                default=kinerja.enums.SebagaiPenilai["PENILAI"],
                                max_length=14,
                                verbose_name="dinilai sebagai",
                            ),
                        ),
                        ("dinilai_at", models.DateTimeField(blank=True, null=True, verbose_name="dinilai pada")),
                        (
                            "disampaikan_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="disampaikan pada"),
                        ),
                        ("diterima_at", models.DateTimeField(blank=True, null=True, verbose_name="diterima pada")),
                        ("catatan_pegawai", models.TextField(blank=True, verbose_name="catatan pegawai")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa evaluasi",
                        "verbose_name_plural": "peristiwa evaluasi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="8e8ec6ce5edfd30e1871f7052bc23a49dfa0a420",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_b3e4d",
                                    table="kinerja_evaluasiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RatingRhk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rating_rhk_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="kinerja.rhk"
                            ),
                        ),
                        ("realisasi", models.TextField(blank=True, verbose_name="realisasi")),
                        (
                            "rating",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                    ],
                    options={
                        "verbose_name": "rating RHK",
                        "verbose_name_plural": "rating RHK",
                        "constraints": [models.UniqueConstraint(fields=("evaluasi", "rhk"), name="rating_rhk_sekali")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ratingrhkperistiwa" ("alasan", "evaluasi_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "realisasi", "rhk_id") SELECT new_values."alasan", new_values."evaluasi_id", new_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rating", new_values."realisasi", new_values."rhk_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="ffc4f3b27fe6b17b9662a6a4c60a7c6a8259fb82",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_47fd6",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_ratingrhk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ratingrhkperistiwa" ("alasan", "evaluasi_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating", "realisasi", "rhk_id") SELECT old_values."alasan", old_values."evaluasi_id", old_values."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rating", old_values."realisasi", old_values."rhk_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="105558ce62ed91686a6415cc60ab94a38c65a7c2",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8543f",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_ratingrhk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disampaikan_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="a5201c90785b6b9b067ce001e9d48fe42786a522",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_tolak_setelah_disampaikan_tambah_5a9ac",
                                    referencing="REFERENCING NEW TABLE AS baru ",
                                    table="kinerja_ratingrhk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disampaikan_ubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama UNION SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="e86e174c6dd9514963a0cb3fbc62fb425f721a4b",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_tolak_setelah_disampaikan_ubah_0985b",
                                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                                    table="kinerja_ratingrhk",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disampaikan_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="3275d8135f0f93e313ea29693ed79bf453929f5e",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_tolak_setelah_disampaikan_hapus_a0902",
                                    referencing="REFERENCING OLD TABLE AS lama ",
                                    table="kinerja_ratingrhk",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RatingPerilaku",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rating_perilaku_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai",
                            ),
                        ),
                        (
                            "rating",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                    ],
                    options={
                        "verbose_name": "rating perilaku",
                        "verbose_name_plural": "rating perilaku",
                        "constraints": [
                            models.UniqueConstraint(fields=("evaluasi", "nilai"), name="rating_perilaku_sekali")
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ratingperilakuperistiwa" ("alasan", "evaluasi_id", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") SELECT new_values."alasan", new_values."evaluasi_id", new_values."id", new_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rating" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="6bd78add3190594e1a03903f3c589b2d23810127",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_991b2",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_ratingperilaku",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_ratingperilakuperistiwa" ("alasan", "evaluasi_id", "id", "nilai", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rating") SELECT old_values."alasan", old_values."evaluasi_id", old_values."id", old_values."nilai", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rating" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="a5ad85f717073128cced028cd936413cd1e563b4",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_a2144",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_ratingperilaku",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disampaikan_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="8728552d76099c3c08953c6601a8aff5d164c7c9",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_tolak_setelah_disampaikan_tambah_972b7",
                                    referencing="REFERENCING NEW TABLE AS baru ",
                                    table="kinerja_ratingperilaku",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disampaikan_ubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama UNION SELECT evaluasi_id FROM baru) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="861d0552de8b787aa8f4882be5c9432c5f69d6fa",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_tolak_setelah_disampaikan_ubah_e66fb",
                                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                                    table="kinerja_ratingperilaku",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disampaikan_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF EXISTS (\n    SELECT 1 FROM (SELECT evaluasi_id FROM lama) AS b JOIN kinerja_evaluasi e ON e.id = b.evaluasi_id WHERE e.status <> 'TERBUKA'\n) THEN\n    RAISE EXCEPTION 'Penilaian sudah disampaikan: rating di dalamnya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="86e9d9dcfa080ef02908d5f3b54729e27baa660a",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_tolak_setelah_disampaikan_hapus_809e8",
                                    referencing="REFERENCING OLD TABLE AS lama ",
                                    table="kinerja_ratingperilaku",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LogHarian",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "pegawai",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal")),
                        ("mulai", models.TimeField(blank=True, null=True, verbose_name="mulai")),
                        ("selesai", models.TimeField(blank=True, null=True, verbose_name="selesai")),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="log_set",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        ("uraian", models.TextField(verbose_name="apa yang diselesaikan")),
                        (
                            "jumlah",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="jumlah hasil"
                            ),
                        ),
                        ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan hasil")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DIKEMBALIKAN", "Dikembalikan"),
                                ],
                                default=kinerja.enums.StatusLog["DIAJUKAN"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "ditinjau_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("ditinjau_at", models.DateTimeField(blank=True, null=True, verbose_name="ditinjau pada")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan atasan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "log harian",
                        "verbose_name_plural": "log harian",
                        "indexes": [
                            models.Index(fields=["pegawai", "tanggal"], name="log_pegawai_tanggal"),
                            models.Index(fields=["unit_kerja", "tanggal"], name="log_unit_tanggal"),
                            models.Index(
                                condition=models.Q(("status", "DIAJUKAN")), fields=["pegawai"], name="log_menunggu"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("mulai__isnull", True), ("selesai__isnull", True)),
                                    ("selesai__gt", models.F("mulai")),
                                    _connector="OR",
                                ),
                                name="log_selesai_setelah_mulai",
                                violation_error_message="Jam selesai harus setelah jam mulai.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ditinjau_at__isnull", True), ("ditinjau_oleh__isnull", True)),
                                    models.Q(("ditinjau_at__isnull", False), ("ditinjau_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="log_tinjauan_berpasangan",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_logharianperistiwa" ("catatan", "created_at", "ditinjau_at", "ditinjau_oleh_id", "id", "jumlah", "mulai", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "status", "tanggal", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT new_values."catatan", new_values."created_at", new_values."ditinjau_at", new_values."ditinjau_oleh_id", new_values."id", new_values."jumlah", new_values."mulai", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."satuan", new_values."selesai", new_values."status", new_values."tanggal", new_values."unit_kerja_id", new_values."updated_at", new_values."uraian", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="868cb1ebe105129518e1294361d36f3b2f6b286f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f67a4",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_logharian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_logharianperistiwa" ("catatan", "created_at", "ditinjau_at", "ditinjau_oleh_id", "id", "jumlah", "mulai", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "status", "tanggal", "unit_kerja_id", "updated_at", "uraian", "uuid", "versi") SELECT old_values."catatan", old_values."created_at", old_values."ditinjau_at", old_values."ditinjau_oleh_id", old_values."id", old_values."jumlah", old_values."mulai", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."satuan", old_values."selesai", old_values."status", old_values."tanggal", old_values."unit_kerja_id", old_values."updated_at", old_values."uraian", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="557d8b1b11934e1b4cc970d487af881d5f5a4c23",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8dc47",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_logharian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="496627e193d253edd06c0a11353a57c0865257fb",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_tolak_periode_tertutup_tambah_fddb0",
                                    referencing="REFERENCING NEW TABLE AS baru ",
                                    table="kinerja_logharian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_ubah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama UNION SELECT date_trunc('month', tanggal)::date FROM baru) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="358d91cc34aa7666cdf8470ba037a2234a5f7bb9",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_tolak_periode_tertutup_ubah_eff44",
                                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                                    table="kinerja_logharian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_periode_tertutup_hapus",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE tertutup date;",
                                    func="\nINSERT INTO kinerja_periodekinerja (periode, status, versi)\nSELECT b.bulan, 'TERBUKA', 1 FROM (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AS b(bulan) ORDER BY 1\nON CONFLICT (periode) DO NOTHING;\nPERFORM 1 FROM kinerja_periodekinerja p WHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) ORDER BY p.periode FOR SHARE;\nSELECT p.periode INTO tertutup\nFROM kinerja_periodekinerja p\nWHERE p.periode IN (SELECT DISTINCT bulan FROM (SELECT date_trunc('month', tanggal)::date FROM lama) AS x(bulan)) AND p.status = 'DITUTUP'\nORDER BY p.periode LIMIT 1;\nIF FOUND THEN\n    RAISE EXCEPTION 'Periode % sudah ditutup: tabel % tidak dapat diubah.', to_char(tertutup, 'YYYY-MM'), TG_TABLE_NAME\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NULL;\n",
                                    hash="81aab91964cd872e4356ef438f45b4980ab992f3",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_tolak_periode_tertutup_hapus_a3a06",
                                    referencing="REFERENCING OLD TABLE AS lama ",
                                    table="kinerja_logharian",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="log_urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIAJUKAN:DISETUJUI,DIAJUKAN:DIKEMBALIKAN,DIKEMBALIKAN:DIAJUKAN,DISETUJUI:DIAJUKAN}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="2f4180fc355e8395c58e12658ed05d418afe8d1a",
                                    operation="UPDATE",
                                    pgid="pgtrigger_log_urutan_status_63aee",
                                    table="kinerja_logharian",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UmpanBalik",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "dari",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dari",
                            ),
                        ),
                        (
                            "untuk",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="untuk",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "arah",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="arah",
                            ),
                        ),
                        ("pengamatan", models.TextField(verbose_name="yang diamati")),
                        ("akibat", models.TextField(blank=True, verbose_name="akibatnya")),
                        ("saran", models.TextField(blank=True, verbose_name="saran")),
                        (
                            "nilai",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai BerAKHLAK",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="umpan_balik_set",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        ("dibaca_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                        ("tanggapan", models.TextField(blank=True, verbose_name="tanggapan")),
                        ("ditanggapi_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("diubah_at", models.DateTimeField(blank=True, null=True, verbose_name="diubah pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dikirim pada")),
                    ],
                    options={
                        "verbose_name": "umpan balik",
                        "verbose_name_plural": "umpan balik",
                        "indexes": [
                            models.Index(fields=["untuk", "-created_at"], name="umpan_balik_untuk"),
                            models.Index(fields=["dari", "-created_at"], name="umpan_balik_dari"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("dari", models.F("untuk")), _negated=True),
                                name="umpan_balik_bukan_untuk_diri",
                                violation_error_message="Umpan balik tidak dapat ditujukan kepada diri sendiri.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("nilai", ""), _negated=True), ("rhk__isnull", False), _connector="OR"
                                ),
                                name="umpan_balik_terikat",
                                violation_error_message="Pilih nilai BerAKHLAK atau RHK yang dimaksud.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_umpanbalikperistiwa" ("akibat", "arah", "created_at", "dari_id", "dibaca_at", "ditanggapi_at", "diubah_at", "id", "nilai", "pengamatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "saran", "tanggapan", "unit_kerja_id", "untuk_id", "uuid", "versi") SELECT new_values."akibat", new_values."arah", new_values."created_at", new_values."dari_id", new_values."dibaca_at", new_values."ditanggapi_at", new_values."diubah_at", new_values."id", new_values."nilai", new_values."pengamatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."saran", new_values."tanggapan", new_values."unit_kerja_id", new_values."untuk_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="da4c16f486ae0fac134c12c70eaa309769c67e88",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7d5b1",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_umpanbalik",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_umpanbalikperistiwa" ("akibat", "arah", "created_at", "dari_id", "dibaca_at", "ditanggapi_at", "diubah_at", "id", "nilai", "pengamatan", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "saran", "tanggapan", "unit_kerja_id", "untuk_id", "uuid", "versi") SELECT old_values."akibat", old_values."arah", old_values."created_at", old_values."dari_id", old_values."dibaca_at", old_values."ditanggapi_at", old_values."diubah_at", old_values."id", old_values."nilai", old_values."pengamatan", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."saran", old_values."tanggapan", old_values."unit_kerja_id", old_values."untuk_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="3172ba1cf32c74f842a58457d17ed671da5ab7ce",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_9722d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_umpanbalik",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="umpan_balik_tetap_setelah_sehari",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."akibat" IS DISTINCT FROM (NEW."akibat") OR OLD."arah" IS DISTINCT FROM (NEW."arah") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."dari_id" IS DISTINCT FROM (NEW."dari_id") OR OLD."nilai" IS DISTINCT FROM (NEW."nilai") OR OLD."pengamatan" IS DISTINCT FROM (NEW."pengamatan") OR OLD."rhk_id" IS DISTINCT FROM (NEW."rhk_id") OR OLD."saran" IS DISTINCT FROM (NEW."saran") OR OLD."unit_kerja_id" IS DISTINCT FROM (NEW."unit_kerja_id") OR OLD."untuk_id" IS DISTINCT FROM (NEW."untuk_id"))',
                                    func="\nIF OLD.created_at <= now() - interval '24 hours' THEN\n    RAISE EXCEPTION 'Umpan balik % sudah lewat 24 jam: isinya tetap.', OLD.uuid USING ERRCODE = 'restrict_violation';\nEND IF;\nRETURN NEW;\n",
                                    hash="4976db69e86a6cdd3425b5b843cf55fdd35bc1b9",
                                    operation="UPDATE",
                                    pgid="pgtrigger_umpan_balik_tetap_setelah_sehari_f98e0",
                                    table="kinerja_umpanbalik",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TindakanDialogPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.tindakandialog",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "dialog",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.dialogkinerja",
                                verbose_name="dialog",
                            ),
                        ),
                        ("uraian", models.CharField(max_length=400, verbose_name="tindakan")),
                        (
                            "pemilik",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pemilik tindakan",
                            ),
                        ),
                        ("tenggat", models.DateField(verbose_name="tenggat")),
                        ("selesai_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai pada")),
                        ("catatan", models.CharField(blank=True, max_length=400, verbose_name="catatan penyelesaian")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa tindakan dialog",
                        "verbose_name_plural": "peristiwa tindakan dialog",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="f2834236efdb127d923ea57b37fc494cde951315",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_f68f7",
                                    table="kinerja_tindakandialogperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SusulanNotulenPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.susulannotulen",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "dialog",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.dialogkinerja",
                                verbose_name="dialog",
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="susulan")),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="ditulis oleh",
                            ),
                        ),
                        (
                            "diketahui_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diketahui pihak lain pada"),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa susulan notulen",
                        "verbose_name_plural": "peristiwa susulan notulen",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="3e66d6eca328ae0c4e2cb4cf97052cac85971706",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_743cc",
                                    table="kinerja_susulannotulenperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CatatanEkinerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="kinerja.evaluasi",
                                verbose_name="penilaian di portal",
                            ),
                        ),
                        (
                            "rating_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        (
                            "id_luar",
                            models.CharField(max_length=64, unique=True, verbose_name="nomor di e-Kinerja BKN"),
                        ),
                        (
                            "diimpor_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diimpor oleh",
                            ),
                        ),
                        ("diimpor_at", models.DateTimeField(verbose_name="diimpor pada")),
                    ],
                    options={
                        "verbose_name": "catatan e-Kinerja",
                        "verbose_name_plural": "catatan e-Kinerja",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("pegawai", "periode"), name="ekinerja_satu_per_pegawai_dan_bulan"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="ekinerja_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("id_luar", ""), _negated=True), name="ekinerja_bernomor"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_catatanekinerjaperistiwa" ("diimpor_at", "diimpor_oleh_id", "evaluasi_id", "id", "id_luar", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "unit_kerja_id", "uuid") SELECT new_values."diimpor_at", new_values."diimpor_oleh_id", new_values."evaluasi_id", new_values."id", new_values."id_luar", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="6c34d1eb865036ef658db1a55a30ef309f95ab97",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a212b",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_catatanekinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_catatanekinerjaperistiwa" ("diimpor_at", "diimpor_oleh_id", "evaluasi_id", "id", "id_luar", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "unit_kerja_id", "uuid") SELECT new_values."diimpor_at", new_values."diimpor_oleh_id", new_values."evaluasi_id", new_values."id", new_values."id_luar", new_values."pegawai_id", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="9dca17530ad5a20a075b7a91cdcb34cb7a7e2673",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9046c",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_catatanekinerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_catatanekinerjaperistiwa" ("diimpor_at", "diimpor_oleh_id", "evaluasi_id", "id", "id_luar", "pegawai_id", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku", "unit_kerja_id", "uuid") SELECT old_values."diimpor_at", old_values."diimpor_oleh_id", old_values."evaluasi_id", old_values."id", old_values."id_luar", old_values."pegawai_id", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."predikat", old_values."rating_hasil", old_values."rating_perilaku", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="cffb926a5268ece2bafbff68be9458c53b9ef90c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_10d7d",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_catatanekinerja",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PemahamanPenilaianPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.pemahamanpenilaian",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        ("nomor_versi", models.PositiveSmallIntegerField(verbose_name="nomor versi SKP")),
                        ("pertanyaan", models.CharField(max_length=20, verbose_name="pertanyaan")),
                        (
                            "percobaan",
                            models.PositiveSmallIntegerField(default=1, verbose_name="percobaan sampai benar"),
                        ),
                        ("dipahami_at", models.DateTimeField(blank=True, null=True, verbose_name="dinyatakan pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa pemahaman cara penilaian",
                        "verbose_name_plural": "peristiwa pemahaman cara penilaian",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="258587615cd7714afccdf700892b4f8a26c2e0bf",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_8eeb3",
                                    table="kinerja_pemahamanpenilaianperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KontribusiInovasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.kontribusiinovasi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "inovasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.inovasi",
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
                        ("peran", models.CharField(max_length=160, verbose_name="peran")),
                        ("persen", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="bagian")),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa kontribusi inovasi",
                        "verbose_name_plural": "peristiwa kontribusi inovasi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="3599337a8732e8ad349d6373d4dfd6f61f50a7ce",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_7435c",
                                    table="kinerja_kontribusiinovasiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UsulanInsentifPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.usulaninsentif",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "inovasi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.inovasi",
                            ),
                        ),
                        (
                            "penghargaan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.usulanpenghargaan",
                            ),
                        ),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        ("dasar", models.CharField(max_length=300, verbose_name="dasar perhitungan")),
                        ("tanggal", models.DateField(verbose_name="tanggal putusan")),
                        ("created_at", models.DateTimeField(verbose_name="dicatat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa usulan insentif",
                        "verbose_name_plural": "peristiwa usulan insentif",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="7ae2138a334dcbaa9851a22c64cf4d85721fc226",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_2bff7",
                                    table="kinerja_usulaninsentifperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Keberatan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "evaluasi",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="keberatan",
                                to="kinerja.evaluasi",
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
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "pemutus",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pemutus",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu putusan"),
                                    ("DIPUTUS", "Diputus"),
                                    ("DICABUT", "Dicabut"),
                                ],
                                default=kinerja.enums.StatusKeberatan["DIAJUKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="alasan keberatan")),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("batas_penjelasan", models.DateField(verbose_name="batas penjelasan penilai")),
                        ("batas_putus", models.DateField(verbose_name="batas putusan")),
                        ("penjelasan", models.TextField(blank=True, verbose_name="penjelasan penilai")),
                        (
                            "penjelasan_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dijelaskan oleh",
                            ),
                        ),
                        ("penjelasan_at", models.DateTimeField(blank=True, null=True, verbose_name="dijelaskan pada")),
                        ("tanggapan", models.TextField(blank=True, verbose_name="tanggapan pegawai")),
                        ("tanggapan_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[("TETAP", "Hasil tetap"), ("DIUBAH", "Hasil diubah")],
                                max_length=8,
                                verbose_name="putusan",
                            ),
                        ),
                        ("alasan_putusan", models.TextField(blank=True, verbose_name="alasan putusan")),
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "keberatan",
                        "verbose_name_plural": "keberatan",
                        "indexes": [
                            models.Index(fields=["pegawai", "-diajukan_at"], name="keberatan_pegawai"),
                            models.Index(fields=["pemutus", "status"], name="keberatan_pemutus"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("alasan", ""), _negated=True), name="keberatan_beralasan"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("pemutus", models.F("pegawai")), _negated=True),
                                name="keberatan_pemutus_orang_lain",
                                violation_error_message="Pegawai tidak dapat memutus keberatannya sendiri.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("diputus_at__isnull", False),
                                        ("diputus_oleh__isnull", False),
                                        ("status", kinerja.enums.StatusKeberatan["DIPUTUS"]),
                                        models.Q(("putusan", ""), _negated=True),
                                        models.Q(("alasan_putusan", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(("status", kinerja.enums.StatusKeberatan["DIPUTUS"]), _negated=True),
                                        ("diputus_oleh__isnull", True),
                                        ("putusan", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="keberatan_putusan_lengkap",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_keberatanperistiwa" ("alasan", "alasan_putusan", "batas_penjelasan", "batas_putus", "diajukan_at", "diputus_at", "diputus_oleh_id", "evaluasi_id", "id", "pegawai_id", "pemutus_id", "penjelasan", "penjelasan_at", "penjelasan_oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "status", "tanggapan", "tanggapan_at", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."alasan_putusan", new_values."batas_penjelasan", new_values."batas_putus", new_values."diajukan_at", new_values."diputus_at", new_values."diputus_oleh_id", new_values."evaluasi_id", new_values."id", new_values."pegawai_id", new_values."pemutus_id", new_values."penjelasan", new_values."penjelasan_at", new_values."penjelasan_oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."putusan", new_values."status", new_values."tanggapan", new_values."tanggapan_at", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="c09ab0b6e7f7fb6668566a1bfd35006bd7286057",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_41137",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_keberatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_keberatanperistiwa" ("alasan", "alasan_putusan", "batas_penjelasan", "batas_putus", "diajukan_at", "diputus_at", "diputus_oleh_id", "evaluasi_id", "id", "pegawai_id", "pemutus_id", "penjelasan", "penjelasan_at", "penjelasan_oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "status", "tanggapan", "tanggapan_at", "unit_kerja_id", "uuid", "versi") SELECT new_values."alasan", new_values."alasan_putusan", new_values."batas_penjelasan", new_values."batas_putus", new_values."diajukan_at", new_values."diputus_at", new_values."diputus_oleh_id", new_values."evaluasi_id", new_values."id", new_values."pegawai_id", new_values."pemutus_id", new_values."penjelasan", new_values."penjelasan_at", new_values."penjelasan_oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."putusan", new_values."status", new_values."tanggapan", new_values."tanggapan_at", new_values."unit_kerja_id", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="f0fa6aefc2c1ae7b3ea450816dbe2200e31d3f09",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7c35c",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_keberatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_keberatanperistiwa" ("alasan", "alasan_putusan", "batas_penjelasan", "batas_putus", "diajukan_at", "diputus_at", "diputus_oleh_id", "evaluasi_id", "id", "pegawai_id", "pemutus_id", "penjelasan", "penjelasan_at", "penjelasan_oleh_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "putusan", "status", "tanggapan", "tanggapan_at", "unit_kerja_id", "uuid", "versi") SELECT old_values."alasan", old_values."alasan_putusan", old_values."batas_penjelasan", old_values."batas_putus", old_values."diajukan_at", old_values."diputus_at", old_values."diputus_oleh_id", old_values."evaluasi_id", old_values."id", old_values."pegawai_id", old_values."pemutus_id", old_values."penjelasan", old_values."penjelasan_at", old_values."penjelasan_oleh_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."putusan", old_values."status", old_values."tanggapan", old_values."tanggapan_at", old_values."unit_kerja_id", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="e513639558b1e13ff669c1120e751fc5c4f9464f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_de908",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_keberatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="urutan_status_keberatan",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIAJUKAN:DIPUTUS,DIAJUKAN:DICABUT}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="f6203ce9406262df22845f88965bebea583cb934",
                                    operation="UPDATE",
                                    pgid="pgtrigger_urutan_status_keberatan_816bf",
                                    table="kinerja_keberatan",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="keberatan_selesai_tetap",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (NOT (OLD.\"status\" = 'DIAJUKAN'))",
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0e997ae1db1e98ca66810438fc60e6319baa0594",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_keberatan_selesai_tetap_d7de0",
                                    table="kinerja_keberatan",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LampiranSkpPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.lampiranskp",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("DUKUNGAN", "Dukungan sumber daya"),
                                    ("PERTANGGUNGJAWABAN", "Skema pertanggungjawaban"),
                                    ("KONSEKUENSI", "Konsekuensi"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        ("urutan", models.PositiveSmallIntegerField(default=1, verbose_name="urutan")),
                        ("uraian", models.TextField(verbose_name="uraian")),
                    ],
                    options={
                        "verbose_name": "peristiwa lampiran SKP",
                        "verbose_name_plural": "peristiwa lampiran SKP",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="179e059bba5c584e03de95d088aa68497b1120e2",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_3d9ee",
                                    table="kinerja_lampiranskpperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TemplatLog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
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
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="templat_set",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        ("uraian", models.CharField(max_length=300, verbose_name="kalimat")),
                        ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan hasil")),
                        ("mulai", models.TimeField(blank=True, null=True, verbose_name="mulai")),
                        ("selesai", models.TimeField(blank=True, null=True, verbose_name="selesai")),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="aktif")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "templat log",
                        "verbose_name_plural": "templat log",
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("is_aktif", True)),
                                fields=("pegawai", "rhk", "uraian"),
                                name="templat_log_satu_kalimat",
                                nulls_distinct=False,
                                violation_error_message="Kalimat itu sudah menjadi templat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("uraian", ""), _negated=True), name="templat_log_berisi"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_templatlogperistiwa" ("created_at", "id", "is_aktif", "mulai", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "uraian", "uuid") SELECT new_values."created_at", new_values."id", new_values."is_aktif", new_values."mulai", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."satuan", new_values."selesai", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="44f9c249e473b644d2c841e592137db141154ff6",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_7e877",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_templatlog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_templatlogperistiwa" ("created_at", "id", "is_aktif", "mulai", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "satuan", "selesai", "uraian", "uuid") SELECT old_values."created_at", old_values."id", old_values."is_aktif", old_values."mulai", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."satuan", old_values."selesai", old_values."uraian", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="035828b0779699ffeaf934180232b6f400074fdd",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_931f8",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_templatlog",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IkiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.iki",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "rhk",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        (
                            "aspek",
                            models.CharField(
                                choices=[
                                    ("KUANTITAS", "Kuantitas"),
                                    ("KUALITAS", "Kualitas"),
                                    ("WAKTU", "Waktu"),
                                    ("BIAYA", "Biaya"),
                                ],
                                default=kinerja.enums.Aspek["KUANTITAS"],
                                max_length=10,
                                verbose_name="aspek",
                            ),
                        ),
                        ("uraian", models.CharField(max_length=400, verbose_name="indikator")),
                        ("target", models.DecimalField(decimal_places=2, max_digits=14, verbose_name="target")),
                        ("satuan", models.CharField(max_length=60, verbose_name="satuan")),
                        (
                            "arah",
                            models.CharField(
                                choices=[("NAIK", "Makin tinggi makin baik"), ("TURUN", "Makin rendah makin baik")],
                                default=kinerja.enums.ArahTarget["NAIK"],
                                max_length=5,
                                verbose_name="arah",
                            ),
                        ),
                        ("rumus", models.CharField(blank=True, max_length=200, verbose_name="rumus capaian")),
                        ("pembilang", models.CharField(blank=True, max_length=200, verbose_name="pembilang")),
                        ("penyebut", models.CharField(blank=True, max_length=200, verbose_name="penyebut")),
                        (
                            "nilai_penyebut",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="nilai penyebut"
                            ),
                        ),
                        ("sumber_data", models.CharField(blank=True, max_length=200, verbose_name="sumber data")),
                        (
                            "volume_abk",
                            models.DecimalField(
                                blank=True,
                                db_comment="per orang setahun",
                                decimal_places=2,
                                max_digits=14,
                                null=True,
                                verbose_name="volume menurut ABK",
                            ),
                        ),
                        ("alasan_target", models.TextField(blank=True, verbose_name="alasan target tinggi")),
                        (
                            "is_target_disetujui",
                            models.BooleanField(default=False, verbose_name="target tinggi disetujui pegawai"),
                        ),
                        (
                            "asal",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.iki",
                                verbose_name="indikator yang direvisi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa indikator",
                        "verbose_name_plural": "peristiwa indikator",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="393999dd719a4fd5857418fce8bcbfb76f829a5f",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_03e12",
                                    table="kinerja_ikiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RatingRhkPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.ratingrhk",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                        ("realisasi", models.TextField(blank=True, verbose_name="realisasi")),
                        (
                            "rating",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                    ],
                    options={
                        "verbose_name": "peristiwa rating RHK",
                        "verbose_name_plural": "peristiwa rating RHK",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="3e33e2793b13441f020841544732f969c3b94cb0",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_db076",
                                    table="kinerja_ratingrhkperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RatingPerilakuPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.ratingperilaku",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        (
                            "nilai",
                            models.CharField(
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai",
                            ),
                        ),
                        (
                            "rating",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                    ],
                    options={
                        "verbose_name": "peristiwa rating perilaku",
                        "verbose_name_plural": "peristiwa rating perilaku",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="3a7898db18ebd2e8cff6180f65d345d1e13e9261",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_5822a",
                                    table="kinerja_ratingperilakuperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LogHarianPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.logharian",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("tanggal", models.DateField(verbose_name="tanggal")),
                        ("mulai", models.TimeField(blank=True, null=True, verbose_name="mulai")),
                        ("selesai", models.TimeField(blank=True, null=True, verbose_name="selesai")),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        ("uraian", models.TextField(verbose_name="apa yang diselesaikan")),
                        (
                            "jumlah",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=12, null=True, verbose_name="jumlah hasil"
                            ),
                        ),
                        ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan hasil")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DIKEMBALIKAN", "Dikembalikan"),
                                ],
                                default=kinerja.enums.StatusLog["DIAJUKAN"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "ditinjau_oleh",
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
                        ("ditinjau_at", models.DateTimeField(blank=True, null=True, verbose_name="ditinjau pada")),
                        ("catatan", models.TextField(blank=True, verbose_name="catatan atasan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa log harian",
                        "verbose_name_plural": "peristiwa log harian",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="86e6d51b0c791b44b312e4c2c4cbe3ea04abbde1",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_dbe82",
                                    table="kinerja_logharianperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BuktiLog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "log",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bukti_set",
                                to="kinerja.logharian",
                                verbose_name="log",
                            ),
                        ),
                        ("berkas_uuid", models.UUIDField(blank=True, null=True, verbose_name="berkas")),
                        ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                    ],
                    options={
                        "verbose_name": "bukti log",
                        "verbose_name_plural": "bukti log",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("berkas_uuid__isnull", False)),
                                fields=["berkas_uuid"],
                                name="bukti_berkas",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("berkas_uuid__isnull", False), ("tautan", "")),
                                    models.Q(("berkas_uuid__isnull", True), models.Q(("tautan", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="bukti_berkas_atau_tautan",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_buktilogperistiwa" ("berkas_uuid", "id", "log_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tautan") SELECT new_values."berkas_uuid", new_values."id", new_values."log_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tautan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="c4cd462e5c16ce1c52a15e39a4da05103f5b8532",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_52838",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_buktilog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_buktilogperistiwa" ("berkas_uuid", "id", "log_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tautan") SELECT old_values."berkas_uuid", old_values."id", old_values."log_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tautan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="5cea45e0ab4d52d1e6b5bbdfd48049ef08f654a0",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5b972",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_buktilog",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UmpanBalikPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.umpanbalik",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "dari",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dari",
                            ),
                        ),
                        (
                            "untuk",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="untuk",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "arah",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="arah",
                            ),
                        ),
                        ("pengamatan", models.TextField(verbose_name="yang diamati")),
                        ("akibat", models.TextField(blank=True, verbose_name="akibatnya")),
                        ("saran", models.TextField(blank=True, verbose_name="saran")),
                        (
                            "nilai",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("berorientasi_pelayanan", "Berorientasi Pelayanan"),
                                    ("akuntabel", "Akuntabel"),
                                    ("kompeten", "Kompeten"),
                                    ("harmonis", "Harmonis"),
                                    ("loyal", "Loyal"),
                                    ("adaptif", "Adaptif"),
                                    ("kolaboratif", "Kolaboratif"),
                                ],
                                max_length=24,
                                verbose_name="nilai BerAKHLAK",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        ("dibaca_at", models.DateTimeField(blank=True, null=True, verbose_name="dibaca pada")),
                        ("tanggapan", models.TextField(blank=True, verbose_name="tanggapan")),
                        ("ditanggapi_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("diubah_at", models.DateTimeField(blank=True, null=True, verbose_name="diubah pada")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dikirim pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa umpan balik",
                        "verbose_name_plural": "peristiwa umpan balik",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="8a915193401252efeeeaee4839ab0deeba8ae843",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_d8370",
                                    table="kinerja_umpanbalikperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaDialog",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "dialog",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="agenda_set",
                                to="kinerja.dialogkinerja",
                                verbose_name="dialog",
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
                            "penilai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penilai",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dibawa oleh",
                            ),
                        ),
                        (
                            "sumber",
                            models.CharField(
                                choices=[
                                    ("SENDIRI", "Ditulis sendiri"),
                                    ("RHK", "RHK"),
                                    ("IKI", "Indikator"),
                                    ("LOG", "Log harian"),
                                    ("UMPAN_BALIK", "Umpan balik"),
                                    ("EVALUASI", "Penilaian"),
                                    ("TIDAK_REALISTIS", "Target tidak realistis"),
                                ],
                                default=kinerja.enums.SumberAgenda["SENDIRI"],
                                max_length=16,
                                verbose_name="sumber",
                            ),
                        ),
                        ("uraian", models.TextField(blank=True, verbose_name="yang ingin dibahas")),
                        ("kutipan", models.TextField(blank=True, verbose_name="kutipan sumber")),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                        (
                            "iki",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.iki",
                            ),
                        ),
                        (
                            "log",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.logharian",
                            ),
                        ),
                        (
                            "umpan_balik",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.umpanbalik",
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        ("is_dibahas", models.BooleanField(default=False, verbose_name="sudah dibahas")),
                        ("hasil", models.TextField(blank=True, verbose_name="hasil pembahasan")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibawa pada")),
                    ],
                    options={
                        "verbose_name": "agenda dialog",
                        "verbose_name_plural": "agenda dialog",
                        "indexes": [
                            models.Index(
                                condition=models.Q(("dialog__isnull", True)),
                                fields=["pegawai", "penilai"],
                                name="agenda_menunggu",
                            ),
                            models.Index(
                                condition=models.Q(("dialog__isnull", True)), fields=["penilai"], name="agenda_penilai"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("pegawai", models.F("penilai")), _negated=True),
                                name="agenda_dua_orang",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("uraian", ""), _negated=True),
                                    models.Q(("kutipan", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="agenda_berisi",
                                violation_error_message="Tuliskan apa yang ingin dibahas.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("is_dibahas", False), ("dialog__isnull", False), _connector="OR"),
                                name="agenda_dibahas_dalam_dialog",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("is_dibahas", False),
                                    models.Q(
                                        ("rhk__isnull", False),
                                        ("iki__isnull", False),
                                        ("log__isnull", False),
                                        ("umpan_balik__isnull", False),
                                        ("evaluasi__isnull", False),
                                        _connector="OR",
                                    ),
                                ),
                                fields=("pegawai", "penilai", "sumber", "rhk", "iki", "log", "umpan_balik", "evaluasi"),
                                name="agenda_sekali_per_sumber",
                                nulls_distinct=False,
                                violation_error_message="Hal ini sudah ada dalam agenda dialog dan belum dibahas.",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_agendadialogperistiwa" ("created_at", "dialog_id", "evaluasi_id", "hasil", "id", "iki_id", "is_dibahas", "kutipan", "log_id", "oleh_id", "pegawai_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "sumber", "umpan_balik_id", "uraian", "uuid") SELECT new_values."created_at", new_values."dialog_id", new_values."evaluasi_id", new_values."hasil", new_values."id", new_values."iki_id", new_values."is_dibahas", new_values."kutipan", new_values."log_id", new_values."oleh_id", new_values."pegawai_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."sumber", new_values."umpan_balik_id", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="e7184353b6771b0e650548ddd405d3a8f1398d53",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_cf232",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_agendadialog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_agendadialogperistiwa" ("created_at", "dialog_id", "evaluasi_id", "hasil", "id", "iki_id", "is_dibahas", "kutipan", "log_id", "oleh_id", "pegawai_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "sumber", "umpan_balik_id", "uraian", "uuid") SELECT new_values."created_at", new_values."dialog_id", new_values."evaluasi_id", new_values."hasil", new_values."id", new_values."iki_id", new_values."is_dibahas", new_values."kutipan", new_values."log_id", new_values."oleh_id", new_values."pegawai_id", new_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."sumber", new_values."umpan_balik_id", new_values."uraian", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="42a53446ea39b9eee8e5dd13e15fde224d07cc1f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e87d9",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_agendadialog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_agendadialogperistiwa" ("created_at", "dialog_id", "evaluasi_id", "hasil", "id", "iki_id", "is_dibahas", "kutipan", "log_id", "oleh_id", "pegawai_id", "penilai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "sumber", "umpan_balik_id", "uraian", "uuid") SELECT old_values."created_at", old_values."dialog_id", old_values."evaluasi_id", old_values."hasil", old_values."id", old_values."iki_id", old_values."is_dibahas", old_values."kutipan", old_values."log_id", old_values."oleh_id", old_values."pegawai_id", old_values."penilai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."sumber", old_values."umpan_balik_id", old_values."uraian", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="3d5b7c88c53a607a0dfc203af1468004ebbf57e0",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b7a02",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_agendadialog",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="tolak_setelah_disahkan",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'UPDATE' AND (OLD.dialog_id, OLD.uraian, OLD.kutipan, OLD.is_dibahas, OLD.hasil) IS NOT DISTINCT FROM (NEW.dialog_id, NEW.uraian, NEW.kutipan, NEW.is_dibahas, NEW.hasil) THEN\n    RETURN NEW;\nEND IF;\nPERFORM 1 FROM kinerja_dialogkinerja d WHERE d.id IN (OLD.dialog_id, NEW.dialog_id) ORDER BY d.id FOR SHARE;\nIF EXISTS (\n    SELECT 1 FROM kinerja_dialogkinerja d\n    WHERE d.id IN (OLD.dialog_id, NEW.dialog_id) AND d.status IN ('DISAHKAN', 'DIBATALKAN')\n) THEN\n    RAISE EXCEPTION 'Dialog sudah disahkan atau dibatalkan: isinya tidak dapat diubah.'\n        USING ERRCODE = 'restrict_violation';\nEND IF;\nIF TG_OP = 'DELETE' THEN\n    RETURN OLD;\nEND IF;\nRETURN NEW;\n",
                                    hash="ae0969723a8964015773d12c69203b25065404f3",
                                    operation="INSERT OR UPDATE OR DELETE",
                                    pgid="pgtrigger_tolak_setelah_disahkan_f6646",
                                    table="kinerja_agendadialog",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CatatanEkinerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.catatanekinerja",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                                verbose_name="penilaian di portal",
                            ),
                        ),
                        (
                            "rating_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        ("id_luar", models.CharField(max_length=64, verbose_name="nomor di e-Kinerja BKN")),
                        (
                            "diimpor_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diimpor oleh",
                            ),
                        ),
                        ("diimpor_at", models.DateTimeField(verbose_name="diimpor pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa catatan e-Kinerja",
                        "verbose_name_plural": "peristiwa catatan e-Kinerja",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="6169ee9974150b8c837dbb9b429194cbbc4efa4f",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_d664d",
                                    table="kinerja_catatanekinerjaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KomentarIndikator",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "skp",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="komentar_set",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                        (
                            "iki",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="kinerja.iki",
                            ),
                        ),
                        ("tentang", models.CharField(max_length=500, verbose_name="tentang")),
                        (
                            "penulis",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penulis",
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="komentar")),
                        ("jawaban", models.TextField(blank=True, verbose_name="jawaban")),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dijawab oleh",
                            ),
                        ),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("created_at", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "komentar indikator",
                        "verbose_name_plural": "komentar indikator",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("dijawab_at__isnull", True), ("dijawab_oleh__isnull", True), ("jawaban", "")
                                    ),
                                    models.Q(
                                        models.Q(("jawaban", ""), _negated=True),
                                        ("dijawab_at__isnull", False),
                                        ("dijawab_oleh__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="komentar_jawaban_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dijawab_oleh__isnull", True),
                                    models.Q(("dijawab_oleh", models.F("penulis")), _negated=True),
                                    _connector="OR",
                                ),
                                name="komentar_dijawab_pihak_lain",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_komentarindikatorperistiwa" ("created_at", "dijawab_at", "dijawab_oleh_id", "id", "iki_id", "isi", "jawaban", "penulis_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "skp_id", "tentang", "uuid") SELECT new_values."created_at", new_values."dijawab_at", new_values."dijawab_oleh_id", new_values."id", new_values."iki_id", new_values."isi", new_values."jawaban", new_values."penulis_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."rhk_id", new_values."skp_id", new_values."tentang", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="1f2dba138bed9e0870d607318950809756381b8e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_8693d",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_komentarindikator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_komentarindikatorperistiwa" ("created_at", "dijawab_at", "dijawab_oleh_id", "id", "iki_id", "isi", "jawaban", "penulis_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "skp_id", "tentang", "uuid") SELECT new_values."created_at", new_values."dijawab_at", new_values."dijawab_oleh_id", new_values."id", new_values."iki_id", new_values."isi", new_values."jawaban", new_values."penulis_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."rhk_id", new_values."skp_id", new_values."tentang", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="aaee959a1923e6875f086e6e3ffc6a35987cf7bc",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_55aac",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_komentarindikator",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_komentarindikatorperistiwa" ("created_at", "dijawab_at", "dijawab_oleh_id", "id", "iki_id", "isi", "jawaban", "penulis_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rhk_id", "skp_id", "tentang", "uuid") SELECT old_values."created_at", old_values."dijawab_at", old_values."dijawab_oleh_id", old_values."id", old_values."iki_id", old_values."isi", old_values."jawaban", old_values."penulis_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."rhk_id", old_values."skp_id", old_values."tentang", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="4a5feb4f5b5277939a133c51d1386404a432777c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b6df8",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_komentarindikator",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeberatanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.keberatan",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
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
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        (
                            "pemutus",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pemutus",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu putusan"),
                                    ("DIPUTUS", "Diputus"),
                                    ("DICABUT", "Dicabut"),
                                ],
                                default=kinerja.enums.StatusKeberatan["DIAJUKAN"],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="alasan keberatan")),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("batas_penjelasan", models.DateField(verbose_name="batas penjelasan penilai")),
                        ("batas_putus", models.DateField(verbose_name="batas putusan")),
                        ("penjelasan", models.TextField(blank=True, verbose_name="penjelasan penilai")),
                        (
                            "penjelasan_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dijelaskan oleh",
                            ),
                        ),
                        ("penjelasan_at", models.DateTimeField(blank=True, null=True, verbose_name="dijelaskan pada")),
                        ("tanggapan", models.TextField(blank=True, verbose_name="tanggapan pegawai")),
                        ("tanggapan_at", models.DateTimeField(blank=True, null=True, verbose_name="ditanggapi pada")),
                        (
                            "putusan",
                            models.CharField(
                                blank=True,
                                choices=[("TETAP", "Hasil tetap"), ("DIUBAH", "Hasil diubah")],
                                max_length=8,
                                verbose_name="putusan",
                            ),
                        ),
                        ("alasan_putusan", models.TextField(blank=True, verbose_name="alasan putusan")),
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
                        ("diputus_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "peristiwa keberatan",
                        "verbose_name_plural": "peristiwa keberatan",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="08906de65e682ab7723b08156eba363bf8ff32ee",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_15b3e",
                                    table="kinerja_keberatanperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KoreksiEvaluasi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="koreksi_set",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        ("nomor", models.PositiveSmallIntegerField(verbose_name="nomor")),
                        (
                            "dasar",
                            models.CharField(
                                choices=[
                                    ("KEBERATAN", "Putusan keberatan"),
                                    ("KALIBRASI", "Kalibrasi"),
                                    ("PERTANYAAN", "Jawaban pertanyaan"),
                                ],
                                max_length=12,
                                verbose_name="dasar",
                            ),
                        ),
                        (
                            "keberatan",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="koreksi",
                                to="kinerja.keberatan",
                            ),
                        ),
                        (
                            "rating_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditetapkan oleh",
                            ),
                        ),
                        ("pada", models.DateTimeField(verbose_name="ditetapkan pada")),
                    ],
                    options={
                        "verbose_name": "koreksi evaluasi",
                        "verbose_name_plural": "koreksi evaluasi",
                        "constraints": [
                            models.UniqueConstraint(fields=("evaluasi", "nomor"), name="koreksi_evaluasi_bernomor"),
                            models.CheckConstraint(
                                condition=models.Q(("alasan", ""), _negated=True), name="koreksi_evaluasi_beralasan"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_koreksievaluasiperistiwa" ("alasan", "dasar", "evaluasi_id", "id", "keberatan_id", "nomor", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku") SELECT new_values."alasan", new_values."dasar", new_values."evaluasi_id", new_values."id", new_values."keberatan_id", new_values."nomor", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="20a7cb68ba88ac04ea8c73241c1c9155f715910f",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_af164",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="kinerja_koreksievaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_koreksievaluasiperistiwa" ("alasan", "dasar", "evaluasi_id", "id", "keberatan_id", "nomor", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku") SELECT new_values."alasan", new_values."dasar", new_values."evaluasi_id", new_values."id", new_values."keberatan_id", new_values."nomor", new_values."oleh_id", new_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."predikat", new_values."rating_hasil", new_values."rating_perilaku" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="3a3711bd5fb67e8df4e001f2d41446837e84f05f",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_35181",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="kinerja_koreksievaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "kinerja_koreksievaluasiperistiwa" ("alasan", "dasar", "evaluasi_id", "id", "keberatan_id", "nomor", "oleh_id", "pada", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "predikat", "rating_hasil", "rating_perilaku") SELECT old_values."alasan", old_values."dasar", old_values."evaluasi_id", old_values."id", old_values."keberatan_id", old_values."nomor", old_values."oleh_id", old_values."pada", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."predikat", old_values."rating_hasil", old_values."rating_perilaku" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="67e159f000835766744e94414f206c8a2819e8fb",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_7e31a",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="kinerja_koreksievaluasi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="ea0b89b2c954aa97cf54bc168af988f7a0e7a029",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_d10c4",
                                    table="kinerja_koreksievaluasi",
                                    when="BEFORE",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TemplatLogPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.templatlog",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
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
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                                verbose_name="RHK",
                            ),
                        ),
                        ("uraian", models.CharField(max_length=300, verbose_name="kalimat")),
                        ("satuan", models.CharField(blank=True, max_length=60, verbose_name="satuan hasil")),
                        ("mulai", models.TimeField(blank=True, null=True, verbose_name="mulai")),
                        ("selesai", models.TimeField(blank=True, null=True, verbose_name="selesai")),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="aktif")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa templat log",
                        "verbose_name_plural": "peristiwa templat log",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="44a9e7091869d3655906d37e79b6420f6741af21",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_5023c",
                                    table="kinerja_templatlogperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BuktiLogPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.buktilog",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "log",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.logharian",
                                verbose_name="log",
                            ),
                        ),
                        ("berkas_uuid", models.UUIDField(blank=True, null=True, verbose_name="berkas")),
                        ("tautan", models.URLField(blank=True, max_length=500, verbose_name="tautan")),
                    ],
                    options={
                        "verbose_name": "peristiwa bukti log",
                        "verbose_name_plural": "peristiwa bukti log",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="84078f2bfa44a17b013bef267b64bc2ecb67d3a5",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_5254d",
                                    table="kinerja_buktilogperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaDialogPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.agendadialog",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "dialog",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.dialogkinerja",
                                verbose_name="dialog",
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
                            "penilai",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pejabat penilai",
                            ),
                        ),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dibawa oleh",
                            ),
                        ),
                        (
                            "sumber",
                            models.CharField(
                                choices=[
                                    ("SENDIRI", "Ditulis sendiri"),
                                    ("RHK", "RHK"),
                                    ("IKI", "Indikator"),
                                    ("LOG", "Log harian"),
                                    ("UMPAN_BALIK", "Umpan balik"),
                                    ("EVALUASI", "Penilaian"),
                                    ("TIDAK_REALISTIS", "Target tidak realistis"),
                                ],
                                default=kinerja.enums.SumberAgenda["SENDIRI"],
                                max_length=16,
                                verbose_name="sumber",
                            ),
                        ),
                        ("uraian", models.TextField(blank=True, verbose_name="yang ingin dibahas")),
                        ("kutipan", models.TextField(blank=True, verbose_name="kutipan sumber")),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                        (
                            "iki",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.iki",
                            ),
                        ),
                        (
                            "log",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.logharian",
                            ),
                        ),
                        (
                            "umpan_balik",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.umpanbalik",
                            ),
                        ),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        ("is_dibahas", models.BooleanField(default=False, verbose_name="sudah dibahas")),
                        ("hasil", models.TextField(blank=True, verbose_name="hasil pembahasan")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibawa pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa agenda dialog",
                        "verbose_name_plural": "peristiwa agenda dialog",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="a45b3e07034029d9c9784b34b5caa688f79b489b",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_bc035",
                                    table="kinerja_agendadialogperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KomentarIndikatorPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.komentarindikator",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "skp",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.skp",
                                verbose_name="SKP",
                            ),
                        ),
                        (
                            "rhk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.rhk",
                            ),
                        ),
                        (
                            "iki",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.iki",
                            ),
                        ),
                        ("tentang", models.CharField(max_length=500, verbose_name="tentang")),
                        (
                            "penulis",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="penulis",
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="komentar")),
                        ("jawaban", models.TextField(blank=True, verbose_name="jawaban")),
                        (
                            "dijawab_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                                verbose_name="dijawab oleh",
                            ),
                        ),
                        ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="dijawab pada")),
                        ("created_at", models.DateTimeField(verbose_name="ditulis pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa komentar indikator",
                        "verbose_name_plural": "peristiwa komentar indikator",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="569f7702f0694d8a65289d69eefce8bcf1aaf9b8",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_6f701",
                                    table="kinerja_komentarindikatorperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KoreksiEvaluasiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.koreksievaluasi",
                            ),
                        ),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "evaluasi",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.evaluasi",
                            ),
                        ),
                        ("nomor", models.PositiveSmallIntegerField(verbose_name="nomor")),
                        (
                            "dasar",
                            models.CharField(
                                choices=[
                                    ("KEBERATAN", "Putusan keberatan"),
                                    ("KALIBRASI", "Kalibrasi"),
                                    ("PERTANYAAN", "Jawaban pertanyaan"),
                                ],
                                max_length=12,
                                verbose_name="dasar",
                            ),
                        ),
                        (
                            "keberatan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.keberatan",
                            ),
                        ),
                        (
                            "rating_hasil",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating hasil kerja",
                            ),
                        ),
                        (
                            "rating_perilaku",
                            models.CharField(
                                choices=[
                                    ("di_bawah", "Di bawah ekspektasi"),
                                    ("sesuai", "Sesuai ekspektasi"),
                                    ("di_atas", "Di atas ekspektasi"),
                                ],
                                max_length=10,
                                verbose_name="rating perilaku",
                            ),
                        ),
                        (
                            "predikat",
                            models.CharField(
                                choices=[
                                    ("sangat_kurang", "Sangat kurang"),
                                    ("kurang", "Kurang"),
                                    ("butuh_perbaikan", "Butuh perbaikan"),
                                    ("baik", "Baik"),
                                    ("sangat_baik", "Sangat baik"),
                                ],
                                max_length=16,
                                verbose_name="predikat",
                            ),
                        ),
                        ("alasan", models.TextField(verbose_name="alasan")),
                        (
                            "oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditetapkan oleh",
                            ),
                        ),
                        ("pada", models.DateTimeField(verbose_name="ditetapkan pada")),
                    ],
                    options={
                        "verbose_name": "peristiwa koreksi evaluasi",
                        "verbose_name_plural": "peristiwa koreksi evaluasi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="e336c05263b7484c6da9ebf73157240b277f68dd",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_328c1",
                                    table="kinerja_koreksievaluasiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ]
        ),
        InstallTriggers(),
    ]
