from django.urls import path

from asn_portal.inti.berkas import views

app_name = "berkas"
urlpatterns = [path("<uuid:uuid>/", views.UnduhBerkas.as_view(), name="berkas-unduh")]
