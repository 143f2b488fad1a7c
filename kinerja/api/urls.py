"""Addresses of the API of appraisal, under `/api/v1/kinerja/`."""

from rest_framework.routers import SimpleRouter

from .evaluasi import EvaluasiViewSet
from .umpan_balik import UmpanBalikViewSet

router = SimpleRouter()
router.register("evaluasi", EvaluasiViewSet, basename="evaluasi")
router.register("umpan-balik", UmpanBalikViewSet, basename="umpan-balik")

urlpatterns = router.urls
