"""What the first year of many people brought: their predikat, and the index of the unit where they served."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from django.db import connection
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.lib.periode import tambah_bulan
from jabatan.models import RiwayatJabatan, UnitKerja
from kinerja.enums import Predikat
from kinerja.partisipasi.selectors.hasil import all_survei_unit
from kinerja.rules.tahunan import predikat_tersering
from kinerja.rules.warga import rata
from kinerja.selectors.tahunan import LAMA, list_predikat_tahunan

PERTENGAHAN = 6
"""Who began by the end of June has served at least half of that year, so its annual predikat is the first."""


@dataclass(frozen=True)
class TahunPertama:
    """The first year of a person, as far as it is known: `ikm` 25 to 100, of the unit served longest."""

    predikat: Predikat | None
    ikm: Fraction | None


# Months before the portal are known from e-Kinerja; a corrected result replaces the delivered one.
SQL_BULANAN = """
SELECT e.pegawai_id, e.periode, e.jenis, COALESCE(k.predikat, e.predikat) AS predikat
FROM kinerja_evaluasi e
LEFT JOIN LATERAL (
    SELECT c.predikat FROM kinerja_koreksievaluasi c WHERE c.evaluasi_id = e.id ORDER BY c.nomor DESC LIMIT 1
) k ON true
WHERE e.pegawai_id = ANY(%(pegawai)s) AND e.jenis <> 'TAHUNAN' AND e.status <> 'TERBUKA'
  AND e.periode >= %(awal)s AND e.periode < %(akhir)s
UNION ALL
SELECT c.pegawai_id, c.periode, 'BULANAN', c.predikat
FROM kinerja_catatanekinerja c
WHERE c.pegawai_id = ANY(%(pegawai)s) AND c.evaluasi_id IS NULL AND c.periode >= %(awal)s AND c.periode < %(akhir)s
ORDER BY 1, 2
"""


def all_tahun_pertama(mulai: Mapping[int, date], *, bulan_minimum: int) -> dict[int, TahunPertama]:
    """Give the first year of people from the day each began; a fixed number of queries.

    The annual predikat of the first calendar year of which the person served at least half; without one, the most
    frequent of the periodic results of the first twelve months when they cover `bulan_minimum` months or more.
    """
    if not mulai:
        return {}
    tahunan = _baca_tahunan(mulai)
    bulanan = _baca_bulanan({p: tmt for p, tmt in mulai.items() if p not in tahunan}, bulan_minimum)
    ikm = _baca_ikm(mulai)
    return {p: TahunPertama(tahunan.get(p) or bulanan.get(p), ikm.get(p)) for p in mulai}


def _setahun(tmt: date) -> date:
    """Give the first day after the first year."""
    return tambah_bulan(tmt, 12)


def _baca_tahunan(mulai: Mapping[int, date]) -> dict[int, Predikat]:
    tahun = {p: tmt.year + (tmt.month > PERTENGAHAN) for p, tmt in mulai.items()}
    semua = list_predikat_tahunan(list(mulai), min(tahun.values()), max(tahun.values()))
    return {p: Predikat(predikat) for p, daftar in semua.items() for satu, predikat in daftar if satu == tahun[p]}


def _baca_bulanan(mulai: Mapping[int, date], bulan_minimum: int) -> dict[int, Predikat]:
    if not mulai:
        return {}
    isi: dict[str, Any] = {
        "pegawai": list(mulai),
        "awal": min(mulai.values()).replace(day=1),
        "akhir": _setahun(max(mulai.values())),
    }
    hasil: dict[int, list[tuple[Predikat, int]]] = defaultdict(list)
    with connection.cursor() as kursor:
        kursor.execute(SQL_BULANAN, isi)
        for pegawai_id, periode, jenis, predikat in kursor.fetchall():
            if predikat and mulai[pegawai_id].replace(day=1) <= periode < _setahun(mulai[pegawai_id]):
                hasil[pegawai_id].append((Predikat(predikat), LAMA[jenis]))
    return {
        p: predikat_tersering(daftar)[0] for p, daftar in hasil.items() if sum(n for _, n in daftar) >= bulan_minimum
    }


def _baca_ikm(mulai: Mapping[int, date]) -> dict[int, Fraction]:
    """Give the mean index of the nearest unit whose surveys, with a sufficient sample, touch a person's first year."""
    awal, akhir = min(mulai.values()), _setahun(max(mulai.values()))
    unit = _baca_unit(mulai)
    induk = dict(UnitKerja.objects.values_list("pk", "parent"))
    survei: dict[int, list[tuple[date, date, Fraction]]] = defaultdict(list)
    for satu in all_survei_unit(None, awal, akhir, ()):
        if satu.is_cukup:
            survei[satu.unit_kerja_id].append((satu.awal, satu.akhir, Fraction(satu.ikm)))
    hasil: dict[int, Fraction] = {}
    for pegawai_id, tmt in mulai.items():
        for unit_id in _naik(unit.get(pegawai_id), induk):
            nilai = rata(
                [ikm for dari, sampai, ikm in survei.get(unit_id, ()) if dari < _setahun(tmt) and sampai >= tmt]
            )
            if nilai is not None:
                hasil[pegawai_id] = nilai
                break
    return hasil


def _naik(unit_id: int | None, induk: Mapping[int, int | None]) -> Iterable[int]:
    while unit_id is not None:
        yield unit_id
        unit_id = induk.get(unit_id)


def _baca_unit(mulai: Mapping[int, date]) -> dict[int, int]:
    """Give the unit in which each person served longest in the first year; one query."""
    masa = DateRange(min(mulai.values()), _setahun(max(mulai.values())))
    lama: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    kursi = (
        RiwayatJabatan.objects.sah().filter(pegawai__in=list(mulai), berlaku__overlap=masa).order_by("berlaku", "pk")
    )
    for pegawai_id, unit_id, berlaku in kursi.values_list("pegawai", "posisi__unit_kerja", "berlaku"):
        tmt = mulai[pegawai_id]
        dari, sampai = max(berlaku.lower or tmt, tmt), min(berlaku.upper or _setahun(tmt), _setahun(tmt))
        if dari < sampai:
            lama[pegawai_id][unit_id] += (sampai - dari) // timedelta(days=1)
    return {p: max(isi, key=lambda u: (isi[u], -u)) for p, isi in lama.items()}
