"""Units, posts, seats, people and their dated histories."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.db.models.deletion
import jabatan.enums
import jabatan.models.impor
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels, InstallTriggers


PEMIMPIN = """
CREATE FUNCTION jabatan_pemimpin(seat bigint, hari date) RETURNS TABLE (pegawai_id bigint)
LANGUAGE sql STABLE AS $$
    SELECT c.pegawai_id
    FROM (
        SELECT r.pegawai_id, 1 AS urut, lower(r.berlaku) AS sejak, r.id
        FROM jabatan_riwayatjabatan r WHERE r.posisi_id = seat AND r.berlaku @> hari
        UNION ALL
        SELECT t.pegawai_id, CASE t.jenis WHEN 'PLT' THEN 2 ELSE 3 END, lower(t.berlaku), t.id
        FROM jabatan_penugasan t WHERE t.posisi_id = seat AND t.berlaku @> hari
    ) c
    WHERE NOT EXISTS (
        SELECT 1 FROM jabatan_riwayatstatus s
        WHERE s.pegawai_id = c.pegawai_id AND s.berlaku @> hari AND s.kedudukan <> 'AKTIF')
    ORDER BY c.urut, c.sejak, c.id
    LIMIT 1
$$
"""

RANTAI = """
CREATE FUNCTION jabatan_tolak_lingkaran_posisi() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE melingkar boolean;
BEGIN
    IF NEW.atasan_id IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock(hashtext('jabatan_posisi.atasan'));
    WITH RECURSIVE naik(id) AS (
        SELECT NEW.atasan_id
        UNION
        SELECT p.atasan_id FROM naik n JOIN jabatan_posisi p ON p.id = n.id WHERE p.atasan_id IS NOT NULL
    ) SELECT EXISTS (SELECT 1 FROM naik WHERE id = NEW.id) INTO melingkar;
    IF melingkar THEN
        RAISE EXCEPTION 'Rantai atasan posisi % melingkar.', NEW.kode
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posisi_atasan_tidak_melingkar';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER posisi_atasan_tidak_melingkar AFTER INSERT OR UPDATE OF atasan_id ON jabatan_posisi
    FOR EACH ROW EXECUTE FUNCTION jabatan_tolak_lingkaran_posisi();
CREATE FUNCTION jabatan_tolak_lingkaran_unit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE melingkar boolean;
BEGIN
    IF NEW.parent_id IS NULL THEN RETURN NULL; END IF;
    PERFORM pg_advisory_xact_lock(hashtext('jabatan_unitkerja.parent'));
    WITH RECURSIVE naik(id) AS (
        SELECT NEW.parent_id
        UNION
        SELECT u.parent_id FROM naik n JOIN jabatan_unitkerja u ON u.id = n.id WHERE u.parent_id IS NOT NULL
    ) SELECT EXISTS (SELECT 1 FROM naik WHERE id = NEW.id) INTO melingkar;
    IF melingkar THEN
        RAISE EXCEPTION 'Induk unit % melingkar.', NEW.kode
            USING ERRCODE = 'check_violation', CONSTRAINT = 'unit_induk_tidak_melingkar';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER unit_induk_tidak_melingkar AFTER INSERT OR UPDATE OF parent_id ON jabatan_unitkerja
    FOR EACH ROW EXECUTE FUNCTION jabatan_tolak_lingkaran_unit();
"""

TANPA_RANTAI = """
DROP TRIGGER posisi_atasan_tidak_melingkar ON jabatan_posisi;
DROP TRIGGER unit_induk_tidak_melingkar ON jabatan_unitkerja;
DROP FUNCTION jabatan_tolak_lingkaran_posisi();
DROP FUNCTION jabatan_tolak_lingkaran_unit();
"""


class Migration(migrations.Migration):
    initial = True

    # The packages come first: every change of theirs to the account would render all our models again.
    dependencies = [
        ("axes", "0010_accessattemptexpiration"),
        ("django_celery_beat", "0019_alter_periodictasks_options"),
        ("mfa", "0003_authenticator_type_uniq"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("socialaccount", "0006_alter_socialaccount_extra_data"),
        ("usersessions", "0001_initial"),
        ("akun", "__first__"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="Jabatan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=40, unique=True, verbose_name="kode")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("jpt_utama", "JPT Utama"),
                                    ("jpt_madya", "JPT Madya"),
                                    ("jpt_pratama", "JPT Pratama"),
                                    ("administrator", "Administrator"),
                                    ("pengawas", "Pengawas"),
                                    ("pelaksana", "Pelaksana"),
                                    ("jf_pemula", "JF Pemula"),
                                    ("jf_terampil", "JF Terampil"),
                                    ("jf_mahir", "JF Mahir"),
                                    ("jf_penyelia", "JF Penyelia"),
                                    ("jf_ahli_pertama", "JF Ahli Pertama"),
                                    ("jf_ahli_muda", "JF Ahli Muda"),
                                    ("jf_ahli_madya", "JF Ahli Madya"),
                                    ("jf_ahli_utama", "JF Ahli Utama"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        ("eselon", models.CharField(blank=True, max_length=5, verbose_name="eselon")),
                        (
                            "tunjangan_fungsional",
                            models.CharField(blank=True, max_length=120, verbose_name="rujukan tunjangan fungsional"),
                        ),
                        (
                            "bup",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="tahun", null=True, verbose_name="batas usia pensiun khusus"
                            ),
                        ),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="aktif")),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "jabatan",
                        "verbose_name_plural": "jabatan",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_jabatanperistiwa" ("bup", "eselon", "id", "is_aktif", "jenis", "kode", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tunjangan_fungsional", "versi") SELECT new_values."bup", new_values."eselon", new_values."id", new_values."is_aktif", new_values."jenis", new_values."kode", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tunjangan_fungsional", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="dabaaa71601edb5207f8af9282fe69cf4f87f0dc",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_a9cd0",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_jabatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_jabatanperistiwa" ("bup", "eselon", "id", "is_aktif", "jenis", "kode", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tunjangan_fungsional", "versi") SELECT new_values."bup", new_values."eselon", new_values."id", new_values."is_aktif", new_values."jenis", new_values."kode", new_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tunjangan_fungsional", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="b7c16dd82a52a58b48a9c3ebec27ee1a579dd3ba",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f5add",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_jabatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_jabatanperistiwa" ("bup", "eselon", "id", "is_aktif", "jenis", "kode", "nama", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tunjangan_fungsional", "versi") SELECT old_values."bup", old_values."eselon", old_values."id", old_values."is_aktif", old_values."jenis", old_values."kode", old_values."nama", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tunjangan_fungsional", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="dfea8190744354f855274445950743344f6c7f2f",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_bedb7",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_jabatan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UnitKerja",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=40, unique=True, verbose_name="kode")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("PEMDA", "Pemerintah daerah"),
                                    ("SEKRETARIAT_DAERAH", "Sekretariat daerah"),
                                    ("DINAS", "Dinas"),
                                    ("BADAN", "Badan"),
                                    ("INSPEKTORAT", "Inspektorat"),
                                    ("KECAMATAN", "Kecamatan"),
                                    ("KELURAHAN", "Kelurahan"),
                                    ("SEKRETARIAT", "Sekretariat"),
                                    ("BAGIAN", "Bagian"),
                                    ("BIDANG", "Bidang"),
                                    ("SUBBAGIAN", "Subbagian"),
                                    ("SEKSI", "Seksi"),
                                    ("UPTD", "UPTD"),
                                    ("SEKOLAH", "Sekolah"),
                                    ("PUSKESMAS", "Puskesmas"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        ("urutan", models.PositiveIntegerField(default=0, verbose_name="urutan")),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="aktif")),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="jabatan.unitkerja",
                                verbose_name="unit induk",
                            ),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "unit kerja",
                        "verbose_name_plural": "unit kerja",
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_unitkerjaperistiwa" ("id", "is_aktif", "jenis", "kode", "nama", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan", "versi") SELECT new_values."id", new_values."is_aktif", new_values."jenis", new_values."kode", new_values."nama", new_values."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."urutan", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="e5bf028a1feba15410505b17556555bf440d99ab",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_c8cb5",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_unitkerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_unitkerjaperistiwa" ("id", "is_aktif", "jenis", "kode", "nama", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan", "versi") SELECT new_values."id", new_values."is_aktif", new_values."jenis", new_values."kode", new_values."nama", new_values."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."urutan", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="44e3e8f3d26ea3b895a36ede46121db18800ba20",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e4e1a",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_unitkerja",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_unitkerjaperistiwa" ("id", "is_aktif", "jenis", "kode", "nama", "parent_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "urutan", "versi") SELECT old_values."id", old_values."is_aktif", old_values."jenis", old_values."kode", old_values."nama", old_values."parent_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."urutan", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="e7730675c331e6b2fc1b260d1848f0616eb2ccf8",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_b9b22",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_unitkerja",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Posisi",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=60, unique=True, verbose_name="kode")),
                        (
                            "kelas",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kelas jabatan"),
                        ),
                        ("kebutuhan", models.PositiveSmallIntegerField(default=1, verbose_name="kebutuhan pegawai")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        (
                            "atasan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bawahan_set",
                                to="jabatan.posisi",
                                verbose_name="posisi atasan",
                            ),
                        ),
                        (
                            "jabatan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posisi_set",
                                to="jabatan.jabatan",
                                verbose_name="jabatan",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="posisi_set",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "posisi",
                        "verbose_name_plural": "posisi",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("kelas__isnull", True), ("kelas__range", (1, 17)), _connector="OR"),
                                name="posisi_kelas_1_sampai_17",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("atasan__isnull", True),
                                    models.Q(("atasan", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="posisi_bukan_atasan_dirinya",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_posisiperistiwa" ("atasan_id", "berlaku", "id", "jabatan_id", "kebutuhan", "kelas", "kode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "versi") SELECT new_values."atasan_id", new_values."berlaku", new_values."id", new_values."jabatan_id", new_values."kebutuhan", new_values."kelas", new_values."kode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."unit_kerja_id", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="19a4dac461ddcde87667f573d8f2c31a82d9f671",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ba00b",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_posisi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_posisiperistiwa" ("atasan_id", "berlaku", "id", "jabatan_id", "kebutuhan", "kelas", "kode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "versi") SELECT new_values."atasan_id", new_values."berlaku", new_values."id", new_values."jabatan_id", new_values."kebutuhan", new_values."kelas", new_values."kode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."unit_kerja_id", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="23bbe20e96ec3e74ce708ca97cdd7cb7ca33d992",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_853bf",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_posisi",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_posisiperistiwa" ("atasan_id", "berlaku", "id", "jabatan_id", "kebutuhan", "kelas", "kode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_kerja_id", "versi") SELECT old_values."atasan_id", old_values."berlaku", old_values."id", old_values."jabatan_id", old_values."kebutuhan", old_values."kelas", old_values."kode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."unit_kerja_id", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="f33550029cee7c26071dc709ff79c5f1cfb32e47",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3a223",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_posisi",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Pegawai",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("nip", models.CharField(max_length=18, unique=True, verbose_name="NIP/NI PPPK")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        ("gelar_depan", models.CharField(blank=True, max_length=40, verbose_name="gelar depan")),
                        ("gelar_belakang", models.CharField(blank=True, max_length=60, verbose_name="gelar belakang")),
                        (
                            "jenis_kelamin",
                            models.CharField(
                                choices=[("L", "Laki-laki"), ("P", "Perempuan")],
                                max_length=1,
                                verbose_name="jenis kelamin",
                            ),
                        ),
                        ("tempat_lahir", models.CharField(blank=True, max_length=80, verbose_name="tempat lahir")),
                        ("tanggal_lahir", models.DateField(verbose_name="tanggal lahir")),
                        ("nik", models.CharField(blank=True, max_length=16, verbose_name="NIK")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel dinas")),
                        ("ponsel", models.CharField(blank=True, max_length=20, verbose_name="ponsel")),
                        (
                            "status",
                            models.CharField(
                                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK")],
                                max_length=4,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "kedudukan",
                            models.CharField(
                                choices=[
                                    ("AKTIF", "Aktif"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                    ("CLTN", "Cuti di luar tanggungan negara"),
                                    ("DIBERHENTIKAN_SEMENTARA", "Diberhentikan sementara"),
                                    ("PENSIUN", "Pensiun"),
                                    ("BERHENTI", "Berhenti"),
                                    ("MENINGGAL", "Meninggal dunia"),
                                ],
                                default=jabatan.enums.Kedudukan["AKTIF"],
                                max_length=24,
                                verbose_name="kedudukan",
                            ),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                        (
                            "pengguna",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="akun",
                            ),
                        ),
                        (
                            "posisi",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.posisi",
                                verbose_name="posisi",
                            ),
                        ),
                        (
                            "unit_kerja",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pegawai",
                        "verbose_name_plural": "pegawai",
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                fields=["nama"], name="pegawai_nama_trgm", opclasses=["gin_trgm_ops"]
                            ),
                            models.Index(fields=["unit_kerja", "nama"], name="pegawai_unit_nama"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("nip__regex", "^[0-9]{18}$")), name="pegawai_nip_18_angka"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("nik", ""), ("nik__regex", "^[0-9]{16}$"), _connector="OR"),
                                name="pegawai_nik_16_angka",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_pegawaiperistiwa" ("created_at", "gelar_belakang", "gelar_depan", "id", "jenis_kelamin", "kedudukan", "nama", "nik", "nip", "pengguna_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ponsel", "posisi_id", "status", "surel", "tanggal_lahir", "tempat_lahir", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."created_at", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis_kelamin", new_values."kedudukan", new_values."nama", new_values."nik", new_values."nip", new_values."pengguna_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."ponsel", new_values."posisi_id", new_values."status", new_values."surel", new_values."tanggal_lahir", new_values."tempat_lahir", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="7b6a5d830fa4bda5c4b307065ee7c9bafa57f404",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7f37d",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_pegawai",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_pegawaiperistiwa" ("created_at", "gelar_belakang", "gelar_depan", "id", "jenis_kelamin", "kedudukan", "nama", "nik", "nip", "pengguna_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ponsel", "posisi_id", "status", "surel", "tanggal_lahir", "tempat_lahir", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT new_values."created_at", new_values."gelar_belakang", new_values."gelar_depan", new_values."id", new_values."jenis_kelamin", new_values."kedudukan", new_values."nama", new_values."nik", new_values."nip", new_values."pengguna_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."ponsel", new_values."posisi_id", new_values."status", new_values."surel", new_values."tanggal_lahir", new_values."tempat_lahir", new_values."unit_kerja_id", new_values."updated_at", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="45d75d0475d07c8d587abd8514bb9489ca015ee8",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_cf29f",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_pegawai",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_pegawaiperistiwa" ("created_at", "gelar_belakang", "gelar_depan", "id", "jenis_kelamin", "kedudukan", "nama", "nik", "nip", "pengguna_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "ponsel", "posisi_id", "status", "surel", "tanggal_lahir", "tempat_lahir", "unit_kerja_id", "updated_at", "uuid", "versi") SELECT old_values."created_at", old_values."gelar_belakang", old_values."gelar_depan", old_values."id", old_values."jenis_kelamin", old_values."kedudukan", old_values."nama", old_values."nik", old_values."nip", old_values."pengguna_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."ponsel", old_values."posisi_id", old_values."status", old_values."surel", old_values."tanggal_lahir", old_values."tempat_lahir", old_values."unit_kerja_id", old_values."updated_at", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="6af51db6beb7f3bdb0a5d8d993a4d64dd7574c1d",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_42a18",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_pegawai",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Keluarga",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "hubungan",
                            models.CharField(
                                choices=[("PASANGAN", "Suami/istri"), ("ANAK", "Anak")],
                                max_length=10,
                                verbose_name="hubungan",
                            ),
                        ),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        ("tanggal_lahir", models.DateField(verbose_name="tanggal lahir")),
                        (
                            "tertanggung_gaji",
                            models.BooleanField(default=True, verbose_name="masuk tunjangan keluarga"),
                        ),
                        ("tertanggung_beras", models.BooleanField(default=True, verbose_name="masuk tunjangan beras")),
                        ("tertanggung_pajak", models.BooleanField(default=True, verbose_name="masuk tanggungan pajak")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "anggota keluarga",
                        "verbose_name_plural": "anggota keluarga",
                        "abstract": False,
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("hubungan", jabatan.enums.HubunganKeluarga["PASANGAN"])),
                                expressions=[("pegawai", "="), ("berlaku", "&&")],
                                name="keluarga_satu_pasangan",
                                violation_error_message="Pegawai ini sudah memiliki suami/istri yang tercatat pada masa itu.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_keluargaperistiwa" ("berlaku", "created_at", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."berlaku", new_values."created_at", new_values."hubungan", new_values."id", new_values."nama", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="1f77a05fd2cdb77894be68feed552df3df4fcebf",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_81799",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_keluarga",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_keluargaperistiwa" ("berlaku", "created_at", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT new_values."berlaku", new_values."created_at", new_values."hubungan", new_values."id", new_values."nama", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_lahir", new_values."tanggal_sk", new_values."tertanggung_beras", new_values."tertanggung_gaji", new_values."tertanggung_pajak" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="fbfccd6bd6afa15d6c848ca8ef7f016578a63bc5",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9f625",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_keluarga",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_keluargaperistiwa" ("berlaku", "created_at", "hubungan", "id", "nama", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_lahir", "tanggal_sk", "tertanggung_beras", "tertanggung_gaji", "tertanggung_pajak") SELECT old_values."berlaku", old_values."created_at", old_values."hubungan", old_values."id", old_values."nama", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_lahir", old_values."tanggal_sk", old_values."tertanggung_beras", old_values."tertanggung_gaji", old_values."tertanggung_pajak" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="de3f8fc0f943702eeaa18e05c4570da5f2e40526",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cbbe7",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_keluarga",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Penugasan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("PLT", "Pelaksana tugas (Plt)"), ("PLH", "Pelaksana harian (Plh)")],
                                max_length=3,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "posisi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="penugasan_set",
                                to="jabatan.posisi",
                                verbose_name="posisi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "penugasan",
                        "verbose_name_plural": "penugasan",
                        "abstract": False,
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("posisi", "="), ("jenis", "="), ("berlaku", "&&")],
                                name="penugasan_satu_pelaksana_per_posisi",
                                violation_error_message="Posisi ini sudah memiliki pelaksana lain pada masa itu.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_penugasanperistiwa" ("berlaku", "created_at", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="7d8e945a20b66c2d6861abcfd390f5cd83d700d3",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_782db",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_penugasan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_penugasanperistiwa" ("berlaku", "created_at", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."jenis", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="9cb0a91179bfebd88a7e30880d6ec3d203e6cab0",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6f0dc",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_penugasan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_penugasanperistiwa" ("berlaku", "created_at", "id", "jenis", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT old_values."berlaku", old_values."created_at", old_values."id", old_values."jenis", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."posisi_id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="67b0f4df74549a5f24e0c0ef8ac90365e7889f6a",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_ab718",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_penugasan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatJabatan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        (
                            "posisi",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="pemangku_set",
                                to="jabatan.posisi",
                                verbose_name="posisi",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "riwayat jabatan",
                        "verbose_name_plural": "riwayat jabatan",
                        "abstract": False,
                        "indexes": [models.Index(fields=["posisi"], name="riwayat_jabatan_posisi")],
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("pegawai", "="), ("berlaku", "&&")],
                                name="riwayat_jabatan_tanpa_tumpang_tindih",
                                violation_error_message="Masa berlaku jabatan ini bertumpang tindih dengan riwayat lain.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatjabatanperistiwa" ("berlaku", "created_at", "id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="b35fc2eaf812610a873cd6c39ebb6181cf4c5395",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_d059e",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_riwayatjabatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatjabatanperistiwa" ("berlaku", "created_at", "id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."posisi_id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="5c4b641357deedc0ccfbc6995784c5a445e6a4b3",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_c1826",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_riwayatjabatan",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatjabatanperistiwa" ("berlaku", "created_at", "id", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posisi_id", "tanggal_sk") SELECT old_values."berlaku", old_values."created_at", old_values."id", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."posisi_id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="ed201277d3ed0e1e77afc7e5efb41dccea447022",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0238e",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_riwayatjabatan",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatPangkat",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "golongan",
                            models.CharField(
                                choices=[
                                    ("I/a", "I/a"),
                                    ("I/b", "I/b"),
                                    ("I/c", "I/c"),
                                    ("I/d", "I/d"),
                                    ("II/a", "II/a"),
                                    ("II/b", "II/b"),
                                    ("II/c", "II/c"),
                                    ("II/d", "II/d"),
                                    ("III/a", "III/a"),
                                    ("III/b", "III/b"),
                                    ("III/c", "III/c"),
                                    ("III/d", "III/d"),
                                    ("IV/a", "IV/a"),
                                    ("IV/b", "IV/b"),
                                    ("IV/c", "IV/c"),
                                    ("IV/d", "IV/d"),
                                    ("IV/e", "IV/e"),
                                    ("I", "I"),
                                    ("II", "II"),
                                    ("III", "III"),
                                    ("IV", "IV"),
                                    ("V", "V"),
                                    ("VI", "VI"),
                                    ("VII", "VII"),
                                    ("VIII", "VIII"),
                                    ("IX", "IX"),
                                    ("X", "X"),
                                    ("XI", "XI"),
                                    ("XII", "XII"),
                                    ("XIII", "XIII"),
                                    ("XIV", "XIV"),
                                    ("XV", "XV"),
                                    ("XVI", "XVI"),
                                    ("XVII", "XVII"),
                                ],
                                max_length=5,
                                verbose_name="golongan",
                            ),
                        ),
                        (
                            "mkg_tahun",
                            models.PositiveSmallIntegerField(
                                db_comment="tahun, pada tmt", default=0, verbose_name="masa kerja golongan"
                            ),
                        ),
                        (
                            "mkg_bulan",
                            models.PositiveSmallIntegerField(
                                db_comment="bulan, pada tmt", default=0, verbose_name="sisa bulan masa kerja"
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "riwayat pangkat",
                        "verbose_name_plural": "riwayat pangkat",
                        "abstract": False,
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("pegawai", "="), ("berlaku", "&&")],
                                name="riwayat_pangkat_tanpa_tumpang_tindih",
                                violation_error_message="Masa berlaku pangkat ini bertumpang tindih dengan riwayat lain.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("mkg_bulan__lte", 11)), name="riwayat_pangkat_sisa_bulan"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatpangkatperistiwa" ("berlaku", "created_at", "golongan", "id", "mkg_bulan", "mkg_tahun", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."golongan", new_values."id", new_values."mkg_bulan", new_values."mkg_tahun", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="2605a3c1c18c04fae92c8fe69b3b1fb8d072594d",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_e41f0",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_riwayatpangkat",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatpangkatperistiwa" ("berlaku", "created_at", "golongan", "id", "mkg_bulan", "mkg_tahun", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."golongan", new_values."id", new_values."mkg_bulan", new_values."mkg_tahun", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="8ce90678fc38d9f83954e759122e3417d56fa63a",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_00780",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_riwayatpangkat",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatpangkatperistiwa" ("berlaku", "created_at", "golongan", "id", "mkg_bulan", "mkg_tahun", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "tanggal_sk") SELECT old_values."berlaku", old_values."created_at", old_values."golongan", old_values."id", old_values."mkg_bulan", old_values."mkg_tahun", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="6c14cbeb22958fb12f5be50a168817ac99a970d4",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_07416",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_riwayatpangkat",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatStatus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "status",
                            models.CharField(
                                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK")],
                                max_length=4,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "kedudukan",
                            models.CharField(
                                choices=[
                                    ("AKTIF", "Aktif"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                    ("CLTN", "Cuti di luar tanggungan negara"),
                                    ("DIBERHENTIKAN_SEMENTARA", "Diberhentikan sementara"),
                                    ("PENSIUN", "Pensiun"),
                                    ("BERHENTI", "Berhenti"),
                                    ("MENINGGAL", "Meninggal dunia"),
                                ],
                                default=jabatan.enums.Kedudukan["AKTIF"],
                                max_length=24,
                                verbose_name="kedudukan",
                            ),
                        ),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="%(class)s_set",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "riwayat status",
                        "verbose_name_plural": "riwayat status",
                        "abstract": False,
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[("pegawai", "="), ("berlaku", "&&")],
                                name="riwayat_status_tanpa_tumpang_tindih",
                                violation_error_message="Masa berlaku status ini bertumpang tindih dengan riwayat lain.",
                            )
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("berlaku", "created_at", "id", "kedudukan", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."kedudukan", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="0512985182e9d78e51dc235473b502978a649b5c",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_fcdbb",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="jabatan_riwayatstatus",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("berlaku", "created_at", "id", "kedudukan", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT new_values."berlaku", new_values."created_at", new_values."id", new_values."kedudukan", new_values."nomor_sk", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."tanggal_sk" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="d739fa70ac76f6fbdbd28db271c44eb85ea1619b",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b4403",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="jabatan_riwayatstatus",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "jabatan_riwayatstatusperistiwa" ("berlaku", "created_at", "id", "kedudukan", "nomor_sk", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tanggal_sk") SELECT old_values."berlaku", old_values."created_at", old_values."id", old_values."kedudukan", old_values."nomor_sk", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."tanggal_sk" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="4b383f2eae1afae5657be9cc9a5d56bdc45519d5",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_8cff0",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="jabatan_riwayatstatus",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JabatanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("kode", models.CharField(max_length=40, verbose_name="kode")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("jpt_utama", "JPT Utama"),
                                    ("jpt_madya", "JPT Madya"),
                                    ("jpt_pratama", "JPT Pratama"),
                                    ("administrator", "Administrator"),
                                    ("pengawas", "Pengawas"),
                                    ("pelaksana", "Pelaksana"),
                                    ("jf_pemula", "JF Pemula"),
                                    ("jf_terampil", "JF Terampil"),
                                    ("jf_mahir", "JF Mahir"),
                                    ("jf_penyelia", "JF Penyelia"),
                                    ("jf_ahli_pertama", "JF Ahli Pertama"),
                                    ("jf_ahli_muda", "JF Ahli Muda"),
                                    ("jf_ahli_madya", "JF Ahli Madya"),
                                    ("jf_ahli_utama", "JF Ahli Utama"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        ("eselon", models.CharField(blank=True, max_length=5, verbose_name="eselon")),
                        (
                            "tunjangan_fungsional",
                            models.CharField(blank=True, max_length=120, verbose_name="rujukan tunjangan fungsional"),
                        ),
                        (
                            "bup",
                            models.PositiveSmallIntegerField(
                                blank=True, db_comment="tahun", null=True, verbose_name="batas usia pensiun khusus"
                            ),
                        ),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="aktif")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.jabatan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa jabatan",
                        "verbose_name_plural": "peristiwa jabatan",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="d5f76089490d32eac87970bf0f64a35bf461ad3c",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_3bc8b",
                                    table="jabatan_jabatanperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KeluargaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "hubungan",
                            models.CharField(
                                choices=[("PASANGAN", "Suami/istri"), ("ANAK", "Anak")],
                                max_length=10,
                                verbose_name="hubungan",
                            ),
                        ),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        ("tanggal_lahir", models.DateField(verbose_name="tanggal lahir")),
                        (
                            "tertanggung_gaji",
                            models.BooleanField(default=True, verbose_name="masuk tunjangan keluarga"),
                        ),
                        ("tertanggung_beras", models.BooleanField(default=True, verbose_name="masuk tunjangan beras")),
                        ("tertanggung_pajak", models.BooleanField(default=True, verbose_name="masuk tanggungan pajak")),
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
                                to="jabatan.keluarga",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa anggota keluarga",
                        "verbose_name_plural": "peristiwa anggota keluarga",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="3d1889f97f97eb19cf8d0aefa31f47acf70623d4",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_0d000",
                                    table="jabatan_keluargaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PegawaiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("nip", models.CharField(max_length=18, verbose_name="NIP/NI PPPK")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        ("gelar_depan", models.CharField(blank=True, max_length=40, verbose_name="gelar depan")),
                        ("gelar_belakang", models.CharField(blank=True, max_length=60, verbose_name="gelar belakang")),
                        (
                            "jenis_kelamin",
                            models.CharField(
                                choices=[("L", "Laki-laki"), ("P", "Perempuan")],
                                max_length=1,
                                verbose_name="jenis kelamin",
                            ),
                        ),
                        ("tempat_lahir", models.CharField(blank=True, max_length=80, verbose_name="tempat lahir")),
                        ("tanggal_lahir", models.DateField(verbose_name="tanggal lahir")),
                        ("nik", models.CharField(blank=True, max_length=16, verbose_name="NIK")),
                        ("surel", models.EmailField(blank=True, max_length=254, verbose_name="surel dinas")),
                        ("ponsel", models.CharField(blank=True, max_length=20, verbose_name="ponsel")),
                        (
                            "status",
                            models.CharField(
                                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK")],
                                max_length=4,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "kedudukan",
                            models.CharField(
                                choices=[
                                    ("AKTIF", "Aktif"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                    ("CLTN", "Cuti di luar tanggungan negara"),
                                    ("DIBERHENTIKAN_SEMENTARA", "Diberhentikan sementara"),
                                    ("PENSIUN", "Pensiun"),
                                    ("BERHENTI", "Berhenti"),
                                    ("MENINGGAL", "Meninggal dunia"),
                                ],
                                default=jabatan.enums.Kedudukan["AKTIF"],
                                max_length=24,
                                verbose_name="kedudukan",
                            ),
                        ),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="diubah pada")),
                        (
                            "pengguna",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="akun",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.pegawai",
                            ),
                        ),
                        (
                            "posisi",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
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
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit kerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa pegawai",
                        "verbose_name_plural": "peristiwa pegawai",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="8d5dbeb2d0eecd17a643a158d085429b9b909f0a",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_247fc",
                                    table="jabatan_pegawaiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PenugasanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[("PLT", "Pelaksana tugas (Plt)"), ("PLH", "Pelaksana harian (Plh)")],
                                max_length=3,
                                verbose_name="jenis",
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
                                to="jabatan.penugasan",
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
                    ],
                    options={
                        "verbose_name": "peristiwa penugasan",
                        "verbose_name_plural": "peristiwa penugasan",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="4edfc3f98b86cbc8b30c200204d30d56e28791b8",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_eea0b",
                                    table="jabatan_penugasanperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PosisiPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("kode", models.CharField(max_length=60, verbose_name="kode")),
                        (
                            "kelas",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="kelas jabatan"),
                        ),
                        ("kebutuhan", models.PositiveSmallIntegerField(default=1, verbose_name="kebutuhan pegawai")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "atasan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.posisi",
                                verbose_name="posisi atasan",
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
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.posisi",
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
                        "verbose_name": "peristiwa posisi",
                        "verbose_name_plural": "peristiwa posisi",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="9b0ce1b97ce52fe90d226eb77938bcbbd4c057a8",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_2335f",
                                    table="jabatan_posisiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatJabatanPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
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
                                to="jabatan.riwayatjabatan",
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
                    ],
                    options={
                        "verbose_name": "peristiwa riwayat jabatan",
                        "verbose_name_plural": "peristiwa riwayat jabatan",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="7692fd0bb6181f52c298ff7a35ada1677fb4e195",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_584a8",
                                    table="jabatan_riwayatjabatanperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatPangkatPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "golongan",
                            models.CharField(
                                choices=[
                                    ("I/a", "I/a"),
                                    ("I/b", "I/b"),
                                    ("I/c", "I/c"),
                                    ("I/d", "I/d"),
                                    ("II/a", "II/a"),
                                    ("II/b", "II/b"),
                                    ("II/c", "II/c"),
                                    ("II/d", "II/d"),
                                    ("III/a", "III/a"),
                                    ("III/b", "III/b"),
                                    ("III/c", "III/c"),
                                    ("III/d", "III/d"),
                                    ("IV/a", "IV/a"),
                                    ("IV/b", "IV/b"),
                                    ("IV/c", "IV/c"),
                                    ("IV/d", "IV/d"),
                                    ("IV/e", "IV/e"),
                                    ("I", "I"),
                                    ("II", "II"),
                                    ("III", "III"),
                                    ("IV", "IV"),
                                    ("V", "V"),
                                    ("VI", "VI"),
                                    ("VII", "VII"),
                                    ("VIII", "VIII"),
                                    ("IX", "IX"),
                                    ("X", "X"),
                                    ("XI", "XI"),
                                    ("XII", "XII"),
                                    ("XIII", "XIII"),
                                    ("XIV", "XIV"),
                                    ("XV", "XV"),
                                    ("XVI", "XVI"),
                                    ("XVII", "XVII"),
                                ],
                                max_length=5,
                                verbose_name="golongan",
                            ),
                        ),
                        (
                            "mkg_tahun",
                            models.PositiveSmallIntegerField(
                                db_comment="tahun, pada tmt", default=0, verbose_name="masa kerja golongan"
                            ),
                        ),
                        (
                            "mkg_bulan",
                            models.PositiveSmallIntegerField(
                                db_comment="bulan, pada tmt", default=0, verbose_name="sisa bulan masa kerja"
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
                                to="jabatan.riwayatpangkat",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa riwayat pangkat",
                        "verbose_name_plural": "peristiwa riwayat pangkat",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="6f61d11419e71784980e68c06c5ad851c1759b54",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_9f440",
                                    table="jabatan_riwayatpangkatperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RiwayatStatusPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_sk", models.CharField(blank=True, max_length=120, verbose_name="nomor SK")),
                        ("tanggal_sk", models.DateField(blank=True, null=True, verbose_name="tanggal SK")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dicatat pada")),
                        (
                            "status",
                            models.CharField(
                                choices=[("PNS", "PNS"), ("CPNS", "CPNS"), ("PPPK", "PPPK")],
                                max_length=4,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "kedudukan",
                            models.CharField(
                                choices=[
                                    ("AKTIF", "Aktif"),
                                    ("TUGAS_BELAJAR", "Tugas belajar"),
                                    ("CLTN", "Cuti di luar tanggungan negara"),
                                    ("DIBERHENTIKAN_SEMENTARA", "Diberhentikan sementara"),
                                    ("PENSIUN", "Pensiun"),
                                    ("BERHENTI", "Berhenti"),
                                    ("MENINGGAL", "Meninggal dunia"),
                                ],
                                default=jabatan.enums.Kedudukan["AKTIF"],
                                max_length=24,
                                verbose_name="kedudukan",
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
                                to="jabatan.riwayatstatus",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa riwayat status",
                        "verbose_name_plural": "peristiwa riwayat status",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="410695ebb6068b40a1377807ca393259dabd2725",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_80496",
                                    table="jabatan_riwayatstatusperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="UnitKerjaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("kode", models.CharField(max_length=40, verbose_name="kode")),
                        ("nama", models.CharField(max_length=200, verbose_name="nama")),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("PEMDA", "Pemerintah daerah"),
                                    ("SEKRETARIAT_DAERAH", "Sekretariat daerah"),
                                    ("DINAS", "Dinas"),
                                    ("BADAN", "Badan"),
                                    ("INSPEKTORAT", "Inspektorat"),
                                    ("KECAMATAN", "Kecamatan"),
                                    ("KELURAHAN", "Kelurahan"),
                                    ("SEKRETARIAT", "Sekretariat"),
                                    ("BAGIAN", "Bagian"),
                                    ("BIDANG", "Bidang"),
                                    ("SUBBAGIAN", "Subbagian"),
                                    ("SEKSI", "Seksi"),
                                    ("UPTD", "UPTD"),
                                    ("SEKOLAH", "Sekolah"),
                                    ("PUSKESMAS", "Puskesmas"),
                                ],
                                max_length=20,
                                verbose_name="jenis",
                            ),
                        ),
                        ("urutan", models.PositiveIntegerField(default=0, verbose_name="urutan")),
                        ("is_aktif", models.BooleanField(default=True, verbose_name="aktif")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                                verbose_name="unit induk",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="jabatan.unitkerja",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa unit kerja",
                        "verbose_name_plural": "peristiwa unit kerja",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="378044fb55fc80dde281c47ea6cc4e75ca5f9c7b",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_d7a39",
                                    table="jabatan_unitkerjaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Impor",
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
                                choices=[("UNIT", "Unit kerja"), ("POSISI", "Posisi"), ("PEGAWAI", "Pegawai")],
                                max_length=10,
                                verbose_name="jenis",
                            ),
                        ),
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
                            "status",
                            models.CharField(
                                choices=[
                                    ("PRATINJAU", "Pratinjau"),
                                    ("BERJALAN", "Sedang diterapkan"),
                                    ("DITERAPKAN", "Diterapkan"),
                                ],
                                default=jabatan.models.impor.StatusImpor["PRATINJAU"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
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
                        "verbose_name": "impor",
                        "verbose_name_plural": "impor",
                    },
                ),
            ]
        ),
        InstallTriggers(),
        migrations.RunSQL(PEMIMPIN, "DROP FUNCTION jabatan_pemimpin(bigint, date)"),
        migrations.RunSQL(RANTAI, TANPA_RANTAI),
    ]
