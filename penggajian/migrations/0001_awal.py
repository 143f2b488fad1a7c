"""Parameters, runs, slips and payment lists."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import penggajian.enums
import pghistory.utils
import pgtrigger.compiler
import uuid
from django.conf import settings
from django.db import migrations, models

from asn_portal.inti.pemicu import CreateModels, InstallTriggers


SQL_SLIP = """
CREATE TABLE penggajian_slip (
    pegawai_id bigint NOT NULL REFERENCES jabatan_pegawai (id),
    periode date NOT NULL,
    jenis varchar(12) NOT NULL,
    uuid uuid NOT NULL,
    proses_id bigint NOT NULL REFERENCES penggajian_prosesgaji (id),
    unit_kerja_id bigint NOT NULL REFERENCES jabatan_unitkerja (id),
    posisi_id bigint NOT NULL REFERENCES jabatan_posisi (id),
    kelas smallint NOT NULL,
    susunan_id bigint NOT NULL REFERENCES penggajian_susunan (id),
    jumlah bigint[] NOT NULL,
    masukan bigint[] NOT NULL,
    kotor bigint NOT NULL,
    potongan bigint NOT NULL,
    bersih bigint NOT NULL,
    sidik bytea NOT NULL,
    CONSTRAINT penggajian_slip_pkey PRIMARY KEY (pegawai_id, periode, jenis),
    CONSTRAINT slip_bersih_tidak_negatif CHECK (bersih >= 0),
    CONSTRAINT slip_bersih_selisih CHECK (bersih = kotor - potongan)
) PARTITION BY LIST (periode);
CREATE INDEX slip_uuid ON penggajian_slip (uuid);
CREATE INDEX slip_unit ON penggajian_slip (unit_kerja_id);
COMMENT ON COLUMN penggajian_slip.jumlah IS 'rupiah, urut menurut penggajian_susunan.komponen';
COMMENT ON COLUMN penggajian_slip.masukan IS 'salinan fakta, urut menurut penggajian_susunan.masukan';
"""

SQL_JAGA = r"""
CREATE FUNCTION penggajian_jaga_proses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status = 'DIKUNCI' THEN
        RAISE EXCEPTION 'Periode % sudah dikunci, jadi prosesnya tidak dapat diubah.', to_char(OLD.periode, 'YYYY-MM')
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER jaga_terkunci BEFORE UPDATE OR DELETE ON penggajian_prosesgaji
    FOR EACH ROW EXECUTE FUNCTION penggajian_jaga_proses();

CREATE FUNCTION penggajian_jaga_anak_proses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lama bigint; baru bigint; bulan date;
BEGIN
    IF TG_OP <> 'INSERT' THEN lama := OLD.proses_id; END IF;
    IF TG_OP <> 'DELETE' THEN baru := NEW.proses_id; END IF;
    SELECT periode INTO bulan FROM penggajian_prosesgaji
        WHERE id IN (lama, baru) AND status = 'DIKUNCI' LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Periode % sudah dikunci, jadi isinya tidak dapat diubah.', to_char(bulan, 'YYYY-MM')
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER jaga_terkunci BEFORE INSERT OR UPDATE OR DELETE ON penggajian_slip
    FOR EACH ROW EXECUTE FUNCTION penggajian_jaga_anak_proses();
CREATE TRIGGER jaga_terkunci BEFORE INSERT OR UPDATE OR DELETE ON penggajian_pengecualiangaji
    FOR EACH ROW EXECUTE FUNCTION penggajian_jaga_anak_proses();
CREATE TRIGGER jaga_terkunci BEFORE INSERT OR UPDATE OR DELETE ON penggajian_daftarbayar
    FOR EACH ROW EXECUTE FUNCTION penggajian_jaga_anak_proses();

CREATE FUNCTION penggajian_jaga_anak_daftar() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    lama bigint; baru bigint; bulan date;
BEGIN
    IF TG_OP <> 'INSERT' THEN lama := OLD.daftar_id; END IF;
    IF TG_OP <> 'DELETE' THEN baru := NEW.daftar_id; END IF;
    SELECT p.periode INTO bulan FROM penggajian_daftarbayar d
        JOIN penggajian_prosesgaji p ON p.id = d.proses_id
        WHERE d.id IN (lama, baru) AND p.status = 'DIKUNCI' LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'Periode % sudah dikunci, jadi daftar bayarnya tidak dapat diubah.', to_char(bulan, 'YYYY-MM')
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER jaga_terkunci BEFORE INSERT OR UPDATE OR DELETE ON penggajian_barisbayar
    FOR EACH ROW EXECUTE FUNCTION penggajian_jaga_anak_daftar();
CREATE TRIGGER jaga_terkunci BEFORE INSERT OR UPDATE OR DELETE ON penggajian_jurnalgaji
    FOR EACH ROW EXECUTE FUNCTION penggajian_jaga_anak_daftar();

-- A test database (its name begins with test_) may be emptied between tests; no other may.
CREATE FUNCTION penggajian_tolak_kosongkan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_database() LIKE 'test\_%' AND coalesce(current_setting('asn.tolak_kosongkan', true), '') = '' THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT 1 FROM penggajian_prosesgaji WHERE status = 'DIKUNCI') THEN
        RAISE EXCEPTION 'Tabel % memuat periode yang sudah dikunci, jadi tidak dapat dikosongkan.', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER jaga_kosongkan BEFORE TRUNCATE ON penggajian_slip
    FOR EACH STATEMENT EXECUTE FUNCTION penggajian_tolak_kosongkan();
CREATE TRIGGER jaga_kosongkan BEFORE TRUNCATE ON penggajian_barisbayar
    FOR EACH STATEMENT EXECUTE FUNCTION penggajian_tolak_kosongkan();
CREATE TRIGGER jaga_kosongkan BEFORE TRUNCATE ON penggajian_jurnalgaji
    FOR EACH STATEMENT EXECUTE FUNCTION penggajian_tolak_kosongkan();

CREATE FUNCTION penggajian_aturan_tetap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Potret aturan dan susunan slip tidak dapat diubah setelah dipakai.'
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER jaga_tetap BEFORE UPDATE ON penggajian_potretaturan
    FOR EACH ROW EXECUTE FUNCTION penggajian_aturan_tetap();
CREATE TRIGGER jaga_tetap BEFORE UPDATE ON penggajian_susunan
    FOR EACH ROW EXECUTE FUNCTION penggajian_aturan_tetap();

CREATE VIEW penggajian_slip_baris AS
SELECT s.pegawai_id, s.periode, s.jenis, s.proses_id, s.unit_kerja_id, k.urutan, k.komponen, s.jumlah[k.urutan] AS jumlah
FROM penggajian_slip s
JOIN penggajian_susunan u ON u.id = s.susunan_id
CROSS JOIN LATERAL unnest(u.komponen) WITH ORDINALITY AS k (komponen, urutan);
"""

SQL_JAGA_BATAL = """
DROP VIEW penggajian_slip_baris;
DROP FUNCTION penggajian_jaga_proses, penggajian_jaga_anak_proses, penggajian_jaga_anak_daftar,
    penggajian_tolak_kosongkan, penggajian_aturan_tetap CASCADE;
"""


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("akun", "0002_akses_darurat"),
        ("jabatan", "0001_awal"),
    ]

    operations = [
        CreateModels(
            [
                migrations.CreateModel(
                    name="PotretAturan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sidik", models.CharField(max_length=64, unique=True, verbose_name="sidik")),
                        ("isi", models.TextField(verbose_name="isi kanonik")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                    ],
                    options={
                        "verbose_name": "potret aturan",
                        "verbose_name_plural": "potret aturan",
                    },
                ),
                migrations.CreateModel(
                    name="Susunan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("sidik", models.CharField(max_length=64, unique=True, verbose_name="sidik")),
                        (
                            "komponen",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), size=None, verbose_name="komponen"
                            ),
                        ),
                        (
                            "masukan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60), size=None, verbose_name="masukan"
                            ),
                        ),
                        (
                            "aturan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=120), size=None, verbose_name="versi tiap aturan"
                            ),
                        ),
                        ("versi", models.CharField(max_length=40, verbose_name="versi aturan")),
                        ("versi_fakta", models.PositiveSmallIntegerField(verbose_name="versi fakta")),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "pemeriksaan",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60),
                                default=list,
                                size=None,
                                verbose_name="pemeriksaan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "susunan slip",
                        "verbose_name_plural": "susunan slip",
                    },
                ),
                migrations.CreateModel(
                    name="Perkada",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "nomor",
                            models.CharField(help_text="misalnya Perwali 3/2026", max_length=80, verbose_name="nomor"),
                        ),
                        ("judul", models.CharField(max_length=300, verbose_name="tentang")),
                        ("daerah", models.CharField(max_length=120, verbose_name="daerah")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Draf"),
                                    ("DIAJUKAN", "Menunggu verifikasi"),
                                    ("DIVERIFIKASI", "Menunggu persetujuan"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=penggajian.enums.StatusPerkada["DRAF"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("berkas_uuid", models.UUIDField(blank=True, null=True, verbose_name="naskah")),
                        ("diusulkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diusulkan pada")),
                        (
                            "diverifikasi_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diverifikasi pada"),
                        ),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("ditolak_at", models.DateTimeField(blank=True, null=True, verbose_name="ditolak pada")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "disetujui_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disetujui oleh",
                            ),
                        ),
                        (
                            "ditolak_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditolak oleh",
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
                                verbose_name="diusulkan oleh",
                            ),
                        ),
                        (
                            "diverifikasi_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diverifikasi oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Perkada",
                        "verbose_name_plural": "Perkada",
                        "constraints": [
                            models.UniqueConstraint(fields=("nomor",), name="perkada_nomor_unik"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diverifikasi_oleh__isnull", True),
                                    ("diusulkan_oleh__isnull", True),
                                    models.Q(("diverifikasi_oleh", models.F("diusulkan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="perkada_verifikator_bukan_pengusul",
                                violation_error_message="Perkada harus diverifikasi oleh orang lain, bukan pengusulnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disetujui_oleh__isnull", True),
                                    ("diusulkan_oleh__isnull", True),
                                    models.Q(("disetujui_oleh", models.F("diusulkan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="perkada_penyetuju_bukan_pengusul",
                                violation_error_message="Perkada harus disetujui oleh orang lain, bukan pengusulnya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disetujui_oleh__isnull", True),
                                    ("diverifikasi_oleh__isnull", True),
                                    models.Q(("disetujui_oleh", models.F("diverifikasi_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="perkada_penyetuju_bukan_verifikator",
                                violation_error_message="Perkada harus disetujui oleh orang lain, bukan yang memverifikasinya.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diusulkan_at__isnull", True), ("diusulkan_oleh__isnull", True)),
                                    models.Q(("diusulkan_at__isnull", False), ("diusulkan_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="perkada_usul_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diverifikasi_at__isnull", True), ("diverifikasi_oleh__isnull", True)),
                                    models.Q(("diverifikasi_at__isnull", False), ("diverifikasi_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="perkada_verifikasi_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("disetujui_at__isnull", True), ("disetujui_oleh__isnull", True)),
                                    models.Q(("disetujui_at__isnull", False), ("disetujui_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="perkada_persetujuan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", penggajian.enums.StatusPerkada["DISETUJUI"]), _negated=True),
                                    models.Q(
                                        ("disetujui_oleh__isnull", False),
                                        ("diusulkan_oleh__isnull", False),
                                        ("diverifikasi_oleh__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="perkada_disetujui_lengkap",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_perkadaperistiwa" ("alasan", "berkas_uuid", "berlaku", "created_at", "daerah", "disetujui_at", "disetujui_oleh_id", "ditolak_at", "ditolak_oleh_id", "diusulkan_at", "diusulkan_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "judul", "nomor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT new_values."alasan", new_values."berkas_uuid", new_values."berlaku", new_values."created_at", new_values."daerah", new_values."disetujui_at", new_values."disetujui_oleh_id", new_values."ditolak_at", new_values."ditolak_oleh_id", new_values."diusulkan_at", new_values."diusulkan_oleh_id", new_values."diverifikasi_at", new_values."diverifikasi_oleh_id", new_values."id", new_values."judul", new_values."nomor", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="5c9195aec00fd3c479b65a7bf13c79ebb8e73f8e",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_dd815",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="penggajian_perkada",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_perkadaperistiwa" ("alasan", "berkas_uuid", "berlaku", "created_at", "daerah", "disetujui_at", "disetujui_oleh_id", "ditolak_at", "ditolak_oleh_id", "diusulkan_at", "diusulkan_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "judul", "nomor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT new_values."alasan", new_values."berkas_uuid", new_values."berlaku", new_values."created_at", new_values."daerah", new_values."disetujui_at", new_values."disetujui_oleh_id", new_values."ditolak_at", new_values."ditolak_oleh_id", new_values."diusulkan_at", new_values."diusulkan_oleh_id", new_values."diverifikasi_at", new_values."diverifikasi_oleh_id", new_values."id", new_values."judul", new_values."nomor", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="e417305aeed4140e572406021e0ca49fd77dd158",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_b4a41",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="penggajian_perkada",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_perkadaperistiwa" ("alasan", "berkas_uuid", "berlaku", "created_at", "daerah", "disetujui_at", "disetujui_oleh_id", "ditolak_at", "ditolak_oleh_id", "diusulkan_at", "diusulkan_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "judul", "nomor", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT old_values."alasan", old_values."berkas_uuid", old_values."berlaku", old_values."created_at", old_values."daerah", old_values."disetujui_at", old_values."disetujui_oleh_id", old_values."ditolak_at", old_values."ditolak_oleh_id", old_values."diusulkan_at", old_values."diusulkan_oleh_id", old_values."diverifikasi_at", old_values."diverifikasi_oleh_id", old_values."id", old_values."judul", old_values."nomor", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="266a0c725b429ad033b00c25b892c27706d15e8c",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_03c7b",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="penggajian_perkada",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParameterPerkada",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kunci", models.CharField(max_length=80, verbose_name="parameter")),
                        ("nilai", models.JSONField(blank=True, null=True, verbose_name="nilai")),
                        ("satuan", models.CharField(max_length=120, verbose_name="satuan")),
                        ("pasal", models.CharField(max_length=120, verbose_name="pasal")),
                        ("bunyi", models.TextField(blank=True, verbose_name="bunyi pasal")),
                        (
                            "perkada",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parameter_set",
                                to="penggajian.perkada",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "parameter Perkada",
                        "verbose_name_plural": "parameter Perkada",
                        "constraints": [
                            models.UniqueConstraint(fields=("perkada", "kunci"), name="parameter_perkada_sekali"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("satuan", ""), _negated=True), models.Q(("pasal", ""), _negated=True)
                                ),
                                name="parameter_perkada_berdasar",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_parameterperkadaperistiwa" ("bunyi", "id", "kunci", "nilai", "pasal", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan") SELECT new_values."bunyi", new_values."id", new_values."kunci", new_values."nilai", new_values."pasal", new_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."satuan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="efda6c332240241e4e6b9fb64060e22dc8a4da48",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_528a1",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="penggajian_parameterperkada",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_parameterperkadaperistiwa" ("bunyi", "id", "kunci", "nilai", "pasal", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan") SELECT new_values."bunyi", new_values."id", new_values."kunci", new_values."nilai", new_values."pasal", new_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."satuan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="2376bd1636eba2ec8d74bd0f70edba4a56b323a0",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_f9ea1",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="penggajian_parameterperkada",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_parameterperkadaperistiwa" ("bunyi", "id", "kunci", "nilai", "pasal", "perkada_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "satuan") SELECT old_values."bunyi", old_values."id", old_values."kunci", old_values."nilai", old_values."pasal", old_values."perkada_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."satuan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="162dca6fd4c31d247371b6198fbbfe4c86e68d9b",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_cf727",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="penggajian_parameterperkada",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParameterPerkadaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("kunci", models.CharField(max_length=80, verbose_name="parameter")),
                        ("nilai", models.JSONField(blank=True, null=True, verbose_name="nilai")),
                        ("satuan", models.CharField(max_length=120, verbose_name="satuan")),
                        ("pasal", models.CharField(max_length=120, verbose_name="pasal")),
                        ("bunyi", models.TextField(blank=True, verbose_name="bunyi pasal")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.parameterperkada",
                            ),
                        ),
                        (
                            "perkada",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.perkada",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa parameter Perkada",
                        "verbose_name_plural": "peristiwa parameter Perkada",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="d8dac3d925733ddfefac2486f4c7220dd18ab124",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_096ba",
                                    table="penggajian_parameterperkadaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PerkadaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "nomor",
                            models.CharField(help_text="misalnya Perwali 3/2026", max_length=80, verbose_name="nomor"),
                        ),
                        ("judul", models.CharField(max_length=300, verbose_name="tentang")),
                        ("daerah", models.CharField(max_length=120, verbose_name="daerah")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Draf"),
                                    ("DIAJUKAN", "Menunggu verifikasi"),
                                    ("DIVERIFIKASI", "Menunggu persetujuan"),
                                    ("DISETUJUI", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=penggajian.enums.StatusPerkada["DRAF"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("berkas_uuid", models.UUIDField(blank=True, null=True, verbose_name="naskah")),
                        ("diusulkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diusulkan pada")),
                        (
                            "diverifikasi_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diverifikasi pada"),
                        ),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("ditolak_at", models.DateTimeField(blank=True, null=True, verbose_name="ditolak pada")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "disetujui_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disetujui oleh",
                            ),
                        ),
                        (
                            "ditolak_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ditolak oleh",
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
                                verbose_name="diusulkan oleh",
                            ),
                        ),
                        (
                            "diverifikasi_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diverifikasi oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.perkada",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa Perkada",
                        "verbose_name_plural": "peristiwa Perkada",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="93af1a65893e29ef622bbff2afdabba2268592b7",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_f5223",
                                    table="penggajian_perkadaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PotonganSukarela",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("ZAKAT", "Zakat"),
                                    ("KORPRI", "Iuran Korpri"),
                                    ("KOPERASI", "Koperasi"),
                                    ("LAIN", "Potongan lain"),
                                ],
                                max_length=8,
                                verbose_name="jenis",
                            ),
                        ),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah sebulan")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_kuasa", models.CharField(blank=True, max_length=120, verbose_name="nomor surat kuasa")),
                        (
                            "pegawai",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="jabatan.pegawai",
                                verbose_name="pegawai",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                        (
                            "diajukan_oleh",
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
                            "diputus_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        ("kuasa", models.TextField(blank=True, verbose_name="pernyataan kuasa")),
                        ("penerima", models.CharField(blank=True, max_length=120, verbose_name="disalurkan kepada")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu bendahara"),
                                    ("AKTIF", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                    ("DITARIK", "Ditarik kembali"),
                                ],
                                default="DIAJUKAN",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "potongan sukarela",
                        "verbose_name_plural": "potongan sukarela",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("jumlah__gt", 0)), name="potongan_sukarela_positif"
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status__in", ["DIAJUKAN", "AKTIF"])),
                                expressions=[("pegawai", "="), ("jenis", "="), ("penerima", "="), ("berlaku", "&&")],
                                name="potongan_sukarela_tanpa_tumpang_tindih",
                                violation_error_message="Potongan sejenis untuk penerima ini sudah tercatat pada masa itu.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diputus_oleh__isnull", True),
                                    ("diajukan_oleh__isnull", True),
                                    models.Q(("diputus_oleh", models.F("diajukan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="sukarela_pemutus_bukan_pengaju",
                                violation_error_message="Potongan harus diputuskan oleh orang lain, bukan yang mengajukan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diajukan_at__isnull", True), ("diajukan_oleh__isnull", True)),
                                    models.Q(("diajukan_at__isnull", False), ("diajukan_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="sukarela_pengajuan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diputus_at__isnull", True), ("diputus_oleh__isnull", True)),
                                    models.Q(("diputus_at__isnull", False), ("diputus_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="sukarela_keputusan_berpasangan",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="sukarela_urutan_status",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    declare="DECLARE _is_valid_transition BOOLEAN;",
                                    func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{DIAJUKAN:AKTIF,DIAJUKAN:DITOLAK,DIAJUKAN:DITARIK,AKTIF:DITARIK}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                                    hash="ad26db99e7fd283180e64e17fea201da5ccf42fe",
                                    operation="UPDATE",
                                    pgid="pgtrigger_sukarela_urutan_status_f80c9",
                                    table="penggajian_potongansukarela",
                                    when="BEFORE",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_potongansukarelaperistiwa" ("alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "kuasa", "nomor_kuasa", "pegawai_id", "penerima", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT new_values."alasan", new_values."berlaku", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."jumlah", new_values."kuasa", new_values."nomor_kuasa", new_values."pegawai_id", new_values."penerima", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="c61643091f5550b7f0b882f74d5d42b2f821f7d8",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_5b685",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="penggajian_potongansukarela",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_potongansukarelaperistiwa" ("alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "kuasa", "nomor_kuasa", "pegawai_id", "penerima", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT new_values."alasan", new_values."berlaku", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diputus_at", new_values."diputus_oleh_id", new_values."id", new_values."jenis", new_values."jumlah", new_values."kuasa", new_values."nomor_kuasa", new_values."pegawai_id", new_values."penerima", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."uuid", new_values."versi" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="c070d2cd7f8ac78414007b8348ee36483e795805",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9794a",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="penggajian_potongansukarela",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_potongansukarelaperistiwa" ("alasan", "berlaku", "diajukan_at", "diajukan_oleh_id", "diputus_at", "diputus_oleh_id", "id", "jenis", "jumlah", "kuasa", "nomor_kuasa", "pegawai_id", "penerima", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid", "versi") SELECT old_values."alasan", old_values."berlaku", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diputus_at", old_values."diputus_oleh_id", old_values."id", old_values."jenis", old_values."jumlah", old_values."kuasa", old_values."nomor_kuasa", old_values."pegawai_id", old_values."penerima", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."uuid", old_values."versi" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="568439169b1061276689ad4c4f84ea6a9cbe6534",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_c0956",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="penggajian_potongansukarela",
                                    when="AFTER",
                                ),
                            ),
                        ],
                        "indexes": [models.Index(fields=["pegawai", "status"], name="sukarela_pegawai")],
                    },
                ),
                migrations.CreateModel(
                    name="PotonganSukarelaPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "jenis",
                            models.CharField(
                                choices=[
                                    ("ZAKAT", "Zakat"),
                                    ("KORPRI", "Iuran Korpri"),
                                    ("KOPERASI", "Koperasi"),
                                    ("LAIN", "Potongan lain"),
                                ],
                                max_length=8,
                                verbose_name="jenis",
                            ),
                        ),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah sebulan")),
                        ("berlaku", django.contrib.postgres.fields.ranges.DateRangeField(verbose_name="berlaku")),
                        ("nomor_kuasa", models.CharField(blank=True, max_length=120, verbose_name="nomor surat kuasa")),
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
                                to="penggajian.potongansukarela",
                            ),
                        ),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan")),
                        ("diajukan_at", models.DateTimeField(blank=True, null=True, verbose_name="diajukan pada")),
                        (
                            "diajukan_oleh",
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
                        ("kuasa", models.TextField(blank=True, verbose_name="pernyataan kuasa")),
                        ("penerima", models.CharField(blank=True, max_length=120, verbose_name="disalurkan kepada")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu bendahara"),
                                    ("AKTIF", "Disetujui"),
                                    ("DITOLAK", "Ditolak"),
                                    ("DITARIK", "Ditarik kembali"),
                                ],
                                default="DIAJUKAN",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("versi", models.PositiveIntegerField(default=1)),
                    ],
                    options={
                        "verbose_name": "peristiwa potongan sukarela",
                        "verbose_name_plural": "peristiwa potongan sukarela",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="233c36c314fd82611588f9317ab59363ab757332",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_e8dbd",
                                    table="penggajian_potongansukarelaperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProsesGaji",
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
                            "jenis",
                            models.CharField(
                                choices=[("BULANAN", "Gaji dan TPP bulanan")],
                                default=penggajian.enums.JenisProses["BULANAN"],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Belum dihitung"),
                                    ("DIHITUNG", "Sudah dihitung"),
                                    ("DIVERIFIKASI", "Sudah diverifikasi"),
                                    ("DISETUJUI", "Sudah disetujui"),
                                    ("DIKUNCI", "Dikunci"),
                                ],
                                default=penggajian.enums.StatusProses["DRAF"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("usang_at", models.DateTimeField(blank=True, null=True, verbose_name="usang sejak")),
                        ("usang_sebab", models.CharField(blank=True, max_length=300, verbose_name="sebab usang")),
                        ("potret_at", models.DateTimeField(blank=True, null=True, verbose_name="potret data")),
                        ("tanggal_acuan", models.DateField(blank=True, null=True, verbose_name="tanggal acuan data")),
                        ("versi_aturan", models.CharField(blank=True, max_length=40, verbose_name="versi aturan")),
                        ("sidik", models.CharField(blank=True, max_length=64, verbose_name="sidik semua slip")),
                        ("jumlah_pegawai", models.PositiveIntegerField(default=0, verbose_name="jumlah pegawai")),
                        (
                            "jumlah_pengecualian",
                            models.PositiveIntegerField(default=0, verbose_name="jumlah pengecualian"),
                        ),
                        (
                            "total_kotor",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="total kotor"),
                        ),
                        (
                            "total_potongan",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="total potongan"),
                        ),
                        (
                            "total_bersih",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="total bersih"),
                        ),
                        ("dihitung_at", models.DateTimeField(blank=True, null=True, verbose_name="dihitung pada")),
                        (
                            "diverifikasi_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diverifikasi pada"),
                        ),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("dikunci_at", models.DateTimeField(blank=True, null=True, verbose_name="dikunci pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "aturan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.potretaturan",
                                verbose_name="aturan",
                            ),
                        ),
                        (
                            "dihitung_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dihitung oleh",
                            ),
                        ),
                        (
                            "dikunci_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dikunci oleh",
                            ),
                        ),
                        (
                            "disetujui_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disetujui oleh",
                            ),
                        ),
                        (
                            "diverifikasi_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diverifikasi oleh",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "proses gaji",
                        "verbose_name_plural": "proses gaji",
                        "constraints": [
                            models.UniqueConstraint(fields=("periode", "jenis"), name="proses_gaji_satu_per_periode"),
                            models.CheckConstraint(
                                condition=models.Q(("periode__day", 1)), name="proses_gaji_hari_pertama"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diverifikasi_oleh__isnull", True),
                                    ("dihitung_oleh__isnull", True),
                                    models.Q(("diverifikasi_oleh", models.F("dihitung_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="proses_gaji_verifikator_bukan_penghitung",
                                violation_error_message="Perhitungan harus diverifikasi oleh orang lain, bukan yang menghitung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disetujui_oleh__isnull", True),
                                    ("dihitung_oleh__isnull", True),
                                    models.Q(("disetujui_oleh", models.F("dihitung_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="proses_gaji_penyetuju_bukan_penghitung",
                                violation_error_message="Perhitungan harus disetujui oleh orang lain, bukan yang menghitung.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("disetujui_oleh__isnull", True),
                                    ("diverifikasi_oleh__isnull", True),
                                    models.Q(("disetujui_oleh", models.F("diverifikasi_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="proses_gaji_penyetuju_bukan_verifikator",
                                violation_error_message="Perhitungan harus disetujui oleh orang lain, bukan yang memverifikasi.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dikunci_oleh__isnull", True),
                                    ("diverifikasi_oleh__isnull", True),
                                    models.Q(("dikunci_oleh", models.F("diverifikasi_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="proses_gaji_pengunci_bukan_verifikator",
                                violation_error_message="Periode harus dikunci oleh orang lain, bukan yang memverifikasi.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("dikunci_oleh__isnull", True),
                                    ("disetujui_oleh__isnull", True),
                                    models.Q(("dikunci_oleh", models.F("disetujui_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="proses_gaji_pengunci_bukan_penyetuju",
                                violation_error_message="Periode harus dikunci oleh orang lain, bukan yang menyetujui.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("dihitung_at__isnull", True), ("dihitung_oleh__isnull", True)),
                                    models.Q(("dihitung_at__isnull", False), ("dihitung_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="proses_gaji_hitung_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diverifikasi_at__isnull", True), ("diverifikasi_oleh__isnull", True)),
                                    models.Q(("diverifikasi_at__isnull", False), ("diverifikasi_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="proses_gaji_verifikasi_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("disetujui_at__isnull", True), ("disetujui_oleh__isnull", True)),
                                    models.Q(("disetujui_at__isnull", False), ("disetujui_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="proses_gaji_persetujuan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("dikunci_at__isnull", True), ("dikunci_oleh__isnull", True)),
                                    models.Q(("dikunci_at__isnull", False), ("dikunci_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="proses_gaji_kunci_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", penggajian.enums.StatusProses["DRAF"]),
                                    models.Q(
                                        ("aturan__isnull", False),
                                        ("dihitung_at__isnull", False),
                                        models.Q(
                                            models.Q(
                                                ("diverifikasi_at__isnull", True),
                                                ("status", penggajian.enums.StatusProses["DIHITUNG"]),
                                            ),
                                            models.Q(
                                                ("diverifikasi_at__isnull", False),
                                                models.Q(
                                                    models.Q(
                                                        ("disetujui_at__isnull", True),
                                                        ("status", penggajian.enums.StatusProses["DIVERIFIKASI"]),
                                                    ),
                                                    models.Q(
                                                        ("disetujui_at__isnull", False),
                                                        models.Q(
                                                            models.Q(
                                                                ("dikunci_at__isnull", True),
                                                                ("status", penggajian.enums.StatusProses["DISETUJUI"]),
                                                            ),
                                                            models.Q(
                                                                ("dikunci_at__isnull", False),
                                                                ("status", penggajian.enums.StatusProses["DIKUNCI"]),
                                                            ),
                                                            _connector="OR",
                                                        ),
                                                    ),
                                                    _connector="OR",
                                                ),
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="proses_gaji_tahap_lengkap",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", penggajian.enums.StatusProses["DIKUNCI"]), _negated=True),
                                    ("usang_at__isnull", True),
                                    _connector="OR",
                                ),
                                name="proses_gaji_terkunci_tidak_usang",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_prosesgajiperistiwa" ("aturan_id", "created_at", "dihitung_at", "dihitung_oleh_id", "dikunci_at", "dikunci_oleh_id", "disetujui_at", "disetujui_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "jenis", "jumlah_pegawai", "jumlah_pengecualian", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "potret_at", "sidik", "status", "tanggal_acuan", "total_bersih", "total_kotor", "total_potongan", "usang_at", "usang_sebab", "uuid", "versi", "versi_aturan") SELECT new_values."aturan_id", new_values."created_at", new_values."dihitung_at", new_values."dihitung_oleh_id", new_values."dikunci_at", new_values."dikunci_oleh_id", new_values."disetujui_at", new_values."disetujui_oleh_id", new_values."diverifikasi_at", new_values."diverifikasi_oleh_id", new_values."id", new_values."jenis", new_values."jumlah_pegawai", new_values."jumlah_pengecualian", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."potret_at", new_values."sidik", new_values."status", new_values."tanggal_acuan", new_values."total_bersih", new_values."total_kotor", new_values."total_potongan", new_values."usang_at", new_values."usang_sebab", new_values."uuid", new_values."versi", new_values."versi_aturan" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="f970bad5633d57eb90e6e6404acdfcab40da3796",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_53d21",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="penggajian_prosesgaji",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_prosesgajiperistiwa" ("aturan_id", "created_at", "dihitung_at", "dihitung_oleh_id", "dikunci_at", "dikunci_oleh_id", "disetujui_at", "disetujui_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "jenis", "jumlah_pegawai", "jumlah_pengecualian", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "potret_at", "sidik", "status", "tanggal_acuan", "total_bersih", "total_kotor", "total_potongan", "usang_at", "usang_sebab", "uuid", "versi", "versi_aturan") SELECT new_values."aturan_id", new_values."created_at", new_values."dihitung_at", new_values."dihitung_oleh_id", new_values."dikunci_at", new_values."dikunci_oleh_id", new_values."disetujui_at", new_values."disetujui_oleh_id", new_values."diverifikasi_at", new_values."diverifikasi_oleh_id", new_values."id", new_values."jenis", new_values."jumlah_pegawai", new_values."jumlah_pengecualian", new_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."potret_at", new_values."sidik", new_values."status", new_values."tanggal_acuan", new_values."total_bersih", new_values."total_kotor", new_values."total_potongan", new_values."usang_at", new_values."usang_sebab", new_values."uuid", new_values."versi", new_values."versi_aturan" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="8dd94b4fc2bf8bfb59955779235efe0bb815388a",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_9d71a",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="penggajian_prosesgaji",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_prosesgajiperistiwa" ("aturan_id", "created_at", "dihitung_at", "dihitung_oleh_id", "dikunci_at", "dikunci_oleh_id", "disetujui_at", "disetujui_oleh_id", "diverifikasi_at", "diverifikasi_oleh_id", "id", "jenis", "jumlah_pegawai", "jumlah_pengecualian", "periode", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "potret_at", "sidik", "status", "tanggal_acuan", "total_bersih", "total_kotor", "total_potongan", "usang_at", "usang_sebab", "uuid", "versi", "versi_aturan") SELECT old_values."aturan_id", old_values."created_at", old_values."dihitung_at", old_values."dihitung_oleh_id", old_values."dikunci_at", old_values."dikunci_oleh_id", old_values."disetujui_at", old_values."disetujui_oleh_id", old_values."diverifikasi_at", old_values."diverifikasi_oleh_id", old_values."id", old_values."jenis", old_values."jumlah_pegawai", old_values."jumlah_pengecualian", old_values."periode", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."potret_at", old_values."sidik", old_values."status", old_values."tanggal_acuan", old_values."total_bersih", old_values."total_kotor", old_values."total_potongan", old_values."usang_at", old_values."usang_sebab", old_values."uuid", old_values."versi", old_values."versi_aturan" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="d60e40ad19db2ea875e00288149c53c69800e1ef",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_3cd2e",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="penggajian_prosesgaji",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PengecualianGaji",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kode", models.CharField(max_length=60, verbose_name="kode")),
                        ("kalimat", models.TextField(verbose_name="apa yang terjadi")),
                        ("cara_membereskan", models.TextField(blank=True, verbose_name="cara membereskan")),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="pengecualian_set",
                                to="penggajian.prosesgaji",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "pengecualian",
                        "verbose_name_plural": "pengecualian",
                        "constraints": [
                            models.UniqueConstraint(fields=("proses", "pegawai", "kode"), name="pengecualian_sekali")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DaftarBayar",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("dibuat_at", models.DateTimeField(verbose_name="dibuat pada")),
                        ("jumlah_pegawai", models.PositiveIntegerField(verbose_name="jumlah pegawai")),
                        ("total", models.BigIntegerField(db_comment="rupiah", verbose_name="total")),
                        (
                            "dibuat_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "proses",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="daftar_bayar",
                                to="penggajian.prosesgaji",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "daftar bayar",
                        "verbose_name_plural": "daftar bayar",
                    },
                ),
                migrations.CreateModel(
                    name="ProsesGajiPeristiwa",
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
                            "jenis",
                            models.CharField(
                                choices=[("BULANAN", "Gaji dan TPP bulanan")],
                                default=penggajian.enums.JenisProses["BULANAN"],
                                max_length=12,
                                verbose_name="jenis",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DRAF", "Belum dihitung"),
                                    ("DIHITUNG", "Sudah dihitung"),
                                    ("DIVERIFIKASI", "Sudah diverifikasi"),
                                    ("DISETUJUI", "Sudah disetujui"),
                                    ("DIKUNCI", "Dikunci"),
                                ],
                                default=penggajian.enums.StatusProses["DRAF"],
                                max_length=12,
                                verbose_name="status",
                            ),
                        ),
                        ("usang_at", models.DateTimeField(blank=True, null=True, verbose_name="usang sejak")),
                        ("usang_sebab", models.CharField(blank=True, max_length=300, verbose_name="sebab usang")),
                        ("potret_at", models.DateTimeField(blank=True, null=True, verbose_name="potret data")),
                        ("tanggal_acuan", models.DateField(blank=True, null=True, verbose_name="tanggal acuan data")),
                        ("versi_aturan", models.CharField(blank=True, max_length=40, verbose_name="versi aturan")),
                        ("sidik", models.CharField(blank=True, max_length=64, verbose_name="sidik semua slip")),
                        ("jumlah_pegawai", models.PositiveIntegerField(default=0, verbose_name="jumlah pegawai")),
                        (
                            "jumlah_pengecualian",
                            models.PositiveIntegerField(default=0, verbose_name="jumlah pengecualian"),
                        ),
                        (
                            "total_kotor",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="total kotor"),
                        ),
                        (
                            "total_potongan",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="total potongan"),
                        ),
                        (
                            "total_bersih",
                            models.BigIntegerField(db_comment="rupiah", default=0, verbose_name="total bersih"),
                        ),
                        ("dihitung_at", models.DateTimeField(blank=True, null=True, verbose_name="dihitung pada")),
                        (
                            "diverifikasi_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="diverifikasi pada"),
                        ),
                        ("disetujui_at", models.DateTimeField(blank=True, null=True, verbose_name="disetujui pada")),
                        ("dikunci_at", models.DateTimeField(blank=True, null=True, verbose_name="dikunci pada")),
                        ("versi", models.PositiveIntegerField(default=1)),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="dibuat pada")),
                        (
                            "aturan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.potretaturan",
                                verbose_name="aturan",
                            ),
                        ),
                        (
                            "dihitung_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dihitung oleh",
                            ),
                        ),
                        (
                            "dikunci_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="dikunci oleh",
                            ),
                        ),
                        (
                            "disetujui_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="disetujui oleh",
                            ),
                        ),
                        (
                            "diverifikasi_oleh",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="diverifikasi oleh",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="penggajian.prosesgaji",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa proses gaji",
                        "verbose_name_plural": "peristiwa proses gaji",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="6d39fa12d804e5d45cb1bff78376eb672d983517",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_287b1",
                                    table="penggajian_prosesgajiperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rekening",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("bank", models.CharField(max_length=60, verbose_name="bank")),
                        ("nomor", models.CharField(max_length=30, verbose_name="nomor rekening")),
                        ("atas_nama", models.CharField(max_length=200, verbose_name="atas nama")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu pengaktifan"),
                                    ("AKTIF", "Aktif"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=penggajian.enums.StatusRekening["DIAJUKAN"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diaktifkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diaktifkan pada")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "diaktifkan_oleh",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                        "verbose_name": "rekening",
                        "verbose_name_plural": "rekening",
                        "indexes": [models.Index(fields=["pegawai", "-diaktifkan_at"], name="rekening_pegawai_aktif")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("nomor__regex", "^[0-9]{6,30}$")), name="rekening_angka"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("diaktifkan_oleh__isnull", True),
                                    ("diajukan_oleh__isnull", True),
                                    models.Q(("diaktifkan_oleh", models.F("diajukan_oleh")), _negated=True),
                                    _connector="OR",
                                ),
                                name="rekening_pengaktif_bukan_pengaju",
                                violation_error_message="Rekening harus diaktifkan oleh orang lain, bukan yang mengajukan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("diaktifkan_at__isnull", True), ("diaktifkan_oleh__isnull", True)),
                                    models.Q(("diaktifkan_at__isnull", False), ("diaktifkan_oleh__isnull", False)),
                                    _connector="OR",
                                ),
                                name="rekening_pengaktifan_berpasangan",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", penggajian.enums.StatusRekening["AKTIF"]), _negated=True),
                                    ("diaktifkan_at__isnull", False),
                                    _connector="OR",
                                ),
                                name="rekening_aktif_lengkap",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_rekeningperistiwa" ("alasan", "atas_nama", "bank", "diajukan_at", "diajukan_oleh_id", "diaktifkan_at", "diaktifkan_oleh_id", "id", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT new_values."alasan", new_values."atas_nama", new_values."bank", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diaktifkan_at", new_values."diaktifkan_oleh_id", new_values."id", new_values."nomor", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', new_values."id", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM new_values  ) AS new_values; RETURN NULL;',
                                    hash="fed7a405553a7d405d7b8b2bd25f7f65a452f80b",
                                    level="STATEMENT",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_ee431",
                                    referencing="REFERENCING NEW TABLE AS new_values ",
                                    table="penggajian_rekening",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_rekeningperistiwa" ("alasan", "atas_nama", "bank", "diajukan_at", "diajukan_oleh_id", "diaktifkan_at", "diaktifkan_oleh_id", "id", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT new_values."alasan", new_values."atas_nama", new_values."bank", new_values."diajukan_at", new_values."diajukan_oleh_id", new_values."diaktifkan_at", new_values."diaktifkan_oleh_id", new_values."id", new_values."nomor", new_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', new_values."id", new_values."status", new_values."uuid" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values; RETURN NULL;',
                                    hash="21408ef2b5e95f6cb67e06b5de1d34cd35f66667",
                                    level="STATEMENT",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_3bfb8",
                                    referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                                    table="penggajian_rekening",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "penggajian_rekeningperistiwa" ("alasan", "atas_nama", "bank", "diajukan_at", "diajukan_oleh_id", "diaktifkan_at", "diaktifkan_oleh_id", "id", "nomor", "pegawai_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "uuid") SELECT old_values."alasan", old_values."atas_nama", old_values."bank", old_values."diajukan_at", old_values."diajukan_oleh_id", old_values."diaktifkan_at", old_values."diaktifkan_oleh_id", old_values."id", old_values."nomor", old_values."pegawai_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', old_values."id", old_values."status", old_values."uuid" FROM ( SELECT old_values.* FROM old_values  ) AS old_values; RETURN NULL;',
                                    hash="d24a18d565a847a3575b633446a982ee71253615",
                                    level="STATEMENT",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_5b58b",
                                    referencing="REFERENCING OLD TABLE AS old_values ",
                                    table="penggajian_rekening",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BarisBayar",
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
                            "daftar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="baris_set",
                                to="penggajian.daftarbayar",
                            ),
                        ),
                        (
                            "rekening",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="penggajian.rekening",
                                verbose_name="rekening",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "baris daftar bayar",
                        "verbose_name_plural": "baris daftar bayar",
                        "constraints": [
                            models.UniqueConstraint(fields=("daftar", "pegawai"), name="baris_bayar_sekali"),
                            models.CheckConstraint(
                                condition=models.Q(("jumlah__gte", 0)), name="baris_bayar_tidak_negatif"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RekeningPeristiwa",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("uuid", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("bank", models.CharField(max_length=60, verbose_name="bank")),
                        ("nomor", models.CharField(max_length=30, verbose_name="nomor rekening")),
                        ("atas_nama", models.CharField(max_length=200, verbose_name="atas nama")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("DIAJUKAN", "Menunggu pengaktifan"),
                                    ("AKTIF", "Aktif"),
                                    ("DITOLAK", "Ditolak"),
                                ],
                                default=penggajian.enums.StatusRekening["DIAJUKAN"],
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("diajukan_at", models.DateTimeField(verbose_name="diajukan pada")),
                        ("diaktifkan_at", models.DateTimeField(blank=True, null=True, verbose_name="diaktifkan pada")),
                        ("alasan", models.TextField(blank=True, verbose_name="alasan penolakan")),
                        (
                            "diajukan_oleh",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "diaktifkan_oleh",
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
                                to="penggajian.rekening",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "peristiwa rekening",
                        "verbose_name_plural": "peristiwa rekening",
                        "abstract": False,
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="hanya_tambah",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="\nIF TG_OP = 'TRUNCATE' AND current_database() LIKE 'test\\_%' THEN\n    RETURN NULL;\nEND IF;\nRAISE EXCEPTION 'Tabel % hanya boleh ditambah: baris jejak tidak dapat diubah atau dihapus.', TG_TABLE_NAME\n    USING ERRCODE = 'insufficient_privilege';\n",
                                    hash="00ccd8f7898c98e049e4c14e5325f6228f0f4895",
                                    level="STATEMENT",
                                    operation="UPDATE OR DELETE OR TRUNCATE",
                                    pgid="pgtrigger_hanya_tambah_11434",
                                    table="penggajian_rekeningperistiwa",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JurnalGaji",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("komponen", models.CharField(max_length=60, verbose_name="komponen")),
                        ("arah", models.CharField(max_length=12, verbose_name="arah")),
                        ("jumlah", models.BigIntegerField(db_comment="rupiah", verbose_name="jumlah")),
                        (
                            "daftar",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="jurnal_set",
                                to="penggajian.daftarbayar",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "jurnal gaji",
                        "verbose_name_plural": "jurnal gaji",
                        "constraints": [
                            models.UniqueConstraint(fields=("daftar", "komponen"), name="jurnal_gaji_sekali")
                        ],
                    },
                ),
            ]
        ),
        InstallTriggers(),
        migrations.SeparateDatabaseAndState(
            state_operations=[
                CreateModels(
                    [
                        migrations.CreateModel(
                            name="Slip",
                            fields=[
                                (
                                    "pk",
                                    models.CompositePrimaryKey(
                                        "pegawai_id",
                                        "periode",
                                        "jenis",
                                        blank=True,
                                        editable=False,
                                        primary_key=True,
                                        serialize=False,
                                    ),
                                ),
                                ("periode", models.DateField(db_comment="hari pertama bulan", verbose_name="periode")),
                                (
                                    "jenis",
                                    models.CharField(
                                        choices=[("BULANAN", "Gaji dan TPP bulanan")],
                                        max_length=12,
                                        verbose_name="jenis",
                                    ),
                                ),
                                ("uuid", models.UUIDField(editable=False, verbose_name="kode")),
                                ("kelas", models.SmallIntegerField(verbose_name="kelas jabatan")),
                                (
                                    "jumlah",
                                    django.contrib.postgres.fields.ArrayField(
                                        base_field=models.BigIntegerField(),
                                        size=None,
                                        verbose_name="jumlah per komponen",
                                    ),
                                ),
                                (
                                    "masukan",
                                    django.contrib.postgres.fields.ArrayField(
                                        base_field=models.BigIntegerField(), size=None, verbose_name="masukan"
                                    ),
                                ),
                                ("kotor", models.BigIntegerField(db_comment="rupiah", verbose_name="kotor")),
                                ("potongan", models.BigIntegerField(db_comment="rupiah", verbose_name="potongan")),
                                ("bersih", models.BigIntegerField(db_comment="rupiah", verbose_name="bersih")),
                                ("sidik", models.BinaryField(max_length=32, verbose_name="sidik")),
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
                                    "proses",
                                    models.ForeignKey(
                                        on_delete=django.db.models.deletion.PROTECT,
                                        related_name="slip_set",
                                        to="penggajian.prosesgaji",
                                        verbose_name="proses",
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
                                "verbose_name": "slip",
                                "verbose_name_plural": "slip",
                            },
                        ),
                    ]
                ),
            ],
            database_operations=[migrations.RunSQL(SQL_SLIP, "DROP TABLE penggajian_slip")],
        ),
        migrations.RunSQL(SQL_JAGA, SQL_JAGA_BATAL),
    ]
