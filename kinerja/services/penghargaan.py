"""Nominations from results: computed with evidence as proposals, decided by a named official with a reason."""

from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import Periode
from jabatan.services.dasar import hari
from kinerja.enums import StatusPenghargaan
from kinerja.models import UsulanInsentif, UsulanPenghargaan
from kinerja.selectors.penghargaan import all_calon_penghargaan

from .apresiasi import URL_APRESIASI, get_pelaku
from .bersama import check_bukan_diri


class PenghargaanSudahDiputus(BentrokKeadaan):
    """The nomination was decided before."""

    kode = "penghargaan_sudah_diputus"


@transaction.atomic
def suggest_penghargaan(*, periode: date, oleh: Pengguna | None, pada: datetime) -> int:
    """Propose awards from final results up to a month; gives how many are new. May be repeated."""
    masa = Periode.dari_tanggal(periode)
    calon = [
        UsulanPenghargaan(
            pegawai_id=satu.pegawai_id,
            unit_kerja_id=satu.unit_kerja_id,
            kategori=satu.kategori,
            periode=masa.awal,
            bukti=satu.bukti,
            created_at=pada,
        )
        for satu in all_calon_penghargaan(masa.awal)
    ]
    sebelum = UsulanPenghargaan.objects.filter(periode=masa.awal).count()
    UsulanPenghargaan.objects.bulk_create(calon, ignore_conflicts=True, batch_size=1000)
    baru = UsulanPenghargaan.objects.filter(periode=masa.awal).count() - sebelum
    return baru


@transaction.atomic
def approve_penghargaan(
    *,
    usulan: UsulanPenghargaan,
    ditetapkan: bool,
    alasan: str,
    insentif: int | None,
    oleh: Pengguna,
    pada: datetime,
) -> UsulanPenghargaan:
    """Decide a nomination with a reason; an incentive (rupiah) becomes a proposal for pay.

    Raises `PenghargaanSudahDiputus`, `IsianSalah`, `DataSendiri`, `TindakanTerlarang`.
    """
    usulan = (
        UsulanPenghargaan.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=usulan.pk)
    )
    check_bukan_diri(usulan.pegawai, oleh, "memutus penghargaan")
    if usulan.status != StatusPenghargaan.DIUSULKAN:
        raise PenghargaanSudahDiputus("Usulan ini sudah diputus.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan putusan.", kolom="alasan")
    usulan.status = StatusPenghargaan.DITETAPKAN if ditetapkan else StatusPenghargaan.DITOLAK
    usulan.alasan, usulan.pejabat = alasan.strip(), get_pelaku(oleh)
    usulan.diputus_oleh, usulan.diputus_at = oleh, pada
    usulan.insentif = insentif if ditetapkan else None
    usulan.full_clean()
    usulan.save()
    if usulan.insentif:
        UsulanInsentif.objects.create(
            pegawai=usulan.pegawai,
            penghargaan=usulan,
            jumlah=usulan.insentif,
            dasar=f"Penghargaan: {usulan.get_kategori_display()}",
            tanggal=hari(pada),
            created_at=pada,
        )
    log_activity("kinerja.penghargaan.diputus", target=usulan, oleh=oleh, pada=pada, alasan=usulan.alasan)
    if ditetapkan and usulan.pegawai.pengguna is not None:
        create_notifikasi(
            untuk=usulan.pegawai.pengguna,
            jenis="kinerja.penghargaan",
            judul="Anda mendapat penghargaan",
            isi=f"{usulan.get_kategori_display()}. {usulan.alasan}",
            url=f"{URL_APRESIASI}penghargaan/",
            oleh=oleh,
        )
    return usulan
