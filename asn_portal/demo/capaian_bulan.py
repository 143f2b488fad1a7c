"""Achievements of units by month in the demo city, for whoever tries a Perkada that pays by them."""

from decimal import Decimal

from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from penggajian.enums import JenisCapaian
from penggajian.services import approve_capaian, submit_capaian

from .bulanan import saat
from .warga import Warga

CAPAIAN = ((JenisCapaian.RENCANA, ("92.5", "87.25", "96")), (JenisCapaian.PENGADUAN, ("80", "100", "75.5")))


def bangun_capaian_bulan(warga: Warga, masa: Periode) -> int:
    """Record a finished month for three offices right below the root; the last number waits for its second person."""
    pengaju, pemutus = warga.akun["bkpsdm"], warga.akun["verifikator"]
    akar = UnitKerja.objects.filter(parent__isnull=True).order_by("urutan", "pk").first()
    dinas = list(UnitKerja.objects.filter(parent=akar, is_aktif=True).order_by("urutan", "pk")[:3])
    pada = saat(masa.berikutnya().awal)
    daftar = [
        submit_capaian(
            unit_kerja=unit, jenis=jenis, bulan=masa, persen=Decimal(persen), sumber=f"Laporan e-Monev {masa.nama}",
            per_tanggal=pada.date(), oleh=pengaju, pada=pada,
        )
        for jenis, isi in CAPAIAN
        for unit, persen in zip(dinas, isi, strict=False)
    ]  # fmt: skip
    for satu in daftar[:-1]:
        approve_capaian(capaian=satu, oleh=pemutus, pada=pada)
    return len(daftar)
