"""Pages and API of attached lists, approach and versions of SKP."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from rest_framework.test import APIClient

from kinerja.enums import JenisLampiran, JenisVersi, StatusSkp
from kinerja.models import Skp, VersiSkp
from kinerja.services.skp import approve_skp, submit_skp
from kinerja.services.skp_versi import create_versi
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import RhkFactory, SkpFactory, create_skp_pimpinan

HTMX = {"headers": {"HX-Request": "true"}}


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 10.00 WIB."""
    time_machine.move_to("2026-03-02T03:00:00+00:00", tick=False)


@pytest.fixture
def disepakati(kota_kecil: KotaKecil) -> Skp:
    """Agree the SKP of the staff member."""
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.get(urutan=1)
    skp = SkpFactory(pegawai=kota_kecil.staf)
    RhkFactory(skp=skp, urutan=1, rhk_pimpinan=pimpinan)
    skp = submit_skp(skp=skp, oleh=kota_kecil.staf.pengguna, pada=timezone.now(), per_tanggal=timezone.localdate())
    return approve_skp(skp=skp, oleh=kota_kecil.kabid.pengguna, pada=timezone.now())


def test_lampiran_kosong_diawali_saran_dan_tersimpan_dengan_satu_tombol(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf, tanpa_lampiran=True)
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("kinerja:skp-lampiran", args=[skp.uuid])

    halaman = client.get(alamat)
    respons = client.post(alamat, dict(halaman.context["form"].initial), **HTMX)

    assert "sudah kami isi dengan saran" in halaman.content.decode()
    assert respons.status_code == 200
    assert {b.jenis for b in skp.lampiran_set.all()} == {j.value for j in JenisLampiran}


def test_pendekatan_diganti_dari_halaman(client: Client, kota_kecil: KotaKecil) -> None:
    skp = SkpFactory(pegawai=kota_kecil.staf)
    RhkFactory(skp=skp, urutan=1)
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("kinerja:skp-pendekatan", args=[skp.uuid])

    salah = client.post(alamat, {"pendekatan": "LAIN", "versi": 1})
    respons = client.post(alamat, {"pendekatan": "KUALITATIF", "versi": 1}, **HTMX)

    assert salah.status_code == 400
    assert "Pakai pendekatan kuantitatif" in respons.content.decode()
    cetak = client.get(reverse("kinerja:skp-print", args=[skp.uuid])).content.decode()
    assert "Pendekatan hasil kerja kualitatif" in cetak
    assert "KTP terbit: 2.400 KTP" in cetak
    assert "Dukungan sumber daya rekaan" in cetak


def test_revisi_dari_halaman_sampai_disepakati(client: Client, kota_kecil: KotaKecil, disepakati: Skp) -> None:
    client.force_login(kota_kecil.staf.pengguna)
    respons = client.post(
        reverse("kinerja:skp-revise", args=[disepakati.uuid]),
        {"jenis": "REVISI", "alasan": "Penugasan baru", "versi": disepakati.versi},
    )
    draf = Skp.objects.get(revisi_atas=disepakati)
    assert respons.url == reverse("kinerja:skp-detail", args=[draf.uuid])
    assert "Buka revisi" in client.get(reverse("kinerja:skp-list")).content.decode()
    client.post(reverse("kinerja:skp-submit", args=[draf.uuid]), {"versi": draf.versi})

    client.force_login(kota_kecil.kabid.pengguna)
    assert "Periksa revisi" in client.get(reverse("kinerja:skp-tim")).content.decode()
    draf.refresh_from_db()
    respons = client.post(reverse("kinerja:skp-approve", args=[draf.uuid]), {"versi": draf.versi}, **HTMX)

    assert respons["HX-Redirect"] == reverse("kinerja:skp-detail", args=[disepakati.uuid])
    assert client.get(reverse("kinerja:skp-detail", args=[draf.uuid])).status_code == 302
    riwayat = client.get(reverse("kinerja:skp-versi", args=[disepakati.uuid])).content.decode()
    assert "Versi 2: revisi" in riwayat
    versi = VersiSkp.objects.get(skp=disepakati, nomor=1)
    assert versi.sidik in client.get(reverse("kinerja:skp-versi-detail", args=[versi.uuid])).content.decode()


def test_versi_orang_lain_404(client: Client, kota_kecil: KotaKecil, disepakati: Skp) -> None:
    client.force_login(kota_kecil.orang_lain.pengguna)
    versi = VersiSkp.objects.get(skp=disepakati)

    assert client.get(reverse("kinerja:skp-versi-detail", args=[versi.uuid])).status_code == 404
    assert client.get(reverse("kinerja:skp-versi", args=[disepakati.uuid])).status_code == 404


def test_riwayat_versi_tidak_menambah_kueri(client: Client, kota_kecil: KotaKecil, disepakati: Skp) -> None:
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("kinerja:skp-versi", args=[disepakati.uuid])

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            client.get(alamat)
        return len(kueri)

    def tambah(n: int) -> None:
        for _ in range(n):
            create_versi(
                skp=disepakati,
                jenis=JenisVersi.REVISI,
                alasan="Rekaan",
                oleh=kota_kecil.kabid.pengguna,
                pada=timezone.now(),
            )

    hitung()
    tambah(2)
    tiga = hitung()
    tambah(27)

    assert hitung() == tiga


def test_api_lampiran_pendekatan_revisi_dan_versi(kota_kecil: KotaKecil, disepakati: Skp) -> None:
    api = APIClient()
    api.force_authenticate(kota_kecil.staf.pengguna)
    alamat = f"/api/v1/kinerja/skp/{disepakati.uuid}"

    draf = api.post(
        f"{alamat}/revisi/", {"jenis": "REVISI", "alasan": "Baru", "versi": disepakati.versi}, format="json"
    )
    assert draf.status_code == 201
    isi = draf.data
    assert (isi["jenis_versi"], isi["revisi_atas"], isi["status"]) == ("REVISI", str(disepakati.uuid), StatusSkp.DRAF)
    baru = f"/api/v1/kinerja/skp/{isi['uuid']}"
    isi = api.put(
        f"{baru}/lampiran/",
        {"versi": isi["versi"], "lampiran": [{"jenis": "DUKUNGAN", "butir": ["Pelatihan"]}]},
        format="json",
    ).data
    assert [b["uraian"] for b in isi["lampiran"] if b["jenis"] == "DUKUNGAN"] == ["Pelatihan"]
    isi = api.post(f"{baru}/pendekatan/", {"versi": isi["versi"], "pendekatan": "KUALITATIF"}, format="json").data
    assert isi["rhk"][0]["ukuran"]
    versi = api.get(f"{alamat}/versi/").data
    assert [(v["nomor"], v["is_utuh"]) for v in versi] == [(1, True)]
    kedua = api.post(
        f"{alamat}/revisi/", {"jenis": "ADENDUM", "alasan": "Lagi", "versi": disepakati.versi}, format="json"
    )
    assert kedua.status_code == 409
    assert kedua.data["kode"] == "revisi_masih_terbuka"
