"""Local regulations: draft, submit, verify, approve, reject; three different persons."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.versi import check_versi
from penggajian.enums import StatusPerkada
from penggajian.models import KasusPerkada, ParameterPerkada, Perkada, ProsesGaji
from penggajian.rules.bentuk_perkada import BENTUK, nama_parameter
from penggajian.rules.perkada import BOLEH, WAJIB, periksa_nilai, periksa_perkada, sebut_nilai
from penggajian.selectors.buku import get_buku
from penggajian.selectors.rujukan import get_kode_asing

from .kasus import save_kasus, tolak_kasus_gagal
from .usang import mark_proses_usang


class PerkadaBukanDraf(BentrokKeadaan):
    """Only a draft can be changed."""

    kode = "perkada_bukan_draf"


class PerkadaBelumSampai(BentrokKeadaan):
    """The regulation is not in the state that this step needs."""

    kode = "perkada_tahap_salah"


class OrangSama(TindakanTerlarang):
    """One person would do two steps."""

    kode = "orang_sama"


class ParameterSalah(IsianSalah):
    """A value cannot be read."""

    kode = "parameter_salah"


def tolak_orang_sama(oleh: Pengguna, sebelumnya: Sequence[int | None], langkah: str) -> None:
    """Refuse a person who already did an earlier step."""
    if oleh.pk in sebelumnya:
        raise OrangSama(
            f"Anda sudah mengerjakan tahap sebelumnya, jadi tidak dapat {langkah}. "
            "Mintalah pejabat lain yang berwenang."
        )


def _kunci(perkada: Perkada, versi: int | None = None) -> Perkada:
    terkunci = Perkada.objects.select_for_update(of=("self",)).get(pk=perkada.pk)
    check_versi(terkunci, versi, "Perkada ini")
    return terkunci


def _kunci_draf(perkada: Perkada, versi: int | None) -> Perkada:
    terkunci = _kunci(perkada, versi)
    if terkunci.status != StatusPerkada.DRAF:
        raise PerkadaBukanDraf(
            f"{terkunci} sudah {StatusPerkada(terkunci.status).label.lower()}, jadi nilainya tidak dapat diubah. "
            "Buat Perkada perubahan."
        )
    return terkunci


@transaction.atomic
def create_perkada(
    *,
    nomor: str,
    judul: str,
    daerah: str,
    sejak: date,
    sampai: date | None,
    oleh: Pengguna,
    pada: datetime,
    dasar: Perkada | None = None,
) -> Perkada:
    """Draft a regulation; `dasar` copies the values of an earlier one to start from."""
    if Perkada.objects.filter(nomor=nomor).exists():
        raise IsianSalah(f"Perkada {nomor} sudah ada. Periksa nomornya.", kolom="nomor")
    perkada = Perkada(nomor=nomor, judul=judul, daerah=daerah, berlaku=DateRange(sejak, sampai))
    perkada.full_clean()
    perkada.save(force_insert=True)
    if dasar is not None:
        ParameterPerkada.objects.bulk_create(
            ParameterPerkada(
                perkada=perkada,
                kunci=satu.kunci,
                nilai=satu.nilai,
                satuan=satu.satuan,
                pasal=satu.pasal,
                bunyi=satu.bunyi,
                pasal_baris=satu.pasal_baris,
                keyakinan=satu.keyakinan,
            )
            for satu in dasar.parameter_set.order_by("kunci")
        )
    log_activity("penggajian.perkada.dibuat", target=perkada, oleh=oleh, pada=pada)
    return perkada


@transaction.atomic
def update_parameter(
    *,
    perkada: Perkada,
    kunci: str,
    nilai: Any,
    satuan: str,
    pasal: str,
    bunyi: str,
    versi: int,
    oleh: Pengguna,
    pada: datetime,
    pasal_baris: dict[str, str] | None = None,
) -> ParameterPerkada:
    """Set one value of a draft; a changed value loses the confidence mark of the example it came from.

    Raises `PerkadaBukanDraf`, `ParameterSalah`, `VersiUsang`.
    """
    perkada = _kunci_draf(perkada, versi)
    baris = ParameterPerkada.objects.filter(perkada=perkada, kunci=kunci).first()
    sebelum = {"nilai": baris.nilai, "pasal": baris.pasal} if baris else None
    baris = baris or ParameterPerkada(perkada=perkada, kunci=kunci)
    if baris.nilai != nilai:
        baris.keyakinan = ""
    baris.nilai, baris.satuan, baris.pasal, baris.bunyi = nilai, satuan, pasal, bunyi
    baris.pasal_baris = pasal_baris or {}
    _periksa(baris)
    if nilai and kunci in BENTUK and (salah := get_kode_asing(BENTUK[kunci], nilai, perkada.berlaku.lower)):
        raise ParameterSalah(salah, kolom="nilai")
    baris.perkada = perkada
    baris.save()
    perkada.versi += 1
    perkada.save(update_fields=["versi"])
    log_activity(
        "penggajian.perkada.parameter_diubah",
        target=perkada,
        oleh=oleh,
        pada=pada,
        sebelum=sebelum,
        sesudah={"kunci": kunci, "nilai": nilai, "pasal": pasal},
    )
    return baris


@transaction.atomic
def delete_parameter(*, perkada: Perkada, kunci: str, versi: int, oleh: Pengguna, pada: datetime) -> Perkada:
    """Take one value out of a draft, so that what is in force stays. Raises `PerkadaBukanDraf`, `VersiUsang`."""
    perkada = _kunci_draf(perkada, versi)
    baris = ParameterPerkada.objects.filter(perkada=perkada, kunci=kunci).first()
    if baris is None:
        raise ParameterSalah(f"{perkada} tidak memuat “{nama_parameter(kunci)}”. Muat ulang halaman.")
    sebelum = {"kunci": kunci, "nilai": baris.nilai, "pasal": baris.pasal}
    baris.delete()
    perkada.versi += 1
    perkada.save(update_fields=["versi"])
    log_activity("penggajian.perkada.parameter_dicabut", target=perkada, oleh=oleh, pada=pada, sebelum=sebelum)
    return perkada


def _periksa(baris: ParameterPerkada) -> NilaiParameter:
    """Read the value the way a rule would, so that a bad one is refused while it is a draft."""
    try:
        nilai = baris.nilai_parameter()
        nilai.isi()
    except (ValueError, ArithmeticError, TypeError, AttributeError) as sebab:
        raise ParameterSalah(
            f"{sebut_nilai(baris.kunci)} tidak dapat dibaca sebagai {baris.satuan}: {sebab} Perbaiki nilainya.",
            kolom="nilai",
        ) from sebab
    is_dikenal = nilai.kunci in WAJIB or nilai.kunci in BOLEH
    if is_dikenal and (salah := periksa_nilai(nilai)):
        raise ParameterSalah(salah, kolom="nilai")
    return nilai


@transaction.atomic
def update_kasus(
    *,
    perkada: Perkada,
    nomor: int | None,
    nama: str,
    masukan: dict[str, int],
    harapan: dict[str, int],
    sumber: str,
    versi: int,
    oleh: Pengguna,
    pada: datetime,
) -> KasusPerkada:
    """Add or change a worked case of a draft. Raises `PerkadaBukanDraf`, `KasusSalah`, `VersiUsang`."""
    perkada = _kunci_draf(perkada, versi)
    kasus = save_kasus(
        perkada=perkada,
        nomor=nomor,
        nama=nama,
        masukan=masukan,
        harapan=harapan,
        sumber=sumber,
        oleh=oleh,
        pada=pada,
    )
    perkada.versi += 1
    perkada.save(update_fields=["versi"])
    return kasus


@transaction.atomic
def delete_kasus(*, perkada: Perkada, nomor: int, versi: int, oleh: Pengguna, pada: datetime) -> Perkada:
    """Take a worked case out of a draft. Raises `PerkadaBukanDraf`, `VersiUsang`."""
    perkada = _kunci_draf(perkada, versi)
    kasus = perkada.kasus_set.get(nomor=nomor)
    sebelum = {"nomor": nomor, "masukan": kasus.masukan, "harapan": kasus.harapan}
    kasus.delete()
    perkada.versi += 1
    perkada.save(update_fields=["versi"])
    log_activity("penggajian.perkada.contoh_dihapus", target=perkada, oleh=oleh, pada=pada, sebelum=sebelum)
    return perkada


@transaction.atomic
def submit_perkada(*, perkada: Perkada, versi: int | None = None, oleh: Pengguna, pada: datetime) -> Perkada:
    """Hand a draft in for verification. Raises `PerkadaBelumSampai`, `ParameterSalah`."""
    perkada = _kunci(perkada, versi)
    _wajib(perkada, StatusPerkada.DRAF, "diajukan")
    baris = list(perkada.parameter_set.select_related("perkada"))
    if not baris:
        raise ParameterSalah(f"{perkada} belum memuat satu nilai pun. Isi nilainya dahulu, lalu ajukan.")
    nilai = [_periksa(satu) for satu in baris]
    dikenal = [satu for satu in nilai if satu.kunci in WAJIB or satu.kunci in BOLEH]
    if salah := periksa_perkada(dikenal, sudah_berlaku=get_buku().per(perkada.berlaku.lower)):
        raise ParameterSalah(" ".join(salah))
    tolak_kasus_gagal(perkada, "diajukan")
    perkada.status = StatusPerkada.DIAJUKAN
    perkada.diusulkan_oleh, perkada.diusulkan_at = oleh, pada
    return _simpan(perkada, "diajukan", oleh, pada)


@transaction.atomic
def verify_perkada(*, perkada: Perkada, versi: int | None = None, oleh: Pengguna, pada: datetime) -> Perkada:
    """Confirm that the values are those of the signed text; another person than the proposer."""
    perkada = _kunci(perkada, versi)
    _wajib(perkada, StatusPerkada.DIAJUKAN, "diverifikasi")
    tolak_orang_sama(oleh, [perkada.diusulkan_oleh_id], "memverifikasi")
    tolak_kasus_gagal(perkada, "diverifikasi")
    perkada.status = StatusPerkada.DIVERIFIKASI
    perkada.diverifikasi_oleh, perkada.diverifikasi_at = oleh, pada
    return _simpan(perkada, "diverifikasi", oleh, pada)


@transaction.atomic
def approve_perkada(*, perkada: Perkada, versi: int | None = None, oleh: Pengguna, pada: datetime) -> Perkada:
    """Put the values into force; a third person. Refuses a second value of one key from the same day."""
    perkada = _kunci(perkada, versi)
    _wajib(perkada, StatusPerkada.DIVERIFIKASI, "disetujui")
    tolak_orang_sama(oleh, [perkada.diusulkan_oleh_id, perkada.diverifikasi_oleh_id], "menyetujui")
    tolak_kasus_gagal(perkada, "disetujui")
    kembar = (
        ParameterPerkada.objects.filter(
            perkada__status=StatusPerkada.DISETUJUI,
            perkada__berlaku__startswith=perkada.berlaku.lower,
            kunci__in=perkada.parameter_set.values("kunci"),
        )
        .select_related("perkada")
        .first()
    )
    if kembar is not None:
        raise PerkadaBelumSampai(
            f"Nilai “{kembar.kunci}” sudah ditetapkan {kembar.perkada} mulai hari yang sama. "
            "Ubah tanggal mulai, atau cabut nilai itu dari salah satu Perkada."
        )
    perkada.status = StatusPerkada.DISETUJUI
    perkada.disetujui_oleh, perkada.disetujui_at = oleh, pada
    perkada = _simpan(perkada, "disetujui", oleh, pada)
    mark_proses_usang(
        ProsesGaji.objects.filter(periode__gte=perkada.berlaku.lower.replace(day=1)), f"{perkada} mulai berlaku", pada
    )
    return perkada


@transaction.atomic
def reject_perkada(
    *, perkada: Perkada, alasan: str, versi: int | None = None, oleh: Pengguna, pada: datetime
) -> Perkada:
    """Turn a submitted or verified regulation down, with a reason."""
    perkada = _kunci(perkada, versi)
    if perkada.status not in (StatusPerkada.DIAJUKAN, StatusPerkada.DIVERIFIKASI):
        _wajib(perkada, StatusPerkada.DIAJUKAN, "ditolak")
    tolak_orang_sama(oleh, [perkada.diusulkan_oleh_id], "menolak")
    perkada.status = StatusPerkada.DITOLAK
    perkada.ditolak_oleh, perkada.ditolak_at, perkada.alasan = oleh, pada, alasan
    return _simpan(perkada, "ditolak", oleh, pada, alasan=alasan)


def _wajib(perkada: Perkada, status: StatusPerkada, kata: str) -> None:
    if perkada.status != status:
        raise PerkadaBelumSampai(
            f"{perkada} berstatus “{StatusPerkada(perkada.status).label}”, jadi belum dapat {kata}. "
            "Muat ulang halaman untuk melihat keadaannya."
        )


def _simpan(perkada: Perkada, kata: str, oleh: Pengguna, pada: datetime, alasan: str = "") -> Perkada:
    perkada.versi += 1
    perkada.full_clean()
    perkada.save()
    log_activity(
        f"penggajian.perkada.{kata}",
        target=perkada,
        oleh=oleh,
        pada=pada,
        alasan=alasan,
        sesudah={"status": perkada.status},
    )
    return perkada
