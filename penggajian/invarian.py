"""Invariants of pay."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from asn_portal.inti.audit.registri import daftar_invarian
from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji
from penggajian.rules.belanja import RAPEL_IURAN
from penggajian.selectors.ulang import list_beda_ulang

SQL_JUMLAH = """
SELECT to_char(p.periode, 'YYYY-MM'), p.total_bersih, p.jumlah_pegawai, s.bersih, s.jumlah, d.total, b.jumlah, b.baris,
    j.bersih
FROM penggajian_prosesgaji p
LEFT JOIN LATERAL (SELECT sum(bersih) AS bersih, count(*) AS jumlah FROM penggajian_slip
    WHERE proses_id = p.id AND periode = p.periode) s ON true
LEFT JOIN penggajian_daftarbayar d ON d.proses_id = p.id
LEFT JOIN LATERAL (SELECT sum(jumlah) AS jumlah, count(*) AS baris FROM penggajian_barisbayar
    WHERE daftar_id = d.id) b ON true
LEFT JOIN LATERAL (SELECT sum(jumlah) AS bersih FROM penggajian_jurnalgaji
    WHERE daftar_id = d.id AND komponen = 'total_diterima') j ON true
WHERE p.status = 'DIKUNCI'
"""

SQL_JURNAL = f"""
SELECT to_char(p.periode, 'YYYY-MM'), j.komponen, j.jumlah, b.jumlah
FROM penggajian_jurnalgaji j
JOIN penggajian_daftarbayar d ON d.id = j.daftar_id
JOIN penggajian_prosesgaji p ON p.id = d.proses_id
JOIN (SELECT proses_id, komponen, sum(jumlah) AS jumlah FROM penggajian_slip_baris GROUP BY proses_id, komponen) b
  ON b.proses_id = p.id AND b.komponen = j.komponen
WHERE j.jumlah <> b.jumlah
UNION ALL
SELECT to_char(p.periode, 'YYYY-MM'), j.komponen, j.jumlah, coalesce(r.jumlah, 0)
FROM penggajian_jurnalgaji j
JOIN penggajian_daftarbayar d ON d.id = j.daftar_id
JOIN penggajian_prosesgaji p ON p.id = d.proses_id
LEFT JOIN (SELECT proses_id, e.key AS kode, sum(e.value::bigint) AS jumlah
    FROM penggajian_rapel CROSS JOIN LATERAL jsonb_each_text(selisih) e GROUP BY proses_id, e.key) r
  ON r.proses_id = p.id AND 'rapel_' || r.kode = j.komponen
WHERE j.komponen IN ({", ".join(repr(kode) for kode in RAPEL_IURAN)}) AND j.jumlah <> coalesce(r.jumlah, 0)
"""  # noqa: S608 codes of our own


SQL_RAPEL = """
SELECT to_char(p.periode, 'YYYY-MM'), COALESCE(s.pegawai_id, r.pegawai_id)
FROM (
    SELECT proses_id, pegawai_id,
        sum(jumlah) FILTER (WHERE komponen IN ('rapel_gaji', 'rapel_thr')) AS gaji,
        sum(jumlah) FILTER (WHERE komponen = 'rapel_premi') AS premi,
        sum(jumlah) FILTER (WHERE komponen = 'rapel_iuran') AS iuran,
        sum(jumlah) FILTER (WHERE komponen IN ('rapel_tpp', 'rapel_thr_tpp')) AS tpp,
        sum(jumlah) FILTER (WHERE komponen = 'insentif') AS insentif
    FROM penggajian_slip_baris
    WHERE komponen IN (
        'rapel_gaji', 'rapel_premi', 'rapel_iuran', 'rapel_tpp', 'rapel_thr', 'rapel_thr_tpp', 'insentif'
    )
    GROUP BY proses_id, pegawai_id
) s
FULL JOIN (
    SELECT proses_id, pegawai_id, sum(gaji) AS gaji, sum(premi) AS premi, sum(iuran) AS iuran, sum(tpp) AS tpp,
        sum(insentif) AS insentif
    FROM (
        SELECT proses_id, pegawai_id, gaji, premi, iuran, tpp, 0 AS insentif FROM penggajian_rapel
        UNION ALL SELECT proses_id, pegawai_id, 0, 0, 0, 0, jumlah FROM penggajian_insentifgaji
    ) m WHERE proses_id IS NOT NULL GROUP BY proses_id, pegawai_id
) r ON r.proses_id = s.proses_id AND r.pegawai_id = s.pegawai_id
JOIN penggajian_prosesgaji p ON p.id = COALESCE(s.proses_id, r.proses_id) AND p.status = 'DIKUNCI'
WHERE (COALESCE(s.gaji, 0), COALESCE(s.premi, 0), COALESCE(s.iuran, 0), COALESCE(s.tpp, 0), COALESCE(s.insentif, 0))
    IS DISTINCT FROM
    (COALESCE(r.gaji, 0), COALESCE(r.premi, 0), COALESCE(r.iuran, 0), COALESCE(r.tpp, 0), COALESCE(r.insentif, 0))
"""

SQL_AKTIVITAS = """
SELECT k.label, k.id, k.kode[1], count(a.id) FROM (
    SELECT 'penggajian.prosesgaji' AS label, p.id, x.kode, x.oleh, x.pada FROM penggajian_prosesgaji p
    CROSS JOIN LATERAL (VALUES
        (ARRAY['penggajian.proses.diverifikasi'], p.diverifikasi_oleh_id, p.diverifikasi_at),
        (ARRAY['penggajian.proses.disetujui'], p.disetujui_oleh_id, p.disetujui_at),
        (ARRAY['penggajian.proses.dikunci'], p.dikunci_oleh_id, p.dikunci_at)
    ) AS x(kode, oleh, pada)
    UNION ALL
    SELECT 'penggajian.perkada', p.id, x.kode, x.oleh, x.pada FROM penggajian_perkada p
    CROSS JOIN LATERAL (VALUES
        (ARRAY['penggajian.perkada.diverifikasi'], p.diverifikasi_oleh_id, p.diverifikasi_at),
        (ARRAY['penggajian.perkada.disetujui'], p.disetujui_oleh_id, p.disetujui_at)
    ) AS x(kode, oleh, pada)
    UNION ALL
    SELECT 'penggajian.pengesampingan', id, ARRAY['penggajian.pengesampingan.disetujui',
        'penggajian.pengesampingan.ditolak'], diputus_oleh_id, diputus_at FROM penggajian_pengesampingan
    UNION ALL
    SELECT 'penggajian.koreksislip', id, ARRAY['penggajian.koreksi.disetujui', 'penggajian.koreksi.ditolak'],
        diputus_oleh_id, diputus_at FROM penggajian_koreksislip
    UNION ALL
    SELECT 'penggajian.rekening', id, ARRAY['penggajian.rekening.diaktifkan', 'penggajian.rekening.diambil_alih'],
        diaktifkan_oleh_id, diaktifkan_at FROM penggajian_rekening
) k
LEFT JOIN audit_aktivitas a ON a.objek_label = k.label AND a.objek_id = k.id::text AND a.kode = ANY(k.kode)
    AND a.pengguna_id = k.oleh AND a.waktu = k.pada
WHERE k.oleh IS NOT NULL
GROUP BY k.label, k.id, k.kode HAVING count(a.id) <> 1
"""


def _baca(sql: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql)
        return kursor.fetchall()


def jumlah_sama() -> Iterator[dict[str, Any]]:
    """Find locked months where slips, payment list and journal differ by a rupiah or a person."""
    for periode, total, orang, bersih, slip, daftar, bayar, baris, jurnal in _baca(SQL_JUMLAH):
        if len({total, bersih, daftar, bayar, jurnal}) != 1 or len({orang, slip, baris}) != 1:
            yield {
                "pesan": "Jumlah slip, daftar bayar, dan jurnal tidak sama.",
                "periode": periode,
                "slip": int(bersih or 0),
                "daftar_bayar": int(bayar or 0),
                "jurnal": int(jurnal or 0),
            }
    for periode, komponen, jurnal, slip in _baca(SQL_JURNAL):
        yield {
            "pesan": "Jurnal komponen tidak sama dengan jumlah slip.",
            "periode": periode,
            "komponen": komponen,
            "jurnal": int(jurnal),
            "slip": int(slip),
        }


def rapel_utuh() -> Iterator[dict[str, Any]]:
    """Find slips of locked months whose lines of rapel and incentives differ from the rows that they carry."""
    for periode, pegawai in _baca(SQL_RAPEL):
        yield {
            "pesan": "Rapel atau insentif pada slip tidak sama dengan catatannya.",
            "pegawai": pegawai,
            "periode": periode,
        }


def slip_tunggal() -> Iterator[dict[str, Any]]:
    """Find people with two slips of one kind in one month."""
    for pegawai, periode, jumlah in _baca(
        "SELECT pegawai_id, to_char(periode, 'YYYY-MM'), count(*) FROM penggajian_slip "
        "GROUP BY pegawai_id, periode, jenis HAVING count(*) > 1"
    ):
        yield {"pesan": "Satu pegawai mempunyai dua slip.", "pegawai": pegawai, "periode": periode, "slip": jumlah}


def slip_terkunci_tetap() -> Iterator[dict[str, Any]]:
    """Recompute every locked month from what its slips stored; find what differs by a byte."""
    for proses in ProsesGaji.objects.filter(status=StatusProses.DIKUNCI).select_related("aturan").order_by("periode"):
        yield from list_beda_ulang(proses)


def orang_berbeda() -> Iterator[dict[str, Any]]:
    """Find runs and regulations where one person did two stages."""
    for tabel, satu, dua in (
        ("penggajian_prosesgaji", "dihitung_oleh_id", "diverifikasi_oleh_id"),
        ("penggajian_prosesgaji", "dihitung_oleh_id", "disetujui_oleh_id"),
        ("penggajian_prosesgaji", "diverifikasi_oleh_id", "disetujui_oleh_id"),
        ("penggajian_prosesgaji", "diverifikasi_oleh_id", "dikunci_oleh_id"),
        ("penggajian_prosesgaji", "disetujui_oleh_id", "dikunci_oleh_id"),
        ("penggajian_perkada", "diusulkan_oleh_id", "diverifikasi_oleh_id"),
        ("penggajian_perkada", "diusulkan_oleh_id", "disetujui_oleh_id"),
        ("penggajian_perkada", "diverifikasi_oleh_id", "disetujui_oleh_id"),
        ("penggajian_rekening", "diajukan_oleh_id", "diaktifkan_oleh_id"),
        ("penggajian_pengesampingan", "diajukan_oleh_id", "diputus_oleh_id"),
        ("penggajian_koreksislip", "diajukan_oleh_id", "diputus_oleh_id"),
    ):
        for (nomor,) in _baca(f"SELECT id FROM {tabel} WHERE {satu} = {dua}"):  # noqa: S608 names of our own tables
            yield {"pesan": "Satu orang mengerjakan dua tahap.", "tabel": tabel, "id": nomor, "tahap": f"{satu}={dua}"}


def satu_tahap_satu_aktivitas() -> Iterator[dict[str, Any]]:
    """Find stages of runs, regulations and accounts without exactly one activity line by that person then."""
    for label, nomor, kode, jumlah in _baca(SQL_AKTIVITAS):
        yield {"pesan": f"Tahap {kode} punya {jumlah} baris audit, seharusnya satu.", "objek": label, "id": nomor}


daftar_invarian("penggajian.jumlah_sama", jumlah_sama)
daftar_invarian("penggajian.rapel_utuh", rapel_utuh)
daftar_invarian("penggajian.slip_tunggal", slip_tunggal)
daftar_invarian("penggajian.slip_terkunci_tetap", slip_terkunci_tetap)
daftar_invarian("penggajian.orang_berbeda", orang_berbeda)
daftar_invarian("penggajian.satu_tahap_satu_aktivitas", satu_tahap_satu_aktivitas)
