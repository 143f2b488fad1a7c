"""Addresses of the API of pay."""

from django.urls import path
from rest_framework.routers import SimpleRouter

from penggajian.api import (
    ahli_waris,
    bukti_potong,
    capaian,
    dua_pembayar,
    honorarium,
    ketetapan,
    kgb,
    pajak,
    penahan,
    pengesampingan,
    rapel,
    setoran,
    simulasi,
    sukarela,
    tanya,
    views,
)

router = SimpleRouter()
router.register("slip", views.SlipViewSet, basename="penggajian-slip")
router.register("proses", views.ProsesViewSet, basename="penggajian-proses")
router.register("tertahan", penahan.PenahanViewSet, basename="penggajian-tertahan")
router.register("pengesampingan", pengesampingan.PengesampinganViewSet, basename="penggajian-pengesampingan")
router.register("kgb", kgb.KgbViewSet, basename="penggajian-kgb")
router.register("rapel", rapel.RapelViewSet, basename="penggajian-rapel")
router.register("setoran", setoran.SetoranViewSet, basename="penggajian-setoran")
router.register("tanya", tanya.TanyaSlipViewSet, basename="penggajian-tanya")
router.register("koreksi", tanya.KoreksiSlipViewSet, basename="penggajian-koreksi")
router.register("perkada", views.PerkadaViewSet, basename="penggajian-perkada")
router.register("simulasi", simulasi.SimulasiViewSet, basename="penggajian-simulasi")
router.register("ahli-waris", ahli_waris.AhliWarisViewSet, basename="penggajian-ahli-waris")
router.register("rekening", views.RekeningViewSet, basename="penggajian-rekening")
router.register("capaian", capaian.CapaianViewSet, basename="penggajian-capaian")
router.register("ketetapan", ketetapan.KetetapanViewSet, basename="penggajian-ketetapan")
router.register("honorarium", honorarium.HonorariumViewSet, basename="penggajian-honorarium")
router.register("honorarium-dibayar", honorarium.BarisHonorariumViewSet, basename="penggajian-honorarium-dibayar")
router.register("potongan", sukarela.SukarelaViewSet, basename="penggajian-sukarela")
router.register("bukti-potong", bukti_potong.BuktiPotongViewSet, basename="penggajian-bukti-potong")
router.register("dua-pembayar", dua_pembayar.DuaPembayarViewSet, basename="penggajian-dua-pembayar")
router.register("penghasilan", pajak.PenghasilanViewSet, basename="penggajian-penghasilan")

urlpatterns = [
    path("perkiraan/", views.PerkiraanView.as_view(), name="penggajian-perkiraan"),
    path("tertahan/tugas/", penahan.TugasPenahanView.as_view(), name="penggajian-tertahan-tugas"),
    *router.urls,
]
