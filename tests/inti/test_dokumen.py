"""Issued documents: frozen, digested, checked by anyone with the code."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.dokumen.cetak import gambar_qr
from asn_portal.inti.dokumen.invarian import sidik_cocok
from asn_portal.inti.dokumen.models import DokumenTerbit, SidikPdf
from asn_portal.inti.dokumen.registri import periksa_kode
from asn_portal.inti.dokumen.rules import samarkan, sidik_isi
from asn_portal.inti.dokumen.services import create_dokumen, record_pdf
from tests.factories.jabatan import create_pengguna

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


@pytest.fixture
def dokumen(db: None) -> DokumenTerbit:
    """Issue a document about an account."""
    return terbitkan("12/PAK/2026")


def terbitkan(nomor: str, menggantikan: DokumenTerbit | None = None) -> DokumenTerbit:
    """Issue one more."""
    return create_dokumen(
        jenis="PAK",
        judul="Penetapan angka kredit",
        nomor=nomor,
        target=menggantikan.diterbitkan_oleh if menggantikan else (akun := create_pengguna("penerbit")),
        isi={"nama": "Ratna Lautbiru", "jumlah": Decimal("112.50"), "sampai": date(2026, 1, 31)},
        ringkas=[("Pemegang", samarkan("Ratna Lautbiru"))],
        oleh=menggantikan.diterbitkan_oleh if menggantikan else akun,
        pada=PADA,
        menggantikan=menggantikan,
    )


def buka(kode: str) -> str:
    """Open the public page without signing in."""
    return Client().get(reverse("dokumen:verifikasi", args=[kode])).content.decode()


def test_siapa_pun_dengan_kode_melihat_cocok_tanpa_isi_pribadi(dokumen: DokumenTerbit) -> None:
    halaman = buka(dokumen.kode)
    assert "Cocok." in halaman
    assert "12/PAK/2026" in halaman
    assert "R•••• L•••••••" in halaman
    assert "Lautbiru" not in halaman


def test_kode_lain_dijawab_tidak_cocok(dokumen: DokumenTerbit) -> None:
    salah = ("0" if dokumen.kode[0] != "0" else "1") + dokumen.kode[1:]
    assert "Tidak cocok." in buka(salah)
    assert periksa_kode("bukan kode") is None


def test_kode_dapat_diketik_atau_disalin_seluruh_alamatnya(dokumen: DokumenTerbit) -> None:
    alamat = f"https://contoh.test/verifikasi/{dokumen.kode.upper()}/"
    halaman = Client().get(reverse("dokumen:verifikasi-kode"), {"kode": alamat}).content.decode()
    assert "Cocok." in halaman
    kosong = Client().get(reverse("dokumen:verifikasi-kode")).content.decode()
    assert "ocok." not in kosong


def test_dokumen_yang_diganti_tidak_lagi_cocok(dokumen: DokumenTerbit) -> None:
    baru = terbitkan("13/PAK/2026", menggantikan=dokumen)
    assert "Pernah berlaku." in buka(dokumen.kode)
    assert "Cocok." in buka(baru.kode)


def test_dokumen_terbit_tidak_dapat_diubah_atau_dihapus(dokumen: DokumenTerbit) -> None:
    for ubah in (lambda: DokumenTerbit.objects.update(nomor="lain"), lambda: DokumenTerbit.objects.all().delete()):
        with pytest.raises(DatabaseError, match="hanya boleh ditambah"), transaction.atomic():
            ubah()
    assert list(sidik_cocok()) == []


def test_sidik_tidak_bergantung_pada_urutan_kunci() -> None:
    assert sidik_isi({"a": 1, "b": 2}) == sidik_isi({"b": 2, "a": 1})
    assert sidik_isi({"a": 1}) != sidik_isi({"a": 2})


def test_qr_memuat_gambar() -> None:
    assert gambar_qr("https://contoh.test/verifikasi/abc/").startswith("<?xml")


# --- The PDF itself -----------------------------------------------------------------------------
AKAR = Path(__file__).resolve().parents[2]
SKRIP = b"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n"
BIASA = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n"


@pytest.fixture(autouse=True)
def tanpa_hitungan() -> None:
    cache.clear()


def kirim(data: bytes, nama: str = "dokumen.pdf", tipe: str = "application/pdf", **lain: Any) -> HttpResponse:
    """Upload a file to the public page without signing in."""
    return Client(**lain).post(reverse("dokumen:verifikasi-pdf"), {"berkas": SimpleUploadedFile(nama, data, tipe)})


def test_berkas_asli_cocok_dan_satu_bita_berbeda_tidak(dokumen: DokumenTerbit) -> None:
    record_pdf(kode=dokumen.kode, pdf=BIASA, pada=PADA)
    assert record_pdf(kode=dokumen.kode, pdf=BIASA, pada=PADA) == BIASA, "diunduh dua kali, satu sidik"
    assert SidikPdf.objects.count() == 1
    cocok = kirim(BIASA).content.decode()
    assert "Cocok." in cocok and "12/PAK/2026" in cocok and "Lautbiru" not in cocok
    beda = kirim(BIASA.replace(b"Count 0", b"Count 1")).content.decode()
    assert "Tidak cocok." in beda and "12/PAK/2026" not in beda


def test_berkas_dokumen_yang_sudah_diganti_disebut_usang(dokumen: DokumenTerbit) -> None:
    record_pdf(kode=dokumen.kode, pdf=BIASA, pada=PADA)
    terbitkan("13/PAK/2026", menggantikan=dokumen)
    assert "Pernah berlaku." in kirim(BIASA).content.decode()


@pytest.mark.parametrize(
    ("data", "nama", "status", "kata"),
    [
        (SKRIP, "skrip.pdf", 415, "skrip"),
        (b"MZ bukan pdf", "program.pdf", 415, "bukan PDF"),
        (BIASA, "gambar.png", 415, "tidak diterima"),
        (b"", "kosong.pdf", 400, "kosong"),
        (BIASA + b"0" * (5 * 1024 * 1024), "besar.pdf", 413, "5 MB"),
        (BIASA + b"0" * (7 * 1024 * 1024), "sangat-besar.pdf", 413, "5 MB"),
    ],
)
def test_berkas_yang_bukan_pdf_wajar_ditolak_tanpa_disimpan(
    db: None, data: bytes, nama: str, status: int, kata: str
) -> None:
    jawab = kirim(data, nama)
    assert jawab.status_code == status
    assert kata in jawab.content.decode()
    assert "ocok." not in jawab.content.decode()
    assert not Berkas.objects.exists()


def test_berkas_yang_diperiksa_tidak_menyentuh_cakram(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above the general limit of memory an upload would go to a temporary file; here it must not."""

    def tolak(*_: Any, **__: Any) -> None:
        raise AssertionError("unggahan ditulis ke cakram")

    monkeypatch.setattr("django.core.files.uploadhandler.TemporaryUploadedFile", tolak)
    assert "Tidak cocok." in kirim(b"%PDF-1.4\n" + b"0" * (2 * 1024 * 1024) + b"\n%%EOF\n").content.decode()


def test_satu_alamat_memeriksa_paling_banyak_sepuluh_berkas_semenit(db: None) -> None:
    assert [kirim(BIASA).status_code for _ in range(11)] == [200] * 10 + [429]
    assert kirim(BIASA, REMOTE_ADDR="192.0.2.7").status_code == 200, "alamat lain tidak ikut terhenti"


def test_pemeriksaan_berkas_meminta_token_formulirnya(db: None) -> None:
    assert kirim(BIASA, enforce_csrf_checks=True).status_code == 403


@pytest.mark.parametrize("templat", [p for p in AKAR.glob("*/cetak/*.typ") if "isi.qr" in p.read_text("utf-8")])
def test_pdf_berkode_tidak_memuat_waktu_pembuatan(templat: Path) -> None:
    """Otherwise every download would be another file, and none would ever be the one on record."""
    assert re.search(r"#set document\(.*date: none\)", templat.read_text("utf-8"))
