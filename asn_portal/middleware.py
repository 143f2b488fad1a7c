"""Middleware of the whole application: the id of a request and its one log line."""

import re
import uuid
from collections.abc import Awaitable, Callable

from asgiref.sync import iscoroutinefunction, markcoroutinefunction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django_structlog.middlewares import RequestMiddleware

BENTUK_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")
Jawab = Callable[[HttpRequest], HttpResponseBase | Awaitable[HttpResponseBase]]


class RequestIdMiddleware:
    """Give every request an id and every response the header `X-Request-ID`.

    An id from outside is kept only if it is a plain token; anything else could forge log lines.
    """

    sync_capable = True
    async_capable = True

    def __init__(self, get_response: Jawab) -> None:
        self.get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request: HttpRequest) -> HttpResponseBase | Awaitable[HttpResponseBase]:
        if iscoroutinefunction(self.get_response):
            return self._answer_later(request)
        return self._mark(request, self.get_response(self._prepare(request)))  # type: ignore[arg-type]

    async def _answer_later(self, request: HttpRequest) -> HttpResponseBase:
        return self._mark(request, await self.get_response(self._prepare(request)))  # type: ignore[misc]

    @staticmethod
    def _prepare(request: HttpRequest) -> HttpRequest:
        dari_luar = request.META.get("HTTP_X_REQUEST_ID", "")
        nomor = dari_luar if BENTUK_ID.fullmatch(dari_luar) else str(uuid.uuid4())
        request.META["HTTP_X_REQUEST_ID"] = nomor
        request.request_id = nomor  # type: ignore[attr-defined]
        return request

    @staticmethod
    def _mark(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response["X-Request-ID"] = request.META["HTTP_X_REQUEST_ID"]
        return response


class LogMiddleware(RequestMiddleware):
    """Write one line per answer, without the query string, where people type names and NIP."""

    @staticmethod
    def format_request(request: HttpRequest) -> str:
        """Return method and path."""
        return f"{request.method} {request.path}"
