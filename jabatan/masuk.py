"""Signing in, and what every request of a signed-in person starts from."""

from datetime import date
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, QuerySet, Value
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import ingat_sesi, kolom_sesi
from asn_portal.inti.basis_data.tersusun import KueriTersusun
from jabatan.models import Pegawai


class PintuPegawai(ModelBackend):
    """Give the account of a session in one statement with its roles, its second factor, its person and their team.

    Every page asks for all of them: the second factor and the roles at the door, the rest for menu and scope.
    They are read anew in each request, so a role that was taken away is gone with the next click.
    """

    def get_user(self, user_id: Any) -> Any:
        """Give the account, or None when it is not active (or gone)."""
        pengguna = get_akun(user_id, timezone.localdate())
        return pengguna if pengguna is not None and self.user_can_authenticate(pengguna) else None


def get_akun(user_id: Any, hari: date) -> Pengguna | None:
    """Give an account with the person behind it, whom they rate on the day, and what `ingat_sesi` keeps."""
    nomor = Pengguna._meta.pk.to_python(user_id)
    for pegawai in BACA_PEGAWAI(nomor, hari):
        pengguna: Any = pegawai.pengguna
        ingat_sesi(pengguna, pegawai, hari)
        pengguna._pegawai = pegawai
        pengguna._bawahan = {hari: frozenset(pegawai.sesi_bawahan)}
        return pengguna
    for pengguna in BACA_TANPA_PEGAWAI(nomor, hari):
        ingat_sesi(pengguna, pengguna, hari)
        pengguna._pegawai = None
        return pengguna
    return None


def _susun_pegawai(user_id: int, hari: date) -> QuerySet[Pegawai]:
    bawahan = Func(F("pk"), Value(hari), function="jabatan_bawahan", output_field=ArrayField(BigIntegerField()))
    return (
        Pegawai.objects.filter(pengguna=user_id)
        .select_related("pengguna", "posisi__jabatan", "unit_kerja")
        .annotate(sesi_bawahan=bawahan, **kolom_sesi("pengguna", hari))
        .order_by()
    )


def _susun_tanpa_pegawai(user_id: int, hari: date) -> QuerySet[Pengguna]:
    """Ask for an account behind which nobody in service stands, such as that of a technical administrator."""
    return Pengguna.objects.filter(pk=user_id).annotate(**kolom_sesi("pk", hari)).order_by()


CONTOH = ((-918_273, date(1901, 2, 3)), (-645_546, date(1904, 5, 6)))
BACA_PEGAWAI = KueriTersusun(_susun_pegawai, CONTOH)
BACA_TANPA_PEGAWAI = KueriTersusun(_susun_tanpa_pegawai, CONTOH)
