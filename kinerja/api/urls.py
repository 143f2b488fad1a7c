"""Addresses of the API of appraisal, under `/api/v1/kinerja/`."""

from rest_framework.routers import SimpleRouter

from .evaluasi import EvaluasiViewSet
from .log import LogViewSet
from .presensi import PresensiViewSet
from .skp import RhkViewSet, SkpViewSet
from .umpan_balik import UmpanBalikViewSet

router = SimpleRouter()
router.register("skp", SkpViewSet, basename="skp")
router.register("rhk", RhkViewSet, basename="rhk")
router.register("log", LogViewSet, basename="log")
router.register("presensi", PresensiViewSet, basename="presensi")
router.register("evaluasi", EvaluasiViewSet, basename="evaluasi")
router.register("umpan-balik", UmpanBalikViewSet, basename="umpan-balik")

urlpatterns = router.urls
