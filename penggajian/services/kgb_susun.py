"""Drawing up who is due for a periodic increase, and reminding the officers of what waits."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import F, Q

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.audit.services import log_activity_massal
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.enums import Kedudukan, StatusAsn
from jabatan.models import RiwayatStatus
from jabatan.rules.kgb import KgbBerikut, kgb_berikut
from jabatan.selectors import JatuhTempo, list_jatuh_tempo, list_jeda
from jabatan.services.dasar import hari
from penggajian.enums import StatusKgb
from penggajian.models import Kgb
from penggajian.models.kgb import BERJALAN
from penggajian.selectors.buku import get_buku
from penggajian.selectors.kgb import Orang, get_langkah, isi_fakta, list_fakta, list_gaji_pokok

from .sukarela import mark_terbuka

URL = "/gaji/kgb/"
BULAN_TERJAUH = 12
"""So many months ahead the list may be drawn up at most."""
BIDANG_SEGAR = (
    "predikat", "penghalang", "tmt_hukuman", "status", "tmt", "diperiksa_oleh", "diperiksa_at", "diputus_oleh",
    "diputus_at", "versi",
)  # fmt: skip


class HasilSusun(NamedTuple):
    """What drawing up the list did."""

    baru: int
    dibatalkan: int
    diperbarui: int


@transaction.atomic
def open_kgb(*, bulan: Periode, oleh: Pengguna | None, pada: datetime) -> HasilSusun:
    """Draw up who is due from the first month that this list ever held to two months after `bulan`; again, it adds what is new.

    From its first day on pay waits below an increase that is listed. What no longer holds is struck out, and what stands
    against the others is read afresh. Raises `IsianSalah` for a month too far ahead.
    """
    kini = Periode.dari_tanggal(hari(pada))
    if bulan > kini.geser(BULAN_TERJAUH):
        raise IsianSalah(
            f"Daftar disusun paling jauh {BULAN_TERJAUH} bulan ke depan, yaitu sampai {kini.geser(BULAN_TERJAUH).nama}.",
            kolom="bulan",
        )
    buku = get_buku()
    batal = _batalkan(pada, oleh)
    siap = int(buku.per(kini.awal)["kgb_bulan_siap"].isi())
    pertama = Kgb.objects.order_by("jatuh_tempo").values_list("jatuh_tempo", flat=True).first()
    awal = min(pertama or kini.awal, kini.awal)
    calon = list_jatuh_tempo(awal, bulan.geser(siap).awal, get_langkah(buku, kini.awal))
    baru = _catat(calon, oleh, pada)
    ubah = _segarkan(oleh, pada)
    berubah = [*baru, *batal]
    if berubah:
        sejak = min(satu.jatuh_tempo for satu in berubah)
        mark_terbuka(sejak, "daftar kenaikan gaji berkala berubah", pada, [satu.pegawai_id for satu in berubah])
    return HasilSusun(len(baru), len(batal), ubah)


TANPA_DASAR = (
    Q(pangkat__dicabut_at__isnull=False)
    | Q(hasil__dicabut_at__isnull=False)
    | Q(status__in=BERJALAN, pangkat__berlaku__endswith__lte=F("jatuh_tempo"))
)
"""What has lost its ground: the row of rank, or the row that was granted, was withdrawn or replaced before its day."""


def _batalkan(pada: datetime, oleh: Pengguna | None) -> list[Kgb]:
    """Strike out what has lost its ground, and what unpaid leave recorded since moves to another day."""
    geser = [satu.pk for satu in _list_bergeser()]
    batal = list(
        Kgb.objects.exclude(status=StatusKgb.DIBATALKAN)
        .filter(TANPA_DASAR | Q(pk__in=geser))
        .select_for_update(of=("self",))
        .order_by("pk")
    )
    for satu in batal:
        satu.status = StatusKgb.DIBATALKAN
        satu.versi += 1
    Kgb.objects.bulk_update(batal, ["status", "versi"], batch_size=1000)
    log_activity_massal("penggajian.kgb.dibatalkan", target=batal, oleh=oleh, pada=pada)
    return batal


def _list_bergeser() -> list[Kgb]:
    """Give the running increases whose day is another one by the unpaid leave that is recorded now."""
    bercuti = RiwayatStatus.objects.sah().filter(kedudukan=Kedudukan.CLTN)
    daftar = Kgb.objects.filter(status__in=BERJALAN, pegawai__in=bercuti.values("pegawai")).select_related("pangkat")
    return [
        satu
        for satu in daftar
        if kgb_berikut(
            satu.pangkat.masa_tertulis.lower,
            satu.pangkat.mkg_tahun * 12 + satu.pangkat.mkg_bulan,
            [satu.langkah],
            satu.pangkat.masa_tertulis.lower,
            list_jeda(satu.pegawai_id),
        )
        != KgbBerikut(satu.langkah, satu.jatuh_tempo)
    ]


def _catat(calon: Collection[JatuhTempo], oleh: Pengguna | None, pada: datetime) -> list[Kgb]:
    """Record those who are due and have no increase that runs, nor one of the same step; the earliest step first."""
    sibuk = set(Kgb.objects.filter(status__in=BERJALAN).values_list("pegawai_id", flat=True))
    ada = set(
        Kgb.objects.exclude(status=StatusKgb.DIBATALKAN)
        .filter(pangkat__in={satu.pangkat_id for satu in calon})
        .values_list("pangkat_id", "langkah")
    )
    pilih: dict[int, JatuhTempo] = {}
    for satu in calon:
        if satu.pegawai_id not in sibuk and (satu.pangkat_id, satu.langkah) not in ada:
            pilih.setdefault(satu.pegawai_id, satu)
    orang = [Orang(satu.pegawai_id, satu.jatuh_tempo, satu.jatuh_tempo) for satu in pilih.values()]
    buku = get_buku()
    fakta = list_fakta(orang, buku)
    # A CPNS is listed too: the increase waits for the appointment as PNS instead of coming by itself.
    boleh = [
        satu
        for satu in pilih.values()
        if fakta[satu.pegawai_id].status in {StatusAsn.CPNS, *buku.per(satu.jatuh_tempo)["kgb_status"].isi()}
    ]
    baris = []
    for tmt in sorted({satu.jatuh_tempo for satu in boleh}):
        kini = [satu for satu in boleh if satu.jatuh_tempo == tmt]
        gaji = list_gaji_pokok(buku, tmt, [(s.golongan, tahun) for s in kini for tahun in (s.langkah - 1, s.langkah)])
        for nomor, satu in enumerate(kini):
            isi = fakta[satu.pegawai_id]
            baris.append(
                Kgb(
                    pegawai_id=satu.pegawai_id,
                    pangkat_id=satu.pangkat_id,
                    langkah=satu.langkah,
                    jatuh_tempo=tmt,
                    tmt=tmt,
                    gaji_lama=gaji[2 * nomor],
                    gaji_baru=gaji[2 * nomor + 1],
                    diusulkan_at=pada,
                    **isi_fakta(isi),
                )
            )
    hasil = Kgb.objects.bulk_create(baris, batch_size=1000)
    log_activity_massal("penggajian.kgb.diusulkan", target=hasil, oleh=oleh, pada=pada)
    return hasil


def _segarkan(oleh: Pengguna | None, pada: datetime) -> int:
    """Read afresh what stands against those that wait.

    One that was examined on other facts is examined again; a postponement whose ground is gone (a sanction withdrawn, a
    result corrected) is opened again for its first day.
    """
    daftar = list(Kgb.objects.select_for_update().filter(status__in=BERJALAN).order_by("pk"))
    buku = get_buku()
    semula = list_fakta(
        [Orang(k.pegawai_id, k.jatuh_tempo, k.jatuh_tempo) for k in daftar if k.status == StatusKgb.DITUNDA], buku
    )
    gugur = {k.pk for k in daftar if k.status == StatusKgb.DITUNDA and semula[k.pegawai_id].penghalang is None}
    fakta = list_fakta(
        [Orang(k.pegawai_id, k.jatuh_tempo, k.jatuh_tempo if k.pk in gugur else k.tmt) for k in daftar], buku
    )
    ubah = []
    for kgb in daftar:
        isi = isi_fakta(fakta[kgb.pegawai_id])
        if kgb.pk not in gugur and all(getattr(kgb, nama) == nilai for nama, nilai in isi.items()):
            continue
        if kgb.pk in gugur:
            kgb.status, kgb.tmt = StatusKgb.USULAN, kgb.jatuh_tempo
            kgb.diputus_oleh, kgb.diputus_at = None, None
        if kgb.pk in gugur or (kgb.penghalang != isi["penghalang"] and kgb.status == StatusKgb.DIPERIKSA):
            kgb.status, kgb.diperiksa_oleh, kgb.diperiksa_at = StatusKgb.USULAN, None, None
        for nama, nilai in isi.items():
            setattr(kgb, nama, nilai)
        kgb.versi += 1
        ubah.append(kgb)
    Kgb.objects.bulk_update(ubah, BIDANG_SEGAR, batch_size=1000)
    log_activity_massal("penggajian.kgb.diperbarui", target=ubah, oleh=oleh, pada=pada)
    return len(ubah)


@transaction.atomic
def remind_kgb(*, per_tanggal: date, pada: datetime) -> int:
    """Tell the officers of each unit, once a month, how many increases wait for them; gives how many were told.

    Those wait whose day is at most two months away, postponed ones too. Dasar hukum: PP 7/1977, Pasal 13.
    """
    bulan = Periode.dari_tanggal(per_tanggal)
    siap = int(get_buku().per(per_tanggal)["kgb_bulan_siap"].isi())
    daftar = list(
        Kgb.objects.filter(status__in=BERJALAN, tmt__lte=bulan.geser(siap).awal).values_list(
            "status", "pegawai__unit_kerja__kode", "pegawai__pengguna_id", "tmt"
        )
    )
    kabar = 0
    for peran, status in (
        (Peran.PENGELOLA_UNIT, (StatusKgb.USULAN, StatusKgb.DITUNDA)),
        (Peran.BKPSDM, BERJALAN),
    ):
        for pengguna, unit in list_pemegang_peran(peran, per_tanggal).items():
            milik = [
                tmt
                for keadaan, kode, pemilik, tmt in daftar
                if keadaan in status and pemilik != pengguna.pk and (unit is None or kode in unit)
            ]
            if not milik:
                continue
            lewat = sum(1 for tmt in milik if tmt < bulan.awal)
            kabar += len(
                create_notifikasi_banyak(
                    untuk=[pengguna],
                    jenis="penggajian.kgb_menunggu",
                    judul=f"{len(milik)} kenaikan gaji berkala menunggu",
                    isi=(f"{lewat} sudah lewat tanggal mulainya. " if lewat else "")
                    + "Periksa dan putuskan sebelum tanggal mulainya, agar tidak menjadi rapel.",
                    url=URL,
                    kunci=f"kgb-menunggu:{peran}:{bulan}",
                )
            )
    return kabar
