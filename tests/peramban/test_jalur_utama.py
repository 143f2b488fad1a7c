"""The main path, as the demo shows it: from a day's work to an explained slip, with a line disputed and paid on the way."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from asn_portal.lib.periode import Periode
from tests.peramban.conftest import AKHIR_BULAN_LALU
from tests.peramban.langkah_tanya import dispute_line, read_rapel
from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

MASA = Periode.dari_tanggal(AKHIR_BULAN_LALU)
HASIL = "Menerbitkan 42 KTP, 3 berkas dikembalikan"
PENGAMATAN = "Antrean loket habis sebelum pukul sebelas."
# The people whom nobody rates by hand are rated "sesuai" by the service that takes over results of elsewhere.
NILAI_SISA = """
from datetime import date
from django.utils import timezone
from kinerja.enums import Ekspektasi, NilaiBerakhlak
from kinerja.models import Evaluasi
from kinerja.services.massal import DataPenilaian, submit_evaluasi_massal
submit_evaluasi_massal(
    data=[
        DataPenilaian(
            evaluasi_id=e.pk,
            rhk={{r.pk: Ekspektasi.SESUAI for r in e.skp.rhk_set.all()}},
            perilaku={{n: Ekspektasi.SESUAI for n in NilaiBerakhlak}},
        )
        for e in Evaluasi.objects.filter(periode=date({0.year}, {0.month}, 1), status="TERBUKA", penilai__isnull=False)
    ],
    oleh=None,
    pada=timezone.now(),
)
"""


def test_dari_log_sehari_sampai_slip_yang_menjelaskan_diri(sesi: Sesi, perintah: Callable[..., str]) -> None:
    pegawai, atasan = sesi.open("pegawai", PONSEL), sesi.open("atasan", MEJA)

    _log_dan_umpan_balik(pegawai, atasan)
    _nilai(atasan)
    perintah("shell", "--verbosity", "0", "-c", NILAI_SISA.format(MASA.awal))
    penanggap = dispute_line(sesi, pegawai, MASA.sebelumnya())
    bkpsdm = sesi.open("bkpsdm", MEJA)
    _tutup_penilaian(bkpsdm)
    pejabat = _bayar(sesi)
    _baca_slip(pegawai)
    read_rapel(pegawai, MASA, MASA.sebelumnya())

    assert [kalimat for orang in (pegawai, atasan, bkpsdm, *penanggap, *pejabat) for kalimat in orang.temuan] == []
    perintah("periksa_invarian")


def _log_dan_umpan_balik(pegawai: Orang, atasan: Orang) -> None:
    """The employee logs on the phone; the superior approves and comments; the open pages change by themselves."""
    nama = "Ratna Lautbiru"
    p, a = pegawai.halaman, atasan.halaman
    pegawai.open("/")
    p.get_by_label(re.compile("Apa yang Anda selesaikan")).fill(HASIL)
    p.get_by_role("button", name="Simpan").click()
    expect(p.get_by_text("Tersimpan").first).to_be_visible()
    pegawai.open("/kinerja/log/")
    butir = p.locator(".log-butir", has_text=HASIL)
    expect(butir).to_contain_text("Menunggu persetujuan")

    atasan.open("/kinerja/tim/")
    a.get_by_role("link", name=nama).click()
    a.locator("#panel-tim").get_by_role("link", name="Periksa log", exact=True).click()
    a.wait_for_url(re.compile(r"/kinerja/log/tinjau/"))
    atasan.check_page()
    a.locator(".log-butir", has_text=HASIL).get_by_role("button", name="Setujui").click()
    expect(a.locator(".log-butir", has_text=HASIL)).to_have_count(0)
    expect(butir).to_contain_text("Disetujui")  # the employee's page, never touched meanwhile
    pegawai.check_page()

    pegawai.open("/")
    atasan.open("/kinerja/tim/")
    a.get_by_role("link", name=nama).click()
    a.get_by_label("Yang Anda amati").fill(PENGAMATAN)
    a.get_by_label("Nilai BerAKHLAK").select_option("Berorientasi Pelayanan")
    atasan.check_page()
    a.get_by_role("button", name="Kirim").click()
    expect(p.get_by_text(PENGAMATAN)).to_be_visible()  # again by itself
    pegawai.check_page()


def _nilai(atasan: Orang) -> None:
    """The superior rates one person: every result and value as expected, the quadrant lights up."""
    a = atasan.halaman
    atasan.open(f"/kinerja/penilaian/tim/?periode={MASA}")
    a.locator(".baris", has_text="Ratna Lautbiru").get_by_role("link", name="Nilai").click()
    a.wait_for_url(re.compile(r"/nilai/$"))
    for satu in a.get_by_label("Sesuai ekspektasi").all():
        satu.check(force=True)
    expect(a.locator("[data-kuadran-hasil]")).to_have_text("Baik")
    a.get_by_label("Saya tidak mempunyai benturan kepentingan").check()
    a.get_by_label("Tetap sampaikan sekarang").check()  # the city's calibration session is open
    atasan.check_page()
    a.get_by_role("button", name="Tetapkan dan sampaikan").click()
    a.wait_for_url(re.compile(r"/kinerja/penilaian/tim/"))
    expect(a.get_by_text("Penilaian Ratna Lautbiru sudah disampaikan.")).to_be_visible()


def _tutup_penilaian(bkpsdm: Orang) -> None:
    """BKPSDM closes the month; the head without a rater needs a reason."""
    b = bkpsdm.halaman
    bkpsdm.open(f"/kinerja/periode/?periode={MASA}")
    b.get_by_role("link", name="Tutup penilaian").click()
    b.wait_for_url(re.compile(r"/tutup/$"))
    bkpsdm.check_page()
    b.get_by_label(re.compile("Alasan")).fill("Pejabat tertinggi belum mempunyai penilai.")
    b.get_by_role("button", name="Tutup penilaian").click()
    b.wait_for_url(re.compile(r"/kinerja/periode/\?periode="))
    expect(b.get_by_text("Sudah ditutup.")).to_be_visible()


def _bayar(sesi: Sesi) -> list[Orang]:
    """Three officials: compute, verify, approve; then lock."""
    bendahara = sesi.open("bendahara", MEJA)
    d = bendahara.halaman
    bendahara.open("/gaji/proses/")
    d.get_by_label("Bulan").fill(str(MASA))
    d.get_by_role("button", name="Buka proses").click()
    d.wait_for_url(re.compile(r"/gaji/proses/[0-9a-f-]{36}/$"))
    bendahara.check_page()
    d.get_by_role("button", name="Hitung sekarang").click()
    d.wait_for_url(re.compile(r"/gaji/proses/[0-9a-f-]{36}/$"))
    expect(d.get_by_text("Dihitung").first).to_be_visible()
    _tunggu_hitung(d)
    bendahara.check_page()
    d.get_by_role("link", name="Bandingkan").click()
    d.wait_for_url(re.compile(r"/bandingkan/$"))
    bendahara.check_page()

    verifikator = _langkah(sesi.open("verifikator", MEJA), "Verifikasi", "Diverifikasi")
    pimpinan = _langkah(sesi.open("pimpinan", MEJA), "Setujui", "Disetujui")
    _langkah(bendahara, "Kunci bulan ini", "Dikunci")
    d.get_by_role("link", name="Buka daftar bayar").click()
    d.wait_for_url(re.compile(r"/daftar-bayar/$"))
    bendahara.check_page()
    return [bendahara, verifikator, pimpinan]


def _tunggu_hitung(d: Page) -> None:
    """Wait for the job; its fragment says when it is done."""
    selesai = d.get_by_role("link", name="Lihat hasilnya").or_(d.get_by_role("link", name="Bandingkan"))
    expect(selesai.first).to_be_visible(timeout=30_000)
    d.reload()
    expect(d.get_by_role("link", name="Bandingkan")).to_be_visible()


def _langkah(orang: Orang, tombol: str, keadaan: str) -> Orang:
    """One official opens the month's run from the list and does the step that is theirs."""
    h = orang.halaman
    orang.open("/gaji/proses/")
    h.get_by_role("link", name=MASA.nama).click()
    h.wait_for_url(re.compile(r"/gaji/proses/[0-9a-f-]{36}/$"))
    orang.check_page()
    h.get_by_role("button", name=tombol, exact=True).click()
    h.wait_for_load_state()
    expect(h.get_by_text(keadaan).first).to_be_visible()
    return orang


def _baca_slip(pegawai: Orang) -> None:
    """The employee follows one deduction to the record of attendance and to the article of the Perkada."""
    p = pegawai.halaman
    pegawai.open("/gaji/")
    p.get_by_role("link", name=MASA.nama).click()
    p.wait_for_url(re.compile(r"/gaji/slip/"))
    pegawai.check_page()
    p.get_by_role("link", name="Potongan terlambat").click()
    laci = p.locator("#laci")
    expect(laci.get_by_role("heading", name=re.compile("Mengapa dipotong"))).to_be_visible()
    expect(laci.get_by_text(re.compile(r"terlambat \d+ menit")).first).to_be_visible()
    pasal = laci.locator("details", has_text="Perwali Tanjung Harapan").first
    pasal.locator("summary").click()
    expect(pasal.get_by_text(re.compile(r"terlambat", re.I)).first).to_be_visible()
    pegawai.check_page()
    laci.get_by_role("link", name="catatan presensi").first.click()
    p.wait_for_url(re.compile(r"/kinerja/presensi/"))
    expect(p.get_by_text(re.compile(r"Terlambat \d+ menit|\d+ menit")).first).to_be_visible()
    pegawai.check_page()
