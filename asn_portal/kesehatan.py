"""Whether the process lives, whether it can work, and its figures; none of it tells a secret."""

import secrets
from datetime import datetime

import redis
from django.conf import settings
from django.db import Error as GalatBasisData
from django.db.models import Min, Q
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.generic import View
from django_prometheus.exports import ExportToDjangoView
from health_check.checks import Database
from health_check.exceptions import HealthCheckException

from asn_portal.inti.pekerjaan.enums import Antrean, StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan

BATAS_REDIS = 1.0
ANTREAN = tuple(antrean.value for antrean in Antrean)
COBA_LAGI_DETIK = "5"


class SehatView(View):
    """Say that this process answers; touches nothing else."""

    akses_publik = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer 200."""
        return without_cache(JsonResponse({"sehat": True}))


class SiapView(View):
    """Say whether PostgreSQL and the broker answer, and how far the queue is behind."""

    akses_publik = True
    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer 200, or 503 with what is missing."""
        isi = {"postgresql": is_postgres_ready(), "broker": is_broker_ready()}
        siap = all(isi.values())
        antrean = count_antrean() if isi["broker"] else None
        umur = get_umur_tertua(pada=timezone.now()) if isi["postgresql"] else None
        badan = {"siap": siap, **isi, "antrean": antrean, "umur_pekerjaan_tertua_detik": umur}
        respons = JsonResponse(badan, status=200 if siap else 503)
        if not siap:
            respons["Retry-After"] = COBA_LAGI_DETIK
        return without_cache(respons)


class MetrikView(View):
    """Give the figures to a technical administrator or to a collector that knows the token."""

    akses_publik = True  # decided below: a token or a staff account, everybody else sees nothing here
    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """Answer in the Prometheus text format, or 404."""
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        cocok = bool(settings.TOKEN_METRIK) and secrets.compare_digest(token, settings.TOKEN_METRIK)
        if not (cocok or (request.user.is_authenticated and request.user.is_staff)):
            raise Http404
        return ExportToDjangoView(request)


def without_cache(respons: HttpResponse) -> HttpResponse:
    """Forbid every store on the way to keep this answer."""
    add_never_cache_headers(respons)
    return respons


def is_postgres_ready() -> bool:
    """Tell whether PostgreSQL answers a query."""
    try:
        Database().run()
    except (HealthCheckException, GalatBasisData):
        return False
    return True


def get_redis() -> redis.Redis:
    """Return a client that gives up after a second."""
    return redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=BATAS_REDIS, socket_timeout=BATAS_REDIS)


def is_broker_ready() -> bool:
    """Tell whether Redis answers a ping."""
    try:
        with get_redis() as klien:
            return bool(klien.ping())
    except redis.RedisError:
        return False


def get_umur_tertua(*, pada: datetime) -> int | None:
    """Return how long the oldest job that could run has been waiting, in seconds; None when none waits."""
    boleh_jalan = Q(berikut_at__isnull=True) | Q(berikut_at__lte=pada)
    try:
        menunggu = Pekerjaan.objects.filter(boleh_jalan, status=StatusPekerjaan.MENUNGGU)
        tertua = menunggu.aggregate(sejak=Min("created_at"))["sejak"]
    except GalatBasisData:
        return None
    return None if tertua is None else max(0, int((pada - tertua).total_seconds()))


def count_antrean() -> dict[str, int] | None:
    """Count the messages that wait in each queue; None when Redis went away meanwhile."""
    awalan = settings.CELERY_BROKER_TRANSPORT_OPTIONS.get("global_keyprefix", "")
    try:
        with get_redis() as klien:
            return {nama: int(klien.llen(f"{awalan}{nama}")) for nama in ANTREAN}
    except redis.RedisError:
        return None
