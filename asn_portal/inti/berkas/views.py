"""The download of a file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.generic import View

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.berkas import selectors, services
from asn_portal.inti.berkas.enums import Format
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.rules.batas import TIPE_ISI
from asn_portal.inti.web.halaman import HalamanMixin


class UnduhBerkas(HalamanMixin, View):
    """Give the bytes to whoever may see the object that the file hangs on; to everybody else it is absent."""

    akses_masuk = True
    template_name = "galat.html"
    http_method_names = ["get", "head", "options"]
    kwargs: dict[str, Any]
    berkas: Berkas

    def muat(self) -> None:
        """Load the file through the right of its object."""
        ada = selectors.get_berkas_terbaca(self.request.user, self.kwargs["uuid"])
        if ada is None:
            raise Http404
        self.berkas = ada

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Send as an attachment that no browser opens in place."""
        return kirim_berkas(self.berkas, self.pengguna)


def kirim_berkas(berkas: Berkas, oleh: Pengguna) -> HttpResponse:
    """Send the bytes as an attachment that no browser opens in place; absent bytes are 404."""
    try:
        isi = services.open_berkas(berkas=berkas, oleh=oleh, pada=timezone.now())
    except FileNotFoundError as sebab:
        raise Http404 from sebab
    respons = HttpResponse(isi, content_type=TIPE_ISI[Format(berkas.format)])
    respons["Content-Disposition"] = content_disposition_header(True, berkas.nama_asli) or "attachment"
    respons["X-Content-Type-Options"] = "nosniff"
    respons["Content-Security-Policy"] = "sandbox; default-src 'none'; frame-ancestors 'none'"
    respons["Cross-Origin-Resource-Policy"] = "same-origin"
    return respons
