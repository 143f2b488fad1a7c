"""The pay run at 10,000, 100,000 and a million people: from snapshot to committed slips, beside plain COPY of the same rows.

Sizes by `BENCH_SKALA` (default 10000,100000); a million takes about 25 minutes and 30 GB, with `BENCH_RIWAYAT=11` months of
slips before it. Every size has a database of its own.
"""

import io
import multiprocessing
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.services import create_pekerjaan, run_pekerjaan
from asn_portal.lib.periode import Periode
from bench import puncak_memori
from bench._gaji import PADA, PERIODE, UNIT, buang_draf, buka_proses, isi_pegawai
from bench._pembantu import bantu
from penggajian.enums import JenisProses
from penggajian.models import ProsesGaji, Slip, Susunan
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.services import compute_proses, compute_sebagian
from penggajian.services.hitung_bagian import is_besar
from penggajian.services.hitungan import susun_hitungan
from penggajian.services.salin import KEPALA, TABEL, attach_slip, copy_slip, create_tabel
from penggajian.tasks import HITUNG

UKURAN = [int(satu) for satu in os.environ.get("BENCH_SKALA", "10000,100000").split(",")]
RIWAYAT = int(os.environ.get("BENCH_RIWAYAT", "0"))
DASAR_SATU, DASAR_DUA = 0.25, 0.40
SASARAN_MB = 1024
CONTOH_ORM = 50
SEPOTONG = 25_000
SQL_PINDAH = """
SELECT count(*) FROM penggajian_slip s JOIN letak l USING (pegawai_id)
WHERE s.periode = %s AND (s.ctid, s.tableoid) IS DISTINCT FROM (l.tempat, l.tabel)
"""


def ribuan(jumlah: int) -> str:
    """Write a count with Indonesian thousands."""
    return f"{jumlah:,}".replace(",", ".")


def hitung_penuh(proses: ProsesGaji, oleh: Pengguna, ulang: int) -> tuple[float, dict[str, float], float]:
    """Give the median seconds of writing every slip, by this process alone, its stages, and its memory in MB."""
    waktu, tahap = [], {}
    with puncak_memori() as puncak:
        for _ in range(ulang):
            buang_draf()
            rincian: dict[str, float] = {}
            mulai = time.perf_counter()
            compute_proses(proses=proses, oleh=oleh, pada=PADA, rincian=rincian)
            waktu.append(time.perf_counter() - mulai)
            if waktu[-1] == min(waktu):
                tahap = rincian
        memori = puncak()
    return statistics.median(waktu), tahap, memori


@contextmanager
def pembantu() -> Iterator[Any]:
    """Run a second process that takes shards as a worker does; give where it leaves its memory in MB."""
    konteks = multiprocessing.get_context("spawn")
    siap, selesai, memori = konteks.Event(), konteks.Event(), konteks.Value("d", 0.0)
    proses = konteks.Process(target=bantu, args=(connection.settings_dict["NAME"], siap, selesai, memori))
    proses.start()
    siap.wait(60)
    try:
        yield memori
    finally:
        selesai.set()
        proses.join(60)


def hitung_berdua(proses: ProsesGaji, oleh: Pengguna) -> tuple[float, float]:
    """Give the seconds with two processes, and the memory of the second in MB."""
    buang_draf()
    proses.refresh_from_db()
    pekerjaan = create_pekerjaan(
        jenis=HITUNG, kunci=f"bench:{proses.versi}", muatan={"proses": proses.pk, "versi": proses.versi}, oleh=oleh
    )
    with pembantu() as memori:
        mulai = time.perf_counter()
        hasil = run_pekerjaan(pekerjaan.pk)
        lama = time.perf_counter() - mulai
    assert hasil.status == "SELESAI", (hasil.galat, hasil.galat_teknis)
    return lama, memori.value


def ukur_copy(jumlah: int, ulang: int) -> float:
    """Give the median seconds of plain COPY of the same rows into a bare table, committed; reading them is not counted."""
    proses = ProsesGaji.objects.get(periode=PERIODE)
    hasil = []
    for _ in range(ulang):
        lama, sisa = 0.0, jumlah
        ids = [satu for (satu,) in _baca(f"SELECT pegawai_id FROM {TABEL} WHERE periode = %s ORDER BY 1", [PERIODE])]
        with transaction.atomic():
            tabel = create_tabel(PERIODE, JenisProses.BULANAN, "bench_dasar")
            for dari in range(0, sisa, SEPOTONG):
                bita = _bita(ids[dari], ids[min(dari + SEPOTONG, sisa) - 1])
                mulai = time.perf_counter()
                copy_slip(tabel, [bita])
                lama += time.perf_counter() - mulai
            mulai = time.perf_counter()
        lama += time.perf_counter() - mulai
        hasil.append(lama)
        with connection.cursor() as kursor:
            kursor.execute("DROP TABLE bench_dasar")
    assert proses.jumlah_pegawai == jumlah
    return statistics.median(hasil)


def _bita(dari: int, sampai: int) -> bytes:
    keluar = io.BytesIO()
    with connection.cursor() as kursor:
        sql = kursor.mogrify(
            f"COPY (SELECT * FROM {TABEL} WHERE periode = %s AND pegawai_id BETWEEN %s AND %s) TO STDOUT (FORMAT binary)",
            [PERIODE, dari, sampai],
        )
        kursor.cursor.copy_expert(sql.decode(), keluar)
    return keluar.getvalue()[len(KEPALA) : -2]


def _baca(sql: str, isi: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchall()


def ukur_orm(jumlah: int) -> float:
    """Give the seconds of a plain loop: for each person read the facts, compute, and save one slip by the ORM."""
    proses = ProsesGaji.objects.get(periode=PERIODE)
    buku, periode = get_buku(), Periode.dari_tanggal(PERIODE)
    susunan = Susunan.objects.get(pk=Slip.objects.filter(periode=PERIODE).values_list("susunan", flat=True)[:1].get())
    ids = list(
        Slip.objects.filter(periode=PERIODE).order_by("pegawai_id").values_list("pegawai", flat=True)[:CONTOH_ORM]
    )
    lain = PERIODE.replace(year=2099)
    with transaction.atomic():
        with connection.cursor() as kursor:
            kursor.execute(f"CREATE TABLE {TABEL}_209910 PARTITION OF {TABEL} FOR VALUES IN ('{lain}')")
        mulai = time.perf_counter()
        for pk in ids:
            hitungan = susun_hitungan(proses, list_potret(periode, buku, pegawai_id=pk), buku)
            isi = hitungan.isi
            Slip(
                pegawai_id=pk,
                periode=lain,
                jenis=proses.jenis,
                uuid="00000000-0000-0000-0000-000000000000",
                proses=proses,
                unit_kerja_id=int(isi.unit[0]),
                posisi_id=int(isi.posisi[0]),
                kelas=int(isi.kelas[0]),
                susunan=susunan,
                jumlah=isi.jumlah[0].tolist(),
                masukan=isi.masukan[0].tolist(),
                kotor=int(isi.kotor[0]),
                potongan=int(isi.potongan[0]),
                bersih=int(isi.bersih[0]),
                sidik=hitungan.sidik[0],
            ).save(force_insert=True)
        lama = time.perf_counter() - mulai
        transaction.set_rollback(True)
    return lama * jumlah / len(ids)


def ukur_sebagian(proses: ProsesGaji, oleh: Pengguna, pegawai: list[int], ulang: int = 7) -> float:
    """Give the median milliseconds of computing some people again, each time with a changed predikat."""
    waktu = []
    for nomor in range(ulang):
        _ubah_predikat(pegawai, ["baik", "kurang"][nomor % 2])
        mulai = time.perf_counter()
        hasil = compute_sebagian(proses=proses, pegawai_ids=pegawai, oleh=oleh, pada=PADA)
        waktu.append((time.perf_counter() - mulai) * 1000)
        assert hasil.orang == len(pegawai)
    return statistics.median(waktu)


def _ubah_predikat(pegawai: list[int], predikat: str) -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            "UPDATE kinerja_evaluasi SET predikat = %s WHERE periode = %s AND pegawai_id = ANY(%s)",
            [predikat, PERIODE, pegawai],
        )


def ukur_satu_persen(proses: ProsesGaji, oleh: Pengguna, ids: list[int]) -> tuple[float, int, int]:
    """Change one in a hundred and compute all again: seconds, how many changed, how many rows were written anew."""
    with connection.cursor() as kursor:
        kursor.execute(
            "CREATE TEMP TABLE letak AS SELECT pegawai_id, ctid AS tempat, tableoid AS tabel FROM penggajian_slip"
            " WHERE periode = %s",
            [PERIODE],
        )
    ubah = ids[::100]
    _ubah_predikat(ubah, "sangat_baik")
    mulai = time.perf_counter()
    compute_proses(proses=proses, oleh=oleh, pada=PADA)
    lama = time.perf_counter() - mulai
    ((pindah,),) = _baca(SQL_PINDAH, [PERIODE])
    with connection.cursor() as kursor:
        kursor.execute("DROP TABLE letak")
    return lama, len(ubah), pindah


def isi_riwayat(proses: ProsesGaji, bulan: int) -> None:
    """Copy the month's slips into so many months before it."""
    for mundur in range(1, bulan + 1):
        awal = Periode.dari_tanggal(PERIODE).geser(-mundur).awal
        lama = ProsesGaji.objects.create(periode=awal)
        with transaction.atomic():
            tabel = create_tabel(awal, JenisProses.BULANAN)
            with connection.cursor() as kursor:
                kursor.execute(
                    f"INSERT INTO {tabel} SELECT pegawai_id, %s, jenis, uuid, %s, unit_kerja_id, posisi_id, kelas, susunan_id,"
                    f" jumlah, masukan, kotor, potongan, bersih, sidik FROM {TABEL} WHERE periode = %s",
                    [awal, lama.pk, PERIODE],
                )
            attach_slip(tabel, awal, JenisProses.BULANAN)


def run() -> Iterator[dict[str, Any]]:
    """Measure every size; the figures of a million stand against those of ten thousand."""
    per_slip: dict[int, float] = {}
    nama = connection.settings_dict["NAME"]
    for nomor, jumlah in enumerate(UKURAN):
        if nomor:
            connection.creation.destroy_test_db(nama.removeprefix("test_"), verbosity=0)
            connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        for baris in _ukur(jumlah, per_slip):
            yield {**baris, "beban": round(os.getloadavg()[0], 1)}


def _ukur(jumlah: int, per_slip: dict[int, float]) -> Iterator[dict[str, Any]]:
    n, ulang = ribuan(jumlah), 5 if jumlah <= 10_000 else 3 if jumlah <= 100_000 else 1
    mulai = time.perf_counter()
    isi_pegawai(jumlah)
    proses, oleh = buka_proses()
    yield {"name": f"{n}: mengisi data", "value": time.perf_counter() - mulai, "unit": "detik"}
    if jumlah <= 10_000:
        compute_proses(proses=proses, oleh=oleh, pada=PADA)  # the first run loads code and law
    penuh, tahap, memori = hitung_penuh(proses, oleh, ulang)
    proses.refresh_from_db()
    assert proses.jumlah_pegawai == jumlah
    per_slip[jumlah] = penuh / jumlah
    dasar = ukur_copy(jumlah, ulang)
    sasaran = {"goal": 0.5} if jumlah == 10_000 else {}
    yield {"name": f"{n}: satu proses sampai tersimpan", "value": penuh, "unit": "detik", **sasaran}
    yield {"name": f"{n}:   COPY polos baris yang sama", "value": dasar, "unit": "detik"}
    yield {"name": f"{n}:   waktu terhadap COPY (1/{DASAR_SATU})", "value": penuh / dasar, "unit": "kali", "goal": 4.0}
    yield {"name": f"{n}:   slip tiap detik", "value": jumlah / penuh, "unit": "slip"}
    yield {"name": f"{n}:   memori puncak", "value": memori, "unit": "MB", "goal": SASARAN_MB}
    for satu, detik in tahap.items():
        yield {"name": f"{n}:   tahap {satu}", "value": detik, "unit": "detik"}
    if len(per_slip) > 1:
        awal = per_slip[min(per_slip)]
        yield {
            "name": f"{n}:   waktu tiap slip terhadap {ribuan(min(per_slip))}",
            "value": per_slip[jumlah] / awal,
            "unit": "kali",
            "goal": 1.2,
        }
    if is_besar(proses):
        sidik = proses.sidik
        berdua, memori = hitung_berdua(proses, oleh)
        proses.refresh_from_db()
        assert proses.sidik == sidik, "the same slips, whoever computes them"
        yield {"name": f"{n}: dua proses sampai tersimpan", "value": berdua, "unit": "detik"}
        yield {
            "name": f"{n}:   waktu terhadap COPY (1/{DASAR_DUA})",
            "value": berdua / dasar,
            "unit": "kali",
            "goal": 2.5,
        }
        yield {"name": f"{n}:   slip tiap detik", "value": jumlah / berdua, "unit": "slip"}
        yield {"name": f"{n}:   memori puncak proses kedua", "value": memori, "unit": "MB", "goal": SASARAN_MB}
    ids = [satu for (satu,) in _baca(f"SELECT pegawai_id FROM {TABEL} WHERE periode = %s ORDER BY 1", [PERIODE])]
    lama, ubah, pindah = ukur_satu_persen(proses, oleh, ids)
    yield {"name": f"{n}: hitung ulang dengan 1 % berubah", "value": lama, "unit": "detik"}
    yield {"name": f"{n}:   slip yang ditulis lagi", "value": pindah, "unit": "slip", "goal": ubah}
    orm = ukur_orm(jumlah)
    yield {"name": f"{n}: perulangan ORM biasa (dari {CONTOH_ORM})", "value": orm, "unit": "detik"}
    yield {"name": f"{n}:   bagian waktunya (1/50)", "value": penuh / orm, "unit": "kali", "goal": 0.02}
    unit = [satu for (satu,) in _baca(SQL_UNIT, [])][:UNIT]
    proses.refresh_from_db()
    yield {
        "name": f"{n}: satu unit {len(unit)} orang",
        "value": ukur_sebagian(proses, oleh, unit),
        "unit": "ms",
        "goal": 100,
    }
    yield {"name": f"{n}: satu orang", "value": ukur_sebagian(proses, oleh, ids[7:8]), "unit": "ms", "goal": 30}
    if RIWAYAT:
        mulai = time.perf_counter()
        isi_riwayat(proses, RIWAYAT)
        yield {"name": f"{n}: mengisi {RIWAYAT} bulan riwayat", "value": time.perf_counter() - mulai, "unit": "detik"}
        lagi, _, _ = hitung_penuh(proses, oleh, ulang)
        yield {
            "name": f"{n}:   dengan riwayat, terhadap tanpa",
            "value": lagi / penuh,
            "unit": "kali",
            "goal": 1.2,
        }


SQL_UNIT = """
SELECT id FROM jabatan_pegawai WHERE unit_kerja_id = (SELECT min(id) FROM jabatan_unitkerja) ORDER BY id
"""
