"""The random sample: nobody chooses, everybody can draw again; an outsider checks; the person is heard first."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.audit.models import Segel
from asn_portal.inti.audit.selectors.rantai import HASH_AWAL
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import IsianSalah, VersiUsang
from kinerja.enums import HasilUjiPetik, StatusLog, StatusPeriode, StatusUjiPetik
from kinerja.models import Evaluasi, LogHarian, PeriodeKinerja, TarikanUjiPetik, UjiPetik
from kinerja.rules.masa import Masa
from kinerja.rules.uji_petik import sidik_tarikan, ukuran_sampel
from kinerja.selectors.dosir import Permintaan, list_bagian
from kinerja.selectors.uji_petik import list_rekap, verify_tarikan
from kinerja.services.log import LogTidakDapatDiubah, delete_log
from kinerja.services.uji_petik import (
    BelumDapatDitarik,
    BukanPemeriksa,
    UjiPetikBentrok,
    decide_uji_petik,
    draw_semua,
    draw_uji_petik,
    examine_uji_petik,
    respond_uji_petik,
)
from tests.factories.jabatan import KotaKecil, beri_peran
from tests.factories.kinerja import LogFactory

MARET = date(2026, 3, 1)
TUTUP = datetime(2026, 4, 6, 3, 0, tzinfo=UTC)
PADA = datetime(2026, 4, 7, 3, 0, tzinfo=UTC)
HASH = "ab" * 32


def isi_log(kota: KotaKecil, jumlah: int = 30) -> None:
    """Approve entries of the staff of one unit and one of the neighbour; leave one waiting."""
    tinjau = {"status": StatusLog.DISETUJUI, "ditinjau_at": PADA}
    LogHarian.objects.bulk_create(
        [
            LogFactory.build(
                pegawai=kota.staf,
                unit_kerja=kota.bidang,
                tanggal=MARET + timedelta(days=n % 28),
                ditinjau_oleh=kota.kabid.pengguna,
                **tinjau,
            )
            for n in range(jumlah)
        ]
    )
    LogFactory(pegawai=kota.orang_lain, ditinjau_oleh=kota.kadis_lain.pengguna, **tinjau)
    LogFactory(pegawai=kota.kadis_lain)


def tutup(periode: date = MARET) -> None:
    """Close the month, as the closing service leaves it."""
    PeriodeKinerja.objects.update_or_create(
        periode=periode, defaults={"status": StatusPeriode.DITUTUP, "ditutup_at": TUTUP}
    )


def segel(nomor: int, pada: datetime, hash_: str = HASH) -> None:
    Segel.objects.create(
        nomor=nomor,
        tabel="uji",
        kunci="id",
        kolom=["id"],
        id_awal=nomor,
        id_akhir=nomor,
        jumlah=1,
        sidik=HASH_AWAL,
        hash_sebelum=HASH_AWAL,
        hash=hash_,
        disegel_at=pada,
    )


@pytest.fixture
def tarikan(kota_kecil: KotaKecil) -> TarikanUjiPetik:
    """March closed, sealed before and after, drawn."""
    isi_log(kota_kecil)
    tutup()
    segel(1, TUTUP - timedelta(hours=1), "00" * 32)
    segel(2, TUTUP + timedelta(hours=1))
    segel(3, TUTUP + timedelta(hours=2), "ff" * 32)
    return draw_uji_petik(periode=MARET, pada=PADA)


@pytest.fixture
def uji(tarikan: TarikanUjiPetik, kota_kecil: KotaKecil) -> UjiPetik:
    """The drawn entry of the staff member."""
    return UjiPetik.objects.get(pegawai=kota_kecil.staf)


def periksa(uji: UjiPetik, kota: KotaKecil, hasil: str = "TIDAK_SESUAI", **ubah: Any) -> UjiPetik:
    return examine_uji_petik(
        **{"uji": uji, "hasil": hasil, "catatan": "Bukti tanggal lain", "oleh": kota.auditor, "pada": PADA, **ubah}
    )


# --- The rule -----------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("jumlah", "persen", "harapan"),
    [(0, 2, 0), (1, 2, 1), (50, 2, 1), (51, 2, 2), (100, 2, 2), (30, 0, 0), (7, 100, 7)],
)
def test_besar_sampel_dibulatkan_ke_atas_dan_sedikitnya_satu(jumlah: int, persen: int, harapan: int) -> None:
    assert ukuran_sampel(jumlah, persen) == harapan


def test_sidik_sha256_dari_segel_dan_nomor_catatan() -> None:
    nomor = UUID("00000000-0000-4000-8000-000000000001")
    assert sidik_tarikan(HASH, nomor) == hashlib.sha256(f"{HASH}:{nomor}".encode()).hexdigest()


# --- The draw -----------------------------------------------------------------------------------
def test_ditarik_dari_segel_pertama_sesudah_bulan_ditutup(tarikan: TarikanUjiPetik, kota_kecil: KotaKecil) -> None:
    assert (tarikan.segel_nomor, tarikan.segel_hash, tarikan.persen) == (2, HASH, 2)
    assert (tarikan.populasi, tarikan.jumlah) == (31, 2)
    bidang = LogHarian.objects.filter(unit_kerja=kota_kecil.bidang, status=StatusLog.DISETUJUI)
    terpilih = min(bidang, key=lambda log: sidik_tarikan(HASH, log.uuid))
    assert set(UjiPetik.objects.values_list("log", flat=True)) == {
        terpilih.pk,
        LogHarian.objects.get(pegawai=kota_kecil.orang_lain).pk,
    }


def test_sekali_sebulan_setelah_ditutup_dan_disegel(kota_kecil: KotaKecil) -> None:
    isi_log(kota_kecil, 3)
    with pytest.raises(BelumDapatDitarik, match="belum ditutup"):
        draw_uji_petik(periode=MARET, pada=PADA)
    tutup()
    segel(1, TUTUP - timedelta(seconds=1))
    with pytest.raises(BelumDapatDitarik, match="segel"):
        draw_uji_petik(periode=MARET, pada=PADA)
    assert draw_semua(pada=PADA) == 0
    segel(2, TUTUP + timedelta(seconds=1))
    assert draw_semua(pada=PADA) == 1
    assert draw_semua(pada=PADA) == 0
    with pytest.raises(BelumDapatDitarik, match="sudah ditarik"):
        draw_uji_petik(periode=MARET, pada=PADA)


def test_siapa_pun_dapat_menarik_ulang_dan_pilihan_yang_ditukar_ketahuan(
    tarikan: TarikanUjiPetik, uji: UjiPetik, kota_kecil: KotaKecil
) -> None:
    assert verify_tarikan(tarikan).cocok
    lain = LogHarian.objects.filter(pegawai=kota_kecil.staf).exclude(pk=uji.log_id).first()
    UjiPetik.objects.filter(pk=uji.pk).update(log=lain)
    hasil = verify_tarikan(tarikan)
    assert (hasil.segel_cocok, hasil.sidik_cocok, hasil.pilihan_cocok) == (True, False, False)
    with pytest.raises(DatabaseError), transaction.atomic():
        TarikanUjiPetik.objects.update(segel_hash="0" * 64)


# --- The check ----------------------------------------------------------------------------------
def test_pemilik_penyetuju_dan_penilai_tidak_memeriksa(uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    k = kota_kecil
    for orang in (k.staf, k.kabid, k.kadis):
        beri_peran(orang.pengguna, Peran.BKPSDM)
    for orang, kata in ((k.staf, "milik Anda"), (k.kabid, "menyetujui")):
        with pytest.raises(BukanPemeriksa, match=kata):
            periksa(uji, k, oleh=orang.pengguna)
    assert periksa(uji, k, "SESUAI", oleh=k.kadis.pengguna).status == StatusUjiPetik.SELESAI


def test_penilai_yang_tidak_menyetujui_pun_tidak_memeriksa(tarikan: TarikanUjiPetik, kota_kecil: KotaKecil) -> None:
    lain = UjiPetik.objects.get(pegawai=kota_kecil.orang_lain)
    with pytest.raises(BukanPemeriksa, match="menyetujui"):
        periksa(lain, kota_kecil, oleh=kota_kecil.kadis_lain.pengguna)
    log = LogFactory(  # approved by somebody else, as after a change of raters
        pegawai=kota_kecil.staf,
        tanggal=date(2026, 4, 2),
        status=StatusLog.DISETUJUI,
        ditinjau_oleh=kota_kecil.kadis.pengguna,
        ditinjau_at=PADA,
    )
    uji = UjiPetik.objects.create(
        tarikan=tarikan, log=log, pegawai=log.pegawai, unit_kerja=log.unit_kerja, sidik="0" * 64, urutan=9
    )
    with pytest.raises(BukanPemeriksa, match="menilai pegawai ini"):
        periksa(uji, kota_kecil, oleh=kota_kecil.kabid.pengguna)


def test_sesuai_langsung_final_dan_tidak_sesuai_menunggu_penjelasan(uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    with pytest.raises(IsianSalah, match="apa yang ditemukan"):
        periksa(uji, kota_kecil, catatan=" ")
    with pytest.raises(VersiUsang):
        periksa(uji, kota_kecil, versi=9)
    uji = periksa(uji, kota_kecil)
    assert (uji.status, uji.selesai_at) == (StatusUjiPetik.DIDENGAR, None)
    assert uji.batas_jawab == date(2026, 4, 14)  # five working days after Tuesday 7 April
    assert Notifikasi.objects.filter(untuk=kota_kecil.staf.pengguna, jenis="kinerja.uji_petik").exists()
    with pytest.raises(UjiPetikBentrok, match="sudah diperiksa"):
        periksa(uji, kota_kecil)


def test_pegawai_didengar_sebelum_tidak_sesuai_menjadi_final(uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    k, putus = kota_kecil, {"hasil": "TIDAK_SESUAI", "alasan": "Bukti tetap tidak ada"}
    uji = periksa(uji, k)
    with pytest.raises(UjiPetikBentrok, match="14 April 2026"):
        decide_uji_petik(uji=uji, **putus, oleh=k.auditor, pada=PADA)
    with pytest.raises(BukanPemeriksa, match="pegawai yang mencatat"):
        respond_uji_petik(uji=uji, tanggapan="x", oleh=k.kabid.pengguna, pada=PADA)
    uji = respond_uji_petik(uji=uji, tanggapan="Bukti ada pada lampiran", oleh=k.staf.pengguna, pada=PADA)
    with pytest.raises(UjiPetikBentrok, match="tidak menunggu"):
        respond_uji_petik(uji=uji, tanggapan="lagi", oleh=k.staf.pengguna, pada=PADA)
    with pytest.raises(BukanPemeriksa, match="menulis temuannya"):
        decide_uji_petik(uji=uji, **putus, oleh=k.bkpsdm, pada=PADA)
    uji = decide_uji_petik(uji=uji, hasil="SESUAI", alasan="Terbukti", oleh=k.auditor, pada=PADA)
    assert (uji.status, uji.hasil) == (StatusUjiPetik.SELESAI, HasilUjiPetik.SESUAI)
    with pytest.raises(DatabaseError), transaction.atomic():
        UjiPetik.objects.filter(pk=uji.pk).update(hasil="TIDAK_SESUAI")


def test_diam_sampai_batas_lewat_dapat_diputus(uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    uji = periksa(uji, kota_kecil)
    putus = {"hasil": "TIDAK_SESUAI", "alasan": "Tidak dijelaskan", "oleh": kota_kecil.auditor}
    with pytest.raises(UjiPetikBentrok):
        decide_uji_petik(uji=uji, **putus, pada=datetime(2026, 4, 14, 3, 0, tzinfo=UTC))
    decide_uji_petik(uji=uji, **putus, pada=datetime(2026, 4, 15, 3, 0, tzinfo=UTC))
    assert [n.judul for n in Notifikasi.objects.filter(untuk=kota_kecil.kabid.pengguna)] == [
        "Uji petik log Stefani Rekaan selesai"
    ]
    assert not Evaluasi.objects.exists()
    rekap = {r.unit: r for r in list_rekap(kota_kecil.auditor, MARET)}
    assert (rekap["Bidang Rekaan"].tidak_sesuai, rekap["Bidang Rekaan"].belum) == (1, 0)
    assert rekap["Dinas Tetangga"].belum == 1
    assert [r.unit for r in list_rekap(kota_kecil.pengelola, MARET)] == ["Bidang Rekaan"]


def test_basis_data_menolak_tidak_sesuai_tanpa_mendengar(uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        UjiPetik.objects.filter(pk=uji.pk).update(
            status="SELESAI",
            hasil="TIDAK_SESUAI",
            catatan="x",
            diperiksa_oleh=kota_kecil.auditor,
            diperiksa_at=PADA,
            selesai_at=PADA,
        )


# --- Pages --------------------------------------------------------------------------------------
def test_dari_antrean_sampai_berkas_bukti_lewat_halaman(client: Client, uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    k, detail = kota_kecil, reverse("kinerja:uji-petik-detail", args=[uji.uuid])
    client.force_login(k.bkpsdm)
    antrean = client.get(reverse("kinerja:uji-petik-list") + "?status=MENUNGGU").content.decode()
    assert detail in antrean
    assert "?status=DIDENGAR" in antrean
    assert "Periksa catatan ini" in client.get(detail).content.decode()
    isi = {"hasil": "TIDAK_SESUAI", "catatan": "Tanpa bukti", "versi": 1}
    assert client.post(reverse("kinerja:uji-petik-verify", args=[uji.uuid]), isi).status_code == 302
    assert "Putusan Anda" not in client.get(detail).content.decode()
    client.force_login(k.staf.pengguna)
    assert detail in client.get(reverse("kinerja:kinerja-saya")).content.decode()
    assert "Penjelasan Anda" in client.get(detail).content.decode()
    jawab = {"tanggapan": "Ada pada arsip", "versi": 2}
    assert client.post(reverse("kinerja:uji-petik-respond", args=[uji.uuid]), jawab).status_code == 302
    client.force_login(k.bkpsdm)
    assert "Putusan Anda" in client.get(detail).content.decode()
    putus = {"hasil": "TIDAK_SESUAI", "alasan": "Arsip tidak memuatnya", "versi": 3}
    assert client.post(reverse("kinerja:uji-petik-decide", args=[uji.uuid]), putus).status_code == 302
    tarikan = client.get(reverse("kinerja:uji-petik-tarikan", args=["2026-03"])).content.decode()
    assert "Tarikan ini benar" in tarikan
    assert HASH in tarikan.replace(" ", "")
    assert client.get(reverse("kinerja:uji-petik-tarikan", args=["2026-13"])).status_code == 404
    permintaan = Permintaan(k.staf, Masa.dari_teks("2026-03"), k.kabid.pengguna, timezone.localdate())
    bagian = next(b for b in list_bagian(permintaan) if b.judul == "Uji petik log")
    assert [b.nilai for b in bagian.butir] == ["Tidak sesuai"]


def test_pengelola_dan_rekan_tidak_memeriksa(client: Client, uji: UjiPetik, kota_kecil: KotaKecil) -> None:
    alamat = f"/api/v1/kinerja/uji-petik/{uji.uuid}/periksa/"
    badan = {"hasil": "SESUAI", "catatan": "x", "versi": 1}
    for user, kode in ((kota_kecil.pengelola, 403), (kota_kecil.rekan.pengguna, 403), (kota_kecil.auditor, 200)):
        client.force_login(user)
        assert client.post(alamat, badan, "application/json").status_code == kode


def test_daftar_berjalan_dengan_kueri_tetap(client: Client, kota_kecil: KotaKecil, tarikan: TarikanUjiPetik) -> None:
    client.force_login(kota_kecil.auditor)
    alamat = reverse("kinerja:uji-petik-list")

    def hitung() -> int:
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat).status_code == 200
        return len(kueri)

    hitung()  # the first one also reads what is kept for later pages
    sedikit = hitung()
    sisa = LogHarian.objects.filter(status=StatusLog.DISETUJUI, uji_petik__isnull=True)[:20]
    UjiPetik.objects.bulk_create(
        [
            UjiPetik(tarikan=tarikan, log=log, pegawai=log.pegawai, unit_kerja=log.unit_kerja, sidik="0" * 64, urutan=9)
            for log in sisa
        ]
    )
    assert hitung() == sedikit


@pytest.mark.django_db
def test_catatan_yang_terpilih_tidak_dapat_dihapus(tarikan: TarikanUjiPetik) -> None:
    uji = UjiPetik.objects.select_related("log__pegawai__pengguna").first()
    assert uji is not None
    PeriodeKinerja.objects.filter(periode=MARET).delete()
    LogHarian.objects.filter(pk=uji.log_id).update(status=StatusLog.DIAJUKAN, ditinjau_oleh=None, ditinjau_at=None)
    with pytest.raises(LogTidakDapatDiubah, match="terpilih untuk uji petik"):
        delete_log(log=uji.log, oleh=uji.log.pegawai.pengguna, pada=PADA)
    assert LogHarian.objects.filter(pk=uji.log_id).exists()
