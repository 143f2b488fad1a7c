"""Sign-in under /masuk/: the pages of allauth that this application uses, and no others."""

from allauth.account import views as akun
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.views.generic import RedirectView

urlpatterns: list[URLPattern | URLResolver] = [
    path("", akun.login, name="account_login"),
    path("keluar/", akun.logout, name="account_logout"),
    path("nonaktif/", akun.account_inactive, name="account_inactive"),
    path("daftar/", RedirectView.as_view(pattern_name="account_login"), name="account_signup"),
    path("ulang/", akun.reauthenticate, name="account_reauthenticate"),
    path("sandi/", akun.password_change, name="account_change_password"),
    path("sandi/buat/", akun.password_set, name="account_set_password"),
    path("lupa/", akun.password_reset, name="account_reset_password"),
    path("lupa/terkirim/", akun.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^lupa/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        akun.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("lupa/selesai/", akun.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("faktor/", include("allauth.mfa.urls")),
]
if settings.OIDC_URL:
    urlpatterns += [
        path("dinas/", include("allauth.socialaccount.urls")),
        path("dinas/", include("allauth.socialaccount.providers.openid_connect.urls")),
    ]
