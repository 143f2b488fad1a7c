"""The log on a phone: without a connection, over a sign-out, and read before it is approved."""

import re

from playwright.sync_api import expect

from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

LURING = "Melayani 12 warga di pelayanan keliling tanpa sinyal"
TERPUTUS = "Memeriksa 9 berkas ketika peladen tidak menjawab"
DRAF = "Menyusun laporan yang belum selesai ditulis"


def _isi(orang: Orang, kalimat: str) -> None:
    orang.halaman.get_by_label(re.compile("Apa yang Anda selesaikan")).fill(kalimat)


def test_catatan_luring_terkirim_sekali_setelah_tersambung(sesi: Sesi) -> None:
    pegawai = sesi.open("pegawai", PONSEL)
    h = pegawai.halaman
    pegawai.open("/kinerja/log/")

    h.context.set_offline(True)
    _isi(pegawai, LURING)
    h.get_by_role("button", name="Simpan", exact=True).click()
    antrean = h.locator("[data-antrean]")
    expect(antrean).to_contain_text(LURING)
    expect(antrean).to_contain_text("Menunggu sambungan")
    expect(h.get_by_label(re.compile("Apa yang Anda selesaikan"))).to_have_value("")
    pegawai.check_page()
    h.context.set_offline(False)

    expect(h.locator(".log-butir", has_text=LURING)).to_have_count(1)
    expect(antrean).to_have_count(0)
    pegawai.open("/kinerja/log/")
    expect(h.locator(".log-butir", has_text=LURING)).to_have_count(1)
    pegawai.temuan = [t for t in pegawai.temuan if "ERR_INTERNET_DISCONNECTED" not in t]
    assert pegawai.temuan == []


def test_jawaban_yang_hilang_di_jalan_tidak_membuat_catatan_kedua(sesi: Sesi) -> None:
    pegawai = sesi.open("pegawai", PONSEL)
    h = pegawai.halaman
    pegawai.open("/kinerja/log/")

    def hilangkan(rute) -> None:  # the server takes the entry, its answer never arrives
        rute.fetch()
        rute.abort("connectionreset")

    h.route("**/kinerja/log/cepat/", hilangkan, times=1)
    _isi(pegawai, TERPUTUS)
    h.get_by_role("button", name="Simpan", exact=True).click()
    expect(h.locator("[data-antrean]")).to_contain_text(TERPUTUS)
    h.get_by_role("button", name="Kirim sekarang").click()

    expect(h.locator("[data-antrean]")).to_have_count(0)
    pegawai.open("/kinerja/log/")
    expect(h.locator(".log-butir", has_text=TERPUTUS)).to_have_count(1)


def test_draf_bertahan_setelah_keluar(sesi: Sesi) -> None:
    pegawai = sesi.open("pegawai", PONSEL)
    h = pegawai.halaman
    pegawai.open("/kinerja/log/")
    _isi(pegawai, DRAF)
    h.wait_for_timeout(500)  # the draft is written 0.3 s after the last key

    h.evaluate("document.querySelector('form[data-keluar]').requestSubmit()")
    h.wait_for_url(re.compile(r"/masuk/|/keluar/"))
    sesi._sign_in(pegawai)
    pegawai.open("/kinerja/log/")

    expect(h.get_by_label(re.compile("Apa yang Anda selesaikan"))).to_have_value(DRAF)
    h.get_by_role("button", name="Buang draf").click()
    expect(h.get_by_label(re.compile("Apa yang Anda selesaikan"))).to_have_value("")
    assert pegawai.temuan == []


def test_atasan_menyetujui_hanya_yang_sudah_dibaca(sesi: Sesi) -> None:
    pegawai = sesi.open("pegawai", PONSEL)
    for kalimat in ("Menata arsip loket satu", "Memutakhirkan papan antrean"):
        pegawai.open("/kinerja/log/")
        _isi(pegawai, kalimat)
        pegawai.halaman.get_by_role("button", name="Simpan", exact=True).click()
        expect(pegawai.halaman.locator(".log-butir", has_text=kalimat)).to_have_count(1)
    ponsel = sesi.open("atasan", PONSEL)
    p = ponsel.halaman
    ponsel.open("/kinerja/log/tinjau/")
    expect(p.locator("[data-jumlah-pilih=butir]")).to_have_text("0")
    orang = p.locator("[data-tinjau-orang]").first
    if orang.get_attribute("open") is None:
        orang.locator("summary").click()
    expect(p.locator("[data-tinjau-orang][open] input[name=butir]").first).to_be_checked()
    ponsel.check_page()

    meja = sesi.open("atasan", MEJA)
    m = meja.halaman
    meja.open("/kinerja/log/tinjau/")
    # The entry of today: those of last month may belong to a month that another test has closed.
    semua = m.locator("[data-butir]").all_inner_texts()
    urut = next(nomor for nomor, isi in enumerate(semua) if "Memutakhirkan papan antrean" in isi)
    m.locator("[data-butir]").nth(urut - 1).focus()
    m.keyboard.press("ArrowDown")
    expect(m.locator("[data-butir]").nth(urut)).to_be_focused()
    m.keyboard.press("s")
    expect(m.locator("[data-butir]", has_text="Memutakhirkan papan antrean")).to_have_count(0)
    meja.check_page()
    assert ponsel.temuan + meja.temuan == []
