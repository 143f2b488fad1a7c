"""Import of a day's completed transactions: a preview bound by its hash, then one code for each of exactly those."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import GalatDomain
from jabatan.models import Pegawai
from jabatan.rules.sel import baca_tanggal, baca_teks
from jabatan.services.impor import (
    Kolom,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    lock_pratinjau,
)
from kinerja.partisipasi.models import ImporTransaksi, Layanan, RekapTransaksi

from .dasar import rapikan_wajib
from .kode import KodeTerbit, check_transaksi, record_rekap, terbitkan

KODE = "partisipasi.impor_transaksi"
BENTUK: tuple[Kolom, ...] = (
    Kolom("kode_unit", baca_teks, True, "Kode unit kerja yang memberi layanan", "TH.DUKCAPIL", 40),
    Kolom("layanan", baca_teks, True, "Nama layanan seperti pada daftar layanan", "Kartu keluarga", 120),
    Kolom("tanggal", baca_tanggal, True, "Hari layanan selesai", "2/11/2026"),
    Kolom("loket", baca_teks, True, "Loket atau meja", "Loket 2", 40),
    Kolom("nip_petugas", baca_teks, False, "NIP petugas yang melayani; beberapa dipisah koma", "", 120),
    Kolom("nomor_transaksi", baca_teks, False, "Nomor pada sistem layanan; hanya dicetak pada struk", "KK-0412", 40),
)
_KOLOM = {"petugas": "nip_petugas"}


@dataclass(frozen=True)
class Struk:
    """One strip: the issue, the code in words, and the number of the transaction to hand it out by."""

    terbit: KodeTerbit
    kode: str
    nomor: str


@dataclass(frozen=True)
class _Kelompok:
    """Transactions of one service, day and counter with the same officers."""

    layanan: Layanan
    tanggal: date
    loket: str
    petugas: tuple[Pegawai, ...]


def create_templat_transaksi() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _baca_nip(teks: str) -> list[str]:
    return [satu for satu in re.split(r"[\s,;]+", teks) if satu]


def _rencana(
    baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, per_tanggal: date
) -> tuple[list[tuple[_Kelompok, list[str]]], list[dict[str, Any]], list[Temuan]]:
    """Group the rows by issue; give what to write, the plan, the findings."""
    layanan = {
        (k.unit_kerja.kode, k.nama.casefold()): k
        for k in Layanan.objects.visible_to(oleh, "v")
        .select_related("unit_kerja")
        .prefetch_related("petugas_set__pegawai")
    }
    sudah = set(RekapTransaksi.objects.filter(layanan__in=layanan.values()).values_list("layanan", "tanggal"))
    kelompok: dict[tuple[Any, ...], tuple[_Kelompok, list[str]]] = {}
    rencana: list[dict[str, Any]] = []
    temuan: list[Temuan] = []
    nomor_dipakai: Counter[str] = Counter()
    for nomor, nilai in baris:
        if len(nilai) < len(BENTUK) or any(
            nilai[k] in ("", None) for k in ("kode_unit", "layanan", "tanggal", "loket")
        ):
            continue  # a cell of this row could not be read; that is said already
        satu = layanan.get((nilai["kode_unit"], nilai["layanan"].casefold()))
        if satu is None:
            temuan.append(
                Temuan(
                    nomor,
                    "layanan",
                    "Layanan ini tidak ada pada unit itu, atau di luar lingkup Anda. Periksa daftar layanan.",
                )
            )
            continue
        if (satu.pk, nilai["tanggal"]) in sudah:
            temuan.append(
                Temuan(
                    nomor,
                    "tanggal",
                    "Transaksi layanan ini pada hari itu sudah tercatat. Terbitkan susulannya dengan tangan.",
                )
            )
            continue
        transaksi = nilai["nomor_transaksi"]
        nomor_dipakai[transaksi] += 1
        if transaksi and nomor_dipakai[transaksi] > 1:
            temuan.append(Temuan(nomor, "nomor_transaksi", "Nomor ini ada dua kali dalam berkas. Hapus salah satunya."))
            continue
        per_nip = {p.pegawai.nip: p.pegawai for p in satu.petugas_set.all()}
        nip = _baca_nip(nilai["nip_petugas"] or "")
        if asing := [n for n in nip if n not in per_nip]:
            temuan.append(Temuan(nomor, "nip_petugas", f"{asing[0]} bukan petugas layanan ini. Tambahkan dahulu."))
            continue
        petugas = tuple(sorted({per_nip[n] for n in nip}, key=lambda p: p.pk))
        try:
            loket = check_transaksi(satu, nilai["tanggal"], nilai["loket"], petugas, per_tanggal)
        except GalatDomain as galat:
            temuan.append(Temuan(nomor, _KOLOM.get(galat.kolom or "", galat.kolom or ""), galat.pesan))
            continue
        kunci = (satu.pk, nilai["tanggal"], loket, tuple(p.pk for p in petugas))
        kelompok.setdefault(kunci, (_Kelompok(satu, nilai["tanggal"], loket, petugas), []))[1].append(transaksi or "")
        rencana.append(
            {
                "baris": nomor,
                "kunci": f"{satu.nama}, {nilai['tanggal']:%d/%m/%Y}, {loket}",
                "petugas": ", ".join(p.nama for p in petugas),
                "aksi": "BARU",
            }
        )
    return list(kelompok.values()), rencana, temuan


@transaction.atomic
def create_impor_transaksi(
    *, nama_berkas: str, isi: bytes, sumber: str, alasan: str = "", oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporTransaksi:
    """Read a sheet and keep its preview; no code is issued yet.

    Raises what `baca_lembar` raises, `IsianSalah` without a source; errors of rows are in `galat`.
    """
    sumber = rapikan_wajib(sumber, "sumber", "Isi sumbernya, misalnya Antrean loket 2 November.")
    return create_pratinjau_lembar(
        ImporTransaksi, KODE, BENTUK, lambda baris: _rencana(baris, oleh, per_tanggal)[1:], nama_berkas=nama_berkas,
        isi=isi, oleh=oleh, pada=pada, sumber=sumber, alasan=alasan.strip(),
    )  # fmt: skip


@transaction.atomic
def apply_impor_transaksi(
    *, impor: ImporTransaksi, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> list[Struk]:
    """Issue a code for each previewed transaction, or nothing; the codes are given back once.

    The rows are counted as the day's transactions of their services.
    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    baris = [(nomor, nilai | {"tanggal": date.fromisoformat(nilai["tanggal"])}) for nomor, nilai in impor.isi]
    tulis, rencana, temuan = _rencana(baris, oleh, per_tanggal)
    check_pratinjau(impor, sidik, rencana, temuan)
    struk: list[Struk] = []
    jumlah: Counter[tuple[int, date]] = Counter()
    layanan = {k.layanan.pk: k.layanan for k, _ in tulis}
    for kelompok, nomor in tulis:
        terbit = terbitkan(
            kelompok.layanan, kelompok.tanggal, kelompok.loket, kelompok.petugas, len(nomor), oleh, pada, per_tanggal
        )
        struk += [Struk(terbit, kode, satu) for kode, satu in zip(terbit.kode, nomor, strict=True)]
        jumlah[kelompok.layanan.pk, kelompok.tanggal] += len(nomor)
    for (pk, tanggal), n in jumlah.items():
        record_rekap(layanan=layanan[pk], tanggal=tanggal, jumlah=n, oleh=oleh, pada=pada)
    close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
    return struk
