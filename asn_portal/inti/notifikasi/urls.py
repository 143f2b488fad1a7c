from django.urls import path

from asn_portal.inti.notifikasi import views

app_name = "notifikasi"
urlpatterns = [
    path("", views.DaftarNotifikasi.as_view(), name="notifikasi-daftar"),
    path("lonceng/", views.Lonceng.as_view(), name="notifikasi-lonceng"),
    path("baca-semua/", views.BacaSemua.as_view(), name="notifikasi-baca-semua"),
    path("<uuid:uuid>/buka/", views.BukaNotifikasi.as_view(), name="notifikasi-buka"),
]
