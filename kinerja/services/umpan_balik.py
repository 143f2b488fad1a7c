"""Feedback: send, read, answer."""

from datetime import date, datetime, timedelta

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user, get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import Ekspektasi, Hubungan
from kinerja.models import Rhk, UmpanBalik
from kinerja.selectors.hubungan import get_hubungan

from .permintaan_umpan_balik import jawab_permintaan

MASA_UBAH = timedelta(hours=24)


class PenerimaTidakSah(TindakanTerlarang):
    """Feedback under one's name goes between a person and their rater, or from a team lead to a member."""

    kode = "penerima_tidak_sah"


class SudahDitanggapi(BentrokKeadaan):
    """One answer is enough; it cannot be rewritten."""

    kode = "sudah_ditanggapi"


class LewatMasaUbah(BentrokKeadaan):
    """After a day, or once answered, feedback stands; it can only be answered."""

    kode = "lewat_masa_ubah"


def _check_isi(*, arah: str, pengamatan: str, akibat: str, saran: str, nilai: str, rhk: Rhk | None) -> None:
    """Refuse words without observation or topic, and a low mark without its effect and a way on."""
    if not pengamatan.strip():
        raise IsianSalah("Tuliskan apa yang Anda amati.", kolom="pengamatan")
    if not nilai and rhk is None:
        raise IsianSalah("Pilih nilai BerAKHLAK atau RHK yang dimaksud.", kolom="nilai")
    if arah == Ekspektasi.DI_BAWAH and not akibat.strip():
        raise IsianSalah("Di bawah ekspektasi: tuliskan juga akibatnya, supaya jelas mengapa penting.", kolom="akibat")
    if arah == Ekspektasi.DI_BAWAH and not saran.strip():
        raise IsianSalah("Di bawah ekspektasi: tuliskan juga saran, supaya ada jalan memperbaikinya.", kolom="saran")


def _get_hubungan(dari: Pegawai, untuk: Pegawai, tanggal: date) -> Hubungan:
    """Give what the giver is to the receiver. Raises `PenerimaTidakSah` for peers and strangers."""
    hubungan = get_hubungan(dari.pk, untuk.pk, tanggal)
    if hubungan == Hubungan.REKAN:
        raise PenerimaTidakSah(
            f"{untuk.nama} rekan Anda. Masukan kepada rekan ditulis tanpa nama lewat Masukan rekan, lalu dibaca "
            "sebagai ringkasan dari lima orang atau lebih."
        )
    if hubungan is None:
        raise PenerimaTidakSah(
            "Umpan balik dapat diberikan kepada bawahan langsung, atasan langsung, atau anggota tim yang Anda pimpin."
        )
    return hubungan


def _check_rhk(rhk: Rhk | None, dari_id: int, untuk_id: int, hubungan: str) -> None:
    """Refuse an RHK of somebody else; a team lead does not see those of the members and names an own one."""
    if rhk is None:
        return
    boleh = (dari_id,) if hubungan == Hubungan.KETUA_TIM else (untuk_id, dari_id)
    if rhk.skp.pegawai_id not in boleh:
        raise IsianSalah("RHK yang dipilih bukan milik Anda berdua. Muat ulang halaman lalu pilih lagi.", kolom="rhk")


def _beri_tahu(umpan_balik: UmpanBalik, oleh: Pengguna, tanggal: date) -> None:
    """Tell the receiver; of a team lead's words the rater too, who must see them."""
    dari, untuk = umpan_balik.dari, umpan_balik.untuk
    oleh_ketua = umpan_balik.hubungan == Hubungan.KETUA_TIM
    pembaca = "Anda, ketua tim, dan pejabat penilai Anda" if oleh_ketua else "Hanya Anda berdua"
    penilai = get_penilai(untuk.pk, tanggal) if oleh_ketua else None
    if untuk.pengguna is not None:
        create_notifikasi(
            untuk=untuk.pengguna,
            jenis="kinerja.umpan_balik",
            judul=f"Umpan balik dari {dari.nama}",
            isi=f"Ada umpan balik baru tentang pekerjaan Anda. {pembaca} yang dapat membacanya.",
            url="/kinerja/umpan-balik/",
            oleh=oleh,
        )
    if penilai is not None and penilai.pengguna is not None and penilai.pk != dari.pk:
        create_notifikasi(
            untuk=penilai.pengguna,
            jenis="kinerja.umpan_balik",
            judul=f"Umpan balik ketua tim untuk {untuk.nama}",
            isi=f"{dari.nama} memimpin tim tempat {untuk.nama} bekerja. Pertimbangkan saat menilai.",
            url="/kinerja/umpan-balik/?kotak=tim",
            oleh=oleh,
        )


@transaction.atomic
def create_umpan_balik(
    *,
    untuk: Pegawai,
    arah: str,
    pengamatan: str,
    saran: str,
    nilai: str,
    rhk: Rhk | None,
    oleh: Pengguna,
    pada: datetime,
    akibat: str = "",
) -> UmpanBalik:
    """Send feedback under one's own name: superior, subordinate or team lead; visible to the receiver at once.

    Raises `PenerimaTidakSah` when the two do not stand so to each other today, `IsianSalah` when the
    words are missing or it is tied to nothing.
    """
    dari = get_pegawai_user(oleh)
    if dari is None:
        raise PenerimaTidakSah("Akun Anda tidak terhubung dengan data pegawai, jadi belum dapat memberi umpan balik.")
    hubungan = _get_hubungan(dari, untuk, hari(pada))
    unit = untuk.unit_kerja or dari.unit_kerja
    if unit is None:
        raise PenerimaTidakSah(f"{untuk.nama} belum ditempatkan pada unit kerja. Hubungi pengelola kepegawaian.")
    _check_isi(arah=arah, pengamatan=pengamatan, akibat=akibat, saran=saran, nilai=nilai, rhk=rhk)
    _check_rhk(rhk, dari.pk, untuk.pk, hubungan)
    umpan_balik = UmpanBalik(
        dari=dari,
        untuk=untuk,
        unit_kerja=unit,
        hubungan=hubungan,
        arah=Ekspektasi(arah),
        pengamatan=pengamatan.strip(),
        akibat=akibat.strip(),
        saran=saran.strip(),
        nilai=nilai,
        rhk=rhk,
    )
    umpan_balik.full_clean()
    umpan_balik.save()
    log_activity("kinerja.umpan_balik.dikirim", target=umpan_balik, oleh=oleh, pada=pada)
    jawab_permintaan(umpan_balik)
    _beri_tahu(umpan_balik, oleh, hari(pada))
    kirim_tanda(f"pegawai:{untuk.pk}", "umpan_balik")
    return umpan_balik


@transaction.atomic
def update_umpan_balik(
    *,
    umpan_balik: UmpanBalik,
    arah: str,
    pengamatan: str,
    akibat: str,
    saran: str,
    nilai: str,
    rhk: Rhk | None,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> UmpanBalik:
    """Change one's own words within 24 hours and before the answer; the receiver sees that they changed.

    Raises `LewatMasaUbah`, `IsianSalah`, `VersiUsang`, `TindakanTerlarang`.
    """
    umpan_balik = UmpanBalik.objects.select_for_update(of=("self",)).get(pk=umpan_balik.pk)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != umpan_balik.dari_id:
        raise TindakanTerlarang("Umpan balik hanya dapat diubah oleh yang menulisnya.")
    check_versi(umpan_balik, versi, "Umpan balik ini")
    if umpan_balik.ditanggapi_at is not None:
        raise LewatMasaUbah("Umpan balik ini sudah ditanggapi, jadi isinya tetap. Tulis yang baru bila ada hal lain.")
    if pada >= umpan_balik.created_at + MASA_UBAH:
        raise LewatMasaUbah(
            "Umpan balik dapat diubah dalam 24 jam sejak dikirim, dan waktu itu sudah lewat. Tulis yang baru bila perlu."
        )
    _check_isi(arah=arah, pengamatan=pengamatan, akibat=akibat, saran=saran, nilai=nilai, rhk=rhk)
    _check_rhk(rhk, umpan_balik.dari_id, umpan_balik.untuk_id, umpan_balik.hubungan)
    sebelum = {k: getattr(umpan_balik, k) for k in ("arah", "pengamatan", "akibat", "saran", "nilai", "rhk_id")}
    umpan_balik.arah, umpan_balik.nilai, umpan_balik.rhk = Ekspektasi(arah), nilai, rhk
    umpan_balik.pengamatan, umpan_balik.akibat = pengamatan.strip(), akibat.strip()
    umpan_balik.saran, umpan_balik.diubah_at = saran.strip(), pada
    umpan_balik.versi += 1
    umpan_balik.full_clean()
    umpan_balik.save()
    log_activity("kinerja.umpan_balik.diubah", target=umpan_balik, oleh=oleh, pada=pada, sebelum=sebelum)
    kirim_tanda(f"pegawai:{umpan_balik.untuk_id}", "umpan_balik")
    return umpan_balik


@transaction.atomic
def submit_tanggapan(*, umpan_balik: UmpanBalik, tanggapan: str, oleh: Pengguna, pada: datetime) -> UmpanBalik:
    """Answer a feedback once. Only the receiver; raises `SudahDitanggapi`, `IsianSalah`."""
    umpan_balik = UmpanBalik.objects.select_for_update(of=("self",)).get(pk=umpan_balik.pk)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != umpan_balik.untuk_id:
        raise TindakanTerlarang("Tanggapan hanya dapat ditulis oleh penerima umpan balik.")
    if umpan_balik.ditanggapi_at is not None:
        raise SudahDitanggapi("Umpan balik ini sudah Anda tanggapi. Tulis umpan balik baru bila ada hal lain.")
    if not tanggapan.strip():
        raise IsianSalah("Tanggapan masih kosong.", kolom="tanggapan")
    umpan_balik.tanggapan, umpan_balik.ditanggapi_at = tanggapan.strip(), pada
    umpan_balik.dibaca_at = umpan_balik.dibaca_at or pada
    umpan_balik.full_clean()
    umpan_balik.save()
    log_activity("kinerja.umpan_balik.ditanggapi", target=umpan_balik, oleh=oleh, pada=pada)
    kirim_tanda(f"pegawai:{umpan_balik.dari_id}", "umpan_balik")
    return umpan_balik


@transaction.atomic
def update_dibaca(*, oleh: Pengguna, pada: datetime) -> int:
    """Mark every feedback to this person as read; gives how many were new."""
    pegawai = get_pegawai_user(oleh)
    if pegawai is None:
        return 0
    return UmpanBalik.objects.filter(untuk=pegawai, dibaca_at__isnull=True).update(dibaca_at=pada)
