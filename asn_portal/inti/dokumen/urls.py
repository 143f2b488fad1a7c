"""Addresses of the public check of documents."""

from django.urls import path, re_path

from asn_portal.inti.dokumen.views import Verifikasi

app_name = "dokumen"

urlpatterns = [
    path("", Verifikasi.as_view(), name="verifikasi-kode"),
    re_path(r"^(?P<kode>[0-9a-f-]{32,57})/$", Verifikasi.as_view(), name="verifikasi"),
]
