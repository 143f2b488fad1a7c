"""Turns at the door: as many requests at a time as the database bears, the others wait a moment.

Under ASGI each running request holds a thread and a database connection of its own. When hundreds of pages open at
once, as on the first morning of a month, the database would refuse what is beyond its limit.
"""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Pesan = MutableMapping[str, Any]
Terima = Callable[[], Awaitable[Pesan]]
Kirim = Callable[[Pesan], Awaitable[None]]
Aplikasi = Callable[[Any, Any, Any], Awaitable[None]]

PENUH = "Portal sedang sangat ramai. Isian Anda belum dikirim; tunggu setengah menit, lalu coba lagi."
TUNGGU_LAGI = b"30"


class Giliran:
    """Let at most `serentak` requests work at a time; who waits longer than `batas` seconds hears 503.

    A request takes its turn when its body has arrived, so a slow sender keeps nobody waiting. A live stream gives its
    turn back with its first piece: from then on it holds neither thread nor connection.
    """

    def __init__(self, aplikasi: Aplikasi, *, serentak: int, batas: float) -> None:
        self.aplikasi, self.batas = aplikasi, batas
        self.tempat = asyncio.Semaphore(serentak)

    async def __call__(self, scope: Pesan, receive: Terima, send: Kirim) -> None:
        """Answer one request when its turn comes."""
        if scope["type"] != "http":
            await self.aplikasi(scope, receive, send)
            return
        memegang, utuh, mengalir = False, False, False

        async def terima() -> Pesan:
            nonlocal memegang, utuh
            pesan = await receive()
            if utuh or pesan["type"] != "http.request" or pesan.get("more_body", False):
                return pesan
            utuh = True
            try:
                await asyncio.wait_for(self.tempat.acquire(), self.batas)
            except TimeoutError:
                await jawab_penuh(send)
                return {"type": "http.disconnect"}
            memegang = True
            return pesan

        async def kirim(pesan: Pesan) -> None:
            nonlocal memegang, mengalir
            if pesan["type"] == "http.response.start":
                kepala = {bytes(nama).lower(): bytes(isi) for nama, isi in pesan.get("headers", ())}
                mengalir = kepala.get(b"content-type", b"").startswith(b"text/event-stream")
            elif mengalir and memegang:
                memegang = False
                self.tempat.release()
            await send(pesan)

        try:
            await self.aplikasi(scope, terima, kirim)
        finally:
            if memegang:
                self.tempat.release()


async def jawab_penuh(send: Kirim) -> None:
    """Say that there is no room now."""
    kepala = [(b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", TUNGGU_LAGI)]
    await send({"type": "http.response.start", "status": 503, "headers": kepala})
    await send({"type": "http.response.body", "body": PENUH.encode()})
