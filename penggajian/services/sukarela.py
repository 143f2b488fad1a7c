"""Voluntary deductions: authorised by the person, accepted by the treasurer, ended by either."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import Periode
from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import tulis_rupiah
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from penggajian.enums import JenisSukarela, StatusSukarela
from penggajian.models import PotonganSukarela
from penggajian.selectors.kontak import get_akun_kabar
from penggajian.selectors.proses import list_periode_terbuka
from penggajian.selectors.sukarela import is_bulan_terkunci

from .perkada import tolak_orang_sama
from .usang import mark_usang

URL = "/gaji/potongan/"


class SukarelaSudahDiputus(BentrokKeadaan):
    """The deduction was already decided, withdrawn or ended."""

    kode = "sukarela_sudah_diputus"


class SukarelaBertumpang(BentrokKeadaan):
    """A deduction of the same kind for the same receiver is already there."""

    kode = "sukarela_bertumpang"


def tulis_kuasa(*, jenis: str, penerima: str, jumlah: int, mulai: Periode) -> str:
    """Write the consent that the person gives; kept with the deduction."""
    untuk = f" untuk {penerima}" if penerima else ""
    return (
        f"Saya memberi kuasa kepada bendahara untuk memotong {kecil_awal(JenisSukarela(jenis).label)}{untuk} sebesar "
        f"{tulis_rupiah(jumlah)} setiap bulan dari gaji bersih saya mulai {mulai.nama}, sampai saya menghentikannya."
    )


def _wajib_terbuka(bulan: Periode, pada_bulan: Periode, kata: str) -> None:
    """Refuse a month that has passed or whose pay is locked."""
    terkunci = is_bulan_terkunci(bulan)
    if bulan < pada_bulan or terkunci:
        sebab = "sudah dikunci" if terkunci else "sudah lewat"
        raise IsianSalah(
            f"Gaji {bulan.nama} {sebab}, jadi potongan tidak dapat {kata} bulan itu. Pilih bulan sesudahnya."
        )


def mark_terbuka(sejak: date, sebab: str, pada: datetime, pegawai_ids: Iterable[int] | None = None) -> None:
    """Mark the open runs from a month on as no longer up to date: for these people, or for everyone."""
    orang = None if pegawai_ids is None else list(pegawai_ids)
    for periode in list_periode_terbuka(sejak):
        mark_usang(periode=periode, sebab=sebab, pada=pada, pegawai_ids=orang)


@transaction.atomic
def submit_sukarela(
    *,
    pegawai: Pegawai,
    jenis: str,
    penerima: str = "",
    jumlah: int,
    mulai: Periode,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> PotonganSukarela:
    """Authorise a deduction from one's own net salary from a month on.

    Raises `IsianSalah` for a month that is locked or past, `SukarelaBertumpang`.
    """
    _wajib_terbuka(mulai, Periode.dari_tanggal(per_tanggal), "mulai")
    pegawai = Pegawai.objects.select_for_update(of=("self",)).get(pk=pegawai.pk)
    penerima = " ".join(penerima.split())
    ada = PotonganSukarela.objects.filter(
        pegawai=pegawai,
        jenis=jenis,
        penerima=penerima,
        status__in=[StatusSukarela.DIAJUKAN, StatusSukarela.AKTIF],
        berlaku__overlap=(mulai.awal, None),
    ).first()
    if ada is not None:
        raise SukarelaBertumpang(
            f"{ada} sebesar {tulis_rupiah(ada.jumlah)} sebulan sudah tercatat. Hentikan yang lama dahulu, lalu ajukan yang baru."
        )
    sukarela = PotonganSukarela(
        pegawai=pegawai,
        jenis=jenis,
        penerima=penerima,
        jumlah=jumlah,
        berlaku=(mulai.awal, None),
        kuasa=tulis_kuasa(jenis=jenis, penerima=penerima, jumlah=jumlah, mulai=mulai),
        diajukan_oleh=oleh,
        diajukan_at=pada,
    )
    sukarela.full_clean()
    sukarela.save(force_insert=True)
    log_activity("penggajian.sukarela.diajukan", target=sukarela, oleh=oleh, pada=pada)
    return sukarela


def _kunci(sukarela: PotonganSukarela, versi: int | None) -> PotonganSukarela:
    sukarela = PotonganSukarela.objects.select_for_update(of=("self",)).get(pk=sukarela.pk)
    check_versi(sukarela, versi, "Potongan ini")
    return sukarela


def _wajib_menunggu(sukarela: PotonganSukarela) -> None:
    if sukarela.status != StatusSukarela.DIAJUKAN:
        raise SukarelaSudahDiputus(
            f"Potongan ini sudah {StatusSukarela(sukarela.status).label.lower()}, jadi tidak perlu diputuskan lagi."
        )


def _simpan(sukarela: PotonganSukarela, kata: str, oleh: Pengguna, pada: datetime, semula: str) -> PotonganSukarela:
    """Save, read back so that the period is a range again, and log."""
    sukarela.versi += 1
    sukarela.save()
    sukarela.refresh_from_db()
    log_activity(
        f"penggajian.sukarela.{kata}",
        target=sukarela,
        oleh=oleh,
        pada=pada,
        alasan=sukarela.alasan,
        sebelum={"status": semula},
        sesudah={"status": sukarela.status, "sampai": str(sukarela.berlaku.upper or "")},
    )
    return sukarela


def _kabari(sukarela: PotonganSukarela, judul: str, isi: str, oleh: Pengguna) -> None:
    """Tell the person what somebody else decided about their pay."""
    pengguna = get_akun_kabar(sukarela.pegawai)
    if pengguna is not None and pengguna.is_active and pengguna != oleh:
        create_notifikasi(
            untuk=pengguna,
            jenis="penggajian.sukarela",
            judul=judul,
            isi=isi,
            url=URL,
            oleh=oleh,
            kunci=f"sukarela:{sukarela.pk}:{sukarela.versi}",
        )


@transaction.atomic
def approve_sukarela(
    *,
    sukarela: PotonganSukarela,
    nomor_kuasa: str = "",
    versi: int | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> PotonganSukarela:
    """Accept a deduction; one whose first month was locked meanwhile begins with the next open one.

    Raises `SukarelaSudahDiputus`, `OrangSama`, `VersiUsang`.
    """
    sukarela = _kunci(sukarela, versi)
    _wajib_menunggu(sukarela)
    tolak_orang_sama(oleh, [sukarela.diajukan_oleh_id], "menyetujui potongan ini")
    mulai = max(Periode.dari_tanggal(sukarela.berlaku.lower), Periode.dari_tanggal(per_tanggal))
    while is_bulan_terkunci(mulai):
        mulai = mulai.berikutnya()
    sukarela.berlaku = (mulai.awal, None)
    semula, sukarela.status = sukarela.status, StatusSukarela.AKTIF
    sukarela.nomor_kuasa = nomor_kuasa.strip()
    sukarela.diputus_oleh, sukarela.diputus_at = oleh, pada
    sukarela = _simpan(sukarela, "disetujui", oleh, pada, semula)
    mark_terbuka(mulai.awal, "potongan sukarela seorang pegawai berubah", pada, [sukarela.pegawai_id])
    _kabari(
        sukarela,
        f"{sukarela} mulai dipotong {mulai.nama}",
        f"{tulis_rupiah(sukarela.jumlah)} sebulan sesuai kuasa Anda. Anda dapat menghentikannya kapan saja.",
        oleh,
    )
    return sukarela


@transaction.atomic
def reject_sukarela(
    *, sukarela: PotonganSukarela, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> PotonganSukarela:
    """Turn a deduction down, with a reason. Raises as `approve_sukarela`."""
    sukarela = _kunci(sukarela, versi)
    _wajib_menunggu(sukarela)
    tolak_orang_sama(oleh, [sukarela.diajukan_oleh_id], "menolak potongan ini")
    semula, sukarela.status, sukarela.alasan = sukarela.status, StatusSukarela.DITOLAK, alasan
    sukarela.diputus_oleh, sukarela.diputus_at = oleh, pada
    sukarela = _simpan(sukarela, "ditolak", oleh, pada, semula)
    _kabari(sukarela, f"{sukarela} ditolak bendahara", alasan, oleh)
    return sukarela


@transaction.atomic
def cancel_sukarela(
    *,
    sukarela: PotonganSukarela,
    mulai: Periode,
    alasan: str = "",
    versi: int | None = None,
    per_tanggal: date,
    oleh: Pengguna,
    pada: datetime,
) -> PotonganSukarela:
    """Stop a deduction from a month on; one that was never taken is withdrawn whole.

    Raises `SukarelaSudahDiputus`, `IsianSalah` for a month that is locked or past, `VersiUsang`.
    """
    sukarela = _kunci(sukarela, versi)
    if not sukarela.is_berjalan:
        raise SukarelaSudahDiputus("Potongan ini sudah berakhir atau ditarik, jadi tidak perlu dihentikan lagi.")
    semula, awal = sukarela.status, sukarela.berlaku.lower
    if sukarela.status == StatusSukarela.AKTIF:
        _wajib_terbuka(mulai, Periode.dari_tanggal(per_tanggal), "dihentikan mulai")
    if sukarela.status == StatusSukarela.DIAJUKAN or mulai.awal <= awal:
        sukarela.status = StatusSukarela.DITARIK
    else:
        sukarela.berlaku = (awal, mulai.awal)
    sukarela.alasan = alasan
    sukarela = _simpan(sukarela, "dihentikan", oleh, pada, semula)
    if semula == StatusSukarela.AKTIF:
        mark_terbuka(min(mulai.awal, awal), "potongan sukarela seorang pegawai berhenti", pada, [sukarela.pegawai_id])
    _kabari(sukarela, f"{sukarela} dihentikan mulai {mulai.nama}", alasan or "Dihentikan bendahara.", oleh)
    return sukarela
