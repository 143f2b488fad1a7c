"""Computing a month for everyone: in one transaction, or in shards where there are many people."""

from datetime import datetime

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.models import Pekerjaan
from penggajian.models import ProsesGaji

from .hitung import Kabar, abaikan, compute_sekaligus
from .hitung_bagian import compute_berbagian, is_besar


def compute_proses(
    *,
    proses: ProsesGaji,
    oleh: Pengguna,
    pada: datetime,
    lapor: Kabar = abaikan,
    rincian: dict[str, float] | None = None,
    induk: Pekerjaan | None = None,
    sejak: datetime | None = None,
) -> ProsesGaji:
    """Compute a month for everyone: snapshot, engine, slips, exceptions, totals; all or nothing.

    Computing again gives the same result for the same facts, writes only slips that differ, and cancels a
    verification or approval. `rincian` receives the seconds of each stage; shards become jobs below `induk`. A run that was
    computed since `sejak` by another runner of the same job stays as it is.
    Raises `PeriodeTerkunci`, `ProsesBerubah`, `ParameterTidakBerlaku`, `BagianGagal`.
    """
    if is_besar(proses):
        return compute_berbagian(
            proses=proses, oleh=oleh, pada=pada, lapor=lapor, rincian=rincian, induk=induk, sejak=sejak
        )
    return compute_sekaligus(proses=proses, oleh=oleh, pada=pada, lapor=lapor, rincian=rincian, sejak=sejak)
