"""Which object an address with parameters is asked with: one of the employee `pegawai` (`kota.staf`).

Add a function for a route, or for a group by its prefix; the longest prefix wins. Without one the
address is asked with an object that does not exist, and the table then shows 404 where the act is open.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.utils import timezone

from asn_portal.inti.akun.services import create_token, submit_peran
from kinerja.models import KoreksiPresensi, PeriodeKinerja
from tests.factories.jabatan import KotaKecil
from tests.factories.kinerja import LogFactory, RhkFactory, SkpFactory

Pembuat = Callable[[KotaKecil], dict[str, Any]]


def _token(kota: KotaKecil) -> dict[str, Any]:
    token, _ = create_token(pengguna=kota.staf.pengguna, nama="uji", hari=1, pada=timezone.now())
    return {"uuid": token.uuid}


def _usulan(kota: KotaKecil) -> dict[str, Any]:
    usulan = submit_peran(
        pengguna=kota.rekan.pengguna,
        peran="BENDAHARA",  # type: ignore[arg-type]
        oleh=kota.pengelola,
        pada=timezone.now(),
        mulai=date(2026, 1, 1),
        unit_kode="BIDANG",
    )
    return {"pk": usulan.pk}


def _koreksi(kota: KotaKecil) -> dict[str, Any]:
    koreksi = KoreksiPresensi.objects.create(
        pegawai=kota.staf,
        unit_kerja=kota.staf.unit_kerja,
        tanggal=date(2026, 3, 2),
        status_baru="CUTI",
        alasan="Uji",
        diajukan_oleh=kota.staf.pengguna,
    )
    return {"uuid": koreksi.uuid}


def _periode(kota: KotaKecil) -> dict[str, Any]:
    PeriodeKinerja.objects.get_or_create(periode=date(2026, 3, 1))
    return {"periode": "2026-03"}


def _iki(kota: KotaKecil) -> dict[str, Any]:
    return {"pk": RhkFactory(skp=SkpFactory(pegawai=kota.staf), urutan=1).iki_set.first().pk}


OBJEK: dict[str, tuple[str, Pembuat]] = {
    "akun:token-cabut": ("token milik pegawai", _token),
    "akun:peran-": ("usulan peran dari pengelola unit", _usulan),
    "akun:pengguna-": ("akun pegawai lain", lambda kota: {"pk": kota.rekan.pengguna_id}),
    "jabatan:": ("pegawai", lambda kota: {"uuid": kota.staf.uuid, "pk": kota.staf.pk}),
    "api:pegawai": ("pegawai", lambda kota: {"uuid": kota.staf.uuid, "pk": kota.staf.pk}),
    "api:koreksi-": ("koreksi kehadiran pegawai", _koreksi),
    "api:iki-": ("indikator SKP pegawai", _iki),
    "api:skp-batalkan": ("SKP pegawai", lambda kota: {"uuid": SkpFactory(pegawai=kota.staf).uuid}),
    "api:skp-ekspektasi": ("SKP pegawai", lambda kota: {"uuid": SkpFactory(pegawai=kota.staf).uuid}),
    "api:log-bukti": ("log pegawai", lambda kota: {"uuid": LogFactory(pegawai=kota.staf).uuid}),
    "api:log-batal": ("log pegawai", lambda kota: {"uuid": LogFactory(pegawai=kota.staf).uuid}),
    "api:periode-": ("Maret 2026", _periode),
    "api:tim-detail": ("pegawai", lambda kota: {"uuid": kota.staf.uuid}),
    "kinerja:tim-panel": ("pegawai", lambda kota: {"uuid": kota.staf.uuid}),
}


def get_objek(nama: str) -> tuple[str, Pembuat]:
    """Give label and maker for a route."""
    cocok = [awalan for awalan in OBJEK if nama.startswith(awalan)]
    return OBJEK[max(cocok, key=len)] if cocok else ("tidak ada", lambda kota: {})
