"""Emergency access: asked, allowed by another, announced, marked, and over by itself (GAYA 6, B-10)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import AksesDarurat
from asn_portal.inti.akun.services import (
    BukanPenyetuju,
    DaruratSudahAda,
    DaruratSudahDiputuskan,
    approve_darurat,
    cancel_darurat,
    create_pengguna,
    create_sandi_awal,
    submit_darurat,
)
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan.models import Pegawai
from tests.factories.jabatan import KotaKecil, create_kota_kecil

pytestmark = pytest.mark.django_db
PADA = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
ALASAN = "Layanan kepegawaian berhenti; memeriksa data pegawai yang rusak."


@pytest.fixture
def kota() -> KotaKecil:
    kota = create_kota_kecil()
    kota.admin.is_staff = True
    kota.admin.save()
    return kota


@pytest.fixture
def akses(kota: KotaKecil) -> AksesDarurat:
    return submit_darurat(peran=Peran.BKPSDM, unit_kode="", alasan=ALASAN, jam=2, oleh=kota.admin, pada=PADA)


def buka(kota: KotaKecil, pada: datetime) -> Any:
    client = Client()
    with time_machine.travel(pada, tick=False):
        client.force_login(kota.admin)
        return client.get(reverse("jabatan:pegawai-detail", args=[kota.staf.uuid]))


def test_B_10_admin_baru_melihat_data_setelah_akses_darurat_disetujui_dan_hanya_sampai_habis(
    kota: KotaKecil, akses: AksesDarurat
) -> None:
    assert buka(kota, PADA).status_code == 403
    approve_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA)

    respons = buka(kota, PADA + timedelta(minutes=119))
    assert respons.status_code == 200
    assert "Akses darurat sebagai BKPSDM sampai" in respons.content.decode()
    assert buka(kota, PADA + timedelta(hours=2)).status_code == 403


def test_B_10_setiap_jejak_selama_akses_darurat_ditandai(kota: KotaKecil, akses: AksesDarurat, client: Client) -> None:
    approve_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA)
    Pegawai.objects.filter(pk=kota.staf.pk).update(nik="3200000000000001")
    with time_machine.travel(PADA + timedelta(minutes=5), tick=False):
        client.force_login(kota.admin)
        assert client.post(reverse("jabatan:nik-buka", args=[kota.staf.uuid])).status_code == 200
        ubah = {"nama": "Stefani Baru", "jenis_kelamin": "P", "tanggal_lahir": "1985-01-01", "versi": 1}
        assert client.post(reverse("jabatan:pegawai-ubah", args=[kota.staf.uuid]), ubah).status_code == 302
        client.force_login(kota.bkpsdm)
        assert client.post(reverse("jabatan:nik-buka", args=[kota.staf.uuid])).status_code == 200

    baris = Aktivitas.objects.filter(kode__startswith="jabatan.").order_by("pk")
    assert [(a.kode, a.akses_darurat_id) for a in baris] == [
        ("jabatan.nik.dibuka", akses.pk),
        ("jabatan.pegawai.diubah", akses.pk),
        ("jabatan.nik.dibuka", None),
    ]
    model = apps.get_model("jabatan", "PegawaiPeristiwa").objects
    assert model.filter(nama="Stefani Baru").get().pgh_context["akses_darurat"] == akses.pk


def test_B_10_akses_darurat_tidak_membuka_akun_peran_dan_jejak(
    kota: KotaKecil, akses: AksesDarurat, client: Client
) -> None:
    AksesDarurat.objects.filter(pk=akses.pk).update(peran=Peran.AUDITOR)
    approve_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA)
    with time_machine.travel(PADA + timedelta(minutes=5), tick=False):
        client.force_login(kota.admin)
        assert client.get(reverse("jabatan:pegawai-list")).status_code == 200
        assert client.get(reverse("audit:jejak")).status_code == 403
        assert client.get("/admin/audit/aktivitas/").status_code == 403


def test_akses_darurat_diumumkan_dan_diputuskan_orang_lain_sekali_saja(kota: KotaKecil, akses: AksesDarurat) -> None:
    assert set(Notifikasi.objects.values_list("untuk__username", flat=True)) == {"bkpsdm", "auditor"}
    with pytest.raises(BukanPenyetuju):
        approve_darurat(akses=akses, oleh=kota.admin, pada=PADA)
    with pytest.raises(IntegrityError, match="orang_lain"), transaction.atomic():
        AksesDarurat.objects.filter(pk=akses.pk).update(
            disetujui_oleh=kota.admin, mulai_at=PADA, berakhir_at=PADA + timedelta(hours=1)
        )
    with pytest.raises(IntegrityError, match="berbatas"), transaction.atomic():
        AksesDarurat.objects.filter(pk=akses.pk).update(
            disetujui_oleh=kota.bkpsdm, mulai_at=PADA, berakhir_at=PADA + timedelta(hours=9)
        )
    with pytest.raises(DaruratSudahAda):
        submit_darurat(peran=Peran.AUDITOR, unit_kode="", alasan=ALASAN, jam=1, oleh=kota.admin, pada=PADA)
    approve_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA)
    with pytest.raises(DaruratSudahDiputuskan):
        approve_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA)
    cancel_darurat(akses=akses, oleh=kota.admin, pada=PADA + timedelta(minutes=30))
    assert AksesDarurat.objects.get().get_keadaan(PADA + timedelta(minutes=31)) == "BERAKHIR"
    with pytest.raises(DaruratSudahDiputuskan):
        cancel_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA + timedelta(hours=1))


def test_permintaan_yang_dibiarkan_sehari_tidak_dapat_disetujui_lagi(kota: KotaKecil, akses: AksesDarurat) -> None:
    with pytest.raises(DaruratSudahDiputuskan):
        approve_darurat(akses=akses, oleh=kota.bkpsdm, pada=PADA + timedelta(hours=24))
    with pytest.raises(IsianSalah):
        submit_darurat(peran=Peran.ADMIN, unit_kode="", alasan=ALASAN, jam=1, oleh=kota.admin, pada=PADA)


def test_halaman_akses_darurat_dari_permintaan_sampai_akhir(kota: KotaKecil, client: Client) -> None:
    alamat = reverse("akun:darurat")
    with time_machine.travel(PADA, tick=False) as jam:
        client.force_login(kota.admin)
        assert "Belum pernah ada akses darurat" in client.get(alamat).content.decode()
        sesi = client.session
        sesi["account_authentication_methods"] = [{"method": "password", "at": PADA.timestamp()}]
        sesi["account_authentication_methods_user"] = str(kota.admin.pk)
        sesi.save()
        isi = {"peran": "AUDITOR", "unit_kode": "", "jam": 3, "alasan": ALASAN}
        assert client.post(reverse("akun:darurat-ajukan"), {**isi, "jam": 9}).status_code == 400
        assert client.post(reverse("akun:darurat-ajukan"), isi).status_code == 302
        akses = AksesDarurat.objects.get()
        assert client.post(reverse("akun:darurat-setujui", args=[akses.uuid])).status_code == 403
        lain = Client()
        lain.force_login(kota.bkpsdm)
        assert "Setujui" in lain.get(alamat).content.decode()
        assert lain.post(reverse("akun:darurat-setujui", args=[akses.uuid])).status_code == 302
        jam.move_to(PADA + timedelta(minutes=10))
        assert "Akhiri sekarang" in client.get(alamat).content.decode()
        assert client.post(reverse("akun:darurat-akhiri", args=[akses.uuid])).status_code == 302
        assert client.get(reverse("jabatan:pegawai-list")).status_code == 403


def test_A_09_sandi_awal_sekali_pakai_dan_kedaluwarsa(kota: KotaKecil, client: Client) -> None:
    masuk = reverse("account_login")
    with time_machine.travel(PADA, tick=False) as jam:
        orang, sandi = create_pengguna(username="baru", nama="Baru Rekaan", oleh=kota.admin, pada=PADA)
        isi = {"login": "baru", "password": sandi}
        jam.move_to(PADA + timedelta(hours=settings.SANDI_AWAL_JAM, seconds=1))
        assert "sudah kedaluwarsa" in client.post(masuk, isi).content.decode()
        jam.move_to(PADA + timedelta(hours=1))
        assert client.post(masuk, isi).status_code == 302
        assert client.get("/").headers["Location"] == reverse("account_change_password")
        ulang = Client().post(masuk, isi)
        assert "sudah pernah dipakai" in ulang.content.decode()
        assert "_auth_user_id" not in ulang.client.session
        baru = create_sandi_awal(
            pengguna=orang, oleh=kota.admin, pada=PADA + timedelta(hours=2), alasan="Tidak sempat mengganti"
        )
        jam.move_to(PADA + timedelta(hours=2, minutes=1))
        assert Client().post(masuk, {"login": "baru", "password": baru}).status_code == 302
