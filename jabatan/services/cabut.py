"""Withdrawing a dated row that was recorded in error: it stays readable, but holds on no day any more."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import (
    HukumanDisiplin,
    Keluarga,
    Pegawai,
    Penugasan,
    RiwayatCuti,
    RiwayatJabatan,
    RiwayatPangkat,
    RiwayatStatus,
    SuratSekolah,
    SuratSuami,
)
from jabatan.models.riwayat import Riwayat
from jabatan.signals import kirim_penempatan_berubah

from .dasar import hari, tolak_dicabut, tolak_diri
from .penempatan import update_penempatan
from .riwayat import TIDAK_LAGI_BERTUGAS, PosisiTidakBerlaku, kunci_asn

SEBUTAN: dict[type[Riwayat], str] = {
    RiwayatPangkat: "riwayat pangkat",
    RiwayatJabatan: "riwayat jabatan",
    RiwayatStatus: "riwayat status",
    Penugasan: "penugasan Plt atau Plh",
    Keluarga: "catatan anggota keluarga",
    SuratSekolah: "surat sekolah",
    HukumanDisiplin: "catatan hukuman disiplin",
    RiwayatCuti: "catatan cuti",
    SuratSuami: "catatan surat keterangan suami",
}
TAB: dict[type[Riwayat], str] = {
    Keluarga: "keluarga",
    SuratSekolah: "keluarga",
    SuratSuami: "keluarga",
    HukumanDisiplin: "disiplin",
}
BERANTAI = (RiwayatPangkat, RiwayatJabatan, RiwayatStatus)
"""Histories in which a row closed the one before it; only there is something to take up again."""


@transaction.atomic
def cancel_riwayat(*, baris: Riwayat, alasan: str, perpanjang: bool = True, oleh: Pengguna, pada: datetime) -> Riwayat:
    """Withdraw a dated row with its reason; with `perpanjang` the row before it takes its time again.

    Months that are locked stay as they were paid; open runs become stale. Withdrawing an end of service opens the
    seat again that it ended. Raises `IsianSalah`, `RiwayatSudahDicabut`, `PosisiTidakBerlaku`, `DataDiriSendiri`,
    `BukanAsn`.
    """
    model: Any = type(baris)
    tolak_diri(baris.pegawai, oleh)
    pegawai = kunci_asn(baris.pegawai)
    baris = model.objects.select_for_update(of=("self",)).get(pk=baris.pk)
    tolak_dicabut(baris)
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa baris ini dicabut: pegawai dan pemeriksa membacanya.", kolom="alasan")
    semula = baris.berlaku
    baris.berlaku, baris.berlaku_semula = DateRange(empty=True), semula
    baris.dicabut_at, baris.dicabut_oleh, baris.alasan_cabut = pada, oleh, alasan.strip()
    baris.save(update_fields=["berlaku", "berlaku_semula", "dicabut_at", "dicabut_oleh", "alasan_cabut"])
    dibuka = [b for b in _list_dibuka(baris, semula, pegawai) if perpanjang]
    for satu in dibuka:
        _perpanjang(satu, semula)
    log_activity(
        f"jabatan.{model._meta.model_name}.dicabut",
        target=pegawai,
        oleh=oleh,
        pada=pada,
        alasan=baris.alasan_cabut,
        sebelum={"baris": baris.pk, "berlaku": str(semula)},
        sesudah={"diperpanjang": [f"{b._meta.model_name} {b.pk}" for b in dibuka]},
    )
    update_penempatan(tanggal=hari(pada), pegawai_ids=[pegawai.pk])
    kirim_penempatan_berubah([pegawai.pk], semula.lower)
    _beri_tahu(pegawai, model, semula.lower, baris.alasan_cabut, oleh)
    return baris


def _list_dibuka(baris: Riwayat, semula: DateRange, pegawai: Pegawai) -> list[Any]:
    """Give the rows that the withdrawn one had closed: the one before it, and the seat that an end of service took."""
    if not isinstance(baris, BERANTAI):
        return []
    sejenis: Any = type(baris)
    model = [sejenis]
    if isinstance(baris, RiwayatStatus) and baris.kedudukan in TIDAK_LAGI_BERTUGAS:
        model.append(RiwayatJabatan)
    return [
        lama
        for satu in model
        for lama in satu.objects.select_for_update().filter(pegawai=pegawai, berlaku__endswith=semula.lower)
        if satu is sejenis or not _is_terisi(satu, pegawai, semula, lama.pk)
    ]


def _is_terisi(model: Any, pegawai: Pegawai, masa: DateRange, kecuali: int) -> bool:
    """Tell whether another row of the person already fills that time."""
    return bool(model.objects.filter(pegawai=pegawai, berlaku__overlap=masa).exclude(pk=kecuali).exists())


def _perpanjang(baris: Any, sampai: DateRange) -> None:
    """Let a row take the time of the withdrawn one. Raises `PosisiTidakBerlaku` where its seat ends earlier."""
    if isinstance(baris, RiwayatJabatan):
        akhir = baris.posisi.berlaku.upper
        if akhir is not None and (sampai.upper is None or sampai.upper > akhir):
            raise PosisiTidakBerlaku(
                f"Posisi {baris.posisi} tidak ada lagi sejak {tulis_tanggal(akhir)}, jadi riwayatnya tidak dapat "
                "diperpanjang. Cabut tanpa memperpanjang, lalu catat posisi yang benar.",
                kolom="perpanjang",
            )
    baris.berlaku = DateRange(baris.berlaku.lower, sampai.upper)
    baris.save(update_fields=["berlaku"])


def _beri_tahu(pegawai: Pegawai, model: Any, sejak: date, alasan: str, oleh: Pengguna) -> None:
    """Tell the person concerned, with the reason."""
    if pegawai.pengguna is None:
        return
    tab = TAB.get(model, "riwayat")
    create_notifikasi(
        untuk=pegawai.pengguna,
        jenis="jabatan.riwayat",
        judul=f"{SEBUTAN[model].capitalize()} Anda dicabut",
        isi=f"Baris yang tercatat sejak {tulis_tanggal(sejak)} dicabut dengan alasan: {alasan} "
        "Gaji bulan yang sudah dikunci tidak ditulis ulang; bila ada selisih, dibayar lewat rapel.",
        url=f"/jabatan/pegawai/{pegawai.uuid}/?tab={tab}",
        oleh=oleh,
    )
