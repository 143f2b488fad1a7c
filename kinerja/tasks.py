"""Work of appraisal by the clock: reminders, each once, in plain words."""

from typing import Any

from django.utils import timezone

from asn_portal.inti.pekerjaan.jenis import Lapor, jadwal
from asn_portal.inti.pekerjaan.models import Pekerjaan
from kinerja.services.pengingat import remind_log_kosong, remind_skp


@jadwal("kinerja.ingatkan_log", cron="0 15 * * 5", label="Ingatkan hari tanpa log (Jumat sore)")
def ingatkan_log(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind everyone with an empty working day this week."""
    return {"diingatkan": remind_log_kosong(per_tanggal=timezone.localdate())}


@jadwal("kinerja.ingatkan_skp", cron="0 8 * * 1", label="Ingatkan SKP yang belum diajukan (Senin pagi)")
def ingatkan_skp(pekerjaan: Pekerjaan, lapor: Lapor) -> dict[str, Any]:
    """Remind everyone whose SKP is missing or still a draft when its deadline is near or past."""
    return {"diingatkan": remind_skp(per_tanggal=timezone.localdate())}
