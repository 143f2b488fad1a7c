"""Setting the capaian of a unit, and justifying a spread of predikat; both only add, nothing is blocked."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from jabatan.models import UnitKerja
from jabatan.services.dasar import hari
from kinerja.models import CapaianUnit, JustifikasiSebaran
from kinerja.rules.masa import Masa
from kinerja.selectors.distribusi import get_jenis_masa, list_dapat_dijustifikasi, list_sebaran


class MasaBelumMulai(BentrokKeadaan):
    """The span has not begun."""

    kode = "masa_belum_mulai"


class BukanKepalaUnit(TindakanTerlarang):
    """Only the head of a unit justifies its spread."""

    kode = "bukan_kepala_unit"


@transaction.atomic
def create_capaian(
    *, unit_kerja: UnitKerja, masa: Masa, capaian: str, pejabat: str, dasar_hukum: str, oleh: Pengguna, pada: datetime
) -> CapaianUnit:
    """Record the capaian that a named official set for a unit and a span; a later record counts instead.

    Raises `MasaBelumMulai`, `IsianSalah`. Dasar hukum: PermenPANRB 6/2022, Pasal 24-25.
    """
    if masa.awal > hari(pada):
        raise MasaBelumMulai(f"{masa.nama} belum dimulai. Capaian dicatat setelah masanya berjalan.")
    for kolom, teks, kata in (
        ("pejabat", pejabat, "Isi nama dan jabatan pejabat yang menetapkan."),
        ("dasar_hukum", dasar_hukum, "Isi dasarnya, misalnya nomor keputusan atau laporan kinerja."),
    ):
        if not teks.strip():
            raise IsianSalah(kata, kolom=kolom)
    jenis, periode = get_jenis_masa(masa)
    baris = CapaianUnit(
        unit_kerja=unit_kerja,
        jenis=jenis,
        periode=periode,
        capaian=capaian,
        pejabat=pejabat.strip(),
        dasar_hukum=dasar_hukum.strip(),
        oleh=oleh,
        pada=pada,
    )
    baris.full_clean()
    baris.save()
    log_activity(
        "kinerja.capaian.ditetapkan",
        target=baris,
        oleh=oleh,
        pada=pada,
        alasan=baris.dasar_hukum,
        sesudah={"unit": unit_kerja.kode, "masa": masa.kode, "capaian": capaian},
    )
    return baris


@transaction.atomic
def create_justifikasi(
    *, unit_kerja: UnitKerja, masa: Masa, alasan: str, oleh: Pengguna, pada: datetime
) -> JustifikasiSebaran:
    """Write why the spread of a unit differs from the guide, as its head; the spread of the moment is kept with it.

    Raises `BukanKepalaUnit`, `IsianSalah`.
    """
    if unit_kerja.pk not in list_dapat_dijustifikasi(oleh, hari(pada)):
        raise BukanKepalaUnit(f"Justifikasi {unit_kerja.nama} ditulis oleh kepala unitnya.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan justifikasinya: apa yang membuat sebaran unit ini berbeda.", kolom="alasan")
    kini = next((b for b in list_sebaran(oleh, masa, hari(pada)) if b.unit.pk == unit_kerja.pk), None)
    if kini is None or not kini.orang:
        raise IsianSalah(f"Belum ada hasil {masa.nama} yang disampaikan di {unit_kerja.nama}.")
    jenis, periode = get_jenis_masa(masa)
    baris = JustifikasiSebaran(
        unit_kerja=unit_kerja,
        jenis=jenis,
        periode=periode,
        alasan=alasan.strip(),
        sebaran={"jumlah": {p.value: n for p, n in kini.jumlah.items()}, "jarak": kini.jarak},
        oleh=oleh,
        pada=pada,
    )
    baris.full_clean()
    baris.save()
    log_activity("kinerja.sebaran.dijustifikasi", target=baris, oleh=oleh, pada=pada, alasan=baris.alasan)
    return baris
