"""Who the results propose for an award, with the evidence; computed for everyone, decided by a person."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Case, Q, QuerySet, Value, When

from asn_portal.lib.periode import Periode
from jabatan.scoping import lingkup
from kinerja.enums import KategoriPenghargaan, Predikat, StatusPenghargaan
from kinerja.models import UsulanPenghargaan
from kinerja.partisipasi.parameters import get_buku_partisipasi

BULAN = 3

SQL_PREDIKAT = """
SELECT e.pegawai_id, max(e.unit_kerja_id), array_agg(e.predikat ORDER BY e.periode)
FROM kinerja_evaluasi e
JOIN jabatan_riwayatstatus s ON s.pegawai_id = e.pegawai_id AND s.berlaku @> %(akhir)s::date AND s.kedudukan = 'AKTIF'
WHERE e.status = 'FINAL' AND e.jenis <> 'TAHUNAN' AND e.periode BETWEEN %(awal)s AND %(akhir)s AND e.predikat <> ''
GROUP BY e.pegawai_id HAVING count(*) >= %(sedikitnya)s
ORDER BY e.pegawai_id
"""

# Approved log of the SKP year against the yearly target of each indicator of quantity in the same unit of measure.
SQL_TARGET = """
WITH capai AS (
    SELECT s.pegawai_id, s.unit_kerja_id, r.id AS rhk_id, i.uraian, i.target, i.satuan, COALESCE(sum(l.jumlah), 0) AS jumlah
    FROM kinerja_skp s
    JOIN kinerja_rhk r ON r.skp_id = s.id AND r.jenis = 'UTAMA'
    JOIN kinerja_iki i ON i.rhk_id = r.id AND i.aspek = 'KUANTITAS' AND i.target > 0
    LEFT JOIN kinerja_logharian l ON l.rhk_id = r.id AND l.status = 'DISETUJUI' AND l.satuan = i.satuan
        AND l.tanggal >= date_trunc('year', %(akhir)s::date) AND l.tanggal <= %(hari)s
    WHERE s.status = 'DISEPAKATI' AND s.berlaku @> %(akhir)s::date
    GROUP BY s.pegawai_id, s.unit_kerja_id, r.id, i.id
)
SELECT pegawai_id, max(unit_kerja_id),
    string_agg(uraian || ': ' || trunc(jumlah)::text || ' dari ' || trunc(target)::text || ' ' || satuan, '; ' ORDER BY rhk_id)
FROM capai GROUP BY pegawai_id HAVING bool_and(jumlah >= target) ORDER BY pegawai_id
"""


# Complaints that an officer completed in three months, none confirmed about them.
SQL_PENGADUAN = """
SELECT h.pegawai_id, max(h.unit_kerja_id), sum(h.selesai)
FROM partisipasi_hasilpetugas h
JOIN jabatan_riwayatstatus s ON s.pegawai_id = h.pegawai_id AND s.berlaku @> %(akhir)s::date AND s.kedudukan = 'AKTIF'
WHERE h.is_berlaku AND h.periode BETWEEN %(awal)s AND %(akhir)s
GROUP BY h.pegawai_id HAVING sum(h.selesai) >= %(cukup)s AND sum(h.terbukti) = 0
ORDER BY h.pegawai_id
"""


@dataclass(frozen=True)
class Calon:
    """A person whom the results propose, and why."""

    pegawai_id: int
    unit_kerja_id: int
    kategori: KategoriPenghargaan
    bukti: list[list[str]]


def all_calon_penghargaan(periode: date) -> list[Calon]:
    """Give everyone whom the final results up to a month propose; three statements over the whole institution."""
    akhir = Periode.dari_tanggal(periode)
    awal = akhir.geser(1 - 2 * BULAN)
    hasil: list[Calon] = []
    with connection.cursor() as kursor:
        kursor.execute(SQL_PREDIKAT, {"awal": awal.awal, "akhir": akhir.awal, "sedikitnya": BULAN})
        for pegawai_id, unit_id, predikat in kursor.fetchall():
            kategori = pilih_kategori(predikat)
            if kategori is not None:
                kata = ", ".join(Predikat(p).label.lower() for p in predikat)
                hasil.append(Calon(pegawai_id, unit_id, kategori, [["Predikat bulan ke bulan", kata]]))
        kursor.execute(SQL_TARGET, {"akhir": akhir.awal, "hari": akhir.akhir})
        for pegawai_id, unit_id, capaian in kursor.fetchall():
            hasil.append(Calon(pegawai_id, unit_id, KategoriPenghargaan.TARGET, [["Capaian tahun ini", capaian]]))
        awal_pengaduan = akhir.geser(1 - BULAN)
        cukup = int(get_buku_partisipasi().per(akhir.akhir)["pengaduan_teladan"].isi())
        kursor.execute(SQL_PENGADUAN, {"awal": awal_pengaduan.awal, "akhir": akhir.awal, "cukup": cukup})
        for pegawai_id, unit_id, selesai in kursor.fetchall():
            kata = f"{selesai} selesai, {awal_pengaduan.nama} sampai {akhir.nama}; tidak ada yang terbukti terhadapnya"
            hasil.append(Calon(pegawai_id, unit_id, KategoriPenghargaan.PENGADUAN, [["Pengaduan warga", kata]]))
    return hasil


def pilih_kategori(predikat: list[str]) -> KategoriPenghargaan | None:
    """Give the category that a row of months, oldest first, proposes: excellence before improvement."""
    akhir, dulu = predikat[-BULAN:], predikat[:-BULAN]
    if all(p == Predikat.SANGAT_BAIK for p in akhir):
        return KategoriPenghargaan.UNGGUL
    urutan = [p.value for p in Predikat]
    baik = urutan.index(Predikat.BAIK)
    if dulu and any(urutan.index(p) < baik for p in dulu) and all(urutan.index(p) >= baik for p in akhir):
        return KategoriPenghargaan.PERBAIKAN
    return None


def list_penghargaan(user: Any) -> QuerySet[UsulanPenghargaan]:
    """Give the nominations in reach, those that wait first; one's own only once decided in one's favour."""
    milik_sendiri = Q(pegawai=lingkup(user).pegawai_id) & ~Q(status=StatusPenghargaan.DITETAPKAN)
    return (
        UsulanPenghargaan.objects.visible_to(user)
        .exclude(milik_sendiri)
        .select_related("pegawai__posisi__jabatan", "unit_kerja", "pejabat")
        .annotate(urut=Case(When(status=StatusPenghargaan.DIUSULKAN, then=Value(0)), default=Value(1)))
        .order_by("urut", "-periode", "pegawai__nama", "pk")
    )
