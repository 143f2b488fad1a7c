"""Addresses of development."""

from django.urls import path

from pembinaan.views import kohort

app_name = "pembinaan"

urlpatterns = [
    path("mutu-seleksi/", kohort.Kohort.as_view(), name="kohort"),
    path("mutu-seleksi/ekspor/", kohort.KohortEkspor.as_view(), name="kohort-ekspor"),
]
