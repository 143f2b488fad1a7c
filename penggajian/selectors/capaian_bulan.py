"""Facts of the month that only formulas of a regulation ask for: working days, presence, approved minutes."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

import numpy as np

from asn_portal.lib.uang import Kolom
from penggajian.enums import KOSONG
from penggajian.rules.capaian import CAPAIAN_LAIN

from .bagian_bulan import satukan_jabatan
from .capaian_catatan import KOLOM as CAPAIAN

SQL_RUMUS = """
SELECT coalesce(p.pegawai_id, l.pegawai_id), coalesce(p.kerja, -1), coalesce(p.hadir, -1), coalesce(p.pengurang, -1),
    coalesce(l.menit, 0)
FROM (
    SELECT pegawai_id, count(*) AS kerja, count(*) FILTER (WHERE status IN ('HADIR', 'DINAS_LUAR')) AS hadir,
        sum(menit_terlambat + menit_pulang_cepat) AS pengurang
    FROM kinerja_presensi
    WHERE tanggal >= %(awal)s AND tanggal < %(akhir)s
      AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
    GROUP BY pegawai_id
) p
FULL JOIN (
    SELECT pegawai_id, sum(least(menit, %(batas_log)s::int))::bigint AS menit FROM (
        SELECT pegawai_id, tanggal, (
            SELECT sum(extract(epoch FROM upper(r) - lower(r)) / 60)
            FROM unnest(range_agg(tsrange(tanggal + mulai, tanggal + selesai))) AS r
        ) AS menit
        FROM kinerja_logharian
        WHERE status = 'DISETUJUI' AND mulai < selesai AND tanggal >= %(awal)s AND tanggal < %(akhir)s
          AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
        GROUP BY pegawai_id, tanggal
    ) h GROUP BY pegawai_id
) l ON l.pegawai_id = p.pegawai_id
"""
SEHARI = 24 * 60
RUMUS = ("hari_kerja", "hari_hadir", "menit_pengurang", "menit_aktivitas")
"""Working days, days present, minutes late or early, approved minutes of the log (hours that overlap count once)."""


def fakta_capaian(
    urut: Kolom, sumber: Mapping[str, list[Any]], diminta: frozenset[str], bulan: int, sebar: Callable[..., Any]
) -> dict[str, Kolom]:
    """Give the facts that only formulas ask for; who has no attendance has no working days either.

    `sumber` holds the rows of each source; a source that was not read gives nothing.
    """
    hasil = {"bulan": np.full(len(urut), bulan, dtype=np.int64)} if "bulan" in diminta else {}
    for kunci, kolom in (("rumus", RUMUS), ("capaian", CAPAIAN)):
        if diminta & set(kolom):
            isi, ada = sebar(urut, sumber.get(kunci, []), len(kolom))
            lengkap = zip(kolom, isi, strict=True)
            hasil |= {nama: np.where(ada, satu, KOSONG) for nama, satu in lengkap if nama in diminta}
    pindah = sumber.get("capaian_pindah")
    return hasil | (_capaian_pindah(urut, sumber["bagian"], pindah, diminta) if pindah else {})


def _capaian_pindah(urut: Kolom, bagian: list[Any], pindah: list[Any], diminta: frozenset[str]) -> dict[str, Kolom]:
    """Give the achievements in the later posts of who moved inside the month; empty where the unit has none of its own.

    `bagian` are the rows of `SQL_BAGIAN`, `pindah` those of `SQL_CAPAIAN_PINDAH`.
    """
    hasil = {
        nama: np.full(len(urut), KOSONG, dtype=np.int64)
        for isi in CAPAIAN_LAIN.values()
        for nama in isi
        if nama in diminta
    }
    milik = {(pegawai, posisi): nilai for pegawai, posisi, *nilai in pindah}
    for pegawai, grup in groupby(bagian, key=lambda satu: satu[0]):
        i = int(np.searchsorted(urut, pegawai))
        if i < len(urut) and urut[i] == pegawai:
            for ke, satu in enumerate(satukan_jabatan(grup), 1):
                for nama, nilai in zip(CAPAIAN_LAIN.get(ke, ()), milik.get((pegawai, satu[1]), ()), strict=False):
                    if nama in hasil:
                        hasil[nama][i] = nilai
    return hasil
