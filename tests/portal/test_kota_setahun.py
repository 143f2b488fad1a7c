"""The demo city of `make demo` over more than a year, with as few people as it takes."""

import random
from collections.abc import Iterator
from datetime import date, time
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.demo.bulanan import saat
from asn_portal.demo.perkara import bangun_pindah
from asn_portal.demo.warga import Warga
from asn_portal.inti.kalender.selectors import list_hari_kerja
from asn_portal.lib.periode import Periode
from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Keluarga, Pegawai
from jabatan.services import create_riwayat_jabatan, create_riwayat_status
from kinerja.enums import StatusEvaluasi, StatusPeriode, StatusPresensi
from kinerja.models import Evaluasi, LogHarian, PeriodeKinerja, Presensi, Skp
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import ProsesGaji, Slip
from tests.factories.jabatan import SuratSekolahFactory
from tests.penggajian.acuan_lambat import HitunganLambat, SlipTerkunci, bandingkan, list_slip

pytestmark = pytest.mark.lambat  # all of them, so that they stay together around one city
HARI_INI = date(2026, 11, 20)
CONTOH = 200
DEWASA = date(2005, 11, 20)
TERCAKUP = {
    "masa terakhir",
    "pindah di tengah bulan",
    "bertugas sebagian bulan",
    "mulai sesudah hari kerja pertama",
    "tugas belajar",
    "Plt",
    "TPP tertunda",
    "PNS",
    "CPNS",
    "PPPK",
    "PPPK_PARUH_WAKTU",
    "struktural",
    "fungsional",
    "umum",
    "berkeluarga",
    "potongan presensi",
    "potongan apel",
    "potongan predikat",
    "potongan sukarela",
    "ketetapan gaji",
    "karyawati kawin",
    "surat keterangan suami",
    "dipajaki",
    "plafon kesehatan",
    "triwulanan",
}


def _dewasakan() -> None:
    """Let children come of age inside the year: at 21, by the end of a certificate of school, and at 25 with one."""
    anak = Keluarga.objects.filter(hubungan="ANAK", tertanggung_gaji=True, pegawai__status=StatusAsn.PNS)
    terpilih = anak.order_by("pegawai_id", "pk").distinct("pegawai_id").values_list("pk", flat=True)[:3]
    for pk, lahir, surat in zip(
        terpilih,
        (date(2005, 4, 15), date(2004, 1, 5), date(2001, 7, 1)),
        (
            (),
            ((date(2025, 8, 1), date(2026, 3, 1)), (date(2026, 4, 2), date(2026, 7, 1))),
            ((date(2025, 8, 1), date(2027, 7, 1)),),
        ),
        strict=True,
    ):
        Keluarga.objects.filter(pk=pk).update(tanggal_lahir=lahir)
        for awal, akhir in surat:
            SuratSekolahFactory(keluarga=Keluarga.objects.get(pk=pk), berlaku=DateRange(awal, akhir))


def _pindahkan(warga: Warga) -> None:
    """Let three lives turn in the middle of a month: another post, a return from study, a return from unpaid leave."""
    _dewasakan()
    tetap = ("pengadministrasi", "kasi", "lurah")  # the demo has plans for some of them
    pindah, belajar, cuti = [
        p
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if o.status == StatusAsn.PNS and not o.akun and not o.kursi.pimpinan and o.jabatan not in tetap
    ][-3:]
    tujuan = next(k for kode, k in warga.posisi.items() if kode.endswith(".pengadministrasi"))
    create_riwayat_jabatan(
        pegawai=pindah,
        posisi=tujuan,
        tmt=date(2026, 2, 17),
        nomor_sk="SK-UJI/1",
        oleh=None,
        pada=saat(date(2026, 2, 10)),
    )
    for orang, kedudukan, pergi, kembali in (
        (belajar, Kedudukan.TUGAS_BELAJAR, date(2026, 6, 1), date(2026, 9, 14)),
        (cuti, Kedudukan.CLTN, date(2026, 4, 1), date(2026, 8, 12)),
    ):
        for jadi, tmt in ((kedudukan, pergi), (Kedudukan.AKTIF, kembali)):
            create_riwayat_status(
                pegawai=orang,
                status=StatusAsn.PNS,
                kedudukan=jadi,
                tmt=tmt,
                nomor_sk="SK-UJI/2",
                oleh=None,
                pada=saat(pergi),
            )
        Presensi.objects.bulk_create(
            Presensi(
                pegawai=orang,
                unit_kerja=orang.unit_kerja,
                tanggal=hari,
                status=StatusPresensi.HADIR,
                masuk=time(7, 50),
                pulang=time(16),
                menit_terlambat=20,
            )
            for hari in list_hari_kerja(kembali, Periode.dari_tanggal(kembali).akhir)
        )


@pytest.fixture(scope="module")
def kota(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Build the city once, with lives that turn in the middle of a month."""
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as tambalan:

        def pindah(warga: Warga, hari_ini: date) -> None:
            bangun_pindah(warga, hari_ini)
            _pindahkan(warga)

        tambalan.setattr("asn_portal.demo.kota.bangun_pindah", pindah)
        call_command("siapkan_uji", "--benih=7", "--pegawai=60", "--bulan=13", f"--hari-ini={HARI_INI}", verbosity=0)
        yield
        transaction.set_rollback(True)


def test_kota_tiga_belas_bulan_tersusun_melewati_pergantian_tahun(kota: None, db: None) -> None:
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


def _is_jarang(slip: SlipTerkunci) -> bool:
    """Say whether a slip shows what few do; each of them is compared, drawn or not."""
    isi = slip.jumlah
    berhenti = isi["bruto_setahun"] > 0 and slip.bulan.month != 12
    return berhenti or isi["hak_hari_2"] > 0 or isi["tambahan_plt"] > 0 or not isi["gaji_pokok"] or not isi["tpp_pagu"]


def test_slip_setahun_sama_dengan_hitungan_lambat(kota: None, db: None) -> None:
    """Two hundred slips of a year against a second calculation with `Fraction`, from the law and the records alone."""
    lambat = HitunganLambat()
    slip = list_slip([Periode.dari_tanggal(HARI_INI).geser(-n).awal for n in range(12, 0, -1)])
    contoh = random.Random(2026).sample(slip, CONTOH)
    dewasa = set(Keluarga.objects.filter(hubungan="ANAK", tanggal_lahir__lt=DEWASA).values_list("pegawai", flat=True))
    assert len(dewasa) >= 3
    contoh += [satu for satu in slip if (satu.pegawai_id in dewasa or _is_jarang(satu)) and satu not in contoh]
    ada = set().union(*(lambat.kelompok(satu.pegawai_id, satu.bulan) for satu in contoh))
    assert ada >= TERCAKUP, TERCAKUP - ada
    beda = bandingkan(contoh, lambat)
    assert not beda, "\n".join(map(str, beda[:40]))


def test_yang_dibayar_sebulan_adalah_yang_berhak(kota: None, db: None) -> None:
    """Nobody with a right to pay is without a slip, and nobody without one has it."""
    lambat, bulan = HitunganLambat(), date(2026, 6, 1)
    dibayar = {satu.pegawai_id for satu in list_slip([bulan])}
    berhak = {p for p in Pegawai.objects.asn().values_list("pk", flat=True) if lambat.is_dibayar(p, bulan)}
    assert dibayar == berhak


def test_beda_satu_rupiah_menyebut_orang_komponen_dan_kedua_nilai(kota: None, db: None) -> None:
    satu = list_slip([date(2026, 9, 1)])[0]
    satu.jumlah["tunjangan_beras"] += 1
    satu.jumlah["tunjangan_rekaan"] = 5
    beda = bandingkan([satu], HitunganLambat())
    nama = Pegawai.objects.get(pk=satu.pegawai_id).nama
    beras = satu.jumlah["tunjangan_beras"]
    assert [str(b) for b in beda] == [
        f"{nama}, 2026-09, tunjangan_beras: slip {beras}, hitungan lambat {beras - 1}",
        f"{nama}, 2026-09, tunjangan_rekaan: slip 5, hitungan lambat None",
    ]
