"""A run locked from now on books its rapel by component; one locked before keeps the lines of the slip as a whole."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("penggajian", "0030_dua_pembayar"),
    ]

    operations = [
        migrations.AddField(
            model_name="daftarbayar",
            name="rapel_dirinci",
            field=models.BooleanField(
                db_comment="salah pada bulan yang dikunci sebelum ada",
                default=False,
                verbose_name="rapel dibukukan menurut komponennya",
            ),
        ),
    ]
