from django.urls import path

from asn_portal.inti.pekerjaan import views

app_name = "pekerjaan"
urlpatterns = [
    path("", views.DaftarPekerjaan.as_view(), name="pekerjaan-daftar"),
    path("teknis/", views.DaftarTeknis.as_view(), name="pekerjaan-teknis"),
    path("<uuid:uuid>/", views.RincianPekerjaan.as_view(), name="pekerjaan-rincian"),
    path("<uuid:uuid>/kemajuan/", views.KemajuanPekerjaan.as_view(), name="pekerjaan-kemajuan"),
    path("<uuid:uuid>/aliran/", views.aliran_pekerjaan, name="pekerjaan-aliran"),
    path("<uuid:uuid>/ulangi/", views.UlangiPekerjaan.as_view(), name="pekerjaan-ulangi"),
    path("<uuid:uuid>/batalkan/", views.BatalkanPekerjaan.as_view(), name="pekerjaan-batalkan"),
]
