"""The boards of the city: figures of every month, and what its leaders decided upon them."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import StatusLog
from kinerja.models import LogHarian, UmpanBalik
from kinerja.services.papan import create_catatan, rebuild_semua

from .bulanan import saat
from .warga import Warga

# Account, whose unit (empty: the whole city), months ago, measure, decision, days until it is looked at again.
KEPUTUSAN = (
    (
        "pimpinan",
        "",
        1,
        "dialog",
        "Setiap kepala dinas menjadwalkan dialog triwulan sebelum pertengahan bulan kedua.",
        30,
    ),
    ("bkpsdm", "", 1, "mutu", "Pengelola kepegawaian membereskan data kehadiran paling lambat tiga hari kerja.", 45),
    ("bkpsdm", "", 0, "nilai", "Unit yang terlambat menilai dua bulan berturut-turut didampingi BKPSDM.", 60),
    (
        "pengelola",
        "TH.DUKCAPIL",
        0,
        "log",
        "Pengingat log dikirim Jumat pagi, bukan sore, karena loket tutup pukul 11.",
        30,
    ),
)


def beri_kekurangan(hari_ini: date) -> None:
    """Leave some work as real offices have it: entries without an RHK, lost addresses, answered and open feedback."""
    awal = hari_ini.replace(day=1)
    log = LogHarian.objects.filter(
        tanggal__gte=awal, status=StatusLog.DIAJUKAN, pegawai__pengguna__username__startswith="p"
    )
    LogHarian.objects.filter(
        pk__in=[pk for urut, pk in enumerate(log.order_by("pk").values_list("pk", flat=True)) if urut % 17 == 3]
    ).update(rhk=None)
    orang = Pegawai.objects.asn().filter(pengguna__username__startswith="pegawai-").order_by("pk")
    Pegawai.objects.filter(
        pk__in=[pk for urut, pk in enumerate(orang.values_list("pk", flat=True)) if urut % 29 == 5]
    ).update(surel="")
    umpan = UmpanBalik.objects.exclude(untuk__pengguna__username="pegawai").order_by("pk").values_list("pk", flat=True)
    UmpanBalik.objects.filter(pk__in=[pk for urut, pk in enumerate(umpan) if urut % 5 < 3]).update(
        tanggapan="Terima kasih, saya perbaiki minggu ini.", ditanggapi_at=saat(hari_ini), dibaca_at=saat(hari_ini)
    )


def bangun_papan(warga: Warga, hari_ini: date, bulan: int) -> None:
    """Count every month of the city, then let its officials write down what they decided."""
    beri_kekurangan(hari_ini)
    rebuild_semua(per_tanggal=hari_ini, pada=saat(hari_ini), bulan=bulan)
    akar = UnitKerja.objects.filter(parent__isnull=True).order_by("urutan", "pk")[0]
    for akun, kode, lalu, ukuran, isi, hari in KEPUTUSAN:
        masa = Periode.dari_tanggal(hari_ini).geser(-lalu)
        pada = min(masa.akhir, hari_ini) - timedelta(days=1)
        create_catatan(
            unit=UnitKerja.objects.get(kode=kode) if kode else akar,
            masa=masa,
            isi=isi,
            ukuran=ukuran,
            tenggat=pada + timedelta(days=hari),
            oleh=warga.akun[akun],
            pada=saat(pada),
        )
