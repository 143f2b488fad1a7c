"""Every state that the apps store has its word and colour."""

from importlib import import_module

import pytest

from asn_portal.lib.istilah import Istilah
from asn_portal.status import BATU, CAP, get_cap

MODUL = (
    "jabatan.enums",
    "kinerja.enums",
    "penggajian.enums",
    "asn_portal.inti.pekerjaan.enums",
    "asn_portal.inti.notifikasi.enums",
    "asn_portal.inti.berkas.enums",
)
KEADAAN = ("Status", "Kedudukan", "Ekspektasi", "Predikat", "Sebab", "Tingkat")
BUKAN_KEADAAN = {"StatusAsn", "SebabRapel", "TingkatPenerbit"}
"""Kinds that are written as plain words, never as a chip."""


def list_terms() -> list[type[Istilah]]:
    return [
        isi
        for nama_modul in MODUL
        for nama, isi in vars(import_module(nama_modul)).items()
        if isinstance(isi, type) and issubclass(isi, Istilah) and nama.startswith(KEADAAN) and nama not in BUKAN_KEADAAN
    ]


@pytest.mark.parametrize("istilah", list_terms(), ids=lambda istilah: istilah.__name__)
def test_setiap_keadaan_punya_kata_dan_warna(istilah: type[Istilah]) -> None:
    assert {anggota.value.upper() for anggota in istilah} - set(CAP) == set()


def test_istilah_memakai_labelnya_sendiri() -> None:
    class StatusContoh(Istilah):
        TERBUKA = "TERBUKA", "Belum dinilai"
        LAINNYA = "LAINNYA", "Lainnya"

    assert get_cap(StatusContoh.TERBUKA) == ("Belum dinilai", CAP["TERBUKA"].warna)
    assert get_cap(StatusContoh.LAINNYA) == ("Lainnya", BATU)
