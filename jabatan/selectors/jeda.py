"""Unpaid leave (CLTN) that masa kerja does not count: as statements write it, and as rules take it."""

from jabatan.enums import Kedudukan
from jabatan.models import RiwayatStatus
from jabatan.rules.masa_kerja import Jeda

BERCUTI = "(SELECT pegawai_id FROM jabatan_riwayatstatus WHERE kedudukan = 'CLTN' AND NOT isempty(berlaku))"
"""Who ever was on it; few, so that everybody else is counted without asking further."""


def bulan_antara(sejak: str, sampai: str) -> str:
    """Write the whole months between two dates, as `rules.masa_kerja.bulan_penuh` counts them."""
    return (
        f"((date_part('year', {sampai}) - date_part('year', {sejak})) * 12 + date_part('month', {sampai})"
        f" - date_part('month', {sejak}) - (date_part('day', {sampai}) < date_part('day', {sejak}))::int)::int"
    )


def sql_jeda(pegawai: str, tmt: str, batas: str) -> str:
    """Write the leaves of one person in [tmt, batas), each with its whole months and further days.

    Columns `awal`, `akhir` (null: goes on, where `batas` is null), `bulan`, `hari`.
    """
    akhir = f"least(upper(s.berlaku), {batas})" if batas else "upper(s.berlaku)"
    rentang = f"daterange({tmt}, {batas or 'NULL'})"
    return f"""
SELECT c.awal, c.akhir, c.bulan, c.akhir - (c.awal + make_interval(months => c.bulan))::date AS hari
FROM (
    SELECT p.awal, p.akhir, {bulan_antara("p.awal", "p.akhir")} AS bulan
    FROM (
        SELECT greatest(lower(s.berlaku), {tmt}) AS awal, {akhir} AS akhir FROM jabatan_riwayatstatus s
        WHERE s.pegawai_id = {pegawai} AND s.kedudukan = 'CLTN' AND s.berlaku && {rentang}
    ) p
) c
"""  # noqa: S608 only our own column names


def list_jeda(pegawai_id: int) -> list[Jeda]:
    """Give the unpaid leave of one person, oldest first."""
    baris = RiwayatStatus.objects.sah().filter(pegawai_id=pegawai_id, kedudukan=Kedudukan.CLTN).order_by("berlaku")
    return [Jeda(satu.berlaku.lower, satu.berlaku.upper) for satu in baris]
