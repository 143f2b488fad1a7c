"""Addresses of the API of citizens' results, under `/api/v1/warga/`."""

from rest_framework.routers import SimpleRouter

from .layanan import JaringanViewSet, LayananViewSet
from .pengaduan import PengaduanViewSet, PetugasViewSet
from .survei import SurveiViewSet
from .umpan import SanggahViewSet, TinjauViewSet, UmpanViewSet

router = SimpleRouter()
router.register("survei", SurveiViewSet, basename="warga-survei")
router.register("pengaduan", PengaduanViewSet, basename="warga-pengaduan")
router.register("layanan", LayananViewSet, basename="warga-layanan")
router.register("jaringan", JaringanViewSet, basename="warga-jaringan")
router.register("umpan", UmpanViewSet, basename="warga-umpan")
router.register("tinjau", TinjauViewSet, basename="warga-tinjau")
router.register("sanggahan", SanggahViewSet, basename="warga-sanggahan")
router.register("petugas", PetugasViewSet, basename="warga-petugas")

urlpatterns = router.urls
