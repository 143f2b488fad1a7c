"""Totals of a locked run for the books: by component and kind of ASN, and what was withheld from each person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection
from django.db.models import BigIntegerField, Q, Sum
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from asn_portal.lib.parameter import ParameterPerTanggal
from jabatan.models import UnitKerja
from penggajian.enums import KODE_STATUS, Arah, StatusHonorarium, StatusProses
from penggajian.models import BelanjaUnit, JurnalGaji, PembayaranHonorarium, ProsesGaji, Rapel
from penggajian.rules.belanja import (
    HONORARIUM,
    JENIS_ASN,
    KRITERIA,
    RAPEL_DIRINCI,
    RAPEL_IURAN,
    RINCIAN_RAPEL,
    BarisBelanja,
    BelanjaUnitKerja,
    JumlahKomponen,
    bagi_kriteria,
    gabung_rekening,
    is_dalam_pagu,
    jumlahkan_belanja,
    list_lewat_pagu,
    nama_komponen,
    nama_setoran,
    pilih_rekening,
    sandi_bank,
    sebut_jenis,
    susun_belanja,
)

from .buku import get_buku
from .kolom_slip import baca_kolom

_RAPEL = f"""(
    SELECT pegawai_id, ARRAY[{
    ", ".join(f"coalesce(sum((selisih ->> '{asal}')::bigint), 0)" for asal in RAPEL_IURAN.values())
}]::bigint[] AS jumlah
    FROM penggajian_rapel WHERE proses_id = %(proses)s GROUP BY pegawai_id
)"""  # noqa: S608 codes of our own
"""The employer's shares on the rapel that a run carries, for each person, in the order of `RAPEL_IURAN`."""
_TANPA_RAPEL = "array_fill(0::bigint, ARRAY[cardinality(%(rapel)s::varchar[])])"
_ATAS_RAPEL = "coalesce(l.jumlah[array_position(%(rapel)s::varchar[], k::varchar)], 0)"

_JENIS = """CASE s.masukan[array_position(u.masukan, 'status_asn')]
    WHEN %(pppk)s THEN 'PPPK' WHEN %(paruh_waktu)s THEN 'PPPK_PARUH_WAKTU' ELSE 'PNS' END"""
"""The kind of ASN by which a slip is booked."""

SQL_JUMLAH = f"""
SELECT t.status, t.komponen, count(*) FILTER (WHERE t.jumlah <> 0), sum(t.jumlah)::bigint
FROM (
    SELECT {_JENIS} AS status,
        k.komponen, k.jumlah
    FROM penggajian_slip s
    JOIN penggajian_susunan u ON u.id = s.susunan_id
    LEFT JOIN {_RAPEL} r ON r.pegawai_id = s.pegawai_id
    CROSS JOIN LATERAL unnest(
        u.komponen || %(rapel)s::varchar[], s.jumlah || coalesce(r.jumlah, {_TANPA_RAPEL})
    ) AS k (komponen, jumlah)
    WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND k.komponen = ANY(%(komponen)s)
) t GROUP BY t.status, t.komponen ORDER BY t.status, t.komponen
"""  # noqa: S608
SQL_UNIT = f"""
SELECT t.unit, t.status, t.komponen, count(*) FILTER (WHERE t.jumlah <> 0), sum(t.jumlah)::bigint
FROM (
    SELECT s.unit_kerja_id AS unit, k.komponen, k.jumlah,
        {_JENIS} AS status
    FROM penggajian_slip s
    JOIN penggajian_susunan u ON u.id = s.susunan_id
    LEFT JOIN {_RAPEL} r ON r.pegawai_id = s.pegawai_id
    CROSS JOIN LATERAL unnest(
        u.komponen || %(rapel)s::varchar[], s.jumlah || coalesce(r.jumlah, {_TANPA_RAPEL})
    ) AS k (komponen, jumlah)
    WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND k.komponen = ANY(%(komponen)s)
) t GROUP BY t.unit, t.status, t.komponen HAVING sum(t.jumlah) <> 0 ORDER BY t.unit, t.status, t.komponen
"""  # noqa: S608
SQL_RINCIAN_RAPEL = f"""
SELECT s.unit_kerja_id, {_JENIS},
    r.kode, count(*), sum(r.jumlah)::bigint
FROM (
    SELECT pegawai_id, e.key AS kode, sum(e.value::bigint) AS jumlah
    FROM penggajian_rapel CROSS JOIN LATERAL jsonb_each_text(selisih) e
    WHERE proses_id = %(proses)s AND e.key = ANY(%(rinci)s) GROUP BY pegawai_id, e.key
) r
JOIN penggajian_slip s ON s.pegawai_id = r.pegawai_id AND s.proses_id = %(proses)s AND s.periode = %(periode)s
JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE r.jumlah <> 0 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""  # noqa: S608
"""What the rapel of a run corrects, by unit and component: the parts of the lines `RAPEL_DIRINCI`."""
SQL_TPP = f"""
SELECT s.unit_kerja_id::bigint,
    (array_position(%(jenis)s::text[], {_JENIS}) - 1)::bigint,
    coalesce(s.jumlah[array_position(u.komponen, %(tpp)s)], 0)::bigint,
    ARRAY(SELECT coalesce(s.jumlah[array_position(u.komponen, k)], 0)
        FROM unnest(%(komponen)s::text[]) WITH ORDINALITY AS x (k, ke) ORDER BY ke)::bigint[]
FROM penggajian_slip s
JOIN penggajian_susunan u ON u.id = s.susunan_id
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s
"""  # noqa: S608
TPP = "tpp_kotor"
PARUH_WAKTU = "rekening_paruh_waktu"
SEMUA = Q()
SQL_POTONGAN = f"""
SELECT p.nip, p.nama, n.nama, ARRAY(
    SELECT CASE WHEN k = ANY(%(rapel)s) THEN {_ATAS_RAPEL} ELSE s.jumlah[array_position(u.komponen, k)] END
    FROM unnest(%(komponen)s::text[]) WITH ORDINALITY AS x (k, ke) ORDER BY ke)
FROM penggajian_slip s
JOIN penggajian_susunan u ON u.id = s.susunan_id
JOIN jabatan_pegawai p ON p.id = s.pegawai_id
JOIN jabatan_unitkerja n ON n.id = s.unit_kerja_id
LEFT JOIN {_RAPEL} l ON l.pegawai_id = s.pegawai_id
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s ORDER BY n.kode, p.nama, p.id
"""  # noqa: S608


def _isi(proses: ProsesGaji, komponen: list[str]) -> dict[str, Any]:
    return {
        "proses": proses.pk, "periode": proses.periode, "komponen": komponen, "pppk": KODE_STATUS["PPPK"],
        "paruh_waktu": KODE_STATUS["PPPK_PARUH_WAKTU"], "jenis": list(JENIS_ASN), "rapel": list(RAPEL_IURAN),
    }  # fmt: skip


def get_iuran_di_luar_slip(proses: ProsesGaji) -> dict[str, Any]:
    """Give what the employer owes beside the slips of a run, by component, each with its account and receiver.

    A locked run has what its journal kept as spent: one locked before this was booked stays as it was.
    """
    nilai = get_buku().per(proses.periode)
    iuran = dict(nilai["iuran_di_luar_slip"].nilai) if "iuran_di_luar_slip" in nilai else {}
    if "slip_premi_pemberi_kerja" in nilai and nilai["slip_premi_pemberi_kerja"].isi() != "tampil":
        iuran |= nilai["iuran_gaji_di_luar_slip"].nilai
    if not iuran or proses.status != StatusProses.DIKUNCI:
        return iuran
    ada = JurnalGaji.objects.filter(daftar__proses=proses, komponen__in=list(iuran), arah=Arah.PENERIMAAN)
    dibukukan = set(ada.values_list("komponen", flat=True))
    return {kode: isi for kode, isi in iuran.items() if kode in dibukukan}


def jumlah_rapel_iuran(proses: ProsesGaji) -> dict[str, int]:
    """Give the employer's shares on the rapel that a run carries, by component; rupiah. Those that no rapel has are left out."""
    semua = Rapel.objects.filter(proses=proses).aggregate(
        **{kode: Sum(Cast(KeyTextTransform(asal, "selisih"), BigIntegerField())) for kode, asal in RAPEL_IURAN.items()}
    )
    return {kode: int(isi) for kode, isi in semua.items() if isi is not None}


def get_jumlah(baris: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Sum what comes in and what is withheld, by the name of the side; `dibayar` is the difference. Rupiah."""
    jumlah = {"masuk": 0, "potongan": 0}
    for sisi, rupiah in baris:
        jumlah["potongan" if sisi.lower() == "potongan" else "masuk"] += rupiah
    return jumlah | {"dibayar": jumlah["masuk"] - jumlah["potongan"]}


def list_belanja(proses: ProsesGaji) -> list[BarisBelanja]:
    """Give the spending of a run by account and its withholding by receiver. Raises `KomponenTanpaRekening`.

    A run whose lock kept its spending by unit shows that; one locked before has TPP in one account, as it was booked.
    """
    nilai = get_buku().per(proses.periode)
    rekening, penerima = nilai["rekening_belanja"].nilai, nilai["penerima_potongan"].nilai
    iuran = get_iuran_di_luar_slip(proses)
    komponen = {*rekening, *penerima, *iuran}
    rinci, utuh = _rincian_rapel(proses, komponen)
    jumlah = [JumlahKomponen(status, kode, orang, isi, atas_rapel=True) for _, status, kode, orang, isi in rinci]
    with connection.cursor() as kursor:
        kursor.execute(SQL_JUMLAH, _isi(proses, utuh))
        jumlah += [JumlahKomponen(*satu) for satu in kursor.fetchall()]
    semua = susun_belanja(jumlah, rekening, penerima, iuran, _rekening_paruh_waktu(nilai))
    tersimpan = list_belanja_tersimpan([proses])
    if not tersimpan:
        return semua
    return jumlahkan_belanja(tersimpan) + [satu for satu in semua if satu.bagian != "Belanja"]


def _rincian_rapel(proses: ProsesGaji, komponen: set[str]) -> tuple[list[tuple[int, str, str, int, int]], list[str]]:
    """Give the parts of a run's rapel lines by unit, kind of ASN and component, and the components that stay whole.

    Columns: unit, status, component, people, rupiah. A month that was locked with its rapel lines as a whole keeps them.
    """
    if proses.status == StatusProses.DIKUNCI and not proses.daftar_bayar.rapel_dirinci:
        return [], list(komponen)
    rinci = [kode for kode in RINCIAN_RAPEL if kode in komponen]
    with connection.cursor() as kursor:
        kursor.execute(SQL_RINCIAN_RAPEL, _isi(proses, []) | {"rinci": rinci})
        return kursor.fetchall(), list(komponen - RAPEL_DIRINCI)


def _rekening_paruh_waktu(nilai: ParameterPerTanggal) -> Mapping[str, Any] | None:
    """Give the accounts of PPPK paruh waktu in force; None before there were any."""
    return nilai[PARUH_WAKTU].nilai if PARUH_WAKTU in nilai else None


def list_belanja_tersimpan(proses: Iterable[ProsesGaji], syarat: Q = SEMUA) -> list[BelanjaUnitKerja]:
    """Give the spending by unit and account that the locks of runs kept, of the accounts that `syarat` lets through."""
    baris = BelanjaUnit.objects.filter(syarat, daftar__proses__in=proses).order_by("pk")
    return [
        BelanjaUnitKerja(*satu)
        for satu in baris.values_list("unit_kerja_id", "kode", "uraian", "status", "orang", "jumlah")
    ]


def hitung_belanja_unit(proses: ProsesGaji) -> list[BelanjaUnitKerja]:
    """Compute the spending of a run by unit and account, TPP by criterion, with the employer's shares beside the slip.

    Raises `KomponenTanpaRekening`.
    """
    nilai = get_buku().per(proses.periode)
    rekening, kriteria = dict(nilai["rekening_belanja"].nilai), nilai["rekening_tpp_kriteria"].nilai
    tpp, paruh_waktu = rekening.pop(TPP), _rekening_paruh_waktu(nilai)
    rekening |= get_iuran_di_luar_slip(proses)
    baris, utuh = _rincian_rapel(proses, set(rekening))
    with connection.cursor() as kursor:
        kursor.execute(SQL_UNIT, _isi(proses, utuh))
        baris += kursor.fetchall()
    hasil = [
        BelanjaUnitKerja(unit, *pilih_rekening(status, kode, rekening[kode], paruh_waktu), status, n, isi)
        for unit, status, kode, n, isi in baris
    ]
    isi = _isi(proses, [f"tpp_{satu}" for satu in KRITERIA]) | {"tpp": TPP}
    kolom = baca_kolom(SQL_TPP, isi, ("unit", "jenis", "tpp"), KRITERIA)
    bagian = bagi_kriteria(kolom["tpp"], [kolom[satu] for satu in KRITERIA])
    kunci, tempat = np.unique(kolom["unit"] * len(JENIS_ASN) + kolom["jenis"], return_inverse=True)
    for nama, satu in zip(KRITERIA, bagian, strict=True):
        akun = kriteria.get(nama, tpp)
        jumlah = np.zeros(len(kunci), dtype=np.int64)
        np.add.at(jumlah, tempat, satu)
        orang = np.bincount(tempat[satu != 0], minlength=len(kunci))
        for nomor, pasangan in enumerate(kunci.tolist()):
            unit, jenis = divmod(pasangan, len(JENIS_ASN))
            status = JENIS_ASN[jenis]
            if jumlah[nomor]:
                hasil.append(
                    BelanjaUnitKerja(
                        unit,
                        *pilih_rekening(status, TPP, akun, paruh_waktu),
                        status,
                        int(orang[nomor]),
                        int(jumlah[nomor]),
                    )
                )
    return gabung_rekening(hasil)


def list_lewat(proses: ProsesGaji, pagu: list[dict[str, Any]]) -> list[str]:
    """Say which budgets the approved runs and paid honoraria of the year and this run exceed, by unit and account."""
    lalu = _list_belanja_setahun(proses.periode.year, kecuali=proses.pk)
    return list_lewat_pagu(lalu, hitung_belanja_unit(proses), pagu, _unit_pagu(pagu))


def list_lewat_honorarium(pembayaran: PembayaranHonorarium) -> list[str]:
    """Say which budgets a payment of honoraria exceeds with what the year has spent before it; rupiah.

    None where no budget covers its unit and account, and for one that is locked or brings money back.
    """
    nilai = get_buku().per(pembayaran.tanggal_bayar)
    semua = nilai["pagar_belanja_rinci"].nilai if "pagar_belanja_rinci" in nilai else None
    if not semua or pembayaran.bruto <= 0 or pembayaran.status == StatusHonorarium.DIKUNCI:
        return []
    unit, kode = pembayaran.unit_kerja_id, pembayaran.rekening_belanja
    milik = _unit_pagu(semua)
    pagu = [satu for satu in semua if is_dalam_pagu(satu, unit, kode, milik)]
    if not pagu:
        return []
    lalu = _list_belanja_setahun(pembayaran.tanggal_bayar.year, rekening=[str(satu["rekening"]) for satu in pagu])
    sendiri = BelanjaUnitKerja(unit, kode, HONORARIUM, "", pembayaran.orang, pembayaran.bruto)
    return list_lewat_pagu(lalu, [sendiri], pagu, milik)


def _unit_pagu(pagu: Iterable[dict[str, Any]]) -> dict[str, frozenset[int]]:
    """Give the ids of each unit that a budget names, with all below it, by code."""
    kode = {str(satu["unit"]) for satu in pagu if satu["unit"]}
    return {
        unit.kode: frozenset(unit.descendants(include_self=True).values_list("pk", flat=True))
        for unit in UnitKerja.objects.filter(kode__in=kode)
    }


def _list_belanja_setahun(tahun: int, *, kecuali: int = 0, rekening: list[str] | None = None) -> list[BelanjaUnitKerja]:
    """Give what runs and honoraria of a year spent, by unit and account; of accounts that begin with `rekening`.

    An approved run counts as spent. One without stored spending is added up from its slips.
    """
    proses = ProsesGaji.objects.filter(
        periode__year=tahun, status__in=(StatusProses.DISETUJUI, StatusProses.DIKUNCI)
    ).exclude(pk=kecuali)
    tersimpan = set(BelanjaUnit.objects.filter(daftar__proses__in=proses).values_list("daftar__proses", flat=True))
    awalan = Q()
    for satu in rekening or ():
        awalan |= Q(kode__startswith=satu)
    baris = list_belanja_tersimpan(proses, awalan)
    for lama in proses:
        if lama.pk not in tersimpan:
            baris += hitung_belanja_unit(lama)
    honor = PembayaranHonorarium.objects.filter(tanggal_bayar__year=tahun, status=StatusHonorarium.DIKUNCI)
    jumlah = honor.order_by().values("unit_kerja", "rekening_belanja").annotate(n=Sum("orang"), isi=Sum("bruto"))
    return baris + [
        BelanjaUnitKerja(satu["unit_kerja"], satu["rekening_belanja"], HONORARIUM, "", satu["n"], satu["isi"])
        for satu in jumlah
    ]


def list_potongan_orang(proses: ProsesGaji) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """Give the heading and a row for each person: what was withheld, by component, and its sum; rupiah.

    With it what the employer passes on beside the slip.
    """
    kode = [*get_buku().per(proses.periode)["penerima_potongan"].nilai, *get_iuran_di_luar_slip(proses)]
    with connection.cursor() as kursor:
        kursor.execute(SQL_POTONGAN, _isi(proses, kode))
        baris = [
            (nip, nama, unit, *(jumlah or 0 for jumlah in isi), sum(jumlah or 0 for jumlah in isi))
            for nip, nama, unit, isi in kursor.fetchall()
        ]
    return ("NIP", "Nama", "Unit kerja", *(nama_komponen(satu) for satu in kode), "Jumlah"), baris


SQL_RINCI = f"""
SELECT p.nip, p.nama, p.nik, n.kode, n.nama,
    {_JENIS},
    r.bank, r.nomor, r.atas_nama, b.jumlah, ARRAY(
    SELECT CASE WHEN k = ANY(%(rapel)s) THEN {_ATAS_RAPEL}
        ELSE coalesce(s.jumlah[array_position(u.komponen, k)], 0) END
    FROM unnest(%(komponen)s::text[]) WITH ORDINALITY AS x (k, ke) ORDER BY ke)
FROM penggajian_slip s
JOIN penggajian_susunan u ON u.id = s.susunan_id
JOIN jabatan_pegawai p ON p.id = s.pegawai_id
JOIN jabatan_unitkerja n ON n.id = s.unit_kerja_id
JOIN penggajian_daftarbayar d ON d.proses_id = s.proses_id
JOIN penggajian_barisbayar b ON b.daftar_id = d.id AND b.pegawai_id = s.pegawai_id
JOIN penggajian_rekening r ON r.id = b.rekening_id
LEFT JOIN {_RAPEL} l ON l.pegawai_id = s.pegawai_id
WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s ORDER BY n.kode, p.nama, p.id
"""  # noqa: S608
KEPALA_RINCI = (
    "NIP", "Nama", "NIK/NPWP 16 angka", "Kode unit", "Unit kerja", "Jenis ASN", "Kode bank", "Bank", "Nomor rekening",
    "Atas nama",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RincianOrang:
    """One person of the payment list: who, where to, and every amount by component; rupiah."""

    kepala: tuple[str, ...]
    penerimaan: list[int]
    potongan: list[int]
    dibayar: int


def list_rincian_orang(proses: ProsesGaji) -> tuple[tuple[str, ...], tuple[str, ...], list[RincianOrang]]:
    """Give the names of spending and of withholding that the run has, and each person's amounts; one statement.

    What the employer owes beside the slip is both.
    The tax number of a resident is the NIK (PMK 112/2022, Pasal 2; since 1 July 2024 alone, PMK 136/2023).
    """
    nilai = get_buku().per(proses.periode)
    rekening, penerima = (list(nilai[kunci].nilai) for kunci in ("rekening_belanja", "penerima_potongan"))
    iuran = list(get_iuran_di_luar_slip(proses))
    rekening += iuran
    bank = nilai["kode_bank"].nilai
    with connection.cursor() as kursor:
        kursor.execute(SQL_RINCI, _isi(proses, [*rekening, *penerima, *iuran]))
        semua = kursor.fetchall()
    ada = [
        nomor for nomor in range(len(rekening) + len(penerima) + len(iuran)) if any(satu[-1][nomor] for satu in semua)
    ]
    masuk = [nomor for nomor in ada if nomor < len(rekening)]
    keluar = [nomor for nomor in ada if nomor >= len(rekening)]
    nama = [nama_komponen(satu) for satu in (*rekening, *penerima)]
    nama += [nama_setoran(nama_komponen(satu)) for satu in iuran]
    baris = [
        RincianOrang(
            (*orang, sebut_jenis(jenis), sandi_bank(nama_bank, bank), nama_bank, nomor_rekening, atas_nama),
            [isi[nomor] for nomor in masuk],
            [isi[nomor] for nomor in keluar],
            dibayar,
        )
        for *orang, jenis, nama_bank, nomor_rekening, atas_nama, dibayar, isi in semua
    ]
    return tuple(nama[nomor] for nomor in masuk), tuple(nama[nomor] for nomor in keluar), baris
