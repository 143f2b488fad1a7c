from django.urls import path

from . import views

app_name = "audit"
urlpatterns = [
    path("", views.Jejak.as_view(), name="jejak"),
    path("sebab/", views.SebabMembaca.as_view(), name="sebab"),
    path("insiden/", views.LaporanInsiden.as_view(), name="insiden"),
    path("saya/", views.JejakSaya.as_view(), name="saya"),
]
