"""An upload in two steps, the same for every sheet: a preview bound by its hash, then exactly that or nothing."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan
from jabatan.models import Pegawai
from jabatan.models.pratinjau import Pratinjau
from jabatan.rules.sel import rapikan

from .baca import baca_lembar
from .kolom import Kolom, Temuan, baca_bentuk

P = TypeVar("P", bound=Pratinjau)
M = TypeVar("M")
Baris = list[tuple[int, dict[str, Any]]]
RencanaTemuan = tuple[list[dict[str, Any]], Sequence[Temuan]]
BATAS_TEMUAN = 500
PEGAWAI_LUAR_LINGKUP = (
    "Baris ini di luar lingkup Anda atau pegawainya tidak ditemukan. Hapus baris ini dari berkas Anda."
)


class PratinjauUsang(BentrokKeadaan):
    """What would be applied is no longer what was previewed."""

    kode = "pratinjau_usang"


class ImporBermasalah(BentrokKeadaan):
    """The sheet still has errors."""

    kode = "impor_bermasalah"


class ImporSudahDiterapkan(BentrokKeadaan):
    """The same preview cannot be applied twice."""

    kode = "impor_sudah_diterapkan"


@dataclass
class HasilLembar(Generic[M]):
    """What a sheet would write, the plan and the findings."""

    baru: list[M] = field(default_factory=list)
    rencana: list[dict[str, Any]] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)


def list_lengkap(baris: Baris, bentuk: tuple[Kolom, ...]) -> Baris:
    """Give the rows in which every cell was read and none that is required is empty."""
    return [
        (nomor, nilai)
        for nomor, nilai in baris
        if len(nilai) == len(bentuk) and not any(nilai[k.nama] in ("", None) for k in bentuk if k.wajib)
    ]


def sidik_pratinjau(isi: list[Any], rencana: list[dict[str, Any]]) -> str:
    """Hash the rows of a sheet with the plan for them, so that exactly what was previewed is applied."""
    return hashlib.sha256(json.dumps([isi, rencana], default=str, sort_keys=True).encode()).hexdigest()


def create_pratinjau(
    model: type[P],
    kode: str,
    *,
    nama_berkas: str,
    baris: Baris,
    rencana: list[dict[str, Any]],
    temuan: Sequence[Temuan],
    susulan: Sequence[Temuan],
    oleh: Pengguna,
    pada: datetime,
    **lain: Any,
) -> P:
    """Keep what was read, what would change and what is wrong; a cell is named once, by the first finding.

    A row of the plan may carry a `peringatan`, a sentence that stops nothing: such rows are kept first, unchanged ones too.
    `temuan` comes from reading the cells, `susulan` from comparing with what is recorded. With any finding
    the rows are not kept. `kode` names the activity; `lain` are further fields of this kind of import.
    """
    rusak = {(t.baris, t.kolom) for t in temuan}
    semua = sorted([*temuan, *(t for t in susulan if (t.baris, t.kolom) not in rusak)], key=lambda t: t.baris)
    mentah = json.loads(json.dumps([[nomor, nilai] for nomor, nilai in baris], default=str))
    impor = model._default_manager.create(
        nama_berkas=rapikan(nama_berkas)[-120:],
        sidik=sidik_pratinjau(mentah, rencana),
        isi=mentah if not semua else [],
        rencana=sorted(
            (b for b in rencana if b["aksi"] != "SAMA" or b.get("peringatan")), key=lambda b: not b.get("peringatan")
        )[:BATAS_TEMUAN],
        galat=[asdict(t) for t in semua[:BATAS_TEMUAN]],
        jumlah_baris=len(baris),
        jumlah_baru=sum(b["aksi"] == "BARU" for b in rencana),
        jumlah_ubah=sum(b["aksi"] == "UBAH" for b in rencana),
        jumlah_sama=sum(b["aksi"] == "SAMA" for b in rencana),
        oleh=oleh,
        created_at=pada,
        **lain,
    )
    log_activity(
        f"{kode}.dipratinjau",
        target=impor,
        oleh=oleh,
        pada=pada,
        sesudah={**lain, "baris": len(baris), "galat": len(semua), "sidik": impor.sidik},
    )
    return impor


def create_pratinjau_lembar(
    model: type[P],
    kode: str,
    bentuk: tuple[Kolom, ...],
    rencanakan: Callable[[Baris], RencanaTemuan],
    *,
    nama_berkas: str,
    isi: bytes,
    oleh: Pengguna,
    pada: datetime,
    **lain: Any,
) -> P:
    """Read a sheet of a form, let `rencanakan` give its plan and findings, and keep the preview.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """
    baris, temuan = baca_bentuk(bentuk, baca_lembar(isi))
    rencana, susulan = rencanakan(baris)
    return create_pratinjau(
        model, kode, nama_berkas=nama_berkas, baris=baris, rencana=rencana, temuan=temuan, susulan=susulan,
        oleh=oleh, pada=pada, **lain,
    )  # fmt: skip


def lock_pratinjau(impor: P) -> P:
    """Take the row of a preview that may be applied. Raises `ImporSudahDiterapkan`, `ImporBermasalah`."""
    impor = type(impor)._default_manager.select_for_update(of=("self",)).get(pk=impor.pk)
    if impor.diterapkan_at is not None:
        raise ImporSudahDiterapkan("Impor ini sudah diterapkan. Unggah berkas baru bila masih ada perubahan.")
    if impor.galat:
        raise ImporBermasalah(
            f"Masih ada {len(impor.galat)} galat, jadi tidak ada yang diterapkan. Perbaiki berkasnya, lalu unggah lagi."
        )
    return impor


def usang() -> PratinjauUsang:
    """Make the refusal of a preview that no longer fits what is recorded."""
    return PratinjauUsang(
        "Data di portal berubah sejak pratinjau ini dibuat, jadi tidak ada yang diterapkan. "
        "Unggah ulang berkasnya untuk melihat pratinjau terbaru."
    )


def check_pratinjau(impor: Pratinjau, sidik: str, rencana: list[dict[str, Any]], temuan: Sequence[Temuan]) -> None:
    """Refuse unless the plan made now is the one that was shown. Raises `PratinjauUsang`."""
    if temuan or sidik != impor.sidik or sidik_pratinjau(impor.isi, rencana) != impor.sidik:
        raise usang()


def lock_pegawai_baris(baris: Baris) -> None:
    """Take the people whom the rows name by NIP, always in one order."""
    nip = {nilai["nip"] for _, nilai in baris}
    list(Pegawai.objects.select_for_update(of=("self",)).filter(nip__in=nip).order_by("pk").values_list("pk"))


@contextmanager
def tulis_atau_usang() -> Iterator[None]:
    """Write what was previewed; a constraint that fails means that the portal has changed. Raises `PratinjauUsang`."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as sebab:
        raise usang() from sebab


def close_pratinjau(impor: P, kode: str, *, oleh: Pengguna, pada: datetime, **lain: Any) -> P:
    """Mark it applied, empty its rows, and record what was written; `lain` are further fields to set."""
    impor.diterapkan_at, impor.isi = pada, []
    for nama, nilai in lain.items():
        setattr(impor, nama, nilai)
    impor.save(update_fields=["diterapkan_at", "isi", *lain])
    log_activity(
        f"{kode}.diterapkan",
        target=impor,
        oleh=oleh,
        pada=pada,
        sesudah={"baru": impor.jumlah_baru, "ubah": impor.jumlah_ubah, "sidik": impor.sidik},
    )
    return impor
