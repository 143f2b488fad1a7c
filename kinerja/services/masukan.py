"""Feedback without names: given, replaced before its pool is summed up, and released once.

Against the rule of every other service, giving writes no activity line, no notice and no live sign: each of them
would tell who and when. The release of a pool writes one line, by the system.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from random import SystemRandom

from django.db import transaction
from django.db.models import Q

from asn_portal.inti.akun.models import Pengguna
from asn_portal.inti.audit.services import log_activity
from asn_portal.inti.notifikasi.services import create_notifikasi
from asn_portal.lib.galat import BentrokKeadaan, IsianSalah, TindakanTerlarang
from asn_portal.lib.triwulan import Triwulan
from jabatan.models import Pegawai
from jabatan.selectors import get_pegawai_user
from jabatan.services.dasar import hari
from kinerja.enums import Ekspektasi, Hubungan, StatusPermintaan
from kinerja.models import MasukanAnonim, PermintaanUmpanBalik, RingkasanMasukan
from kinerja.rules.masukan import HasilMasukan, Masukan, rangkum
from kinerja.selectors.hubungan import get_hubungan
from kinerja.selectors.masukan import hitung_sidik, list_topik

URL_MASUKAN = "/kinerja/umpan-balik/masukan/"
TEKS_MAKS = 1000


class MasukanDitolak(TindakanTerlarang):
    """Only peers and subordinates write without a name, and to a request only those who were asked."""

    kode = "masukan_ditolak"


class SudahDirangkum(BentrokKeadaan):
    """The pool of this quarter that this person wrote into is closed."""

    kode = "masukan_sudah_dirangkum"


def check_undangan(permintaan: PermintaanUmpanBalik, pegawai: Pegawai, tanggal: date) -> None:
    """Refuse who was not asked, and a request that takes no more answers."""
    if not permintaan.undangan_set.filter(kepada=pegawai).exists():
        raise MasukanDitolak("Permintaan ini tidak ditujukan kepada Anda.")
    if permintaan.status != StatusPermintaan.TERBUKA or permintaan.sampai < tanggal:
        raise SudahDirangkum("Permintaan ini sudah ditutup, jadi tidak menerima jawaban lagi.")


def _bersihkan(isi: dict[str, str], topik: Iterable[str], kekuatan: str, perbaikan: str) -> dict[str, str]:
    """Keep the topics of the pool; refuse an unknown direction, no topic at all, and texts that are too long."""
    boleh = set(topik)
    bersih = {k: v for k, v in isi.items() if k in boleh and v}
    if any(v not in {e.value for e in Ekspektasi} for v in bersih.values()):
        raise IsianSalah("Pilih di bawah, sesuai, atau di atas ekspektasi untuk setiap topik.")
    if not bersih:
        raise IsianSalah(
            "Pilih penilaian untuk sedikitnya satu topik. Topik yang tidak Anda ketahui boleh dikosongkan."
        )
    for kolom, teks in (("kekuatan", kekuatan), ("perbaikan", perbaikan)):
        if len(teks) > TEKS_MAKS:
            raise IsianSalah(f"Paling banyak {TEKS_MAKS} huruf. Ringkaskan tulisannya.", kolom=kolom)
    return bersih


@transaction.atomic
def submit_masukan(
    *,
    untuk: Pegawai,
    isi: dict[str, str],
    kekuatan: str,
    perbaikan: str,
    oleh: Pengguna,
    pada: datetime,
    permintaan: PermintaanUmpanBalik | None = None,
) -> None:
    """Write without a name about a peer or a superior; a second time in the quarter replaces the first.

    Raises `MasukanDitolak`, `SudahDirangkum`, `IsianSalah`.
    """
    dari, tanggal = _get_pemberi(oleh), hari(pada)
    if permintaan is not None:
        permintaan = _lock_permintaan(permintaan, dari, tanggal)
        untuk, hubungan, triwulan = permintaan.tentang, Hubungan(permintaan.hubungan), permintaan.triwulan
    else:
        hubungan, triwulan = _get_hubungan(dari, untuk, tanggal), Triwulan.dari_tanggal(tanggal).awal
    lama = _lock_suara(dari, untuk, triwulan)
    if lama is not None and lama.is_dirangkum:
        raise SudahDirangkum(
            f"Masukan Anda untuk {untuk.nama} pada triwulan ini sudah dirangkum. Anda dapat menulis lagi triwulan depan."
        )
    baris = lama or MasukanAnonim(untuk=untuk, triwulan=triwulan, sidik=hitung_sidik(dari.pk, untuk.pk, triwulan))
    if permintaan is not None:
        baris.permintaan = permintaan
    # A voice that answered a request stays in its pool, so that no two pools of a quarter share a giver.
    baris.hubungan = baris.permintaan.hubungan if baris.permintaan is not None else hubungan
    baris.isi = _bersihkan(isi, list_topik(baris.permintaan), kekuatan, perbaikan)
    baris.kekuatan, baris.perbaikan, baris.is_ditolak = kekuatan.strip(), perbaikan.strip(), False
    baris.full_clean(validate_unique=False, validate_constraints=False)
    baris.save()


@transaction.atomic
def decline_masukan(*, permintaan: PermintaanUmpanBalik, oleh: Pengguna, pada: datetime) -> None:
    """Decline a request without names; nobody is told, and one may still change one's mind until it closes."""
    dari = _get_pemberi(oleh)
    permintaan = _lock_permintaan(permintaan, dari, hari(pada))
    lama = _lock_suara(dari, permintaan.tentang, permintaan.triwulan)
    if lama is not None:
        lama.is_ditolak = True
        lama.save(update_fields=["is_ditolak"])
        return
    MasukanAnonim.objects.create(
        untuk=permintaan.tentang,
        hubungan=permintaan.hubungan,
        triwulan=permintaan.triwulan,
        permintaan=permintaan,
        sidik=hitung_sidik(dari.pk, permintaan.tentang_id, permintaan.triwulan),
        is_ditolak=True,
    )


def _get_pemberi(oleh: Pengguna) -> Pegawai:
    dari = get_pegawai_user(oleh)
    if dari is None:
        raise MasukanDitolak("Akun Anda tidak terhubung dengan data pegawai, jadi belum dapat memberi masukan.")
    return dari


def _get_hubungan(dari: Pegawai, untuk: Pegawai, tanggal: date) -> Hubungan:
    hubungan = get_hubungan(dari.pk, untuk.pk, tanggal)
    if hubungan not in (Hubungan.REKAN, Hubungan.BAWAHAN):
        raise MasukanDitolak(
            "Masukan tanpa nama hanya untuk rekan dan atasan langsung Anda. Kepada bawahan dan anggota tim, tulis "
            "umpan balik dengan nama Anda."
        )
    return hubungan


def _lock_permintaan(permintaan: PermintaanUmpanBalik, dari: Pegawai, tanggal: date) -> PermintaanUmpanBalik:
    """Hold the request, so that its closing and an answer cannot miss each other."""
    permintaan = (
        PermintaanUmpanBalik.objects.select_for_update(of=("self",))
        .select_related("tentang", "rhk")
        .get(pk=permintaan.pk)
    )
    if not permintaan.is_anonim:
        raise MasukanDitolak("Permintaan ini dijawab dengan nama Anda lewat Tulis umpan balik.")
    check_undangan(permintaan, dari, tanggal)
    return permintaan


def _lock_suara(dari: Pegawai, untuk: Pegawai, triwulan: date) -> MasukanAnonim | None:
    Pegawai.objects.select_for_update(of=("self",)).get(pk=dari.pk)  # two of one's own at once: the later one counts
    return (
        MasukanAnonim.objects.select_for_update(of=("self",))
        .select_related("permintaan__rhk")
        .filter(untuk=untuk, triwulan=triwulan, sidik=hitung_sidik(dari.pk, untuk.pk, triwulan))
        .first()
    )


# --- Release --------------------------------------------------------------------------------------
def release_masukan(*, per_tanggal: date, pada: datetime) -> dict[str, int]:
    """Close the requests whose day has passed and the quarters that have ended, each pool once.

    Afterwards the words are gone; what is left of a voice of an ended quarter goes too.
    """
    jumlah = {"permintaan": 0, "triwulan": 0}
    terbuka = PermintaanUmpanBalik.objects.filter(status=StatusPermintaan.TERBUKA, sampai__lt=per_tanggal)
    for pk in list(terbuka.order_by("pk").values_list("pk", flat=True)):
        jumlah["permintaan"] += _tutup_permintaan(pk, per_tanggal, pada)
    kini = Triwulan.dari_tanggal(per_tanggal).awal
    lewat = MasukanAnonim.objects.filter(triwulan__lt=kini, permintaan__isnull=True, is_dirangkum=False)
    for untuk_id in list(lewat.order_by("untuk").values_list("untuk", flat=True).distinct()):
        jumlah["triwulan"] += _rangkum_triwulan(untuk_id, kini, per_tanggal, pada)
    MasukanAnonim.objects.filter(
        Q(permintaan__isnull=True) | ~Q(permintaan__status=StatusPermintaan.TERBUKA), triwulan__lt=kini
    ).delete()
    return jumlah


@transaction.atomic
def _tutup_permintaan(pk: int, per_tanggal: date, pada: datetime) -> int:
    permintaan = (
        PermintaanUmpanBalik.objects.select_for_update(of=("self",)).select_related("tentang", "rhk").get(pk=pk)
    )
    if permintaan.status != StatusPermintaan.TERBUKA:
        return 0
    permintaan.status = StatusPermintaan.SELESAI
    permintaan.versi += 1
    permintaan.save(update_fields=["status", "versi"])
    log_activity("kinerja.permintaan_umpan_balik.selesai", target=permintaan, oleh=None, pada=pada)
    if not permintaan.is_anonim:
        return 1
    baris = list(MasukanAnonim.objects.select_for_update().filter(permintaan=permintaan, is_dirangkum=False))
    ringkasan = _simpan_ringkasan(
        baris, permintaan.tentang_id, permintaan.hubungan, permintaan.triwulan, permintaan, per_tanggal
    )
    assert ringkasan is not None
    _beri_tahu(ringkasan)
    return 1


@transaction.atomic
def _rangkum_triwulan(untuk_id: int, kini: date, per_tanggal: date, pada: datetime) -> int:
    """Sum up the ended quarters of one person; fewer than five voices leave no trace."""
    kolam: dict[tuple[str, date], list[MasukanAnonim]] = defaultdict(list)
    for baris in MasukanAnonim.objects.select_for_update().filter(
        untuk=untuk_id, triwulan__lt=kini, permintaan__isnull=True, is_dirangkum=False
    ):
        kolam[baris.hubungan, baris.triwulan].append(baris)
    jumlah = 0
    for (hubungan, triwulan), isi in sorted(kolam.items(), key=lambda k: (k[0][1], k[0][0])):
        ringkasan = _simpan_ringkasan(isi, untuk_id, hubungan, triwulan, None, per_tanggal)
        if ringkasan is not None:
            log_activity("kinerja.masukan.dirangkum", target=ringkasan, oleh=None, pada=pada)
            _beri_tahu(ringkasan)
            jumlah += 1
    return jumlah


def _simpan_ringkasan(
    baris: Sequence[MasukanAnonim],
    untuk_id: int,
    hubungan: str,
    triwulan: date,
    permintaan: PermintaanUmpanBalik | None,
    per_tanggal: date,
) -> RingkasanMasukan | None:
    """Store what a pool shows and wipe its words. A pool of a quarter without enough voices stores nothing."""
    topik = list_topik(permintaan)
    hasil: HasilMasukan | None = None
    if permintaan is not None or not _sudah_dirangkum(untuk_id, hubungan, triwulan):
        hasil = rangkum(
            [Masukan(b.sidik, b.isi, b.kekuatan, b.perbaikan) for b in baris], list(topik), SystemRandom().shuffle
        )
    MasukanAnonim.objects.filter(pk__in=[b.pk for b in baris]).update(
        isi={}, kekuatan="", perbaikan="", is_dirangkum=True
    )
    if hasil is None and permintaan is None:
        return None
    ringkasan = RingkasanMasukan(
        untuk_id=untuk_id,
        hubungan=hubungan,
        triwulan=triwulan,
        permintaan=permintaan,
        is_cukup=hasil is not None,
        dirangkum_pada=per_tanggal,
    )
    if hasil is not None:
        ringkasan.topik = [
            {
                "topik": t.topik,
                "label": topik[t.topik],
                "di_bawah": t.di_bawah,
                "sesuai": t.sesuai,
                "di_atas": t.di_atas,
            }
            for t in hasil.topik
        ]
        ringkasan.kekuatan, ringkasan.perbaikan = list(hasil.kekuatan), list(hasil.perbaikan)
    ringkasan.save(force_insert=True)
    return ringkasan


def _sudah_dirangkum(untuk_id: int, hubungan: str, triwulan: date) -> bool:
    return RingkasanMasukan.objects.filter(
        untuk=untuk_id, hubungan=hubungan, triwulan=triwulan, permintaan__isnull=True
    ).exists()


def _beri_tahu(ringkasan: RingkasanMasukan) -> None:
    """Tell the person, on the night of the release, whatever came of it."""
    if ringkasan.untuk.pengguna is None:
        return
    create_notifikasi(
        untuk=ringkasan.untuk.pengguna,
        jenis="kinerja.masukan",
        judul="Ringkasan masukan sudah ada" if ringkasan.is_cukup else "Masukan yang diminta belum cukup",
        isi="Isinya digabung dari lima orang atau lebih, tanpa nama dan waktu."
        if ringkasan.is_cukup
        else "Kurang dari lima orang menjawab, jadi tidak ada yang ditampilkan.",
        url=URL_MASUKAN,
    )
