"""Writes that may arrive twice have one effect.

The key, the act and its answer live in one transaction: a twin that arrives meanwhile waits for the first at the
unique index, then gets the same answer; a process that dies leaves nothing behind; a refused act leaves no key, so
that the person can mend and send again.
"""

import hashlib
import json
import random
import re
import time
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, TypeVar

from django.core.files.uploadedfile import UploadedFile
from django.db import OperationalError, connection, transaction
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.encoders import JSONEncoder

from asn_portal.inti.pekerjaan.enums import StatusKunci
from asn_portal.inti.pekerjaan.models import KunciIdempoten
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah

KOLOM = "_kunci"
HEADER = "Idempotency-Key"
BENTUK_KUNCI = re.compile(r"[A-Za-z0-9_.:-]{8,100}")
MASA_BERLAKU = timedelta(hours=24)
TUNGGU_KEMBARAN = "8s"
RESPONS_DISIMPAN = 512 * 1024
HEADER_DISIMPAN = ("Location", "HX-Redirect", "HX-Location", "HX-Trigger", "HX-Reswap", "HX-Retarget", "Content-Type")
KODE_BENTROK = frozenset({"40P01", "40001"})  # deadlock, serialization
KODE_TUNGGU = "55P03"  # lock not available in time
ULANG_PALING_BANYAK = 3

T = TypeVar("T")


class KunciSalah(IsianSalah):
    """The key is not a plain token."""

    kode = "kunci_idempoten_salah"


class KunciBedaIsi(BentrokKeadaan):
    """The key was used for another request."""

    kode = "kunci_idempoten_beda_isi"


class MasihDiproses(BentrokKeadaan):
    """The first request with this key is still at work."""

    kode = "masih_diproses"


class BentrokSerempak(BentrokKeadaan):
    """Others write to the same data at this moment."""

    kode = "bentrok_serempak"


# --- Deadlocks --------------------------------------------------------------------------------
def ulangi_bentrok(tindakan: Callable[[], T]) -> T:
    """Perform a write; when the database picks it as the victim of a deadlock, again, at most three times.

    Inside an outer transaction nothing can be repeated, and the error goes to whoever owns it.
    Raises `BentrokSerempak`.
    """
    for percobaan in range(ULANG_PALING_BANYAK + 1):
        try:
            return tindakan()
        except OperationalError as sebab:
            if connection.in_atomic_block or not is_bentrok(sebab):
                raise
            if percobaan == ULANG_PALING_BANYAK:
                raise BentrokSerempak(
                    "Data ini sedang diubah orang lain pada saat yang sama. Tidak ada yang berubah; coba lagi."
                ) from sebab
            time.sleep(random.uniform(0.02, 0.08) * 2**percobaan)  # noqa: S311 spreads retries, guards nothing
    raise AssertionError("unreachable")


def is_bentrok(sebab: BaseException) -> bool:
    """Tell whether the database gave up this transaction in favour of another."""
    return get_kode_pg(sebab) in KODE_BENTROK


def get_kode_pg(sebab: BaseException) -> str:
    """Give PostgreSQL's code of an error; empty when the server never answered."""
    return str(getattr(sebab.__cause__, "pgcode", "") or "")


# --- Pages ------------------------------------------------------------------------------------
def jalankan_sekali(
    request: HttpRequest, tindakan: Callable[[], HttpResponseBase], *, is_rahasia: bool = False
) -> HttpResponseBase:
    """Answer a page's POST; with a hidden `_kunci` once, however often it is sent.

    With `is_rahasia` nothing is kept of what was sent, see `idempoten_rahasia`.

    Raises `KunciSalah`, `KunciBedaIsi`, `MasihDiproses`.
    """
    kunci = request.POST.get(KOLOM, "")
    if not kunci or not request.user.is_authenticated:
        return tindakan()
    with transaction.atomic():
        sidik = _sidik(request.method or "", request.path, "") if is_rahasia else _sidik_halaman(request)
        lama = _klaim(_nomor(request), kunci, sidik)
        if lama is not None:
            return _putar_halaman(lama)
        respons = tindakan()
        if respons.status_code >= 400:
            transaction.set_rollback(True)
        else:
            _simpan_jawaban(_nomor(request), kunci, respons.status_code, _rekam_halaman(respons))
    return respons


def _nomor(request: HttpRequest | Request) -> int:
    """Give the id of the signed-in account."""
    return int(request.user.pk or 0)


def _sidik_halaman(request: HttpRequest) -> str:
    isi = sorted((nama, nilai) for nama, nilai in request.POST.lists() if nama != "csrfmiddlewaretoken")
    berkas = sorted((nama, b.name, b.size) for nama, daftar in request.FILES.lists() for b in daftar)
    return _sidik(request.method or "", request.path, json.dumps([isi, berkas], ensure_ascii=False, default=str))


def _rekam_halaman(respons: HttpResponseBase) -> dict[str, Any]:
    if isinstance(respons, HttpResponse) and hasattr(respons, "render") and not getattr(respons, "is_rendered", True):
        respons.render()
    isi = respons.content.decode(respons.charset, "replace") if isinstance(respons, HttpResponse) else ""
    return {
        "header": {nama: respons[nama] for nama in HEADER_DISIMPAN if nama in respons.headers},
        "isi": isi if len(isi) <= RESPONS_DISIMPAN else "",
    }


def _putar_halaman(lama: KunciIdempoten) -> HttpResponse:
    respons = HttpResponse(lama.respons.get("isi", ""), status=lama.kode_respons or 200)
    for nama, nilai in lama.respons.get("header", {}).items():
        respons[nama] = nilai
    respons["Idempotency-Replayed"] = "true"
    return respons


# --- API --------------------------------------------------------------------------------------
def idempoten(aksi: Callable[..., Response], *, is_rahasia: bool = False) -> Callable[..., Response]:
    """Decorate a method of a DRF view: with the header `Idempotency-Key` it has one effect and one answer."""

    @wraps(aksi)
    def bungkus(view: Any, request: Request, *args: Any, **kwargs: Any) -> Response:
        kunci = request.headers.get(HEADER, "")
        if not kunci or not request.user.is_authenticated:
            return ulangi_bentrok(lambda: aksi(view, request, *args, **kwargs))
        return ulangi_bentrok(lambda: _jalankan_api(aksi, view, request, kunci, args, kwargs, is_rahasia))

    bungkus.idempoten = True  # type: ignore[attr-defined]
    return bungkus


def idempoten_rahasia(aksi: Callable[..., Response]) -> Callable[..., Response]:
    """Decorate like `idempoten` what people send without a name.

    The row of the key names the account, and the fingerprint of a short answer can be found by trying all of them;
    so it is made of the address alone.
    """
    return idempoten(aksi, is_rahasia=True)


def _jalankan_api(
    aksi: Callable[..., Response],
    view: Any,
    request: Request,
    kunci: str,
    args: Any,
    kwargs: Any,
    is_rahasia: bool,
) -> Response:
    isi = "" if is_rahasia else json.dumps(request.data, sort_keys=True, ensure_ascii=False, default=_tulis)
    sidik = _sidik(request.method or "", request.path, isi)
    with transaction.atomic():
        lama = _klaim(_nomor(request), kunci, sidik)
        if lama is not None:
            return Response(lama.respons.get("isi"), status=lama.kode_respons, headers={"Idempotency-Replayed": "true"})
        respons = aksi(view, request, *args, **kwargs)
        if respons.status_code >= 400:
            transaction.set_rollback(True)
        else:
            data = json.loads(json.dumps(respons.data, cls=JSONEncoder))
            _simpan_jawaban(_nomor(request), kunci, respons.status_code, {"isi": data})
    return respons


def _tulis(nilai: Any) -> str:
    """Write a value for the fingerprint; an upload by its content, so that another file is another request."""
    if not isinstance(nilai, UploadedFile):
        return str(nilai)
    sidik = hashlib.sha256()
    for potongan in nilai.chunks():
        sidik.update(potongan)
    nilai.seek(0)
    return f"{nilai.name}:{sidik.hexdigest()}"


# --- The table --------------------------------------------------------------------------------
def _sidik(metode: str, jalur: str, isi: str) -> str:
    return hashlib.sha256(f"{metode}\n{jalur}\n{isi}".encode()).hexdigest()


def _klaim(pengguna_id: int, kunci: str, sidik: str) -> KunciIdempoten | None:
    """Claim the key in this transaction; give the row of an earlier request that had it."""
    if not BENTUK_KUNCI.fullmatch(kunci):
        raise KunciSalah("Kunci kirim ulang harus 8 sampai 100 huruf, angka, atau tanda - _ . : tanpa spasi.")
    KunciIdempoten.objects.filter(pengguna_id=pengguna_id, kunci=kunci, kadaluwarsa_at__lt=Now()).delete()
    baris = KunciIdempoten(pengguna_id=pengguna_id, kunci=kunci, sidik=sidik, kadaluwarsa_at=Now() + MASA_BERLAKU)
    try:
        with transaction.atomic():
            with connection.cursor() as kursor:
                kursor.execute("SELECT set_config('lock_timeout', %s, true)", [TUNGGU_KEMBARAN])
            KunciIdempoten.objects.bulk_create([baris], ignore_conflicts=True)
            with connection.cursor() as kursor:
                kursor.execute("SET LOCAL lock_timeout = DEFAULT")
    except OperationalError as sebab:
        if get_kode_pg(sebab) == KODE_TUNGGU:
            raise MasihDiproses(
                "Kiriman yang sama masih diproses. Tunggu sebentar, lalu muat ulang halaman; jangan kirim lagi."
            ) from sebab
        raise
    ada = KunciIdempoten.objects.get(pengguna_id=pengguna_id, kunci=kunci)
    if ada.sidik != sidik:
        raise KunciBedaIsi(
            "Kunci kirim ulang ini sudah dipakai untuk isian lain. Muat ulang halaman, lalu kirim kembali."
        )
    return ada if ada.status == StatusKunci.SELESAI else None


def _simpan_jawaban(pengguna_id: int, kunci: str, kode: int, respons: dict[str, Any]) -> None:
    KunciIdempoten.objects.filter(pengguna_id=pengguna_id, kunci=kunci).update(
        status=StatusKunci.SELESAI, kode_respons=kode, respons=respons
    )
