"""Findings before approval, and what is still missing before computing."""

import json
from dataclasses import dataclass
from typing import Any

from django.db import connection

from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import tulis_desimal
from kinerja.selectors.hasil import SQL_HASIL_BULAN, isi_hasil_bulan
from penggajian.enums import JenisProses, StatusPengesampingan, Tingkatan
from penggajian.models import Pengesampingan, ProsesGaji
from penggajian.rules.pagar import PAGAR_PER_KODE, Pagar, list_pagar

from .buku import get_buku
from .pagar import isi_sql, list_ringkas


@dataclass(frozen=True, slots=True)
class Temuan:
    """One check over a run: how many were found, the digest of who and what, and who let it stand."""

    pagar: Pagar
    jumlah: int
    sidik: str
    judul: str
    kalimat: str
    pengesampingan: Pengesampingan | None

    @property
    def kode(self) -> str:
        """Give the code of the check."""
        return self.pagar.kode

    @property
    def tingkat(self) -> Tingkatan:
        """Say how heavy it is."""
        return self.pagar.tingkat

    @property
    def cara(self) -> str:
        """Say what to do."""
        return self.pagar.cara

    @property
    def is_dikesampingkan(self) -> bool:
        """Say whether two persons let exactly this finding stand."""
        return self.pengesampingan is not None and self.pengesampingan.status == StatusPengesampingan.DISETUJUI

    @property
    def menahan(self) -> bool:
        """Say whether it holds the run back."""
        return bool(self.jumlah) and self.tingkat is Tingkatan.BLOKIR and not self.is_dikesampingkan

    @property
    def dapat_diajukan(self) -> bool:
        """Say whether somebody may ask to let it stand."""
        berat = self.tingkat is not Tingkatan.INFO and self.pagar.dapat_dikesampingkan
        return bool(self.jumlah) and berat and self.pengesampingan is None


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """One kind of missing input."""

    kode: str
    judul: str
    jumlah: int
    cara: str
    url: str


def _satu(sql: str, isi: dict[str, Any]) -> tuple[Any, ...]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchone()


def _daftar(sql: str, isi: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql, isi)
        return kursor.fetchall()


def kata_pagar(proses: ProsesGaji, ambang: str) -> dict[str, str]:
    """Give the words that the sentences of the checks fill in."""
    lalu = "bulan lalu" if proses.is_bulanan else "tahun lalu"
    return {"ambang": ambang, "bulan": Periode.dari_tanggal(proses.periode).nama, "lalu": lalu}


def get_judul_pagar(proses: ProsesGaji, kode: str) -> str:
    """Give the title of one check of a run."""
    ambang = str(get_buku().per(proses.periode)["pagar_lonjakan"].nilai)
    return PAGAR_PER_KODE[kode].judul.format(**kata_pagar(proses, ambang))


def list_temuan(proses: ProsesGaji) -> list[Temuan]:
    """Check a computed run: what blocks it, what a verifier should look at; two statements."""
    if proses.potret_at is None:
        return []
    isi = isi_sql(proses)
    ringkas = list_ringkas(proses, isi)
    sisih = {
        (satu.kode, satu.sidik): satu
        for satu in proses.pengesampingan_set.exclude(status=StatusPengesampingan.DITOLAK).select_related(
            "diajukan_oleh", "diputus_oleh"
        )
    }
    kata = kata_pagar(proses, isi["ambang"]) | {"pagu": "; ".join(json.loads(isi["pagu_lewat"]))}
    return [
        Temuan(
            pagar,
            jumlah,
            sidik,
            pagar.judul.format(**kata),
            pagar.kalimat.format(n=tulis_desimal(jumlah), **kata),
            sisih.get((pagar.kode, sidik)),
        )
        for pagar in list_pagar(JenisProses(proses.jenis))
        for jumlah, sidik in [ringkas[pagar.kode]]
    ]


def ringkas_temuan(temuan: list[Temuan]) -> list[dict[str, Any]]:
    """Give what was found in the form that the trail keeps: never an act without what its author could see."""
    return [
        {
            "kode": satu.kode,
            "tingkat": str(satu.tingkat),
            "jumlah": satu.jumlah,
            "sidik": satu.sidik,
            "dikesampingkan": str(satu.pengesampingan.uuid) if satu.is_dikesampingkan and satu.pengesampingan else "",
        }
        for satu in temuan
        if satu.jumlah
    ]


SQL_AKTIF = """
WITH aktif AS (
    SELECT s.pegawai_id FROM jabatan_riwayatstatus s
    WHERE s.berlaku @> %(awal)s::date AND s.kedudukan = 'AKTIF'
)
"""
SQL_KURANG = {
    "PRESENSI": "NOT EXISTS (SELECT 1 FROM kinerja_presensi p WHERE p.pegawai_id = a.pegawai_id "
    "AND p.tanggal >= %(awal)s AND p.tanggal < %(akhir)s)",
    "EVALUASI": f"NOT EXISTS (SELECT 1 FROM ({SQL_HASIL_BULAN}) AS e WHERE e.pegawai_id = a.pegawai_id)",  # noqa: S608
    "POSISI": "NOT EXISTS (SELECT 1 FROM jabatan_riwayatjabatan r WHERE r.pegawai_id = a.pegawai_id "
    "AND r.berlaku @> %(awal)s::date)",
    "KELAS": "EXISTS (SELECT 1 FROM jabatan_riwayatjabatan r JOIN jabatan_posisi o ON o.id = r.posisi_id "
    "WHERE r.pegawai_id = a.pegawai_id AND r.berlaku @> %(awal)s::date AND o.kelas IS NULL)",
    "PANGKAT": "NOT EXISTS (SELECT 1 FROM jabatan_riwayatpangkat g WHERE g.pegawai_id = a.pegawai_id "
    "AND g.berlaku @> %(awal)s::date)",
    "REKENING": "NOT EXISTS (SELECT 1 FROM penggajian_rekening k WHERE k.pegawai_id = a.pegawai_id "
    "AND k.status = 'AKTIF' AND k.ahli_waris_id IS NULL)",
}
JUDUL_KURANG = {
    "PRESENSI": ("Presensi", "Impor presensi bulan ini.", "kinerja:presensi-impor"),
    "EVALUASI": ("Evaluasi kinerja", "Minta atasan menyelesaikan penilaian, lalu tutup bulannya.", "kinerja:periode"),
    "POSISI": ("Posisi", "Tempatkan pegawai pada posisinya.", "jabatan:keberesan"),
    "KELAS": ("Kelas jabatan", "Isi kelas pada posisinya.", "jabatan:posisi-list"),
    "PANGKAT": ("Pangkat", "Catat riwayat pangkatnya.", "jabatan:keberesan"),
    "REKENING": ("Rekening aktif", "Ajukan lalu aktifkan oleh orang lain.", "penggajian:rekening-list"),
}


def list_kelengkapan(periode: Periode) -> list[Kelengkapan]:
    """Count who in service lacks which input of the month, in one statement."""
    awal, akhir = periode.rentang
    pilih = ", ".join(f"count(*) FILTER (WHERE {syarat})" for syarat in SQL_KURANG.values())
    hasil = _satu(f"{SQL_AKTIF} SELECT {pilih} FROM aktif a", {"awal": awal, "akhir": akhir} | isi_hasil_bulan(awal))  # noqa: S608
    return [
        Kelengkapan(kode, JUDUL_KURANG[kode][0], jumlah, JUDUL_KURANG[kode][1], JUDUL_KURANG[kode][2])
        for kode, jumlah in zip(SQL_KURANG, hasil, strict=True)
    ]


def list_pegawai_kurang(periode: Periode, kode: str) -> list[int]:
    """Give the ids of who lacks one input."""
    if kode not in SQL_KURANG:
        return []
    awal, akhir = periode.rentang
    sql = f"{SQL_AKTIF} SELECT a.pegawai_id FROM aktif a WHERE {SQL_KURANG[kode]}"  # noqa: S608
    return [satu[0] for satu in _daftar(sql, {"awal": awal, "akhir": akhir} | isi_hasil_bulan(awal))]
