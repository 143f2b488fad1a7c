"""Leave in pay: from the record to the slip, its reason, the checks and rapel."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from asn_portal.inti.kalender.models import HariLibur, PolaHariKerja
from asn_portal.lib.parameter import BukuParameter, NilaiParameter
from asn_portal.lib.periode import Periode
from jabatan.enums import JenisCuti, Kedudukan
from jabatan.models import Pegawai, RiwayatCuti
from jabatan.services.cabut import cancel_riwayat
from kinerja.models import Evaluasi, Presensi
from kinerja.selectors.presensi import get_bulan_presensi, list_rekap_unit
from penggajian.enums import KODE_CUTI, KODE_PREDIKAT, KOSONG, SebabRapel
from penggajian.models import PengecualianGaji, ProsesGaji, Rapel
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_perkiraan, list_kejadian
from tests.factories.jabatan import RiwayatCutiFactory, masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji, buat_predikat, buat_presensi
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_halaman import pegawai_masuk, slip_dari
from tests.penggajian.test_pagar import ubah_status
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import nilai_slip, rapel

OKTOBER = Periode(2026, 10)
TPP = 1_982_729
"""The whole TPP of class 7 in the town."""


def cuti(pegawai: Pegawai, jenis: JenisCuti, awal: date, akhir: date) -> RiwayatCuti:
    """Write a leave that no signal tells of; `akhir` is its last day."""
    return RiwayatCutiFactory(pegawai=pegawai, jenis=jenis, berlaku=masa(awal, akhir + timedelta(days=1)))


def fakta(kota: KotaGaji) -> list[tuple[int, ...]]:
    """Give kind, days, the kind on the first day, the other kinds and whether all was leave, of everyone in October."""
    potret = list_potret(OKTOBER, get_buku())
    kolom = [potret.masukan[nama].tolist() for nama in ("cuti", "hari_cuti", "cuti_awal", "cuti_lain", "cuti_sebulan")]
    isi = dict(zip(potret.pegawai.tolist(), zip(*kolom, strict=True), strict=True))
    return [isi[satu.pk] for satu in kota.pegawai]


def test_potret_membaca_jenis_dan_hari_cuti_dalam_bulan(kota: KotaGaji) -> None:
    satu, dua, tiga, _ = kota.pegawai
    cuti(satu, JenisCuti.MELAHIRKAN, date(2026, 9, 10), date(2026, 12, 9))
    cuti(dua, JenisCuti.SAKIT, date(2026, 9, 28), date(2026, 10, 3))
    cuti(dua, JenisCuti.ALASAN_PENTING, date(2026, 10, 12), date(2026, 10, 23))
    dicabut = cuti(tiga, JenisCuti.BESAR, date(2026, 10, 1), date(2026, 10, 31))
    cancel_riwayat(baris=dicabut, alasan="tidak jadi diambil", oleh=kota.bkpsdm, pada=PADA)
    assert fakta(kota) == [
        (KODE_CUTI["melahirkan"], 31, KODE_CUTI["melahirkan"], 0, 1),
        # Of two kinds the one with most days; the other one beside it: 3 days of code 2.
        (KODE_CUTI["alasan_penting"], 12, KODE_CUTI["sakit"], 300, 0),
        (0, 0, 0, 0, 0),
        (0, 0, 0, 0, 0),
    ]


def test_cuti_pada_semua_hari_kerja_menurut_kalender_unit_dan_masa_dinas(kota: KotaGaji) -> None:
    """October 2026 begins on a Thursday and ends on a Saturday; the person who died on the 13th served twelve days."""
    satu, dua, tiga, empat = kota.pegawai
    cuti(satu, JenisCuti.SAKIT, date(2026, 10, 1), date(2026, 10, 30))  # the last day is a Saturday
    cuti(dua, JenisCuti.SAKIT, date(2026, 10, 1), date(2026, 10, 29))  # a Friday was worked
    cuti(tiga, JenisCuti.SAKIT, date(2026, 10, 1), date(2026, 10, 12))
    ubah_status(tiga, Kedudukan.MENINGGAL, date(2026, 10, 13))
    cuti(empat, JenisCuti.TAHUNAN, date(2026, 10, 1), date(2026, 10, 9))
    cuti(empat, JenisCuti.SAKIT, date(2026, 10, 10), date(2026, 10, 31))
    assert [satu[-1] for satu in fakta(kota)] == [1, 0, 1, 1]
    PolaHariKerja.objects.create(
        unit_kode=kota.unit.kode, hari_per_pekan=6, berlaku=masa(date(2026, 1, 1), None), dasar_hukum="Keputusan rekaan"
    )
    assert [satu[-1] for satu in fakta(kota)] == [0, 0, 1, 1]
    HariLibur.objects.create(
        tanggal=date(2026, 10, 31), nama="Libur rekaan", jenis="LOKAL", dasar_hukum="Keputusan rekaan"
    )
    assert [satu[-1] for satu in fakta(kota)] == [1, 0, 1, 1]


def test_dua_jenis_cuti_sebulan_dibayar_masing_masing_dengan_alasannya(kota: KotaGaji) -> None:
    """Perwali rekaan Pasal 11 ayat (2): sick 90, important reason 75 per cent; October has 31 days."""
    pegawai = kota.pegawai[0]
    kunci(kota)
    cuti(pegawai, JenisCuti.SAKIT, date(2026, 10, 5), date(2026, 10, 16))
    cuti(pegawai, JenisCuti.ALASAN_PENTING, date(2026, 10, 19), date(2026, 10, 23))
    benar = round(TPP * (14 + 12 * 0.9 + 5 * 0.75) / 31)
    assert get_perkiraan(pegawai, date(2026, 10, 20)).nilai["tpp_pagu"] == benar
    rapel()
    satu = Rapel.objects.get()
    assert (satu.tpp, satu.sebab) == (benar - TPP, [SebabRapel.CUTI])
    assert "Hari cuti jenis lain bulan ini dari tidak ada menjadi 5 hari cuti karena alasan penting" in satu.alasan


def test_dua_jenis_cuti_pada_slip_dan_hitungan_lambat(kota: KotaGaji) -> None:
    pegawai = kota.pegawai[0]
    cuti(pegawai, JenisCuti.SAKIT, date(2026, 10, 5), date(2026, 10, 16))
    cuti(pegawai, JenisCuti.ALASAN_PENTING, date(2026, 10, 19), date(2026, 10, 23))
    kunci(kota)
    assert nilai_slip(pegawai, PERIODE)["tpp_pagu"] == round(TPP * (14 + 12 * 0.9 + 5 * 0.75) / 31)
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE]), HitunganLambat()))) == ""
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    teks = pegawai_masuk(kota).get(alamat, {"baris": "tpp_pagu"}).text
    assert "14 hari + 12 hari cuti sakit × 90% + 5 hari cuti karena alasan penting × 75%" in teks


def tanpa_nilai(pegawai: Pegawai) -> None:
    """Take away the evaluation and the attendance of October."""
    Evaluasi.objects.filter(pegawai=pegawai).delete()
    Presensi.objects.filter(pegawai=pegawai).delete()


def test_bulan_yang_seluruhnya_cuti_tidak_menunggu_predikat_maupun_presensi(kota: KotaGaji) -> None:
    """Maternity pays 50 per cent and nothing else reduces it; a month of work without a rating still waits."""
    melahirkan, bekerja = kota.pegawai[:2]
    cuti(melahirkan, JenisCuti.MELAHIRKAN, date(2026, 9, 10), date(2026, 12, 9))
    tanpa_nilai(melahirkan)
    Evaluasi.objects.filter(pegawai=bekerja).delete()
    kunci(kota)
    assert list(PengecualianGaji.objects.values_list("pegawai", "kode")) == [(bekerja.pk, "PREDIKAT_BELUM_ADA")]
    nilai = nilai_slip(melahirkan, PERIODE)
    assert nilai["tpp_kotor"] == nilai["tpp_pagu"] == (TPP + 1) // 2
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE]), HitunganLambat()))) == ""
    assert get_perkiraan(melahirkan, date(2026, 10, 20)).nilai["tpp_kotor"] == nilai["tpp_kotor"]
    rapel()
    assert not Rapel.objects.exists()
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    teks = pegawai_masuk(kota).get(alamat, {"baris": "potongan_produktivitas"}).text
    assert "semua hari kerja bulan ini cuti, jadi tidak ada yang dinilai" in teks


@pytest.mark.parametrize(
    ("setelan", "predikat", "tanda"),
    [("jenis", KOSONG, 1), ("terakhir", KODE_PREDIKAT["kurang"], 2), ("tunggu", KOSONG, 1)],
)
def test_perkada_memilih_apa_yang_menggantikan_predikat(
    kota: KotaGaji, setelan: str, predikat: int, tanda: int
) -> None:
    """The last predikat before October is Kurang, of August; who has none is paid by the kind alone."""
    satu, dua = kota.pegawai[:2]
    for orang in (satu, dua):
        cuti(orang, JenisCuti.SAKIT, date(2026, 10, 1), date(2026, 10, 31))
        tanpa_nilai(orang)
    buat_predikat(satu, date(2026, 7, 1), "baik")
    buat_predikat(satu, date(2026, 8, 1), "kurang")
    nilai = NilaiParameter(
        "tpp_predikat_cuti", date(2026, 1, 1), None, setelan, "pilihan jenis, terakhir, atau tunggu", "Perkada rekaan"
    )
    semua = [satu for satu in get_buku().per(PERIODE).values() if satu.kunci != nilai.kunci]
    potret = list_potret(OKTOBER, BukuParameter([*semua, nilai]))
    di = potret.pegawai.tolist().index(satu.pk)
    assert (potret.masukan["predikat"][di], potret.masukan["cuti_sebulan"][di]) == (predikat, tanda)
    di = potret.pegawai.tolist().index(dua.pk)
    assert (potret.masukan["predikat"][di], potret.masukan["cuti_sebulan"][di]) == (KOSONG, 1)


def test_alpa_pada_hari_cuti_bukan_alpa(kota: KotaGaji) -> None:
    """Attendance says absent on 1 and 2 October; sick leave of the 2nd leaves one, and a later one of the 1st a rapel."""
    pegawai = kota.pegawai[0]
    Presensi.objects.filter(pegawai=pegawai).delete()
    buat_presensi(pegawai, PERIODE, alpa=2)
    cuti(pegawai, JenisCuti.TAHUNAN, date(2026, 10, 2), date(2026, 10, 2))
    kunci(kota)
    nilai = nilai_slip(pegawai, PERIODE)
    assert nilai["persen_tanpa_keterangan"] == 30_000
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE]), HitunganLambat()))) == ""
    assert [h.tanggal.day for h in list_kejadian(pegawai.pk, PERIODE, "potongan_tanpa_keterangan")] == [1]
    bulan = get_bulan_presensi(pegawai.pk, PERIODE, date(2026, 10, 6))
    assert (bulan.tanpa_keterangan, bulan.tidak_masuk) == (1, 1)
    (baris,) = [r for r in list_rekap_unit(kota.bkpsdm, PERIODE) if r["pegawai__uuid"] == pegawai.uuid]
    assert baris["tanpa_keterangan"] == 1
    cuti(pegawai, JenisCuti.TAHUNAN, date(2026, 10, 1), date(2026, 10, 1))
    rapel()
    satu = Rapel.objects.get()
    assert satu.tpp == nilai["potongan_tanpa_keterangan"]
    assert SebabRapel.PRESENSI in satu.sebab


def test_slip_membayar_hari_cuti_menurut_perkada_dan_cuti_besar_tanpa_tunjangan(kota: KotaGaji) -> None:
    """Perwali rekaan Pasal 11 ayat (2): sick 90, maternity 50, long leave 50 per cent; October has 31 days."""
    sakit, melahirkan, besar, biasa = kota.pegawai
    cuti(sakit, JenisCuti.SAKIT, date(2026, 10, 5), date(2026, 10, 16))
    cuti(melahirkan, JenisCuti.MELAHIRKAN, date(2026, 10, 1), date(2026, 12, 31))
    cuti(besar, JenisCuti.BESAR, date(2026, 9, 21), date(2026, 12, 20))
    hitung(kota)
    nilai = [nilai_slip(satu, PERIODE) for satu in (sakit, melahirkan, besar, biasa)]
    assert [satu["tpp_pagu"] for satu in nilai] == [
        round(TPP * (19 + 12 * 0.9) / 31),
        (TPP + 1) // 2,
        (TPP + 1) // 2,
        TPP,
    ]
    tunjangan = [satu["tunjangan_struktural"] + satu["tunjangan_umum"] for satu in nilai]
    assert tunjangan[2] == 0
    assert min(tunjangan[0], tunjangan[1], tunjangan[3]) > 0
    assert nilai[2]["gaji_pokok"] > 0
    assert "\n".join(map(str, bandingkan(list_slip([PERIODE]), HitunganLambat()))) == ""
    for pegawai in (sakit, melahirkan, besar, biasa):
        perkiraan = get_perkiraan(pegawai, date(2026, 10, 20))
        assert perkiraan.nilai["tpp_pagu"] == nilai_slip(pegawai, PERIODE)["tpp_pagu"]


def test_baris_slip_menyebut_cuti_dan_membuka_catatannya(kota: KotaGaji) -> None:
    pegawai = kota.pegawai[0]
    baris = cuti(pegawai, JenisCuti.SAKIT, date(2026, 10, 5), date(2026, 10, 16))
    kunci(kota)
    alamat = reverse("penggajian:slip-detail", args=[slip_dari(kota).uuid])
    teks = pegawai_masuk(kota).get(alamat, {"baris": "tpp_pagu"}).text
    assert "19 hari + 12 hari cuti sakit × 90%" in teks
    assert f"catatan cuti, {baris.nomor_sk}, sejak 5 Oktober 2026" in teks
    assert f"#cuti-{baris.pk}" in teks


def test_cuti_yang_terlambat_dicatat_diperhitungkan_lewat_rapel(kota: KotaGaji) -> None:
    """October was paid whole; twelve days of sick leave are recorded after its lock, and withdrawn later."""
    pegawai = kota.pegawai[0]
    kunci(kota)
    baris = cuti(pegawai, JenisCuti.SAKIT, date(2026, 10, 5), date(2026, 10, 16))
    rapel()
    satu = Rapel.objects.get()
    assert (satu.pegawai_id, satu.bulan, satu.gaji) == (pegawai.pk, PERIODE, 0)
    assert satu.tpp == round(TPP * (19 + 12 * 0.9) / 31) - TPP
    assert satu.sebab == [SebabRapel.CUTI]
    assert (
        satu.alasan
        == "Keadaan bulan ini dari tidak cuti menjadi cuti sakit; Hari cuti bulan ini dari 0 hari menjadi 12 hari."
    )
    cancel_riwayat(baris=baris, alasan="surat keliru", oleh=kota.bkpsdm, pada=PADA)
    rapel()
    assert not Rapel.objects.exists()


def _besar_masih_bertunjangan(kota: KotaGaji) -> None:
    hitung(kota)
    cuti(kota.pegawai[0], JenisCuti.BESAR, date(2026, 9, 1), date(2026, 11, 30))


def _hadir_saat_cuti(kota: KotaGaji) -> None:
    cuti(kota.pegawai[0], JenisCuti.SAKIT, date(2026, 9, 28), date(2026, 10, 2))
    hitung(kota)


def _cuti_tanpa_catatan(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0]).update(status="CUTI", masuk=None, pulang=None)
    hitung(kota)


@pytest.mark.parametrize(
    ("siapkan", "kode", "rincian"),
    [
        (_besar_masih_bertunjangan, "CUTI_BESAR", "Rp"),
        (_hadir_saat_cuti, "CUTI_HADIR", "2 hari, mulai 1 Oktober 2026"),
        (_cuti_tanpa_catatan, "CUTI_SEBULAN", "hari cuti"),
    ],
)
def test_pagar_menemukan_cuti_yang_tidak_cocok(kota: KotaGaji, siapkan: Any, kode: str, rincian: str) -> None:
    siapkan(kota)
    ((pegawai, teks),) = list_rinci(ProsesGaji.objects.get(), kode)
    assert pegawai == kota.pegawai[0].pk
    assert rincian in teks


def test_cuti_sebulan_yang_tercatat_bukan_temuan(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0]).update(status="CUTI", masuk=None, pulang=None)
    cuti(kota.pegawai[0], JenisCuti.MELAHIRKAN, date(2026, 9, 10), date(2026, 12, 9))
    proses = hitung(kota)
    assert not [kode for kode in ("CUTI_BESAR", "CUTI_HADIR", "CUTI_SEBULAN") if list_rinci(proses, kode)]
