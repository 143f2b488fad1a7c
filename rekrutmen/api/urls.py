"""Addresses of the API of recruitment, under `/api/v1/rekrutmen/`."""

from rest_framework.routers import SimpleRouter

from .hasil import HasilSeleksiViewSet

router = SimpleRouter()
router.register("hasil", HasilSeleksiViewSet, basename="rekrutmen-hasil")

urlpatterns = router.urls
