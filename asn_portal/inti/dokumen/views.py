"""The public check: anyone with a printed code, or with the PDF itself, sees whether it is on record."""

import re
from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpRequest, HttpResponse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from asn_portal.inti.berkas.enums import Format
from asn_portal.inti.berkas.rules.batas import MB, Batas
from asn_portal.inti.berkas.services import BerkasTerlaluBesar, inspect_berkas
from asn_portal.inti.dokumen.pemeriksa import periksa_berkas
from asn_portal.inti.dokumen.registri import periksa_kode
from asn_portal.inti.web.halaman import Halaman
from asn_portal.inti.web.laju import is_terlalu_sering
from asn_portal.lib.galat import GalatDomain, IsianSalah

BATAS_PDF = Batas(frozenset({Format.PDF}), 5 * MB)
LAJU = {"banyak": 10, "detik": 60}


class TerlaluSering(GalatDomain):
    """One address sent too many files in a minute."""

    kode = "terlalu_sering"
    status = 429


class Verifikasi(Halaman):
    """Answer "cocok" or "tidak cocok" for a code from the address, or typed into the field."""

    akses_publik = True
    template_name = "dokumen/verifikasi.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Check the code, if there is one."""
        ketikan = str(self.kwargs.get("kode") or self.request.GET.get("kode", ""))[:200]
        kode = re.sub(r"\s", "", ketikan.rstrip("/").rsplit("/", 1)[-1]).lower()
        return super().get_context_data(**{"kode": kode, "hasil": periksa_kode(kode) if kode else None} | kwargs)


class DiMemori(MemoryFileUploadHandler):
    """Keep an upload of at most the limit in memory, so that nothing of it touches the disk."""

    def handle_raw_input(
        self, input_data: Any, META: Any, content_length: int, boundary: Any, encoding: str | None = None
    ) -> None:
        """Take part up to the limit, whatever the general limit of memory is."""
        self.activated = content_length <= BATAS_PDF.bita + MB


@method_decorator(csrf_exempt, name="dispatch")
class VerifikasiPdf(Verifikasi):
    """Answer "cocok" or "tidak cocok" for an uploaded PDF. It is read once in memory and kept nowhere."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Choose where an upload goes before anything of it is read; only then comes the check of the form's token."""
        request.upload_handlers = [DiMemori(request)]
        return self._terjaga(request, *args, **kwargs)

    @method_decorator(csrf_protect)
    def _terjaga(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Compare the file with what was handed out; a refusal stands beside the field."""
        isi: dict[str, Any] = {"periksa_pdf": True}
        status = 200
        try:
            isi["hasil"] = self._periksa(request)
        except GalatDomain as galat:
            isi |= {"galat_berkas": galat.pesan, "hasil": None}
            status = galat.status
        respons = self.render_to_response(self.get_context_data(**isi), status=status)
        if status == TerlaluSering.status:
            respons["Retry-After"] = str(LAJU["detik"])
        respons["Cache-Control"] = "no-store"
        return respons

    def _periksa(self, request: HttpRequest) -> Any:
        if is_terlalu_sering(request, "verifikasi-pdf", **LAJU):
            raise TerlaluSering("Terlalu banyak berkas diperiksa dari alamat ini. Tunggu satu menit, lalu coba lagi.")
        unggahan = request.FILES.get("berkas")
        if unggahan is None:
            if int(request.META.get("CONTENT_LENGTH") or 0) > BATAS_PDF.bita:
                raise BerkasTerlaluBesar(f"Berkas lebih besar dari {BATAS_PDF.bita // MB} MB. Periksa lewat kodenya.")
            raise IsianSalah("Pilih berkas PDF yang hendak diperiksa.")
        return periksa_berkas(inspect_berkas(unggahan=unggahan, batas=BATAS_PDF))
