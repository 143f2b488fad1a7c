"""The stages after computing: verify, approve, lock with payment list and journal."""

from datetime import datetime
from typing import Any

from django.db import connection, transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan
from asn_portal.lib.versi import check_versi
from jabatan.enums import Kedudukan
from penggajian.enums import Arah, StatusProses, StatusSetoran
from penggajian.models import BarisBayar, BelanjaUnit, DaftarBayar, JurnalGaji, ProsesGaji, SetoranRapel, Slip
from penggajian.rules.daftar_thr import SEMUA_KOMPONEN
from penggajian.selectors.belanja import get_iuran_di_luar_slip, hitung_belanja_unit, jumlah_rapel_iuran
from penggajian.selectors.buku import get_buku
from penggajian.selectors.pemeriksaan import list_temuan, ringkas_temuan
from penggajian.selectors.rekening import SQL_AKTIF
from penggajian.selectors.thr import get_proses_acuan

from .hitung import periode_terkunci
from .kunci import KUNCI_PAGU
from .perkada import tolak_orang_sama
from .usang import mark_proses_usang

DUA_SISI = (Arah.PENERIMAAN, Arah.POTONGAN)
"""How the journal keeps what is spent and passed on beside the slip."""


class TahapTerlompati(BentrokKeadaan):
    """The stage before has not been done."""

    kode = "tahap_terlompati"


class ProsesUsang(BentrokKeadaan):
    """Facts changed after the computation."""

    kode = "proses_usang"


class MasihTerblokir(BentrokKeadaan):
    """A finding that must be mended is still there."""

    kode = "masih_terblokir"


def _kunci(proses: ProsesGaji, versi: int | None) -> ProsesGaji:
    terkunci = ProsesGaji.objects.select_for_update(of=("self",)).get(pk=proses.pk)
    check_versi(terkunci, versi, "Proses ini")
    return terkunci


def _wajib(proses: ProsesGaji, status: StatusProses, kata: str) -> None:
    if proses.status != status:
        raise TahapTerlompati(
            f"{proses.nama} berstatus “{StatusProses(proses.status).label}”, "
            f"jadi tidak dapat {kata}. Tahapnya: hitung, verifikasi, setujui, kunci."
        )
    if proses.usang_at is not None:
        raise ProsesUsang(
            f"Data berubah setelah dihitung ({proses.usang_sebab}), jadi tidak dapat {kata}. Hitung lagi dahulu."
        )


def _tolak_blokir(proses: ProsesGaji, kata: str) -> list[dict[str, Any]]:
    """Refuse while a finding holds the run back; give what stands, for the trail."""
    temuan = list_temuan(proses)
    blokir = [satu for satu in temuan if satu.menahan]
    if blokir:
        raise MasihTerblokir(
            f"Belum dapat {kata}: "
            + " ".join(satu.kalimat for satu in blokir)
            + " Bereskan lalu hitung lagi; yang memang benar dikesampingkan dengan alasan oleh dua orang."
        )
    return ringkas_temuan(temuan)


def lock_pagu(tahun: int) -> None:
    """Let what draws upon the budgets of a year be approved one after the other, until the transaction ends."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [KUNCI_PAGU, tahun])


def _simpan(proses: ProsesGaji, kata: str, oleh: Pengguna, pada: datetime, semula: str, **sesudah: Any) -> ProsesGaji:
    proses.versi += 1
    proses.save()
    log_activity(
        f"penggajian.proses.{kata}",
        target=proses,
        oleh=oleh,
        pada=pada,
        sebelum={"status": semula},
        sesudah={"status": proses.status, "sidik": proses.sidik, **sesudah},
    )
    return proses


def periksa_boleh_hitung(*, proses: ProsesGaji, versi: int) -> None:
    """Refuse to queue a computation of a locked month or of a run that changed since it was read.

    THR and gaji ketiga belas also need their reference month locked. Raises `PeriodeTerkunci`, `VersiUsang`,
    `BulanAcuanBelumDikunci`.
    """
    if proses.status == StatusProses.DIKUNCI:
        raise periode_terkunci(proses)
    check_versi(proses, versi, "Proses ini")
    if not proses.is_bulanan:
        get_proses_acuan(proses, get_buku())


@transaction.atomic
def verify_proses(*, proses: ProsesGaji, versi: int | None = None, oleh: Pengguna, pada: datetime) -> ProsesGaji:
    """Confirm a computed run; another person than who computed.

    Raises `TahapTerlompati`, `ProsesUsang`, `MasihTerblokir`, `OrangSama`, `VersiUsang`.
    """
    proses = _kunci(proses, versi)
    _wajib(proses, StatusProses.DIHITUNG, "diverifikasi")
    tolak_orang_sama(oleh, [proses.dihitung_oleh_id], "memverifikasi")
    temuan = _tolak_blokir(proses, "diverifikasi")
    semula, proses.status = proses.status, StatusProses.DIVERIFIKASI
    proses.diverifikasi_oleh, proses.diverifikasi_at = oleh, pada
    return _simpan(proses, "diverifikasi", oleh, pada, semula, temuan=temuan)


@transaction.atomic
def approve_proses(*, proses: ProsesGaji, versi: int | None = None, oleh: Pengguna, pada: datetime) -> ProsesGaji:
    """Decide a verified run; a third person. Raises as `verify_proses`."""
    proses = _kunci(proses, versi)
    _wajib(proses, StatusProses.DIVERIFIKASI, "disetujui")
    tolak_orang_sama(oleh, [proses.dihitung_oleh_id, proses.diverifikasi_oleh_id], "menyetujui")
    lock_pagu(proses.periode.year)
    temuan = _tolak_blokir(proses, "disetujui")
    semula, proses.status = proses.status, StatusProses.DISETUJUI
    proses.disetujui_oleh, proses.disetujui_at = oleh, pada
    return _simpan(proses, "disetujui", oleh, pada, semula, temuan=temuan)


@transaction.atomic
def return_proses(
    *, proses: ProsesGaji, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> ProsesGaji:
    """Send a computed, verified or approved run back to be computed again, with a reason."""
    proses = _kunci(proses, versi)
    if proses.status not in (StatusProses.DIHITUNG, StatusProses.DIVERIFIKASI, StatusProses.DISETUJUI):
        raise TahapTerlompati("Hanya proses yang sudah dihitung dan belum dikunci yang dapat dikembalikan.")
    semula, proses.status = proses.status, StatusProses.DIHITUNG
    proses.diverifikasi_oleh = proses.diverifikasi_at = proses.disetujui_oleh = proses.disetujui_at = None
    proses.usang_at, proses.usang_sebab = pada, f"dikembalikan: {alasan}"[:300]
    proses.pegawai_usang_set.all().delete()
    return _simpan(proses, "dikembalikan", oleh, pada, semula, alasan=alasan)


@transaction.atomic
def lock_proses(*, proses: ProsesGaji, versi: int | None = None, oleh: Pengguna, pada: datetime) -> DaftarBayar:
    """Lock an approved run and make its payment list and journal; from here the database refuses writes.

    A month also takes into its books every confirmed setoran that no run has yet.

    Each transfer uses the account that two persons activated last before the snapshot: the person's own, after the
    month of a death that of the heirs. Who died is told nothing.
    Raises as `verify_proses`.
    """
    proses = _kunci(proses, versi)
    _wajib(proses, StatusProses.DISETUJUI, "dikunci")
    tolak_orang_sama(oleh, [proses.diverifikasi_oleh_id, proses.disetujui_oleh_id], "mengunci")
    temuan = _tolak_blokir(proses, "dikunci")
    daftar = DaftarBayar.objects.create(
        proses=proses,
        dibuat_oleh=oleh,
        dibuat_at=pada,
        jumlah_pegawai=proses.jumlah_pegawai,
        total=proses.total_bersih,
        rapel_dirinci=True,
    )
    with connection.cursor() as kursor:
        kursor.execute(
            f"""
            INSERT INTO {BarisBayar._meta.db_table} (daftar_id, pegawai_id, rekening_id, jumlah)
            SELECT %(daftar)s, s.pegawai_id, r.id, s.bersih
            FROM penggajian_slip s
            JOIN LATERAL (
                SELECT id FROM penggajian_rekening r
                WHERE r.pegawai_id = s.pegawai_id AND {SQL_AKTIF} AND r.diaktifkan_at <= %(potret)s
                ORDER BY r.diaktifkan_at DESC, r.id DESC LIMIT 1
            ) r ON true
            WHERE s.proses_id = %(proses)s AND s.periode = %(periode)s AND s.jenis = %(jenis)s
            """,  # noqa: S608 only the name of our own table is put in
            {
                "daftar": daftar.pk,
                "potret": proses.potret_at,
                "proses": proses.pk,
                "periode": proses.periode,
                "jenis": proses.jenis,
            },
        )
        if kursor.rowcount != proses.jumlah_pegawai:
            raise MasihTerblokir(
                f"{proses.jumlah_pegawai - kursor.rowcount} pegawai belum mempunyai rekening aktif sebelum potret. "
                "Aktifkan rekeningnya, hitung lagi, lalu ulangi tahap persetujuan."
            )
    _buat_jurnal(daftar, proses)
    BelanjaUnit.objects.bulk_create(
        [
            BelanjaUnit(
                daftar=daftar, unit_kerja_id=satu.unit, kode=satu.kode, uraian=satu.uraian, status=satu.status,
                orang=satu.orang, jumlah=satu.jumlah,
            )
            for satu in hitung_belanja_unit(proses)
        ],
        batch_size=2000,
    )  # fmt: skip
    if proses.is_bulanan:
        SetoranRapel.objects.filter(status=StatusSetoran.DIKONFIRMASI, proses__isnull=True).update(proses=proses)
    semula, proses.status = proses.status, StatusProses.DIKUNCI
    proses.dikunci_oleh, proses.dikunci_at = oleh, pada
    _simpan(proses, "dikunci", oleh, pada, semula, daftar_bayar=daftar.total, slip=proses.jumlah_pegawai, temuan=temuan)
    _mark_sebulan(proses, pada)
    create_notifikasi_banyak(
        untuk=Pengguna.objects.filter(
            pk__in=Slip.objects.filter(proses=proses, periode=proses.periode, pegawai__pengguna__isnull=False)
            .exclude(pegawai__kedudukan=Kedudukan.MENINGGAL)
            .values("pegawai__pengguna")
        ),
        jenis="penggajian.slip",
        judul=f"Slip {proses.singkat} sudah terbit",
        isi="Buka untuk melihat jumlah dan alasan setiap barisnya.",
        url="/gaji/",
        oleh=oleh,
        kunci=f"slip:{proses.pk}",
    )
    return daftar


def _mark_sebulan(proses: ProsesGaji, pada: datetime) -> None:
    """Mark what is taxed beside a run just locked stale: the other payments of its month."""
    sebulan = ProsesGaji.objects.filter(periode=proses.periode)
    sebutan = f"gaji {proses.singkat}" if proses.is_bulanan else proses.nama
    mark_proses_usang(sebulan, f"{sebutan} dikunci", pada)


def _buat_jurnal(daftar: DaftarBayar, proses: ProsesGaji) -> None:
    """Sum each component of the month, in one statement; what the employer owes beside the slip is spent and passed on."""
    iuran = get_iuran_di_luar_slip(proses)
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT komponen, sum(jumlah)::bigint FROM penggajian_slip_baris "
            "WHERE proses_id = %s AND periode = %s GROUP BY komponen",
            [proses.pk, proses.periode],
        )
        jumlah = dict(kursor.fetchall())
    JurnalGaji.objects.bulk_create(
        JurnalGaji(daftar=daftar, komponen=satu.kode, arah=arah, jumlah=jumlah[satu.kode])
        for satu in SEMUA_KOMPONEN
        if satu.kode in jumlah and satu.satuan == "rupiah"
        for arah in (DUA_SISI if satu.kode in iuran else (satu.arah,))
    )
    JurnalGaji.objects.bulk_create(
        JurnalGaji(daftar=daftar, komponen=kode, arah=arah, jumlah=isi)
        for kode, isi in jumlah_rapel_iuran(proses).items()
        if kode in iuran
        for arah in DUA_SISI
    )
