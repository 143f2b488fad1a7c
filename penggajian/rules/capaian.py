"""Weighted components of the productivity part: a table of weights, each with a formula of what was achieved.

A region whose productivity part is not simply the predikat writes rows (group of employees, name, weight,
formula). The weights of a group add up to 100%; each achievement counts between none and all of its weight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np

from asn_portal.lib.uang import Kolom, Tarif, Topeng, tulis_desimal
from penggajian.enums import JenisCapaian
from penggajian.rules.rumus import RumusSalah, Simpul, baca_rumus, membagi_nol, nama_dipakai, ucapkan, urutkan_rumus
from penggajian.rules.rumus_kolom import Pecahan, dari_kolom, dari_persejuta, hitung_rumus, jepit, kalikan, tambah

BarisCapaian = Mapping[str, Any]
KOMPONEN_TERBANYAK: Final = 12

KELOMPOK: Final = {
    "semua": "Semua pegawai",
    "jpt": "Pejabat pimpinan tinggi",
    "administrator_pengawas": "Administrator dan pengawas",
    "lainnya": "Pelaksana dan fungsional",
}
FAKTA_RUMUS: Final = {
    "bulan": "bulan ke-",
    "capaian_pengaduan": "capaian tindak lanjut pengaduan",
    "capaian_rencana": "capaian rencana kinerja",
    "hari_hadir": "hari hadir",
    "hari_kerja": "hari kerja",
    "kelas": "kelas jabatan",
    "menit_aktivitas": "menit aktivitas",
    "menit_pengurang": "menit pengurang absensi",
    "persen_predikat": "bagian menurut predikat",
    "porsi_prestasi": "porsi TPP prestasi kerja",
    "tanpa_keterangan": "hari tanpa keterangan",
}
"""Names that a formula may use, in words. `persen_predikat`, `porsi_prestasi` and `capaian_…` are shares of one."""

BUKAN_FAKTA: Final = frozenset({"persen_predikat", "porsi_prestasi"})
FAKTA_CAPAIAN: Final[Mapping[JenisCapaian, str]] = {
    JenisCapaian.RENCANA: "capaian_rencana",
    JenisCapaian.PENGADUAN: "capaian_pengaduan",
}
"""The fact of the snapshot that each kind of recorded achievement gives; millionths."""
PERSEJUTA: Final = frozenset(FAKTA_CAPAIAN.values())
CAPAIAN_LAIN: Final[Mapping[int, tuple[str, ...]]] = {
    nomor: tuple(f"{nama}_{nomor}" for nama in FAKTA_CAPAIAN.values()) for nomor in (2, 3)
}
"""The same facts of each later post of the month; empty: as the first."""


def baris_kelompok(tabel: Sequence[BarisCapaian], kelompok: str) -> list[BarisCapaian]:
    """Give the rows that count for a group: its own and those of everybody."""
    return [satu for satu in tabel if satu["kelompok"] in (kelompok, "semua")]


def kelompok_dihitung(tabel: Sequence[BarisCapaian]) -> list[str]:
    """List the groups that are counted apart: each of them as soon as one has rows of its own, else everybody."""
    if all(satu["kelompok"] == "semua" for satu in tabel):
        return ["semua"]
    return [nama for nama in KELOMPOK if nama != "semua"]


def galat_capaian(tabel: Sequence[BarisCapaian]) -> dict[int, str]:
    """Say what is wrong, keyed by the row beside which the sentence belongs."""
    galat: dict[int, str] = {}
    for nomor, satu in enumerate(tabel):
        try:
            simpul = baca_rumus(satu["rumus"])
        except RumusSalah as salah:
            galat[nomor] = f"Rumus {_nama(satu)}, {salah.pesan}"
        else:
            if membagi_nol(simpul):
                galat[nomor] = f"Rumus {_nama(satu)} membagi dengan 0, jadi tidak ada hasilnya. Perbaiki pembaginya."
    if galat:
        return galat
    kelompok = kelompok_dihitung(tabel)
    hilang = [KELOMPOK[nama].lower() for nama in kelompok if not baris_kelompok(tabel, nama)]
    if hilang:
        return {len(tabel) - 1: f"Belum ada komponen untuk {' dan '.join(hilang)}. Tambahkan barisnya."}
    for nama in kelompok:
        if not galat:
            _periksa_kelompok(tabel, nama, galat)
    return galat


def _periksa_kelompok(tabel: Sequence[BarisCapaian], kelompok: str, galat: dict[int, str]) -> None:
    nomor = [i for i, satu in enumerate(tabel) if satu["kelompok"] in (kelompok, "semua")]
    kode = [tabel[i]["kode"] for i in nomor]
    for letak, satu in zip(nomor, kode, strict=True):
        if kode.count(satu) > 1 or satu in FAKTA_RUMUS:
            galat[letak] = f"Nama “{_nama(tabel[letak])}” sudah dipakai. Beri nama lain."
            return
    jumlah = sum(
        (Tarif.dari_persen(tabel[i]["bobot"]).sebagai_pecahan() for i in nomor), start=Tarif(0).sebagai_pecahan()
    )
    if jumlah != 1:
        galat[nomor[-1]] = (
            f"Bobot untuk {KELOMPOK[kelompok].lower()} berjumlah {tulis_desimal(jumlah * 100)}%, seharusnya 100%."
        )
        return
    try:
        urutkan_rumus({tabel[i]["kode"]: baca_rumus(tabel[i]["rumus"]) for i in nomor}, FAKTA_RUMUS)
    except RumusSalah as salah:
        letak = next((i for i in nomor if f"“{tabel[i]['kode']}”" in salah.pesan), nomor[-1])
        galat[letak] = f"{salah.pesan[0].upper()}{salah.pesan[1:]}"


def _nama(satu: BarisCapaian) -> str:
    return str(satu["kode"]).replace("_", " ")


def periksa_capaian(isi: Any) -> str:
    """Say what is wrong with a whole table, without its name in front; empty when it is fine."""
    if not isinstance(isi, list) or not 1 <= len(isi) <= KOMPONEN_TERBANYAK:
        return f"harus memuat satu sampai {KOMPONEN_TERBANYAK} komponen"
    for satu in isi:
        if not isinstance(satu, Mapping) or set(satu) != {"kelompok", "kode", "bobot", "rumus"}:
            return "tiap komponen memuat kelompok, kode, bobot, dan rumus"
        if satu["kelompok"] not in KELOMPOK or not all(isinstance(nilai, str) for nilai in satu.values()):
            return f"memuat kelompok “{satu['kelompok']}” yang tidak dikenal"
        if not 0 <= Tarif.dari_persen(satu["bobot"]).sebagai_pecahan() <= 1:
            return "memuat bobot di luar 0 sampai 100 persen"
    galat = galat_capaian(isi)
    return next((f"baris {nomor + 1}: {kalimat.rstrip('.')}" for nomor, kalimat in galat.items()), "")


def fakta_rumus(tabel: Sequence[BarisCapaian] | None) -> frozenset[str]:
    """Name the facts that the formulas read."""
    nama = frozenset().union(*(nama_dipakai(baca_rumus(satu["rumus"])) for satu in tabel or ()))
    return (nama & set(FAKTA_RUMUS)) - BUKAN_FAKTA


def dasar_rumus(fakta: str) -> str:
    """Give the name by which a formula reads a fact: that of a later post is read by the name of the first."""
    return next((fakta.removesuffix(f"_{nomor}") for nomor, isi in CAPAIAN_LAIN.items() if fakta in isi), fakta)


def kode_kelompok(eselon: Kolom) -> dict[str, Topeng]:
    """Tell which rows belong to each group: by the level of the post, none of which is "lainnya".

    Shape (n,); codes in. Eselon I and II are JPT, III administrator, IV pengawas, V and none pelaksana.
    Dasar hukum: UU 5/2014, Pasal 131.
    """
    tingkat = eselon // 10
    tinggi = np.asarray((tingkat >= 1) & (tingkat <= 2), dtype=np.bool_)
    tengah = np.asarray((tingkat == 3) | (tingkat == 4), dtype=np.bool_)
    return {"jpt": tinggi, "administrator_pengawas": tengah, "lainnya": ~(tinggi | tengah)}


@lru_cache(maxsize=64)
def _rencana(baris: tuple[tuple[str, str], ...]) -> tuple[tuple[str, Simpul], ...]:
    rumus = {kode: baca_rumus(teks) for kode, teks in baris}
    return tuple((kode, rumus[kode]) for kode in urutkan_rumus(rumus, FAKTA_RUMUS))


def capaian_baris(baris: Sequence[BarisCapaian], kolom: Mapping[str, Pecahan], n: int) -> dict[str, Pecahan]:
    """Compute the achievement of each component of one group, between none and all."""
    ada = dict(kolom)
    rencana = _rencana(tuple((satu["kode"], satu["rumus"]) for satu in baris))
    for kode, simpul in rencana:
        ada[kode] = jepit(hitung_rumus(simpul, ada, n))
    return {kode: ada[kode] for kode, _ in rencana}


def bagian_dibayar(tabel: Sequence[BarisCapaian], kolom: Mapping[str, Pecahan], eselon: Kolom) -> Pecahan:
    """Weigh the achievements: the share of the productivity part that is paid, exactly.

    Shape (n,); fraction between 0 and 1; rows that divide by zero are marked. Dasar hukum: Perkada.
    """
    n = len(eselon)
    hasil = dari_kolom(np.zeros(n, dtype=np.int64))
    semua = np.ones(n, dtype=np.bool_)
    topeng = {"semua": semua, **kode_kelompok(eselon)}
    for nama in kelompok_dihitung(tabel):
        baris = baris_kelompok(tabel, nama)
        jumlah = dari_kolom(np.zeros(n, dtype=np.int64))
        for kode, satu in capaian_baris(baris, kolom, n).items():
            bobot = Tarif.dari_persen(next(b["bobot"] for b in baris if b["kode"] == kode))
            timbang = Pecahan(
                np.full(n, bobot.pembilang, dtype=np.int64), np.full(n, bobot.penyebut, dtype=np.int64), ~semua
            )
            jumlah = tambah(jumlah, kalikan(timbang, satu))
        di = topeng[nama]
        hasil = Pecahan(
            np.where(di, jumlah.atas, hasil.atas),
            np.where(di, jumlah.bawah, hasil.bawah),
            np.where(di, jumlah.salah, hasil.salah),
        )
    return hasil


def kolom_rumus(fakta: Mapping[str, Kolom], persen: Kolom, prestasi: Kolom, penuh: Kolom) -> dict[str, Pecahan]:
    """Give the columns that formulas name: facts, the predikat's share, and the share of the achievement TPP.

    Shape (n,); `persen` in millionths, `prestasi` and `penuh` in rupiah (or any common unit).
    """
    kolom = {nama: dari_persejuta(isi) if nama in PERSEJUTA else dari_kolom(isi) for nama, isi in fakta.items()}
    utuh = penuh <= 0
    atas, bawah = np.where(utuh, 1, prestasi), np.where(utuh, 1, penuh)
    kolom["porsi_prestasi"] = Pecahan(atas, bawah, np.zeros(len(atas), dtype=np.bool_))
    kolom["persen_predikat"] = dari_persejuta(np.maximum(persen, 0))
    return kolom


def ucapkan_capaian(satu: BarisCapaian) -> str:
    """Tell one component in words: "Aktivitas, bobot 40%: jika …"."""
    bobot = Tarif.dari_persen(satu["bobot"]).sebagai_persen()
    return f"{_nama(satu).capitalize()}, bobot {bobot}: {ucapkan(baca_rumus(satu['rumus']), FAKTA_RUMUS)}."
