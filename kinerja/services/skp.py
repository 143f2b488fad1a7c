"""Acts on an SKP: made by the person, submitted, returned or agreed by the rater."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah
from asn_portal.lib.periode import tulis_tanggal
from jabatan.models import Pegawai, Posisi, RiwayatJabatan
from jabatan.selectors import get_penilai
from kinerja.enums import JenisVersi, NilaiBerakhlak, PendekatanSkp, StatusEvaluasi, StatusSkp
from kinerja.models import EkspektasiPerilaku, Evaluasi, KomentarIndikator, Skp
from kinerja.selectors.dialog import list_tidak_realistis_terbuka
from kinerja.selectors.skp import list_kekurangan_skp, tanggal_rujukan

from .bersama import check_bukan_diri
from .skp_dasar import (
    DAPAT_DIUBAH,
    PilihanTidakAda,
    SkpBelumDibicarakan,
    SkpBelumLengkap,
    SkpTidakDapatDiubah,
    lock_skp,
    lock_skp_dapat_diubah,
    lock_skp_diajukan,
    naikkan,
    tandai,
)
from .skp_versi import apply_revisi, create_versi


@transaction.atomic
def create_skp(
    *,
    pegawai: Pegawai,
    posisi: Posisi,
    mulai: date,
    selesai: date,
    oleh: Pengguna,
    pada: datetime,
    pendekatan: PendekatanSkp = PendekatanSkp.KUANTITATIF,
) -> Skp:
    """Open a draft SKP for a seat and a period (both days inclusive), with the seven values of BerAKHLAK.

    Raises `PilihanTidakAda` when the person does not hold the seat on the first day, `IsianSalah` for a
    period that is turned round or longer than a year, `BentrokKeadaan` when one exists already.
    """
    if selesai < mulai:
        raise IsianSalah("Tanggal selesai mendahului tanggal mulai. Periksa kembali kedua tanggal.", kolom="selesai")
    if mulai.year != selesai.year:
        raise IsianSalah(
            "Satu SKP berlaku dalam satu tahun kalender. Buat SKP terpisah untuk tahun berikutnya.", kolom="selesai"
        )
    pegang = RiwayatJabatan.objects.filter(pegawai=pegawai, posisi=posisi, berlaku__contains=mulai).first()
    if pegang is None:
        raise PilihanTidakAda(
            f"Anda tidak tercatat memangku jabatan itu pada {tulis_tanggal(mulai)}. "
            "Pilih jabatan dan tanggal mulai sesuai SK Anda.",
            kolom="mulai",
        )
    if pegang.berlaku.upper is not None and selesai >= pegang.berlaku.upper:
        raise IsianSalah(
            f"Jabatan itu Anda pangku sebelum {tulis_tanggal(pegang.berlaku.upper)}. "
            "Akhiri SKP paling lambat sehari sebelumnya.",
            kolom="selesai",
        )
    masa = DateRange(mulai, date.fromordinal(selesai.toordinal() + 1))
    _akhiri_skp_jabatan_lama(pegawai, posisi, masa, oleh, pada)
    skp = Skp(pegawai=pegawai, posisi=posisi, unit_kerja_id=posisi.unit_kerja_id, berlaku=masa, pendekatan=pendekatan)
    try:
        with transaction.atomic():
            skp.save()
    except IntegrityError as sebab:
        raise BentrokKeadaan(
            "Anda sudah mempunyai SKP pada masa itu. Buka SKP tersebut, atau pilih masa yang lain."
        ) from sebab
    EkspektasiPerilaku.objects.bulk_create(EkspektasiPerilaku(skp=skp, nilai=nilai) for nilai in NilaiBerakhlak)
    log_activity("kinerja.skp.dibuat", target=skp, oleh=oleh, pada=pada)
    return Skp.objects.get(pk=skp.pk)


def _akhiri_skp_jabatan_lama(pegawai: Pegawai, posisi: Posisi, masa: DateRange, oleh: Pengguna, pada: datetime) -> None:
    """End the SKP of a seat that the person has left, on the day they left it; it then frees the days after."""
    for lama in (
        Skp.objects.select_for_update(of=("self",))
        .filter(pegawai=pegawai, berlaku__overlap=masa)
        .exclude(posisi=posisi)
        .exclude(status=StatusSkp.DIBATALKAN)
        .order_by("pk")
    ):
        pegang = RiwayatJabatan.objects.filter(
            pegawai=pegawai, posisi_id=lama.posisi_id, berlaku__contains=lama.berlaku.lower
        ).first()
        akhir = pegang.berlaku.upper if pegang else None
        if akhir is None or not lama.berlaku.lower < akhir <= masa.lower:
            continue
        sebelum = lama.berlaku.upper
        lama.berlaku = DateRange(lama.berlaku.lower, akhir)
        naikkan(lama, pada, "berlaku")
        dihapus = _hapus_penilaian_kosong(lama, akhir)
        log_activity(
            "kinerja.skp.diakhiri",
            target=lama,
            oleh=oleh,
            pada=pada,
            alasan="Jabatan SKP ini tidak dipangku lagi.",
            sebelum={"sampai": sebelum.isoformat()},
            sesudah={"sampai": akhir.isoformat(), "penilaian_dihapus": dihapus},
        )


def _hapus_penilaian_kosong(skp: Skp, sejak: date) -> list[str]:
    """Remove evaluations of spans that an SKP no longer covers, unless somebody began to rate; gives the spans.

    The SKP of the new post has evaluations of its own, and nobody rates a person twice for the same month.
    """
    hasil = []
    kosong = {"saran_hasil": "", "saran_perilaku": "", "rating_hasil": "", "rating_perilaku": "", "alasan": ""}
    for satu in Evaluasi.objects.filter(skp=skp, status=StatusEvaluasi.TERBUKA, **kosong).order_by("pk"):
        terkait = (satu.rating_rhk_set, satu.rating_perilaku_set, satu.konflik_set, satu.kalibrasi_set)
        if satu.masa.awal >= sejak and not any(t.exists() for t in terkait):
            hasil.append(satu.masa.kode)
            satu.delete()
    return hasil


@transaction.atomic
def update_ekspektasi(
    *, skp: Skp, ekspektasi: dict[str, str], oleh: Pengguna, pada: datetime, versi: int | None = None
) -> Skp:
    """Write what is expected of each BerAKHLAK value.

    The owner writes while the SKP is a draft, the rater while it waits for the signature.
    """
    skp = lock_skp(skp, versi)
    is_pemilik = skp.pegawai.pengguna_id == oleh.pk
    if not (skp.status in DAPAT_DIUBAH if is_pemilik else skp.status == StatusSkp.DIAJUKAN):
        raise SkpTidakDapatDiubah(
            f"SKP ini berstatus {StatusSkp(skp.status).label.lower()}, jadi ekspektasinya tidak dapat Anda ubah sekarang."
        )
    for baris in EkspektasiPerilaku.objects.select_for_update(of=("self",)).filter(skp=skp).order_by("pk"):
        teks = ekspektasi.get(baris.nilai)
        if teks is not None and teks.strip() != baris.ekspektasi:
            baris.ekspektasi = teks.strip()
            baris.save(update_fields=["ekspektasi"])
    naikkan(skp, pada)
    log_activity("kinerja.skp.ekspektasi_diubah", target=skp, oleh=oleh, pada=pada)
    tandai(skp, "skp")
    return skp


@transaction.atomic
def submit_skp(*, skp: Skp, oleh: Pengguna, pada: datetime, per_tanggal: date, versi: int | None = None) -> Skp:
    """Send an SKP to the rater. Raises `SkpBelumLengkap` with everything that is missing."""
    skp = lock_skp_dapat_diubah(skp, versi)
    penilai = get_penilai(skp.pegawai_id, tanggal_rujukan(skp, per_tanggal))
    if penilai is None:
        raise SkpBelumLengkap(
            "Belum ada pejabat penilai untuk jabatan Anda pada masa SKP ini, jadi SKP belum dapat diajukan. "
            "Hubungi BKPSDM agar atasan jabatan Anda dilengkapi."
        )
    kurang = list_kekurangan_skp(skp)
    if kurang:
        raise SkpBelumLengkap(" ".join(kurang))
    sebelum = skp.status
    skp.status, skp.diajukan_at, skp.catatan = StatusSkp.DIAJUKAN, pada, ""
    naikkan(skp, pada, "status", "diajukan_at", "catatan")
    log_activity(
        "kinerja.skp.diajukan",
        target=skp,
        oleh=oleh,
        pada=pada,
        sebelum={"status": sebelum},
        sesudah={"status": skp.status},
    )
    tandai(skp, "skp", penilai)
    return skp


@transaction.atomic
def cancel_pengajuan_skp(*, skp: Skp, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Take a submitted SKP back to the draft, before the rater has answered."""
    skp = lock_skp_diajukan(skp, versi, "ditarik kembali")
    skp.status, skp.diajukan_at = StatusSkp.DRAF, None
    naikkan(skp, pada, "status", "diajukan_at")
    log_activity("kinerja.skp.ditarik", target=skp, oleh=oleh, pada=pada)
    tandai(skp, "skp")
    return skp


def _check_sudah_dibicarakan(skp: Skp) -> None:
    """Refuse while a comment has no answer or a target called unrealistic has not been settled in a dialogue."""
    menunggu = KomentarIndikator.objects.filter(skp=skp, jawaban="").count()
    if menunggu:
        raise SkpBelumDibicarakan(
            f"Ada {menunggu} komentar indikator yang belum dijawab, jadi SKP belum dapat disepakati. "
            "Jawab komentar pihak lain, atau tunggu jawaban atas komentar Anda."
        )
    terbuka = list_tidak_realistis_terbuka(skp.pk).first()
    if terbuka is not None:
        raise SkpBelumDibicarakan(
            f"Target pada RHK {terbuka.rhk.urutan if terbuka.rhk else ''} ditandai tidak realistis dan belum selesai "
            "dibicarakan. Adakan dialog kinerja dan sahkan notulennya lebih dahulu."
        )


@transaction.atomic
def approve_skp(*, skp: Skp, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Agree to a submitted SKP, or revision of one, as its rater, and keep the contents as a version.

    Raises `DataSendiri`, `SkpBukanDiajukan`, `VersiUsang`.
    """
    skp = lock_skp_diajukan(skp, versi, "disepakati")
    check_bukan_diri(skp.pegawai, oleh, "menyepakati SKP")
    _check_sudah_dibicarakan(skp)
    skp.status = StatusSkp.DISEPAKATI if skp.revisi_atas_id is None else StatusSkp.DITERAPKAN
    skp.disepakati_oleh, skp.disepakati_at = oleh, pada
    naikkan(skp, pada, "status", "disepakati_oleh", "disepakati_at")
    if skp.revisi_atas_id is None:
        create_versi(skp=skp, jenis=JenisVersi.AWAL, alasan="", oleh=oleh, pada=pada)
    else:
        apply_revisi(draf=skp, oleh=oleh, pada=pada)
    log_activity(
        "kinerja.skp.disepakati",
        target=skp,
        oleh=oleh,
        pada=pada,
        sebelum={"status": StatusSkp.DIAJUKAN},
        sesudah={"status": skp.status},
    )
    tandai(skp, "skp")
    return skp


@transaction.atomic
def reject_skp(*, skp: Skp, catatan: str, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Return a submitted SKP with a note of what to change."""
    skp = lock_skp_diajukan(skp, versi, "dikembalikan")
    check_bukan_diri(skp.pegawai, oleh, "mengembalikan SKP")
    if not catatan.strip():
        raise IsianSalah(
            "Tuliskan apa yang perlu diperbaiki, supaya pegawai tahu harus mulai dari mana.", kolom="catatan"
        )
    skp.status, skp.catatan = StatusSkp.DIKEMBALIKAN, catatan.strip()
    naikkan(skp, pada, "status", "catatan")
    log_activity(
        "kinerja.skp.dikembalikan",
        target=skp,
        oleh=oleh,
        pada=pada,
        alasan=skp.catatan,
        sebelum={"status": StatusSkp.DIAJUKAN},
        sesudah={"status": skp.status},
    )
    tandai(skp, "skp")
    return skp


@transaction.atomic
def cancel_skp(*, skp: Skp, alasan: str, oleh: Pengguna, pada: datetime, versi: int | None = None) -> Skp:
    """Cancel a draft that was opened for the wrong seat or period."""
    skp = lock_skp_dapat_diubah(skp, versi)
    if not alasan.strip():
        raise IsianSalah("Tuliskan mengapa SKP ini dibatalkan.", kolom="alasan")
    skp.status = StatusSkp.DIBATALKAN
    naikkan(skp, pada, "status")
    log_activity("kinerja.skp.dibatalkan", target=skp, oleh=oleh, pada=pada, alasan=alasan.strip())
    return skp
