"""Import of achievements in two steps: a preview bound by its hash, then exactly that, all or nothing.

What is applied waits for a second person, who may approve everything from one source at once. A row about the
uploader's own achievement is refused.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.rules.matriks import Data
from jabatan.rules.sel import baca_bulan, baca_desimal, baca_nomor, baca_pilihan, baca_teks
from jabatan.scoping import lingkup
from jabatan.services.impor import (
    PEGAWAI_LUAR_LINGKUP,
    Baris,
    HasilLembar,
    Kolom,
    RencanaTemuan,
    Temuan,
    check_pratinjau,
    close_pratinjau,
    create_pratinjau_lembar,
    create_templat_bentuk,
    list_lengkap,
    lock_pratinjau,
    tulis_atau_usang,
)
from penggajian.enums import JenisCapaian, StatusKetetapan
from penggajian.models import CapaianBulan, ImporCapaian

from .capaian import susun_capaian

KODE = "penggajian.impor_capaian"
_JENIS = {s.value: s.label for s in JenisCapaian}
_BERJALAN = (StatusKetetapan.DIAJUKAN, StatusKetetapan.DISETUJUI)
_Kunci = tuple[str, date, int | None, int]

BENTUK: tuple[Kolom, ...] = (
    Kolom("bulan", baca_bulan, True, "Bulan yang diukur, tahun-bulan", "2026-10"),
    Kolom("jenis", lambda sel: baca_pilihan(sel, _JENIS), True, ", ".join(_JENIS.values()), "Capaian rencana kinerja"),
    Kolom("kode_unit", baca_teks, False, "Kode unit kerja; kosong bila capaian seorang pegawai", "dinkes", 40),
    Kolom("nip", baca_nomor, False, "18 angka, sel berformat teks; kosong bila capaian unit", "", 18),
    Kolom("persen", baca_desimal, True, "0 sampai 200, paling banyak dua desimal", "87,5"),
    Kolom("sumber", baca_teks, True, "Laporan atau aplikasi asal angkanya", "Laporan e-Monev Oktober 2026", 200),
)


def create_templat_capaian() -> bytes:
    """Make the template to fill in."""
    return create_templat_bentuk(BENTUK)


def _kunci(satu: CapaianBulan) -> _Kunci:
    """Say whose achievement of what a record is."""
    return (satu.jenis, satu.periode, satu.pegawai_id, 0 if satu.pegawai_id else satu.unit_kerja_id)


def _susun(
    baris: list[tuple[int, dict[str, Any]]], oleh: Pengguna, per_tanggal: date, pada: datetime
) -> HasilLembar[CapaianBulan]:
    """Compare the rows with what is recorded, within reach."""
    hasil = HasilLembar[CapaianBulan]()
    lengkap = list_lengkap(baris, BENTUK)
    orang = {
        p.nip: p
        for p in Pegawai.objects.filter(nip__in={n["nip"] for _, n in lengkap if n["nip"]}).select_related("unit_kerja")
    }
    unit = {
        u.kode: u for u in UnitKerja.objects.filter(kode__in={n["kode_unit"] for _, n in lengkap if n["kode_unit"]})
    }
    jangkauan = lingkup(oleh)
    tercatat: dict[_Kunci, list[CapaianBulan]] = {}
    bulan = {Periode.dari_teks(nilai["bulan"]).awal for _, nilai in lengkap}
    for satu in CapaianBulan.objects.filter(periode__in=bulan, status__in=_BERJALAN).order_by("pk"):
        tercatat.setdefault(_kunci(satu), []).append(satu)
    pertama: dict[_Kunci, int] = {}
    for nomor, nilai in lengkap:
        pegawai, milik = orang.get(nilai["nip"]), unit.get(nilai["kode_unit"])
        kolom = "nip" if nilai["nip"] else "kode_unit"
        if bool(nilai["nip"]) == bool(nilai["kode_unit"]):
            hasil.temuan.append(Temuan(nomor, kolom, "Isi kode unit atau NIP; salah satu saja."))
            continue
        tempat = pegawai.unit_kerja if pegawai is not None else milik
        if tempat is None or not any(
            jangkauan.mencakup(Data.SLIP, huruf, owner_id=pegawai.pk if pegawai else None, unit_id=tempat.pk)
            for huruf in "uv"
        ):
            pesan = PEGAWAI_LUAR_LINGKUP if nilai["nip"] else "Unit ini tidak ada, atau di luar lingkup Anda."
            hasil.temuan.append(Temuan(nomor, kolom, pesan))
            continue
        if pegawai is not None and pegawai.pk == jangkauan.pegawai_id:
            hasil.temuan.append(Temuan(nomor, "nip", "Baris ini capaian Anda sendiri. Minta pejabat lain mencatatnya."))
            continue
        try:
            satu = susun_capaian(
                jenis=nilai["jenis"],
                bulan=Periode.dari_teks(nilai["bulan"]),
                persen=Decimal(str(nilai["persen"])),
                sumber=nilai["sumber"],
                pegawai=pegawai,
                unit_kerja=milik,
                per_tanggal=per_tanggal,
                oleh=oleh,
                pada=pada,
            )
        except IsianSalah as galat:
            hasil.temuan.append(
                Temuan(nomor, {"periode": "bulan"}.get(galat.kolom or "", galat.kolom or kolom), str(galat))
            )
            continue
        kunci = _kunci(satu)
        lama = tercatat.get(kunci, [])
        menunggu = next((c for c in lama if c.status == StatusKetetapan.DIAJUKAN), None)
        if kunci in pertama:
            pesan = f"Bulan, jenis, dan pemiliknya sama dengan baris {pertama[kunci]}. Sisakan salah satu."
            hasil.temuan.append(Temuan(nomor, kolom, pesan))
        elif any((c.nilai, c.sumber) == (satu.nilai, satu.sumber) for c in lama):
            hasil.rencana.append(_butir(nomor, satu, "SAMA", lama))
        elif menunggu is not None:
            pesan = f"Capaian {menunggu.persen} untuk bulan itu masih menunggu orang kedua. Putuskan atau tarik dahulu."
            hasil.temuan.append(Temuan(nomor, kolom, pesan))
        else:
            hasil.baru.append(satu)
            hasil.rencana.append(_butir(nomor, satu, "UBAH" if lama else "BARU", lama))
        pertama.setdefault(kunci, nomor)
    return hasil


def _butir(nomor: int, satu: CapaianBulan, aksi: str, lama: list[CapaianBulan]) -> dict[str, Any]:
    """Note what one row would propose, with the number before and after."""
    semula = ", ".join(c.persen for c in lama)
    return {
        "baris": nomor,
        "kunci": f"{satu}, {Periode.dari_tanggal(satu.periode).nama}",
        "aksi": aksi,
        "ubah": {"capaian": [semula, satu.persen], "sumber": [", ".join(c.sumber for c in lama), satu.sumber]},
        "dari": [[c.pk, c.versi] for c in lama],
    }


@transaction.atomic
def create_impor_capaian(
    *, nama_berkas: str, isi: bytes, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporCapaian:
    """Read a sheet and keep its preview; nothing of it is recorded yet.

    Raises what `baca_lembar` raises; errors of rows are in `galat`.
    """

    def rencanakan(baris: Baris) -> RencanaTemuan:
        hasil = _susun(baris, oleh, per_tanggal, pada)
        return hasil.rencana, hasil.temuan

    return create_pratinjau_lembar(
        ImporCapaian, KODE, BENTUK, rencanakan, nama_berkas=nama_berkas, isi=isi, oleh=oleh, pada=pada
    )


@transaction.atomic
def apply_impor_capaian(
    *, impor: ImporCapaian, sidik: str, oleh: Pengguna, pada: datetime, per_tanggal: date
) -> ImporCapaian:
    """Record exactly what was previewed, or nothing; it waits for a second person.

    Raises `PratinjauUsang`, `ImporBermasalah`, `ImporSudahDiterapkan`.
    """
    impor = lock_pratinjau(impor)
    hasil = _susun([(nomor, nilai) for nomor, nilai in impor.isi], oleh, per_tanggal, pada)
    check_pratinjau(impor, sidik, hasil.rencana, hasil.temuan)
    with tulis_atau_usang():
        CapaianBulan.objects.bulk_create(hasil.baru, batch_size=2000)
    return close_pratinjau(impor, KODE, oleh=oleh, pada=pada)
