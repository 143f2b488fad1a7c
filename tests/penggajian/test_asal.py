"""Every input of a line opens the record that it was read from, as far as the reader may open it."""

from datetime import date
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.akun.enums import Peran
from jabatan.enums import HubunganKeluarga
from jabatan.models import Keluarga, RiwayatPangkat
from penggajian.models import Slip
from penggajian.rules.asal import CATATAN_FAKTA, TANPA_CATATAN
from penggajian.rules.fakta import FAKTA_PER_KODE
from tests.factories.jabatan import PosisiFactory, masa
from tests.factories.penggajian import PERIODE, KotaGaji, pejabat
from tests.penggajian.test_halaman import masuk, pegawai_masuk
from tests.penggajian.test_proses import kunci


def isi_keluarga(kota: KotaGaji) -> Keluarga:
    """Give the first person a spouse and a post beside the own one."""
    orang = kota.pegawai[0]
    orang.penugasan_set.create(
        posisi=PosisiFactory(unit_kerja=kota.unit, kelas=9),
        jenis="PLT",
        berlaku=masa(date(2026, 8, 1)),
        nomor_sk="PLT-1",
    )
    return Keluarga.objects.create(
        pegawai=orang,
        hubungan=HubunganKeluarga.PASANGAN,
        nama="Siti Rekaan",
        tanggal_lahir=date(1990, 1, 1),
        berlaku=masa(date(2020, 1, 1)),
    )


def list_catatan(klien: Client, slip: Slip) -> dict[str, list[dict[str, str]]]:
    """Give the records of each input of the slip over the API, those without any value left out."""
    jawaban = klien.get(f"/api/v1/penggajian/slip/{slip.uuid}/penjelasan/")
    assert jawaban.status_code == 200, jawaban.content
    return {
        masukan["kode"]: masukan["catatan"]
        for baris in jawaban.json()
        for masukan in baris["masukan"]
        if masukan["nilai"]
    }


def test_setiap_fakta_mempunyai_catatan_atau_disebut_tanpa_catatan() -> None:
    assert CATATAN_FAKTA.keys() | TANPA_CATATAN == FAKTA_PER_KODE.keys()
    assert not CATATAN_FAKTA.keys() & TANPA_CATATAN


def test_pegawai_membuka_catatan_di_balik_tiap_masukan(kota: KotaGaji) -> None:
    pasangan = isi_keluarga(kota)
    kunci(kota)
    klien = pegawai_masuk(kota)
    catatan = list_catatan(klien, Slip.objects.get(pegawai=kota.pegawai[0], periode=PERIODE))
    pangkat = RiwayatPangkat.objects.get(pegawai=kota.pegawai[0])
    assert catatan["golongan"][0]["url"].endswith(f"?tab=riwayat#pangkat-{pangkat.pk}")
    assert catatan["pasangan_tertanggung"][0]["nama"] == f"{pasangan.nama}, suami/istri"
    assert "PLT-1" in catatan["kelas_plt"][0]["nama"]
    assert {"golongan", "mkg", "kelas", "predikat", "pasangan_tertanggung", "jiwa_beras", "kelas_plt"} <= catatan.keys()
    for kode in catatan.keys() & {
        "golongan",
        "mkg",
        "kelas",
        "predikat",
        "status_asn",
        "jiwa_beras",
        "kelas_plt",
        "ptkp",
    }:
        for satu in catatan[kode]:
            alamat, _, jangkar = satu["url"].partition("#")
            halaman = klien.get(alamat)
            assert halaman.status_code == 200, (kode, alamat)
            assert not jangkar or f'id="{jangkar}"' in halaman.content.decode(), (kode, satu)


def test_masukan_menyebut_siapa_yang_tidak_dihitung_dan_mengapa(kota: KotaGaji) -> None:
    """Also where nobody counts any more; the words for tax, which goes on, say nothing of it."""
    orang = kota.pegawai[0]
    for nama, lahir, kolom in (
        ("Sulung Rekaan", date(2004, 3, 3), {}),
        ("Bungsu Rekaan", date(2008, 3, 3), {"tanggal_kawin": date(2026, 5, 3), "dasar_kawin": "Akta 5/REKAAN"}),
    ):
        Keluarga.objects.create(
            pegawai=orang,
            hubungan=HubunganKeluarga.ANAK,
            nama=nama,
            tanggal_lahir=lahir,
            berlaku=masa(date(2020, 1, 1)),
            **kolom,
        )
    kunci(kota)
    slip = Slip.objects.get(pegawai=orang, periode=PERIODE)
    catatan = list_catatan(pegawai_masuk(kota), slip)
    assert [satu["nama"] for satu in catatan["jiwa_beras"]] == [
        "Sulung Rekaan, anak ke-1, tidak dihitung: tanpa surat sekolah yang berlaku, lahir 3 Maret 2004",
        "Bungsu Rekaan, anak ke-2, tidak dihitung: kawin 3 Mei 2026",
    ]
    assert [satu["nama"] for satu in catatan["ptkp"]] == ["Sulung Rekaan, anak ke-1", "Bungsu Rekaan, anak ke-2"]
    isi = masuk(kota.bendahara).get(reverse("penggajian:slip-detail", args=[slip.uuid]), {"baris": "tunjangan_beras"})
    assert "Bungsu Rekaan" not in isi.content.decode()


def test_pembaca_lain_mendapat_kata_tanpa_tautan_yang_tertutup_baginya(kota: KotaGaji) -> None:
    isi_keluarga(kota)
    kunci(kota)
    slip = Slip.objects.get(pegawai=kota.pegawai[0], periode=PERIODE)
    bendahara = list_catatan(masuk(kota.bendahara), slip)
    assert bendahara["pasangan_tertanggung"] == [{"nama": "catatan keluarga", "url": ""}]
    assert bendahara["golongan"][0]["url"]
    auditor = list_catatan(masuk(pejabat(Peran.AUDITOR, "Auditor Uji")), slip)
    assert auditor["pasangan_tertanggung"][0]["url"]
    isi = masuk(kota.bendahara).get(
        reverse("penggajian:slip-detail", args=[slip.uuid]), {"baris": "tunjangan_suami_istri"}
    )
    assert "Siti Rekaan" not in isi.content.decode()
    assert "catatan keluarga" in isi.content.decode()


def test_catatan_yang_berubah_setelah_slip_disebut_dan_nilai_aturan_membuka_perkadanya(kota: KotaGaji) -> None:
    kunci(kota)
    slip = Slip.objects.get(pegawai=kota.pegawai[0], periode=PERIODE)
    RiwayatPangkat.objects.filter(pegawai=kota.pegawai[0]).update(golongan="III/c")
    klien = pegawai_masuk(kota)
    assert "(kini III/c)" in list_catatan(klien, slip)["golongan"][0]["nama"]
    alamat = reverse("penggajian:slip-detail", args=[slip.uuid])
    isi = klien.get(alamat, {"baris": "potongan_produktivitas"}).content.decode()
    assert "#tpp_predikat" in isi
    assert "nilai pada Perkada" in isi


def test_kueri_slip_sama_untuk_sedikit_dan_banyak_catatan(kota: KotaGaji) -> None:
    isi_keluarga(kota)
    kunci(kota)
    klien = pegawai_masuk(kota)
    alamat = reverse("penggajian:slip-detail", args=[Slip.objects.get(pegawai=kota.pegawai[0], periode=PERIODE).uuid])

    def hitung() -> dict[str, int]:
        hasil = {}
        for baris in (
            "gaji_pokok",
            "tunjangan_anak",
            "tunjangan_beras",
            "tpp_pagu",
            "potongan_produktivitas",
            "pph_tpp",
        ):
            with CaptureQueriesContext(connection) as kueri:
                klien.get(alamat, {"baris": baris})
            hasil[baris] = len(kueri)
        return hasil

    hitung()
    semula = hitung()
    anak: list[Any] = [
        Keluarga(
            pegawai=kota.pegawai[0], hubungan=HubunganKeluarga.ANAK, nama=f"Anak {nomor}",
            tanggal_lahir=date(2010 + nomor, 1, 1), berlaku=masa(date(2020, 1, 1)),
        )
        for nomor in range(6)
    ]  # fmt: skip
    Keluarga.objects.bulk_create(anak)
    assert hitung() == semula
    assert max(semula.values()) <= 12, semula
