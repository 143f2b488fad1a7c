"""Feedback without names in a browser: asked, given by five, read only together."""

from collections.abc import Callable

from playwright.sync_api import expect

from asn_portal.demo import SANDI_DEMO
from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

PERTANYAAN = "Bagaimana kerja sama saya di loket?"
# Five peers of the demo employee; the first one gets a name to sign in with.
PILIH = f"""
from django.utils import timezone
from jabatan.models import Pegawai
from kinerja.enums import Hubungan
from kinerja.selectors.hubungan import list_pemberi
saya = Pegawai.objects.get(pengguna__username="pegawai")
rekan = [p for p, h in list_pemberi(saya.pk, timezone.localdate()).items() if h == Hubungan.REKAN]
orang = list(Pegawai.objects.filter(pk__in=rekan, pengguna__isnull=False).order_by("pk")[:5])
akun = orang[0].pengguna
akun.username = "rekan"
akun.set_password({SANDI_DEMO!r})
akun.save()
print("|".join(p.nama for p in orang))
"""
LAINNYA = f"""
from datetime import timedelta
from django.utils import timezone
from kinerja.models import PermintaanUmpanBalik
from kinerja.services.masukan import release_masukan, submit_masukan
minta = PermintaanUmpanBalik.objects.get(pertanyaan={PERTANYAAN!r})
for n, u in enumerate(minta.undangan_set.exclude(kepada__pengguna__username="rekan").order_by("pk")):
    submit_masukan(untuk=minta.tentang, isi={{"harmonis": "sesuai"}}, kekuatan=f"Tulisan {{n}}", perbaikan="",
                   permintaan=minta, oleh=u.kepada.pengguna, pada=timezone.now())
release_masukan(per_tanggal=minta.sampai + timedelta(days=1), pada=timezone.now())
"""


def test_minta_beri_lalu_baca_bersama(sesi: Sesi, perintah: Callable[..., str]) -> None:
    nama = perintah("shell", "--verbosity", "0", "-c", PILIH).strip().splitlines()[-1].split("|")
    pegawai, rekan = sesi.open("pegawai", MEJA), sesi.open("rekan", PONSEL)

    _minta(pegawai, nama)
    _beri(rekan)
    perintah("shell", "--verbosity", "0", "-c", LAINNYA)
    _baca(pegawai, nama)

    assert [kalimat for orang in (pegawai, rekan) for kalimat in orang.temuan] == []


def _minta(pegawai: Orang, nama: list[str]) -> None:
    """Choose five peers and a question; the page says who will read the answers."""
    p = pegawai.halaman
    pegawai.open("/kinerja/umpan-balik/minta/")
    for satu in nama:
        p.get_by_label(satu).check()
    p.get_by_label("Pertanyaan Anda").fill(PERTANYAAN)
    expect(p.get_by_text("Siapa yang menjawab tidak tampil bagi siapa pun")).to_be_visible()
    p.get_by_role("button", name="Kirim permintaan").click()
    expect(p.get_by_text("siapa yang menjawab tidak tampil").first).to_be_visible()
    pegawai.check_page()


def _beri(rekan: Orang) -> None:
    """Answer on a phone; afterwards the request is gone and nothing can be read again."""
    r = rekan.halaman
    rekan.open("/kinerja/umpan-balik/masukan/")
    r.locator(".baris", has_text=PERTANYAAN).get_by_role("link", name="Jawab").click()
    expect(r.get_by_text("hanya sebagai ringkasan dari 5 orang atau lebih")).to_be_visible()
    r.get_by_label("Harmonis").select_option("di_atas")
    r.get_by_label("Yang sudah baik").fill("Tulisan rekan")
    rekan.check_page()
    r.get_by_role("button", name="Kirim tanpa nama").click()
    expect(r.get_by_text("Masukan terkirim tanpa nama").first).to_be_visible()
    expect(r.locator(".baris", has_text=PERTANYAAN)).to_have_count(0)


def _baca(pegawai: Orang, nama: list[str]) -> None:
    """Read the sum: one topic of five, five texts, no name."""
    p = pegawai.halaman
    pegawai.open("/kinerja/umpan-balik/masukan/")
    ringkasan = p.locator("article", has_text=PERTANYAAN)
    expect(ringkasan.locator("tr", has_text="Harmonis").locator("td").nth(2)).to_have_text("4")
    expect(ringkasan.get_by_text("Tulisan rekan")).to_be_visible()
    teks = ringkasan.inner_text()
    assert not [satu for satu in nama if satu in teks]
    pegawai.check_page()
