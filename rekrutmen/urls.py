"""Addresses of recruitment."""

from django.urls import path

from rekrutmen.views import hasil

app_name = "rekrutmen"

urlpatterns = [
    path("", hasil.HasilDaftar.as_view(), name="hasil-list"),
    path("ekspor/", hasil.HasilEkspor.as_view(), name="hasil-ekspor"),
    path("impor/", hasil.HasilImpor.as_view(), name="impor"),
    path("impor/templat/", hasil.HasilTemplat.as_view(), name="impor-templat"),
    path("impor/<uuid:uuid>/", hasil.HasilPratinjau.as_view(), name="impor-detail"),
    path("impor/<uuid:uuid>/terapkan/", hasil.HasilTerapkan.as_view(), name="impor-apply"),
]
