"""The posts of a month: who changed post inside it, and which days, class and predikat each post has.

Only people whose placement changes inside the month are read; for everybody else the first day says all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np

from asn_portal.lib.uang import Kolom
from kinerja.selectors.hasil import SQL_HASIL_BULAN
from penggajian.enums import KODE_ESELON, KODE_PREDIKAT, KOSONG
from penggajian.rules.tpp_bagian import BAGIAN

SQL_BAGIAN = f"""
WITH berpindah AS MATERIALIZED (
    SELECT b.pegawai_id FROM jabatan_riwayatjabatan b
    WHERE ((lower(b.berlaku) > %(awal)s AND lower(b.berlaku) < %(akhir)s)
        OR (upper(b.berlaku) > %(awal)s AND upper(b.berlaku) < %(akhir)s))
      AND (%(pegawai)s::bigint IS NULL OR b.pegawai_id = %(pegawai)s)
)
SELECT r.pegawai_id, r.posisi_id, o.kelas, j.eselon,
    sum(upper(r.berlaku * s.berlaku * daterange(%(awal)s, %(akhir)s))
        - lower(r.berlaku * s.berlaku * daterange(%(awal)s, %(akhir)s)))::int,
    e.predikat
FROM jabatan_riwayatjabatan r
JOIN jabatan_posisi o ON o.id = r.posisi_id
JOIN jabatan_jabatan j ON j.id = o.jabatan_id
JOIN jabatan_riwayatstatus s ON s.pegawai_id = r.pegawai_id AND s.kedudukan = 'AKTIF'
    AND s.berlaku && r.berlaku * daterange(%(awal)s, %(akhir)s)
LEFT JOIN LATERAL (
    SELECT CASE WHEN h.id IS NULL OR (h.sementara AND %(keberatan_menahan)s) THEN '' ELSE h.predikat END AS predikat
    FROM kinerja_skp k LEFT JOIN ({SQL_HASIL_BULAN}) AS h ON h.skp_id = k.id AND h.pegawai_id = r.pegawai_id
    WHERE k.pegawai_id = r.pegawai_id AND k.posisi_id = r.posisi_id AND (h.id IS NOT NULL OR EXISTS (
        SELECT 1 FROM kinerja_evaluasi v WHERE v.skp_id = k.id AND v.periode = %(awal)s AND v.jenis <> 'TAHUNAN'
    ))
    ORDER BY h.id DESC NULLS LAST LIMIT 1
) e ON true
WHERE r.berlaku && daterange(%(awal)s, %(akhir)s)
  AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
  AND r.pegawai_id IN (SELECT pegawai_id FROM berpindah)
GROUP BY r.pegawai_id, r.posisi_id, r.berlaku, o.kelas, j.eselon, e.predikat
ORDER BY r.pegawai_id, r.berlaku
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class PltBulan:
    """Acting in a second post, by row of the snapshot; `posisi` 0 means: none."""

    posisi: Kolom
    hari: Kolom
    hubungan: Callable[[Kolom], Kolom]


def satukan_jabatan(grup: Iterable[Any]) -> list[list[Any]]:
    """Join rows of the same post that follow each other, such as a renewed decree."""
    hasil: list[list[Any]] = []
    for baris in grup:
        if hasil and hasil[-1][1] == baris[1]:
            hasil[-1][4] += baris[4]
        else:
            hasil.append(list(baris))
    return hasil


def fakta_bagian(
    baris: Iterable[Any],
    urut: Kolom,
    *,
    posisi: Kolom,
    eselon: Kolom,
    hari_aktif: Kolom,
    predikat: Kolom,
    plt: PltBulan,
    perkiraan: bool,
) -> dict[str, Kolom]:
    """Give the facts of the later posts of the month, and the days of acting in each post.

    `baris` are the rows of `SQL_BAGIAN`.
    `predikat` of the first post is set in place where its own evaluation says so. A post without an
    evaluation of its own has the predikat of the month; an estimate takes it for an open one too.
    """
    n = len(urut)
    kelas, hari, lain, tingkat, tempat = (np.zeros((n, len(BAGIAN)), dtype=np.int64) for _ in range(5))
    hari[:, 0], tingkat[:, 0], tempat[:, 0], sisa = hari_aktif, eselon, posisi, np.zeros(n, dtype=np.int64)
    bulan = predikat.copy()
    for pegawai_id, grup in groupby(baris, key=lambda satu: satu[0]):
        i = int(np.searchsorted(urut, pegawai_id))
        if i >= n or urut[i] != pegawai_id:
            continue
        for ke, (_, posisi_id, kelas_satu, eselon_satu, hari_satu, nilai) in enumerate(satukan_jabatan(grup)):
            if ke >= len(BAGIAN):
                break
            kelas[i, ke] = KOSONG if kelas_satu is None else kelas_satu
            hari[i, ke], tempat[i, ke] = hari_satu, posisi_id
            tingkat[i, ke] = KODE_ESELON.get(eselon_satu or "", 0)
            sendiri = bulan[i] if nilai is None else KODE_PREDIKAT.get(nilai, KOSONG)
            lain[i, ke] = bulan[i] if perkiraan and sendiri == KOSONG else sendiri
        predikat[i] = lain[i, 0]
        sisa[i] = max(int(hari_aktif[i]) - int(hari[i].sum()), 0)
    hasil: dict[str, Kolom] = {"hari_tanpa_jabatan": sisa}
    mulai = np.zeros(n, dtype=np.int64)
    for ke, bagian in enumerate(BAGIAN):
        rangkap = (plt.posisi > 0) & (plt.posisi != tempat[:, ke])
        merangkap = np.where(rangkap, np.clip(plt.hari - mulai, 0, hari[:, ke]), 0)
        mulai = mulai + hari[:, ke]
        akhiran = "" if bagian == 1 else f"_{bagian}"
        hasil[f"hari_plt{akhiran}"] = merangkap
        hasil[f"hubungan_plt{akhiran}"] = np.where(rangkap & (hari[:, ke] > 0), plt.hubungan(tingkat[:, ke]), 0)
        if bagian > 1:
            hasil |= {
                f"kelas{akhiran}": kelas[:, ke],
                f"hari{akhiran}": hari[:, ke],
                f"predikat{akhiran}": lain[:, ke],
            }
    return hasil
