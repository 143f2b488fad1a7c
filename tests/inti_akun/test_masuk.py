"""Signing in: lockout, uniform answers, sessions, reset links, second factor."""

import re
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services import cancel_pengguna, cancel_peran, kode_totp_demo, pasang_totp_demo
from asn_portal.inti.akun.services.surel import export_tautan_sandi
from asn_portal.inti.akun.tasks import kirim_tautan_sandi
from tests.factories.akun import SANDI, PenggunaFactory, PeranPenggunaFactory

pytestmark = pytest.mark.django_db
NIP = "198501012010011901"
BARU = "kuda-laut-hijau-menari"


def masuk(client: Client, login: str, sandi: str = SANDI, **lain: Any) -> Any:
    return client.post(reverse("account_login"), {"login": login, "password": sandi}, **lain)


def is_masuk(client: Client) -> bool:
    return client.get(reverse("akun:saya")).status_code == 200


@pytest.mark.parametrize("login", ["budi", "BUDI", NIP])
def test_masuk_dengan_nama_pengguna_atau_nip(client: Client, login: str) -> None:
    PenggunaFactory(username="budi", nip=NIP)
    assert masuk(client, login).status_code == 302
    assert is_masuk(client)


def test_A_01_sepuluh_sandi_salah_lalu_429_dari_mana_pun(client: Client) -> None:
    PenggunaFactory(username="budi", nip=NIP)
    pemilik = Client()
    masuk(pemilik, "budi")
    for nomor in range(10):
        masuk(
            Client(),
            "budi" if nomor % 2 else NIP,
            "salah",
            REMOTE_ADDR=f"10.0.0.{nomor}",
            HTTP_X_FORWARDED_FOR=f"1.2.3.{nomor}",
        )

    respons = masuk(client, "budi", REMOTE_ADDR="10.9.9.9")

    assert respons.status_code == 429
    assert int(respons["Retry-After"]) > 0
    assert is_masuk(pemilik)


def test_A_01_kunci_terbuka_sesudah_lima_belas_menit(client: Client) -> None:
    PenggunaFactory(username="budi")
    for _ in range(10):
        masuk(client, "budi", "salah")
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert masuk(client, "budi").status_code == 302


def test_A_02_akun_ada_tidak_ada_dan_nonaktif_dijawab_sama(client: Client) -> None:
    PenggunaFactory(username="ada")
    PenggunaFactory(username="mati", is_active=False)
    jawaban = []
    for login, sandi in (("ada", "salah"), ("tiada", "salah"), ("mati", SANDI)):
        respons = masuk(Client(), login, sandi)
        badan = re.sub(rf"csrf[^>]*value=\"[^\"]*\"|X-CSRFToken[^}}]*|{login}", "", respons.content.decode())
        jawaban.append((respons.status_code, badan))
    assert jawaban[0] == jawaban[1] == jawaban[2]


def test_A_02_lupa_sandi_dijawab_sama_untuk_surel_asing(client: Client) -> None:
    PenggunaFactory(username="ada", surel="ada@contoh.test")
    jawaban = [
        client.post(reverse("account_reset_password"), {"email": surel}, follow=True)
        for surel in ("ada@contoh.test", "asing@contoh.test")
    ]
    assert {r.status_code for r in jawaban} == {200}
    assert jawaban[0].redirect_chain == jawaban[1].redirect_chain
    assert mail.outbox == []


def test_A_03_nomor_sesi_berganti_saat_masuk_dan_ganti_sandi(client: Client) -> None:
    PenggunaFactory(username="budi")
    client.get(reverse("account_login"))
    client.session["jebakan"] = 1
    sesi = client.session
    sesi["jebakan"] = 1
    sesi.save()
    lama = sesi.session_key
    masuk(client, "budi")
    tengah = client.session.session_key
    respons = client.post(
        reverse("account_change_password"), {"oldpassword": SANDI, "password1": BARU, "password2": BARU}
    )
    assert respons.status_code == 302
    assert len({lama, tengah, client.session.session_key}) == 3
    assert is_masuk(client)


def test_A_04_ganti_sandi_mengakhiri_sesi_lain(client: Client) -> None:
    PenggunaFactory(username="budi")
    lain = Client()
    masuk(lain, "budi")
    masuk(client, "budi")
    client.post(reverse("account_change_password"), {"oldpassword": SANDI, "password1": BARU, "password2": BARU})
    assert not is_masuk(lain)
    assert is_masuk(client)


def test_A_04_akun_dinonaktifkan_atau_peran_dicabut_mengakhiri_sesi() -> None:
    oleh = PenggunaFactory()
    for perbuatan in ("nonaktif", "cabut"):
        orang = PenggunaFactory(username=perbuatan)
        peran = PeranPenggunaFactory(pengguna=orang, peran=Peran.PENGELOLA_UNIT)
        client = Client()
        masuk(client, perbuatan)
        assert is_masuk(client)
        if perbuatan == "nonaktif":
            cancel_pengguna(pengguna=orang, oleh=oleh, pada=timezone.now(), alasan="Pindah")
        else:
            cancel_peran(peran=peran, oleh=oleh, pada=timezone.now(), per_tanggal=timezone.localdate())
        assert not is_masuk(client)


def ambil_tautan(pengguna: Pengguna) -> str:
    export_tautan_sandi(pengguna=pengguna, pada=timezone.now())
    return re.search(r"https?://\S+", mail.outbox[-1].body).group()  # type: ignore[union-attr]


def atur_ulang(tautan: str, sandi: str = BARU) -> Any:
    client = Client()
    jalur = "/" + tautan.split("/", 3)[3]
    respons = client.get(jalur, follow=True)
    if not respons.redirect_chain:
        return respons
    return client.post(respons.redirect_chain[-1][0], {"password1": sandi, "password2": sandi})


def test_A_05_tautan_memakai_domain_resmi_dan_hanya_sekali(settings: Any) -> None:
    settings.ALAMAT_SITUS = "https://asn.contoh.test"
    orang = PenggunaFactory(username="budi")
    tautan = ambil_tautan(orang)
    assert tautan.startswith("https://asn.contoh.test/masuk/lupa/")

    assert atur_ulang(tautan).status_code == 302
    orang.refresh_from_db()
    assert orang.check_password(BARU)
    atur_ulang(tautan, "gajah-biru-berlari-pagi")
    orang.refresh_from_db()
    assert orang.check_password(BARU)


def test_A_05_tautan_mati_sesudah_30_menit_dan_tidak_berlaku_untuk_akun_lain() -> None:
    x, y = PenggunaFactory(username="x-akun"), PenggunaFactory(username="y-akun")
    with time_machine.travel(timezone.now() - timedelta(minutes=31)):
        basi = ambil_tautan(x)
    atur_ulang(basi)
    from allauth.account.utils import user_pk_to_url_str

    segar = ambil_tautan(x)
    atur_ulang(segar.replace(f"/lupa/{user_pk_to_url_str(x)}-", f"/lupa/{user_pk_to_url_str(y)}-"))
    for orang in (x, y):
        orang.refresh_from_db()
        assert orang.check_password(SANDI)


def test_A_05_tugas_surel_mengirim_hanya_kepada_akun_aktif() -> None:
    aktif, mati = PenggunaFactory(), PenggunaFactory(is_active=False)
    kirim_tautan_sandi([aktif.pk, mati.pk])
    assert [pesan.to for pesan in mail.outbox] == [[aktif.surel]]


def masuk_kode(client: Client, kode: str | None) -> Any:
    return client.post(reverse("mfa_authenticate"), {} if kode is None else {"code": kode})


def test_A_06_faktor_kedua_menolak_kode_kosong_salah_dan_bekas(client: Client) -> None:
    orang = PenggunaFactory(username="budi")
    pasang_totp_demo(orang)
    assert masuk(client, "budi").url == reverse("mfa_authenticate")
    assert not is_masuk(client)
    for kode in ("", "null", "000000"):
        assert masuk_kode(client, kode).status_code == 200
        assert not is_masuk(client)

    kode, _ = kode_totp_demo(timezone.now())
    assert masuk_kode(client, kode).status_code == 302
    assert is_masuk(client)

    lain = Client()
    masuk(lain, "budi")
    masuk_kode(lain, kode)
    assert not is_masuk(lain)


def test_A_06_lima_kode_salah_lalu_429(client: Client) -> None:
    pasang_totp_demo(PenggunaFactory(username="budi"))
    masuk(client, "budi")
    for _ in range(5):
        masuk_kode(client, "000000")
    respons = masuk_kode(client, kode_totp_demo(timezone.now())[0])
    assert respons.status_code == 429
    assert respons["Retry-After"]
    assert not is_masuk(client)


def test_A_06_rahasia_faktor_kedua_tersimpan_tersandi() -> None:
    orang = PenggunaFactory()
    pasang_totp_demo(orang)
    assert "KOTATANJUNG" not in str(Authenticator.objects.get(user=orang).data)


@pytest.mark.parametrize("peran", [Peran.BKPSDM, Peran.BENDAHARA, Peran.PIMPINAN, Peran.AUDITOR, Peran.ADMIN])
def test_A_07_peran_istimewa_tanpa_faktor_kedua_hanya_dapat_mendaftarkannya(
    client: Client, peran: Peran, settings: Any
) -> None:
    settings.WAJIB_FAKTOR_KEDUA = True
    orang = PeranPenggunaFactory(pengguna__username="budi", peran=peran).pengguna
    assert masuk(client, "budi").url == reverse("mfa_activate_totp")

    for rute in ("/akun/", "/akun/token/", "/admin/", "/api/v1/skema/", "/kinerja/", "/audit/"):
        assert client.get(rute).status_code == 403, rute
    assert client.get(reverse("mfa_activate_totp")).status_code == 200

    pasang_totp_demo(orang)
    assert is_masuk(client)


def test_A_08_sesi_diam_30_menit_atau_berumur_12_jam_berakhir(client: Client) -> None:
    PenggunaFactory(username="budi")
    mulai = timezone.now()
    with time_machine.travel(mulai, tick=False) as waktu:
        masuk(client, "budi")
        waktu.shift(timedelta(minutes=29))
        assert is_masuk(client)
        waktu.shift(timedelta(minutes=31))
        assert client.get(reverse("akun:saya"), HTTP_HX_REQUEST="true").status_code == 401
    with time_machine.travel(mulai, tick=False) as waktu:
        masuk(client, "budi")
        for _ in range(24):
            waktu.shift(timedelta(minutes=29))
            assert is_masuk(client)
        waktu.shift(timedelta(minutes=25))
        assert not is_masuk(client)


def test_A_08_keluar_menghapus_sesi_di_peladen(client: Client) -> None:
    PenggunaFactory(username="budi")
    masuk(client, "budi")
    kuki = client.cookies["sessionid"].value
    client.post(reverse("account_logout"))
    client.cookies["sessionid"] = kuki
    assert not is_masuk(client)


def test_A_10_tindakan_peka_meminta_autentikasi_ulang_sesudah_lima_menit(client: Client) -> None:
    PenggunaFactory(username="budi")
    mulai = timezone.now()
    with time_machine.travel(mulai, tick=False) as waktu:
        masuk(client, "budi")
        assert client.get(reverse("akun:token")).status_code == 200
        waktu.shift(timedelta(minutes=6))
        respons = client.get(reverse("akun:token"))
        assert respons.status_code == 302
        assert respons.url.startswith(reverse("account_reauthenticate"))
        client.post(respons.url, {"password": SANDI, "next": reverse("akun:token")})
        assert client.get(reverse("akun:token")).status_code == 200


def test_A_09_sandi_awal_wajib_diganti_sebelum_halaman_lain(client: Client) -> None:
    PenggunaFactory(username="budi", wajib_ganti_sandi=True)
    masuk(client, "budi")
    assert client.get(reverse("akun:saya")).url == reverse("account_change_password")
    client.post(reverse("account_change_password"), {"oldpassword": SANDI, "password1": BARU, "password2": BARU})
    assert is_masuk(client)


def test_masuk_hanya_mengalihkan_ke_jalur_sendiri(client: Client) -> None:
    PenggunaFactory(username="budi")
    for tujuan in ("https://jahat.test/", "//jahat.test/", "/\\jahat.test"):
        respons = Client().post(reverse("account_login"), {"login": "budi", "password": SANDI, "next": tujuan})
        assert respons.url == "/"
