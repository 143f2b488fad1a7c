"""Assemblies missed in attendance reach the line of the slip, the estimate, the reason and the rapel."""

from datetime import date
from fractions import Fraction

from django.urls import reverse

from kinerja.models import Presensi
from penggajian.enums import CaraKoreksi, SebabRapel, TujuanTanya
from penggajian.models import Rapel, Slip
from penggajian.rules.koreksi_slip import get_tujuan, list_cara
from penggajian.selectors.slip import get_nilai, get_penjelasan, get_perkiraan, list_kejadian
from tests.factories.penggajian import PERIODE, KotaGaji
from tests.penggajian.acuan_lambat.peraturan import bulat
from tests.penggajian.test_halaman import masuk
from tests.penggajian.test_proses import hitung, kunci
from tests.penggajian.test_rapel import rapel

BARIS = "potongan_tidak_apel"


def slip(kota: KotaGaji, nomor: int = 0) -> Slip:
    return Slip.objects.select_related("susunan", "proses").get(pegawai=kota.pegawai[nomor], periode=PERIODE)


def test_tiap_kali_tidak_apel_memotong_bagian_disiplin_dan_slip_membuka_harinya(kota: KotaGaji) -> None:
    """Perwali Tanjung Harapan 3/2026, Pasal 9 ayat (4): 2 % of the discipline part each time, here twice."""
    hari = [date(2026, 10, 1), date(2026, 10, 2)]
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal__in=hari).update(tidak_apel=True)
    kira = get_perkiraan(kota.pegawai[0], date(2026, 10, 20)).nilai
    hitung(kota)
    nilai = get_nilai(slip(kota))
    assert nilai[BARIS] == kira[BARIS] == bulat(Fraction(nilai["bagian_disiplin"]) * 4 / 100)
    assert get_nilai(slip(kota, 1))[BARIS] == 0
    assert "2 × 2%" in get_penjelasan(slip(kota), BARIS).rumus
    assert [p.tanggal for p in list_kejadian(kota.pegawai[0].pk, PERIODE, BARIS)] == hari
    assert list_kejadian(kota.pegawai[0].pk, PERIODE, "potongan_terlambat") == []
    teks = masuk(kota.bkpsdm).get(reverse("penggajian:slip-detail", args=[slip(kota).uuid]), {"baris": BARIS})
    assert teks.content.decode().count("tidak ikut apel") >= 2


def test_apel_yang_diperbaiki_sesudah_dikunci_menjadi_rapel(kota: KotaGaji) -> None:
    Presensi.objects.filter(pegawai=kota.pegawai[0], tanggal=date(2026, 10, 1)).update(tidak_apel=True)
    kunci(kota)
    dipotong = get_nilai(slip(kota))[BARIS]
    Presensi.objects.filter(pegawai=kota.pegawai[0]).update(tidak_apel=False)
    rapel()
    satu = Rapel.objects.get()
    assert (satu.tpp, satu.sebab) == (dipotong, [SebabRapel.PRESENSI])
    assert "Tidak ikut apel atau upacara dari 1 kejadian menjadi 0 kejadian" in satu.alasan


def test_pertanyaan_tentang_apel_dijawab_pengelola_lewat_presensi_selama_bulannya_terbuka() -> None:
    assert get_tujuan(BARIS) == TujuanTanya.PENGELOLA
    terbuka, tertutup = (
        list_cara(BARIS, bulanan=True, presensi_terbuka=buka, ada_penilaian=True) for buka in (True, False)
    )
    assert (terbuka, tertutup) == ([CaraKoreksi.PRESENSI], [CaraKoreksi.FAKTA])
    jamin = list_cara("tunjangan_penyetaraan", bulanan=True, presensi_terbuka=True, ada_penilaian=True)
    assert jamin == [CaraKoreksi.CATATAN, CaraKoreksi.FAKTA]
