"""Facts about everybody as of a date, read in one statement for pay and statistics."""

from datetime import date
from typing import Any, NamedTuple

from django.db import connection

from jabatan.enums import KARYAWATI_KAWIN, JenisKelamin
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.tanggungan import BatasAnak

from .jeda import BERCUTI, bulan_antara, sql_jeda


class FaktaPegawai(NamedTuple):
    """What is known of one person on one day.

    `mkg_tahun`, `mkg_bulan`: masa kerja golongan grown from its row to the day. `kelas`, `golongan`,
    `posisi_id` are None when unknown: the consumer lists the person as an exception. Dependants are
    counts of rows in force that count (`rules.tanggungan`); `ptkp` is as of 1 January, or of the first day of service in that year.
    `karyawati_kawin` is a code of `KARYAWATI_KAWIN` on that same day.
    """

    pegawai_id: int
    nip: str
    nama: str
    jenis_kelamin: str
    tanggal_lahir: date
    status: str
    kedudukan: str
    golongan: str | None
    mkg_tahun: int | None
    mkg_bulan: int | None
    posisi_id: int | None
    kelas: int | None
    jabatan_id: int | None
    jabatan: str | None
    jenis_jabatan: str | None
    eselon: str | None
    tunjangan_fungsional: str | None
    unit_id: int | None
    unit_kode: str | None
    unit: str | None
    pasangan_gaji: int
    anak_gaji: int
    pasangan_beras: int
    anak_beras: int
    ptkp: str
    karyawati_kawin: int


_KARYAWATI = f"""CASE WHEN k.berpasangan AND w.id IS NOT NULL
        THEN CASE WHEN k.bersurat THEN {KARYAWATI_KAWIN["bersurat"]} ELSE {KARYAWATI_KAWIN["tanpa_surat"]} END
        ELSE {KARYAWATI_KAWIN["bukan"]} END"""
"""A married woman is taxed for herself alone, whatever her family rows say, unless a certificate holds on the day.

Dasar hukum: UU PPh, Pasal 7; PMK 168/2023, Pasal 9.
"""

_MULAI = f"""CASE WHEN pegawai_id IN {BERCUTI} THEN (
        SELECT (lower(r.berlaku) + make_interval(months => coalesce(sum(j.bulan), 0)::int))::date + coalesce(sum(j.hari), 0)::int
        FROM ({sql_jeda("r.pegawai_id", "lower(r.berlaku)", "%(tanggal)s::date")}) j
    ) ELSE lower(berlaku) END"""  # noqa: S608 only our own column names
"""The day from which the masa kerja of a row of rank counts: moved on by unpaid leave after it."""


def sql_surat(baris: str, hari: str, surat: str = "surat") -> str:
    """Give the join to the certificate of school of `baris` on `hari`: at most one, by its exclusion constraint.

    A join, not a subquery: it stays one pass, whatever the planner thinks of the number of certificates.
    """
    return f"LEFT JOIN jabatan_suratsekolah {surat} ON {surat}.keluarga_id = {baris}.id AND {surat}.berlaku @> {hari}"


def sql_dihitung(baris: str, hari: str, surat: str = "surat") -> str:
    """Give the condition that a family member counts for allowance and rice on `hari`, with the join of `sql_surat`.

    The same as `rules.tanggungan`, the period of the entry apart; its ages are those of `isi_batas_anak`.
    Dasar hukum: PP 7/1977, Pasal 16 jo. PP 51/1992.
    """
    return f"({sql_usia(baris, hari, surat)} AND {sql_tanpa_peristiwa(baris, hari)})"


def sql_tanpa_peristiwa(baris: str, hari: str) -> str:
    """Give the condition that no marriage, divorce, death, income or other claim ended the right before `hari`."""
    masa = f"daterange({hari} - 1, {hari}, '[]')"
    tanggal = [f"{baris}.{kolom}" for kolom in ("tanggal_kawin", "tanggal_cerai", "tanggal_wafat")]
    rentang = [f"{baris}.{kolom}" for kolom in ("penghasilan", "asn", "ditanggung_lain")]
    # Nearly nobody has any of them: asking whether they are empty costs least, so it comes first.
    kosong = " AND ".join(f"{kolom} IS NULL" for kolom in (*tanggal, *rentang))
    di_luar = " AND ".join(f"NOT coalesce({kolom} @> {masa}, false)" for kolom in rentang)
    return f"(({kosong}) OR (coalesce(least({', '.join(tanggal)}) >= {hari}, true) AND {di_luar}))"


def sql_usia(baris: str, hari: str, surat: str = "surat") -> str:
    """Give the condition that age and school leave a member its right on `hari`; a spouse has no age."""
    return (
        f"({baris}.hubungan <> 'ANAK' OR {baris}.tanggal_lahir > ({hari} - make_interval(years => %(usia_anak)s::int))::date "
        f"OR ({surat}.id IS NOT NULL "
        f"AND {baris}.tanggal_lahir > ({hari} - make_interval(years => %(usia_sekolah)s::int))::date))"
    )


def sql_masih(baris: str, hari: str) -> str:
    """Give the condition that a member is one on `hari`: in force, neither divorced nor dead before it."""
    return (
        f"({baris}.berlaku @> {hari} AND ({baris}.tanggal_cerai IS NULL OR {baris}.tanggal_cerai >= {hari}) "
        f"AND ({baris}.tanggal_wafat IS NULL OR {baris}.tanggal_wafat >= {hari}))"
    )


def sql_tanggungan_pajak(baris: str, hari: str) -> str:
    """Give the condition that a member of that day is a dependant for tax: recorded so, without an income of its own."""
    return f"({baris}.tertanggung_pajak AND ({baris}.penghasilan IS NULL OR NOT {baris}.penghasilan @> {hari}))"


def sql_pajak(baris: str, hari: str) -> str:
    """Give the condition that a member counts for tax on `hari`, a right of its own: neither age nor marriage ends it.

    Who is divorced or dead is no dependant of the year after; nor is a child with an income of its own on the day.
    Dasar hukum: UU PPh, Pasal 7; PMK 101/PMK.010/2016.
    """
    return f"({sql_masih(baris, hari)} AND {sql_tanggungan_pajak(baris, hari)})"


SQL_FAKTA_PEGAWAI = f"""
WITH awal_tahun AS (
    SELECT pegawai_id, greatest(date_trunc('year', %(tanggal)s::date)::date, min(lower(berlaku))) AS hari
    FROM jabatan_riwayatstatus WHERE (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s) GROUP BY pegawai_id
), keluarga AS (
    SELECT k.pegawai_id,
        count(*) FILTER (WHERE kini AND hubungan = 'PASANGAN' AND tertanggung_gaji) AS pasangan_gaji,
        count(*) FILTER (WHERE kini AND hubungan = 'ANAK' AND tertanggung_gaji) AS anak_gaji,
        count(*) FILTER (WHERE kini AND hubungan = 'PASANGAN' AND tertanggung_beras) AS pasangan_beras,
        count(*) FILTER (WHERE kini AND hubungan = 'ANAK' AND tertanggung_beras) AS anak_beras,
        bool_or(awal AND hubungan = 'PASANGAN') AS berpasangan, bool_or(awal AND bersurat) AS bersurat,
        bool_or(awal AND pajak AND hubungan = 'PASANGAN') AS kawin,
        count(*) FILTER (WHERE awal AND pajak AND hubungan = 'ANAK') AS anak_pajak
    FROM (
        SELECT f.pegawai_id, f.hubungan, f.tertanggung_gaji, f.tertanggung_beras,
            f.berlaku @> %(tanggal)s::date AND {sql_dihitung("f", "%(tanggal)s::date")} AS kini,
            {sql_masih("f", "a.hari")} AS awal, {sql_tanggungan_pajak("f", "a.hari")} AS pajak, t.id IS NOT NULL AS bersurat
        FROM jabatan_keluarga f LEFT JOIN awal_tahun a USING (pegawai_id)
        {sql_surat("f", "%(tanggal)s::date")} AND (%(pegawai)s::bigint IS NULL OR surat.pegawai_id = %(pegawai)s)
        -- At most one, as no two of a person overlap.
        LEFT JOIN jabatan_suratsuami t ON t.pegawai_id = f.pegawai_id AND t.berlaku @> a.hari AND f.hubungan = 'PASANGAN'
        WHERE (%(pegawai)s::bigint IS NULL OR f.pegawai_id = %(pegawai)s)
        OFFSET 0 -- a fence: the conditions are decided once a row, not once for each count
    ) k GROUP BY k.pegawai_id
), pangkat AS (
    SELECT pegawai_id, golongan,
        mkg_tahun * 12 + mkg_bulan + greatest(0, {bulan_antara("mulai", "%(tanggal)s::date")}) AS mkg
    FROM (
        SELECT r.pegawai_id, r.golongan, r.mkg_tahun, r.mkg_bulan, {_MULAI} AS mulai
        FROM jabatan_riwayatpangkat r
        WHERE r.berlaku @> %(tanggal)s::date AND (%(pegawai)s::bigint IS NULL OR r.pegawai_id = %(pegawai)s)
    ) d
)
SELECT s.pegawai_id, p.nip, p.nama, p.jenis_kelamin, p.tanggal_lahir, s.status, s.kedudukan,
    g.golongan, g.mkg / 12, g.mkg %% 12,
    o.id, o.kelas, j.id, j.nama, j.jenis, j.eselon, j.tunjangan_fungsional,
    o.unit_kerja_id, u.kode, u.nama,
    COALESCE(k.pasangan_gaji, 0), COALESCE(k.anak_gaji, 0),
    COALESCE(k.pasangan_beras, 0), COALESCE(k.anak_beras, 0),
    CASE {_KARYAWATI} WHEN {KARYAWATI_KAWIN["tanpa_surat"]} THEN 'TK/0'
        WHEN {KARYAWATI_KAWIN["bersurat"]} THEN 'K/' || least(3, k.anak_pajak)
        ELSE CASE WHEN k.kawin THEN 'K/' ELSE 'TK/' END || least(3, COALESCE(k.anak_pajak, 0)) END,
    {_KARYAWATI}
FROM jabatan_riwayatstatus s
LEFT JOIN jabatan_pegawai p ON p.id = s.pegawai_id
LEFT JOIN pangkat g ON g.pegawai_id = s.pegawai_id
LEFT JOIN (
    SELECT r.pegawai_id, o.id, o.kelas, o.jabatan_id, o.unit_kerja_id
    FROM (
        SELECT pegawai_id, posisi_id FROM jabatan_riwayatjabatan
        WHERE berlaku @> %(tanggal)s::date AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
        ORDER BY posisi_id OFFSET 0
    ) r JOIN jabatan_posisi o ON o.id = r.posisi_id
) o ON o.pegawai_id = s.pegawai_id
LEFT JOIN jabatan_jabatan j ON j.id = o.jabatan_id
LEFT JOIN jabatan_unitkerja u ON u.id = o.unit_kerja_id
LEFT JOIN keluarga k ON k.pegawai_id = s.pegawai_id
LEFT JOIN (
    SELECT id FROM jabatan_pegawai
    WHERE jenis_kelamin = '{JenisKelamin.PEREMPUAN}' AND (%(pegawai)s::bigint IS NULL OR id = %(pegawai)s)
) w ON w.id = s.pegawai_id
WHERE s.berlaku @> %(tanggal)s::date AND s.kedudukan NOT IN ('PENSIUN', 'BERHENTI', 'MENINGGAL')
  AND (%(pegawai)s::bigint IS NULL OR s.pegawai_id = %(pegawai)s)
ORDER BY s.pegawai_id
"""  # noqa: S608 only our own column names
"""Everyone's facts, or those of `pegawai` alone when it is given; ordered by id. Its values: `isi_fakta` and `pegawai`."""


def get_batas_anak(tanggal: date) -> BatasAnak:
    """Give the ages below which a child counts for the allowances, as of a day."""
    nilai = get_buku_jabatan().per(tanggal)
    return BatasAnak(int(nilai["anak_batas_usia"].nilai), int(nilai["anak_batas_usia_sekolah"].nilai))


def isi_batas_anak(tanggal: date) -> dict[str, Any]:
    """Give the values of `sql_dihitung`."""
    batas = get_batas_anak(tanggal)
    return {"usia_anak": batas.usia, "usia_sekolah": batas.usia_sekolah}


def isi_fakta(tanggal: date) -> dict[str, Any]:
    """Give the values of `SQL_FAKTA_PEGAWAI` for a day, all but whom it is about."""
    return {"tanggal": tanggal, **isi_batas_anak(tanggal)}


def list_fakta_pegawai(tanggal: date) -> list[FaktaPegawai]:
    """Give the facts of everyone in service on the date, ordered by id, in one statement."""
    with connection.cursor() as kursor:
        kursor.execute(SQL_FAKTA_PEGAWAI, {**isi_fakta(tanggal), "pegawai": None})
        return [FaktaPegawai._make(baris) for baris in kursor.fetchall()]


def get_bup(tanggal: date) -> dict[str, int]:
    """Give the age of retirement by kind of post, in years, as of a day.

    A code of `JenisJabatan` without a row of its own has none here. Dasar hukum: PP 11/2017, Pasal 239.
    """
    return {kode: int(tahun) for kode, tahun in get_buku_jabatan().per(tanggal)["bup"].nilai.items()}
