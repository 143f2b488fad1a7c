from django.urls import path

from asn_portal.inti.web import sse

app_name = "web"
urlpatterns = [
    path("", sse.aliran, name="aliran"),
    path("tanya/", sse.tanya, name="aliran-tanya"),
]
