"""People and small helpers for the platform's tests."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna, PeranPengguna
from asn_portal.inti.pekerjaan import jenis as modul_jenis
from asn_portal.inti.pekerjaan.jenis import FungsiJenis


@pytest.fixture
def pegawai(db: None) -> Pengguna:
    """An ordinary account."""
    return Pengguna.objects.create_user("sari.uji", nama="Sari Uji", surel="sari@contoh.test")


@pytest.fixture
def orang_lain(db: None) -> Pengguna:
    """Somebody else."""
    return Pengguna.objects.create_user("budi.uji", nama="Budi Uji", surel="budi@contoh.test")


@pytest.fixture
def jenis_uji() -> Iterator[Callable[..., FungsiJenis]]:
    """Register kinds for one test and take them away after it."""
    nama_baru: list[str] = []

    def pasang(nama: str, fungsi: FungsiJenis, **opsi: Any) -> FungsiJenis:
        nama_baru.append(nama)
        return modul_jenis.daftar_jenis(nama, **opsi)(fungsi)

    yield pasang
    for nama in nama_baru:
        modul_jenis._TERDAFTAR.pop(nama, None)


@pytest.fixture
def beri_peran(db: None) -> Callable[[Pengguna, Peran], None]:
    """Grant a role over the whole institution."""

    def beri(pengguna: Pengguna, peran: Peran) -> None:
        PeranPengguna.objects.create(
            pengguna=pengguna,
            peran=peran,
            berlaku=DateRange(date(2020, 1, 1), None),
            disetujui_oleh=Pengguna.objects.create_user(f"penyetuju-{peran}", nama="Penyetuju"),
            disetujui_at=datetime(2020, 1, 1, tzinfo=UTC),
        )
        Authenticator.objects.create(user=pengguna, type=Authenticator.Type.TOTP, data={"secret": "uji"})

    return beri
