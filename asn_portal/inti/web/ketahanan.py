"""What every request survives: deadlocks are tried again, a lost race is 409, a database that is away 503; not 500."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from allauth.account.middleware import AccountMiddleware
from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, InterfaceError, OperationalError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.template import TemplateDoesNotExist, loader

from asn_portal.inti.pekerjaan.idempotensi import get_kode_pg, is_bentrok, ulangi_bentrok
from asn_portal.lib.galat import GalatDomain

AMAN = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
COBA_LAGI_DETIK = "10"
KALIMAT = "Layanan basis data sedang tidak dapat dihubungi. Data Anda aman; coba lagi satu atau dua menit lagi."
KALIMAT_BERADU = (
    "Data ini baru saja diubah atau dihapus orang lain, jadi perubahan Anda tidak disimpan. "
    "Muat ulang halaman, periksa isinya, lalu ulangi."
)
KODE_BERADU = frozenset({"23503", "23505", "23P01"})  # a row that is gone, a twin, an overlap

log = logging.getLogger(__name__)

Jawab = Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]


class KetahananMiddleware:
    """Stands last, next to the view.

    A write that the database gave up as the victim of a deadlock is performed again, at most three times, then
    answered 409 (promise I-05). A write that found everything in order and then met what somebody else did at the
    same moment is 409 too (promise I-02). A lost connection is answered 503 with `Retry-After` (promise J-03).
    """

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Jawab) -> None:
        self.get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponseBase], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Call a writing view here, so that it can be called again."""
        if request.method in AMAN or iscoroutinefunction(view):
            return None
        if not (request.content_type or "").startswith("multipart/"):
            _ = request.body  # read before the first attempt, so that the second can read it again
        try:
            return ulangi_bentrok(lambda: view(request, *args, **kwargs))
        except GalatDomain as galat:
            return _jawab(request, galat.pesan, galat.kode, galat.status)
        except (ImmediateHttpResponse, ReauthenticationRequired) as sebab:
            # What a view raises from here no longer passes the middleware that understands it.
            return AccountMiddleware(self.get_response).process_exception(request, sebab)  # type: ignore[no-any-return]
        except (ObjectDoesNotExist, IntegrityError) as sebab:
            if isinstance(sebab, IntegrityError) and get_kode_pg(sebab) not in KODE_BERADU:
                raise
            log.warning("bentrok dengan tulisan lain", exc_info=sebab)
            return _jawab(request, KALIMAT_BERADU, "data_beradu", 409)

    def process_exception(self, request: HttpRequest, sebab: Exception) -> HttpResponseBase | None:
        """Turn a database that is away into 503."""
        return jawab_basis_data(request, sebab)


def jawab_basis_data(request: HttpRequest, sebab: BaseException | None) -> HttpResponse | None:
    """Give the answer for a database error that a later attempt would not meet; None for any other exception."""
    if not isinstance(sebab, OperationalError | InterfaceError) or is_bentrok(sebab):
        return None
    kode_pg = get_kode_pg(sebab)
    if kode_pg and kode_pg[:2] not in {"08", "53", "55", "57"}:
        return None
    if not connection.in_atomic_block:
        connection.close()
    return _jawab(request, KALIMAT, "layanan_mati", 503)


def _jawab(request: HttpRequest, pesan: str, kode: str, status: int) -> HttpResponse:
    """Answer in the words of the caller: JSON for the API, a fragment for htmx, a page that asks no database."""
    header = {"Retry-After": COBA_LAGI_DETIK}
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": pesan, "kode": kode}, status=status, headers=header)
    is_fragmen = request.headers.get("HX-Request") == "true"
    nomor = getattr(request, "request_id", "")
    konteks = {"galat": {"pesan": pesan, "kode": kode, "status": status}, "nomor_permintaan": nomor}
    try:
        isi = loader.render_to_string("components/_galat.html" if is_fragmen else f"{status}.html", konteks)
    except TemplateDoesNotExist:
        return HttpResponse(pesan, content_type="text/plain; charset=utf-8", status=status, headers=header)
    return HttpResponse(isi, status=status, headers=header)
