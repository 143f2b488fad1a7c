"""Feedback: three parts, a day to change it, and the guard of the database behind that day."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import Error, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah, VersiUsang
from kinerja.models import UmpanBalik
from kinerja.services.umpan_balik import LewatMasaUbah, create_umpan_balik, submit_tanggapan, update_umpan_balik
from tests.factories.jabatan import KotaKecil

DIKIRIM = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
ISI: dict[str, Any] = {
    "arah": "sesuai",
    "pengamatan": "Laporan tepat waktu",
    "akibat": "Rapat berjalan dengan angka terbaru",
    "saran": "Tambahkan sebab selisih",
    "nilai": "akuntabel",
    "rhk": None,
}


@pytest.fixture
def umpan(kota_kecil: KotaKecil) -> UmpanBalik:
    """Send one from the supervisor to the staff member just now, by the clock that the database has too."""
    return create_umpan_balik(untuk=kota_kecil.staf, oleh=kota_kecil.kabid.pengguna, pada=datetime.now(UTC), **ISI)


def _ubah(umpan: UmpanBalik, kota: KotaKecil, pada: datetime, **isi: Any) -> UmpanBalik:
    return update_umpan_balik(umpan_balik=umpan, oleh=kota.kabid.pengguna, pada=pada, **{**ISI, **isi})


@pytest.mark.parametrize("sesudah", [timedelta(0), timedelta(hours=24) - timedelta(microseconds=1)])
def test_dalam_24_jam_penulis_mengubah_dan_penerima_tahu(
    umpan: UmpanBalik, kota_kecil: KotaKecil, sesudah: timedelta
) -> None:
    pada = umpan.created_at + sesudah

    baru = _ubah(umpan, kota_kecil, pada, pengamatan="Laporan tepat waktu dan lengkap", versi=1)

    assert (baru.pengamatan, baru.diubah_at, baru.versi) == ("Laporan tepat waktu dan lengkap", pada, 2)
    with pytest.raises(VersiUsang):
        _ubah(umpan, kota_kecil, pada, versi=1)


def test_tepat_24_jam_atau_setelah_ditanggapi_isinya_tetap(umpan: UmpanBalik, kota_kecil: KotaKecil) -> None:
    with pytest.raises(LewatMasaUbah, match="24 jam"):
        _ubah(umpan, kota_kecil, umpan.created_at + timedelta(hours=24))
    submit_tanggapan(umpan_balik=umpan, tanggapan="Terima kasih", oleh=kota_kecil.staf.pengguna, pada=umpan.created_at)
    with pytest.raises(LewatMasaUbah, match="ditanggapi"):
        _ubah(umpan, kota_kecil, umpan.created_at + timedelta(hours=1))


def test_basis_data_menolak_perubahan_setelah_24_jam_tetapi_menerima_tanggapan(
    umpan: UmpanBalik, kota_kecil: KotaKecil
) -> None:
    kemarin = umpan.created_at - timedelta(hours=24, minutes=10)  # `now()` may stand minutes back in a shared town
    UmpanBalik.objects.filter(pk=umpan.pk).update(created_at=kemarin)  # within the day this still goes

    for kolom in ({"pengamatan": "Diganti"}, {"akibat": ""}, {"created_at": umpan.created_at}):
        with pytest.raises(Error, match="sudah lewat 24 jam"), transaction.atomic():
            UmpanBalik.objects.filter(pk=umpan.pk).update(**kolom)

    dijawab = submit_tanggapan(
        umpan_balik=umpan, tanggapan="Baik", oleh=kota_kecil.staf.pengguna, pada=datetime.now(UTC)
    )
    assert dijawab.tanggapan == "Baik"


@pytest.mark.parametrize("kolom", ["akibat", "saran"])
def test_di_bawah_ekspektasi_memerlukan_akibat_dan_saran(kota_kecil: KotaKecil, kolom: str) -> None:
    isi = {**ISI, "arah": "di_bawah", kolom: " "}
    with pytest.raises(IsianSalah) as galat:
        create_umpan_balik(untuk=kota_kecil.staf, oleh=kota_kecil.kabid.pengguna, pada=DIKIRIM, **isi)

    assert galat.value.kolom == kolom
    assert not UmpanBalik.objects.exists()


def test_hanya_penulis_membuka_halaman_ubah(client: Client, kota_kecil: KotaKecil, db: None) -> None:
    kini = datetime.now(UTC)
    umpan = create_umpan_balik(untuk=kota_kecil.staf, oleh=kota_kecil.kabid.pengguna, pada=kini, **ISI)
    alamat = reverse("kinerja:umpan-balik-update", args=[umpan.uuid])

    client.force_login(kota_kecil.staf.pengguna)
    assert client.get(alamat).status_code == 404
    api = client.patch(f"/api/v1/kinerja/umpan-balik/{umpan.uuid}/", {**ISI, "versi": 1}, "application/json")
    assert api.status_code == 403
    client.force_login(kota_kecil.kabid.pengguna)
    daftar = client.get(reverse("kinerja:umpan-balik-list") + "?kotak=terkirim").content.decode()
    assert alamat in daftar
    assert "24 jam" in client.get(alamat).content.decode()
    assert client.post(alamat, {**ISI, "rhk": "", "saran": "Baru", "versi": 1}).status_code == 302
    umpan.refresh_from_db()
    assert (umpan.saran, umpan.versi) == ("Baru", 2)
