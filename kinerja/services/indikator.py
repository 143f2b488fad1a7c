"""Acts around indicators: templates, comments and answers, a target called unrealistic, the receipt of understanding."""

from datetime import datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user, get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import StatusSkp
from kinerja.models import AgendaDialog, Iki, KomentarIndikator, PemahamanPenilaian, Rhk, Skp
from kinerja.selectors.indikator import get_nomor_versi, get_paket, get_soal
from kinerja.selectors.skp import tanggal_rujukan
from kinerja.selectors.sumber_agenda import get_rujukan_tidak_realistis

from .isi_dialog import create_agenda
from .rhk import IsiIki, create_iki
from .skp_dasar import PilihanTidakAda, lock_skp, tandai

DAPAT_DIKOMENTARI = frozenset({StatusSkp.DRAF, StatusSkp.DIAJUKAN, StatusSkp.DIKEMBALIKAN})


class KomentarTertutup(BentrokKeadaan):
    """The round of comments is over, or the comment is answered."""

    kode = "komentar_tertutup"


class BukanPihak(TindakanTerlarang):
    """Only the two sides of an SKP comment and answer."""

    kode = "bukan_pihak_skp"


class JawabanKeliru(IsianSalah):
    """The check question was answered wrongly; the person may try again."""

    kode = "jawaban_keliru"


@transaction.atomic
def create_iki_dari_paket(
    *, rhk: Rhk, paket: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> list[Iki]:
    """Add the indicators of a template to an RHK, ready to be changed. Raises `PilihanTidakAda`."""
    pilihan = get_paket(paket)
    if pilihan is None:
        raise PilihanTidakAda("Templat itu tidak ada. Pilih dari daftar templat.", kolom="paket")
    lock_skp(rhk.skp, versi)
    return [
        create_iki(
            rhk=rhk,
            aspek=t.aspek,
            uraian=t.uraian,
            target=t.target,
            satuan=t.satuan,
            isi=IsiIki(
                rumus=t.rumus,
                pembilang=t.pembilang,
                penyebut=t.penyebut,
                sumber_data=t.sumber_data,
                arah=t.arah,
            ),
            oleh=oleh,
            pada=pada,
        )
        for t in pilihan.indikator
    ]


def _pihak(skp: Skp, oleh: Pengguna, pada: datetime) -> tuple[Pegawai, Pegawai | None]:
    """Give who acts and who is on the other side. Raises `BukanPihak`."""
    saya = get_pegawai_user(oleh)
    penilai = get_penilai(skp.pegawai_id, tanggal_rujukan(skp, hari(pada)))
    if saya is not None and saya.pk == skp.pegawai_id:
        return saya, penilai
    if saya is not None and penilai is not None and saya.pk == penilai.pk:
        return saya, skp.pegawai
    raise BukanPihak("Hanya pemilik SKP dan pejabat penilainya yang berkomentar dan menjawab.")


@transaction.atomic
def create_komentar(
    *, skp: Skp, isi: str, oleh: Pengguna, pada: datetime, rhk: Rhk | None = None, iki: Iki | None = None
) -> KomentarIndikator:
    """Comment on a result or an indicator before the SKP is agreed; the other side answers.

    Raises `BukanPihak`, `KomentarTertutup`, `IsianSalah`.
    """
    skp = lock_skp(skp, None)
    saya, lain = _pihak(skp, oleh, pada)
    if skp.status not in DAPAT_DIKOMENTARI:
        raise KomentarTertutup(
            "SKP ini sudah disepakati, jadi indikatornya tidak dikomentari lagi. Buat revisi bila perlu berubah."
        )
    if not isi.strip():
        raise IsianSalah("Tuliskan komentar Anda.", kolom="isi")
    rhk = iki.rhk if iki is not None else rhk
    if rhk is not None and rhk.skp_id != skp.pk:
        raise PilihanTidakAda("RHK itu tidak ada dalam SKP ini.", kolom="rhk")
    tentang = f"Indikator {iki.uraian}" if iki else f"RHK {rhk.urutan}. {rhk.uraian}" if rhk else "SKP"
    komentar = KomentarIndikator.objects.create(
        skp=skp, rhk=rhk, iki=iki, tentang=tentang[:500], penulis=saya, isi=isi.strip(), created_at=pada
    )
    log_activity("kinerja.komentar.dibuat", target=komentar, oleh=oleh, pada=pada, sesudah={"tentang": tentang})
    if lain is not None and lain.pengguna is not None:
        create_notifikasi(
            untuk=lain.pengguna,
            jenis="kinerja.skp",
            judul=f"{saya.nama} mengomentari indikator SKP",
            isi="SKP baru dapat disepakati setelah komentar ini dijawab.",
            url=f"/kinerja/skp/{skp.uuid}/",
            oleh=oleh,
        )
    tandai(skp, "skp", lain)
    return komentar


@transaction.atomic
def respond_komentar(*, komentar: KomentarIndikator, jawaban: str, oleh: Pengguna, pada: datetime) -> KomentarIndikator:
    """Answer a comment of the other side, once. Raises `BukanPihak`, `KomentarTertutup`, `IsianSalah`."""
    komentar = (
        KomentarIndikator.objects.select_for_update(of=("self",)).select_related("skp__pegawai").get(pk=komentar.pk)
    )
    saya, lain = _pihak(komentar.skp, oleh, pada)
    if komentar.penulis_id == saya.pk:
        raise BukanPihak("Komentar ini Anda tulis sendiri, jadi pihak lain yang menjawabnya.")
    if komentar.jawaban:
        raise KomentarTertutup("Komentar ini sudah dijawab. Tulis komentar baru bila masih ada yang perlu dibahas.")
    if not jawaban.strip():
        raise IsianSalah("Tuliskan jawaban Anda.", kolom="jawaban")
    komentar.jawaban, komentar.dijawab_oleh, komentar.dijawab_at = jawaban.strip(), saya, pada
    komentar.save(update_fields=["jawaban", "dijawab_oleh", "dijawab_at"])
    log_activity("kinerja.komentar.dijawab", target=komentar, oleh=oleh, pada=pada)
    tandai(komentar.skp, "skp", lain)
    return komentar


@transaction.atomic
def create_tidak_realistis(*, iki: Iki, alasan: str, oleh: Pengguna, pada: datetime) -> AgendaDialog:
    """Call a target of one's own SKP unrealistic: it goes to the next dialogue, and agreeing waits for it.

    Raises `BukanPihak`, `KomentarTertutup`, `IsianSalah`, and what `create_agenda` raises.
    """
    skp = lock_skp(iki.rhk.skp, None)
    saya = get_pegawai_user(oleh)
    if saya is None or saya.pk != skp.pegawai_id:
        raise BukanPihak("Hanya pemilik SKP yang dapat menandai targetnya tidak realistis.")
    if skp.status not in DAPAT_DIKOMENTARI:
        raise KomentarTertutup("SKP ini sudah disepakati. Buat revisi bila targetnya perlu berubah.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa target ini tidak realistis.", kolom="alasan")
    agenda = create_agenda(
        rujukan=get_rujukan_tidak_realistis(iki.rhk, iki, alasan), uraian=alasan, oleh=oleh, pada=pada
    )
    log_activity("kinerja.iki.tidak_realistis", target=iki, oleh=oleh, pada=pada, alasan=alasan.strip())
    tandai(skp, "skp", agenda.penilai)
    return agenda


def accept_pemahaman(*, skp: Skp, jawaban: str, oleh: Pengguna, pada: datetime) -> PemahamanPenilaian:
    """Receive that the person knows how they are judged; a wrong answer counts and may be tried again.

    Raises `BukanPihak`, `KomentarTertutup` when the SKP is not agreed, `JawabanKeliru` with the explanation.
    """
    with transaction.atomic():
        skp = lock_skp(skp, None)
        saya = get_pegawai_user(oleh)
        if saya is None or saya.pk != skp.pegawai_id:
            raise BukanPihak("Pernyataan memahami hanya diberikan oleh pemilik SKP.")
        nomor = get_nomor_versi(skp)
        if not nomor or skp.status != StatusSkp.DISEPAKATI:
            raise KomentarTertutup("SKP ini belum disepakati. Nyatakan pemahaman setelah SKP disepakati.")
        soal = get_soal(skp)
        tanda, baru = PemahamanPenilaian.objects.select_for_update().get_or_create(
            skp=skp, nomor_versi=nomor, defaults={"pertanyaan": soal.pertanyaan.kode}
        )
        if tanda.dipahami_at is not None:
            return tanda
        if not baru:
            tanda.percobaan += 1
        benar = jawaban == soal.pertanyaan.pilihan[0]
        tanda.dipahami_at = pada if benar else None
        tanda.save(update_fields=["percobaan", "dipahami_at"])
        if benar:
            log_activity("kinerja.skp.dipahami", target=skp, oleh=oleh, pada=pada, sesudah={"versi": nomor})
    if not benar:
        raise JawabanKeliru(f"Belum tepat. {soal.pertanyaan.jelas} Baca sekali lagi, lalu pilih jawabannya.")
    return tanda
