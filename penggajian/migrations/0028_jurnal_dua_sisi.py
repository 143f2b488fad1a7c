"""A share that the employer spends and passes on stands in the journal twice, once for each side."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0027_sebab_cuti"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="jurnalgaji", name="jurnal_gaji_sekali"),
        migrations.AddConstraint(
            model_name="jurnalgaji",
            constraint=models.UniqueConstraint(fields=("daftar", "komponen", "arah"), name="jurnal_gaji_sekali"),
        ),
    ]
