"""Refusals of signed-in people are recorded (O-03): route and code, never what was typed."""

from datetime import timedelta

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.deprecation import MiddlewareMixin

from asn_portal.inti.audit.models import Penolakan
from asn_portal.inti.audit.services import log_penolakan

STATUS_DITOLAK = frozenset({401, 403, 404, 429})
log = structlog.get_logger("audit.penolakan")


class PenolakanMiddleware(MiddlewareMixin):
    """Record 401, 403, 404 and 429; warn when one account is refused unusually often."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Note a refusal and hand the answer on unchanged."""
        if response.status_code not in STATUS_DITOLAK:
            return response
        rute = self._get_rute(request)
        pengguna = getattr(request, "user", None)
        log.info("ditolak", status=response.status_code, metode=request.method, rute=rute)
        if pengguna is None or not pengguna.is_authenticated or not rute:
            return response
        kini = timezone.now()
        try:
            log_penolakan(
                pengguna=pengguna,
                status=response.status_code,
                metode=request.method or "",
                rute=rute,
                pada=kini,
            )
            batas = settings.AUDIT_LONJAKAN_PENOLAKAN
            jumlah = Penolakan.objects.filter(pengguna=pengguna, waktu__gt=kini - timedelta(minutes=10))[:batas].count()
            if jumlah >= batas:
                log.warning("lonjakan_penolakan", pengguna=pengguna.pk, jumlah=jumlah)
        except DatabaseError:
            log.exception("penolakan_tidak_tercatat")
        return response

    @staticmethod
    def _get_rute(request: HttpRequest) -> str:
        """Give the name of the route; an address that is no route gives an empty text."""
        cocok = getattr(request, "resolver_match", None)
        if cocok is None:
            try:
                cocok = resolve(request.path_info)
            except Resolver404:
                return ""
        return str(cocok.view_name or cocok.route)
