"""Addresses of the API of development, under `/api/v1/pembinaan/`."""

from rest_framework.routers import SimpleRouter

from .kohort import KohortViewSet

router = SimpleRouter()
router.register("mutu-seleksi", KohortViewSet, basename="pembinaan-mutu-seleksi")

urlpatterns = router.urls
