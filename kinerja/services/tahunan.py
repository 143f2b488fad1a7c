"""The annual evaluation: its comparison with the year, its end, and the reminders before it."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity_massal
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from kinerja.enums import Predikat, StatusEvaluasi, StatusKeberatan
from kinerja.models import Evaluasi
from kinerja.rules.tahunan import predikat_pembanding
from kinerja.selectors.jam_tahunan import get_batas_tahunan
from kinerja.selectors.keberatan import list_batas_keberatan
from kinerja.selectors.tahunan import get_riwayat_tahun

from .dokumen_evaluasi import create_dokumen_tahunan
from .konversi_hasil import HasilKonversi, convert_tahunan


class AlasanBedaKosong(IsianSalah):
    """The annual predikat differs from the most frequent periodic one, and nobody said why."""

    kode = "alasan_beda_kosong"


def set_pembanding(evaluasi: Evaluasi, alasan_beda: str) -> None:
    """Put the periodic predikat beside an annual one about to be delivered. Raises `AlasanBedaKosong`."""
    riwayat = get_riwayat_tahun(evaluasi)
    pembanding = predikat_pembanding(Predikat(evaluasi.predikat), riwayat.tersering)
    beda = pembanding is not None and pembanding != evaluasi.predikat
    if beda and not alasan_beda.strip():
        raise AlasanBedaKosong(
            f"Predikat tahunan {Predikat(evaluasi.predikat).label} berbeda dari predikat periodik tersering "
            f"({riwayat.kalimat}). Tuliskan alasannya agar pegawai memahami dasarnya.",
            kolom="alasan_beda",
        )
    evaluasi.predikat_periodik = pembanding or ""
    evaluasi.alasan_beda = alasan_beda.strip() if beda else ""


@dataclass(frozen=True)
class HasilFinal:
    """How many annual results became final, and what became of their angka kredit."""

    final: int
    konversi: HasilKonversi
    dokumen: int


def finalize_tahunan(
    *, per_tanggal: date, pada: datetime, evaluasi_id: int | None = None, terbitkan: bool = True
) -> HasilFinal:
    """Make final the annual results that nothing can change any more, and convert those of functional officers.

    A result is final when its objection was decided, or when the days for an objection have passed without an
    open one; nobody has to do anything. With `evaluasi_id`, only that one. Runs set-based; the conversion
    goes officer by officer, and so do the documents, which without `terbitkan` wait for the next run. Dasar hukum: PP 30/2019, Pasal 59.
    """
    calon = Evaluasi.objects.tahunan().filter(status__in=[StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.DITERIMA])
    if evaluasi_id is not None:
        calon = calon.filter(pk=evaluasi_id)
    tenang = list(calon.exclude(keberatan__status=StatusKeberatan.DIAJUKAN).select_related("keberatan"))
    siap = [
        e
        for e, batas in list_batas_keberatan(tenang, per_tanggal)
        if (batas is not None and batas < per_tanggal)
        or (hasattr(e, "keberatan") and e.keberatan.status == StatusKeberatan.DIPUTUS)
    ]
    with transaction.atomic():
        jumlah = (
            calon.filter(~Q(keberatan__status=StatusKeberatan.DIAJUKAN), pk__in=[e.pk for e in siap]).update(
                status=StatusEvaluasi.FINAL, updated_at=pada
            )
            if siap
            else 0
        )
        log_activity_massal("kinerja.evaluasi.final", target=siap, oleh=None, pada=pada)
    konversi, dokumen = HasilKonversi(), 0
    for tahun in sorted({e.periode.year for e in siap} | ({per_tanggal.year - 1} if evaluasi_id is None else set())):
        satu = convert_tahunan(tahun=tahun, pada=pada, evaluasi_id=evaluasi_id)
        konversi.dikonversi += satu.dikonversi
        konversi.gagal += satu.gagal
        if evaluasi_id is None and terbitkan:
            dokumen += create_dokumen_tahunan(tahun=tahun, pada=pada)
    return HasilFinal(jumlah, konversi, dokumen)


@transaction.atomic
def remind_tahunan(*, tahun: int, per_tanggal: date, kunci: str) -> int:
    """Tell every rater who has annual results of a year to deliver how many and until when; gives how many notices."""
    menunggu = Counter(
        Evaluasi.objects.tahunan(tahun)
        .filter(status=StatusEvaluasi.TERBUKA, penilai__pengguna__isnull=False)
        .values_list("penilai__pengguna", flat=True)
    )
    batas = get_batas_tahunan(tahun)
    kata = f"Sampaikan paling lambat {tulis_tanggal(batas)}." if per_tanggal <= batas else "Batasnya sudah lewat."
    menurut_jumlah: dict[int, list[int]] = {}
    for pengguna, jumlah in menunggu.items():
        menurut_jumlah.setdefault(jumlah, []).append(pengguna)
    return sum(
        len(
            create_notifikasi_banyak(
                untuk=Pengguna.objects.filter(pk__in=ids),
                jenis="kinerja.evaluasi",
                judul=f"{jumlah} evaluasi tahunan {tahun} menunggu Anda",
                isi=kata,
                url="/kinerja/penilaian/tim/",
                kunci=kunci,
            )
        )
        for jumlah, ids in sorted(menurut_jumlah.items())
    )
