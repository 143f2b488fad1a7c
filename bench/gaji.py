"""The pay run of 10,000 people: from raw attendance to committed slips, by the product's own service.

In the same run two yardsticks: the same slips written row by row through the ORM (extrapolated from a
thousand), and the floor, a bare COPY of the finished bytes.
"""

import io
import statistics
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import connection, transaction

from bench import puncak_memori
from bench._gaji import PADA, PERIODE, buang_draf, buka_proses, isi_pegawai
from penggajian.enums import JenisProses
from penggajian.models import Slip
from penggajian.selectors.pemeriksaan import list_temuan
from penggajian.services import compute_proses
from penggajian.services.salin import EKOR, KEPALA, TABEL, copy_slip, create_tabel, nama_partisi

PEGAWAI = 10_000
BULAN_PRESENSI = 3
ULANG = 5
SASARAN_MB = 400
CONTOH_ORM = 1_000


def ukur_copy() -> float:
    """Give the seconds of a bare COPY of the month's finished bytes into an empty table."""
    keluar = io.BytesIO()
    with connection.cursor() as kursor:
        kursor.cursor.copy_expert(
            f"COPY {nama_partisi(PERIODE, JenisProses.BULANAN)} TO STDOUT (FORMAT binary)", keluar
        )
    bita = keluar.getvalue()[len(KEPALA) : -len(EKOR)]
    mulai = time.perf_counter()
    with transaction.atomic():
        copy_slip(create_tabel(PERIODE, JenisProses.BULANAN), [bita])
        transaction.set_rollback(True)
    return time.perf_counter() - mulai


def ukur_orm(jumlah: int) -> float:
    """Give the seconds that writing `jumlah` slips one by one through the ORM would take."""
    contoh = list(Slip.objects.order_by("pegawai_id")[:CONTOH_ORM])
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute(f"CREATE TABLE {TABEL}_209901 PARTITION OF {TABEL} FOR VALUES IN ('2099-01-01')")
        mulai = time.perf_counter()
        for slip in contoh:
            slip.periode = date(2099, 1, 1)
            slip.save(force_insert=True)
        lama = time.perf_counter() - mulai
        transaction.set_rollback(True)
    return lama * jumlah / len(contoh)


def run() -> Iterator[dict[str, Any]]:
    """Measure the run and its yardsticks."""
    isi_pegawai(PEGAWAI, bulan=BULAN_PRESENSI)
    proses, oleh = buka_proses()
    waktu: list[float] = []
    tahap: dict[str, float] = {}
    with puncak_memori() as puncak:
        for _ in range(ULANG):
            buang_draf()  # else only slips that differ would be written
            rincian: dict[str, float] = {}
            mulai = time.perf_counter()
            proses = compute_proses(proses=proses, oleh=oleh, pada=PADA, rincian=rincian)
            waktu.append(time.perf_counter() - mulai)
            if waktu[-1] == min(waktu):
                tahap = rincian
        memori = puncak()
    assert proses.jumlah_pegawai == PEGAWAI
    n = f"{PEGAWAI:,}".replace(",", ".")
    yield {
        "name": f"proses gaji {n} pegawai sampai tersimpan",
        "value": statistics.median(waktu),
        "unit": "detik",
        "goal": 1.0,
        "baseline": round(ukur_orm(PEGAWAI), 3),
    }
    yield {"name": "  memori puncak pekerja", "value": memori, "unit": "MB", "goal": SASARAN_MB}
    yield {"name": "  dasar: COPY slip jadi", "value": ukur_copy(), "unit": "detik"}
    for nama, detik in tahap.items():
        yield {"name": f"  tahap {nama}", "value": detik, "unit": "detik"}
    mulai = time.perf_counter()
    list_temuan(proses)
    yield {"name": f"pemeriksaan sebelum persetujuan, {n} slip", "value": time.perf_counter() - mulai, "unit": "detik"}
