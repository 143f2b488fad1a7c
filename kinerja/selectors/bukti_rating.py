"""Evidence that a rater may link to a rating, what was linked, and relations that the records hint at."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Case, Q, When
from django.utils import timezone

from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Keluarga, Pegawai
from jabatan.rules.matriks import Data
from jabatan.scoping import lingkup
from kinerja.enums import JenisBukti, JenisKonflik, NilaiBerakhlak, StatusDialog, StatusPresensi
from kinerja.models import BuktiRating, DialogKinerja, Evaluasi, LogHarian, PernyataanKonflik, Presensi, UmpanBalik
from kinerja.rules.masa import Masa

from .presensi import ALPA
from .warga import list_fakta_warga

DARI_WARGA = (JenisBukti.WARGA, JenisBukti.PETUGAS, JenisBukti.UMPAN_WARGA)
LOG_TAMPIL = 8
"""Entries offered beside one RHK; others of the month can be linked by their key through the API."""


@dataclass(frozen=True)
class CalonBukti:
    """Something of the dossier that a rating may rest on; `kunci` is what forms and the API send."""

    jenis: JenisBukti
    kutipan: str
    rujukan: UUID | None = None
    rhk_id: int | None = None
    nilai: str = ""

    @property
    def kunci(self) -> str:
        """Give the key: the kind, and the opaque key of the source where there is one."""
        return f"{self.jenis.value}:{self.rujukan}" if self.rujukan else self.jenis.value


def _hari(waktu: datetime) -> date:
    return waktu.astimezone(timezone.get_default_timezone()).date()


def list_calon_bukti(evaluasi: Evaluasi, user: Any) -> list[CalonBukti]:
    """Give the evidence of the period that this rater may link; a fixed number of queries.

    Citizens' results stand beside Berorientasi Pelayanan: what they say about conduct and complaints is about that value.
    """
    awal, akhir = evaluasi.masa.awal, evaluasi.masa.akhir + timedelta(days=1)
    pegawai_id = evaluasi.pegawai_id
    calon = [
        CalonBukti(JenisBukti.LOG, f"Log {tulis_tanggal(log.tanggal)}: {log.uraian}", log.uuid, log.rhk_id)
        for log in LogHarian.objects.filter(pegawai=pegawai_id, tanggal__gte=awal, tanggal__lt=akhir).order_by(
            "-tanggal", "-pk"
        )
    ]
    umpan = (
        UmpanBalik.objects.visible_to(user)
        .filter(untuk=pegawai_id, created_at__date__gte=awal, created_at__date__lt=akhir)
        .order_by("-created_at", "-pk")
    )
    calon += [
        CalonBukti(
            JenisBukti.UMPAN_BALIK,
            f"Umpan balik {tulis_tanggal(_hari(u.created_at))} tentang "
            + (NilaiBerakhlak(u.nilai).label if u.nilai else "hasil kerja"),
            u.uuid,
            u.rhk_id,
            u.nilai,
        )
        for u in umpan
    ]
    dialog = (
        DialogKinerja.objects.filter(pegawai=pegawai_id, mulai__date__gte=awal, mulai__date__lt=akhir)
        .filter(status__in=(StatusDialog.DILAKSANAKAN, StatusDialog.DISAHKAN))
        .order_by("-mulai", "-pk")
    )
    calon += [
        CalonBukti(JenisBukti.DIALOG, f"{d.get_jenis_display()}, {tulis_tanggal(_hari(d.mulai))}", d.uuid)
        for d in dialog
    ]
    if kutipan := _kutip_kehadiran(pegawai_id, evaluasi.masa):
        calon.append(CalonBukti(JenisBukti.KEHADIRAN, kutipan))
    calon += [
        CalonBukti(f.jenis, f.teks, f.rujukan, nilai=NilaiBerakhlak.BERORIENTASI_PELAYANAN.value)
        for f in list_fakta_warga(pegawai_id, evaluasi.unit_kerja_id, evaluasi.masa, user)
    ]
    return calon


def _kutip_kehadiran(pegawai_id: int, masa: Masa) -> str:
    """Sum the attendance of the span in words; empty when none was recorded."""
    baris = list(
        Presensi.objects.filter(pegawai=pegawai_id, tanggal__range=(masa.awal, masa.akhir))
        .annotate(alpa=Case(When(ALPA, then=True), default=False))
        .values_list("status", "menit_terlambat", "alpa")
    )
    if not baris:
        return ""
    hadir = sum(s == StatusPresensi.HADIR for s, _, _ in baris)
    alpa = sum(satu for _, _, satu in baris)
    bagian = [f"hadir {hadir} dari {len(baris)} hari"]
    if alpa:
        bagian.append(f"{alpa} hari tanpa keterangan")
    if menit := sum(m for _, m, _ in baris):
        bagian.append(f"terlambat {menit} menit")
    return f"Kehadiran {masa.nama}: {', '.join(bagian)}"


def susun_pilihan(
    calon: Iterable[CalonBukti], *, rhk_id: int | None = None, nilai: str = "", terpilih: Iterable[str] = ()
) -> list[CalonBukti]:
    """Give what to offer beside one rating: what is about it first, then dialogues and attendance.

    An RHK is offered its own log and feedback; a value its own feedback. What was chosen before is always there.
    """
    semua = list(calon)
    pilih = set(terpilih)
    cocok = [
        c
        for c in semua
        if (c.jenis == JenisBukti.LOG and rhk_id is not None and c.rhk_id == rhk_id)
        or (c.jenis in DARI_WARGA and nilai and c.nilai == nilai)
        or (c.jenis == JenisBukti.UMPAN_BALIK and ((rhk_id is not None and c.rhk_id == rhk_id) or (nilai and c.nilai == nilai)))
    ]  # fmt: skip
    umum = [c for c in semua if c.jenis in (JenisBukti.DIALOG, JenisBukti.KEHADIRAN)]
    ditawarkan = cocok[:LOG_TAMPIL] + umum
    return ditawarkan + [c for c in semua if c.kunci in pilih and c not in ditawarkan]


@dataclass(frozen=True)
class BuktiTampil:
    """Linked evidence as a reader sees it: the kind, the words, and where it opens."""

    jenis: str
    teks: str
    url: str = ""


def list_bukti_tertutup(evaluasi: Evaluasi, user: Any) -> set[str]:
    """Give the kinds of evidence of which this reader sees the name but not the words after the colon."""
    milik = {"owner_id": evaluasi.pegawai_id, "unit_id": evaluasi.unit_kerja_id}
    tutup = {
        JenisBukti.LOG: Data.SKP,
        JenisBukti.PETUGAS: Data.DISIPLIN,
        JenisBukti.UMPAN_WARGA: Data.DISIPLIN,
    }
    return {jenis.value for jenis, data in tutup.items() if not lingkup(user).mencakup(data, "l", **milik)}


def list_bukti(evaluasi: Evaluasi, user: Any) -> dict[int | str, list[BuktiTampil]]:
    """Give linked evidence by id of RHK or code of value; the words of the log only to who reads logs,
    those of complaints and of users about a person only to who reads decisions of discipline."""
    tertutup = list_bukti_tertutup(evaluasi, user)
    hasil: dict[int | str, list[BuktiTampil]] = defaultdict(list)
    for b in BuktiRating.objects.filter(evaluasi=evaluasi).order_by("jenis", "pk"):
        teks = b.kutipan.partition(":")[0] if b.jenis in tertutup else b.kutipan
        hasil[b.rhk_id or b.nilai].append(BuktiTampil(b.get_jenis_display(), teks, b.tautan))
    return dict(hasil)


def list_kunci_bukti(evaluasi: Evaluasi) -> dict[int | str, tuple[list[str], str]]:
    """Give, by id of RHK or code of value, the keys chosen so far and the linked address."""
    hasil: dict[int | str, tuple[list[str], str]] = {}
    for b in BuktiRating.objects.filter(evaluasi=evaluasi).order_by("pk"):
        kunci, tautan = hasil.get(b.rhk_id or b.nilai, ([], ""))
        if b.jenis == JenisBukti.TAUTAN:
            tautan = b.tautan
        else:
            kunci.append(f"{b.jenis}:{b.rujukan}" if b.rujukan else b.jenis)
        hasil[b.rhk_id or b.nilai] = (kunci, tautan)
    return hasil


def get_konflik(evaluasi: Evaluasi) -> PernyataanKonflik | None:
    """Give the declared interest that took the rating from the rater of the month, if there is one."""
    return (
        PernyataanKonflik.objects.filter(evaluasi=evaluasi)
        .exclude(jenis=JenisKonflik.TIDAK_ADA)
        .select_related("oleh")
        .order_by("pada", "pk")
        .first()
    )


def get_petunjuk_keluarga(pegawai: Pegawai, penilai: Pegawai | None, per_tanggal: date) -> str:
    """Say what the family records of the two hint at: one named in the other's family, or a child of both.

    Names and birth days are compared; a hint, never a finding. Empty when there is none.
    """
    if penilai is None or penilai.pk == pegawai.pk:
        return ""
    keluarga = list(
        Keluarga.objects.filter(Q(pegawai=pegawai) | Q(pegawai=penilai), berlaku__contains=per_tanggal).values_list(
            "pegawai_id", "hubungan", "nama", "tanggal_lahir"
        )
    )
    for milik, lain in ((pegawai, penilai), (penilai, pegawai)):
        for pegawai_id, _, nama, lahir in keluarga:
            if pegawai_id == milik.pk and _sama(nama, lain.nama) and lahir == lain.tanggal_lahir:
                return f"Data keluarga {milik.nama} memuat nama dan tanggal lahir yang sama dengan {lain.nama}."
    anak = {
        sisi.pk: {(n.casefold(), t) for p, h, n, t in keluarga if p == sisi.pk and h == "ANAK"}
        for sisi in (pegawai, penilai)
    }
    if anak[pegawai.pk] & anak[penilai.pk]:
        return f"Data keluarga {pegawai.nama} dan {penilai.nama} memuat anak yang sama."
    return ""


def _sama(satu: str, lain: str) -> bool:
    return " ".join(satu.split()).casefold() == " ".join(lain.split()).casefold()
