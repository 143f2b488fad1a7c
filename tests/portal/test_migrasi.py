"""Migrations stay cheap: few steps, and triggers by the operations of `asn_portal.inti.pemicu`."""

from django.apps import apps
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader
from pgtrigger import migrations as bawaan

from asn_portal.inti import pemicu

MURAH = (pemicu.AddTrigger, pemicu.RemoveTrigger, pemicu.UpdateTriggers)


def _migrasi_sendiri() -> list[Migration]:
    milik = {app.label for app in apps.get_app_configs() if "site-packages" not in app.path}
    return [m for (label, _), m in MigrationLoader(None).disk_migrations.items() if label in milik]


def test_migrasi_memakai_langkah_pemicu_yang_murah() -> None:
    """The operations of pgtrigger render every related model again for each of hundreds of triggers."""
    mahal = [
        f"{migrasi}: {satu.describe()}"
        for migrasi in _migrasi_sendiri()
        for langkah in migrasi.operations
        for satu in getattr(langkah, "langkah", [langkah])
        if type(satu) in (bawaan.AddTrigger, bawaan.RemoveTrigger)
    ]
    assert not mahal, "Ganti dengan AddTrigger dan RemoveTrigger dari asn_portal.inti.pemicu:\n" + "\n".join(mahal)


def test_migrasi_memakai_sedikit_langkah() -> None:
    """Each step that changes a model renders all related models again, 0.1 s of every empty database."""
    panjang = [
        f"{migrasi}: {jumlah} langkah"
        for migrasi in _migrasi_sendiri()
        if (jumlah := sum(not isinstance(langkah, MURAH) for langkah in migrasi.operations)) > 6
    ]
    assert not panjang, "Akhiri dengan `operations = group_operations(operations)`:\n" + "\n".join(panjang)
