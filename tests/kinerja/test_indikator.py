"""Indicators: templates, pairs, realism, unrealistic targets, comments, and how one is judged."""

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from rest_framework.test import APIClient

from asn_portal.lib.galat import IsianSalah
from jabatan.models import Jabatan
from kinerja.enums import ArahTarget, Aspek, StatusLog, StatusSkp
from kinerja.models import AgendaDialog, Iki, KomentarIndikator, PemahamanPenilaian, Rhk, Skp
from kinerja.parameters.indikator import list_pertanyaan, list_profesi
from kinerja.rules.indikator import (
    Pembanding,
    RingkasIki,
    capaian_persen,
    is_lewat_batas,
    is_volume_saja,
    list_petunjuk_mutu,
)
from kinerja.selectors.indikator import get_catatan_iki, get_soal, is_layanan, list_pembanding
from kinerja.selectors.skp import list_isi_rhk, list_kekurangan_skp
from kinerja.services.indikator import (
    BukanPihak,
    JawabanKeliru,
    KomentarTertutup,
    accept_pemahaman,
    create_iki_dari_paket,
    create_komentar,
    create_tidak_realistis,
    respond_komentar,
)
from kinerja.services.rhk import IsiIki, update_iki
from kinerja.services.skp import approve_skp, submit_skp
from kinerja.services.skp_dasar import SkpBelumDibicarakan, SkpBelumLengkap
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory, create_skp_pimpinan

HARI = date(2026, 3, 2)


@pytest.fixture(autouse=True)
def hari_ini(time_machine: Any) -> None:
    """Stand on Monday 2 March 2026, 10.00 WIB."""
    time_machine.move_to("2026-03-02T03:00:00+00:00", tick=False)


@pytest.fixture
def rhk(kota_kecil: KotaKecil) -> Rhk:
    """Give the one RHK of the staff member's draft, under the leader's."""
    pimpinan = create_skp_pimpinan(kota_kecil.kabid, kota_kecil.kadis).rhk_set.get(urutan=1)
    return RhkFactory(skp=SkpFactory(pegawai=kota_kecil.staf), urutan=1, rhk_pimpinan=pimpinan)


def _ajukan(rhk: Rhk, kota: KotaKecil, pada: datetime) -> Skp:
    return submit_skp(skp=rhk.skp, oleh=kota.staf.pengguna, pada=pada, per_tanggal=HARI)


def _sepakati(skp: Skp, kota: KotaKecil, pada: datetime) -> Skp:
    return approve_skp(skp=skp, oleh=kota.kabid.pengguna, pada=pada)


@pytest.mark.parametrize(("target", "lewat"), [(1499, False), (1500, False), (1501, True)])
def test_target_lewat_bila_melebihi_batas_dari_pembanding_tertinggi(target: int, lewat: bool) -> None:
    pembanding = Pembanding(riwayat=Fraction(800), median=Fraction(1000), abk=Fraction(900))

    assert is_lewat_batas(Fraction(target), pembanding, 150) is lewat


def test_tanpa_pembanding_target_tidak_disebut_tinggi() -> None:
    assert not is_lewat_batas(Fraction(10**6), Pembanding(), 150)


def test_petunjuk_mutu_menyebut_kekurangannya() -> None:
    kabur = RingkasIki(Aspek.KUALITAS, "Layanan optimal", "persen", Fraction(0))
    baik = RingkasIki(Aspek.WAKTU, "KTP terbit di hari yang sama", "persen", Fraction(95), True, True)
    luar = RingkasIki(Aspek.KUALITAS, "Angka kemiskinan turun", "angka", Fraction(5), True)

    assert [p.split(".")[0] for p in list_petunjuk_mutu(kabur, is_jpt=False)] == [
        "Belum spesifik",
        "Belum terukur: targetnya nol",
        "Persen dari apa? Isi pembilang dan penyebutnya",
        "Sebut sumber datanya, supaya capaian dapat diperiksa",
    ]
    assert list_petunjuk_mutu(baik, is_jpt=False) == []
    assert len(list_petunjuk_mutu(luar, is_jpt=False)) == 1
    assert list_petunjuk_mutu(luar, is_jpt=True) == []


def test_capaian_menurut_arah_target() -> None:
    assert capaian_persen(Fraction(90), Fraction(100), ArahTarget.NAIK) == 90
    assert capaian_persen(Fraction(4), Fraction(3), ArahTarget.TURUN) == 75
    assert capaian_persen(Fraction(1), Fraction(0), ArahTarget.NAIK) is None


def test_setiap_templat_berpasangan_dan_bersumber() -> None:
    paket = [(p, s) for p in list_profesi() for s in p.paket]

    assert {"guru", "perawat", "vaksinator", "petugas-layanan"} <= {p.kode for p, _ in paket}
    for profesi, satu in paket:
        assert not is_volume_saja([i.aspek for i in satu.indikator]), (profesi.kode, satu.kode)
        assert all(i.sumber_data and i.rumus and i.penyebut and i.target > 0 for i in satu.indikator), satu.kode
        for i in satu.indikator:
            ringkas = RingkasIki(i.aspek, i.uraian, i.satuan, i.target, True, True)
            assert list_petunjuk_mutu(ringkas, is_jpt=False) == [], i.uraian
    assert len({s.kode for _, s in paket}) == len(paket)


def test_templat_vaksinator_mengisi_indikator_dengan_penyebut(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    iki = create_iki_dari_paket(rhk=rhk, paket="vaksin-cakupan", oleh=kota_kecil.staf.pengguna, pada=pada)

    assert [i.aspek for i in iki] == [Aspek.KUANTITAS, Aspek.KUALITAS, Aspek.WAKTU]
    assert iki[0].penyebut == "anak 12–23 bulan di wilayah kerja"
    assert iki[0].sumber_data == "kohort bayi dan balita"


def test_volume_saja_menghalangi_jabatan_layanan_dan_hanya_mengingatkan_lainnya(
    rhk: Rhk, kota_kecil: KotaKecil, pada: datetime
) -> None:
    rhk.iki_set.exclude(aspek=Aspek.KUANTITAS).delete()
    jabatan = Jabatan.objects.filter(pk=rhk.skp.posisi.jabatan_id)
    jabatan.update(nama="Analis Kebijakan")
    assert list_kekurangan_skp(Skp.objects.get(pk=rhk.skp_id)) == []

    jabatan.update(nama="Pengelola Layanan KTP")
    rhk = Rhk.objects.get(pk=rhk.pk)

    assert is_layanan("Pengelola Layanan KTP")
    with pytest.raises(SkpBelumLengkap, match="memerlukan pasangan mutu atau waktu"):
        _ajukan(rhk, kota_kecil, pada)


def test_pembanding_dari_log_setahun_lalu_median_unit_dan_abk(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    for tanggal, jumlah in ((date(2025, 6, 2), 700), (date(2025, 7, 1), 300), (date(2024, 12, 30), 9000)):
        LogFactory(
            pegawai=kota_kecil.staf,
            tanggal=tanggal,
            jumlah=Decimal(jumlah),
            satuan="ktp",
            status=StatusLog.DISETUJUI,
            ditinjau_oleh=kota_kecil.kabid.pengguna,
            ditinjau_at=pada,
        )
    rekan = SkpFactory(
        pegawai=kota_kecil.rekan,
        posisi=kota_kecil.staf.posisi,
        status=StatusSkp.DISEPAKATI,
        disepakati_oleh=kota_kecil.kabid.pengguna,
        disepakati_at=pada,
    )
    Iki.objects.create(
        rhk=RhkFactory(skp=rekan, urutan=1, tanpa_iki=True),
        aspek=Aspek.KUANTITAS,
        uraian="KTP terbit",
        target=Decimal(1200),
        satuan="KTP",
    )
    iki = rhk.iki_set.get(aspek=Aspek.KUANTITAS)
    Iki.objects.filter(pk=iki.pk).update(volume_abk=Decimal(1500))

    satu = list_pembanding(rhk.skp)["ktp"]
    catatan = get_catatan_iki(rhk.skp, list_isi_rhk(rhk.skp), is_jpt=False)[iki.pk]

    assert (satu.riwayat, satu.median) == (1000, 1200)
    assert catatan.pembanding == Pembanding(Fraction(1000), Fraction(1200), Fraction(1500))
    assert (catatan.is_tinggi, catatan.batas) == (True, 150)


def test_target_tinggi_memerlukan_alasan_dan_persetujuan(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    iki = rhk.iki_set.get(aspek=Aspek.KUANTITAS)

    def ubah(**isi: Any) -> None:
        update_iki(
            iki=Iki.objects.select_related("rhk__skp").get(pk=iki.pk),
            aspek=Aspek.KUANTITAS,
            uraian=iki.uraian,
            target=iki.target,
            satuan=iki.satuan,
            isi=IsiIki(volume_abk=Decimal(1000), **isi),
            oleh=kota_kecil.staf.pengguna,
            pada=pada,
        )

    ubah()
    with pytest.raises(SkpBelumLengkap, match="melebihi 150 persen"):
        _ajukan(rhk, kota_kecil, pada)
    ubah(alasan_target="Tambahan dua mesin cetak")
    with pytest.raises(SkpBelumLengkap, match="melebihi 150 persen"):
        _ajukan(rhk, kota_kecil, pada)
    ubah(alasan_target="Tambahan dua mesin cetak", is_target_disetujui=True)

    assert _ajukan(rhk, kota_kecil, pada).status == StatusSkp.DIAJUKAN


def test_tidak_realistis_memaksa_dialog_sebelum_sepakat(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    iki = rhk.iki_set.get(aspek=Aspek.KUANTITAS)
    skp = _ajukan(rhk, kota_kecil, pada)
    with pytest.raises(BukanPihak):
        create_tidak_realistis(iki=iki, alasan="Bukan saya", oleh=kota_kecil.kabid.pengguna, pada=pada)

    agenda = create_tidak_realistis(iki=iki, alasan="Mesin tinggal satu", oleh=kota_kecil.staf.pengguna, pada=pada)

    assert (agenda.pegawai, agenda.penilai, agenda.iki) == (kota_kecil.staf, kota_kecil.kabid, iki)
    with pytest.raises(SkpBelumDibicarakan, match="tidak realistis"):
        _sepakati(skp, kota_kecil, pada)
    AgendaDialog.objects.all().delete()  # taken back by the person who brought it
    assert _sepakati(skp, kota_kecil, pada).status == StatusSkp.DISEPAKATI


def test_komentar_yang_belum_dijawab_menahan_kesepakatan(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _ajukan(rhk, kota_kecil, pada)
    komentar = create_komentar(
        skp=skp, isi="Mengapa 98?", iki=rhk.iki_set.last(), oleh=kota_kecil.kabid.pengguna, pada=pada
    )

    with pytest.raises(SkpBelumDibicarakan, match="1 komentar indikator"):
        _sepakati(skp, kota_kecil, pada)
    with pytest.raises(BukanPihak, match="tulis sendiri"):
        respond_komentar(komentar=komentar, jawaban="Sendiri", oleh=kota_kecil.kabid.pengguna, pada=pada)
    with pytest.raises(BukanPihak):
        create_komentar(skp=skp, isi="Ikut", oleh=kota_kecil.rekan.pengguna, pada=pada)
    respond_komentar(komentar=komentar, jawaban="Standar kementerian", oleh=kota_kecil.staf.pengguna, pada=pada)
    with pytest.raises(KomentarTertutup, match="sudah dijawab"):
        respond_komentar(komentar=komentar, jawaban="Lagi", oleh=kota_kecil.staf.pengguna, pada=pada)
    skp = _sepakati(skp, kota_kecil, pada)

    assert skp.status == StatusSkp.DISEPAKATI
    with pytest.raises(KomentarTertutup, match="sudah disepakati"):
        create_komentar(skp=skp, isi="Terlambat", oleh=kota_kecil.staf.pengguna, pada=pada)
    with pytest.raises(IsianSalah):
        create_komentar(skp=SkpFactory(pegawai=kota_kecil.rekan), isi=" ", oleh=kota_kecil.rekan.pengguna, pada=pada)


def test_pemahaman_dicatat_setelah_jawaban_benar(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    staf = kota_kecil.staf.pengguna
    with pytest.raises(KomentarTertutup, match="belum disepakati"):
        accept_pemahaman(skp=rhk.skp, jawaban="", oleh=staf, pada=pada)
    skp = _sepakati(_ajukan(rhk, kota_kecil, pada), kota_kecil, pada)
    soal = get_soal(skp)
    benar = soal.pertanyaan.pilihan[0]

    with pytest.raises(JawabanKeliru, match="Belum tepat"):
        accept_pemahaman(skp=skp, jawaban=soal.pertanyaan.pilihan[1], oleh=staf, pada=pada)
    with pytest.raises(BukanPihak):
        accept_pemahaman(skp=skp, jawaban=benar, oleh=kota_kecil.kabid.pengguna, pada=pada)
    tanda = accept_pemahaman(skp=skp, jawaban=benar, oleh=staf, pada=pada)

    assert (tanda.dipahami_at, tanda.percobaan, tanda.nomor_versi) == (pada, 2, 1)
    assert set(soal.pilihan) == set(soal.pertanyaan.pilihan)
    assert len({p.kode for p in list_pertanyaan()}) == len(list_pertanyaan())


def test_halaman_templat_komentar_dan_tidak_realistis(client: Client, rhk: Rhk, kota_kecil: KotaKecil) -> None:
    client.force_login(kota_kecil.staf.pengguna)
    templat = reverse("kinerja:iki-templat", args=[rhk.uuid])
    assert "Satu klik menambahkan" in client.get(templat).content.decode()
    assert client.post(templat, {"paket": "tidak-ada"}).status_code == 400
    client.post(templat, {"paket": "layanan-terbit"})
    assert rhk.iki_set.count() == 5
    iki = rhk.iki_set.order_by("pk").first()
    assert iki is not None
    type(iki).objects.filter(pk=iki.pk).update(target=100)
    isian = client.get(reverse("kinerja:iki-update", args=[iki.pk])).text
    assert re.search(r'<input[^>]*name="target"[^>]*value="100"', isian)  # never 1E+2
    komentar = reverse("kinerja:iki-komentar", args=[iki.pk])
    assert client.get(komentar).status_code == 200
    client.post(komentar, {"isi": "Apakah 2.400 masuk akal?"})
    client.post(reverse("kinerja:skp-komentar", args=[rhk.skp.uuid]), {"isi": "Mohon dibaca seluruhnya"})
    client.post(reverse("kinerja:rhk-komentar", args=[rhk.uuid]), {"isi": "Kalimatnya sudah tepat?"})
    tandai = reverse("kinerja:iki-tidak-realistis", args=[iki.pk])
    assert client.post(tandai, {"alasan": ""}).status_code == 400
    client.post(tandai, {"alasan": "Mesin tinggal satu"})
    isi = client.get(reverse("kinerja:skp-detail", args=[rhk.skp.uuid])).content.decode()
    assert "Menunggu dialog kinerja disahkan" in isi
    assert "Menunggu jawaban" in isi

    client.force_login(kota_kecil.kabid.pengguna)
    for satu in KomentarIndikator.objects.all():
        jawab = reverse("kinerja:komentar-respond", args=[satu.uuid])
        assert client.get(jawab).status_code == 200
        client.post(jawab, {"jawaban": "Ya, lihat log tahun lalu"})
    assert not KomentarIndikator.objects.filter(jawaban="").exists()


def test_halaman_bagaimana_saya_dinilai(client: Client, rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    skp = _sepakati(_ajukan(rhk, kota_kecil, pada), kota_kecil, pada)
    client.force_login(kota_kecil.staf.pengguna)
    alamat = reverse("kinerja:skp-dinilai", args=[skp.uuid])
    soal = get_soal(skp)

    isi = client.get(alamat).content.decode()
    assert "Rata-rata 2,5 atau lebih" in isi
    assert soal.pertanyaan.tanya in isi
    salah = client.post(alamat, {"jawaban": soal.pertanyaan.pilihan[1]})
    assert salah.status_code == 400
    assert "Belum tepat" in salah.content.decode()
    assert client.post(alamat, {"jawaban": soal.pertanyaan.pilihan[0]}).status_code == 302
    assert "Dinyatakan paham" in client.get(alamat).content.decode()
    assert PemahamanPenilaian.objects.get().percobaan == 2
    client.force_login(kota_kecil.kabid.pengguna)
    assert "Saya memahami" not in client.get(alamat).content.decode()


def test_halaman_skp_tidak_menambah_kueri_menurut_banyaknya_indikator(
    client: Client, rhk: Rhk, kota_kecil: KotaKecil
) -> None:
    client.force_login(kota_kecil.staf.pengguna)

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            client.get(reverse("kinerja:skp-detail", args=[rhk.skp.uuid]))
        return len(kueri)

    for n in (2, 3):
        RhkFactory(skp=rhk.skp, urutan=n, rhk_pimpinan=rhk.rhk_pimpinan)
    hitung()
    tiga = hitung()
    for n in range(4, 31):
        RhkFactory(skp=rhk.skp, urutan=n, rhk_pimpinan=rhk.rhk_pimpinan)

    assert hitung() == tiga


def test_api_templat_komentar_pembanding_dan_dinilai(rhk: Rhk, kota_kecil: KotaKecil, pada: datetime) -> None:
    api = APIClient()
    api.force_authenticate(kota_kecil.staf.pengguna)
    alamat = f"/api/v1/kinerja/skp/{rhk.skp.uuid}"

    templat = api.post(
        f"/api/v1/kinerja/rhk/{rhk.uuid}/templat/", {"paket": "guru-belajar", "versi": rhk.skp.versi}, format="json"
    )
    assert len(templat.data["iki"]) == 4
    iki = templat.data["iki"][0]["id"]
    komentar = api.post(f"{alamat}/komentar/", {"isi": "Mengapa?", "iki": iki}, format="json")
    assert komentar.status_code == 201
    assert api.post(f"{alamat}/komentar/", {"isi": "Mengapa?", "iki": 10**9}, format="json").status_code == 400
    assert {b["iki"] for b in api.get(f"{alamat}/pembanding/").data} == {i["id"] for i in templat.data["iki"]}
    realistis = f"/api/v1/kinerja/iki/{iki}/tidak-realistis/"
    assert api.post(realistis, {"alasan": "Berat"}, format="json").status_code == 204
    assert api.post(realistis, {"alasan": "Berat"}, format="json").status_code == 409
    dinilai = api.get(f"{alamat}/dinilai/").data
    assert dinilai["kuadran"]["di_atas|di_bawah"] == "kurang"
    assert api.post(f"{alamat}/pahami/", {"jawaban": "Apa saja"}, format="json").status_code == 409
    api.force_authenticate(kota_kecil.kabid.pengguna)
    jawab = f"/api/v1/kinerja/komentar/{komentar.data['uuid']}/jawab/"
    assert api.post(jawab, {"jawaban": "Karena standar"}, format="json").data["jawaban"] == "Karena standar"
