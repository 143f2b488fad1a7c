"""Feedback at the moment it is given: the open page of each side changes by itself."""

from playwright.sync_api import Page, Route, expect

from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

AMATAN = "Warga lansia didampingi sampai selesai di loket tiga."
TANGGAPAN = "Terima kasih, saya tuliskan caranya untuk tim."
DAFTAR = "/kinerja/umpan-balik/"
LOG = "Menyusun daftar hadir rapat koordinasi."


def test_layar_penerima_lalu_layar_pemberi_berubah_sendiri(sesi: Sesi) -> None:
    pegawai, atasan = sesi.open("pegawai", PONSEL), sesi.open("atasan", MEJA)
    penerima, pemberi = _buka(pegawai, DAFTAR), _buka(atasan, f"{DAFTAR}?kotak=terkirim")

    _beri(sesi.open("atasan", MEJA))
    expect(penerima.get_by_text(AMATAN)).to_be_visible()  # nobody touched this page
    expect(pemberi.get_by_text(AMATAN)).to_have_count(0)
    pegawai.check_page()

    pemberi.reload()
    _tandai(pemberi)
    penerima.locator("article", has_text=AMATAN).get_by_role("link", name="Tanggapi").click()
    penerima.get_by_label("Tanggapan").fill(TANGGAPAN)
    penerima.get_by_role("button", name="Kirim").click()
    expect(pemberi.get_by_text(TANGGAPAN)).to_be_visible()  # and this one neither, since it was opened
    assert pemberi.evaluate("window.belumDimuatUlang") is True
    atasan.check_page()

    assert [kalimat for orang in (pegawai, atasan) for kalimat in orang.temuan] == []


def _buka(orang: Orang, alamat: str) -> Page:
    """Open a page and leave a mark on it that a reload would wipe out."""
    orang.open(alamat)
    _tandai(orang.halaman)
    return orang.halaman


def _tandai(halaman: Page) -> None:
    halaman.evaluate("window.belumDimuatUlang = true")


def _beri(atasan: Orang) -> None:
    """Write to the demo employee in a window of one's own."""
    a = atasan.halaman
    atasan.open(f"{DAFTAR}kirim/")
    a.get_by_role("link", name="Ratna Lautbiru").click()
    a.get_by_label("Yang Anda amati").fill(AMATAN)
    a.get_by_label("Nilai BerAKHLAK").select_option("Berorientasi Pelayanan")
    a.get_by_role("button", name="Kirim").click()
    expect(a.get_by_text("Umpan balik terkirim").first).to_be_visible()
    assert atasan.temuan == []


def test_jawaban_atas_klik_sampai_walau_halaman_sedang_diminta_berubah(sesi: Sesi) -> None:
    """A sign of change comes while the click is on its way: drawn anew, the list would no longer take the answer."""
    pegawai, atasan = sesi.open("pegawai", PONSEL), sesi.open("atasan", MEJA)
    pegawai.open("/kinerja/log/")
    pegawai.halaman.locator("textarea[name=uraian], input[name=uraian]").first.fill(LOG)
    pegawai.halaman.get_by_role("button", name="Simpan", exact=True).click()
    expect(pegawai.halaman.locator(".log-butir", has_text=LOG)).to_have_count(1)
    a, tertahan = atasan.halaman, list[Route]()
    atasan.open("/kinerja/log/tinjau/")
    a.locator("[data-tinjau-orang]", has_text="Ratna Lautbiru").first.evaluate("(unsur) => { unsur.open = true }")
    a.route("**/setujui/", lambda jalan: tertahan.append(jalan))
    a.locator("[data-butir]", has_text=LOG).get_by_role("button", name="Setujui").click()
    expect(a.locator("#log-tinjau")).to_be_visible()
    a.wait_for_timeout(50)  # the click has left, and is held

    with a.expect_response(lambda jawaban: jawaban.url.endswith("/log/tinjau/")):
        a.evaluate("document.querySelector('#log-tinjau').dataset.lama = 'ya'; htmx.trigger('#log-tinjau', 'sse:log')")
    expect(a.locator("#log-tinjau[data-lama]")).to_have_count(1)
    tertahan[0].continue_()

    expect(a.locator("[data-butir]", has_text=LOG)).to_have_count(0)
    expect(a.locator("#log-tinjau[data-lama]")).to_have_count(0)
    assert atasan.temuan == []
