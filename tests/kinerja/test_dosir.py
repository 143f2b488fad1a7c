"""The dossier: evidence of a person and a span, gaps named, readings recorded."""

import json
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from kinerja.enums import StatusLog, StatusPresensi
from kinerja.models import BuktiLog, UmpanBalik
from kinerja.rules.masa import Masa, MasaTidakSah, list_pilihan_masa
from kinerja.selectors.dosir import Bagian, daftar_bagian
from kinerja.services.dialog import Jadwal, create_dialog
from tests.factories.kinerja import LogFactory, PresensiFactory

KINI = datetime(2026, 10, 20, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def waktu():
    """Let today be Tuesday 20 October 2026."""
    with time_machine.travel(KINI, tick=False):
        yield


def masuk(akun) -> Client:
    """Sign in."""
    klien = Client()
    klien.force_login(akun)
    return klien


@pytest.mark.parametrize(
    ("teks", "awal", "akhir", "sebelum", "sesudah"),
    [
        ("2026-01", date(2026, 1, 1), date(2026, 1, 31), "2025-12", "2026-02"),
        ("2026-T4", date(2026, 10, 1), date(2026, 12, 31), "2026-T3", "2027-T1"),
        ("2026", date(2026, 1, 1), date(2026, 12, 31), "2025", "2027"),
    ],
)
def test_masa_adalah_bulan_triwulan_atau_tahun(teks, awal, akhir, sebelum, sesudah):
    masa = Masa.dari_teks(teks)
    assert (masa.awal, masa.akhir, masa.sebelumnya, masa.berikutnya) == (awal, akhir, sebelum, sesudah)
    assert list_pilihan_masa(masa, akhir)[2] == ("Tahun", "2026")


@pytest.mark.parametrize("teks", ["", "x", "2026-13", "2026-T5", "9999-T4", "0000", "٢٠٢٦", "2026-1-1"])
def test_masa_yang_bukan_masa_ditolak_dengan_kalimat(teks):
    with pytest.raises(MasaTidakSah):
        Masa.dari_teks(teks)


def test_celah_disebut_satu_per_satu(evaluasi, kota_kecil):
    staf = kota_kecil.staf
    satu, dua = evaluasi.skp.rhk_set.order_by("urutan")
    LogFactory(pegawai=staf, tanggal=date(2026, 5, 12), rhk=satu)
    LogFactory(pegawai=staf, tanggal=date(2026, 10, 19), rhk=dua, status=StatusLog.DIKEMBALIKAN)
    PresensiFactory(
        pegawai=staf, tanggal=date(2026, 10, 5), status=StatusPresensi.TANPA_KETERANGAN, masuk=None, pulang=None
    )
    teks = masuk(staf.pengguna).get(reverse("kinerja:dosir-detail", args=[staf.uuid])).content.decode()
    for celah in (
        "Tidak ada bukti untuk RHK 1 sejak 12 Mei 2026.",
        "Tidak ada bukti untuk RHK 2.",
        "12 hari kerja tanpa log.",
        "1 catatan log dikembalikan dan belum diperbaiki.",
        "Tidak ada umpan balik tertulis pada masa ini.",
        "1 hari tanpa keterangan.",
        "Belum ada dialog kinerja pada Triwulan IV 2026.",
    ):
        assert celah in teks, celah
    assert "Belum ada survei" in teks
    assert "Belum ada catatan pelatihan" in teks


def test_isi_lengkap_tampil_di_halaman_api_dan_pdf(evaluasi, kota_kecil):
    staf, kabid = kota_kecil.staf, kota_kecil.kabid
    rhk = evaluasi.skp.rhk_set.first()
    log = LogFactory(
        pegawai=staf, tanggal=date(2026, 10, 19), rhk=rhk, status=StatusLog.DISETUJUI,
        ditinjau_oleh=kabid.pengguna, ditinjau_at=KINI, mulai="08:00", selesai="10:00", uraian="Menerbitkan 40 KTP",
    )  # fmt: skip
    BuktiLog.objects.create(log=log, tautan="https://contoh.test/1")
    UmpanBalik.objects.create(
        dari=kabid, untuk=staf, unit_kerja=staf.unit_kerja, arah="sesuai", pengamatan="Rapi sekali", nilai="loyal"
    )
    jadwal = Jadwal(KINI, KINI.replace(hour=5), "Ruang kabid")
    create_dialog(dengan=staf, jenis="EVALUASI", jadwal=jadwal, pokok="Rahasia", oleh=kabid.pengguna, pada=KINI)
    alamat = reverse("kinerja:dosir-detail", args=[staf.uuid])
    teks = masuk(kabid.pengguna).get(alamat).content.decode()
    for isi in ("Menerbitkan 40 KTP", "120 menit tercatat", "Rapi sekali", "Evaluasi kinerja", "Oktober 2026"):
        assert isi in teks, isi
    api = masuk(kabid.pengguna).get(f"/api/v1/kinerja/dosir/{staf.uuid}/?masa=2026-T4").json()
    assert [b["judul"] for b in api["bagian"]][:2] == ["Kemajuan SKP", "Log harian"]
    assert "Rahasia" not in json.dumps(api)
    pdf = masuk(kabid.pengguna).get(reverse("kinerja:dosir-pdf", args=[staf.uuid]) + "?masa=2026")
    assert pdf.content.startswith(b"%PDF")
    assert masuk(kabid.pengguna).get(alamat + "?masa=kapan").status_code == 404
    assert masuk(kabid.pengguna).get(f"/api/v1/kinerja/dosir/{staf.uuid}/?masa=x").status_code == 400


def test_B_02_tiap_bagian_mengikuti_hak_pembacanya(evaluasi, kota_kecil):
    staf = kota_kecil.staf
    UmpanBalik.objects.create(
        dari=kota_kecil.kabid, untuk=staf, unit_kerja=staf.unit_kerja, arah="sesuai", pengamatan="Kata berdua",
        nilai="loyal",
    )  # fmt: skip
    PresensiFactory(pegawai=staf, tanggal=date(2026, 10, 5))
    alamat = reverse("kinerja:dosir-detail", args=[staf.uuid])
    pengelola = masuk(kota_kecil.pengelola).get(alamat).content.decode()
    assert "Kata berdua" not in pengelola
    assert "isinya hanya dibaca kedua pihaknya" in pengelola
    pimpinan = masuk(kota_kecil.pimpinan).get(alamat).content.decode()
    assert "tidak termasuk lingkup Anda" in pimpinan
    assert masuk(kota_kecil.rekan.pengguna).get(alamat).status_code == 403
    assert masuk(kota_kecil.pengelola_lain).get(alamat).status_code == 404


def test_membuka_berkas_orang_lain_tercatat_milik_sendiri_tidak(kota_kecil):
    staf = kota_kecil.staf
    alamat = reverse("kinerja:dosir-detail", args=[staf.uuid])
    saya = masuk(staf.pengguna)
    assert saya.get(reverse("kinerja:dosir-saya")).url == alamat
    assert saya.get(alamat).status_code == 200
    assert not Aktivitas.objects.filter(kode__startswith="kinerja.dosir").exists()
    kabid = masuk(kota_kecil.kabid.pengguna)
    kabid.get(alamat)
    kabid.get(reverse("kinerja:dosir-pdf", args=[staf.uuid]))
    kabid.get(f"/api/v1/kinerja/dosir/{staf.uuid}/")
    kode = Aktivitas.objects.filter(kode__startswith="kinerja.dosir", is_baca=True).values_list("kode", flat=True)
    assert sorted(kode) == ["kinerja.dosir.dibuka", "kinerja.dosir.dibuka", "kinerja.dosir.diunduh"]


def test_bagian_dari_lantai_atas_didaftarkan_sekali(monkeypatch):
    monkeypatch.setattr("kinerja.selectors.dosir._DAFTAR", {})
    daftar_bagian("pelatihan", lambda p: Bagian("Pelatihan"))
    with pytest.raises(ValueError, match="twice"):
        daftar_bagian("pelatihan", lambda p: Bagian("Lain"))
    with pytest.raises(ValueError, match="Unknown"):
        daftar_bagian("entah", lambda p: Bagian("Lain"))
