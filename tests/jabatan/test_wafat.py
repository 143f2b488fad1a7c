"""The decision about the kind of a death: proposed with its papers, approved by a second person, ended with a reason."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import GalatDomain, IsianSalah, VersiUsang
from jabatan import services
from jabatan.enums import JenisWafat, Kedudukan, StatusAsn
from jabatan.models import KeputusanWafat, RiwayatStatus
from jabatan.rules.wafat import periksa_keputusan_wafat
from jabatan.selectors.wafat import get_tanggal_wafat, get_wafat_banyak
from jabatan.services.wafat import (
    BelumWafat,
    KeputusanWafatOrangSama,
    KeputusanWafatSudahAda,
    KeputusanWafatSudahDiputus,
)
from tests.factories.akun import PenggunaFactory
from tests.factories.jabatan import KotaKecil, beri_peran

pytestmark = pytest.mark.django_db
PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
WAFAT = date(2026, 10, 12)
ISI: dict[str, Any] = {
    "jenis": "TEWAS",
    "nomor_sk": "800/7/REKAAN",
    "tanggal_sk": date(2026, 10, 30),
    "nomor_bkn": "BKN/9/REKAAN",
    "tanggal_bkn": date(2026, 10, 28),
}


@pytest.mark.parametrize(
    ("ubah", "kolom"),
    [
        ({"nomor_sk": ""}, "nomor_sk"),
        ({"tanggal_sk": date(2026, 10, 11)}, "tanggal_sk"),
        ({"tanggal_sk": date(2026, 11, 3)}, "tanggal_sk"),
        ({"nomor_bkn": ""}, "nomor_bkn"),
        ({"tanggal_bkn": None}, "tanggal_bkn"),
        ({"tanggal_bkn": date(2026, 10, 11)}, "tanggal_bkn"),
        ({"jenis": JenisWafat.WAFAT}, "nomor_bkn"),
    ],
)
def test_tewas_memerlukan_keputusan_dan_persetujuan_bkn(ubah: dict[str, Any], kolom: str) -> None:
    """A death in the line of duty has the approval of BKN, an ordinary one none; no paper is of an impossible day."""
    isi = ISI | {"jenis": JenisWafat.TEWAS} | ubah
    jenis = isi.pop("jenis")
    with pytest.raises(IsianSalah) as galat:
        periksa_keputusan_wafat(jenis, wafat=WAFAT, hari_ini=date(2026, 11, 2), **isi)
    assert galat.value.kolom == kolom
    periksa_keputusan_wafat(
        JenisWafat.TEWAS, wafat=WAFAT, hari_ini=date(2026, 10, 30), **{k: v for k, v in ISI.items() if k != "jenis"}
    )


@pytest.fixture
def dua(kota_kecil: KotaKecil) -> Any:
    """Record the death of one employee, and give a second person of BKPSDM."""
    services.create_riwayat_status(
        pegawai=kota_kecil.staf,
        status=StatusAsn.PNS,
        kedudukan=Kedudukan.MENINGGAL,
        tmt=WAFAT,
        nomor_sk="474/REKAAN",
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    kota_kecil.staf.refresh_from_db()
    kedua = PenggunaFactory(nama="BKPSDM Kedua")
    beri_peran(kedua, Peran.BKPSDM)
    return kedua


def ajukan(kota: KotaKecil, **lain: Any) -> KeputusanWafat:
    return services.submit_keputusan_wafat(**{"pegawai": kota.staf, "oleh": kota.bkpsdm, "pada": PADA} | ISI | lain)


def test_keputusan_disetujui_orang_kedua_dan_dicabut_orang_lain(kota_kecil: KotaKecil, dua: Any) -> None:
    satu = ajukan(kota_kecil)
    assert (get_tanggal_wafat(kota_kecil.staf.pk), satu.tanggal_wafat) == (WAFAT, WAFAT)
    assert get_wafat_banyak([kota_kecil.staf.pk, kota_kecil.rekan.pk]) == {kota_kecil.staf.pk: WAFAT}
    assert Notifikasi.objects.filter(untuk=dua, jenis="jabatan.wafat").count() == 1
    with pytest.raises(KeputusanWafatOrangSama):
        services.approve_keputusan_wafat(keputusan=satu, oleh=kota_kecil.bkpsdm, pada=PADA)
    with pytest.raises(VersiUsang):
        services.approve_keputusan_wafat(keputusan=satu, versi=9, oleh=dua, pada=PADA)
    with pytest.raises(KeputusanWafatSudahAda):
        ajukan(kota_kecil, jenis="WAFAT", nomor_bkn="", tanggal_bkn=None)
    satu = services.approve_keputusan_wafat(keputusan=satu, versi=1, oleh=dua, pada=PADA)
    assert (satu.status, satu.diputus_oleh) == ("DISETUJUI", dua)
    with pytest.raises(KeputusanWafatOrangSama):
        services.cancel_keputusan_wafat(keputusan=satu, alasan="Keliru.", oleh=kota_kecil.bkpsdm, pada=PADA)
    satu = services.cancel_keputusan_wafat(keputusan=satu, alasan="Dibatalkan BKN.", oleh=dua, pada=PADA)
    assert (satu.status, satu.akhir_oleh, satu.alasan) == ("DICABUT", dua, "Dibatalkan BKN.")
    with pytest.raises(KeputusanWafatSudahDiputus):
        services.approve_keputusan_wafat(keputusan=satu, oleh=dua, pada=PADA)
    assert ajukan(kota_kecil).status == "DIAJUKAN"
    kode = Aktivitas.objects.filter(kode__startswith="jabatan.keputusan_wafat").order_by("id")
    assert [k.removeprefix("jabatan.keputusan_wafat.") for k in kode.values_list("kode", flat=True)] == [
        "diajukan", "disetujui", "dicabut", "diajukan",
    ]  # fmt: skip


def test_pengajuan_ditarik_pengajunya_atau_ditolak_orang_lain(kota_kecil: KotaKecil, dua: Any) -> None:
    satu = services.cancel_keputusan_wafat(
        keputusan=ajukan(kota_kecil), alasan="Salah orang.", oleh=kota_kecil.bkpsdm, pada=PADA
    )
    assert (satu.status, satu.diputus_oleh) == ("DITARIK", None)
    with pytest.raises(IsianSalah):
        services.cancel_keputusan_wafat(keputusan=(satu := ajukan(kota_kecil)), alasan=" ", oleh=dua, pada=PADA)
    satu = services.cancel_keputusan_wafat(keputusan=satu, alasan="Belum ada persetujuan.", oleh=dua, pada=PADA)
    assert (satu.status, satu.diputus_oleh) == ("DITOLAK", dua)


def test_yang_hidup_tidak_dapat_diputus_wafat(kota_kecil: KotaKecil, dua: Any) -> None:
    with pytest.raises(BelumWafat, match="belum mencatat"):
        ajukan(kota_kecil, pegawai=kota_kecil.rekan)
    satu = ajukan(kota_kecil)
    # The row of death was recorded in error.
    services.cancel_riwayat(
        baris=RiwayatStatus.objects.get(pegawai=kota_kecil.staf, kedudukan="MENINGGAL"),
        alasan="Salah orang",
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    with pytest.raises(GalatDomain, match="tidak lagi mencatat"):
        services.approve_keputusan_wafat(keputusan=satu, oleh=dua, pada=PADA)


def test_basis_data_menolak_tewas_tanpa_bkn_dan_dua_keputusan(kota_kecil: KotaKecil, dua: Any) -> None:
    satu = ajukan(kota_kecil)
    for ubah in ({"nomor_bkn": ""}, {"jenis": "WAFAT"}, {"status": "DISETUJUI"}, {"tanggal_sk": date(2026, 10, 1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            KeputusanWafat.objects.filter(pk=satu.pk).update(**ubah)


def test_halaman_dan_api_dari_pengajuan_sampai_disetujui(kota_kecil: KotaKecil, dua: Any) -> None:
    client = Client()
    client.force_login(kota_kecil.bkpsdm)
    isi = {k: v.isoformat() if isinstance(v, date) else v for k, v in ISI.items()}
    profil = reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid]) + "?tab=riwayat"
    assert "Ajukan keputusan" in client.get(profil).content.decode()
    baru = reverse("jabatan:wafat-baru", args=[kota_kecil.staf.uuid])
    respons = client.post(baru, isi | {"nomor_bkn": ""})
    assert respons.status_code == 400 and "Isi nomor persetujuannya" in respons.content.decode()
    assert not KeputusanWafat.objects.exists()
    respons = client.post(baru, isi)
    satu = KeputusanWafat.objects.get()
    detail = reverse("jabatan:wafat-detail", args=[satu.uuid])
    assert respons.url == detail
    halaman = client.get(detail).content.decode()
    assert "BKN/9/REKAAN" in halaman and "Tarik kembali" in halaman and ">Setujui<" not in halaman
    client.force_login(dua)
    assert "Setujui" in client.get(detail).content.decode()
    client.post(reverse("jabatan:wafat-setujui", args=[satu.uuid]), {"versi": "1"})
    satu.refresh_from_db()
    assert satu.status == "DISETUJUI"
    assert "Tewas" in client.get(reverse("jabatan:wafat-list") + "?cari=REKAAN").content.decode()
    api = f"/api/v1/jabatan/wafat/{satu.uuid}/"
    assert client.get(api).json()["nomor_bkn"] == "BKN/9/REKAAN"
    client.force_login(kota_kecil.bkpsdm)
    jawab = client.post(f"{api}akhiri/", {"alasan": "Keliru", "versi": 2}, content_type="application/json")
    assert (jawab.status_code, jawab.json()["kode"]) == (403, "keputusan_wafat_orang_sama")
    client.force_login(dua)
    jawab = client.post(f"{api}akhiri/", {"alasan": "Keliru", "versi": 2}, content_type="application/json")
    assert jawab.json()["status"] == "DICABUT"
    client.force_login(kota_kecil.kabid.pengguna)
    assert client.get(detail).status_code in (403, 404)
