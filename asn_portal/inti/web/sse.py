"""Live signs: pages hear that something changed, and fetch it themselves with their own rights.

`kirim_tanda` publishes a word on a channel after commit; `/aliran/` streams the words of the channels that
the signed-in person owns. A sign carries no content. When Redis is away, the stream sends `cadangan`
every 15 seconds, on which pages refresh as if something had changed.
"""

import asyncio
import logging
import re
import threading
import time
import weakref
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from functools import partial
from typing import Any

import redis
import redis.asyncio
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connections, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.utils import timezone

log = logging.getLogger(__name__)

DENYUT = 15.0
ALIRAN_PER_AKUN = 12
SIMPAN_TANDA = 900
TANDA_PER_PAKET = 500
JEDA_SETELAH_GAGAL = 5.0
CADANGAN = "cadangan"
POLA_SALURAN = re.compile(r"[a-z_]{1,30}:[A-Za-z0-9-]{1,64}")
POLA_JENIS = re.compile(r"[a-z][a-z0-9_]{0,40}")

PemilikSaluran = Callable[[Any], Iterable[str]]
_PEMILIK: list[PemilikSaluran] = []
_terbit: redis.Redis | None = None
_kunci_terbit = threading.Lock()
_diam_sampai = 0.0


# --- Channels ---------------------------------------------------------------------------------
def daftar_saluran(fungsi: PemilikSaluran) -> PemilikSaluran:
    """Register a function `(user) -> names of channels`; upper apps give their own, such as `pegawai:<id>`."""
    if fungsi not in _PEMILIK:
        _PEMILIK.append(fungsi)
    return fungsi


@daftar_saluran
def _saluran_pengguna(user: Any) -> list[str]:
    return [f"pengguna:{user.pk}"]


def saluran_milik(user: Any) -> frozenset[str]:
    """Give every channel that the person may hear."""
    return frozenset(nama for fungsi in _PEMILIK for nama in fungsi(user))


# --- Sending ----------------------------------------------------------------------------------
def kirim_tanda(saluran: str, jenis: str) -> None:
    """Say on a channel, once the caller's transaction is committed, that something of this kind changed."""
    if not POLA_SALURAN.fullmatch(saluran) or not POLA_JENIS.fullmatch(jenis):
        raise ValueError(f"Not a channel and a sign: {saluran!r}, {jenis!r}.")
    transaction.on_commit(partial(kirim_segera, saluran, jenis), robust=True)


def kirim_tanda_banyak(saluran: Iterable[str], jenis: str) -> None:
    """Say the same on many channels after commit, in a few packets instead of one for each channel."""
    semua = list(dict.fromkeys(saluran))
    if salah := [satu for satu in semua if not POLA_SALURAN.fullmatch(satu)]:
        raise ValueError(f"Not a channel: {salah[0]!r}.")
    if not POLA_JENIS.fullmatch(jenis):
        raise ValueError(f"Not a sign: {jenis!r}.")
    if semua:
        transaction.on_commit(partial(_kirim_banyak, semua, jenis), robust=True)


def _kirim_banyak(saluran: Sequence[str], jenis: str) -> None:
    for awal in range(0, len(saluran), TANDA_PER_PAKET):
        if not _kirim(saluran[awal : awal + TANDA_PER_PAKET], jenis):
            return


def kirim_segera(saluran: str, jenis: str) -> bool:
    """Publish now; give whether Redis took it. Never raises: a sign lost is a page refreshed a little later."""
    return _kirim([saluran], jenis)


def _kirim(saluran: Sequence[str], jenis: str) -> bool:
    """Publish one packet of signs now; give whether Redis took it."""
    global _diam_sampai
    if time.monotonic() < _diam_sampai:
        return False
    try:
        pipa = _get_terbit().pipeline(transaction=False)
        for satu in saluran:
            pipa.publish(_topik(satu), jenis)
            pipa.zadd(_riwayat(satu), {jenis: time.time()})
            pipa.expire(_riwayat(satu), SIMPAN_TANDA)
        pipa.execute()
    except (redis.RedisError, OSError) as sebab:
        _diam_sampai = time.monotonic() + JEDA_SETELAH_GAGAL
        log.info("Tanda tidak terkirim: %s", type(sebab).__name__)
        return False
    return True


def _get_terbit() -> redis.Redis:
    """Give the client of this process for publishing."""
    global _terbit
    with _kunci_terbit:
        if _terbit is None:
            _terbit = redis.Redis.from_url(
                settings.REDIS_URL, socket_timeout=0.5, socket_connect_timeout=0.5, max_connections=16
            )
        return _terbit


def _topik(saluran: str) -> str:
    return f"{settings.AWALAN_REDIS}:tanda:{saluran}"


def _riwayat(saluran: str) -> str:
    return f"{settings.AWALAN_REDIS}:riwayat-tanda:{saluran}"


# --- Hearing ----------------------------------------------------------------------------------
class Pusat:
    """The one Redis connection of an event loop, shared by all its streams."""

    def __init__(self) -> None:
        self.pendengar: dict[str, set[asyncio.Queue[str]]] = {}
        self.per_akun: dict[int, int] = {}
        self.hidup = False
        self._tugas: asyncio.Task[None] | None = None

    def tambah(self, saluran: Iterable[str]) -> asyncio.Queue[str]:
        """Open an ear on the channels."""
        antre: asyncio.Queue[str] = asyncio.Queue(maxsize=100)
        for nama in saluran:
            self.pendengar.setdefault(_topik(nama), set()).add(antre)
        if self._tugas is None or self._tugas.done():
            self._tugas = asyncio.get_running_loop().create_task(self._dengar())
        return antre

    def lepas(self, saluran: Iterable[str], antre: asyncio.Queue[str]) -> None:
        """Close an ear; the last one to go closes the connection."""
        for nama in saluran:
            telinga = self.pendengar.get(_topik(nama), set())
            telinga.discard(antre)
            if not telinga:
                self.pendengar.pop(_topik(nama), None)
        if not self.pendengar and self._tugas is not None:
            self._tugas.cancel()
            self._tugas, self.hidup = None, False

    async def _dengar(self) -> None:
        """Hear every sign of the application and hand it to the ears; come back when Redis does."""
        while True:
            klien = redis.asyncio.Redis.from_url(
                settings.REDIS_URL, socket_connect_timeout=2, health_check_interval=20, decode_responses=True
            )
            try:
                async with klien.pubsub() as langganan:
                    await langganan.psubscribe(_topik("*"))
                    self.hidup = True
                    while True:
                        pesan = await langganan.get_message(ignore_subscribe_messages=True, timeout=10)
                        if pesan is not None:
                            self._bagikan(pesan["channel"], pesan["data"])
            except (redis.RedisError, OSError) as sebab:
                if self.hidup:
                    log.warning("Aliran kehilangan Redis: %s", type(sebab).__name__)
                self.hidup = False
                await asyncio.sleep(2)
            finally:
                await klien.aclose()

    def _bagikan(self, topik: str, jenis: str) -> None:
        """Hand one sign to the ears of its channel; a full ear is told to refresh everything."""
        if not POLA_JENIS.fullmatch(jenis):
            return
        for antre in self.pendengar.get(topik, ()):
            try:
                antre.put_nowait(jenis)
            except asyncio.QueueFull:
                antre.get_nowait()
                antre.put_nowait(CADANGAN)


_PUSAT: "weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, Pusat]" = weakref.WeakKeyDictionary()


def get_pusat() -> Pusat:
    """Give the hub of the running event loop."""
    return _PUSAT.setdefault(asyncio.get_running_loop(), Pusat())


async def alirkan(saluran: frozenset[str], pengguna_id: int, awal: str | None = None) -> AsyncIterator[bytes]:
    """Yield the events of the channels until the reader goes away; `awal` is said at once."""
    await sync_to_async(lepas_basis_data)()  # middleware may have asked again after the view
    pusat = get_pusat()
    antre = pusat.tambah(saluran)
    pusat.per_akun[pengguna_id] = pusat.per_akun.get(pengguna_id, 0) + 1
    try:
        yield b"retry: 3000\n: siap\n\n"
        if awal:
            yield f"event: {awal}\ndata: 1\n\n".encode()
        while True:
            try:
                jenis = await asyncio.wait_for(antre.get(), DENYUT)
            except TimeoutError:
                if pusat.hidup:
                    yield b": denyut\n\n"
                    continue
                jenis = CADANGAN
            yield f"event: {jenis}\ndata: 1\n\n".encode()
    finally:
        pusat.lepas(saluran, antre)
        sisa = pusat.per_akun[pengguna_id] - 1
        if sisa > 0:
            pusat.per_akun[pengguna_id] = sisa
        else:
            del pusat.per_akun[pengguna_id]


def jawab_aliran(
    saluran: frozenset[str], pengguna_id: int, awal: str | None = None
) -> HttpResponse | StreamingHttpResponse:
    """Give the response of a stream, or 429 when the account holds too many."""
    if get_pusat().per_akun.get(pengguna_id, 0) >= ALIRAN_PER_AKUN:
        return HttpResponse("Terlalu banyak halaman terbuka.", status=429, headers={"Retry-After": "30"})
    respons = StreamingHttpResponse(alirkan(saluran, pengguna_id, awal), content_type="text/event-stream")
    respons["Cache-Control"] = "no-cache, no-store, private"
    respons["X-Accel-Buffering"] = "no"
    return respons


def lepas_basis_data() -> None:
    """Close the database connections of this thread, so that a stream holds none while it lives."""
    for sambungan in connections.all(initialized_only=True):
        if not sambungan.in_atomic_block:
            sambungan.close()


# --- Addresses --------------------------------------------------------------------------------
async def aliran(request: HttpRequest) -> HttpResponse | StreamingHttpResponse:
    """Stream the signs of the signed-in person."""
    if request.method != "GET":
        return HttpResponse(status=405, headers={"Allow": "GET"})

    def siapkan() -> tuple[int, frozenset[str]] | None:
        user = request.user
        if not user.is_authenticated:
            return None
        try:
            return user.pk, saluran_milik(user)
        finally:
            lepas_basis_data()

    siap = await sync_to_async(siapkan)()
    if siap is None:
        return HttpResponse("Sesi Anda sudah berakhir. Silakan masuk lagi.", status=401)
    return jawab_aliran(siap[1], siap[0])


def tanya(request: HttpRequest) -> HttpResponse:
    """Answer what changed since a moment: for browsers whose stream is cut off, every 15 seconds.

    `{"tanda": [...], "sekarang": <seconds>}`; `cadangan` in the list means: refresh everything.
    """
    if request.method != "GET":
        return HttpResponse(status=405, headers={"Allow": "GET"})
    if not request.user.is_authenticated:
        return JsonResponse(
            {"detail": "Sesi Anda sudah berakhir. Silakan masuk lagi.", "kode": "belum_masuk"}, status=401
        )
    sekarang = timezone.now().timestamp()
    teks = request.GET.get("sejak", "")
    sejak = int(teks) if re.fullmatch(r"[0-9]{1,12}", teks) else 0
    try:
        if sejak < sekarang - SIMPAN_TANDA:
            tanda = [CADANGAN]
        else:
            pipa = _get_terbit().pipeline(transaction=False)
            for nama in sorted(saluran_milik(request.user)):
                pipa.zrangebyscore(_riwayat(nama), sejak, "+inf")
            tanda = sorted({isi.decode() for daftar in pipa.execute() for isi in daftar})
    except (redis.RedisError, OSError):
        tanda = [CADANGAN]
    return JsonResponse({"tanda": tanda, "sekarang": int(sekarang)}, headers={"Cache-Control": "no-store, private"})


tanya.akses_masuk = True  # type: ignore[attr-defined]
aliran.akses_masuk = True  # type: ignore[attr-defined]
