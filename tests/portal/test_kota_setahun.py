"""The demo city of `make demo` over more than a year, with as few people as it takes."""

from datetime import date

import pytest
from django.core.management import call_command

from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai
from kinerja.enums import StatusEvaluasi, StatusPeriode
from kinerja.models import Evaluasi, LogHarian, PeriodeKinerja, Presensi, Skp
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import ProsesGaji, Slip

HARI_INI = date(2026, 11, 20)


@pytest.mark.lambat
@pytest.mark.django_db
def test_kota_tiga_belas_bulan_tersusun_melewati_pergantian_tahun() -> None:
    call_command("siapkan_uji", "--benih=7", "--pegawai=60", "--bulan=13", f"--hari-ini={HARI_INI}", verbosity=0)

    kini = Periode.dari_tanggal(HARI_INI)
    bulan = [kini.geser(-n).awal for n in range(12, 0, -1)]
    assert bulan[0] == date(2025, 11, 1)
    tutup = PeriodeKinerja.objects.filter(status=StatusPeriode.DITUTUP).values_list("periode", flat=True)
    assert sorted(tutup) == bulan
    terkunci = ProsesGaji.objects.filter(status=StatusProses.DIKUNCI)
    assert sorted(terkunci.filter(jenis=JenisProses.BULANAN).values_list("periode", flat=True)) == bulan
    lain = terkunci.exclude(jenis=JenisProses.BULANAN).order_by("periode").values_list("jenis", "periode")
    assert list(lain) == [("THR", date(2026, 3, 1)), ("GAJI_13", date(2026, 6, 1))]
    for model, kolom in ((Presensi, "tanggal"), (LogHarian, "tanggal"), (Slip, "periode"), (Evaluasi, "periode")):
        isi = {hari.replace(day=1) for hari in model.objects.dates(kolom, "month")}
        assert set(bulan) <= isi, model.__name__

    satu_tahun = [s.berlaku for s in Skp.objects.utama()]
    assert {(b.lower, b.upper) for b in satu_tahun} == {
        (date(2025, 11, 1), date(2026, 1, 1)),
        (date(2026, 1, 1), date(2027, 1, 1)),
    }
    lalu = Skp.objects.utama().filter(berlaku__contains=date(2025, 12, 31)).values("pegawai")
    tahunan = Evaluasi.objects.tahunan(2025)
    assert set(tahunan.values_list("pegawai", flat=True)) == set(lalu.values_list("pegawai", flat=True))
    assert set(tahunan.values_list("status", flat=True)) == {StatusEvaluasi.FINAL}
    aktif = Pegawai.objects.filter(riwayatstatus_set__berlaku__contains=HARI_INI, riwayatstatus_set__kedudukan="AKTIF")
    berjalan = Skp.objects.utama().filter(berlaku__contains=HARI_INI).values("pegawai")
    tanpa = aktif.asn().exclude(pk__in=berjalan)
    assert not tanpa.exists()
