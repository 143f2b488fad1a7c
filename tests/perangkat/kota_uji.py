"""The town with its cast signed in and one object of everything, built once for a module of tests.

Made for sweeps over every route, thousands of requests each of which is taken back. So nothing that is the same in
each of them is done again: sessions do not need to be written, and a session and its account are read once.
"""

import copy
import pickle
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection, transaction
from django.test import Client
from django.test.client import ClientHandler
from django.test.utils import override_settings
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services import pasang_totp_demo
from jabatan import masuk
from tests.factories.jabatan import KotaKecil, create_kota_kecil
from tests.perangkat import hak_akses
from tests.perangkat.hak_akses import Baris
from tests.perangkat.objek_rute import ObjekUji, get_objek, siapkan

# What writes logs, counts and headers decides nobody's right; D-01 and D-03 ask for the headers with all of it.
TIDAK_MEMUTUSKAN = (
    "asn_portal.middleware.RequestIdMiddleware",
    "asn_portal.middleware.LogMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
)


def buat_penangan(tanpa: Collection[str] = ()) -> ClientHandler:
    """Load the middlewares once, not for each request."""
    with override_settings(MIDDLEWARE=[nama for nama in settings.MIDDLEWARE if nama not in tanpa]):
        penangan = ClientHandler(enforce_csrf_checks=False)
        penangan.load_middleware()
    return penangan


PENANGAN = buat_penangan()
PENANGAN_HAK = buat_penangan(TIDAK_MEMUTUSKAN)


@dataclass
class KotaUji:
    """The town, its objects, and a session of each member of the cast."""

    kota: KotaKecil
    objek: ObjekUji
    sesi: dict[str, str]


@contextmanager
def buka_kota(django_db_blocker: Any) -> Iterator[KotaUji]:
    """Build the town inside a transaction that is taken back; who must have a second factor has one."""
    with pytest.MonkeyPatch.context() as tambalan, django_db_blocker.unblock():
        tambalan.setattr(settings, "WAJIB_FAKTOR_KEDUA", True)
        tambalan.setattr(masuk, "get_akun", AkunSekali(masuk.get_akun))
        with transaction.atomic():
            kota = create_kota_kecil()
            isi = KotaUji(kota, siapkan(kota), {})
            for pemeran, pengguna in hak_akses.pengguna_dari(kota).items():
                if pengguna is not None:
                    pasang_totp_demo(pengguna)
                    isi.sesi[pemeran] = _masuk(pengguna)
            tambalan.setattr(SessionStore, "load", _muat_sekali(SessionStore.load))
            yield isi
            transaction.set_rollback(True)


_terbuka: list[tuple[ExitStack, KotaUji]] = []


def ambil(django_db_blocker: Any) -> KotaUji:
    """Give the town of the sweeps; the first of them builds it, and it stands until another test comes."""
    if not _terbuka:
        assert not connection.in_atomic_block, "ask for the town before `db`: it stands longer than one test"
        tumpukan = ExitStack()
        _terbuka.append((tumpukan, tumpukan.enter_context(buka_kota(django_db_blocker))))
    return _terbuka[0][1]


def tutup() -> None:
    """Take it away."""
    while _terbuka:
        _terbuka.pop()[0].close()


class AkunSekali:
    """Read an account as every request does, but once for each day: what a request changes is taken back.

    Each request gets a copy of its own, so that nothing remembered on it reaches the next one.
    """

    def __init__(self, asli: Callable[[Any, date], Pengguna | None]) -> None:
        self.asli = asli
        self.simpanan: dict[tuple[Any, date], bytes] = {}

    def __call__(self, user_id: Any, hari: date) -> Any:
        if (user_id, hari) not in self.simpanan:
            self.simpanan[user_id, hari] = pickle.dumps(self.asli(user_id, hari))
        return pickle.loads(self.simpanan[user_id, hari])  # noqa: S301 what stands there was written one line above


def _muat_sekali(asli: Callable[[SessionStore], dict[str, Any]]) -> Callable[[SessionStore], dict[str, Any]]:
    """Read a session once; each request gets a copy of its own."""
    simpanan: dict[str | None, dict[str, Any]] = {}

    def load(sesi: SessionStore) -> dict[str, Any]:
        kunci = sesi.session_key
        isi = simpanan.get(kunci) or asli(sesi)
        if isi:
            simpanan[kunci] = isi
        return copy.deepcopy(isi)

    return load


def _masuk(pengguna: Pengguna) -> str:
    """Sign in with fresh proof of identity; returns the number of the session."""
    client = Client()
    client.force_login(Pengguna.objects.get(pk=pengguna.pk), backend="jabatan.masuk.PintuPegawai")
    sesi = client.session
    sesi["account_authentication_methods"] = [{"method": "password", "at": 4_000_000_000}]
    sesi["account_authentication_methods_user"] = str(pengguna.pk)
    sesi.save()
    hemat_sesi(client)
    return str(sesi.session_key)


def hemat_sesi(client: Client) -> None:
    """Let a session be signed in and last seen a little ahead of the clock: then no request has to write it."""
    sesi = client.session
    sesi["masuk_at"] = sesi["aktif_at"] = int((timezone.now() + timedelta(minutes=20)).timestamp())
    sesi.save()


def alamat(isi: KotaUji, baris: Baris) -> str:
    """Give the address of the route with its object."""
    return baris.alamat(get_objek(baris.nama, isi.kota, isi.objek))


def klien(isi: KotaUji, pemeran: str, penangan: ClientHandler = PENANGAN) -> Client:
    """Give a client signed in as one of the cast."""
    client = Client(raise_request_exception=False)
    client.handler = penangan
    if pemeran in isi.sesi:
        client.cookies[settings.SESSION_COOKIE_NAME] = isi.sesi[pemeran]
    return client
