"""Computing a month: one snapshot, the pure engine, slips by COPY, all in one transaction."""

import hashlib
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
from penggajian.enums import Bagian, JenisProses, StatusProses, Tingkat
from penggajian.models import PengecualianGaji, ProsesGaji
from penggajian.rules.daftar import VERSI_ATURAN
from penggajian.rules.engine import Hasil, hitung, hitung_thr
from penggajian.rules.engine import Pengecualian as Temuan
from penggajian.rules.jumlah import KOTOR, jumlahkan
from penggajian.rules.pemeriksaan import PERINGATAN_TERDAFTAR
from penggajian.rules.sidik_slip import IsiSlip, sidik_baris
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import Pengecualian, Potret, list_potret
from penggajian.selectors.thr import list_potret_thr

from .potretan import simpan_aturan, simpan_susunan
from .salin import BARIS_PER_POTONG, attach_slip, bita_copy, copy_slip, create_tabel
from .susulan import list_tunda, muat_susulan

KELAS_KUNCI = 7301
POTONGAN = (
    "gaji_jumlah_potongan", "tpp_jumlah_potongan", "potongan_zakat", "potongan_korpri", "potongan_lain", "rapel_iuran",
    "potongan_rapel_premi", "rapel_pph_gaji", "rapel_pph_tpp", "rapel_pph_thr", "rapel_pph_thr_tpp", "pph_insentif",
)  # fmt: skip
KOTOR_THR, POTONGAN_THR = ("thr_kotor",), ("thr_pph_gaji", "thr_pph_tpp")
BERSIH = "total_diterima"
GAJI_TETAP_DIBAYAR = "Gajinya tetap dibayar; TPP menyusul."
Kabar = Callable[[int, int, str], None]


class PeriodeTerkunci(BentrokKeadaan):
    """The month is locked."""

    kode = "periode_terkunci"


class ProsesBerubah(BentrokKeadaan):
    """The run changed while it was being worked on."""

    kode = "proses_berubah"


@contextmanager
def satu_potret(proses_id: int) -> Iterator[None]:
    """Hold the run for one worker, in one transaction that sees one state of the database.

    A second worker waits, then computes the same again. Inside an outer transaction the isolation of
    that transaction stays.
    """
    luar = not connection.in_atomic_block
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_lock(%s, %s)", [KELAS_KUNCI, proses_id])
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
                kursor.execute("SELECT pg_advisory_unlock(%s, %s)", [KELAS_KUNCI, proses_id])


@transaction.atomic
def create_proses(
    *, periode: date, jenis: JenisProses = JenisProses.BULANAN, oleh: Pengguna | None, pada: datetime
) -> ProsesGaji:
    """Open the run of a month, or of a THR or gaji ketiga belas paid in it; the same month and kind give the same run."""
    proses, dibuat = ProsesGaji.objects.get_or_create(periode=periode.replace(day=1), jenis=jenis)
    if dibuat:
        log_activity("penggajian.proses.dibuat", target=proses, oleh=oleh, pada=pada)
    return proses


def _abaikan(kemajuan: int, total: int, keterangan: str) -> None:
    """Report to nobody."""


def compute_proses(
    *,
    proses: ProsesGaji,
    oleh: Pengguna,
    pada: datetime,
    lapor: Kabar = _abaikan,
    rincian: dict[str, float] | None = None,
) -> ProsesGaji:
    """Compute a month for everyone: snapshot, engine, slips, exceptions, totals; all or nothing.

    Computing again replaces the draft with the same result for the same facts, and cancels a
    verification or approval. `rincian` receives the seconds of each stage.
    Raises `PeriodeTerkunci`, `ProsesBerubah`, `ParameterTidakBerlaku`.
    """
    catat = rincian if rincian is not None else {}
    with satu_potret(proses.pk):
        mulai = time.perf_counter()

        def tandai(nama: str) -> None:
            nonlocal mulai
            kini = time.perf_counter()
            catat[nama] = round(kini - mulai, 4)
            mulai = kini

        proses = ProsesGaji.objects.select_for_update(of=("self",)).get(pk=proses.pk)
        if proses.status == StatusProses.DIKUNCI:
            raise periode_terkunci(proses)
        semula = proses.status
        periode = Periode.dari_tanggal(proses.periode)
        buku = get_buku()
        lapor(0, 4, "Mengambil potret data")
        bulanan = proses.jenis == JenisProses.BULANAN
        potret = list_potret(periode, buku) if bulanan else list_potret_thr(proses, buku)
        tandai("potret")

        lapor(1, 4, "Menghitung")
        hasil = (hitung if bulanan else hitung_thr)(potret.masukan, buku, periode.awal)
        sah = hasil.sah_gaji
        pengecualian = _list_semua_pengecualian(proses, potret, hasil)
        isi = IsiSlip(
            pegawai=potret.pegawai[sah],
            unit=potret.unit[sah],
            posisi=potret.posisi[sah],
            kelas=potret.kelas[sah],
            jumlah=hasil.matriks()[sah],
            masukan=hasil.masukan[sah],
            kotor=jumlahkan(hasil.kolom, KOTOR if bulanan else KOTOR_THR)[sah],
            potongan=jumlahkan(hasil.kolom, POTONGAN if bulanan else POTONGAN_THR)[sah],
            bersih=hasil.kolom[BERSIH][sah],
        )
        tandai("hitung")

        lapor(2, 4, "Menyimpan slip")
        aturan = simpan_aturan(hasil.parameter)
        susunan = simpan_susunan(hasil.susunan)
        sidik = sidik_baris(isi, periode=periode.awal, jenis=proses.jenis, susunan=susunan.sidik, aturan=aturan.sidik)
        tandai("sidik")
        tabel = create_tabel(periode.awal, proses.jenis)
        n = len(isi.pegawai)
        for dari in range(0, n, BARIS_PER_POTONG):
            potong = slice(dari, dari + BARIS_PER_POTONG)
            copy_slip(
                tabel,
                bita_copy(
                    _potong(isi, potong),
                    sidik[potong],
                    periode=periode.awal,
                    jenis=proses.jenis,
                    proses_id=proses.pk,
                    susunan_id=susunan.pk,
                ),
            )
        tandai("copy")
        lapor(3, 4, "Memeriksa kunci dan hubungan")
        attach_slip(tabel, periode.awal, proses.jenis)
        tandai("kunci_dan_indeks")

        if bulanan:
            muat_susulan(proses, potret.pegawai, hasil)
        proses.pengecualian_set.all().delete()
        PengecualianGaji.objects.bulk_create(
            [
                PengecualianGaji(
                    proses=proses,
                    pegawai_id=satu.pegawai_id,
                    kode=satu.kode,
                    kalimat=satu.kalimat,
                    cara_membereskan=satu.cara,
                )
                for satu in pengecualian
            ],
            batch_size=2000,
        )
        proses.status = StatusProses.DIHITUNG
        proses.usang_at, proses.usang_sebab = None, ""
        proses.potret_at, proses.tanggal_acuan = pada, periode.awal
        proses.aturan, proses.versi_aturan = aturan, VERSI_ATURAN
        proses.sidik = hashlib.sha256(b"".join(sidik)).hexdigest()
        proses.jumlah_pegawai = n
        proses.jumlah_pengecualian = len({satu.pegawai_id for satu in pengecualian})
        proses.total_kotor = int(isi.kotor.sum())
        proses.total_potongan = int(isi.potongan.sum())
        proses.total_bersih = int(isi.bersih.sum())
        proses.dihitung_oleh, proses.dihitung_at = oleh, pada
        proses.diverifikasi_oleh = proses.diverifikasi_at = None
        proses.disetujui_oleh = proses.disetujui_at = None
        proses.versi += 1
        proses.save()
        log_activity(
            "penggajian.proses.dihitung",
            target=proses,
            oleh=oleh,
            pada=pada,
            sebelum={"status": semula},
            sesudah={
                "status": proses.status,
                "slip": n,
                "pengecualian": proses.jumlah_pengecualian,
                "bersih": proses.total_bersih,
                "sidik": proses.sidik,
            },
        )
        tandai("total_dan_jejak")
    lapor(4, 4, "Selesai")
    return proses


def periode_terkunci(proses: ProsesGaji) -> PeriodeTerkunci:
    """Make the refusal of computing a locked run again."""
    lanjut = (
        "Perbaikan masuk sebagai rapel pada bulan berikutnya."
        if proses.jenis == JenisProses.BULANAN
        else "Yang belum menerima dibayar dengan membuka proses yang sama pada bulan lain tahun ini."
    )
    return PeriodeTerkunci(f"{proses.nama} sudah dikunci, jadi tidak dapat dihitung lagi. {lanjut}")


def _list_semua_pengecualian(proses: ProsesGaji, potret: Potret, hasil: Hasil) -> list[Pengecualian]:
    """Name who was left out, by the snapshot, by the engine, and by what the month does not bear."""
    tunda = list_tunda(potret.pegawai, hasil) if proses.jenis == JenisProses.BULANAN else []
    return [*potret.pengecualian, *_list_pengecualian(potret.pegawai, hasil.pengecualian), *tunda]


def _potong(isi: IsiSlip, potong: slice) -> IsiSlip:
    return IsiSlip(**{nama: getattr(isi, nama)[potong] for nama in IsiSlip.__dataclass_fields__})


def _list_pengecualian(pegawai: np.ndarray, temuan: list[Temuan]) -> list[Pengecualian]:
    """Name what the engine refused: the whole slip, its TPP alone, or deductions left out; other marks are not."""
    return [
        Pengecualian(
            int(pegawai[satu.indeks]),
            satu.kode,
            f"{satu.pesan} {GAJI_TETAP_DIBAYAR}" if satu.bagian is Bagian.TPP else satu.pesan,
            satu.perbaikan,
        )
        for satu in temuan
        if satu.tingkat is Tingkat.GALAT or satu.kode in PERINGATAN_TERDAFTAR
    ]
