"""The index of slips by unit holds what foreign keys are checked by, so that a load need not read the wide rows for them."""

from django.db import migrations

MAJU = """
CREATE INDEX slip_unit_berisi ON penggajian_slip (unit_kerja_id) INCLUDE (posisi_id, proses_id, susunan_id);
DROP INDEX slip_unit;
ALTER INDEX slip_unit_berisi RENAME TO slip_unit;
"""
MUNDUR = """
CREATE INDEX slip_unit_polos ON penggajian_slip (unit_kerja_id);
DROP INDEX slip_unit;
ALTER INDEX slip_unit_polos RENAME TO slip_unit;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0025_kelompok_sidik"),
    ]

    operations = [migrations.RunSQL(MAJU, MUNDUR)]
