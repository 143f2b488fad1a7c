"""Addresses of the API, under `/api/v1/jabatan/`."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from .cuti import CutiViewSet
from .hukuman import HukumanViewSet
from .impor import ImporViewSet, KeberesanView
from .kepala_daerah import KepalaDaerahViewSet
from .riwayat import (
    KeluargaViewSet,
    PenugasanViewSet,
    RiwayatJabatanViewSet,
    RiwayatPangkatViewSet,
    RiwayatStatusViewSet,
    SuratSekolahViewSet,
)
from .surat_suami import SuratSuamiViewSet
from .usulan_keluarga import UsulanKeluargaViewSet
from .views import JabatanViewSet, PegawaiViewSet, PosisiViewSet, UnitViewSet
from .wafat import KeputusanWafatViewSet

router = SimpleRouter()
router.register("unit", UnitViewSet, "jabatan-unit")
router.register("jabatan", JabatanViewSet, "jabatan-jabatan")
router.register("posisi", PosisiViewSet, "jabatan-posisi")
router.register("pegawai", PegawaiViewSet, "jabatan-pegawai")
router.register("penugasan", PenugasanViewSet, "jabatan-penugasan")
router.register("keluarga", KeluargaViewSet, "jabatan-keluarga")
router.register("surat-sekolah", SuratSekolahViewSet, "jabatan-surat-sekolah")
router.register("riwayat-pangkat", RiwayatPangkatViewSet, "jabatan-riwayat-pangkat")
router.register("riwayat-jabatan", RiwayatJabatanViewSet, "jabatan-riwayat-jabatan")
router.register("riwayat-status", RiwayatStatusViewSet, "jabatan-riwayat-status")
router.register("hukuman-disiplin", HukumanViewSet, "jabatan-hukuman")
router.register("cuti", CutiViewSet, "jabatan-cuti")
router.register("surat-suami", SuratSuamiViewSet, "jabatan-surat-suami")
router.register("wafat", KeputusanWafatViewSet, "jabatan-wafat")
router.register("usulan-keluarga", UsulanKeluargaViewSet, "jabatan-usulan-keluarga")
router.register("kepala-daerah", KepalaDaerahViewSet, "jabatan-kepala-daerah")
router.register("impor", ImporViewSet, "jabatan-impor")

urlpatterns = [path("keberesan/", KeberesanView.as_view(), name="jabatan-keberesan"), *router.urls]
