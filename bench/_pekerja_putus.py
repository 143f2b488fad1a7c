"""A worker that kills itself, its parent or all once, at a named point of a pay run.

Started as `celery -A bench._pekerja_putus:app worker`; `PUTUS_*` say where, whom, and the file that marks that it was done.
"""

import os
import signal
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "asn_portal.settings.test")
django.setup()

from asn_portal.celery import app  # noqa: E402
from asn_portal.inti.pekerjaan.jenis import daftar_jenis, get_jenis  # noqa: E402
from asn_portal.inti.pekerjaan.services import jalan  # noqa: E402
from penggajian.services import hitung, hitung_bagian, salin  # noqa: E402
from penggajian.tasks import BAGIAN, HITUNG  # noqa: E402

TITIK = ("sebelum baris pertama", "sesudah baris pertama", "di tengah", "sebelum selesai", "sesudah tersimpan")
KORBAN = ("anak", "induk", "semua")
DI_TENGAH = 3
PERCOBAAN = 100  # a lease of seconds is lost to a busy machine too, and must not use up the attempts meant for the dead

app.conf.update(
    broker_url=os.environ["PUTUS_BROKER"],
    broker_transport_options={"global_keyprefix": os.environ["PUTUS_AWALAN"], "visibility_timeout": 3600},
    worker_redirect_stdouts=False,
)
jalan.LAMA_SEWA = timedelta(seconds=float(os.environ["PUTUS_SEWA"]))
jalan.JEDA_DENYUT = min(jalan.JEDA_DENYUT, float(os.environ["PUTUS_SEWA"]) / 5)
jalan.JEDA_TULIS = min(jalan.JEDA_TULIS, jalan.JEDA_DENYUT)
salin.BARIS_PER_BLOK = int(os.environ["PUTUS_POTONG"])
if os.environ.get("PUTUS_BAGIAN"):
    hitung_bagian.SATU_TRANSAKSI, hitung_bagian.UKURAN_BAGIAN = 0, int(os.environ["PUTUS_BAGIAN"])
_bagian = get_jenis(BAGIAN)
daftar_jenis(BAGIAN, antrean=_bagian.antrean, label=_bagian.label, maks_percobaan=PERCOBAAN)(_bagian.fungsi)


def putus(titik: str) -> None:
    """Kill here, when this is the place and nobody was killed yet."""
    berkas = Path(os.environ["PUTUS_TANDA"])
    diminta = berkas.read_text(encoding="utf-8").split("|")
    if diminta[0] != titik:
        return
    berkas.write_text(f"sudah|{diminta[1]}", encoding="utf-8")
    match diminta[1]:
        case "anak":
            os.kill(os.getpid(), signal.SIGKILL)
        case "induk":
            os.kill(os.getppid(), signal.SIGKILL)
        case "semua":
            os.killpg(os.getpgid(0), signal.SIGKILL)


def _sebelum(fungsi: Callable[..., Any], titik: str) -> Callable[..., Any]:
    def terbungkus(*args: Any, **kwargs: Any) -> Any:
        putus(titik)
        return fungsi(*args, **kwargs)

    return terbungkus


def _sesudah(fungsi: Callable[..., Iterator[bytes]]) -> Callable[..., Iterator[bytes]]:
    def terbungkus(*args: Any, **kwargs: Any) -> Iterator[bytes]:
        for blok in fungsi(*args, **kwargs):
            yield blok
            putus("sesudah baris pertama")
            with Path(os.environ["PUTUS_TANDA"] + ".ke").open("ab") as berkas:  # counted over all processes
                berkas.write(b".")
                if berkas.tell() >= DI_TENGAH:
                    putus("di tengah")

    return terbungkus


def _akhir(fungsi: Callable[..., Any]) -> Callable[..., Any]:
    def terbungkus(*args: Any, **kwargs: Any) -> Any:
        fungsi(*args, **kwargs)
        putus("sebelum selesai")

    return terbungkus


def _sah(fungsi: Callable[..., Any]) -> Callable[..., Any]:
    def terbungkus(pekerjaan: Any, *args: Any) -> Any:
        if pekerjaan.jenis == HITUNG:
            putus("sesudah tersimpan")
        return fungsi(pekerjaan, *args)

    return terbungkus


for modul in (hitung, hitung_bagian):
    modul.create_tabel = _sebelum(modul.create_tabel, "sebelum baris pertama")
    modul.bita_slip = _sesudah(modul.bita_slip)
    modul.catat_hitungan = _akhir(modul.catat_hitungan)
jalan._tulis_akhir = _sah(jalan._tulis_akhir)
