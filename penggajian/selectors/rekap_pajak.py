"""The tax year of one person as a page shows it: months, records from before, and the count of the year."""

from dataclasses import dataclass

from penggajian.enums import StatusProses
from penggajian.models import DuaPembayar, PenghasilanSebelumnya, Slip
from penggajian.rules.masa_terakhir import TERAKHIR
from penggajian.selectors.slip import get_nilai


@dataclass(frozen=True, slots=True)
class BulanPajak:
    """One slip of the year, of a month or of THR; rupiah."""

    slip: Slip
    bruto: int
    pph: int
    ditanggung: int
    tpp: int
    pph_tpp: int


@dataclass(frozen=True, slots=True)
class RekapPajak:
    """A tax year; `hitungan` is the slip of its last period, once that is locked."""

    tahun: int
    bulan: list[BulanPajak]
    catatan: list[PenghasilanSebelumnya]
    dua_pembayar: list[DuaPembayar]
    hitungan: dict[str, int] | None
    slip_terakhir: Slip | None

    @property
    def jumlah(self) -> dict[str, int]:
        """Sum the months and the records of this payer."""
        return {
            "bruto": sum(b.bruto for b in self.bulan) + sum(c.bruto for c in self.catatan),
            "pph": sum(b.pph for b in self.bulan) + sum(c.pph for c in self.catatan if not c.neto),
            "ditanggung": sum(b.ditanggung for b in self.bulan),
            "tpp": sum(b.tpp for b in self.bulan) + sum(c.bruto_tpp for c in self.catatan),
            "pph_tpp": sum(b.pph_tpp for b in self.bulan) + sum(c.pph_tpp for c in self.catatan),
        }


def list_tahun_pajak(pegawai_id: int) -> list[int]:
    """Give the years of a person's locked slips and records, newest first."""
    slip = Slip.objects.filter(pegawai_id=pegawai_id, proses__status=StatusProses.DIKUNCI)
    catatan = PenghasilanSebelumnya.objects.filter(pegawai_id=pegawai_id, dicabut_at__isnull=True)
    dua = DuaPembayar.objects.filter(pegawai_id=pegawai_id, dicabut_at__isnull=True)
    tahun = {satu for daftar in (catatan, dua) for satu in daftar.values_list("tahun", flat=True)}
    return sorted({*slip.values_list("periode__year", flat=True), *tahun}, reverse=True)


def _jumlah(nilai: dict[str, int], *kode: str) -> int:
    """Sum lines of a slip, with the rapel that it paid; rupiah."""
    return sum(nilai.get(satu, 0) for satu in kode)


def get_rekap_pajak(pegawai_id: int, tahun: int) -> RekapPajak:
    """Give a person's year from locked slips, oldest month first."""
    slip = list(
        Slip.objects.filter(pegawai_id=pegawai_id, periode__year=tahun, proses__status=StatusProses.DIKUNCI)
        .select_related("susunan", "proses")
        .order_by("periode", "jenis")
    )
    bulan, hitungan, terakhir = [], None, None
    for satu in slip:
        nilai = get_nilai(satu)
        bulan.append(
            BulanPajak(
                slip=satu,
                bruto=_jumlah(nilai, "bruto_pph21", "rapel_gaji", "rapel_premi", "rapel_thr", "thr_bruto_gaji"),
                pph=_jumlah(nilai, "pph21_gaji", "rapel_pph_gaji", "rapel_pph_thr", "thr_pph_gaji"),
                ditanggung=_jumlah(
                    nilai, "tunjangan_pph21", "rapel_pph_ditanggung", "rapel_pph_thr_ditanggung", "thr_pph_ditanggung"
                ),
                tpp=_jumlah(nilai, "tpp_kotor", "rapel_tpp", "rapel_thr_tpp", "thr_tpp"),
                pph_tpp=_jumlah(nilai, "pph_tpp", "rapel_pph_tpp", "rapel_pph_thr_tpp", "thr_pph_tpp"),
            )
        )
        if dict(zip(satu.susunan.masukan, satu.masukan, strict=True)).get("masa_terakhir") == TERAKHIR:
            hitungan, terakhir = nilai, satu
    catatan = PenghasilanSebelumnya.objects.filter(pegawai_id=pegawai_id, tahun=tahun, dicabut_at__isnull=True)
    dua = DuaPembayar.objects.filter(pegawai_id=pegawai_id, tahun=tahun, dicabut_at__isnull=True).order_by("bulan_awal")
    return RekapPajak(tahun, bulan, list(catatan.order_by("bulan_awal")), list(dua), hitungan, terakhir)
