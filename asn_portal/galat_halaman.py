"""The pages for 400, 403, 404 and 500: one general sentence and the id of the request, never a trace."""

import sys

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist, loader

from asn_portal.inti.web.ketahanan import jawab_basis_data
from asn_portal.lib.galat import GalatDomain

KALIMAT = {
    400: ("isian_salah", "Permintaan ini tidak dapat dibaca. Kembali ke halaman sebelumnya lalu ulangi."),
    403: ("terlarang", "Anda tidak memiliki hak untuk tindakan ini. Hubungi pengelola kepegawaian bila ini keliru."),
    404: ("tidak_ditemukan", "Halaman atau data ini tidak ditemukan. Periksa alamatnya, atau cari lewat menu."),
    500: ("galat_program", "Terjadi kesalahan pada aplikasi. Coba lagi; bila terulang, sampaikan nomor di bawah ini."),
}
KALIMAT_CSRF = "Halaman ini sudah terlalu lama terbuka atau dibuka dari situs lain. Muat ulang, lalu kirim kembali."


class GalatHalaman(GalatDomain):
    """What an error page shows."""

    def __init__(self, status: int, pesan: str = "") -> None:
        self.kode, kalimat = KALIMAT[status]
        self.status = status
        super().__init__(pesan or kalimat)


def show_galat(request: HttpRequest, galat: GalatHalaman) -> HttpResponse:
    """Answer as JSON for the API, as a fragment for htmx, as a page for everyone else."""
    nomor = getattr(request, "request_id", "")
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": galat.pesan, "kode": galat.kode}, status=galat.status)
    konteks = {"galat": galat, "nomor_permintaan": nomor}
    is_fragmen = request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"
    nama = ["components/_galat.html"] if is_fragmen else [f"{galat.status}.html", "galat.html"]
    return render(request, nama, konteks, status=galat.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 400."""
    return show_galat(request, GalatHalaman(400))


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 403 with the sentence of the refusal, when it has one."""
    return show_galat(request, GalatHalaman(403, str(exception)))


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404; the same words whether the thing is absent or not yours."""
    return show_galat(request, GalatHalaman(404))


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without touching session or database, which may be what failed; 503 when that is known."""
    sibuk = jawab_basis_data(request, sys.exc_info()[1])
    if sibuk is not None:
        return sibuk
    galat, nomor = GalatHalaman(500), getattr(request, "request_id", "")
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": galat.pesan, "kode": galat.kode}, status=500)
    try:
        isi = loader.render_to_string("500.html", {"galat": galat, "nomor_permintaan": nomor})
    except TemplateDoesNotExist:
        return HttpResponse(f"{galat.pesan}\n{nomor}\n", content_type="text/plain; charset=utf-8", status=500)
    return HttpResponse(isi, status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer 403 to a form without a valid token; the reason stays in the log."""
    return show_galat(request, GalatHalaman(403, KALIMAT_CSRF))
