"""Every address of the application, joined from the apps."""

from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularJSONAPIView

from asn_portal.galeri import Galeri

api = [
    path("skema/", SpectacularJSONAPIView.as_view(), name="skema"),
    path("jabatan/", include("jabatan.api.urls")),
    path("kinerja/", include("kinerja.api.urls")),
]

urlpatterns = [
    path("jabatan/", include("jabatan.urls")),
    path("kinerja/", include("kinerja.urls")),
    path("api/v1/", include((api, "api"))),
    path("galeri/", Galeri.as_view(), name="galeri"),
    path("admin/", admin.site.urls),
]
