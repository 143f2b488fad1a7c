"""Addresses of the API of citizens' results, under `/api/v1/warga/`."""

from rest_framework.routers import SimpleRouter

from .pengaduan import PengaduanViewSet, PetugasViewSet
from .survei import SurveiViewSet

router = SimpleRouter()
router.register("survei", SurveiViewSet, basename="warga-survei")
router.register("pengaduan", PengaduanViewSet, basename="warga-pengaduan")
router.register("petugas", PetugasViewSet, basename="warga-petugas")

urlpatterns = router.urls
