"""Granting many periodic increases one after the other, and the list as a file."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.pekerjaan.jenis import Lapor
from asn_portal.lib.galat import GalatDomain
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from penggajian.enums import PenghalangKgb, StatusKgb
from penggajian.models import Kgb
from penggajian.selectors.kgb import can_lihat_alasan, tulis_penghalang, tulis_predikat

from .kgb import approve_kgb

TEMPAT_URUT = "{urut}"
PALING_BANYAK = 500


def list_siap_setuju(oleh: Pengguna) -> list[Kgb]:
    """Give the increases that this official may grant as they stand, the earliest day first, at most `PALING_BANYAK`."""
    return list(
        Kgb.objects.visible_to(oleh, "s")
        .filter(status=StatusKgb.DIPERIKSA)
        .filter(Q(penghalang="") | (Q(penghalang=PenghalangKgb.BELUM_DINILAI) & ~Q(catatan="")))
        .exclude(diperiksa_oleh=oleh)
        .exclude(pegawai__pengguna=oleh)
        .select_related("pegawai__unit_kerja", "pangkat", "diperiksa_oleh")
        .order_by("tmt", "pegawai__nama", "pk")[:PALING_BANYAK]
    )


def approve_kgb_massal(
    *,
    kgb_ids: Sequence[int],
    pola: str,
    mulai: int,
    tanggal_surat: date,
    oleh: Pengguna,
    pada: datetime,
    lapor: Lapor | None = None,
) -> dict[str, int]:
    """Grant many, each in its own transaction with the next number of the pattern; run again it goes on where it stopped.

    An increase that cannot be granted keeps its number unused and is named with its reason.
    """
    semua = Kgb.objects.select_related("pegawai").in_bulk(kgb_ids)
    hasil = {"disetujui": 0, "gagal": 0}
    for urut, pk in enumerate(kgb_ids):
        if lapor is not None:
            lapor(urut, len(kgb_ids), "Menyetujui kenaikan gaji berkala")
        kgb, nomor = semua.get(pk), pola.replace(TEMPAT_URUT, str(mulai + urut))
        if kgb is None or (kgb.status == StatusKgb.DISETUJUI and kgb.nomor == nomor):
            hasil["disetujui"] += kgb is not None
            continue
        try:
            approve_kgb(kgb=kgb, nomor=nomor, tanggal_surat=tanggal_surat, oleh=oleh, pada=pada)
        except GalatDomain as galat:
            hasil["gagal"] += 1
            if lapor is not None:
                lapor.galat(str(kgb.pegawai), galat.pesan)
        else:
            hasil["disetujui"] += 1
    if lapor is not None:
        lapor(len(kgb_ids), len(kgb_ids), "Selesai")
    return hasil


KEPALA = (
    "nip", "nama", "unit_kerja", "golongan", "masa_kerja_tahun", "jatuh_tempo", "tmt", "gaji_pokok_lama", "gaji_pokok_baru",
    "predikat", "keadaan", "penghalang", "nomor_surat", "tanggal_surat",
)  # fmt: skip


@transaction.atomic
def export_kgb(*, daftar: QuerySet[Kgb], bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write increases already narrowed to the caller's reach, and record who took how many."""
    baris = [
        (
            satu.pegawai.nip,
            satu.pegawai.nama_lengkap,
            satu.pegawai.unit_kerja.nama if satu.pegawai.unit_kerja else "",
            satu.pangkat.golongan,
            satu.langkah,
            satu.jatuh_tempo,
            satu.tmt,
            satu.gaji_lama,
            satu.gaji_baru,
            tulis_predikat(satu.predikat),
            StatusKgb(satu.status).label,
            tulis_penghalang(satu, lihat=can_lihat_alasan(oleh, satu)),
            satu.nomor,
            satu.tanggal_surat,
        )
        for satu in daftar
    ]
    log_activity(
        "penggajian.kgb.diekspor", target=oleh, oleh=oleh, pada=pada, sesudah={"baris": len(baris), "bentuk": bentuk}
    )
    return tulis_lembar(KEPALA, baris, bentuk)
