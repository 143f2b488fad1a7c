"""Who begins, returns or ends inside a month: a slip for that month, salary by the rule of beginning, TPP by days."""

from datetime import UTC, date, datetime
from fractions import Fraction

import numpy as np
import pytest
import time_machine
from django.db.backends.postgresql.psycopg_any import DateRange
from hypothesis import given, settings
from hypothesis import strategies as st

from asn_portal.inti.kalender.models import VersiKalender
from asn_portal.lib.periode import Periode
from jabatan.enums import Kedudukan
from jabatan.models import Pegawai, RiwayatJabatan, RiwayatPangkat, RiwayatStatus
from jabatan.services import create_riwayat_status
from kinerja.enums import Predikat, StatusEvaluasi, StatusSkp
from kinerja.models import Evaluasi, Presensi, Skp
from kinerja.services.buka import open_periode
from penggajian.models import PengecualianGaji, Slip
from penggajian.rules.engine import hitung as hitung_mesin
from penggajian.rules.hak import gaji_bulan_mulai
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_perkiraan, get_ringkas_perubahan
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.rules.test_engine import BUKU, PEGAWAI
from tests.penggajian.test_proses import hitung
from tests.penggajian.test_rapel import nilai_slip

NOVEMBER = date(2026, 11, 1)


@pytest.fixture
def kerja(kota: KotaGaji) -> KotaGaji:
    """Give the town with a calendar."""
    VersiKalender.objects.get_or_create()
    return kota


def mulai(pegawai: Pegawai, tanggal: date) -> None:
    """Let the person have been hired on a day."""
    for riwayat in (RiwayatStatus, RiwayatPangkat, RiwayatJabatan):
        riwayat.objects.filter(pegawai=pegawai).update(berlaku=DateRange(tanggal, None))


def ubah_kedudukan(pegawai: Pegawai, kedudukan: str, dari: date, sampai: date | None = None) -> None:
    """Let the person be in another position from a day, and back in service from `sampai`."""
    lama = RiwayatStatus.objects.get(pegawai=pegawai)
    RiwayatStatus.objects.filter(pk=lama.pk).update(berlaku=DateRange(lama.berlaku.lower, dari))
    isi = [(kedudukan, DateRange(dari, sampai))] + ([(Kedudukan.AKTIF, DateRange(sampai, None))] if sampai else [])
    for nama, berlaku in isi:
        RiwayatStatus.objects.create(pegawai=pegawai, berlaku=berlaku, status=lama.status, kedudukan=nama)


def slip(kota: KotaGaji, nomor: int = 0, periode: date = PERIODE) -> Slip:
    return Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[nomor], periode=periode)


def test_yang_mulai_di_tengah_bulan_menerima_tpp_menurut_hari_dan_gaji_bulan_berikutnya(kerja: KotaGaji) -> None:
    """Begins on Monday 12 October 2026: 20 of 31 days of TPP, salary from November on."""
    hitung(kerja)
    penuh = get_nilai(slip(kerja))
    orang = kerja.pegawai[0]
    mulai(orang, date(2026, 10, 12))
    hitung(kerja)
    satu = slip(kerja)
    nilai = get_nilai(satu)
    assert (nilai["gaji_pokok"], nilai["gaji_kotor"], nilai["gaji_bersih"]) == (0, 0, 0)
    assert nilai["tpp_pagu"] == int(Fraction(penuh["tpp_pagu"] * 20, 31) + Fraction(1, 2))
    assert satu.bersih == nilai["tpp_bersih"] > 0
    rumus = get_penjelasan(satu, "gaji_pokok").rumus
    assert rumus.startswith("Bertugas mulai 12 Oktober, sesudah hari kerja pertama bulan ini")
    assert "gaji dibayar mulai bulan berikutnya" in rumus
    assert slip(kerja, 1).bersih == penuh["total_diterima"]
    buat_presensi(orang, NOVEMBER)
    buat_predikat(orang, NOVEMBER)
    hitung(kerja, NOVEMBER)
    kedua = slip(kerja, periode=NOVEMBER)
    assert get_nilai(kedua)["gaji_pokok"] > 0
    assert "gaji mulai dibayar" in get_ringkas_perubahan(kedua, satu)


def test_yang_mulai_pada_hari_kerja_pertama_menerima_gaji_bulan_itu(kerja: KotaGaji) -> None:
    """1 November 2026 is a Sunday: Monday the 2nd is the first working day."""
    for nomor, hari in ((0, 2), (1, 3)):
        orang = kerja.pegawai[nomor]
        mulai(orang, date(2026, 11, hari))
        buat_presensi(orang, NOVEMBER)
        buat_predikat(orang, NOVEMBER)
    hitung(kerja, NOVEMBER)
    assert get_nilai(slip(kerja, 0, NOVEMBER))["gaji_pokok"] > 0
    assert get_nilai(slip(kerja, 1, NOVEMBER))["gaji_pokok"] == 0


def test_yang_kembali_dari_cltn_menerima_slip_bulan_itu(kerja: KotaGaji) -> None:
    ubah_kedudukan(kerja.pegawai[0], Kedudukan.CLTN, date(2026, 8, 1), date(2026, 10, 15))
    ubah_kedudukan(kerja.pegawai[1], Kedudukan.CLTN, date(2026, 8, 1))
    hitung(kerja)
    satu = slip(kerja)
    nilai = get_nilai(satu) | dict(zip(satu.susunan.masukan, satu.masukan, strict=True))
    assert (nilai["gaji_pokok"], nilai["hari_aktif"], nilai["hari_mulai"], nilai["cuti"]) == (0, 17, 15, 0)
    assert satu.bersih > 0
    assert not Slip.objects.filter(pegawai=kerja.pegawai[1]).exists()


def test_yang_kembali_dari_tugas_belajar_menerima_tpp_hari_bertugasnya(kerja: KotaGaji) -> None:
    """Studies until 14 October 2026: salary all the month, TPP for the 17 of 31 days from then on."""
    hitung(kerja)
    penuh = get_nilai(slip(kerja))
    ubah_kedudukan(kerja.pegawai[0], Kedudukan.TUGAS_BELAJAR, date(2026, 8, 1), date(2026, 10, 15))
    ubah_kedudukan(kerja.pegawai[1], Kedudukan.TUGAS_BELAJAR, date(2026, 8, 1))
    hitung(kerja)
    satu = slip(kerja)
    nilai = get_nilai(satu) | dict(zip(satu.susunan.masukan, satu.masukan, strict=True))
    assert (nilai["gaji_pokok"], nilai["hari_aktif"], nilai["cuti"]) == (penuh["gaji_pokok"], 17, 0)
    assert nilai["tpp_pagu"] == int(Fraction(penuh["tpp_pagu"] * 17, 31) + Fraction(1, 2))
    assert get_nilai(slip(kerja, 1))["tpp_pagu"] == 0
    Presensi.objects.filter(pegawai=kerja.pegawai[0]).delete()
    hitung(kerja)
    tertunda = PengecualianGaji.objects.filter(pegawai=kerja.pegawai[0])
    assert [satu.kode for satu in tertunda] == ["PRESENSI_BELUM_ADA"]
    assert get_nilai(slip(kerja))["tpp_pagu"] == 0


@pytest.mark.parametrize("kedudukan", [Kedudukan.MENINGGAL, Kedudukan.BERHENTI, Kedudukan.CLTN])
def test_yang_berakhir_di_tengah_bulan_menerima_gaji_penuh_dan_tpp_menurut_hari(
    kerja: KotaGaji, kedudukan: Kedudukan
) -> None:
    hitung(kerja)
    penuh = get_nilai(slip(kerja))
    ubah_kedudukan(kerja.pegawai[0], kedudukan, date(2026, 10, 11))
    hitung(kerja)
    satu = slip(kerja)
    assert get_nilai(satu)["gaji_bersih"] == penuh["gaji_bersih"]
    assert get_nilai(satu)["tpp_pagu"] == int(Fraction(penuh["tpp_pagu"] * 10, 31) + Fraction(1, 2))
    assert "masih bertugas pada hari pertama bulan ini" in get_penjelasan(satu, "gaji_pokok").rumus


@time_machine.travel(datetime(2026, 10, 20, 3, 0, tzinfo=UTC), tick=False)
def test_perkiraan_sama_dengan_slip_bagi_yang_mulai_di_tengah_bulan(kerja: KotaGaji) -> None:
    mulai(kerja.pegawai[0], date(2026, 10, 12))
    hitung(kerja)
    perkiraan = get_perkiraan(kerja.pegawai[0], date(2026, 10, 20))
    assert perkiraan.bersih == slip(kerja).bersih


def test_potret_semua_orang_sama_dengan_potret_satu_orang(kerja: KotaGaji) -> None:
    mulai(kerja.pegawai[2], date(2026, 10, 12))
    mulai(kerja.pegawai[0], date(2026, 10, 5))
    periode, buku = Periode(2026, 10), get_buku()
    semua = list_potret(periode, buku)
    assert list(semua.pegawai) == sorted(satu.pk for satu in kerja.pegawai)
    for nomor, pegawai_id in enumerate(semua.pegawai):
        sendiri = list_potret(periode, buku, pegawai_id=int(pegawai_id))
        for nama, kolom in semua.masukan.items():
            assert int(kolom[nomor]) == int(sendiri.masukan[nama][0]), nama


@given(st.lists(st.integers(0, 31), min_size=1, max_size=40), st.integers(1, 5))
@settings(max_examples=50, deadline=None)
def test_hak_gaji_hanya_bergantung_pada_hari_kerja_pertama(hari: list[int], pertama: int) -> None:
    kolom = np.array(hari, dtype=np.int64)
    assert gaji_bulan_mulai(kolom, pertama, "bulan_berikut").tolist() == [int(h <= pertama) for h in hari]
    assert gaji_bulan_mulai(kolom, pertama, "bulan_itu").tolist() == [1] * len(hari)


def test_tpp_tiap_hari_mulai_sebanding_dengan_harinya_dan_tidak_pernah_hilang() -> None:
    """Every possible first day of a month of 30: right of the days, and the two halves of a month make the whole."""
    hari = np.arange(1, 31, dtype=np.int64)
    isi = {nama: np.full(30, nilai[0], dtype=np.int64) for nama, nilai in PEGAWAI.items()}
    hasil = hitung_mesin(
        isi | {"hari_aktif": 31 - hari, "hari_bulan": np.full(30, 30), "hari_mulai": hari, "dapat_gaji": hari * 0},
        BUKU,
        NOVEMBER,
    )
    penuh = int(hasil.kolom["tpp_pagu"][0])
    for nomor, mulai_pada in enumerate(hari):
        assert int(hasil.kolom["tpp_pagu"][nomor]) == int(Fraction(penuh * (31 - int(mulai_pada)), 30) + Fraction(1, 2))
    assert (hasil.kolom["gaji_bersih"] == 0).all()
    assert (hasil.kolom["total_diterima"] >= 0).all()
    assert hasil.pengecualian == []


def test_yang_berhenti_sebelum_bulannya_dibuka_dinilai_lalu_menerima_tpp_menurut_hari(kota: KotaGaji) -> None:
    """In service until 12 November; the month is opened in December, rated, and 12 of 30 days of TPP are paid."""
    november, desember = NOVEMBER, datetime(2026, 12, 3, 3, 0, tzinfo=UTC)
    pegawai, tetap = kota.pegawai[0], kota.pegawai[1]
    for orang in kota.pegawai:
        buat_presensi(orang, november)
        if orang != pegawai:
            buat_predikat(orang, november)
    skp = Skp.objects.filter(pegawai=pegawai)
    skp.update(status=StatusSkp.DIAJUKAN, diajukan_at=PADA)
    skp.update(status=StatusSkp.DISEPAKATI, disepakati_at=PADA, disepakati_oleh=kota.bkpsdm)
    create_riwayat_status(
        pegawai=pegawai, status="PNS", kedudukan=Kedudukan.BERHENTI, tmt=date(2026, 11, 13), oleh=None, pada=PADA
    )
    assert open_periode(periode=november, oleh=None, pada=desember) == 1
    Evaluasi.objects.filter(pegawai=pegawai, periode=november).update(
        status=StatusEvaluasi.DISAMPAIKAN, rating_hasil="sesuai", rating_perilaku="sesuai", predikat=Predikat.BAIK,
        dinilai_at=PADA, dinilai_oleh=kota.bkpsdm, disampaikan_at=PADA,
    )  # fmt: skip
    hitung(kota, november)
    penuh, sebagian = (nilai_slip(orang, november) for orang in (tetap, pegawai))
    assert sebagian["tpp_pagu"] == (2 * penuh["tpp_pagu"] * 12 + 30) // 60
    assert sebagian["gaji_pokok"] == penuh["gaji_pokok"] > 0
