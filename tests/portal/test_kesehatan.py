from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError
from django.http import Http404
from django.test import Client, RequestFactory
from health_check.checks import Database

from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.kesehatan import MetrikView, get_umur_tertua


def test_sehat_menjawab_tanpa_menyentuh_basis_data(client: Client) -> None:
    respons = client.get("/sehat")

    assert respons.status_code == 200
    assert respons.json() == {"sehat": True}
    assert "no-store" in respons["Cache-Control"]


@pytest.mark.django_db
def test_siap_menyebut_postgresql_broker_dan_antrean(client: Client) -> None:
    isi = client.get("/siap").json()

    assert isi["siap"] is True
    assert isi["postgresql"] is True
    assert isi["broker"] is True
    assert set(isi["antrean"]) == {"ringan", "berat"}


@pytest.mark.django_db
def test_umur_pekerjaan_tertua_dihitung_dari_yang_boleh_jalan() -> None:
    saat = datetime(2031, 3, 10, 9, 0, tzinfo=UTC)
    with time_machine.travel(saat, tick=False):
        Pekerjaan.objects.create(jenis="uji", kunci="uji-tertua")
        Pekerjaan.objects.create(jenis="uji", kunci="uji-ditunda", berikut_at=saat + timedelta(hours=1))

    assert get_umur_tertua(pada=saat + timedelta(seconds=90)) == 90


@pytest.mark.django_db
def test_tanpa_pekerjaan_menunggu_tidak_ada_umur() -> None:
    assert get_umur_tertua(pada=datetime(2031, 3, 10, tzinfo=UTC)) is None


@pytest.mark.django_db
def test_J_02_siap_menjawab_503_bila_redis_mati(client: Client, settings: pytest.FixtureRequest) -> None:
    settings.REDIS_URL = "redis://:sandi-rahasia@127.0.0.1:1/0"  # type: ignore[attr-defined]

    respons = client.get("/siap")

    assert respons.status_code == 503
    assert respons["Retry-After"]
    assert respons.json()["broker"] is False
    assert respons.json()["postgresql"] is True
    assert "sandi-rahasia" not in respons.content.decode()


def test_J_03_siap_menjawab_503_bila_postgresql_mati(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(self: Database) -> None:
        raise DatabaseError("connection to server at 10.0.0.7 failed")

    monkeypatch.setattr(Database, "run", fail)

    respons = client.get("/siap")

    assert respons.status_code == 503
    assert respons.json()["postgresql"] is False
    assert "10.0.0.7" not in respons.content.decode()


def test_metrik_tersembunyi_bagi_orang_tanpa_hak(rf: RequestFactory) -> None:
    permintaan = rf.get("/metrik")
    permintaan.user = AnonymousUser()

    with pytest.raises(Http404):
        MetrikView.as_view()(permintaan)


def test_metrik_terbuka_dengan_token_pengumpul(rf: RequestFactory, settings: pytest.FixtureRequest) -> None:
    settings.TOKEN_METRIK = "token-pengumpul"  # type: ignore[attr-defined]
    permintaan = rf.get("/metrik", headers={"Authorization": "Bearer token-pengumpul"})
    permintaan.user = AnonymousUser()

    respons = MetrikView.as_view()(permintaan)

    assert respons.status_code == 200
    assert b"django_http" in respons.content


@pytest.mark.parametrize("token", ["", "Bearer ", "Bearer salah"])
def test_metrik_menolak_token_kosong_atau_salah(rf: RequestFactory, token: str) -> None:
    permintaan = rf.get("/metrik", headers={"Authorization": token})
    permintaan.user = AnonymousUser()

    with pytest.raises(Http404):
        MetrikView.as_view()(permintaan)
