"""Tanya baris ini: asked about one line, answered by who rated, handed on by the clock; suspends nothing."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from kinerja.enums import NilaiBerakhlak, StatusEvaluasi, StatusTanya
from kinerja.models import Evaluasi, PesanTanyaNilai, TanyaNilai
from kinerja.selectors.tanya import get_statistik_tanya
from kinerja.services.evaluasi import submit_evaluasi
from kinerja.services.tanya import (
    BukanPihakTanya,
    TanyaSudahDijawab,
    TanyaTidakDapatDiajukan,
    escalate_tanya,
    respond_tanya,
    submit_tanya,
)
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import rating


def jam(hari: int) -> datetime:
    return datetime(2026, 11, hari, 3, 0, tzinfo=UTC)


@pytest.fixture
def hasil(evaluasi: Evaluasi, kota_kecil: KotaKecil) -> Evaluasi:
    """Deliver "Baik" on Monday 2 November."""
    return submit_evaluasi(
        evaluasi=evaluasi,
        rhk={r.pk: rating("sesuai") for r in evaluasi.skp.rhk_set.all()},
        perilaku={n.value: rating("sesuai") for n in NilaiBerakhlak},
        rating_hasil="",
        rating_perilaku="",
        alasan="",
        tanpa_konflik=True,
        oleh=kota_kecil.kabid.pengguna,
        pada=jam(2),
    )


def tanya(hasil: Evaluasi, kota: KotaKecil, baris: str = "predikat", hari: int = 3) -> TanyaNilai:
    return submit_tanya(
        evaluasi=hasil, baris=baris, isi=" Mengapa  tidak di atas? ", oleh=kota.staf.pengguna, pada=jam(hari)
    )


def test_satu_pertanyaan_per_baris_kepada_yang_menilai_dalam_tiga_hari_kerja(
    hasil: Evaluasi, kota_kecil: KotaKecil
) -> None:
    rhk = hasil.skp.rhk_set.get(urutan=1)
    satu = tanya(hasil, kota_kecil, f"rhk:{rhk.uuid}")
    assert (satu.penjawab, satu.isi, satu.batas) == (kota_kecil.kabid, "Mengapa tidak di atas?", date(2026, 11, 6))
    assert satu.kunci == f"rhk:{rhk.uuid}"
    with pytest.raises(TanyaTidakDapatDiajukan, match="sudah Anda tanyakan"):
        tanya(hasil, kota_kecil, f"rhk:{rhk.uuid}")
    tanya(hasil, kota_kecil, "nilai:loyal")
    tanya(hasil, kota_kecil)
    for salah in ("nilai:ngawur", "rhk:bukan-uuid", "predikat:x", ""):
        with pytest.raises(IsianSalah, match="Baris itu tidak ada"):
            tanya(hasil, kota_kecil, salah)
    hasil.refresh_from_db()
    assert hasil.status == StatusEvaluasi.DISAMPAIKAN


def test_hanya_pemilik_hasil_yang_bertanya_dan_hanya_atas_yang_sudah_disampaikan(
    evaluasi: Evaluasi, kota_kecil: KotaKecil
) -> None:
    with pytest.raises(TanyaTidakDapatDiajukan, match="belum disampaikan"):
        tanya(evaluasi, kota_kecil)
    with pytest.raises(BukanPihakTanya):
        submit_tanya(evaluasi=evaluasi, baris="predikat", isi="x", oleh=kota_kecil.rekan.pengguna, pada=jam(3))


def test_giliran_bergantian_dan_kata_tidak_berubah(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    satu = tanya(hasil, kota_kecil)
    staf, kabid = kota_kecil.staf.pengguna, kota_kecil.kabid.pengguna
    with pytest.raises(TanyaSudahDijawab, match="masih menunggu"):
        respond_tanya(tanya=satu, isi="Tolong", oleh=staf, pada=jam(3))
    with pytest.raises(BukanPihakTanya):
        respond_tanya(tanya=satu, isi="x", oleh=kota_kecil.kadis.pengguna, pada=jam(3))
    satu = respond_tanya(tanya=satu, isi="Target jumlah tercapai, waktunya tidak", oleh=kabid, pada=jam(4), versi=1)
    assert satu.status == StatusTanya.DIJAWAB
    with pytest.raises(TanyaSudahDijawab):
        respond_tanya(tanya=satu, isi="Lagi", oleh=kabid, pada=jam(4))
    with pytest.raises(VersiUsang):
        respond_tanya(tanya=satu, isi="Hari apa?", oleh=staf, pada=jam(5), versi=1)
    satu = respond_tanya(tanya=satu, isi="Hari apa yang terlambat?", oleh=staf, pada=jam(5))
    assert (satu.status, satu.batas) == (StatusTanya.MENUNGGU, date(2026, 11, 10))
    with pytest.raises(DatabaseError), transaction.atomic():
        PesanTanyaNilai.objects.update(isi="diganti")


def test_lewat_tenggat_terbuka_juga_bagi_atasan_penilai_sekali(hasil: Evaluasi, kota_kecil: KotaKecil) -> None:
    satu = tanya(hasil, kota_kecil)
    semua = TanyaNilai.objects.all()
    assert escalate_tanya(dari=semua, per_tanggal=date(2026, 11, 6), pada=jam(6)) == 0
    assert escalate_tanya(dari=semua, per_tanggal=date(2026, 11, 7), pada=jam(7)) == 1
    assert escalate_tanya(dari=semua, per_tanggal=date(2026, 11, 20), pada=jam(20)) == 0
    satu.refresh_from_db()
    assert satu.dialihkan_ke == kota_kecil.kadis
    assert satu.batas == date(2026, 11, 11)
    assert Notifikasi.objects.filter(untuk=kota_kecil.kadis.pengguna, jenis="kinerja.tanya").exists()
    satu = respond_tanya(tanya=satu, isi="Saya jawab", oleh=kota_kecil.kadis.pengguna, pada=jam(9))
    assert satu.status == StatusTanya.DIJAWAB


def test_statistik_kurang_dari_lima_disembunyikan(
    hasil: Evaluasi, kota_kecil: KotaKecil, django_assert_num_queries: Any
) -> None:
    satu = tanya(hasil, kota_kecil)
    assert get_statistik_tanya(kota_kecil.bkpsdm, 2026) is None
    respond_tanya(tanya=satu, isi="Ya", oleh=kota_kecil.kabid.pengguna, pada=jam(4))
    for nilai in ("loyal", "adaptif", "kompeten", "akuntabel"):
        tanya(hasil, kota_kecil, f"nilai:{nilai}")
    angka = get_statistik_tanya(kota_kecil.bkpsdm, 2026)
    assert angka is not None
    assert (angka.ditanya, angka.dijawab, angka.tepat_waktu, angka.dialihkan) == (5, 1, 1, 0)


def test_dari_baris_hasil_sampai_jawaban_lewat_halaman(
    hasil: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any, django_assert_max_num_queries: Any
) -> None:
    time_machine.move_to(jam(3), tick=False)
    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    alamat = reverse("kinerja:tanya-create", args=[hasil.uuid])
    detail = reverse("kinerja:penilaian-detail", args=[hasil.uuid])
    assert f"{alamat}?baris=nilai%3Aloyal" in client.get(detail).content.decode()
    assert client.get(alamat, {"baris": "nilai:ngawur"}).status_code == 404
    assert "Loyal" in client.get(alamat, {"baris": "nilai:loyal"}).content.decode()
    assert client.post(alamat, {"baris": "nilai:loyal", "isi": ""}).status_code == 400
    assert client.post(alamat, {"baris": "nilai:loyal", "isi": "Apa dasarnya?"}).status_code == 302
    satu = TanyaNilai.objects.get()
    rinci = reverse("kinerja:tanya-detail", args=[satu.uuid])
    assert rinci in client.get(detail).content.decode()
    assert "Menunggu jawaban" in client.get(rinci).content.decode()

    client.force_login(kota_kecil.kabid.pengguna, backend="jabatan.masuk.PintuPegawai")
    daftar = reverse("kinerja:tanya-list")
    assert "Menunggu jawaban Anda" in client.get(daftar).content.decode()
    jawab = reverse("kinerja:tanya-respond", args=[satu.uuid])
    assert client.post(jawab, {"isi": " ", "versi": 1}).status_code == 400
    assert client.post(jawab, {"isi": "Umpan balik 5 Oktober", "versi": 1}).status_code == 302

    client.force_login(kota_kecil.staf.pengguna, backend="jabatan.masuk.PintuPegawai")
    teks = client.get(rinci).content.decode()
    assert "Umpan balik 5 Oktober" in teks
    assert "Ajukan keberatan" in teks
    client.force_login(kota_kecil.orang_lain.pengguna, backend="jabatan.masuk.PintuPegawai")
    assert client.get(rinci).status_code == 404

    client.force_login(kota_kecil.bkpsdm, backend="jabatan.masuk.PintuPegawai")
    client.get(daftar)
    with django_assert_max_num_queries(16):
        client.get(daftar)
    data = client.get("/api/v1/kinerja/tanya/").json()["results"][0]
    assert (data["baris"], data["pesan"][0]["isi"]) == ("nilai:loyal", "Umpan balik 5 Oktober")


def test_daftar_tanya_sama_kuerinya_untuk_tiga_dan_tiga_puluh(
    hasil: Evaluasi, kota_kecil: KotaKecil, client: Client, time_machine: Any
) -> None:
    """The asker, the rater and the agency each see their list; half of it was handed on and answered."""
    time_machine.move_to(jam(4))
    kota = kota_kecil

    def tambah(mulai: int, banyak: int) -> None:
        masa = [date(2023 + n // 12, n % 12 + 1, 1) for n in range(mulai, mulai + banyak)]
        baru = Evaluasi.objects.bulk_create(
            Evaluasi(
                pegawai=kota.staf, skp=hasil.skp, unit_kerja=kota.bidang, penilai=kota.kabid, periode=periode,
                status=StatusEvaluasi.DISAMPAIKAN, rating_hasil="sesuai", rating_perilaku="sesuai", predikat="baik",
                dinilai_oleh=kota.kabid.pengguna, dinilai_at=jam(2), disampaikan_at=jam(2),
            )
            for periode in masa
        )  # fmt: skip
        TanyaNilai.objects.bulk_create(
            TanyaNilai(
                evaluasi=e, pegawai=kota.staf, unit_kerja=kota.bidang, penjawab=kota.kabid, tentang="PREDIKAT",
                isi="Mengapa?", ditanya_at=jam(3), batas=date(2026, 11, 6),
            )
            for e in baru
        )  # fmt: skip

    def hitung(pengguna: Any) -> int:
        client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
        alamat = reverse("kinerja:tanya-list")
        client.get(alamat)
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200
        return len(kueri)

    pembaca = [kota.staf.pengguna, kota.kabid.pengguna, kota.bkpsdm]
    tambah(0, 3)
    tiga = [hitung(p) for p in pembaca]
    tambah(3, 27)
    assert [hitung(p) for p in pembaca] == tiga
