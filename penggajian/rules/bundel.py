"""The audit bundle of a locked run: files with their digests chained to the digest of the run, and its checking alone.

The ZIP is stored, not compressed, with fixed times and order, so that equal content gives equal bytes everywhere and
every byte of the container can be checked, those of its headers too.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np

from asn_portal.lib.parameter import json_kanonik, sidik
from penggajian.rules.belanja import RAPEL_IURAN
from penggajian.rules.engine import Susunan, hitung_ulang
from penggajian.rules.sidik_slip import IsiSlip, is_sidik_proses, sidik_baris

MANIFES: Final = "manifes.json"
WADAH: Final = "(wadah ZIP)"
VERSI: Final = 1
SAAT: Final = (2020, 1, 1, 0, 0, 0)
BERKAS: Final = (
    "baca.txt", "proses.json", "aturan.json", "susunan.json", "slip.csv", "pengecualian.csv", "daftar_bayar.csv",
    "jurnal.csv", "setoran.csv", "pengesampingan.json", "jejak.json", "nama.json",
)  # fmt: skip
SAAT_DIBUAT: Final = frozenset({"nama.json"})
"""What may have changed in the database since: names of people, given for reading only."""
KOLOM_SLIP: Final = (
    "pegawai_id", "unit_kerja_id", "posisi_id", "kelas", "susunan", "kotor", "potongan", "bersih", "sidik", "jumlah",
    "masukan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cacat:
    """One file that is not what it should be."""

    berkas: str
    pesan: str


def rantai(awal: str, berkas: list[dict[str, Any]]) -> list[str]:
    """Chain the digests of files, in order, to the digest of the run."""
    hasil, kini = [], awal
    for satu in berkas:
        kini = hashlib.sha256(f"{kini}|{satu['nama']}|{satu['ukuran']}|{satu['sha256']}".encode()).hexdigest()
        hasil.append(kini)
    return hasil


def susun_manifes(isi: Mapping[str, bytes], *, proses: str, periode: str, jenis: str, sidik_proses: str) -> bytes:
    """Write the manifest: size, digest and link of each file, then the end of the chain."""
    berkas: list[dict[str, Any]] = [
        {"nama": nama, "ukuran": len(isi[nama]), "sha256": hashlib.sha256(isi[nama]).hexdigest()} for nama in BERKAS
    ]
    mata = rantai(sidik_proses, berkas)
    kepala = {"versi": VERSI, "proses": proses, "periode": periode, "jenis": jenis, "sidik_proses": sidik_proses}
    isi_manifes = kepala | {
        "berkas": [satu | {"rantai": link} for satu, link in zip(berkas, mata, strict=True)],
        "rantai": mata[-1],
    }
    return json.dumps(isi_manifes, indent=1, sort_keys=True).encode()


def bungkus(isi: Mapping[str, bytes]) -> bytes:
    """Put files into a ZIP that depends on nothing but their names and content."""
    tampung = io.BytesIO()
    with zipfile.ZipFile(tampung, "w", zipfile.ZIP_STORED) as arsip:
        for nama, data in isi.items():
            butir = zipfile.ZipInfo(nama, date_time=SAAT)
            butir.create_system, butir.external_attr = 3, 0o600 << 16
            arsip.writestr(butir, data)
    return tampung.getvalue()


def buka(data: bytes) -> tuple[dict[str, bytes], list[Cacat]]:
    """Read the files of a bundle; what cannot be read is named."""
    isi: dict[str, bytes] = {}
    cacat: list[Cacat] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            for butir in arsip.infolist():
                try:
                    isi[butir.filename] = arsip.read(butir)
                except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
                    cacat.append(Cacat(butir.filename, "Isi berkas rusak atau berubah."))
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        cacat.append(Cacat(WADAH, "Berkas ini bukan bundel ZIP yang utuh."))
    return isi, cacat


def get_manifes(isi: Mapping[str, bytes]) -> dict[str, Any] | None:
    """Read the manifest, or None when it is not one."""
    try:
        hasil = json.loads(isi[MANIFES])
        return hasil if isinstance(hasil, dict) and isinstance(hasil["berkas"], list) else None
    except (KeyError, ValueError):
        return None


def periksa_bundel(data: bytes) -> list[Cacat]:
    """Check a bundle by itself: container, digests, chain, law, every slip computed again, sums."""
    isi, cacat = buka(data)
    manifes = get_manifes(isi)
    if manifes is None:
        return [*cacat, Cacat(MANIFES, "Manifes tidak ada atau tidak terbaca.")]
    cacat += list(_periksa_sidik(isi, manifes, {satu.berkas for satu in cacat}))
    if not cacat and bungkus({nama: isi[nama] for nama in (*BERKAS, MANIFES)}) != data:
        cacat.append(Cacat(WADAH, "Ada bita wadah ZIP yang berubah di luar isi berkas."))
    if not cacat:
        try:
            cacat += list(_periksa_isi(isi, manifes))
        except (KeyError, ValueError, TypeError, IndexError) as sebab:
            cacat.append(Cacat("proses.json", f"Isi bundel tidak dapat dibaca ({type(sebab).__name__})."))
    return cacat


def _periksa_sidik(isi: Mapping[str, bytes], manifes: dict[str, Any], sudah: set[str]) -> Iterator[Cacat]:
    tercatat = {str(satu.get("nama")): satu for satu in manifes["berkas"]}
    for nama in BERKAS:
        if nama in sudah:
            continue
        if nama not in isi:
            yield Cacat(nama, "Berkas tidak ada dalam bundel.")
        elif nama not in tercatat:
            yield Cacat(nama, "Berkas tidak tercatat dalam manifes.")
        elif hashlib.sha256(isi[nama]).hexdigest() != tercatat[nama].get("sha256"):
            yield Cacat(nama, "Sidik berkas tidak sama dengan manifes.")
    for nama in set(isi) - set(BERKAS) - {MANIFES}:
        yield Cacat(nama, "Berkas ini bukan bagian bundel.")
    try:
        mata = rantai(manifes["sidik_proses"], manifes["berkas"])
        utuh = mata == [satu["rantai"] for satu in manifes["berkas"]] and mata[-1:] == [manifes["rantai"]]
        utuh = utuh and list(tercatat) == list(BERKAS)
    except (KeyError, TypeError):
        utuh = False
    if not utuh:
        yield Cacat(MANIFES, "Rantai sidik dalam manifes terputus.")


def _baca_csv(isi: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(isi.decode())))


def _periksa_isi(isi: Mapping[str, bytes], manifes: dict[str, Any]) -> Iterator[Cacat]:
    """Compute again what the bundle says: its law, its layouts, every slip, the sums."""
    proses = json.loads(isi["proses.json"])
    if (proses["sidik"], proses["periode"], proses["jenis"]) != (
        manifes["sidik_proses"], manifes["periode"], manifes["jenis"],
    ):  # fmt: skip
        yield Cacat(MANIFES, "Manifes menyebut proses lain daripada proses.json.")
    parameter = json.loads(isi["aturan.json"])
    if sidik(parameter) != proses["sidik_aturan"]:
        yield Cacat("aturan.json", "Sidik aturan tidak sama dengan yang dipakai proses.")
    tata = {satu["sidik"]: Susunan.dari_kanonik(satu["isi"]) for satu in json.loads(isi["susunan.json"])}
    for nama, satu in tata.items():
        if satu.sidik != nama:
            yield Cacat("susunan.json", f"Susunan {nama[:12]} tidak sama dengan sidiknya.")
    slip = _baca_csv(isi["slip.csv"])
    yield from _periksa_slip(slip, proses, parameter, tata)
    bersih = sum(int(satu["bersih"]) for satu in slip)
    bayar = sum(int(satu["jumlah"]) for satu in _baca_csv(isi["daftar_bayar.csv"]))
    jurnal = _baca_csv(isi["jurnal.csv"])
    if bayar != bersih or proses["total_bersih"] != bersih:
        yield Cacat("daftar_bayar.csv", "Jumlah daftar bayar tidak sama dengan jumlah slip.")
    jumlah = _jumlah_slip(slip, tata)
    diterima = [int(satu["jumlah"]) for satu in jurnal if satu["komponen"] == "total_diterima"]
    if diterima != [bersih] or any(
        int(satu["jumlah"]) != jumlah.get(satu["komponen"], 0) for satu in jurnal if satu["komponen"] not in RAPEL_IURAN
    ):
        yield Cacat("jurnal.csv", "Jurnal tidak sama dengan jumlah slip.")
    for kode in RAPEL_IURAN:
        sisi = [int(satu["jumlah"]) for satu in jurnal if satu["komponen"] == kode]
        if sisi and (len(sisi) != 2 or sisi[0] != sisi[1]):
            yield Cacat("jurnal.csv", "Iuran pemberi kerja atas rapel tidak sama antara belanja dan setorannya.")


def _jumlah_slip(slip: list[dict[str, str]], tata: Mapping[str, Susunan]) -> dict[str, int]:
    """Add every component of all slips up; a share that is spent and passed on is in the journal twice with this sum."""
    hasil: dict[str, int] = {}
    for satu in slip:
        for kode, isi in zip(tata[satu["susunan"]].kode, satu["jumlah"].split(), strict=True):
            hasil[kode] = hasil.get(kode, 0) + int(isi)
    return hasil


def _periksa_slip(
    slip: list[dict[str, str]], proses: dict[str, Any], parameter: dict[str, Any], tata: Mapping[str, Susunan]
) -> Iterator[Cacat]:
    pegawai = np.array([int(satu["pegawai_id"]) for satu in slip], dtype=np.int64)
    if not is_sidik_proses(proses["sidik"], pegawai, b"".join(bytes.fromhex(satu["sidik"]) for satu in slip)):
        yield Cacat("slip.csv", "Sidik semua slip tidak sama dengan sidik proses.")
    for nama, satu_tata in tata.items():
        milik = [satu for satu in slip if satu["susunan"] == nama]
        if not milik:
            continue
        kolom = {
            k: np.array([int(satu[k]) for satu in milik], dtype=np.int64) for k in KOLOM_SLIP[:4] + KOLOM_SLIP[5:8]
        }
        jumlah, masukan = (
            np.array([satu[k].split() for satu in milik]).astype(np.int64) for k in ("jumlah", "masukan")
        )
        hasil = hitung_ulang(masukan, satu_tata.nama_masukan, parameter, satu_tata).matriks()
        nilai = IsiSlip(
            kolom["pegawai_id"], kolom["unit_kerja_id"], kolom["posisi_id"], kolom["kelas"], hasil, masukan,
            kolom["kotor"], kolom["potongan"], kolom["bersih"],
        )  # fmt: skip
        lahir = sidik_baris(
            nilai,
            periode=date.fromisoformat(proses["periode"]),
            jenis=proses["jenis"],
            susunan=nama,
            aturan=proses["sidik_aturan"],
        )
        for nomor, satu in enumerate(milik):
            if lahir[nomor].hex() != satu["sidik"] or (hasil[nomor] != jumlah[nomor]).any():
                yield Cacat("slip.csv", f"Slip pegawai nomor {satu['pegawai_id']} tidak sama dengan hitungan ulangnya.")


def tulis_json(isi: Any) -> bytes:
    """Write JSON that depends on nothing but its content."""
    return json_kanonik(isi).encode()


def tulis_csv(tajuk: tuple[str, ...], baris: Iterator[tuple[Any, ...]] | list[tuple[Any, ...]]) -> bytes:
    """Write CSV that depends on nothing but its content."""
    teks = io.StringIO()
    penulis = csv.writer(teks, lineterminator="\n")
    penulis.writerow(tajuk)
    penulis.writerows(baris)
    return teks.getvalue().encode()
