"""Reading for simulations: a locked month as columns, kept in the cache; the law it ran on; who changes most."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.core.cache import cache
from django.db.models import QuerySet, Sum

from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.parameter import BukuParameter, NilaiParameter, sidik
from asn_portal.lib.periode import Periode
from asn_portal.lib.uang import Kolom
from jabatan.models import UnitKerja
from penggajian.enums import KOSONG, JenisProses, StatusPerkada, StatusProses
from penggajian.models import Perkada, ProsesGaji, Simulasi, Slip, Susunan
from penggajian.rules.engine import Hasil, fakta_diminta
from penggajian.rules.kolom_padat import buka, kemas
from penggajian.rules.perkada import BOLEH, WAJIB, periksa_perkada
from penggajian.rules.simulasi import (
    BACA,
    Anggaran,
    Dasar,
    HasilSimulasi,
    Jumlah,
    ringkas_simulasi,
    simulasikan,
    urut_terbesar,
)
from penggajian.rules.tuas import berlakukan, terapkan
from penggajian.rules.tuas_beda import UbahNilai, list_ubah_nilai

from .buku import get_buku
from .kolom_slip import baca_kolom
from .potret import batas_pita, list_potret

DETIK = 3600
"""How long the columns of a month stay in the cache after somebody last simulated with them."""
BANYAK_TERBESAR = 20
DITELUSURI = 500
PITA = {"tpp_pita_terlambat": "terlambat", "tpp_pita_pulang_cepat": "pulang_cepat"}
FAKTA_PILIHAN = {
    "gaji_bulan_mulai": ("dapat_gaji", "dapat_tunjangan_jabatan"),
    "hukuman_bulan_mulai": ("tingkat_hukuman",),
    "tpp_tetap": ("tpp_berjumlah_tetap", "dapat_tpp"),
    "tpp_paruh_waktu": ("dapat_tpp",),
    "paruh_waktu_hak": ("dapat_tunjangan_jabatan",),
    "tpp_predikat_cuti": ("predikat", "predikat_2", "predikat_3", "cuti_sebulan"),
    "tpp_rangkapan_dibayar": (
        "kelas_plt",
        "bulan_plt",
        "hubungan_plt",
        "hari_plt",
        "hubungan_plt_2",
        "hari_plt_2",
        "hubungan_plt_3",
        "hari_plt_3",
    ),
}
"""Settings by which the snapshot counts, and the facts that each decides."""

SQL_SLIP = """
SELECT s.pegawai_id, s.unit_kerja_id, (p.jenis_kelamin = 'P')::int::bigint, {bayar}, s.masukan
FROM penggajian_slip s JOIN jabatan_pegawai p ON p.id = s.pegawai_id
WHERE s.proses_id = %s AND s.periode = %s ORDER BY s.pegawai_id
"""


class BulanBelumDikunci(BentrokKeadaan):
    """The month is still being worked on, so there is nothing to compare with."""

    kode = "bulan_belum_dikunci"


class PerkadaBelumBenar(BentrokKeadaan):
    """The draft has values that the engine cannot use."""

    kode = "perkada_belum_benar"


@dataclass(frozen=True, slots=True)
class Terbesar:
    """One person whose net pay would change; rupiah."""

    slip: Slip
    lama: int
    baru: int

    @property
    def selisih(self) -> int:
        """Give what changes; rupiah."""
        return self.baru - self.lama


def list_bulan() -> list[ProsesGaji]:
    """Give the locked months, newest first."""
    return list(
        ProsesGaji.objects.filter(jenis=JenisProses.BULANAN, status=StatusProses.DIKUNCI).order_by("-periode", "pk")
    )


def list_perkada_simulasi() -> list[Perkada]:
    """Give the regulations that may be tried, newest first: all but those turned down."""
    return list(Perkada.objects.exclude(status=StatusPerkada.DITOLAK).order_by("-berlaku", "-pk"))


def all_simulasi() -> QuerySet[Simulasi]:
    """Give the stored simulations, newest first; a study of the whole has no owner."""
    return Simulasi.objects.select_related("proses", "perkada", "dibuat_oleh").order_by("-pk")


def list_pilihan() -> list[Simulasi]:
    """Give names alone, newest first, to choose from; at most a hundred."""
    return list(Simulasi.objects.only("uuid", "nama").order_by("-pk")[:100])


# --- A locked month as columns ------------------------------------------------------------------
_diingat: dict[str, Dasar] = {}
"""The month last simulated in this process; one, because a hundred thousand people are many bytes."""


def get_dasar(proses: ProsesGaji) -> Dasar:
    """Give a locked month as columns: of this process, else of the cache, else of its slips. Raises `BulanBelumDikunci`."""
    if proses.status != StatusProses.DIKUNCI or proses.jenis != JenisProses.BULANAN:
        apa = "belum dikunci" if proses.jenis == JenisProses.BULANAN else "bukan gaji bulanan"
        raise BulanBelumDikunci(
            f"Gaji {Periode.dari_tanggal(proses.periode).nama} {apa}, jadi tidak dapat menjadi dasar simulasi. "
            "Pilih gaji bulanan yang sudah dikunci."
        )
    kunci = f"simulasi:{proses.pk}:{proses.sidik}"
    dasar = _diingat.get(kunci)
    if dasar is None:
        susunan = _susunan(proses)
        dasar = susun_dasar(proses, susunan, _ambil(kunci, lambda: baca_slip(proses, susunan)))
        _diingat.clear()
        _diingat[kunci] = dasar
    return dasar


def _ambil(kunci: str, baca: Any) -> dict[str, Kolom]:
    isi = cache.get(kunci)
    if isi is not None:
        cache.touch(kunci, DETIK)
        return buka(isi)
    kolom: dict[str, Kolom] = baca()
    cache.set(kunci, kemas(kolom), DETIK)
    return kolom


def _susunan(proses: ProsesGaji) -> Susunan:
    """Give the one layout of a run; all its slips were written by one COPY."""
    pertama = proses.slip_set.filter(periode=proses.periode).select_related("susunan").order_by("pegawai_id").first()
    if pertama is None:
        raise BulanBelumDikunci(
            f"Gaji {Periode.dari_tanggal(proses.periode).nama} tidak mempunyai slip. Pilih bulan lain."
        )
    return pertama.susunan


def baca_slip(proses: ProsesGaji, susunan: Susunan) -> dict[str, Kolom]:
    """Read the slips of a run as columns, in order of pegawai: who, what was paid (`bayar.`), facts; rupiah and codes."""
    letak = {nama: nomor for nomor, nama in enumerate(susunan.komponen, 1)}
    bayar = {"bersih": "s.bersih", "kotor": "s.kotor"} | {
        nama: f"s.jumlah[{letak[nama]}]" for nama in BACA if nama in letak
    }
    tunggal = ["orang.pegawai", "orang.unit", "orang.perempuan", *(f"bayar.{nama}" for nama in bayar)]
    sql = SQL_SLIP.format(bayar=", ".join(bayar.values()))
    return baca_kolom(sql, [proses.pk, proses.periode], tunggal, list(susunan.masukan))


def susun_dasar(proses: ProsesGaji, susunan: Susunan, kolom: Mapping[str, Kolom]) -> Dasar:
    """Lay columns out as rules read them, units by their top unit below the institution."""
    atas, nama_unit = _unit_teratas()
    unit = kolom["orang.unit"]
    ada, letak = np.unique(unit, return_inverse=True)
    puncak = np.array([atas.get(satu, KOSONG) for satu in ada.tolist()], dtype=np.int64)
    return Dasar(
        pegawai=kolom["orang.pegawai"],
        unit=puncak[letak] if len(unit) else unit,
        perempuan=kolom["orang.perempuan"],
        masukan={nama: kolom[nama] for nama in susunan.masukan},
        dibayar={nama: kolom[f"bayar.{nama}"] for nama in BACA if f"bayar.{nama}" in kolom},
        nama_unit=nama_unit,
        tata=susunan.tata(proses.periode),
        parameter=json.loads(proses.aturan.isi) if proses.aturan else {},
    )


def _unit_teratas() -> tuple[dict[int, int], dict[int, str]]:
    """Give each unit's highest unit below the root of the institution, and the names of units."""
    baris = list(UnitKerja.objects.values_list("pk", "parent_id", "nama"))
    induk = {pk: parent for pk, parent, _ in baris}
    hasil = {}
    for pk in induk:
        atas = pk
        while (lanjut := induk.get(atas)) is not None and induk.get(lanjut) is not None:
            atas = lanjut
        hasil[pk] = atas
    return hasil, {pk: nama for pk, _, nama in baris}


# --- Values -------------------------------------------------------------------------------------
def get_berlaku(parameter: Mapping[str, Any]) -> dict[str, NilaiParameter]:
    """Give the values of a canonical dump: those that a month ran on."""
    return {kunci: NilaiParameter.dari_kanonik(kunci, isi) for kunci, isi in parameter.items()}


def get_berlaku_dengan(dasar: Dasar, perkada: Perkada | None) -> dict[str, NilaiParameter]:
    """Give the values that the month ran on with those of a regulation on top. Raises `PerkadaBelumBenar`."""
    semula = get_berlaku(dasar.parameter)
    return semula | nilai_perkada(perkada, dasar.tata.tanggal, semula) if perkada is not None else semula


def nilai_perkada(perkada: Perkada, tanggal: date, berlaku: Mapping[str, NilaiParameter]) -> dict[str, NilaiParameter]:
    """Give what a regulation changes, as if in force on a day. Raises `PerkadaBelumBenar` with its first fault."""
    nilai = [satu.nilai_parameter() for satu in perkada.parameter_set.select_related("perkada").order_by("kunci")]
    dikenal = [satu for satu in nilai if satu.kunci in WAJIB or satu.kunci in BOLEH]
    if salah := periksa_perkada(dikenal, sudah_berlaku=berlaku):
        raise PerkadaBelumBenar(f"{perkada} belum dapat disimulasikan. {salah[0]} Perbaiki draf itu dahulu.")
    return {
        kunci: satu
        for kunci, satu in berlakukan(nilai, tanggal).items()
        if kunci not in berlaku or berlaku[kunci].nilai != satu.nilai
    }


def fakta_berganti(proses: ProsesGaji, dasar: Dasar, ganti: Mapping[str, NilaiParameter]) -> dict[str, Kolom]:
    """Read again the facts that changed values count otherwise: minutes in other bands, facts of a new formula.

    They are those recorded now; who is no longer in the snapshot keeps what the slip says.
    """
    tanggal = dasar.tata.tanggal
    lama = BukuParameter.dari_kanonik(dasar.parameter)
    baru = lama.dengan_lokal(ganti.values())
    nama = [
        f"{awalan}_{nomor}"
        for kunci, awalan in PITA.items()
        if kunci in ganti and ganti[kunci].nilai and _batas(lama, tanggal, kunci) != _batas(baru, tanggal, kunci)
        for nomor in range(1, 5)
    ]
    nama += sorted(fakta_diminta(baru.per(tanggal)) - set(dasar.tata.nama_masukan))
    nama += [fakta for kunci, isi in FAKTA_PILIHAN.items() if kunci in ganti for fakta in isi]
    if not nama:
        return {}
    isi = {kunci: ganti[kunci].nilai for kunci in (*PITA, *FAKTA_PILIHAN, "tpp_capaian") if kunci in ganti}
    kunci = f"simulasi-fakta:{proses.pk}:{proses.sidik}:{sidik([nama, isi])}"
    return _ambil(kunci, lambda: _baca_fakta(dasar, list(ganti.values()), nama))


def _batas(buku: BukuParameter, tanggal: date, kunci: str) -> list[int]:
    return batas_pita(buku, tanggal, kunci) if kunci in buku.per(tanggal) else []


def _baca_fakta(dasar: Dasar, ganti: list[NilaiParameter], nama: list[str]) -> dict[str, Kolom]:
    tanggal = dasar.tata.tanggal
    kunci = {satu.kunci for satu in ganti}
    semua = [satu for satu in get_buku().per(tanggal).values() if satu.kunci not in kunci]
    potret = list_potret(Periode.dari_tanggal(tanggal), BukuParameter([*semua, *ganti]))
    hasil = {}
    tempat = np.minimum(np.searchsorted(potret.pegawai, dasar.pegawai), max(len(potret.pegawai) - 1, 0))
    ada = potret.pegawai[tempat] == dasar.pegawai if len(potret.pegawai) else np.zeros(len(dasar.pegawai), dtype=bool)
    for satu in nama:
        semula = dasar.masukan.get(satu, np.full(len(dasar.pegawai), KOSONG, dtype=np.int64))
        kini = potret.masukan.get(satu)
        hasil[satu] = np.where(ada, kini[tempat], semula) if kini is not None and ada.any() else semula
    return hasil


def susun_ganti(
    dasar: Dasar, perkada: Perkada | None, tuas: Mapping[str, str]
) -> tuple[dict[str, NilaiParameter], dict[str, NilaiParameter]]:
    """Give the values from which the levers start, and all that a regulation and the levers change.

    Raises `PerkadaBelumBenar` and `TuasSalah`.
    """
    semula = get_berlaku(dasar.parameter)
    dari_perkada = nilai_perkada(perkada, dasar.tata.tanggal, semula) if perkada is not None else {}
    berlaku = semula | dari_perkada
    return berlaku, dari_perkada | terapkan(berlaku, tuas, dasar.tata.tanggal)


# --- Results ------------------------------------------------------------------------------------
def get_anggaran(periode: date) -> Anggaran:
    """Give the budget of the year of a month and what its locked months took."""
    buku = get_buku().per(periode)
    terkunci = ProsesGaji.objects.filter(status=StatusProses.DIKUNCI, periode__year=periode.year)
    jumlah = terkunci.aggregate(total=Sum("total_kotor"))["total"] or 0
    bulan = terkunci.filter(jenis=JenisProses.BULANAN).count()
    pagu = buku["pagar_belanja_tahunan"].nilai if "pagar_belanja_tahunan" in buku else None
    return Anggaran(periode.year, pagu, int(jumlah), bulan)


def hitung_simulasi(proses: ProsesGaji, ganti: Mapping[str, NilaiParameter]) -> tuple[Dasar, Hasil]:
    """Compute a locked month with other values in force. Raises `BulanBelumDikunci`."""
    dasar = get_dasar(proses)
    return dasar, simulasikan(dasar, ganti.values(), fakta_berganti(proses, dasar, ganti))


def get_hasil(proses: ProsesGaji, ganti: Mapping[str, NilaiParameter]) -> HasilSimulasi:
    """Give the sums of a simulation."""
    dasar, hasil = hitung_simulasi(proses, ganti)
    return ringkas_simulasi(dasar, hasil, get_anggaran(proses.periode))


def list_terbesar(user: Any, proses: ProsesGaji, ganti: Mapping[str, NilaiParameter]) -> list[Terbesar]:
    """Give the largest changes among the slips that this person may read; nobody else is named."""
    dasar, hasil = hitung_simulasi(proses, ganti)
    lama, baru = dasar.dibayar["bersih"], hasil.kolom["total_diterima"]
    tempat = urut_terbesar(dasar.pegawai, baru - lama, DITELUSURI)
    terlihat = {
        satu.pegawai_id: satu
        for satu in Slip.objects.visible_to(user)
        .filter(proses=proses, periode=proses.periode, pegawai_id__in=dasar.pegawai[tempat].tolist())
        .select_related("pegawai", "unit_kerja")
    }
    semua = ((terlihat.get(int(dasar.pegawai[satu])), int(lama[satu]), int(baru[satu])) for satu in tempat.tolist())
    return [Terbesar(slip, dulu, nanti) for slip, dulu, nanti in semua if slip is not None][:BANYAK_TERBESAR]


def get_ganti(simulasi: Simulasi) -> dict[str, NilaiParameter]:
    """Give the values of a stored simulation as rules read them."""
    return get_berlaku(simulasi.nilai)


def list_ubah(simulasi: Simulasi) -> list[UbahNilai]:
    """Say what a stored simulation changes against the values that its month ran on."""
    aturan = simulasi.proses.aturan
    return list_ubah_nilai(get_berlaku(json.loads(aturan.isi) if aturan else {}), get_ganti(simulasi))


def list_banding(satu: HasilSimulasi, dua: HasilSimulasi) -> list[tuple[str, list[tuple[str, Any, Any]]]]:
    """Lay two results out beside each other: each table with its rows, None where one result has no such row."""
    tabel: list[tuple[str, Sequence[Jumlah], Sequence[Jumlah]]] = [("Jumlah", satu.jumlah, dua.jumlah)]
    tabel += [
        (f"Bersih menurut {judul.lower()}", daftar, dua.kelompok.get(judul, []))
        for judul, daftar in satu.kelompok.items()
    ]
    hasil = []
    for judul, kiri, kanan in tabel:
        dari_kiri, dari_kanan = ({isi.nama: isi for isi in daftar} for daftar in (kiri, kanan))
        baris = [(nama, dari_kiri.get(nama), dari_kanan.get(nama)) for nama in {**dari_kiri, **dari_kanan}]
        hasil.append((judul, baris))
    return hasil
