"""The dossier as PDF: the same sections as the screen, with the digest of its contents."""

import hashlib
import json
from pathlib import Path
from typing import Any

from asn_portal.inti.dokumen.cetak import buat_pdf
from asn_portal.lib.periode import tulis_tanggal
from kinerja.selectors.dosir import Bagian, Permintaan, list_celah

TEMPLAT = Path(__file__).resolve().parent / "cetak" / "dosir.typ"


def buat_pdf_dosir(permintaan: Permintaan, bagian: list[Bagian], pembaca: str) -> bytes:
    """Draw the dossier; `pembaca` is the name of who took it."""
    pegawai = permintaan.pegawai
    isi: dict[str, Any] = {
        "masa": permintaan.masa.nama,
        "nama": pegawai.nama_lengkap,
        "nip": pegawai.nip or "",
        "jabatan": pegawai.posisi.jabatan.nama if pegawai.posisi else "",
        "unit": pegawai.unit_kerja.nama if pegawai.unit_kerja else "",
        "pada": tulis_tanggal(permintaan.per_tanggal),
        "pembaca": pembaca,
        "celah": list_celah(bagian),
        "bagian": [
            {
                "judul": b.judul,
                "angka": [list(a) for a in b.angka],
                "butir": [{"teks": x.teks, "nilai": x.nilai, "sub": x.sub} for x in b.butir],
                "kosong": b.kosong,
            }
            for b in bagian
        ],
    }
    sidik = hashlib.sha256(json.dumps(isi, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
    return buat_pdf(TEMPLAT, isi | {"sidik": sidik})
