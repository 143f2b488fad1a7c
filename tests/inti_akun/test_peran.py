"""Roles are proposed by one person and approved by another."""

from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from asn_portal.inti.akun import wewenang
from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import PeranPengguna
from asn_portal.inti.akun.selectors import list_peran
from asn_portal.inti.akun.services import (
    BukanPenyetuju,
    PeranBukanUsulan,
    PeranSudahAda,
    approve_peran,
    cancel_peran,
    reject_peran,
    submit_peran,
)
from asn_portal.inti.audit import wewenang as wewenang_audit
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import IsianSalah
from jabatan.rules.matriks import MATRIKS, Data
from tests.factories.akun import PenggunaFactory

pytestmark = pytest.mark.django_db
PADA = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
HARI = date(2026, 3, 2)


def usulan(**lain: object) -> PeranPengguna:
    isi = {"peran": Peran.BENDAHARA, "pada": PADA, "mulai": HARI, "unit_kode": "DUKCAPIL", **lain}
    isi.setdefault("pengguna", PenggunaFactory())
    isi.setdefault("oleh", PenggunaFactory())
    return submit_peran(**isi)  # type: ignore[arg-type]


def test_peran_baru_berlaku_sesudah_disetujui_orang_lain() -> None:
    u = usulan()
    assert list_peran(u.pengguna, HARI) == frozenset()
    approve_peran(usulan=u, oleh=PenggunaFactory(), pada=PADA)
    u.pengguna.__dict__.pop("_peran_hari_ini")
    assert list_peran(u.pengguna, HARI) == {Peran.BENDAHARA}


def test_pengusul_dan_penerima_tidak_dapat_menyetujui() -> None:
    u = usulan()
    for oleh in (u.diusulkan_oleh, u.pengguna):
        with pytest.raises(BukanPenyetuju):
            approve_peran(usulan=u, oleh=oleh, pada=PADA)


def test_basis_data_menolak_penyetuju_yang_mengusulkan_atau_menerima() -> None:
    u = usulan()
    for oleh in (u.diusulkan_oleh_id, u.pengguna_id):
        with pytest.raises(IntegrityError), transaction.atomic():
            PeranPengguna.objects.filter(pk=u.pk).update(disetujui_oleh=oleh, disetujui_at=PADA)


def test_usulan_hanya_diputuskan_sekali() -> None:
    u = usulan()
    reject_peran(usulan=u, oleh=PenggunaFactory(), pada=PADA)
    with pytest.raises(PeranBukanUsulan):
        approve_peran(usulan=u, oleh=PenggunaFactory(), pada=PADA)


def test_usulan_ganda_ditolak() -> None:
    u = usulan()
    with pytest.raises(PeranSudahAda):
        usulan(pengguna=u.pengguna)


def test_peran_turunan_dan_tanggal_terbalik_ditolak() -> None:
    with pytest.raises(IsianSalah):
        usulan(peran=Peran.ATASAN)
    with pytest.raises(IsianSalah):
        usulan(sampai=date(2026, 3, 1))


def test_peran_yang_dicabut_berhenti_hari_itu_juga_dan_tercatat() -> None:
    u = approve_peran(usulan=usulan(mulai=date(2026, 1, 1)), oleh=PenggunaFactory(), pada=PADA)
    cancel_peran(peran=u, oleh=PenggunaFactory(), pada=PADA, per_tanggal=HARI, alasan="Mutasi")
    assert list_peran(u.pengguna, HARI) == frozenset()
    kode = list(
        Aktivitas.objects.filter(objek_label="akun.peranpengguna").order_by("pk").values_list("kode", flat=True)
    )
    assert kode == ["akun.peran.diusulkan", "akun.peran.disetujui", "akun.peran.dicabut"]


def test_peran_yang_mulai_hari_ini_dapat_dicabut_hari_ini() -> None:
    u = approve_peran(usulan=usulan(), oleh=PenggunaFactory(), pada=PADA)
    cancel_peran(peran=u, oleh=PenggunaFactory(), pada=PADA, per_tanggal=HARI)
    assert list_peran(u.pengguna, HARI) == frozenset()


def test_wewenang_akun_dan_audit_sama_dengan_matriks() -> None:
    def peran(data: Data, huruf: str) -> set[Peran]:
        return {p for p, izin in MATRIKS[data].items() if huruf in izin.tindakan and izin.cakupan != "S"}

    lihat = peran(Data.AKUN, "l")
    assert wewenang.LIHAT_AKUN.peran == lihat
    assert wewenang.USUL_PERAN.peran == peran(Data.AKUN, "u")
    assert wewenang.SETUJU_PERAN.peran == peran(Data.AKUN, "s")
    assert wewenang.UBAH_AKUN.peran == peran(Data.AKUN, "u") & lihat
    assert wewenang_audit.BACA_JEJAK.peran == peran(Data.AUDIT, "l")
    assert wewenang_audit.EKSPOR_JEJAK.peran == peran(Data.AUDIT, "x")


def test_pemasangan_baru_memberi_peran_pertama_oleh_dua_orang() -> None:
    satu, dua = PenggunaFactory(), PenggunaFactory()
    call_command("berikan_peran", satu.username, "BKPSDM", penetap=dua.username)
    assert PeranPengguna.objects.get(pengguna=satu).disetujui_oleh == dua
    with pytest.raises(CommandError, match="sudah ada pemegangnya"):
        call_command("berikan_peran", dua.username, "BKPSDM", penetap=satu.username)


def test_peran_pertama_tidak_dapat_ditetapkan_penerimanya() -> None:
    satu = PenggunaFactory()
    with pytest.raises(CommandError, match="Minta pejabat lain"):
        call_command("berikan_peran", satu.username, "ADMIN", penetap=satu.username)
    assert not PeranPengguna.objects.exists()
