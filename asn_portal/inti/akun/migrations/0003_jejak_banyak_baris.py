"""Audit triggers join the rows before and after a statement by a plan that suits any number of rows."""

from django.db import migrations

from asn_portal.inti.pemicu import UpdateTriggers


class Migration(migrations.Migration):
    dependencies = [
        ("akun", "0002_akses_darurat"),
    ]

    operations = [
        UpdateTriggers("FROM old_values JOIN new_values", "FROM old_values FULL JOIN new_values"),
    ]
