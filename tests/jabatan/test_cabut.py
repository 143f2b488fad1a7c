"""Withdrawing a dated row recorded in error: readable for ever, in force on no day."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Penugasan, RiwayatJabatan, RiwayatPangkat, RiwayatStatus
from jabatan.selectors import list_masalah
from jabatan.selectors.fakta import list_fakta_pegawai
from jabatan.selectors.pegawai import list_riwayat
from jabatan.services.dasar import DataDiriSendiri, RiwayatSudahDicabut
from jabatan.services.riwayat import BukanAsn, PosisiTidakBerlaku
from jabatan.signals import penempatan_berubah
from tests.factories.jabatan import KeluargaFactory, KotaKecil, PegawaiFactory, PenugasanFactory, dudukkan, masa

PADA = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def naik(kota: KotaKecil, tmt: date = date(2026, 1, 1)) -> RiwayatPangkat:
    """Record a wrong golongan."""
    return services.create_riwayat_pangkat(
        pegawai=kota.staf, golongan="IV/e", mkg_tahun=10, tmt=tmt, oleh=kota.bkpsdm, pada=PADA
    )


def cabut(kota: KotaKecil, baris: Any, **kolom: Any) -> Any:
    """Withdraw as BKPSDM."""
    dasar: dict[str, Any] = {"alasan": "Salah orang", "oleh": kota.bkpsdm, "pada": PADA}
    return services.cancel_riwayat(baris=baris, **dasar | kolom)


def golongan(kota: KotaKecil, tanggal: date) -> str | None:
    """Give the golongan that pay reads."""
    return next(f.golongan for f in list_fakta_pegawai(tanggal) if f.pegawai_id == kota.staf.pk)


def test_the_row_before_takes_its_time_again_and_pay_reads_it(kota_kecil: KotaKecil) -> None:
    baris = naik(kota_kecil)
    assert golongan(kota_kecil, date(2026, 2, 1)) == "IV/e"
    cabut(kota_kecil, baris)
    assert golongan(kota_kecil, date(2026, 2, 1)) == "III/a"
    lama = RiwayatPangkat.objects.sah().get(pegawai=kota_kecil.staf)
    assert lama.berlaku == masa(date(2020, 1, 1))


def test_without_extension_a_gap_stays(kota_kecil: KotaKecil) -> None:
    cabut(kota_kecil, naik(kota_kecil), perpanjang=False)
    assert golongan(kota_kecil, date(2025, 12, 31)) == "III/a"
    assert golongan(kota_kecil, date(2026, 1, 1)) is None


def test_the_withdrawn_row_keeps_its_words_who_when_and_why(kota_kecil: KotaKecil) -> None:
    baris = cabut(kota_kecil, naik(kota_kecil))
    baris.refresh_from_db()
    assert baris.berlaku.isempty
    assert baris.berlaku_semula == masa(date(2026, 1, 1))
    assert (baris.dicabut_oleh, baris.dicabut_at, baris.alasan_cabut) == (kota_kecil.bkpsdm, PADA, "Salah orang")
    butir = next(b for b in list_riwayat(kota_kecil.staf) if b.dicabut_at)
    assert (butir.isi, butir.sejak, butir.alasan_cabut) == ("Golongan IV/e", date(2026, 1, 1), "Salah orang")
    jejak = Aktivitas.objects.get(kode="jabatan.riwayatpangkat.dicabut")
    assert (jejak.alasan, jejak.pengguna) == ("Salah orang", kota_kecil.bkpsdm)


def test_the_right_row_can_be_recorded_on_the_same_day(kota_kecil: KotaKecil) -> None:
    cabut(kota_kecil, naik(kota_kecil))
    services.create_riwayat_pangkat(
        pegawai=kota_kecil.staf,
        golongan="III/b",
        mkg_tahun=10,
        tmt=date(2026, 1, 1),
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    assert golongan(kota_kecil, date(2026, 2, 1)) == "III/b"


def test_a_wrong_seat_gives_the_former_seat_back_today(kota_kecil: KotaKecil) -> None:
    baris = services.create_riwayat_jabatan(
        pegawai=kota_kecil.staf,
        posisi=kota_kecil.posisi.staf_lain,
        tmt=date(2026, 2, 1),
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    cabut(kota_kecil, baris)
    kota_kecil.staf.refresh_from_db()
    assert (kota_kecil.staf.posisi, kota_kecil.staf.unit_kerja) == (kota_kecil.posisi.staf, kota_kecil.bidang)


def test_a_seat_that_is_gone_is_not_taken_up_again(kota_kecil: KotaKecil) -> None:
    baris = services.create_riwayat_jabatan(
        pegawai=kota_kecil.staf,
        posisi=kota_kecil.posisi.staf_lain,
        tmt=date(2026, 2, 1),
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    kota_kecil.posisi.staf.berlaku = masa(date(2020, 1, 1), date(2026, 2, 1))
    kota_kecil.posisi.staf.save()
    with pytest.raises(PosisiTidakBerlaku, match="tidak ada lagi sejak 1 Februari 2026"):
        cabut(kota_kecil, baris)
    assert RiwayatJabatan.objects.sah().filter(pk=baris.pk).exists()
    cabut(kota_kecil, baris, perpanjang=False)
    kota_kecil.staf.refresh_from_db()
    assert kota_kecil.staf.posisi is None


def test_a_wrong_retirement_opens_the_seat_that_it_had_ended(kota_kecil: KotaKecil) -> None:
    baris = services.create_riwayat_status(
        pegawai=kota_kecil.staf,
        status=StatusAsn.PNS,
        kedudukan=Kedudukan.PENSIUN,
        tmt=date(2026, 2, 1),
        oleh=kota_kecil.bkpsdm,
        pada=PADA,
    )
    kota_kecil.staf.refresh_from_db()
    assert kota_kecil.staf.posisi is None
    cabut(kota_kecil, baris)
    kota_kecil.staf.refresh_from_db()
    assert (kota_kecil.staf.kedudukan, kota_kecil.staf.posisi) == (Kedudukan.AKTIF, kota_kecil.posisi.staf)


def test_a_person_left_without_status_is_listed_as_a_gap(kota_kecil: KotaKecil) -> None:
    cabut(kota_kecil, RiwayatStatus.objects.get(pegawai=kota_kecil.staf))
    masalah = {k.kode: k.baris for k in list_masalah(kota_kecil.bkpsdm, PADA.date())}
    assert masalah["status"] == [kota_kecil.staf]


def test_a_withdrawn_assignment_frees_the_seat_for_another(kota_kecil: KotaKecil) -> None:
    tugas = PenugasanFactory(pegawai=kota_kecil.staf, posisi=kota_kecil.posisi.kadis)
    cabut(kota_kecil, tugas)
    PenugasanFactory(pegawai=kota_kecil.rekan, posisi=kota_kecil.posisi.kadis)
    assert Penugasan.objects.sah().get(posisi=kota_kecil.posisi.kadis).pegawai == kota_kecil.rekan


def test_a_withdrawn_child_gives_no_right_any_more(kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf)
    cabut(kota_kecil, anak)
    fakta = next(f for f in list_fakta_pegawai(PADA.date()) if f.pegawai_id == kota_kecil.staf.pk)
    assert (fakta.anak_gaji, fakta.anak_beras, fakta.ptkp) == (0, 0, "TK/0")
    with pytest.raises(RiwayatSudahDicabut, match="sudah dicabut pada 2 Maret 2026"):
        services.update_keluarga(
            keluarga=anak,
            sampai=None,
            tertanggung_gaji=True,
            tertanggung_beras=True,
            tertanggung_pajak=True,
            oleh=kota_kecil.bkpsdm,
            pada=PADA,
        )


def test_floors_above_hear_from_which_day_facts_changed(
    kota_kecil: KotaKecil, django_capture_on_commit_callbacks: Callable[..., Any]
) -> None:
    baris = naik(kota_kecil)
    terdengar: list[date] = []

    def dengar(sender: Any, sejak: date, **_lain: Any) -> None:
        terdengar.append(sejak)

    penempatan_berubah.connect(dengar)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            cabut(kota_kecil, baris)
    finally:
        penempatan_berubah.disconnect(dengar)
    assert date(2026, 1, 1) in terdengar


def test_the_person_concerned_is_told_why_and_that_rapel_follows(kota_kecil: KotaKecil) -> None:
    cabut(kota_kecil, naik(kota_kecil))
    kabar = Notifikasi.objects.get(untuk=kota_kecil.staf.pengguna)
    assert kabar.judul == "Riwayat pangkat Anda dicabut"
    assert "Salah orang" in kabar.isi
    assert "rapel" in kabar.isi


@pytest.mark.parametrize("alasan", ["", "   "])
def test_a_reason_is_needed(kota_kecil: KotaKecil, alasan: str) -> None:
    with pytest.raises(IsianSalah, match="mengapa baris ini dicabut"):
        cabut(kota_kecil, naik(kota_kecil), alasan=alasan)


def test_nobody_withdraws_twice_or_for_themself(kota_kecil: KotaKecil) -> None:
    baris = naik(kota_kecil)
    with pytest.raises(DataDiriSendiri):
        cabut(kota_kecil, baris, oleh=kota_kecil.staf.pengguna)
    cabut(kota_kecil, baris)
    with pytest.raises(RiwayatSudahDicabut):
        cabut(kota_kecil, baris)


def test_the_head_of_the_region_is_refused_with_the_way(kota_kecil: KotaKecil) -> None:
    kepala = PegawaiFactory(nip=None, status="", nama="Wali Rekaan", tanggal_lahir=date(1970, 1, 1))
    RiwayatJabatan.objects.create(pegawai=kepala, posisi=kota_kecil.posisi.sekda, berlaku=masa(date(2025, 2, 20)))
    with pytest.raises(BukanAsn, match="halaman Kepala daerah"):
        cabut(kota_kecil, kepala.riwayatjabatan_set.get())


@pytest.mark.parametrize(
    "kolom",
    ["berlaku = 'empty'", "dicabut_at = now()", "alasan_cabut = 'x'", "berlaku_semula = '[2020-01-01,)'"],
)
def test_the_database_keeps_the_parts_of_a_withdrawal_together(kota_kecil: KotaKecil, kolom: str) -> None:
    with pytest.raises(IntegrityError, match="cabut_lengkap"), transaction.atomic(), connection.cursor() as kursor:
        kursor.execute(f"UPDATE jabatan_riwayatpangkat SET {kolom} WHERE pegawai_id = %s", [kota_kecil.staf.pk])


def test_page_strikes_the_row_through_and_offers_no_second_withdrawal(client: Client, kota_kecil: KotaKecil) -> None:
    baris = naik(kota_kecil)
    client.force_login(kota_kecil.bkpsdm)
    alamat = reverse("jabatan:pangkat-cabut", kwargs={"pk": baris.pk})
    formulir = client.get(alamat)
    assert "dibayar lewat rapel" in formulir.content.decode()
    assert client.post(alamat, {"alasan": "", "perpanjang": "on"}).status_code == 400
    assert client.post(alamat, {"alasan": "Salah orang", "perpanjang": "on"}).status_code == 302
    assert client.post(alamat, {"alasan": "Salah orang"}).status_code == 404
    isi = client.get(reverse("jabatan:pegawai-detail", kwargs={"uuid": kota_kecil.staf.uuid}) + "?tab=riwayat")
    teks = isi.content.decode()
    assert "<s><b>Golongan IV/e</b></s>" in teks
    assert alamat not in teks


def test_family_page_shows_a_withdrawn_member_and_api_the_reason(client: Client, kota_kecil: KotaKecil) -> None:
    anak = KeluargaFactory(pegawai=kota_kecil.staf, nama="Anak Keliru")
    client.force_login(kota_kecil.bkpsdm)
    jawab = client.post(
        f"/api/v1/jabatan/keluarga/{anak.pk}/cabut/",
        {"alasan": "Bukan anaknya"},
        content_type="application/json",
        headers={"Idempotency-Key": "cabut-keluarga-1"},
    )
    assert jawab.status_code == 204
    halaman = client.get(reverse("jabatan:pegawai-detail", kwargs={"uuid": kota_kecil.staf.uuid}) + "?tab=keluarga")
    assert "<s><b>Anak Keliru</b></s>" in halaman.content.decode()
    (baris,) = client.get(f"/api/v1/jabatan/pegawai/{kota_kecil.staf.uuid}/keluarga/").json()
    assert (baris["alasan_cabut"], baris["sejak"]) == ("Bukan anaknya", "2020-01-01")


def test_api_withdraws_a_seat_once(client: Client, kota_kecil: KotaKecil) -> None:
    baris = RiwayatJabatan.objects.get(pegawai=kota_kecil.staf)
    client.force_login(kota_kecil.bkpsdm)
    for kunci, harap in (("a", 204), ("a", 204), ("b", 409)):
        jawab = client.post(
            f"/api/v1/jabatan/riwayat-jabatan/{baris.pk}/cabut/",
            {"alasan": "Salah orang", "perpanjang": False},
            content_type="application/json",
            headers={"Idempotency-Key": f"cabut-jabatan-{kunci}"},
        )
        assert jawab.status_code == harap


def test_dudukkan_after_withdrawal_of_everything_works(kota_kecil: KotaKecil) -> None:
    """Withdrawn rows stand in nobody's way: a whole new history may begin on the very same days."""
    for model in (RiwayatPangkat, RiwayatJabatan, RiwayatStatus):
        cabut(kota_kecil, model.objects.get(pegawai=kota_kecil.staf))
    dudukkan(kota_kecil.staf, kota_kecil.posisi.staf)
    assert golongan(kota_kecil, PADA.date()) == "III/a"
