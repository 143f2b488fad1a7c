"""Fair results in a browser: an objection heard and decided, and a session of calibration."""

import re
from collections.abc import Callable
from datetime import date

from playwright.sync_api import expect

from asn_portal.lib.periode import Periode
from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

MASA = Periode.dari_tanggal(date.today())
ALASAN = "Tiga puluh berkas pada minggu kedua belum dihitung."
CATATAN = "Ukuran waktu layanan disamakan dengan seksi lain."
# Both stories play in the month of today, which the city has not opened: the other stories close and pay the one before.
SIAPKAN = """
from django.utils import timezone
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from kinerja.enums import NilaiBerakhlak
from kinerja.models import Evaluasi
from kinerja.services.buka import open_periode
from kinerja.services.evaluasi import IsianRating, submit_evaluasi, update_rating
kini, masa = timezone.now(), Periode.dari_tanggal(timezone.localdate())
open_periode(periode=masa.awal, oleh=None, pada=kini)
terbuka = Evaluasi.objects.periodik().filter(periode=masa.awal, status="TERBUKA", penilai__pengguna__isnull=False)
def isian(e):
    return {
        "evaluasi": e, "oleh": e.penilai.pengguna, "pada": kini,
        "rhk": {r.pk: IsianRating("sesuai") for r in e.skp.rhk_set.all()},
        "perilaku": {n.value: IsianRating("sesuai") for n in NilaiBerakhlak},
    }
"""
SAMPAIKAN = """
for e in terbuka.filter(pegawai__pengguna__username="pegawai"):
    submit_evaluasi(rating_hasil="", rating_perilaku="", alasan="", tanpa_konflik=True, **isian(e))
"""
USULKAN = """
dinas = Pegawai.objects.get(pengguna__username="atasan").unit_kerja.ancestors(include_self=True)[1]
bawah = list(dinas.descendants(include_self=True).values_list("pk", flat=True))
for e in terbuka.filter(unit_kerja__in=bawah, penilai__unit_kerja__in=bawah).exclude(pegawai__pengguna__username="pegawai"):
    update_rating(**isian(e))
print(dinas.nama)
"""


def test_keberatan_dari_pegawai_sampai_penjelasan_penilai(sesi: Sesi, perintah: Callable[..., str]) -> None:
    perintah("shell", "--verbosity", "0", "-c", SIAPKAN + SAMPAIKAN)
    pegawai, atasan = sesi.open("pegawai", PONSEL), sesi.open("atasan", MEJA)
    p, a = pegawai.halaman, atasan.halaman

    pegawai.open("/kinerja/keberatan/")
    p.get_by_role("link", name="Ajukan keberatan").first.click()
    p.wait_for_url(re.compile(r"/keberatan/$"))
    pegawai.check_page()
    p.get_by_label("Alasan keberatan").fill(ALASAN)
    p.get_by_role("button", name="Ajukan keberatan").click()
    p.wait_for_url(re.compile(r"/kinerja/keberatan/[0-9a-f-]{36}/$"))
    pegawai.check_page()
    expect(p.get_by_text("Menunggu putusan").first).to_be_visible()
    alamat = p.url

    atasan.open("/kinerja/keberatan/")
    expect(a.get_by_text("Menunggu Anda")).to_be_visible()
    a.goto(alamat)
    atasan.check_page()
    a.get_by_label("Penjelasan Anda").fill("Berkas itu masuk hitungan bulan ini.")
    a.get_by_role("button", name="Kirim penjelasan").click()
    expect(a.get_by_text("Berkas itu masuk hitungan bulan ini.").first).to_be_visible()

    p.goto(alamat)
    expect(p.get_by_text("Berkas itu masuk hitungan bulan ini.")).to_be_visible()
    p.get_by_role("button", name="Cabut keberatan").click()
    expect(p.get_by_text("Keberatan dicabut")).to_be_visible()
    assert [kalimat for orang in (pegawai, atasan) for kalimat in orang.temuan] == []
    perintah("periksa_invarian")


def test_kalibrasi_dari_usulan_sampai_berita_acara(sesi: Sesi, perintah: Callable[..., str]) -> None:
    atasan, bkpsdm = sesi.open("atasan", MEJA), sesi.open("bkpsdm", MEJA)
    dinas = perintah("shell", "--verbosity", "0", "-c", SIAPKAN + USULKAN).strip().splitlines()[-1]
    b = bkpsdm.halaman
    bkpsdm.open("/kinerja/kalibrasi/")
    b.get_by_label("Unit kerja").select_option(label=dinas)
    b.get_by_role("button", name="Buka sesi").click()
    b.wait_for_url(re.compile(r"/kinerja/kalibrasi/[0-9a-f-]{36}/$"))
    bkpsdm.check_page()
    nama = _ubah_usulan(atasan)
    _buka_sesi(bkpsdm)
    expect(b.locator("tr", has_text=nama)).to_contain_text(CATATAN)
    expect(b.get_by_role("link", name=re.compile("Ubah usulan"))).to_have_count(0)
    b.get_by_role("link", name="Tutup sesi").click()
    b.wait_for_url(re.compile(r"/tutup/$"))
    bkpsdm.check_page()
    for satu in b.get_by_role("checkbox").all():
        satu.check()
    b.get_by_label("Catatan sesi").fill("Waktu layanan dihitung dari berkas lengkap.")
    b.get_by_role("button", name="Tutup sesi").click()
    expect(b.get_by_text("berita acaranya terbit")).to_be_visible()
    with b.expect_download() as unduhan:
        b.get_by_role("link", name="Unduh berita acara").click()
    assert unduhan.value.path().read_bytes().startswith(b"%PDF")
    assert [kalimat for orang in (atasan, bkpsdm) for kalimat in orang.temuan] == []
    perintah("periksa_invarian")


def _buka_sesi(orang: Orang) -> None:
    """Go to the session of this month."""
    orang.open("/kinerja/kalibrasi/")
    orang.halaman.locator(".baris", has_text=MASA.nama).get_by_role("link").first.click()
    orang.halaman.wait_for_url(re.compile(r"/kinerja/kalibrasi/[0-9a-f-]{36}/$"))
    orang.check_page()


def _ubah_usulan(atasan: Orang) -> str:
    """The rater opens the session and changes a proposal of their own; give whose."""
    a = atasan.halaman
    _buka_sesi(atasan)
    baris = a.locator("tr", has=a.get_by_role("link", name=re.compile("Ubah usulan"))).first
    nama = baris.locator("b").first.inner_text()
    baris.get_by_role("link", name=re.compile("Ubah usulan")).click()
    a.wait_for_url(re.compile(r"/usulan/"))
    atasan.check_page()
    a.locator("#rating_hasil-di_bawah").check(force=True)
    a.get_by_label("Mengapa berubah").fill(CATATAN)
    a.get_by_role("button", name="Ubah usulan").click()
    expect(a.get_by_text("Usulan diubah.")).to_be_visible()
    return nama
