"""Writing slips: binary COPY of whole columns into a table of their own, then attached as one kind of slip of a month.

A month is a partition of its own, split by kind: a run replaces the slips of its own kind and touches no others. Keys, indexes and foreign keys are made after the rows are in: made before, they cost two to three
times the load.
"""

import io
from datetime import date
from typing import Any

import numpy as np
from django.conf import settings
from django.db import connection

from penggajian.rules.sidik_slip import IsiSlip, kode_slip

TABEL = "penggajian_slip"
AWAL_WAKTU_PG = date(2000, 1, 1)
KEPALA = b"PGCOPY\n\xff\r\n\x00" + b"\x00" * 8
EKOR = b"\xff\xff"
BARIS_PER_POTONG = 20_000
OID_INT8 = 20


def _larik(k: int) -> np.dtype[Any]:
    return np.dtype(
        [("ndim", ">i4"), ("nol", ">i4"), ("oid", ">i4"), ("dim", ">i4"), ("awal", ">i4"),
         ("isi", np.dtype([("p", ">i4"), ("v", ">i8")]), (k,))]
    )  # fmt: skip


def bita_copy(isi: IsiSlip, sidik: list[bytes], *, periode: date, jenis: str, proses_id: int, susunan_id: int) -> bytes:
    """Lay the rows out as PostgreSQL's binary COPY, every field of fixed width."""
    n, kj = isi.jumlah.shape
    km = isi.masukan.shape[1]
    teks = jenis.encode()
    kolom: list[tuple[str, Any, Any]] = [
        ("pegawai", ">i8", isi.pegawai),
        ("periode", ">i4", (periode - AWAL_WAKTU_PG).days),
        ("jenis", f"S{len(teks)}", teks),
        ("uuid", "V16", None),
        ("proses", ">i8", proses_id),
        ("unit", ">i8", isi.unit),
        ("posisi", ">i8", isi.posisi),
        ("kelas", ">i2", isi.kelas),
        ("susunan", ">i8", susunan_id),
        ("jumlah", _larik(kj), None),
        ("masukan", _larik(km), None),
        ("kotor", ">i8", isi.kotor),
        ("potongan", ">i8", isi.potongan),
        ("bersih", ">i8", isi.bersih),
        ("sidik", "V32", None),
    ]
    bidang: list[tuple[Any, ...]] = [("n", ">i2")]
    for nama, tipe, _ in kolom:
        bidang += [(f"p_{nama}", ">i4"), (nama, tipe)]
    baris = np.zeros(n, dtype=np.dtype(bidang))
    baris["n"] = len(kolom)
    for nama, _, nilai in kolom:
        baris[f"p_{nama}"] = baris.dtype[nama].itemsize
        if nilai is not None:
            baris[nama] = nilai
    kunci = settings.SECRET_KEY.encode()
    baris["uuid"] = np.frombuffer(b"".join(kode_slip(kunci, int(p), periode, jenis) for p in isi.pegawai), dtype="V16")
    baris["sidik"] = np.frombuffer(b"".join(sidik), dtype="V32")
    for nama, nilai, k in (("jumlah", isi.jumlah, kj), ("masukan", isi.masukan, km)):
        larik = baris[nama]
        larik["ndim"], larik["oid"], larik["dim"], larik["awal"] = 1, OID_INT8, k, 1
        larik["isi"]["p"] = 8
        larik["isi"]["v"] = nilai
    return baris.tobytes()


def nama_partisi(periode: date, jenis: str) -> str:
    """Give the name of the table of one kind of slip of a month."""
    return f"{_nama_bulan(periode)}_{jenis.lower()}"


def _nama_bulan(periode: date) -> str:
    return f"{TABEL}_{periode:%Y%m}"


def create_tabel(periode: date, jenis: str) -> str:
    """Make an empty table of its own for the rows of one kind in a month; gives its name."""
    nama = f"{nama_partisi(periode, jenis)}_baru"
    with connection.cursor() as kursor:
        kursor.execute(f"DROP TABLE IF EXISTS {nama}")
        kursor.execute(f"CREATE TABLE {nama} (LIKE {TABEL} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)")
        kursor.execute(
            f"ALTER TABLE {nama} ADD CONSTRAINT {nama}_bulan CHECK (periode IS NOT NULL AND periode = %s"
            " AND jenis IS NOT NULL AND jenis = %s)",
            [periode, jenis],
        )
    return nama


def copy_slip(nama: str, bita: bytes) -> None:
    """Load rows by binary COPY; FREEZE is allowed because the table is of this transaction."""
    with connection.cursor() as kursor:
        kursor.cursor.copy_expert(
            f"COPY {nama} FROM STDIN WITH (FORMAT binary, FREEZE)", io.BytesIO(KEPALA + bita + EKOR), size=1 << 20
        )


def _ada(nama: str) -> bool:
    with connection.cursor() as kursor:
        kursor.execute("SELECT to_regclass(%s) IS NOT NULL", [nama])
        (hasil,) = kursor.fetchone()
    return bool(hasil)


def _buka_bulan(periode: date) -> str:
    """Make the partition of a month, without rows, when no run has made it yet; gives its name."""
    bulan = _nama_bulan(periode)
    if not _ada(bulan):
        with connection.cursor() as kursor:
            kursor.execute(
                f"CREATE TABLE {bulan} (LIKE {TABEL} INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY LIST (jenis)"
            )
            kursor.execute(f"ALTER TABLE {TABEL} ATTACH PARTITION {bulan} FOR VALUES IN ('{periode.isoformat()}')")
    return bulan


def attach_slip(nama: str, periode: date, jenis: str) -> None:
    """Validate keys and foreign keys, then let the table become the kind in its month, in place of the draft before."""
    tujuan = nama_partisi(periode, jenis)
    bulan = _buka_bulan(periode)
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        if _ada(tujuan):
            kursor.execute(f"ALTER TABLE {bulan} DETACH PARTITION {tujuan}")
            kursor.execute(f"DROP TABLE {tujuan}")
        kursor.execute(f"ALTER TABLE {nama} RENAME TO {tujuan}")
        kursor.execute(
            f"ALTER TABLE {tujuan} ADD CONSTRAINT {tujuan}_pkey PRIMARY KEY (pegawai_id, periode, jenis),"
            f" ADD FOREIGN KEY (pegawai_id) REFERENCES jabatan_pegawai (id),"
            f" ADD FOREIGN KEY (proses_id) REFERENCES penggajian_prosesgaji (id),"
            f" ADD FOREIGN KEY (unit_kerja_id) REFERENCES jabatan_unitkerja (id),"
            f" ADD FOREIGN KEY (posisi_id) REFERENCES jabatan_posisi (id),"
            f" ADD FOREIGN KEY (susunan_id) REFERENCES penggajian_susunan (id)"
        )
        kursor.execute(f"CREATE INDEX {tujuan}_uuid ON {tujuan} (uuid)")
        kursor.execute(f"CREATE INDEX {tujuan}_unit ON {tujuan} (unit_kerja_id)")
        kursor.execute(f"ALTER TABLE {bulan} ATTACH PARTITION {tujuan} FOR VALUES IN ('{jenis}')")
        kursor.execute(f"ALTER TABLE {tujuan} DROP CONSTRAINT {nama}_bulan")
        kursor.execute(
            f"CREATE TRIGGER jaga_kosongkan BEFORE TRUNCATE ON {tujuan} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION penggajian_tolak_kosongkan()"
        )
        kursor.execute("SET CONSTRAINTS ALL DEFERRED")
