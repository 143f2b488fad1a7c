"""Linking evidence to ratings, and declaring an interest of one's own before rating."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Count

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi_banyak
from asn_portal.inti.web.sse import kirim_tanda
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from jabatan.selectors import get_pegawai_user, get_penilai
from jabatan.services.dasar import hari
from kinerja.enums import JenisBukti, JenisKonflik, NilaiBerakhlak, StatusEvaluasi
from kinerja.models import BuktiRating, Evaluasi, PernyataanKonflik
from kinerja.rules.bukti_rating import RatingBerdasar, kekurangan_dasar
from kinerja.selectors.bukti_rating import CalonBukti, get_petunjuk_keluarga, list_calon_bukti
from kinerja.selectors.eskalasi import get_sebagai, list_pengelola_evaluasi


class RatingTanpaBukti(IsianSalah):
    """A rating above or below expectation has no reason or no evidence."""

    kode = "rating_tanpa_bukti"


class BuktiTidakDitemukan(IsianSalah):
    """A chosen piece of evidence does not exist, or is not of this person and month."""

    kode = "bukti_tidak_ditemukan"


class KonflikBelumDinyatakan(IsianSalah):
    """The rater has not said whether they have an interest of their own."""

    kode = "konflik_belum_dinyatakan"


class KonflikTidakDapatDinyatakan(BentrokKeadaan):
    """The result was delivered, or a declaration stands already."""

    kode = "konflik_tidak_dapat_dinyatakan"


PilihanBukti = tuple[Sequence[str], str]
"""Keys of the dossier, and one address; `selectors.bukti_rating` gives both."""


def update_bukti(
    *, evaluasi: Evaluasi, rhk: Mapping[int, PilihanBukti], nilai: Mapping[str, PilihanBukti], oleh: Pengguna
) -> None:
    """Replace the evidence of these ratings, inside the transaction of the act that keeps the ratings.

    Raises `BuktiTidakDitemukan` for a key that is not of this person and month.
    """
    if not rhk and not nilai:
        return
    perlu = any(kunci for kunci, _ in (*rhk.values(), *nilai.values()))
    calon = {c.kunci: c for c in list_calon_bukti(evaluasi, oleh)} if perlu else {}
    BuktiRating.objects.filter(evaluasi=evaluasi, rhk__in=list(rhk)).delete()
    BuktiRating.objects.filter(evaluasi=evaluasi, nilai__in=list(nilai)).delete()
    baris: list[BuktiRating] = []
    for rhk_id, pilihan in sorted(rhk.items()):
        baris += _susun(evaluasi, pilihan, calon, rhk_id=rhk_id)
    for kode, pilihan in sorted(nilai.items()):
        baris += _susun(evaluasi, pilihan, calon, nilai=kode)
    BuktiRating.objects.bulk_create(baris)


def _susun(
    evaluasi: Evaluasi,
    pilihan: PilihanBukti,
    calon: Mapping[str, CalonBukti],
    rhk_id: int | None = None,
    nilai: str = "",
) -> list[BuktiRating]:
    kunci, tautan = pilihan
    hasil = []
    for satu in dict.fromkeys(kunci):
        if satu not in calon:
            raise BuktiTidakDitemukan(
                "Ada bukti yang tidak ditemukan pada bulan ini. Muat ulang halaman lalu pilih lagi."
            )
        c = calon[satu]
        hasil.append(
            BuktiRating(
                evaluasi=evaluasi, rhk_id=rhk_id, nilai=nilai, jenis=c.jenis, rujukan=c.rujukan, kutipan=c.kutipan
            )
        )
    if tautan.strip():
        hasil.append(
            BuktiRating(
                evaluasi=evaluasi,
                rhk_id=rhk_id,
                nilai=nilai,
                jenis=JenisBukti.TAUTAN,
                tautan=tautan.strip(),
                kutipan=tautan.strip(),
            )
        )
    return hasil


def check_dasar(evaluasi: Evaluasi) -> None:
    """Refuse to deliver a rating above or below expectation without a reason and evidence. Raises `RatingTanpaBukti`."""
    bukti = BuktiRating.objects.filter(evaluasi=evaluasi)
    per_rhk = dict(bukti.filter(rhk__isnull=False).values_list("rhk").annotate(Count("pk")))
    per_nilai = dict(bukti.exclude(nilai="").values_list("nilai").annotate(Count("pk")))
    kurang = kekurangan_dasar(
        [
            RatingBerdasar(f"RHK {r.rhk.urutan}", r.rating, bool(r.alasan.strip()), per_rhk.get(r.rhk_id, 0))
            for r in evaluasi.rating_rhk_set.select_related("rhk").order_by("rhk__urutan", "pk")
        ]
        + [
            RatingBerdasar(NilaiBerakhlak(r.nilai).label, r.rating, bool(r.alasan.strip()), per_nilai.get(r.nilai, 0))
            for r in evaluasi.rating_perilaku_set.order_by("pk")
        ]
    )
    if kurang:
        raise RatingTanpaBukti(
            "Rating di atas atau di bawah ekspektasi harus beralasan dan berbukti. Lengkapi "
            f"{'; '.join(kurang)}. Rating sesuai ekspektasi tidak memerlukannya."
        )


def record_tanpa_konflik(*, evaluasi: Evaluasi, tanpa_konflik: bool, oleh: Pengguna, pada: datetime) -> None:
    """Keep that the rater declared no interest, inside the act that delivers; once per rater and result.

    Raises `KonflikBelumDinyatakan`.
    """
    if PernyataanKonflik.objects.filter(evaluasi=evaluasi, oleh=oleh).exists():
        return
    if not tanpa_konflik:
        raise KonflikBelumDinyatakan(
            "Nyatakan bahwa Anda tidak mempunyai benturan kepentingan dengan pegawai ini, atau laporkan benturannya "
            "supaya atasan Anda yang menilai.",
            kolom="tanpa_konflik",
        )
    PernyataanKonflik.objects.create(
        evaluasi=evaluasi,
        oleh=oleh,
        jenis=JenisKonflik.TIDAK_ADA,
        is_petunjuk_keluarga=bool(get_petunjuk_keluarga(evaluasi.pegawai, get_pegawai_user(oleh), hari(pada))),
        pada=pada,
    )


@transaction.atomic
def submit_konflik(
    *, evaluasi: Evaluasi, jenis: str, catatan: str, oleh: Pengguna, pada: datetime
) -> PernyataanKonflik:
    """Declare an interest of one's own: the rating passes to the rater's own rater at once, with both names.

    Where nobody above can take it (the top of the line, the rated person above, a superior without an account, or a
    stand-in who declares too) it passes to the personnel officers of the unit at once, not after the clock. Raises `TindakanTerlarang`, `KonflikTidakDapatDinyatakan`, `IsianSalah`.
    """
    evaluasi = Evaluasi.objects.select_for_update(of=("self",)).select_related("pegawai", "penilai").get(pk=evaluasi.pk)
    if evaluasi.status != StatusEvaluasi.TERBUKA:
        raise KonflikTidakDapatDinyatakan(
            "Hasil penilaian ini sudah disampaikan. Benturan kepentingan dinyatakan sebelum menilai; hubungi atasan Anda."
        )
    if PernyataanKonflik.objects.filter(evaluasi=evaluasi, oleh=oleh).exists():
        raise KonflikTidakDapatDinyatakan("Anda sudah menyatakan benturan kepentingan untuk penilaian ini.")
    if get_sebagai(evaluasi, oleh, hari(pada)) is None:
        raise TindakanTerlarang("Benturan kepentingan dinyatakan oleh penilai pegawai ini.")
    if jenis not in [j.value for j in JenisKonflik if j != JenisKonflik.TIDAK_ADA]:
        raise IsianSalah("Pilih jenis benturan kepentingannya.", kolom="jenis")
    if not catatan.strip():
        raise IsianSalah("Jelaskan benturan kepentingannya dengan satu kalimat.", kolom="catatan")
    saya = get_pegawai_user(oleh)
    atasan = get_penilai(saya.pk, hari(pada)) if saya is not None and saya.pk == evaluasi.penilai_id else None
    penerus = atasan.pengguna if atasan is not None and atasan.pk != evaluasi.pegawai_id else None
    konflik = PernyataanKonflik(
        evaluasi=evaluasi,
        oleh=oleh,
        jenis=jenis,
        catatan=catatan.strip(),
        is_petunjuk_keluarga=bool(get_petunjuk_keluarga(evaluasi.pegawai, saya, hari(pada))),
        is_ke_pengelola=penerus is None,
        pada=pada,
    )
    konflik.full_clean()
    konflik.save()
    log_activity("kinerja.evaluasi.konflik_dinyatakan", target=evaluasi, oleh=oleh, pada=pada, sesudah={"jenis": jenis})
    create_notifikasi_banyak(
        untuk=list_pengelola_evaluasi(evaluasi, oleh, hari(pada)) if penerus is None else [penerus],
        jenis="kinerja.evaluasi",
        judul=f"Penilaian {evaluasi.pegawai} {evaluasi.masa.nama} beralih kepada Anda",
        isi=f"{oleh} menyatakan {JenisKonflik(jenis).label.lower()}. Nama penilai dan nama Anda sama-sama tercatat.",
        url=f"/kinerja/penilaian/{evaluasi.uuid}/nilai/",
        kunci=f"konflik-{konflik.pk}",
        oleh=oleh,
    )
    if atasan is not None and penerus is not None:
        kirim_tanda(f"pegawai:{atasan.pk}", "evaluasi")
    if evaluasi.pegawai.pengguna is not None:
        kirim_tanda(f"pegawai:{evaluasi.pegawai_id}", "evaluasi")
    return konflik
