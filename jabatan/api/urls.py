"""Addresses of the API, under `/api/v1/jabatan/`."""

from rest_framework.routers import SimpleRouter

from .views import JabatanViewSet, PegawaiViewSet, PenugasanViewSet, PosisiViewSet, UnitViewSet

router = SimpleRouter()
router.register("unit", UnitViewSet, "jabatan-unit")
router.register("jabatan", JabatanViewSet, "jabatan-jabatan")
router.register("posisi", PosisiViewSet, "jabatan-posisi")
router.register("pegawai", PegawaiViewSet, "jabatan-pegawai")
router.register("penugasan", PenugasanViewSet, "jabatan-penugasan")

urlpatterns = router.urls
