"""Reminders of objections as their clock runs: the rater who has not explained, the one who has not decided."""

from datetime import date, timedelta

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai
from kinerja.enums import StatusKeberatan
from kinerja.models import Keberatan

HARI_PENJELASAN = 1
HARI_PUTUSAN = 3
"""Calendar days before the limit on which the first reminder goes out (a policy, not law)."""


@transaction.atomic
def remind_keberatan(*, per_tanggal: date) -> int:
    """Remind, each once per stage: near the limit, and once a week after it; gives how many notices.

    Who should explain hears it until the explanation stands; who decides until the decision. Open
    objections are few; each costs a fixed number of statements.
    """
    terbuka = list(
        Keberatan.objects.filter(status=StatusKeberatan.DIAJUKAN)
        .select_related("pegawai", "pemutus__pengguna", "evaluasi__penilai__pengguna", "evaluasi__dinilai_oleh")
        .order_by("pk")
    )
    jumlah = 0
    for satu in terbuka:
        if not satu.penjelasan and (tahap := _tahap(satu.batas_penjelasan, HARI_PENJELASAN, per_tanggal)):
            jumlah += _ingatkan(
                satu,
                satu.evaluasi.dinilai_oleh or _akun(satu.evaluasi.penilai),
                "Penjelasan Anda ditunggu",
                f"Batasnya {tulis_tanggal(satu.batas_penjelasan)}. Sesudah itu keberatan dapat diputus tanpa penjelasan Anda.",
                f"penjelasan-{tahap}",
            )
        if tahap := _tahap(satu.batas_putus, HARI_PUTUSAN, per_tanggal):
            jumlah += _ingatkan(
                satu,
                _akun(satu.pemutus),
                "Putusan Anda ditunggu",
                f"Batasnya {tulis_tanggal(satu.batas_putus)}. Selama belum diputus predikatnya bersifat sementara.",
                f"putusan-{tahap}",
            )
    return jumlah


def _akun(pegawai: Pegawai | None) -> Pengguna | None:
    return pegawai.pengguna if pegawai is not None else None


def _tahap(batas: date, sebelum: int, per_tanggal: date) -> str:
    """Name the stage of the clock: empty before it, then near the limit, then each week after it."""
    if per_tanggal < batas - timedelta(days=sebelum):
        return ""
    if per_tanggal <= batas:
        return "dekat"
    return f"lewat-{(per_tanggal - batas).days // 7}"


def _ingatkan(keberatan: Keberatan, untuk: Pengguna | None, judul: str, isi: str, tahap: str) -> int:
    if untuk is None:
        return 0
    dibuat = create_notifikasi(
        untuk=untuk,
        jenis="kinerja.keberatan",
        judul=f"{judul}: keberatan {keberatan.pegawai.nama}",
        isi=isi,
        url=f"/kinerja/keberatan/{keberatan.uuid}/",
        kunci=f"keberatan-{keberatan.pk}-{tahap}",
    )
    return int(dibuat is not None)
