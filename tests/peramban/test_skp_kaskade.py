"""SKP by cascade: the leader's RHK, a cell of the board, the member's SKP, comment, agreement, acknowledgement."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from kinerja.parameters.indikator import list_pertanyaan
from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

HASIL = "Pengaduan kependudukan dijawab tuntas"
# The demo employee has an adendum on its way; it is taken back so that the story starts from the agreed SKP.
BERSIHKAN = """
from django.utils import timezone
from kinerja.models import Skp
from kinerja.services.skp import cancel_pengajuan_skp, cancel_skp
for s in Skp.objects.filter(revisi_atas__isnull=False, pegawai__pengguna__username="pegawai", status="DIAJUKAN"):
    umum = {"oleh": s.pegawai.pengguna, "pada": timezone.now()}
    cancel_skp(skp=cancel_pengajuan_skp(skp=s, **umum), alasan="Diganti rencana baru", **umum)
"""


def test_skp_lewat_kaskade_sampai_dipahami(sesi: Sesi, perintah: Callable[..., str]) -> None:
    perintah("shell", "--verbosity", "0", "-c", BERSIHKAN)
    pegawai, atasan = sesi.open("pegawai", PONSEL), sesi.open("atasan", MEJA)

    _bagikan(atasan)
    _susun(pegawai)
    _komentari(atasan)
    _jawab(pegawai)
    _sepakati(atasan)
    _pahami(pegawai)

    assert [kalimat for orang in (pegawai, atasan) for kalimat in orang.temuan] == []
    perintah("periksa_invarian")


def _bagikan(atasan: Orang) -> None:
    """The leader fills a cell; the agreed SKP of the member gets an adendum, which needs a reason."""
    a = atasan.halaman
    atasan.open("/kinerja/skp/peran-hasil/")
    a.get_by_role("link", name="Tulis hasil Ratna Lautbiru untuk RHK 1").click()
    a.get_by_label("Hasil kerja yang diharapkan").fill(HASIL)
    a.get_by_label("Bagian dari RHK Anda").fill("20")
    a.get_by_label("Alasan penambahan").fill("Kanal pengaduan baru dibuka.")
    a.get_by_role("button", name="Usulkan").click()
    expect(a.get_by_text(HASIL).first).to_be_visible()
    atasan.check_page()


def _susun(pegawai: Orang) -> None:
    """The member opens the draft on a phone, takes indicators from a template, and submits."""
    p = pegawai.halaman
    pegawai.open("/kinerja/skp/")
    p.get_by_role("link", name="Buka adendum").click()
    rhk = p.locator(".rhk", has_text=HASIL)
    expect(rhk).to_contain_text("Usulan pimpinan")
    rhk.get_by_role("link", name="Dari templat").click()
    rhk.locator(".baris", has_text="Pengaduan warga dijawab tuntas").get_by_role("button", name="Pakai").click()
    expect(p.locator(".rhk", has_text=HASIL)).to_contain_text("Lama menjawab pengaduan")
    pegawai.check_page()
    p.get_by_role("button", name="Ajukan").click()
    expect(p.get_by_text("Menunggu persetujuan").first).to_be_visible()


def _komentari(atasan: Orang) -> None:
    """The rater comments; agreeing then waits for the answer, and says so."""
    a = atasan.halaman
    atasan.open("/kinerja/skp/tim/")
    a.locator("tr", has_text="Ratna Lautbiru").get_by_role("link", name="Periksa adendum").click()
    a.get_by_role("link", name="Tulis komentar").click()
    a.get_by_label(re.compile("Komentar tentang")).fill("Apakah tiga hari cukup?")
    a.get_by_role("button", name="Kirim komentar").click()
    expect(a.get_by_text("Menunggu jawaban")).to_be_visible()
    atasan.check_page()
    with a.expect_response(lambda r: r.url.endswith("/sepakati/")) as jawaban:
        a.get_by_role("button", name="Sepakati").click()
    assert jawaban.value.status == 409
    expect(a.get_by_text("komentar indikator yang belum dijawab")).to_be_visible()
    atasan.temuan = [t for t in atasan.temuan if "409" not in t]


def _jawab(pegawai: Orang) -> None:
    """The member answers."""
    p = pegawai.halaman
    komentar = p.locator(".komentar", has_text="Apakah tiga hari cukup?")
    komentar.get_by_role("link", name="Jawab", exact=True).click()  # the open page shows the comment by itself
    p.get_by_label("Jawaban", exact=True).fill("Ya, rata-rata dua hari.")
    p.get_by_role("button", name="Jawab", exact=True).click()
    expect(p.locator(".komentar", has_text="rata-rata dua hari")).to_be_visible()


def _sepakati(atasan: Orang) -> None:
    """The rater agrees; the adendum is part of the SKP at once."""
    a = atasan.halaman
    a.reload()
    a.get_by_role("button", name="Sepakati").click()
    expect(a.get_by_text("Perubahan disepakati dan langsung berlaku.")).to_be_visible()
    expect(a.locator(".rhk", has_text=HASIL)).to_be_visible()
    a.get_by_role("link", name="Riwayat versi").click()
    expect(a.get_by_text(f"ditambah: “{HASIL}”")).to_be_visible()
    atasan.check_page()


def _pahami(pegawai: Orang) -> None:
    """The member reads how they are judged and answers the check question."""
    p = pegawai.halaman
    pegawai.open("/kinerja/skp/")
    p.get_by_role("link", name="Bagaimana saya dinilai").click()
    pegawai.check_page()
    benar = next(s.pilihan[0] for s in list_pertanyaan() if p.get_by_text(s.tanya).count())
    p.get_by_label(benar).check()
    p.get_by_role("button", name="Saya memahami").click()
    expect(p.get_by_text("Dinyatakan paham")).to_be_visible()
    pegawai.check_page()
