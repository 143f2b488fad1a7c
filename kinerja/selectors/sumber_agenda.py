"""What can be brought to a dialogue, and the words that stand for it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils import timezone

from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai
from jabatan.scoping import lingkup
from kinerja.enums import NilaiBerakhlak, SumberAgenda
from kinerja.models import Evaluasi, Iki, LogHarian, Rhk, UmpanBalik


@dataclass(frozen=True)
class Rujukan:
    """Whose work an item is about, the words quoted, and the columns that point at the source."""

    sumber: SumberAgenda = SumberAgenda.SENDIRI
    pegawai: Pegawai | None = None
    kutipan: str = ""
    kolom: dict[str, Any] = field(default_factory=dict)


class SumberTidakDitemukan(IsianSalah):
    """The source does not exist, or is not one of this person's."""

    kode = "sumber_agenda_tidak_ditemukan"


def get_rujukan(user: Any, sumber: str, kunci: str) -> Rujukan:
    """Read what an item points at, within what this person may bring: own work or that of people they rate.

    `kunci` is the uuid of the source (of an indicator: its number). Raises `SumberTidakDitemukan`.
    """
    jenis = next((s for s in SumberAgenda if s.value == sumber), None)
    baca = _PEMBACA.get(jenis) if jenis else None
    rujukan = baca(kunci, user) if baca and lingkup(user).pegawai_id is not None else None
    if rujukan is None:
        raise SumberTidakDitemukan("Yang ingin Anda bawa ke dialog tidak ditemukan. Muat ulang halaman lalu ulangi.")
    return rujukan


def get_rujukan_tidak_realistis(rhk: Rhk, iki: Iki | None, alasan: str) -> Rujukan:
    """Give the item that a target marked "tidak realistis" puts on the agenda (for the services of SKP)."""
    target = f" Target {iki.uraian}: {iki.target:f} {iki.satuan}." if iki else ""
    return Rujukan(
        SumberAgenda.TIDAK_REALISTIS,
        rhk.skp.pegawai,
        f"RHK {rhk.urutan}. {rhk.uraian}.{target} Ditandai tidak realistis: {alasan.strip()}",
        {"rhk": rhk, "iki": iki},
    )


def _boleh(user: Any) -> set[int]:
    """Give whose work this person may bring: their own, and that of people they rate."""
    jangkauan = lingkup(user)
    return {p for p in (jangkauan.pegawai_id, *jangkauan.bawahan_ids) if p is not None}


def _uuid(kunci: str) -> UUID:
    """Read an opaque key; nonsense is a key that nothing has."""
    try:
        return UUID(str(kunci))
    except ValueError:
        return UUID(int=0)


def _rhk(kunci: str, user: Any) -> Rujukan | None:
    rhk = Rhk.objects.filter(uuid=_uuid(kunci), skp__pegawai__in=_boleh(user)).select_related("skp__pegawai").first()
    return (
        rhk
        if rhk is None
        else Rujukan(SumberAgenda.RHK, rhk.skp.pegawai, f"RHK {rhk.urutan}. {rhk.uraian}", {"rhk": rhk})
    )


def _iki(kunci: str, user: Any) -> Rujukan | None:
    if not str(kunci).isascii() or not str(kunci).isdigit() or len(str(kunci)) > 18:
        return None
    iki = (
        Iki.objects.filter(pk=int(kunci), rhk__skp__pegawai__in=_boleh(user))
        .select_related("rhk__skp__pegawai")
        .first()
    )
    return (
        iki
        if iki is None
        else Rujukan(
            SumberAgenda.IKI,
            iki.rhk.skp.pegawai,
            f"Indikator RHK {iki.rhk.urutan}: {iki.uraian}, target {iki.target:f} {iki.satuan}",
            {"rhk": iki.rhk, "iki": iki},
        )
    )


def _log(kunci: str, user: Any) -> Rujukan | None:
    log = LogHarian.objects.filter(uuid=_uuid(kunci), pegawai__in=_boleh(user)).select_related("pegawai").first()
    return (
        log
        if log is None
        else Rujukan(SumberAgenda.LOG, log.pegawai, f"Log {tulis_tanggal(log.tanggal)}: {log.uraian}", {"log": log})
    )


def _umpan_balik(kunci: str, user: Any) -> Rujukan | None:
    """Feedback that this person reads; its words stay where they are."""
    umpan = UmpanBalik.objects.visible_to(user).filter(uuid=_uuid(kunci)).select_related("dari", "untuk", "rhk").first()
    if umpan is None:
        return None
    jangkauan = lingkup(user)
    saya, lain = (umpan.dari, umpan.untuk) if umpan.dari_id == jangkauan.pegawai_id else (umpan.untuk, umpan.dari)
    tentang = NilaiBerakhlak(umpan.nilai).label if umpan.nilai else f"RHK {umpan.rhk.urutan}" if umpan.rhk else ""
    tanggal = umpan.created_at.astimezone(timezone.get_default_timezone()).date()
    return Rujukan(
        SumberAgenda.UMPAN_BALIK,
        lain if lain.pk in jangkauan.bawahan_ids else saya,
        f"Umpan balik {tulis_tanggal(tanggal)} tentang {tentang}",
        {"umpan_balik": umpan},
    )


def _evaluasi(kunci: str, user: Any) -> Rujukan | None:
    evaluasi = Evaluasi.objects.filter(uuid=_uuid(kunci), pegawai__in=_boleh(user)).select_related("pegawai").first()
    return (
        evaluasi
        if evaluasi is None
        else Rujukan(
            SumberAgenda.EVALUASI,
            evaluasi.pegawai,
            f"Penilaian {evaluasi.masa.nama}",
            {"evaluasi": evaluasi},
        )
    )


_PEMBACA: dict[SumberAgenda, Callable[[str, Any], Rujukan | None]] = {
    SumberAgenda.RHK: _rhk,
    SumberAgenda.IKI: _iki,
    SumberAgenda.LOG: _log,
    SumberAgenda.UMPAN_BALIK: _umpan_balik,
    SumberAgenda.EVALUASI: _evaluasi,
}
