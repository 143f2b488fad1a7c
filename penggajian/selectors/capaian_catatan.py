"""Reading recorded achievements: which record counts for whom in a month, and what waits from one source."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from jabatan.models import UnitKerja
from jabatan.rules.matriks import Data
from penggajian.acts import AJUKAN_CAPAIAN
from penggajian.enums import StatusKetetapan
from penggajian.models import CapaianBulan
from penggajian.rules.capaian import CAPAIAN_LAIN, FAKTA_CAPAIAN
from penggajian.rules.penjelasan import Potret, get_nilai_potret

BARIS = "potongan_produktivitas"
KOLOM = tuple(FAKTA_CAPAIAN.values())

_PUNYA = "max(id) FILTER (WHERE jenis = '{jenis}')"
_PIVOT = ", ".join(f"{_PUNYA.format(jenis=satu)} AS {nama}" for satu, nama in FAKTA_CAPAIAN.items())
_BERLAKU = """c.status = 'DISETUJUI'
    AND (c.periode = %(awal)s OR (%(perkiraan)s AND c.periode < %(awal)s))"""

_MILIK = f"""naik AS (
    SELECT DISTINCT unit, unit AS atas, 0 AS jarak FROM kursi
    UNION ALL
    SELECT n.unit, u.parent_id, n.jarak + 1 FROM naik n JOIN jabatan_unitkerja u ON u.id = n.atas
    WHERE u.parent_id IS NOT NULL
), milik_unit AS (
    SELECT unit, {_PIVOT} FROM (
        SELECT DISTINCT ON (n.unit, c.jenis) n.unit, c.jenis, c.id
        FROM naik n JOIN penggajian_capaianbulan c ON c.unit_kerja_id = n.atas AND c.pegawai_id IS NULL AND {_BERLAKU}
        ORDER BY n.unit, c.jenis, n.jarak, c.periode DESC
    ) t GROUP BY unit
), milik_orang AS (
    SELECT pegawai_id, {_PIVOT} FROM (
        SELECT DISTINCT ON (c.pegawai_id, c.jenis) c.pegawai_id, c.jenis, c.id
        FROM penggajian_capaianbulan c
        WHERE {_BERLAKU} AND (%(pegawai)s::bigint IS NULL OR c.pegawai_id = %(pegawai)s) AND c.pegawai_id IS NOT NULL
        ORDER BY c.pegawai_id, c.jenis, c.periode DESC
    ) t GROUP BY pegawai_id
)"""  # noqa: S608
"""The record that counts for each unit of `kursi`, that of the nearest unit at or above it, and for each person's own."""

SQL_PEMILIK = f"""
WITH RECURSIVE kursi AS (
    SELECT DISTINCT ON (r.pegawai_id) r.pegawai_id, o.unit_kerja_id AS unit
    FROM jabatan_riwayatjabatan r JOIN jabatan_posisi o ON o.id = r.posisi_id
    WHERE r.berlaku && daterange(%(awal)s, %(akhir)s)
      AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
    ORDER BY r.pegawai_id, lower(r.berlaku)
), {_MILIK}
SELECT k.pegawai_id, {", ".join(f"coalesce(o.{nama}, u.{nama}) AS {nama}" for nama in KOLOM)}
FROM kursi k LEFT JOIN milik_unit u ON u.unit = k.unit LEFT JOIN milik_orang o ON o.pegawai_id = k.pegawai_id
WHERE {" OR ".join(f"coalesce(o.{nama}, u.{nama}) IS NOT NULL" for nama in KOLOM)}
"""  # noqa: S608
"""The record that counts for each person, one column for each kind: one's own, else that of the nearest unit at or above
the first post of the month. An estimate takes the newest month there is."""

SQL_CAPAIAN = f"""
SELECT p.pegawai_id, {", ".join(f"coalesce(c{nomor}.nilai, -1)" for nomor, _ in enumerate(KOLOM))}
FROM ({SQL_PEMILIK}) p
{" ".join(f"LEFT JOIN penggajian_capaianbulan c{nomor} ON c{nomor}.id = p.{nama}" for nomor, nama in enumerate(KOLOM))}
"""  # noqa: S608
"""The same as achievements in millionths, -1 where there is none."""

SQL_PEMILIK_PINDAH = f"""
WITH RECURSIVE kursi AS (
    SELECT DISTINCT r.pegawai_id, r.posisi_id, o.unit_kerja_id AS unit
    FROM jabatan_riwayatjabatan r JOIN jabatan_posisi o ON o.id = r.posisi_id
    WHERE r.berlaku && daterange(%(awal)s, %(akhir)s)
      AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
      AND EXISTS (
        SELECT 1 FROM jabatan_riwayatjabatan b WHERE b.pegawai_id = r.pegawai_id
          AND lower(b.berlaku) > %(awal)s AND lower(b.berlaku) < %(akhir)s
      )
), {_MILIK}
SELECT k.pegawai_id, k.posisi_id, {", ".join(f"CASE WHEN o.{nama} IS NULL THEN u.{nama} END AS {nama}" for nama in KOLOM)}
FROM kursi k JOIN milik_unit u ON u.unit = k.unit LEFT JOIN milik_orang o ON o.pegawai_id = k.pegawai_id
"""  # noqa: S608
"""The record of the unit of each post of who moves inside the month; none of a kind that has a record of the person."""

SQL_CAPAIAN_PINDAH = f"""
SELECT p.pegawai_id, p.posisi_id, {", ".join(f"coalesce(c{nomor}.nilai, -1)" for nomor, _ in enumerate(KOLOM))}
FROM ({SQL_PEMILIK_PINDAH}) p
{" ".join(f"LEFT JOIN penggajian_capaianbulan c{nomor} ON c{nomor}.id = p.{nama}" for nomor, nama in enumerate(KOLOM))}
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class CapaianBaris:
    """One achievement behind a line, and whether the reader may open its record."""

    capaian: CapaianBulan
    terbaca: bool


def list_capaian_baris(
    user: Any, pegawai_id: int, awal: date, akhir: date, kode: str, potret: Potret, *, perkiraan: bool = False
) -> list[CapaianBaris]:
    """Give the achievements behind the productivity line of a month; none where the regulation does not ask for them.

    The same statement as the snapshot finds them; one that gives another number now than the slip stored is left out. Of
    who moved inside the month, those of the later posts too.
    """
    if kode != BARIS:
        return []
    nilai = get_nilai_potret(potret)
    if all(nilai.get(nama, -1) < 0 for nama in KOLOM):
        return []
    lain = any(nilai.get(nama, -1) >= 0 for isi in CAPAIAN_LAIN.values() for nama in isi)
    with connection.cursor() as kursor:
        isi: dict[str, Any] = {"awal": awal, "akhir": akhir, "pegawai": pegawai_id, "perkiraan": perkiraan}
        kursor.execute(SQL_PEMILIK, isi)
        milik = [(nama, pk) for baris in kursor.fetchall() for nama, pk in zip(KOLOM, baris[1:], strict=True)]
        if lain:
            kursor.execute(SQL_PEMILIK_PINDAH, isi)
            milik += [(nama, pk) for baris in kursor.fetchall() for nama, pk in zip(KOLOM, baris[2:], strict=True)]
    ada = CapaianBulan.objects.select_related("unit_kerja", "pegawai").in_bulk({pk for _, pk in milik if pk})
    terbaca = set(CapaianBulan.objects.visible_to(user, "lvs").filter(pk__in=ada).values_list("pk", flat=True))
    dipakai = {
        pk: None
        for nama, pk in milik
        if pk in ada and ada[pk].nilai in {nilai.get(satu) for satu in (nama, f"{nama}_2", f"{nama}_3")}
    }
    return [CapaianBaris(ada[pk], pk in terbaca) for pk in dipakai]


def list_capaian(user: Any) -> QuerySet[CapaianBulan]:
    """Give the achievements in reach with what a list shows; what waits comes first, then the newest month."""
    return (
        CapaianBulan.objects.visible_to(user, "lvs")
        .select_related("unit_kerja", "pegawai")
        .alias(menunggu=ExpressionWrapper(Q(status=StatusKetetapan.DIAJUKAN), output_field=BooleanField()))
        .order_by("-menunggu", "-periode", "unit_kerja__nama", "pegawai__nama", "jenis", "-pk")
    )


def sidik_capaian(daftar: Iterable[CapaianBulan]) -> str:
    """Digest records as they were read: which ones, and their versions."""
    isi = "\n".join(sorted(f"{satu.uuid}:{satu.versi}" for satu in daftar))
    return hashlib.sha256(isi.encode()).hexdigest()


def list_sesumber(user: Any, satu: CapaianBulan) -> list[CapaianBulan]:
    """Give what else waits from the same source and month that this user may approve as a second person."""
    return list(
        CapaianBulan.objects.visible_to(user, "vs")
        .filter(sumber=satu.sumber, periode=satu.periode, status=StatusKetetapan.DIAJUKAN)
        .exclude(pk=satu.pk)
        .exclude(diajukan_oleh=user)
        .exclude(pegawai__pengguna=user)
        .select_related("unit_kerja", "pegawai")
        .order_by("unit_kerja__nama", "pegawai__nama", "jenis", "pk")
    )


def list_unit_capaian(user: Any) -> QuerySet[UnitKerja]:
    """Give the active units whose achievement this user may record, as the matrix reaches slips."""
    return (
        UnitKerja.objects.visible_as(Data.SLIP, user, AJUKAN_CAPAIAN.tindakan)
        .filter(is_aktif=True)
        .order_by("nama", "pk")
    )
