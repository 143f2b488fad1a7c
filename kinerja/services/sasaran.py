"""Acts on the goals above the RHK: visi, misi, tujuan, sasaran."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.versi import check_versi
from jabatan.models import UnitKerja
from kinerja.enums import JenisSasaran
from kinerja.models import Rhk, Sasaran
from kinerja.rules.peran_hasil import is_urutan_sasaran


class SasaranDipakai(BentrokKeadaan):
    """Other goals or RHK hang on this one."""

    kode = "sasaran_dipakai"


@dataclass(frozen=True)
class IsiSasaran:
    """What a goal holds; `sampai` is the last day, inclusive."""

    jenis: JenisSasaran
    uraian: str
    sumber: str
    mulai: date
    sampai: date
    induk: Sasaran | None = None
    indikator: str = ""
    target: str = ""
    unit_kerja: UnitKerja | None = None


def _isi(sasaran: Sasaran, isi: IsiSasaran) -> Sasaran:
    """Fill a goal, refusing a wrong place in the tree and a period turned round."""
    if isi.jenis != JenisSasaran.VISI and isi.induk is None:
        raise IsianSalah(f"{isi.jenis.label} berada di bawah yang lain. Pilih tempatnya.", kolom="induk")
    if isi.jenis == JenisSasaran.VISI and isi.induk is not None:
        raise IsianSalah("Visi berdiri di puncak, jadi tidak berada di bawah yang lain.", kolom="induk")
    if isi.induk is not None and not is_urutan_sasaran(JenisSasaran(isi.induk.jenis), isi.jenis):
        raise IsianSalah(
            f"{isi.jenis.label} tidak dapat berada di bawah {JenisSasaran(isi.induk.jenis).label.lower()}. "
            "Urutannya visi, misi, tujuan, sasaran.",
            kolom="induk",
        )
    if isi.sampai < isi.mulai:
        raise IsianSalah("Hari terakhir mendahului hari pertama. Periksa kedua tanggal.", kolom="sampai")
    if not isi.uraian.strip() or not isi.sumber.strip():
        raise IsianSalah("Uraian dan dokumen sumber wajib diisi.", kolom="uraian")
    sasaran.jenis, sasaran.induk, sasaran.uraian = isi.jenis, isi.induk, isi.uraian.strip()
    sasaran.indikator, sasaran.target, sasaran.sumber = isi.indikator.strip(), isi.target.strip(), isi.sumber.strip()
    sasaran.unit_kerja = isi.unit_kerja
    sasaran.berlaku = DateRange(isi.mulai, date.fromordinal(isi.sampai.toordinal() + 1))
    return sasaran


@transaction.atomic
def create_sasaran(*, isi: IsiSasaran, oleh: Pengguna, pada: datetime) -> Sasaran:
    """Add a goal. Raises `IsianSalah`."""
    sasaran = _isi(Sasaran(), isi)
    sasaran.save()
    log_activity("kinerja.sasaran.dibuat", target=sasaran, oleh=oleh, pada=pada, sesudah={"uraian": sasaran.uraian})
    return sasaran


@transaction.atomic
def update_sasaran(
    *, sasaran: Sasaran, isi: IsiSasaran, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Sasaran:
    """Change a goal. Raises `IsianSalah`, `SasaranDipakai`, `VersiUsang`."""
    sasaran = Sasaran.objects.select_for_update(of=("self",)).get(pk=sasaran.pk)
    check_versi(sasaran, versi, "Sasaran ini")
    sebelum = {"uraian": sasaran.uraian, "jenis": sasaran.jenis}
    for anak in Sasaran.objects.filter(induk=sasaran).order_by("pk"):
        if not is_urutan_sasaran(isi.jenis, JenisSasaran(anak.jenis)):
            raise SasaranDipakai(
                f"Di bawahnya sudah ada {JenisSasaran(anak.jenis).label.lower()} “{anak.uraian}”, "
                "jadi tingkatnya tidak dapat diturunkan sejauh itu."
            )
    _isi(sasaran, isi)
    sasaran.versi += 1
    sasaran.updated_at = pada
    sasaran.save()
    log_activity(
        "kinerja.sasaran.diubah",
        target=sasaran,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"uraian": sasaran.uraian, "jenis": sasaran.jenis},
    )
    return sasaran


@transaction.atomic
def delete_sasaran(*, sasaran: Sasaran, oleh: Pengguna, pada: datetime) -> None:
    """Take out a goal on which nothing hangs. Raises `SasaranDipakai`."""
    sasaran = Sasaran.objects.select_for_update(of=("self",)).get(pk=sasaran.pk)
    anak, rhk = Sasaran.objects.filter(induk=sasaran).count(), Rhk.objects.filter(sasaran=sasaran).count()
    if anak or rhk:
        raise SasaranDipakai(
            f"Sasaran ini masih menaungi {anak} sasaran dan {rhk} RHK, jadi tidak dapat dihapus. Pindahkan dahulu isinya."
        )
    log_activity("kinerja.sasaran.dihapus", target=sasaran, oleh=oleh, pada=pada, sebelum={"uraian": sasaran.uraian})
    sasaran.delete()
