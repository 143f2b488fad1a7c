"""Forms and API calls that arrive twice, and databases that give up."""

import time

import psycopg2.errors
import pytest
from django import forms
from django.db import IntegrityError, OperationalError
from django.http import HttpResponse
from django.template import Context, Template
from django.test import RequestFactory
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory, force_authenticate
from rest_framework.views import APIView

from asn_portal.galat_halaman import server_error
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.inti.pekerjaan import idempotensi
from asn_portal.inti.pekerjaan.models import KunciIdempoten
from asn_portal.inti.web.halaman import FormHalaman
from asn_portal.inti.web.ketahanan import KetahananMiddleware
from asn_portal.lib.galat import BentrokKeadaan
from tests.perangkat.balapan import serempak

KUNCI = "kunci-uji-0001"


class Isian(forms.Form):
    judul = forms.CharField()


class Catat(FormHalaman):
    akses_masuk = True
    form_class = Isian
    template_name = "503.html"

    def perform(self, form):
        if form.cleaned_data["judul"] == "bentrok":
            raise BentrokKeadaan("Sudah ditutup.")
        time.sleep(0.15)
        return create_notifikasi(untuk=self.request.user, jenis="uji", judul=form.cleaned_data["judul"], surel=False)

    def get_success_url(self):
        return f"/catatan/{self.hasil.uuid}/"


def kirim(pengguna, **data):
    request = RequestFactory().post("/catat/", data)
    request.user = pengguna
    return Catat.as_view()(request)


@pytest.mark.django_db
def test_I_01_klik_ganda_memberi_satu_efek_dan_respons_sama(pegawai):
    pertama = kirim(pegawai, judul="Log disetujui", _kunci=KUNCI)
    kedua = kirim(pegawai, judul="Log disetujui", _kunci=KUNCI)
    assert (pertama.status_code, pertama["Location"]) == (kedua.status_code, kedua["Location"])
    assert kedua["Idempotency-Replayed"] == "true"
    assert Notifikasi.objects.count() == 1


@pytest.mark.django_db
def test_I_01_kunci_sama_badan_beda_ditolak_409(pegawai):
    kirim(pegawai, judul="Satu", _kunci=KUNCI)
    respons = kirim(pegawai, judul="Dua", _kunci=KUNCI)
    assert respons.status_code == 409
    assert list(Notifikasi.objects.values_list("judul", flat=True)) == ["Satu"]


@pytest.mark.django_db
def test_kunci_milik_orang_lain_tidak_saling_mengganggu(pegawai, orang_lain):
    kirim(pegawai, judul="Satu", _kunci=KUNCI)
    assert kirim(orang_lain, judul="Satu", _kunci=KUNCI).status_code == 302
    assert Notifikasi.objects.count() == 2


@pytest.mark.django_db
def test_tindakan_yang_ditolak_tidak_menghabiskan_kunci(pegawai):
    assert kirim(pegawai, judul="bentrok", _kunci=KUNCI).status_code == 409
    assert kirim(pegawai, judul="", _kunci=KUNCI).status_code == 400
    assert KunciIdempoten.objects.count() == 0
    assert kirim(pegawai, judul="Beres", _kunci=KUNCI).status_code == 302


@pytest.mark.django_db
def test_kunci_berbentuk_ganjil_ditolak(pegawai):
    assert kirim(pegawai, judul="Satu", _kunci="a b").status_code == 400


@pytest.mark.django_db(transaction=True)
def test_I_01_kembaran_serempak_menunggu_lalu_mendapat_jawaban_yang_sama(pegawai):
    respons = serempak(*[lambda: kirim(pegawai, judul="Serempak", _kunci=KUNCI)] * 5)
    jawaban = [(satu.status_code, satu.get("Location")) for satu in respons]
    assert len(set(jawaban)) == 1
    assert jawaban[0][0] == 302
    assert Notifikasi.objects.count() == 1


class CatatApi(APIView):
    @idempotensi.idempoten
    def post(self, request):
        n = create_notifikasi(untuk=request.user, jenis="uji", judul=request.data["judul"], surel=False)
        return Response({"uuid": str(n.uuid)}, status=201)


def kirim_api(pengguna, data, kunci=KUNCI):
    request = APIRequestFactory().post("/api/v1/uji/", data, format="json", headers={"Idempotency-Key": kunci})
    force_authenticate(request, pengguna)
    return CatatApi.as_view()(request)


@pytest.mark.django_db
def test_I_01_api_dengan_kunci_sama_menjawab_sama(pegawai):
    pertama, kedua = kirim_api(pegawai, {"judul": "A"}), kirim_api(pegawai, {"judul": "A"})
    assert (pertama.status_code, pertama.data) == (kedua.status_code, kedua.data)
    assert kirim_api(pegawai, {"judul": "B"}).status_code == 409
    assert Notifikasi.objects.count() == 1


def test_kolom_tersembunyi_berisi_kunci_baru_tiap_kali():
    templat = Template("{% load idempotensi %}{% kunci_idempoten %}")
    pertama, kedua = templat.render(Context()), templat.render(Context())
    assert 'name="_kunci"' in pertama
    assert pertama != kedua


class Buntu(psycopg2.errors.DeadlockDetected):
    pgcode = "40P01"


class Mati(psycopg2.OperationalError):
    pgcode = None


def dari(kelas):
    galat = OperationalError("x")
    galat.__cause__ = kelas("x")
    return galat


def jawab_lewat_middleware(view, method="post"):
    request = getattr(RequestFactory(), method)("/apa/")
    perantara = KetahananMiddleware(lambda r: HttpResponse())
    try:
        respons = perantara.process_view(request, view, (), {})
        return respons if respons is not None else view(request)
    except Exception as sebab:
        return perantara.process_exception(request, sebab)


@pytest.mark.django_db(transaction=True)
def test_I_05_kebuntuan_diulang_lalu_berhasil(monkeypatch):
    monkeypatch.setattr(idempotensi.time, "sleep", lambda _: None)
    panggilan = []

    def view(request):
        panggilan.append(1)
        if len(panggilan) < 4:
            raise dari(Buntu)
        return HttpResponse("beres")

    assert jawab_lewat_middleware(view).content == b"beres"
    assert len(panggilan) == 4


@pytest.mark.django_db(transaction=True)
def test_I_05_kebuntuan_terus_menerus_menjadi_409(monkeypatch):
    monkeypatch.setattr(idempotensi.time, "sleep", lambda _: None)

    def view(request):
        raise dari(Buntu)

    assert jawab_lewat_middleware(view).status_code == 409


class Kembar(psycopg2.errors.UniqueViolation):
    pgcode = "23505"


class Melanggar(psycopg2.errors.CheckViolation):
    pgcode = "23514"


def dari_aturan(kelas):
    galat = IntegrityError("x")
    galat.__cause__ = kelas("x")
    return galat


@pytest.mark.parametrize("sebab", [dari_aturan(Kembar), KunciIdempoten.DoesNotExist("x")])
def test_I_02_tulisan_yang_kalah_cepat_menjadi_409(sebab):
    def view(request):
        raise sebab

    respons = jawab_lewat_middleware(view)
    assert respons.status_code == 409
    assert "Muat ulang halaman" in respons.content.decode()


def test_aturan_basis_data_yang_dilanggar_program_tetap_galat_program():
    def view(request):
        raise dari_aturan(Melanggar)

    assert jawab_lewat_middleware(view) is None


@pytest.mark.django_db(transaction=True)
def test_J_03_basis_data_terputus_menjadi_503_dengan_retry_after():
    def view(request):
        raise dari(Mati)

    for metode in ("post", "get"):
        respons = jawab_lewat_middleware(view, metode)
        assert respons.status_code == 503
        assert respons["Retry-After"] == "10"


def test_kesalahan_lain_tidak_ditutupi():
    def view(request):
        raise KeyError("x")

    assert jawab_lewat_middleware(view) is None


def test_J_03_halaman_galat_di_luar_view_juga_503():
    request = RequestFactory().get("/")
    try:
        raise dari(Mati)
    except OperationalError:
        assert server_error(request).status_code == 503
    assert server_error(request).status_code == 500
