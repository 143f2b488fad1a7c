"""Totals of a locked run for the books: by component and kind of ASN, and what was withheld from each person."""

from typing import Any

from django.db import connection

from penggajian.enums import KODE_STATUS
from penggajian.models import ProsesGaji
from penggajian.rules.belanja import BarisBelanja, JumlahKomponen, susun_belanja
from penggajian.rules.daftar_thr import KOMPONEN_PER_KODE

from .buku import get_buku

SQL_JUMLAH = """
SELECT t.status, t.komponen, count(*) FILTER (WHERE t.jumlah <> 0), sum(t.jumlah)::bigint
FROM (
    SELECT CASE WHEN s.masukan[array_position(u.masukan, 'status_asn')] = %(pppk)s THEN 'PPPK' ELSE 'PNS' END AS status,
        k.komponen, k.jumlah
    FROM penggajian_slip s
    JOIN penggajian_susunan u ON u.id = s.susunan_id
    CROSS JOIN LATERAL unnest(u.komponen, s.jumlah) AS k (komponen, jumlah)
    WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND k.komponen = ANY(%(komponen)s)
) t GROUP BY t.status, t.komponen ORDER BY t.status, t.komponen
"""
SQL_POTONGAN = """
SELECT p.nip, p.nama, n.nama, ARRAY(
    SELECT s.jumlah[array_position(u.komponen, k)] FROM unnest(%(komponen)s::text[]) WITH ORDINALITY AS x (k, ke) ORDER BY ke)
FROM penggajian_slip s
JOIN penggajian_susunan u ON u.id = s.susunan_id
JOIN jabatan_pegawai p ON p.id = s.pegawai_id
JOIN jabatan_unitkerja n ON n.id = s.unit_kerja_id
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s ORDER BY n.kode, p.nama, p.id
"""


def _isi(proses: ProsesGaji, komponen: list[str]) -> dict[str, Any]:
    return {"proses": proses.pk, "periode": proses.periode, "komponen": komponen, "pppk": KODE_STATUS["PPPK"]}


def list_belanja(proses: ProsesGaji) -> list[BarisBelanja]:
    """Give the spending of a run by account and its withholding by receiver. Raises `KomponenTanpaRekening`."""
    nilai = get_buku().per(proses.periode)
    rekening, penerima = nilai["rekening_belanja"].nilai, nilai["penerima_potongan"].nilai
    with connection.cursor() as kursor:
        kursor.execute(SQL_JUMLAH, _isi(proses, [*rekening, *penerima]))
        return susun_belanja((JumlahKomponen(*satu) for satu in kursor.fetchall()), rekening, penerima)


def list_potongan_orang(proses: ProsesGaji) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Give the heading and a row for each person: what was withheld, by component, and its sum; rupiah."""
    kode = list(get_buku().per(proses.periode)["penerima_potongan"].nilai)
    with connection.cursor() as kursor:
        kursor.execute(SQL_POTONGAN, _isi(proses, kode))
        baris = [
            (nip, nama, unit, *(jumlah or 0 for jumlah in isi), sum(jumlah or 0 for jumlah in isi))
            for nip, nama, unit, isi in kursor.fetchall()
        ]
    return ("NIP", "Nama", "Unit kerja", *(KOMPONEN_PER_KODE[satu].nama for satu in kode), "Jumlah"), baris
