"""Setoran: recorded by finance with its proof, confirmed by a second person; then the waiting rapel is less by it."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import connection, transaction
from django.db.models import Sum

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.berkas.enums import JenisBerkas
from asn_portal.inti.berkas.models import Berkas
from asn_portal.inti.berkas.services import accept_berkas
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.uang import tulis_rupiah
from asn_portal.lib.versi import check_versi
from penggajian.enums import StatusProses, StatusSetoran
from penggajian.models import Rapel, SetoranRapel
from penggajian.pdf import hari_wib
from penggajian.rules.setoran import bagi_setoran, bersih, kurangi, ringkas_satu
from penggajian.selectors.kontak import get_akun_kabar

from .kunci import KUNCI_RAPEL
from .perkada import tolak_orang_sama
from .sukarela import mark_terbuka
from .usang import mark_usang

SEBAB = "setoran pengembalian dikonfirmasi"


class TidakAdaKelebihan(BentrokKeadaan):
    """Nothing of that month waits to be given back."""

    kode = "tidak_ada_kelebihan"


class SetoranMelebihi(BentrokKeadaan):
    """More was recorded than was paid too much."""

    kode = "setoran_melebihi"


class RapelSedangDihitung(BentrokKeadaan):
    """Another computation would not know of the setoran."""

    kode = "rapel_sedang_dihitung"


class SetoranSudahDiputus(BentrokKeadaan):
    """The setoran was confirmed or turned down already."""

    kode = "setoran_sudah_diputus"


def _tolak_saat_dihitung() -> None:
    """Keep a computation of rapel out until this transaction ends. Raises `RapelSedangDihitung`."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_try_advisory_xact_lock(%s, 0)", [KUNCI_RAPEL])
        if not kursor.fetchone()[0]:
            raise RapelSedangDihitung("Rapel sedang dihitung. Setoran belum berubah; konfirmasi lagi sebentar lagi.")


def _kunci_rapel(pegawai_id: int, dikoreksi_id: int) -> Rapel:
    """Lock what waits of a month. Raises `TidakAdaKelebihan`."""
    rapel = (
        Rapel.objects.select_for_update(of=("self",))
        .filter(pegawai_id=pegawai_id, dikoreksi_id=dikoreksi_id)
        .exclude(proses__status=StatusProses.DIKUNCI)
        .first()
    )
    if rapel is None or rapel.jumlah >= 0:
        raise TidakAdaKelebihan(
            "Bulan itu tidak lagi mempunyai kelebihan yang menunggu dikembalikan. Muat ulang daftar rapel."
        )
    return rapel


@transaction.atomic
def record_setoran(
    *,
    rapel: Rapel,
    jumlah: int,
    tanggal: date,
    nomor_bukti: str,
    bukti: "UploadedFile[Any] | Berkas | None" = None,
    oleh: Pengguna,
    pada: datetime,
) -> SetoranRapel:
    """Record money paid into the treasury against a rapel that waits to be given back; `jumlah` in rupiah.

    Nothing else changes before somebody else confirms it. Raises `TidakAdaKelebihan`, `SetoranMelebihi`, `IsianSalah`,
    and what `accept_berkas` raises. Dasar hukum: UU 1/2004, Pasal 59; Permendagri 77/2020 (pengembalian kelebihan belanja).
    """
    rapel = _kunci_rapel(rapel.pegawai_id, rapel.dikoreksi_id)
    if not rapel.bulan <= tanggal <= hari_wib(pada):
        raise IsianSalah(
            f"Tanggal setor harus antara {rapel.bulan:%d-%m-%Y} dan hari ini. Periksa bukti setornya.", kolom="tanggal"
        )
    menunggu = (
        SetoranRapel.objects.filter(
            pegawai_id=rapel.pegawai_id, dikoreksi_id=rapel.dikoreksi_id, status=StatusSetoran.DIAJUKAN
        ).aggregate(n=Sum("jumlah"))["n"]
        or 0
    )
    if jumlah <= 0 or jumlah + menunggu > -rapel.jumlah:
        raise SetoranMelebihi(
            f"Kelebihan yang belum disetor {tulis_rupiah(-rapel.jumlah - menunggu)}, jadi jumlah itu tidak dapat dicatat. "
            "Periksa bukti setornya.",
            kolom="jumlah",
        )
    satu = SetoranRapel(
        pegawai_id=rapel.pegawai_id,
        dikoreksi_id=rapel.dikoreksi_id,
        jumlah=jumlah,
        tanggal=tanggal,
        nomor_bukti=nomor_bukti.strip(),
        dicatat_oleh=oleh,
        dicatat_at=pada,
    )
    try:
        satu.full_clean()
    except ValidationError as galat:
        raise IsianSalah(" ".join(galat.messages), kolom="nomor_bukti") from galat
    satu.save(force_insert=True)
    if bukti is not None:
        accept_berkas(sumber=bukti, jenis=JenisBerkas.LAMPIRAN, pemilik=oleh, target=satu)
    log_activity(
        "penggajian.setoran.dicatat",
        target=satu,
        oleh=oleh,
        pada=pada,
        sesudah={"jumlah": jumlah, "bukti": nomor_bukti},
    )
    return satu


def _kunci_setoran(setoran: SetoranRapel, versi: int | None) -> SetoranRapel:
    satu = SetoranRapel.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=setoran.pk)
    check_versi(satu, versi, "Setoran ini")
    if satu.status != StatusSetoran.DIAJUKAN:
        raise SetoranSudahDiputus(
            f"Setoran ini sudah {StatusSetoran(satu.status).label.lower()}. Muat ulang halaman untuk melihatnya."
        )
    return satu


def _kabari(setoran: SetoranRapel, judul: str, isi: str, oleh: Pengguna) -> None:
    akun = get_akun_kabar(setoran.pegawai)
    if akun is not None:
        create_notifikasi(
            untuk=akun,
            jenis="penggajian.setoran",
            judul=judul,
            isi=isi,
            url="/gaji/",
            oleh=oleh,
            kunci=f"setoran:{setoran.pk}:{setoran.versi}",
        )


@transaction.atomic
def approve_setoran(*, setoran: SetoranRapel, versi: int | None = None, oleh: Pengguna, pada: datetime) -> SetoranRapel:
    """Confirm that the money arrived: the waiting rapel is less by it, or gone, and the year's tax counts it.

    Raises `SetoranSudahDiputus`, `OrangSama`, `RapelSedangDihitung`, `TidakAdaKelebihan`, `SetoranMelebihi`,
    `VersiUsang`.
    """
    satu = _kunci_setoran(setoran, versi)
    tolak_orang_sama(oleh, [satu.dicatat_oleh_id], "mengonfirmasi")
    _tolak_saat_dihitung()
    rapel = _kunci_rapel(satu.pegawai_id, satu.dikoreksi_id)
    if satu.jumlah > -rapel.jumlah:
        raise SetoranMelebihi(
            f"Kelebihan bulan itu kini {tulis_rupiah(-rapel.jumlah)}, kurang dari setoran ini. Tolak, lalu catat lagi."
        )
    satu.selisih = bagi_setoran(rapel.selisih, satu.jumlah)
    for nama, nilai in ringkas_satu(satu.selisih).items():
        setattr(satu, nama, nilai)
    satu.status, satu.diputus_oleh, satu.diputus_at, satu.versi = (
        StatusSetoran.DIKONFIRMASI, oleh, pada, satu.versi + 1,
    )  # fmt: skip
    satu.save()
    sisa = kurangi(rapel.selisih, satu.selisih)
    bayar = rapel.bulan_bayar
    if sisa:
        rapel.selisih = sisa
        for nama, nilai in ringkas_satu(sisa).items():
            setattr(rapel, nama, nilai)
        rapel.save()
    else:
        rapel.delete()
    log_activity(
        "penggajian.setoran.dikonfirmasi",
        target=satu,
        oleh=oleh,
        pada=pada,
        sesudah={"jumlah": satu.jumlah, "sisa": -bersih(sisa)},
    )
    mark_usang(periode=bayar, sebab=SEBAB, pada=pada, pegawai_ids=[satu.pegawai_id])
    mark_terbuka(satu.tanggal.replace(day=1), SEBAB, pada, [satu.pegawai_id])
    sebutan = f"gaji {rapel.nama}" if rapel.dikoreksi.is_bulanan else rapel.nama
    kurang = -bersih(sisa)
    _kabari(
        satu,
        f"Setoran pengembalian {sebutan} diterima",
        f"{tulis_rupiah(satu.jumlah)} tercatat masuk kas daerah. "
        + (f"Sisa yang menunggu {tulis_rupiah(kurang)}." if kurang else "Kelebihan bulan itu sudah lunas."),
        oleh,
    )
    return satu


@transaction.atomic
def reject_setoran(
    *, setoran: SetoranRapel, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> SetoranRapel:
    """Turn a recorded setoran down, with a reason; it stays readable. Raises `SetoranSudahDiputus`, `OrangSama`."""
    satu = _kunci_setoran(setoran, versi)
    tolak_orang_sama(oleh, [satu.dicatat_oleh_id], "menolak")
    satu.status, satu.diputus_oleh, satu.diputus_at, satu.alasan, satu.versi = (
        StatusSetoran.DITOLAK, oleh, pada, alasan, satu.versi + 1,
    )  # fmt: skip
    satu.save()
    log_activity("penggajian.setoran.ditolak", target=satu, oleh=oleh, pada=pada, alasan=alasan)
    return satu
