"""The gallery in Chromium: every component in every state, both themes, three widths, and what script adds."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.peramban.pemeriksa import LEBAR, list_page_faults, list_width_faults
from tests.peramban.sesi import Sesi

AXE = (("light", 390), ("dark", 1440))
Buka = Callable[..., tuple[Page, list[str]]]


@pytest.fixture
def buka(sesi: Sesi) -> Buka:
    """Open the gallery, signed in, at a width and in a theme; give the page and its console errors."""

    def open_page(lebar: int = 1440, tema: str = "light", alamat: str = "/galeri/") -> tuple[Page, list[str]]:
        orang = sesi.open("admin", lebar, color_scheme=tema)
        orang.halaman.goto(alamat, wait_until="load")
        return orang.halaman, orang.temuan

    return open_page


@pytest.mark.parametrize("tema", ["light", "dark"])
@pytest.mark.parametrize("lebar", LEBAR)
def test_galeri_tanpa_temuan(buka: Buka, lebar: int, tema: str) -> None:
    halaman, galat = buka(lebar, tema)

    # Colours do not depend on the width: axe looks at each theme once, on the phone and on the desk.
    temuan = list_page_faults(halaman) if (tema, lebar) in AXE else list_width_faults(halaman)
    assert galat + temuan == []


def test_sasaran_sentuh_di_ponsel_cukup_besar(buka: Buka) -> None:
    halaman, _ = buka(390)

    kecil = halaman.evaluate(
        """() => [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea, .bawah a, summary")]
        .filter((u) => u.checkVisibility() && !u.closest(".rinci, dialog"))
        .map((u) => [u.type === "checkbox" || u.type === "radio" ? u.closest("label, .form-check, span") : u, u.outerHTML])
        .filter(([u]) => u.getBoundingClientRect().height < 43.5).map(([, html]) => html.slice(0, 80))"""
    )

    assert kecil == []


def test_kuadran_menyala_mengikuti_dua_rating(buka: Buka) -> None:
    halaman, _ = buka()

    halaman.get_by_label("Rating hasil kerja").select_option("DI_ATAS")

    expect(halaman.locator("[data-kuadran-hasil]")).to_have_text("Sangat baik")
    expect(halaman.locator(".sel.nyala")).to_have_count(1)


def test_draf_pulih_setelah_halaman_dimuat_ulang(buka: Buka) -> None:
    halaman, _ = buka(390)
    isian = halaman.get_by_label("Apa yang Anda selesaikan?").first
    isian.fill("Menerbitkan 42 KTP")
    halaman.evaluate(
        "async () => { while (!Object.keys(localStorage).some((k) => k.startsWith('draf:')))"
        " await new Promise((lanjut) => setTimeout(lanjut, 50)); }"
    )

    halaman.reload()

    expect(isian).to_have_value("Menerbitkan 42 KTP")
    halaman.get_by_role("button", name="Buang draf").click()
    expect(isian).to_have_value("")


def test_kirim_tanpa_sambungan_tidak_menghilangkan_isian(buka: Buka) -> None:
    halaman, _ = buka(390)
    isian = halaman.get_by_label("Apa yang Anda selesaikan?").first
    isian.fill("Menerbitkan 42 KTP")
    halaman.get_by_label("Tanggal").first.fill("2026-11-16")
    halaman.context.set_offline(True)

    isian.evaluate("(u) => u.form.requestSubmit()")

    expect(halaman.get_by_text("Sambungan terputus. Isian Anda tersimpan di perangkat ini")).to_be_visible()
    expect(isian).to_have_value("Menerbitkan 42 KTP")


def test_tautan_panel_membuka_laci_dan_fokus_kembali(buka: Buka) -> None:
    halaman, _ = buka(390)
    tautan = halaman.get_by_role("link", name="Lihat perhitungan")

    tautan.click()
    expect(halaman.locator("#laci").get_by_role("heading", name="Perkiraan TPP November")).to_be_visible()
    halaman.keyboard.press("Escape")

    expect(halaman.locator("#laci")).to_be_hidden()
    expect(tautan).to_be_focused()


def test_papan_ketik_mencari_memindah_baris_dan_membuka_bantuan(buka: Buka) -> None:
    halaman, _ = buka()

    halaman.keyboard.press("/")
    expect(halaman.locator("[data-cari]")).to_be_focused()
    halaman.locator("[data-cari]").blur()
    halaman.keyboard.press("ArrowDown")
    expect(halaman.locator("[data-daftar] tbody tr").first).to_be_focused()
    halaman.keyboard.press("?")

    expect(halaman.get_by_role("heading", name="Pintasan papan ketik")).to_be_visible()


def test_tema_dapat_dipilih_dan_diingat(buka: Buka) -> None:
    halaman, _ = buka()
    halaman.locator(".akun > summary").click()
    halaman.get_by_role("button", name="Tema gelap").click()

    halaman.reload()

    assert halaman.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 31)"


def test_menu_lainnya_terbuka_tanpa_skrip(sesi: Sesi) -> None:
    halaman = sesi.open("admin", 390, java_script_enabled=False).halaman
    halaman.goto("/galeri/")

    halaman.locator(".bawah summary").click()

    expect(halaman.locator(".lembar-menu").get_by_role("button", name="Keluar")).to_be_visible()
