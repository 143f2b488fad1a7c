"""Issued documents: frozen, digested, checked by anyone with the code."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.dokumen.cetak import gambar_qr
from asn_portal.inti.dokumen.invarian import sidik_cocok
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.registri import periksa_kode
from asn_portal.inti.dokumen.rules import samarkan, sidik_isi
from asn_portal.inti.dokumen.services import create_dokumen
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
