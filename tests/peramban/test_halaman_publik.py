import pytest
from playwright.sync_api import Page

from tests.peramban.pemeriksa import Pemeriksa


@pytest.mark.parametrize("alamat", ["/alamat-yang-tidak-ada/"])
def test_halaman_publik_tanpa_temuan_di_tiga_lebar(pemeriksa: Pemeriksa, alamat: str) -> None:
    temuan = [t for t in pemeriksa.list_faults(alamat) if "404" not in t]

    assert temuan == []


def test_tidak_ada_permintaan_ke_luar_portal(page: Page, base_url: str) -> None:
    alamat: list[str] = []
    page.on("request", lambda permintaan: alamat.append(permintaan.url))

    page.goto("/alamat-yang-tidak-ada/", wait_until="load")

    assert [a for a in alamat if not a.startswith((base_url, "data:"))] == []
