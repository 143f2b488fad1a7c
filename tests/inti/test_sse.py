"""Live signs: who hears what, and what happens without Redis."""

import asyncio
from typing import Any

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from django.db import connection, transaction
from django.test import AsyncClient

from asn_portal.inti.pekerjaan import services
from asn_portal.inti.web import sse


@pytest.fixture(autouse=True)
def tanpa_jeda(monkeypatch):
    monkeypatch.setattr(sse, "_diam_sampai", 0.0)
    monkeypatch.setattr(sse, "_terbit", None)


@pytest.fixture
def redis_mati(settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"


async def buka(pengguna, alamat="/aliran/"):
    klien = AsyncClient()
    await sync_to_async(klien.force_login)(pengguna)
    return await klien.get(alamat)


async def baca(aliran, batas=5.0):
    return (await asyncio.wait_for(anext(aliran), batas)).decode()


async def siap(pengguna):
    """Open a stream and wait until its hub hears Redis."""
    respons = await buka(pengguna)
    aliran = aiter(respons.streaming_content)
    await baca(aliran)
    for _ in range(100):
        if sse.get_pusat().hidup:
            break
        await asyncio.sleep(0.02)
    return respons, aliran


async def tanda(saluran, jenis):
    assert await sync_to_async(sse.kirim_segera)(saluran, jenis)


@pytest.mark.django_db(transaction=True)
def test_tanda_sampai_ke_pemilik_saluran_saja(pegawai, orang_lain):
    async def jalan():
        _, milik = await siap(pegawai)
        _, lain = await siap(orang_lain)
        await tanda(f"pengguna:{pegawai.pk}", "notifikasi")
        assert await baca(milik) == "event: notifikasi\ndata: 1\n\n"
        with pytest.raises(TimeoutError):
            await baca(lain, 0.3)

    async_to_sync(jalan)()


@pytest.mark.django_db(transaction=True)
def test_aliran_tidak_memegang_sambungan_basis_data_dan_header_benar(pegawai):
    async def jalan():
        respons, aliran = await siap(pegawai)
        assert await sync_to_async(lambda: connection.connection)() is None
        assert respons["Content-Type"] == "text/event-stream"
        assert "no-cache" in respons["Cache-Control"]
        await aliran.aclose()

    async_to_sync(jalan)()


@pytest.mark.django_db(transaction=True)
def test_semua_aliran_satu_proses_berbagi_satu_pendengar_redis(pegawai):
    async def jalan():
        pusat = None
        aliran = []
        for _ in range(8):
            aliran.append((await siap(pegawai))[1])
            assert pusat in (None, sse.get_pusat())
            pusat = sse.get_pusat()
        assert len([t for t in asyncio.all_tasks() if "_dengar" in repr(t.get_coro())]) == 1
        await tanda(f"pengguna:{pegawai.pk}", "log")
        assert [await baca(a) for a in aliran] == ["event: log\ndata: 1\n\n"] * 8
        pembaca = [asyncio.ensure_future(anext(a)) for a in aliran]
        await asyncio.sleep(0.05)
        for satu in pembaca:
            satu.cancel()  # what the server does when the browser goes away
        await asyncio.sleep(0.05)
        assert pusat.pendengar == {}
        assert pusat.per_akun == {}

    async_to_sync(jalan)()


@pytest.mark.django_db(transaction=True)
def test_terlalu_banyak_aliran_per_akun_429(pegawai, monkeypatch):
    monkeypatch.setattr(sse, "ALIRAN_PER_AKUN", 1)

    async def jalan():
        pertama = await siap(pegawai)
        assert (await buka(pegawai)).status_code == 429
        assert pertama

    async_to_sync(jalan)()


@pytest.mark.django_db(transaction=True)
def test_J_02_tanpa_redis_aliran_meminta_muat_ulang_berkala(pegawai, redis_mati, monkeypatch):
    monkeypatch.setattr(sse, "DENYUT", 0.1)

    async def jalan():
        respons = await buka(pegawai)
        aliran = aiter(respons.streaming_content)
        await baca(aliran)
        assert await baca(aliran) == "event: cadangan\ndata: 1\n\n"

    async_to_sync(jalan)()


@pytest.mark.django_db
def test_J_02_tanpa_redis_halaman_dan_tanda_tetap_jalan(client, pegawai, redis_mati):
    client.force_login(pegawai)
    assert sse.kirim_segera(f"pengguna:{pegawai.pk}", "log") is False
    assert client.get("/aliran/tanya/?sejak=9999999999").json()["tanda"] == ["cadangan"]
    assert client.get("/pemberitahuan/").status_code == 200


@pytest.mark.django_db
def test_tanya_memberi_tanda_sejak_saat_itu(client, pegawai, orang_lain):
    client.force_login(pegawai)
    awal = client.get("/aliran/tanya/").json()
    assert awal["tanda"] == ["cadangan"], "tanpa saat mulai semuanya dimuat ulang"
    sse.kirim_segera(f"pengguna:{pegawai.pk}", "log")
    sse.kirim_segera(f"pengguna:{orang_lain.pk}", "rahasia")
    assert client.get(f"/aliran/tanya/?sejak={awal['sekarang'] - 1}").json()["tanda"] == ["log"]
    assert client.get(f"/aliran/tanya/?sejak={awal['sekarang'] + 60}").json()["tanda"] == []


@pytest.mark.django_db
@pytest.mark.parametrize("alamat", ["/aliran/", "/aliran/tanya/"])
def test_tanpa_masuk_401_dan_metode_lain_405(client, pegawai, alamat):
    assert client.get(alamat).status_code == 401
    client.force_login(pegawai)
    assert client.post(alamat).status_code == 405


@pytest.mark.django_db(transaction=True)
def test_tanda_hanya_setelah_commit(pegawai, monkeypatch):
    terkirim = []
    monkeypatch.setattr(sse, "kirim_segera", lambda *a: terkirim.append(a))
    with transaction.atomic():
        sse.kirim_tanda("pengguna:1", "log")
        assert terkirim == []
    assert terkirim == [("pengguna:1", "log")]
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        sse.kirim_tanda("pengguna:1", "log")
        _ = 1 / 0
    assert len(terkirim) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("saluran", "jenis"), [("pengguna:1\nx", "log"), ("pengguna:1", "log\n\nevent: x"), ("*", "a")]
)
def test_tanda_ganjil_ditolak(saluran, jenis):
    with pytest.raises(ValueError, match="Not a channel"):
        sse.kirim_tanda(saluran, jenis)


@pytest.mark.django_db(transaction=True)
def test_aliran_pekerjaan_langsung_berkata_bila_halaman_sudah_tertinggal(pegawai, orang_lain, jenis_uji):
    jenis_uji("uji.satu", lambda p, lapor: {})
    p = services.create_pekerjaan(jenis="uji.satu", kunci="sse-1", muatan={}, oleh=pegawai)
    services.run_pekerjaan(p.pk)

    async def jalan():
        respons = await buka(pegawai, f"/pekerjaan/{p.uuid}/aliran/?dari=MENUNGGU-0-0")
        aliran = aiter(respons.streaming_content)
        await baca(aliran)
        assert await baca(aliran) == "event: kemajuan\ndata: 1\n\n"
        assert (await buka(orang_lain, f"/pekerjaan/{p.uuid}/aliran/")).status_code == 404

    async_to_sync(jalan)()


def test_tanda_ke_banyak_saluran_sampai_sekali_setiap_saluran(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any, db: None
) -> None:
    paket: list[list[str]] = []

    def kirim(saluran: Any, jenis: str) -> bool:
        paket.append(list(saluran))
        return True

    monkeypatch.setattr(sse, "_kirim", kirim)
    monkeypatch.setattr(sse, "TANDA_PER_PAKET", 2)
    with django_capture_on_commit_callbacks(execute=True) as setelah:
        sse.kirim_tanda_banyak(["pengguna:1", "pengguna:2", "pengguna:1", "pengguna:3"], "notifikasi")
        sse.kirim_tanda_banyak([], "notifikasi")
        assert paket == []
    assert len(setelah) == 1
    assert paket == [["pengguna:1", "pengguna:2"], ["pengguna:3"]]
    for saluran, jenis in ((["salah"], "log"), (["pengguna:1"], "Salah!")):
        with pytest.raises(ValueError, match="Not a"):
            sse.kirim_tanda_banyak(saluran, jenis)
