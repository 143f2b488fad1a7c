"""Jobs: creating, running, failing, retrying, cancelling, sweeping."""

import threading
import time
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, InternalError, OperationalError, connection, transaction

from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.jenis import GalatSementara, JenisTidakDikenal
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.rules.jeda import jeda_ulang
from asn_portal.inti.pekerjaan.services import antre, jalan
from asn_portal.inti.pekerjaan.services import pengumuman as modul_umumkan
from asn_portal.lib.galat import IsianSalah

PADA = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def pengumuman(monkeypatch):
    """Collect announcements instead of sending them."""
    terkirim = []

    def catat(nama, *, args, queue, **_lain):
        terkirim.append((nama, args, queue))

    monkeypatch.setattr(modul_umumkan.current_app, "send_task", catat)
    monkeypatch.setattr(modul_umumkan, "_diam_sampai", 0.0)
    return terkirim


def buat(jenis="uji.satu", kunci="k-1", oleh=None, **lain):
    return services.create_pekerjaan(jenis=jenis, kunci=kunci, muatan={"id": 7}, oleh=oleh, **lain)


@pytest.mark.django_db
def test_kunci_sama_memberi_baris_yang_sama(jenis_uji, pegawai):
    jenis_uji("uji.satu", lambda p, lapor: {})
    pertama = buat(oleh=pegawai)
    assert buat(oleh=pegawai).pk == pertama.pk
    assert Pekerjaan.objects.count() == 1


@pytest.mark.django_db
def test_kunci_yang_dipakai_jenis_lain_ditolak(jenis_uji):
    jenis_uji("uji.satu", lambda p, lapor: {})
    jenis_uji("uji.dua", lambda p, lapor: {})
    buat()
    with pytest.raises(antre.KunciDipakaiJenisLain):
        buat(jenis="uji.dua")


@pytest.mark.django_db
def test_jenis_tak_dikenal_ditolak_saat_dibuat():
    with pytest.raises(JenisTidakDikenal):
        buat(jenis="uji.tidak-ada")


@pytest.mark.django_db
def test_J_06_jenis_tak_dikenal_di_baris_gagal_dengan_sebab(jenis_uji):
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = buat()
    Pekerjaan.objects.filter(pk=p.pk).update(jenis="os.system")
    hasil = services.run_pekerjaan(p.pk)
    assert hasil.status == StatusPekerjaan.GAGAL
    assert "tidak dikenal" in hasil.galat


@pytest.mark.django_db(transaction=True)
def test_pengumuman_hanya_nama_dan_nomor_setelah_commit(jenis_uji, pengumuman):
    jenis_uji("uji.satu", lambda p, lapor: {}, antrean="berat")
    with transaction.atomic():
        p = buat()
        assert pengumuman == []
    assert pengumuman == [("pekerjaan.jalankan", [p.pk], "berat")]
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        buat(kunci="k-batal")
        _ = 1 / 0
    assert len(pengumuman) == 1


@pytest.mark.django_db(transaction=True)
def test_J_02_broker_mati_tidak_menggagalkan_permintaan(jenis_uji, monkeypatch):
    def mati(*a, **k):
        raise ConnectionError("redis mati")

    monkeypatch.setattr(modul_umumkan.current_app, "send_task", mati)
    monkeypatch.setattr(modul_umumkan, "_diam_sampai", 0.0)
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = buat()
    assert Pekerjaan.objects.get(pk=p.pk).diumumkan_at is None


@pytest.mark.django_db
def test_hasil_kemajuan_dan_galat_butir_tersimpan(jenis_uji):
    def kerja(p, lapor):
        lapor(2, 3, "Menghitung")
        lapor.galat("9001", "Kelas jabatan belum diisi.")
        return {"slip": 2}

    jenis_uji("uji.satu", kerja)
    p = services.run_pekerjaan(buat().pk)
    assert (p.status, p.hasil, p.kemajuan, p.total) == ("SELESAI", {"slip": 2}, 2, 3)
    assert p.galat_butir == [{"butir": "9001", "pesan": "Kelas jabatan belum diisi."}]
    assert p.selesai_at is not None and p.sewa_oleh is None


@pytest.mark.django_db
def test_J_05_pesan_kedua_tidak_menjalankan_lagi(jenis_uji):
    jalan_ke = []
    jenis_uji("uji.satu", lambda p, lapor: jalan_ke.append(p.pk))
    p = buat()
    services.run_pekerjaan(p.pk)
    services.run_pekerjaan(p.pk)
    assert jalan_ke == [p.pk]


@pytest.mark.django_db
def test_J_09_galat_tetap_gagal_dengan_kalimat(jenis_uji):
    def kerja(p, lapor):
        raise IsianSalah("Tarif belum ditetapkan. Minta BKPSDM menetapkannya.")

    jenis_uji("uji.satu", kerja)
    p = services.run_pekerjaan(buat().pk)
    assert (p.status, p.galat) == ("GAGAL", "Tarif belum ditetapkan. Minta BKPSDM menetapkannya.")


@pytest.mark.django_db
def test_kesalahan_sistem_tidak_membocorkan_isi(jenis_uji):
    def kerja(p, lapor):
        raise KeyError("3174010101850901")

    jenis_uji("uji.satu", kerja)
    p = services.run_pekerjaan(buat().pk)
    assert p.status == "GAGAL"
    assert "3174" not in p.galat + p.galat_teknis
    assert p.galat_teknis.startswith("KeyError")


@pytest.mark.django_db
@pytest.mark.parametrize("sebab", [GalatSementara("x"), OperationalError("x"), TimeoutError("x")])
def test_J_09_galat_sementara_diulang_lalu_berhenti(jenis_uji, sebab):
    def kerja(p, lapor):
        raise sebab

    jenis_uji("uji.satu", kerja, maks_percobaan=2)
    p = services.run_pekerjaan(buat().pk)
    assert (p.status, p.percobaan) == ("MENUNGGU", 1)
    assert p.berikut_at is not None
    assert services.run_pekerjaan(p.pk).percobaan == 1, "belum waktunya"
    Pekerjaan.objects.filter(pk=p.pk).update(berikut_at=None)
    p = services.run_pekerjaan(p.pk)
    assert (p.status, p.percobaan) == ("GAGAL", 2)
    assert "Ulangi" in p.galat


@pytest.mark.parametrize(
    ("percobaan", "acak", "jeda"), [(1, 0.0, 1.5), (1, 1.0, 3.0), (3, 1.0, 12.0), (20, 1.0, 300.0), (20, 0.0, 150.0)]
)
def test_J_09_jeda_naik_dan_berbatas(percobaan, acak, jeda):
    assert jeda_ulang(percobaan, acak) == jeda


@pytest.mark.django_db
def test_pekerjaan_gagal_dapat_diulang_dengan_aman(jenis_uji, pegawai):
    hitung = []

    def kerja(p, lapor):
        hitung.append(1)
        if len(hitung) == 1:
            raise IsianSalah("Belum lengkap.")
        return {"ok": True}

    jenis_uji("uji.satu", kerja)
    p = services.run_pekerjaan(buat(oleh=pegawai).pk)
    services.retry_pekerjaan(pekerjaan=p, oleh=pegawai, pada=PADA)
    p = services.run_pekerjaan(p.pk)
    assert (p.status, p.galat) == ("SELESAI", "")
    with pytest.raises(services.PekerjaanBukanGagal):
        services.retry_pekerjaan(pekerjaan=p, oleh=pegawai, pada=PADA)


@pytest.mark.django_db
def test_pekerjaan_menunggu_dibatalkan_seketika(jenis_uji, pegawai):
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = services.cancel_pekerjaan(pekerjaan=buat(), oleh=pegawai, pada=PADA)
    assert p.status == "DIBATALKAN"
    assert services.run_pekerjaan(p.pk).percobaan == 0
    with pytest.raises(antre.PekerjaanSudahSelesai):
        services.cancel_pekerjaan(pekerjaan=p, oleh=pegawai, pada=PADA)


@pytest.mark.django_db(transaction=True)
def test_pekerjaan_berjalan_berhenti_pada_laporan_berikut(jenis_uji, pegawai, pengumuman, monkeypatch):
    monkeypatch.setattr(jalan, "JEDA_TULIS", 0.05)

    def kerja(p, lapor):
        services.cancel_pekerjaan(pekerjaan=p, oleh=pegawai, pada=PADA)
        for n in range(200):
            lapor(n, 200, "")
            time.sleep(0.02)
        return {}

    jenis_uji("uji.satu", kerja)
    p = services.run_pekerjaan(buat().pk)
    assert p.status == "DIBATALKAN"
    assert p.kemajuan < 199


@pytest.mark.django_db(transaction=True)
def test_kemajuan_terlihat_dari_luar_transaksi_panjang(jenis_uji, pengumuman, monkeypatch):
    monkeypatch.setattr(jalan, "JEDA_TULIS", 0.05)
    terlihat = []

    def intip(pk):
        terlihat.append(Pekerjaan.objects.values_list("kemajuan", flat=True).get(pk=pk))
        connection.close()

    def kerja(p, lapor):
        with transaction.atomic():
            lapor(5, 10, "")
            time.sleep(0.4)
            utas = threading.Thread(target=intip, args=[p.pk])
            utas.start()
            utas.join()
        return {}

    jenis_uji("uji.satu", kerja)
    services.run_pekerjaan(buat().pk)
    assert terlihat == [5]


@pytest.mark.django_db(transaction=True)
def test_J_05_dua_pelari_serempak_hanya_satu_yang_menyewa(jenis_uji, pengumuman):
    mulai, jalan_ke = threading.Barrier(4), []

    def kerja(p, lapor):
        jalan_ke.append(threading.get_ident())
        time.sleep(0.2)
        return {}

    jenis_uji("uji.satu", kerja)
    p = buat()

    def lari():
        mulai.wait()
        services.run_pekerjaan(p.pk)
        connection.close()

    utas = [threading.Thread(target=lari) for _ in range(4)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert len(jalan_ke) == 1


@pytest.mark.django_db
def test_J_01_sewa_yang_habis_diambil_pelari_lain_dan_pelari_lama_tidak_menulis(jenis_uji):
    def kerja(p, lapor):
        if p.percobaan == 1:
            Pekerjaan.objects.filter(pk=p.pk).update(sewa_oleh=uuid.uuid4())
            with pytest.raises(services.SewaHilang):
                services.lock_sewa(p)
        return {"percobaan": p.percobaan}

    jenis_uji("uji.satu", kerja)
    p = services.run_pekerjaan(buat().pk)
    assert (p.status, p.hasil) == ("BERJALAN", {})
    lalu = datetime(2020, 1, 1, tzinfo=UTC)
    Pekerjaan.objects.filter(pk=p.pk).update(sewa_sampai=lalu)
    p = services.run_pekerjaan(p.pk)
    assert (p.status, p.hasil) == ("SELESAI", {"percobaan": 2})


@pytest.mark.django_db
def test_pekerjaan_yang_selalu_mati_mendadak_akhirnya_gagal(jenis_uji):
    jenis_uji("uji.satu", lambda p, lapor: {}, maks_percobaan=3)
    p = buat()
    Pekerjaan.objects.filter(pk=p.pk).update(
        status="BERJALAN", percobaan=3, sewa_oleh=uuid.uuid4(), sewa_sampai=datetime(2020, 1, 1, tzinfo=UTC)
    )
    p = services.run_pekerjaan(p.pk)
    assert p.status == "GAGAL"
    assert "berhenti mendadak 3 kali" in p.galat


@pytest.mark.django_db
def test_J_04_penyapu_mengumumkan_yang_tidak_pernah_diumumkan(jenis_uji, pengumuman):
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = buat()
    assert services.sapu_pekerjaan() == 0, "baru saja dibuat: pengumumannya mungkin sedang dalam perjalanan"
    Pekerjaan.objects.filter(pk=p.pk).update(created_at=PADA)
    assert services.sapu_pekerjaan() == 1
    assert services.sapu_pekerjaan() == 0, "penyapu kedua tidak mengulang"
    assert pengumuman == [("pekerjaan.jalankan", [p.pk], "ringan")]


@pytest.mark.django_db
def test_J_01_penyapu_mengumumkan_sewa_yang_habis(jenis_uji, pengumuman):
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = buat()
    Pekerjaan.objects.filter(pk=p.pk).update(
        status="BERJALAN",
        percobaan=1,
        sewa_oleh=uuid.uuid4(),
        sewa_sampai=datetime(2020, 1, 1, tzinfo=UTC),
        diumumkan_at=datetime(2020, 1, 1, tzinfo=UTC),
    )
    assert services.sapu_pekerjaan() == 1


def test_J_01_sewa_dan_sapuan_cukup_pendek_untuk_pulih_dalam_120_detik():
    lama = jalan.LAMA_SEWA + timedelta(seconds=services.penjadwalan.JEDA_SAPU) + services.sapu.TUNGGU_SEWA_ULANG
    assert lama < timedelta(seconds=120)
    assert timedelta(seconds=jalan.JEDA_DENYUT * 3) < jalan.LAMA_SEWA


@pytest.mark.django_db
def test_C_09_pekerjaan_berat_per_akun_paling_banyak_dua(jenis_uji, pegawai, orang_lain):
    jenis_uji("uji.berat", lambda p, lapor: {}, antrean="berat")
    tiga = [buat(jenis="uji.berat", kunci=f"b-{n}", oleh=pegawai) for n in range(3)]
    for p in tiga[:2]:
        Pekerjaan.objects.filter(pk=p.pk).update(
            status="BERJALAN", sewa_oleh=uuid.uuid4(), sewa_sampai=datetime(2999, 1, 1, tzinfo=UTC)
        )
    assert services.run_pekerjaan(tiga[2].pk).status == "MENUNGGU"
    milik_lain = buat(jenis="uji.berat", kunci="b-lain", oleh=orang_lain)
    assert services.run_pekerjaan(milik_lain.pk).status == "SELESAI"
    pecahan = buat(jenis="uji.berat", kunci="b-anak", oleh=pegawai, induk=tiga[0])
    assert services.run_pekerjaan(pecahan.pk).status == "SELESAI", "pecahan dihitung bersama induknya"


@pytest.mark.django_db
def test_urutan_status_dijaga_basis_data(jenis_uji):
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = buat()
    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        Pekerjaan.objects.filter(pk=p.pk).update(status="SELESAI", selesai_at=PADA)
