"""Who ever was on unpaid leave, asked for in every snapshot of pay."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="riwayatstatus",
            index=models.Index(
                condition=models.Q(("kedudukan", "CLTN")), fields=["pegawai"], name="riwayat_status_cltn"
            ),
        ),
    ]
