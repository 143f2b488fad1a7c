"""Acts on attendance: recorded in bulk, corrected by three people, measured by the unit's hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from operator import attrgetter
from typing import NamedTuple

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.salin import copy_rows
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai, UnitKerja
from kinerja.enums import StatusKoreksi, StatusPresensi
from kinerja.models import JamKerja, KoreksiPresensi, Presensi
from kinerja.rules.jam_kerja import hitung_menit
from kinerja.selectors.presensi import BukuJam, get_buku_jam
from kinerja.signals import kirim_fakta_berubah

from .bersama import check_bukan_diri, lock_periode_terbuka
from .log import get_unit_pada


class KoreksiSudahAda(BentrokKeadaan):
    """Another correction of the same day still waits."""

    kode = "koreksi_sudah_ada"


class KoreksiBukanGiliran(BentrokKeadaan):
    """The correction is not at this step."""

    kode = "koreksi_bukan_giliran"


class PemutusSama(TindakanTerlarang):
    """The one who decides is neither the one who asked nor the one who checked."""

    kode = "pemutus_sama"


@dataclass(frozen=True)
class IsiPresensi:
    """A day's attendance as it comes in; the minutes are computed, never taken from outside."""

    tanggal: date
    status: StatusPresensi
    masuk: time | None = None
    pulang: time | None = None
    keterangan: str = ""
    tidak_apel: bool | None = None
    """None leaves what is recorded: a machine of clocks knows nothing of assemblies."""


def _check_isi(isi: IsiPresensi) -> None:
    """Refuse a clock that runs backwards, and a clock on a day that was not worked."""
    if isi.masuk is not None and isi.pulang is not None and isi.pulang <= isi.masuk:
        raise IsianSalah("Jam pulang harus setelah jam masuk.", kolom="pulang")
    if isi.status not in (StatusPresensi.HADIR, StatusPresensi.DINAS_LUAR) and (isi.masuk or isi.pulang):
        raise IsianSalah(
            f"Status {isi.status.label.lower()} tidak memakai jam masuk atau pulang. Kosongkan jamnya, "
            "atau pilih status hadir.",
            kolom="status",
        )
    if isi.status == StatusPresensi.HADIR and isi.masuk is None and isi.pulang is None:
        raise IsianSalah("Hadir memerlukan jam masuk atau jam pulang. Isi salah satunya.", kolom="masuk")
    if isi.tidak_apel and isi.status != StatusPresensi.HADIR:
        raise IsianSalah("Tidak ikut apel hanya dicatat pada hari hadir. Kosongkan apel.", kolom="apel")


class BarisPresensi(NamedTuple):
    """A ready row of attendance, lighter than the model where there are hundreds of thousands."""

    pegawai_id: int
    unit_kerja_id: int
    tanggal: date
    status: StatusPresensi
    masuk: time | None = None
    pulang: time | None = None
    menit_terlambat: int = 0
    menit_pulang_cepat: int = 0
    keterangan: str = ""
    sumber: str = ""
    tidak_apel: bool = False


def susun_presensi(*, pegawai_id: int, unit_id: int, isi: IsiPresensi, buku: BukuJam, sumber: str = "") -> Presensi:
    """Make an unsaved row with its minutes against the unit's hours."""
    presensi = Presensi(pegawai_id=pegawai_id, unit_kerja_id=unit_id, tanggal=isi.tanggal, sumber=sumber[:80])
    _isi(presensi, isi, buku)
    return presensi


def _isi(presensi: Presensi, isi: IsiPresensi, buku: BukuJam) -> None:
    """Fill a row and compute its minutes."""
    presensi.status, presensi.masuk, presensi.pulang = isi.status, isi.masuk, isi.pulang
    presensi.keterangan = isi.keterangan.strip()[:200]
    presensi.menit_terlambat = presensi.menit_pulang_cepat = 0
    apel = presensi.tidak_apel if isi.tidak_apel is None else isi.tidak_apel
    presensi.tidak_apel = apel and isi.status == StatusPresensi.HADIR
    if isi.status == StatusPresensi.HADIR:
        menit = hitung_menit(isi.masuk, isi.pulang, buku.get(presensi.unit_kerja_id, isi.tanggal))
        presensi.menit_terlambat, presensi.menit_pulang_cepat = menit.terlambat, menit.pulang_cepat


@transaction.atomic
def create_presensi_massal(*, baris: Iterable[Presensi | BarisPresensi], pada: datetime) -> int:
    """Insert many ready rows at once (demo city, machines) by COPY; gives how many.

    Rows come from `susun_presensi` or carry their own minutes. The guards of the database hold: a closed
    month is refused as a whole. The caller writes the activity line of the transfer.
    """
    nilai = attrgetter(*BarisPresensi._fields)
    return copy_rows(Presensi, (*BarisPresensi._fields, "created_at"), ((*nilai(satu), pada) for satu in baris))


@transaction.atomic
def submit_koreksi(
    *, pegawai: Pegawai, isi: IsiPresensi, alasan: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> KoreksiPresensi:
    """Ask for a day to be corrected, with the reason.

    Asked by the person it waits for the unit to check; asked by the unit it is already checked and waits
    for the decision. Raises `IsianSalah`, `PeriodeDitutup`, `KoreksiSudahAda`.
    """
    _check_isi(isi)
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan koreksi beserta buktinya, misalnya nomor surat tugas.", kolom="alasan")
    if isi.tanggal > per_tanggal:
        raise IsianSalah(f"{tulis_tanggal(isi.tanggal)} belum tiba. Pilih hari yang sudah lewat.", kolom="tanggal")
    lock_periode_terbuka(isi.tanggal)
    koreksi = KoreksiPresensi(
        pegawai=pegawai,
        unit_kerja_id=get_unit_pada(pegawai, isi.tanggal),
        tanggal=isi.tanggal,
        status_baru=isi.status,
        masuk_baru=isi.masuk,
        pulang_baru=isi.pulang,
        tidak_apel_baru=isi.tidak_apel,
        alasan=alasan.strip(),
        diajukan_oleh=oleh,
    )
    if pegawai.pengguna_id != oleh.pk:
        koreksi.status, koreksi.diperiksa_oleh, koreksi.diperiksa_at = StatusKoreksi.DIPERIKSA, oleh, pada
    try:
        with transaction.atomic():
            koreksi.save()
    except IntegrityError as sebab:
        raise KoreksiSudahAda(
            f"Masih ada usulan koreksi untuk {tulis_tanggal(isi.tanggal)} yang belum diputus. "
            "Tunggu keputusannya sebelum mengusulkan lagi."
        ) from sebab
    log_activity("kinerja.koreksi_presensi.diajukan", target=koreksi, oleh=oleh, pada=pada, alasan=koreksi.alasan)
    kirim_tanda(f"pegawai:{pegawai.pk}", "presensi")
    return koreksi


def _kunci_koreksi(koreksi: KoreksiPresensi, versi: int | None, giliran: StatusKoreksi) -> KoreksiPresensi:
    """Lock a correction that stands at the step."""
    koreksi = KoreksiPresensi.objects.select_for_update(of=("self",)).select_related("pegawai").get(pk=koreksi.pk)
    check_versi(koreksi, versi, "Usulan koreksi ini")
    if koreksi.status != giliran:
        raise KoreksiBukanGiliran(
            f"Usulan koreksi ini berstatus {StatusKoreksi(koreksi.status).label.lower()}, "
            "jadi langkah itu tidak dapat dilakukan sekarang. Muat ulang halaman."
        )
    return koreksi


@transaction.atomic
def verify_koreksi(
    *, koreksi: KoreksiPresensi, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> KoreksiPresensi:
    """Say, for the unit, that the reason and evidence of a correction hold."""
    koreksi = _kunci_koreksi(koreksi, versi, StatusKoreksi.DIAJUKAN)
    check_bukan_diri(koreksi.pegawai, oleh, "memeriksa koreksi kehadiran")
    koreksi.status, koreksi.diperiksa_oleh, koreksi.diperiksa_at = StatusKoreksi.DIPERIKSA, oleh, pada
    koreksi.versi += 1
    koreksi.save()
    log_activity("kinerja.koreksi_presensi.diperiksa", target=koreksi, oleh=oleh, pada=pada)
    kirim_tanda(f"pegawai:{koreksi.pegawai_id}", "presensi")
    return koreksi


@transaction.atomic
def approve_koreksi(
    *, koreksi: KoreksiPresensi, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> KoreksiPresensi:
    """Decide a checked correction and apply it to the day. The decider is a third person."""
    koreksi = _kunci_koreksi(koreksi, versi, StatusKoreksi.DIPERIKSA)
    check_bukan_diri(koreksi.pegawai, oleh, "menetapkan koreksi kehadiran")
    if oleh.pk in (koreksi.diperiksa_oleh_id, koreksi.diajukan_oleh_id):
        raise PemutusSama("Anda yang mengusulkan atau memeriksa koreksi ini, jadi orang lain yang harus menetapkannya.")
    lock_periode_terbuka(koreksi.tanggal)
    isi = IsiPresensi(
        tanggal=koreksi.tanggal,
        status=StatusPresensi(koreksi.status_baru),
        masuk=koreksi.masuk_baru,
        pulang=koreksi.pulang_baru,
        keterangan=koreksi.alasan,
        tidak_apel=koreksi.tidak_apel_baru,
    )
    presensi = (
        Presensi.objects.select_for_update(of=("self",))
        .filter(pegawai_id=koreksi.pegawai_id, tanggal=koreksi.tanggal)
        .first()
    )
    sebelum = None
    if presensi is None:
        presensi = Presensi(pegawai_id=koreksi.pegawai_id, unit_kerja_id=koreksi.unit_kerja_id, tanggal=koreksi.tanggal)
    else:
        sebelum = _salin(presensi)
    _isi(presensi, isi, get_buku_jam())
    presensi.sumber = "koreksi"
    presensi.save()
    koreksi.status, koreksi.diputus_oleh, koreksi.diputus_at = StatusKoreksi.DISETUJUI, oleh, pada
    koreksi.versi += 1
    koreksi.save()
    log_activity(
        "kinerja.presensi.dikoreksi",
        target=presensi,
        oleh=oleh,
        pada=pada,
        alasan=koreksi.alasan,
        sebelum=sebelum,
        sesudah=_salin(presensi),
    )
    kirim_fakta_berubah(koreksi.tanggal, [koreksi.pegawai_id])
    kirim_tanda(f"pegawai:{koreksi.pegawai_id}", "presensi")
    return koreksi


def _salin(presensi: Presensi) -> dict[str, str | int | bool | None]:
    """Give a row as plain values for the trail."""
    return {
        "status": str(presensi.status),
        "masuk": presensi.masuk.isoformat() if presensi.masuk else None,
        "pulang": presensi.pulang.isoformat() if presensi.pulang else None,
        "menit_terlambat": presensi.menit_terlambat,
        "menit_pulang_cepat": presensi.menit_pulang_cepat,
        "tidak_apel": presensi.tidak_apel,
    }


@transaction.atomic
def reject_koreksi(
    *, koreksi: KoreksiPresensi, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> KoreksiPresensi:
    """Refuse a correction at either step, with the reason; the day stays as it was."""
    giliran = StatusKoreksi.DIPERIKSA if koreksi.status == StatusKoreksi.DIPERIKSA else StatusKoreksi.DIAJUKAN
    koreksi = _kunci_koreksi(koreksi, versi, giliran)
    check_bukan_diri(koreksi.pegawai, oleh, "menolak koreksi kehadiran")
    if oleh.pk in (koreksi.diperiksa_oleh_id, koreksi.diajukan_oleh_id):
        raise PemutusSama("Anda yang mengusulkan atau memeriksa koreksi ini, jadi orang lain yang harus memutusnya.")
    if not catatan.strip():
        raise IsianSalah("Tuliskan mengapa koreksi ini ditolak.", kolom="catatan")
    koreksi.status, koreksi.catatan = StatusKoreksi.DITOLAK, catatan.strip()
    koreksi.diputus_oleh, koreksi.diputus_at = oleh, pada
    koreksi.versi += 1
    koreksi.save()
    log_activity("kinerja.koreksi_presensi.ditolak", target=koreksi, oleh=oleh, pada=pada, alasan=koreksi.catatan)
    kirim_tanda(f"pegawai:{koreksi.pegawai_id}", "presensi")
    return koreksi


@transaction.atomic
def create_jam_kerja(
    *,
    unit_kerja: UnitKerja | None,
    hari: Iterable[int],
    masuk: time,
    pulang: time,
    mulai: date,
    dasar_hukum: str,
    oleh: Pengguna,
    pada: datetime,
) -> list[JamKerja]:
    """Set the hours of a unit (None: the whole institution) on weekdays from a day on.

    The row in force before ends the day before; attendance already recorded keeps its minutes.
    Raises `IsianSalah` without legal ground, `BentrokKeadaan` over a later row.
    """
    if not dasar_hukum.strip():
        raise IsianSalah("Tuliskan dasar hukum jam kerja ini, misalnya nomor surat edaran.", kolom="dasar_hukum")
    if pulang <= masuk:
        raise IsianSalah("Jam pulang harus setelah jam masuk.", kolom="pulang")
    hasil = []
    for nomor in sorted(set(hari)):
        lama = (
            JamKerja.objects.select_for_update(of=("self",))
            .filter(unit_kerja=unit_kerja, hari=nomor, berlaku__contains=mulai)
            .first()
        )
        if lama is not None:
            if lama.berlaku.lower == mulai:
                raise BentrokKeadaan(
                    f"Jam kerja hari itu sudah diatur mulai {tulis_tanggal(mulai)}. Pilih tanggal mulai yang lain."
                )
            lama.berlaku = DateRange(lama.berlaku.lower, mulai)
            lama.save(update_fields=["berlaku"])
        jam = JamKerja(
            unit_kerja=unit_kerja,
            hari=nomor,
            masuk=masuk,
            pulang=pulang,
            berlaku=DateRange(mulai, None),
            dasar_hukum=dasar_hukum.strip(),
            dibuat_oleh=oleh,
        )
        try:
            with transaction.atomic():
                jam.save()
        except IntegrityError as sebab:
            raise BentrokKeadaan(
                "Sudah ada jam kerja yang mulai berlaku sesudah tanggal itu. Pilih tanggal mulai setelahnya."
            ) from sebab
        log_activity(
            "kinerja.jam_kerja.ditetapkan",
            target=jam,
            oleh=oleh,
            pada=pada,
            alasan=jam.dasar_hukum,
            sesudah={"jam": str(jam)},
        )
        hasil.append(jam)
    if not hasil:
        raise IsianSalah("Pilih paling sedikit satu hari.", kolom="hari")
    return hasil
