"""Printed documents of a locked run: register and slips by a job, its file, its right and its time."""

import io
import zipfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.selectors import get_terpakai, read_isi
from asn_portal.inti.berkas.services import sapu_berkas
from asn_portal.inti.dokumen import cetak
from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.inti.dokumen.pemeriksa import periksa_berkas
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import run_pekerjaan
from jabatan.models import Pegawai, Posisi, UnitKerja
from penggajian import pdf, services
from penggajian.enums import DokumenGaji
from penggajian.models import ProsesGaji, Slip
from penggajian.selectors.cetakan import list_baris_daftar
from penggajian.services import cetakan
from tests.factories.akun import PenggunaFactory, PeranPenggunaFactory
from tests.factories.jabatan import UnitFactory, masa
from tests.factories.penggajian import PADA, KotaGaji, pejabat
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_pajak_setahun import siapkan
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_thr import FEBRUARI, kunci_thr


@pytest.fixture(autouse=True)
def folder(settings: Any, tmp_path: Path) -> None:
    """Keep the files of jobs away from the working tree."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def terkunci(kota: KotaGaji) -> ProsesGaji:
    """Give a locked October."""
    return kunci(kota)


def minta(kota: KotaGaji, proses: ProsesGaji, dokumen: DokumenGaji, **lain: Any) -> Pekerjaan:
    isi: dict[str, Any] = {"unit": None, "oleh": kota.bendahara, "pada": PADA} | lain
    return services.enqueue_cetakan(proses=proses, dokumen=dokumen, **isi)


def jalankan(pekerjaan: Pekerjaan) -> Pekerjaan:
    selesai = run_pekerjaan(pekerjaan.pk)
    assert selesai.status == StatusPekerjaan.SELESAI, selesai.galat_teknis
    return selesai


def isi_berkas(pekerjaan: Pekerjaan) -> bytes:
    return read_isi(Berkas.objects.get(uuid=pekerjaan.hasil["berkas"]))


def test_daftar_gaji_berisi_tiap_orang_dan_sama_dengan_slip_serta_daftar_bayar(
    kota: KotaGaji, terkunci: ProsesGaji
) -> None:
    pekerjaan = jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI))
    terbit = DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji")
    isi = terbit.isi
    assert [satu["nama"] for satu in isi["unit"]] == ["Dinas Rekaan"]
    slip = {
        satu.pegawai.nama_lengkap: satu.bersih
        for satu in Slip.objects.filter(proses=terkunci).select_related("pegawai")
    }
    assert {nama: jumlah[-1] for nama, _, jumlah in isi["unit"][0]["baris"]} == slip
    assert isi["jumlah"][-1] == terkunci.total_bersih == terkunci.daftar_bayar.total
    assert [(p["tahap"], p["nama"]) for p in isi["pejabat"]] == [
        ("Dihitung", "Bendahara Uji"),
        ("Diverifikasi", "BKPSDM Uji"),
        ("Disetujui", "Pimpinan Uji"),
    ]
    berkas = isi_berkas(pekerjaan)
    assert berkas.startswith(b"%PDF")
    hasil = periksa_berkas(berkas)
    assert hasil is not None
    assert ("Orang", "4") in hasil.rincian


def test_daftar_gaji_thr_memakai_kolomnya_sendiri(kota: KotaGaji) -> None:
    """The columns of THR add up to what its slips pay."""
    siapkan(kota, FEBRUARI)
    kunci(kota, FEBRUARI)
    proses = kunci_thr(kota)
    jalankan(minta(kota, proses, DokumenGaji.DAFTAR_GAJI))
    isi = DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji").isi
    assert [satu["nama"] for satu in isi["kolom"]][-2:] == ["PPh 21", "Diterima"]
    assert isi["jumlah"][-1] == proses.total_bersih > 0


def test_mencetak_lagi_memakai_dokumen_yang_sama_dan_bita_yang_sama(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    satu = jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI))
    dua = jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI, pada=PADA + timedelta(minutes=2)))
    assert satu.pk != dua.pk
    assert DokumenTerbit.objects.filter(jenis="penggajian.daftar_gaji").count() == 1
    assert isi_berkas(satu) == isi_berkas(dua)


def test_nama_unit_yang_berubah_memberi_dokumen_pengganti(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI))
    lama = DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji")
    kota.unit.nama = "Dinas Berganti Nama"
    kota.unit.save()
    jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI, pada=PADA + timedelta(minutes=2)))
    assert DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji", menggantikan=lama).isi["unit"][0]["nama"] == (
        "Dinas Berganti Nama"
    )


@pytest.fixture
def dua_unit(kota: KotaGaji) -> UnitKerja:
    """Seat two of the four people in another unit, and give it."""
    lain = UnitFactory(nama="Badan Rekaan")
    orang = [satu.pk for satu in kota.pegawai[:2]]
    Posisi.objects.filter(pk__in=[satu.posisi_id for satu in kota.pegawai[:2]]).update(unit_kerja=lain)
    Pegawai.objects.filter(pk__in=orang).update(unit_kerja=lain)
    return lain


def test_daftar_besar_menjadi_satu_pdf_tiap_unit_dan_rekapitulasi(
    kota: KotaGaji, dua_unit: UnitKerja, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two units of two people each, where more than three people are many."""
    proses = kunci(kota)
    monkeypatch.setattr(cetakan, "SATU_BERKAS", 3)
    pekerjaan = jalankan(minta(kota, proses, DokumenGaji.DAFTAR_GAJI))
    with zipfile.ZipFile(io.BytesIO(isi_berkas(pekerjaan))) as arsip:
        nama = arsip.namelist()
        assert all(arsip.read(satu).startswith(b"%PDF") for satu in nama)
    assert {satu[4:] for satu in nama} == {"rekapitulasi.pdf", "badan-rekaan.pdf", "dinas-rekaan.pdf"}
    rekap = DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji.rekap").isi
    assert rekap["jumlah"][-1] == proses.total_bersih
    assert [(satu["orang"], satu["baris"]) for satu in rekap["unit"]] == [(2, []), (2, [])]


def test_satu_unit_dicetak_tanpa_unit_lain(kota: KotaGaji, dua_unit: UnitKerja) -> None:
    proses = kunci(kota)
    pekerjaan = jalankan(minta(kota, proses, DokumenGaji.DAFTAR_GAJI, unit=dua_unit))
    isi = DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji").isi
    assert [satu["nama"] for satu in isi["unit"]] == ["Badan Rekaan"]
    bersih = Slip.objects.filter(proses=proses, unit_kerja=dua_unit).values_list("bersih", flat=True)
    assert isi["jumlah"][-1] == sum(bersih) < proses.total_bersih
    assert isi_berkas(pekerjaan).startswith(b"%PDF")
    with pytest.raises(services.TanpaSlip):
        minta(kota, proses, DokumenGaji.SLIP, unit=UnitFactory(nama="Unit Kosong"))


def test_slip_massal_sama_dengan_slip_satu_satu(
    kota: KotaGaji, terkunci: ProsesGaji, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    """Each page says what the slip of its own says, code included; two at a time give two PDFs of one unit."""
    settings.ALAMAT_SITUS = "http://testserver"
    lembar: list[dict[str, Any]] = []
    asli = pdf.buat_pdf_banyak
    monkeypatch.setattr(pdf, "buat_pdf_banyak", lambda satu: lembar.extend(satu) or asli(satu))
    monkeypatch.setattr(cetakan, "LEMBAR_SEKALIGUS", 2)
    pekerjaan = jalankan(minta(kota, terkunci, DokumenGaji.SLIP))
    with zipfile.ZipFile(io.BytesIO(isi_berkas(pekerjaan))) as arsip:
        assert arsip.namelist() == ["001-dinas-rekaan-1.pdf", "001-dinas-rekaan-2.pdf"]
    assert pekerjaan.kemajuan == pekerjaan.total == len(lembar) == 4
    slip = Slip.objects.filter(proses=terkunci).order_by("pegawai__nama", "pegawai_id")
    assert [satu["nama"] for satu in lembar] == [satu.pegawai.nama_lengkap for satu in slip]
    klien = Client()
    klien.force_login(kota.bkpsdm)
    satuan: list[dict[str, Any]] = []
    cetak_asli = cetak.buat_pdf
    monkeypatch.setattr(
        cetak, "buat_pdf", lambda templat, isi, **k: satuan.append(isi) or cetak_asli(templat, isi, **k)
    )
    for satu in slip:
        assert klien.get(reverse("penggajian:slip-pdf", args=[satu.uuid])).status_code == 200
    assert [isi["lembar"][0] for isi in satuan] == lembar


def test_sebelum_dikunci_tidak_ada_dokumen(kota: KotaGaji) -> None:
    proses = hitung(kota)
    with pytest.raises(services.ProsesBelumDikunci):
        minta(kota, proses, DokumenGaji.DAFTAR_GAJI)
    klien = Client()
    klien.force_login(kota.bendahara)
    assert klien.get(reverse("penggajian:proses-cetak", args=[proses.uuid])).status_code == 404


def test_pekerjaan_yang_diulang_meninggalkan_satu_berkas_dan_satu_jejak(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    pekerjaan = jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI))
    lagi = cetakan.print_cetakan(pekerjaan=pekerjaan, pada=PADA, lapor=lambda *_: None)
    assert lagi["berkas"] == pekerjaan.hasil["berkas"]
    assert Berkas.objects.filter(jenis="HASIL").count() == 1
    jejak = Aktivitas.objects.get(kode="penggajian.cetakan.dibuat")
    assert jejak.pengguna_id == kota.bendahara.pk
    assert jejak.sesudah["baris"] == 4


def test_hasil_hanya_bagi_pemintanya_selama_masih_berwenang_dan_belum_lewat(
    kota: KotaGaji, terkunci: ProsesGaji
) -> None:
    klien, lain = Client(), Client()
    klien.force_login(kota.bendahara)
    lain.force_login(pejabat(Peran.BENDAHARA, "Bendahara Kedua"))
    jawab = klien.post(reverse("penggajian:proses-cetak", args=[terkunci.uuid]), {"dokumen": "SLIP", "unit": ""})
    pekerjaan = jalankan(Pekerjaan.objects.get(jenis=cetakan.CETAK))
    assert jawab["Location"] == reverse("pekerjaan:pekerjaan-rincian", args=[pekerjaan.uuid])
    url = pekerjaan.hasil["url"]
    unduhan = klien.get(url)
    assert (unduhan.status_code, unduhan["Content-Type"]) == (200, "application/pdf")
    assert lain.get(url).status_code == 404
    assert url in klien.get(jawab["Location"]).content.decode()
    assert get_terpakai(kota.bendahara) == 0
    peran = kota.bendahara.peran_diberikan.get()
    semula, peran.berlaku = peran.berlaku, masa(date(2020, 1, 1), date(2020, 2, 1))
    peran.save()
    assert klien.get(url).status_code == 404
    peran.berlaku = semula
    peran.save()
    Berkas.objects.update(kedaluwarsa_at=timezone.now() - timedelta(seconds=1))
    assert klien.get(url).status_code == 404
    assert sapu_berkas(pada=timezone.now())["baris"] == 1


def test_halaman_pekerjaan_menyebut_hasil_yang_sudah_lewat(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    pekerjaan = jalankan(minta(kota, terkunci, DokumenGaji.DAFTAR_GAJI))
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(hasil=pekerjaan.hasil | {"sampai": "2026-01-02T03:04:05+00:00"})
    klien = Client()
    klien.force_login(kota.bendahara)
    isi = klien.get(reverse("pekerjaan:pekerjaan-rincian", args=[pekerjaan.uuid])).content.decode()
    assert "Sudah dihapus" in isi
    assert pekerjaan.hasil["url"] not in isi


def test_api_meminta_cetakan_lalu_menyebut_berkasnya(kota: KotaGaji, terkunci: ProsesGaji) -> None:
    klien = Client()
    klien.force_login(kota.bendahara)
    alamat = f"/api/v1/penggajian/proses/{terkunci.uuid}/cetak/"
    salah = klien.post(alamat, {"dokumen": "LAIN"}, content_type="application/json")
    jawab = klien.post(alamat, {"dokumen": "DAFTAR_GAJI", "unit": kota.unit.kode}, content_type="application/json")
    assert (salah.status_code, jawab.status_code) == (400, 202)
    pekerjaan = jalankan(Pekerjaan.objects.get(uuid=jawab.json()["uuid"]))
    assert klien.get(pekerjaan.hasil["url"]).content.startswith(b"%PDF")


def test_membaca_daftar_satu_unit_tidak_bertambah_kueri(
    kota: KotaGaji, terkunci: ProsesGaji, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(3):
        assert len(list_baris_daftar(terkunci, kota.unit.pk)) == 4


def test_bendahara_satu_unit_mencetak_unitnya_saja(kota: KotaGaji) -> None:
    """The treasurer of one unit finds the locked month, prints that unit, and neither another nor all of them."""
    lain = UnitFactory(nama="Dinas Lain")
    pindah = kota.pegawai[3]
    Posisi.objects.filter(pk=pindah.posisi_id).update(unit_kerja=lain)
    terkunci = kunci(kota)
    pembantu: Any = PenggunaFactory(nama="Bendahara Pembantu")
    PeranPenggunaFactory(pengguna=pembantu, peran=Peran.BENDAHARA, unit_kode=kota.unit.kode)
    klien = masuk(pembantu)
    assert "Cetak per unit" in klien.get(reverse("penggajian:slip-semua")).content.decode()
    assert "3 slip" in klien.get(reverse("penggajian:cetak-list")).content.decode()
    alamat = reverse("penggajian:proses-cetak", args=[terkunci.uuid])
    halaman = klien.get(alamat).content.decode()
    assert lain.nama not in halaman
    assert "Seluruh unit kerja" not in halaman
    ditolak = klien.post(alamat, {"dokumen": "DAFTAR_GAJI", "unit": lain.kode})
    assert ditolak.status_code in (200, 400) and not Pekerjaan.objects.exists()
    assert klien.post(alamat, {"dokumen": "DAFTAR_GAJI", "unit": kota.unit.kode}).status_code == 302
    jalankan(Pekerjaan.objects.get())
    isi = DokumenTerbit.objects.get(jenis="penggajian.daftar_gaji").isi
    assert [(satu["nama"], satu["orang"]) for satu in isi["unit"]] == [("Dinas Rekaan", 3)]
    for unit in (lain.kode, None):
        jawaban = klien.post(
            f"/api/v1/penggajian/proses/{terkunci.uuid}/cetak/",
            {"dokumen": "SLIP", "unit": unit},
            content_type="application/json",
        )
        assert (jawaban.status_code, jawaban.json()["kode"]) == (403, "unit_di_luar_jangkauan")
    assert klien.get(reverse("penggajian:bukti-potong-cetak")).status_code == 403
    assert klien.get(reverse("penggajian:proses-detail", args=[terkunci.uuid])).status_code == 403
