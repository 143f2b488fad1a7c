"""Periodic increases: from the list to the letter, the row of rank, pay and rapel."""

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asn_portal.inti.audit.models import Aktivitas
from asn_portal.inti.notifikasi.models import Notifikasi
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import run_pekerjaan
from asn_portal.lib.galat import IsianSalah, TindakanTerlarang, VersiUsang
from asn_portal.lib.periode import Periode
from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Pegawai, RiwayatPangkat, RiwayatStatus
from jabatan.rules.kgb import kgb_berikut
from jabatan.rules.masa_kerja import mkg_pada
from jabatan.selectors import list_fakta_pegawai, list_jatuh_tempo, list_jeda
from jabatan.services import create_riwayat_pangkat, create_riwayat_status
from jabatan.services.cabut import cancel_riwayat
from kinerja.enums import DasarKoreksi, Ekspektasi, JenisEvaluasi, Predikat, StatusEvaluasi
from kinerja.models import Evaluasi, KoreksiEvaluasi, Skp
from penggajian import services
from penggajian.enums import PenghalangKgb, SebabRapel, StatusKgb
from penggajian.models import Kgb, Rapel, Slip
from penggajian.models.kgb import BERJALAN
from penggajian.rules.penjelasan import jelaskan
from penggajian.selectors.buku import get_buku
from penggajian.selectors.kgb import get_langkah, get_mkg
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_potret_slip
from penggajian.tasks import KGB, enqueue_setujui_kgb
from tests.factories.jabatan import HukumanDisiplinFactory, PegawaiFactory, PosisiFactory, masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import NOVEMBER, nilai_slip, rapel, siapkan

AGUSTUS = Periode(2026, 8)
AWAL = datetime(2026, 8, 1, 3, 0, tzinfo=UTC)
JATUH_TEMPO = PERIODE  # 1 October 2026
LAMA, BARU = 3_390_500, 3_497_300  # III/b, MKG 10 and 12, PP 5/2024


def atur_mkg(pegawai: Pegawai, tahun: int = 5, bulan: int = 3, golongan: str = "III/b") -> None:
    """Let 12 years be full on 1 October 2026: 5 years 3 months on 1 January 2020."""
    RiwayatPangkat.objects.filter(pegawai=pegawai).update(golongan=golongan, mkg_tahun=tahun, mkg_bulan=bulan)


def nilai_tahun(pegawai: Pegawai, tahun: int, predikat: str = Predikat.BAIK) -> Evaluasi:
    skp, _ = Skp.objects.get_or_create(
        pegawai=pegawai,
        posisi=pegawai.posisi,
        unit_kerja=pegawai.unit_kerja,
        berlaku=masa(date(tahun, 1, 1), date(tahun + 1, 1, 1)),
    )
    return Evaluasi.objects.create(
        pegawai=pegawai, skp=skp, unit_kerja=pegawai.unit_kerja, jenis=JenisEvaluasi.TAHUNAN, periode=date(tahun, 12, 1),
        status=StatusEvaluasi.FINAL, rating_hasil=Ekspektasi.SESUAI, rating_perilaku=Ekspektasi.SESUAI, predikat=predikat,
        dinilai_at=PADA,
    )  # fmt: skip


def susun(bulan: Periode = AGUSTUS, pada: datetime = AWAL) -> services.HasilSusun:
    return services.open_kgb(bulan=bulan, oleh=None, pada=pada)


def periksa(kgb: Kgb, oleh: Any, **lain: Any) -> Kgb:
    return services.verify_kgb(kgb=kgb, oleh=oleh, pada=PADA, **lain)


def setujui(kgb: Kgb, oleh: Any, nomor: str = "800.1/1/2026", **lain: Any) -> Kgb:
    return services.approve_kgb(kgb=kgb, nomor=nomor, tanggal_surat=date(2026, 8, 5), oleh=oleh, pada=PADA, **lain)


def tunda(kgb: Kgb, oleh: Any, nomor: str = "800.1/9/2026", **lain: Any) -> Kgb:
    isi = {"alasan": "Menunggu syaratnya terpenuhi.", "nomor": nomor, "tanggal_surat": date(2026, 8, 5), **lain}
    return services.postpone_kgb(kgb=kgb, oleh=oleh, pada=PADA, **isi)


@pytest.fixture
def kgb(kota: KotaGaji) -> Kgb:
    """Give the increase of the first employee, due with October 2026, with two good years behind it."""
    atur_mkg(kota.pegawai[0])
    nilai_tahun(kota.pegawai[0], 2024)
    nilai_tahun(kota.pegawai[0], 2025, Predikat.SANGAT_BAIK)
    assert susun().baru == 1
    return Kgb.objects.get()


# --- Who is due ---------------------------------------------------------------------------------
def test_yang_jatuh_tempo_bulan_ini_dan_dua_bulan_berikutnya_terdaftar(kota: KotaGaji) -> None:
    for nomor, (tahun, bulan) in enumerate(((5, 5), (5, 4), (5, 3), (5, 2))):  # due Aug, Sep, Oct, Nov
        atur_mkg(kota.pegawai[nomor], tahun, bulan)
    assert susun().baru == 3
    assert dict(Kgb.objects.values_list("pegawai", "jatuh_tempo")) == {
        kota.pegawai[0].pk: date(2026, 8, 1),
        kota.pegawai[1].pk: date(2026, 9, 1),
        kota.pegawai[2].pk: date(2026, 10, 1),
    }
    assert susun() == (0, 0, 0)
    assert susun(Periode(2026, 9)).baru == 1
    satu = Kgb.objects.get(pegawai=kota.pegawai[2])
    assert (satu.langkah, satu.gaji_lama, satu.gaji_baru) == (12, LAMA, BARU)
    assert satu.penghalang == PenghalangKgb.BELUM_DINILAI


def test_cpns_menunggu_menjadi_pns_yang_pensiun_tidak_terdaftar(kota: KotaGaji) -> None:
    for pegawai in kota.pegawai:
        atur_mkg(pegawai)
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[0]).update(status=StatusAsn.CPNS)
    create_riwayat_status(
        pegawai=kota.pegawai[1],
        status=StatusAsn.PNS,
        kedudukan=Kedudukan.PENSIUN,
        tmt=date(2026, 10, 1),
        oleh=None,
        pada=AWAL,
    )
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[2]).update(status=StatusAsn.PPPK)
    atur_mkg(kota.pegawai[2], golongan="IX")
    susun()
    assert dict(Kgb.objects.values_list("pegawai", "penghalang")) == {
        kota.pegawai[0].pk: PenghalangKgb.KEDUDUKAN,
        kota.pegawai[2].pk: PenghalangKgb.BELUM_DINILAI,
        kota.pegawai[3].pk: PenghalangKgb.BELUM_DINILAI,
    }


def test_pppk_paruh_waktu_tidak_pernah_tercantum(kota: KotaGaji) -> None:
    """Paid a wage by decision, without a table: a golongan that stands recorded brings no increase."""
    RiwayatStatus.objects.filter(pegawai=kota.pegawai[2]).update(status=StatusAsn.PPPK_PARUH_WAKTU)
    atur_mkg(kota.pegawai[2], golongan="IX")
    susun()
    assert kota.pegawai[2].pk not in set(Kgb.objects.values_list("pegawai", flat=True))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    golongan=st.sampled_from(["I/a", "I/c", "II/a", "II/b", "III/a", "III/d", "IV/e", "V", "IX"]),
    tmt=st.dates(date(2000, 1, 1), date(2025, 12, 31)),
    bulan=st.integers(0, 400),
    cuti=st.lists(st.dates(date(2018, 1, 1), date(2032, 12, 31)), max_size=4, unique=True).map(sorted),
)
def test_daftar_sekota_sama_dengan_aturan_per_orang(
    kota: KotaGaji, golongan: str, tmt: date, bulan: int, cuti: list[date]
) -> None:
    """With unpaid leave between every other pair of days, the last one maybe without an end."""
    pegawai = kota.pegawai[0]
    RiwayatStatus.objects.filter(pegawai=pegawai).delete()
    batas = [date(2000, 1, 1), *cuti, None]
    RiwayatStatus.objects.bulk_create(
        RiwayatStatus(
            pegawai=pegawai,
            status=StatusAsn.PNS,
            kedudukan=Kedudukan.CLTN if nomor % 2 else Kedudukan.AKTIF,
            berlaku=masa(awal, akhir),
        )
        for nomor, (awal, akhir) in enumerate(pairwise(batas))
        if awal is not None
    )
    jeda = list_jeda(pegawai.pk)
    RiwayatPangkat.objects.filter(pegawai=pegawai).update(
        golongan=golongan, mkg_tahun=bulan // 12, mkg_bulan=bulan % 12, berlaku=masa(tmt)
    )
    langkah = get_langkah(get_buku(), PERIODE)
    sekota = [
        (satu.langkah, satu.jatuh_tempo)
        for satu in list_jatuh_tempo(date(2020, 2, 1), date(2060, 12, 1), langkah)
        if satu.pegawai_id == pegawai.pk
    ]
    seorang, hari = [], date(2020, 1, 31)
    while (berikut := kgb_berikut(tmt, bulan, langkah[golongan], hari, jeda)) and berikut.jatuh_tempo <= date(
        2060, 12, 1
    ):
        hari = berikut.jatuh_tempo
        seorang.append(tuple(berikut))
    assert sekota == seorang
    for hari in (date(2026, 1, 1), date(2033, 3, 31)):
        fakta = next(satu for satu in list_fakta_pegawai(hari) if satu.pegawai_id == pegawai.pk)
        assert (fakta.mkg_tahun, fakta.mkg_bulan) == mkg_pada(hari, tmt, bulan // 12, bulan % 12, jeda)


# --- Pay ----------------------------------------------------------------------------------------
def test_gaji_menunggu_keputusan_lalu_naik_dengan_rapel(kota: KotaGaji, kgb: Kgb) -> None:
    """October is locked at the row of 10 years; granted in November, October is paid by rapel: 106.800, 8 % and 1 % of it taken."""
    kunci(kota)
    assert nilai_slip(kota.pegawai[0], PERIODE)["gaji_pokok"] == LAMA
    slip = Slip.objects.get(pegawai=kota.pegawai[0], periode=PERIODE)
    assert "belum ditetapkan" in str(jelaskan("gaji_pokok_tabel", get_potret_slip(slip)))
    periksa(kgb, kota.bkpsdm_lain)
    setujui(kgb, kota.bkpsdm)
    assert rapel().baru == 1
    satu = Rapel.objects.get()
    assert (satu.gaji, satu.iuran, satu.tpp) == (BARU - LAMA, 8_544 + 1_068, 0)
    assert satu.sebab == [SebabRapel.PANGKAT]
    siapkan(kota, NOVEMBER)
    kunci(kota, NOVEMBER)
    nilai = nilai_slip(kota.pegawai[0], NOVEMBER)
    assert (nilai["gaji_pokok"], nilai["rapel_gaji"]) == (BARU, BARU - LAMA)


def test_yang_ditetapkan_tepat_waktu_dibayar_tanpa_rapel(kota: KotaGaji, kgb: Kgb) -> None:
    periksa(kgb, kota.bkpsdm_lain)
    hasil = setujui(kgb, kota.bkpsdm)
    kunci(kota)
    assert nilai_slip(kota.pegawai[0], PERIODE)["gaji_pokok"] == BARU
    assert rapel().baru == 0
    baris = hasil.hasil
    assert baris is not None
    assert (baris.golongan, baris.mkg_tahun, baris.mkg_bulan, baris.berlaku.lower) == ("III/b", 12, 0, JATUH_TEMPO)
    assert (baris.nomor_sk, baris.tanggal_sk) == ("800.1/1/2026", date(2026, 8, 5))
    assert Aktivitas.objects.filter(kode="penggajian.kgb.disetujui", objek_id=kgb.pk).exists()


def test_proses_yang_sudah_dihitung_menjadi_usang(kota: KotaGaji, kgb: Kgb) -> None:
    proses = hitung(kota)
    periksa(kgb, kota.bkpsdm_lain)
    setujui(kgb, kota.bkpsdm)
    proses.refresh_from_db()
    assert proses.usang_at is not None


def test_naik_pangkat_di_tengah_tidak_menghapus_kenaikan_yang_terlambat(kota: KotaGaji, kgb: Kgb) -> None:
    """Promoted from 1 November before October's increase was decided: it gets October alone, by a row between the two."""
    kunci(kota)
    create_riwayat_pangkat(
        pegawai=kota.pegawai[0], golongan="III/c", mkg_tahun=12, mkg_bulan=1, tmt=NOVEMBER, oleh=None, pada=PADA
    )
    periksa(kgb, kota.bkpsdm_lain)
    hasil = setujui(kgb, kota.bkpsdm).hasil
    assert hasil is not None
    assert (hasil.berlaku.lower, hasil.berlaku.upper) == (PERIODE, NOVEMBER)
    rapel()
    assert Rapel.objects.get().gaji == BARU - LAMA


# --- Two people ---------------------------------------------------------------------------------
def test_pemeriksa_tidak_memutus_dan_tidak_seorang_pun_memutus_miliknya(kota: KotaGaji, kgb: Kgb) -> None:
    with pytest.raises(services.KgbBukanGiliran):
        setujui(kgb, kota.bkpsdm)
    periksa(kgb, kota.bkpsdm_lain)
    with pytest.raises(TindakanTerlarang):
        setujui(kgb, kota.bkpsdm_lain)
    pegawai = kota.pegawai[0]
    pegawai.pengguna = kota.bkpsdm
    pegawai.save(update_fields=["pengguna"])
    with pytest.raises(TindakanTerlarang):
        setujui(kgb, kota.bkpsdm)
    assert Kgb.objects.get().status == StatusKgb.DIPERIKSA


def test_surat_bernomor_sekali_dan_versi_yang_dibaca_mengikat(kota: KotaGaji, kgb: Kgb) -> None:
    atur_mkg(kota.pegawai[1])
    nilai_tahun(kota.pegawai[1], 2025)
    susun()
    lain = Kgb.objects.get(pegawai=kota.pegawai[1])
    for satu in (kgb, lain):
        periksa(satu, kota.bkpsdm_lain)
    with pytest.raises(VersiUsang):
        setujui(kgb, kota.bkpsdm, versi=1)
    with pytest.raises(IsianSalah, match="belum tiba"):
        services.approve_kgb(kgb=kgb, nomor="x", tanggal_surat=date(2027, 1, 1), oleh=kota.bkpsdm, pada=PADA)
    setujui(kgb, kota.bkpsdm)
    with pytest.raises(IsianSalah, match="sudah dipakai"):
        setujui(lain, kota.bkpsdm)


def test_basis_data_menolak_langkah_lompat_dan_dua_yang_berjalan(kota: KotaGaji, kgb: Kgb) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Kgb.objects.update(status=StatusKgb.DITUNDA)
    isi = {f.attname: getattr(kgb, f.attname) for f in Kgb._meta.concrete_fields if f.name not in ("id", "uuid")}
    with pytest.raises(DatabaseError), transaction.atomic():
        Kgb.objects.create(**{**isi, "langkah": 14})


# --- What stands against it ---------------------------------------------------------------------
def test_hukuman_menunda_setahun_dan_dicabut_membukanya_lagi(kota: KotaGaji, kgb: Kgb) -> None:
    hukuman = HukumanDisiplinFactory(pegawai=kota.pegawai[0])
    assert susun().diperbarui == 1
    kgb.refresh_from_db()
    assert (kgb.penghalang, kgb.tmt_hukuman) == (PenghalangKgb.HUKUMAN, date(2027, 10, 1))
    periksa(kgb, kota.bkpsdm_lain)
    with pytest.raises(services.KgbTerhalang):
        setujui(kgb, kota.bkpsdm)
    hasil = tunda(kgb, kota.bkpsdm)
    assert (hasil.status, hasil.tmt, hasil.jatuh_tempo) == (StatusKgb.DITUNDA, date(2027, 10, 1), JATUH_TEMPO)
    kunci(kota)
    assert nilai_slip(kota.pegawai[0], PERIODE)["gaji_pokok"] == LAMA
    cancel_riwayat(baris=hukuman, alasan="Salah orang.", oleh=kota.bkpsdm, pada=PADA)
    susun(Periode(2026, 11), PADA)
    kgb.refresh_from_db()
    assert (kgb.status, kgb.tmt, kgb.penghalang) == (StatusKgb.USULAN, JATUH_TEMPO, "")
    periksa(kgb, kota.bkpsdm_lain)
    setujui(kgb, kota.bkpsdm)
    rapel()
    assert Rapel.objects.get().gaji == BARU - LAMA


def test_sesudah_penundaan_masa_kerja_dihitung_penuh(kota: KotaGaji, kgb: Kgb) -> None:
    """Postponed to 1 October 2027 it is granted with 13 years, so the row of 14 years is due on 1 October 2028 all the same."""
    HukumanDisiplinFactory(pegawai=kota.pegawai[0])
    periksa(kgb, kota.bkpsdm_lain)
    tunda(kgb, kota.bkpsdm)
    nilai_tahun(kota.pegawai[0], 2026)
    nanti = datetime(2027, 9, 1, 3, 0, tzinfo=UTC)
    services.verify_kgb(kgb=kgb, oleh=kota.bkpsdm_lain, pada=nanti)
    hasil = services.approve_kgb(kgb=kgb, nomor="B", tanggal_surat=date(2027, 9, 1), oleh=kota.bkpsdm, pada=nanti).hasil
    assert hasil is not None
    assert (hasil.mkg_tahun, hasil.mkg_bulan, hasil.berlaku.lower) == (13, 0, date(2027, 10, 1))
    susun(Periode(2028, 8), datetime(2028, 8, 1, 3, 0, tzinfo=UTC))
    lagi = Kgb.objects.get(status=StatusKgb.USULAN, pegawai=kota.pegawai[0])
    assert (lagi.jatuh_tempo, lagi.langkah) == (date(2028, 10, 1), 14)


def test_predikat_di_bawah_syarat_ditunda_dan_koreksi_hasil_membukanya(kota: KotaGaji) -> None:
    atur_mkg(kota.pegawai[0])
    buruk = [nilai_tahun(kota.pegawai[0], tahun, Predikat.KURANG) for tahun in (2024, 2025)]
    susun()
    kgb = Kgb.objects.get()
    periksa(kgb, kota.bkpsdm_lain)
    with pytest.raises(services.KgbTerhalang, match="Rata-rata"):
        setujui(kgb, kota.bkpsdm)
    for bulan in (None, 0, 13):
        with pytest.raises(IsianSalah):
            tunda(kgb, kota.bkpsdm, bulan=bulan)
    hasil = tunda(kgb, kota.bkpsdm, bulan=12)
    assert (hasil.tmt, hasil.kali_ditunda) == (date(2027, 10, 1), 1)
    for satu in buruk:
        KoreksiEvaluasi.objects.create(
            evaluasi=satu, nomor=1, dasar=DasarKoreksi.KALIBRASI, rating_hasil=Ekspektasi.SESUAI,
            rating_perilaku=Ekspektasi.SESUAI, predikat=Predikat.BAIK, alasan="Rekaan.", oleh=kota.bkpsdm, pada=PADA,
        )  # fmt: skip
    susun(Periode(2026, 11), PADA)
    kgb.refresh_from_db()
    assert (kgb.status, kgb.tmt, kgb.predikat) == (StatusKgb.USULAN, JATUH_TEMPO, [[2025, "baik"], [2024, "baik"]])


def test_tanpa_penghalang_tidak_dapat_ditunda(kota: KotaGaji, kgb: Kgb) -> None:
    periksa(kgb, kota.bkpsdm_lain)
    with pytest.raises(services.KgbTanpaPenghalang):
        tunda(kgb, kota.bkpsdm, bulan=6)


def test_tanpa_predikat_pemeriksa_menyebut_dokumennya(kota: KotaGaji) -> None:
    atur_mkg(kota.pegawai[0])
    susun()
    satu = Kgb.objects.get()
    with pytest.raises(IsianSalah, match="dokumen penilaian"):
        periksa(satu, kota.bkpsdm_lain)
    periksa(satu, kota.bkpsdm_lain, catatan="Penilaian 2024 dan 2025 dari instansi asal: baik.")
    assert setujui(satu, kota.bkpsdm).status == StatusKgb.DISETUJUI


def test_cltn_menggeser_kenaikan_sebanyak_lamanya(kota: KotaGaji, kgb: Kgb) -> None:
    """On leave since September nothing falls due; back on 10 November, the two months and nine days are added."""
    pegawai = kota.pegawai[0]
    for kedudukan, tmt in ((Kedudukan.CLTN, date(2026, 9, 1)), (Kedudukan.AKTIF, date(2026, 11, 10))):
        create_riwayat_status(pegawai=pegawai, status=StatusAsn.PNS, kedudukan=kedudukan, tmt=tmt, oleh=None, pada=AWAL)
        assert susun().dibatalkan == (kedudukan == Kedudukan.CLTN)
        assert not Kgb.objects.filter(status__in=BERJALAN).exists()
    susun(Periode(2026, 12), pada=datetime(2026, 11, 20, 3, 0, tzinfo=UTC))
    baru = Kgb.objects.get(status=StatusKgb.USULAN)
    assert (baru.langkah, baru.jatuh_tempo) == (kgb.langkah, date(2027, 1, 1))  # full on 10 December
    hari = date(2026, 11, 10)
    assert get_mkg(kgb.pangkat, hari) == (11, 11)
    fakta = next(satu for satu in list_fakta_pegawai(hari) if satu.pegawai_id == pegawai.pk)
    assert (fakta.mkg_tahun, fakta.mkg_bulan) == (11, 11)
    potret = list_potret(Periode(2026, 12), get_buku())
    assert potret.masukan["mkg"][potret.pegawai.tolist().index(pegawai.pk)] == 11


def test_fakta_yang_berubah_sesudah_diperiksa_diperiksa_lagi(kota: KotaGaji, kgb: Kgb) -> None:
    periksa(kgb, kota.bkpsdm_lain)
    HukumanDisiplinFactory(pegawai=kota.pegawai[0])
    susun()
    kgb.refresh_from_db()
    assert (kgb.status, kgb.diperiksa_oleh) == (StatusKgb.USULAN, None)


# --- Rows that are withdrawn --------------------------------------------------------------------
def test_pangkat_yang_dicabut_mencoret_kenaikannya(kota: KotaGaji, kgb: Kgb) -> None:
    cancel_riwayat(baris=kgb.pangkat, alasan="Salah catat.", perpanjang=False, oleh=kota.bkpsdm, pada=PADA)
    assert susun().dibatalkan == 1
    assert Kgb.objects.get().status == StatusKgb.DIBATALKAN


def test_kenaikan_yang_dicabut_ditahan_lagi_sampai_diputus_ulang(kota: KotaGaji, kgb: Kgb) -> None:
    periksa(kgb, kota.bkpsdm_lain)
    hasil = setujui(kgb, kota.bkpsdm).hasil
    assert hasil is not None
    cancel_riwayat(baris=hasil, alasan="Salah nomor.", oleh=kota.bkpsdm, pada=PADA)
    assert susun(Periode(2026, 11), PADA)[:2] == (1, 1)
    baru = Kgb.objects.get(status=StatusKgb.USULAN)
    assert (baru.jatuh_tempo, baru.langkah) == (JATUH_TEMPO, 12)
    kunci(kota)
    assert nilai_slip(kota.pegawai[0], PERIODE)["gaji_pokok"] == LAMA


# --- Many, and by the clock ---------------------------------------------------------------------
def test_banyak_sekaligus_disetujui_satu_per_satu_dan_diulang_tanpa_ganda(kota: KotaGaji) -> None:
    for pegawai in kota.pegawai:
        atur_mkg(pegawai)
        nilai_tahun(pegawai, 2025)
    susun()
    for satu in Kgb.objects.all():
        periksa(satu, kota.bkpsdm_lain)
    daftar = services.list_siap_setuju(kota.bkpsdm)
    assert services.list_siap_setuju(kota.bkpsdm_lain) == []
    HukumanDisiplinFactory(pegawai=daftar[1].pegawai)
    isi: dict[str, Any] = {
        "pola": "800/{urut}/2026",
        "mulai": 7,
        "tanggal_surat": date(2026, 8, 5),
        "oleh": kota.bkpsdm,
    }
    pekerjaan = enqueue_setujui_kgb(daftar=daftar, **isi)
    assert enqueue_setujui_kgb(daftar=daftar, **isi) == pekerjaan
    pekerjaan = run_pekerjaan(pekerjaan.pk)
    assert pekerjaan.hasil == {"disetujui": 3, "gagal": 1}
    assert pekerjaan.jumlah_galat == 1
    assert [Kgb.objects.get(pk=satu.pk).nomor for satu in daftar] == ["800/7/2026", "", "800/9/2026", "800/10/2026"]
    assert services.approve_kgb_massal(kgb_ids=[satu.pk for satu in daftar], pada=PADA, **isi) == {
        "disetujui": 3,
        "gagal": 1,
    }
    assert RiwayatPangkat.objects.filter(nomor_sk__startswith="800/").count() == 3


def test_penyusunan_tiap_pagi_mengingatkan_sekali_sebulan(kota: KotaGaji, kgb: Kgb) -> None:
    for menit in (0, 1):
        pekerjaan = Pekerjaan.objects.create(
            jenis=KGB, kunci=f"uji:{menit}", muatan={"slot": "2026-08-03T05:15:00+07:00"}, antrean="ringan"
        )
        assert run_pekerjaan(pekerjaan.pk).status == "SELESAI"
    baris = Notifikasi.objects.filter(jenis="penggajian.kgb_menunggu")
    assert {n.untuk for n in baris} == {kota.bkpsdm, kota.bkpsdm_lain}
    assert baris.count() == 2


def test_banyaknya_kueri_tidak_bertambah_dengan_banyaknya_orang(
    kota: KotaGaji, django_assert_max_num_queries: Any
) -> None:
    unit, jabatan = kota.unit, kota.pegawai[0].posisi.jabatan  # type: ignore[union-attr]
    for _ in range(20):
        posisi = PosisiFactory(unit_kerja=unit, jabatan=jabatan, kelas=7)
        atur_mkg(PegawaiFactory(unit_kerja=unit, posisi=posisi, duduk=posisi))
    with django_assert_max_num_queries(30):
        assert susun().baru == 20
    with connection.cursor() as kursor:
        kursor.execute("SELECT count(*) FROM penggajian_kgb")
        assert kursor.fetchone()[0] == 20
