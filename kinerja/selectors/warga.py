"""Citizens' results as appraisal reads them: beside a rating, in the dossier, on the boards. They inform, never set."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from asn_portal.lib.periode import Periode
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import UnitKerja
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from kinerja.enums import CakupanAngka, JenisBukti
from kinerja.models import AngkaUnit
from kinerja.parameters.mutu_data import get_parameter_mutu
from kinerja.partisipasi.enums import UnsurSkm
from kinerja.partisipasi.models import HasilPengaduan, HasilSurvei
from kinerja.partisipasi.rules.banding import pasangan_terakhir
from kinerja.partisipasi.rules.nilai import tulis_dua
from kinerja.partisipasi.selectors.hasil import all_pengaduan_unit, all_petugas, all_survei_unit, get_rata
from kinerja.partisipasi.selectors.umpan import all_umpan, kata_umpan
from kinerja.rules.masa import Masa
from kinerja.rules.warga import Banding, is_banyak_tanpa_mutu

SETAHUN = timedelta(days=366)
"""A survey that ended longer ago says nothing about the work of a span: one a year is the least."""
BULAN_TAMPIL = 3


@dataclass(frozen=True)
class FaktaWarga:
    """One recorded result in words; `rujukan` is the key of the version, which never changes."""

    jenis: JenisBukti
    teks: str
    rujukan: Any
    url: str


def list_jalur(unit_id: int | None) -> list[int]:
    """Give a unit and the units above it, the nearest first; one query."""
    induk = dict(UnitKerja.objects.values_list("pk", "parent"))
    jalur: list[int] = []
    while unit_id is not None:
        jalur.append(unit_id)
        unit_id = induk.get(unit_id)
    return jalur


def list_survei_dekat(
    unit_id: int | None, awal: date, akhir: date, jalur: list[int] | None = None
) -> list[HasilSurvei]:
    """Give the newest survey of each service of the nearest unit that has one fit for a span.

    Its sample suffices, it began by the end of the span (a later survey never reaches back), and it ended at most a
    year before the span began.
    """
    jalur = list_jalur(unit_id) if jalur is None else jalur
    cocok: dict[int, dict[str, HasilSurvei]] = defaultdict(dict)
    for hasil in all_survei_unit(jalur, awal - SETAHUN, akhir, [UnsurSkm.PERILAKU]):
        if hasil.is_cukup:
            cocok[hasil.unit_kerja_id][hasil.layanan] = hasil  # oldest first: the newest stays
    dekat = next((cocok[unit] for unit in jalur if unit in cocok), {})
    return [dekat[layanan] for layanan in sorted(dekat)]


def kata_survei(hasil: HasilSurvei) -> str:
    """Say what a survey found, with the element that officers answer for."""
    perilaku = get_rata(hasil).get(UnsurSkm.PERILAKU)
    kata = f"IKM {hasil.nama_layanan}, {hasil.nama_masa}: {tulis_dua(Fraction(hasil.ikm))} ({hasil.mutu})"
    if perilaku is not None:
        kata += f", perilaku pelaksana {tulis_dua(perilaku)} dari 4"
    return f"{kata}; {hasil.responden} responden"


def kata_pengaduan(bulan: HasilPengaduan) -> str:
    """Say how the complaints of a month went."""
    return (
        f"Pengaduan {bulan.unit_kerja.nama}, {Periode.dari_tanggal(bulan.periode).nama}: {bulan.diterima} diterima, "
        f"{bulan.tepat_waktu} dijawab tepat waktu, {bulan.selesai} selesai"
    )


def list_fakta_warga(pegawai_id: int, unit_id: int | None, masa: Masa, user: Any) -> list[FaktaWarga]:
    """Give what citizens' results say beside the work of a person in a span, as far as the reader may know; six queries.

    About the unit: surveys and the newest months of complaints. About the person, to who reads decisions of
    discipline: complaints that they completed or that were confirmed, and what users of the service said about them,
    in the quarters that ended in the span or else in the newest one of the year before.
    """
    jalur = list_jalur(unit_id)
    fakta = [
        FaktaWarga(JenisBukti.WARGA, kata_survei(h), h.uuid, f"/warga/survei/{h.uuid}/")
        for h in list_survei_dekat(unit_id, masa.awal, masa.akhir, jalur)
    ]
    bulan: dict[int, list[HasilPengaduan]] = defaultdict(list)
    for satu in all_pengaduan_unit(jalur, masa.awal, masa.akhir):
        bulan[satu.unit_kerja_id].append(satu)
    dekat = next((bulan[unit] for unit in jalur if unit in bulan), [])
    fakta += [
        FaktaWarga(JenisBukti.WARGA, kata_pengaduan(b), b.uuid, f"/warga/pengaduan/{b.uuid}/")
        for b in dekat[-BULAN_TAMPIL:]
    ]
    if lingkup(user).mencakup(Data.DISIPLIN, "l", owner_id=pegawai_id, unit_id=unit_id):
        for orang in all_petugas(masa.awal, masa.akhir, pegawai_id):
            kata = [f"{orang.selesai} diselesaikan"] if orang.selesai else []
            kata += [f"{orang.terbukti} terbukti terhadap pegawai ini"] if orang.terbukti else []
            if kata:
                nama = Periode.dari_tanggal(orang.periode).nama
                teks = f"Pengaduan yang menyebut pegawai ini, {nama}: {', '.join(kata)}"
                fakta.append(FaktaWarga(JenisBukti.PETUGAS, teks, orang.uuid, "/warga/petugas/"))
        umpan = all_umpan(pegawai_id, masa.awal - SETAHUN, masa.akhir)
        fakta += [
            FaktaWarga(JenisBukti.UMPAN_WARGA, kata_umpan(u), u.uuid, f"/warga/umpan/{u.uuid}/")
            for u in [u for u in umpan if u.periode >= _awal_triwulan(masa.awal)] or umpan[-1:]
        ]
    return fakta


def _awal_triwulan(tanggal: date) -> date:
    """Give the first day of the oldest quarter that ends on or after a day."""
    return Triwulan.dari_tanggal(tanggal).awal


@dataclass(frozen=True)
class TandaMutu:
    """A service whose entries rose while its index fell, between its last two comparable periods."""

    lalu: HasilSurvei
    kini: HasilSurvei

    @property
    def kata(self) -> str:
        """The sentence of the hint."""
        dari, menjadi = (tulis_dua(Fraction(h.ikm)) for h in (self.lalu, self.kini))
        return (
            f"IKM {self.kini.nama_layanan} turun dari {dari} ({self.lalu.nama_masa}) menjadi {menjadi} "
            f"({self.kini.nama_masa}), sedangkan catatan log bertambah."
        )


def list_tanda_mutu(unit_ids: Iterable[int] | None, sampai: date) -> dict[int, TandaMutu]:
    """Give the units, of these or of all, whose recorded work grows while citizens are less satisfied; three queries.

    Compares surveys that began by a day, the newer one at most a year old, the other one two years more. Counts the log of the unit with all below it, by months that begin in a
    period; a period with a month that was never counted is not compared.
    """
    layanan: dict[tuple[int, str], list[HasilSurvei]] = defaultdict(list)
    for hasil in all_survei_unit(unit_ids, sampai - 3 * SETAHUN, sampai, ()):
        layanan[hasil.unit_kerja_id, hasil.layanan].append(hasil)
    pasangan = [p for daftar in layanan.values() if (p := pasangan_terakhir(daftar)) and p[0].akhir >= sampai - SETAHUN]
    turun = [(kini, lalu) for kini, lalu in pasangan if kini.ikm < lalu.ikm]
    if not turun:
        return {}
    jumlah: dict[int, dict[date, int]] = defaultdict(dict)
    for unit, periode, n in AngkaUnit.objects.filter(
        unit_kerja__in={kini.unit_kerja_id for kini, _ in turun},
        cakupan=CakupanAngka.POHON,
        periode__range=(min(lalu.awal for _, lalu in turun), max(kini.akhir for kini, _ in turun)),
    ).values_list("unit_kerja", "periode", "log_jumlah"):
        jumlah[unit][periode] = n
    naik = int(get_parameter_mutu("volume_naik", sampai).nilai)
    hasil_tanda: dict[int, TandaMutu] = {}
    for kini, lalu in turun:
        bulan = [_list_bulan(h) for h in (lalu, kini)]
        hitung = jumlah[kini.unit_kerja_id]
        if not all(bulan) or any(b not in hitung for satu in bulan for b in satu):
            continue  # a month before the log was kept would look like growth
        log = [sum(hitung[b] for b in satu) for satu in bulan]
        if is_banyak_tanpa_mutu(Banding(log[0], log[1], Fraction(lalu.ikm), Fraction(kini.ikm)), naik):
            hasil_tanda.setdefault(kini.unit_kerja_id, TandaMutu(lalu, kini))
    return hasil_tanda


def _list_bulan(hasil: HasilSurvei) -> list[date]:
    """Give the first days of months that lie in the period of a survey."""
    bulan = Periode.dari_tanggal(hasil.awal)
    if bulan.awal < hasil.awal:
        bulan = bulan.berikutnya()
    daftar = []
    while bulan.awal <= hasil.akhir:
        daftar.append(bulan.awal)
        bulan = bulan.berikutnya()
    return daftar


def get_tanda_mutu(unit_id: int | None, sampai: date) -> TandaMutu | None:
    """Give the hint about the nearest unit that has one; none when the unit is in order."""
    jalur = list_jalur(unit_id)
    tanda = list_tanda_mutu(jalur, sampai)
    return next((tanda[unit] for unit in jalur if unit in tanda), None)


def get_petunjuk_ikm(unit: UnitKerja, masa: Masa) -> list[HasilSurvei]:
    """Give the surveys of the unit itself that its capaian may refer to; they suggest, an official sets."""
    return list_survei_dekat(unit.pk, masa.awal, masa.akhir, [unit.pk])
