"""What can be said about the hours and words of entries."""

from datetime import UTC, date, datetime, time

import pytest

from kinerja.enums import JenisPetunjuk, StatusPresensi
from kinerja.rules.log import Hadir, Waktu, buang_angka, cek_waktu, hitung_menit_efektif, tutup_angka

HARI = date(2026, 3, 2)
PETANG = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
HADIR = Hadir(StatusPresensi.HADIR, time(7, 30), time(16, 0))


def _waktu(mulai: time | None = time(8), selesai: time | None = time(11), ditulis: datetime = PETANG) -> Waktu:
    return Waktu(HARI, mulai, selesai, ditulis)


@pytest.mark.parametrize(
    ("rentang", "batas", "hasil"),
    [
        ([(time(8), time(11))], None, (180, 180, 0)),
        ([(time(8), time(11)), (time(10), time(12))], None, (240, 240, 0)),
        ([(time(8), time(16)), (time(9), time(10))], 300, (480, 300, 180)),
        ([(time(8), time(13))], 300, (300, 300, 0)),
        ([(None, None)], 300, (0, 0, 0)),
    ],
)
def test_menit_efektif_menyatukan_jam_yang_bertindih_dan_berhenti_di_batas(rentang, batas, hasil) -> None:
    menit = hitung_menit_efektif(rentang, batas)

    assert (menit.tercatat, menit.dihitung, menit.lebih) == hasil


@pytest.mark.parametrize(
    ("waktu", "hadir", "menit_sehari", "hasil"),
    [
        (_waktu(), HADIR, 180, []),
        (_waktu(time(6)), HADIR, 300, [JenisPetunjuk.LUAR_HADIR]),
        (_waktu(selesai=time(17)), HADIR, 540, [JenisPetunjuk.LUAR_HADIR]),
        (_waktu(time(6)), Hadir(StatusPresensi.DINAS_LUAR), 300, []),
        (_waktu(None, None), Hadir(StatusPresensi.CUTI), 0, [JenisPetunjuk.TIDAK_HADIR]),
        (_waktu(), Hadir(StatusPresensi.HADIR, time(7, 30), None), 180, []),
        (_waktu(), None, 1441, [JenisPetunjuk.SEHARI]),
        (_waktu(ditulis=datetime(2026, 3, 2, 10, 59, tzinfo=UTC)), HADIR, 180, [JenisPetunjuk.BELUM_TIBA]),
        (_waktu(ditulis=datetime(2026, 3, 2, 11, 0, tzinfo=UTC)), HADIR, 180, []),
    ],
)
def test_jam_catatan_dibandingkan_dengan_kehadiran(waktu, hadir, menit_sehari, hasil) -> None:
    assert cek_waktu(waktu, hadir, menit_sehari) == hasil


def test_kalimat_templat_tanpa_angka_hari_itu() -> None:
    assert buang_angka("Menerbitkan 42 KTP, 1.250 lembar") == "Menerbitkan … KTP, … lembar"
    assert tutup_angka("Menerbitkan 42 KTP") == tutup_angka("menerbitkan  7 KTP")
