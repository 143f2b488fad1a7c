"""PPPK paruh waktu as a status: recorded, imported, sent over the API, without a golongan and with a contract."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.enums import GOLONGAN_PPPK, JenisCuti, Kedudukan, StatusAsn
from jabatan.models import RiwayatPangkat, RiwayatStatus
from jabatan.rules.cuti import tolak_bukan_hak
from jabatan.rules.nip import periksa_nip
from jabatan.selectors.keberesan import list_masalah
from jabatan.selectors.pegawai import list_riwayat
from jabatan.services.riwayat import periksa_golongan
from tests.factories.jabatan import KotaKecil, nip_rekaan
from tests.jabatan.test_api import AKAR, baru, masuk
from tests.jabatan.test_impor import TAJUK, baris, pesan, pratinjau, terapkan
from tests.jabatan.test_services import data

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
PARUH = StatusAsn.PPPK_PARUH_WAKTU
NI = nip_rekaan(380, status="PPPK")


def test_dicatat_tanpa_golongan_dengan_kontrak_yang_tampil_di_riwayat(kota_kecil: KotaKecil) -> None:
    isi = replace(data(kota_kecil, nip=NI, status=PARUH, golongan=""), kontrak_sampai=date(2026, 12, 31))
    pegawai = services.create_pegawai(data=isi, oleh=kota_kecil.bkpsdm, pada=PADA)
    pegawai.refresh_from_db()
    assert (pegawai.status, pegawai.get_status_display()) == (PARUH, "PPPK paruh waktu")
    assert not RiwayatPangkat.objects.filter(pegawai=pegawai).exists()
    assert "Aktif, kontrak sampai 31 Desember 2026" in {satu.sub for satu in list_riwayat(pegawai)}
    masalah = {satu.kode: satu for satu in list_masalah(kota_kecil.bkpsdm, date(2026, 12, 15))}
    assert pegawai in masalah["kontrak"].baris
    assert "golongan" not in masalah or pegawai not in masalah["golongan"].baris
    assert "kontrak" not in {satu.kode for satu in list_masalah(kota_kecil.bkpsdm, date(2026, 6, 1))}
    services.create_riwayat_status(
        pegawai=pegawai, status=PARUH, kedudukan=Kedudukan.AKTIF, tmt=date(2027, 1, 1),
        kontrak_sampai=date(2027, 12, 31), nomor_sk="SK/2", oleh=kota_kecil.bkpsdm, pada=PADA,
    )  # fmt: skip
    assert "kontrak" not in {satu.kode for satu in list_masalah(kota_kecil.bkpsdm, date(2026, 12, 15))}


@pytest.mark.parametrize(
    ("status", "sampai", "kata"),
    [(StatusAsn.PNS, date(2026, 12, 31), "hanya dicatat bagi PPPK"), (PARUH, date(2025, 12, 31), "sebelum TMT")],
)
def test_kontrak_yang_tidak_mungkin_ditolak(kota_kecil: KotaKecil, status: StatusAsn, sampai: date, kata: str) -> None:
    with pytest.raises(IsianSalah, match=kata) as galat:
        services.create_riwayat_status(
            pegawai=kota_kecil.staf, status=status, kedudukan=Kedudukan.AKTIF, tmt=date(2026, 4, 1),
            kontrak_sampai=sampai, oleh=kota_kecil.bkpsdm, pada=PADA,
        )  # fmt: skip
    assert galat.value.kolom == "kontrak_sampai"
    assert RiwayatStatus.objects.filter(pegawai=kota_kecil.staf).count() == 1


def test_nomor_golongan_dan_cutinya_seperti_pppk() -> None:
    assert periksa_nip(NI, PARUH).kontrak_ke == "01"
    for golongan in GOLONGAN_PPPK:
        periksa_golongan(PARUH, golongan)
    with pytest.raises(IsianSalah):
        periksa_golongan(PARUH, "III/a")
    with pytest.raises(IsianSalah, match="bukan hak PPPK"):
        tolak_bukan_hak(JenisCuti.BESAR, PARUH, [JenisCuti.BESAR])


def test_impor_menerima_status_tanpa_golongan_dan_kontraknya(kota_kecil: KotaKecil) -> None:
    tajuk = f"{TAJUK};kontrak_sampai"
    isi = baris(381, nip=NI, status="PPPK paruh waktu", gol="", mkg="", tmt="1/1/2026", sampai="31/12/2026")
    impor = pratinjau(f"{tajuk}\n{isi}", kota_kecil.bkpsdm)
    assert pesan(impor) == []
    terapkan(impor, kota_kecil.bkpsdm)
    baru_ = RiwayatStatus.objects.get(pegawai__nip=NI)
    assert (baru_.status, baru_.kontrak_sampai) == (PARUH, date(2026, 12, 31))
    salah = pratinjau(f"{tajuk}\n{baris(382, sampai='31/12/2026')}", kota_kecil.bkpsdm)
    assert ["hanya dicatat bagi PPPK" in satu for satu in pesan(salah)] == [True]


def test_api_meminta_golongan_dari_yang_lain_saja(kota_kecil: KotaKecil) -> None:
    client = masuk(kota_kecil.bkpsdm)
    tanpa = baru(383, "STAF") | {"golongan": ""}
    ditolak = client.post(f"{AKAR}/pegawai/", tanpa)
    assert ditolak.status_code == 400
    assert "golongan" in str(ditolak.json()["detail"])
    paruh = tanpa | {"nip": NI, "status": PARUH, "kontrak_sampai": "2026-12-31"}
    jawab = client.post(f"{AKAR}/pegawai/", paruh)
    assert (jawab.status_code, jawab.json()["status"]) == (201, PARUH)
    assert client.get(f"{AKAR}/pegawai/?status={PARUH}").json()["count"] == 1
    alamat = f"{AKAR}/pegawai/{jawab.json()['uuid']}/status/"
    isi = {
        "status": PARUH,
        "kedudukan": "AKTIF",
        "tmt": "2027-01-01",
        "kontrak_sampai": "2027-12-31",
        "nomor_sk": "SK/2",
    }
    assert client.post(alamat, isi).status_code == 201
    assert RiwayatStatus.objects.filter(pegawai__nip=NI, kontrak_sampai=date(2027, 12, 31)).exists()


def test_halaman_profil_menyebut_ni_dan_tanpa_golongan(kota_kecil: KotaKecil) -> None:
    pegawai = services.create_pegawai(
        data=data(kota_kecil, nip=NI, status=PARUH, golongan=""), oleh=kota_kecil.bkpsdm, pada=PADA
    )
    halaman = masuk(kota_kecil.bkpsdm).get(reverse("jabatan:pegawai-detail", args=[pegawai.uuid])).content.decode()
    assert "NI PPPK" in halaman
    assert "Tanpa golongan" in halaman
