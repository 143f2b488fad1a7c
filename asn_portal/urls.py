"""Every address of the application, joined from the apps."""

from django.contrib import admin
from django.urls import include, path

api = [
    path("kinerja/", include("kinerja.api.urls")),
]

urlpatterns = [
    path("kinerja/", include("kinerja.urls")),
    path("api/v1/", include((api, "api"))),
    path("admin/", admin.site.urls),
]
