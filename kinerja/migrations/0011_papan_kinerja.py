import django.db.models.deletion
import django.db.models.expressions
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import AddTrigger, CreateModels


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0003_bawahan"),
        ("kinerja", "0010_capaian_unit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="AngkaUsang",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sejak", models.DateField(verbose_name="sejak bulan")),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "angka usang",
                        "verbose_name_plural": "angka usang",
                    },
                ),
                migrations.CreateModel(
                    name="CatatanKebijakan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "ukuran",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("nilai", "Penilaian selesai"),
                                    ("log", "Hari kerja berlog"),
                                    ("kemajuan", "Kemajuan RHK"),
                                    ("skp", "SKP disepakati tepat waktu"),
                                    ("dialog", "Dialog triwulan terlaksana"),
                                    ("umpan", "Umpan balik ditanggapi"),
                                    ("hadir", "Kehadiran"),
                                    ("baik", "Predikat Baik ke atas"),
                                    ("mutu", "Mutu data"),
                                ],
                                max_length=10,
                                verbose_name="tentang",
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="yang diputuskan")),
                        ("tenggat", models.DateField(blank=True, null=True, verbose_name="ditinjau lagi")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
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
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "catatan kebijakan",
                        "verbose_name_plural": "catatan kebijakan",
                        "indexes": [models.Index(fields=["unit_kerja", "-periode"], name="catatan_kebijakan_unit")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="catatan_kebijakan_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("isi", ""), _negated=True), name="catatan_kebijakan_berisi"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CatatanKebijakanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "ukuran",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("nilai", "Penilaian selesai"),
                                    ("log", "Hari kerja berlog"),
                                    ("kemajuan", "Kemajuan RHK"),
                                    ("skp", "SKP disepakati tepat waktu"),
                                    ("dialog", "Dialog triwulan terlaksana"),
                                    ("umpan", "Umpan balik ditanggapi"),
                                    ("hadir", "Kehadiran"),
                                    ("baik", "Predikat Baik ke atas"),
                                    ("mutu", "Mutu data"),
                                ],
                                max_length=10,
                                verbose_name="tentang",
                            ),
                        ),
                        ("isi", models.TextField(verbose_name="yang diputuskan")),
                        ("tenggat", models.DateField(blank=True, null=True, verbose_name="ditinjau lagi")),
                        ("pada", models.DateTimeField(verbose_name="dicatat pada")),
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="kinerja.catatankebijakan",
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
                    ],
                    options={
                        "verbose_name": "peristiwa catatan kebijakan",
                        "verbose_name_plural": "peristiwa catatan kebijakan",
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AngkaUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                        (
                            "cakupan",
                            models.CharField(
                                choices=[("SENDIRI", "Langsung di unit"), ("POHON", "Dengan unit di bawahnya")],
                                max_length=8,
                                verbose_name="cakupan",
                            ),
                        ),
                        ("acuan", models.DateField(verbose_name="hari acuan")),
                        ("dihitung_at", models.DateTimeField(verbose_name="dihitung pada")),
                        ("orang", models.PositiveIntegerField(default=0, verbose_name="pegawai")),
                        ("skp_ada", models.PositiveIntegerField(default=0, verbose_name="SKP disepakati")),
                        ("skp_tepat", models.PositiveIntegerField(default=0, verbose_name="SKP tepat waktu")),
                        ("hari_wajib", models.PositiveIntegerField(default=0, verbose_name="hari kerja wajib log")),
                        ("hari_kosong", models.PositiveIntegerField(default=0, verbose_name="hari kerja tanpa log")),
                        ("log_jumlah", models.PositiveIntegerField(default=0, verbose_name="catatan log")),
                        ("log_menunggu", models.PositiveIntegerField(default=0, verbose_name="log menunggu atasan")),
                        ("log_dikembalikan", models.PositiveIntegerField(default=0, verbose_name="log dikembalikan")),
                        ("presensi_hari", models.PositiveIntegerField(default=0, verbose_name="catatan kehadiran")),
                        ("hadir_hari", models.PositiveIntegerField(default=0, verbose_name="hari hadir")),
                        ("umpan_diberi", models.PositiveIntegerField(default=0, verbose_name="umpan balik diberikan")),
                        (
                            "umpan_ditanggapi",
                            models.PositiveIntegerField(default=0, verbose_name="umpan balik ditanggapi"),
                        ),
                        ("dialog_wajib", models.PositiveIntegerField(default=0, verbose_name="pegawai berpenilai")),
                        ("dialog_terlaksana", models.PositiveIntegerField(default=0, verbose_name="sudah berdialog")),
                        ("nilai_wajib", models.PositiveIntegerField(default=0, verbose_name="penilaian")),
                        ("nilai_selesai", models.PositiveIntegerField(default=0, verbose_name="penilaian selesai")),
                        ("nilai_diterima", models.PositiveIntegerField(default=0, verbose_name="penilaian diterima")),
                        (
                            "nilai_terakhir",
                            models.DateTimeField(blank=True, null=True, verbose_name="penilaian terakhir"),
                        ),
                        (
                            "sangat_kurang",
                            models.PositiveIntegerField(default=0, verbose_name="predikat sangat kurang"),
                        ),
                        ("kurang", models.PositiveIntegerField(default=0, verbose_name="predikat kurang")),
                        (
                            "butuh_perbaikan",
                            models.PositiveIntegerField(default=0, verbose_name="predikat butuh perbaikan"),
                        ),
                        ("baik", models.PositiveIntegerField(default=0, verbose_name="predikat baik")),
                        ("sangat_baik", models.PositiveIntegerField(default=0, verbose_name="predikat sangat baik")),
                        ("kemajuan_orang", models.PositiveIntegerField(default=0, verbose_name="pegawai bertarget")),
                        (
                            "kemajuan_jumlah",
                            models.PositiveIntegerField(
                                db_comment="persen, dijumlahkan", default=0, verbose_name="jumlah kemajuan"
                            ),
                        ),
                        (
                            "waktu_jumlah",
                            models.PositiveIntegerField(
                                db_comment="persen, dijumlahkan", default=0, verbose_name="jumlah waktu"
                            ),
                        ),
                        ("tertinggal", models.PositiveIntegerField(default=0, verbose_name="pegawai tertinggal")),
                        (
                            "mutu_jumlah",
                            models.PositiveIntegerField(
                                db_comment="skor 0-100, dijumlahkan", default=0, verbose_name="jumlah skor mutu data"
                            ),
                        ),
                        ("gagal_skp", models.PositiveIntegerField(default=0, verbose_name="tanpa SKP")),
                        ("gagal_penilai", models.PositiveIntegerField(default=0, verbose_name="tanpa penilai")),
                        ("gagal_golongan", models.PositiveIntegerField(default=0, verbose_name="tanpa golongan")),
                        ("gagal_kelas", models.PositiveIntegerField(default=0, verbose_name="tanpa kelas")),
                        ("gagal_presensi", models.PositiveIntegerField(default=0, verbose_name="tanpa kehadiran")),
                        ("gagal_log", models.PositiveIntegerField(default=0, verbose_name="log tanpa RHK")),
                        ("gagal_kemajuan", models.PositiveIntegerField(default=0, verbose_name="kemajuan usang")),
                        ("gagal_kontak", models.PositiveIntegerField(default=0, verbose_name="tanpa kontak")),
                        (
                            "gagal_keluarga",
                            models.PositiveIntegerField(default=0, verbose_name="keluarga perlu diperiksa"),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "angka unit",
                        "verbose_name_plural": "angka unit",
                        "indexes": [models.Index(fields=["periode", "cakupan"], name="angka_unit_periode")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("unit_kerja", "periode", "cakupan"), name="angka_unit_sekali"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="angka_unit_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("skp_tepat__lte", models.F("skp_ada")),
                                    ("skp_ada__lte", models.F("orang")),
                                    ("hari_kosong__lte", models.F("hari_wajib")),
                                    ("hadir_hari__lte", models.F("presensi_hari")),
                                    ("umpan_ditanggapi__lte", models.F("umpan_diberi")),
                                    ("dialog_terlaksana__lte", models.F("dialog_wajib")),
                                    ("nilai_selesai__lte", models.F("nilai_wajib")),
                                    (
                                        "mutu_jumlah__lte",
                                        django.db.models.expressions.CombinedExpression(
                                            models.F("orang"), "*", models.Value(100)
                                        ),
                                    ),
                                ),
                                name="angka_unit_bagian_tidak_melebihi",
                            ),
                        ],
                    },
                ),
            ]
        ),
        AddTrigger(
            model_name="dialogkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, least(b.dilaksanakan_pada, b.mulai::date) AS bulan FROM (SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, least(b.dilaksanakan_pada, b.mulai::date) FROM (SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="cfd9afb55da3e6e70598ca3e3199b7b8e15732db",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tandai_angka_tambah_a449b",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_dialogkinerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="dialogkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, least(b.dilaksanakan_pada, b.mulai::date) AS bulan FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, least(b.dilaksanakan_pada, b.mulai::date) FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="f0ad11e04d25c189286404e591c4ecd5a54b274e",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tandai_angka_ubah_04d89",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_dialogkinerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="dialogkinerja",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, least(b.dilaksanakan_pada, b.mulai::date) AS bulan FROM (SELECT * FROM lama) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, least(b.dilaksanakan_pada, b.mulai::date) FROM (SELECT * FROM lama) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="cb4006a2d146f8543983bf956017c86d2e93b70e",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tandai_angka_hapus_486ac",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_dialogkinerja",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="evaluasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.periode AS bulan FROM (SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.periode FROM (SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="f0620104440cc0c3111889ab03e2913e7987fc75",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tandai_angka_tambah_dcca7",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_evaluasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="evaluasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.periode AS bulan FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.periode FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="13a2d2b39992a6fbac2853bc9b32e2a2bfd021c2",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tandai_angka_ubah_a7e99",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_evaluasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="evaluasi",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.periode AS bulan FROM (SELECT * FROM lama) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.periode FROM (SELECT * FROM lama) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="24c958c0738aa9fd572c4fac6c16deaff40d6440",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tandai_angka_hapus_a9938",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_evaluasi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="logharian",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.tanggal AS bulan FROM (SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.tanggal FROM (SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="6a6daa2df55834829c92e88308bb93ab82a79add",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tandai_angka_tambah_61ede",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_logharian",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="logharian",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.tanggal AS bulan FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.tanggal FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="8fd2e024ed66982e8991645d2d8522f886c608b6",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tandai_angka_ubah_1dbcb",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_logharian",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="logharian",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.tanggal AS bulan FROM (SELECT * FROM lama) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.tanggal FROM (SELECT * FROM lama) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="7fa41bbc3a3d462b17d02eb480af24ed84e024e5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tandai_angka_hapus_0c023",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_logharian",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="presensi",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.tanggal AS bulan FROM (SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.tanggal FROM (SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="80391d9a8f6eb99a445c8569f7490291c7fadb3b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tandai_angka_tambah_792cb",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_presensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="presensi",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.tanggal AS bulan FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.tanggal FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="78769a606d599d5e92335bfeac287da2d8ee94bd",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tandai_angka_ubah_367c9",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_presensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="presensi",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.tanggal AS bulan FROM (SELECT * FROM lama) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.tanggal FROM (SELECT * FROM lama) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="4408d180adeea7c35786a798f9198f02b60acff0",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tandai_angka_hapus_0c4dd",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_presensi",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="skp",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, lower(b.berlaku) AS bulan FROM (SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, lower(b.berlaku) FROM (SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="7b938033a26295bfff07298411dbcbd28cf88d1b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tandai_angka_tambah_d0d67",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_skp",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="skp",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, lower(b.berlaku) AS bulan FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, lower(b.berlaku) FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="a27c24961f09ddc83c000972c1d55c36af42b050",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tandai_angka_ubah_9190c",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_skp",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="skp",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, lower(b.berlaku) AS bulan FROM (SELECT * FROM lama) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, lower(b.berlaku) FROM (SELECT * FROM lama) AS b JOIN jabatan_pegawai p ON p.id = b.pegawai_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="54f7995d158d0df3bcdd2c9bad7df67aa3262215",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tandai_angka_hapus_82fa2",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_skp",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.created_at AS bulan FROM (SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.created_at FROM (SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.untuk_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="571c79855cc69c89c4186d605efdcb89c92c9f06",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tandai_angka_tambah_15c1f",
                    referencing="REFERENCING NEW TABLE AS baru ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_ubah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.created_at AS bulan FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.created_at FROM (SELECT * FROM lama UNION ALL SELECT * FROM baru) AS b JOIN jabatan_pegawai p ON p.id = b.untuk_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="a64e81baaad88d0fed6d27575f0b2d5133fdd3ad",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tandai_angka_ubah_30201",
                    referencing="REFERENCING OLD TABLE AS lama  NEW TABLE AS baru ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="umpanbalik",
            trigger=pgtrigger.compiler.Trigger(
                name="tandai_angka_hapus",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nINSERT INTO kinerja_angkausang (unit_kerja_id, sejak)\nSELECT unit, min(date_trunc('month', bulan)::date)\nFROM (\n    SELECT b.unit_kerja_id AS unit, b.created_at AS bulan FROM (SELECT * FROM lama) AS b\n    UNION ALL\n    SELECT p.unit_kerja_id, b.created_at FROM (SELECT * FROM lama) AS b JOIN jabatan_pegawai p ON p.id = b.untuk_id\n    WHERE p.unit_kerja_id <> b.unit_kerja_id\n) AS semua\nWHERE unit IS NOT NULL AND bulan IS NOT NULL GROUP BY unit;\nRETURN NULL;\n",
                    hash="4110f8b45574938590dc08c5de40a1bf9a0511bb",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tandai_angka_hapus_dbd99",
                    referencing="REFERENCING OLD TABLE AS lama ",
                    table="kinerja_umpanbalik",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="catatankebijakan",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="4e70321131e8932d9c16b5956962ff8b99fe59a3",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_d665e",
                    table="kinerja_catatankebijakan",
                    when="BEFORE",
                ),
            ),
        ),
        AddTrigger(
            model_name="catatankebijakan",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_catatankebijakanperistiwa" ("id", "isi", "oleh_id", "pada", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tenggat", "ukuran", "unit_kerja_id", "uuid") SELECT new_values."id", new_values."isi", new_values."oleh_id", new_values."pada", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tenggat", new_values."ukuran", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                    hash="f5556b64038ffea30f4aaccf176ef01cdd803e07",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2e3c3",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="kinerja_catatankebijakan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="catatankebijakan",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_catatankebijakanperistiwa" ("id", "isi", "oleh_id", "pada", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tenggat", "ukuran", "unit_kerja_id", "uuid") SELECT new_values."id", new_values."isi", new_values."oleh_id", new_values."pada", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tenggat", new_values."ukuran", new_values."unit_kerja_id", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                    hash="f03143b2946175cd9037991416a695cce383d550",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_16b1c",
                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                    table="kinerja_catatankebijakan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="catatankebijakan",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "kinerja_catatankebijakanperistiwa" ("id", "isi", "oleh_id", "pada", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tenggat", "ukuran", "unit_kerja_id", "uuid") SELECT old_values."id", old_values."isi", old_values."oleh_id", old_values."pada", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tenggat", old_values."ukuran", old_values."unit_kerja_id", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                    hash="a2aedff9e8ff2e69ec5f4f46b45577c843f267cd",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d3624",
                    referencing="REFERENCING OLD TABLE AS old_values ",
                    table="kinerja_catatankebijakan",
                    when="AFTER",
                ),
            ),
        ),
        AddTrigger(
            model_name="catatankebijakanperistiwa",
            trigger=pgtrigger.compiler.Trigger(
                name="hanya_tambah",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                    hash="4c711b5ddc0d91bd982e05d048a46e53ed7417fd",
                    level="STATEMENT",
                    operation="UPDATE OR DELETE OR TRUNCATE",
                    pgid="pgtrigger_hanya_tambah_4d102",
                    table="kinerja_catatankebijakanperistiwa",
                    when="BEFORE",
                ),
            ),
        ),
    ]
