"""Signing in, and what every request of a signed-in person starts from."""

from datetime import date
from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, F, Func, Value
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import ingat_sesi, kolom_sesi
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
    pegawai = (
        Pegawai.objects.filter(pengguna=user_id)
        .select_related("pengguna", "posisi__jabatan", "unit_kerja")
        .annotate(
            sesi_bawahan=Func(
                F("pk"), Value(hari), function="jabatan_bawahan", output_field=ArrayField(BigIntegerField())
            ),
            **kolom_sesi("pengguna", hari),
        )
        .first()
    )
    if pegawai is None:
        return _get_akun_tanpa_pegawai(user_id, hari)
    pengguna: Any = pegawai.pengguna
    ingat_sesi(pengguna, pegawai, hari)
    pengguna._pegawai = pegawai
    pengguna._bawahan = {hari: frozenset(pegawai.sesi_bawahan)}
    return pengguna


def _get_akun_tanpa_pegawai(user_id: Any, hari: date) -> Pengguna | None:
    """Give an account behind which nobody in service stands, such as that of a technical administrator."""
    pengguna: Any = Pengguna.objects.filter(pk=user_id).annotate(**kolom_sesi("pk", hari)).first()
    if pengguna is not None:
        ingat_sesi(pengguna, pengguna, hari)
        pengguna._pegawai = None
    return pengguna
