"""Addresses of the public check of documents."""

from django.urls import path, re_path

from asn_portal.inti.dokumen.views import Verifikasi, VerifikasiPdf

app_name = "dokumen"

urlpatterns = [
    path("", Verifikasi.as_view(), name="verifikasi-kode"),
    path("berkas/", VerifikasiPdf.as_view(), name="verifikasi-pdf"),
    re_path(r"^(?P<kode>[0-9a-f-]{32,57})/$", Verifikasi.as_view(), name="verifikasi"),
]
