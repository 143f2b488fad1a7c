"""An objection in a browser: filed, explained by the rater, decided above them, the correction read by the person."""

from collections.abc import Callable

from playwright.sync_api import expect

from asn_portal.demo import SANDI_DEMO
from asn_portal.lib.periode import Periode
from tests.peramban.conftest import AKHIR_BULAN_LALU
from tests.peramban.sesi import MEJA, PONSEL, Orang, Sesi

MASA = Periode.dari_tanggal(AKHIR_BULAN_LALU)
ALASAN = "Dua belas berkas minggu ketiga belum dihitung."
PENJELASAN = "Berkas itu terlewat oleh saya; lognya ada."
PUTUSAN = "Log minggu ketiga terbukti, hasil kerja melampaui target."
# The last of the demo superior's people, so that the main path rates somebody else. The result is delivered now.
SAMPAIKAN = f"""
from datetime import date
from django.utils import timezone
from kinerja.enums import Ekspektasi, NilaiBerakhlak
from kinerja.models import Evaluasi
from kinerja.selectors.keberatan import get_pemutus
from kinerja.services.massal import DataPenilaian, submit_evaluasi_massal
e = (Evaluasi.objects.filter(periode=date({MASA.tahun}, {MASA.bulan}, 1), penilai__pengguna__username="atasan",
     pegawai__pengguna__isnull=False).exclude(pegawai__pengguna__username="pegawai").order_by("pk").last())
if e.status == "TERBUKA":
    submit_evaluasi_massal(oleh=None, pada=timezone.now(), data=[DataPenilaian(
        evaluasi_id=e.pk, rhk={{r.pk: Ekspektasi.SESUAI for r in e.skp.rhk_set.all()}},
        perilaku={{n: Ekspektasi.SESUAI for n in NilaiBerakhlak}})])
akun = [e.pegawai.pengguna, get_pemutus(e, timezone.localdate()).pengguna]
for satu in akun:
    satu.set_password({SANDI_DEMO!r})
    satu.save()
print("|".join(satu.username for satu in akun))
"""


def test_dari_keberatan_sampai_koreksi_yang_terbaca_pegawai(sesi: Sesi, perintah: Callable[..., str]) -> None:
    pemohon, pemutus = perintah("shell", "--verbosity", "0", "-c", SAMPAIKAN).strip().splitlines()[-1].split("|")
    pegawai = sesi.open(pemohon, PONSEL)

    alamat = _ajukan(pegawai)
    atasan = sesi.open("atasan", MEJA)
    _jelaskan(atasan, alamat)
    pejabat = sesi.open(pemutus, MEJA)
    _putuskan(pejabat, alamat)
    _baca(pegawai, alamat)

    assert [kalimat for orang in (pegawai, atasan, pejabat) for kalimat in orang.temuan] == []


def _ajukan(pegawai: Orang) -> str:
    """Object on a phone; from then on the result is provisional. Gives the address of the objection."""
    p = pegawai.halaman
    pegawai.open("/kinerja/keberatan/")
    p.locator(".baris", has_text=MASA.nama).get_by_role("link", name="Ajukan keberatan").click()
    p.get_by_label("Alasan keberatan").fill(ALASAN)
    pegawai.check_page()
    p.get_by_role("button", name="Ajukan keberatan").click()
    expect(p.get_by_text("Baik, sementara")).to_be_visible()
    pegawai.check_page()
    return p.url


def _jelaskan(atasan: Orang, alamat: str) -> None:
    """The rater is heard and cannot decide."""
    a = atasan.halaman
    atasan.open(alamat)
    expect(a.get_by_text(ALASAN)).to_be_visible()
    expect(a.get_by_role("button", name="Putuskan")).to_have_count(0)
    a.get_by_label("Penjelasan Anda").fill(PENJELASAN)
    a.get_by_role("button", name="Kirim penjelasan").click()
    expect(a.locator("p.prosa", has_text=PENJELASAN)).to_be_visible()
    atasan.check_page()


def _putuskan(pejabat: Orang, alamat: str) -> None:
    """The superior of the rater hears both and changes the result."""
    p = pejabat.halaman
    pejabat.open(alamat)
    expect(p.get_by_text(PENJELASAN)).to_be_visible()
    p.get_by_label("Hasil diubah").check(force=True)
    p.get_by_label("Rating hasil kerja yang baru").select_option("di_atas")
    p.get_by_label("Rating perilaku yang baru").select_option("di_atas")
    p.get_by_label("Alasan putusan").fill(PUTUSAN)
    pejabat.check_page()
    p.get_by_role("button", name="Putuskan").click()
    expect(p.get_by_text("Putusan tersimpan").first).to_be_visible()
    pejabat.check_page()


def _baca(pegawai: Orang, alamat: str) -> None:
    """The person reads the decision, its reason and both predikat, and the result itself says the new one."""
    p = pegawai.halaman
    pegawai.open(alamat)
    expect(p.get_by_text(PUTUSAN)).to_be_visible()
    expect(p.get_by_text("Predikat semula Baik, kini Sangat baik")).to_be_visible()
    p.get_by_role("link", name="Lihat hasil penilaian").click()
    expect(p.get_by_text("Sangat baik").first).to_be_visible()
    pegawai.check_page()
