"""Rounds of the employees' own survey: opened, answered without a name, closed with the release of means.

Against the rule of every other service, answering writes no activity line, no notice and no live sign: each of them
would tell who and when.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.inti.segel_isi import SegelRusak, buka_segel, segel
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.parameter import ParameterTidakBerlaku
from jabatan.enums import Kedudukan
from jabatan.models import Pegawai, UnitKerja
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import StatusPutaran
from kinerja.models import HasilKepuasan, JawabanKepuasan, PesertaKepuasan, PutaranKepuasan
from kinerja.parameters.kepuasan import get_sel_minimum, list_dimensi
from kinerja.rules.kepuasan import AKAR, SKALA, jumlahkan, pilih_terbit

PANJANG_ISI = 600
PALING_LAMA = 92
"""Days that a round stays open at most."""


class PutaranMasihTerbuka(BentrokKeadaan):
    """Another round is open."""

    kode = "putaran_masih_terbuka"


class PutaranTertutup(BentrokKeadaan):
    """The round takes no answers on this day, or is closed already."""

    kode = "putaran_tertutup"


class PutaranBerubah(BentrokKeadaan):
    """Somebody else changed the round."""

    kode = "putaran_berubah"


class SudahMenjawab(BentrokKeadaan):
    """This person has answered the round."""

    kode = "sudah_menjawab"


class JawabanTersegel(BentrokKeadaan):
    """An answer was sealed with a secret that is gone."""

    kode = "jawaban_tersegel"


class BukanResponden(TindakanTerlarang):
    """The survey asks employees in office."""

    kode = "bukan_responden"


@transaction.atomic
def open_putaran(*, judul: str, awal: date, akhir: date, oleh: Pengguna, pada: datetime) -> PutaranKepuasan:
    """Open a round and tell every employee with an account, once. Raises `IsianSalah`, `PutaranMasihTerbuka`."""
    judul = " ".join(judul.split())
    if not judul:
        raise IsianSalah("Isi judulnya, misalnya Survei pegawai 2026.", kolom="judul")
    if akhir < awal:
        raise IsianSalah("Hari terakhir mendahului hari pertama. Periksa kedua tanggal.", kolom="akhir")
    if akhir < hari(pada):
        raise IsianSalah("Hari terakhir sudah lewat. Pilih hari ini atau sesudahnya.", kolom="akhir")
    if (akhir - awal).days >= PALING_LAMA:
        raise IsianSalah(f"Masa pengisian paling lama {PALING_LAMA} hari. Pendekkan masanya.", kolom="akhir")
    try:
        list_dimensi(awal)
    except ParameterTidakBerlaku as sebab:
        raise IsianSalah("Pernyataan survei belum berlaku pada tanggal ini. Periksa tahunnya.", kolom="awal") from sebab
    if PutaranKepuasan.objects.select_for_update(of=("self",)).filter(status=StatusPutaran.TERBUKA).exists():
        raise PutaranMasihTerbuka("Masih ada survei pegawai yang terbuka. Tutup survei itu dahulu.")
    responden = [
        p.pengguna
        for p in Pegawai.objects.filter(kedudukan=Kedudukan.AKTIF, pengguna__is_active=True).select_related("pengguna")
        if p.is_asn and p.pengguna is not None
    ]
    putaran = PutaranKepuasan.objects.create(
        judul=judul, awal=awal, akhir=akhir, dibuka_oleh=oleh, dibuka_pada=pada, diminta=len(responden)
    )
    log_activity(
        "kinerja.kepuasan.dibuka",
        target=putaran,
        oleh=oleh,
        pada=pada,
        sesudah={"judul": judul, "awal": awal.isoformat(), "akhir": akhir.isoformat(), "diminta": len(responden)},
    )
    create_notifikasi_banyak(
        untuk=responden,
        jenis="kinerja.kepuasan",
        judul=judul,
        isi=f"Tujuh pernyataan, sekitar satu menit, tanpa nama. Diisi {putaran.nama_masa}.",
        url=f"/kinerja/survei-pegawai/{putaran.uuid}/jawab/",
        oleh=oleh,
        kunci=f"kepuasan:{putaran.uuid}",
    )
    return putaran


def check_nilai(nilai: Mapping[str, int], tanggal: date) -> dict[str, int]:
    """Keep exactly the statements in force, each with a value of the scale. Raises `IsianSalah` naming the field."""
    boleh = {n for n, _ in SKALA}
    bersih: dict[str, int] = {}
    for satu in list_dimensi(tanggal):
        isi = nilai.get(satu.kode)
        if not isinstance(isi, int) or isinstance(isi, bool) or isi not in boleh:
            raise IsianSalah(f"Pilih satu jawaban untuk {satu.nama.lower()}.", kolom=satu.kode)
        bersih[satu.kode] = isi
    if asing := sorted(set(nilai) - set(bersih)):
        raise IsianSalah(f"Pernyataan ini tidak ditanyakan: {', '.join(asing)}.")
    return bersih


@transaction.atomic
def submit_jawaban(*, putaran: PutaranKepuasan, nilai: Mapping[str, int], oleh: Pengguna, pada: datetime) -> None:
    """Answer a round once, without a name; nothing is returned, because there is nothing to point at.

    Raises `BukanResponden`, `PutaranTertutup`, `SudahMenjawab`, `IsianSalah`.
    """
    pegawai = check_responden(oleh)
    # Held, so that closing and an answer cannot miss each other, nor two answers of one person.
    putaran = PutaranKepuasan.objects.select_for_update(of=("self",)).get(pk=putaran.pk)
    check_terbuka(putaran, pegawai, hari(pada))
    bersih = check_nilai(nilai, putaran.awal)
    assert pegawai.unit_kerja is not None
    PesertaKepuasan.objects.create(putaran=putaran, pegawai=pegawai)
    JawabanKepuasan.objects.create(putaran=putaran, isi=segel_jawaban(pegawai.unit_kerja.pk, bersih))


def segel_jawaban(unit_id: int, nilai: Mapping[str, int]) -> bytes:
    """Seal an answer with its unit until the round is closed."""
    return segel([unit_id, dict(nilai)], tujuan="survei-pegawai", panjang=PANJANG_ISI)


def buka_jawaban(isi: bytes) -> tuple[int, dict[str, int]]:
    """Give unit and values. Raises `JawabanTersegel`."""
    try:
        unit_id, nilai = buka_segel(isi, tujuan="survei-pegawai")
    except SegelRusak as sebab:
        raise JawabanTersegel(
            "Ada jawaban yang tidak terbuka karena kunci portal diganti. Minta operator mengembalikan kunci lama pada "
            "SECRET_KEY_FALLBACKS, lalu tutup lagi."
        ) from sebab
    return unit_id, nilai


def check_responden(oleh: Pengguna) -> Pegawai:
    """Give the employee of an account. Raises `BukanResponden`."""
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or not pegawai.is_asn or pegawai.kedudukan != Kedudukan.AKTIF or pegawai.unit_kerja_id is None:
        raise BukanResponden("Survei ini untuk ASN yang aktif bekerja di instansi ini.")
    return pegawai


def check_terbuka(putaran: PutaranKepuasan, pegawai: Pegawai, tanggal: date) -> None:
    """Refuse a round that takes no answer of this person now. Raises `PutaranTertutup`, `SudahMenjawab`."""
    if putaran.status != StatusPutaran.TERBUKA or not putaran.awal <= tanggal <= putaran.akhir:
        raise PutaranTertutup(f"{putaran.judul} diisi {putaran.nama_masa}, jadi hari ini tidak menerima jawaban.")
    if PesertaKepuasan.objects.filter(putaran=putaran, pegawai=pegawai).exists():
        raise SudahMenjawab(
            "Anda sudah menjawab survei ini. Jawaban tidak dapat dibuka atau diganti, karena tidak menyimpan nama."
        )


@transaction.atomic
def close_putaran(*, putaran: PutaranKepuasan, versi: int | None, oleh: Pengguna, pada: datetime) -> PutaranKepuasan:
    """Close a round: open the seals, release the means of the groups that may be shown, delete answers and who answered.

    Raises `PutaranTertutup`, `PutaranBerubah`, `JawabanTersegel`.
    """
    putaran = PutaranKepuasan.objects.select_for_update(of=("self",)).get(pk=putaran.pk)
    if putaran.status != StatusPutaran.TERBUKA:
        raise PutaranTertutup("Survei ini sudah ditutup. Muat ulang halaman untuk melihat hasilnya.")
    if putaran.versi != versi:
        raise PutaranBerubah("Survei ini sudah diubah orang lain. Muat ulang halaman, lalu coba lagi.")
    jawaban: list[tuple[Any, Any]] = [
        (unit, nilai) if tersegel is None else buka_jawaban(bytes(tersegel))
        for unit, nilai, tersegel in JawabanKepuasan.objects.filter(putaran=putaran)
        .order_by("pk")
        .values_list("unit_kerja_id", "nilai", "isi")
    ]
    # The top of the tree is the institution itself.
    atas = dict(UnitKerja.objects.values_list("pk", "parent_id"))
    puncak = {pk for pk, induk in atas.items() if induk is None}
    induk = {pk: AKAR if a in puncak else a for pk, a in atas.items() if a is not None}
    isi = [(AKAR if unit in puncak else unit, nilai) for unit, nilai in jawaban]
    terbit = pilih_terbit(Counter(unit for unit, _ in isi), induk, get_sel_minimum(putaran.awal))
    jumlah = jumlahkan(isi, induk, terbit)
    HasilKepuasan.objects.bulk_create(
        HasilKepuasan(putaran=putaran, unit_kerja_id=unit or None, jawaban=n, jumlah=jumlah[unit])
        for unit, n in sorted(terbit.items())
    )
    putaran.status, putaran.jawaban = StatusPutaran.DITUTUP, len(isi)
    putaran.ditutup_oleh, putaran.ditutup_pada = oleh, pada
    putaran.versi += 1
    putaran.save(update_fields=["status", "jawaban", "ditutup_oleh", "ditutup_pada", "versi"])
    JawabanKepuasan.objects.filter(putaran=putaran).delete()
    PesertaKepuasan.objects.filter(putaran=putaran).delete()
    log_activity(
        "kinerja.kepuasan.ditutup",
        target=putaran,
        oleh=oleh,
        pada=pada,
        sesudah={"judul": putaran.judul, "jawaban": len(isi), "kelompok_terbit": len(terbit)},
    )
    return putaran
