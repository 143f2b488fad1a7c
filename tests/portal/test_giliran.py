"""Turns at the door: a bound on requests at a time, streams that do not count, and a sentence when it is full."""

import asyncio
from typing import Any

from asn_portal.giliran import PENUH, Giliran, Kirim, Pesan, Terima


async def terima() -> Pesan:
    return {"type": "http.request", "body": b""}


class Ruang:
    """An application that counts who is inside, and answers when the door is opened."""

    def __init__(self, jenis: bytes = b"text/html") -> None:
        self.jenis = jenis
        self.di_dalam = self.terbanyak = 0
        self.pintu = asyncio.Event()

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        if (await receive())["type"] == "http.disconnect":
            return
        self.di_dalam += 1
        self.terbanyak = max(self.terbanyak, self.di_dalam)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"Content-Type", self.jenis)]})
        await send({"type": "http.response.body", "body": b"awal", "more_body": True})
        await self.pintu.wait()
        await send({"type": "http.response.body", "body": b"akhir"})
        self.di_dalam -= 1


async def minta(aplikasi: Any) -> tuple[int, bytes]:
    """Ask once; give status and body."""
    pesan: list[Pesan] = []

    async def kirim(satu: Pesan) -> None:
        pesan.append(satu)

    await aplikasi({"type": "http"}, terima, kirim)
    return pesan[0]["status"], b"".join(p.get("body", b"") for p in pesan[1:])


def test_yang_di_luar_batas_menunggu_lalu_tetap_dilayani() -> None:
    async def jalan() -> tuple[int, list[tuple[int, bytes]]]:
        ruang = Ruang()
        aplikasi = Giliran(ruang, serentak=3, batas=5)
        semua = [asyncio.create_task(minta(aplikasi)) for _ in range(10)]
        while ruang.di_dalam < 3:
            await asyncio.sleep(0)
        ruang.pintu.set()
        return ruang.terbanyak, await asyncio.gather(*semua)

    terbanyak, jawaban = asyncio.run(jalan())
    assert terbanyak == 3
    assert jawaban == [(200, b"awalakhir")] * 10


def test_aliran_langsung_tidak_menahan_giliran_orang_lain() -> None:
    async def jalan() -> int:
        ruang = Ruang(b"text/event-stream")
        aplikasi = Giliran(ruang, serentak=2, batas=5)
        semua = [asyncio.create_task(minta(aplikasi)) for _ in range(20)]
        while ruang.di_dalam < 20:
            await asyncio.sleep(0)
        ruang.pintu.set()
        await asyncio.gather(*semua)
        return ruang.terbanyak

    assert asyncio.run(asyncio.wait_for(jalan(), 5)) == 20


def test_yang_terlalu_lama_menunggu_mendengar_kalimat_dan_yang_di_dalam_selesai() -> None:
    async def jalan() -> tuple[tuple[int, bytes], tuple[int, bytes], tuple[int, bytes]]:
        ruang = Ruang()
        aplikasi = Giliran(ruang, serentak=1, batas=0.01)
        pertama = asyncio.create_task(minta(aplikasi))
        while not ruang.di_dalam:
            await asyncio.sleep(0)
        ditolak = await minta(aplikasi)
        ruang.pintu.set()
        return ditolak, await pertama, await minta(aplikasi)

    ditolak, pertama, sesudah = asyncio.run(jalan())
    assert ditolak == (503, PENUH.encode())
    assert pertama == sesudah == (200, b"awalakhir")


def test_pengirim_lambat_tidak_mengambil_giliran() -> None:
    async def jalan() -> tuple[int, bytes]:
        ruang = Ruang()
        ruang.pintu.set()
        aplikasi = Giliran(ruang, serentak=1, batas=0.01)

        async def lambat() -> Pesan:
            await asyncio.Event().wait()
            raise AssertionError

        menggantung = asyncio.create_task(aplikasi({"type": "http"}, lambat, lambat))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        jawaban = await minta(aplikasi)
        menggantung.cancel()
        return jawaban

    assert asyncio.run(jalan()) == (200, b"awalakhir")


def test_galat_di_dalam_mengembalikan_giliran() -> None:
    async def rusak(scope: Pesan, receive: Terima, send: Kirim) -> None:
        await receive()
        raise RuntimeError("rusak")

    async def jalan() -> int:
        aplikasi = Giliran(rusak, serentak=1, batas=0.01)
        kali = 0
        for _ in range(3):
            try:
                await minta(aplikasi)
            except RuntimeError:
                kali += 1
        return kali

    assert asyncio.run(jalan()) == 3
