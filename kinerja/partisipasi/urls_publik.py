"""Addresses that citizens open without an account."""

from django.urls import path

from kinerja.partisipasi.views import publik

app_name = "survei"

urlpatterns = [
    path("", publik.SurveiKode.as_view(), name="kode"),
    path("selesai/", publik.SurveiSelesai.as_view(), name="selesai"),
    path("layanan/<uuid:uuid>/", publik.SurveiTerbuka.as_view(), name="terbuka"),
]
