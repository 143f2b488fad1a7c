"""Pages, PDF and API of THR: opening it, what the run waits for, what the employee sees."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from penggajian.enums import JenisProses
from penggajian.models import ProsesGaji, Slip
from penggajian.pdf import buat_pdf
from penggajian.selectors.slip import get_nilai, susun_baca
from tests.factories.penggajian import KotaGaji
from tests.penggajian.test_api import DASAR, kirim
from tests.penggajian.test_halaman import masuk, pegawai_masuk
from tests.penggajian.test_pajak_setahun import siapkan
from tests.penggajian.test_proses import kunci
from tests.penggajian.test_thr import FEBRUARI, MARET, kunci_thr


@pytest.fixture
def thr(kota: KotaGaji) -> ProsesGaji:
    """Give a town whose THR of the year is locked."""
    siapkan(kota, FEBRUARI)
    kunci(kota, FEBRUARI)
    return kunci_thr(kota)


def isi(klien: Any, nama: str, *argumen: Any, **saring: str) -> str:
    jawaban = klien.get(reverse(f"penggajian:{nama}", args=argumen), saring)
    assert jawaban.status_code == 200
    teks: str = jawaban.content.decode()
    return teks


def slip_saya(kota: KotaGaji) -> Slip:
    return Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[0], jenis=JenisProses.THR)


def test_bendahara_membuka_thr_dan_melihat_bulan_acuan_yang_belum_dikunci(kota: KotaGaji) -> None:
    klien = masuk(kota.bendahara)
    jawaban = klien.post(reverse("penggajian:proses-list"), {"periode": "2026-03", "jenis": "THR"})
    proses = ProsesGaji.objects.get()
    assert (proses.jenis, proses.periode) == ("THR", MARET)
    assert jawaban["Location"] == reverse("penggajian:proses-detail", args=[proses.uuid])
    teks = isi(klien, "proses-detail", proses.uuid)
    assert "THR 2026" in teks
    assert "Kunci gaji Februari 2026 dahulu" in teks
    assert "Rapel bulan-bulan lalu" not in teks
    hitung = klien.post(reverse("penggajian:proses-hitung", args=[proses.uuid]), {"versi": proses.versi})
    assert "belum dikunci pada portal ini" in hitung.content.decode()


def test_langkah_thr_menyebut_acuan_dan_membandingkan_dengan_tahun_lalu(kota: KotaGaji, thr: ProsesGaji) -> None:
    klien = masuk(kota.bendahara)
    teks = isi(klien, "proses-detail", thr.uuid)
    assert "Penghasilan Februari 2026 menurut PP 11/2025" in teks
    assert "Bandingkan dengan tahun lalu" in teks
    assert "Tahun lalu" in isi(klien, "proses-bandingkan", thr.uuid)
    assert "Daftar bayar THR 2026" in isi(klien, "daftar-bayar", thr.uuid)
    semua = isi(klien, "proses-list")
    assert "THR 2026" in semua
    assert "Februari 2026" in semua


def test_pegawai_melihat_slip_thr_dengan_alasan_tiap_baris(kota: KotaGaji, thr: ProsesGaji) -> None:
    klien = pegawai_masuk(kota)
    slip = slip_saya(kota)
    assert "THR 2026" in isi(klien, "slip-list")
    teks = isi(klien, "slip-detail", slip.uuid)
    for satu in ("Slip THR 2026", "Tunjangan hari raya", "Gaji pokok bulan acuan", "TPP bulan acuan", "PP 11/2025"):
        assert satu in teks
    assert "Tambahan penghasilan</h2>" not in teks
    alasan = isi(klien, "slip-detail", slip.uuid, baris="thr_tpp")
    assert "100% dari TPP Februari 2026 sebelum potongan kinerja dan disiplin" in alasan
    assert "PPh 21 ditanggung pemerintah" in teks or "Dibayar pemerintah untuk Anda" in teks
    assert "THR 2026" in isi(klien, "pajak-saya")


def test_pdf_berjudul_thr(kota: KotaGaji, thr: ProsesGaji, monkeypatch: pytest.MonkeyPatch) -> None:
    slip = slip_saya(kota)
    hasil: dict[str, Any] = {}
    monkeypatch.setattr("penggajian.pdf.cetak.buat_pdf", lambda templat, isi: hasil.update(isi["lembar"][0]) or b"%PDF")
    assert buat_pdf(slip, susun_baca(get_nilai(slip)), "https://contoh/", []) == b"%PDF"
    assert (hasil["periode"], hasil["jenis"]) == ("THR 2026", "Dibayar Maret 2026")
    assert hasil["thr"][0]["nama"] == "Gaji pokok bulan acuan"
    assert not hasil["gaji"]
    jawaban = pegawai_masuk(kota).get(reverse("penggajian:slip-pdf", args=[slip.uuid]))
    assert jawaban["Content-Disposition"] == 'attachment; filename="slip-2026-03-thr.pdf"'


def test_api_membuka_menghitung_dan_menjelaskan_thr(kota: KotaGaji, thr: ProsesGaji) -> None:
    klien = masuk(kota.bendahara)
    baru = kirim(klien, "proses/", {"periode": "2026-06", "jenis": "GAJI_13"})
    assert (baru.status_code, baru.json()["jenis"]) == (201, "GAJI_13")
    jawaban = kirim(klien, f"proses/{baru.json()['uuid']}/hitung/", {"versi": baru.json()["versi"]})
    assert (jawaban.status_code, jawaban.json()["kode"]) == (409, "bulan_acuan_belum_dikunci")
    assert kirim(klien, "proses/", {"periode": "2026-06", "jenis": "BONUS"}).status_code == 400
    daftar = klien.get(f"{DASAR}/slip/", {"jenis": "THR"}).json()
    assert daftar["count"] == 4
    rinci = pegawai_masuk(kota).get(f"{DASAR}/slip/{slip_saya(kota).uuid}/penjelasan/").json()
    pokok = next(satu for satu in rinci if satu["kode"] == "thr_gaji_pokok")
    assert pokok["rumus"].startswith("Gaji pokok Februari 2026: ")
    assert pokok["dasar_hukum"] == "PP 11/2025"


def test_daftar_slip_pegawai_memakai_kueri_yang_sama_dengan_atau_tanpa_thr(kota: KotaGaji) -> None:
    siapkan(kota, FEBRUARI)
    kunci(kota, FEBRUARI)
    klien = pegawai_masuk(kota)
    klien.get(reverse("penggajian:slip-list"))
    with CaptureQueriesContext(connection) as tanpa:
        klien.get(reverse("penggajian:slip-list"))
    kunci_thr(kota)
    with CaptureQueriesContext(connection) as dengan:
        klien.get(reverse("penggajian:slip-list"))
    assert len(tanpa) == len(dengan)
