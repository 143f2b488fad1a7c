"""The digest of a run: from its slips by groups, the same whichever way it came about."""

from datetime import date
from hashlib import sha256

import numpy as np
import pytest

from penggajian.models import KelompokSidik, ProsesGaji, Slip
from penggajian.rules.sidik_slip import PEGAWAI_PER_KELOMPOK, is_sidik_proses, kode_slip, sidik_kelompok, sidik_proses
from penggajian.services import compute_sebagian
from penggajian.services.salin import nama_partisi
from penggajian.services.sidik import perbarui_sidik
from tests.factories.penggajian import PADA, KotaGaji
from tests.penggajian.test_hitung_sebagian import ubah_predikat
from tests.penggajian.test_proses import hitung

N = PEGAWAI_PER_KELOMPOK


def sidik_rekaan(pegawai: list[int]) -> bytes:
    return b"".join(sha256(str(satu).encode()).digest() for satu in pegawai)


def test_satu_kelompok_memuat_pegawai_yang_nomornya_berdekatan() -> None:
    pegawai = [1, N - 1, N, 3 * N + 5]
    sidik = sidik_rekaan(pegawai)
    kelompok = sidik_kelompok(np.array(pegawai), sidik)
    assert kelompok == {
        0: sha256(sidik[:64]).digest(),
        1: sha256(sidik[64:96]).digest(),
        3: sha256(sidik[96:]).digest(),
    }
    assert sidik_kelompok(np.array([], dtype=np.int64), b"") == {}


def test_sidik_proses_berubah_bila_satu_slip_berubah_pindah_atau_hilang() -> None:
    pegawai = [*range(1, 3 * N)]
    sidik = sidik_rekaan(pegawai)
    awal = sidik_proses(sidik_kelompok(np.array(pegawai), sidik))
    satu_berubah = sidik[:-1] + bytes([sidik[-1] ^ 1])
    tertukar = sidik[32:64] + sidik[:32] + sidik[64:]
    geser = np.array([*pegawai[:-1], 3 * N])  # the last one now stands in a group of its own
    lain = [
        sidik_proses(sidik_kelompok(*isi))
        for isi in (
            (np.array(pegawai), satu_berubah),
            (np.array(pegawai), tertukar),
            (np.array(pegawai[1:]), sidik[32:]),
            (geser, sidik),
        )
    ]
    assert len({awal, *lain}) == 5


def test_bundel_proses_lama_yang_sidiknya_satu_langkah_tetap_cocok() -> None:
    pegawai = np.array([3, 900])
    sidik = sidik_rekaan([3, 900])
    assert is_sidik_proses(sidik_proses(sidik_kelompok(pegawai, sidik)), pegawai, sidik)
    assert is_sidik_proses(sha256(sidik).hexdigest(), pegawai, sidik)
    assert not is_sidik_proses(sha256(sidik[:32]).hexdigest(), pegawai, sidik)


def test_alamat_slip_tetap_tunggal_dan_lain_pada_bulan_jenis_dan_kunci_lain() -> None:
    """An address depends on the person alone, not on who is computed beside."""
    pegawai = np.arange(1, 5 * N)
    semua = kode_slip(b"rahasia", pegawai, date(2026, 10, 1), "BULANAN")
    assert len({bytes(satu) for satu in semua}) == len(pegawai)
    sebagian = kode_slip(b"rahasia", pegawai[70:200:7], date(2026, 10, 1), "BULANAN")
    assert (sebagian == semua[70:200:7]).all()
    lain = [
        kode_slip(b"rahasia", pegawai, date(2026, 11, 1), "BULANAN"),
        kode_slip(b"rahasia", pegawai, date(2026, 10, 1), "THR"),
        kode_slip(b"lain", pegawai, date(2026, 10, 1), "BULANAN"),
    ]
    assert not any((satu == semua).any() for satu in lain)


@pytest.mark.django_db
def test_draf_tanpa_kelompok_dibaca_seluruhnya_sekali(kota: KotaGaji) -> None:
    """A draft of a release that kept no groups: computing one person gives the digest that everyone's would."""
    proses = hitung(kota)
    KelompokSidik.objects.all().delete()
    ubah_predikat(kota)
    hasil = compute_sebagian(proses=proses, pegawai_ids=[kota.pegawai[0].pk], oleh=kota.bendahara, pada=PADA)
    slip = list(Slip.objects.order_by("pegawai_id").values_list("pegawai_id", "sidik"))
    sidik = b"".join(bytes(satu) for _, satu in slip)
    assert hasil.proses.sidik == sidik_proses(sidik_kelompok(np.array([satu for satu, _ in slip]), sidik))
    assert KelompokSidik.objects.filter(proses=proses).exists()


@pytest.mark.django_db
def test_kelompok_yang_habis_dibuang(kota: KotaGaji) -> None:
    proses = hitung(kota)
    KelompokSidik.objects.create(proses=proses, nomor=10**9, sidik=b"x" * 32)
    tabel = nama_partisi(proses.periode, proses.jenis)
    assert perbarui_sidik(proses, tabel, [10**9 * N]) == ProsesGaji.objects.get(pk=proses.pk).sidik
    assert not KelompokSidik.objects.filter(nomor=10**9).exists()
