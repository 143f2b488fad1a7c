"""Feedback written before the relation was stored: mark what subordinates wrote to the one who rated them then.

The guard of the 24 hours is set aside for this one statement; nobody wrote these words anew.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("kinerja", "0002_tim_kerja")]

    operations = [
        migrations.RunSQL(
            """
ALTER TABLE kinerja_umpanbalik DISABLE TRIGGER pgtrigger_umpan_balik_tetap_setelah_sehari_f98e0;
UPDATE kinerja_umpanbalik u SET hubungan = 'BAWAHAN'
WHERE u.hubungan = 'ATASAN'
  AND u.dari_id = ANY (jabatan_bawahan(u.untuk_id, (u.created_at AT TIME ZONE 'Asia/Jakarta')::date));
ALTER TABLE kinerja_umpanbalik ENABLE TRIGGER pgtrigger_umpan_balik_tetap_setelah_sehari_f98e0;
""",
            migrations.RunSQL.noop,
        )
    ]
