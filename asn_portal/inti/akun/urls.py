from django.urls import path

from .views import darurat, pengelolaan, peran, saya

app_name = "akun"
urlpatterns = [
    path("", saya.AkunSaya.as_view(), name="saya"),
    path("sesi/keluarkan/", saya.KeluarkanSesiLain.as_view(), name="sesi-keluarkan"),
    path("token/", saya.TokenSaya.as_view(), name="token"),
    path("token/<uuid:uuid>/cabut/", saya.CabutToken.as_view(), name="token-cabut"),
    path("pengguna/", pengelolaan.DaftarPengguna.as_view(), name="pengguna"),
    path("pengguna/tambah/", pengelolaan.TambahPengguna.as_view(), name="pengguna-tambah"),
    path("pengguna/<int:pk>/", pengelolaan.RincianPengguna.as_view(), name="pengguna-rincian"),
    path("pengguna/<int:pk>/nonaktifkan/", pengelolaan.NonaktifkanPengguna.as_view(), name="pengguna-nonaktifkan"),
    path("pengguna/<int:pk>/sandi/", pengelolaan.AturUlangSandi.as_view(), name="pengguna-sandi"),
    path("darurat/", darurat.DaftarDarurat.as_view(), name="darurat"),
    path("darurat/ajukan/", darurat.AjukanDarurat.as_view(), name="darurat-ajukan"),
    path("darurat/<uuid:uuid>/setujui/", darurat.SetujuiDarurat.as_view(), name="darurat-setujui"),
    path("darurat/<uuid:uuid>/akhiri/", darurat.AkhiriDarurat.as_view(), name="darurat-akhiri"),
    path("peran/", peran.DaftarUsulan.as_view(), name="peran"),
    path("peran/usul/", peran.UsulPeran.as_view(), name="peran-usul"),
    path("peran/<int:pk>/setujui/", peran.SetujuiPeran.as_view(), name="peran-setujui"),
    path("peran/<int:pk>/tolak/", peran.TolakPeran.as_view(), name="peran-tolak"),
    path("peran/<int:pk>/cabut/", peran.CabutPeran.as_view(), name="peran-cabut"),
]
