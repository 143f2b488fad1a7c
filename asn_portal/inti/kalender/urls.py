from django.urls import path

from asn_portal.inti.kalender import views

app_name = "kalender"
urlpatterns = [
    path("", views.KalenderTahun.as_view(), name="kalender-kini"),
    path("<int:tahun>/", views.KalenderTahun.as_view(), name="kalender-tahun"),
    path("libur/tambah/", views.TambahHariLibur.as_view(), name="libur-tambah"),
    path("libur/<int:nomor>/", views.UbahHariLibur.as_view(), name="libur-ubah"),
    path("libur/<int:nomor>/cabut/", views.CabutHariLibur.as_view(), name="libur-cabut"),
]
