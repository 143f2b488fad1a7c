"""A real Celery worker for the tests of faults: short leases, and kinds whose effects can be counted.

Started as `celery -A tests.inti.pekerja_uji:app worker` with the test database in `DATABASE_URL`.
"""

import os
import time
from datetime import timedelta

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "asn_portal.settings.test"
django.setup()

from asn_portal.celery import app  # noqa: E402
from asn_portal.inti.akun.models import Pengguna  # noqa: E402
from asn_portal.inti.notifikasi.services import create_notifikasi  # noqa: E402
from asn_portal.inti.pekerjaan.jenis import daftar_jenis  # noqa: E402
from asn_portal.inti.pekerjaan.services import jalan  # noqa: E402

app.conf.update(
    broker_url=os.environ["UJI_BROKER_URL"],
    broker_transport_options={"global_keyprefix": os.environ["UJI_AWALAN"], "visibility_timeout": 3600},
    worker_redirect_stdouts=False,
)
jalan.LAMA_SEWA = timedelta(seconds=3)
jalan.JEDA_DENYUT = 0.5
jalan.JEDA_TULIS = 0.1

BUTIR = 8


@daftar_jenis("uji.bertahap")
def bertahap(pekerjaan, lapor):
    """Make one notice per step, each once by its key."""
    untuk = Pengguna.objects.get(pk=pekerjaan.muatan["pengguna"])
    for n in range(1, BUTIR + 1):
        create_notifikasi(untuk=untuk, jenis="uji", judul=f"Langkah {n}", kunci=f"{pekerjaan.kunci}:{n}", surel=False)
        lapor(n, BUTIR, "")
        time.sleep(pekerjaan.muatan.get("jeda", 0.25))
    return {"selesai": BUTIR}


@daftar_jenis("uji.raksasa", antrean="berat")
def raksasa(pekerjaan, lapor):
    """Hold a worker of the heavy queue."""
    time.sleep(pekerjaan.muatan["lama"])
    return {}
