"""Two payers at once: the employee's statement, the slip of who pays gaji pokok, recorded by the treasurer; withdrawn with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.versi import check_versi
from jabatan.enums import PPPK_SEMUA
from jabatan.models import Pegawai
from penggajian.enums import PembayarGaji
from penggajian.models import DuaPembayar
from penggajian.models.dua_pembayar import RUPIAH_BUKTI

from .pajak import TERBESAR
from .sukarela import mark_terbuka

SEBAB = "penghasilan dari pembayar lain pada bulan yang sama berubah"
TAHUN_PERTAMA = 2024
"""The first tax year in which who does not pay gaji pokok combines both. Dasar hukum: PMK 168/2023, Pasal 18."""


class DuaPembayarBertumpang(BentrokKeadaan):
    """A month of the year is recorded for that person already."""

    kode = "dua_pembayar_bertumpang"


@dataclass(frozen=True, slots=True)
class IsiBukti:
    """A withholding slip of the other payer; rupiah, by the names of `RUPIAH_BUKTI`."""

    nomor: str
    tanggal: date
    jumlah: dict[str, int]


def check_bukti(bukti: IsiBukti, pembayar_gaji: str, per_tanggal: date) -> None:
    """Refuse a slip that cannot be one. Raises `IsianSalah`."""
    if pembayar_gaji != PembayarGaji.LAIN:
        raise IsianSalah(
            "Gaji pokok dibayar daerah ini, jadi yang menggabung adalah pembayar lain itu. Kosongkan bukti potongnya.",
            kolom="nomor_bukti",
        )
    if not bukti.nomor.strip():
        raise IsianSalah("Tulis nomor bukti potongnya.", kolom="nomor_bukti")
    if bukti.tanggal > per_tanggal:
        raise IsianSalah("Tanggal bukti potong belum tiba. Periksa tanggalnya.", kolom="tanggal_bukti")
    if any(not 0 <= nilai <= TERBESAR for nilai in bukti.jumlah.values()):
        raise IsianSalah("Jumlah rupiah harus nol atau lebih dan tidak melebihi seratus miliar.", kolom="bruto")
    if not bukti.jumlah["bruto"]:
        raise IsianSalah("Tulis penghasilan bruto menurut bukti potong itu.", kolom="bruto")
    for kode in ("pengurang", "pph_dipotong", "pph_ditanggung"):
        if bukti.jumlah[kode] > bukti.jumlah["bruto"]:
            raise IsianSalah(
                f"{RUPIAH_BUKTI[kode][0].upper()}{RUPIAH_BUKTI[kode][1:]} melebihi penghasilan bruto. Periksa kedua kolom itu.",
                kolom=kode,
            )


def _isi_bukti(satu: DuaPembayar, bukti: IsiBukti, oleh: Pengguna, pada: datetime) -> None:
    satu.nomor_bukti, satu.tanggal_bukti = " ".join(bukti.nomor.split()), bukti.tanggal
    for nama in RUPIAH_BUKTI:
        setattr(satu, nama, bukti.jumlah[nama])
    satu.bukti_oleh, satu.bukti_at = oleh, pada


def susun_dua_pembayar(
    *,
    pegawai: Pegawai,
    tahun: int,
    bulan_awal: int,
    bulan_akhir: int,
    pembayar: str,
    pembayar_gaji: str,
    nomor_pernyataan: str,
    tanggal_pernyataan: date,
    bukti: IsiBukti | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> DuaPembayar:
    """Make a row, with the other payer's slip where it is at hand. Raises `IsianSalah`."""
    if pegawai.status in PPPK_SEMUA:
        raise IsianSalah(
            "Penggabungan dua pembayar berlaku bagi PNS (PMK 168/2023, Pasal 18); pegawai ini PPPK. Periksa NIP-nya.",
            kolom="nip",
        )
    if not TAHUN_PERTAMA <= tahun <= per_tanggal.year + 1:
        raise IsianSalah(f"Tahun pajak harus {TAHUN_PERTAMA} sampai {per_tanggal.year + 1}.", kolom="tahun")
    if not 1 <= bulan_awal <= bulan_akhir <= 12:
        raise IsianSalah("Bulan pertama dan terakhir harus berurutan antara 1 dan 12.", kolom="bulan_akhir")
    if tanggal_pernyataan > per_tanggal:
        raise IsianSalah("Tanggal pernyataan belum tiba. Periksa tanggalnya.", kolom="tanggal_pernyataan")
    satu = DuaPembayar(
        pegawai=pegawai,
        tahun=tahun,
        bulan_awal=bulan_awal,
        bulan_akhir=bulan_akhir,
        pembayar=" ".join(pembayar.split()),
        pembayar_gaji=pembayar_gaji,
        nomor_pernyataan=" ".join(nomor_pernyataan.split()),
        tanggal_pernyataan=tanggal_pernyataan,
        dicatat_oleh=oleh,
        dicatat_at=pada,
    )
    if bukti is not None:
        check_bukti(bukti, pembayar_gaji, per_tanggal)
        _isi_bukti(satu, bukti, oleh, pada)
    return satu


def _mark(daftar: Iterable[DuaPembayar], pada: datetime) -> None:
    """Mark the open runs of the years; what is locked already corrects the withholding slip."""
    semua = list(daftar)
    if semua:
        mark_terbuka(date(min(s.tahun for s in semua), 1, 1), SEBAB, pada, [s.pegawai_id for s in semua])


@transaction.atomic
def record_dua_pembayar(
    *,
    pegawai: Pegawai,
    tahun: int,
    bulan_awal: int,
    bulan_akhir: int,
    pembayar: str,
    pembayar_gaji: str,
    nomor_pernyataan: str,
    tanggal_pernyataan: date,
    bukti: IsiBukti | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> DuaPembayar:
    """Record what an employee stated about another payer of the same months. Raises `IsianSalah`, `DuaPembayarBertumpang`."""
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    satu = susun_dua_pembayar(
        pegawai=pegawai, tahun=tahun, bulan_awal=bulan_awal, bulan_akhir=bulan_akhir, pembayar=pembayar,
        pembayar_gaji=pembayar_gaji, nomor_pernyataan=nomor_pernyataan, tanggal_pernyataan=tanggal_pernyataan, bukti=bukti,
        per_tanggal=per_tanggal, oleh=oleh, pada=pada,
    )  # fmt: skip
    try:
        satu.full_clean()
    except ValidationError as galat:
        raise DuaPembayarBertumpang(f"{galat.messages[0]} Cabut catatan lama dahulu bila keliru.") from galat
    satu.save(force_insert=True)
    log_activity("penggajian.dua_pembayar.dicatat", target=satu, oleh=oleh, pada=pada, sesudah=ringkas_dua(satu))
    _mark([satu], pada)
    return satu


def ringkas_dua(satu: DuaPembayar) -> dict[str, str]:
    """Give what the trail and a preview say of a row."""
    return {
        "masa": f"{satu.bulan_awal}–{satu.bulan_akhir}/{satu.tahun}",
        "pembayar": satu.pembayar,
        "gaji pokok": PembayarGaji(satu.pembayar_gaji).label,
        "pernyataan": satu.nomor_pernyataan,
        "bukti potong": satu.nomor_bukti,
    }


def _kunci(dua_pembayar: DuaPembayar, versi: int | None) -> DuaPembayar:
    satu = DuaPembayar.objects.select_for_update(of=("self",)).get(pk=dua_pembayar.pk)
    check_versi(satu, versi, "Catatan ini")
    if satu.dicabut_at is not None:
        raise BentrokKeadaan("Catatan ini sudah dicabut.")
    return satu


@transaction.atomic
def record_bukti_pembayar(
    *,
    dua_pembayar: DuaPembayar,
    bukti: IsiBukti,
    versi: int | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> DuaPembayar:
    """Add the withholding slip of who pays gaji pokok; after the last period is locked it corrects the slip of here.

    Raises `IsianSalah`, `BentrokKeadaan`, `VersiUsang`.
    """
    satu = _kunci(dua_pembayar, versi)
    if satu.is_berbukti:
        raise BentrokKeadaan(
            f"Bukti potong {satu.nomor_bukti} sudah tercatat. Cabut catatan ini dahulu bila keliru, lalu catat lagi."
        )
    check_bukti(bukti, satu.pembayar_gaji, per_tanggal)
    semula = ringkas_dua(satu)
    _isi_bukti(satu, bukti, oleh, pada)
    satu.versi += 1
    satu.save()
    log_activity(
        "penggajian.dua_pembayar.berbukti", target=satu, oleh=oleh, pada=pada, sebelum=semula, sesudah=ringkas_dua(satu)
    )
    _mark([satu], pada)
    return satu


@transaction.atomic
def withdraw_dua_pembayar(
    *, dua_pembayar: DuaPembayar, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> DuaPembayar:
    """Withdraw a wrong row; it stays readable. Raises `BentrokKeadaan`, `VersiUsang`."""
    satu = _kunci(dua_pembayar, versi)
    satu.dicabut_oleh, satu.dicabut_at, satu.alasan, satu.versi = oleh, pada, alasan, satu.versi + 1
    satu.save()
    log_activity("penggajian.dua_pembayar.dicabut", target=satu, oleh=oleh, pada=pada, alasan=alasan)
    _mark([satu], pada)
    return satu


@transaction.atomic
def create_dua_pembayar_massal(
    baru: list[DuaPembayar], berbukti: list[tuple[DuaPembayar, IsiBukti]], *, oleh: Pengguna, pada: datetime
) -> None:
    """Write rows that were made by `susun_dua_pembayar`, and slips of rows that lacked them; the caller logs its import."""
    DuaPembayar.objects.bulk_create(baru, batch_size=2000)
    for satu, bukti in berbukti:
        _isi_bukti(satu, bukti, oleh, pada)
        satu.versi += 1
    kolom = ["nomor_bukti", "tanggal_bukti", "bukti_oleh", "bukti_at", "versi", *RUPIAH_BUKTI]
    DuaPembayar.objects.bulk_update([satu for satu, _ in berbukti], kolom, batch_size=500)
    _mark([*baru, *(satu for satu, _ in berbukti)], pada)
