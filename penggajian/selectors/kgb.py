"""Periodic increases: what was found about them, who may read it, when one's own falls due."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from asn_portal.inti.dokumen.models import DokumenTerbit
from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.periode import Periode, tulis_tanggal
from jabatan.acts import LIHAT_HUKUMAN
from jabatan.enums import StatusAsn
from jabatan.models import HukumanDisiplin, Pegawai, RiwayatPangkat, RiwayatStatus
from jabatan.parameters import get_buku_jabatan
from jabatan.rules.kgb import KgbBerikut, Tundaan, kgb_berikut, tmt_sesudah_hukuman
from jabatan.rules.masa_kerja import mkg_pada
from jabatan.selectors import list_jeda
from kinerja.enums import Predikat
from kinerja.selectors.tahunan import list_predikat_tahunan
from penggajian.enums import KODE_GOLONGAN, PenghalangKgb, StatusKgb
from penggajian.models import Kgb
from penggajian.models.kgb import BERJALAN
from penggajian.rules.gaji_pokok import gaji_pokok_tabel
from penggajian.rules.kgb import get_penghalang, list_langkah

from .buku import get_buku

JENIS_TUNDA = "KGB_TUNDA"
TAHUN_MUNDUR = 3
"""The annual results of so many years before an increase are looked at for the newest ones."""

SQL_KGB = """
SELECT k.pegawai_id, min(k.langkah)
FROM penggajian_kgb k JOIN jabatan_riwayatpangkat r ON r.id = k.pangkat_id
WHERE k.status <> 'DIBATALKAN' AND k.jatuh_tempo <= %(awal)s AND r.berlaku @> %(awal)s::date
  AND (%(pegawai)s::bigint IS NULL OR k.pegawai_id = %(pegawai)s)
GROUP BY k.pegawai_id
"""
"""The increase that somebody's row of rank has not got yet: a granted one begins a row of its own."""


class Fakta(NamedTuple):
    """What is known of one increase on its day."""

    kedudukan: str
    status: str
    predikat: tuple[tuple[int, str], ...]
    tmt_hukuman: date
    penghalang: PenghalangKgb | None


class Orang(NamedTuple):
    """Whose increase begins when."""

    pegawai_id: int
    jatuh_tempo: date
    tmt: date


def get_langkah(buku: BukuParameter, tanggal: date) -> dict[str, tuple[int, ...]]:
    """Give the rows of the tables in force that an increase leads to, by golongan."""
    per = buku.per(tanggal)
    return list_langkah(*(per[k].isi() for k in ("gaji_pokok_pns", "gaji_pokok_pppk") if k in per))


def list_gaji_pokok(buku: BukuParameter, tanggal: date, pasangan: Sequence[tuple[str, int]]) -> list[int]:
    """Give the full basic pay of golongan and masa kerja (years) by the tables in force; rupiah, -1 without a cell."""
    per = buku.per(tanggal)
    tabel = {f"p_{k}": per[k].isi() for k in ("gaji_pokok_pns", "gaji_pokok_pppk") if k in per}
    kode = np.array([KODE_GOLONGAN[golongan] for golongan, _ in pasangan], dtype=np.int64)
    mkg = np.array([tahun for _, tahun in pasangan], dtype=np.int64)
    return [int(satu) for satu in gaji_pokok_tabel(kode, mkg, np.zeros_like(mkg), **tabel)]


def list_fakta(orang: Collection[Orang], buku: BukuParameter) -> dict[int, Fakta]:
    """Read what stands against the increases of many people; three queries, however many."""
    ids = [satu.pegawai_id for satu in orang]
    kedudukan = _list_kedudukan(orang)
    hukuman = _list_tundaan(ids, buku)
    hasil: dict[int, Fakta] = {}
    for tmt in sorted({satu.tmt for satu in orang}):
        per = buku.per(tmt)
        aturan = {kunci: per[kunci].isi() for kunci in ("kgb_status", "kgb_kedudukan_ditahan", "kgb_predikat_minimal")}
        kini = [satu for satu in orang if satu.tmt == tmt]
        tahun = list_predikat_tahunan([o.pegawai_id for o in kini], tmt.year - TAHUN_MUNDUR, tmt.year - 1)
        for satu in kini:
            keadaan, status = kedudukan.get(satu.pegawai_id, ("", ""))
            predikat = tuple(tahun.get(satu.pegawai_id, ())[: int(per["kgb_predikat_tahun"].isi())])
            bebas = tmt_sesudah_hukuman(satu.jatuh_tempo, hukuman.get(satu.pegawai_id, ()))
            penghalang = get_penghalang(
                tmt=tmt,
                kedudukan=keadaan,
                status=status,
                tmt_hukuman=bebas,
                predikat=[nilai for _, nilai in predikat],
                aturan=aturan,
            )
            hasil[satu.pegawai_id] = Fakta(keadaan, status, predikat, bebas, penghalang)
    return hasil


def isi_fakta(isi: Fakta) -> dict[str, Any]:
    """Give the fields of an increase that keep what was found."""
    return {
        "predikat": [list(satu) for satu in isi.predikat],
        "penghalang": isi.penghalang or "",
        "tmt_hukuman": isi.tmt_hukuman,
    }


def _list_kedudukan(orang: Collection[Orang]) -> dict[int, tuple[str, str]]:
    """Give kedudukan and status of each person on the first day of their increase."""
    hari = {satu.pegawai_id: satu.tmt for satu in orang}
    return {
        baris.pegawai_id: (baris.kedudukan, baris.status)
        for baris in RiwayatStatus.objects.sah().filter(pegawai__in=list(hari))
        if baris.berlaku.lower <= hari[baris.pegawai_id]
        and (baris.berlaku.upper is None or hari[baris.pegawai_id] < baris.berlaku.upper)
    }


def _list_tundaan(pegawai_ids: Collection[int], buku: BukuParameter) -> dict[int, list[Tundaan]]:
    """Give the sanctions that postpone an increase, with the term of their kind."""
    hasil: dict[int, list[Tundaan]] = {}
    for baris in HukumanDisiplin.objects.sah().filter(pegawai__in=list(pegawai_ids)).order_by("pk"):
        hari = baris.tanggal_sk or baris.berlaku.lower
        per = buku.per(hari)
        if "kgb_hukuman" not in per or baris.jenis not in per["kgb_hukuman"].isi():
            continue
        bulan = get_buku_jabatan().per(hari)["hukuman_durasi"].isi().get(baris.jenis)
        if bulan:
            hasil.setdefault(baris.pegawai_id, []).append(Tundaan(baris.berlaku.lower, baris.berlaku.upper, int(bulan)))
    return hasil


def get_mkg(pangkat: RiwayatPangkat, tanggal: date) -> tuple[int, int]:
    """Give years and months of masa kerja golongan on a day, grown from the row without unpaid leave."""
    jeda = list_jeda(pangkat.pegawai_id)
    return mkg_pada(tanggal, pangkat.masa_tertulis.lower, pangkat.mkg_tahun, pangkat.mkg_bulan, jeda)


# --- Reading ------------------------------------------------------------------------------------
def list_kgb(user: Any) -> QuerySet[Kgb]:
    """Give the increases in reach: what waits first, by the day on which it begins."""
    return (
        Kgb.objects.visible_to(user)
        .select_related("pegawai__unit_kerja", "pangkat", "diperiksa_oleh", "diputus_oleh", "dokumen")
        .annotate(
            urutan=Case(
                When(status__in=[StatusKgb.USULAN, StatusKgb.DIPERIKSA], then=Value(0)),
                When(status=StatusKgb.DITUNDA, then=Value(1)),
                default=Value(2),
                output_field=IntegerField(),
            )
        )
        .order_by("urutan", "tmt", "pegawai__nama", "pk")
    )


@dataclass(frozen=True, slots=True)
class BulanKgb:
    """One month of the run: how many increases begin with it, how many still wait, how many stand postponed."""

    periode: Periode
    jumlah: int
    menunggu: int
    ditunda: int


def list_bulan_kgb(user: Any, awal: Periode, banyak: int) -> list[BulanKgb]:
    """Count the increases in reach by the month in which they begin; one query."""
    bulan = [awal.geser(n) for n in range(banyak)]
    hitung = {
        baris["tmt"]: baris
        for baris in Kgb.objects.visible_to(user)
        .exclude(status=StatusKgb.DIBATALKAN)
        .filter(tmt__range=(bulan[0].awal, bulan[-1].awal))
        .values("tmt")
        .annotate(
            jumlah=Count("pk"),
            menunggu=Count("pk", filter=Q(status__in=[StatusKgb.USULAN, StatusKgb.DIPERIKSA])),
            ditunda=Count("pk", filter=Q(status=StatusKgb.DITUNDA)),
        )
    }
    nol = {"jumlah": 0, "menunggu": 0, "ditunda": 0}
    return [
        BulanKgb(satu, *((hitung.get(satu.awal) or nol)[k] for k in ("jumlah", "menunggu", "ditunda")))
        for satu in bulan
    ]


def count_lewat(user: Any, awal: Periode) -> int:
    """Count the increases in reach whose day has come without a decision."""
    return (
        Kgb.objects.visible_to(user)
        .filter(status__in=[StatusKgb.USULAN, StatusKgb.DIPERIKSA], tmt__lt=awal.awal)
        .count()
    )


def list_surat_tunda(kgb: Kgb) -> QuerySet[DokumenTerbit]:
    """Give the letters by which an increase was postponed, oldest first; each holds its reason."""
    return DokumenTerbit.objects.filter(
        target_model=Kgb._meta.label_lower, target_id=kgb.pk, jenis=JENIS_TUNDA
    ).order_by("pk")


def can_lihat_alasan(user: Any, kgb: Kgb) -> bool:
    """Tell whether a reader may know why: reasons may name a sanction, so they are for those who may read sanctions."""
    return LIHAT_HUKUMAN.boleh(user, kgb)


def tulis_penghalang(kgb: Kgb, *, lihat: bool) -> str:
    """Say what stands against an increase in one sentence; nothing for a clear one."""
    if not kgb.penghalang:
        return ""
    if not lihat and kgb.penghalang == PenghalangKgb.HUKUMAN:
        return "Ada keputusan kepegawaian yang menundanya."
    return {
        PenghalangKgb.KEDUDUKAN: "Pada tanggal mulainya, pegawai tidak dalam kedudukan atau status yang diberi KGB. "
        "KGB diberikan mulai bulan sesudah keadaan itu berakhir (PP 7/1977, Pasal 11).",
        PenghalangKgb.HUKUMAN: "Hukuman disiplin penundaan KGB berlaku saat KGB ini jatuh tempo, jadi mulainya bergeser ke "
        f"{tulis_tanggal(kgb.tmt_hukuman or kgb.tmt)} (PP 94/2021, Pasal 42).",
        PenghalangKgb.PREDIKAT: f"Rata-rata predikat tahunan ({tulis_predikat(kgb.predikat)}) belum memenuhi syarat (PP 7/1977, "
        "Pasal 11).",
        PenghalangKgb.BELUM_DINILAI: "Belum ada predikat tahunan sebelum tanggal mulainya. Pemeriksa menuliskan dasar penilaiannya.",
    }[PenghalangKgb(kgb.penghalang)]


def tulis_predikat(predikat: Sequence[Sequence[Any]]) -> str:
    """Write annual results in words: "2025 baik, 2024 sangat baik"."""
    return ", ".join(f"{tahun} {Predikat(nilai).label.lower()}" for tahun, nilai in predikat) or "belum ada"


# --- One's own ----------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class KgbSaya:
    """When one's next increase falls due: a stored one that runs, or by the table from one's row of rank."""

    pangkat: RiwayatPangkat | None
    mkg: tuple[int, int]
    berjalan: Kgb | None
    penghalang: str
    berikut: KgbBerikut | None
    gaji_kini: int
    gaji_berikut: int
    riwayat: list[Kgb]


def get_kgb_saya(user: Any, pegawai: Pegawai, hari: date) -> KgbSaya:
    """Read when the next increase of a person is due, why it waits, and what was granted before."""
    buku = get_buku()
    semua = list(list_kgb(user).filter(pegawai=pegawai).exclude(status=StatusKgb.DIBATALKAN))
    berjalan = next((satu for satu in semua if satu.status in BERJALAN), None)
    riwayat = sorted((satu for satu in semua if satu.status == StatusKgb.DISETUJUI), key=lambda k: k.tmt, reverse=True)
    pangkat = RiwayatPangkat.objects.filter(pegawai=pegawai, berlaku__contains=hari).first()
    if pangkat is None:
        return KgbSaya(None, (0, 0), berjalan, "", None, 0, 0, riwayat)
    mkg = get_mkg(pangkat, hari)
    langkah = get_langkah(buku, hari).get(pangkat.golongan, ())
    semula = pangkat.mkg_tahun * 12 + pangkat.mkg_bulan
    berikut = kgb_berikut(pangkat.berlaku.lower, semula, langkah, hari, list_jeda(pegawai.pk))
    boleh = pegawai.status in {StatusAsn.CPNS, *buku.per(hari)["kgb_status"].isi()}
    ditahan = berjalan is not None and berjalan.jatuh_tempo <= hari and berjalan.pangkat_id == pangkat.pk
    tahun = min(mkg[0], berjalan.langkah - 1) if berjalan is not None and ditahan else mkg[0]
    tujuan = berikut.langkah if berikut is not None else tahun
    kini, nanti = list_gaji_pokok(buku, hari, [(pangkat.golongan, tahun), (pangkat.golongan, tujuan)])
    penghalang = tulis_penghalang(berjalan, lihat=can_lihat_alasan(user, berjalan)) if berjalan else ""
    return KgbSaya(pangkat, mkg, berjalan, penghalang, berikut if boleh else None, kini, nanti, riwayat)


def baca_bulan(teks: str, bawaan: Periode) -> Periode:
    """Read a month of the address; the given one when it is absent or nonsense."""
    try:
        return Periode.dari_teks(teks) if teks else bawaan
    except ValueError:
        return bawaan


def get_aturan(buku: BukuParameter, tanggal: date) -> Mapping[str, Any]:
    """Give the values of law behind the list, for the page."""
    per = buku.per(tanggal)
    return {kunci: per[kunci] for kunci in buku.kunci() if kunci.startswith("kgb_") and kunci in per}
