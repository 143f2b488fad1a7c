"""Accounts and granted roles for tests."""

import time
from datetime import UTC, date, datetime
from typing import Any

import factory
from allauth.account.internal.flows import login
from django.conf import settings
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna, PeranPengguna

SANDI = "sandi-uji-panjang-2026"


class PenggunaFactory(factory.django.DjangoModelFactory[Pengguna]):
    """An account that signs in with `SANDI`."""

    class Meta:
        model = Pengguna
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"orang{n}")
    nama = factory.Sequence(lambda n: f"Orang Uji {n}")
    surel = factory.LazyAttribute(lambda o: f"{o.username}@contoh.test")

    @classmethod
    def _create(cls, model_class: type[Pengguna], *args: Any, **kwargs: Any) -> Pengguna:
        sandi = kwargs.pop("sandi", SANDI)
        return model_class.objects.create_user(kwargs.pop("username"), sandi, **kwargs)


class PeranPenggunaFactory(factory.django.DjangoModelFactory[PeranPengguna]):
    """An approved role over the whole institution."""

    class Meta:
        model = PeranPengguna

    pengguna = factory.SubFactory(PenggunaFactory)
    peran = Peran.BKPSDM
    unit_kode = ""
    berlaku = DateRange(date(2020, 1, 1), None)
    diusulkan_oleh = factory.SubFactory(PenggunaFactory)
    disetujui_oleh = factory.SubFactory(PenggunaFactory)
    disetujui_at = datetime(2020, 1, 1, tzinfo=UTC)


def buktikan_diri(klien: Any, pengguna: Pengguna, sejak: float = 0) -> None:
    """Let the session of a test client have proved who it is, `sejak` seconds ago."""
    sesi = klien.session
    sesi[login._AUTHENTICATION_METHODS_USER_SESSION_KEY] = str(pengguna.pk)
    sesi[login.AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "password", "at": time.time() - sejak}]
    sesi.save()
    klien.cookies[settings.SESSION_COOKIE_NAME] = sesi.session_key
