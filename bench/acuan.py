"""Every slip of a month against the slow calculation with fractions, line by line, on all processors.

`BENCH_ACUAN` says how many people (default 10000; 100000 is what the project promises and takes some ten minutes).
"""

import multiprocessing
import os
import time
from collections.abc import Iterator
from typing import Any

from django.db import connection

from bench._gaji import PADA, PERIODE, buka_proses, isi_pegawai
from penggajian.models import Slip
from penggajian.services import compute_proses
from tests.penggajian.acuan_lambat import HitunganLambat, SlipTerkunci, bandingkan

PEGAWAI = int(os.environ.get("BENCH_ACUAN", "10000"))
SEKALI = 250


def periksa(ids: list[int]) -> list[str]:
    """Compare the slips of some people, in a process of its own; give what disagrees."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT s.pegawai_id, u.komponen, s.jumlah FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id"
            " WHERE s.periode = %s AND s.pegawai_id = ANY(%s)",
            [PERIODE, ids],
        )
        slip = [SlipTerkunci(p, PERIODE, dict(zip(k, j, strict=True))) for p, k, j in kursor.fetchall()]
    if len(slip) != len(ids):
        return [f"{len(ids) - len(slip)} slip tidak ada"]
    return [str(satu) for satu in bandingkan(slip, HitunganLambat())]


def run() -> Iterator[dict[str, Any]]:
    """Fill, compute, compare everyone."""
    isi_pegawai(PEGAWAI)
    proses, oleh = buka_proses()
    mulai = time.perf_counter()
    proses = compute_proses(proses=proses, oleh=oleh, pada=PADA)
    n = f"{PEGAWAI:,}".replace(",", ".")
    yield {"name": f"{n} slip, hitungan biasa", "value": time.perf_counter() - mulai, "unit": "detik"}
    ids = list(Slip.objects.filter(periode=PERIODE).order_by("pegawai_id").values_list("pegawai", flat=True))
    tugas = [ids[dari : dari + SEKALI] for dari in range(0, len(ids), SEKALI)]
    connection.close()  # each process opens its own
    mulai = time.perf_counter()
    beda: list[str] = []
    with multiprocessing.get_context("fork").Pool(os.cpu_count()) as kolam:
        for satu in kolam.imap_unordered(periksa, tugas):
            beda += satu
    yield {"name": f"{n} slip, hitungan lambat", "value": time.perf_counter() - mulai, "unit": "detik"}
    yield {"name": "  baris yang berbeda", "value": len(beda), "unit": "baris", "goal": 0}
    yield {
        "name": "  slip yang tidak dibandingkan",
        "value": proses.jumlah_pegawai - len(ids),
        "unit": "slip",
        "goal": 0,
    }
    assert not beda, beda[:5]
