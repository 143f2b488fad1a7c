"""API tokens."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna, TokenApi
from asn_portal.inti.akun.services import cancel_sesi_lain, cancel_token, create_token
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory

pytestmark = pytest.mark.django_db
RUTE = "/api/v1/skema/"


def panggil(client: Client, kunci: str) -> int:
    return client.get(RUTE, headers={"Authorization": f"Bearer {kunci}"}).status_code


@pytest.fixture
def pemilik() -> Pengguna:
    return PenggunaFactory(username="budi")


def test_A_11_token_tersimpan_tersidik_dan_berlaku(client: Client, pemilik: Pengguna) -> None:
    token, kunci = create_token(pengguna=pemilik, nama="uji", hari=1, pada=timezone.now())
    assert kunci not in str(TokenApi.objects.values().get(pk=token.pk))
    assert panggil(client, kunci) == 200
    token.refresh_from_db()
    assert token.terakhir_dipakai_at is not None


def test_A_11_token_di_url_atau_rekaan_dijawab_401(client: Client, pemilik: Pengguna) -> None:
    _, kunci = create_token(pengguna=pemilik, nama="uji", hari=1, pada=timezone.now())
    assert client.get(RUTE, {"token": kunci, "access_token": kunci}).status_code == 401
    assert panggil(client, "asn_rekaan") == 401


def test_A_11_token_lewat_waktu_dan_dicabut_dijawab_401(client: Client, pemilik: Pengguna) -> None:
    _, basi = create_token(pengguna=pemilik, nama="uji", hari=1, pada=timezone.now() - timedelta(days=2))
    token, dicabut = create_token(pengguna=pemilik, nama="uji", hari=1, pada=timezone.now())
    cancel_token(token=token, oleh=pemilik, pada=timezone.now())
    assert (panggil(client, basi), panggil(client, dicabut)) == (401, 401)


def test_A_04_token_mati_bersama_sesi_pemiliknya(client: Client, pemilik: Pengguna) -> None:
    _, kunci = create_token(pengguna=pemilik, nama="uji", hari=1, pada=timezone.now())
    cancel_sesi_lain(pengguna=pemilik, oleh=pemilik, pada=timezone.now(), alasan="uji")
    assert panggil(client, kunci) == 401
    pemilik.is_active = False
    pemilik.save()
    _, kunci = create_token(pengguna=pemilik, nama="uji", hari=1, pada=timezone.now())
    assert panggil(client, kunci) == 401


def test_A_07_token_peran_istimewa_tanpa_faktor_kedua_ditolak(client: Client, settings: object) -> None:
    settings.WAJIB_FAKTOR_KEDUA = True  # type: ignore[attr-defined]
    orang = PeranPenggunaFactory(peran=Peran.BKPSDM).pengguna
    _, kunci = create_token(pengguna=orang, nama="uji", hari=1, pada=timezone.now())
    assert panggil(client, kunci) == 403


def test_kunci_token_hanya_tampil_sekali(client: Client, pemilik: Pengguna) -> None:
    client.post("/masuk/", {"login": "budi", "password": "sandi-uji-panjang-2026"})
    respons = client.post("/akun/token/", {"nama": "uji", "hari": 30})
    (kunci,) = re.findall(r"<code>(asn_[\w-]+)</code>", respons.content.decode())
    assert panggil(Client(), kunci) == 200
    assert kunci not in client.get("/akun/token/").content.decode()
