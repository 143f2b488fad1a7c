"""Steps of the main path about a disputed line: asked on the phone, accepted, put right by a second person, paid once."""

import re

from playwright.sync_api import Page, expect

from asn_portal.lib.periode import Periode
from tests.peramban.sesi import MEJA, Orang, Sesi

BARIS = "TPP bulan ini"
TANYA = "Jabatan saya berisiko tinggi menurut keputusan, tetapi TPP belum memuatnya."
ALASAN = "Keputusan penetapan jabatan berisiko tinggi sudah kami periksa."


def dispute_line(sesi: Sesi, pegawai: Orang, masa: Periode) -> list[Orang]:
    """Ask about the TPP of a locked month; the unit accepts it as a dated correction, BKPSDM is the second person."""
    p = pegawai.halaman
    pegawai.open("/")
    expect(p.get_by_role("heading", name=re.compile("Perkiraan"))).to_be_visible()
    pegawai.open("/gaji/perkiraan/")
    p.get_by_role("link", name=BARIS).first.click()
    expect(p.locator("#laci").get_by_text("Dari mana angkanya")).to_be_visible()
    pegawai.check_page()
    pegawai.open("/gaji/")
    p.get_by_role("link", name=masa.nama).first.click()
    p.wait_for_url(re.compile(r"/gaji/slip/"))
    p.get_by_role("link", name=BARIS).click()
    p.locator("#laci").get_by_role("link", name="Tanya baris ini").click()
    p.wait_for_url(re.compile(r"/tanya/\?baris=tpp_pagu"))
    p.get_by_label("Apa yang menurut Anda keliru?").fill(TANYA)
    pegawai.check_page()
    p.get_by_role("button", name="Kirim pertanyaan").click()
    expect(p.get_by_text("Menunggu jawaban").first).to_be_visible()
    pegawai.check_page()

    pengelola = sesi.open("pengelola", MEJA)
    h = pengelola.halaman
    pengelola.open("/gaji/tanya/")
    h.locator(".kartu", has_text="Menunggu jawaban Anda").get_by_role("link", name=re.compile(TANYA[:30])).click()
    h.get_by_role("link", name="Terima", exact=True).click()
    h.wait_for_url(re.compile(r"/terima/$"))
    h.get_by_label("Koreksi bertanggal").check(force=True)
    h.get_by_label("Jabatan berisiko tinggi").select_option("1")
    h.get_by_label("Alasan").fill(ALASAN)
    pengelola.check_page()
    h.get_by_role("button", name="Terima pertanyaan").click()
    expect(h.get_by_text("Menunggu orang kedua")).to_be_visible()
    pengelola.check_page()

    bkpsdm = sesi.open("bkpsdm", MEJA)
    bkpsdm.open(h.url)
    bkpsdm.halaman.get_by_role("button", name="Setujui koreksi").click()
    _wait_for_rapel(bkpsdm.halaman)
    bkpsdm.check_page()
    pegawai.open(h.url)
    expect(p.get_by_text("Rapel sebelum pajak")).to_be_visible()
    return [pengelola, bkpsdm]


def _wait_for_rapel(halaman: Page) -> None:
    """Wait for the job that computes rapel."""
    for _ in range(20):
        halaman.wait_for_load_state()
        if halaman.get_by_text("Rapel sebelum pajak").count():
            return
        halaman.wait_for_timeout(500)
        halaman.reload()
    expect(halaman.get_by_text("Rapel sebelum pajak")).to_be_visible()


def read_rapel(pegawai: Orang, masa: Periode, dikoreksi: Periode) -> None:
    """The next slip carries the difference and names the month and what changed."""
    p = pegawai.halaman
    pegawai.open("/gaji/")
    p.get_by_role("link", name=masa.nama).first.click()
    p.wait_for_url(re.compile(r"/gaji/slip/"))
    p.get_by_role("link", name="Rapel TPP").click()
    laci = p.locator("#laci")
    expect(laci.get_by_text(dikoreksi.nama)).to_be_visible()
    expect(laci.get_by_text(re.compile("Jabatan berisiko tinggi"))).to_be_visible()
    pegawai.check_page()
