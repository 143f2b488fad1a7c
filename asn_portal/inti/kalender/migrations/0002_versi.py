from django.db import migrations


class Migration(migrations.Migration):
    """Insert the one row of the calendar's version."""

    dependencies = [("kalender", "0001_awal")]

    operations = [
        migrations.RunSQL(
            "INSERT INTO kalender_versikalender (versi) SELECT gen_random_uuid() "
            "WHERE NOT EXISTS (SELECT 1 FROM kalender_versikalender)",
            migrations.RunSQL.noop,
        )
    ]
