"""Sweeping of files by the clock."""

from django.utils import timezone

from asn_portal.inti.berkas import services
from asn_portal.inti.pekerjaan.jenis import Lapor, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan


@jadwal("berkas.sapu", cron="40 * * * *", label="Pembersihan berkas yatim")
def sapu(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, int]:
    """Remove files that hang on nothing for a day."""
    return services.sapu_berkas(pada=timezone.now())


@jadwal("berkas.pindai", cron="*/10 * * * *", label="Pemindaian berkas tertahan")
def pindai(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, int]:
    """Scan what was held back while the scanner was away."""
    return {"dilepas": services.pindai_tertahan()}
