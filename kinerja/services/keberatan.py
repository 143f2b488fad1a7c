"""Objections: asked in time, both sides heard, decided once by the superior of the rater."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Max

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.kalender.selectors import get_kalender
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import DasarKoreksi, Ekspektasi, PutusanKeberatan, StatusEvaluasi, StatusKeberatan
from kinerja.models import Evaluasi, Keberatan, KoreksiEvaluasi
from kinerja.rules.predikat import predikat
from kinerja.selectors.dokumen_evaluasi import get_dokumen
from kinerja.selectors.hasil import get_hasil
from kinerja.selectors.keberatan import get_batas_keberatan, get_pemutus
from kinerja.selectors.setelan import get_angka
from kinerja.signals import fakta_berubah

from .dokumen_evaluasi import create_dokumen_evaluasi
from .konversi_hasil import update_konversi_hasil
from .tahunan import finalize_tahunan


class KeberatanTidakDapatDiajukan(BentrokKeadaan):
    """There is nothing to object to, it is too late, or an objection stands already."""

    kode = "keberatan_tidak_dapat_diajukan"


class KeberatanSudahSelesai(BentrokKeadaan):
    """The objection was decided or withdrawn."""

    kode = "keberatan_sudah_selesai"


class PihakLainBelumDidengar(BentrokKeadaan):
    """The rater has not explained yet and still has time to."""

    kode = "pihak_lain_belum_didengar"


class BukanPihak(TindakanTerlarang):
    """Only the person, the rater or the one who decides acts in an objection, each in their own part."""

    kode = "bukan_pihak_keberatan"


def _beri_tahu(untuk: Pegawai | None, judul: str, isi: str, keberatan: Keberatan, oleh: Pengguna) -> None:
    if untuk is not None and untuk.pengguna is not None and untuk.pengguna != oleh:
        create_notifikasi(
            untuk=untuk.pengguna,
            jenis="kinerja.keberatan",
            judul=judul,
            isi=isi,
            url=f"/kinerja/keberatan/{keberatan.uuid}/",
            oleh=oleh,
        )
        kirim_tanda(f"pegawai:{untuk.pk}", "keberatan")


@transaction.atomic
def submit_keberatan(*, evaluasi: Evaluasi, alasan: str, oleh: Pengguna, pada: datetime) -> Keberatan:
    """Object to a delivered result with reasons; goes to the superior of the rater, not to the rater.

    Raises `BukanPihak`, `KeberatanTidakDapatDiajukan`, `IsianSalah`. Dasar hukum: PP 30/2019, Pasal 59.
    """
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).select_related("pegawai", "penilai").get(pk=evaluasi.pk)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != evaluasi.pegawai_id:
        raise BukanPihak("Keberatan hanya dapat diajukan oleh pegawai yang dinilai.")
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan keberatan dan buktinya, agar pemutus dapat menilainya.", kolom="alasan")
    if evaluasi.status == StatusEvaluasi.TERBUKA:
        raise KeberatanTidakDapatDiajukan("Hasil penilaian ini belum disampaikan, jadi belum dapat diberi keberatan.")
    if Keberatan.objects.filter(evaluasi=evaluasi).exists():
        raise KeberatanTidakDapatDiajukan("Keberatan atas hasil ini sudah pernah diajukan; putusannya bersifat akhir.")
    tanggal = hari(pada)
    batas = get_batas_keberatan(evaluasi, tanggal)
    if batas is not None and tanggal > batas:
        raise KeberatanTidakDapatDiajukan(
            f"Batas mengajukan keberatan adalah {tulis_tanggal(batas)}. Anda masih dapat membicarakannya dengan "
            "penilai lewat dialog kinerja."
        )
    pemutus = get_pemutus(evaluasi, tanggal)
    if pemutus is None:
        raise KeberatanTidakDapatDiajukan(
            "Tidak ada pejabat di atas penilai Anda yang dapat memutus. Hubungi BKPSDM untuk upaya administratif."
        )
    keberatan = Keberatan(
        evaluasi=evaluasi,
        pegawai=evaluasi.pegawai,
        unit_kerja_id=evaluasi.unit_kerja_id,
        pemutus=pemutus,
        alasan=alasan.strip(),
        diajukan_at=pada,
        batas_penjelasan=get_kalender().tambah(tanggal, get_angka("keberatan_penjelasan", tanggal)),
        batas_putus=tanggal + timedelta(days=get_angka("keberatan_putus", tanggal)),
    )
    keberatan.full_clean()
    keberatan.save()
    log_activity("kinerja.keberatan.diajukan", target=keberatan, oleh=oleh, pada=pada, alasan=keberatan.alasan)
    masa = evaluasi.masa.nama
    _beri_tahu(
        pemutus,
        f"Keberatan {evaluasi.pegawai} atas penilaian {masa}",
        f"Anda pemutusnya. Dengarkan kedua pihak, lalu putuskan paling lambat {tulis_tanggal(keberatan.batas_putus)}.",
        keberatan,
        oleh,
    )
    _beri_tahu(
        get_pemberi_nilai(evaluasi),
        f"Penjelasan Anda diminta atas keberatan {evaluasi.pegawai}",
        f"Tulis penjelasan paling lambat {tulis_tanggal(keberatan.batas_penjelasan)}.",
        keberatan,
        oleh,
    )
    _siarkan(evaluasi)
    return keberatan


def get_pemberi_nilai(evaluasi: Evaluasi) -> Pegawai | None:
    """Give who gave the result: the rater, or who stood in for them."""
    if evaluasi.dinilai_oleh_id is None:
        return evaluasi.penilai
    return Pegawai.objects.filter(pengguna=evaluasi.dinilai_oleh_id).first() or evaluasi.penilai


def _kunci(keberatan: Keberatan, versi: int | None) -> Keberatan:
    keberatan = (
        Keberatan.objects.select_for_update(of=("self",))
        .select_related("evaluasi__penilai", "evaluasi__skp", "pegawai__pengguna", "pemutus__pengguna")
        .get(pk=keberatan.pk)
    )
    check_versi(keberatan, versi, "Keberatan ini")
    if keberatan.status != StatusKeberatan.DIAJUKAN:
        raise KeberatanSudahSelesai(
            f"Keberatan ini sudah {keberatan.get_status_display().lower()}, jadi tidak dapat diubah lagi."
        )
    return keberatan


def _simpan(keberatan: Keberatan, kode: str, oleh: Pengguna, pada: datetime, alasan: str = "") -> Keberatan:
    keberatan.versi += 1
    keberatan.full_clean()
    keberatan.save()
    log_activity(kode, target=keberatan, oleh=oleh, pada=pada, alasan=alasan)
    return keberatan


@transaction.atomic
def respond_keberatan(
    *, keberatan: Keberatan, teks: str, oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Keberatan:
    """Be heard: the rater explains, the person answers the explanation. Each may do it until the decision.

    Raises `BukanPihak`, `KeberatanSudahSelesai`, `IsianSalah`, `VersiUsang`.
    """
    keberatan = _kunci(keberatan, versi)
    if not teks.strip():
        raise IsianSalah("Tuliskan penjelasan Anda terlebih dahulu.", kolom="teks")
    pegawai = get_pegawai_user(oleh)
    pemberi = get_pemberi_nilai(keberatan.evaluasi)
    if pegawai is not None and pegawai == pemberi:
        keberatan.penjelasan, keberatan.penjelasan_oleh, keberatan.penjelasan_at = teks.strip(), oleh, pada
        lawan: list[Pegawai | None] = [keberatan.pegawai, keberatan.pemutus]
    elif pegawai is not None and pegawai == keberatan.pegawai:
        keberatan.tanggapan, keberatan.tanggapan_at = teks.strip(), pada
        lawan = [pemberi, keberatan.pemutus]
    else:
        raise BukanPihak("Penjelasan hanya dapat ditulis oleh penilai dan pegawai yang dinilai.")
    _simpan(keberatan, "kinerja.keberatan.ditanggapi", oleh, pada)
    for satu in lawan:
        _beri_tahu(satu, f"{oleh} memberi penjelasan atas keberatan", "Baca sebelum putusan diambil.", keberatan, oleh)
    return keberatan


@transaction.atomic
def cancel_keberatan(*, keberatan: Keberatan, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Keberatan:
    """Withdraw one's own objection; the result stands. Raises `BukanPihak`, `KeberatanSudahSelesai`, `VersiUsang`."""
    keberatan = _kunci(keberatan, versi)
    if keberatan.pegawai.pengguna_id != oleh.pk:
        raise BukanPihak("Keberatan hanya dapat dicabut oleh pegawai yang mengajukannya.")
    keberatan.status = StatusKeberatan.DICABUT
    _simpan(keberatan, "kinerja.keberatan.dicabut", oleh, pada)
    _beri_tahu(keberatan.pemutus, f"Keberatan {keberatan.pegawai} dicabut", "Hasil semula tetap.", keberatan, oleh)
    _siarkan(keberatan.evaluasi)
    return keberatan


@transaction.atomic
def decide_keberatan(
    *,
    keberatan: Keberatan,
    putusan: str,
    rating_hasil: str,
    rating_perilaku: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
) -> Keberatan:
    """Decide once and for all, with reasons; a changed result becomes a correction entry.

    The ratings are needed only when the result changes. Raises `BukanPihak`, `PihakLainBelumDidengar`,
    `KeberatanSudahSelesai`, `IsianSalah`, `VersiUsang`. Dasar hukum: PP 30/2019, Pasal 59.
    """
    keberatan = _kunci(keberatan, versi)
    _periksa_pemutus(keberatan, oleh, hari(pada))
    if not alasan.strip():
        raise IsianSalah("Tuliskan alasan putusan: kedua pihak membacanya.", kolom="alasan")
    keberatan.status, keberatan.putusan = StatusKeberatan.DIPUTUS, PutusanKeberatan(putusan)
    keberatan.alasan_putusan, keberatan.diputus_oleh, keberatan.diputus_at = alasan.strip(), oleh, pada
    _simpan(keberatan, "kinerja.keberatan.diputus", oleh, pada, alasan.strip())
    if putusan == PutusanKeberatan.DIUBAH:
        create_koreksi_evaluasi(
            evaluasi=keberatan.evaluasi,
            dasar=DasarKoreksi.KEBERATAN,
            keberatan=keberatan,
            rating_hasil=rating_hasil,
            rating_perilaku=rating_perilaku,
            alasan=alasan,
            oleh=oleh,
            pada=pada,
        )
    kata = PutusanKeberatan(putusan).label.lower()
    for satu in (keberatan.pegawai, get_pemberi_nilai(keberatan.evaluasi)):
        _beri_tahu(
            satu, f"Keberatan diputus: {kata}", "Baca alasan putusannya. Putusan bersifat akhir.", keberatan, oleh
        )
    if keberatan.evaluasi.is_tahunan:
        finalize_tahunan(per_tanggal=hari(pada), pada=pada, evaluasi_id=keberatan.evaluasi_id)
    _siarkan(keberatan.evaluasi)
    return keberatan


def _periksa_pemutus(keberatan: Keberatan, oleh: Pengguna, tanggal: date) -> None:
    pemutus = get_pegawai_user(oleh)
    if pemutus is None or pemutus.pk != keberatan.pemutus_id:
        raise BukanPihak(f"Keberatan ini diputus oleh {keberatan.pemutus.nama_lengkap}, atasan pejabat penilai.")
    if not keberatan.penjelasan and tanggal <= keberatan.batas_penjelasan:
        raise PihakLainBelumDidengar(
            "Penilai belum memberi penjelasan. Tunggu penjelasannya, atau putuskan sesudah "
            f"{tulis_tanggal(keberatan.batas_penjelasan)}."
        )


@transaction.atomic
def create_koreksi_evaluasi(
    *,
    evaluasi: Evaluasi,
    dasar: DasarKoreksi,
    rating_hasil: str,
    rating_perilaku: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    keberatan: Keberatan | None = None,
) -> KoreksiEvaluasi:
    """Supersede a delivered result; the first one stays as it was. Raises `IsianSalah` when nothing changes."""
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).get(pk=evaluasi.pk)
    lama = get_hasil(evaluasi)
    if not rating_hasil or not rating_perilaku:
        raise IsianSalah("Pilih kedua rating hasil yang baru.", kolom="rating_hasil")
    if (rating_hasil, rating_perilaku) == (lama.rating_hasil, lama.rating_perilaku):
        raise IsianSalah("Rating baru sama dengan rating semula. Pilih rating lain, atau putuskan hasil tetap.")
    koreksi = KoreksiEvaluasi(
        evaluasi=evaluasi,
        nomor=(evaluasi.koreksi_set.aggregate(n=Max("nomor"))["n"] or 0) + 1,
        dasar=dasar,
        keberatan=keberatan,
        rating_hasil=rating_hasil,
        rating_perilaku=rating_perilaku,
        predikat=predikat(Ekspektasi(rating_hasil), Ekspektasi(rating_perilaku)),
        alasan=alasan.strip(),
        oleh=oleh,
        pada=pada,
    )
    koreksi.full_clean()
    koreksi.save()
    log_activity(
        "kinerja.evaluasi.dikoreksi",
        target=evaluasi,
        oleh=oleh,
        pada=pada,
        alasan=koreksi.alasan,
        sebelum={"predikat": lama.predikat},
        sesudah={"predikat": koreksi.predikat, "dasar": dasar.value},
    )
    update_konversi_hasil(koreksi=koreksi, oleh=oleh, pada=pada)
    if get_dokumen(evaluasi) is not None:
        create_dokumen_evaluasi(evaluasi=evaluasi, oleh=oleh, pada=pada)
    _siarkan(evaluasi)
    return koreksi


def _siarkan(evaluasi: Evaluasi) -> None:
    """Tell the floors above that the predikat in force of one person changed, became or ceased to be provisional."""
    if evaluasi.is_tahunan:
        return
    transaction.on_commit(
        lambda: fakta_berubah.send(sender=Evaluasi, periode=evaluasi.periode, pegawai_ids=[evaluasi.pegawai_id])
    )
