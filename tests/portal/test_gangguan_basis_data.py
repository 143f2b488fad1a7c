"""PostgreSQL killed and started again under a working portal, and clients that do not wait for the answer."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import psycopg2
import pytest

from asn_portal import lokal
from tests.perangkat import basis_data
from tests.perangkat.portal_nyata import (
    AKAR,
    Web,
    bunuh,
    get_port,
    jalankan_web,
    nyalakan_lagi,
    tunggu,
)

pytestmark = pytest.mark.menunggu(30)

LOG = "/api/v1/kinerja/log/"
PULIH_PALING_LAMA = 30.0


@dataclass
class Panggung:
    """A cluster of our own with the small town, and a web process on it."""

    layanan: lokal.Layanan
    web: Web
    kunci: str

    @property
    def port(self) -> int:
        """Give the port of PostgreSQL."""
        return get_port(self.layanan.alamat.database_url)

    def catat(self, nomor: str) -> Any:
        """Record a piece of work, under its own idempotency key."""
        isi = {"uraian": f"Pekerjaan {nomor}", "tanggal": date.today().isoformat()}
        return self.web.minta(LOG, isi, Authorization=f"Bearer {self.kunci}", Idempotency_Key=f"kunci-{nomor}")

    def tanya(self, perintah: str) -> list[Any]:
        """Ask the database itself."""
        with psycopg2.connect(self.layanan.alamat.database_url) as sambungan, sambungan.cursor() as kursor:
            kursor.execute(perintah)
            baris = kursor.fetchall()
        sambungan.close()
        return baris


@pytest.fixture(scope="module")
def panggung(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: Any
) -> Iterator[Panggung]:
    """Start a cluster with the small town, and a web process on it."""
    folder = tmp_path_factory.mktemp("gangguan")
    layanan = lokal.Layanan(folder / "layanan", sementara=True, tahan=True, dengan_valkey=False)
    try:
        layanan.start()
        alamat = {"DATABASE_URL": str(layanan.alamat.database_url), "REDIS_URL": "redis://127.0.0.1:1/0"}
        with django_db_blocker.unblock():
            basis_data.salin_ke_peladen_lain(alamat["DATABASE_URL"])
        kunci = subprocess.run(
            [sys.executable, "-m", "tests.perangkat.isi_kota"],
            cwd=AKAR,
            env=os.environ | alamat,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout.strip()
        with jalankan_web(folder / "web.log", **alamat) as web:
            yield Panggung(layanan, web, kunci)
    finally:
        layanan.stop()


def test_J_03_postgresql_mulai_ulang_paksa_tanpa_kehilangan_dan_tanpa_memulai_ulang_aplikasi(
    panggung: Panggung,
) -> None:
    berhenti = threading.Event()
    kode: list[int] = []
    berhasil: dict[str, str] = {}

    def menulis(siapa: int) -> None:
        nomor = 0
        while not berhenti.is_set():
            jawaban = panggung.catat(f"{siapa}-{nomor}")
            kode.append(jawaban.status)
            if jawaban.status == 201:
                berhasil[f"{siapa}-{nomor}"] = jawaban.json()["uuid"]
                nomor += 1
            else:
                time.sleep(0.1)

    utas = [threading.Thread(target=menulis, args=(n,), daemon=True) for n in range(3)]
    for satu in utas:
        satu.start()
    tunggu(lambda: len(berhasil) >= 15, 30)
    bunuh(panggung.layanan, "postgres")
    halaman = panggung.web.minta("/", Cookie="sessionid=" + "a" * 32)
    tertulis = panggung.catat("selagi-mati")
    nyalakan_lagi(panggung.layanan, "postgres", panggung.port)
    semula = len(berhasil)
    lama = tunggu(lambda: len(berhasil) > semula + 5, PULIH_PALING_LAMA)
    berhenti.set()
    for satu in utas:
        satu.join()

    assert {halaman.status, tertulis.status} == {503}
    assert tertulis.kepala["Retry-After"]
    assert set(kode) == {201, 503}
    assert lama < PULIH_PALING_LAMA
    assert panggung.web.proses.poll() is None
    tersimpan = [str(satu) for (satu,) in panggung.tanya("SELECT uuid FROM kinerja_logharian ORDER BY id")]
    assert set(berhasil.values()) <= set(tersimpan), "yang dijawab berhasil masih ada"
    uraian = panggung.tanya("SELECT uraian, count(*) FROM kinerja_logharian GROUP BY uraian HAVING count(*) > 1")
    assert uraian == [], "kiriman yang diulang sesudah 503 tidak menjadi dua"
    assert panggung.tanya("SELECT count(*) FROM audit_aktivitas WHERE kode = 'kinerja.log.dibuat'") == [
        (len(tersimpan),)
    ]


def test_I_06_klien_putus_sebelum_jawaban_lalu_mengulang_dengan_kunci_sama(panggung: Panggung) -> None:
    isi = json.dumps({"uraian": "Pekerjaan putus", "tanggal": date.today().isoformat()})
    with socket.create_connection(("127.0.0.1", panggung.web.port)) as soket:
        kepala = {
            "Host": "127.0.0.1",
            "Authorization": f"Bearer {panggung.kunci}",
            "Idempotency-Key": "kunci-putus",
            "Content-Type": "application/json",
            "Content-Length": str(len(isi)),
        }
        baris = "".join(f"{nama}: {nilai}\r\n" for nama, nilai in kepala.items())
        soket.sendall(f"POST {LOG} HTTP/1.1\r\n{baris}\r\n{isi}".encode())
    pertama = panggung.catat("putus")
    kedua = panggung.catat("putus")

    assert pertama.status == 201
    assert pertama.json() == kedua.json()
    assert kedua.kepala["Idempotency-Replayed"] == "true"
    hitung = "SELECT count(*) FROM {} WHERE {}"
    assert panggung.tanya(hitung.format("kinerja_logharian", "uraian = 'Pekerjaan putus'")) == [(1,)]
