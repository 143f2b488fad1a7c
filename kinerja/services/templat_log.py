"""Keeping sentences for the log, and writing a whole day from another one."""

from collections.abc import Sequence
from datetime import date, datetime, time

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, GalatDomain, IsianSalah
from jabatan.models import Pegawai
from kinerja.models import LogHarian, Rhk, TemplatLog
from kinerja.rules.log import buang_angka
from kinerja.selectors.skp import list_rhk_untuk_log

from .log import IsiLog, create_log
from .skp_dasar import PilihanTidakAda

PALING_BANYAK = 60
PANJANG = 300


class TemplatSudahAda(BentrokKeadaan):
    """The sentence is kept already."""

    kode = "templat_sudah_ada"


class BarisSalinDitolak(IsianSalah):
    """One of the copied entries cannot stand; none was written."""

    kode = "baris_salin_ditolak"

    def __init__(self, nomor: int, galat: GalatDomain) -> None:
        super().__init__(galat.pesan, kolom=galat.kolom)
        self.nomor = nomor


def _cari_rhk(pegawai: Pegawai, uuid_rhk: str | None, per_tanggal: date) -> Rhk | None:
    """Find the RHK among those of the person's SKP in force today."""
    if not uuid_rhk:
        return None
    for rhk in list_rhk_untuk_log(pegawai.pk, per_tanggal):
        if str(rhk.uuid) == str(uuid_rhk):
            return rhk
    raise PilihanTidakAda("RHK itu tidak ada dalam SKP Anda yang berlaku. Pilih RHK dari daftar.", kolom="rhk")


def _check(templat: TemplatLog) -> None:
    """Refuse an empty, too long or second sentence, and a heap of them."""
    if not templat.uraian:
        raise IsianSalah("Tuliskan kalimat yang ingin Anda simpan.", kolom="uraian")
    if len(templat.uraian) > PANJANG:
        raise IsianSalah(f"Templat paling panjang {PANJANG} huruf. Simpan bagian pokoknya saja.", kolom="uraian")
    if (templat.mulai is None) != (templat.selesai is None):
        raise IsianSalah("Isi jam mulai dan jam selesai, atau kosongkan keduanya.", kolom="selesai")
    if templat.mulai is not None and templat.selesai is not None and templat.selesai <= templat.mulai:
        raise IsianSalah("Jam selesai harus setelah jam mulai.", kolom="selesai")
    milik = TemplatLog.objects.filter(pegawai=templat.pegawai, is_aktif=True).exclude(pk=templat.pk)
    if milik.filter(rhk=templat.rhk, uraian=templat.uraian).exists():
        raise TemplatSudahAda("Kalimat itu sudah menjadi templat Anda.", kolom="uraian")
    if milik.count() >= PALING_BANYAK:
        raise IsianSalah(f"Anda sudah menyimpan {PALING_BANYAK} templat. Hapus yang tidak terpakai lebih dahulu.")


@transaction.atomic
def create_templat(
    *,
    pegawai: Pegawai,
    uraian: str,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
    rhk: str | None = None,
    satuan: str = "",
    mulai: time | None = None,
    selesai: time | None = None,
) -> TemplatLog:
    """Keep a sentence. Raises `IsianSalah`, `PilihanTidakAda`, `TemplatSudahAda`."""
    Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    templat = TemplatLog(
        pegawai=pegawai,
        rhk=_cari_rhk(pegawai, rhk, per_tanggal),
        uraian=" ".join(uraian.split()),
        satuan=satuan.strip(),
        mulai=mulai,
        selesai=selesai,
    )
    _check(templat)
    templat.save()
    log_activity("kinerja.templat_log.dibuat", target=templat, oleh=oleh, pada=pada)
    return templat


def create_templat_dari_log(*, log: LogHarian, oleh: Pengguna, pada: datetime, per_tanggal: date) -> TemplatLog:
    """Keep the sentence of an entry, its number left open; the RHK stays when it is still in force."""
    berlaku = {str(r.uuid) for r in list_rhk_untuk_log(log.pegawai_id, per_tanggal)}
    return create_templat(
        pegawai=log.pegawai,
        uraian=buang_angka(log.uraian)[:PANJANG],
        rhk=str(log.rhk.uuid) if log.rhk and str(log.rhk.uuid) in berlaku else None,
        satuan=log.satuan,
        mulai=log.mulai,
        selesai=log.selesai,
        oleh=oleh,
        pada=pada,
        per_tanggal=per_tanggal,
    )


@transaction.atomic
def update_templat(
    *,
    templat: TemplatLog,
    uraian: str,
    oleh: Pengguna,
    pada: datetime,
    per_tanggal: date,
    rhk: str | None = None,
    satuan: str = "",
    mulai: time | None = None,
    selesai: time | None = None,
) -> TemplatLog:
    """Change a kept sentence; entries written from it stay as they are."""
    templat = TemplatLog.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=templat.pk)
    sebelum = {"uraian": templat.uraian, "rhk": templat.rhk_id}
    templat.uraian, templat.satuan = " ".join(uraian.split()), satuan.strip()
    templat.rhk = _cari_rhk(templat.pegawai, rhk, per_tanggal)
    templat.mulai, templat.selesai = mulai, selesai
    _check(templat)
    templat.save()
    log_activity("kinerja.templat_log.diubah", target=templat, oleh=oleh, pada=pada, sebelum=sebelum)
    return templat


@transaction.atomic
def update_templat_aktif(*, templat: TemplatLog, is_aktif: bool, oleh: Pengguna, pada: datetime) -> TemplatLog:
    """Put a sentence away, or bring it back; doing either twice changes nothing."""
    templat = TemplatLog.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=templat.pk)
    if templat.is_aktif == is_aktif:
        return templat
    templat.is_aktif = is_aktif
    if is_aktif:
        _check(templat)
    templat.save(update_fields=["is_aktif"])
    kode = "kinerja.templat_log.dipulihkan" if is_aktif else "kinerja.templat_log.dihapus"
    log_activity(kode, target=templat, oleh=oleh, pada=pada)
    return templat


@transaction.atomic
def create_log_salinan(
    *, pegawai: Pegawai, isi: Sequence[IsiLog], oleh: Pengguna, pada: datetime, per_tanggal: date
) -> list[LogHarian]:
    """Write several entries of a day, all or none. Raises `BarisSalinDitolak` for the first that cannot stand."""
    if not isi:
        raise IsianSalah("Pilih paling sedikit satu catatan untuk disalin.")
    hasil = []
    for nomor, satu in enumerate(isi):
        try:
            hasil.append(create_log(pegawai=pegawai, isi=satu, oleh=oleh, pada=pada, per_tanggal=per_tanggal))
        except GalatDomain as galat:
            raise BarisSalinDitolak(nomor, galat) from galat
    return hasil
