"""Running one job: lease, heartbeat, result."""

import logging
import random
import threading
import time
import traceback
import uuid
from datetime import timedelta
from types import TracebackType
from typing import Any

import redis
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from asn_portal.inti.pekerjaan.enums import Antrean, StatusPekerjaan
from asn_portal.inti.pekerjaan.jenis import GalatSementara, get_jenis
from asn_portal.inti.pekerjaan.models import Pekerjaan
from asn_portal.inti.pekerjaan.rules.jeda import jeda_ulang
from asn_portal.inti.web.sse import kirim_segera
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain

from .pengumuman import umumkan

log = logging.getLogger(__name__)

LAMA_SEWA = timedelta(seconds=45)
JEDA_DENYUT = 10.0
JEDA_TULIS = 1.0
BERAT_PER_AKUN = 2
JEDA_GILIRAN_BERAT = timedelta(seconds=10)
GALAT_BUTIR_DISIMPAN = 500
TUNGGU_BASIS_DATA = 30

SEMENTARA = (GalatSementara, OperationalError, InterfaceError, ConnectionError, TimeoutError, redis.RedisError)


class SewaHilang(BentrokKeadaan):
    """Another runner has taken the job over; this one must write nothing more."""

    kode = "sewa_hilang"


class PekerjaanDibatalkan(BentrokKeadaan):
    """The person asked for the job to stop."""

    kode = "pekerjaan_dibatalkan"


def run_pekerjaan(pekerjaan_id: int) -> Pekerjaan:
    """Run one job here and now, and give its row as it ended.

    Takes the lease; when another runner holds it, or the job is over, nothing happens and the row comes
    back as it is. Never raises for a failure of the job itself: that is a state with a readable cause.
    """
    sewa = _ambil_sewa(pekerjaan_id)
    if sewa is None:
        return Pekerjaan.objects.get(pk=pekerjaan_id)
    pekerjaan = Pekerjaan.objects.get(pk=pekerjaan_id)
    pekerjaan.sewa_oleh = sewa
    with _Pelapor(pekerjaan, sewa) as lapor:
        akhir = _laksanakan(pekerjaan, lapor)
    if akhir is not None:
        _tulis_akhir(pekerjaan, sewa, lapor, akhir)
    kirim_segera(f"pekerjaan:{pekerjaan.uuid}", "kemajuan")
    if pekerjaan.antrean == Antrean.BERAT and pekerjaan.diminta_oleh_id is not None:
        _panggil_giliran_berat(pekerjaan.diminta_oleh_id)
    return Pekerjaan.objects.get(pk=pekerjaan_id)


def lock_sewa(pekerjaan: Pekerjaan) -> None:
    """Hold the lease until the caller's transaction ends, so that its writes belong to one runner only.

    Raises `SewaHilang`.
    """
    masih = (
        Pekerjaan.objects.select_for_update(of=("self",), no_key=True)
        .filter(pk=pekerjaan.pk, sewa_oleh=pekerjaan.sewa_oleh)
        .exists()
    )
    if not masih:
        raise SewaHilang("Pekerjaan ini sudah dilanjutkan oleh proses lain.")


def _ambil_sewa(pekerjaan_id: int) -> uuid.UUID | None:
    """Take the lease by one conditional update; None when it is not to be had now."""
    sewa = uuid.uuid4()
    bebas = Q(status=StatusPekerjaan.MENUNGGU) & (Q(berikut_at__isnull=True) | Q(berikut_at__lte=Now()))
    terlantar = Q(status=StatusPekerjaan.BERJALAN, sewa_sampai__lt=Now())
    with transaction.atomic():
        baris = Pekerjaan.objects.filter(Q(pk=pekerjaan_id) & (bebas | terlantar)).values(
            "antrean", "diminta_oleh_id", "induk_id", "percobaan", "maks_percobaan"
        )
        calon = baris.first()
        if calon is None:
            return None
        if calon["percobaan"] >= calon["maks_percobaan"]:
            baris.update(
                status=StatusPekerjaan.GAGAL,
                sewa_oleh=None,
                sewa_sampai=None,
                selesai_at=Now(),
                galat=f"Pekerjaan berhenti mendadak {calon['percobaan']} kali. Data yang sudah tersimpan tetap "
                "utuh. Ulangi pekerjaan ini; bila gagal lagi, hubungi admin teknis.",
            )
            return None
        berbatas = calon["antrean"] == Antrean.BERAT and calon["diminta_oleh_id"] and not calon["induk_id"]
        if berbatas and not _ada_giliran_berat(calon["diminta_oleh_id"], pekerjaan_id):
            baris.filter(status=StatusPekerjaan.MENUNGGU).update(berikut_at=Now() + JEDA_GILIRAN_BERAT)
            return None
        diambil = Pekerjaan.objects.filter(Q(pk=pekerjaan_id) & (bebas | terlantar)).update(
            status=StatusPekerjaan.BERJALAN,
            sewa_oleh=sewa,
            sewa_sampai=Now() + LAMA_SEWA,
            denyut_at=Now(),
            mulai_at=Now(),
            berikut_at=None,
            percobaan=F("percobaan") + 1,
        )
    return sewa if diambil else None


def _ada_giliran_berat(pengguna_id: int, pekerjaan_id: int) -> bool:
    """Tell whether the account may start one more heavy job; counted under a lock of the account."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [727001, pengguna_id])
    berjalan = Pekerjaan.objects.filter(
        antrean=Antrean.BERAT,
        diminta_oleh=pengguna_id,
        induk__isnull=True,
        status=StatusPekerjaan.BERJALAN,
        sewa_sampai__gte=Now(),
    ).exclude(pk=pekerjaan_id)
    return berjalan.count() < BERAT_PER_AKUN


def _panggil_giliran_berat(pengguna_id: int) -> None:
    """Announce the next heavy job of the account, now that a place is free."""
    berikut = (
        Pekerjaan.objects.filter(
            antrean=Antrean.BERAT,
            diminta_oleh=pengguna_id,
            status=StatusPekerjaan.MENUNGGU,
            berikut_at__isnull=False,
            percobaan=0,
        )
        .order_by("pk")
        .first()
    )
    if berikut is not None:
        Pekerjaan.objects.filter(pk=berikut.pk, status=StatusPekerjaan.MENUNGGU).update(berikut_at=None)
        transaction.on_commit(lambda: umumkan(berikut.pk, berikut.antrean), robust=True)


def _laksanakan(pekerjaan: Pekerjaan, lapor: "_Pelapor") -> dict[str, Any] | None:
    """Call the kind; give the columns of the end, or None when the row belongs to somebody else now."""
    try:
        hasil = get_jenis(pekerjaan.jenis).fungsi(pekerjaan, lapor)
        return {"status": StatusPekerjaan.SELESAI, "hasil": hasil or {}, "galat": "", "galat_teknis": ""}
    except SewaHilang:
        log.warning("Sewa pekerjaan %s hilang; hasilnya tidak ditulis.", pekerjaan.uuid)
        return None
    except PekerjaanDibatalkan:
        return {"status": StatusPekerjaan.DIBATALKAN}
    except GalatDomain as galat:
        return {"status": StatusPekerjaan.GAGAL, "galat": galat.pesan, "galat_teknis": galat.kode}
    except SEMENTARA as sebab:
        teknis = _jejak(sebab)
        log.warning("Pekerjaan %s tertunda: %s", pekerjaan.uuid, type(sebab).__name__)
        if pekerjaan.percobaan >= pekerjaan.maks_percobaan:
            return {
                "status": StatusPekerjaan.GAGAL,
                "galat": f"Layanan yang dibutuhkan tidak menjawab setelah {pekerjaan.percobaan} percobaan. "
                "Ulangi beberapa saat lagi.",
                "galat_teknis": teknis,
            }
        jeda = jeda_ulang(pekerjaan.percobaan, random.random())  # noqa: S311 spreads retries, guards nothing
        return {
            "status": StatusPekerjaan.MENUNGGU,
            "berikut_at": Now() + timedelta(seconds=jeda),
            "diumumkan_at": None,
            "galat_teknis": teknis,
        }
    except Exception as sebab:
        log.exception("Pekerjaan %s gagal.", pekerjaan.uuid)
        return {
            "status": StatusPekerjaan.GAGAL,
            "galat": "Terjadi kesalahan pada sistem, jadi pekerjaan dihentikan. Data yang sudah tersimpan tetap "
            f"utuh. Sampaikan kode {str(pekerjaan.uuid)[:8]} kepada admin teknis.",
            "galat_teknis": _jejak(sebab),
        }
    except BaseException:
        _tulis_akhir(pekerjaan, lapor.sewa, lapor, {"status": StatusPekerjaan.MENUNGGU, "diumumkan_at": None})
        raise


def _jejak(sebab: BaseException) -> str:
    """Give kind and places of an exception without its message, which may hold personal data."""
    tempat = traceback.extract_tb(sebab.__traceback__)[-8:]
    return "\n".join([type(sebab).__name__, *(f"{t.filename.rpartition('/')[2]}:{t.lineno} {t.name}" for t in tempat)])


def _tulis_akhir(pekerjaan: Pekerjaan, sewa: uuid.UUID, lapor: "_Pelapor", akhir: dict[str, Any]) -> None:
    """Write the end, only as the holder of the lease; waits for a database that restarts."""
    kolom = {"sewa_oleh": None, "sewa_sampai": None, "denyut_at": Now(), **lapor.kolom(), **akhir}
    if akhir["status"] != StatusPekerjaan.MENUNGGU:
        kolom["selesai_at"] = Now()
    for sisa in range(TUNGGU_BASIS_DATA, -1, -1):
        try:
            Pekerjaan.objects.filter(pk=pekerjaan.pk, sewa_oleh=sewa).update(**kolom)
            return
        except (OperationalError, InterfaceError):
            if connection.in_atomic_block or sisa == 0:
                raise
            connection.close()
            time.sleep(1)


class _Pelapor:
    """Collects reports in memory; a thread with a connection of its own writes them and the heartbeat.

    So progress is seen even while the kind works inside one long transaction.
    """

    def __init__(self, pekerjaan: Pekerjaan, sewa: uuid.UUID) -> None:
        self.pekerjaan, self.sewa = pekerjaan, sewa
        self.kemajuan, self.total, self.keterangan = 0, pekerjaan.total, ""
        self.butir: list[dict[str, str]] = []
        self.jumlah_galat = 0
        self.batal = self.hilang = False
        self._berubah = False
        self._selesai = threading.Event()
        self._denyut = threading.Thread(target=self._berdenyut, name="denyut-pekerjaan", daemon=True)

    def __enter__(self) -> "_Pelapor":
        self._denyut.start()
        return self

    def __exit__(self, jenis: type[BaseException] | None, isi: object, jejak: TracebackType | None) -> None:
        self._selesai.set()
        self._denyut.join(timeout=10)

    def __call__(self, kemajuan: int, total: int, keterangan: str = "") -> None:
        """Report progress."""
        self.periksa()
        self.kemajuan, self.total, self.keterangan = max(0, kemajuan), max(0, total), keterangan[:200]
        self._berubah = True

    def galat(self, butir: str, pesan: str) -> None:
        """Record one item that failed; the first 500 are kept, all are counted."""
        self.periksa()
        self.jumlah_galat += 1
        if len(self.butir) < GALAT_BUTIR_DISIMPAN:
            self.butir.append({"butir": str(butir)[:100], "pesan": str(pesan)[:500]})
        self._berubah = True

    def periksa(self) -> None:
        """Stop the kind when its work is no longer wanted."""
        if self.hilang:
            raise SewaHilang("Pekerjaan ini sudah dilanjutkan oleh proses lain.")
        if self.batal:
            raise PekerjaanDibatalkan("Pekerjaan dibatalkan atas permintaan.")

    def kolom(self) -> dict[str, Any]:
        """Give the columns that hold what was reported."""
        return {
            "kemajuan": self.kemajuan,
            "total": self.total,
            "keterangan": self.keterangan,
            "galat_butir": list(self.butir),
            "jumlah_galat": self.jumlah_galat,
        }

    def _berdenyut(self) -> None:
        """Renew the lease every ten seconds and write news every second, until the work ends."""
        terakhir = berhasil = time.monotonic()
        try:
            while not self._selesai.wait(JEDA_TULIS):
                kini = time.monotonic()
                if not self._berubah and kini - terakhir < JEDA_DENYUT:
                    continue
                terakhir = kini
                try:
                    self._tulis()
                    berhasil = kini
                except Exception as sebab:  # the database restarts, or the row is locked for a moment
                    log.info("Denyut pekerjaan %s tertunda: %s", self.pekerjaan.uuid, type(sebab).__name__)
                    connection.close()
                    if kini - berhasil > LAMA_SEWA.total_seconds():
                        self.hilang = True
        finally:
            connection.close()

    def _tulis(self) -> None:
        """Write once: lease, progress; read whether to stop."""
        self._berubah, ada_kabar = False, self._berubah
        with transaction.atomic():
            with connection.cursor() as kursor:
                kursor.execute("SET LOCAL lock_timeout = '2s'")
            tertulis = Pekerjaan.objects.filter(pk=self.pekerjaan.pk, sewa_oleh=self.sewa).update(
                sewa_sampai=Now() + LAMA_SEWA, denyut_at=Now(), **(self.kolom() if ada_kabar else {})
            )
            kini = Pekerjaan.objects.filter(pk=self.pekerjaan.pk).values("sewa_oleh", "batal_diminta_at").first()
        if kini is None:
            return  # the row is not committed yet: the caller runs it inside its own transaction
        self.hilang = not tertulis and kini["sewa_oleh"] != self.sewa
        self.batal = kini["batal_diminta_at"] is not None
        if ada_kabar:
            kirim_segera(f"pekerjaan:{self.pekerjaan.uuid}", "kemajuan")
