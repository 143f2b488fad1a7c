"""A policy in a browser: drafted, simulated with a lever, stored, approved by three people, and in effect."""

import re
from datetime import date

from playwright.sync_api import Page, expect

from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

NOMOR = "Perwali Peragaan 77"
NAMA = "Beban kerja 80%, bobot 70%"


def test_dari_draf_perkada_ke_simulasi_sampai_berlaku(sesi: Sesi) -> None:
    pegawai, bkpsdm = sesi.open("pegawai", PONSEL), sesi.open("bkpsdm", MEJA)
    semula = _perkiraan(pegawai)

    alamat = _susun(bkpsdm)
    _simulasikan(bkpsdm, alamat)
    verifikator, pimpinan = sesi.open("verifikator", MEJA), sesi.open("pimpinan", MEJA)
    for orang, tombol in ((bkpsdm, "Ajukan"), (verifikator, "Verifikasi"), (pimpinan, "Setujui")):
        orang.open(alamat)
        orang.halaman.get_by_role("button", name=tombol, exact=True).click()
        orang.check_page()
    expect(pimpinan.halaman.get_by_text("Disetujui", exact=True)).to_be_visible()

    assert _perkiraan(pegawai) > semula
    assert [kalimat for orang in (pegawai, bkpsdm, verifikator, pimpinan) for kalimat in orang.temuan] == []


def _perkiraan(pegawai: Orang) -> int:
    """Read the most that TPP of this month can be, on the home page."""
    pegawai.open("/")
    teks = pegawai.halaman.get_by_text("dari paling banyak").inner_text()
    return _angka(teks)


def _angka(teks: str) -> int:
    cocok = re.search(r"[\d.]+", teks[teks.index("banyak") :])
    assert cocok
    return int(cocok[0].replace(".", ""))


def _susun(bkpsdm: Orang) -> str:
    """Draft a regulation from the one in force, workload 80% for everybody. Gives its address."""
    p = bkpsdm.halaman
    bkpsdm.open("/gaji/aturan/baru/")
    p.get_by_label("Nomor").fill(NOMOR)
    p.get_by_label("Tentang").fill("Perubahan TPP")
    p.get_by_label("Berlaku mulai").fill(date.today().replace(day=1).isoformat())
    p.get_by_label("Salin nilai dari").select_option(index=1)
    p.locator("main form button[type=submit]").last.click()
    expect(p.locator("h1")).to_have_text(NOMOR)
    alamat = p.url
    bkpsdm.open(f"{alamat}nilai/tpp_beban_kerja/")
    for sel in p.locator("input[name$='-nilai']").all():
        sel.fill("80")
    p.get_by_role("button", name="Simpan nilai").last.click()
    expect(p.get_by_text("TPP beban kerja").first).to_be_visible()
    bkpsdm.check_page()
    return alamat


def _simulasikan(bkpsdm: Orang, alamat: str) -> None:
    """Try the draft over a locked month, move one lever more, and store the sums."""
    p = bkpsdm.halaman
    bkpsdm.open(alamat)
    p.get_by_role("link", name="Simulasikan").click()
    jawaban = p.locator("#jawaban")
    expect(jawaban.get_by_text("menjadi 80%").first).to_be_visible()
    bkpsdm.check_page()
    naik = _naik(p)
    assert naik > 0
    _geser(p, "tpp_bobot.0", "70")
    expect(jawaban.get_by_text("Bobot produktivitas naik dari 60% menjadi 70%.")).to_be_visible()
    bkpsdm.check_page()
    p.get_by_label("Nama simulasi").fill(NAMA)
    p.get_by_role("button", name="Simpan simulasi").click()
    expect(p.locator("h1")).to_have_text(NAMA)
    bkpsdm.check_page()
    p.get_by_role("link", name="Lihat 20 perubahan terbesar").click()
    expect(p.locator("tbody tr").first).to_be_visible()
    bkpsdm.check_page()


def _naik(p: Page) -> int:
    return int(p.locator("#jawaban .ikhtisar > div").nth(1).locator("b").inner_text().replace(".", ""))


def _geser(p: Page, nama: str, nilai: str) -> None:
    """Move the slider that the script put beside a figure."""
    geser = p.locator(f"input[type=range]:has(+ input[name='{nama}'])")
    geser.evaluate("(u, n) => { u.value = n; u.dispatchEvent(new Event('input', { bubbles: true })); }", nilai)
