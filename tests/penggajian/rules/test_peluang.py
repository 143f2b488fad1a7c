"""What can still be done about a month: each row of the one calculation is what the engine pays for those facts."""

from datetime import date
from typing import Any

import pytest

from asn_portal.lib.parameter import BukuParameter
from asn_portal.lib.uang import kolom
from penggajian.enums import KODE_PREDIKAT, KOSONG
from penggajian.parameters import buku, perkada_contoh
from penggajian.rules.engine import hitung
from penggajian.rules.peluang import Peluang, Seandainya, bentangkan, list_peluang
from tests.penggajian.rules.test_capaian import BANJARMASIN, HANYA_PRODUKTIVITAS, HARI, _orang, dengan

TENGGAT = date(2026, 11, 9)
DEMO = buku(perkada_contoh())
KEJADIAN = {"terlambat_1": [2], "terlambat_3": [1], "tanpa_keterangan": [1]}


def tpp(isi: dict[str, Any], buku_: BukuParameter) -> int:
    return int(hitung(isi, buku_, HARI).kolom["tpp_kotor"][0])


def daftar(isi: dict[str, Any], buku_: BukuParameter) -> dict[str, Peluang]:
    hasil = hitung(bentangkan(isi), buku_, HARI)
    fakta = dict(zip(hasil.susunan.nama_masukan, map(int, hasil.masukan[0]), strict=True))
    pita = {"tpp_pita_terlambat": buku_.per(HARI)["tpp_pita_terlambat"].isi()}
    return {satu.kode: satu for satu in list_peluang(hasil.kolom["tpp_kotor"], fakta, pita, TENGGAT)}


def test_baris_pertama_bulan_sebagaimana_adanya() -> None:
    isi = _orang() | {nama: kolom(nilai) for nama, nilai in KEJADIAN.items()}
    hasil, satu = hitung(bentangkan(isi), DEMO, HARI), hitung(isi, DEMO, HARI)
    assert len(hasil.masukan) == len(Seandainya)
    assert {kode: int(isi_[0]) for kode, isi_ in hasil.kolom.items()} == {
        kode: int(isi_[0]) for kode, isi_ in satu.kolom.items()
    }


def test_tiap_peluang_sebesar_selisih_yang_dihitung_mesin() -> None:
    isi = _orang() | {nama: kolom(nilai) for nama, nilai in KEJADIAN.items()}
    isi["predikat"] = kolom([KODE_PREDIKAT["kurang"]])
    nyata, semua = tpp(isi, DEMO), daftar(isi, DEMO)
    bersih = isi | {nama: kolom([0]) for nama in KEJADIAN}
    assert semua["KOREKSI"].jumlah == tpp(bersih, DEMO) - nyata > 0
    assert "9 November 2026" in semua["KOREKSI"].kalimat
    baik = isi | {"predikat": kolom([KODE_PREDIKAT["baik"]])}
    assert semua["PREDIKAT"].jumlah == tpp(baik, DEMO) - nyata > 0
    assert semua["PREDIKAT"].judul == "Capai predikat Baik"  # Sangat baik pays the same, and is not asked for
    turun = nyata - tpp(isi | {"terlambat_1": kolom([3])}, DEMO)
    alpa = nyata - tpp(isi | {"tanpa_keterangan": kolom([2])}, DEMO)
    rupiah = [f"Rp{satu:,}".replace(",", ".") for satu in (turun, alpa)]
    assert semua["HADIR"].kalimat == (
        f"Sekali terlambat 1–30 menit memotong {rupiah[0]}, sehari tanpa keterangan memotong {rupiah[1]}."
    )
    assert "MENIT" not in semua
    jumlah = [satu.jumlah for satu in semua.values()]
    assert jumlah == sorted(jumlah, reverse=True)


def test_bulan_tanpa_potongan_hanya_menyebut_yang_perlu_dijaga() -> None:
    assert list(daftar(_orang(), DEMO)) == ["HADIR"]


def test_menit_aktivitas_yang_kurang_disebut_bila_rumus_membayarnya() -> None:
    """Banjarmasin: 40 % of the part is paid in full from 6.750 minutes on, and not at all below."""
    buku_ = dengan(tpp_capaian=BANJARMASIN, tpp_bobot=HANYA_PRODUKTIVITAS)
    isi = _orang(hari_kerja=20, hari_hadir=20, menit_aktivitas=6749)
    cukup = _orang(hari_kerja=20, hari_hadir=20, menit_aktivitas=6750)
    semua = daftar(isi, buku_)
    assert semua["MENIT"].jumlah == tpp(cukup, buku_) - tpp(isi, buku_) > 0
    assert semua["MENIT"].kalimat.startswith("Baru 6.749 menit")
    assert "MENIT" not in daftar(cukup, buku_)
    alpa = isi | {"tanpa_keterangan": kolom([2]), "hari_hadir": kolom([18])}
    assert daftar(alpa, buku_)["KOREKSI"].jumlah == tpp(isi, buku_) - tpp(alpa, buku_) > 0


@pytest.mark.parametrize("nama", ["tanpa_keterangan", "predikat", "menit_aktivitas"])
def test_yang_belum_diketahui_tidak_diisi(nama: str) -> None:
    isi = _orang(menit_aktivitas=5000) | {nama: kolom([KOSONG])}
    assert set(bentangkan(isi)[nama].tolist()) == {KOSONG}
