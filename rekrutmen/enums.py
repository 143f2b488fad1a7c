"""Terms of selection."""

from asn_portal.lib.istilah import Istilah


class JenisSeleksi(Istilah):
    """Which selection a person came through; each has its own parts of the score."""

    CPNS = "CPNS", "CPNS"
    PPPK = "PPPK", "PPPK"
