"""Calibration: raters compare proposals, each changes only their own, the minutes stay, the person learns why."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.dokumen.rules import sidik_isi
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from jabatan.models import Pegawai
from kinerja.enums import StatusKalibrasi, StatusSkp
from kinerja.models import BarisKalibrasi, Evaluasi, PesertaKalibrasi, SesiKalibrasi
from kinerja.selectors.kalibrasi import (
    dapat_membaca_berita_acara,
    get_papan,
    get_sesi_terbuka,
    list_kalibrasi_hasil,
)
from kinerja.services.buka import open_periode
from kinerja.services.evaluasi import KalibrasiMasihTerbuka, submit_evaluasi, update_rating
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
from tests.factories.jabatan import KotaKecil, PegawaiFactory
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


def test_berita_acara_menyebut_penilai_yang_bukan_peserta_agar_jumlahnya_cocok(
    sesi: SesiKalibrasi, adegan: Adegan
) -> None:
    kota = adegan.kota
    PesertaKalibrasi.objects.filter(sesi=sesi, pegawai=kota.kadis).update(pegawai=kota.sekda)
    sesi = close_kalibrasi(sesi=sesi, hadir={kota.sekda.pk, kota.kabid.pk}, catatan="", oleh=kota.pengelola, pada=KINI)
    assert sesi.dokumen is not None
    isi = sesi.dokumen.isi
    assert [p["nama"] for p in isi["lain"]] == [kota.kadis.nama_lengkap]
    baris = isi["peserta"] + isi["lain"]
    assert [sum(p["akhir"][i] for p in baris) for i in range(5)] == isi["akhir"]


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


# --- Delivery while a session is open ------------------------------------------------------------
def sampaikan(adegan: Adegan, **lain: Any) -> Evaluasi:
    return submit_evaluasi(
        evaluasi=adegan.rekan, rhk={r.pk: rating("sesuai") for r in adegan.rekan.skp.rhk_set.all()},
        perilaku={"loyal": rating("sesuai")}, rating_hasil="", rating_perilaku="", alasan="", tanpa_konflik=True,
        oleh=adegan.kota.kabid.pengguna, pada=KINI, **lain,
    )  # fmt: skip


def test_menyampaikan_selama_sesi_terbuka_harus_ditegaskan(sesi: SesiKalibrasi, adegan: Adegan) -> None:
    with pytest.raises(KalibrasiMasihTerbuka, match="Sesi kalibrasi Dinas Rekaan Oktober 2026 masih terbuka"):
        sampaikan(adegan)
    adegan.rekan.refresh_from_db()
    assert (adegan.rekan.status, adegan.rekan.saran_hasil) == ("TERBUKA", ""), "tidak ada yang tersimpan sebagian"
    assert sampaikan(adegan, di_luar_kalibrasi=True).status == "DISAMPAIKAN"
    jejak = Aktivitas.objects.get(kode="kinerja.evaluasi.disampaikan")
    assert jejak.sesudah["di_luar_kalibrasi"] == str(sesi.uuid)


def test_sesudah_sesi_ditutup_atau_di_bulan_lain_tidak_ditanya(sesi: SesiKalibrasi, adegan: Adegan) -> None:
    assert get_sesi_terbuka(adegan.rekan) == sesi
    SesiKalibrasi.objects.filter(pk=sesi.pk).update(periode=date(2026, 9, 1))
    assert get_sesi_terbuka(adegan.rekan) is None
    SesiKalibrasi.objects.filter(pk=sesi.pk).update(periode=OKTOBER)
    cancel_kalibrasi(sesi=sesi, oleh=adegan.kota.pengelola, pada=KINI)
    assert "di_luar_kalibrasi" not in sampaikan(adegan).alasan
    assert "di_luar_kalibrasi" not in Aktivitas.objects.get(kode="kinerja.evaluasi.disampaikan").sesudah


def test_yang_dinilai_dari_luar_unit_tidak_ada_di_mejanya(adegan: Adegan) -> None:
    """The head of the bidang is rated by the head of the dinas: a session of the bidang alone does not hold it."""
    kota = adegan.kota
    sesi = SesiKalibrasi.objects.create(
        unit_kerja=kota.bidang, periode=OKTOBER, dibuka_oleh=kota.bkpsdm, dibuka_at=KINI
    )
    assert get_sesi_terbuka(adegan.kabid) is None
    assert get_sesi_terbuka(adegan.staf) == sesi


def test_halaman_dan_api_menanyakan_sebelum_menyampaikan(
    sesi: SesiKalibrasi, adegan: Adegan, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(KINI)
    client.force_login(adegan.kota.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    lembar = reverse("kinerja:penilaian-nilai", args=[adegan.rekan.uuid])
    assert "Sesi kalibrasi Dinas Rekaan Oktober 2026 masih terbuka" in client.get(lembar).content.decode()
    rhk = adegan.rekan.skp.rhk_set.get()
    isi = {
        "versi": "1",
        "tindakan": "sampaikan",
        "tanpa_konflik": "on",
        f"rhk_{rhk.pk}": "sesuai",
        "laku_loyal": "sesuai",
    }
    ditahan = client.post(lembar, isi)
    assert ditahan.status_code == 409
    assert "galat-kalibrasi" in ditahan.content.decode()
    api = f"/api/v1/kinerja/evaluasi/{adegan.rekan.uuid}/sampaikan/"
    data = {
        "versi": 1, "tanpa_konflik": True, "rhk": [{"rhk": str(rhk.uuid), "rating": "sesuai"}],
        "perilaku": [{"nilai": "loyal", "rating": "sesuai"}],
    }  # fmt: skip
    jawab = client.post(api, data, content_type="application/json")
    assert (jawab.status_code, jawab.json()["kode"]) == (409, "kalibrasi_masih_terbuka")
    assert client.post(lembar, isi | {"di_luar_kalibrasi": "on"}).status_code == 302


# --- Equal queries ------------------------------------------------------------------------------
def hitung(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


def test_papan_dan_daftar_kalibrasi_sama_kuerinya_untuk_tiga_dan_tiga_puluh(
    sesi: SesiKalibrasi, adegan: Adegan, client: Client, time_machine: Any
) -> None:
    time_machine.move_to(KINI)
    kota = adegan.kota
    client.force_login(kota.pengelola, backend="jabatan.masuk.PintuPegawai")
    papan, daftar = reverse("kinerja:kalibrasi-detail", args=[sesi.uuid]), reverse("kinerja:kalibrasi-list")
    ubah(sesi, adegan.staf, kota.kabid.pengguna)
    for bulan in (7, 8):
        SesiKalibrasi.objects.create(
            unit_kerja=kota.dinas, periode=date(2026, bulan, 1), dibuka_oleh=kota.pengelola, dibuka_at=KINI
        )
    tiga = hitung(client, papan), hitung(client, daftar)
    for orang in PegawaiFactory.create_batch(27, duduk=kota.posisi.staf):
        skp = SkpFactory(
            pegawai=orang, status=StatusSkp.DISEPAKATI, disepakati_oleh=kota.kabid.pengguna, disepakati_at=KINI
        )
        for bulan in (9, 10):
            Evaluasi.objects.create(
                pegawai=orang, skp=skp, unit_kerja=kota.bidang, penilai=kota.kabid, periode=date(2026, bulan, 1),
                saran_hasil="sesuai", saran_perilaku="sesuai",
            )  # fmt: skip
    baru = Evaluasi.objects.filter(periode=OKTOBER, penilai=kota.kabid).exclude(
        pk__in=[adegan.staf.pk, adegan.rekan.pk]
    )
    BarisKalibrasi.objects.bulk_create(
        BarisKalibrasi(
            sesi=sesi, evaluasi=e, awal_hasil="sesuai", awal_perilaku="sesuai", akhir_hasil="di_atas",
            akhir_perilaku="sesuai", catatan="Ukuran sama", oleh=kota.kabid.pengguna, pada=KINI,
        )
        for e in baru[:20]
    )  # fmt: skip
    SesiKalibrasi.objects.bulk_create(
        SesiKalibrasi(
            unit_kerja=kota.dinas,
            periode=date(2023 + n // 12, n % 12 + 1, 1),
            dibuka_oleh=kota.pengelola,
            dibuka_at=KINI,
        )
        for n in range(27)
    )
    assert (hitung(client, papan), hitung(client, daftar)) == tiga
    assert sum(len(k.baris) for k in get_papan(sesi, kota.pengelola)) == 30
