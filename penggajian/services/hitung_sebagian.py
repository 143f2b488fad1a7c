"""Computing some people of a draft again: their slips, their exceptions, the totals of the run."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import numpy as np
from django.db import connection

from asn_portal.inti.akun.models import Pengguna
from asn_portal.lib.galat import BentrokKeadaan, TindakanTerlarang
from asn_portal.lib.periode import Periode
from asn_portal.lib.versi import check_versi
from penggajian.enums import StatusProses
from penggajian.models import ProsesGaji, Susunan
from penggajian.rules.beda_slip import bandingkan_sidik
from penggajian.rules.daftar import VERSI_ATURAN
from penggajian.selectors.buku import get_buku
from penggajian.selectors.potret import list_potret

from .hitung import catat_hitungan, ganti_slip, periode_terkunci, samakan_pengecualian, satu_potret
from .hitungan import Hitungan, susun_hitungan
from .salin import nama_partisi
from .sidik import perbarui_sidik
from .susulan import muat_susulan

PALING_BANYAK = 2000
ORANG_DICATAT = 50


class BelumDihitung(BentrokKeadaan):
    """The run has no draft to mend."""

    kode = "proses_belum_dihitung"


class HitungSemua(BentrokKeadaan):
    """Only a computation of everyone will do."""

    kode = "proses_perlu_dihitung_semua"


class BukanPenghitung(TindakanTerlarang):
    """Whoever computed the run mends it, so that nobody verifies what they computed themselves."""

    kode = "bukan_penghitung"


class Sebagian(NamedTuple):
    """The run as it is now, how many were computed, and whose slip differs."""

    proses: ProsesGaji
    orang: int
    berubah: int


class _Lama(NamedTuple):
    """What the draft holds of some people, in order of pegawai; digests of shape (n, 4)."""

    pegawai: np.ndarray
    sidik: np.ndarray
    kotor: int
    potongan: int
    bersih: int


def compute_sebagian(
    *, proses: ProsesGaji, pegawai_ids: Sequence[int], versi: int | None = None, oleh: Pengguna, pada: datetime
) -> Sebagian:
    """Compute some people of a draft on the facts known now; everybody else's slip stays as it is.

    The draft is then the same as after a computation of everyone, where nothing else has changed. Verification and
    approval fall. Raises `PeriodeTerkunci`, `BelumDihitung`, `SedangDihitung`, `HitungSemua`, `BukanPenghitung`,
    `VersiUsang`.
    """
    orang = sorted(set(pegawai_ids))
    if len(orang) > PALING_BANYAK:
        raise HitungSemua(
            f"Sekali hitung sebagian paling banyak {PALING_BANYAK} pegawai, yang ini {len(orang)}. "
            "Hitung ulang seluruh bulan."
        )
    with satu_potret(proses, tunggu=False):
        proses = ProsesGaji.objects.select_for_update(of=("self",)).select_related("aturan").get(pk=proses.pk)
        check_versi(proses, versi, "Proses ini")
        _periksa(proses, oleh)
        buku = get_buku()
        siapa: dict[str, Any] = {"pegawai_id": orang[0]} if len(orang) == 1 else {"siapa": orang}
        potret = list_potret(Periode.dari_tanggal(proses.periode), buku, **siapa)
        hitungan = susun_hitungan(proses, potret, buku)
        susunan = _aturan_sama(proses, hitungan)
        tabel = nama_partisi(proses.periode, proses.jenis)
        lama = _baca_lama(tabel, orang)
        isi = hitungan.isi
        beda = bandingkan_sidik(isi.pegawai, hitungan.sidik, lama.pegawai, lama.sidik)
        ganti_slip(tabel, proses, isi, hitungan.sidik, beda.tulis, beda.hapus, susunan.pk)
        muat_susulan(proses, hitungan.susulan, orang)
        samakan_pengecualian(proses, hitungan.pengecualian, orang)
        if beda.jumlah:
            proses.sidik = perbarui_sidik(proses, tabel, orang)
        proses.jumlah_pegawai += len(isi.pegawai) - len(lama.pegawai)
        proses.total_kotor += int(isi.kotor.sum()) - lama.kotor
        proses.total_potongan += int(isi.potongan.sum()) - lama.potongan
        proses.total_bersih += int(isi.bersih.sum()) - lama.bersih
        usang = _tinggal_usang(proses, orang)
        catat_hitungan(
            proses,
            aturan=proses.aturan,
            berubah=beda.jumlah,
            oleh=oleh,
            pada=pada,
            kata="dihitung_sebagian",
            tetap_usang=usang,
            dihitung=len(orang),
            pegawai=orang[:ORANG_DICATAT],
        )
    return Sebagian(proses, len(orang), beda.jumlah)


def _periksa(proses: ProsesGaji, oleh: Pengguna) -> None:
    if proses.status == StatusProses.DIKUNCI:
        raise periode_terkunci(proses)
    if proses.status == StatusProses.DRAF:
        raise BelumDihitung(f"{proses.nama} belum dihitung. Hitung seluruhnya dahulu.")
    if not proses.is_bulanan:
        raise HitungSemua(f"{proses.nama} dihitung untuk semua pegawai sekaligus. Hitung ulang seluruhnya.")
    if proses.dihitung_oleh_id != oleh.pk:
        raise BukanPenghitung(
            f"{proses.nama} dihitung oleh {proses.dihitung_oleh}. Sebagian pegawai dihitung lagi oleh orang yang sama; "
            "orang lain menghitung ulang seluruhnya."
        )


def _aturan_sama(proses: ProsesGaji, hitungan: Hitungan) -> Susunan:
    """Refuse when the law or the order of lines is no longer that of the other slips."""
    susunan = Susunan.objects.filter(sidik=hitungan.susunan.sidik).first()
    sama = proses.aturan is not None and proses.aturan.sidik == hitungan.sidik_parameter
    if susunan is None or not sama or proses.versi_aturan != VERSI_ATURAN:
        raise HitungSemua(
            "Aturan yang berlaku sudah berbeda dari yang dipakai menghitung bulan ini. Hitung ulang seluruh bulan."
        )
    return susunan


def _baca_lama(tabel: str, orang: list[int]) -> _Lama:
    with connection.cursor() as kursor:
        kursor.execute(
            f"SELECT pegawai_id, sidik, kotor, potongan, bersih FROM {tabel}"  # noqa: S608 a name of our own
            " WHERE pegawai_id = ANY(%s) ORDER BY pegawai_id",
            [orang],
        )
        baris = kursor.fetchall()
    sidik = np.frombuffer(b"".join(bytes(satu[1]) for satu in baris), dtype=">i8").reshape(-1, 4)
    pegawai = np.array([satu[0] for satu in baris], dtype=np.int64)
    kotor, potongan, bersih = (sum(satu[kolom] for satu in baris) for kolom in (2, 3, 4))
    return _Lama(pegawai, sidik, kotor, potongan, bersih)


def _tinggal_usang(proses: ProsesGaji, orang: list[int]) -> bool:
    """Take the people off the list of those whose facts are newer; say whether the run stays stale.

    A run that is stale without names is stale for everyone, and stays so.
    """
    if proses.usang_at is None:
        return False
    hapus, _ = proses.pegawai_usang_set.filter(pegawai__in=orang).delete()
    return not hapus or proses.pegawai_usang_set.exists()
