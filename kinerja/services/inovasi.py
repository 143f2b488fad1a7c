"""Innovations: register, agree on shares, assess, decide, propose the incentive of each member."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.uang import tulis_desimal, tulis_rupiah
from jabatan.models import Pegawai
from jabatan.services.dasar import hari
from kinerja.enums import ArahTarget, StatusInovasi
from kinerja.models import Inovasi, KontribusiInovasi, UsulanInsentif

from .apresiasi import get_pelaku


class InovasiBelumSiap(BentrokKeadaan):
    """The innovation is not in the state that this act needs."""

    kode = "inovasi_belum_siap"


Bagian = tuple[Pegawai, str, Decimal]


def _kunci(inovasi: Inovasi, status: StatusInovasi, perbuatan: str) -> Inovasi:
    inovasi = Inovasi.objects.select_for_update(of=("self",)).select_related("pengusul__pengguna").get(pk=inovasi.pk)
    if inovasi.status != status:
        raise InovasiBelumSiap(
            f"Inovasi ini {StatusInovasi(inovasi.status).label.lower()}, jadi belum atau tidak lagi dapat {perbuatan}."
        )
    return inovasi


def _check_bagian(bagian: Sequence[Bagian]) -> None:
    """Refuse shares that are not exactly 100 per cent of different people. Raises `IsianSalah`."""
    jumlah = sum((persen for _, _, persen in bagian), Decimal(0))
    if jumlah != 100:
        raise IsianSalah(f"Jumlah bagian {jumlah}%. Bagi tepat 100% di antara para anggota.", kolom="bagian")
    if len({p.pk for p, _, _ in bagian}) != len(bagian):
        raise IsianSalah("Seorang anggota tertulis dua kali. Gabungkan bagiannya.", kolom="bagian")


def _anggota(inovasi: Inovasi, kecuali: int | None = None) -> list[Pengguna]:
    milik = inovasi.kontribusi_set.select_related("pegawai__pengguna").exclude(pegawai=kecuali)
    return [k.pegawai.pengguna for k in milik if k.pegawai.pengguna is not None]


def _beri_tahu(inovasi: Inovasi, judul: str, isi: str, oleh: Pengguna, kecuali: int | None = None) -> None:
    create_notifikasi_banyak(
        untuk=_anggota(inovasi, kecuali),
        jenis="kinerja.inovasi",
        judul=judul,
        isi=isi,
        url=f"/kinerja/apresiasi/inovasi/{inovasi.uuid}/",
        oleh=oleh,
    )


@transaction.atomic
def create_inovasi(*, isi: dict[str, Any], bagian: Sequence[Bagian], oleh: Pengguna, pada: datetime) -> Inovasi:
    """Register an innovation with its measure and the proposed shares; the proposer's own share is agreed at once.

    Raises `IsianSalah` when the measure did not improve, the dates are wrong or the shares are not 100 %.
    """
    pengusul = get_pelaku(oleh)
    if pengusul.unit_kerja is None:
        raise TindakanTerlarang("Anda belum ditempatkan pada unit kerja. Hubungi pengelola kepegawaian.")
    membaik = isi["sesudah"] < isi["sebelum"] if isi["arah"] == ArahTarget.TURUN else isi["sesudah"] > isi["sebelum"]
    if not membaik:
        raise IsianSalah(
            "Ukuran sesudah belum lebih baik daripada sebelum. Periksa angka atau arahnya.", kolom="sesudah"
        )
    if not isi["sebelum_tanggal"] < isi["sesudah_tanggal"] <= hari(pada):
        raise IsianSalah(
            "Pengukuran sesudah harus setelah pengukuran sebelum, dan sudah terjadi.", kolom="sesudah_tanggal"
        )
    _check_bagian(bagian)
    if pengusul.pk not in {p.pk for p, _, _ in bagian}:
        raise IsianSalah("Pengusul ikut sebagai anggota. Tambahkan bagian Anda.", kolom="bagian")
    inovasi = Inovasi(pengusul=pengusul, unit_kerja=pengusul.unit_kerja, created_at=pada, **isi)
    inovasi.full_clean()
    inovasi.save()
    _simpan_bagian(inovasi, bagian, pengusul, pada)
    log_activity("kinerja.inovasi.diusulkan", target=inovasi, oleh=oleh, pada=pada)
    _beri_tahu(
        inovasi,
        f"Anda tercatat dalam inovasi “{inovasi.judul}”",
        "Periksa bagian Anda, lalu sepakati.",
        oleh,
        pengusul.pk,
    )
    _coba_sepakat(inovasi, oleh, pada)
    return inovasi


def _simpan_bagian(inovasi: Inovasi, bagian: Sequence[Bagian], pengusul: Pegawai, pada: datetime) -> None:
    KontribusiInovasi.objects.bulk_create(
        [
            KontribusiInovasi(
                inovasi=inovasi,
                pegawai=pegawai,
                peran=peran,
                persen=persen,
                disetujui_at=pada if pegawai.pk == pengusul.pk else None,
            )
            for pegawai, peran, persen in bagian
        ]
    )


@transaction.atomic
def update_bagian(*, inovasi: Inovasi, bagian: Sequence[Bagian], oleh: Pengguna, pada: datetime) -> Inovasi:
    """Change the shares while they are not agreed; everyone is asked again. Only the proposer."""
    inovasi = _kunci(inovasi, StatusInovasi.DIUSULKAN, "diubah bagiannya")
    pengusul = get_pelaku(oleh)
    if pengusul.pk != inovasi.pengusul_id:
        raise TindakanTerlarang("Bagian hanya dapat diubah oleh pengusul. Sampaikan usul Anda kepadanya.")
    _check_bagian(bagian)
    inovasi.kontribusi_set.all().delete()
    _simpan_bagian(inovasi, bagian, pengusul, pada)
    log_activity("kinerja.inovasi.bagian_diubah", target=inovasi, oleh=oleh, pada=pada)
    _beri_tahu(
        inovasi, f"Bagian dalam inovasi “{inovasi.judul}” berubah", "Periksa lagi, lalu sepakati.", oleh, pengusul.pk
    )
    _coba_sepakat(inovasi, oleh, pada)
    return inovasi


def _coba_sepakat(inovasi: Inovasi, oleh: Pengguna, pada: datetime) -> None:
    """Hand the innovation on once the last member has agreed."""
    if inovasi.kontribusi_set.filter(disetujui_at__isnull=True).exists():
        return
    inovasi.status = StatusInovasi.DISEPAKATI
    inovasi.save(update_fields=["status"])
    log_activity("kinerja.inovasi.disepakati", target=inovasi, oleh=oleh, pada=pada)


@transaction.atomic
def accept_bagian(*, inovasi: Inovasi, oleh: Pengguna, pada: datetime) -> Inovasi:
    """Agree to one's own share; the last agreement hands the innovation on. Raises `TindakanTerlarang`, `InovasiBelumSiap`."""
    inovasi = _kunci(inovasi, StatusInovasi.DIUSULKAN, "disepakati bagiannya")
    kontribusi = inovasi.kontribusi_set.filter(pegawai=get_pelaku(oleh)).first()
    if kontribusi is None:
        raise TindakanTerlarang("Anda tidak tercatat sebagai anggota inovasi ini.")
    if kontribusi.disetujui_at is not None:
        raise InovasiBelumSiap("Bagian ini sudah Anda sepakati.")
    kontribusi.disetujui_at = pada
    kontribusi.save(update_fields=["disetujui_at"])
    log_activity("kinerja.inovasi.bagian_disepakati", target=inovasi, oleh=oleh, pada=pada)
    _coba_sepakat(inovasi, oleh, pada)
    return inovasi


def _check_bukan_anggota(inovasi: Inovasi, oleh: Pengguna) -> None:
    if inovasi.pengusul.pengguna_id == oleh.pk or inovasi.kontribusi_set.filter(pegawai__pengguna=oleh).exists():
        raise TindakanTerlarang("Anda anggota inovasi ini, jadi tidak dapat menilai atau memutusnya.")


@transaction.atomic
def verify_inovasi(*, inovasi: Inovasi, penilaian: str, oleh: Pengguna, pada: datetime) -> Inovasi:
    """Assess the evidence. Not by a member. Raises `InovasiBelumSiap`, `IsianSalah`, `TindakanTerlarang`."""
    inovasi = _kunci(inovasi, StatusInovasi.DISEPAKATI, "dinilai")
    _check_bukan_anggota(inovasi, oleh)
    if not penilaian.strip():
        raise IsianSalah("Tuliskan hasil penilaian atas buktinya.", kolom="penilaian")
    inovasi.status, inovasi.penilaian = StatusInovasi.DINILAI, penilaian.strip()
    inovasi.dinilai_oleh, inovasi.dinilai_at = oleh, pada
    inovasi.save()
    log_activity("kinerja.inovasi.dinilai", target=inovasi, oleh=oleh, pada=pada, alasan=inovasi.penilaian)
    return inovasi


@transaction.atomic
def approve_inovasi(
    *, inovasi: Inovasi, ditetapkan: bool, alasan: str, insentif: int | None, oleh: Pengguna, pada: datetime
) -> Inovasi:
    """Decide as the named official, with a reason; an incentive (rupiah) is split by the agreed shares.

    Each share is rounded down, and what is left goes to the largest share, so that the parts give the whole.
    Raises `InovasiBelumSiap`, `IsianSalah`, `TindakanTerlarang`.
    """
    inovasi = _kunci(inovasi, StatusInovasi.DINILAI, "diputus")
    _check_bukan_anggota(inovasi, oleh)
    if inovasi.dinilai_oleh_id == oleh.pk:
        raise TindakanTerlarang("Penilai inovasi ini tidak sekaligus memutusnya.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan putusan.", kolom="alasan")
    pejabat = get_pelaku(oleh)
    inovasi.status = StatusInovasi.DITETAPKAN if ditetapkan else StatusInovasi.DITOLAK
    inovasi.alasan, inovasi.pejabat = alasan.strip(), pejabat
    inovasi.diputus_oleh, inovasi.diputus_at = oleh, pada
    inovasi.insentif = insentif if ditetapkan else None
    inovasi.full_clean()
    inovasi.save()
    if inovasi.insentif:
        _usulkan_insentif(inovasi, inovasi.insentif, hari(pada), pada)
    log_activity("kinerja.inovasi.diputus", target=inovasi, oleh=oleh, pada=pada, alasan=inovasi.alasan)
    _beri_tahu(inovasi, f"Inovasi “{inovasi.judul}” sudah diputus", inovasi.get_status_display() + ".", oleh)
    return inovasi


def split_insentif(jumlah: int, persen: Sequence[Decimal]) -> list[int]:
    """Split rupiah by shares of 100 %; the parts give exactly the whole."""
    hasil = [jumlah * int(p * 100) // 10_000 for p in persen]
    terbesar = max(range(len(persen)), key=lambda i: (persen[i], -i))
    hasil[terbesar] += jumlah - sum(hasil)
    return hasil


def _usulkan_insentif(inovasi: Inovasi, jumlah: int, tanggal: date, pada: datetime) -> None:
    anggota = list(inovasi.kontribusi_set.order_by("pk"))
    bagian = split_insentif(jumlah, [k.persen for k in anggota])
    UsulanInsentif.objects.bulk_create(
        [
            UsulanInsentif(
                pegawai_id=k.pegawai_id,
                inovasi=inovasi,
                jumlah=n,
                dasar=f"{tulis_desimal(Fraction(k.persen))}% dari {tulis_rupiah(jumlah)} untuk “{inovasi.judul}”"[:300],
                tanggal=tanggal,
                created_at=pada,
            )
            for k, n in zip(anggota, bagian, strict=True)
            if n > 0
        ]
    )
