"""An accepted dispute whose record stands elsewhere waits until the record is mended, then until rapel paid it."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga, RiwayatPangkat
from jabatan.signals import kirim_penempatan_berubah
from penggajian import services
from penggajian.enums import CaraKoreksi, StatusPerbaikan, StatusTanyaSlip
from penggajian.models import PerbaikanCatatan, TanyaSlip
from penggajian.rules.koreksi_slip import periksa_fakta
from penggajian.selectors.perbaikan import get_angka_tanya, list_perbaikan, sebut_perubahan
from penggajian.selectors.tanya import sebut_fakta
from tests.factories.jabatan import masa
from tests.factories.penggajian import KotaGaji
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_proses import kunci
from tests.penggajian.test_rapel import NOVEMBER, siapkan
from tests.penggajian.test_tanya import akun, jam, tanya, terima

BARIS = "gaji_pokok"


@pytest.fixture
def diterima(kota: KotaGaji) -> TanyaSlip:
    """Accept a dispute of the basic pay of October by way of the record of rank."""
    kunci(kota)
    return terima(tanya(kota, BARIS), kota.bkpsdm, CaraKoreksi.CATATAN)


def periksa(hari: int) -> dict[str, int]:
    return services.update_perbaikan(per_tanggal=date(2026, 11, hari), pada=jam(hari))


def naik_pangkat(kota: KotaGaji) -> None:
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")


def judul(pengguna: Any) -> list[str]:
    return list(Notifikasi.objects.filter(untuk=pengguna).order_by("pk").values_list("judul", flat=True))


def test_menunggu_catatan_lalu_rapel_menutupnya_dan_kedua_pihak_dikabari(kota: KotaGaji, diterima: TanyaSlip) -> None:
    perbaikan = diterima.perbaikan_set.get()
    assert perbaikan.status == StatusPerbaikan.MENUNGGU
    assert perbaikan.batas == date(2026, 11, 18), "ten working days after Wednesday 4 November"
    assert {"golongan", "mkg"} <= perbaikan.semula.keys()
    assert sum(periksa(5).values()) == 0, "nothing changed, so nothing is found"

    naik_pangkat(kota)
    assert periksa(5)["diperbaiki"] == 1
    perbaikan.refresh_from_db()
    assert perbaikan.status == StatusPerbaikan.DIPERBAIKI
    assert perbaikan.berubah.keys() == {"golongan"}
    assert sum(periksa(6).values()) == 0, "a second look writes nothing"

    services.compute_rapel(oleh=None, pada=jam(7))
    assert periksa(8)["selesai"] == 0, "computed is not paid"
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER, jam(20))
    assert periksa(20)["selesai"] == 1
    perbaikan.refresh_from_db()
    assert perbaikan.status == StatusPerbaikan.SELESAI
    assert perbaikan.rapel is not None and perbaikan.rapel.gaji > 0
    for orang in (akun(kota.pegawai[0]), kota.bkpsdm):
        assert any("sudah diperbaiki" in satu for satu in judul(orang)), judul(orang)
        assert any("selesai" in satu for satu in judul(orang)), judul(orang)
    angka = get_angka_tanya(kota.bkpsdm, date(2026, 11, 21))
    assert (angka.diajukan, angka.diterima, angka.perbaikan_selesai, angka.hari_perbaikan) == (1, 1, 1, 1)
    assert not list_perbaikan(kota.bkpsdm).exists()


def test_perubahan_menyebut_pita_dengan_menitnya(kota: KotaGaji, diterima: TanyaSlip) -> None:
    perbaikan = diterima.perbaikan_set.get()
    perbaikan.semula, perbaikan.menjadi = {"terlambat_4": 1}, {"terlambat_4": 0}
    [(nama, lama, baru)] = sebut_perubahan(perbaikan)
    assert (lama, baru) == ("1 kejadian", "0 kejadian")
    assert "menit" in nama and "pita" not in nama
    with pytest.raises(IsianSalah, match=r"Terlambat .+ menit.* harus antara 0 dan 99"):
        periksa_fakta("potongan_terlambat", {}, {"terlambat_4": 100}, sebut_fakta(diterima.proses))


def test_perubahan_tanpa_rupiah_ditutup_oleh_hitungan_rapel(kota: KotaGaji, diterima: TanyaSlip) -> None:
    perbaikan = diterima.perbaikan_set.get()
    PerbaikanCatatan.objects.filter(pk=perbaikan.pk).update(semula=perbaikan.semula | {"bulan_plt": 3})
    assert periksa(5)["diperbaiki"] == 1
    services.compute_rapel(oleh=None, pada=jam(6))
    perbaikan.refresh_from_db()
    assert (perbaikan.status, perbaikan.rapel) == (StatusPerbaikan.SELESAI, None)


def test_diingatkan_sekali_lalu_naik_sekali_sesudah_batas(kota: KotaGaji, diterima: TanyaSlip) -> None:
    assert sum(periksa(12).values()) == 0
    assert periksa(16)["diingatkan"] == 1
    assert sum(periksa(17).values()) == 0
    assert periksa(19)["dinaikkan"] == 1
    assert sum(periksa(20).values()) == 0
    assert any("belum diperbaiki" in satu for satu in judul(kota.bkpsdm))
    assert any("lewat batas" in satu for satu in judul(akun(kota.pegawai[0])))
    assert get_angka_tanya(kota.bkpsdm, date(2026, 11, 20)).perbaikan_lewat == 1


def test_catatan_yang_ternyata_benar_membuka_lagi_pertanyaan(kota: KotaGaji, diterima: TanyaSlip) -> None:
    isi: dict[str, Any] = {"tanya": diterima, "oleh": kota.bkpsdm, "pada": jam(9)}
    with pytest.raises(IsianSalah, match="ternyata benar"):
        services.cancel_perbaikan(alasan=" ", **isi)
    with pytest.raises(services.BukanPenjawabPerbaikan):
        services.cancel_perbaikan(alasan="x", tanya=diterima, oleh=kota.bendahara, pada=jam(9))
    dibuka = services.cancel_perbaikan(alasan="SK 12 menyebut III/b", **isi)
    assert (dibuka.status, dibuka.cara) == (StatusTanyaSlip.MENUNGGU, "")
    assert dibuka.batas == date(2026, 11, 16)
    with pytest.raises(services.PerbaikanTidakMenunggu):
        services.cancel_perbaikan(alasan="sekali lagi", **isi)
    with pytest.raises(DatabaseError), transaction.atomic():
        PerbaikanCatatan.objects.update(batas=date(2027, 1, 1))
    terima(dibuka, kota.bkpsdm, CaraKoreksi.CATATAN)
    assert diterima.perbaikan_set.count() == 2


def test_keluarga_yang_dicatat_langsung_terlihat_dan_halaman_menyebutnya(
    kota: KotaGaji, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    kunci(kota)
    satu = terima(tanya(kota, "tunjangan_suami_istri"), kota.bkpsdm, CaraKoreksi.CATATAN)
    alamat = reverse("penggajian:tanya-detail", args=[satu.uuid])
    klien = masuk(kota.bkpsdm)
    isi = klien.get(alamat).content.decode()
    assert "Menunggu perbaikan" in isi
    assert "?tab=keluarga" in isi
    daftar = klien.get(reverse("penggajian:tanya-list")).content.decode()
    assert "Menunggu catatan diperbaiki" in daftar
    assert "Angka pertanyaan slip" in daftar

    Keluarga.objects.create(
        pegawai=kota.pegawai[0], hubungan=HubunganKeluarga.PASANGAN, nama="Siti Rekaan",
        tanggal_lahir=date(1990, 1, 1), berlaku=masa(date(2020, 1, 1)),
    )  # fmt: skip

    with django_capture_on_commit_callbacks(execute=True):
        kirim_penempatan_berubah([kota.pegawai[0].pk], date(2020, 1, 1))
    assert satu.perbaikan_set.get().status == StatusPerbaikan.DIPERBAIKI
    isi = masuk(akun(kota.pegawai[0])).get(alamat).content.decode()
    assert "Pasangan tertanggung" in isi
    assert (
        "Angka pertanyaan slip"
        not in masuk(akun(kota.pegawai[0])).get(reverse("penggajian:tanya-list")).content.decode()
    )
    rinci = klien.get(f"/api/v1/penggajian/tanya/{satu.uuid}/").json()
    assert rinci["perbaikan"][0]["status"] == "DIPERBAIKI"
    angka = klien.get("/api/v1/penggajian/tanya/angka/").json()
    assert (angka["diajukan"], angka["perbaikan_selesai"]) == (1, 1)


def test_halaman_membatalkan_perbaikan(kota: KotaGaji, diterima: TanyaSlip) -> None:
    klien = masuk(kota.bkpsdm)
    alamat = reverse("penggajian:tanya-catatan-benar", args=[diterima.uuid])
    assert klien.get(alamat).status_code == 200
    jawaban = klien.post(alamat, {"alasan": "SK lama yang berlaku", "versi": diterima.versi})
    assert jawaban.status_code == 302, jawaban.content.decode()[-2000:]
    assert diterima.perbaikan_set.get().status == StatusPerbaikan.DIBATALKAN
    assert masuk(akun(kota.pegawai[0])).get(alamat).status_code in (403, 404)
