"""Headers and CSRF over all routes (D-03, D-04)."""

import re
from itertools import cycle

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.test import Client

from asn_portal.inti.audit.models import Aktivitas
from jabatan import masuk as gerbang
from tests.factories.jabatan import KotaKecil, create_kota_kecil
from tests.perangkat.hak_akses import list_baris
from tests.perangkat.kota_uji import AkunSekali, hemat_sesi
from tests.perangkat.tajuk import list_tajuk_kurang

pytestmark = [pytest.mark.lambat, pytest.mark.django_db, pytest.mark.kurung_diizinkan]
SEMUA = list(list_baris())
BERUBAH = ("POST", "PUT", "PATCH", "DELETE")
JENIS_BADAN = ("application/x-www-form-urlencoded", "application/json", "text/plain")


@pytest.fixture
def kota() -> KotaKecil:
    return create_kota_kecil()


def masuk(kota: KotaKecil, **opsi: bool) -> Client:
    client = Client(raise_request_exception=False, **opsi)
    client.force_login(kota.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    hemat_sesi(client)
    return client


@pytest.fixture(autouse=True)
def akun_sekali(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read the account once: what a request changes is taken back."""
    monkeypatch.setattr(gerbang, "get_akun", AkunSekali(gerbang.get_akun))


def test_D_03_halaman_paket_dan_jawaban_kosong_membawa_tajuk_aman(kota: KotaKecil) -> None:
    """Pages of packages, and what every route says of an object that does not exist; D-01 draws the pages themselves."""
    client, salah, dibuka = masuk(kota), [], set()
    for baris in SEMUA:
        # Without its object, a route of ours answers by the same page as its neighbours: one of each app stands for all.
        kelompok = baris.nama if baris.akses == "paket" else baris.nama.split(":")[0]
        if baris.metode != "GET" or baris.rute.nama == "account_logout" or kelompok in dibuka:
            continue
        cache.clear()
        with transaction.atomic():
            respons = client.get(baris.alamat({}))
            transaction.set_rollback(True)
        if respons.get("Content-Type", "").startswith("text/html"):
            dibuka.add(kelompok)
            salah += [f"{baris.nama}: {temuan}" for temuan in list_tajuk_kurang(respons, baris.akses)]
    assert not salah, "\n".join(salah)
    assert {"account_login", "admin:index", "kinerja", "penggajian", "jabatan"} <= dibuka


def test_D_03_hsts_sedikitnya_setahun_di_produksi() -> None:
    isi = (settings.BASE_DIR / "asn_portal/settings/production.py").read_text(encoding="utf-8")
    assert re.search(r"^SECURE_HSTS_SECONDS = 2 \* 365 \* 24 \* 3600$", isi, re.MULTILINE)


@pytest.mark.usefixtures("tanpa_catatan_penolakan", "galat_tidak_digambar")
def test_D_04_perubahan_tanpa_token_csrf_ditolak_di_setiap_rute(kota: KotaKecil) -> None:
    """Every route with one kind of body, in turn; the token is asked for before the kind of body is known."""
    client, salah = masuk(kota, enforce_csrf_checks=True), []
    for baris, jenis in zip([b for b in SEMUA if b.metode in BERUBAH], cycle(JENIS_BADAN)):
        cache.clear()
        with transaction.atomic():
            respons = client.generic(
                baris.metode, baris.alamat({}), "{}", content_type=jenis, headers={"HX-Request": "true"}
            )
            transaction.set_rollback(True)
        if respons.status_code not in (403, 405, 415):
            salah.append(f"{baris.kunci} {jenis}: {respons.status_code}")
    assert not salah, "\n".join(salah)


def test_D_04_asal_silang_ditolak_walau_tokennya_benar(kota: KotaKecil) -> None:
    client = masuk(kota, enforce_csrf_checks=True)
    client.get("/akun/")
    token = client.cookies["csrftoken"].value
    respons = client.post(
        "/akun/sesi/keluarkan/", {"csrfmiddlewaretoken": token}, headers={"Origin": "https://jahat.test"}
    )
    assert respons.status_code == 403
    assert not Aktivitas.objects.filter(kode="akun.sesi.diakhiri").exists()


def test_P_03_galat_program_tanpa_jejak_kode(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def rusak(*args: object, **kwargs: object) -> None:
        raise RuntimeError("rahasia-di-dalam-jejak")

    monkeypatch.setattr("asn_portal.inti.akun.middleware.resolve_nama", rusak)
    client.raise_request_exception = False
    respons = client.get("/masuk/")
    assert respons.status_code == 500
    assert "rahasia-di-dalam-jejak" not in respons.content.decode()
    assert respons["X-Request-ID"]
