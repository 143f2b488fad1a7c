"""The content of the audit bundle of a locked run, from rows that no longer change."""

from collections.abc import Iterator
from typing import Any

from django.db import connection

from asn_portal.inti.audit.models import Aktivitas
from penggajian.models import ProsesGaji, Susunan
from penggajian.rules.bundel import KOLOM_SLIP, tulis_csv, tulis_json

BACA = """Bundel audit gaji {periode}

manifes.json menyebut ukuran dan sidik SHA-256 tiap berkas. Tiap sidik dirantai dari sidik proses.
Periksa dengan: python manage.py periksa_bundel BERKAS.zip           (terhadap basis data)
atau:           python manage.py periksa_bundel BERKAS.zip --mandiri (tanpa basis data)

proses.json          keadaan, tiga pejabat dan waktunya, jumlah, sidik
aturan.json          semua nilai aturan yang dipakai, beserta pasalnya
susunan.json         urutan komponen dan masukan pada slip, versi tiap aturan hitung
slip.csv             potret masukan dan jumlah tiap slip; kolom jumlah dan masukan menurut susunan
pengecualian.csv     yang belum dapat dihitung lengkap dan cara membereskannya
daftar_bayar.csv     tiap pembayaran dan rekeningnya
jurnal.csv           jumlah tiap komponen
setoran.csv          pengembalian ke kas daerah yang dibukukan bulan ini: bukti, kedua orangnya, bagian yang ditutup
pengesampingan.json  temuan yang dikesampingkan: alasan dan kedua orangnya
jejak.json           tiap tahap proses beserta temuan yang tampak saat itu
nama.json            nama pegawai, unit, dan pejabat pada saat bundel dibuat, hanya untuk dibaca
"""

SQL_SLIP = """
SELECT s.pegawai_id, s.unit_kerja_id, s.posisi_id, s.kelas, u.sidik, s.kotor, s.potongan, s.bersih,
    encode(s.sidik, 'hex'), array_to_string(s.jumlah, ' '), array_to_string(s.masukan, ' ')
FROM penggajian_slip s JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s ORDER BY s.pegawai_id
"""
SQL_PENGECUALIAN = """
SELECT pegawai_id, kode, kalimat, cara_membereskan FROM penggajian_pengecualiangaji
WHERE proses_id = %(proses)s ORDER BY pegawai_id, kode
"""
SQL_BAYAR = """
SELECT b.pegawai_id, r.bank, r.nomor, r.atas_nama, b.jumlah, r.diajukan_oleh_id, r.diaktifkan_oleh_id
FROM penggajian_barisbayar b JOIN penggajian_daftarbayar d ON d.id = b.daftar_id
JOIN penggajian_rekening r ON r.id = b.rekening_id
WHERE d.proses_id = %(proses)s ORDER BY b.pegawai_id
"""
SQL_JURNAL = """
SELECT j.komponen, j.arah, j.jumlah FROM penggajian_jurnalgaji j JOIN penggajian_daftarbayar d ON d.id = j.daftar_id
WHERE d.proses_id = %(proses)s ORDER BY j.komponen, j.arah
"""
SQL_SETORAN = """
SELECT t.uuid, t.pegawai_id, to_char(p.periode, 'YYYY-MM'), t.tanggal, t.nomor_bukti, t.jumlah, t.gaji, t.tpp, t.iuran,
    t.dicatat_oleh_id, t.diputus_oleh_id
FROM penggajian_setoranrapel t JOIN penggajian_prosesgaji p ON p.id = t.dikoreksi_id
WHERE t.proses_id = %(proses)s ORDER BY t.tanggal, t.id
"""
SQL_NAMA = """
SELECT s.pegawai_id, p.nip, p.nama, u.kode, u.nama FROM penggajian_slip s
JOIN jabatan_pegawai p ON p.id = s.pegawai_id JOIN jabatan_unitkerja u ON u.id = s.unit_kerja_id
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s ORDER BY s.pegawai_id
"""
KOLOM_SETORAN = (
    "uuid", "pegawai_id", "bulan", "tanggal", "nomor_bukti", "jumlah", "gaji", "tpp", "iuran", "dicatat_oleh",
    "dikonfirmasi_oleh",
)  # fmt: skip
TAHAP = ("dihitung", "diverifikasi", "disetujui", "dikunci")


def _baca(sql: str, proses: ProsesGaji) -> list[tuple[Any, ...]]:
    with connection.cursor() as kursor:
        kursor.execute(sql, {"proses": proses.pk, "periode": proses.periode})
        return kursor.fetchall()


def isi_bundel(proses: ProsesGaji) -> dict[str, bytes]:
    """Give the files of the bundle of a locked run, in the order of the manifest, without the manifest."""
    if proses.aturan is None or proses.dikunci_at is None:
        raise ValueError("Only a locked run has a bundle.")
    return {
        "baca.txt": BACA.format(periode=f"{proses.periode:%Y-%m}").encode(),
        "proses.json": tulis_json(_isi_proses(proses)),
        "aturan.json": proses.aturan.isi.encode(),
        "susunan.json": tulis_json(list(_list_susunan(proses))),
        "slip.csv": tulis_csv(KOLOM_SLIP, _baca(SQL_SLIP, proses)),
        "pengecualian.csv": tulis_csv(("pegawai_id", "kode", "kalimat", "cara"), _baca(SQL_PENGECUALIAN, proses)),
        "daftar_bayar.csv": tulis_csv(
            ("pegawai_id", "bank", "nomor", "atas_nama", "jumlah", "diajukan_oleh", "diaktifkan_oleh"),
            _baca(SQL_BAYAR, proses),
        ),
        "jurnal.csv": tulis_csv(("komponen", "arah", "jumlah"), _baca(SQL_JURNAL, proses)),
        "setoran.csv": tulis_csv(KOLOM_SETORAN, _baca(SQL_SETORAN, proses)),
        "pengesampingan.json": tulis_json(list(_list_pengesampingan(proses))),
        "jejak.json": tulis_json(list(_list_jejak(proses))),
        "nama.json": tulis_json(_isi_nama(proses)),
    }


def _isi_proses(proses: ProsesGaji) -> dict[str, Any]:
    aturan: Any = proses.aturan
    return {
        "uuid": str(proses.uuid),
        "periode": proses.periode.isoformat(),
        "jenis": str(proses.jenis),
        "status": str(proses.status),
        "potret_at": _waktu(proses.potret_at),
        "tanggal_acuan": str(proses.tanggal_acuan),
        "versi_aturan": proses.versi_aturan,
        "sidik": proses.sidik,
        "sidik_aturan": aturan.sidik,
        "jumlah_pegawai": proses.jumlah_pegawai,
        "jumlah_pengecualian": proses.jumlah_pengecualian,
        "total_kotor": proses.total_kotor,
        "total_potongan": proses.total_potongan,
        "total_bersih": proses.total_bersih,
        "pejabat": {
            tahap: {"pengguna": getattr(proses, f"{tahap}_oleh_id"), "pada": _waktu(getattr(proses, f"{tahap}_at"))}
            for tahap in TAHAP
        },
    }


def _waktu(nilai: Any) -> str:
    return nilai.isoformat() if nilai else ""


def _list_susunan(proses: ProsesGaji) -> Iterator[dict[str, Any]]:
    for satu in Susunan.objects.filter(pk__in=proses.slip_set.values("susunan")).order_by("sidik"):
        yield {"sidik": satu.sidik, "isi": satu.tata(proses.periode).kanonik()}


def _list_pengesampingan(proses: ProsesGaji) -> Iterator[dict[str, Any]]:
    for satu in proses.pengesampingan_set.order_by("pk"):
        yield {
            "uuid": str(satu.uuid),
            "kode": satu.kode,
            "sidik": satu.sidik,
            "jumlah": satu.jumlah,
            "alasan": satu.alasan,
            "status": str(satu.status),
            "diajukan": {"pengguna": satu.diajukan_oleh_id, "pada": _waktu(satu.diajukan_at)},
            "diputus": {"pengguna": satu.diputus_oleh_id, "pada": _waktu(satu.diputus_at)},
            "alasan_tolak": satu.alasan_tolak,
        }


def _list_jejak(proses: ProsesGaji) -> Iterator[dict[str, Any]]:
    """Give the activities of the run up to its lock; the trail is append-only, so they stay."""
    objek = {"penggajian.prosesgaji": [str(proses.pk)]}
    objek["penggajian.pengesampingan"] = [
        str(nomor) for nomor in proses.pengesampingan_set.values_list("pk", flat=True)
    ]
    for label, nomor in objek.items():
        baris = Aktivitas.objects.filter(
            objek_label=label, objek_id__in=nomor, waktu__lte=proses.dikunci_at, is_baca=False
        ).exclude(kode=KODE_UNDUH)
        for satu in baris.order_by("pk"):
            yield {
                "kode": satu.kode,
                "waktu": _waktu(satu.waktu),
                "pengguna": satu.pengguna_id,
                "objek": f"{label} {satu.objek_id}",
                "alasan": satu.alasan,
                "sebelum": satu.sebelum,
                "sesudah": satu.sesudah,
                "permintaan": satu.request_id,
            }


def _isi_nama(proses: ProsesGaji) -> dict[str, Any]:
    pejabat = {}
    for tahap in TAHAP:
        orang = getattr(proses, f"{tahap}_oleh")
        pejabat[tahap] = {"pengguna": orang.pk, "nama": orang.nama} if orang else None
    return {
        "pejabat": pejabat,
        "pegawai": [
            {"id": nomor, "nip": nip, "nama": nama, "unit": f"{kode} {unit}"}
            for nomor, nip, nama, kode, unit in _baca(SQL_NAMA, proses)
        ],
    }


KODE_UNDUH = "penggajian.bundel.diekspor"


def has_rantai(proses: ProsesGaji, akhir: str) -> bool:
    """Tell whether the trail records that a bundle with this end of its chain was given out for the run."""
    return Aktivitas.objects.filter(
        objek_label="penggajian.prosesgaji", objek_id=str(proses.pk), kode=KODE_UNDUH, sesudah__rantai=akhir
    ).exists()
