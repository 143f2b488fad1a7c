"""The leave of a month: its kinds and days, the leave of the first day, and who was on leave on every working day."""

from datetime import date, timedelta
from functools import cache
from typing import Any

import numpy as np
from django.db import connection

from asn_portal.inti.kalender.rules.hari_kerja import Kalender
from asn_portal.inti.kalender.selectors import list_kalender
from asn_portal.lib.uang import Kolom
from jabatan.enums import JenisCuti
from jabatan.models import UnitKerja
from kinerja.selectors.hasil import SQL_HASIL
from penggajian.enums import KODE_CUTI, KODE_PREDIKAT
from penggajian.rules.cuti import bobot_jenis

_KODE = " ".join(f"WHEN '{jenis}' THEN {KODE_CUTI[jenis.lower()]}" for jenis in JenisCuti)
_BOBOT = " ".join(
    f"WHEN {KODE_CUTI[jenis.lower()]} THEN {bobot_jenis(KODE_CUTI[jenis.lower()])}" for jenis in JenisCuti
)

SQL_CUTI = f"""
SELECT pegawai_id, kode, hari, awal, semua - hari * (CASE kode {_BOBOT} END)::bigint, peta
FROM (
    SELECT DISTINCT ON (pegawai_id) pegawai_id, kode, sum(hari)::int AS hari,
        max(max(awal)) OVER orang AS awal, (sum(sum(hari) * (CASE kode {_BOBOT} END)::bigint) OVER orang)::bigint AS semua,
        bit_or(bit_or(peta)) OVER orang AS peta
    FROM (
        SELECT pegawai_id, kode, upper(i) - lower(i) AS hari, CASE WHEN i @> %(awal)s::date THEN kode ELSE 0 END AS awal,
            (1::bigint << (upper(i) - %(awal)s::date)) - (1::bigint << (lower(i) - %(awal)s::date)) AS peta
        FROM (
            SELECT pegawai_id, CASE jenis {_KODE} END AS kode, berlaku * daterange(%(awal)s, %(akhir)s) AS i
            FROM jabatan_riwayatcuti
            WHERE berlaku && daterange(%(awal)s, %(akhir)s)
              AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
        ) c
    ) h GROUP BY pegawai_id, kode WINDOW orang AS (PARTITION BY pegawai_id) ORDER BY pegawai_id, 3 DESC, kode
) s
"""  # noqa: S608 codes of our own
"""The kind with most days and its days, the kind of the first day, the days of the other kinds as `cuti_lain` packs them,
and the days on leave as bits, the first of the month lowest; a withdrawn leave holds on no day."""

SQL_DINAS = """
SELECT pegawai_id, bit_or((1::bigint << (upper(i) - %(awal)s::date)) - (1::bigint << (lower(i) - %(awal)s::date)))
FROM (
    SELECT pegawai_id, berlaku * daterange(%(awal)s, %(akhir)s) AS i FROM jabatan_riwayatstatus
    WHERE pegawai_id = ANY(%(siapa)s) AND berlaku && daterange(%(awal)s, %(akhir)s) AND kedudukan = 'AKTIF'
) s GROUP BY pegawai_id
"""
"""The days in service as bits, of those who were on leave and not in service all the month."""

SQL_TERAKHIR = f"""
SELECT DISTINCT ON (pegawai_id) pegawai_id, predikat FROM ({SQL_HASIL}) AS h
WHERE pegawai_id = ANY(%(siapa)s) AND periode < %(awal)s AND predikat <> '' ORDER BY pegawai_id, periode DESC, id DESC
"""  # noqa: S608


def _tanya(sql: str, isi: dict[str, Any]) -> list[Any]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchall()


def _peta_kerja(kalender: Kalender, awal: date, panjang: int) -> int:
    """Give the working days of a month as bits."""
    return sum(1 << n for n in range(panjang) if kalender.is_hari_kerja(awal + timedelta(days=n)))


def tandai_sebulan(urut: Kolom, peta: Kolom, hari_aktif: Kolom, unit: Kolom, awal: date, akhir: date) -> Kolom:
    """Mark who was on leave on every working day in service, at least one; 1 or 0, shape (n,).

    `peta` are the days on leave as bits. Nothing is read where nobody was on leave, and the days of service only of
    those who were on leave and not in service all the month.
    """
    hasil = np.zeros(len(urut), dtype=np.int64)
    di = np.flatnonzero((peta > 0) & (hari_aktif > 0))
    if not di.size:
        return hasil
    panjang = (akhir - awal).days
    dinas = np.full(di.size, (1 << panjang) - 1, dtype=np.int64)
    isi: dict[str, Any] = {"awal": awal, "akhir": akhir}
    sebagian = urut[di[hari_aktif[di] < panjang]].tolist()
    if sebagian:
        for pegawai_id, satu in _tanya(SQL_DINAS, isi | {"siapa": sebagian}):
            dinas[np.searchsorted(urut[di], pegawai_id)] = satu
    kode = dict(UnitKerja.objects.filter(pk__in=np.unique(unit[di]).tolist()).values_list("pk", "kode"))
    kalender = list_kalender({*kode.values(), ""})
    hitung = cache(lambda pola: _peta_kerja(Kalender(kalender[""].libur, pola), awal, panjang))
    per_unit = {satu: hitung(kalender[kode.get(satu, "")].pola) for satu in np.unique(unit[di]).tolist()}
    kerja = np.array([per_unit[satu] for satu in unit[di].tolist()], dtype=np.int64) & dinas
    hasil[di] = (kerja > 0) & (kerja & ~peta[di] == 0)
    return hasil


def list_predikat_terakhir(siapa: Kolom, awal: date) -> list[tuple[int, int]]:
    """Give the newest predikat before a month of some people: pegawai and code."""
    baris = _tanya(SQL_TERAKHIR, {"awal": awal, "siapa": siapa.tolist()})
    return [(pegawai_id, KODE_PREDIKAT[predikat]) for pegawai_id, predikat in baris]
