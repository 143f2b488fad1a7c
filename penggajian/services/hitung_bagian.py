"""Computing a month in shards: ranges of people, by several processes, on one snapshot; visible when all are done.

The run holds one snapshot open and exports it; each shard is a job of its own that takes the snapshot over, computes its
range and leaves a finished table behind. The run works on shards too, so one process is enough and others join in. The
tables become the draft in one short transaction. A run that is killed loses the snapshot: it starts over with a new one,
and what its shards left is dropped.
"""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any

import numpy as np
from django.db import DatabaseError, connection, transaction
from django.db.models.functions import Now

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.pekerjaan.enums import StatusPekerjaan
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.services import create_pekerjaan, run_pekerjaan
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import Periode
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import PotretAturan, ProsesGaji, Susunan
from penggajian.rules.beda_slip import bandingkan_sidik
from penggajian.rules.sidik_slip import sidik_kelompok
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import Pengecualian, list_potret
from penggajian.selectors.siapa import Rentang

from .hitung import (
    Kabar,
    Pencatat,
    bita_slip,
    catat_hitungan,
    is_terhitung,
    periode_terkunci,
    samakan_pengecualian,
)
from .hitungan import Hitungan, pilih_baris, susun_hitungan
from .kunci import KUNCI_BAGIAN, KUNCI_HITUNG
from .potretan import simpan_aturan, simpan_susunan
from .salin import (
    Bagian,
    attach_bagian,
    awalan_bagian,
    baca_sidik,
    buang_sisa,
    copy_slip,
    create_tabel,
    ganti_bagian,
    hapus_slip,
    list_bagian,
    nama_partisi,
    pasang_kunci,
    pindah_slip,
)
from .sidik import perbarui_sidik, simpan_sidik
from .susulan import Susulan, muat_susulan

BAGIAN = "penggajian.hitung_bagian"
UKURAN_BAGIAN = 25_000
SATU_TRANSAKSI = 50_000
"""Up to so many people are computed in one transaction, which is simpler and as fast."""

SETELAN_BAGIAN = (
    "SET LOCAL work_mem = '64MB'; SET LOCAL random_page_cost = 1.1; SET LOCAL max_parallel_workers_per_gather = 0"
)
"""How the database plans for a shard: the rows of its people lie together, and the other processor has its own shard."""

JEDA_TUNGGU = 0.05

SQL_BATAS = """
SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS nomor FROM jabatan_pegawai) p
WHERE nomor > 1 AND nomor %% %(ukuran)s = 1 ORDER BY id
"""
SQL_TERBESAR = """
SELECT coalesce(max(n), 0) FROM (
    SELECT count(*) AS n FROM jabatan_pegawai GROUP BY width_bucket(id, %(batas)s::bigint[])
) b
"""


class PotretBerakhir(BentrokKeadaan):
    """The run that held the snapshot of this shard is gone."""

    kode = "potret_berakhir"


class BagianGagal(BentrokKeadaan):
    """A shard could not be computed."""

    kode = "bagian_gagal"


class AturanBerlainan(BentrokKeadaan):
    """A shard saw another law than the run."""

    kode = "aturan_berlainan"


def is_besar(proses: ProsesGaji) -> bool:
    """Say whether a run is computed in shards."""
    if proses.jenis != JenisProses.BULANAN or connection.in_atomic_block:
        return False
    with connection.cursor() as kursor:
        kursor.execute("SELECT count(*) FROM jabatan_pegawai")
        (jumlah,) = kursor.fetchone()
    return bool(jumlah > SATU_TRANSAKSI)


@contextmanager
def _giliran(proses_id: int) -> Iterator[None]:
    """Let one worker at a time compute a run."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(%s, %s)", [KUNCI_HITUNG, proses_id])
    try:
        yield
    finally:
        if connection.is_usable():
            with connection.cursor() as kursor:
                kursor.execute("SELECT pg_advisory_unlock(%s, %s)", [KUNCI_HITUNG, proses_id])


@contextmanager
def _potret_bersama() -> Iterator[str]:
    """Hold one state of the database open on a connection of its own; give the name by which others see it."""
    lain = connection.copy()
    try:
        with lain.cursor() as kursor:
            kursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            kursor.execute("SELECT pg_export_snapshot()")
            (nama,) = kursor.fetchone()
        yield str(nama)
    finally:
        lain.close()


@contextmanager
def _dalam_potret(nama: str) -> Iterator[None]:
    """Work in a transaction that sees the state which a run holds open. Raises `PotretBerakhir`."""
    with transaction.atomic(durable=True):
        with connection.cursor() as kursor:
            kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            try:
                kursor.execute("SET TRANSACTION SNAPSHOT %s", [nama])
            except DatabaseError as sebab:
                raise PotretBerakhir("Perhitungan ini sudah dimulai lagi dengan potret yang baru.") from sebab
            kursor.execute(SETELAN_BAGIAN)
        yield


def list_rentang(lama: list[Bagian]) -> list[Rentang]:
    """Give the ranges of a run: those of the draft while they are of fair size, else new ones."""
    with connection.cursor() as kursor:
        batas = [satu.rentang.dari for satu in lama[1:]]
        kursor.execute(SQL_TERBESAR, {"batas": batas})
        (terbesar,) = kursor.fetchone()
        if len(lama) < 2 or terbesar > 2 * UKURAN_BAGIAN:
            kursor.execute(SQL_BATAS, {"ukuran": UKURAN_BAGIAN})
            batas = [satu[0] for satu in kursor.fetchall()]
    return [Rentang(*satu) for satu in zip([None, *batas], [*batas, None], strict=True)]


def compute_berbagian(
    *,
    proses: ProsesGaji,
    oleh: Pengguna,
    pada: datetime,
    lapor: Kabar,
    rincian: dict[str, float] | None = None,
    induk: Pekerjaan | None = None,
    sejak: datetime | None = None,
) -> ProsesGaji:
    """Compute a month for everyone in shards; the same slips, totals and digest as in one transaction.

    With `induk` each shard is a job that any worker may take; without it this process computes all. Facts that change
    meanwhile leave the run stale. Raises `PeriodeTerkunci`, `BagianGagal`, `ParameterTidakBerlaku`.
    """
    tandai = Pencatat(rincian)
    with _giliran(proses.pk):
        proses = ProsesGaji.objects.get(pk=proses.pk)
        if proses.status == StatusProses.DIKUNCI:
            raise periode_terkunci(proses)
        if is_terhitung(proses, sejak):
            return proses
        lapor(0, 0, "Mengambil potret data")
        buang_sisa(proses.periode, proses.jenis)
        with _potret_bersama() as potret:
            aturan, susunan = _siapkan_aturan(proses, potret)
            lama = list_bagian(proses.periode, proses.jenis)
            tugas = _susun_tugas(proses, potret, lama, list_rentang(lama), susunan, aturan)
            tandai("potret_dan_rencana")
            hasil = _jalankan(tugas, lapor, induk, pada)
        tandai("bagian")
        lapor(len(tugas), len(tugas), "Menggabungkan")
        proses = _gabung(proses, lama, tugas, hasil, aturan, oleh, pada)
        tandai("gabung")
    lapor(len(tugas), len(tugas), "Selesai")
    return proses


def _siapkan_aturan(proses: ProsesGaji, potret: str) -> tuple[PotretAturan, Susunan]:
    """Store the law and the order of lines that hold in the snapshot, before any shard needs them."""
    with _dalam_potret(potret):
        kosong = _hitung_rentang(proses, Rentang(0, 0))
    return simpan_aturan(kosong.parameter), simpan_susunan(kosong.susunan)


def _hitung_rentang(proses: ProsesGaji, rentang: Rentang) -> Hitungan:
    buku = get_buku()
    return susun_hitungan(proses, list_potret(Periode.dari_tanggal(proses.periode), buku, siapa=rentang), buku)


def _susun_tugas(
    proses: ProsesGaji,
    potret: str,
    lama: list[Bagian],
    rentang: list[Rentang],
    susunan: Susunan,
    aturan: PotretAturan,
) -> list[dict[str, Any]]:
    """Say for each shard what its worker must know; ids and names only."""
    ada = {satu.rentang: satu.tabel for satu in lama} if [satu.rentang for satu in lama] == rentang else {}
    awalan = f"{awalan_bagian(proses.periode, proses.jenis)}{secrets.token_hex(3)}"
    return [
        {
            "proses": proses.pk,
            "potret": potret,
            "tabel": f"{awalan}_{nomor:04d}",
            "lama": ada.get(satu, ""),
            "dari": satu.dari,
            "sampai": satu.sampai,
            "susunan": susunan.pk,
            "sidik_susunan": susunan.sidik,
            "sidik_aturan": aturan.sidik,
        }
        for nomor, satu in enumerate(rentang)
    ]


def compute_bagian(isi: dict[str, Any]) -> dict[str, Any]:
    """Compute one shard into a table of its own; give what the run needs to join it.

    Where few slips differ from the draft, the table holds only those. Raises `PotretBerakhir`, `AturanBerlainan`.
    """
    with _dalam_potret(isi["potret"]):
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock_shared(%s, %s)", [KUNCI_BAGIAN, isi["proses"]])
        proses = ProsesGaji.objects.get(pk=isi["proses"])
        rentang = Rentang(isi["dari"], isi["sampai"])
        hitungan = _hitung_rentang(proses, rentang)
        if (hitungan.susunan.sidik, hitungan.sidik_parameter) != (isi["sidik_susunan"], isi["sidik_aturan"]):
            raise AturanBerlainan("Aturan berubah di tengah perhitungan. Hitung lagi seluruh bulan.")
        baris, sidik = hitungan.isi, hitungan.sidik
        lama = baca_sidik(isi["lama"], proses.pk) if isi["lama"] else None
        beda = None if lama is None else bandingkan_sidik(baris.pegawai, sidik, lama.pegawai, lama.sidik)
        sedikit = beda is not None and beda.is_sedikit
        tabel = create_tabel(proses.periode, proses.jenis, isi["tabel"], rentang)
        if beda is not None and sedikit:
            tulis = np.flatnonzero(beda.tulis)
            baris_tulis, sidik_tulis = pilih_baris(baris, tulis), [sidik[i] for i in tulis]
        else:
            baris_tulis, sidik_tulis = baris, sidik
        copy_slip(tabel, bita_slip(proses, baris_tulis, sidik_tulis, isi["susunan"]))
        if not sedikit:
            pasang_kunci(tabel)
        return {
            "sedikit": sedikit,
            "hapus": beda.hapus.tolist() if beda is not None and sedikit else [],
            "berubah": len(baris.pegawai) if beda is None else beda.jumlah,
            "slip": len(baris.pegawai),
            "sidik": _tulis_kelompok(baris.pegawai, sidik),
            "kotor": int(baris.kotor.sum()),
            "potongan": int(baris.potongan.sum()),
            "bersih": int(baris.bersih.sum()),
            "rapel": hitungan.susulan.rapel,
            "insentif": hitungan.susulan.insentif,
            "pengecualian": [[s.pegawai_id, s.kode, s.kalimat, s.cara] for s in hitungan.pengecualian],
        }


def _jalankan(
    tugas: list[dict[str, Any]], lapor: Kabar, induk: Pekerjaan | None, pada: datetime
) -> list[dict[str, Any]]:
    """Get every shard computed, by this process and whoever helps; give their results in order."""
    if induk is None:
        return list(map(compute_bagian, tugas))
    terbuka = Pekerjaan.objects.filter(induk=induk, status=StatusPekerjaan.MENUNGGU)
    _batalkan(terbuka, pada)
    anak = [
        create_pekerjaan(jenis=BAGIAN, kunci=satu["tabel"], muatan=satu, oleh=None, induk=induk).pk for satu in tugas
    ]
    try:
        _tunggu_anak(anak, lapor)
    except BaseException:
        _batalkan(terbuka, pada)
        raise
    hasil = Pekerjaan.objects.in_bulk(anak)
    Pekerjaan.objects.filter(pk__in=anak).update(hasil={})  # names of people stay in the list of exceptions alone
    return [hasil[pk].hasil for pk in anak]


def _batalkan(terbuka: Any, pada: datetime) -> None:
    """Call off shards that nobody has begun."""
    terbuka.update(status=StatusPekerjaan.DIBATALKAN, selesai_at=pada, batal_diminta_at=pada)


def _tunggu_anak(anak: list[int], lapor: Kabar) -> None:
    """Work on shards that nobody else has, until none is left. Raises `BagianGagal`."""
    while True:
        keadaan = dict(Pekerjaan.objects.filter(pk__in=anak).values_list("pk", "status"))
        gagal = [pk for pk, status in keadaan.items() if status in (StatusPekerjaan.GAGAL, StatusPekerjaan.DIBATALKAN)]
        if gagal:
            sebab = Pekerjaan.objects.get(pk=gagal[0]).galat
            raise BagianGagal(f"Sebagian pegawai tidak dapat dihitung, jadi tidak ada yang berubah. {sebab}".strip())
        sisa = [pk for pk in anak if keadaan[pk] != StatusPekerjaan.SELESAI]
        lapor(len(anak) - len(sisa), len(anak), f"Menghitung bagian {len(anak) - len(sisa)} dari {len(anak)}")
        if not sisa:
            return
        bebas = Pekerjaan.objects.filter(pk__in=sisa, status=StatusPekerjaan.MENUNGGU, berikut_at__isnull=True)
        terlantar = Pekerjaan.objects.filter(pk__in=sisa).exclude(sewa_sampai__gte=Now()).exclude(berikut_at__gt=Now())
        berikut = (bebas.order_by("pk").first() or terlantar.order_by("pk").first()) if sisa else None
        if berikut is None:
            time.sleep(JEDA_TUNGGU)
        else:
            run_pekerjaan(berikut.pk)


def _gabung(
    proses: ProsesGaji,
    lama: list[Bagian],
    tugas: list[dict[str, Any]],
    hasil: list[dict[str, Any]],
    aturan: PotretAturan,
    oleh: Pengguna,
    pada: datetime,
) -> ProsesGaji:
    """Make the shards the draft of the month, with exceptions, totals and trail: all or nothing."""
    versi = proses.versi
    baru = [Bagian(satu["tabel"], Rentang(satu["dari"], satu["sampai"])) for satu in tugas]
    with transaction.atomic(durable=True):
        with connection.cursor() as kursor:
            # A shard that another process still computes a second time is waited for, so that its table is dropped here.
            kursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [KUNCI_BAGIAN, proses.pk])
        proses = ProsesGaji.objects.select_for_update(of=("self",)).get(pk=proses.pk)
        if proses.status == StatusProses.DIKUNCI:
            raise periode_terkunci(proses)
        if all(satu["lama"] for satu in tugas):
            for satu, bagian, isi, ada in zip(tugas, baru, hasil, lama, strict=True):
                _ganti(proses, satu["tabel"], bagian, isi, ada)
        else:
            attach_bagian(baru, proses.periode, proses.jenis)
        buang_sisa(proses.periode, proses.jenis)
        semua: Callable[[str], list[Any]] = partial(_semua, hasil)
        muat_susulan(proses, Susulan(semua("rapel"), semua("insentif")))
        samakan_pengecualian(proses, [Pengecualian(*satu) for satu in semua("pengecualian")])
        proses.sidik = _simpan_sidik(proses, baru, hasil)
        proses.jumlah_pegawai = sum(satu["slip"] for satu in hasil)
        proses.total_kotor = sum(satu["kotor"] for satu in hasil)
        proses.total_potongan = sum(satu["potongan"] for satu in hasil)
        proses.total_bersih = sum(satu["bersih"] for satu in hasil)
        catat_hitungan(
            proses,
            aturan=aturan,
            berubah=sum(satu["berubah"] for satu in hasil),
            oleh=oleh,
            pada=pada,
            tetap_usang=proses.usang_at is not None and proses.versi != versi,
            bagian=len(tugas),
        )
    return proses


def _tulis_kelompok(pegawai: np.ndarray, sidik: list[bytes]) -> dict[str, str]:
    """Write the digests of a shard's groups as JSON holds them."""
    return {str(nomor): satu.hex() for nomor, satu in sidik_kelompok(pegawai, b"".join(sidik)).items()}


def _simpan_sidik(proses: ProsesGaji, bagian: list[Bagian], hasil: list[dict[str, Any]]) -> str:
    """Keep the groups that the shards found; one that lies in two shards is read from the draft."""
    simpan_sidik(proses, {int(nomor): bytes.fromhex(satu) for isi in hasil for nomor, satu in isi["sidik"].items()})
    batas = [satu.rentang.dari for satu in bagian if satu.rentang.dari is not None]
    return perbarui_sidik(proses, nama_partisi(proses.periode, proses.jenis), batas)


def _semua(hasil: list[dict[str, Any]], nama: str) -> list[Any]:
    return [satu for isi in hasil for satu in isi[nama]]


def _ganti(proses: ProsesGaji, tabel: str, baru: Bagian, isi: dict[str, Any], lama: Bagian) -> None:
    """Mend one shard of the draft in place, or put the new one there."""
    if not isi["sedikit"]:
        ganti_bagian(lama, baru, proses.periode, proses.jenis)
    elif isi["berubah"]:
        if isi["hapus"]:
            hapus_slip(lama.tabel, isi["hapus"])
        pindah_slip(tabel, lama.tabel)
