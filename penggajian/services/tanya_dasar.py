"""What disputes of slip lines and the corrections that follow from them share: the clock, saving, news."""

from collections.abc import Iterable
from datetime import date, datetime

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from penggajian.models import TanyaSlip
from penggajian.selectors.buku import get_buku


def batas_jawab(tanggal: date) -> date:
    """Give the last day to answer what is asked on a day: the parameter `tanya_slip_jawab`, in working days."""
    return get_kalender().tambah(tanggal, int(get_buku().per(tanggal)["tanya_slip_jawab"].isi()))


def simpan_tanya(tanya: TanyaSlip, kejadian: str, oleh: Pengguna, pada: datetime, alasan: str = "") -> TanyaSlip:
    """Save a step of a dispute with its line in the trail."""
    tanya.versi += 1
    tanya.full_clean()
    tanya.save()
    log_activity(f"penggajian.tanya.{kejadian}", target=tanya, oleh=oleh, pada=pada, alasan=alasan)
    return tanya


def kabari(untuk: Iterable[Pengguna], tanya: TanyaSlip, judul: str, isi: str, oleh: Pengguna | None) -> None:
    """Tell accounts of an office, apart from who acted and from the person concerned."""
    create_notifikasi_banyak(
        untuk=[satu for satu in untuk if satu != oleh and satu.pk != tanya.pegawai.pengguna_id],
        jenis=tanya.kode,
        judul=judul[:200],
        isi=isi,
        url=tanya.url,
        oleh=oleh,
    )
