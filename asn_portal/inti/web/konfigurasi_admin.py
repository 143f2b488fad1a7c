"""The app entry of Django's admin, with our own site behind it."""

from django.contrib.admin.apps import AdminConfig


class KonfigurasiAdmin(AdminConfig):
    """Use `SitusAdmin` as the one admin site."""

    default_site = "asn_portal.inti.web.situs_admin.SitusAdmin"
