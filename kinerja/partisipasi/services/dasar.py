"""What every kind of result shares: one version at a time, a correction with its reason."""

from datetime import datetime
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from kinerja.partisipasi.models import HasilWarga

H = TypeVar("H", bound=HasilWarga)


class HasilSudahDiganti(BentrokKeadaan):
    """A newer version counts."""

    kode = "hasil_sudah_diganti"


class HasilSudahAda(BentrokKeadaan):
    """The same service, or unit, has a result of the same period."""

    kode = "hasil_sudah_ada"


def rapikan_wajib(teks: str, kolom: str, pesan: str) -> str:
    """Give a text without spaces around it. Raises `IsianSalah` when nothing is left."""
    bersih = teks.strip()
    if not bersih:
        raise IsianSalah(pesan, kolom=kolom)
    return bersih


def lock_versi(lama: H) -> H:
    """Take the row of a version that still counts. Raises `HasilSudahDiganti`."""
    kunci: Any = type(lama)._default_manager
    terkunci: H = kunci.select_for_update(of=("self",)).get(pk=lama.pk)
    if not terkunci.is_berlaku:
        raise HasilSudahDiganti("Hasil ini sudah diganti versi lain. Buka versi terbarunya, lalu koreksi dari sana.")
    return terkunci


def simpan(*, kode: str, baru: H, lama: H | None, alasan: str, oleh: Pengguna, pada: datetime, ringkas: Any) -> H:
    """Write a row, in the place of `lama` when given; inside the caller's transaction.

    `ringkas` is what the activity line says of it. Raises `HasilSudahDiganti`, `HasilSudahAda`, `IsianSalah`.
    """
    baru.sumber = rapikan_wajib(baru.sumber, "sumber", "Isi sumbernya, misalnya nomor laporan survei.")
    baru.oleh, baru.pada = oleh, pada
    if lama is not None:
        lama = lock_versi(lama)
        baru.menggantikan = lama
        baru.alasan = rapikan_wajib(alasan, "alasan", "Tuliskan alasan koreksi, supaya pembaca tahu apa yang berubah.")
        lama.is_berlaku = False
        lama.save(update_fields=["is_berlaku"])
    try:
        with transaction.atomic():
            baru.save(force_insert=True)
    except IntegrityError as sebab:
        raise HasilSudahAda(
            "Sudah ada hasil pada masa yang sama. Buka hasil itu, lalu pilih Koreksi bila isinya salah."
        ) from sebab
    log_activity(
        f"partisipasi.{kode}.{'dikoreksi' if lama else 'dicatat'}",
        target=baru,
        oleh=oleh,
        pada=pada,
        alasan=baru.alasan,
        sesudah=ringkas,
    )
    return baru
