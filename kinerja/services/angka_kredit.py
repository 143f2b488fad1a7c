"""Writing the ledger of angka kredit: conversion, opening balances, education, corrections."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import models, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.uang import tulis_desimal
from jabatan.models import Pegawai
from jabatan.services.dasar import hari
from kinerja.enums import JenisAngkaKredit, Predikat, StatusAngkaKredit
from kinerja.models import AngkaKredit
from kinerja.parameters import get_buku_angka_kredit
from kinerja.rules import angka_kredit as aturan
from kinerja.selectors.angka_kredit import FaktaJf, get_fakta_jf

from .bersama import check_bukan_diri

URL_SAYA = "/kinerja/angka-kredit/"


class BukanFungsional(BentrokKeadaan):
    """The person held no functional post on that day."""

    kode = "bukan_fungsional"


class TanpaAngkaKredit(BentrokKeadaan):
    """The law gives this legal status no angka kredit."""

    kode = "tanpa_angka_kredit"


class MasaSudahDikonversi(BentrokKeadaan):
    """A year is converted as a whole or in parts, never both."""

    kode = "masa_sudah_dikonversi"


class MasaBelumBerakhir(BentrokKeadaan):
    """Only a final result of a period that has ended is converted."""

    kode = "masa_belum_berakhir"


class SudahTercatat(BentrokKeadaan):
    """The ledger has this row already."""

    kode = "angka_kredit_sudah_tercatat"


class SudahDiganti(BentrokKeadaan):
    """The row was corrected before."""

    kode = "angka_kredit_sudah_diganti"


def desimal(nilai: Fraction) -> Decimal:
    """Turn an exact fraction of at most two decimals into a Decimal."""
    return Decimal(nilai.numerator) / Decimal(nilai.denominator)


def get_fakta_wajib(pegawai: Pegawai, tanggal: date) -> FaktaJf:
    """Give the functional post of the day. Raises `BukanFungsional`, `TanpaAngkaKredit`."""
    fakta = get_fakta_jf(pegawai, tanggal)
    if fakta is None:
        raise BukanFungsional(
            f"{pegawai.nama} tidak memangku jabatan fungsional pada {tulis_tanggal(tanggal)}. "
            "Periksa tanggalnya, atau betulkan riwayat jabatannya lebih dahulu."
        )
    if fakta.alasan_tanpa:
        raise TanpaAngkaKredit(f"Angka kredit tidak dicatat bagi {pegawai.nama}. {fakta.alasan_tanpa}")
    return fakta


def get_parameter(kunci: str, tanggal: date) -> NilaiParameter:
    """Give the law of a day; results from before the first law on conversion are converted by that law."""
    buku = get_buku_angka_kredit()
    return buku.per(max(tanggal, buku.riwayat(kunci)[0].sejak))[kunci]


def hitung_konversi(fakta: FaktaJf, sejak: date, sampai: date, predikat: str) -> dict[str, Any]:
    """Give the fields of a conversion row by the law of its last day. Raises `IsianSalah`."""
    if sejak > sampai or sejak.year != sampai.year:
        raise IsianSalah("Masa konversi harus berada dalam satu tahun kalender, dan akhirnya tidak sebelum awalnya.")
    bulan = aturan.bulan_penuh(sejak, sampai)
    if bulan < 1:
        raise IsianSalah("Masa ini tidak memuat satu bulan penuh pun, jadi belum ada yang dikonversi.", kolom="sampai")
    tabel, persen = get_parameter("angka_kredit", sampai), get_parameter("angka_kredit_predikat", sampai)
    nilai = aturan.ak_periode(bulan, predikat, fakta.jenjang.value, tabel.isi(), persen.isi())
    koefisien = Fraction(str(tabel.isi()[fakta.jenjang.value]["koefisien"]))
    bagian = persen.isi()[predikat].sebagai_pecahan() * 100
    return {
        "jabatan": fakta.jabatan,
        "jenjang": fakta.jenjang,
        "golongan": fakta.golongan,
        "jenis": JenisAngkaKredit.KONVERSI,
        "tanggal": sampai,
        "masa": DateRange(sejak, sampai + timedelta(days=1)),
        "bulan": bulan,
        "predikat": predikat,
        "persen": desimal(bagian),
        "koefisien": desimal(koefisien),
        "nilai": desimal(nilai),
        "uraian": f"{bulan}/12 × {tulis_desimal(bagian)}% × {tulis_desimal(koefisien)}",
        "dasar_hukum": tabel.dasar_hukum,
    }


def save_baris(
    baris: AngkaKredit, kode: str, *, oleh: Pengguna | None, pada: datetime, alasan: str = ""
) -> AngkaKredit:
    """Check, save, log, and tell the person."""
    baris.full_clean(exclude=["pegawai"])
    baris.save()
    log_activity(
        kode,
        target=baris,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sesudah={"nilai": str(baris.nilai), "uraian": baris.uraian},
    )
    if baris.pegawai.pengguna is not None:
        create_notifikasi(
            untuk=baris.pegawai.pengguna,
            jenis="kinerja.angka_kredit",
            judul=f"Angka kredit Anda bertambah {tulis_desimal(Fraction(baris.nilai))}",
            isi=f"{baris.get_jenis_display()}: {baris.uraian}.",
            url=URL_SAYA,
            oleh=oleh,
            surel=False,
        )
    return baris


def lock_pegawai(pegawai: Pegawai) -> Pegawai:
    """Let one writer at a time work on a person's ledger."""
    return Pegawai.objects.select_for_update(of=("self",)).select_related("pengguna").get(pk=pegawai.pk)


def _check_kosong(pegawai: Pegawai, sejak: date, sampai: date) -> None:
    """Refuse days that a conversion covers already. Raises `MasaSudahDikonversi`."""
    lama = AngkaKredit.objects.filter(
        pegawai=pegawai,
        jenis=JenisAngkaKredit.KONVERSI,
        status=StatusAngkaKredit.BERLAKU,
        masa__overlap=DateRange(sejak, sampai + timedelta(days=1)),
    ).first()
    if lama is not None:
        raise MasaSudahDikonversi(
            f"{tulis_tanggal(lama.masa.lower)} sampai {tulis_tanggal(lama.tanggal)} sudah dikonversi. Setahun dihitung "
            "tahunan atau periodik, tidak keduanya. Koreksi baris itu, atau pilih masa lain.",
            kolom="sejak",
        )


@transaction.atomic
def create_konversi(
    *,
    pegawai: Pegawai,
    sejak: date,
    sampai: date,
    predikat: str,
    oleh: Pengguna | None,
    pada: datetime,
    nomor_dokumen: str = "",
    sumber: models.Model | None = None,
    sumber_sidik: str = "",
) -> AngkaKredit:
    """Convert a final annual or periodic result into angka kredit; `sampai` is the last day, inclusive.

    `sumber` is the final result (or its issued document) with its digest, when the portal holds it; else
    `nomor_dokumen` names it. Raises `BukanFungsional`, `MasaBelumBerakhir`, `MasaSudahDikonversi`, `IsianSalah`.
    """
    pegawai = lock_pegawai(pegawai)
    if oleh is not None:
        check_bukan_diri(pegawai, oleh, "mencatat angka kredit")
    if sampai >= hari(pada):
        raise MasaBelumBerakhir(
            f"Masa sampai {tulis_tanggal(sampai)} belum berakhir. Konversi memakai hasil yang sudah final.",
            kolom="sampai",
        )
    if sumber is None and not nomor_dokumen.strip():
        raise IsianSalah("Isi nomor dokumen evaluasi yang dikonversi.", kolom="nomor_dokumen")
    awal, fakta = get_fakta_wajib(pegawai, sejak), get_fakta_wajib(pegawai, sampai)
    if awal.jenjang != fakta.jenjang:
        raise IsianSalah(
            f"Jenjang berubah pada {tulis_tanggal(fakta.tmt_jenjang)}. Konversi masing-masing masa dengan jenjangnya.",
            kolom="sampai",
        )
    isi = hitung_konversi(fakta, sejak, sampai, predikat)
    _check_kosong(pegawai, sejak, sampai)
    baris = AngkaKredit(
        pegawai=pegawai,
        nomor_dokumen=nomor_dokumen.strip(),
        sumber_model=sumber._meta.label_lower if sumber else "",
        sumber_id=sumber.pk if sumber else None,
        sumber_sidik=sumber_sidik,
        dicatat_oleh=oleh,
        dicatat_at=pada,
        **isi,
    )
    return save_baris(baris, "kinerja.angka_kredit.dikonversi", oleh=oleh, pada=pada)


def _kunci_baris(baris: AngkaKredit, oleh: Pengguna, alasan: str) -> AngkaKredit:
    """Lock a row that still counts. Raises `SudahDiganti`, `IsianSalah`, `DataSendiri`."""
    lock_pegawai(baris.pegawai)
    baris = AngkaKredit.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=baris.pk)
    check_bukan_diri(baris.pegawai, oleh, "mengoreksi angka kredit")
    if baris.status != StatusAngkaKredit.BERLAKU:
        raise SudahDiganti("Baris ini sudah pernah dikoreksi. Muat ulang halaman, lalu koreksi baris penggantinya.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan koreksinya, misalnya nomor putusan keberatan.", kolom="alasan")
    return baris


def _ganti(baris: AngkaKredit, alasan: str, oleh: Pengguna, pada: datetime) -> None:
    """Stop a row from counting, with who, when and why."""
    baris.status, baris.diganti_oleh, baris.diganti_at = StatusAngkaKredit.DIGANTI, oleh, pada
    baris.alasan_ganti = alasan.strip()
    baris.save(update_fields=["status", "diganti_oleh", "diganti_at", "alasan_ganti"])


@transaction.atomic
def update_konversi(
    *,
    baris: AngkaKredit,
    predikat: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    nomor_dokumen: str = "",
    sumber: models.Model | None = None,
    sumber_sidik: str = "",
) -> AngkaKredit:
    """Correct a conversion whose predikat changed: a new row takes the place of the old one, which stays readable.

    Raises `SudahDiganti`, `IsianSalah` for another kind of row, the same predikat or no reason.
    """
    baris = _kunci_baris(baris, oleh, alasan)
    if baris.jenis != JenisAngkaKredit.KONVERSI:
        raise IsianSalah("Hanya baris konversi yang dikoreksi predikatnya. Batalkan baris lain, lalu catat yang benar.")
    if predikat == baris.predikat:
        raise IsianSalah(f"Predikatnya memang sudah {Predikat(predikat).label}. Pilih predikat lain.", kolom="predikat")
    _ganti(baris, alasan, oleh, pada)
    isi = hitung_konversi(get_fakta_wajib(baris.pegawai, baris.tanggal), baris.masa.lower, baris.tanggal, predikat)
    baru = AngkaKredit(
        pegawai=baris.pegawai,
        mengoreksi=baris,
        nomor_dokumen=nomor_dokumen.strip() or baris.nomor_dokumen,
        sumber_model=sumber._meta.label_lower if sumber else baris.sumber_model,
        sumber_id=sumber.pk if sumber else baris.sumber_id,
        sumber_sidik=sumber_sidik or baris.sumber_sidik,
        dicatat_oleh=oleh,
        dicatat_at=pada,
        **isi,
    )
    return save_baris(baru, "kinerja.angka_kredit.dikoreksi", oleh=oleh, pada=pada, alasan=alasan.strip())


@transaction.atomic
def cancel_angka_kredit(*, baris: AngkaKredit, alasan: str, oleh: Pengguna, pada: datetime) -> AngkaKredit:
    """Take a row out of the sum, for example to convert its year in parts; it stays readable.

    Raises `SudahDiganti`, `IsianSalah` without a reason.
    """
    baris = _kunci_baris(baris, oleh, alasan)
    _ganti(baris, alasan, oleh, pada)
    log_activity(
        "kinerja.angka_kredit.dibatalkan",
        target=baris,
        oleh=oleh,
        pada=pada,
        alasan=alasan.strip(),
        sebelum={"nilai": str(baris.nilai)},
    )
    return baris
