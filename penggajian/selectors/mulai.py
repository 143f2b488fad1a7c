"""Who begins or returns inside a month: their facts are those of that day, not of the first of the month."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
from django.db import connection

from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.uang import Kolom
from jabatan.selectors import SQL_FAKTA_PEGAWAI, FaktaPegawai, isi_fakta
from penggajian.rules.hak import gaji_bulan_mulai, tunjangan_bulan_dilantik

from .siapa import saring

TAK_DIPAKAI = frozenset(
    {"nip", "nama", "jenis_kelamin", "tanggal_lahir", "jabatan_id", "jabatan", "jenis_jabatan", "unit_kode", "unit"}
)
KOLOM_FAKTA = tuple(nama for nama in FaktaPegawai._fields if nama not in TAK_DIPAKAI)
SQL_FAKTA = f"""
SELECT {", ".join(KOLOM_FAKTA)} FROM ({SQL_FAKTA_PEGAWAI}) AS f ({", ".join(FaktaPegawai._fields)}) ORDER BY pegawai_id
"""  # noqa: S608
"""The facts of everybody, of `FaktaPegawai` those that pay asks for."""

SQL_MULAI = """
SELECT s.pegawai_id, min(lower(s.berlaku))
FROM jabatan_riwayatstatus s
WHERE s.kedudukan = 'AKTIF' AND lower(s.berlaku) > %(awal)s AND lower(s.berlaku) < %(akhir)s
  AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
  AND NOT EXISTS (
    SELECT 1 FROM jabatan_riwayatstatus d WHERE d.pegawai_id = s.pegawai_id AND d.berlaku @> %(awal)s::date
      AND d.kedudukan IN ('AKTIF', 'TUGAS_BELAJAR', 'DIBERHENTIKAN_SEMENTARA')
  )
GROUP BY s.pegawai_id
"""
"""Who has no right to pay on the first day and begins later in the month, and when."""


SQL_PELANTIKAN = """
SELECT DISTINCT ON (r.pegawai_id) r.pegawai_id, extract(day FROM lower(r.berlaku))::int, j.eselon, j.tunjangan_fungsional
FROM jabatan_riwayatjabatan r
JOIN jabatan_posisi o ON o.id = r.posisi_id
JOIN jabatan_jabatan j ON j.id = o.jabatan_id
WHERE lower(r.berlaku) > %(awal)s AND lower(r.berlaku) < %(akhir)s
  AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
ORDER BY r.pegawai_id, lower(r.berlaku)
"""
"""Who takes up a post inside the month: the day, and what the post's allowance goes by."""


def ganti_jabatan(
    pelantikan: list[Any],
    urut: Kolom,
    eselon: Kolom,
    fungsional: Kolom,
    awal: date,
    akhir: date,
    kode: Callable[[Any, Any], tuple[int, int]],
) -> tuple[Kolom, Kolom]:
    """Give eselon and functional row of the month, those of a new post where its allowance counts already.

    `pelantikan` are rows of `SQL_PELANTIKAN`; `kode` turns their text into codes.
    """
    if not pelantikan:
        return eselon, fungsional
    kerja = list_hari_kerja(awal, akhir)
    hari = np.array([satu[1] for satu in pelantikan], dtype=np.int64)
    berhak = tunjangan_bulan_dilantik(hari, kerja[0].day if kerja else 1)
    eselon, fungsional = eselon.copy(), fungsional.copy()
    for satu in np.flatnonzero(berhak):
        pegawai_id, _, eselon_baru, fungsional_baru = pelantikan[int(satu)]
        tempat = int(np.searchsorted(urut, pegawai_id))
        if tempat < len(urut) and urut[tempat] == pegawai_id:
            eselon[tempat], fungsional[tempat] = kode(eselon_baru, fungsional_baru)
    return eselon, fungsional


def gabung_mulai(fakta: list[Any], mulai: list[Any]) -> tuple[list[Any], dict[int, int]]:
    """Put the facts of those who begin inside the month among the others, by id; give the day of each too.

    `fakta` are rows of the first day, `mulai` rows of `SQL_MULAI`. One statement for each day on which somebody begins.
    """
    if not mulai:
        return fakta, {}
    hari: dict[int, int] = {}
    per_tanggal: dict[date, list[int]] = defaultdict(list)
    for pegawai_id, isi in mulai:
        tanggal = date.fromisoformat(str(isi))
        per_tanggal[tanggal].append(pegawai_id)
        hari[pegawai_id] = tanggal.day
    hasil = {baris[0]: baris for baris in fakta}
    with connection.cursor() as kursor:
        for tanggal, orang in sorted(per_tanggal.items()):
            sql, nilai = saring(SQL_FAKTA, orang)
            kursor.execute(sql, {**isi_fakta(tanggal), **nilai})
            hasil |= {baris[0]: baris for baris in kursor.fetchall()}
    return [hasil[nomor] for nomor in sorted(hasil)], {nomor: h for nomor, h in hari.items() if nomor in hasil}


def hak_gaji_mulai(hari_mulai: Kolom, awal: date, akhir: date, buku: BukuParameter) -> Kolom:
    """Say who has salary this month, by the day they began and the first working day; 1 or 0, shape (n,)."""
    if not hari_mulai.any():
        return np.ones_like(hari_mulai)
    kerja = list_hari_kerja(awal, akhir)
    return gaji_bulan_mulai(hari_mulai, kerja[0].day if kerja else 1, buku.per(awal)["gaji_bulan_mulai"].isi())
