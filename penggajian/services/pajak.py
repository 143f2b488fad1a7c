"""Income and tax from before this portal: recorded by the treasurer with its paper, withdrawn with a reason."""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from penggajian.enums import JenisProses, StatusProses, SumberPenghasilan
from penggajian.models import PenghasilanSebelumnya, ProsesGaji, Slip
from penggajian.models.pajak import RUPIAH

from .sukarela import mark_terbuka

SEBAB = "penghasilan sebelum portal ini berubah"
BIDANG = {
    SumberPenghasilan.SISTEM_LAMA: ("bruto", "bruto_tpp", "pengurang", "pph", "pph_tpp"),
    SumberPenghasilan.PEMBAYAR_LAIN: ("neto", "pph"),
}
"""Which amounts each source gives."""
TERBESAR = 10**11


class PenghasilanBertumpang(BentrokKeadaan):
    """A month of the year is recorded already, or has a slip of its own."""

    kode = "penghasilan_bertumpang"


class PajakSudahDikunci(BentrokKeadaan):
    """The last period of that year is locked."""

    kode = "pajak_sudah_dikunci"


def list_tahun_terkunci(tahun: Iterable[int]) -> set[int]:
    """Give those of the years whose December is locked: their tax has been counted."""
    desember = [date(satu, 12, 1) for satu in set(tahun)]
    return {
        satu.year
        for satu in ProsesGaji.objects.filter(
            periode__in=desember, jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI
        ).values_list("periode", flat=True)
    }


def tulis_tahun_terkunci(tahun: int) -> str:
    """Say why nothing more can be recorded for a year."""
    return (
        f"Gaji Desember {tahun} sudah dikunci, jadi pajak {tahun} sudah dihitung. "
        "Sampaikan perbaikannya kepada BKPSDM untuk pembetulan bukti potong."
    )


def list_bulan_berslip(pegawai: Iterable[int], tahun: Iterable[int]) -> set[tuple[int, int, int]]:
    """Give (person, year, month) of every monthly slip of these people in these years."""
    return {
        (satu, periode.year, periode.month)
        for satu, periode in Slip.objects.filter(
            pegawai_id__in=list(pegawai), periode__year__in=list(set(tahun)), jenis=JenisProses.BULANAN
        ).values_list("pegawai_id", "periode")
    }


def susun_penghasilan(
    *,
    pegawai: Pegawai,
    tahun: int,
    bulan_awal: int,
    bulan_akhir: int,
    sumber: str,
    nomor_bukti: str,
    jumlah: dict[str, int],
    oleh: Pengguna,
    pada: datetime,
) -> PenghasilanSebelumnya:
    """Make a row; amounts that the source does not give must be zero. Raises `IsianSalah`."""
    asing = [nama for nama, nilai in jumlah.items() if nilai and nama not in BIDANG[SumberPenghasilan(sumber)]]
    if asing:
        raise IsianSalah(
            f"Sumber “{SumberPenghasilan(sumber).label}” tidak memuat {RUPIAH[asing[0]]}. "
            "Kosongkan kolom itu atau ganti sumbernya.",
            kolom=asing[0],
        )
    if not 1 <= bulan_awal <= bulan_akhir <= 12:
        raise IsianSalah("Bulan pertama dan terakhir harus berurutan antara 1 dan 12.")
    if any(not 0 <= nilai <= TERBESAR for nilai in jumlah.values()):
        raise IsianSalah("Jumlah rupiah harus nol atau lebih dan tidak melebihi seratus miliar.")
    return PenghasilanSebelumnya(
        pegawai=pegawai,
        tahun=tahun,
        bulan_awal=bulan_awal,
        bulan_akhir=bulan_akhir,
        sumber=sumber,
        nomor_bukti=nomor_bukti,
        **jumlah,
        dicatat_oleh=oleh,
        dicatat_at=pada,
    )


@transaction.atomic
def record_penghasilan(
    *,
    pegawai: Pegawai,
    tahun: int,
    bulan_awal: int,
    bulan_akhir: int,
    sumber: str,
    nomor_bukti: str,
    jumlah: dict[str, int],
    oleh: Pengguna,
    pada: datetime,
) -> PenghasilanSebelumnya:
    """Record months of a tax year that no slip of this portal holds; amounts in rupiah.

    Raises `IsianSalah`, `PajakSudahDikunci`, `PenghasilanBertumpang`.
    """
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    satu = susun_penghasilan(
        pegawai=pegawai, tahun=tahun, bulan_awal=bulan_awal, bulan_akhir=bulan_akhir, sumber=sumber,
        nomor_bukti=" ".join(nomor_bukti.split()), jumlah=jumlah, oleh=oleh, pada=pada,
    )  # fmt: skip
    if list_tahun_terkunci([tahun]):
        raise PajakSudahDikunci(tulis_tahun_terkunci(tahun))
    slip = list_bulan_berslip([pegawai.pk], [tahun])
    dobel = [bulan for bulan in range(bulan_awal, bulan_akhir + 1) if (pegawai.pk, tahun, bulan) in slip]
    if dobel:
        raise PenghasilanBertumpang(
            f"Bulan {dobel[0]}/{tahun} sudah mempunyai slip di portal ini, jadi tidak perlu dicatat lagi. "
            "Persempit rentang bulannya."
        )
    try:
        satu.full_clean()
    except ValidationError as galat:
        raise PenghasilanBertumpang(f"{galat.messages[0]} Cabut catatan lama dahulu bila keliru.") from galat
    satu.save(force_insert=True)
    log_activity("penggajian.penghasilan.dicatat", target=satu, oleh=oleh, pada=pada)
    mark_terbuka(date(tahun, bulan_akhir, 1), SEBAB, pada, [satu.pegawai_id])
    return satu


@transaction.atomic
def withdraw_penghasilan(
    *, penghasilan: PenghasilanSebelumnya, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PenghasilanSebelumnya:
    """Withdraw a wrong row; it stays readable. Raises `BentrokKeadaan`, `PajakSudahDikunci`, `VersiUsang`."""
    satu = PenghasilanSebelumnya.objects.select_for_update(of=("self",)).get(pk=penghasilan.pk)
    check_versi(satu, versi, "Catatan ini")
    if satu.dicabut_at is not None:
        raise BentrokKeadaan("Catatan ini sudah dicabut.")
    if list_tahun_terkunci([satu.tahun]):
        raise PajakSudahDikunci(tulis_tahun_terkunci(satu.tahun))
    satu.dicabut_oleh, satu.dicabut_at, satu.alasan, satu.versi = oleh, pada, alasan, satu.versi + 1
    satu.save()
    log_activity("penggajian.penghasilan.dicabut", target=satu, oleh=oleh, pada=pada, alasan=alasan)
    mark_terbuka(date(satu.tahun, satu.bulan_akhir, 1), SEBAB, pada, [satu.pegawai_id])
    return satu


@transaction.atomic
def create_penghasilan_massal(daftar: list[PenghasilanSebelumnya], *, pada: datetime) -> int:
    """Write rows that were made by `susun_penghasilan` in one statement; the caller logs its import."""
    dibuat = PenghasilanSebelumnya.objects.bulk_create(daftar, batch_size=2000)
    if dibuat:
        sejak = min(date(satu.tahun, satu.bulan_akhir, 1) for satu in dibuat)
        mark_terbuka(sejak, SEBAB, pada, [satu.pegawai_id for satu in dibuat])
    return len(dibuat)
