"""Reading payments of honoraria: lists, lines, what a day's facts and law make of an amount, who was paid already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import Pegawai, RiwayatPangkat, RiwayatStatus, UnitKerja
from jabatan.rules.matriks import Data
from penggajian.enums import StatusHonorarium
from penggajian.models import BarisHonorarium, PembayaranHonorarium
from penggajian.rules.honorarium import BarisJurnal, HitunganHonorarium, hitung_honorarium, punya_tarif, susun_jurnal

from .buku import get_buku

BERAKHIR = (Kedudukan.PENSIUN, Kedudukan.BERHENTI, Kedudukan.MENINGGAL)


@dataclass(frozen=True, slots=True)
class FaktaPenerima:
    """Rank and status of a recipient on the day of payment; `halangan` says why there is no tax for them."""

    golongan: str = ""
    status_asn: str = ""
    halangan: str = ""


def list_honorarium(user: Any) -> QuerySet[PembayaranHonorarium]:
    """Give the payments in reach, the newest day of payment first."""
    return (
        PembayaranHonorarium.objects.visible_to(user, "ls")
        .select_related("unit_kerja", "disusun_oleh", "diverifikasi_oleh", "dikunci_oleh", "diajukan_oleh", "membalik")
        .order_by("-tanggal_bayar", "-pk")
    )


def list_baris(pembayaran: PembayaranHonorarium) -> QuerySet[BarisHonorarium]:
    """Give the lines of a payment by name, with whether each was taken back."""
    return (
        pembayaran.baris_set.select_related("pegawai__unit_kerja", "rekening", "pembalik__pembayaran")
        .annotate(lain=_lain_bulan_ini())
        .order_by("pegawai__nama", "pk")
    )


def _lain_bulan_ini() -> Any:
    """Count the other honoraria of a person for the same month, so that an examiner sees them."""
    lain = (
        BarisHonorarium.objects.filter(pegawai=OuterRef("pegawai"), bulan=OuterRef("bulan"), membalik__isnull=True)
        .exclude(pembayaran=OuterRef("pembayaran"))
        .order_by()
        .values("pegawai")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Coalesce(Subquery(lain), 0)


def list_baris_pegawai(pegawai_id: int) -> list[BarisHonorarium]:
    """Give the paid honoraria of one person, newest first."""
    baris = BarisHonorarium.objects.filter(pegawai_id=pegawai_id, pembayaran__status=StatusHonorarium.DIKUNCI)
    return list(baris.select_related("pembayaran").order_by("-pembayaran__tanggal_bayar", "-pk")[:24])


def list_baris_lihat(user: Any) -> QuerySet[BarisHonorarium]:
    """Give the paid lines in reach: one's own, or of those whose pay one works with."""
    return (
        BarisHonorarium.objects.visible_to(user, "ls")
        .filter(pembayaran__status=StatusHonorarium.DIKUNCI)
        .select_related(
            "pegawai", "pembayaran__unit_kerja", "rekening", "dokumen", "membalik__pembayaran", "pembalik__pembayaran"
        )
        .order_by("-pembayaran__tanggal_bayar", "-pk")
    )


def list_unit_honorarium(user: Any, tindakan: str = "u") -> QuerySet[UnitKerja]:
    """Give the active units from whose budget this user may pay."""
    return UnitKerja.objects.visible_as(Data.DAFTAR_BAYAR, user, tindakan).filter(is_aktif=True).order_by("nama", "pk")


def list_rekening_honorarium(hari: date) -> list[tuple[str, str]]:
    """Give the accounts that honoraria are spent from on a day, each with its name."""
    isi = get_buku().per(hari)["rekening_honorarium"].nilai
    return [(kode, f"{kode} {nama}") for kode, nama in isi.items()]


def get_fakta_penerima(pegawai: Iterable[Pegawai], hari: date) -> dict[int, FaktaPenerima]:
    """Give rank and status of people on a day, in two queries; by id."""
    kunci = [satu.pk for satu in pegawai]
    pangkat = dict(
        RiwayatPangkat.objects.filter(pegawai__in=kunci, berlaku__contains=hari).values_list("pegawai", "golongan")
    )
    status = {
        p: (s, k)
        for p, s, k in RiwayatStatus.objects.filter(pegawai__in=kunci, berlaku__contains=hari).values_list(
            "pegawai", "status", "kedudukan"
        )
    }
    aturan = get_buku().per(hari)
    pppk = aturan["honor_final_pppk"].isi() if "honor_final_pppk" in aturan else None
    hasil = {}
    for satu in kunci:
        golongan, (asn, kedudukan) = pangkat.get(satu, ""), status.get(satu, ("", ""))
        halangan = ""
        if not asn or kedudukan in BERAKHIR:
            halangan = (
                f"Pegawai ini bukan ASN aktif pada {hari:%d-%m-%Y}. Periksa riwayat statusnya atau tanggal bayar."
            )
        elif not golongan and asn == StatusAsn.PPPK_PARUH_WAKTU:
            halangan = (
                "PPPK paruh waktu tidak bergolongan, sedangkan PPh 21 final honorarium dipotong menurut golongan. Keluarkan "
                "baris ini, lalu bayarkan menurut ketentuan pajak yang berlaku baginya."
            )
        elif not golongan:
            halangan = f"Golongan pegawai ini pada {hari:%d-%m-%Y} belum tercatat. Catat riwayat pangkatnya dahulu."
        elif not punya_tarif(golongan, pppk):
            halangan = (
                f"Perkada belum menetapkan tarif PPh 21 final honorarium PPPK golongan {golongan} (honor_final_pppk). "
                "Tetapkan dahulu, atau keluarkan baris ini."
            )
        hasil[satu] = FaktaPenerima(golongan, asn, halangan)
    return hasil


def hitung_semua(nilai: list[int], golongan: list[str], pajak: str, hari: date) -> list[HitunganHonorarium]:
    """Tax amounts by the law of a day of payment. Raises `ParameterTidakBerlaku`."""
    aturan = get_buku().per(hari)
    pppk = aturan["honor_final_pppk"].isi() if "honor_final_pppk" in aturan else None
    return hitung_honorarium(
        nilai, golongan, pajak, aturan["honor_final"].isi(), pppk, str(aturan["pembulatan_pph"].nilai)
    )


def list_sudah_dibayar(dasar: str, bulan: date, pegawai: Iterable[int]) -> dict[int, tuple[int, str]]:
    """Give how often people were paid on a ground for a month, and by which payment it still stands, by id.

    A line that was taken back by a locked reversal counts, but does not stand.
    """
    hasil: dict[int, tuple[int, str]] = {}
    for satu in (
        BarisHonorarium.objects.filter(dasar=dasar, bulan=bulan, pegawai__in=pegawai, membalik__isnull=True)
        .select_related("pembayaran", "pembalik__pembayaran")
        .order_by("ke")
    ):
        pembalik = getattr(satu, "pembalik", None)
        dibalik = pembalik is not None and pembalik.pembayaran.status == StatusHonorarium.DIKUNCI
        hasil[satu.pegawai_id] = (satu.ke, "" if dibalik else str(satu.pembayaran))
    return hasil


def list_jurnal(pembayaran: PembayaranHonorarium) -> list[BarisJurnal]:
    """Give the journal of a payment."""
    nama = dict(get_buku().per(pembayaran.tanggal_bayar)["rekening_honorarium"].nilai)
    return susun_jurnal(
        pembayaran.rekening_belanja,
        nama.get(pembayaran.rekening_belanja, "Belanja honorarium"),
        [(pembayaran.bruto, pembayaran.pph)],
    )


def list_bank(pembayaran: PembayaranHonorarium) -> list[dict[str, Any]]:
    """Give what goes to each bank; empty before the lock and for a reversing entry."""
    baris = pembayaran.baris_set.filter(rekening__isnull=False, membalik__isnull=True).values("rekening__bank")
    return [dict(satu) for satu in baris.annotate(orang=Count("pk"), jumlah=Sum("bersih")).order_by("rekening__bank")]


def list_rekap_pajak(user: Any, masa: date, akhir: date) -> QuerySet[BarisHonorarium]:
    """Give the lines paid in a tax month from the units in reach, by unit and name."""
    return (
        BarisHonorarium.objects.filter(
            pembayaran__in=PembayaranHonorarium.objects.visible_to(user, "lx").filter(
                status=StatusHonorarium.DIKUNCI, tanggal_bayar__gte=masa, tanggal_bayar__lte=akhir
            )
        )
        .select_related("pegawai", "pembayaran__unit_kerja")
        .order_by("pembayaran__unit_kerja__kode", "pegawai__nama", "pk")
    )
