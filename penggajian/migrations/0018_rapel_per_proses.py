"""A month and the THR paid in it are corrected apart: one difference for each locked run."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0017_uang_sementara"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="rapel",
            name="rapel_sekali_per_bulan",
        ),
        migrations.RemoveConstraint(
            model_name="rapel",
            name="rapel_satu_menunggu",
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.UniqueConstraint(
                fields=("pegawai", "dikoreksi", "bulan_bayar"), name="rapel_sekali_per_proses"
            ),
        ),
        migrations.AddConstraint(
            model_name="rapel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("proses__isnull", True)),
                fields=("pegawai", "dikoreksi"),
                name="rapel_satu_menunggu",
            ),
        ),
    ]
