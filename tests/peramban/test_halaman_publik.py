import pytest
from playwright.sync_api import Browser, Page, expect

from tests.peramban.pemeriksa import Pemeriksa
from tests.peramban.sesi import PONSEL, Sesi


@pytest.mark.parametrize("alamat", ["/alamat-yang-tidak-ada/", "/survei/"])
def test_halaman_publik_tanpa_temuan_di_tiga_lebar(pemeriksa: Pemeriksa, alamat: str) -> None:
    temuan = [t for t in pemeriksa.list_faults(alamat) if "404" not in t]

    assert temuan == []


def test_tidak_ada_permintaan_ke_luar_portal(page: Page, base_url: str) -> None:
    alamat: list[str] = []
    page.on("request", lambda permintaan: alamat.append(permintaan.url))

    page.goto("/alamat-yang-tidak-ada/", wait_until="load")

    assert [a for a in alamat if not a.startswith((base_url, "data:"))] == []


def test_petugas_menerbitkan_kode_dan_warga_menjawab_di_ponsel_tanpa_skrip(
    sesi: Sesi, browser: Browser, base_url: str
) -> None:
    petugas = sesi.open("pegawai", PONSEL)
    petugas.open("/warga/layanan/")
    p = petugas.halaman
    p.get_by_role("link", name="Kartu keluarga").click()
    p.get_by_label("Loket").fill("Loket 3")
    p.get_by_role("button", name="Terbitkan").click()
    kode = p.locator(".struk-kode").inner_text()
    petugas.check_page()

    ponsel = browser.new_context(base_url=base_url, java_script_enabled=False, viewport={"width": 390, "height": 844})
    try:
        warga = ponsel.new_page()
        warga.goto("/survei/")
        warga.get_by_label("Kode survei").fill(kode.upper())
        warga.get_by_role("button", name="Lanjut").click()
        pilihan = warga.locator(".survei-pilih")
        assert pilihan.count() == 36
        kotak = [pilihan.nth(n).bounding_box() for n in (0, 1, 35)]
        assert all(k is not None and k["height"] >= 44 and k["x"] + k["width"] <= 390 for k in kotak)
        for soal in warga.locator(".survei-soal").all():
            soal.locator("input").nth(2).check()
        warga.get_by_role("button", name="Kirim jawaban").click()
        expect(warga.get_by_role("heading", name="Terima kasih")).to_be_visible()
        warga.goto(f"/survei/?kode={kode.replace(' ', '-')}")
        expect(warga.get_by_role("alert")).to_contain_text("sudah dipakai")
    finally:
        ponsel.close()
    assert petugas.temuan == []
