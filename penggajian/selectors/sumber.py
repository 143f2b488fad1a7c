"""The statements of the snapshot: for everyone, a range or some people one by one, for one person all in one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection

from kinerja.selectors.hasil import SQL_HASIL, SQL_HASIL_BULAN
from penggajian.rules.fakta import KUASA_LAIN

from .bagian_bulan import SQL_BAGIAN
from .buku import SQL_VERSI_BUKU
from .capaian_bulan import RUMUS, SQL_RUMUS
from .capaian_catatan import KOLOM as KOLOM_CAPAIAN
from .capaian_catatan import SQL_CAPAIAN, SQL_CAPAIAN_PINDAH
from .cuti import SQL_CUTI
from .hukuman import SQL_HUKUMAN
from .ketetapan import KOLOM as KOLOM_KETETAPAN
from .ketetapan import SQL_KETETAPAN
from .kgb import SQL_KGB
from .kolom_slip import baca_angka
from .koreksi_slip import SQL_KOREKSI
from .mulai import KOLOM_FAKTA, SQL_FAKTA, SQL_MULAI, SQL_PELANTIKAN
from .pajak_setahun import KOLOM as KOLOM_PAJAK
from .pajak_setahun import SQL_PAJAK_SETAHUN
from .penahan import SQL_PENAHAN_SAYA, SQL_TUGAS
from .siapa import Siapa, saring
from .susulan import KURANG, SQL_BEKAS, SQL_INSENTIF, SQL_RAPEL, SQL_THR_SEBULAN, THR_SEBULAN
from .tertunda import SQL_TERTUNDA

JUMLAH_PITA = 4

SQL_PRESENSI = """
WITH catatan AS (
    SELECT pegawai_id,
        count(*) FILTER (WHERE status = 'TANPA_KETERANGAN' AND NOT cuti) AS alpa,
        count(*) FILTER (WHERE t = 1) AS t1, count(*) FILTER (WHERE t = 2) AS t2,
        count(*) FILTER (WHERE t = 3) AS t3, count(*) FILTER (WHERE t = 4) AS t4,
        count(*) FILTER (WHERE c = 1) AS c1, count(*) FILTER (WHERE c = 2) AS c2,
        count(*) FILTER (WHERE c = 3) AS c3, count(*) FILTER (WHERE c = 4) AS c4,
        count(*) FILTER (WHERE tidak_apel) AS apel
    FROM (
        SELECT p.pegawai_id, p.status, tidak_apel, c.pegawai_id IS NOT NULL AS cuti,
            CASE WHEN menit_terlambat > 0 THEN width_bucket(menit_terlambat::int, %(terlambat)s::int[]) END AS t,
            CASE WHEN menit_pulang_cepat > 0 THEN width_bucket(menit_pulang_cepat::int, %(pulang_cepat)s::int[]) END AS c
        FROM kinerja_presensi p
        LEFT JOIN (
            SELECT pegawai_id, berlaku FROM jabatan_riwayatcuti WHERE berlaku && daterange(%(awal)s, %(akhir)s)
              AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
        ) c ON c.pegawai_id = p.pegawai_id AND c.berlaku @> p.tanggal AND p.status = 'TANPA_KETERANGAN'
        WHERE p.tanggal >= %(awal)s AND p.tanggal < %(akhir)s
          AND (p.status = 'TANPA_KETERANGAN' OR menit_terlambat > 0 OR menit_pulang_cepat > 0 OR tidak_apel)
          AND (%(pegawai)s::bigint IS NULL OR p.pegawai_id = %(pegawai)s)
    ) h GROUP BY pegawai_id
)
SELECT p.id, alpa, t1, t2, t3, t4, c1, c2, c3, c4, apel, CASE WHEN c.pegawai_id IS NULL THEN 1 ELSE 0 END
FROM jabatan_pegawai p LEFT JOIN catatan c ON c.pegawai_id = p.id
WHERE (%(pegawai)s::bigint IS NULL OR p.id = %(pegawai)s) AND (c.pegawai_id IS NOT NULL OR (
    SELECT true FROM kinerja_presensi h WHERE h.pegawai_id = p.id AND h.tanggal >= %(awal)s AND h.tanggal < %(akhir)s LIMIT 1
) IS NULL)
"""
"""What attendance of the month is counted against a person, few of its rows, read by the index `presensi_bercatatan`; and
who has no attendance in the month at all, asked only of those without such a row. A day of recorded leave is no absence."""

SQL_PREDIKAT = f"""
SELECT DISTINCT ON (pegawai_id) pegawai_id, coalesce(array_position(%(urutan_predikat)s::text[], predikat), %(tanpa_predikat)s)
FROM ({SQL_HASIL_BULAN}) AS h
WHERE NOT (sementara AND %(keberatan_menahan)s)
  AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
ORDER BY pegawai_id, id DESC
"""  # noqa: S608

SQL_HARI = """
SELECT pegawai_id, sum(upper(i) - lower(i))
FROM (
    SELECT pegawai_id, berlaku * daterange(%(awal)s, %(akhir)s) AS i
    FROM jabatan_riwayatstatus
    WHERE berlaku && daterange(%(awal)s, %(akhir)s)
      AND kedudukan = 'AKTIF'
      AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
) s GROUP BY pegawai_id
"""

SQL_PLT = """
SELECT DISTINCT ON (t.pegawai_id) t.pegawai_id, o.kelas, j.eselon,
    (extract(year FROM age(least(%(akhir)s::date, upper(t.berlaku)), lower(t.berlaku))) * 12
     + extract(month FROM age(least(%(akhir)s::date, upper(t.berlaku)), lower(t.berlaku))))::int,
    o.id, least(%(akhir)s::date, upper(t.berlaku)) - %(awal)s::date
FROM jabatan_penugasan t
JOIN jabatan_posisi o ON o.id = t.posisi_id
JOIN jabatan_jabatan j ON j.id = o.jabatan_id
WHERE t.jenis = ANY(%(rangkapan)s::text[]) AND t.berlaku @> %(awal)s::date AND o.kelas IS NOT NULL
  AND (%(pegawai)s::bigint IS NULL OR t.pegawai_id = %(pegawai)s)
ORDER BY t.pegawai_id, o.kelas DESC, t.id
"""

SQL_SUKARELA = """
SELECT pegawai_id,
    sum(jumlah) FILTER (WHERE jenis = 'ZAKAT')::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'KORPRI')::bigint,
    sum(jumlah) FILTER (WHERE jenis NOT IN ('ZAKAT', 'KORPRI'))::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'KOPERASI' AND ke = 1)::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'KOPERASI' AND ke = 2)::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'KOPERASI' AND ke = 3)::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'LAIN' AND ke = 1)::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'LAIN' AND ke = 2)::bigint,
    sum(jumlah) FILTER (WHERE jenis = 'LAIN' AND ke = 3)::bigint
FROM (
    SELECT pegawai_id, jenis, jumlah,
        row_number() OVER (PARTITION BY pegawai_id, jenis ORDER BY lower(berlaku), id) AS ke
    FROM penggajian_potongansukarela
    WHERE status = 'AKTIF' AND berlaku @> %(awal)s::date
      AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
) s GROUP BY pegawai_id
"""
SUKARELA = ("zakat", "iuran_korpri", "potongan_sukarela", *(n for _, isi in KUASA_LAIN.values() for _, n in isi))

SQL_PREDIKAT_TERAKHIR = f"""
SELECT pegawai_id, predikat FROM ({SQL_HASIL}) AS h
WHERE pegawai_id = %(pegawai)s AND periode < %(awal)s
ORDER BY periode DESC, id DESC LIMIT 1
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Sumber:
    """A statement of the snapshot, and how many columns it gives; the first is the pegawai.

    `syarat`: what must hold for one person before the statement can give anything; planning it costs more than asking.
    `padat`: nearly everyone has a row, and it holds whole numbers alone.
    """

    sql: str
    kolom: int
    syarat: str = ""
    padat: bool = False


BERPINDAH = """EXISTS (SELECT 1 FROM jabatan_riwayatjabatan b WHERE b.pegawai_id = %(pegawai)s
    AND ((lower(b.berlaku) > %(awal)s AND lower(b.berlaku) < %(akhir)s)
      OR (upper(b.berlaku) > %(awal)s AND upper(b.berlaku) < %(akhir)s)))"""
TIDAK_BERTUGAS = """NOT EXISTS (SELECT 1 FROM jabatan_riwayatstatus d WHERE d.pegawai_id = %(pegawai)s
    AND d.berlaku && daterange(%(awal)s, %(akhir)s) AND d.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL'))"""
MASA_TERAKHIR = f"""(extract(month FROM %(awal)s::date) = 12 OR EXISTS (SELECT 1 FROM jabatan_riwayatstatus b
    WHERE b.pegawai_id = %(pegawai)s AND upper(b.berlaku) > %(awal)s AND upper(b.berlaku) <= %(akhir)s)
    OR {TIDAK_BERTUGAS})"""  # noqa: S608

ADA_THR = """EXISTS (SELECT 1 FROM penggajian_prosesgaji t
    WHERE t.periode = %(awal)s AND t.jenis <> 'BULANAN' AND t.status = 'DIKUNCI')"""

SUMBER = {
    "fakta": Sumber(SQL_FAKTA, len(KOLOM_FAKTA)),
    "presensi": Sumber(SQL_PRESENSI, 4 + 2 * JUMLAH_PITA, padat=True),
    "predikat": Sumber(SQL_PREDIKAT, 2, padat=True),
    "hari": Sumber(SQL_HARI, 2, padat=True),
    "plt": Sumber(SQL_PLT, 6),
    "sukarela": Sumber(SQL_SUKARELA, 1 + len(SUKARELA)),
    "bagian": Sumber(SQL_BAGIAN, 6, BERPINDAH),
    "mulai": Sumber(SQL_MULAI, 2),
    "pajak": Sumber(SQL_PAJAK_SETAHUN, 1 + len(KOLOM_PAJAK), MASA_TERAKHIR),
    "pelantikan": Sumber(SQL_PELANTIKAN, 4),
    "rapel": Sumber(SQL_RAPEL, 1 + len(KURANG)),
    "insentif": Sumber(SQL_INSENTIF, 2),
    "hukuman": Sumber(SQL_HUKUMAN, 2),
    "ketetapan": Sumber(SQL_KETETAPAN, 1 + len(KOLOM_KETETAPAN)),
    "bekas": Sumber(SQL_BEKAS, 5, TIDAK_BERTUGAS),
    "koreksi": Sumber(SQL_KOREKSI, 3),
    "kgb": Sumber(SQL_KGB, 2),
    "cuti": Sumber(SQL_CUTI, 6),
    "thr": Sumber(SQL_THR_SEBULAN, 1 + len(THR_SEBULAN), ADA_THR),
}
SUMBER_RUMUS = {
    "rumus": (RUMUS, Sumber(SQL_RUMUS, 1 + len(RUMUS))),
    "capaian": (KOLOM_CAPAIAN, Sumber(SQL_CAPAIAN, 1 + len(KOLOM_CAPAIAN))),
    "capaian_pindah": (KOLOM_CAPAIAN, Sumber(SQL_CAPAIAN_PINDAH, 2 + len(KOLOM_CAPAIAN), BERPINDAH)),
}
"""Read only where a regulation in force has formulas over these facts; each with its facts."""

SUMBER_PERKIRAAN = {
    "predikat_terakhir": Sumber(SQL_PREDIKAT_TERAKHIR, 2),
    "tertunda": Sumber(SQL_TERTUNDA, 7),
    "penahan": Sumber(SQL_PENAHAN_SAYA, 6),
    "tugas": Sumber(SQL_TUGAS, 3),
    "versi_buku": Sumber(f"SELECT %(pegawai)s::bigint, ({SQL_VERSI_BUKU})", 2),  # noqa: S608
}


def baca_semua(isi: Mapping[str, Any], semua: Mapping[str, Sumber], siapa: Siapa = None) -> dict[str, Any]:
    """Read each source of everyone, or of some, by a statement of its own: rows, or an array where it is `padat`."""
    hasil: dict[str, Any] = {}
    with connection.cursor() as kursor:
        for nama, sumber in semua.items():
            sql, nilai = saring(sumber.sql, siapa)
            if sumber.padat:
                hasil[nama] = baca_angka(sql, {**isi, **nilai}, sumber.kolom)
            else:
                kursor.execute(sql, {**isi, **nilai})
                hasil[nama] = kursor.fetchall()
    return hasil


def baca_satu(isi: Mapping[str, Any], semua: Mapping[str, Sumber]) -> dict[str, Any]:
    """Read the same sources of one person, and what only an estimate asks: one statement, a second when a `syarat` holds."""
    sumber = {**semua, **SUMBER_PERKIRAAN}
    selalu = [nama for nama in sumber if not sumber[nama].syarat]
    bersyarat = [nama for nama in sumber if sumber[nama].syarat]
    tanya = [_jadikan_larik(sumber[nama]) for nama in selalu] + [sumber[nama].syarat for nama in bersyarat]
    with connection.cursor() as kursor:
        kursor.execute(f"SELECT {', '.join(tanya)}", isi)
        jawaban = kursor.fetchone()
        hasil = dict(zip(selalu, jawaban, strict=False))
        perlu = [nama for nama, ya in zip(bersyarat, jawaban[len(selalu) :], strict=True) if ya]
        if perlu:
            kursor.execute(f"SELECT {', '.join(_jadikan_larik(sumber[nama]) for nama in perlu)}", isi)
            hasil |= zip(perlu, kursor.fetchone(), strict=True)
    return {nama: json.loads(hasil.get(nama) or "[]") for nama in sumber}


def _jadikan_larik(sumber: Sumber) -> str:
    """Make one person's rows of a source one value."""
    kolom = ", ".join(f"k{nomor}" for nomor in range(sumber.kolom))
    return (
        f"(SELECT jsonb_agg(jsonb_build_array({kolom})) FROM ({sumber.sql}) AS s ({kolom})"  # noqa: S608
        " WHERE k0 = %(pegawai)s)"
    )
