"""Leave in pay: from the record to the slip, its reason, the checks and rapel."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse

from asn_portal.lib.periode import Periode
from jabatan.enums import JenisCuti
from jabatan.models import Pegawai, RiwayatCuti
from jabatan.services.cabut import cancel_riwayat
from kinerja.models import Presensi
from penggajian.enums import KODE_CUTI, SebabRapel
from penggajian.models import ProsesGaji, Rapel
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pagar import list_rinci
from penggajian.selectors.potret import list_potret
from penggajian.selectors.slip import get_perkiraan
from tests.factories.jabatan import RiwayatCutiFactory, masa
from tests.factories.penggajian import PADA, PERIODE, KotaGaji
from tests.penggajian.acuan_lambat import HitunganLambat, bandingkan, list_slip
from tests.penggajian.test_halaman import pegawai_masuk, slip_dari
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import nilai_slip, rapel

OKTOBER = Periode(2026, 10)
TPP = 1_982_729
"""The whole TPP of class 7 in the town."""


def cuti(pegawai: Pegawai, jenis: JenisCuti, awal: date, akhir: date) -> RiwayatCuti:
    """Write a leave that no signal tells of; `akhir` is its last day."""
    return RiwayatCutiFactory(pegawai=pegawai, jenis=jenis, berlaku=masa(awal, akhir + timedelta(days=1)))


def fakta(kota: KotaGaji) -> list[tuple[int, ...]]:
    """Give kind, days and the kind on the first day, of everyone in October."""
    potret = list_potret(OKTOBER, get_buku())
    kolom = [potret.masukan[nama].tolist() for nama in ("cuti", "hari_cuti", "cuti_awal")]
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
        (KODE_CUTI["melahirkan"], 31, KODE_CUTI["melahirkan"]),
        (KODE_CUTI["alasan_penting"], 12, KODE_CUTI["sakit"]),  # of two kinds the one with most days
        (0, 0, 0),
        (0, 0, 0),
    ]


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
