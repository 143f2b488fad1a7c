"""The admin site opens by role and knows no side doors."""

from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.models import Aktivitas
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory

pytestmark = pytest.mark.django_db


def klien(pengguna: Pengguna) -> Client:
    client = Client()
    client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return client


def test_admin_teknis_membuka_admin_dan_anonim_diarahkan_ke_halaman_masuk() -> None:
    orang = PeranPenggunaFactory(peran=Peran.ADMIN, pengguna__is_staff=True).pengguna
    assert klien(orang).get("/admin/").status_code == 200
    assert Client().get("/admin/").url.startswith("/admin/login/")
    assert Client().get("/admin/login/").url.startswith("/masuk/")


def test_D_04_tautan_keluar_admin_bertanya_dahulu_dan_hanya_post_yang_mengeluarkan() -> None:
    client = klien(PeranPenggunaFactory(peran=Peran.ADMIN).pengguna)
    assert client.get("/admin/logout/").url == "/masuk/keluar/"
    assert client.get("/admin/").status_code == 200
    assert client.post("/admin/logout/").url == "/masuk/"
    assert client.get("/admin/").status_code == 302


def test_B_10_superuser_tanpa_peran_ditolak_di_admin() -> None:
    orang = PenggunaFactory(is_superuser=True, is_staff=True)
    respons = klien(orang).get("/admin/", follow=True)
    assert respons.status_code == 403


def test_B_10_admin_tidak_memuat_slip_nilai_dan_jejak_audit() -> None:
    orang = PeranPenggunaFactory(peran=Peran.ADMIN, pengguna__is_staff=True, pengguna__is_superuser=True).pengguna
    client = klien(orang)
    terlarang = {"Slip", "Evaluasi", "UmpanBalik", "LogHarian", "Skp", "Presensi", "Rekening", "Pegawai", "Keluarga"}
    assert not {m.__name__ for m in admin.site._registry} & terlarang
    assert client.get("/admin/audit/aktivitas/").status_code == 403


def test_auditor_melihat_jejak_tetapi_tidak_dapat_mengubahnya() -> None:
    orang = PeranPenggunaFactory(peran=Peran.AUDITOR).pengguna
    client = klien(orang)
    assert client.get("/admin/audit/aktivitas/").status_code == 200
    assert client.get("/admin/audit/aktivitas/add/").status_code == 403
    assert not Aktivitas.objects.filter(kode__startswith="admin").exists()


def test_halaman_admin_hanya_dari_proyek_ini() -> None:
    sendiri = ("asn_portal.", "jabatan.", "kinerja.", "pembinaan.", "penggajian.", "rekrutmen.")
    assert all(type(a).__module__.startswith(sendiri) for a in admin.site._registry.values())
    assert apps.is_installed("django.contrib.admin")


def test_masa_berlaku_ditulis_dengan_kata_dan_hari_terakhirnya() -> None:
    orang = PeranPenggunaFactory(peran=Peran.ADMIN).pengguna
    peran = PeranPenggunaFactory(berlaku=DateRange(date(2026, 3, 1), date(2027, 1, 1)))
    for alamat in ("/admin/akun/peranpengguna/", f"/admin/akun/peranpengguna/{peran.pk}/change/"):
        isi = klien(orang).get(alamat).content.decode()
        assert "sejak 1 Mar 2026 sampai 31 Des 2026" in isi, alamat
        assert "None)" not in isi, alamat
