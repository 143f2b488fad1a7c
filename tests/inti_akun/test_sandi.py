"""Which passwords are refused."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from asn_portal.inti.akun import penyedia_unit
from tests.factories.akun import SANDI, PenggunaFactory

pytestmark = pytest.mark.django_db


class Unit:
    def list_unit(self) -> list[tuple[str, str]]:
        return [("X", "Dinas Kependudukan")]


@pytest.mark.parametrize(
    "sandi",
    [
        SANDI,
        "198501012010011901",
        "x198501012010011901y",
        "lahir-01011985-ku",
        "19850101-rumahku",
        "dinaskependudukan",
        "Dinas Kependudukan 2026",
        "password1234",
        "pendek",
        "739201847562",
    ],
)
def test_A_09_sandi_yang_mudah_ditebak_ditolak(sandi: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(penyedia_unit, "_penyedia", Unit())
    orang = PenggunaFactory(username="budi", nip="198501012010011901")
    with pytest.raises(ValidationError):
        validate_password(sandi, orang)


def test_A_09_sandi_panjang_yang_tidak_terkait_diterima() -> None:
    validate_password("kuda-laut-hijau-menari", PenggunaFactory(nip="198501012010011901"))
