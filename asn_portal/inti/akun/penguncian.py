"""Lockout after wrong passwords: counted by account, whatever name or address was used."""

import hashlib
import math
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from asn_portal.inti.akun.models import Pengguna


def get_kunci_penguncian(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """Give the name under which axes counts: the account when there is one, else a digest of what was typed.

    User name and NIP of one person count together; what was typed is not kept, because people type
    passwords into the wrong field.
    """
    ketikan = str((credentials or {}).get("username") or request.POST.get("login") or "").strip()
    pk = (
        Pengguna.objects.filter(Q(username__iexact=ketikan) | Q(nip=ketikan)).values_list("pk", flat=True).first()
        if ketikan
        else None
    )
    return f"akun:{pk}" if pk else f"asing:{hashlib.sha256(ketikan.lower().encode()).hexdigest()[:32]}"


def jawab_terkunci(
    request: HttpRequest, respons_asli: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """Answer 429 with `Retry-After`; the same for accounts that exist and that do not."""
    detik = math.ceil(settings.AXES_COOLOFF_TIME.total_seconds())
    if request.path.startswith("/api/"):
        respons: HttpResponse = JsonResponse(
            {"detail": "Terlalu banyak percobaan masuk. Coba lagi nanti.", "kode": "terlalu_sering"}, status=429
        )
    else:
        respons = render(request, "429.html", {"menit": detik // 60}, status=429)
    respons["Retry-After"] = str(detik)
    respons["Cache-Control"] = "no-store, private"
    return respons


def handler429(request: HttpRequest) -> HttpResponse:
    """Answer for the rate limits of allauth."""
    return jawab_terkunci(request)
