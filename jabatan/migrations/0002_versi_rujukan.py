"""Version numbers on the reference rows, so that a stale edit is refused."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("jabatan", "0001_awal")]

    operations = [
        migrations.AddField("jabatan", "versi", models.PositiveIntegerField(default=1)),
        migrations.AddField("posisi", "versi", models.PositiveIntegerField(default=1)),
        migrations.AddField("unitkerja", "versi", models.PositiveIntegerField(default=1)),
    ]
