"""Computing a month: one snapshot, the pure engine, slips by COPY, all in one transaction."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime

import numpy as np
from django.db import OperationalError, connection, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.periode import Periode
from penggajian.enums import JenisProses, StatusProses
from penggajian.models import PengecualianGaji, PotretAturan, ProsesGaji, Susunan
from penggajian.rules.beda_slip import bandingkan_sidik
from penggajian.rules.daftar import VERSI_ATURAN
from penggajian.rules.sidik_slip import IsiSlip, sidik_kelompok
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import Pengecualian, list_potret
from penggajian.selectors.thr import list_potret_thr

from .hitungan import Hitungan, pilih_baris, susun_hitungan
from .kunci import KUNCI_HITUNG
from .potretan import simpan_aturan, simpan_susunan
from .salin import (
    attach_slip,
    baca_sidik,
    bita_copy,
    copy_slip,
    create_tabel,
    hapus_slip,
    nama_partisi,
    sisip_slip,
)
from .sidik import simpan_sidik
from .susulan import muat_susulan

Kabar = Callable[[int, int, str], None]


class PeriodeTerkunci(BentrokKeadaan):
    """The month is locked."""

    kode = "periode_terkunci"


class ProsesBerubah(BentrokKeadaan):
    """The run changed while it was being worked on."""

    kode = "proses_berubah"


class SedangDihitung(BentrokKeadaan):
    """Somebody else computes the run at this moment."""

    kode = "proses_sedang_dihitung"


@contextmanager
def satu_potret(proses: ProsesGaji, *, tunggu: bool = True) -> Iterator[None]:
    """Hold the run for one worker, in one transaction that sees one state of the database.

    A second worker waits, then computes the same again; without `tunggu` it is refused (`SedangDihitung`), as waiting
    would hold a request. Inside an outer transaction the isolation of that transaction stays.
    """
    luar = not connection.in_atomic_block
    with connection.cursor() as kursor:
        if tunggu:
            kursor.execute("SELECT true FROM pg_advisory_lock(%s, %s)", [KUNCI_HITUNG, proses.pk])
        else:
            kursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [KUNCI_HITUNG, proses.pk])
        (dapat,) = kursor.fetchone()
    if not dapat:
        raise SedangDihitung(f"{proses.nama} sedang dihitung. Tunggu sampai selesai, lalu ulangi bila masih perlu.")
    try:
        with transaction.atomic():
            if luar:
                with connection.cursor() as kursor:
                    kursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield
    except OperationalError as sebab:
        if getattr(sebab.__cause__, "pgcode", "") == "40001":
            raise ProsesBerubah(
                "Proses ini sedang diubah orang lain, jadi perhitungan dibatalkan. Muat ulang lalu hitung lagi."
            ) from sebab
        raise
    finally:
        if not connection.needs_rollback:
            with connection.cursor() as kursor:
                kursor.execute("SELECT pg_advisory_unlock(%s, %s)", [KUNCI_HITUNG, proses.pk])


@transaction.atomic
def create_proses(
    *, periode: date, jenis: JenisProses = JenisProses.BULANAN, oleh: Pengguna | None, pada: datetime
) -> ProsesGaji:
    """Open the run of a month, or of a THR or gaji ketiga belas paid in it; the same month and kind give the same run."""
    proses, dibuat = ProsesGaji.objects.get_or_create(periode=periode.replace(day=1), jenis=jenis)
    if dibuat:
        log_activity("penggajian.proses.dibuat", target=proses, oleh=oleh, pada=pada)
    return proses


def abaikan(kemajuan: int, total: int, keterangan: str) -> None:
    """Report to nobody."""


class Pencatat:
    """Seconds of each stage, for whoever measures."""

    def __init__(self, catatan: dict[str, float] | None) -> None:
        self.catatan = catatan if catatan is not None else {}
        self._mulai = time.perf_counter()

    def __call__(self, nama: str) -> None:
        """Note a stage that ends here."""
        kini = time.perf_counter()
        self.catatan[nama] = round(self.catatan.get(nama, 0.0) + kini - self._mulai, 4)
        self._mulai = kini


def compute_sekaligus(
    *,
    proses: ProsesGaji,
    oleh: Pengguna,
    pada: datetime,
    lapor: Kabar,
    rincian: dict[str, float] | None = None,
    sejak: datetime | None = None,
) -> ProsesGaji:
    """Compute a month for everyone in one transaction. Raises `PeriodeTerkunci`, `ProsesBerubah`."""
    with satu_potret(proses):
        tandai = Pencatat(rincian)
        proses = ProsesGaji.objects.select_for_update(of=("self",)).get(pk=proses.pk)
        if proses.status == StatusProses.DIKUNCI:
            raise periode_terkunci(proses)
        if is_terhitung(proses, sejak):
            return proses
        buku = get_buku()
        lapor(0, 4, "Mengambil potret data")
        bulanan = proses.jenis == JenisProses.BULANAN
        potret = list_potret(Periode.dari_tanggal(proses.periode), buku) if bulanan else list_potret_thr(proses, buku)
        tandai("potret")
        lapor(1, 4, "Menghitung")
        hitungan = susun_hitungan(proses, potret, buku)
        tandai("hitung")
        lapor(2, 4, "Menyimpan slip")
        aturan, susunan = simpan_aturan(hitungan.parameter), simpan_susunan(hitungan.susunan)
        berubah = _tulis_slip(proses, hitungan, susunan, tandai)
        lapor(3, 4, "Mencatat pengecualian dan total")
        if bulanan:
            muat_susulan(proses, hitungan.susulan)
        samakan_pengecualian(proses, hitungan.pengecualian)
        isi = hitungan.isi
        proses.sidik = simpan_sidik(proses, sidik_kelompok(isi.pegawai, b"".join(hitungan.sidik)))
        proses.jumlah_pegawai = len(isi.pegawai)
        proses.total_kotor = int(isi.kotor.sum())
        proses.total_potongan = int(isi.potongan.sum())
        proses.total_bersih = int(isi.bersih.sum())
        catat_hitungan(proses, aturan=aturan, berubah=berubah, oleh=oleh, pada=pada)
        tandai("total_dan_jejak")
    lapor(4, 4, "Selesai")
    return proses


def is_terhitung(proses: ProsesGaji, sejak: datetime | None) -> bool:
    """Say whether a run was computed since it was asked for, and nothing has changed after that."""
    return sejak is not None and proses.dihitung_at is not None and proses.dihitung_at >= sejak and not proses.usang_at


def _tulis_slip(proses: ProsesGaji, hitungan: Hitungan, susunan: Susunan, tandai: Pencatat) -> int:
    """Make the draft hold these rows and no others; give whose slip differs from the draft before.

    A draft in which few differ is mended in place; else a table made anew takes its place. The rows are the same.
    """
    tabel = nama_partisi(proses.periode, proses.jenis)
    lama = baca_sidik(tabel, proses.pk)
    isi, sidik = hitungan.isi, hitungan.sidik
    beda = None
    if lama is not None:
        beda = bandingkan_sidik(isi.pegawai, sidik, lama.pegawai, lama.sidik)
        tandai("banding")
        if beda.is_sedikit:
            ganti_slip(tabel, proses, isi, sidik, beda.tulis, beda.hapus, susunan.pk)
            tandai("ganti")
            return beda.jumlah
    baru = create_tabel(proses.periode, proses.jenis)
    copy_slip(baru, bita_slip(proses, isi, sidik, susunan.pk))
    tandai("copy")
    attach_slip(baru, proses.periode, proses.jenis)
    tandai("kunci_dan_indeks")
    return len(isi.pegawai) if beda is None else beda.jumlah


def bita_slip(proses: ProsesGaji, isi: IsiSlip, sidik: list[bytes], susunan_id: int) -> Iterator[bytes]:
    """Lay rows of a run out for COPY."""
    return bita_copy(isi, sidik, periode=proses.periode, jenis=proses.jenis, proses_id=proses.pk, susunan_id=susunan_id)


def ganti_slip(
    tabel: str,
    proses: ProsesGaji,
    isi: IsiSlip,
    sidik: list[bytes],
    tulis: np.ndarray,
    hapus: np.ndarray,
    susunan_id: int,
) -> None:
    """Take old rows away and write the new ones in their place, in a draft that stays."""
    if len(hapus):
        hapus_slip(tabel, hapus.tolist())
    nomor = np.flatnonzero(tulis)
    if len(nomor):
        sisip_slip(tabel, bita_slip(proses, pilih_baris(isi, nomor), [sidik[i] for i in nomor], susunan_id))


def samakan_pengecualian(proses: ProsesGaji, daftar: list[Pengecualian], orang: list[int] | None = None) -> None:
    """Make the exceptions of a run, or of some people in it, these and no others; what stays is not written."""
    ada = proses.pengecualian_set.all() if orang is None else proses.pengecualian_set.filter(pegawai__in=orang)
    baru = {(satu.pegawai_id, satu.kode, satu.kalimat, satu.cara) for satu in daftar}
    lama = {isi: pk for pk, *isi_ in ada.values_list("pk", "pegawai_id", "kode", "kalimat", "cara_membereskan")
            for isi in [tuple(isi_)]}  # fmt: skip
    hapus = [pk for isi, pk in lama.items() if isi not in baru]
    if hapus:
        PengecualianGaji.objects.filter(pk__in=hapus).delete()
    PengecualianGaji.objects.bulk_create(
        [
            PengecualianGaji(
                proses=proses,
                pegawai_id=satu.pegawai_id,
                kode=satu.kode,
                kalimat=satu.kalimat,
                cara_membereskan=satu.cara,
            )
            for satu in daftar
            if (satu.pegawai_id, satu.kode, satu.kalimat, satu.cara) not in lama
        ],
        batch_size=2000,
    )


def catat_hitungan(
    proses: ProsesGaji,
    *,
    aturan: PotretAturan | None,
    berubah: int,
    oleh: Pengguna,
    pada: datetime,
    kata: str = "dihitung",
    tetap_usang: bool = False,
    **sesudah: object,
) -> None:
    """Store that a run was computed: totals are set already; stages, stale mark and version follow, with one line."""
    semula = proses.status
    if not tetap_usang and proses.usang_at is not None:
        proses.usang_at, proses.usang_sebab = None, ""
        proses.pegawai_usang_set.all().delete()
    proses.status = StatusProses.DIHITUNG
    proses.potret_at, proses.tanggal_acuan = pada, proses.periode
    proses.aturan, proses.versi_aturan = aturan, VERSI_ATURAN
    proses.jumlah_pengecualian = proses.pengecualian_set.values("pegawai").distinct().count()
    proses.dihitung_oleh, proses.dihitung_at = oleh, pada
    proses.diverifikasi_oleh = proses.diverifikasi_at = None
    proses.disetujui_oleh = proses.disetujui_at = None
    proses.versi += 1
    proses.save()
    log_activity(
        f"penggajian.proses.{kata}",
        target=proses,
        oleh=oleh,
        pada=pada,
        sebelum={"status": semula},
        sesudah={
            "status": proses.status,
            "slip": proses.jumlah_pegawai,
            "berubah": berubah,
            "pengecualian": proses.jumlah_pengecualian,
            "bersih": proses.total_bersih,
            "sidik": proses.sidik,
            **sesudah,
        },
    )


def periode_terkunci(proses: ProsesGaji) -> PeriodeTerkunci:
    """Make the refusal of computing a locked run again."""
    lanjut = (
        "Perbaikan masuk sebagai rapel pada bulan berikutnya."
        if proses.jenis == JenisProses.BULANAN
        else "Yang belum menerima dibayar dengan membuka proses yang sama pada bulan lain tahun ini."
    )
    return PeriodeTerkunci(f"{proses.nama} sudah dikunci, jadi tidak dapat dihitung lagi. {lanjut}")
