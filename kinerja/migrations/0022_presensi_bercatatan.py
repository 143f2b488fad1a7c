"""What attendance counts against a person is read by an index of its own."""

import kinerja.enums.catatan
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0008_cltn_index"),
        ("kinerja", "0021_jawaban_kepuasan_tersegel"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="presensi",
            index=models.Index(
                condition=models.Q(
                    ("status", kinerja.enums.catatan.StatusPresensi["TANPA_KETERANGAN"]),
                    ("menit_terlambat__gt", 0),
                    ("menit_pulang_cepat__gt", 0),
                    ("tidak_apel", True),
                    _connector="OR",
                ),
                fields=["tanggal", "pegawai"],
                include=("status", "menit_terlambat", "menit_pulang_cepat", "tidak_apel"),
                name="presensi_bercatatan",
            ),
        ),
    ]
