"""Real Celery workers for the tests of faults: short leases, and kinds whose effects can be counted.

Started as `python -m tests.inti.pekerja_uji` with the test database in `DATABASE_URL`. Reading the application takes seconds,
so it reads it once; each line of its input, a list of words in JSON, starts one worker as a copy of it, whose number it answers.
"""

import json
import os
import signal
import sys
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


def jalankan(broker_url, *perintah):
    """Become a worker, at the head of a session of its own, that says nothing."""
    os.setsid()
    diam = os.open(os.devnull, os.O_RDWR)
    for nomor in range(3):
        os.dup2(diam, nomor)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    app.conf.broker_url = broker_url
    app.worker_main([*perintah])


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel buries the killed
    for baris in sys.stdin:
        nomor = os.fork()
        if nomor == 0:
            try:
                jalankan(*json.loads(baris))
            finally:
                os._exit(1)
        print(nomor, flush=True)  # noqa: T201 the answer
