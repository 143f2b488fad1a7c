"""PPPK paruh waktu through a whole month: wage decided, slip, books, checks, THR, rapel, import, second calculation."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from asn_portal.beranda import ringkas_perkiraan
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import Periode
from jabatan.enums import StatusAsn
from jabatan.models import Pegawai, RiwayatPangkat, RiwayatStatus
from penggajian import services
from penggajian.enums import JenisProses
from penggajian.models import BelanjaUnit, KetetapanGaji, PengecualianGaji, Rapel, Slip
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.paruh_waktu import HAK
from penggajian.selectors import thr as selektor_thr
from penggajian.selectors.belanja import list_belanja
from penggajian.selectors.buku import get_buku
from penggajian.selectors.ketetapan import list_ketetapan_baris
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_perkiraan, get_potret_slip, susun_baca
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.acuan_lambat import bandingkan, list_slip
from tests.penggajian.acuan_lambat.slip import HitunganLambat
from tests.penggajian.test_ketetapan import ajukan, nilai, setujui, slip, tetapkan
from tests.penggajian.test_pajak_setahun import siapkan as siapkan_bulan
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import NOVEMBER, nilai_slip, rapel, siapkan

UPAH = "UPAH_PARUH_WAKTU"
MINIMUM = 2_350_000


def jadikan(pegawai: Pegawai, **status: Any) -> None:
    """Make somebody a PPPK paruh waktu without a golongan."""
    RiwayatStatus.objects.filter(pegawai=pegawai).update(status=StatusAsn.PPPK_PARUH_WAKTU, **status)
    Pegawai.objects.filter(pk=pegawai.pk).update(status=StatusAsn.PPPK_PARUH_WAKTU)
    RiwayatPangkat.objects.filter(pegawai=pegawai).delete()


@pytest.fixture
def paruh(kota: KotaGaji) -> Pegawai:
    """Let the first employee be one."""
    jadikan(kota.pegawai[0])
    return kota.pegawai[0]


def upah(kota: KotaGaji, jumlah: int = 2_400_000, **lain: Any) -> KetetapanGaji:
    return tetapkan(kota, UPAH, jumlah=jumlah, **lain)


def aturan(**isi: Any) -> BukuParameter:
    dasar = {"sejak": date(2026, 1, 1), "sampai": None, "dasar_hukum": "Perkada rekaan, pasal 9"}
    lama = [satu for kunci, satu in get_buku().per(PERIODE).items() if kunci not in isi]
    return BukuParameter(
        [*lama, *(NilaiParameter(k, nilai=v, satuan=BENTUK[k].satuan, **dasar) for k, v in isi.items())]
    )


def test_tanpa_upah_orangnya_pengecualian_dan_dengan_upah_slipnya_sama_dengan_hitungan_lambat(
    kota: KotaGaji, paruh: Pegawai
) -> None:
    proses = hitung(kota)
    satu = PengecualianGaji.objects.get(proses=proses)
    assert (satu.pegawai, satu.kode) == (paruh, "UPAH_BELUM_ADA")
    assert not Slip.objects.filter(pegawai=paruh).exists()
    tetap = upah(kota, 1_500_000, upah_lalu=1_500_000)
    isi = nilai(kota)
    assert (isi["gaji_pokok"], isi["basis_bpjs"], isi["tpp_pagu"], isi["total_diterima"]) == (
        1_500_000,
        MINIMUM,
        0,
        1_476_500,
    )
    assert (isi["tunjangan_umum"], isi["tunjangan_beras"], isi["iwp_8"], isi["iwp_3_25"]) == (0, 0, 0, 0)
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE]), HitunganLambat()))) == ""
    potret = get_potret_slip(slip(kota))
    baris = list_ketetapan_baris(kota.bkpsdm, paruh.pk, PERIODE, "gaji_pokok", potret)
    assert [b.ketetapan for b in baris] == [tetap]
    assert get_penjelasan(slip(kota), "gaji_pokok").nama == "Upah paruh waktu"
    assert susun_baca(isi, potret).gaji[0].nama == "Upah paruh waktu"


def test_perkiraan_di_beranda_menyebut_upah_dan_tidak_menunggu_penilaian(kota: KotaGaji, paruh: Pegawai) -> None:
    upah(kota)
    satu = get_perkiraan(paruh, date(2026, 10, 20))
    assert (satu.nilai["total_diterima"], satu.pengecualian, satu.peluang) == (2_376_000, [], ())
    assert ringkas_perkiraan(satu, paruh.pk).upah == 2_376_000
    lain = get_perkiraan(kota.pegawai[1], date(2026, 10, 20))
    assert ringkas_perkiraan(lain, kota.pegawai[1].pk).upah == 0


def test_golongan_yang_tercatat_dan_ketetapan_gaji_pokok_tidak_menggantikan_upah(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    tetapkan(kota, "GAJI_POKOK", jumlah=5_000_000)
    RiwayatPangkat.objects.filter(pegawai=orang).update(golongan="IX")
    RiwayatStatus.objects.filter(pegawai=orang).update(status=StatusAsn.PPPK_PARUH_WAKTU)
    hitung(kota)
    assert PengecualianGaji.objects.get().kode == "UPAH_BELUM_ADA"
    upah(kota)
    assert nilai(kota)["gaji_pokok"] == 2_400_000
    potret = get_potret_slip(slip(kota))
    baris = list_ketetapan_baris(kota.bkpsdm, orang.pk, PERIODE, "gaji_pokok", potret)
    assert [b.ketetapan.jenis for b in baris] == [UPAH]
    # And a wage that stays recorded is no basic pay of a full PPPK.
    RiwayatStatus.objects.filter(pegawai=orang).update(status=StatusAsn.PPPK)
    assert nilai(kota)["gaji_pokok"] == 5_000_000


@pytest.mark.parametrize(
    ("isi", "kolom"),
    [
        ({"jumlah": 2_349_999}, "jumlah"),
        ({"jumlah": 1_400_000, "upah_lalu": 1_500_000}, "jumlah"),
        ({"jumlah": None}, "jumlah"),
    ],
)
def test_upah_di_bawah_batas_ditolak_di_kolomnya(
    kota: KotaGaji, paruh: Pegawai, isi: dict[str, Any], kolom: str
) -> None:
    with pytest.raises(IsianSalah) as galat:
        ajukan(kota, UPAH, **isi)
    assert galat.value.kolom == kolom
    assert not KetetapanGaji.objects.exists()


def test_jenis_ketetapan_mengikuti_status_pegawainya(kota: KotaGaji, paruh: Pegawai) -> None:
    with pytest.raises(IsianSalah, match="bukan PPPK paruh waktu"):
        ajukan(kota, UPAH, 1, jumlah=2_400_000)
    with pytest.raises(IsianSalah, match="dibayar upah"):
        ajukan(kota, "GAJI_POKOK", jumlah=4_000_000)
    with pytest.raises(IsianSalah, match="Upah terakhir hanya"):
        ajukan(kota, "KONDISI_KERJA", upah_lalu=1_000_000)
    satu = upah(kota)
    with pytest.raises(DatabaseError), transaction.atomic():
        KetetapanGaji.objects.filter(pk=satu.pk).update(upah_lalu=0)


def test_belanja_rekap_dan_daftar_bayar_memisahkan_upah(kota: KotaGaji, paruh: Pegawai) -> None:
    upah(kota)
    proses = kunci(kota)
    baris = [satu for satu in list_belanja(proses) if satu.status == "PPPK_PARUH_WAKTU"]
    belanja = {satu.kode: satu.jumlah for satu in baris if satu.bagian == "Belanja"}
    assert belanja["5.1.02.02.01.0003"] == 2_400_000
    assert all(kode.startswith("5.1.02.") for kode in belanja)
    assert sum(belanja.values()) == get_nilai(slip(kota))["gaji_kotor"]
    assert BelanjaUnit.objects.filter(status="PPPK_PARUH_WAKTU").count() == len(belanja)
    potongan = sum(satu.jumlah for satu in baris if satu.bagian == "Potongan")
    assert sum(belanja.values()) - potongan == get_nilai(slip(kota))["total_diterima"]


def test_pagar_menyebut_upah_di_bawah_minimum_dan_kontrak_yang_berakhir(kota: KotaGaji, paruh: Pegawai) -> None:
    upah(kota, 1_500_000, upah_lalu=1_450_000)
    proses = hitung(kota)
    assert list_rinci(proses, "UPAH_DI_BAWAH_MINIMUM") == [
        (paruh.pk, "upah Rp1.500.000, upah minimum Rp2.350.000, upah terakhir sebagai non-ASN Rp1.450.000")
    ]
    assert list_rinci(proses, "KONTRAK_BERAKHIR") == []
    for hari, ada in ((date(2026, 9, 30), True), (date(2026, 10, 1), False)):
        RiwayatStatus.objects.filter(pegawai=paruh).update(kontrak_sampai=hari)
        assert bool(list_rinci(proses, "KONTRAK_BERAKHIR")) is ada
    with pytest.raises(DatabaseError), transaction.atomic():
        RiwayatStatus.objects.filter(pegawai=kota.pegawai[1]).update(kontrak_sampai=date(2026, 12, 31))


def test_kontrak_yang_mulai_sesudah_hari_kerja_pertama_dibayar_mulai_bulan_berikutnya(kota: KotaGaji) -> None:
    orang = kota.pegawai[0]
    for hari, dapat in ((date(2026, 10, 1), 1), (date(2026, 10, 2), 0)):
        jadikan(orang, berlaku=(hari, None))
        if dapat:
            upah(kota)
        potret = list_potret(Periode(2026, 10), get_buku(), pegawai_id=orang.pk)
        assert potret.masukan["dapat_gaji"].tolist() == [dapat]


def test_tpp_menurut_perkada_membaca_penilaian_dan_tanpa_perkada_tidak(kota: KotaGaji, paruh: Pegawai) -> None:
    upah(kota)
    tanpa = list_potret(Periode(2026, 10), get_buku(), pegawai_id=paruh.pk)
    assert (tanpa.masukan["dapat_tpp"][0], tanpa.masukan["dapat_tunjangan_jabatan"][0]) == (0, 0)
    for isi in ({"tpp_paruh_waktu": "30"}, {"tpp_tetap": {"PPPK_PARUH_WAKTU": 250_000}}):
        ada = list_potret(Periode(2026, 10), aturan(**isi), pegawai_id=paruh.pk)
        assert ada.masukan["dapat_tpp"].tolist() == [1]
    hak = aturan(paruh_waktu_hak=dict.fromkeys(HAK, "ya"))
    assert list_potret(Periode(2026, 10), hak, pegawai_id=paruh.pk).masukan["dapat_tunjangan_jabatan"].tolist() == [1]


def test_thr_hanya_bila_daerah_memberikannya(kota: KotaGaji, paruh: Pegawai, monkeypatch: pytest.MonkeyPatch) -> None:
    februari, maret = date(2026, 2, 1), date(2026, 3, 1)
    upah(kota, mulai=Periode(2026, 2))
    siapkan_bulan(kota, februari)
    kunci(kota, februari)
    proses = services.create_proses(periode=maret, jenis=JenisProses.THR, oleh=kota.bendahara, pada=PADA)
    services.compute_proses(proses=proses, oleh=kota.bendahara, pada=PADA)
    satu = PengecualianGaji.objects.get(proses=proses)
    assert (satu.pegawai, satu.kode) == (paruh, selektor_thr.TIDAK_BERHAK)
    assert "PPPK paruh waktu" in satu.kalimat
    berhak = selektor_thr.list_potret_thr(proses, aturan(paruh_waktu_hak=dict.fromkeys(HAK, "ya")))
    assert paruh.pk in berhak.pegawai.tolist()


def test_kenaikan_upah_yang_terlambat_dibayar_sebagai_rapel(kota: KotaGaji, paruh: Pegawai) -> None:
    satu = upah(kota)
    kunci(kota)
    services.cancel_ketetapan(
        ketetapan=satu, mulai=Periode(2026, 10), alasan="Keputusan baru", oleh=kota.bkpsdm, pada=PADA
    )
    setujui(kota, ajukan(kota, UPAH, jumlah=2_600_000, nomor_sk="900/13/2026"))
    rapel()
    hasil = Rapel.objects.get()
    # Both wages are above the minimum: 1 % of the difference, and 4 % with JKK 0,24 % and JKM 0,72 % of it.
    assert (hasil.gaji, hasil.iuran, hasil.premi, hasil.tpp) == (200_000, 2_000, 9_920, 0)
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    lajur = nilai_slip(paruh, NOVEMBER)
    assert (lajur["rapel_gaji"], lajur["rapel_iuran"]) == (200_000, 2_000)
    assert "\n".join(map(str, bandingkan(list_slip([NOVEMBER]), HitunganLambat()))) == ""


def test_halaman_kenaikan_gaji_sendiri_menyebut_upah_menurut_keputusan(kota: KotaGaji, paruh: Pegawai) -> None:
    akun = PenggunaFactory(nip=paruh.nip)
    Pegawai.objects.filter(pk=paruh.pk).update(pengguna=akun)
    client = Client()
    client.force_login(akun, backend="jabatan.masuk.PintuPegawai")
    isi = client.get(reverse("penggajian:kgb-saya")).content.decode()
    assert "Upah Anda ditetapkan keputusan" in isi
