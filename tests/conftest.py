"""The harness: what holds for every test."""

import gc
import os
import re
import time
from collections.abc import Iterator
from contextlib import nullcontext
from importlib.resources import files
from typing import Any, cast
from zipfile import ZipFile

import pytest
import tablericons
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import client as test_client
from django.test.client import Client
from hypothesis import HealthCheck
from hypothesis import settings as setelan_hypothesis
from xdist.scheduler import LoadScopeScheduling

from asn_portal import galat_halaman
from asn_portal.inti.audit import middleware as audit_middleware
from tests.factories.jabatan import KotaKecil
from tests.factories.penggajian import KotaGaji
from tests.perangkat import basis_data, kota_bersama, kota_uji, pengosongan
from tests.perangkat.templat import VariabelHilang, check_leftover

# The machine may be busy: how long an example takes says nothing of the rule.
setelan_hypothesis.register_profile("proyek", deadline=None, suppress_health_check=[HealthCheck.too_slow])
setelan_hypothesis.load_profile("proyek")

# Processor time of one test with its set-up, in this process: a sum over hundreds of tests must stay near two minutes.
ANGGARAN_DETIK = 20.0
LEBIH_MAHAL: dict[str, str] = {}  # name of the test → why it needs more
SAPUAN = re.compile(r"tests/test_")  # tests over every route
MULAI = pytest.StashKey[float]()
PEMBUKA: list[Any] = []  # what lets hooks reach the database, as soon as this process has one


def pytest_configure(config: pytest.Config) -> None:
    """Stop at once, with a sentence, when no database is reachable."""
    if not settings.HAS_LAYANAN:
        raise pytest.UsageError(
            "Uji memerlukan PostgreSQL dan Redis. Jalankan `make test`, atau isi DATABASE_URL dan REDIS_URL."
        )
    if pekerja := os.environ.get("PYTEST_XDIST_WORKER"):
        settings.AWALAN_REDIS = f"{settings.AWALAN_REDIS}-{pekerja}"
    else:
        basis_data.mulai(simpan=config.getoption("reuse_db") and not config.getoption("create_db"))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Leave no database behind."""
    if basis_data.KUNCI in os.environ and "PYTEST_XDIST_WORKER" not in os.environ:
        basis_data.akhiri()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Give this process a copy of the migrated database; with `--reuse-db` its own one of the last run."""
    semula = str(connection.settings_dict["NAME"])
    nama = "_".join(filter(None, ("test", semula, os.environ.get("PYTEST_XDIST_WORKER"))))
    with django_db_blocker.unblock():
        if basis_data.is_disimpan():
            basis_data.migrasikan(nama)
        else:
            basis_data.salin(nama)
        basis_data.pakai(nama)
        pengosongan.pasang()
    PEMBUKA.append(django_db_blocker)
    yield
    PEMBUKA.clear()
    with django_db_blocker.unblock():
        kota_uji.tutup()
        kota_bersama.tutup()
        basis_data.pakai(semula)
        if not basis_data.is_disimpan():
            basis_data.hapus(nama)


class Penjadwal(LoadScopeScheduling):
    """Give tests to whichever process is free: neighbours of a module together, since they share its town.

    All browser tests go to one process, for they share a running portal; each sweep over all routes is handed out alone.
    The groups of pytest-xdist 3.8 do the same, but pytest 9.2 no longer lets it write them into the test's name.
    """

    def __init__(self, config: pytest.Config, log: Any) -> None:
        super().__init__(config, log)
        self.kelompok: dict[str, str] = {}
        self.berkas = self.nama = ""  # of the test before

    def _split_scope(self, nodeid: str) -> str:
        """Name the group of a test; asked first in the order of `pytest_collection_modifyitems`, then in any."""
        if nodeid not in self.kelompok:
            berkas = nodeid.split("::")[0]
            if berkas.startswith("tests/peramban/"):
                self.nama = "peramban"
            elif berkas != self.berkas or SAPUAN.match(berkas):
                self.nama = nodeid
            self.berkas, self.kelompok[nodeid] = berkas, self.nama
        return self.kelompok[nodeid]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Hand tests out as above, in the order of `pytest_collection_modifyitems`."""
    config.option.loadscopereorder = False
    return Penjadwal(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start what takes long first, so that no process waits for the other in the end; chance orders the rest.

    The browser comes first of all: its tests stay together in one process. What waits for other processes comes next,
    for the others compute meanwhile; tests without a database fill the end. Sweeps stay together, for they share a town.
    """
    items.sort(key=lambda butir: (get_giliran(butir), "kota_sapuan" not in getattr(butir, "fixturenames", ())))


def pytest_collection_finish() -> None:
    """Let the collector pass over what stays until the end: the application and four thousand tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def get_giliran(butir: pytest.Item) -> float:
    """Give the turn of a test: lower is earlier; of what waits, the longest first."""
    lambat = butir.get_closest_marker("lambat") is not None
    if butir.nodeid.startswith("tests/peramban/"):
        return -1 if "test_nyala_ulang" in butir.nodeid else -2
    if menunggu := butir.get_closest_marker("menunggu"):
        return -menunggu.args[0] / 1000
    tanda = butir.get_closest_marker("django_db")
    perlengkapan = set(getattr(butir, "fixturenames", ()))
    if "transactional_db" in perlengkapan or (tanda is not None and tanda.kwargs.get("transaction")):
        return 4 if lambat else 5
    if tanda is not None or "db" in perlengkapan:
        return 2 if lambat else 3
    return 1 if lambat else 6


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[object]:
    """Begin to count the processor time of a test."""
    item.stash[MULAI] = time.process_time()
    return (yield)  # type: ignore[misc]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Open the town that the test wants before its own transaction begins; close what it does not want."""
    for pembuka in PEMBUKA:
        with pembuka.unblock():
            if "kota_sapuan" not in getattr(item, "fixturenames", ()):
                kota_uji.tutup()
            kota_bersama.siapkan(item)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[object]:
    """Fail a test that needs more processor time than its share of the suite; see `docs/uji.md`."""
    hasil = yield
    terpakai = time.process_time() - item.stash[MULAI] - basis_data.ambil_detik_sekali()
    if terpakai > ANGGARAN_DETIK and item.nodeid not in LEBIH_MAHAL:
        pytest.fail(
            f"This test and its set-up used {terpakai:.0f} s of processor time, of {ANGGARAN_DETIK:.0f} s allowed. "
            "Make it smaller or split it (docs/uji.md), or list it in LEBIH_MAHAL with the reason.",
            pytrace=False,
        )
    return hasil


@pytest.fixture
def kota_kecil(db: None) -> KotaKecil:
    """Give three nested units with head, supervisor, staff, and every granted role."""
    return cast(KotaKecil, kota_bersama.ambil("kota_kecil"))


@pytest.fixture
def kota_gaji(db: None) -> KotaGaji:
    """Give four people with everything that October 2026 needs, and the officials."""
    return cast(KotaGaji, kota_bersama.ambil("kota_gaji"))


@pytest.fixture
def kota_sapuan(django_db_setup: None, django_db_blocker: Any) -> kota_uji.KotaUji:
    """Give the cast with one object of everything, shared by the sweeps over all routes."""
    return kota_uji.ambil(django_db_blocker)


@pytest.fixture
def tanpa_catatan_penolakan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare thousands of refused requests their line in the trail; O-03 has its own tests."""
    monkeypatch.setattr(audit_middleware, "STATUS_DITOLAK", frozenset())


@pytest.fixture
def galat_tidak_digambar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare sweeps over all routes the drawing of a refusal; only its status is asked."""
    monkeypatch.setattr(galat_halaman, "render", lambda request, nama, konteks, *, status: HttpResponse(status=status))


@pytest.fixture(scope="session", autouse=True)
def templat_ketat() -> Iterator[None]:
    """Fail on undefined variables in our own templates."""
    opsi = settings.TEMPLATES[0]["OPTIONS"]
    with pytest.MonkeyPatch.context() as tambalan:
        tambalan.setitem(opsi, "string_if_invalid", VariabelHilang("%s"))
        yield


@pytest.fixture(scope="session", autouse=True)
def satu_salinan_konteks() -> None:
    """Keep the context of the page for `response.context`; Django copies it again for each of its hundred parts."""
    asli = test_client.store_rendered_templates

    def store(simpanan: dict[str, Any], signal: Any, sender: Any, template: Any, context: Any, **lain: Any) -> None:
        if "context" not in simpanan:
            asli(simpanan, signal, sender, template, context, **lain)

    test_client.store_rendered_templates = store


@pytest.fixture(scope="session", autouse=True)
def ikon_sekali() -> None:
    """Open the archive of icons once; the package reads its five thousand entries again for each icon."""
    arsip = ZipFile(str(files("tablericons") / "tablericons.zip"))
    tablericons.ZipFile = lambda *_: nullcontext(arsip)


@pytest.fixture(autouse=True)
def tanpa_sisa_kurung(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail when an HTML answer still contains template syntax."""
    if request.node.get_closest_marker("kurung_diizinkan"):
        return
    asli = Client.request

    def check_answer(self: Client, **lingkungan: Any) -> HttpResponseBase:
        respons = asli(self, **lingkungan)
        is_html = respons.headers.get("Content-Type", "").startswith("text/html")
        if is_html and not respons.streaming:
            check_leftover(respons.content.decode(respons.charset), str(lingkungan.get("PATH_INFO", "")))
        return respons

    monkeypatch.setattr(Client, "request", check_answer)


@pytest.fixture(autouse=True)
def simpanan_bersih() -> Iterator[None]:
    """Leave no cached value from one test to the next."""
    yield
    cache.clear()
