"""Two payers in the demo city: one whose salary a ministry pays while the city pays TPP, and one paid the other way round."""

from datetime import date, timedelta

from asn_portal.lib.periode import Periode
from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Pegawai, RiwayatCuti, RiwayatStatus
from penggajian.enums import JenisKetetapan, PembayarGaji
from penggajian.models import KetetapanGaji
from penggajian.services import (
    IsiBukti,
    approve_ketetapan,
    record_bukti_pembayar,
    record_dua_pembayar,
    submit_ketetapan,
)

from .bulanan import saat
from .warga import Warga

KEMENTERIAN = "Kementerian Contoh, kantor wilayah"
GAJI_DI_SANA = 4_650_000
"""Basic pay, family and position allowance of a month, as the ministry's letter says; rupiah."""


def bangun_dua_pembayar(warga: Warga, masa: list[Periode], hari_ini: date) -> int:
    """Decide and state who is paid twice; the ministry's slip of a year comes in its December. Give the people."""
    calon = _calon(warga)
    if len(masa) < 2 or len(calon) < 2:
        return 0
    ditugaskan, dibantu = calon[:2]
    mulai = masa[1]
    surat = mulai.awal - timedelta(days=20)
    satu = submit_ketetapan(
        pegawai=ditugaskan, jenis=JenisKetetapan.GAJI_DI_LUAR, jumlah=GAJI_DI_SANA, mulai=mulai, nomor_sk="800/118/2026",
        tanggal_sk=surat, keterangan=f"Dipekerjakan di sini; gaji dibayar {KEMENTERIAN}", per_tanggal=mulai.awal,
        oleh=warga.akun["bkpsdm"], pada=saat(mulai.awal),
    )  # fmt: skip
    approve_ketetapan(ketetapan=satu, oleh=warga.akun["verifikator"], pada=saat(mulai.awal))
    for tahun in range(mulai.tahun, hari_ini.year + 1):
        awal = mulai.bulan if tahun == mulai.tahun else 1
        _nyatakan(warga, ditugaskan, tahun, awal, PembayarGaji.LAIN, hari_ini)
    _nyatakan(warga, dibantu, mulai.tahun, mulai.bulan, PembayarGaji.DAERAH, hari_ini)
    return 2


def _nyatakan(
    warga: Warga, pegawai: Pegawai, tahun: int, awal: int, pembayar_gaji: PembayarGaji, hari_ini: date
) -> None:
    """Record what a person stated for a year, and the ministry's slip where its December has come."""
    oleh, surat = warga.akun["bendahara"], date(tahun, awal, 5)
    satu = record_dua_pembayar(
        pegawai=pegawai, tahun=tahun, bulan_awal=awal, bulan_akhir=12, pembayar=KEMENTERIAN, pembayar_gaji=pembayar_gaji,
        nomor_pernyataan=f"800/{200 + awal}/{tahun}", tanggal_pernyataan=surat, per_tanggal=max(surat, hari_ini),
        oleh=oleh, pada=saat(surat),
    )  # fmt: skip
    terbit = date(tahun, 12, 20)
    if pembayar_gaji == PembayarGaji.LAIN and terbit <= hari_ini:
        bruto = GAJI_DI_SANA * (13 - awal)
        jumlah = {"bruto": bruto, "pengurang": bruto * 7 // 100, "pph_dipotong": 0, "pph_ditanggung": bruto // 400}
        record_bukti_pembayar(
            dua_pembayar=satu, bukti=IsiBukti(f"BPA2-CONTOH/{tahun}", terbit, jumlah), per_tanggal=hari_ini, oleh=oleh,
            pada=saat(terbit),
        )  # fmt: skip


def _calon(warga: Warga) -> list[Pegawai]:
    """Give PNS without an account who serve all the time, of whom no other story is told."""
    lain = {
        *RiwayatStatus.objects.exclude(kedudukan=Kedudukan.AKTIF).values_list("pegawai", flat=True),
        *RiwayatCuti.objects.values_list("pegawai", flat=True),
        *KetetapanGaji.objects.values_list("pegawai", flat=True),
    }
    tim = {o.kursi.unit for o in warga.orang if o.akun in ("pegawai", "atasan")}
    return [
        p
        for o, p in zip(warga.orang, warga.pegawai, strict=True)
        if o.status == StatusAsn.PNS and not o.akun and not o.kursi.pimpinan and p.pk not in lain
        and o.kursi.unit not in tim
    ]  # fmt: skip
