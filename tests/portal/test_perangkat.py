"""The harness itself: a strictness that does not fail is worth nothing."""

import pytest
from _pytest.outcomes import Failed
from django.conf import settings
from django.template import Context, Engine
from django.template.base import Origin, Template
from pytest_socket import SocketConnectBlockedError

from tests.perangkat.templat import VariabelHilang, check_leftover


def render(isi: str, asal: str, **nilai: object) -> str:
    mesin = Engine(string_if_invalid=VariabelHilang("%s"))
    return Template(isi, origin=Origin(name=asal), engine=mesin).render(Context(nilai))


KITA = str(settings.BASE_DIR / "templates" / "uji.html")


def test_variabel_tak_dikenal_di_templat_sendiri_menggagalkan_uji() -> None:
    with pytest.raises(Failed, match="Undefined template variable 'nama_salah'"):
        render("Halo {{ nama_salah }}", KITA)


def test_variabel_tak_dikenal_dengan_penyaring_lain_menggagalkan_uji() -> None:
    with pytest.raises(Failed, match="Undefined template variable 'nama_salah'"):
        render("Halo {{ nama_salah|upper }}", KITA)


def test_nilai_bawaan_yang_ditulis_dihormati() -> None:
    assert render("{{ kelas|default:'polos' }}", KITA) == "polos"
    assert render("{% if tebal|default:False %}ya{% else %}tidak{% endif %}", KITA) == "tidak"


def test_templat_paket_tetap_longgar() -> None:
    assert render("Halo {{ nama_salah }}", "/usr/lib/python3/site-packages/x/templates/x.html") == "Halo "


def test_variabel_yang_ada_tampil() -> None:
    assert render("Halo {{ nama }}", KITA, nama="Ani") == "Halo Ani"


@pytest.mark.parametrize("isi", ["<p>{{ nama }}</p>", "{% if x %}", "{# catatan #}"])
def test_sisa_tanda_templat_menggagalkan_uji(isi: str) -> None:
    with pytest.raises(Failed, match="Left-over template syntax"):
        check_leftover(isi, "/contoh/")


def test_sambungan_keluar_tertutup() -> None:
    import socket

    with pytest.raises((SocketConnectBlockedError, UserWarning), match="tried to use socket"), socket.socket() as soket:
        soket.connect(("192.0.2.1", 80))
