"""Computing rapel: every locked month again by the facts known now, stored as what is still owed; and its export."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.db.models import QuerySet

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan
from jabatan.services.ekspor import BentukEkspor, tulis_lembar
from penggajian.models import Rapel
from penggajian.selectors.buku import get_buku
from penggajian.selectors.rapel import BulanUlang, Kekurangan, get_bulan_bayar, get_bulan_ulang, list_proses_dikoreksi
from penggajian.selectors.rapel_thr import get_thr_ulang

from .kunci import KUNCI_RAPEL
from .perbaikan import close_perbaikan_tanpa_selisih
from .potretan import simpan_aturan
from .usang import mark_thr_usang, mark_usang

DITULIS = ("sidik_slip", "sebab", "alasan", "selisih", "gaji", "premi", "iuran", "bruto", "tpp", "masukan")
KEPALA = (
    "NIP", "Nama", "Unit kerja", "Bulan yang dikoreksi", "Dibayar bersama", "Keadaan", "Sebab", "Yang berubah", "Gaji",
    "TPP", "Iuran pegawai", "Jumlah sebelum pajak",
)  # fmt: skip
Kabar = Callable[[int, int, str], None]


class BelumAdaBulanTerkunci(BentrokKeadaan):
    """There is no locked month to correct."""

    kode = "belum_ada_bulan_terkunci"


@dataclass(frozen=True, slots=True)
class HasilRapel:
    """What a computation of rapel changed."""

    bulan_bayar: date
    bulan: int
    baru: int
    berubah: int
    hapus: int

    @property
    def is_berubah(self) -> bool:
        """Say whether anything was written."""
        return bool(self.baru or self.berubah or self.hapus)


def _abaikan(kemajuan: int, total: int, keterangan: str) -> None:
    """Report to nobody."""


@transaction.atomic
def compute_rapel(*, oleh: Pengguna | None, pada: datetime, lapor: Kabar = _abaikan) -> HasilRapel:
    """Store what every locked month still owes, to be paid with the month after the newest locked one.

    Locked months are only read. The same facts give the same rows: a second computation writes nothing. A change
    marks the open run of the month of payment stale. Raises `BelumAdaBulanTerkunci`.
    """
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_advisory_xact_lock(%s, 0)", [KUNCI_RAPEL])
    bayar = get_bulan_bayar()
    if bayar is None:
        raise BelumAdaBulanTerkunci(
            "Belum ada bulan yang dikunci, jadi belum ada yang dapat dirapel. Kunci gaji satu bulan dahulu."
        )
    buku = get_buku()
    daftar = list_proses_dikoreksi(bayar, buku)
    baru = berubah = hapus = 0
    for nomor, proses in enumerate(daftar):
        lapor(nomor, len(daftar), f"Menghitung ulang {proses.singkat}")
        ulang = get_bulan_ulang(proses, buku) if proses.is_bulanan else get_thr_ulang(proses, buku)
        if ulang is not None:
            tambah, ubah, kurang = _simpan(ulang, bayar.awal, pada)
            baru, berubah, hapus = baru + tambah, berubah + ubah, hapus + kurang
    hasil = HasilRapel(bayar.awal, len(daftar), baru, berubah, hapus)
    if hasil.is_berubah:
        mark_usang(periode=bayar.awal, sebab=f"rapel berubah untuk {baru + berubah + hapus} pegawai", pada=pada)
        for tahun in sorted({satu.periode.year for satu in daftar}):
            mark_thr_usang(tahun=tahun, sebab="rapel bulan acuannya mungkin berubah", pada=pada)
        log_activity(
            "penggajian.rapel.dihitung",
            target=daftar[-1],
            oleh=oleh,
            pada=pada,
            sesudah={"bulan_bayar": bayar.awal.isoformat(), "baru": baru, "berubah": berubah, "hapus": hapus},
        )
    close_perbaikan_tanpa_selisih(pada=pada)
    lapor(len(daftar), len(daftar), "Selesai")
    return hasil


def _simpan(ulang: BulanUlang, bayar: date, pada: datetime) -> tuple[int, int, int]:
    """Make the waiting rows of one corrected month equal to what it owes; count new, changed and dropped ones."""
    menunggu = {
        satu.pegawai_id: satu
        for satu in Rapel.objects.select_for_update(of=("self",))
        .filter(dikoreksi=ulang.proses)
        .exclude(proses__status="DIKUNCI")
    }
    if not ulang.kekurangan:
        Rapel.objects.filter(pk__in=[satu.pk for satu in menunggu.values()]).delete()
        return 0, 0, len(menunggu)
    aturan = simpan_aturan(ulang.parameter)
    tambah, ubah = [], []
    for satu in ulang.kekurangan:
        ada = menunggu.pop(satu.pegawai_id, None)
        isi = _isi(satu)
        if ada is None:
            tambah.append(
                Rapel(
                    pegawai_id=satu.pegawai_id,
                    bulan=ulang.proses.periode,
                    bulan_bayar=bayar,
                    dikoreksi=ulang.proses,
                    susunan=ulang.susunan,
                    aturan=aturan,
                    dihitung_at=pada,
                    **isi,
                )
            )
        elif ada.bulan_bayar != bayar or any(_baca(ada, nama) != nilai for nama, nilai in isi.items()):
            for nama, nilai in isi.items():
                setattr(ada, nama, nilai)
            ada.bulan_bayar, ada.susunan, ada.aturan, ada.dihitung_at = bayar, ulang.susunan, aturan, pada
            ubah.append(ada)
    Rapel.objects.bulk_create(tambah, batch_size=1000)
    Rapel.objects.bulk_update(ubah, [*DITULIS, "bulan_bayar", "susunan", "aturan", "dihitung_at"], batch_size=500)
    if menunggu:
        Rapel.objects.filter(pk__in=[satu.pk for satu in menunggu.values()]).delete()
    return len(tambah), len(ubah), len(menunggu)


def _isi(satu: Kekurangan) -> dict[str, object]:
    return {
        "sidik_slip": satu.sidik_slip,
        "sebab": [str(sebab) for sebab in satu.sebab],
        "alasan": satu.alasan,
        "selisih": satu.selisih,
        "masukan": satu.masukan,
        **satu.ringkas,
    }


def _baca(rapel: Rapel, nama: str) -> object:
    nilai = getattr(rapel, nama)
    return bytes(nilai) if nama == "sidik_slip" else nilai


@transaction.atomic
def export_rapel(*, daftar: QuerySet[Rapel], bentuk: BentukEkspor, oleh: Pengguna, pada: datetime) -> bytes:
    """Write rapel already narrowed to the caller's reach, and record who took how many."""
    baris = [
        (
            satu.pegawai.nip,
            satu.pegawai.nama_lengkap,
            satu.pegawai.unit_kerja.nama if satu.pegawai.unit_kerja else "",
            f"{satu.bulan:%Y-%m}" if satu.dikoreksi.is_bulanan else satu.nama,
            f"{satu.bulan_bayar:%Y-%m}",
            "dibayar" if satu.is_dibayar else "akan dibayar",
            ", ".join(satu.nama_sebab),
            satu.alasan,
            satu.gaji,
            satu.tpp,
            satu.iuran,
            satu.jumlah,
        )
        for satu in daftar
    ]
    log_activity(
        "penggajian.rapel.diekspor", target=oleh, oleh=oleh, pada=pada, sesudah={"baris": len(baris), "bentuk": bentuk}
    )
    return tulis_lembar(KEPALA, baris, bentuk)
