"""Addresses of the API of appraisal, under `/api/v1/kinerja/`."""

from rest_framework.routers import SimpleRouter

from .angka_kredit import BarisAkViewSet, FungsionalViewSet, PakViewSet
from .apresiasi import ApresiasiViewSet, BandingViewSet, GagasanViewSet, KisahViewSet, PenghargaanViewSet
from .cakupan import CakupanViewSet
from .cermin import CerminViewSet
from .dialog import AgendaViewSet, DialogViewSet
from .distribusi import SebaranViewSet
from .dosir import DosirViewSet
from .evaluasi import EvaluasiViewSet
from .iki import IkiViewSet
from .indikator import KomentarViewSet
from .inovasi import InovasiViewSet, InsentifViewSet
from .jam_kerja import JamKerjaViewSet
from .kalibrasi import KalibrasiViewSet
from .keberatan import KeberatanViewSet
from .kekuatan import KekuatanViewSet
from .kepuasan import KepuasanViewSet
from .koreksi import KoreksiViewSet
from .log import BuktiViewSet, LogViewSet
from .masukan import MasukanViewSet, PermintaanViewSet, RingkasanMasukanViewSet
from .papan import KinerjaOrangViewSet, PapanViewSet
from .peran_hasil import SasaranViewSet
from .periode import PeriodeViewSet
from .pertukaran import PertukaranViewSet
from .presensi import PresensiViewSet
from .rhk import RhkViewSet
from .setelan import SetelanViewSet
from .siklus import SiklusViewSet
from .skp import SkpViewSet
from .tahunan import TahunanViewSet
from .tanya import TanyaViewSet
from .templat_log import TemplatViewSet
from .tim import TimViewSet
from .tim_kerja import TimKerjaViewSet
from .tindakan import SusulanViewSet, TindakanViewSet
from .uji_petik import UjiPetikViewSet
from .umpan_balik import UmpanBalikViewSet

router = SimpleRouter()
router.register("skp", SkpViewSet, basename="skp")
router.register("rhk", RhkViewSet, basename="rhk")
router.register("komentar", KomentarViewSet, basename="komentar")
router.register("sasaran", SasaranViewSet, basename="sasaran")
router.register("iki", IkiViewSet, basename="iki")
router.register("log", LogViewSet, basename="log")
router.register("templat-log", TemplatViewSet, basename="templat-log")
router.register("bukti", BuktiViewSet, basename="bukti")
router.register("presensi", PresensiViewSet, basename="presensi")
router.register("keberatan", KeberatanViewSet, basename="keberatan")
router.register("kalibrasi", KalibrasiViewSet, basename="kalibrasi")
router.register("tanya", TanyaViewSet, basename="tanya")
router.register("survei-pegawai", KepuasanViewSet, basename="kepuasan")
router.register("koreksi", KoreksiViewSet, basename="koreksi")
router.register("jam-kerja", JamKerjaViewSet, basename="jam-kerja")
router.register("setelan", SetelanViewSet, basename="setelan")
router.register("periode", PeriodeViewSet, basename="periode")
router.register("tim", TimViewSet, basename="tim")
router.register("uji-petik", UjiPetikViewSet, basename="uji-petik")
router.register("tim-kerja", TimKerjaViewSet, basename="tim-kerja")
router.register("cermin", CerminViewSet, basename="cermin")
router.register("papan", PapanViewSet, basename="papan")
router.register("kinerja-orang", KinerjaOrangViewSet, basename="kinerja-orang")
router.register("evaluasi", EvaluasiViewSet, basename="evaluasi")
router.register("evaluasi-tahunan", TahunanViewSet, basename="evaluasi-tahunan")
router.register("siklus-evaluasi", SiklusViewSet, basename="siklus-evaluasi")
router.register("sebaran", SebaranViewSet, basename="sebaran")
router.register("umpan-balik", UmpanBalikViewSet, basename="umpan-balik")
router.register("kekuatan", KekuatanViewSet, basename="kekuatan")
router.register("masukan", MasukanViewSet, basename="masukan")
router.register("permintaan-umpan-balik", PermintaanViewSet, basename="permintaan-umpan-balik")
router.register("ringkasan-masukan", RingkasanMasukanViewSet, basename="ringkasan-masukan")
router.register("cakupan-dialog", CakupanViewSet, basename="cakupan-dialog")
router.register("pertukaran", PertukaranViewSet, basename="pertukaran")
router.register("dosir", DosirViewSet, basename="dosir")
router.register("dialog", DialogViewSet, basename="dialog")
router.register("agenda-dialog", AgendaViewSet, basename="agenda-dialog")
router.register("tindakan-dialog", TindakanViewSet, basename="tindakan-dialog")
router.register("susulan-notulen", SusulanViewSet, basename="susulan-notulen")
router.register("angka-kredit", FungsionalViewSet, basename="angka-kredit")
router.register("angka-kredit-baris", BarisAkViewSet, basename="angka-kredit-baris")
router.register("pak", PakViewSet, basename="pak")
router.register("apresiasi", ApresiasiViewSet, basename="apresiasi")
router.register("kisah", KisahViewSet, basename="kisah")
router.register("gagasan", GagasanViewSet, basename="gagasan")
router.register("inovasi", InovasiViewSet, basename="inovasi")
router.register("penghargaan", PenghargaanViewSet, basename="penghargaan")
router.register("usulan-insentif", InsentifViewSet, basename="usulan-insentif")
router.register("banding", BandingViewSet, basename="banding")

urlpatterns = router.urls
