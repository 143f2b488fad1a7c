"""Evaluations: rate, deliver, accept; and the closing of a month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.periode import Periode, tulis_tanggal
from asn_portal.lib.versi import check_versi
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import Ekspektasi, JenisRhk, SebagaiPenilai, StatusEvaluasi, StatusPeriode
from kinerja.models import Evaluasi, PeriodeKinerja, RatingPerilaku, RatingRhk
from kinerja.rules.predikat import predikat
from kinerja.rules.saran_rating import NilaiRhk, Saran, saran_hasil_kerja, saran_perilaku
from kinerja.selectors.disiplin import list_batas_disiplin
from kinerja.selectors.eskalasi import get_sebagai
from kinerja.selectors.kalibrasi import get_sesi_terbuka
from kinerja.signals import fakta_berubah

from .buka import open_periode
from .bukti_rating import check_dasar, record_tanpa_konflik, update_bukti
from .tahunan import set_pembanding


class EvaluasiTidakTerbuka(BentrokKeadaan):
    """The evaluation is no longer open for rating."""

    kode = "evaluasi_tidak_terbuka"


class EvaluasiBelumDisampaikan(BentrokKeadaan):
    """There is no delivered result to accept."""

    kode = "evaluasi_belum_disampaikan"


class RatingBelumLengkap(IsianSalah):
    """A rating or a reason is missing."""

    kode = "rating_belum_lengkap"


class BukanPenilai(TindakanTerlarang):
    """Somebody other than the rater of the span tries to rate."""

    kode = "bukan_penilai"


class KalibrasiMasihTerbuka(BentrokKeadaan):
    """A calibration session still looks at this proposal; delivery takes it off the table and must be meant."""

    kode = "kalibrasi_masih_terbuka"


class PeriodeBelumBerakhir(BentrokKeadaan):
    """The month still runs."""

    kode = "periode_belum_berakhir"


class EvaluasiBelumLengkap(BentrokKeadaan):
    """Some people are not rated yet."""

    kode = "evaluasi_belum_lengkap"


@dataclass(frozen=True)
class IsianRating:
    """A rating as the rater gives it; `rating` empty means not rated.

    `bukti` holds keys of the dossier and `tautan` an address; None leaves the evidence linked so far.
    """

    rating: str
    realisasi: str = ""
    alasan: str = ""
    bukti: tuple[str, ...] | None = None
    tautan: str = ""


def suggest_rating(evaluasi: Evaluasi) -> tuple[Saran, Saran]:
    """Give the suggestions for results and conduct from the ratings stored so far."""
    rhk = [
        NilaiRhk(r.rhk.jenis == JenisRhk.UTAMA, Ekspektasi(r.rating) if r.rating else None)
        for r in evaluasi.rating_rhk_set.select_related("rhk")
    ]
    perilaku = [Ekspektasi(r) if r else None for r in evaluasi.rating_perilaku_set.values_list("rating", flat=True)]
    return saran_hasil_kerja(rhk), saran_perilaku(perilaku, batas=list_batas_disiplin([evaluasi]).get(evaluasi.pk))


def _kunci(evaluasi: Evaluasi, versi: int | None) -> Evaluasi:
    """Lock the row and compare its version with what the person saw."""
    terkunci = Evaluasi.objects.select_for_update(of=("self",)).select_related("pegawai", "skp").get(pk=evaluasi.pk)
    check_versi(terkunci, versi, "Penilaian ini")
    return terkunci


def _periksa_wewenang(evaluasi: Evaluasi, oleh: Pengguna, pada: datetime) -> SebagaiPenilai:
    """Let the rater of the month act, and those to whom the clock opened it; never on their own record."""
    sebagai = get_sebagai(evaluasi, oleh, hari(pada))
    if sebagai is None:
        raise BukanPenilai(
            f"Penilaian {evaluasi.pegawai} periode ini menjadi tugas pejabat penilai lain. "
            "Hubungi pengelola kepegawaian bila susunan atasan perlu dibetulkan."
        )
    return sebagai


@dataclass(frozen=True)
class KonsepHasil:
    """What a rater wrote about the whole and did not deliver yet."""

    rating_hasil: str = ""
    rating_perilaku: str = ""
    alasan: str = ""
    alasan_beda: str = ""


@transaction.atomic
def update_rating(
    *,
    evaluasi: Evaluasi,
    rhk: Mapping[int, IsianRating],
    perilaku: Mapping[str, IsianRating],
    oleh: Pengguna,
    pada: datetime,
    versi: int | None = None,
    konsep: KonsepHasil | None = None,
) -> Evaluasi:
    """Keep the ratings given so far, and the draft of the whole; keys are ids of RHK of the SKP, and BerAKHLAK codes.

    Nothing is shown to the person yet. Raises `EvaluasiTidakTerbuka`, `BukanPenilai`,
    `VersiUsang`, `IsianSalah` for an RHK of another SKP.
    """
    evaluasi = _kunci(evaluasi, versi)
    _periksa_wewenang(evaluasi, oleh, pada)
    if evaluasi.status != StatusEvaluasi.TERBUKA:
        raise EvaluasiTidakTerbuka(
            f"Penilaian {evaluasi.pegawai} sudah disampaikan, jadi tidak dapat diubah lagi. "
            "Pegawai dapat mengajukan keberatan bila hasilnya keliru."
        )
    milik = set(evaluasi.skp.rhk_set.values_list("id", flat=True))
    if set(rhk) - milik:
        raise IsianSalah("Ada RHK yang bukan bagian dari SKP ini. Muat ulang halaman lalu coba lagi.")
    RatingRhk.objects.bulk_create(
        [
            RatingRhk(evaluasi=evaluasi, rhk_id=kunci, rating=n.rating, realisasi=n.realisasi, alasan=n.alasan)
            for kunci, n in sorted(rhk.items())
        ],
        update_conflicts=True,
        unique_fields=["evaluasi", "rhk"],
        update_fields=["rating", "realisasi", "alasan"],
    )
    RatingPerilaku.objects.bulk_create(
        [
            RatingPerilaku(evaluasi=evaluasi, nilai=kunci, rating=n.rating, alasan=n.alasan)
            for kunci, n in sorted(perilaku.items())
        ],
        update_conflicts=True,
        unique_fields=["evaluasi", "nilai"],
        update_fields=["rating", "alasan"],
    )
    update_bukti(
        evaluasi=evaluasi,
        rhk={k: (n.bukti, n.tautan) for k, n in rhk.items() if n.bukti is not None},
        nilai={k: (n.bukti, n.tautan) for k, n in perilaku.items() if n.bukti is not None},
        oleh=oleh,
    )
    saran_hasil, saran_laku = (saran.rating or "" for saran in suggest_rating(evaluasi))
    if konsep is not None:
        evaluasi.alasan, evaluasi.alasan_beda = konsep.alasan.strip(), konsep.alasan_beda.strip()
        evaluasi.rating_hasil = _konsep(konsep.rating_hasil, evaluasi.rating_hasil, evaluasi.saran_hasil, saran_hasil)
        evaluasi.rating_perilaku = _konsep(
            konsep.rating_perilaku, evaluasi.rating_perilaku, evaluasi.saran_perilaku, saran_laku
        )
    evaluasi.saran_hasil, evaluasi.saran_perilaku = saran_hasil, saran_laku
    evaluasi.versi += 1
    evaluasi.save(
        update_fields=[
            "saran_hasil", "saran_perilaku", "rating_hasil", "rating_perilaku", "alasan", "alasan_beda", "versi",
            "updated_at",
        ]
    )  # fmt: skip
    log_activity("kinerja.evaluasi.rating_disimpan", target=evaluasi, oleh=oleh, pada=pada)
    return evaluasi


def _konsep(isian: str, lama: str, saran_lama: str, saran: str) -> str:
    """Give the rating of the whole to keep: one that the rater chose themself, empty where they follow the suggestion."""
    if isian == (lama or saran_lama):
        return lama
    return "" if isian == saran else isian


@transaction.atomic
def submit_evaluasi(
    *,
    evaluasi: Evaluasi,
    rhk: Mapping[int, IsianRating],
    perilaku: Mapping[str, IsianRating],
    rating_hasil: str,
    rating_perilaku: str,
    alasan: str,
    oleh: Pengguna,
    pada: datetime,
    tanpa_konflik: bool = False,
    versi: int | None = None,
    alasan_beda: str = "",
    di_luar_kalibrasi: bool = False,
) -> Evaluasi:
    """Keep the ratings, set both ratings of the whole and the predikat, and deliver at once.

    An empty rating of the whole takes the suggestion; any other than the suggestion needs a reason, and so does
    (`alasan_beda`) an annual predikat other than the most frequent periodic one. Each rating above or below
    expectation needs a reason and evidence. With `tanpa_konflik` the rater declares to have no interest of
    their own. While a calibration session has the proposal on its table, only `di_luar_kalibrasi` delivers it. All or
    nothing. Raises `EvaluasiTidakTerbuka`, `RatingBelumLengkap`, `AlasanBedaKosong`,
    `RatingTanpaBukti`, `KonflikBelumDinyatakan`, `KalibrasiMasihTerbuka`, `BukanPenilai`, `VersiUsang`.
    """
    evaluasi = update_rating(evaluasi=evaluasi, rhk=rhk, perilaku=perilaku, oleh=oleh, pada=pada, versi=versi)
    sebagai = _periksa_wewenang(evaluasi, oleh, pada)
    if not evaluasi.saran_hasil or not evaluasi.saran_perilaku:
        raise RatingBelumLengkap(
            "Belum dapat dinilai: beri rating sedikitnya satu RHK dan satu nilai perilaku, lalu simpan."
        )
    sesi = get_sesi_terbuka(evaluasi)
    if sesi is not None and not di_luar_kalibrasi:
        raise KalibrasiMasihTerbuka(
            f"Sesi kalibrasi {sesi.unit_kerja.nama} {evaluasi.masa.nama} masih terbuka, dan usulan ini masih dibandingkan "
            "di sana. Simpan dulu sampai sesinya ditutup, atau nyatakan bahwa Anda tetap menyampaikannya sekarang.",
            kolom="di_luar_kalibrasi",
        )
    check_dasar(evaluasi)
    record_tanpa_konflik(evaluasi=evaluasi, tanpa_konflik=tanpa_konflik, oleh=oleh, pada=pada)
    rating_hasil = rating_hasil or evaluasi.saran_hasil
    rating_perilaku = rating_perilaku or evaluasi.saran_perilaku
    berbeda = (rating_hasil, rating_perilaku) != (evaluasi.saran_hasil, evaluasi.saran_perilaku)
    if berbeda and not alasan.strip():
        raise RatingBelumLengkap(
            "Rating yang Anda pilih berbeda dari saran. Tuliskan alasannya agar pegawai memahami dasarnya.",
            kolom="alasan",
        )
    if sebagai != SebagaiPenilai.PENILAI and not alasan.strip():
        raise RatingBelumLengkap(
            f"Anda menilai menggantikan {evaluasi.penilai or 'pejabat penilai yang belum ada'}. "
            "Tuliskan alasan dan bukti yang Anda pakai agar pegawai memahami dasarnya.",
            kolom="alasan",
        )
    evaluasi.rating_hasil, evaluasi.rating_perilaku = rating_hasil, rating_perilaku
    evaluasi.dinilai_sebagai = sebagai
    evaluasi.predikat = predikat(Ekspektasi(rating_hasil), Ekspektasi(rating_perilaku))
    evaluasi.alasan = alasan.strip()
    if evaluasi.is_tahunan:
        set_pembanding(evaluasi, alasan_beda)
    evaluasi.status = StatusEvaluasi.DISAMPAIKAN
    evaluasi.dinilai_oleh, evaluasi.dinilai_at, evaluasi.disampaikan_at = oleh, pada, pada
    evaluasi.versi += 1
    evaluasi.full_clean()
    evaluasi.save()
    log_activity(
        "kinerja.evaluasi.disampaikan",
        target=evaluasi,
        oleh=oleh,
        pada=pada,
        alasan=evaluasi.alasan,
        sesudah={
            "rating_hasil": rating_hasil,
            "rating_perilaku": rating_perilaku,
            "predikat": evaluasi.predikat,
            "sebagai": sebagai.value,
        }
        | ({"di_luar_kalibrasi": str(sesi.uuid)} if sesi is not None else {}),
    )
    if evaluasi.pegawai.pengguna is not None:
        create_notifikasi(
            untuk=evaluasi.pegawai.pengguna,
            jenis="kinerja.evaluasi",
            judul=f"Hasil penilaian {evaluasi.masa.nama} sudah ada",
            isi=f"{oleh} menyampaikan hasil penilaian kinerja Anda. Baca alasannya dan beri tanda terima.",
            url=f"/kinerja/penilaian/{evaluasi.uuid}/",
            oleh=oleh,
        )
    if sebagai != SebagaiPenilai.PENILAI and evaluasi.penilai is not None and evaluasi.penilai.pengguna is not None:
        create_notifikasi(
            untuk=evaluasi.penilai.pengguna,
            jenis="kinerja.evaluasi",
            judul=f"{evaluasi.pegawai} sudah dinilai oleh {oleh}",
            isi=f"Penilaian dialihkan menurut tenggat dan diberikan sebagai {sebagai.label.lower()}. Kedua nama tercatat.",
            url=f"/kinerja/penilaian/{evaluasi.uuid}/",
            oleh=oleh,
        )
    kirim_tanda(f"pegawai:{evaluasi.pegawai_id}", "evaluasi")
    if not evaluasi.is_tahunan:
        transaction.on_commit(lambda: _siarkan(evaluasi.periode, [evaluasi.pegawai_id]))
    return evaluasi


@transaction.atomic
def accept_evaluasi(*, evaluasi: Evaluasi, catatan: str, oleh: Pengguna, pada: datetime) -> Evaluasi:
    """Acknowledge a delivered result. Only the person concerned; it is a receipt, not an agreement."""
    evaluasi = _kunci(evaluasi, None)
    pegawai = get_pegawai_user(oleh)
    if pegawai is None or pegawai.pk != evaluasi.pegawai_id:
        raise TindakanTerlarang("Tanda terima hanya dapat diberikan oleh pegawai yang dinilai.")
    if evaluasi.status != StatusEvaluasi.DISAMPAIKAN:
        raise EvaluasiBelumDisampaikan("Hasil penilaian ini belum disampaikan atau sudah Anda terima sebelumnya.")
    evaluasi.status = StatusEvaluasi.DITERIMA
    evaluasi.diterima_at, evaluasi.catatan_pegawai = pada, catatan.strip()
    evaluasi.versi += 1
    evaluasi.full_clean()
    evaluasi.save()
    log_activity("kinerja.evaluasi.diterima", target=evaluasi, oleh=oleh, pada=pada)
    if evaluasi.penilai_id:
        kirim_tanda(f"pegawai:{evaluasi.penilai_id}", "evaluasi")
    return evaluasi


@transaction.atomic
def close_periode(*, periode: date, oleh: Pengguna | None, pada: datetime, alasan: str = "") -> PeriodeKinerja:
    """Close a month: results become final, and log, attendance and ratings take no more changes.

    People not rated yet stop the closing unless a reason is given; they stay listed by name with
    the rater who holds them up, can still be rated late, and are never given a default. Runs
    set-based for the whole institution. Raises `PeriodeBelumBerakhir`, `PeriodeDitutup`,
    `EvaluasiBelumLengkap`.
    """
    masa = Periode.dari_tanggal(periode)
    if hari(pada) <= masa.akhir:
        raise PeriodeBelumBerakhir(
            f"Periode {masa.nama} baru dapat ditutup setelah {tulis_tanggal(masa.akhir)} berakhir."
        )
    open_periode(periode=masa.awal, oleh=oleh, pada=pada)
    baris = PeriodeKinerja.objects.select_for_update().get(periode=masa.awal)
    bulan_ini = Evaluasi.objects.periodik().filter(periode=masa.awal)
    terbuka = bulan_ini.filter(status=StatusEvaluasi.TERBUKA).count()
    if terbuka and not alasan.strip():
        raise EvaluasiBelumLengkap(
            f"Masih ada {terbuka} pegawai yang belum dinilai untuk {masa.nama}. Ingatkan penilainya, "
            "atau tutup dengan menuliskan alasan; TPP mereka menyusul setelah dinilai."
        )
    final = bulan_ini.filter(status__in=[StatusEvaluasi.DISAMPAIKAN, StatusEvaluasi.DITERIMA]).update(
        status=StatusEvaluasi.FINAL, updated_at=pada
    )
    baris.status, baris.ditutup_at, baris.ditutup_oleh = StatusPeriode.DITUTUP, pada, oleh
    baris.versi += 1
    baris.full_clean()
    baris.save()
    log_activity(
        "kinerja.periode.ditutup",
        target=baris,
        oleh=oleh,
        pada=pada,
        alasan=alasan.strip(),
        sesudah={"final": final, "belum_dinilai": terbuka},
    )
    transaction.on_commit(lambda: _siarkan(masa.awal, None))
    return baris


def _siarkan(periode: date, pegawai_ids: list[int] | None) -> None:
    """Tell the floors above that facts of a month changed; None means everyone."""
    fakta_berubah.send(sender=Evaluasi, periode=periode, pegawai_ids=pegawai_ids)
