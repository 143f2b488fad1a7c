"""Calibration: raters compare proposals, each changes only their own, the minutes stay, the person learns why."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.dokumen.rules import sidik_isi
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from jabatan.models import Pegawai
from kinerja.enums import StatusKalibrasi, StatusSkp
from kinerja.models import BarisKalibrasi, Evaluasi, SesiKalibrasi
from kinerja.selectors.kalibrasi import dapat_membaca_berita_acara, get_papan, list_kalibrasi_hasil
from kinerja.services.buka import open_periode
from kinerja.services.evaluasi import submit_evaluasi, update_rating
from kinerja.services.kalibrasi import (
    BukanPenilaiSendiri,
    KalibrasiSudahSelesai,
    KalibrasiTidakDapatDibuka,
    UsulanTidakDapatDiubah,
    cancel_kalibrasi,
    close_kalibrasi,
    open_kalibrasi,
    update_usulan,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import RhkFactory, SkpFactory, rating

OKTOBER = date(2026, 10, 1)
KINI = datetime(2026, 10, 30, 3, 0, tzinfo=UTC)


@dataclass
class Adegan:
    """Kadis proposes for kabid, kabid for staf and rekan; all of October, nothing delivered."""

    kota: KotaKecil
    kabid: Evaluasi
    staf: Evaluasi
    rekan: Evaluasi

    def usulkan(self, evaluasi: Evaluasi, oleh: Pegawai, hasil: str) -> None:
        update_rating(
            evaluasi=evaluasi,
            rhk={r.pk: rating(hasil) for r in evaluasi.skp.rhk_set.all()},
            perilaku={"loyal": rating("sesuai")},
            oleh=oleh.pengguna,
            pada=KINI,
        )


@pytest.fixture
def adegan(kota_kecil: KotaKecil) -> Adegan:
    """Open October for three people below the head of the dinas, and keep a proposal for two of them."""
    for orang, penilai in ((kota_kecil.kabid, kota_kecil.kadis), *((p, kota_kecil.kabid) for p in (kota_kecil.staf, kota_kecil.rekan))):  # fmt: skip
        skp = SkpFactory(
            pegawai=orang, status=StatusSkp.DISEPAKATI, disepakati_oleh=penilai.pengguna, disepakati_at=KINI
        )
        RhkFactory(skp=skp, urutan=1)
    open_periode(periode=OKTOBER, oleh=None, pada=KINI)
    ambil = {e.pegawai_id: e for e in Evaluasi.objects.filter(periode=OKTOBER)}
    isi = Adegan(kota_kecil, *(ambil[p.pk] for p in (kota_kecil.kabid, kota_kecil.staf, kota_kecil.rekan)))
    isi.usulkan(isi.kabid, kota_kecil.kadis, "di_atas")
    isi.usulkan(isi.staf, kota_kecil.kabid, "di_atas")
    return isi


@pytest.fixture
def sesi(adegan: Adegan) -> SesiKalibrasi:
    """Let the personnel officer open the session of the dinas."""
    return open_kalibrasi(unit=adegan.kota.dinas, periode=OKTOBER, oleh=adegan.kota.pengelola, pada=KINI)


def ubah(sesi: SesiKalibrasi, evaluasi: Evaluasi, oleh: Any, **lain: Any) -> BarisKalibrasi:
    isi = {"rating_hasil": "sesuai", "rating_perilaku": "sesuai", "catatan": "Ukuran sama dengan bidang lain"}
    return update_usulan(sesi=sesi, evaluasi=evaluasi, **(isi | lain), oleh=oleh, pada=KINI)


def test_dibuka_kepala_unit_atau_pengelolanya_untuk_dua_penilai(adegan: Adegan) -> None:
    kota = adegan.kota
    for siapa in (kota.kabid.pengguna, kota.pengelola_lain, kota.staf.pengguna):
        with pytest.raises(TindakanTerlarang):
            open_kalibrasi(unit=kota.dinas, periode=OKTOBER, oleh=siapa, pada=KINI)
    with pytest.raises(KalibrasiTidakDapatDibuka, match="dua penilai"):
        open_kalibrasi(unit=kota.bidang, periode=OKTOBER, oleh=kota.bkpsdm, pada=KINI)
    sesi = open_kalibrasi(unit=kota.dinas, periode=OKTOBER, oleh=kota.kadis.pengguna, pada=KINI)
    assert {p.pegawai for p in sesi.peserta_set.all()} == {kota.kadis, kota.kabid}
    with pytest.raises(KalibrasiTidakDapatDibuka, match="sudah mempunyai sesi"):
        open_kalibrasi(unit=kota.dinas, periode=OKTOBER, oleh=kota.bkpsdm, pada=KINI)


def test_papan_tanpa_baris_diri_sendiri_dan_tanpa_hitungannya(
    sesi: SesiKalibrasi, adegan: Adegan, django_assert_max_num_queries: Any
) -> None:
    kota = adegan.kota

    def nama(user: Any) -> dict[str, list[str]]:
        return {k.penilai.nama: [b.evaluasi.pegawai.nama for b in k.baris] for k in get_papan(sesi, user)}

    semua = nama(kota.pengelola)
    assert sorted(map(len, semua.values())) == [1, 2]
    kabid = nama(kota.kabid.pengguna)
    assert kota.kadis.nama not in kabid
    assert kabid == {kota.kabid.nama: semua[kota.kabid.nama]}
    with django_assert_max_num_queries(8):
        papan = get_papan(sesi, kota.kadis.pengguna)
    milik = [b.dapat_diubah for k in papan for b in k.baris]
    assert sorted(milik) == [False, False, True]
    assert {k.penilai.nama: k.belum for k in papan} == {kota.kadis.nama: 0, kota.kabid.nama: 1}


def test_hanya_penilainya_sendiri_yang_mengubah_usulan_dengan_alasan(sesi: SesiKalibrasi, adegan: Adegan) -> None:
    kota = adegan.kota
    for siapa in (kota.pengelola, kota.kadis.pengguna, kota.staf.pengguna):
        with pytest.raises(BukanPenilaiSendiri):
            ubah(sesi, adegan.staf, siapa)
    kabid = kota.kabid.pengguna
    with pytest.raises(IsianSalah, match="mengapa"):
        ubah(sesi, adegan.staf, kabid, catatan=" ")
    with pytest.raises(IsianSalah, match="sama dengan usulan"):
        ubah(sesi, adegan.staf, kabid, rating_hasil="di_atas")
    with pytest.raises(UsulanTidakDapatDiubah):
        ubah(sesi, adegan.rekan, kabid)
    with pytest.raises(VersiUsang):
        ubah(sesi, adegan.staf, kabid, versi=9)
    baris = ubah(sesi, adegan.staf, kabid)
    assert (baris.awal_hasil, baris.akhir_hasil) == ("di_atas", "sesuai")
    adegan.staf.refresh_from_db()
    assert (adegan.staf.rating_hasil, adegan.staf.status) == ("sesuai", "TERBUKA")
    assert adegan.staf.alasan == "Hasil kalibrasi: Ukuran sama dengan bidang lain"


def test_berita_acara_beku_dan_sesi_tidak_berubah_lagi(sesi: SesiKalibrasi, adegan: Adegan) -> None:
    kota = adegan.kota
    ubah(sesi, adegan.staf, kota.kabid.pengguna)
    hadir = {kota.kadis.pk, kota.kabid.pk}
    with pytest.raises(TindakanTerlarang):
        close_kalibrasi(sesi=sesi, hadir=hadir, catatan="", oleh=kota.kabid.pengguna, pada=KINI)
    with pytest.raises(IsianSalah, match="sedikitnya dua"):
        close_kalibrasi(sesi=sesi, hadir={kota.kabid.pk}, catatan="", oleh=kota.pengelola, pada=KINI)
    with pytest.raises(IsianSalah, match="bukan peserta"):
        close_kalibrasi(sesi=sesi, hadir={kota.staf.pk}, catatan="", oleh=kota.pengelola, pada=KINI)
    sesi = close_kalibrasi(sesi=sesi, hadir=hadir, catatan="Waktu layanan", oleh=kota.pengelola, pada=KINI)
    assert sesi.dokumen is not None
    isi = sesi.dokumen.isi
    assert sesi.dokumen.sidik == sidik_isi(isi)
    assert [(p["nama"], p["semula"], p["akhir"]) for p in isi["perubahan"]] == [
        (kota.staf.nama_lengkap, "Baik", "Baik")
    ]
    assert (isi["tetap"], isi["catatan"]) == (1, "Waktu layanan")
    with pytest.raises(KalibrasiSudahSelesai):
        ubah(sesi, adegan.staf, kota.kabid.pengguna, rating_hasil="di_bawah")
    with pytest.raises(IntegrityError, match="sudah ditutup"), transaction.atomic():
        BarisKalibrasi.objects.update(catatan="diganti")
    assert dapat_membaca_berita_acara(sesi, kota.pengelola)
    assert dapat_membaca_berita_acara(sesi, kota.auditor)
    assert not dapat_membaca_berita_acara(sesi, kota.kabid.pengguna)


def test_pegawai_melihat_bahwa_kalibrasi_berlangsung_dan_mengapa_berubah(sesi: SesiKalibrasi, adegan: Adegan) -> None:
    kota = adegan.kota
    ubah(sesi, adegan.staf, kota.kabid.pengguna)
    close_kalibrasi(sesi=sesi, hadir={kota.kadis.pk, kota.kabid.pk}, catatan="", oleh=kota.pengelola, pada=KINI)
    assert [b.is_berubah for b in list_kalibrasi_hasil(adegan.staf)] == [True]
    assert [b.is_berubah for b in list_kalibrasi_hasil(adegan.kabid)] == [False]
    assert list_kalibrasi_hasil(adegan.rekan) == []


def test_dibatalkan_menyimpan_perubahan_beserta_alasannya(sesi: SesiKalibrasi, adegan: Adegan) -> None:
    ubah(sesi, adegan.staf, adegan.kota.kabid.pengguna)
    sesi = cancel_kalibrasi(sesi=sesi, oleh=adegan.kota.pengelola, pada=KINI)
    assert sesi.status == StatusKalibrasi.DIBATALKAN
    assert len(list_kalibrasi_hasil(adegan.staf)) == 1
    assert list_kalibrasi_hasil(adegan.kabid) == []


def test_lewat_halaman_dari_membuka_sampai_pegawai_membaca(adegan: Adegan, client: Client, time_machine: Any) -> None:
    time_machine.move_to(KINI, tick=False)
    kota = adegan.kota

    def masuk(pengguna: Any) -> None:
        client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")

    masuk(kota.pengelola)
    daftar = reverse("kinerja:kalibrasi-list")
    assert client.get(daftar).status_code == 200
    assert client.post(daftar, {"unit": "DINAS-LAIN", "periode": "2026-10"}).status_code == 400
    assert client.post(daftar, {"unit": "DINAS", "periode": "2026-10"}).status_code == 302
    sesi = SesiKalibrasi.objects.get()
    rinci = reverse("kinerja:kalibrasi-detail", args=[sesi.uuid])
    usulan = reverse("kinerja:kalibrasi-usulan", args=[sesi.uuid, adegan.staf.uuid])
    assert client.get(rinci).status_code == 200
    assert client.get(usulan).status_code == 403

    masuk(kota.kabid.pengguna)
    papan = client.get(rinci).content.decode()
    assert usulan in papan
    assert kota.kadis.nama_lengkap in papan  # as a rater of the session, not as a row about the reader
    assert f"Ubah usulan {kota.kabid.nama}" not in papan
    isi = {"versi": adegan.staf.versi + 1, "rating_hasil": "sesuai", "rating_perilaku": "sesuai", "catatan": ""}
    assert client.get(usulan).status_code == 200
    assert client.post(usulan, isi).status_code == 400
    assert client.post(usulan, isi | {"catatan": "Ukuran sama"}).status_code == 302

    masuk(kota.pengelola)
    tutup = reverse("kinerja:kalibrasi-close", args=[sesi.uuid])
    assert client.get(tutup).status_code == 200
    hadir = [str(p) for p in sesi.peserta_set.values_list("pk", flat=True)]
    assert client.post(tutup, {"versi": 1, "hadir": hadir, "catatan": "Selesai"}).status_code == 302
    pdf = client.get(reverse("kinerja:kalibrasi-pdf", args=[sesi.uuid]))
    assert pdf.content.startswith(b"%PDF")

    masuk(kota.kabid.pengguna)
    assert client.get(reverse("kinerja:kalibrasi-pdf", args=[sesi.uuid])).status_code == 403
    adegan.staf.refresh_from_db()
    submit_evaluasi(
        evaluasi=adegan.staf,
        rhk={},
        perilaku={},
        rating_hasil=adegan.staf.rating_hasil,
        rating_perilaku=adegan.staf.rating_perilaku,
        alasan=adegan.staf.alasan,
        tanpa_konflik=True,
        oleh=kota.kabid.pengguna,
        pada=KINI,
    )
    masuk(kota.staf.pengguna)
    hasil = client.get(reverse("kinerja:penilaian-detail", args=[adegan.staf.uuid])).content.decode()
    assert "Kalibrasi Dinas Rekaan" in hasil
    assert "Ukuran sama" in hasil
    assert client.get(rinci).status_code in (403, 404)


def test_api_papan_dan_usulan(sesi: SesiKalibrasi, adegan: Adegan, client: Client, time_machine: Any) -> None:
    time_machine.move_to(KINI, tick=False)
    client.force_login(adegan.kota.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    alamat = f"/api/v1/kinerja/kalibrasi/{sesi.uuid}/"
    papan = client.get(f"{alamat}papan/").json()
    assert [k["penilai"]["nama"] for k in papan] == [adegan.kota.kabid.nama_lengkap]
    data: dict[str, Any] = {"rating_hasil": "sesuai", "rating_perilaku": "sesuai", "catatan": "Ukuran sama"}
    adegan.staf.refresh_from_db()
    data |= {"versi": adegan.staf.versi}
    asing = client.post(
        f"{alamat}usulan/", data | {"evaluasi": str(adegan.kabid.uuid)}, content_type="application/json"
    )
    assert asing.status_code == 404
    sah = client.post(f"{alamat}usulan/", data | {"evaluasi": str(adegan.staf.uuid)}, content_type="application/json")
    assert sah.status_code == 200, sah.content
    assert BarisKalibrasi.objects.get().akhir_hasil == "sesuai"
