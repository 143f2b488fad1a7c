"""Reading decisions about pay: the facts of a month, those behind a line of a slip, what waits under one decision."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from asn_portal.lib.parameter import ParameterPerTanggal
from asn_portal.lib.uang import Kolom, Topeng, tulis_rupiah
from jabatan.enums import StatusAsn
from jabatan.models import RiwayatPangkat, RiwayatStatus
from penggajian.enums import KODE_PERAN, JenisKetetapan, StatusKetetapan
from penggajian.models import KetetapanGaji
from penggajian.rules.ketetapan import BARIS_KETETAPAN, BERJUMLAH, BERSYARAT, FAKTA_KETETAPAN, is_dipakai, urut_peran
from penggajian.rules.paruh_waktu import KUNCI_MINIMUM
from penggajian.rules.penjelasan import Potret, get_nilai_potret

from .buku import get_buku

PERAN = "tpp_peran_tambahan"
KOLOM = tuple(FAKTA_KETETAPAN.values())
_KODE = " ".join(f"WHEN '{nama}' THEN {kode}" for nama, kode in KODE_PERAN.items())


def _kolom(jenis: JenisKetetapan) -> str:
    """Write the column of one kind: the best paid role, the amount, or whether the condition holds."""
    if jenis is JenisKetetapan.PERAN:
        urut = "array_position(%(peran)s::text[], peran::text)"
        terbaik = f"(array_agg(peran ORDER BY {urut}, id) FILTER (WHERE jenis = 'PERAN' AND {urut} IS NOT NULL))[1]"
        return f"coalesce(CASE {terbaik} {_KODE} END, 0)"
    if jenis is JenisKetetapan.MUTASI_MASUK:
        tahun = "extract(year FROM age(%(awal)s::date, lower(berlaku)))::int + 1"
        return f"coalesce(max({tahun}) FILTER (WHERE jenis = '{jenis}'), 0)::bigint"
    isi = "jumlah" if jenis in BERJUMLAH else "1"
    return f"coalesce(max({isi}) FILTER (WHERE jenis = '{jenis}'), 0)::bigint"


SQL_KETETAPAN = f"""
SELECT pegawai_id, {", ".join(_kolom(satu) for satu in FAKTA_KETETAPAN)}
FROM penggajian_ketetapangaji
WHERE status = 'DISETUJUI' AND berlaku @> %(awal)s::date
  AND (%(pegawai)s::bigint IS NULL OR pegawai_id = %(pegawai)s)
GROUP BY pegawai_id
"""  # noqa: S608
"""One row for each person with an approved decision in force in the month, one column for each kind."""


def isi_ketetapan(nilai: ParameterPerTanggal) -> dict[str, list[str]]:
    """Give what `SQL_KETETAPAN` asks of the regulation of the month: the roles it pays, the best paid first."""
    return {"peran": urut_peran(nilai[PERAN].nilai) if PERAN in nilai else []}


def fakta_ketetapan(kolom: Iterable[Kolom], diminta: frozenset[str], paruh_waktu: Topeng) -> dict[str, Kolom]:
    """Name the columns of the snapshot; the role and the transfer only where a regulation in force asks for them.

    Basic pay by decree is the wage for a PPPK paruh waktu, and that wage is nobody else's.
    """
    hasil = dict(zip(KOLOM, kolom, strict=True))
    upah = hasil.pop(FAKTA_KETETAPAN[JenisKetetapan.UPAH_PARUH_WAKTU])
    if paruh_waktu.any():
        pokok = FAKTA_KETETAPAN[JenisKetetapan.GAJI_POKOK]
        hasil[pokok] = np.where(paruh_waktu, upah, hasil[pokok])
    lepas = {FAKTA_KETETAPAN[satu] for satu in BERSYARAT} - diminta
    return {nama: isi.astype(np.int64) for nama, isi in hasil.items() if nama not in lepas}


@dataclass(frozen=True, slots=True)
class KetetapanBaris:
    """One decision behind a line, and whether a better paid role stood in its place."""

    ketetapan: KetetapanGaji
    dihitung: bool


def list_ketetapan_baris(user: Any, pegawai_id: int, bulan: date, kode: str, potret: Potret) -> list[KetetapanBaris]:
    """Give the decisions behind one line of a month as far as the user may read them; none for other lines.

    `potret` is what the slip or the estimate stored: a decision stands behind the line when it gives what was used then,
    even if it was ended or withdrawn since. Of several roles the regulation pays one; the others are shown as not counted.
    """
    jenis = BARIS_KETETAPAN.get(kode, ())
    nilai = get_nilai_potret(potret)
    dipakai = [satu for satu in jenis if is_dipakai(satu, nilai)]
    if not dipakai:
        return []
    daftar = (
        KetetapanGaji.objects.visible_to(user, "lvs")
        .filter(
            Q(berlaku__contains=bulan) | Q(akhir_at__date__gt=bulan, berlaku__startswith__lte=bulan),
            pegawai_id=pegawai_id,
            jenis__in=dipakai,
            status__in=[StatusKetetapan.DISETUJUI, StatusKetetapan.DICABUT],
        )
        .order_by("jenis", "-berlaku", "pk")
    )
    hasil: list[KetetapanBaris] = []
    for satu in daftar:
        jenis_satu = JenisKetetapan(satu.jenis)
        if jenis_satu is JenisKetetapan.UPAH_PARUH_WAKTU:  # stands where basic pay by decree does
            jenis_satu = JenisKetetapan.GAJI_POKOK
        fakta = nilai[FAKTA_KETETAPAN[jenis_satu]]
        if satu.jumlah is not None and satu.jumlah != fakta:
            continue
        hasil.append(KetetapanBaris(satu, not satu.peran or KODE_PERAN[satu.peran] == fakta))
    return hasil


def list_paruh_waktu(pegawai_ids: Iterable[int]) -> dict[int, list[Any]]:
    """Give the periods in which people are PPPK paruh waktu, by id; one query."""
    hasil: dict[int, list[Any]] = {}
    baris = RiwayatStatus.objects.sah().filter(pegawai__in=list(pegawai_ids), status=StatusAsn.PPPK_PARUH_WAKTU)
    for pegawai_id, berlaku in baris.order_by("pk").values_list("pegawai", "berlaku"):
        hasil.setdefault(pegawai_id, []).append(berlaku)
    return hasil


def get_upah_minimum(tanggal: date) -> int | None:
    """Give the minimum wage of the region in force on a day; None where no Perkada sets it. Rupiah per month."""
    nilai = get_buku().per(tanggal)
    isi = nilai[KUNCI_MINIMUM].isi() if KUNCI_MINIMUM in nilai else None
    return None if isi is None else int(isi)


def sidik_ketetapan(daftar: Iterable[KetetapanGaji]) -> str:
    """Digest proposals as they were read: which ones, and their versions."""
    isi = "\n".join(sorted(f"{satu.uuid}:{satu.versi}" for satu in daftar))
    return hashlib.sha256(isi.encode()).hexdigest()


def list_ketetapan(user: Any) -> QuerySet[KetetapanGaji]:
    """Give the decisions in reach with what a list shows; what waits comes first, then the newest."""
    return (
        KetetapanGaji.objects.visible_to(user, "lvs")
        .select_related("pegawai__unit_kerja")
        .alias(menunggu=ExpressionWrapper(Q(status=StatusKetetapan.DIAJUKAN), output_field=BooleanField()))
        .order_by("-menunggu", "-berlaku", "pegawai__nama", "pk")
    )


def list_sekeputusan(user: Any, satu: KetetapanGaji) -> list[KetetapanGaji]:
    """Give the other proposals of the same decision that this user may approve as a second person."""
    return list(
        KetetapanGaji.objects.visible_to(user, "vs")
        .filter(nomor_sk=satu.nomor_sk, tanggal_sk=satu.tanggal_sk, status=StatusKetetapan.DIAJUKAN)
        .exclude(pk=satu.pk)
        .exclude(diajukan_oleh=user)
        .exclude(pegawai__pengguna=user)
        .select_related("pegawai__unit_kerja")
        .order_by("pegawai__nama", "pk")
    )


def tulis_isi(satu: KetetapanGaji) -> str:
    """Write what a decision gives in one phrase."""
    return f"{satu}, {tulis_rupiah(satu.jumlah)} sebulan" if satu.jumlah else str(satu)


def list_pokok_menahan(pegawai_ids: Iterable[int], sejak: date) -> list[tuple[KetetapanGaji, RiwayatPangkat]]:
    """Give each decree of basic pay without an end that stands above a later raise, with the newest such row of rank.

    Only raises from a day on are looked at: what was recorded before was said before.
    """
    daftar = KetetapanGaji.objects.filter(
        pegawai_id__in=list(pegawai_ids),
        jenis=JenisKetetapan.GAJI_POKOK,
        status=StatusKetetapan.DISETUJUI,
        berlaku__upper_inf=True,
    ).select_related("pegawai", "diajukan_oleh", "diputus_oleh")
    hasil = []
    for satu in daftar.order_by("pk"):
        pangkat = (
            RiwayatPangkat.objects.filter(
                pegawai_id=satu.pegawai_id, berlaku__startswith__gt=satu.berlaku.lower, berlaku__startswith__gte=sejak
            )
            .order_by("-berlaku")
            .first()
        )
        if pangkat is not None:
            hasil.append((satu, pangkat))
    return hasil


def get_pokok_di_atas_tabel(pegawai_id: int, tmt: date) -> KetetapanGaji | None:
    """Give the decree of basic pay without an end that a raise from a day on would not change; None where there is none."""
    return (
        KetetapanGaji.objects.filter(
            pegawai_id=pegawai_id,
            jenis=JenisKetetapan.GAJI_POKOK,
            status=StatusKetetapan.DISETUJUI,
            berlaku__upper_inf=True,
            berlaku__startswith__lt=tmt,
        )
        .select_related("pegawai")
        .first()
    )


def tulis_menahan(satu: KetetapanGaji) -> str:
    """Say that a decree of basic pay keeps a raise from changing pay, and what to do."""
    return (
        f"Gaji pokok {tulis_rupiah(satu.jumlah or 0)} menurut {satu.nomor_sk} berlaku tanpa batas di atas tabel, jadi kenaikan "
        "ini belum mengubah gajinya. Akhiri ketetapan itu mulai bulan kenaikan, bila tabel yang berlaku."
    )
