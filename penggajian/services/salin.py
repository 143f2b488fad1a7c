"""Writing slips: binary COPY of whole columns into a table of their own, then attached as one kind of slip of a month.

A month is a partition of its own, split by kind: a run replaces the slips of its own kind and touches no others. Keys, indexes and foreign keys are made after the rows are in: made before, they cost two to three
times the load.
"""

import io
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

import numpy as np
from django.conf import settings
from django.db import connection

from penggajian.rules.sidik_slip import BARIS_PER_BLOK, IsiSlip, kode_slip
from penggajian.selectors.siapa import Rentang

TABEL = "penggajian_slip"
AWAL_WAKTU_PG = date(2000, 1, 1)
KEPALA = b"PGCOPY\n\xff\r\n\x00" + b"\x00" * 8
EKOR = b"\xff\xff"
OID_INT8 = 20


def _larik(k: int) -> np.dtype[Any]:
    return np.dtype(
        [("ndim", ">i4"), ("nol", ">i4"), ("oid", ">i4"), ("dim", ">i4"), ("awal", ">i4"),
         ("isi", np.dtype([("p", ">i4"), ("v", ">i8")]), (k,))]
    )  # fmt: skip


def bita_copy(
    isi: IsiSlip, sidik: list[bytes], *, periode: date, jenis: str, proses_id: int, susunan_id: int
) -> Iterator[bytes]:
    """Lay the rows out as PostgreSQL's binary COPY, block by block, every field of fixed width."""
    n, teks = len(isi.pegawai), jenis.encode()
    baris = _baris_kosong(min(n, BARIS_PER_BLOK), teks, isi.jumlah.shape[1], isi.masukan.shape[1])
    baris["periode"], baris["jenis"] = (periode - AWAL_WAKTU_PG).days, teks
    baris["proses"], baris["susunan"] = proses_id, susunan_id
    kunci = settings.SECRET_KEY.encode()
    for dari in range(0, n, BARIS_PER_BLOK):
        potong = slice(dari, dari + BARIS_PER_BLOK)
        blok = baris[: n - dari]
        for nama in ("pegawai", "unit", "posisi", "kelas", "kotor", "potongan", "bersih"):
            blok[nama] = getattr(isi, nama)[potong]
        blok["jumlah"]["isi"]["v"], blok["masukan"]["isi"]["v"] = isi.jumlah[potong], isi.masukan[potong]
        blok["uuid"] = kode_slip(kunci, isi.pegawai[potong], periode, jenis)
        blok["sidik"] = np.frombuffer(b"".join(sidik[potong]), dtype="V32")
        yield blok.tobytes()


def _baris_kosong(n: int, jenis: bytes, kj: int, km: int) -> np.ndarray:
    """Make rows of COPY whose lengths, and heads of arrays, are filled in; `kj`, `km` columns in the two arrays."""
    kolom: list[tuple[str, Any]] = [
        ("pegawai", ">i8"),
        ("periode", ">i4"),
        ("jenis", f"S{len(jenis)}"),
        ("uuid", "V16"),
        ("proses", ">i8"),
        ("unit", ">i8"),
        ("posisi", ">i8"),
        ("kelas", ">i2"),
        ("susunan", ">i8"),
        ("jumlah", _larik(kj)),
        ("masukan", _larik(km)),
        ("kotor", ">i8"),
        ("potongan", ">i8"),
        ("bersih", ">i8"),
        ("sidik", "V32"),
    ]
    bidang: list[tuple[Any, ...]] = [("n", ">i2")]
    for nama, tipe in kolom:
        bidang += [(f"p_{nama}", ">i4"), (nama, tipe)]
    baris = np.zeros(n, dtype=np.dtype(bidang))
    baris["n"] = len(kolom)
    for nama, _ in kolom:
        baris[f"p_{nama}"] = baris.dtype[nama].itemsize
    for nama, k in (("jumlah", kj), ("masukan", km)):
        larik = baris[nama]
        larik["ndim"], larik["oid"], larik["dim"], larik["awal"] = 1, OID_INT8, k, 1
        larik["isi"]["p"] = 8
    return baris


def nama_partisi(periode: date, jenis: str) -> str:
    """Give the name of the table of one kind of slip of a month."""
    return f"{_nama_bulan(periode)}_{jenis.lower()}"


def _nama_bulan(periode: date) -> str:
    return f"{TABEL}_{periode:%Y%m}"


def create_tabel(periode: date, jenis: str, nama: str = "", rentang: Rentang | None = None) -> str:
    """Make an empty table of its own for the rows of one kind in a month, of everyone or of a range; gives its name."""
    nama = nama or f"{nama_partisi(periode, jenis)}_baru"
    syarat = ["periode IS NOT NULL AND periode = %s", "jenis IS NOT NULL AND jenis = %s"]
    isi: list[Any] = [periode, jenis]
    if rentang is not None:
        batas = [("pegawai_id >= %s", rentang.dari), ("pegawai_id < %s", rentang.sampai)]
        syarat += ["pegawai_id IS NOT NULL", *(teks for teks, nilai in batas if nilai is not None)]
        isi += [nilai for _, nilai in batas if nilai is not None]
    with connection.cursor() as kursor:
        kursor.execute(f"DROP TABLE IF EXISTS {nama}")
        kursor.execute(f"CREATE TABLE {nama} (LIKE {TABEL} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)")
        kursor.execute(f"ALTER TABLE {nama} ADD CONSTRAINT {nama}_bulan CHECK ({' AND '.join(syarat)})", isi)
    return nama


class _Aliran:
    """What COPY reads from: its head, the rows block by block, its tail."""

    def __init__(self, bita: Iterable[bytes]) -> None:
        self._isi = chain((KEPALA,), bita, (EKOR,))

    def read(self, ukuran: int = -1) -> bytes:
        """Give the next block, whatever size is asked for; empty at the end."""
        return next(self._isi, b"")


def copy_slip(nama: str, bita: Iterable[bytes]) -> None:
    """Load rows by binary COPY; FREEZE is allowed because the table is of this transaction."""
    with connection.cursor() as kursor:
        kursor.cursor.copy_expert(f"COPY {nama} FROM STDIN WITH (FORMAT binary, FREEZE)", _Aliran(bita))


def sisip_slip(tabel: str, bita: Iterable[bytes]) -> None:
    """Add rows by binary COPY to a table that is in use: its keys and triggers check each."""
    with connection.cursor() as kursor:
        kursor.cursor.copy_expert(f"COPY {tabel} FROM STDIN WITH (FORMAT binary)", _Aliran(bita))


def hapus_slip(tabel: str, pegawai: Sequence[int]) -> None:
    """Take away the rows of some people."""
    with connection.cursor() as kursor:
        kursor.execute(f"DELETE FROM {tabel} WHERE pegawai_id = ANY(%s)", [list(pegawai)])  # noqa: S608


@dataclass(frozen=True, slots=True)
class SidikTersimpan:
    """What a draft holds: pegawai of shape (n,) in order, digests (n, 4) as four whole numbers."""

    pegawai: np.ndarray
    sidik: np.ndarray


BARIS_SIDIK = np.dtype(
    [("n", ">i2"), ("p_pegawai", ">i4"), ("pegawai", ">i8"), ("p_sidik", ">i4"), ("sidik", ">i8", (4,))]
)


def baca_sidik(tabel: str, proses_id: int) -> SidikTersimpan | None:
    """Read the digests of a draft in order of pegawai; None when the table is not there or not of this run alone."""
    if not is_ada(tabel):
        return None
    keluar = io.BytesIO()
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT EXISTS (SELECT 1 FROM {tabel} WHERE proses_id <> %s)", [proses_id])  # noqa: S608
        if kursor.fetchone()[0]:
            return None
        kursor.cursor.copy_expert(
            f"COPY (SELECT pegawai_id, sidik FROM {tabel} ORDER BY pegawai_id) TO STDOUT (FORMAT binary)",  # noqa: S608
            keluar,
        )
    baris = np.frombuffer(keluar.getbuffer()[len(KEPALA) : -len(EKOR)], dtype=BARIS_SIDIK)
    return SidikTersimpan(baris["pegawai"].astype(np.int64), baris["sidik"].astype(np.int64))


def is_ada(nama: str) -> bool:
    """Tell whether a table of this name is there."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT to_regclass(%s) IS NOT NULL", [nama])
        (hasil,) = kursor.fetchone()
    return bool(hasil)


def _buka_bulan(periode: date) -> str:
    """Make the partition of a month, without rows, when no run has made it yet; gives its name."""
    bulan = _nama_bulan(periode)
    if not is_ada(bulan):
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
        _lepas(tujuan, bulan)
        kursor.execute(f"ALTER TABLE {nama} RENAME TO {tujuan}")
        pasang_kunci(tujuan)
        kursor.execute(f"ALTER TABLE {bulan} ATTACH PARTITION {tujuan} FOR VALUES IN ('{jenis}')")
        kursor.execute(f"ALTER TABLE {tujuan} DROP CONSTRAINT {nama}_bulan")
        kursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _lepas(tujuan: str, bulan: str) -> None:
    """Take the draft before away, with its shards."""
    if is_ada(tujuan):
        with connection.cursor() as kursor:
            kursor.execute(f"ALTER TABLE {bulan} DETACH PARTITION {tujuan}")
            kursor.execute(f"DROP TABLE {tujuan}")


def pasang_kunci(nama: str) -> None:
    """Give a table of slips its keys, indexes and guard; checks every row that is in it.

    The narrow indexes come first: foreign keys are then checked by them, and the wide rows are read twice, not seven times.
    """
    with connection.cursor() as kursor:
        kursor.execute(
            f"CREATE INDEX {nama}_unit ON {nama} (unit_kerja_id) INCLUDE (posisi_id, proses_id, susunan_id);"
            f" ALTER TABLE {nama} ADD CONSTRAINT {nama}_pkey PRIMARY KEY (pegawai_id, periode, jenis),"
            f" ADD FOREIGN KEY (pegawai_id) REFERENCES jabatan_pegawai (id),"
            f" ADD FOREIGN KEY (proses_id) REFERENCES penggajian_prosesgaji (id),"
            f" ADD FOREIGN KEY (unit_kerja_id) REFERENCES jabatan_unitkerja (id),"
            f" ADD FOREIGN KEY (posisi_id) REFERENCES jabatan_posisi (id),"
            f" ADD FOREIGN KEY (susunan_id) REFERENCES penggajian_susunan (id)"
        )
        kursor.execute(f"CREATE INDEX {nama}_uuid ON {nama} (uuid)")
        kursor.execute(
            f"CREATE TRIGGER jaga_kosongkan BEFORE TRUNCATE ON {nama} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION penggajian_tolak_kosongkan()"
        )


# --- Shards -----------------------------------------------------------------------------------
BENTUK_BATAS = re.compile(r"FROM \((?:MINVALUE|'?(\d+)'?)\) TO \((?:MAXVALUE|'?(\d+)'?)\)")


@dataclass(frozen=True, slots=True)
class Bagian:
    """One shard of a kind of slips: its table and the people that it holds."""

    tabel: str
    rentang: Rentang


def list_bagian(periode: date, jenis: str) -> list[Bagian]:
    """Give the shards of a kind of slips in order of pegawai; none where it is one table or not there."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT c.relname, pg_get_expr(c.relpartbound, c.oid) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
            " WHERE i.inhparent = to_regclass(%s)",
            [nama_partisi(periode, jenis)],
        )
        isi = kursor.fetchall()
    hasil = []
    for nama, batas in isi:
        cocok = BENTUK_BATAS.search(batas)
        if cocok is not None:
            dari, sampai = (None if satu is None else int(satu) for satu in cocok.groups())
            hasil.append(Bagian(nama, Rentang(dari, sampai)))
    return sorted(hasil, key=lambda satu: satu.rentang.dari or 0)


def attach_bagian(daftar: Sequence[Bagian], periode: date, jenis: str) -> None:
    """Let finished tables, each with its keys, become the shards of the kind in its month, in place of the draft."""
    tujuan, bulan = nama_partisi(periode, jenis), _buka_bulan(periode)
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        _lepas(tujuan, bulan)
        kursor.execute(
            f"CREATE TABLE {tujuan} (LIKE {TABEL} INCLUDING DEFAULTS INCLUDING CONSTRAINTS) PARTITION BY RANGE (pegawai_id)"
        )
        pasang_kunci(tujuan)
        for satu in daftar:
            _pasang_bagian(tujuan, satu)
        kursor.execute(f"ALTER TABLE {bulan} ATTACH PARTITION {tujuan} FOR VALUES IN ('{jenis}')")
        for satu in daftar:
            kursor.execute(f"ALTER TABLE {satu.tabel} DROP CONSTRAINT {satu.tabel}_bulan")
        kursor.execute("SET CONSTRAINTS ALL DEFERRED")


def ganti_bagian(lama: Bagian, baru: Bagian, periode: date, jenis: str) -> None:
    """Let a finished table take the place of one shard."""
    tujuan = nama_partisi(periode, jenis)
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute(f"ALTER TABLE {tujuan} DETACH PARTITION {lama.tabel}")
        kursor.execute(f"DROP TABLE {lama.tabel}")
        _pasang_bagian(tujuan, baru)
        kursor.execute(f"ALTER TABLE {baru.tabel} DROP CONSTRAINT {baru.tabel}_bulan")
        kursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _pasang_bagian(tujuan: str, satu: Bagian) -> None:
    dari = "MINVALUE" if satu.rentang.dari is None else str(satu.rentang.dari)
    sampai = "MAXVALUE" if satu.rentang.sampai is None else str(satu.rentang.sampai)
    with connection.cursor() as kursor:
        kursor.execute(f"ALTER TABLE {tujuan} ATTACH PARTITION {satu.tabel} FOR VALUES FROM ({dari}) TO ({sampai})")


def pindah_slip(dari: str, ke: str) -> None:
    """Add the rows of a table of changed slips to a shard that stays."""
    with connection.cursor() as kursor:
        kursor.execute(f"INSERT INTO {ke} SELECT * FROM {dari}")  # noqa: S608


def buang_sisa(periode: date, jenis: str, kecuali: Collection[str] = ()) -> None:
    """Drop tables of shards that belong to no draft: left by a computation that was killed."""
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND NOT relispartition AND starts_with(relname, %s)"
            " AND pg_table_is_visible(oid)",
            [awalan_bagian(periode, jenis)],
        )
        for (nama,) in kursor.fetchall():
            if nama not in kecuali:
                kursor.execute(f"DROP TABLE IF EXISTS {nama}")


def awalan_bagian(periode: date, jenis: str) -> str:
    """Give how the names of tables of shards begin."""
    return f"{nama_partisi(periode, jenis)}_bagian_"
