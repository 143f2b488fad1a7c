"""What the services of this app share."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity_massal
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai
from jabatan.models.riwayat import Riwayat
from jabatan.signals import kirim_penempatan_berubah

Baris = TypeVar("Baris", bound=Riwayat)


class DataDiriSendiri(TindakanTerlarang):
    """Nobody decides about their own record."""

    kode = "data_diri_sendiri"


class MasaBertumpang(BentrokKeadaan):
    """A dated row collides with one that is already there."""

    kode = "masa_bertumpang"


class RiwayatSudahDicabut(BentrokKeadaan):
    """A withdrawn row takes no more changes."""

    kode = "riwayat_sudah_dicabut"


def tolak_dicabut(baris: Riwayat) -> None:
    """Refuse a change of a withdrawn row. Raises `RiwayatSudahDicabut`."""
    if baris.dicabut_at is not None:
        raise RiwayatSudahDicabut(
            f"Baris ini sudah dicabut pada {tulis_tanggal(hari(baris.dicabut_at))}, jadi tidak dapat diubah lagi. "
            "Catat baris baru bila diperlukan."
        )


def tolak_diri(pegawai: Pegawai, oleh: Pengguna | None) -> None:
    """Refuse a decision about oneself. Raises `DataDiriSendiri`."""
    if oleh is not None and pegawai.pengguna_id == oleh.pk:
        raise DataDiriSendiri(
            "Anda tidak dapat menetapkan data kepegawaian Anda sendiri. Minta petugas kepegawaian lain melakukannya."
        )


def hari(pada: datetime) -> date:
    """Give the day of a moment in the institution's time zone."""
    return pada.astimezone(timezone.get_default_timezone()).date()


def masa(tmt: date, sampai: date | None = None) -> DateRange:
    """Make the half-open period of a first and an inclusive last day. Raises `IsianSalah`."""
    if sampai is None:
        return DateRange(tmt, None)
    if sampai < tmt:
        raise IsianSalah(
            f"Tanggal berakhir {tulis_tanggal(sampai)} mendahului TMT {tulis_tanggal(tmt)}. Perbaiki salah satunya.",
            kolom="sampai",
        )
    return DateRange(tmt, sampai + timedelta(days=1))


def simpan_massal(
    model: type[Baris], data: Sequence[Baris], kode: str, *, oleh: Pengguna | None, pada: datetime
) -> list[Baris]:
    """Write the checked rows of a sheet: lock their people in order, insert, log, and say from when facts changed."""
    orang = {b.pegawai_id: b.pegawai for b in data}
    list(Pegawai.objects.select_for_update(of=("self",)).filter(pk__in=orang).order_by("pk").values_list("pk"))
    model._default_manager.bulk_create(data, batch_size=2000)
    log_activity_massal(kode, target=orang.values(), oleh=oleh, pada=pada)
    if data:
        kirim_penempatan_berubah(list(orang), min(b.berlaku.lower for b in data))
    return list(data)


def tutup(baris: Any, tmt: date) -> None:
    """End a dated row the day before `tmt`, or remove it when it would never have been in force."""
    baris.berlaku = DateRange(baris.berlaku.lower, tmt)
    baris.save(update_fields=["berlaku"])


def beda(objek: Any, baru: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give the values before and after of the fields that really change, for the activity line."""
    berubah = [nama for nama, nilai in baru.items() if getattr(objek, nama) != nilai]
    return (
        {nama: _ringkas(getattr(objek, nama)) for nama in berubah},
        {nama: _ringkas(baru[nama]) for nama in berubah},
    )


def _ringkas(nilai: Any) -> Any:
    """Make a value fit for JSON."""
    if nilai is None or isinstance(nilai, bool | int):
        return nilai
    if hasattr(nilai, "pk"):
        return str(getattr(nilai, "kode", nilai.pk))
    return str(nilai)
