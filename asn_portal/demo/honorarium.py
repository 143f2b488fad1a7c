"""Honoraria in the demo city: a team paid for the last month, and one that waits for its examiner."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from penggajian.enums import PajakHonorarium
from penggajian.services import (
    Penerima,
    create_honorarium,
    lock_honorarium,
    submit_honorarium,
    verify_honorarium,
)

from .bulanan import saat
from .warga import Warga

PERAN = (("Ketua", 900_000), ("Sekretaris", 750_000), ("Anggota", 600_000), ("Anggota", 600_000), ("Anggota", 600_000))
REKENING = "5.1.02.02.01.0004"


def bangun_honorarium(warga: Warga, masa: Periode, hari_ini: date) -> int:
    """Pay the team of the demo employee for a month, and submit the next team; give the recipients."""
    akun = warga.akun
    pejabat = {akun[nama].pk for nama in ("bendahara", "verifikator", "pimpinan")}
    utama = next(p for p in warga.pegawai if p.pengguna_id == akun["pegawai"].pk)
    lain = [p for p in warga.pegawai if p.pk != utama.pk and p.unit_kerja_id and p.pengguna_id not in pejabat]
    jumlah = 0
    for nomor, kegiatan, pajak, bulan, tim in (
        ("900/031/2026", "Tim Percepatan Perizinan", PajakHonorarium.DITANGGUNG, masa, [*lain[:2], utama, *lain[2:4]]),
        ("900/044/2026", "Tim Pengendalian Inflasi Daerah", PajakHonorarium.DIPOTONG, masa.berikutnya(), lain[4:9]),
    ):
        hari = min(hari_ini, bulan.berikutnya().awal)
        pada = saat(hari)
        satu = create_honorarium(
            unit_kerja=UnitKerja.objects.get(pk=utama.unit_kerja_id),
            nomor_sk=nomor,
            tanggal_sk=masa.awal - timedelta(days=30),
            kegiatan=kegiatan,
            rekening_belanja=REKENING,
            bulan=bulan,
            tanggal_bayar=hari,
            pajak=pajak,
            penerima=[Penerima(orang, peran, nilai) for orang, (peran, nilai) in zip(tim, PERAN, strict=False)],
            per_tanggal=hari,
            oleh=akun["bendahara"],
            pada=pada,
        )
        submit_honorarium(pembayaran=satu, oleh=akun["bendahara"], pada=pada)
        if bulan == masa:
            verify_honorarium(pembayaran=satu, oleh=akun["verifikator"], pada=pada)
            lock_honorarium(pembayaran=satu, oleh=akun["pimpinan"], pada=pada)
        jumlah += len(tim)
    return jumlah
