"""Watching that the record behind an accepted dispute is mended: reminded, found changed, closed once paid.

Whoever keeps the record changes it where it stands (rank, family, post, decision); nothing here writes it. The watch
compares the facts behind the line with those that the month was last paid by.
"""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.uang import tulis_rupiah
from asn_portal.lib.versi import check_versi
from jabatan.services.dasar import hari
from kinerja.services.tanya import create_kabar_tanya
from penggajian import acts
from penggajian.enums import StatusPerbaikan, StatusProses, StatusTanyaSlip
from penggajian.models import PerbaikanCatatan, Rapel, Slip, TanyaSlip
from penggajian.selectors.buku import get_buku
from penggajian.selectors.perbaikan import (
    get_fakta_catatan,
    get_fakta_dibayar,
    get_perbaikan,
    list_penanggung,
    sebut_perubahan,
)

from .tanya_dasar import batas_jawab, kabari, simpan_tanya

RELASI = ("tanya__proses", "tanya__pegawai__pengguna", "tanya__penjawab__pengguna", "tanya__unit_kerja", "pegawai")


class PerbaikanTidakMenunggu(BentrokKeadaan):
    """The record was mended already, or the dispute was not accepted by way of a record."""

    kode = "perbaikan_tidak_menunggu"


class BukanPenjawabPerbaikan(TindakanTerlarang):
    """Only who answers for the line says that the record is right after all."""

    kode = "bukan_penjawab_perbaikan"


def _hari_kerja(kunci: str, tanggal: date) -> int:
    return int(get_buku().per(tanggal)[kunci].isi())


def create_perbaikan(*, tanya: TanyaSlip, pada: datetime) -> PerbaikanCatatan:
    """Begin to watch the record behind an accepted dispute, and tell who must see it mended."""
    tanggal = hari(pada)
    perbaikan = PerbaikanCatatan(
        tanya=tanya,
        pegawai_id=tanya.pegawai_id,
        semula=get_fakta_dibayar(tanya),
        sejak=pada,
        batas=get_kalender().tambah(tanggal, _hari_kerja("tanya_slip_perbaikan", tanggal)),
    )
    perbaikan.full_clean()
    perbaikan.save()
    isi = f"{tanya.nama_baris}: {tanya.alasan_putusan} Perbaiki catatannya paling lambat {tulis_tanggal(perbaikan.batas)}."
    # Who accepted is told too: it is theirs to follow.
    kabari(list_penanggung(tanya, tanggal), tanya, f"Catatan {tanya.pegawai} menunggu diperbaiki", isi, None)
    return perbaikan


@transaction.atomic
def cancel_perbaikan(
    *, tanya: TanyaSlip, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> TanyaSlip:
    """Say that the record is right after all: the dispute waits for its answer again, with a new clock.

    Raises `PerbaikanTidakMenunggu`, `BukanPenjawabPerbaikan`, `IsianSalah`, `VersiUsang`.
    """
    tanya = (
        TanyaSlip.objects.select_for_update(of=("self",))
        .select_related("pegawai__pengguna", "penjawab__pengguna", "unit_kerja", "proses")
        .get(pk=tanya.pk)
    )
    check_versi(tanya, versi, "Tanya jawab ini")
    perbaikan = get_perbaikan(tanya)
    if perbaikan is None or perbaikan.status != StatusPerbaikan.MENUNGGU:
        raise PerbaikanTidakMenunggu(
            "Pertanyaan ini tidak sedang menunggu perbaikan catatan, jadi tidak ada yang dibatalkan."
        )
    if not acts.PUTUSKAN_TANYA.boleh(oleh, tanya):
        raise BukanPenjawabPerbaikan(f"Pertanyaan ini diputus oleh {tanya.nama_penjawab}.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa catatannya ternyata benar: pegawai membacanya.", kolom="alasan")
    perbaikan.status, perbaikan.selesai_at = StatusPerbaikan.DIBATALKAN, pada
    perbaikan.full_clean()
    perbaikan.save()
    tanya.pesan_set.create(isi=f"Catatannya ternyata benar: {alasan.strip()}", oleh=oleh, pada=pada)
    tanya.status, tanya.cara, tanya.alasan_putusan = StatusTanyaSlip.MENUNGGU, "", ""
    tanya.diputus_oleh, tanya.diputus_at, tanya.dijawab_at = None, None, None
    tanya.batas = batas_jawab(hari(pada))
    simpan_tanya(tanya, "dibuka_lagi", oleh, pada, alasan.strip())
    isi = f"{tanya.nama_baris}: {alasan.strip()}"
    create_kabar_tanya(tanya.pegawai, f"Pertanyaan slip {tanya.nama_masa} dibuka lagi", isi, tanya, oleh)
    return tanya


@transaction.atomic
def update_perbaikan(*, per_tanggal: date, pada: datetime, pegawai_ids: Iterable[int] | None = None) -> dict[str, int]:
    """Look at every running watch: find mended records, close what was paid, remind once, hand up once.

    With `pegawai_ids` only theirs, right after their records changed. The same records give the same rows: a second
    look writes nothing.
    """
    semua = PerbaikanCatatan.objects.select_for_update(of=("self",)).filter(
        status__in=[StatusPerbaikan.MENUNGGU, StatusPerbaikan.DIPERBAIKI]
    )
    if pegawai_ids is not None:
        semua = semua.filter(pegawai__in=pegawai_ids)
    hasil = {"diperbaiki": 0, "selesai": 0, "diingatkan": 0, "dinaikkan": 0}
    for satu in semua.select_related(*RELASI).order_by("pk"):
        if satu.status == StatusPerbaikan.MENUNGGU and _temukan(satu, pada):
            hasil["diperbaiki"] += 1
        if satu.status == StatusPerbaikan.DIPERBAIKI:
            hasil["selesai"] += _tutup(satu, pada)
        elif satu.status == StatusPerbaikan.MENUNGGU:
            _ingatkan(satu, per_tanggal, pada, hasil)
    return hasil


@transaction.atomic
def close_perbaikan_tanpa_selisih(*, pada: datetime) -> int:
    """Close, after rapel was computed for every locked month, the mended records that moved no rupiah; gives how many."""
    tutup = 0
    for satu in (
        PerbaikanCatatan.objects.select_for_update(of=("self",))
        .filter(status=StatusPerbaikan.DIPERBAIKI, diperbaiki_at__lte=pada, tanya__proses__status=StatusProses.DIKUNCI)
        .select_related(*RELASI)
        .order_by("pk")
    ):
        if not _rapel(satu).exists():
            _selesai(satu, pada, None, "Perubahan catatan itu tidak mengubah gaji bulan itu, jadi tidak ada selisih.")
            tutup += 1
    return tutup


def _temukan(satu: PerbaikanCatatan, pada: datetime) -> bool:
    """Compare the facts behind the line with those that the month was paid by."""
    kini = get_fakta_catatan(satu.tanya, set(satu.semula))
    beda = {kode: nilai for kode, nilai in kini.items() if nilai != satu.semula[kode]}
    if not beda:
        return False
    satu.menjadi, satu.status, satu.diperbaiki_at = beda, StatusPerbaikan.DIPERBAIKI, pada
    satu.full_clean()
    satu.save()
    tanya = satu.tanya
    ubah = "; ".join(f"{nama} {lama} menjadi {baru}" for nama, lama, baru in sebut_perubahan(satu))
    log_activity("penggajian.perbaikan.ditemukan", target=tanya, oleh=None, pada=pada, sesudah={"fakta": beda})
    judul = f"Catatan di balik pertanyaan slip {tanya.nama_masa} sudah diperbaiki"
    lanjut = "Selisihnya dihitung sebagai rapel dan dibayar satu kali bersama gaji berikutnya."
    create_kabar_tanya(tanya.pegawai, judul, f"{tanya.nama_baris}: {ubah}. {lanjut}", tanya, None)
    kabari(_pemutus(satu, pada), tanya, judul, f"{tanya.pegawai}, {tanya.nama_baris}.", None)
    return True


def _rapel(satu: PerbaikanCatatan) -> QuerySet[Rapel]:
    """Give the rapel of the month that was still to be paid when the record was mended, or was computed since."""
    return Rapel.objects.filter(pegawai_id=satu.pegawai_id, dikoreksi_id=satu.tanya.proses_id).exclude(
        proses__dikunci_at__lt=satu.diperbaiki_at
    )


def _tutup(satu: PerbaikanCatatan, pada: datetime) -> int:
    """Close a mended record once its rapel was paid, or once its own month was locked with the mended facts."""
    rapel = _rapel(satu).filter(proses__status=StatusProses.DIKUNCI).order_by("bulan_bayar").first()
    if rapel is not None:
        bulan = Periode.dari_tanggal(rapel.bulan_bayar).nama
        _selesai(satu, pada, rapel, f"Rapel {tulis_rupiah(rapel.jumlah)} sebelum pajak dibayar bersama gaji {bulan}.")
        return 1
    proses = satu.tanya.proses
    if proses.status == StatusProses.DIKUNCI and proses.dikunci_at and proses.dikunci_at >= satu.sejak:
        slip = Slip.objects.select_related("susunan").get(
            pegawai_id=satu.pegawai_id, periode=proses.periode, jenis=proses.jenis
        )
        nilai = dict(zip(slip.susunan.masukan, slip.masukan, strict=True))
        if all(nilai.get(kode) == baru for kode, baru in satu.menjadi.items()):
            _selesai(satu, pada, None, f"Slip {satu.tanya.nama_masa} sudah dihitung dengan catatan yang baru.")
            return 1
    return 0


def _selesai(satu: PerbaikanCatatan, pada: datetime, rapel: Rapel | None, kalimat: str) -> None:
    satu.status, satu.selesai_at, satu.rapel = StatusPerbaikan.SELESAI, pada, rapel
    satu.full_clean()
    satu.save()
    tanya = satu.tanya
    log_activity("penggajian.perbaikan.selesai", target=tanya, oleh=None, pada=pada, alasan=kalimat)
    judul = f"Pertanyaan slip {tanya.nama_masa} selesai"
    create_kabar_tanya(tanya.pegawai, judul, f"{tanya.nama_baris}. {kalimat}", tanya, None)
    # Who answers need not read rupiah: a rater is told that it is done, not how much it was.
    kabari(_pemutus(satu, pada), tanya, judul, f"{tanya.pegawai}, {tanya.nama_baris}.", None)


def _pemutus(satu: PerbaikanCatatan, pada: datetime) -> list[Pengguna]:
    """Give who is told besides the person: the office, and who accepted."""
    semua = list_penanggung(satu.tanya, hari(pada))
    pemutus = satu.tanya.diputus_oleh
    return semua if pemutus is None or pemutus in semua else [*semua, pemutus]


def _ingatkan(satu: PerbaikanCatatan, tanggal: date, pada: datetime, hasil: dict[str, int]) -> None:
    tanya, batas = satu.tanya, tulis_tanggal(satu.batas)
    if tanggal > satu.batas and satu.dinaikkan_at is None:
        satu.dinaikkan_at = pada
        satu.save(update_fields=["dinaikkan_at"])
        isi = f"{tanya.nama_baris}: catatan yang diterima keliru belum diperbaiki {tanya.nama_penjawab} sampai {batas}."
        atas = list_penanggung(tanya, tanggal, di_atas=True)
        kabari(atas, tanya, f"Perbaikan catatan {tanya.pegawai} lewat batas", isi, None)
        create_kabar_tanya(
            tanya.pegawai, "Perbaikan catatan Anda lewat batas", f"{isi} Pejabat di atasnya dikabari.", tanya, None
        )
        hasil["dinaikkan"] += 1
        return
    mulai = get_kalender().tambah(tanggal, _hari_kerja("tanya_slip_ingatkan", tanggal))
    if satu.diingatkan_at is None and tanggal <= satu.batas <= mulai:
        satu.diingatkan_at = pada
        satu.save(update_fields=["diingatkan_at"])
        isi = f"{tanya.nama_baris}: perbaiki catatannya paling lambat {batas}."
        kabari(list_penanggung(tanya, tanggal), tanya, f"Catatan {tanya.pegawai} belum diperbaiki", isi, None)
        hasil["diingatkan"] += 1
