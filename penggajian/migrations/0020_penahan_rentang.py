"""A gap may hold up a range of rupiah, and says by which guess."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("jabatan", "0007_hukuman_disiplin"),
        ("penggajian", "0019_perbaikan_catatan"),
    ]

    operations = [
        migrations.AddField(
            model_name="penahangaji",
            name="dasar_efek",
            field=models.CharField(
                blank=True, db_default="", default="", max_length=160, verbose_name="dugaan di balik jumlahnya"
            ),
        ),
        migrations.AddField(
            model_name="penahangaji",
            name="efek_atas",
            field=models.BigIntegerField(
                blank=True, db_comment="rupiah", null=True, verbose_name="paling banyak tertahan"
            ),
        ),
        migrations.AddConstraint(
            model_name="penahangaji",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("efek_atas__isnull", True),
                    models.Q(("efek__isnull", False), ("efek_atas__gt", models.F("efek"))),
                    _connector="OR",
                ),
                name="penahan_efek_rentang",
            ),
        ),
    ]
