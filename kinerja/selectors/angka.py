"""Counting the figures of units or people in a month: one statement per family, whatever their number."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.utils import timezone

from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.lib.periode import Periode
from asn_portal.lib.triwulan import Triwulan
from jabatan.selectors import list_penilai
from kinerja.parameters.mutu_data import KODE, get_bobot, get_parameter_mutu
from kinerja.rules.angka import KOLOM, Angka
from kinerja.selectors import sql_angka
from kinerja.selectors.skp import get_tenggat_skp

FAMILI = (
    sql_angka.SKP,
    sql_angka.HARI_LOG,
    sql_angka.LOG,
    sql_angka.PRESENSI,
    sql_angka.UMPAN,
    sql_angka.DIALOG,
    sql_angka.NILAI,
    sql_angka.KEMAJUAN,
    sql_angka.MUTU,
)
SQL_MULAI_SKP = """
SELECT DISTINCT lower(berlaku) FROM kinerja_skp
WHERE status = 'DISEPAKATI' AND revisi_atas_id IS NULL AND berlaku @> %s::date
"""


@dataclass(frozen=True)
class MasaHitung:
    """A month and the day as of which it is counted: its last day, or today while it runs."""

    masa: Periode
    acuan: date

    @classmethod
    def dari(cls, masa: Periode, per_tanggal: date) -> "MasaHitung":
        """Choose the day."""
        return cls(masa, min(masa.akhir, per_tanggal))


def _tengah_malam(hari: date) -> datetime:
    return datetime.combine(hari, time.min, tzinfo=timezone.get_default_timezone())


def get_parameter_hitung(hitung: MasaHitung) -> dict[str, Any]:
    """Give what every family needs: days, deadlines, raters, ages and weights; read once per month."""
    masa, acuan = hitung.masa, hitung.acuan
    kalender = get_kalender()
    awal, akhir = masa.awal, masa.akhir
    # The day itself is still being worked on, unless the month is over.
    kemarin = acuan if acuan == akhir else acuan - timedelta(days=1)
    hari = kalender.list_hari_kerja(awal, kemarin) if kemarin >= awal else []
    batas = kalender.tambah(acuan, -int(get_parameter_mutu("mutu_hari_presensi", acuan).nilai))
    with connection.cursor() as kursor:
        kursor.execute(SQL_MULAI_SKP, [acuan])
        mulai = [m for (m,) in kursor.fetchall() if m is not None]
    pasangan = [(pegawai, penilai) for pegawai, penilai in list_penilai(acuan).items() if penilai is not None]
    bobot = get_bobot(acuan)
    return {
        "awal": awal,
        "akhir": akhir,
        "acuan": acuan,
        "zona": settings.TIME_ZONE,
        "awal_at": _tengah_malam(awal),
        "akhir_at": _tengah_malam(akhir + timedelta(days=1)),
        "awal_triwulan": Triwulan.dari_tanggal(acuan).awal,
        "hari": hari,
        "hari_presensi": [h for h in hari if h <= batas],
        "segar": acuan - timedelta(days=int(get_parameter_mutu("mutu_hari_kemajuan", acuan).nilai)),
        "toleransi": int(get_parameter_mutu("kemajuan_toleransi", acuan).nilai),
        "skp_mulai": mulai,
        "skp_batas": [get_tenggat_skp(m.year, m) for m in mulai],
        "dinilai": [pegawai for pegawai, _ in pasangan],
        "penilai": [penilai for _, penilai in pasangan],
        "semua": sum(bobot.values()),
        **{f"bobot_{kode}": bobot[kode] for kode in KODE},
    }


def susun_sql(templat: str, *, per_pegawai: bool, disaring: bool, menurut_unit: bool = False) -> str:
    """Fill in how a statement groups and whom it counts."""
    kelompok = "pegawai_id" if per_pegawai else "unit_kerja_id"

    def syarat(kolom: str) -> str:
        return f"{kolom} = ANY(%(kunci)s)" if disaring else "true"

    saring_unit = menurut_unit or not per_pegawai
    kolom_orang = "r.pegawai_id" if per_pegawai else "k.unit_kerja_id"
    kolom_umpan = "untuk_id" if per_pegawai else "unit_kerja_id"
    syarat_orang = syarat("k.unit_kerja_id" if saring_unit else "r.pegawai_id")
    bobot_gagal = " + ".join(f"{kode}::int * %(bobot_{kode})s" for kode in KODE)
    hitung_gagal = ", ".join(f"count(*) FILTER (WHERE {kode}) AS gagal_{kode}" for kode in KODE)
    isi = {
        "{orang}": sql_angka.ORANG.replace("{syarat_orang}", syarat_orang),
        "{kelompok_hari}": kolom_orang,
        "{kelompok_umpan}": kolom_umpan,
        "{kelompok}": kelompok,
        "{syarat_hari}": syarat_orang,
        "{syarat_umpan}": syarat("u.unit_kerja_id" if saring_unit else "u.untuk_id"),
        "{syarat}": syarat("unit_kerja_id" if saring_unit else "pegawai_id"),
        "{bobot_gagal}": bobot_gagal,
        "{hitung_gagal}": hitung_gagal,
    }
    for kata, ganti in isi.items():
        templat = templat.replace(kata, ganti)
    return templat


@dataclass(frozen=True)
class Hitungan:
    """The figures of one unit or person, and when somebody was last rated there."""

    angka: Angka
    nilai_terakhir: datetime | None = None


def count_angka(
    hitung: MasaHitung,
    *,
    kunci: Collection[int] | None = None,
    per_pegawai: bool = False,
    menurut_unit: bool = False,
    parameter: dict[str, Any] | None = None,
) -> dict[int, Hitungan]:
    """Count one month by unit (its own people) or by person; nine statements and the few of the parameters.

    `kunci` limits it to these units or people (`menurut_unit`: to the people of these units); without it the
    whole institution is counted.
    """
    isian = parameter or get_parameter_hitung(hitung)
    if kunci is not None:
        isian = {**isian, "kunci": list(kunci)}
    nilai: dict[int, dict[str, int]] = {}
    terakhir: dict[int, datetime] = {}
    with connection.cursor() as kursor:
        for templat in FAMILI:
            kursor.execute(
                susun_sql(templat, per_pegawai=per_pegawai, disaring=kunci is not None, menurut_unit=menurut_unit),
                isian,
            )
            kolom = [k.name for k in kursor.description][1:]
            for satu, *isi in kursor.fetchall():
                baris = nilai.setdefault(satu, {})
                for nama, angka in zip(kolom, isi, strict=True):
                    if nama in KOLOM:
                        baris[nama] = int(angka or 0)
                    elif angka is not None:
                        terakhir[satu] = angka
    return {satu: Hitungan(Angka(**isi), terakhir.get(satu)) for satu, isi in nilai.items()}


def get_angka_pegawai(pegawai_id: int, hitung: MasaHitung) -> Angka:
    """Give the figures of one person; zero where there is nothing."""
    hasil = count_angka(hitung, kunci=[pegawai_id], per_pegawai=True).get(pegawai_id)
    return hasil.angka if hasil else Angka()


def list_gagal(angka: Angka) -> list[tuple[str, int]]:
    """Give the checks of data quality that somebody fails, the most frequent first."""
    semua = [(kode, getattr(angka, f"gagal_{kode}")) for kode in KODE]
    return sorted(((k, n) for k, n in semua if n), key=lambda s: -s[1])
