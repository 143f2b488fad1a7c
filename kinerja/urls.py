"""Addresses of appraisal. One block per aggregate; a slice appends its lines to its block."""

from typing import Any

from django.urls import path

from kinerja.views import evaluasi, tim, umpan_balik

app_name = "kinerja"

SKP: list[Any] = []

LOG: list[Any] = []

PRESENSI: list[Any] = []

UMPAN_BALIK: list[Any] = [
    path("umpan-balik/", umpan_balik.UmpanBalikHalaman.as_view(), name="umpan-balik-list"),
    path("umpan-balik/baca/", umpan_balik.BacaUmpanBalik.as_view(), name="umpan-balik-baca"),
    path("umpan-balik/kirim/", umpan_balik.KirimUmpanBalik.as_view(), name="umpan-balik-kirim"),
    path("umpan-balik/<uuid:uuid>/tanggapi/", umpan_balik.TanggapiUmpanBalik.as_view(), name="umpan-balik-tanggapi"),
]

EVALUASI: list[Any] = [
    path("penilaian/", evaluasi.PenilaianSaya.as_view(), name="penilaian-saya"),
    path("penilaian/tim/", evaluasi.PenilaianTim.as_view(), name="penilaian-tim"),
    path("penilaian/<uuid:uuid>/", evaluasi.PenilaianDetail.as_view(), name="penilaian-detail"),
    path("penilaian/<uuid:uuid>/nilai/", evaluasi.NilaiPegawai.as_view(), name="penilaian-nilai"),
    path("penilaian/<uuid:uuid>/terima/", evaluasi.TerimaPenilaian.as_view(), name="penilaian-terima"),
    path("periode/", evaluasi.PapanPeriode.as_view(), name="periode"),
    path("periode/<str:periode>/tutup/", evaluasi.TutupPeriode.as_view(), name="periode-tutup"),
]

TIM: list[Any] = [
    path("tim/", tim.TimHalaman.as_view(), name="tim"),
    path("tim/<uuid:uuid>/", tim.TimPanelHalaman.as_view(), name="tim-panel"),
]

urlpatterns = [*SKP, *LOG, *PRESENSI, *UMPAN_BALIK, *EVALUASI, *TIM]
