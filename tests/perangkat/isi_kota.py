"""Build the small town in the database of `DATABASE_URL`, migrated already; print an API token of its staff member.

Started as `python -m tests.perangkat.isi_kota`, for tests that break a server of their own.
"""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "asn_portal.settings.test"
django.setup()

from django.utils import timezone  # noqa: E402

from asn_portal.inti.akun.services import create_token  # noqa: E402
from tests.factories.jabatan import create_kota_kecil  # noqa: E402

if __name__ == "__main__":
    kota = create_kota_kecil()
    assert kota.staf.pengguna is not None
    print(create_token(pengguna=kota.staf.pengguna, nama="uji", hari=1, pada=timezone.now())[1])  # noqa: T201
