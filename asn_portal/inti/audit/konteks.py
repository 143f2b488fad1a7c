"""Who and which request stand behind a write: given to the triggers as pghistory context."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pghistory
import structlog
from django.http import HttpRequest
from pghistory.middleware import HistoryMiddleware


def request_id() -> str:
    """Give the id of the request or task in hand, or an empty text."""
    return str(structlog.contextvars.get_contextvars().get("request_id") or "")[:64]


def tandai_darurat(akses_id: int) -> None:
    """Mark what this request writes from here on as done under an emergency access."""
    structlog.contextvars.bind_contextvars(akses_darurat=akses_id)
    pghistory.context(akses_darurat=akses_id)


def akses_darurat_id() -> int | None:
    """Give the emergency access under which the request in hand works, or None."""
    return structlog.contextvars.get_contextvars().get("akses_darurat")


class KonteksMiddleware(HistoryMiddleware):
    """Give every write of a request its user, path and request id."""

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        """Add the request id to what pghistory gathers."""
        return {**super().get_context(request), "request_id": request_id()}


@contextmanager
def konteks_tugas(*, pengguna_id: int | None, tugas: str, id_tugas: str) -> Iterator[None]:
    """Give every write of a background job its requester and the id of the job."""
    with pghistory.context(user=pengguna_id, tugas=tugas, request_id=id_tugas):
        yield
