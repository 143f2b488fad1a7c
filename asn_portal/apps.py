from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The top floor: home pages, navigation and the commands that join the apps."""

    name = "asn_portal"
    label = "portal"
    verbose_name = "ASN Portal"
