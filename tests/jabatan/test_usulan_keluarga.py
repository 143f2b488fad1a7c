"""Proposals about one's own family: asked with a document, checked, accepted or returned; nobody else sees them."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from asn_portal.inti.berkas.selectors import list_berkas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from jabatan import services
from jabatan.enums import HubunganKeluarga, StatusUsulan
from jabatan.models import Keluarga, UsulanKeluarga
from jabatan.selectors.fakta import list_fakta_pegawai
from jabatan.selectors.usulan_keluarga import list_beda
from jabatan.services import IsiUsulan
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang
from jabatan.services.usulan_keluarga import BukanKeluargaSendiri, PemutusSama, UsulanBukanGiliran, UsulanSudahAda
from tests.factories.jabatan import KeluargaFactory, KotaKecil
from tests.perangkat.objek_rute import PDF

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
ANAK = IsiUsulan(
    hubungan=HubunganKeluarga.ANAK, nama="Bintang Rekaan", tanggal_lahir=date(2026, 1, 9), tmt=date(2026, 1, 9)
)
PASANGAN = replace(ANAK, hubungan=HubunganKeluarga.PASANGAN, nama="Surya Rekaan", tanggal_lahir=date(1986, 5, 4))


def akta() -> SimpleUploadedFile:
    """Give a document."""
    return SimpleUploadedFile("akta.pdf", PDF, "application/pdf")


def usul(kota: KotaKecil, isi: IsiUsulan = ANAK, **kolom: Any) -> UsulanKeluarga:
    """Propose as the employee."""
    dasar: dict[str, Any] = {"keterangan": "Akta terlampir", "dokumen": akta(), "oleh": kota.staf.pengguna}
    return services.submit_usulan_keluarga(isi=isi, pada=PADA, **dasar | kolom)


def langkah(layanan: Any, usulan: UsulanKeluarga, oleh: Any, **kolom: Any) -> UsulanKeluarga:
    """Take one step."""
    hasil: UsulanKeluarga = layanan(usulan=usulan, oleh=oleh, pada=PADA, **kolom)
    return hasil


def anak_digaji(kota: KotaKecil) -> int:
    """Count the children that pay reads today."""
    return next(f.anak_gaji for f in list_fakta_pegawai(PADA.date()) if f.pegawai_id == kota.staf.pk)


def test_a_child_counts_only_once_accepted(kota_kecil: KotaKecil) -> None:
    usulan = usul(kota_kecil)
    langkah(services.verify_usulan_keluarga, usulan, kota_kecil.pengelola)
    assert anak_digaji(kota_kecil) == 0
    usulan = langkah(services.approve_usulan_keluarga, usulan, kota_kecil.bkpsdm)
    assert anak_digaji(kota_kecil) == 1
    assert usulan.hasil is not None
    assert (usulan.hasil.nama, usulan.hasil.berlaku.lower) == ("Bintang Rekaan", date(2026, 1, 9))
    assert [b.nama_asli for b in list_berkas(usulan)] == ["akta.pdf"]


def test_officers_and_the_employee_hear_of_each_step(kota_kecil: KotaKecil) -> None:
    usulan = usul(kota_kecil)
    langkah(services.verify_usulan_keluarga, usulan, kota_kecil.pengelola)
    langkah(services.approve_usulan_keluarga, usulan, kota_kecil.bkpsdm)
    kabar = Notifikasi.objects.filter(jenis="jabatan.usulan_keluarga").values_list("untuk__username", "judul")
    assert sorted(kabar) == [
        ("bkpsdm", "Usulan data keluarga menunggu penetapan"),
        ("pengelola", "Usulan data keluarga menunggu pemeriksaan"),
        ("stefani", "Usulan data keluarga Anda diterima"),
    ]
    assert not Notifikasi.objects.filter(isi__contains="Bintang").exists()


def test_a_change_ends_the_rights_of_an_entry_on_the_day_proposed(kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    isi = replace(
        ANAK, nama=anak.nama, tanggal_lahir=anak.tanggal_lahir, tmt=date(2020, 1, 1), sampai=date(2026, 2, 28)
    )
    usulan = usul(kota_kecil, isi, keluarga=anak)
    assert [b.label for b in list_beda(usulan) if b.is_berubah] == ["Sampai dengan"]
    assert anak_digaji(kota_kecil) == 1
    langkah(services.approve_usulan_keluarga, usulan, kota_kecil.bkpsdm)
    assert anak_digaji(kota_kecil) == 0
    assert Keluarga.objects.count() == 1


def test_returned_with_what_is_missing_and_proposed_again(kota_kecil: KotaKecil) -> None:
    usulan = usul(kota_kecil)
    with pytest.raises(IsianSalah, match="apa yang kurang"):
        langkah(services.reject_usulan_keluarga, usulan, kota_kecil.pengelola, catatan=" ")
    langkah(services.reject_usulan_keluarga, usulan, kota_kecil.pengelola, catatan="Akta tidak terbaca.")
    kabar = Notifikasi.objects.get(untuk=kota_kecil.staf.pengguna)
    assert "Akta tidak terbaca." in kabar.isi
    assert not Keluarga.objects.exists()
    assert usul(kota_kecil).status == StatusUsulan.DIAJUKAN


def test_the_same_proposal_waits_once(kota_kecil: KotaKecil) -> None:
    usulan = usul(kota_kecil)
    with pytest.raises(UsulanSudahAda, match="masih menunggu"):
        usul(kota_kecil)
    langkah(services.cancel_usulan_keluarga, usulan, kota_kecil.staf.pengguna)
    langkah(services.approve_usulan_keluarga, usul(kota_kecil), kota_kecil.bkpsdm)
    with pytest.raises(UsulanSudahAda, match="sudah tercatat"):
        usul(kota_kecil)


def test_a_second_spouse_is_refused_at_acceptance_and_the_proposal_waits(kota_kecil: KotaKecil) -> None:
    KeluargaFactory(pegawai=kota_kecil.staf, pasangan=True)
    usulan = usul(kota_kecil, PASANGAN)
    with pytest.raises(MasaBertumpang, match="sudah tercatat suami/istri"), transaction.atomic():
        langkah(services.approve_usulan_keluarga, usulan, kota_kecil.bkpsdm)
    usulan.refresh_from_db()
    assert usulan.status == StatusUsulan.DIAJUKAN


@pytest.mark.parametrize(
    ("isi", "keterangan", "kalimat"),
    [
        (replace(ANAK, tanggal_lahir=date(2027, 1, 1)), "Akta", "belum tiba"),
        (replace(ANAK, tmt=date(2025, 1, 1)), "Akta", "mendahului tanggal lahir"),
        (replace(ANAK, sampai=date(2026, 1, 1)), "Akta", "mendahului TMT"),
        (replace(ANAK, nama="  "), "Akta", "nama anggota keluarga"),
        (ANAK, " ", "apa yang terjadi"),
    ],
)
def test_what_cannot_be_is_refused(kota_kecil: KotaKecil, isi: IsiUsulan, keterangan: str, kalimat: str) -> None:
    with pytest.raises(IsianSalah, match=kalimat):
        usul(kota_kecil, isi, keterangan=keterangan)
    assert not UsulanKeluarga.objects.exists()


def test_nobody_proposes_for_another_or_decides_about_themself(kota_kecil: KotaKecil) -> None:
    lain = KeluargaFactory(pegawai=kota_kecil.rekan)
    with pytest.raises(BukanKeluargaSendiri):
        usul(kota_kecil, keluarga=lain)
    with pytest.raises(BukanKeluargaSendiri):
        usul(kota_kecil, oleh=kota_kecil.bkpsdm)
    usulan = usul(kota_kecil)
    for layanan in (services.verify_usulan_keluarga, services.approve_usulan_keluarga):
        with pytest.raises(DataDiriSendiri):
            langkah(layanan, usulan, kota_kecil.staf.pengguna)
    langkah(services.verify_usulan_keluarga, usulan, kota_kecil.bkpsdm)
    with pytest.raises(PemutusSama):
        langkah(services.approve_usulan_keluarga, usulan, kota_kecil.bkpsdm)
    with pytest.raises(BukanKeluargaSendiri):
        langkah(services.cancel_usulan_keluarga, usulan, kota_kecil.bkpsdm)


def test_steps_come_in_order_and_on_the_version_that_was_read(kota_kecil: KotaKecil) -> None:
    usulan = usul(kota_kecil)
    with pytest.raises(VersiUsang):
        langkah(services.verify_usulan_keluarga, usulan, kota_kecil.pengelola, versi=7)
    langkah(services.approve_usulan_keluarga, usulan, kota_kecil.bkpsdm, versi=1)
    for layanan, oleh in (
        (services.verify_usulan_keluarga, kota_kecil.pengelola),
        (services.approve_usulan_keluarga, kota_kecil.bkpsdm),
        (services.cancel_usulan_keluarga, kota_kecil.staf.pengguna),
    ):
        with pytest.raises(UsulanBukanGiliran):
            langkah(layanan, usulan, oleh)


def test_the_database_refuses_a_jump_and_a_decider_who_asked(kota_kecil: KotaKecil) -> None:
    usulan = langkah(services.cancel_usulan_keluarga, usul(kota_kecil), kota_kecil.staf.pengguna)
    baris = UsulanKeluarga.objects.filter(pk=usulan.pk)
    with pytest.raises(DatabaseError, match="tidak mengenal langkah"), transaction.atomic():
        baris.update(status=StatusUsulan.DIAJUKAN)
    with pytest.raises(IntegrityError, match="usulan_keluarga_pemutus_lain"), transaction.atomic():
        baris.update(diputus_oleh=kota_kecil.staf.pengguna, diputus_at=PADA)
    with pytest.raises(IntegrityError, match="usulan_keluarga_putus_berpasangan"), transaction.atomic():
        baris.update(diputus_oleh=kota_kecil.bkpsdm)


def test_nothing_of_a_family_shows_to_colleagues_superiors_and_other_units(
    client: Client, kota_kecil: KotaKecil
) -> None:
    usulan = usul(kota_kecil)
    (dokumen,) = list_berkas(usulan)
    alamat = [
        reverse("jabatan:usulan-keluarga-detail", kwargs={"uuid": usulan.uuid}),
        f"/api/v1/jabatan/usulan-keluarga/{usulan.uuid}/",
        reverse("berkas:berkas-unduh", kwargs={"uuid": dokumen.uuid}),
    ]
    for akun in (kota_kecil.rekan.pengguna, kota_kecil.kabid.pengguna, kota_kecil.pengelola_lain):
        client.force_login(akun)
        assert [client.get(satu).status_code for satu in alamat] == [404, 404, 404], akun
        assert "Stefani" not in client.get(reverse("jabatan:usulan-keluarga-list")).content.decode()
    for akun in (kota_kecil.staf.pengguna, kota_kecil.pengelola, kota_kecil.bkpsdm):
        client.force_login(akun)
        assert [client.get(satu).status_code for satu in alamat] == [200, 200, 200], akun


def test_from_the_form_to_the_record_by_pages(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.staf.pengguna)
    isian = {
        "hubungan": "ANAK",
        "nama": "Bintang  Rekaan",
        "tanggal_lahir": "2026-01-09",
        "tmt": "2026-01-09",
        "tertanggung_gaji": "on",
        "keterangan": "Akta lahir 12/2026",
    }
    baru = reverse("jabatan:usulan-keluarga-baru")
    assert client.get(baru).status_code == 200
    assert client.post(baru, isian).status_code == 400
    assert client.post(baru, isian | {"dokumen": akta()}).status_code == 302
    usulan = UsulanKeluarga.objects.get()
    detail = reverse("jabatan:usulan-keluarga-detail", kwargs={"uuid": usulan.uuid})
    saya = reverse("jabatan:pegawai-detail", kwargs={"uuid": kota_kecil.staf.uuid}) + "?tab=keluarga"
    assert detail in client.get(saya).content.decode()
    assert (usulan.nama, usulan.tertanggung_beras) == ("Bintang Rekaan", False)
    client.force_login(kota_kecil.pengelola)
    assert "Isi dan dokumen sesuai" in client.get(detail).content.decode()
    assert client.post(f"{detail}periksa/", {"versi": 1}).status_code == 302
    client.force_login(kota_kecil.bkpsdm)
    assert client.post(f"{detail}terima/", {"versi": 1}).status_code == 409
    assert client.post(f"{detail}terima/", {"versi": 2}).status_code == 302
    assert Keluarga.objects.get().tertanggung_beras is False


def test_a_returned_proposal_fills_the_next_form_only_for_its_owner(client: Client, kota_kecil: KotaKecil) -> None:
    usulan = usul(kota_kecil)
    client.force_login(kota_kecil.bkpsdm)
    kembali = reverse("jabatan:usulan-keluarga-reject", kwargs={"uuid": usulan.uuid})
    assert client.get(kembali).status_code == 200
    assert client.post(kembali, {"catatan": "Akta buram", "versi": 1}).status_code == 302
    ulang = reverse("jabatan:usulan-keluarga-baru") + f"?dari={usulan.uuid}"
    for akun, tampak in ((kota_kecil.staf.pengguna, True), (kota_kecil.rekan.pengguna, False)):
        client.force_login(akun)
        assert ("Bintang Rekaan" in client.get(ulang).content.decode()) is tampak
    client.force_login(kota_kecil.staf.pengguna)
    assert client.get(reverse("jabatan:usulan-keluarga-baru") + "?dari=bukan").status_code == 200


def test_a_change_is_proposed_from_the_entry_itself(client: Client, kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("jabatan:keluarga-usulkan", kwargs={"pk": anak.pk})
    assert client.get(alamat).status_code == 200
    isian = {"sampai": "2026-02-28", "tertanggung_gaji": "on", "keterangan": "Sudah bekerja", "dokumen": akta()}
    assert client.post(alamat, isian).status_code == 302
    usulan = UsulanKeluarga.objects.get()
    assert (usulan.keluarga, usulan.nama, usulan.sampai) == (anak, anak.nama, date(2026, 2, 28))


def test_api_from_proposal_to_acceptance(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.staf.pengguna)
    alamat = "/api/v1/jabatan/usulan-keluarga/"
    isian: dict[str, Any] = {
        "hubungan": "ANAK",
        "nama": "Bintang Rekaan",
        "tanggal_lahir": "2026-01-09",
        "tmt": "2026-01-09",
        "tertanggung_gaji": "true",
        "tertanggung_beras": "true",
        "tertanggung_pajak": "true",
        "keterangan": "Akta",
    }
    kurang = client.post(alamat, isian, headers={"Idempotency-Key": "usulan-keluarga-0"})
    assert (kurang.status_code, list(kurang.json()["detail"])) == (400, ["berkas"])
    jawab = client.post(alamat, isian | {"berkas": akta()}, headers={"Idempotency-Key": "usulan-keluarga-1"})
    assert jawab.status_code == 201, jawab.content
    uuid = jawab.json()["uuid"]
    assert len(jawab.json()["dokumen"]) == 1
    client.force_login(kota_kecil.bkpsdm)
    terima = client.post(
        f"{alamat}{uuid}/terima/",
        {"versi": 1},
        content_type="application/json",
        headers={"Idempotency-Key": "usulan-keluarga-2"},
    )
    assert (terima.status_code, terima.json()["status"]) == (200, "DITERIMA")
    lagi = client.post(
        f"{alamat}{uuid}/kembalikan/",
        {"versi": 2, "catatan": "x"},
        content_type="application/json",
        headers={"Idempotency-Key": "usulan-keluarga-3"},
    )
    assert (lagi.status_code, lagi.json()["kode"]) == (409, "usulan_bukan_giliran")


def test_a_foreign_entry_is_absent_for_the_api(client: Client, kota_kecil: KotaKecil) -> None:
    lain = KeluargaFactory(pegawai=kota_kecil.rekan)
    client.force_login(kota_kecil.staf.pengguna)
    jawab = client.post(
        "/api/v1/jabatan/usulan-keluarga/",
        {
            "keluarga": lain.pk,
            "tertanggung_gaji": True,
            "tertanggung_beras": True,
            "tertanggung_pajak": True,
            "keterangan": "x",
        },
        content_type="application/json",
        headers={"Idempotency-Key": "usulan-keluarga-4"},
    )
    assert (jawab.status_code, jawab.json()["detail"]) == (400, {"keluarga": ["Data yang ditunjuk tidak ditemukan."]})


def test_the_list_asks_the_same_for_three_and_thirty(
    client: Client, kota_kecil: KotaKecil, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    def isi(awal: int, akhir: int) -> None:
        UsulanKeluarga.objects.bulk_create(
            UsulanKeluarga(
                pegawai=kota_kecil.staf,
                hubungan="ANAK",
                nama=f"Anak {n}",
                tanggal_lahir=date(2020, 1, 1),
                tmt=date(2020, 1, 1),
                tertanggung_gaji=True,
                tertanggung_beras=True,
                tertanggung_pajak=True,
                keterangan="Akta",
                diajukan_oleh=kota_kecil.staf.pengguna,
                diajukan_at=PADA,
            )
            for n in range(awal, akhir)
        )

    client.force_login(kota_kecil.bkpsdm)
    alamat = [reverse("jabatan:usulan-keluarga-list"), "/api/v1/jabatan/usulan-keluarga/"]
    isi(0, 3)
    hitungan = []
    for satu in alamat:
        client.get(satu)
        with django_assert_max_num_queries(40) as kueri:
            client.get(satu)
        hitungan.append(len(kueri))
    isi(3, 30)
    for satu, batas in zip(alamat, hitungan, strict=True):
        with django_assert_max_num_queries(batas):
            assert client.get(satu).status_code == 200
