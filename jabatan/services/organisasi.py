"""Units, the catalogue of posts, and seats."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.enums import JenisJabatan, JenisUnit, Kedudukan
from jabatan.models import Jabatan, Pegawai, Posisi, RiwayatJabatan, UnitKerja
from jabatan.rujukan import list_tunjangan_fungsional
from jabatan.rules.eselon import periksa_eselon
from jabatan.signals import kirim_penempatan_berubah

from .dasar import beda, hari, masa


class KodeSudahDipakai(BentrokKeadaan):
    """A code names one thing only."""

    kode = "kode_sudah_dipakai"


class StrukturMelingkar(BentrokKeadaan):
    """A unit or seat would stand above itself."""

    kode = "struktur_melingkar"


class UnitMasihTerisi(BentrokKeadaan):
    """A unit with people or active sub-units cannot be closed."""

    kode = "unit_masih_terisi"


class PosisiMasihTerisi(BentrokKeadaan):
    """A seat with holders cannot be ended."""

    kode = "posisi_masih_terisi"


@transaction.atomic
def create_unit(
    *,
    kode: str,
    nama: str,
    jenis: JenisUnit,
    induk: UnitKerja | None,
    urutan: int = 0,
    oleh: Pengguna | None,
    pada: datetime,
) -> UnitKerja:
    """Add a unit below another one. Raises `KodeSudahDipakai`."""
    _tolak_kode_ganda(UnitKerja, kode, "unit kerja")
    if induk is not None and not induk.is_aktif:
        raise IsianSalah(f"{induk} sudah tidak aktif. Pilih unit induk yang masih aktif.", kolom="induk")
    unit = UnitKerja.objects.create(kode=kode, nama=nama, jenis=jenis, parent=induk, urutan=urutan)
    log_activity("jabatan.unit.dibuat", target=unit, oleh=oleh, pada=pada, sesudah={"kode": kode, "nama": nama})
    return unit


@transaction.atomic
def update_unit(
    *, unit: UnitKerja, versi: int | None, oleh: Pengguna | None, pada: datetime, **kolom: Any
) -> UnitKerja:
    """Rename, move (`parent`), reorder, open or close (`is_aktif`) a unit; its code never changes.

    Raises `VersiUsang`, `StrukturMelingkar`, `UnitMasihTerisi`.
    """
    _hanya(kolom, {"nama", "jenis", "parent", "urutan", "is_aktif"})
    unit = UnitKerja.objects.select_for_update(of=("self",)).get(pk=unit.pk)
    check_versi(unit, versi)
    if kolom.get("is_aktif") is False and unit.is_aktif:
        orang = Pegawai.objects.filter(unit_kerja=unit, kedudukan=Kedudukan.AKTIF).count()
        anak = UnitKerja.objects.filter(parent=unit, is_aktif=True).count()
        if orang or anak:
            raise UnitMasihTerisi(
                f"{unit} masih memiliki {orang} pegawai dan {anak} unit bawahan yang aktif. Pindahkan dulu semuanya, "
                "lalu nonaktifkan unit ini.",
                kolom="is_aktif",
            )
    try:
        with transaction.atomic():
            berubah = _simpan(unit, kolom, "jabatan.unit.diubah", oleh=oleh, pada=pada)
    except IntegrityError as sebab:
        raise StrukturMelingkar(
            f"{kolom['parent']} berada di bawah {unit}, jadi tidak dapat menjadi induknya. Pilih unit induk lain.",
            kolom="parent",
        ) from sebab
    if "parent" in berubah:
        ids = Pegawai.objects.filter(unit_kerja=unit).values_list("pk", flat=True)
        kirim_penempatan_berubah(ids, hari(pada))
    return unit


@transaction.atomic
def create_jabatan(
    *,
    kode: str,
    nama: str,
    jenis: JenisJabatan,
    eselon: str = "",
    tunjangan_fungsional: str = "",
    bup: int | None = None,
    oleh: Pengguna | None,
    pada: datetime,
) -> Jabatan:
    """Add a post to the catalogue. Raises `KodeSudahDipakai`, `IsianSalah`."""
    _tolak_kode_ganda(Jabatan, kode, "jabatan")
    _periksa_tunjangan({"eselon": eselon, "tunjangan_fungsional": tunjangan_fungsional}, hari(pada))
    jabatan = Jabatan.objects.create(
        kode=kode, nama=nama, jenis=jenis, eselon=eselon, tunjangan_fungsional=tunjangan_fungsional, bup=bup
    )
    log_activity("jabatan.jabatan.dibuat", target=jabatan, oleh=oleh, pada=pada, sesudah={"kode": kode, "nama": nama})
    return jabatan


@transaction.atomic
def update_jabatan(
    *, jabatan: Jabatan, versi: int | None, oleh: Pengguna | None, pada: datetime, **kolom: Any
) -> Jabatan:
    """Change a post of the catalogue; its code never changes. Raises `VersiUsang`, `IsianSalah`."""
    _hanya(kolom, {"nama", "jenis", "eselon", "tunjangan_fungsional", "bup", "is_aktif"})
    jabatan = Jabatan.objects.select_for_update().get(pk=jabatan.pk)
    check_versi(jabatan, versi)
    _periksa_tunjangan({nama: nilai for nama, nilai in kolom.items() if nilai != getattr(jabatan, nama)}, hari(pada))
    berubah = _simpan(jabatan, kolom, "jabatan.jabatan.diubah", oleh=oleh, pada=pada)
    if berubah & {"jenis", "eselon", "tunjangan_fungsional"}:
        kirim_penempatan_berubah(
            Pegawai.objects.filter(posisi__jabatan=jabatan).values_list("pk", flat=True), hari(pada)
        )
    return jabatan


def _periksa_tunjangan(kolom: Mapping[str, Any], tanggal: date) -> None:
    """Refuse what pay could not read: it would leave the allowance of the post out, or hold the whole slip."""
    if salah := periksa_eselon(str(kolom.get("eselon") or "")):
        raise IsianSalah(salah, kolom="eselon")
    nomor = str(kolom.get("tunjangan_fungsional") or "")
    if nomor and nomor not in dict(list_tunjangan_fungsional(tanggal)):
        raise IsianSalah(
            f"Tabel tunjangan fungsional yang berlaku tidak memuat baris “{nomor}”. Pilih dari daftar.",
            kolom="tunjangan_fungsional",
        )


@transaction.atomic
def create_posisi(
    *,
    kode: str,
    jabatan: Jabatan,
    unit_kerja: UnitKerja,
    atasan: Posisi | None,
    kelas: int | None,
    kebutuhan: int = 1,
    tmt: date,
    oleh: Pengguna | None,
    pada: datetime,
) -> Posisi:
    """Add a seat. Raises `KodeSudahDipakai`, `IsianSalah`."""
    _tolak_kode_ganda(Posisi, kode, "posisi")
    _periksa_kelas(kelas)
    posisi = Posisi.objects.create(
        kode=kode,
        jabatan=jabatan,
        unit_kerja=unit_kerja,
        atasan=atasan,
        kelas=kelas,
        kebutuhan=kebutuhan,
        berlaku=masa(tmt),
    )
    log_activity("jabatan.posisi.dibuat", target=posisi, oleh=oleh, pada=pada, sesudah={"kode": kode, "kelas": kelas})
    return posisi


@transaction.atomic
def update_posisi(*, posisi: Posisi, versi: int | None, oleh: Pengguna | None, pada: datetime, **kolom: Any) -> Posisi:
    """Change class, superior, need, post or unit of a seat. Raises `VersiUsang`, `StrukturMelingkar`."""
    _hanya(kolom, {"jabatan", "unit_kerja", "atasan", "kelas", "kebutuhan"})
    posisi = Posisi.objects.select_for_update(of=("self",)).get(pk=posisi.pk)
    check_versi(posisi, versi)
    if "kelas" in kolom:
        _periksa_kelas(kolom["kelas"])
    try:
        with transaction.atomic():
            berubah = _simpan(posisi, kolom, "jabatan.posisi.diubah", oleh=oleh, pada=pada)
    except IntegrityError as sebab:
        raise StrukturMelingkar(
            f"{kolom['atasan']} berada di bawah {posisi} (atau posisi itu sendiri), jadi tidak dapat menjadi atasannya. "
            "Pilih posisi atasan lain.",
            kolom="atasan",
        ) from sebab
    if berubah & {"kelas", "atasan", "jabatan", "unit_kerja"}:
        pemangku = Pegawai.objects.filter(posisi=posisi)
        if "unit_kerja" in berubah:
            pemangku.update(unit_kerja=posisi.unit_kerja)
        kirim_penempatan_berubah(pemangku.values_list("pk", flat=True), hari(pada))
    return posisi


@transaction.atomic
def update_posisi_berakhir(
    *, posisi: Posisi, versi: int | None, sampai: date, oleh: Pengguna | None, pada: datetime
) -> Posisi:
    """End a seat after the day `sampai`. Raises `PosisiMasihTerisi`, `VersiUsang`."""
    posisi = Posisi.objects.select_for_update(of=("self",)).get(pk=posisi.pk)
    check_versi(posisi, versi)
    berlaku = masa(posisi.berlaku.lower, sampai)
    pemangku = (
        RiwayatJabatan.objects.filter(posisi=posisi, berlaku__contains=berlaku.upper).select_related("pegawai").first()
    )
    if pemangku is not None:
        raise PosisiMasihTerisi(
            f"{pemangku.pegawai} masih memangku {posisi} sesudah {tulis_tanggal(sampai)}. Pindahkan dulu pegawai itu.",
            kolom="sampai",
        )
    _simpan(posisi, {"berlaku": berlaku}, "jabatan.posisi.diakhiri", oleh=oleh, pada=pada)
    return posisi


def _simpan(objek: Any, kolom: dict[str, Any], kode: str, *, oleh: Pengguna | None, pada: datetime) -> set[str]:
    """Save what differs, count up, log; returns the names of what changed."""
    sebelum, sesudah = beda(objek, kolom)
    if not sesudah:
        return set()
    for nama in sesudah:
        setattr(objek, nama, kolom[nama])
    objek.versi += 1
    objek.save(update_fields=[*sesudah, "versi"])
    log_activity(kode, target=objek, oleh=oleh, pada=pada, sebelum=sebelum, sesudah=sesudah)
    return set(sesudah)


def _tolak_kode_ganda(model: Any, kode: str, sebutan: str) -> None:
    if model.objects.filter(kode=kode).exists():
        raise KodeSudahDipakai(f"Kode {kode} sudah dipakai {sebutan} lain. Pilih kode yang berbeda.", kolom="kode")


def _periksa_kelas(kelas: int | None) -> None:
    if kelas is not None and not 1 <= kelas <= 17:
        raise IsianSalah("Kelas jabatan hanya 1 sampai 17. Periksa SK kelas jabatannya.", kolom="kelas")


def _hanya(kolom: dict[str, Any], boleh: set[str]) -> None:
    asing = set(kolom) - boleh
    if asing:
        raise TypeError(f"Not editable fields: {sorted(asing)}")
