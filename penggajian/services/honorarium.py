"""Composing a payment of honoraria: its ground, its recipients, what each comes to. Only a draft changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count, Sum

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import tulis_rupiah
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai, UnitKerja
from penggajian.enums import StatusHonorarium
from penggajian.models import BarisHonorarium, PembayaranHonorarium
from penggajian.rules.honorarium import TERBESAR, sidik_dasar
from penggajian.selectors.honorarium import (
    get_fakta_penerima,
    hitung_semua,
    list_rekening_honorarium,
    list_sudah_dibayar,
)

TERBANYAK = 2_000


class HonorariumBukanDraf(BentrokKeadaan):
    """Only a draft may change."""

    kode = "honorarium_bukan_draf"


class HonorariumDibayarDuaKali(BentrokKeadaan):
    """Somebody would be paid twice on the same ground."""

    kode = "honorarium_dibayar_dua_kali"


class PenerimaBermasalah(IsianSalah):
    """A recipient cannot be paid as written."""

    kode = "penerima_bermasalah"


@dataclass(frozen=True, slots=True)
class Penerima:
    """Who is to receive what; `nilai` in rupiah, gross or net as the payment says."""

    pegawai: Pegawai
    peran: str
    nilai: int


def find_penerima(isi: Sequence[Mapping[str, Any]]) -> list[Penerima]:
    """Give recipients named by `nip`, with `peran` and `nilai`. Raises `PenerimaBermasalah`.

    A committee has people of other units, so they are sought in the whole institution.
    """
    orang = {satu.nip: satu for satu in Pegawai.objects.filter(nip__in={satu["nip"] for satu in isi})}
    asing = sorted({satu["nip"] for satu in isi} - set(orang))
    if asing:
        raise PenerimaBermasalah(f"NIP {', '.join(asing[:5])} tidak ditemukan. Periksa angkanya.", kolom="nip")
    return [Penerima(orang[satu["nip"]], satu["peran"], satu["nilai"]) for satu in isi]


def lock_draf(pembayaran: PembayaranHonorarium, versi: int | None) -> PembayaranHonorarium:
    """Take a draft for a change. Raises `HonorariumBukanDraf`, `VersiUsang`."""
    satu = PembayaranHonorarium.objects.select_for_update(of=("self",)).get(pk=pembayaran.pk)
    check_versi(satu, versi, "Pembayaran ini")
    if satu.status != StatusHonorarium.DRAF:
        raise HonorariumBukanDraf(
            f"Pembayaran ini berstatus “{StatusHonorarium(satu.status).label}”, jadi tidak dapat diubah. "
            "Sebelum dikunci ia dapat dikembalikan; sesudah dikunci koreksinya ialah pembayaran pembalik."
        )
    return satu


def simpan_honorarium(
    satu: PembayaranHonorarium, kata: str, oleh: Pengguna, pada: datetime, **sesudah: Any
) -> PembayaranHonorarium:
    """Save a changed payment with its next version, and note it."""
    satu.versi += 1
    satu.save()
    isi = {"status": satu.status, "orang": satu.orang, "bruto": satu.bruto, "pph": satu.pph}
    log_activity(f"penggajian.honorarium.{kata}", target=satu, oleh=oleh, pada=pada, sesudah=isi | sesudah)
    return satu


def jumlahkan(satu: PembayaranHonorarium) -> None:
    """Sum the lines into the payment; not saved."""
    jumlah = satu.baris_set.aggregate(n=Count("pk"), bruto=Sum("bruto"), pph=Sum("pph"), bersih=Sum("bersih"))
    satu.orang, satu.bruto, satu.pph, satu.bersih = (
        jumlah["n"], jumlah["bruto"] or 0, jumlah["pph"] or 0, jumlah["bersih"] or 0,
    )  # fmt: skip


def susun_baris(
    pembayaran: PembayaranHonorarium, penerima: Sequence[Penerima]
) -> tuple[list[BarisHonorarium], list[str]]:
    """Make the lines of recipients, not saved, and for each of them what is wrong ("" when nothing is)."""
    dasar = sidik_dasar(pembayaran.nomor_sk, pembayaran.kegiatan)
    fakta = get_fakta_penerima([satu.pegawai for satu in penerima], pembayaran.tanggal_bayar)
    sudah = list_sudah_dibayar(dasar, pembayaran.bulan, [satu.pegawai.pk for satu in penerima])
    galat, pertama = [], set()
    for satu in penerima:
        _, berdiri = sudah.get(satu.pegawai.pk, (0, ""))
        if satu.pegawai.pk in pertama:
            pesan = f"{satu.pegawai.nama} tertulis dua kali. Sisakan satu baris."
        elif berdiri:
            pesan = f"{satu.pegawai.nama} sudah tercatat untuk SK, kegiatan, dan bulan itu ({berdiri}). Keluarkan baris ini."
        elif not 0 < satu.nilai <= TERBESAR:
            pesan = f"Nilai honorarium harus lebih dari nol dan paling banyak {tulis_rupiah(TERBESAR)}."
        else:
            pesan = fakta[satu.pegawai.pk].halangan
        pertama.add(satu.pegawai.pk)
        galat.append(pesan)
    sah = [satu for satu, pesan in zip(penerima, galat, strict=True) if not pesan]
    hitung = hitung_semua(
        [satu.nilai for satu in sah],
        [fakta[satu.pegawai.pk].golongan for satu in sah],
        pembayaran.pajak,
        pembayaran.tanggal_bayar,
    )
    return [
        BarisHonorarium(
            pembayaran=pembayaran,
            pegawai=satu.pegawai,
            peran=satu.peran,
            nilai=satu.nilai,
            golongan=fakta[satu.pegawai.pk].golongan,
            status_asn=fakta[satu.pegawai.pk].status_asn,
            tarif=int(hasil.tarif.sebagai_pecahan() * 1_000_000),
            bruto=hasil.bruto,
            pph=hasil.pph,
            bersih=hasil.bersih,
            dasar=dasar,
            bulan=pembayaran.bulan,
            ke=sudah.get(satu.pegawai.pk, (0, ""))[0] + 1,
        )
        for satu, hasil in zip(sah, hitung, strict=True)
    ], galat


def _periksa_isi(isi: dict[str, Any], bulan: Periode, hari: date) -> None:
    """Refuse a ground or a day that cannot be. Raises `IsianSalah`."""
    if isi["tanggal_sk"] > isi["tanggal_bayar"]:
        raise IsianSalah("Tanggal SK sesudah tanggal bayar. Periksa kedua tanggalnya.", kolom="tanggal_sk")
    if bulan.awal > isi["tanggal_bayar"]:
        raise IsianSalah(
            "Honorarium dibayar sesudah bulan pekerjaannya mulai. Periksa bulan dan tanggal bayar.", kolom="bulan"
        )
    if abs((isi["tanggal_bayar"] - hari).days) > 366:
        raise IsianSalah("Tanggal bayar lebih dari setahun dari hari ini. Periksa tahunnya.", kolom="tanggal_bayar")
    if isi["rekening_belanja"] not in dict(list_rekening_honorarium(isi["tanggal_bayar"])):
        raise IsianSalah(
            "Rekening itu bukan rekening honorarium pada tanggal bayar. Pilih dari daftar.", kolom="rekening_belanja"
        )


@transaction.atomic
def create_honorarium(
    *,
    unit_kerja: UnitKerja,
    bulan: Periode,
    penerima: Sequence[Penerima] = (),
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
    **isi: Any,
) -> PembayaranHonorarium:
    """Begin a payment: `nomor_sk`, `tanggal_sk`, `kegiatan`, `rekening_belanja`, `tanggal_bayar`, `pajak`.

    Raises `IsianSalah`, `PenerimaBermasalah`, `HonorariumDibayarDuaKali`, `ParameterTidakBerlaku`.
    Dasar hukum: PP 12/2019, Pasal 124; PP 80/2010, Pasal 4.
    """
    _periksa_isi(isi, bulan, per_tanggal)
    satu = PembayaranHonorarium(unit_kerja=unit_kerja, bulan=bulan.awal, disusun_oleh=oleh, disusun_at=pada, **isi)
    satu.save(force_insert=True)
    _tambah(satu, penerima)
    log_activity(
        "penggajian.honorarium.disusun",
        target=satu,
        oleh=oleh,
        pada=pada,
        sesudah={"sk": satu.nomor_sk, "kegiatan": satu.kegiatan, "orang": satu.orang, "bruto": satu.bruto},
    )
    return satu


def _tambah(satu: PembayaranHonorarium, penerima: Sequence[Penerima]) -> None:
    """Write the lines of recipients and the sums. Raises `PenerimaBermasalah`, `HonorariumDibayarDuaKali`."""
    if satu.baris_set.count() + len(penerima) > TERBANYAK:
        raise PenerimaBermasalah(f"Satu pembayaran memuat paling banyak {TERBANYAK} penerima. Bagi menurut kegiatan.")
    baris, galat = susun_baris(satu, penerima)
    salah = [pesan for pesan in galat if pesan]
    if salah:
        lain = f" Masih ada {len(salah) - 5} baris lain." if len(salah) > 5 else ""
        raise PenerimaBermasalah(" ".join(salah[:5]) + lain, kolom="nip")
    create_baris(baris)
    jumlahkan(satu)
    satu.save()


def create_baris(baris: list[BarisHonorarium]) -> None:
    """Write lines; the database refuses who was paid meanwhile. Raises `HonorariumDibayarDuaKali`."""
    try:
        with transaction.atomic():
            BarisHonorarium.objects.bulk_create(baris, batch_size=1000)
    except IntegrityError as sebab:
        raise HonorariumDibayarDuaKali(
            "Seorang penerima baru saja dicatat untuk SK, kegiatan, dan bulan yang sama. Muat ulang lalu periksa."
        ) from sebab


@transaction.atomic
def update_honorarium(
    *,
    pembayaran: PembayaranHonorarium,
    bulan: Periode,
    per_tanggal: date,
    versi: int | None = None,
    oleh: Pengguna,
    pada: datetime,
    **isi: Any,
) -> PembayaranHonorarium:
    """Change the ground of a draft and compute its lines again.

    Raises `HonorariumBukanDraf`, `IsianSalah`, `PenerimaBermasalah`, `HonorariumDibayarDuaKali`, `VersiUsang`.
    """
    satu = lock_draf(pembayaran, versi)
    _tolak_pembalik(satu)
    _periksa_isi(isi, bulan, per_tanggal)
    satu.bulan = bulan.awal
    for nama, nilai in isi.items():
        setattr(satu, nama, nilai)
    lama = [
        Penerima(baris.pegawai, baris.peran, baris.nilai)
        for baris in satu.baris_set.select_related("pegawai").order_by("pk")
    ]
    satu.baris_set.all().delete()
    _tambah(satu, lama)
    return simpan_honorarium(satu, "diubah", oleh, pada, sk=satu.nomor_sk)


@transaction.atomic
def add_penerima(
    *,
    pembayaran: PembayaranHonorarium,
    penerima: Sequence[Penerima],
    versi: int | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> PembayaranHonorarium:
    """Add recipients to a draft. Raises `HonorariumBukanDraf`, `PenerimaBermasalah`, `VersiUsang`."""
    satu = lock_draf(pembayaran, versi)
    _tolak_pembalik(satu)
    _tambah(satu, penerima)
    return simpan_honorarium(satu, "penerima_ditambah", oleh, pada, tambahan=len(penerima))


@transaction.atomic
def remove_penerima(
    *, baris: BarisHonorarium, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PembayaranHonorarium:
    """Take one line out of a draft. Raises `HonorariumBukanDraf`, `VersiUsang`."""
    satu = lock_draf(baris.pembayaran, versi)
    _tolak_pembalik(satu)
    satu.baris_set.filter(pk=baris.pk).delete()
    jumlahkan(satu)
    return simpan_honorarium(satu, "penerima_dikeluarkan", oleh, pada, pegawai=str(baris.pegawai.uuid))


def _tolak_pembalik(satu: PembayaranHonorarium) -> None:
    """Keep a reversing entry as it was made: exactly what it takes back. Raises `HonorariumBukanDraf`."""
    if satu.membalik_id is not None:
        raise HonorariumBukanDraf(
            "Pembayaran pembalik tidak diubah: isinya persis baris yang dibalik. Batalkan, lalu balik baris yang benar."
        )
