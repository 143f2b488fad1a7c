"""Bank accounts: asked for by one person, activated or rejected by another."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity, log_activity_massal
from asn_portal.inti.notifikasi.services import create_notifikasi, create_surat_lama
from asn_portal.lib.galat import BentrokKeadaan, TindakanTerlarang
from jabatan.models import Pegawai
from jabatan.selectors.wafat import get_tanggal_wafat
from penggajian.enums import StatusRekening
from penggajian.models import AhliWaris, Rekening
from penggajian.selectors.kontak import get_akun_kabar, list_alamat

from .perkada import tolak_orang_sama
from .sukarela import mark_terbuka


class RekeningSudahDiputus(BentrokKeadaan):
    """The account was already activated or rejected."""

    kode = "rekening_sudah_diputus"


class RekeningSendiri(TindakanTerlarang):
    """Nobody activates their own account, whoever asked for it."""

    kode = "rekening_sendiri"


def _tolak_sendiri(pegawai: Pegawai, oleh: Pengguna) -> None:
    if pegawai.pengguna_id == oleh.pk:
        raise RekeningSendiri("Ini rekening Anda sendiri, jadi harus diaktifkan orang lain. Mintalah bendahara lain.")


def tolak_waris_sendiri(waris: AhliWaris | None, oleh: Pengguna) -> None:
    """Refuse who would be paid themself: an employee of the heir's number, or of the name and birthday of the family record.

    Raises `RekeningSendiri`.
    """
    if waris is None:
        return
    sama = Q(pk__in=[])
    if waris.nik:
        sama |= Q(nik=waris.nik)
    if waris.keluarga is not None:
        sama |= Q(nama__iexact=waris.keluarga.nama, tanggal_lahir=waris.keluarga.tanggal_lahir)
    if Pegawai.objects.filter(sama, pengguna=oleh).exists():
        raise RekeningSendiri("Anda sendiri ahli waris itu, jadi orang lain yang harus mengerjakannya.")


def _kabari(rekening: Rekening, kata: str, judul: str, isi: str, oleh: Pengguna, pada: datetime) -> None:
    """Tell the owner, also at the addresses that were replaced lately: who took over the account took those too (A-10)."""
    untuk = get_akun_kabar(rekening.pegawai)
    if untuk is None:
        return
    kabar = create_notifikasi(
        untuk=untuk,
        jenis="penggajian.rekening",
        judul=judul,
        isi=isi,
        url="/gaji/rekening/",
        oleh=oleh,
        kunci=f"rekening:{rekening.pk}:{kata}",
    )
    if kabar is not None:
        create_surat_lama(notifikasi=kabar, alamat=list_alamat(rekening.pegawai, pada))


@transaction.atomic
def submit_rekening(
    *, pegawai: Pegawai, bank: str, nomor: str, atas_nama: str, oleh: Pengguna, pada: datetime
) -> Rekening:
    """Ask for an account to be used from the next run on."""
    rekening = Rekening(
        pegawai=pegawai, bank=bank, nomor=nomor, atas_nama=atas_nama, diajukan_oleh=oleh, diajukan_at=pada
    )
    rekening.full_clean()
    rekening.save(force_insert=True)
    log_activity("penggajian.rekening.diajukan", target=rekening, oleh=oleh, pada=pada)
    _kabari(
        rekening,
        "diajukan",
        "Ada permintaan mengganti rekening gaji Anda",
        f"Ke {rekening}. Bila bukan Anda yang meminta, segera hubungi bendahara dan ganti kata sandi Anda.",
        oleh,
        pada,
    )
    return rekening


def _kunci(rekening: Rekening) -> Rekening:
    rekening = Rekening.objects.select_for_update(of=("self",)).get(pk=rekening.pk)
    if rekening.status != StatusRekening.DIAJUKAN:
        raise RekeningSudahDiputus(
            f"Rekening ini sudah {StatusRekening(rekening.status).label.lower()}, jadi tidak perlu diputuskan lagi."
        )
    return rekening


@transaction.atomic
def approve_rekening(*, rekening: Rekening, oleh: Pengguna, pada: datetime) -> Rekening:
    """Activate an account, one's own or that of heirs; another person than who asked.

    Raises `RekeningSudahDiputus`, `OrangSama`, `RekeningSendiri`.
    """
    rekening = _kunci(rekening)
    tolak_orang_sama(oleh, [rekening.diajukan_oleh_id], "mengaktifkan rekening ini")
    _tolak_sendiri(rekening.pegawai, oleh)
    tolak_waris_sendiri(rekening.ahli_waris, oleh)
    rekening.status = StatusRekening.AKTIF
    rekening.diaktifkan_oleh, rekening.diaktifkan_at = oleh, pada
    rekening.save()
    log_activity("penggajian.rekening.diaktifkan", target=rekening, oleh=oleh, pada=pada)
    if rekening.ahli_waris_id is not None:
        _sesudah_waris(rekening, "diaktifkan", oleh, pada)
        return rekening
    _kabari(
        rekening,
        "diaktifkan",
        "Rekening gaji Anda sudah diganti",
        f"Gaji yang dihitung sesudah ini dikirim ke {rekening}. Bila bukan Anda yang meminta, segera hubungi bendahara.",
        oleh,
        pada,
    )
    return rekening


@transaction.atomic
def reject_rekening(*, rekening: Rekening, alasan: str, oleh: Pengguna, pada: datetime) -> Rekening:
    """Turn an account down, with a reason."""
    rekening = _kunci(rekening)
    tolak_orang_sama(oleh, [rekening.diajukan_oleh_id], "menolak rekening ini")
    rekening.status, rekening.alasan = StatusRekening.DITOLAK, alasan
    rekening.save()
    log_activity("penggajian.rekening.ditolak", target=rekening, oleh=oleh, pada=pada, alasan=alasan)
    if rekening.ahli_waris_id is not None:
        _sesudah_waris(rekening, "ditolak", oleh, pada)
        return rekening
    _kabari(rekening, "ditolak", "Permintaan mengganti rekening gaji ditolak", f"{rekening}: {alasan}", oleh, pada)
    return rekening


def _sesudah_waris(rekening: Rekening, kata: str, oleh: Pengguna, pada: datetime) -> None:
    """Tell who proposed an account of heirs, and once it is in use let open runs be computed again."""
    create_notifikasi(
        untuk=rekening.diajukan_oleh,
        jenis="penggajian.rekening",
        judul=f"Rekening ahli waris {kata}",
        isi=f"Ahli waris dari {rekening.pegawai}: {rekening}. {rekening.alasan}".strip(),
        url="/gaji/ahli-waris/",
        oleh=oleh,
        kunci=f"rekening:{rekening.pk}:{kata}",
    )
    wafat = get_tanggal_wafat(rekening.pegawai_id)
    if rekening.status == StatusRekening.AKTIF and wafat is not None:
        mark_terbuka(wafat, "rekening ahli waris diaktifkan", pada, [rekening.pegawai_id])


@transaction.atomic
def import_rekening(
    *, data: Sequence[tuple[Pegawai, str, str]], pengaju: Pengguna, pengaktif: Pengguna, pada: datetime
) -> int:
    """Take over accounts that two persons have checked: (person, bank, number), in the person's name.

    All or none; gives how many. Raises `OrangSama` when the two are one, `RekeningSendiri` for the account of who activates.
    """
    tolak_orang_sama(pengaktif, [pengaju.pk], "mengaktifkan rekening ini")
    for pegawai, _, _ in data:
        _tolak_sendiri(pegawai, pengaktif)
    baris = Rekening.objects.bulk_create(
        Rekening(
            pegawai=pegawai,
            bank=bank,
            nomor=nomor,
            atas_nama=pegawai.nama,
            status=StatusRekening.AKTIF,
            diajukan_oleh=pengaju,
            diajukan_at=pada,
            diaktifkan_oleh=pengaktif,
            diaktifkan_at=pada,
        )
        for pegawai, bank, nomor in data
    )
    log_activity_massal("penggajian.rekening.diambil_alih", target=baris, oleh=pengaktif, pada=pada)
    return len(baris)
