"""The pages that people open most, in a city of 10,000: queries, time on the server, memory.

BENCH_KUERI=1 prints the queries of each page.
"""

import logging
import os
import statistics
import sys
import time

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.models import Pengguna
from bench import Ukuran, puncak_memori
from bench._kota import kota_besar, prosesor_postgres
from jabatan.models import Pegawai
from penggajian.models import Slip

ULANG = 40
SASARAN_KUERI = 12
SASARAN_MS = 60
SASARAN_MB = 400


def ukur_halaman(
    nama: str, username: str, alamat: str, *, kueri_paling_banyak: int = SASARAN_KUERI, ms: int = SASARAN_MS
) -> list[Ukuran]:
    """Open a page often; give its queries and the median of its time."""
    klien = Client()
    klien.force_login(Pengguna.objects.get(username=username), backend="jabatan.masuk.PintuPegawai")
    assert klien.get(alamat).status_code == 200, alamat
    with CaptureQueriesContext(connection) as kueri:
        klien.get(alamat)
        jumlah = len(kueri)
    if os.environ.get("BENCH_KUERI"):
        print(nama, *(k["sql"][:300] for k in kueri.captured_queries), sep="\n    ", file=sys.stderr)
    dinding, prosesor = [], []
    for _ in range(ULANG):
        mulai, mulai_prosesor = time.perf_counter(), time.process_time() + prosesor_postgres()
        klien.get(alamat)
        dinding.append((time.perf_counter() - mulai) * 1000)
        prosesor.append((time.process_time() + prosesor_postgres() - mulai_prosesor) * 1000)
    return [
        {"name": f"{nama}: kueri", "value": jumlah, "unit": "kueri", "goal": kueri_paling_banyak},
        {
            "name": f"{nama}: waktu server, tengah",
            "value": statistics.median(dinding),
            "unit": "ms",
            "goal": ms,
        },
        {"name": f"{nama}: prosesor, rata-rata", "value": statistics.mean(prosesor), "unit": "ms"},
    ]


def run() -> list[Ukuran]:
    """Measure the pages, then the memory of this process."""
    settings.ALLOWED_HOSTS = ["testserver"]
    logging.disable(logging.INFO)
    hasil: list[Ukuran] = []
    with kota_besar() as ukuran, puncak_memori() as puncak:
        pegawai = Pegawai.objects.get(pengguna__username="pegawai")
        slip = Slip.objects.filter(pegawai=pegawai).order_by("-periode").values_list("uuid", flat=True)[0]
        for nama, username, alamat in (
            ("beranda pegawai", "pegawai", "/"),
            ("beranda atasan", "atasan", "/"),
            ("beranda BKPSDM", "bkpsdm", "/"),
            ("papan tim", "atasan", reverse("kinerja:tim")),
            ("slip", "pegawai", reverse("penggajian:slip-detail", args=[slip])),
        ):
            hasil += ukur_halaman(f"{nama}, {ukuran}", username, alamat)
        hasil.append({"name": "memori puncak proses web", "value": puncak(), "unit": "MB", "goal": SASARAN_MB})
    return hasil
