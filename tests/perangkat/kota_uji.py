"""The town with its cast signed in and one object of everything, built once for a module of tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.test import Client

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.services import pasang_totp_demo
from tests.factories.jabatan import KotaKecil, create_kota_kecil
from tests.perangkat import hak_akses
from tests.perangkat.hak_akses import Baris
from tests.perangkat.objek_rute import ObjekUji, get_objek, siapkan


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
        with transaction.atomic():
            kota = create_kota_kecil()
            isi = KotaUji(kota, siapkan(kota), {})
            for pemeran, pengguna in hak_akses.pengguna_dari(kota).items():
                if pengguna is not None:
                    pasang_totp_demo(pengguna)
                    isi.sesi[pemeran] = _masuk(pengguna)
            yield isi
            transaction.set_rollback(True)


def _masuk(pengguna: Pengguna) -> str:
    """Sign in with fresh proof of identity; returns the number of the session."""
    client = Client()
    client.force_login(Pengguna.objects.get(pk=pengguna.pk), backend="jabatan.masuk.PintuPegawai")
    sesi = client.session
    sesi["account_authentication_methods"] = [{"method": "password", "at": 4_000_000_000}]
    sesi["account_authentication_methods_user"] = str(pengguna.pk)
    sesi.save()
    return str(sesi.session_key)


def alamat(isi: KotaUji, baris: Baris) -> str:
    """Give the address of the route with its object."""
    return baris.alamat(get_objek(baris.nama, isi.kota, isi.objek))


def klien(isi: KotaUji, pemeran: str) -> Client:
    """Give a client signed in as one of the cast."""
    client = Client(raise_request_exception=False)
    if pemeran in isi.sesi:
        client.cookies[settings.SESSION_COOKIE_NAME] = isi.sesi[pemeran]
    return client
