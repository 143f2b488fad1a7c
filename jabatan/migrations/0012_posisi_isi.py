"""An index that holds what pay asks of a seat, so that a population's seats are read from it alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0011_surat_sekolah_anak"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="posisi",
            index=models.Index(fields=["id"], include=("kelas", "jabatan", "unit_kerja"), name="posisi_isi"),
        ),
    ]
