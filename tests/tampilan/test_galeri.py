"""The gallery opens and holds every component."""

from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.template import Context, Template
from django.test import Client

from asn_portal.inti.akun.models import Pengguna


@pytest.fixture
def masuk(client: Client) -> Client:
    pengguna = Pengguna.objects.create_user("galeri", nama="Ratna Wulandari", is_staff=True)
    client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    return client


@pytest.mark.django_db
def test_galeri_terbuka_bagi_yang_masuk(masuk: Client) -> None:
    respons = masuk.get("/galeri/")
    assert respons.status_code == 200
    assert "Rp4.186.000" in respons.content.decode()


@pytest.mark.django_db
def test_galeri_tertutup_di_luar_peragaan_bagi_bukan_operator(client: Client, settings) -> None:
    settings.MODE_UJI = False
    pengguna = Pengguna.objects.create_user("biasa", nama="Dedi Pranata")
    client.force_login(pengguna, backend="jabatan.masuk.PintuPegawai")
    assert client.get("/galeri/").status_code == 403


def test_setiap_komponen_tampil_di_galeri_dan_dimulai_dengan_keterangan() -> None:
    templat = Path(settings.BASE_DIR, "templates")
    galeri = (templat / "galeri.html").read_text()
    komponen = yaml.safe_load((templat / "components.yaml").read_text())["components"]
    for nama, berkas in komponen.items():
        isi = (templat / berkas).read_text()
        assert f"components/{nama}.html" in isi[:200], nama
        assert f"{{% {nama} " in galeri or f"{{% #{nama} " in galeri, nama


def test_tidak_ada_skrip_atau_gaya_sebaris_di_templat() -> None:
    templat = Path(settings.BASE_DIR, "templates")
    for berkas in templat.rglob("*.html"):
        isi = berkas.read_text()
        for larangan in (' style="', "<style", " onclick=", " onchange=", " onsubmit=", "javascript:"):
            assert larangan not in isi, (berkas, larangan)


@pytest.mark.parametrize(
    ("templat", "harapan"),
    [
        ("({% rupiah jumlah=4186000 %},", '(<span class="angka">Rp4.186.000</span>,'),
        ('{% periode nilai="2026-10" %}.', '<span class="tak-patah">Oktober 2026</span>.'),
        ('{% cap nilai="BAIK" %},', '<span class="cap daun">Baik</span>,'),
    ],
)
def test_komponen_sebaris_tidak_membawa_spasi(templat: str, harapan: str) -> None:
    assert Template(templat).render(Context()) == harapan
