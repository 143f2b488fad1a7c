"""Addresses of what citizens say about services."""

from django.urls import path

from kinerja.partisipasi.views import pengaduan, survei

app_name = "partisipasi"

urlpatterns = [
    path("", survei.SurveiDaftar.as_view(), name="survei-list"),
    path("ekspor/", survei.SurveiEkspor.as_view(), name="survei-ekspor"),
    path("survei/baru/", survei.CatatSurvei.as_view(), name="survei-create"),
    path("survei/impor/", survei.SurveiImpor.as_view(), name="survei-impor"),
    path("survei/impor/templat/", survei.SurveiTemplat.as_view(), name="survei-impor-templat"),
    path("survei/impor/<uuid:uuid>/", survei.SurveiPratinjau.as_view(), name="survei-impor-detail"),
    path("survei/impor/<uuid:uuid>/terapkan/", survei.SurveiTerapkan.as_view(), name="survei-impor-apply"),
    path("survei/<uuid:uuid>/", survei.SurveiDetail.as_view(), name="survei-detail"),
    path("survei/<uuid:uuid>/koreksi/", survei.KoreksiSurvei.as_view(), name="survei-update"),
    path("pengaduan/", pengaduan.PengaduanDaftar.as_view(), name="pengaduan-list"),
    path("pengaduan/ekspor/", pengaduan.PengaduanEkspor.as_view(), name="pengaduan-ekspor"),
    path("pengaduan/baru/", pengaduan.CatatPengaduan.as_view(), name="pengaduan-create"),
    path("pengaduan/impor/", pengaduan.PengaduanImpor.as_view(), name="pengaduan-impor"),
    path("pengaduan/impor/templat/", pengaduan.PengaduanTemplat.as_view(), name="pengaduan-impor-templat"),
    path("pengaduan/impor/<uuid:uuid>/", pengaduan.PengaduanPratinjau.as_view(), name="pengaduan-impor-detail"),
    path("pengaduan/impor/<uuid:uuid>/terapkan/", pengaduan.PengaduanTerapkan.as_view(), name="pengaduan-impor-apply"),
    path("pengaduan/<uuid:uuid>/", pengaduan.PengaduanDetail.as_view(), name="pengaduan-detail"),
    path("pengaduan/<uuid:uuid>/koreksi/", pengaduan.KoreksiPengaduan.as_view(), name="pengaduan-update"),
    path("petugas/", pengaduan.PetugasDaftar.as_view(), name="petugas-list"),
]
