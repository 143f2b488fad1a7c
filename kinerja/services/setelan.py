"""Settings of appraisal: one person proposes, another decides, the value counts from its day."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.versi import check_versi
from kinerja.enums import CapaianOrganisasi, Predikat, StatusSetelan
from kinerja.models import SetelanKinerja
from kinerja.parameters import POLA, JenisSetelan, list_jenis_setelan
from kinerja.rules.distribusi import kekurangan_pola


class SetelanTidakDikenal(IsianSalah):
    """There is no setting of this name."""

    kode = "setelan_tidak_dikenal"


class SetelanSudahDiputus(BentrokKeadaan):
    """The proposal was decided already, or another one waits."""

    kode = "setelan_sudah_diputus"


class PemutusPengusul(TindakanTerlarang):
    """Whoever proposed a value cannot decide on it."""

    kode = "pemutus_pengusul"


def get_jenis(kunci: str) -> JenisSetelan:
    """Give what a key stands for. Raises `SetelanTidakDikenal`."""
    for jenis in list_jenis_setelan():
        if jenis.kunci == kunci:
            return jenis
    raise SetelanTidakDikenal("Setelan itu tidak dikenal. Pilih salah satu yang tampil pada halaman setelan.")


@transaction.atomic
def create_setelan(
    *, kunci: str, nilai: int, mulai: date, dasar_hukum: str, alasan: str, oleh: Pengguna, pada: datetime
) -> SetelanKinerja:
    """Propose a value from a day on. Raises `SetelanTidakDikenal`, `IsianSalah`, `SetelanSudahDiputus`."""
    jenis = get_jenis(kunci)
    if not jenis.terkecil <= nilai <= jenis.terbesar:
        raise IsianSalah(
            f"{jenis.nama} harus antara {jenis.terkecil} dan {jenis.terbesar} {jenis.satuan}.", kolom="nilai"
        )
    return _usulkan(jenis, {"nilai": nilai}, mulai, dasar_hukum, alasan, oleh, pada)


@transaction.atomic
def create_pola(
    *,
    tabel: Mapping[str, Mapping[str, int]],
    mulai: date,
    dasar_hukum: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
) -> SetelanKinerja:
    """Propose the institution's own guide curve of predikat from a day on; it is decided like any setting.

    Raises `IsianSalah`, `SetelanSudahDiputus`. Dasar hukum: SE MenPANRB 3/2023 (curves, no quota).
    """
    if kurang := kekurangan_pola(tabel, POLA.terbesar):
        raise IsianSalah(kurang)
    isi = {c.value: {p.value: int(tabel[c.value][p.value]) for p in Predikat} for c in CapaianOrganisasi}
    return _usulkan(POLA, {"tabel": isi}, mulai, dasar_hukum, alasan, oleh, pada)


def _usulkan(
    jenis: JenisSetelan,
    isi: dict[str, Any],
    mulai: date,
    dasar_hukum: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
) -> SetelanKinerja:
    """Keep a proposal that was found sensible, unless another one waits."""
    if SetelanKinerja.objects.filter(kunci=jenis.kunci, status=StatusSetelan.DIUSULKAN).exists():
        raise SetelanSudahDiputus(
            f"Masih ada usulan untuk “{jenis.nama}” yang belum diputus. Tunggu putusannya sebelum mengusulkan lagi."
        )
    setelan = SetelanKinerja(
        kunci=jenis.kunci,
        **isi,
        satuan=jenis.satuan,
        berlaku=DateRange(mulai, None),
        dasar_hukum=dasar_hukum.strip(),
        alasan=alasan.strip(),
        diusulkan_oleh=oleh,
        diusulkan_at=pada,
    )
    setelan.full_clean()
    setelan.save()
    log_activity(
        "kinerja.setelan.diusulkan",
        target=setelan,
        oleh=oleh,
        pada=pada,
        alasan=setelan.alasan,
        sesudah={"kunci": jenis.kunci, "mulai": mulai.isoformat()} | isi,
    )
    return setelan


def _kunci(setelan: SetelanKinerja, versi: int | None, oleh: Pengguna) -> SetelanKinerja:
    """Lock a proposal that waits, for somebody other than its author."""
    setelan = SetelanKinerja.objects.select_for_update().get(pk=setelan.pk)
    check_versi(setelan, versi, "Usulan setelan")
    if setelan.status != StatusSetelan.DIUSULKAN:
        raise SetelanSudahDiputus("Usulan setelan ini sudah diputus sebelumnya.")
    if setelan.diusulkan_oleh_id == oleh.pk:
        raise PemutusPengusul("Anda yang mengusulkan setelan ini, jadi orang lain yang memutusnya.")
    return setelan


def _putuskan(
    setelan: SetelanKinerja, status: StatusSetelan, catatan: str, oleh: Pengguna, pada: datetime
) -> SetelanKinerja:
    setelan.status, setelan.catatan = status, catatan.strip()
    setelan.diputus_oleh, setelan.diputus_at = oleh, pada
    setelan.versi += 1
    setelan.full_clean()
    setelan.save()
    log_activity(
        f"kinerja.setelan.{status.value.lower()}",
        target=setelan,
        oleh=oleh,
        pada=pada,
        alasan=setelan.catatan,
        sesudah={"kunci": setelan.kunci, "nilai": setelan.nilai if setelan.tabel is None else setelan.tabel},
    )
    return setelan


@transaction.atomic
def approve_setelan(
    *, setelan: SetelanKinerja, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> SetelanKinerja:
    """Put a value into force from its day; the value before it ends that day.

    Raises `SetelanSudahDiputus`, `PemutusPengusul`, `VersiUsang`, `BentrokKeadaan` when a later value
    already begins.
    """
    setelan = _kunci(setelan, versi, oleh)
    mulai = setelan.berlaku.lower
    lain = SetelanKinerja.objects.select_for_update().filter(kunci=setelan.kunci, status=StatusSetelan.DISETUJUI)
    if lain.filter(berlaku__startswith__gte=mulai).exists():
        raise BentrokKeadaan(
            "Sudah ada nilai yang mulai berlaku pada hari itu atau sesudahnya. Tolak usulan ini, lalu usulkan "
            "nilai baru dengan tanggal mulai yang lebih kemudian."
        )
    for lama in lain.filter(berlaku__contains=mulai):
        lama.berlaku = DateRange(lama.berlaku.lower, mulai)
        lama.versi += 1
        lama.save(update_fields=["berlaku", "versi"])
    return _putuskan(setelan, StatusSetelan.DISETUJUI, "", oleh, pada)


@transaction.atomic
def reject_setelan(
    *, setelan: SetelanKinerja, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> SetelanKinerja:
    """Refuse a proposal with a reason. Raises `IsianSalah`, `SetelanSudahDiputus`, `PemutusPengusul`, `VersiUsang`."""
    if not catatan.strip():
        raise IsianSalah("Tuliskan alasan penolakan agar pengusul dapat memperbaikinya.", kolom="catatan")
    return _putuskan(_kunci(setelan, versi, oleh), StatusSetelan.DITOLAK, catatan, oleh, pada)
