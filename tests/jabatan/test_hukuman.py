"""Disciplinary decisions: recorded from the decree, in force for their term, known only to those who must know."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from rest_framework.test import APIClient

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah
from jabatan import services
from jabatan.models import HukumanDisiplin
from jabatan.rules.hukuman_disiplin import akhir_hukuman
from jabatan.selectors.hukuman import hukuman_berlaku, hukuman_diputus, list_jenis_hukuman
from jabatan.services.dasar import DataDiriSendiri, MasaBertumpang, RiwayatSudahDicabut
from jabatan.services.hukuman import JenisHukumanTidakBerlaku
from jabatan.signals import penempatan_berubah
from tests.factories.jabatan import HukumanDisiplinFactory, KotaKecil, masa

PADA = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)
ISI: dict[str, Any] = {
    "jenis": "tunda_kp_12",
    "pelanggaran": "PP 94/2021, Pasal 4 huruf f: tidak masuk kerja 15 hari (rekaan)",
    "pejabat": "Wali Kota Rekaan",
    "nomor_sk": "800/15/REKAAN",
    "tanggal_sk": date(2025, 2, 28),
    "tanggal_diterima": date(2025, 3, 3),
}


def catat(kota: KotaKecil, **lain: Any) -> HukumanDisiplin:
    """Record as BKPSDM."""
    return services.create_hukuman(**{"pegawai": kota.staf, "oleh": kota.bkpsdm, "pada": PADA} | ISI | lain)


@pytest.mark.parametrize(
    ("durasi", "tingkat", "sampai", "harapan"),
    [
        (12, "sedang", None, date(2026, 3, 23)),
        (12, "sedang", date(2026, 3, 23), date(2026, 3, 23)),
        (None, "ringan", date(2025, 5, 23), date(2025, 5, 23)),
        (None, "berat", None, None),
    ],
)
def test_akhir_hukuman_dihitung_dari_jenisnya(
    durasi: int | None, tingkat: str, sampai: date | None, harapan: date | None
) -> None:
    assert akhir_hukuman(date(2025, 3, 24), durasi, tingkat, sampai) == harapan


@pytest.mark.parametrize(
    ("durasi", "tingkat", "sampai", "kata"),
    [(None, "ringan", None, "tidak mempunyai jangka waktu"), (12, "berat", date(2026, 1, 1), "23 Maret 2026")],
)
def test_akhir_hukuman_yang_tidak_mungkin_ditolak(
    durasi: int | None, tingkat: str, sampai: date | None, kata: str
) -> None:
    with pytest.raises(IsianSalah, match=kata):
        akhir_hukuman(date(2025, 3, 24), durasi, tingkat, sampai)


def test_berlaku_hari_kerja_kelima_belas_selama_jangka_jenisnya(kota_kecil: KotaKecil) -> None:
    """Received on Monday 3 March 2025; worked example disiplin_berlaku: 24 March 2025."""
    baris = catat(kota_kecil)
    assert baris.berlaku == masa(date(2025, 3, 24), date(2026, 3, 24))
    staf = kota_kecil.staf.pk
    assert hukuman_berlaku([staf], date(2025, 3, 23)) == {}
    satu = hukuman_berlaku([staf, kota_kecil.rekan.pk], date(2025, 3, 24))[staf]
    assert (satu.tingkat, satu.jenis, satu.sampai) == ("sedang", "tunda_kp_12", date(2026, 3, 23))
    assert staf in hukuman_berlaku([staf], date(2026, 3, 23))
    assert hukuman_berlaku([staf], date(2026, 3, 24)) == {}
    assert staf in hukuman_diputus([staf], date(2025, 2, 1), date(2025, 2, 28))
    assert hukuman_diputus([staf], date(2025, 3, 1), date(2025, 3, 31)) == {}


def test_yang_terberat_yang_dijawab_bila_dua_berjalan(kota_kecil: KotaKecil) -> None:
    catat(kota_kecil, jenis="bebas_jabatan_12", nomor_sk="800/1/REKAAN")
    catat(kota_kecil)
    satu = hukuman_berlaku([kota_kecil.staf.pk], date(2025, 6, 1))[kota_kecil.staf.pk]
    assert (satu.tingkat, satu.jenis) == ("berat", "bebas_jabatan_12")


def test_pemotongan_tunjangan_belum_dijatuhkan_sebelum_peraturan_gaji_terbit(kota_kecil: KotaKecil) -> None:
    kode = [satu.kode for satu in list_jenis_hukuman(date(2026, 1, 1))]
    assert kode[0] == "teguran_lisan"
    assert kode[-1] == "pdhtaps"
    assert not [satu for satu in kode if satu.startswith("tukin")]
    with pytest.raises(JenisHukumanTidakBerlaku, match="Pasal 42"):
        catat(kota_kecil, jenis="tukin25_6")


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"tanggal_diterima": date(2025, 2, 27)}, "diterima lebih dahulu"),
        ({"tanggal_diterima": date(2026, 12, 1)}, "belum tiba"),
        ({"tmt": date(2025, 2, 1)}, "sebelum tanggal keputusannya"),
        ({"jenis": "teguran_lisan"}, "jangka waktu"),
    ],
)
def test_catatan_yang_keliru_ditolak_tanpa_jejak(kota_kecil: KotaKecil, isi: dict[str, Any], kata: str) -> None:
    with pytest.raises(IsianSalah, match=kata):
        catat(kota_kecil, **isi)
    assert not HukumanDisiplin.objects.exists()


def test_satu_keputusan_dan_satu_jenis_tidak_tercatat_dua_kali(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil)
    with pytest.raises(MasaBertumpang, match="sudah dicatat"):
        catat(kota_kecil)
    with pytest.raises(MasaBertumpang, match="sejenis"):
        catat(kota_kecil, nomor_sk="800/16/REKAAN", tmt=date(2025, 6, 1))
    for nomor, kendala in (("lain", "hukuman_sejenis_tanpa_tumpang_tindih"), (baris.nomor_sk, "hukuman_")):
        with pytest.raises(IntegrityError, match=kendala), transaction.atomic():
            HukumanDisiplinFactory(
                pegawai=kota_kecil.staf,
                jenis="tunda_kp_12",
                nomor_sk=nomor,
                berlaku=masa(date(2025, 12, 1), date(2026, 12, 1)),
            )


def test_basis_data_menuntut_keputusan(kota_kecil: KotaKecil) -> None:
    with pytest.raises(IntegrityError, match="hukuman_berkeputusan"), transaction.atomic():
        HukumanDisiplinFactory(pegawai=kota_kecil.staf, pejabat="")


def test_dicabut_dengan_alasan_tidak_berlaku_lagi_dan_tetap_terbaca(kota_kecil: KotaKecil) -> None:
    baris = catat(kota_kecil)
    isi: dict[str, Any] = {
        "alasan": "Dibatalkan putusan banding BPASN (rekaan)",
        "oleh": kota_kecil.bkpsdm,
        "pada": PADA,
    }
    services.cancel_riwayat(baris=baris, **isi)
    baris.refresh_from_db()
    assert (baris.berlaku.isempty, baris.berlaku_semula) == (True, masa(date(2025, 3, 24), date(2026, 3, 24)))
    assert hukuman_berlaku([kota_kecil.staf.pk], date(2025, 6, 1)) == {}
    with pytest.raises(RiwayatSudahDicabut):
        services.cancel_riwayat(baris=baris, **isi)
    assert catat(kota_kecil).pk != baris.pk
    notis = Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna).order_by("pk")
    assert [n.judul for n in notis][:2] == ["Keputusan disiplin dicatat", "Catatan hukuman disiplin Anda dicabut"]
    assert notis[1].url.endswith("?tab=disiplin")


def test_B_05_tidak_mencatat_atau_mencabut_hukuman_sendiri(kota_kecil: KotaKecil) -> None:
    with pytest.raises(DataDiriSendiri):
        catat(kota_kecil, oleh=kota_kecil.staf.pengguna)
    with pytest.raises(DataDiriSendiri):
        services.cancel_riwayat(baris=catat(kota_kecil), alasan="x", oleh=kota_kecil.staf.pengguna, pada=PADA)


def test_gaji_dan_hasil_tahu_bahwa_fakta_berubah(
    kota_kecil: KotaKecil, django_capture_on_commit_callbacks: Any
) -> None:
    terkirim: list[Any] = []

    def dengar(**isi: Any) -> None:
        terkirim.append((isi["pegawai_ids"], isi["sejak"]))

    penempatan_berubah.connect(dengar)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            catat(kota_kecil)
    finally:
        penempatan_berubah.disconnect(dengar)
    assert terkirim == [(frozenset({kota_kecil.staf.pk}), date(2025, 3, 24))]


def test_hanya_yang_perlu_tahu_yang_membaca_dan_pembacaan_tercatat(kota_kecil: KotaKecil) -> None:
    catat(kota_kecil)
    alamat = reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid]) + "?tab=disiplin"

    def buka(pengguna: Any) -> int:
        klien = Client()
        klien.force_login(pengguna)
        return klien.get(alamat).status_code

    dibaca = Aktivitas.objects.filter(kode="jabatan.hukumandisiplin.dibaca")
    assert buka(kota_kecil.staf.pengguna) == 200
    assert dibaca.count() == 0
    boleh = [kota_kecil.kabid.pengguna, kota_kecil.pengelola, kota_kecil.bkpsdm, kota_kecil.pimpinan]
    assert [buka(satu) for satu in boleh] == [200] * 4
    assert [satu.pengguna for satu in dibaca.order_by("pk")] == boleh
    assert [buka(satu) for satu in (kota_kecil.rekan.pengguna, kota_kecil.bendahara)] == [403, 403]


def test_dari_profil_ke_daftar_lewat_halaman(client: Client, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.bkpsdm)
    with time_machine.travel(PADA, tick=False):
        baru = reverse("jabatan:hukuman-baru", args=[kota_kecil.staf.uuid])
        assert "Teguran lisan" in client.get(baru).content.decode()
        assert client.post(baru, ISI | {"tmt": "2026-01-05", "sampai": ""}).status_code == 302
        isi = client.get(reverse("jabatan:hukuman-list") + "?keadaan=berlaku").content.decode()
        assert kota_kecil.staf.nama in isi
        assert "800/15/REKAAN" in isi
        assert (
            kota_kecil.staf.nama
            not in client.get(reverse("jabatan:hukuman-list") + "?keadaan=lainnya").content.decode()
        )
        baris = HukumanDisiplin.objects.get()
        cabut = reverse("jabatan:hukuman-cabut", args=[baris.pk])
        assert client.post(cabut, {"alasan": "Salah orang"}).status_code == 302
        profil = client.get(reverse("jabatan:pegawai-detail", args=[kota_kecil.staf.uuid]) + "?tab=disiplin")
        assert "Salah orang" in profil.content.decode()


def test_api_sama_dengan_halaman(kota_kecil: KotaKecil) -> None:
    akar = "/api/v1/jabatan/hukuman-disiplin/"
    klien = APIClient()
    klien.force_login(kota_kecil.bkpsdm)
    isi = {k: v.isoformat() if isinstance(v, date) else v for k, v in ISI.items()} | {
        "pegawai": str(kota_kecil.staf.uuid)
    }
    jawab = klien.post(akar, isi)
    assert jawab.status_code == 201
    assert (jawab.json()["sejak"], jawab.json()["sampai"]) == ("2025-03-24", "2026-03-23")
    assert klien.post(akar, isi).status_code == 409
    assert klien.get(akar + "?tingkat=sedang").json()["count"] == 1
    satu = f"{akar}{jawab.json()['id']}/"
    assert klien.get(satu).json()["pejabat"] == "Wali Kota Rekaan"
    assert klien.post(f"{satu}cabut/", {"alasan": "Keliru"}).status_code == 204
    assert klien.get(satu).json()["keadaan"] == "DICABUT"
    klien.force_login(kota_kecil.pengelola_lain)
    assert klien.get(satu).status_code == 404


def test_daftar_berjalan_dengan_kueri_yang_sama_untuk_3_dan_30_baris(
    client: Client, kota_kecil: KotaKecil, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(kota_kecil.bkpsdm)
    hitungan = []
    for jumlah in (3, 22):
        HukumanDisiplinFactory.create_batch(jumlah, pegawai__unit_kerja=kota_kecil.bidang)
        for alamat in (reverse("jabatan:hukuman-list"), "/api/v1/jabatan/hukuman-disiplin/"):
            with django_assert_max_num_queries(40) as kueri:
                assert client.get(alamat).status_code == 200
            hitungan.append(len(kueri))
    assert hitungan[2:] <= hitungan[:2]
