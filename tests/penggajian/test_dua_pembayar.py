"""Two payers at once in the run: statements and slips recorded, combined in the last period, and what comes too late."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, VersiUsang
from asn_portal.lib.periode import Periode
from jabatan.enums import StatusAsn
from jabatan.models import RiwayatStatus
from penggajian import services
from penggajian.enums import PembayarGaji
from penggajian.models import BuktiPotong, DuaPembayar, ImporDuaPembayar, PengecualianGaji, ProsesGaji
from penggajian.rules.dua_pembayar import BELUM_LENGKAP, DIGABUNG, TIDAK_DIGABUNG
from penggajian.selectors.asal import list_asal
from penggajian.selectors.bukti_potong import list_isi_bukti
from penggajian.selectors.slip import get_penjelasan, get_potret_slip
from penggajian.selectors.ulang import list_beda_ulang
from tests.factories.akun import PenggunaFactory
from tests.factories.penggajian import PERIODE, KotaGaji
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_ketetapan import tetapkan
from tests.penggajian.test_pajak_setahun import DESEMBER, NOVEMBER, PADA, catat, isi_slip, siapkan
from tests.penggajian.test_proses import hitung, kunci

HARI = date(2026, 12, 20)
TERBIT = datetime(2027, 1, 4, 3, 40, tzinfo=UTC)
TERLAMBAT = datetime(2027, 2, 3, 3, 0, tzinfo=UTC)
BUKTI = {"bruto": 90_000_000, "pengurang": 700_000, "pph_dipotong": 5_000, "pph_ditanggung": 20_000}
PERNYATAAN: dict[str, Any] = {
    "tahun": 2026, "bulan_awal": 11, "bulan_akhir": 12, "pembayar": "Kementerian Rekaan", "pembayar_gaji": PembayarGaji.LAIN,
    "nomor_pernyataan": "800/77/2026", "tanggal_pernyataan": date(2026, 11, 2),
}  # fmt: skip


def bukti(**lain: int) -> services.IsiBukti:
    return services.IsiBukti("BPA2-77", date(2026, 12, 18), BUKTI | lain)


def nyatakan(kota: KotaGaji, nomor: int = 0, isi: services.IsiBukti | None = None, **lain: Any) -> DuaPembayar:
    return services.record_dua_pembayar(
        pegawai=kota.pegawai[nomor], **PERNYATAAN | lain, bukti=isi, per_tanggal=HARI, oleh=kota.bendahara, pada=PADA
    )


def susulkan(kota: KotaGaji, satu: DuaPembayar, isi: services.IsiBukti | None = None, **lain: Any) -> DuaPembayar:
    tetap: dict[str, Any] = {"per_tanggal": HARI, "oleh": kota.bendahara, "pada": PADA} | lain
    return services.record_bukti_pembayar(dua_pembayar=satu, bukti=isi or bukti(), **tetap)


@pytest.fixture
def dipekerjakan(kota: KotaGaji) -> KotaGaji:
    """From November another institution pays the salary of the first person; the year before it was paid here."""
    siapkan(kota, NOVEMBER, DESEMBER)
    for nomor in range(len(kota.pegawai)):
        catat(kota, nomor, akhir=9)
    kunci(kota)
    tetapkan(kota, "GAJI_DI_LUAR", jumlah=4_000_000, mulai=Periode(2026, 11))
    kunci(kota, NOVEMBER)
    return kota


def test_desember_menggabung_gaji_di_luar_dan_sama_dengan_hitungan_lambat(dipekerjakan: KotaGaji) -> None:
    """Own salary until October, that of the ministry from November: one year, one limit, and both taxes taken off."""
    kota = dipekerjakan
    nyatakan(kota, isi=bukti())
    hitung(kota, DESEMBER)
    oktober, satu = isi_slip(kota, 0, PERIODE), isi_slip(kota, 0, DESEMBER)
    assert (satu["dua_pembayar"], satu["gaji_pokok"], satu["bulan_pajak"]) == (DIGABUNG, 0, 12)
    assert satu["bruto_setahun"] == 42_000_000 + oktober["bruto_pph21"] + 90_000_000
    assert satu["biaya_jabatan_setahun"] == 6_000_000  # 5 % of 136 million and more, at most 12 × 500.000
    assert satu["pengurang_setahun"] == 2_700_000 + oktober["iwp_8"] + 700_000
    assert satu["pph21_masa_terakhir"] == satu["pph21_setahun"] - 150_000 - oktober["pph21_gaji"] - 25_000 > 0
    assert satu["pph21_gaji"] == satu["tunjangan_pph21"] == satu["pph21_masa_terakhir"]
    assert isi_slip(kota, 1, DESEMBER)["dua_pembayar"] == 0
    assert not PengecualianGaji.objects.filter(proses__periode=DESEMBER)
    assert not list(list_beda_ulang(ProsesGaji.objects.get(periode=DESEMBER)))
    milik = [s for s in list_slip([NOVEMBER, DESEMBER]) if s.pegawai_id == kota.pegawai[0].pk]
    assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""


def test_tanpa_bukti_dihitung_sendiri_dan_pengecualian_menyebut_apa_yang_kurang(dipekerjakan: KotaGaji) -> None:
    kota = dipekerjakan
    hitung(kota, DESEMBER)  # not even a statement: the decision says that another institution pays
    satu = isi_slip(kota, 0, DESEMBER)
    assert (satu["dua_pembayar"], satu["bruto_bersama"]) == (BELUM_LENGKAP, 0)
    temuan = PengecualianGaji.objects.get(proses__periode=DESEMBER)
    assert (temuan.pegawai, temuan.kode) == (kota.pegawai[0], "DUA_PEMBAYAR_BELUM")
    nyatakan(kota)
    assert ProsesGaji.objects.get(periode=DESEMBER).usang_at is not None
    hitung(kota, DESEMBER)
    assert isi_slip(kota, 0, DESEMBER)["dua_pembayar"] == BELUM_LENGKAP
    milik = [s for s in list_slip([DESEMBER]) if s.pegawai_id == kota.pegawai[0].pk]
    assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""


def baris(satu: BuktiPotong) -> dict[str, int]:
    return {nama: jumlah for _, isi in satu.dokumen.isi["bagian"] for nama, jumlah in isi}


def test_bukti_yang_datang_sesudah_dikunci_membetulkan_bukti_potong(dipekerjakan: KotaGaji) -> None:
    kota = dipekerjakan
    pernyataan = nyatakan(kota)
    kunci(kota, DESEMBER)
    services.issue_bukti_potong(tahun=2026, oleh=None, pada=TERBIT)
    lama = BuktiPotong.objects.get(pegawai=kota.pegawai[0])
    assert "Bukti potong Kementerian Rekaan" in str(lama.dokumen.isi["catatan"])
    assert services.issue_bukti_potong(tahun=2026, oleh=None, pada=TERBIT).terbit == 0
    susulkan(kota, pernyataan, pada=TERLAMBAT)
    hasil = services.issue_bukti_potong(tahun=2026, oleh=None, pada=TERLAMBAT)
    assert (hasil.terbit, hasil.pembetulan) == (1, 1)
    baru = BuktiPotong.objects.berlaku().get(pegawai=kota.pegawai[0])
    isi = baris(baru)
    assert isi["Gaji dari instansi pembayar gaji pokok, digabung"] == 90_000_000
    assert isi["Dipotong atau ditanggung pada pembayar gaji pokok"] == 25_000
    assert isi["Jumlah penghasilan bruto"] == baris(lama)["Jumlah penghasilan bruto"] + 90_000_000
    assert isi["Masih kurang, atau lebih (minus)"] == baru.terutang - baru.dipotong - 25_000 > 0
    assert "BPA2-77, menurut pernyataan 800/77/2026" in str(baru.dokumen.isi["catatan"])


def test_bukti_potong_masa_yang_digabung_tidak_menyisakan_pajak(dipekerjakan: KotaGaji) -> None:
    nyatakan(dipekerjakan, isi=bukti())
    kunci(dipekerjakan, DESEMBER)
    (satu,) = list_isi_bukti(2026, [dipekerjakan.pegawai[0].pk])
    assert satu.hasil.pph_masa_terakhir == 0
    assert satu.jumlah.pph_bersama == 25_000


def test_yang_hanya_menerima_tpp_final_tidak_digabung_dan_bulan_pembayar_lain_dihitung_sekali(kota: KotaGaji) -> None:
    """Begins in November: TPP alone taxes nothing of the year; with a salary of one month here all twelve months count."""
    siapkan(kota, NOVEMBER, DESEMBER)
    for nomor in (0, 1):
        RiwayatStatus.objects.filter(pegawai=kota.pegawai[nomor]).update(berlaku=DateRange(NOVEMBER, None))
        nyatakan(kota, nomor, bukti(), bulan_awal=1)
    tetapkan(kota, "GAJI_DI_LUAR", 0, jumlah=4_000_000, mulai=Periode(2026, 11))
    tetapkan(kota, "GAJI_DI_LUAR", 1, jumlah=4_000_000, mulai=Periode(2026, 12))
    kunci(kota, NOVEMBER)
    hitung(kota, DESEMBER)
    satu, dua = isi_slip(kota, 0, DESEMBER), isi_slip(kota, 1, DESEMBER)
    assert (satu["dua_pembayar"], satu["bruto_bersama"], satu["bulan_pajak"]) == (TIDAK_DIGABUNG, 0, 2)
    assert satu["pph21_gaji"] == satu["pph21_setahun"] == 0
    assert (dua["dua_pembayar"], dua["bruto_bersama"], dua["bulan_pajak"]) == (DIGABUNG, 90_000_000, 12)
    assert not PengecualianGaji.objects.filter(proses__periode=DESEMBER, pegawai__in=kota.pegawai[:2])
    milik = [s for s in list_slip([DESEMBER]) if s.pegawai_id in (kota.pegawai[0].pk, kota.pegawai[1].pk)]
    assert "\n".join(map(str, bandingkan(milik, HitunganLambat()))) == ""


def test_gaji_pokok_di_sini_tidak_digabung_dan_bukti_potongnya_diserahkan(dipekerjakan: KotaGaji) -> None:
    """The reverse: the ministry pays an allowance, this region the salary; the ministry combines, by the slip of here."""
    kota = dipekerjakan
    nyatakan(kota, 1, pembayar_gaji=PembayarGaji.DAERAH, bulan_awal=1)
    kunci(kota, DESEMBER)
    satu = isi_slip(kota, 1, DESEMBER)
    assert (satu["dua_pembayar"], satu["bruto_bersama"]) == (0, 0)
    (isi,) = list_isi_bukti(2026, [kota.pegawai[1].pk])
    assert "Serahkan bukti potong ini kepada Kementerian Rekaan" in str(isi.isi["catatan"])


def test_tiap_angka_membuka_catatannya_sejauh_boleh_dibaca(dipekerjakan: KotaGaji) -> None:
    kota = dipekerjakan
    nyatakan(kota, isi=bukti())
    hitung(kota, DESEMBER)
    slip = ProsesGaji.objects.get(periode=DESEMBER).slip_set.get(pegawai=kota.pegawai[0])
    penjelasan = [get_penjelasan(slip, "bruto_setahun"), get_penjelasan(slip, "pph21_masa_terakhir")]
    asal = list_asal(kota.bendahara, kota.pegawai[0], DESEMBER, penjelasan, get_potret_slip(slip))
    (tautan,) = asal.fakta["bruto_bersama"]
    assert tautan.nama == "bukti potong BPA2-77 dari Kementerian Rekaan"
    assert tautan.url.startswith(reverse("penggajian:dua-pembayar-list"))
    assert asal.fakta["pph_bersama"] == [tautan]


@pytest.mark.parametrize(
    ("ubah", "isi", "kata"),
    [
        ({"bulan_awal": 12, "bulan_akhir": 11}, None, "berurutan"),
        ({"tahun": 2023}, None, "2024 sampai 2027"),
        ({"tanggal_pernyataan": date(2026, 12, 21)}, None, "belum tiba"),
        ({"pembayar_gaji": PembayarGaji.DAERAH}, bukti(), "pembayar lain itu"),
        ({}, bukti(bruto=0), "Tulis penghasilan bruto"),
        ({}, bukti(pph_dipotong=90_000_001), "melebihi penghasilan bruto"),
        ({}, services.IsiBukti("BPA2", date(2027, 1, 2), BUKTI), "Tanggal bukti potong belum tiba"),
        ({}, bukti(pengurang=-1), "nol atau lebih"),
    ],
)
def test_isian_yang_tidak_mungkin_ditolak_dengan_kalimat(
    kota: KotaGaji, ubah: dict[str, Any], isi: services.IsiBukti | None, kata: str
) -> None:
    with pytest.raises(IsianSalah, match=kata):
        nyatakan(kota, isi=isi, **ubah)
    assert not DuaPembayar.objects.exists()


def test_yang_bertumpang_pppk_sudah_berbukti_dan_dicabut_ditolak(kota: KotaGaji) -> None:
    satu = nyatakan(kota)
    with pytest.raises(BentrokKeadaan, match="Bulan itu sudah tercatat"):
        nyatakan(kota, bulan_awal=12)
    kota.pegawai[1].status = StatusAsn.PPPK
    kota.pegawai[1].save(update_fields=["status"])
    with pytest.raises(IsianSalah, match="pegawai ini PPPK"):
        nyatakan(kota, 1)
    with pytest.raises(VersiUsang):
        susulkan(kota, satu, versi=9)
    susulkan(kota, satu, versi=1)
    with pytest.raises(BentrokKeadaan, match="BPA2-77 sudah tercatat"):
        susulkan(kota, satu)
    services.withdraw_dua_pembayar(dua_pembayar=satu, alasan="Salah orang.", versi=2, oleh=kota.bendahara, pada=PADA)
    with pytest.raises(BentrokKeadaan, match="sudah dicabut"):
        susulkan(kota, satu)
    nyatakan(kota)
    kode = (
        Aktivitas.objects.filter(kode__startswith="penggajian.dua_pembayar")
        .order_by("pk")
        .values_list("kode", flat=True)
    )
    assert [satu.rpartition(".")[2] for satu in kode] == ["dicatat", "berbukti", "dicabut", "dicatat"]


@pytest.mark.parametrize(
    "ubah", [{"bruto": 1}, {"nomor_bukti": "X"}, {"bulan_awal": 0}, {"pph_dipotong": -1}, {"dicabut_at": PADA}]
)
def test_basis_data_menolak_baris_yang_tidak_utuh(kota: KotaGaji, ubah: dict[str, Any]) -> None:
    satu = nyatakan(kota)
    with pytest.raises(IntegrityError), transaction.atomic():
        DuaPembayar.objects.filter(pk=satu.pk).update(**ubah)


TAJUK = (
    "nip;tahun;bulan_awal;bulan_akhir;pembayar;pembayar_gaji;nomor_pernyataan;tanggal_pernyataan;nomor_bukti;tanggal_bukti;"
    "bruto;pengurang;pph_dipotong;pph_ditanggung"
)
TANPA, DENGAN = ";;;;;", "BPA2-77;2026-12-18;90000000;700000;5000;20000"


def lembar(kota: KotaGaji, nomor: int, akhir: str, awal: int = 11) -> str:
    nip = kota.pegawai[nomor].nip
    return f"{nip};2026;{awal};12;Kementerian Rekaan;Instansi lain;800/77/2026;2026-11-02;{akhir}"


def unggah(kota: KotaGaji, *isi: str) -> ImporDuaPembayar:
    return services.create_impor_dua_pembayar(
        nama_berkas="dua.csv", isi="\n".join((TAJUK, *isi)).encode(), oleh=kota.bendahara, pada=PADA, per_tanggal=HARI
    )


def terapkan(kota: KotaGaji, impor: ImporDuaPembayar) -> None:
    services.apply_impor_dua_pembayar(impor=impor, sidik=impor.sidik, oleh=kota.bendahara, pada=PADA, per_tanggal=HARI)


def test_lembar_mencatat_pernyataan_lalu_melengkapinya_dengan_bukti_potong(kota: KotaGaji) -> None:
    terapkan(kota, unggah(kota, lembar(kota, 0, TANPA), lembar(kota, 1, DENGAN)))
    assert [s.is_berbukti for s in DuaPembayar.objects.order_by("pk")] == [False, True]
    dua = unggah(kota, lembar(kota, 0, DENGAN), lembar(kota, 1, DENGAN))
    assert (dua.jumlah_baru, dua.jumlah_ubah, dua.jumlah_sama) == (0, 1, 1)
    terapkan(kota, dua)
    satu = DuaPembayar.objects.get(pegawai=kota.pegawai[0])
    assert (satu.bruto, satu.pph, satu.bukti_oleh, satu.versi) == (90_000_000, 25_000, kota.bendahara, 2)
    lagi = unggah(kota, lembar(kota, 0, DENGAN))
    assert (lagi.jumlah_baru, lagi.jumlah_ubah, lagi.jumlah_sama) == (0, 0, 1)
    salah = unggah(
        kota,
        lembar(kota, 0, DENGAN.replace("90000000", "1")),
        lembar(kota, 1, TANPA, 10),
        lembar(kota, 2, "BPA2;;1;0;0;0"),
        lembar(kota, 3, ";;1;0;0;0"),
        f"{'9' * 18}" + lembar(kota, 3, TANPA)[18:],
    )
    kata = " ".join(g["pesan"] for g in salah.galat)
    assert salah.jumlah_baru == 0 and len(salah.galat) == 5
    for teks in ("melebihi penghasilan bruto", "sudah tercatat dengan isi lain", "Tulis tanggal", "Tulis nomor"):
        assert teks in kata


def test_halaman_mencatat_melengkapi_mencabut_dan_pegawai_membacanya(kota: KotaGaji, client: Client) -> None:
    client.force_login(kota.bendahara)
    orang = kota.pegawai[0]
    isi = PERNYATAAN | {"nip": orang.nip, "tahun": 2025, "tanggal_pernyataan": "2025-11-02"}
    assert client.post(reverse("penggajian:dua-pembayar-catat"), isi | {"nip": "9" * 18}).status_code == 400
    assert client.post(reverse("penggajian:dua-pembayar-catat"), isi | {"bulan_awal": 13}).status_code == 400
    jawab = client.post(reverse("penggajian:dua-pembayar-catat"), isi)
    satu = DuaPembayar.objects.get()
    alamat = reverse("penggajian:dua-pembayar-bukti", args=[satu.uuid])
    assert (jawab.status_code, jawab["Location"]) == (302, alamat)
    assert (
        "Belum tercatat" in client.get(reverse("penggajian:dua-pembayar-list"), {"menunggu": "true"}).content.decode()
    )
    kirim = {"versi": 1, "nomor_bukti": "BPA2-77", "tanggal_bukti": "2025-12-18", **BUKTI}
    assert client.post(alamat, kirim | {"bruto": ""}).status_code == 400
    assert client.post(alamat, kirim).status_code == 302
    halaman = client.get(reverse("penggajian:dua-pembayar-list"), {"cari": "BPA2-77"}).content.decode()
    assert "90.000.000" in halaman and "ditanggung Rp20.000" in halaman
    orang.pengguna = PenggunaFactory(nama=orang.nama)
    orang.save()
    client.force_login(orang.pengguna)
    milik = client.get(reverse("penggajian:pajak-saya"), {"tahun": 2025}).content.decode()
    assert "Kementerian Rekaan, bulan 11–12/2025" in milik and "BPA2-77" in milik
    assert client.get(reverse("penggajian:dua-pembayar-list")).status_code == 403
    client.force_login(kota.bendahara)
    cabut = reverse("penggajian:dua-pembayar-cabut", args=[satu.uuid])
    assert client.post(cabut, {"versi": 2, "alasan": "Salah orang."}).status_code == 302
    assert "dicabut: Salah orang." in client.get(reverse("penggajian:dua-pembayar-list")).content.decode()
    impor = client.post(
        reverse("penggajian:impor-dua-pembayar"),
        {"berkas": SimpleUploadedFile("dua.csv", "\n".join((TAJUK, lembar(kota, 1, TANPA))).encode())},
    )
    assert impor.status_code == 302


def test_daftar_sama_banyak_kueri_untuk_3_dan_30_baris(kota: KotaGaji, client: Client) -> None:
    client.force_login(kota.bendahara)
    jumlah = []
    for tahun in ((2024,), range(2027, 2036)):
        DuaPembayar.objects.bulk_create(
            DuaPembayar(pegawai=p, **PERNYATAAN | {"tahun": satu}, dicatat_oleh=kota.bendahara, dicatat_at=PADA)
            for p in kota.pegawai[:3]
            for satu in tahun
        )
        client.get(reverse("penggajian:dua-pembayar-list"))
        with CaptureQueriesContext(connection) as kueri:
            client.get(reverse("penggajian:dua-pembayar-list"))
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]
