"""What proposals decided by a second person share: still waiting, approved with their like, told to people."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import GalatDomain
from penggajian.enums import StatusKetetapan
from penggajian.models import CapaianBulan, KetetapanGaji

U = TypeVar("U", CapaianBulan, KetetapanGaji)


def wajib_menunggu(satu: CapaianBulan | KetetapanGaji, nama: str, galat: type[GalatDomain]) -> None:
    """Refuse, by `galat`, a proposal that does not wait any more."""
    if satu.status != StatusKetetapan.DIAJUKAN:
        raise galat(f"{nama} ini sudah {StatusKetetapan(satu.status).label.lower()}, jadi tidak perlu diputuskan lagi.")


def lock_bersama(lain: Sequence[U], sidik: str, hitung: Callable[[list[U]], str], galat: GalatDomain) -> list[U]:
    """Take the other proposals of the same ground; refuse, by `galat`, unless they wait as they were read."""
    if not lain:
        terkunci: list[U] = []
    else:
        kueri = type(lain[0])._default_manager.select_for_update(of=("self",))
        terkunci = list(kueri.filter(pk__in=[satu.pk for satu in lain]).order_by("pk"))
    if hitung(terkunci) != sidik or any(satu.status != StatusKetetapan.DIAJUKAN for satu in terkunci):
        raise galat
    return terkunci


def kabari(
    jalur: str, satu: CapaianBulan | KetetapanGaji, untuk: Pengguna | None, judul: str, isi: str, oleh: Pengguna
) -> None:
    """Tell an account, when there is an active one, what was decided; once for each version. `jalur` is its page."""
    if untuk is not None and untuk.is_active:
        create_notifikasi(
            untuk=untuk,
            jenis=f"penggajian.{jalur}",
            judul=judul,
            isi=isi,
            url=f"/gaji/{jalur}/{satu.uuid}/",
            oleh=oleh,
            kunci=f"{jalur}:{satu.pk}:{satu.versi}",
        )
