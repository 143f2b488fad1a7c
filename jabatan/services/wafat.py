"""The decision about the kind of a death: proposed with its papers, approved by a second person, withdrawn with a reason."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from asn_portal.inti.akun.enums import Peran
from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.akun.selectors import list_pemegang_peran
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi, create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.enums import JenisWafat, StatusKeputusanWafat
from jabatan.models import KeputusanWafat, Pegawai
from jabatan.rules.wafat import periksa_keputusan_wafat
from jabatan.selectors.wafat import get_tanggal_wafat
from jabatan.signals import kirim_penempatan_berubah

from .dasar import hari, tolak_diri
from .riwayat import kunci_asn


class BelumWafat(BentrokKeadaan):
    """The history of status records no death."""

    kode = "belum_wafat"


class KeputusanWafatSudahAda(BentrokKeadaan):
    """Another decision about the same death waits or stands."""

    kode = "keputusan_wafat_sudah_ada"


class KeputusanWafatSudahDiputus(BentrokKeadaan):
    """The decision is past this step."""

    kode = "keputusan_wafat_sudah_diputus"


class KeputusanWafatOrangSama(TindakanTerlarang):
    """Who proposed a decision neither approves nor withdraws it."""

    kode = "keputusan_wafat_orang_sama"


@transaction.atomic
def submit_keputusan_wafat(
    *,
    pegawai: Pegawai,
    jenis: str,
    nomor_sk: str,
    tanggal_sk: date,
    nomor_bkn: str = "",
    tanggal_bkn: date | None = None,
    oleh: Pengguna,
    pada: datetime,
) -> KeputusanWafat:
    """Propose of which kind the recorded death of a person is; nothing is paid by it before a second person agrees.

    Raises `BelumWafat`, `KeputusanWafatSudahAda`, `IsianSalah`, `DataDiriSendiri`, `BukanAsn`.
    """
    tolak_diri(pegawai, oleh)
    pegawai = kunci_asn(pegawai)
    wafat = get_tanggal_wafat(pegawai.pk)
    if wafat is None:
        raise BelumWafat(
            f"Riwayat status {pegawai.nama} belum mencatat Meninggal dunia. Catat dahulu perubahan status itu dengan tanggalnya.",
            kolom="pegawai",
        )
    satu = KeputusanWafat(
        pegawai=pegawai,
        jenis=JenisWafat(jenis),
        tanggal_wafat=wafat,
        nomor_sk=" ".join(nomor_sk.split()),
        tanggal_sk=tanggal_sk,
        nomor_bkn=" ".join(nomor_bkn.split()),
        tanggal_bkn=tanggal_bkn,
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )
    periksa_keputusan_wafat(
        JenisWafat(satu.jenis), wafat=wafat, nomor_sk=satu.nomor_sk, tanggal_sk=tanggal_sk, nomor_bkn=satu.nomor_bkn,
        tanggal_bkn=tanggal_bkn, hari_ini=hari(pada),
    )  # fmt: skip
    try:
        with transaction.atomic():
            satu.save(force_insert=True)
    except IntegrityError as sebab:
        raise KeputusanWafatSudahAda(
            f"Keputusan tentang wafatnya {pegawai.nama} sudah diajukan atau disetujui. Batalkan yang lama dahulu bila keliru."
        ) from sebab
    _catat("diajukan", satu, oleh, pada)
    create_notifikasi_banyak(
        untuk=[p for p in list_pemegang_peran(Peran.BKPSDM, hari(pada)) if p.pk != oleh.pk],
        jenis="jabatan.wafat",
        judul="Keputusan wafat menunggu orang kedua",
        isi=f"{pegawai}: {satu}, wafat {tulis_tanggal(wafat)}. Cocokkan dengan keputusannya, lalu setujui atau tolak.",
        url=f"/jabatan/wafat/{satu.uuid}/",
        oleh=oleh,
        kunci=f"wafat:{satu.pk}:diajukan",
    )
    return satu


@transaction.atomic
def approve_keputusan_wafat(
    *, keputusan: KeputusanWafat, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> KeputusanWafat:
    """Put a decision into force as a second person; months of pay that are locked already are paid as rapel.

    Raises `KeputusanWafatSudahDiputus`, `KeputusanWafatOrangSama`, `BelumWafat`, `DataDiriSendiri`, `VersiUsang`.
    """
    satu = _kunci(keputusan, versi, oleh, StatusKeputusanWafat.DIAJUKAN)
    _tolak_pengaju(satu, oleh, "menyetujui")
    if get_tanggal_wafat(satu.pegawai_id) != satu.tanggal_wafat:
        raise BelumWafat(
            f"Riwayat status tidak lagi mencatat Meninggal dunia pada {tulis_tanggal(satu.tanggal_wafat)}. Tolak keputusan ini, "
            "perbaiki riwayat statusnya, lalu ajukan lagi."
        )
    satu.status, satu.diputus_oleh, satu.diputus_at = StatusKeputusanWafat.DISETUJUI, oleh, pada
    satu = _simpan("disetujui", satu, oleh, pada)
    kirim_penempatan_berubah([satu.pegawai_id], satu.tanggal_wafat)
    return satu


@transaction.atomic
def cancel_keputusan_wafat(
    *, keputusan: KeputusanWafat, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> KeputusanWafat:
    """End a decision with a reason: taken back by who proposed it, turned down by another, or withdrawn once approved.

    An approved one is withdrawn by another person than who proposed it; what was paid by it is claimed back as rapel.
    Raises `KeputusanWafatSudahDiputus`, `KeputusanWafatOrangSama`, `IsianSalah`, `DataDiriSendiri`, `VersiUsang`.
    """
    satu = _kunci(keputusan, versi, oleh, StatusKeputusanWafat.DIAJUKAN, StatusKeputusanWafat.DISETUJUI)
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasannya: yang mengajukan dan pemeriksa membacanya.", kolom="alasan")
    satu.alasan = alasan.strip()
    if satu.status == StatusKeputusanWafat.DISETUJUI:
        _tolak_pengaju(satu, oleh, "mencabut")
        satu.status, satu.akhir_oleh, satu.akhir_at = StatusKeputusanWafat.DICABUT, oleh, pada
        satu = _simpan("dicabut", satu, oleh, pada)
        kirim_penempatan_berubah([satu.pegawai_id], satu.tanggal_wafat)
        return satu
    if satu.diajukan_oleh_id == oleh.pk:
        satu.status = StatusKeputusanWafat.DITARIK
        return _simpan("ditarik", satu, oleh, pada)
    satu.status, satu.diputus_oleh, satu.diputus_at = StatusKeputusanWafat.DITOLAK, oleh, pada
    return _simpan("ditolak", satu, oleh, pada)


def _kunci(
    keputusan: KeputusanWafat, versi: int | None, oleh: Pengguna, *boleh: StatusKeputusanWafat
) -> KeputusanWafat:
    """Lock the person, then the decision at one of these steps."""
    kunci_asn(keputusan.pegawai)
    satu = (
        KeputusanWafat.objects.select_for_update(of=("self",))
        .select_related("pegawai", "diajukan_oleh")
        .get(pk=keputusan.pk)
    )
    check_versi(satu, versi, "Keputusan ini")
    tolak_diri(satu.pegawai, oleh)
    if satu.status not in boleh:
        raise KeputusanWafatSudahDiputus(
            f"Keputusan ini sudah {satu.get_status_display().lower()}, jadi langkah itu tidak dapat dilakukan lagi."
        )
    return satu


def _tolak_pengaju(satu: KeputusanWafat, oleh: Pengguna, tindakan: str) -> None:
    if satu.diajukan_oleh_id == oleh.pk:
        raise KeputusanWafatOrangSama(f"Anda yang mengajukan keputusan ini, jadi orang lain yang harus {tindakan}nya.")


def _simpan(kata: str, satu: KeputusanWafat, oleh: Pengguna, pada: datetime) -> KeputusanWafat:
    """Save, log, and tell who proposed it."""
    satu.versi += 1
    satu.save()
    _catat(kata, satu, oleh, pada)
    if satu.diajukan_oleh_id != oleh.pk:
        create_notifikasi(
            untuk=satu.diajukan_oleh,
            jenis="jabatan.wafat",
            judul=f"Keputusan wafat {satu.get_status_display().lower()}",
            isi=f"{satu.pegawai}: {satu}, keputusan {satu.nomor_sk}. {satu.alasan}".strip(),
            url=f"/jabatan/wafat/{satu.uuid}/",
            oleh=oleh,
            kunci=f"wafat:{satu.pk}:{satu.versi}",
        )
    return satu


def _catat(kata: str, satu: KeputusanWafat, oleh: Pengguna, pada: datetime) -> None:
    log_activity(
        f"jabatan.keputusan_wafat.{kata}",
        target=satu.pegawai,
        oleh=oleh,
        pada=pada,
        alasan=satu.alasan or satu.nomor_sk,
        sesudah={"keputusan": satu.pk, "jenis": satu.jenis, "bkn": satu.nomor_bkn, "status": satu.status},
    )
