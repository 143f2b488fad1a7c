"""The answers of the API: errors as `{"detail", "kode"}`, pages of at most 100 rows."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from rest_framework import status
from rest_framework.exceptions import APIException
from rest_framework.pagination import PageNumberPagination
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from asn_portal.lib.galat import GalatDomain


class Halaman100(PageNumberPagination):
    """Pages of 25 rows, at most 100."""

    page_size = 25
    page_size_query_param = "ukuran"
    page_query_param = "halaman"
    max_page_size = 100


def tangani_galat(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Turn every foreseen refusal into `{"detail", "kode"}`; leave bugs to be a 500."""
    if isinstance(exc, GalatDomain):
        set_rollback()
        return Response({"detail": exc.pesan, "kode": exc.kode}, status=exc.status)
    respons = exception_handler(exc, context)
    if respons is None:
        return None
    if isinstance(exc, Http404):
        respons.data = {"detail": "Data tidak ditemukan.", "kode": "tidak_ditemukan"}
    elif isinstance(exc, PermissionDenied):
        respons.data = {"detail": str(exc) or "Anda tidak memiliki hak untuk tindakan ini.", "kode": "terlarang"}
    elif respons.status_code == status.HTTP_400_BAD_REQUEST:
        respons.data = {"detail": respons.data, "kode": "isian_salah"}
    elif isinstance(exc, APIException):
        kode = exc.get_codes()
        respons.data = {"detail": str(exc.detail), "kode": kode if isinstance(kode, str) else "galat"}
    return respons
