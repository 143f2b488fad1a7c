"""Faults with a real worker process: killed children and parents, a flushed broker, doubled and poisoned messages."""

import base64
import http.client
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
import uuid
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

import pytest
import redis
from celery import Celery
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from asn_portal import lokal
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services import create_token
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan import jenis as modul_jenis
from asn_portal.inti.pekerjaan import services
from asn_portal.inti.pekerjaan.models import Pekerjaan, PesanDitolak
from asn_portal.inti.pekerjaan.services import pengumuman, sapu
from asn_portal.inti.web import sse
from tests.factories.jabatan import create_kota_kecil
from tests.perangkat.portal_nyata import bunuh, get_database_url, get_port, jalankan_web, nyalakan_lagi

pytestmark = [pytest.mark.menunggu(48), pytest.mark.django_db(transaction=True)]

AKAR = Path(__file__).resolve().parents[2]
AWALAN = f"asn-uji-{uuid.uuid4().hex[:8]}:"
BUTIR = 8
BATAS = 25.0
LAMA_REDIS_MATI = float(os.environ.get("UJI_REDIS_MATI_DETIK", "3"))  # the true run by hand: 300
PULIH_PALING_LAMA = 180.0


@pytest.fixture(scope="module", autouse=True)
def broker():
    """Take a corner of Redis of our own, and leave nothing there."""
    klien = redis.Redis.from_url(settings.REDIS_URL)
    yield klien
    kosongkan(klien)
    klien.close()


def kosongkan(klien):
    for kunci in klien.scan_iter(f"{AWALAN}*"):
        klien.delete(kunci)


@pytest.fixture(scope="module")
def bibit(django_db_setup):
    """Give the process whose copies become workers."""
    lingkungan = os.environ | {"DATABASE_URL": get_database_url(), "UJI_AWALAN": AWALAN}
    perintah = [sys.executable, "-m", "tests.inti.pekerja_uji"]
    with subprocess.Popen(
        perintah, cwd=AKAR, env=lingkungan, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as proses:
        yield proses
        proses.stdin.close()


@pytest.fixture
def pekerja(bibit):
    """Run a worker with one child; kill its whole group at the end."""

    @contextmanager
    def jalankan(antrean="ringan"):
        nama = f"{antrean}-{uuid.uuid4().hex[:6]}"
        perintah = [
            "worker",
            "-c",
            "1",
            "-Q",
            antrean,
            "-n",
            nama,
            "-l",
            "ERROR",
            "--without-gossip",
            "--without-mingle",
        ]
        print(json.dumps([settings.REDIS_URL, *perintah]), file=bibit.stdin, flush=True)
        nomor = int(bibit.stdout.readline())
        try:
            yield nomor
        finally:
            bunuh_semua(nomor)

    return jalankan


def bunuh_semua(nomor):
    with suppress(ProcessLookupError):
        os.killpg(nomor, signal.SIGKILL)
    batas = time.monotonic() + 10
    while is_hidup(nomor) and time.monotonic() < batas:
        time.sleep(0.05)


def is_hidup(nomor):
    return Path(f"/proc/{nomor}").exists()


def anak(nomor):
    return [int(n) for n in Path(f"/proc/{nomor}/task/{nomor}/children").read_text().split()]


@pytest.fixture
def kirim(monkeypatch):
    """Announce over the real broker, with a sweeper that waits seconds instead of a minute."""
    app = Celery("uji", broker=settings.REDIS_URL)
    app.conf.broker_transport_options = {"global_keyprefix": AWALAN}
    monkeypatch.setattr(pengumuman.current_app, "send_task", app.send_task)
    monkeypatch.setattr(pengumuman, "_diam_sampai", 0.0)
    for nama in ("TUNGGU_PENGUMUMAN_PERTAMA", "TUNGGU_SEWA_ULANG", "TUNGGU_PENGUMUMAN_ULANG"):
        monkeypatch.setattr(sapu, nama, getattr(sapu, nama) / 20)
    yield app
    app.close()


@pytest.fixture
def siapkan(jenis_uji, kirim):
    """Create a job of the worker's kinds."""
    jenis_uji("uji.bertahap", lambda p, lapor: {})
    jenis_uji("uji.raksasa", lambda p, lapor: {}, antrean="berat")

    def buat(jenis="uji.bertahap", **muatan):
        pengguna, _ = Pengguna.objects.get_or_create(username="uji.gangguan", defaults={"nama": "Uji Gangguan"})
        return services.create_pekerjaan(
            jenis=jenis, kunci=uuid.uuid4().hex, muatan={"pengguna": pengguna.pk, **muatan}, oleh=None
        )

    return buat


def tunggu(pekerjaan, syarat, menyapu=True, batas=BATAS):
    """Wait for a state, sweeping as beat would; give the row."""
    akhir = time.monotonic() + batas
    while time.monotonic() < akhir:
        kini = Pekerjaan.objects.get(pk=pekerjaan.pk)
        if syarat(kini):
            return kini
        if menyapu:
            services.sapu_pekerjaan()
        time.sleep(0.1)
    raise AssertionError(f"Pekerjaan tidak sampai: {kini.status} {kini.kemajuan}/{kini.total} {kini.galat}")


def selesai(p):
    return p.status == "SELESAI"


def jumlah_efek(p):
    return Notifikasi.objects.filter(kunci__startswith=f"{p.kunci}:").count()


def test_J_01_anak_pekerja_dibunuh_lalu_seluruh_pekerja_dibunuh_pekerjaan_dilanjutkan(siapkan, pekerja):
    with pekerja() as pertama:
        p = siapkan(jeda=0.4)
        tunggu(p, lambda p: p.kemajuan >= 2, menyapu=False)
        for nomor in anak(pertama):
            os.kill(nomor, signal.SIGKILL)
        tunggu(p, lambda p: p.percobaan >= 2 and p.kemajuan >= 2)
        bunuh_semua(pertama)
    with pekerja():
        p = tunggu(p, selesai)
    assert p.percobaan == 3
    assert jumlah_efek(p) == BUTIR


def test_J_02_sampai_J_06_broker_dikosongkan_pesan_ganda_beracun_dan_sambungan_putus(siapkan, kirim, broker, pekerja):
    # J-04: the web process dies between saving and announcing; J-02: everything announced is flushed away.
    with pytest.MonkeyPatch.context() as tambalan:
        tambalan.setattr(pengumuman.current_app, "send_task", lambda *a, **k: 1 / 0)
        tak_diumumkan = siapkan(jeda=0.01)
    tambalan.undo()
    pengumuman._diam_sampai = 0.0
    hilang = siapkan(jeda=0.01)
    kosongkan(broker)
    # J-06: pickle, a task that does not exist, a body that is no JSON, a message that is no message at all, 5 MB.
    jejak = AKAR / f"var-racun-{uuid.uuid4().hex}"
    for racun in pesan_beracun(str(jejak)):
        broker.lpush(f"{AWALAN}ringan", racun)
    with pekerja() as proses:
        # J-05: the message comes three times.
        ganda = siapkan(jeda=0.05)
        for _ in range(2):
            services.umumkan(ganda.pk, "ringan")
        for p in (tak_diumumkan, hilang, ganda):
            assert tunggu(p, selesai).percobaan == 1
            assert jumlah_efek(p) == BUTIR
        # J-03: every connection of the worker is cut in the middle.
        putus = siapkan(jeda=0.2)
        tunggu(putus, lambda p: p.kemajuan >= 2, menyapu=False)
        with connection.cursor() as kursor:
            kursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        putus = tunggu(putus, selesai)
        assert jumlah_efek(putus) == BUTIR
        assert is_hidup(proses), "pekerja tetap hidup"
    assert not jejak.exists(), "kode di dalam pesan tidak dijalankan"
    assert PesanDitolak.objects.filter(nama="os.system").exists()
    assert PesanDitolak.objects.filter(sebab__startswith="entri antrean tidak terbaca").count() >= 3


@pytest.fixture
def redis_sendiri(settings, tmp_path, monkeypatch):
    """Give a server of our own to everything that asks for Redis; it forgets all when it ends."""
    layanan = lokal.Layanan(tmp_path / "layanan", sementara=True, dengan_postgres=False)
    layanan.start()
    settings.REDIS_URL = layanan.alamat.redis_url
    monkeypatch.setattr(sse, "_terbit", None)
    monkeypatch.setattr(sse, "_diam_sampai", 0.0)
    yield layanan
    layanan.stop()


def baca_aliran(port, sesi, terdengar):
    """Hear the signs of a page that stays open."""
    sambungan = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    sambungan.request("GET", "/aliran/", headers={"Cookie": f"sessionid={sesi}"})
    respons = sambungan.getresponse()
    terdengar.append(respons.status)
    with suppress(OSError, ValueError):
        while baris := respons.fp.readline():
            terdengar.append(baris.decode().strip())


def test_J_02_redis_mati_lalu_mulai_ulang_tanpa_isi(redis_sendiri, siapkan, pekerja, tmp_path):
    staf = create_kota_kecil().staf
    _, token = create_token(pengguna=staf.pengguna, nama="uji", hari=1, pada=timezone.now())
    klien = Client()
    klien.force_login(staf.pengguna)
    sesi = klien.session.session_key
    lingkungan = {
        "DATABASE_URL": get_database_url(),
        "REDIS_URL": settings.REDIS_URL,
        "AWALAN_REDIS": settings.AWALAN_REDIS,
        "SECRET_KEY": settings.SECRET_KEY,
    }
    terdengar = []
    with pekerja(), jalankan_web(tmp_path / "web.log", **lingkungan) as web:
        utas = threading.Thread(target=baca_aliran, args=(web.port, sesi, terdengar), daemon=True)
        utas.start()
        berjalan = siapkan(jeda=0.6)
        tunggu(berjalan, lambda p: p.kemajuan >= 2, menyapu=False)

        bunuh(redis_sendiri, "valkey")
        mati = time.monotonic()
        tertunda = siapkan(jeda=0.01)
        for alamat in ("/", "/kinerja/log/", "/kinerja/skp/", reverse("notifikasi:notifikasi-daftar")):
            assert web.minta(alamat, Cookie=f"sessionid={sesi}").status == 200
        isi = {"uraian": "Ditulis tanpa Redis", "tanggal": date.today().isoformat()}
        tertulis = web.minta("/api/v1/kinerja/log/", isi, Authorization=f"Bearer {token}")
        tanda = web.minta(f"/aliran/tanya/?sejak={int(time.time())}", Cookie=f"sessionid={sesi}").json()["tanda"]
        assert (tertulis.status, tanda, web.minta("/siap").status) == (201, ["cadangan"], 503)
        time.sleep(max(0.0, LAMA_REDIS_MATI - (time.monotonic() - mati)))
        nyalakan_lagi(redis_sendiri, "valkey", get_port(settings.REDIS_URL))
        hidup = time.monotonic()

        for p in (berjalan, tertunda):
            assert jumlah_efek(tunggu(p, selesai, batas=PULIH_PALING_LAMA)) == BUTIR
        print(f"pekerjaan pulih {time.monotonic() - hidup:.1f} detik sesudah Redis menyala")  # noqa: T201
        sampai = time.monotonic() + BATAS
        while "event: notifikasi" not in terdengar and time.monotonic() < sampai:
            sse.kirim_segera(f"pengguna:{staf.pengguna_id}", "notifikasi")
            time.sleep(0.2)
        assert "event: notifikasi" in terdengar, "halaman yang terbuka mendengar lagi"
        assert web.minta("/siap").status == 200
        assert time.monotonic() - hidup < PULIH_PALING_LAMA


def test_J_11_raksasa_tidak_menahan_pekerjaan_kecil(siapkan, pekerja):
    with pekerja("berat"), pekerja("ringan"):
        raksasa = siapkan("uji.raksasa", lama=8)
        tunggu(raksasa, lambda p: p.status == "BERJALAN", menyapu=False)
        kecil = siapkan(jeda=0.01)
        mulai = time.monotonic()
        tunggu(kecil, selesai, menyapu=False)
        assert time.monotonic() - mulai < 10
        assert Pekerjaan.objects.get(pk=raksasa.pk).status == "BERJALAN"


class Racun:
    """What runs when it is unpickled."""

    def __init__(self, jalur):
        self.jalur = jalur

    def __reduce__(self):
        return os.mkdir, (self.jalur,)


def pesan_beracun(jalur):
    def amplop(isi, nama="pekerjaan.jalankan", tipe="application/json"):
        return json.dumps(
            {
                "body": base64.b64encode(isi).decode(),
                "content-encoding": "utf-8" if tipe.endswith("json") else "binary",
                "content-type": tipe,
                "headers": {"lang": "py", "task": nama, "id": uuid.uuid4().hex, "argsrepr": "", "kwargsrepr": ""},
                "properties": {
                    "body_encoding": "base64",
                    "correlation_id": uuid.uuid4().hex,
                    "delivery_info": {"exchange": "", "routing_key": "ringan"},
                    "delivery_mode": 2,
                    "delivery_tag": uuid.uuid4().hex,
                    "priority": 0,
                },
            }
        )

    tertanam = {"callbacks": None, "errbacks": None, "chain": None, "chord": None}
    yield amplop(pickle.dumps([[Racun(jalur)], {}, tertanam]), tipe="application/x-python-serialize")
    yield amplop(json.dumps([["touch /tmp/x"], {}, tertanam]).encode(), nama="os.system")
    yield "{rusak"
    yield "[]"
    yield b"\xff\xfe"
    yield "{}"
    yield amplop(b"{bukan json")
    yield amplop(json.dumps([["x" * 5_000_000], {}, tertanam]).encode())
    yield amplop(json.dumps([[999_999_999], {"baru": 1}, tertanam]).encode())


def test_jenis_uji_tidak_ikut_terdaftar_di_aplikasi():
    assert not any(nama.startswith("uji.") for nama in modul_jenis._TERDAFTAR)
