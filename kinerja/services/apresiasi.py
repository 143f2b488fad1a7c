"""Recognition between colleagues: thanks with a limit, stories with consent, suggestions with an answer."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode
from jabatan.models import Pegawai, UnitKerja
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import JenisGagasan, NilaiBerakhlak, StatusGagasan, StatusKisah
from kinerja.models import Apresiasi, Gagasan, KisahSukses, UnitPembanding
from kinerja.selectors.apresiasi import count_apresiasi_bulan
from kinerja.selectors.setelan import get_angka

from .bersama import check_bukan_diri

URL_APRESIASI = "/kinerja/apresiasi/"


class BatasApresiasi(BentrokKeadaan):
    """This month's thanks are all given."""

    kode = "batas_apresiasi"


class KisahSudahDijawab(BentrokKeadaan):
    """The story is not in the state that this answer needs."""

    kode = "kisah_sudah_dijawab"


class GagasanSudahDijawab(BentrokKeadaan):
    """One answer per suggestion."""

    kode = "gagasan_sudah_dijawab"


def get_pelaku(oleh: Pengguna) -> Pegawai:
    """Give the person who acts. Raises `TindakanTerlarang`."""
    pegawai = get_pegawai_user(oleh)
    if pegawai is None:
        raise TindakanTerlarang("Akun Anda tidak terhubung dengan data pegawai, jadi belum dapat melakukannya.")
    return pegawai


@transaction.atomic
def create_apresiasi(*, untuk: Pegawai, nilai: str, kalimat: str, oleh: Pengguna, pada: datetime) -> Apresiasi:
    """Thank a colleague. Raises `BatasApresiasi` beyond the monthly limit, `IsianSalah`, `TindakanTerlarang`."""
    dari = get_pelaku(oleh)
    Pegawai.objects.select_for_update(of=("self",)).get(pk=dari.pk)
    if untuk.pk == dari.pk:
        raise IsianSalah("Apresiasi tidak dapat ditujukan kepada diri sendiri. Pilih rekan lain.", kolom="untuk")
    if not kalimat.strip():
        raise IsianSalah("Tuliskan satu kalimat tentang apa yang Anda hargai.", kolom="kalimat")
    batas = get_angka("apresiasi_per_bulan", hari(pada))
    if count_apresiasi_bulan(dari.pk, hari(pada)) >= batas:
        raise BatasApresiasi(
            f"Anda sudah memberi {batas} apresiasi bulan ini. Batas ini menjaga agar apresiasi tetap berarti; "
            f"Anda dapat memberi lagi pada {Periode.dari_tanggal(hari(pada)).berikutnya().nama}."
        )
    baris = Apresiasi(dari=dari, untuk=untuk, nilai=NilaiBerakhlak(nilai), kalimat=kalimat.strip(), created_at=pada)
    baris.full_clean()
    baris.save()
    log_activity("kinerja.apresiasi.dikirim", target=baris, oleh=oleh, pada=pada)
    if untuk.pengguna is not None:
        create_notifikasi(
            untuk=untuk.pengguna,
            jenis="kinerja.apresiasi",
            judul=f"Apresiasi dari {dari.nama}",
            isi=f"{NilaiBerakhlak(nilai).label}. Hanya Anda berdua yang membacanya, kecuali Anda memajangnya.",
            url=URL_APRESIASI,
            oleh=oleh,
            surel=False,
        )
    return baris


@transaction.atomic
def update_pajang(*, apresiasi: Apresiasi, pajang: bool, oleh: Pengguna, pada: datetime) -> Apresiasi:
    """Put an apresiasi on the board, or take it away. Only the receiver decides."""
    apresiasi = Apresiasi.objects.select_for_update(of=("self",)).get(pk=apresiasi.pk)
    if get_pelaku(oleh).pk != apresiasi.untuk_id:
        raise TindakanTerlarang("Hanya penerima yang memutuskan apakah apresiasi ini tampil di papan.")
    apresiasi.dipajang_at = pada if pajang else None
    apresiasi.save(update_fields=["dipajang_at"])
    log_activity(f"kinerja.apresiasi.{'dipajang' if pajang else 'disimpan'}", target=apresiasi, oleh=oleh, pada=pada)
    return apresiasi


# --- Stories ------------------------------------------------------------------------------------
@transaction.atomic
def create_kisah(*, pegawai: Pegawai, judul: str, isi: str, oleh: Pengguna, pada: datetime) -> KisahSukses:
    """Write a story about a person, who is asked; about oneself it is published at once."""
    penulis = get_pelaku(oleh)
    sendiri = penulis.pk == pegawai.pk
    kisah = KisahSukses(
        pegawai=pegawai,
        penulis=penulis,
        judul=judul.strip(),
        isi=isi.strip(),
        status=StatusKisah.TERBIT if sendiri else StatusKisah.MENUNGGU,
        disetujui_at=pada if sendiri else None,
        created_at=pada,
    )
    kisah.full_clean()
    kisah.save()
    log_activity("kinerja.kisah.ditulis", target=kisah, oleh=oleh, pada=pada)
    if not sendiri and pegawai.pengguna is not None:
        create_notifikasi(
            untuk=pegawai.pengguna,
            jenis="kinerja.kisah",
            judul="Ada kisah tentang Anda yang menunggu persetujuan",
            isi=f"{penulis.nama} menulis “{kisah.judul}”. Kisah ini terbit hanya bila Anda setuju.",
            url=f"{URL_APRESIASI}kisah/",
            oleh=oleh,
        )
    return kisah


@transaction.atomic
def approve_kisah(*, kisah: KisahSukses, setuju: bool, oleh: Pengguna, pada: datetime) -> KisahSukses:
    """Agree to a story, or withdraw it at any time. Only the person it is about. Raises `KisahSudahDijawab`."""
    kisah = KisahSukses.objects.select_for_update(of=("self",)).get(pk=kisah.pk)
    if get_pelaku(oleh).pk != kisah.pegawai_id:
        raise TindakanTerlarang("Hanya orang yang dikisahkan yang dapat menyetujui atau menariknya.")
    if setuju == (kisah.status == StatusKisah.TERBIT):
        raise KisahSudahDijawab(f"Kisah ini sudah {StatusKisah(kisah.status).label.lower()}.")
    if setuju:
        kisah.status, kisah.disetujui_at, kisah.ditarik_at = StatusKisah.TERBIT, pada, None
    else:
        kisah.status, kisah.ditarik_at = StatusKisah.DITARIK, pada
    kisah.full_clean()
    kisah.save()
    log_activity(f"kinerja.kisah.{'disetujui' if setuju else 'ditarik'}", target=kisah, oleh=oleh, pada=pada)
    return kisah


# --- Suggestions --------------------------------------------------------------------------------
@transaction.atomic
def create_gagasan(*, jenis: str, judul: str, isi: str, oleh: Pengguna, pada: datetime) -> Gagasan:
    """Write down an initiative or a suggestion. Raises `TindakanTerlarang` without a unit."""
    pegawai = get_pelaku(oleh)
    if pegawai.unit_kerja is None:
        raise TindakanTerlarang("Anda belum ditempatkan pada unit kerja. Hubungi pengelola kepegawaian.")
    gagasan = Gagasan(
        pegawai=pegawai,
        unit_kerja=pegawai.unit_kerja,
        jenis=JenisGagasan(jenis),
        judul=judul.strip(),
        isi=isi.strip(),
        created_at=pada,
    )
    gagasan.full_clean()
    gagasan.save()
    log_activity("kinerja.gagasan.diajukan", target=gagasan, oleh=oleh, pada=pada)
    return gagasan


@transaction.atomic
def approve_gagasan(*, gagasan: Gagasan, diterima: bool, jawaban: str, oleh: Pengguna, pada: datetime) -> Gagasan:
    """Answer a suggestion with a decision and its reason. Raises `GagasanSudahDijawab`, `IsianSalah`, `DataSendiri`."""
    gagasan = Gagasan.objects.select_for_update(of=("self",)).select_related("pegawai__pengguna").get(pk=gagasan.pk)
    check_bukan_diri(gagasan.pegawai, oleh, "memutus gagasan")
    if gagasan.status != StatusGagasan.DIAJUKAN:
        raise GagasanSudahDijawab("Gagasan ini sudah dijawab.")
    if not jawaban.strip():
        raise IsianSalah("Tuliskan jawaban: apa yang akan dilakukan, atau mengapa belum.", kolom="jawaban")
    gagasan.status = StatusGagasan.DITERIMA if diterima else StatusGagasan.DITOLAK
    gagasan.jawaban, gagasan.dijawab_oleh, gagasan.dijawab_at = jawaban.strip(), oleh, pada
    gagasan.full_clean()
    gagasan.save()
    log_activity("kinerja.gagasan.dijawab", target=gagasan, oleh=oleh, pada=pada, alasan=gagasan.jawaban)
    if gagasan.pegawai.pengguna is not None:
        create_notifikasi(
            untuk=gagasan.pegawai.pengguna,
            jenis="kinerja.gagasan",
            judul=f"Gagasan Anda dijawab: {gagasan.get_status_display().lower()}",
            isi=gagasan.judul,
            url=f"{URL_APRESIASI}gagasan/",
            oleh=oleh,
        )
    return gagasan


@transaction.atomic
def update_pembanding(*, unit_kerja: UnitKerja, ikut: bool, oleh: Pengguna, pada: datetime) -> None:
    """Let a unit join the comparison on improvement, or leave it."""
    if ikut:
        UnitPembanding.objects.get_or_create(unit_kerja=unit_kerja, defaults={"sejak": hari(pada), "oleh": oleh})
    else:
        UnitPembanding.objects.filter(unit_kerja=unit_kerja).delete()
    kode = "kinerja.pembanding.ikut" if ikut else "kinerja.pembanding.keluar"
    log_activity(kode, target=unit_kerja, oleh=oleh, pada=pada)
