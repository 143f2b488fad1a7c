"""Notices and letters."""

from datetime import UTC, datetime
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, transaction

from asn_portal.inti.notifikasi import selectors, services
from asn_portal.inti.notifikasi.models import Notifikasi, SuratKeluar
from asn_portal.lib.galat import IsianSalah

PADA = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def beri_tahu(untuk, **lain):
    isi = {"jenis": "kinerja.log", "judul": "Log dikembalikan", "isi": "Uraian kurang jelas", "url": "/kinerja/log/"}
    return services.create_notifikasi(untuk=untuk, **(isi | lain))


@pytest.mark.django_db
def test_pemberitahuan_tampil_dan_dapat_dibaca(client, pegawai, orang_lain):
    n = beri_tahu(pegawai)
    beri_tahu(orang_lain, judul="Bukan untuk Sari")
    client.force_login(pegawai)
    teks = client.get("/pemberitahuan/").text
    assert "Log dikembalikan" in teks
    assert "Bukan untuk Sari" not in teks
    assert "1 belum dibaca" in teks
    respons = client.post(f"/pemberitahuan/{n.uuid}/buka/")
    assert (respons.status_code, respons["Location"]) == (302, "/kinerja/log/")
    assert selectors.count_belum_dibaca(pegawai) == 0


@pytest.mark.django_db
def test_pemberitahuan_orang_lain_tidak_ada(client, pegawai, orang_lain):
    n = beri_tahu(orang_lain)
    client.force_login(pegawai)
    assert client.post(f"/pemberitahuan/{n.uuid}/buka/").status_code == 404
    assert Notifikasi.objects.get(pk=n.pk).dibaca_at is None


@pytest.mark.django_db
def test_baca_semua_hanya_milik_sendiri(client, pegawai, orang_lain):
    beri_tahu(pegawai)
    beri_tahu(orang_lain)
    client.force_login(pegawai)
    client.post("/pemberitahuan/baca-semua/")
    assert (selectors.count_belum_dibaca(pegawai), selectors.count_belum_dibaca(orang_lain)) == (0, 1)
    assert "Semua sudah dibaca" in client.get("/pemberitahuan/").text


@pytest.mark.django_db
def test_lonceng_memberi_angka(client, pegawai):
    client.force_login(pegawai)
    assert "belum dibaca" not in client.get("/pemberitahuan/lonceng/").text
    beri_tahu(pegawai)
    assert "belum dibaca" in client.get("/pemberitahuan/lonceng/").text


@pytest.mark.django_db
def test_kunci_sama_diberitahukan_sekali(pegawai):
    assert beri_tahu(pegawai, kunci="tenggat:2026-03") is not None
    assert beri_tahu(pegawai, kunci="tenggat:2026-03") is None
    assert (Notifikasi.objects.count(), SuratKeluar.objects.count()) == (1, 1)


@pytest.mark.django_db
def test_banyak_penerima_dengan_jumlah_kueri_tetap(pegawai, orang_lain, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        dibuat = services.create_notifikasi_banyak(
            untuk=[pegawai, orang_lain, pegawai], jenis="uji", judul="Tenggat", url="/kinerja/"
        )
    assert len(dibuat) == 2


@pytest.mark.django_db
@pytest.mark.parametrize("url", ["https://jahat.test/", "//jahat.test", "/\\jahat.test", "javascript:alert(1)", "/a b"])
def test_D_08_tujuan_di_luar_situs_ditolak(pegawai, url):
    with pytest.raises(IsianSalah):
        beri_tahu(pegawai, url=url)
    if url != "/a b":
        with pytest.raises(IntegrityError), transaction.atomic():
            Notifikasi.objects.create(untuk=pegawai, jenis="uji", judul="x", url=url)


@pytest.mark.django_db
def test_D_08_judul_dengan_baris_baru_tidak_menambah_header(pegawai):
    beri_tahu(pegawai, judul="Rapat\r\nBcc: jahat@contoh.test")
    services.kirim_surat_menunggu()
    pesan = mail.outbox[0].message()
    assert pesan["Bcc"] is None
    assert pesan["Subject"] == "[ASN Portal] Rapat Bcc: jahat@contoh.test"


@pytest.mark.django_db
def test_surel_tidak_memuat_isi_pemberitahuan(pegawai, settings):
    settings.ALAMAT_SITUS = "https://asn.contoh.test"
    beri_tahu(pegawai)
    services.kirim_surat_menunggu()
    assert "Uraian kurang jelas" not in mail.outbox[0].body
    assert "https://asn.contoh.test/kinerja/log/" in mail.outbox[0].body


@pytest.mark.django_db
def test_akun_tanpa_surel_tetap_diberi_tahu_di_aplikasi(pegawai):
    pegawai.surel = ""
    beri_tahu(pegawai)
    assert (Notifikasi.objects.count(), SuratKeluar.objects.count()) == (1, 0)


@pytest.mark.django_db
def test_J_08_surel_mati_lalu_hidup_tiap_penerima_satu_surel(pegawai, orang_lain, monkeypatch):
    beri_tahu(pegawai)
    beri_tahu(orang_lain)

    def mati(self, pesan):
        raise SMTPServerDisconnected("mati")

    with monkeypatch.context() as tambalan:
        tambalan.setattr(EmailBackend, "send_messages", mati)
        assert services.kirim_surat_menunggu() == 0
    tertunda = SuratKeluar.objects.get(alamat=pegawai.surel)
    assert tertunda.status == "MENUNGGU"
    assert tertunda.berikut_at is not None
    SuratKeluar.objects.update(berikut_at=None)
    assert services.kirim_surat_menunggu() == 2
    assert services.kirim_surat_menunggu() == 0
    assert sorted(p.to[0] for p in mail.outbox) == ["budi@contoh.test", "sari@contoh.test"]


@pytest.mark.django_db
def test_J_08_pengirim_mati_setelah_klaim_dikirim_ulang_dengan_nomor_pesan_sama(pegawai):
    beri_tahu(pegawai)
    SuratKeluar.objects.update(status="MENGIRIM", sewa_sampai=datetime(2999, 1, 1, tzinfo=UTC))
    assert services.kirim_surat_menunggu() == 0, "pengirim lain masih bekerja"
    SuratKeluar.objects.update(sewa_sampai=datetime(2020, 1, 1, tzinfo=UTC))
    assert services.kirim_surat_menunggu() == 1
    assert str(SuratKeluar.objects.get().uuid) in mail.outbox[0].extra_headers["Message-ID"]
