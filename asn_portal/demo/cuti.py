"""Leave in the demo city: some people of each kind, in months that are paid, today, and still to come."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode, tambah_bulan
from jabatan.enums import JenisCuti, JenisKelamin, Kedudukan, StatusAsn
from jabatan.models import Pegawai, RiwayatCuti, RiwayatStatus
from jabatan.services import akhiri_cuti, cancel_riwayat, create_cuti

from .bulanan import UNIT_RAMAI, saat
from .rancangan import Orang
from .warga import Warga

SURAT = "800.1.11.4/{}/CUTI-CONTOH"
USIA_MPP = 57
"""A year before the age at which most retire."""
Calon = tuple[Orang, Pegawai]
Letak = tuple[Pegawai, JenisCuti, date, date]


def bangun_cuti(warga: Warga, hari_ini: date) -> list[RiwayatCuti]:
    """Record the letters of leave before attendance is written, which then says CUTI on these days.

    The first was ended a day early, the last one withdrawn; the demo employee has one to look forward to.
    """
    oleh, daftar = warga.akun["bkpsdm"], []
    for urut, (pegawai, jenis, mulai, sampai) in enumerate(_rencana(warga, hari_ini), start=1):
        surat = min(mulai, hari_ini) - timedelta(days=7)
        daftar.append(
            create_cuti(
                pegawai=pegawai,
                jenis=jenis,
                mulai=mulai,
                sampai=sampai,
                nomor_sk=SURAT.format(urut),
                tanggal_sk=surat,
                oleh=oleh,
                pada=saat(surat),
            )
        )
    if len(daftar) > 1:
        akhiri_cuti(
            cuti=daftar[0],
            sampai=daftar[0].berlaku.upper - timedelta(days=2),
            alasan="Masuk kembali sehari lebih awal karena kunjungan kerja kementerian",
            oleh=oleh,
            pada=saat(daftar[0].berlaku.upper - timedelta(days=2)),
        )
        cancel_riwayat(
            baris=daftar[-1], alasan="Ditunda karena tutup buku akhir triwulan", oleh=oleh, pada=saat(hari_ini)
        )
    return daftar


def _rencana(warga: Warga, hari_ini: date) -> list[Letak]:
    """Lay out the leaves: person, kind, first and last day."""
    kini = Periode.dari_tanggal(hari_ini)
    lalu, dulu = kini.sebelumnya(), kini.geser(-2)
    dekat, jauh = _calon(warga, hari_ini)
    ibu = [
        c for c in jauh if c[0].jenis_kelamin == JenisKelamin.PEREMPUAN and c[0].tanggal_lahir.year > hari_ini.year - 40
    ]
    tua = sorted(
        (c for c in jauh if tambah_bulan(c[0].tanggal_lahir, USIA_MPP * 12) > hari_ini),
        key=lambda c: c[0].tanggal_lahir,
    )
    besar = tambah_bulan(dulu.awal, 2) - timedelta(days=1)
    hamil, pensiun = hari_ini - timedelta(days=40), kini.geser(-3).awal
    susunan: list[tuple[list[Calon], JenisCuti, date, date]] = [
        (dekat, JenisCuti.TAHUNAN, *_hari(lalu.awal, 7, 5)),
        (dekat, JenisCuti.TAHUNAN, *_hari(hari_ini, -1, 4)),
        (dekat, JenisCuti.SAKIT, *_hari(hari_ini, -2, 4)),
        (dekat, JenisCuti.ALASAN_PENTING, *_hari(lalu.awal, 14, 4)),
        (jauh, JenisCuti.TAHUNAN, *_hari(hari_ini, 10, 5)),
        (jauh, JenisCuti.SAKIT, *_hari(dulu.awal, 9, 14)),
        (jauh, JenisCuti.ALASAN_PENTING, *_hari(hari_ini, 0, 3)),
        (ibu, JenisCuti.MELAHIRKAN, hamil, tambah_bulan(hamil, 3) - timedelta(days=1)),
        (jauh, JenisCuti.BESAR, dulu.awal, besar),
        (tua, JenisCuti.MPP, pensiun, tambah_bulan(pensiun, 12) - timedelta(days=1)),
        (jauh, JenisCuti.TAHUNAN, *_hari(hari_ini, 20, 3)),
    ]
    terpakai: set[int] = set()
    hasil: list[Letak] = []
    pegawai = next(p for o, p in zip(warga.orang, warga.pegawai, strict=True) if o.akun == "pegawai")
    for calon, jenis, mulai, sampai in susunan:
        orang = next((p for _, p in calon if p.pk not in terpakai), None)
        if orang is not None:
            terpakai.add(orang.pk)
            hasil.append((orang, jenis, mulai, sampai))
            if (jenis, mulai) == (JenisCuti.SAKIT, dulu.awal + timedelta(days=9)):  # two kinds in one month
                hasil.append((orang, JenisCuti.ALASAN_PENTING, *_hari(dulu.awal, 24, 3)))
    hasil.insert(1, (pegawai, JenisCuti.TAHUNAN, *_hari(hari_ini, 30, 3)))
    return hasil


def _hari(dari: date, geser: int, lama: int) -> tuple[date, date]:
    """Give the first and last day of a leave of so many days."""
    mulai = dari + timedelta(days=geser)
    return mulai, mulai + timedelta(days=lama - 1)


def _calon(warga: Warga, hari_ini: date) -> tuple[list[Calon], list[Calon]]:
    """Give PNS without an account or a team, always in active service: those near the demo accounts, and the others.

    The team of the demo superior stays at work, for other stories are told of it.
    """
    tak_aktif = set(RiwayatStatus.objects.exclude(kedudukan=Kedudukan.AKTIF).values_list("pegawai", flat=True))
    mulai = Periode.dari_tanggal(hari_ini).geser(-3).awal
    lama = set(RiwayatStatus.objects.filter(berlaku__contains=mulai).values_list("pegawai", flat=True)) - tak_aktif
    tim = {o.kursi.unit for o in warga.orang if o.akun in ("pegawai", "atasan")}
    semua = [
        (o, p)
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if o.status == StatusAsn.PNS and not o.akun and not o.kursi.pimpinan and p.pk in lama
        and o.kursi.unit not in tim
    ]  # fmt: skip
    dekat = [c for c in semua if c[0].kursi.unit.startswith(UNIT_RAMAI)]
    jauh = [c for c in semua if not c[0].kursi.unit.startswith(UNIT_RAMAI)]
    return dekat, jauh[::3] or jauh
