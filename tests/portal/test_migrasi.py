"""Migrations stay cheap: triggers by the operations of `asn_portal.inti.pemicu`."""

from django.apps import apps
from django.db.migrations.loader import MigrationLoader
from pgtrigger import migrations as bawaan


def test_migrasi_memakai_langkah_pemicu_yang_murah() -> None:
    """The operations of pgtrigger render every related model again for each of hundreds of triggers."""
    milik = {app.label for app in apps.get_app_configs() if "site-packages" not in app.path}
    mahal = [
        f"{label}.{nama}: {langkah.describe()}"
        for (label, nama), migrasi in MigrationLoader(None).disk_migrations.items()
        if label in milik
        for langkah in migrasi.operations
        if type(langkah) in (bawaan.AddTrigger, bawaan.RemoveTrigger)
    ]
    assert not mahal, "Ganti dengan AddTrigger dan RemoveTrigger dari asn_portal.inti.pemicu:\n" + "\n".join(mahal)
