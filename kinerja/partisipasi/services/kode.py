"""Issuing one-use codes: shown once to who issues them, kept only as a keyed hash."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.segel_isi import list_sidik
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from jabatan.models import Pegawai
from jabatan.services.dasar import hari
from kinerja.partisipasi.models import KodeSurvei, Layanan, PetugasTerbitan, RekapTransaksi, TerbitanKode
from kinerja.partisipasi.parameters import get_buku_partisipasi
from kinerja.partisipasi.rules.kode import buat_kode

TERBANYAK = 200
"""Codes issued by hand at once; a day's transactions come as a sheet."""
PETUGAS_TERBANYAK = 5
TUJUAN = "kode-survei"


class LayananTertutup(BentrokKeadaan):
    """The service takes no answers."""

    kode = "layanan_tertutup"


class TerbitanHabis(BentrokKeadaan):
    """Every code of this issue is spent, or none may be spent any more."""

    kode = "terbitan_habis"


@dataclass(frozen=True)
class KodeTerbit:
    """An issue with its codes in words; they are nowhere else."""

    terbitan: TerbitanKode
    kode: list[str]


def sidik_kode(kode: str) -> list[str]:
    """Give the keyed hash of a code, today's secret first."""
    return list_sidik(kode, tujuan=TUJUAN)


def _tulis_kode(terbitan: TerbitanKode, jumlah: int) -> list[str]:
    """Make codes that nobody else has; a clash is as good as impossible and made anew by the unique hash."""
    kode: list[str] = []
    while len(kode) < jumlah:
        calon = {buat_kode(secrets.randbelow) for _ in range(jumlah - len(kode))}
        sidik = {sidik_kode(satu)[0]: satu for satu in calon}
        ada = set(KodeSurvei.objects.filter(sidik__in=sidik).values_list("sidik", flat=True))
        baru = [s for s in sidik if s not in ada]
        KodeSurvei.objects.bulk_create(KodeSurvei(terbitan=terbitan, sidik=s) for s in baru)
        kode += [sidik[s] for s in baru]
    return kode


def check_transaksi(layanan: Layanan, tanggal: date, loket: str, petugas: Sequence[Pegawai], per: date) -> str:
    """Refuse what cannot be a completed transaction; give the counter. Raises `IsianSalah`, `LayananTertutup`."""
    if not layanan.is_aktif:
        raise LayananTertutup("Layanan ini sedang tidak menerima jawaban. Aktifkan dahulu pada halaman layanannya.")
    lama = int(get_buku_partisipasi().per(per)["kode_survei_hari"].isi())
    if tanggal > per:
        raise IsianSalah("Hari layanan belum tiba. Kode diterbitkan setelah layanan selesai.", kolom="tanggal")
    if tanggal + timedelta(days=lama) < per:
        raise IsianSalah(
            f"Layanan itu selesai lebih dari {lama} hari yang lalu, jadi kodenya sudah lewat.", kolom="tanggal"
        )
    loket = " ".join(loket.split())
    if not loket or len(loket) > 40:
        raise IsianSalah("Isi loketnya, misalnya Loket 2, paling panjang 40 huruf.", kolom="loket")
    if len(petugas) > PETUGAS_TERBANYAK:
        raise IsianSalah(f"Paling banyak {PETUGAS_TERBANYAK} petugas untuk satu layanan.", kolom="petugas")
    bertugas = set(layanan.petugas_set.values_list("pegawai_id", flat=True))
    if asing := [p.nama for p in petugas if p.pk not in bertugas]:
        raise IsianSalah(
            f"{asing[0]} bukan petugas layanan ini. Tambahkan dahulu pada halaman layanannya.", kolom="petugas"
        )
    return loket


def terbitkan(
    layanan: Layanan,
    tanggal: date,
    loket: str,
    petugas: Sequence[Pegawai],
    jumlah: int,
    oleh: Pengguna,
    pada: datetime,
    per: date,
) -> KodeTerbit:
    """Write one issue inside the caller's transaction. Raises as `check_transaksi`."""
    loket = check_transaksi(layanan, tanggal, loket, petugas, per)
    lama = int(get_buku_partisipasi().per(tanggal)["kode_survei_hari"].isi())
    terbitan = TerbitanKode.objects.create(
        layanan=layanan, tanggal=tanggal, loket=loket, jumlah=jumlah, berlaku_sampai=tanggal + timedelta(days=lama),
        oleh=oleh, pada=pada,
    )  # fmt: skip
    PetugasTerbitan.objects.bulk_create(
        PetugasTerbitan(terbitan=terbitan, pegawai=p) for p in sorted(set(petugas), key=lambda p: p.pk)
    )
    kode = _tulis_kode(terbitan, jumlah)
    log_activity(
        "partisipasi.kode.diterbitkan",
        target=terbitan,
        oleh=oleh,
        pada=pada,
        sesudah={"layanan": layanan.nama, "tanggal": tanggal.isoformat(), "loket": loket, "jumlah": jumlah},
    )
    return KodeTerbit(terbitan, kode)


@transaction.atomic
def issue_kode(
    *,
    layanan: Layanan,
    tanggal: date,
    loket: str,
    petugas: Sequence[Pegawai],
    jumlah: int,
    oleh: Pengguna,
    pada: datetime,
) -> KodeTerbit:
    """Issue codes for completed transactions of one service, day and counter; they are given back once.

    Raises `IsianSalah`, `LayananTertutup`. Dasar hukum: PermenPANRB 14/2017; kebijakan produk.
    """
    if not 1 <= jumlah <= TERBANYAK:
        raise IsianSalah(f"Terbitkan 1 sampai {TERBANYAK} kode sekaligus.", kolom="jumlah")
    return terbitkan(layanan, tanggal, loket, petugas, jumlah, oleh, pada, hari(pada))


@transaction.atomic
def reissue_kode(*, terbitan: TerbitanKode, oleh: Pengguna, pada: datetime) -> KodeTerbit:
    """Replace the unspent codes of an issue whose strips were lost; the old ones no longer work.

    Raises `TerbitanHabis`.
    """
    terbitan = TerbitanKode.objects.select_for_update(of=("self",)).select_related("layanan").get(pk=terbitan.pk)
    sisa = KodeSurvei.objects.select_for_update().filter(terbitan=terbitan, terpakai=False)
    jumlah = len(sisa)
    if not jumlah or terbitan.berlaku_sampai < hari(pada):
        raise TerbitanHabis("Tidak ada lagi kode yang dapat diganti: semuanya terpakai atau sudah lewat masanya.")
    KodeSurvei.objects.filter(pk__in=[k.pk for k in sisa]).delete()
    kode = _tulis_kode(terbitan, jumlah)
    log_activity("partisipasi.kode.diganti", target=terbitan, oleh=oleh, pada=pada, sesudah={"jumlah": jumlah})
    return KodeTerbit(terbitan, kode)


@transaction.atomic
def record_rekap(*, layanan: Layanan, tanggal: date, jumlah: int, oleh: Pengguna, pada: datetime) -> RekapTransaksi:
    """Record how many transactions a service completed on a day, counted apart from its codes. Raises `IsianSalah`."""
    if tanggal > hari(pada):
        raise IsianSalah("Hari layanan belum tiba. Catat setelah loket tutup.", kolom="tanggal_rekap")
    if not 0 <= jumlah <= 100_000:
        raise IsianSalah("Isi banyaknya transaksi, 0 sampai 100.000.", kolom="transaksi")
    baris, _ = RekapTransaksi.objects.update_or_create(layanan=layanan, tanggal=tanggal, defaults={"jumlah": jumlah})
    log_activity(
        "partisipasi.transaksi.dicatat",
        target=baris,
        oleh=oleh,
        pada=pada,
        sesudah={"layanan": layanan.nama, "tanggal": tanggal.isoformat(), "jumlah": jumlah},
    )
    return baris
