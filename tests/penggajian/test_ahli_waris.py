"""After a death: six months where it was in the line of duty, and the heirs' own account, which two persons put into use."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.lib.galat import GalatDomain, TindakanTerlarang
from jabatan import services as jabatan
from jabatan.models import Keluarga, KeputusanWafat, Pegawai
from jabatan.services.ekspor import BentukEkspor
from penggajian import services
from penggajian.invarian import jumlah_sama, orang_berbeda, rapel_utuh, satu_tahap_satu_aktivitas
from penggajian.models import AhliWaris, BarisBayar, PengecualianGaji, Rapel, Rekening, Slip
from penggajian.rules.bundel import periksa_bundel
from penggajian.selectors.asal import list_asal
from penggajian.selectors.cetakan import list_catatan
from penggajian.selectors.potret import TANPA_WARIS
from penggajian.selectors.slip import get_potret_slip, list_penjelasan
from tests.factories.akun import PenggunaFactory, buktikan_diri
from tests.factories.penggajian import KotaGaji, buat_rekening_waris
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import NOVEMBER, nilai_slip, rapel, siapkan
from tests.penggajian.test_susulan import WAFAT, wafat

PADA = datetime(2027, 5, 3, 3, 0, tzinfo=UTC)
FEBRUARI, MARET, APRIL, MEI, JUNI = (date(2027, bulan, 1) for bulan in (2, 3, 4, 5, 6))
ISI: dict[str, Any] = {"bank": "Bank Rekaan", "nomor": "123456789", "atas_nama": "Waris Rekaan"}


def tetapkan_tewas(kota: KotaGaji, pegawai: Pegawai, pada: datetime = PADA) -> KeputusanWafat:
    satu = jabatan.submit_keputusan_wafat(
        pegawai=pegawai,
        jenis="TEWAS",
        nomor_sk="800/7/REKAAN",
        tanggal_sk=date(2026, 10, 30),
        nomor_bkn="BKN/9/REKAAN",
        tanggal_bkn=date(2026, 10, 28),
        oleh=kota.bkpsdm,
        pada=pada,
    )
    return jabatan.approve_keputusan_wafat(keputusan=satu, oleh=kota.bkpsdm_lain, pada=pada)


def bulan_berslip(pegawai: Pegawai) -> set[date]:
    return set(Slip.objects.filter(pegawai=pegawai).values_list("periode", flat=True))


def test_tewas_memberi_gaji_terusan_enam_bulan(kota: KotaGaji) -> None:
    """Died on 12 October 2026 in the line of duty: November to April, and nothing in May."""
    pegawai = wafat(kota)
    tetapkan_tewas(kota, pegawai)
    for bulan in (FEBRUARI, MARET, APRIL, MEI):
        hitung(kota, bulan, PADA)
    assert bulan_berslip(pegawai) == {FEBRUARI, MARET, APRIL}
    lambat = HitunganLambat()
    assert bandingkan(list_slip([FEBRUARI, MARET, APRIL, MEI]), lambat) == []
    assert lambat.slip(pegawai.pk, MEI) is None
    assert "gaji terusan bulan ke-6" in lambat.kelompok(pegawai.pk, APRIL)
    slip = Slip.objects.select_related("susunan", "proses__aturan", "pegawai", "unit_kerja").get(
        pegawai=pegawai, periode=APRIL
    )
    (baris,) = list_penjelasan(slip, ["gaji_pokok"], None)
    assert "Gaji terusan bulan ke-6" in baris.rumus
    asal = list_asal(kota.bkpsdm, pegawai, APRIL, [baris], get_potret_slip(slip))
    assert [t.nama for t in asal.fakta["dapat_gaji"] if "tewas" in t.nama] == ["keputusan tewas 800/7/REKAAN"]
    assert any("Untuk ahli waris: Waris Rekaan (suami/istri)" in satu for satu in list_catatan(slip))


def test_keputusan_tewas_yang_terlambat_dirapel_sekali_dan_dikembalikan_bila_dicabut(kota: KotaGaji) -> None:
    """Four months were paid; the decision comes in May 2027, when March and April are locked: both come as rapel, once."""
    pegawai = wafat(kota)
    sebelum, sesudah = PADA - timedelta(days=1), PADA + timedelta(hours=1)
    for bulan in (FEBRUARI, MARET, APRIL):
        siapkan(kota, bulan)
        kunci(kota, bulan, sebelum)
    assert bulan_berslip(pegawai) == {FEBRUARI}
    keputusan = tetapkan_tewas(kota, pegawai)
    services.compute_rapel(oleh=None, pada=sesudah)
    sebulan = nilai_slip(pegawai, FEBRUARI)["gaji_pokok"]
    susulan = list(Rapel.objects.filter(pegawai=pegawai).order_by("bulan"))
    assert [satu.bulan for satu in susulan] == [MARET, APRIL]
    assert all(satu.selisih["gaji_pokok"] == sebulan > 0 and "iwp_8" not in satu.selisih for satu in susulan)
    siapkan(kota, MEI)
    kunci(kota, MEI, sesudah)
    assert bandingkan(list_slip([FEBRUARI, MARET, APRIL, MEI]), HitunganLambat()) == []
    assert nilai_slip(pegawai, MEI)["rapel_gaji"] == sum(satu.gaji for satu in susulan)
    bayar = BarisBayar.objects.get(daftar__proses__periode=MEI, pegawai=pegawai)
    assert bayar.rekening.ahli_waris is not None
    services.compute_rapel(oleh=None, pada=sesudah)
    assert not Rapel.objects.filter(bulan_bayar=JUNI).exists(), "never twice"
    assert list(jumlah_sama()) == list(rapel_utuh()) == []
    jabatan.cancel_keputusan_wafat(keputusan=keputusan, alasan="Dibatalkan BKN.", oleh=kota.bkpsdm_lain, pada=sesudah)
    services.compute_rapel(oleh=None, pada=sesudah)
    kembali = Rapel.objects.filter(pegawai=pegawai, bulan_bayar=JUNI)
    assert {(satu.bulan, satu.gaji) for satu in kembali} == {(satu.bulan, -satu.gaji) for satu in susulan}


def test_tanpa_rekening_ahli_waris_pembayaran_ditahan_lalu_dirapel(kota: KotaGaji) -> None:
    """The run goes on for everybody else; what was held back comes with the month after the account is in use."""
    pegawai = wafat(kota, rekening=False)
    siapkan(kota, NOVEMBER)
    proses = kunci(kota, NOVEMBER)
    satu = PengecualianGaji.objects.get(proses=proses)
    assert (satu.pegawai_id, satu.kode) == (pegawai.pk, TANPA_WARIS)
    assert "ahli warisnya belum mempunyai rekening" in satu.kalimat and "dibayar sebagai rapel" in satu.cara_membereskan
    assert proses.jumlah_pegawai == len(kota.pegawai) - 1
    rapel()
    assert not Rapel.objects.exists(), "nobody to pay it to yet"
    rekening = buat_rekening_waris(pegawai, kota.bendahara, kota.bkpsdm)
    rapel()
    assert Rapel.objects.get().selisih["gaji_pokok"] > 0
    desember = date(2026, 12, 1)
    siapkan(kota, desember)
    proses = kunci(kota, desember)
    assert nilai_slip(pegawai, desember)["rapel_gaji"] > 0
    assert bandingkan(list_slip([desember]), HitunganLambat()) == []
    assert BarisBayar.objects.get(daftar__proses=proses, pegawai=pegawai).rekening == rekening
    assert list(rapel_utuh()) == []


def test_bulan_wafatnya_ke_rekening_sendiri_dan_bulan_berikutnya_ke_ahli_waris(kota: KotaGaji) -> None:
    pegawai = wafat(kota)
    sendiri = Rekening.objects.get(pegawai=pegawai, ahli_waris=None)
    oktober = kunci(kota)
    siapkan(kota, NOVEMBER)
    november = kunci(kota, NOVEMBER)
    bayar = {
        b.daftar.proses_id: b.rekening for b in BarisBayar.objects.filter(pegawai=pegawai).select_related("daftar")
    }
    assert bayar[oktober.pk] == sendiri
    assert bayar[november.pk].nomor.startswith("91000")
    isi = services.export_daftar_bayar(
        daftar=november.daftar_bayar, bentuk=BentukEkspor.CSV, oleh=kota.bendahara, pada=PADA
    ).decode()
    assert bayar[november.pk].nomor in isi and sendiri.nomor not in isi
    rinci = services.export_rincian(
        daftar=november.daftar_bayar, bentuk=BentukEkspor.CSV, oleh=kota.bendahara, pada=PADA
    ).decode()
    assert "Waris Rekaan" in rinci
    bundel = services.export_bundel(proses=november, oleh=kota.bendahara, pada=PADA)
    assert periksa_bundel(bundel) == []
    lain = kota.pegawai[1]
    buat_rekening_waris(lain, kota.bendahara, kota.bkpsdm)  # recorded for the wrong person, who lives
    desember = date(2026, 12, 1)
    siapkan(kota, desember)
    proses = kunci(kota, desember)
    assert BarisBayar.objects.get(daftar__proses=proses, pegawai=lain).rekening.ahli_waris is None


def test_yang_meninggal_tidak_diberi_kabar(kota: KotaGaji) -> None:
    pegawai = wafat(kota)
    teman = kota.pegawai[1]
    for satu in (pegawai, teman):
        satu.pengguna = PenggunaFactory(nama=f"Akun {satu.pk}")
        satu.save(update_fields=["pengguna"])
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    kabar = Notifikasi.objects.filter(jenis="penggajian.slip")
    assert set(kabar.values_list("untuk", flat=True)) == {teman.pengguna_id}
    rekening = ajukan(kota, pegawai)
    services.approve_rekening(rekening=rekening, oleh=kota.bendahara, pada=PADA)
    assert not Notifikasi.objects.filter(untuk=pegawai.pengguna).exists()
    assert Notifikasi.objects.filter(untuk=kota.bkpsdm, judul="Rekening ahli waris diaktifkan").count() == 1


def ajukan(kota: KotaGaji, pegawai: Pegawai, **lain: Any) -> Rekening:
    isi = {
        "keluarga": Keluarga.objects.filter(pegawai=pegawai).first(),
        "per_tanggal": PADA.date(),
        "oleh": kota.bkpsdm,
        "pada": PADA,
    }
    return services.submit_ahli_waris(**{"pegawai": pegawai} | ISI | isi | lain)


def test_ahli_waris_diajukan_satu_orang_dan_diaktifkan_orang_lain(kota: KotaGaji) -> None:
    pegawai = wafat(kota, rekening=False)
    proses = hitung(kota, NOVEMBER)
    rekening = ajukan(kota, pegawai)
    assert rekening.ahli_waris is not None
    assert str(rekening.ahli_waris) == "Pasangan Rekaan (suami/istri)"
    with pytest.raises(GalatDomain, match="masih menunggu"):
        ajukan(kota, pegawai)
    with pytest.raises(TindakanTerlarang):
        services.approve_rekening(rekening=rekening, oleh=kota.bkpsdm, pada=PADA)
    services.approve_rekening(rekening=rekening, oleh=kota.bendahara, pada=PADA)
    proses.refresh_from_db()
    assert proses.usang_at is not None
    assert list(proses.pegawai_usang_set.values_list("pegawai_id", flat=True)) == [pegawai.pk]
    assert not list(orang_berbeda())
    assert rekening.pk not in {satu["id"] for satu in satu_tahap_satu_aktivitas()}
    surat = ajukan(kota, pegawai, keluarga=None, nama="Wali Rekaan", hubungan="WALI", nomor_surat="474/2/REKAAN",
                   tanggal_surat=date(2026, 11, 1))  # fmt: skip
    services.reject_rekening(rekening=surat, alasan="Buku tabungan belum ada.", oleh=kota.bendahara, pada=PADA)
    assert Rekening.objects.filter(pegawai=pegawai, ahli_waris__isnull=False, status="AKTIF").get() == rekening


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"keluarga": None}, "nomor surat keterangan"),
        ({"keluarga": None, "nomor_surat": "1", "tanggal_surat": WAFAT, "hubungan": "ANAK"}, "Tulis nama"),
        ({"keluarga": None, "nomor_surat": "1", "tanggal_surat": WAFAT, "nama": "A"}, "Pilih hubungan"),
        ({"keluarga": None, "nomor_surat": "1", "nama": "A", "hubungan": "ANAK"}, "diisi keduanya"),
        ({"nomor_surat": "1", "tanggal_surat": date(2026, 10, 11)}, "Tanggal surat harus"),
        ({"nik": "12"}, "16 angka"),
    ],
)
def test_ahli_waris_tanpa_dasar_ditolak(kota: KotaGaji, ubah: dict[str, Any], kata: str) -> None:
    pegawai = wafat(kota, rekening=False)
    with pytest.raises(GalatDomain, match=kata):
        ajukan(kota, pegawai, **ubah)
    assert not AhliWaris.objects.exists()


def test_ahli_waris_yang_hidup_bukan_keluarga_atau_diri_sendiri_ditolak(kota: KotaGaji) -> None:
    pegawai = wafat(kota, rekening=False)
    keluarga, lain = Keluarga.objects.get(pegawai=pegawai), kota.pegawai[1]
    with pytest.raises(GalatDomain, match="belum mencatat Meninggal"):
        ajukan(kota, lain, keluarga=keluarga)
    Keluarga.objects.filter(pk=keluarga.pk).update(pegawai=lain)
    with pytest.raises(GalatDomain, match="tidak tercatat sebagai keluarga"):
        ajukan(kota, pegawai, keluarga=Keluarga.objects.get(pk=keluarga.pk))
    Keluarga.objects.filter(pk=keluarga.pk).update(pegawai=pegawai)
    Pegawai.objects.filter(pk=lain.pk).update(
        nama=keluarga.nama, tanggal_lahir=keluarga.tanggal_lahir, pengguna=kota.bkpsdm
    )
    with pytest.raises(TindakanTerlarang, match="Anda sendiri ahli waris"):
        ajukan(kota, pegawai)
    Pegawai.objects.filter(pk=lain.pk).update(pengguna=kota.bendahara)
    rekening = ajukan(kota, pegawai)
    with pytest.raises(TindakanTerlarang, match="Anda sendiri ahli waris"):
        services.approve_rekening(rekening=rekening, oleh=kota.bendahara, pada=PADA)


def test_basis_data_menjaga_ahli_waris(kota: KotaGaji) -> None:
    rekening = buat_rekening_waris(wafat(kota, rekening=False), kota.bendahara, kota.bkpsdm)
    for ubah in ({"nik": "12"}, {"nomor_surat": ""}, {"nama": ""}, {"tanggal_surat": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            AhliWaris.objects.filter(pk=rekening.ahli_waris_id).update(**ubah)


def test_halaman_dan_api_ahli_waris_menyamarkan_nik_dan_rekening(kota: KotaGaji) -> None:
    pegawai = wafat(kota, rekening=False)
    keluarga, client = Keluarga.objects.get(pegawai=pegawai), Client()
    client.force_login(kota.bkpsdm)
    daftar, ajuan = reverse("penggajian:ahli-waris-list"), reverse("penggajian:ahli-waris-ajukan", args=[pegawai.uuid])
    assert pegawai.nama in client.get(daftar).content.decode()
    isi = ISI | {"keluarga": str(keluarga.pk), "nik": "1271000000000001"}
    assert client.post(ajuan, isi).url.startswith(reverse("account_reauthenticate"))
    buktikan_diri(client, kota.bkpsdm)
    assert "Pasangan Rekaan" in client.get(ajuan).content.decode()
    assert client.post(ajuan, isi).url == daftar
    rekening = Rekening.objects.get(pegawai=pegawai, ahli_waris__isnull=False)
    halaman = client.get(daftar).content.decode()
    assert "1271000000000001" not in halaman and ISI["nomor"] not in halaman and "0001" in halaman
    client.force_login(kota.bendahara)
    halaman = client.get(daftar).content.decode()
    assert "1271000000000001" in halaman and ISI["nomor"] in halaman
    api = f"/api/v1/penggajian/ahli-waris/{rekening.uuid}/"
    assert client.get(api).json()["nik"] == "1271000000000001"
    assert client.post(reverse("penggajian:rekening-aktifkan", args=[rekening.uuid])).url == daftar
    satu = client.get(api).json()
    assert (satu["status"], satu["nik"], satu["nomor"]) == ("AKTIF", "···· 0001", "···· 6789")
    assert "1271000000000001" not in client.get(daftar).content.decode()
    assert client.get(f"/api/v1/penggajian/rekening/{rekening.uuid}/").status_code == 404
    kunci(kota)
    siapkan(kota, NOVEMBER)
    hitung(kota, NOVEMBER, PADA)
    slip = Slip.objects.get(pegawai=pegawai, periode=NOVEMBER)
    halaman = client.get(reverse("penggajian:slip-detail", args=[slip.uuid])).content.decode()
    assert "Untuk ahli waris: Pasangan Rekaan (suami/istri)." in halaman
    assert "gaji terusan bagi ahli waris, tanpa TPP" in halaman
    assert "menunggu penilaian" not in halaman
