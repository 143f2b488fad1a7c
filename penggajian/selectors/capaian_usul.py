"""Achievements that records of complaints suggest: for a person to submit with their source, never taken by themselves."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from asn_portal.lib.periode import Periode
from jabatan.models import UnitKerja
from kinerja.partisipasi.selectors.hasil import all_pengaduan_unit
from penggajian.enums import JenisCapaian, StatusKetetapan
from penggajian.models import CapaianBulan
from penggajian.rules.capaian_usul import persen_tindak_lanjut

from .capaian_catatan import list_unit_capaian


@dataclass(frozen=True, slots=True)
class UsulCapaian:
    """What the complaints of a unit's month suggest; `persen` as a number of per cent."""

    unit: UnitKerja
    periode: Periode
    persen: Decimal
    sumber: str


def list_usul(user: Any, periode: Periode) -> list[UsulCapaian]:
    """Give what a month suggests for units whose achievement this user may record, by name; three queries.

    A unit without complaints measures nothing, and one whose number already stands or waits is left out.
    """
    unit = {satu.pk for satu in list_unit_capaian(user)}
    tercatat = {
        (satu.unit_kerja_id, satu.nilai)
        for satu in CapaianBulan.objects.filter(
            periode=periode.awal,
            jenis=JenisCapaian.PENGADUAN,
            pegawai__isnull=True,
            status__in=[StatusKetetapan.DIAJUKAN, StatusKetetapan.DISETUJUI],
        )
    }
    hasil = []
    for satu in all_pengaduan_unit(unit, periode.awal, periode.awal):
        persen = persen_tindak_lanjut(satu.diterima, satu.tepat_waktu)
        if persen is None or (satu.unit_kerja_id, int(persen * 10_000)) in tercatat:
            continue
        sumber = f"Hasil pengaduan {periode.nama}: {satu.tepat_waktu} dari {satu.diterima} dijawab tepat waktu"
        hasil.append(UsulCapaian(satu.unit_kerja, periode, persen, sumber))
    return sorted(hasil, key=lambda satu: (satu.unit.nama, satu.unit.pk))
