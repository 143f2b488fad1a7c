"""Every address of the application, joined from the apps."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from rest_framework.routers import SimpleRouter

from asn_portal.api_saya import SayaView
from asn_portal.beranda import Beranda
from asn_portal.galeri import Galeri
from asn_portal.inti.akun.api.peran import PeranViewSet
from asn_portal.inti.akun.api.token import TokenViewSet
from asn_portal.inti.berkas.api import BerkasViewSet
from asn_portal.inti.kalender.api import LiburViewSet
from asn_portal.inti.notifikasi.api import NotifikasiViewSet
from asn_portal.inti.pekerjaan.api import PekerjaanViewSet
from asn_portal.kesehatan import MetrikView, SehatView, SiapView
from asn_portal.skema import SkemaView

platform = SimpleRouter()
platform.register("akun/peran", PeranViewSet, basename="akun-peran")
platform.register("akun/token", TokenViewSet, basename="akun-token")
platform.register("notifikasi", NotifikasiViewSet, basename="notifikasi")
platform.register("pekerjaan", PekerjaanViewSet, basename="pekerjaan")
platform.register("libur", LiburViewSet, basename="libur")
platform.register("berkas", BerkasViewSet, basename="berkas")

api: list[URLPattern | URLResolver] = [
    path("akun/saya/", SayaView.as_view(), name="akun-saya"),
    path("skema/", SkemaView.as_view(), name="skema"),
    path("jabatan/", include("jabatan.api.urls")),
    path("kinerja/", include("kinerja.api.urls")),
    path("warga/", include("kinerja.partisipasi.api.urls")),
    path("rekrutmen/", include("rekrutmen.api.urls")),
    path("pembinaan/", include("pembinaan.api.urls")),
    path("penggajian/", include("penggajian.api.urls")),
    *platform.urls,
]

urlpatterns = [
    path("", Beranda.as_view(), name="beranda"),
    path("sehat", SehatView.as_view(), name="sehat"),
    path("siap", SiapView.as_view(), name="siap"),
    path("metrik", MetrikView.as_view(), name="metrik"),
    path("jabatan/", include("jabatan.urls")),
    path("masuk/", include("asn_portal.inti.akun.urls_masuk")),
    path("akun/", include("asn_portal.inti.akun.urls")),
    path("audit/", include("asn_portal.inti.audit.urls")),
    path("kinerja/", include("kinerja.urls")),
    path("warga/", include("kinerja.partisipasi.urls")),
    path("rekrutmen/", include("rekrutmen.urls")),
    path("pembinaan/", include("pembinaan.urls")),
    path("survei/", include("kinerja.partisipasi.urls_publik")),
    path("pekerjaan/", include("asn_portal.inti.pekerjaan.urls")),
    path("pemberitahuan/", include("asn_portal.inti.notifikasi.urls")),
    path("berkas/", include("asn_portal.inti.berkas.urls")),
    path("kalender/", include("asn_portal.inti.kalender.urls")),
    path("aliran/", include("asn_portal.inti.web.urls")),
    path("gaji/", include("penggajian.urls")),
    path("verifikasi/", include("asn_portal.inti.dokumen.urls")),
    path("api/v1/", include((api, "api"))),
    path("galeri/", Galeri.as_view(), name="galeri"),
    path("admin/", admin.site.urls),
]

handler400 = "asn_portal.galat_halaman.bad_request"
handler403 = "asn_portal.galat_halaman.permission_denied"
handler404 = "asn_portal.galat_halaman.page_not_found"
handler429 = "asn_portal.inti.akun.penguncian.handler429"
handler500 = "asn_portal.galat_halaman.server_error"
