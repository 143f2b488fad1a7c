"""Changing a bank account: fresh proof of identity, a second person, and news to the contact that stood before."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.notifikasi.models import Notifikasi, SuratKeluar
from asn_portal.lib.galat import TindakanTerlarang
from jabatan.models import Pegawai
from jabatan.services.pegawai import update_kontak
from penggajian import services
from penggajian.models import Rekening
from tests.factories.akun import PenggunaFactory, buktikan_diri
from tests.factories.penggajian import PADA, KotaGaji

ISI = {"bank": "Bank Rekaan", "nomor": "123456789", "atas_nama": "Rekaan"}


@pytest.fixture
def pemilik(kota: KotaGaji) -> Pegawai:
    """Give one person of the town an account to sign in with."""
    satu = kota.pegawai[0]
    satu.pengguna = PenggunaFactory(nama="Pemilik Rekaan", surel="akun@contoh.go.id")
    satu.save(update_fields=["pengguna"])
    return satu


def test_A_10_mengganti_rekening_meminta_bukti_diri_yang_baru(pemilik: Pegawai, client: Client) -> None:
    client.force_login(pemilik.pengguna)
    alamat = reverse("penggajian:rekening-ajukan")
    for sejak in (None, 301):
        if sejak:
            buktikan_diri(client, pemilik.pengguna, sejak)
        respons = client.post(alamat, ISI)
        assert respons.status_code == 302 and respons.url.startswith(reverse("account_reauthenticate"))
        api = client.post("/api/v1/penggajian/rekening/", ISI, content_type="application/json")
        assert (api.status_code, api.json()["kode"]) == (403, "perlu_autentikasi_ulang")
    assert not Rekening.objects.filter(nomor=ISI["nomor"]).exists()
    buktikan_diri(client, pemilik.pengguna)
    assert client.post(alamat, ISI).url == reverse("penggajian:rekening-list")
    assert Rekening.objects.get(nomor=ISI["nomor"]).pegawai == pemilik


def test_A_10_kabar_sampai_ke_alamat_yang_baru_saja_diganti(kota: KotaGaji, pemilik: Pegawai) -> None:
    """Whoever takes an account over first changes the address; the letter goes to the one before too."""
    mulai = timezone.now()
    with time_machine.travel(mulai, tick=False) as waktu:
        for alamat in ("dahulu@contoh.go.id", "lama@contoh.go.id"):
            pemilik.refresh_from_db()
            update_kontak(
                pegawai=pemilik, versi=None, surel=alamat, ponsel="", oleh=pemilik.pengguna, pada=timezone.now()
            )
    with time_machine.travel(mulai, tick=False) as waktu:
        waktu.shift(timedelta(hours=1))
        pemilik.refresh_from_db()
        update_kontak(
            pegawai=pemilik,
            versi=None,
            surel="baru@contoh.go.id",
            ponsel="",
            oleh=pemilik.pengguna,
            pada=timezone.now(),
        )
        pada = timezone.now()
    pemilik.refresh_from_db()
    rekening = services.submit_rekening(pegawai=pemilik, **ISI, oleh=pemilik.pengguna, pada=pada)
    surat = SuratKeluar.objects.values_list("alamat", flat=True)
    assert set(surat) == {
        "akun@contoh.go.id", "baru@contoh.go.id", "lama@contoh.go.id", "dahulu@contoh.go.id",
    }  # fmt: skip
    assert len(surat) == 4
    assert all("123456789" not in f"{satu.judul}{satu.isi}" for satu in SuratKeluar.objects.all())
    SuratKeluar.objects.all().delete()
    services.approve_rekening(rekening=rekening, oleh=kota.bendahara, pada=pada + timedelta(days=91))
    assert set(SuratKeluar.objects.values_list("alamat", flat=True)) == {"akun@contoh.go.id", "baru@contoh.go.id"}
    assert Notifikasi.objects.filter(untuk=pemilik.pengguna, jenis="penggajian.rekening").count() == 2


def test_rekening_sendiri_tidak_dapat_diaktifkan_sendiri_walau_diajukan_orang_lain(kota: KotaGaji) -> None:
    satu = kota.pegawai[0]
    satu.pengguna = kota.bendahara
    satu.save(update_fields=["pengguna"])
    rekening = services.submit_rekening(pegawai=satu, **ISI, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(TindakanTerlarang, match="rekening Anda sendiri"):
        services.approve_rekening(rekening=rekening, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(TindakanTerlarang):
        services.import_rekening(
            data=[(satu, "Bank Rekaan", "55555555")],
            pengaju=kota.bkpsdm,
            pengaktif=kota.bendahara,
            pada=datetime(2026, 11, 3, tzinfo=UTC),
        )
    assert Rekening.objects.filter(pegawai=satu, status="AKTIF").count() == 1  # the one from before
