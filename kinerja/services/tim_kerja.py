"""Task teams: formed by a personnel officer with a ground, members come and go by dates."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from jabatan.services.dasar import masa, tolak_diri, tutup
from kinerja.models import AnggotaTim, TimKerja


class AnggotaTimBentrok(BentrokKeadaan):
    """The person is the lead, is a member already, or is no member."""

    kode = "anggota_tim_bentrok"


def _check_unit(unit: UnitKerja, oleh: Pengguna) -> None:
    """Refuse a unit outside the units in which this person keeps profiles."""
    if not lingkup(oleh).mencakup(Data.PROFIL, "u", owner_id=None, unit_id=unit.pk):
        raise TindakanTerlarang(
            f"{unit.nama} bukan unit yang Anda kelola, jadi timnya tidak dapat Anda bentuk. Minta pengelola unit itu."
        )


@transaction.atomic
def create_tim_kerja(
    *,
    nama: str,
    ketua: Pegawai,
    mulai: date,
    sampai: date | None,
    dasar: str,
    oleh: Pengguna,
    pada: datetime,
    anggota: list[Pegawai] | None = None,
) -> TimKerja:
    """Form a team in the unit of its lead. Raises `IsianSalah`, `TindakanTerlarang`."""
    if ketua.unit_kerja is None:
        raise IsianSalah(
            f"{ketua.nama} belum ditempatkan pada unit kerja, jadi belum dapat memimpin tim.", kolom="ketua"
        )
    if not nama.strip() or not dasar.strip():
        kolom = "nama" if not nama.strip() else "dasar"
        raise IsianSalah("Tuliskan nama tim dan dasar penugasannya, misalnya nomor surat tugas.", kolom=kolom)
    _check_unit(ketua.unit_kerja, oleh)
    tolak_diri(ketua, oleh)
    tim = TimKerja(
        nama=nama.strip(),
        ketua=ketua,
        unit_kerja=ketua.unit_kerja,
        berlaku=masa(mulai, sampai),
        dasar=dasar.strip(),
        dibuat_oleh=oleh,
        dibuat_at=pada,
    )
    tim.full_clean()
    tim.save()
    log_activity(
        "kinerja.tim_kerja.dibentuk",
        target=tim,
        oleh=oleh,
        pada=pada,
        sesudah={"ketua": ketua.nama, "dasar": tim.dasar},
    )
    for orang in anggota or []:
        tim = add_anggota(tim=tim, pegawai=orang, mulai=mulai, oleh=oleh, pada=pada)
    return tim


def _lock(tim: TimKerja, versi: int | None) -> TimKerja:
    tim = TimKerja.objects.select_for_update(of=("self",)).select_related("ketua", "unit_kerja").get(pk=tim.pk)
    check_versi(tim, versi, "Tim ini")
    return tim


def _check_dalam_masa(tim: TimKerja, tanggal: date, kolom: str) -> None:
    akhir = tim.berlaku.upper
    if tanggal < tim.berlaku.lower or (akhir is not None and tanggal >= akhir):
        raise IsianSalah(f"{tulis_tanggal(tanggal)} di luar masa tim ini. Pilih hari selama tim berlaku.", kolom=kolom)


@transaction.atomic
def add_anggota(
    *, tim: TimKerja, pegawai: Pegawai, mulai: date, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> TimKerja:
    """Let somebody join from a day on. Raises `AnggotaTimBentrok`, `IsianSalah`, `VersiUsang`."""
    tim = _lock(tim, versi)
    _check_unit(tim.unit_kerja, oleh)
    if pegawai.pk == tim.ketua_id:
        raise AnggotaTimBentrok(f"{pegawai.nama} sudah menjadi ketua tim ini.")
    _check_dalam_masa(tim, mulai, "mulai")
    anggota = AnggotaTim(tim=tim, pegawai=pegawai, berlaku=type(tim.berlaku)(mulai, tim.berlaku.upper))
    try:
        anggota.full_clean()
    except ValidationError as sebab:
        raise AnggotaTimBentrok(
            f"{pegawai.nama} sudah menjadi anggota tim ini pada masa itu. Tidak ada yang perlu ditambahkan."
        ) from sebab
    anggota.save()
    tim.versi += 1
    tim.save(update_fields=["versi"])
    log_activity("kinerja.tim_kerja.anggota_masuk", target=anggota, oleh=oleh, pada=pada)
    return tim


@transaction.atomic
def end_anggota(
    *, tim: TimKerja, pegawai: Pegawai, terakhir: date, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> TimKerja:
    """Let somebody leave after a last day. Raises `AnggotaTimBentrok`, `IsianSalah`, `VersiUsang`."""
    tim = _lock(tim, versi)
    _check_unit(tim.unit_kerja, oleh)
    anggota = AnggotaTim.objects.filter(tim=tim, pegawai=pegawai).order_by("-berlaku", "-pk").first()
    if anggota is None or (anggota.berlaku.upper is not None and anggota.berlaku.upper <= terakhir):
        raise AnggotaTimBentrok(f"{pegawai.nama} tidak menjadi anggota tim ini pada hari itu.")
    tutup(anggota, masa(anggota.berlaku.lower, terakhir).upper)
    tim.versi += 1
    tim.save(update_fields=["versi"])
    log_activity("kinerja.tim_kerja.anggota_keluar", target=anggota, oleh=oleh, pada=pada)
    return tim


@transaction.atomic
def end_tim_kerja(
    *, tim: TimKerja, terakhir: date, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> TimKerja:
    """End a team and every membership with it. Raises `IsianSalah`, `VersiUsang`."""
    tim = _lock(tim, versi)
    _check_unit(tim.unit_kerja, oleh)
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa tim ini berakhir.", kolom="alasan")
    batas = masa(tim.berlaku.lower, terakhir).upper
    if tim.berlaku.upper is not None and batas > tim.berlaku.upper:
        raise IsianSalah("Tim ini sudah berakhir sebelum hari itu. Pilih hari yang lebih awal.", kolom="terakhir")
    for anggota in AnggotaTim.objects.filter(tim=tim).order_by("pk"):
        if anggota.berlaku.lower >= batas:
            anggota.delete()
        elif anggota.berlaku.upper is None or anggota.berlaku.upper > batas:
            tutup(anggota, batas)
    tutup(tim, batas)
    tim.versi += 1
    tim.save(update_fields=["versi"])
    log_activity("kinerja.tim_kerja.berakhir", target=tim, oleh=oleh, pada=pada, alasan=alasan.strip())
    return tim
