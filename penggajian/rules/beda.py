"""What a draft changes against what is in force, in words and numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from asn_portal.lib.teks import kecil_awal
from asn_portal.lib.uang import tulis_desimal
from penggajian.rules.bentuk import Bentuk, Isi, Rupa
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.capaian import FAKTA_RUMUS, KELOMPOK
from penggajian.rules.rumus import baca_rumus, ucapkan
from penggajian.rules.tabel import rentang_kelas

UJUNG: Final = 10_000
"""A minute beyond every day; stands for an open band."""


@dataclass(frozen=True, slots=True)
class Ubah:
    """One changed row: what, the figures before and after, their difference, and the sentence."""

    judul: str
    lama: str
    baru: str
    selisih: str
    kalimat: str


def tulis_isi(bentuk: Bentuk, nilai: Any) -> str:
    """Write one cell with its unit: 12,5%; 3 bulan; a choice by its label."""
    if nilai is None:
        return "tidak ada"
    lajur = bentuk.lajur[-1]
    if lajur.isi is Isi.PILIHAN:
        return lajur.pilihan.get(str(nilai), str(nilai))
    if lajur.isi is Isi.PERSEN:
        return f"{tulis_desimal(Fraction(str(nilai)))}%"
    if lajur.isi in (Isi.BULAT, Isi.DESIMAL):
        satuan = f" {lajur.satuan}" if lajur.isi is Isi.BULAT and lajur.satuan else ""
        return f"{tulis_desimal(Fraction(str(nilai)))}{satuan}"
    return str(nilai)


def _ubah(bentuk: Bentuk, judul: str, lama: Any, baru: Any) -> Ubah | None:
    """Compare two cells; None when they are equal as numbers."""
    angka = bentuk.lajur[-1].isi in (Isi.PERSEN, Isi.BULAT, Isi.DESIMAL)
    satu, dua = tulis_isi(bentuk, lama), tulis_isi(bentuk, baru)
    if lama is None or baru is None:
        if lama is None and baru is None:
            return None
        kata = f"{judul} kini diatur: {dua}." if lama is None else f"{judul} tidak lagi diatur; semula {satu}."
        return Ubah(judul, satu, dua, "", kata)
    if not angka:
        return None if lama == baru else Ubah(judul, satu, dua, "", f"{judul} berubah dari “{satu}” menjadi “{dua}”.")
    beda = Fraction(str(baru)) - Fraction(str(lama))
    if not beda:
        return None
    arah = "naik" if beda > 0 else "turun"
    poin = " poin" if bentuk.lajur[-1].isi is Isi.PERSEN else ""
    tanda = "+" if beda > 0 else "−"
    return Ubah(
        judul, satu, dua, f"{tanda}{tulis_desimal(abs(beda))}{poin}", f"{judul} {arah} dari {satu} menjadi {dua}."
    )


def _kelas(bentuk: Bentuk, lama: Mapping[str, Any], baru: Mapping[str, Any]) -> Iterable[Ubah | None]:
    """Compare per class; classes in a row that change alike are told once."""
    satu, dua = rentang_kelas(lama), rentang_kelas(baru)
    kata = bentuk.lajur[0].satuan.capitalize()
    kelompok: list[tuple[int, int, Any, Any]] = []
    for kelas in sorted({*satu, *dua}):
        pasang = (satu.get(kelas), dua.get(kelas))
        if kelompok and kelompok[-1][1] == kelas - 1 and kelompok[-1][2:] == pasang:
            kelompok[-1] = (kelompok[-1][0], kelas, *pasang)
        else:
            kelompok.append((kelas, kelas, *pasang))
    for awal, akhir, semula, kini in kelompok:
        yield _ubah(bentuk, f"{kata} {awal}" if awal == akhir else f"{kata} {awal}–{akhir}", semula, kini)


def _persen_menit(pita: Iterable[Mapping[str, Any]], menit: int) -> Any:
    for satu in pita:
        if int(satu["dari"]) <= menit and (satu.get("sampai") is None or menit <= int(satu["sampai"])):
            return satu["persen"]
    return None


def _pita(bentuk: Bentuk, lama: list[Any], baru: list[Any]) -> Iterable[Ubah | None]:
    """Compare per stretch of minutes, cut at every edge of the old and the new bands."""
    batas = sorted(
        {int(s["dari"]) for s in [*lama, *baru]} | {int(s["sampai"]) + 1 for s in [*lama, *baru] if s["sampai"]}
    )
    ruas: list[tuple[int, int, Any, Any]] = []
    for awal, berikut in zip(batas, [*batas[1:], UJUNG], strict=True):
        pasang = (_persen_menit(lama, awal), _persen_menit(baru, awal))
        if ruas and ruas[-1][2:] == pasang:
            ruas[-1] = (ruas[-1][0], berikut - 1, *pasang)
        else:
            ruas.append((awal, berikut - 1, *pasang))
    for awal, akhir, semula, kini in ruas:
        teks = _judul_pita(bentuk, awal, None if akhir >= UJUNG - 1 else akhir)
        yield _ubah(bentuk, teks, semula, kini)


def _judul_pita(bentuk: Bentuk, awal: int, akhir: int | None) -> str:
    satuan = bentuk.lajur[0].satuan
    if satuan == "tahun":
        return f"Tahun ke-{awal} dan seterusnya" if akhir is None else f"Tahun ke-{awal} sampai ke-{akhir}"
    return f"{awal} {satuan} ke atas" if akhir is None else f"{awal}–{akhir} {satuan}"


def _peta_pagu(nilai: list[Any]) -> dict[str, int]:
    """Give budgets by what they count, in words; rupiah."""
    return {f"{satu['unit'] or 'Seluruh instansi'}, rekening {satu['rekening']}": satu["pagu"] for satu in nilai}


def _capaian(lama: list[Any], baru: list[Any]) -> Iterable[Ubah | None]:
    """Compare components by group and name: their weight as a number, their formula in words."""
    semula = {(s["kelompok"], s["kode"]): s for s in lama}
    kini = {(s["kelompok"], s["kode"]): s for s in baru}
    for kunci in {**semula, **kini}:
        satu, dua = semula.get(kunci), kini.get(kunci)
        judul = _judul_capaian(satu or dua)
        yield _persen_capaian(judul, satu, dua)
        if satu and dua and baca_rumus(satu["rumus"]) != baca_rumus(dua["rumus"]):
            dulu, nanti = (ucapkan(baca_rumus(s["rumus"]), FAKTA_RUMUS) for s in (satu, dua))
            yield Ubah(judul, dulu, nanti, "", f"Capaian {kecil_awal(judul)} kini: {nanti}; semula: {dulu}.")


def _persen_capaian(judul: str, satu: Any, dua: Any) -> Ubah | None:
    return _ubah(BENTUK["tpp_cpns"], f"Bobot {kecil_awal(judul)}", satu and satu["bobot"], dua and dua["bobot"])


def _judul_capaian(satu: Any) -> str:
    kelompok = f" ({KELOMPOK[satu['kelompok']].lower()})" if satu["kelompok"] != "semua" else ""
    return f"{satu['kode'].replace('_', ' ').capitalize()}{kelompok}"


def ubah_bunyi(lama: str, baru: str) -> Ubah | None:
    """Set the words of an article beside the former ones; None when they say the same, or one of them is not recorded."""
    satu, dua = (" ".join(teks.split()) for teks in (lama, baru))
    if not satu or not dua or satu.casefold().rstrip(".") == dua.casefold().rstrip("."):
        return None
    return Ubah("Bunyi", satu, dua, "", f"Bunyinya kini “{dua}” Semula “{satu}”")


def list_ubah(kunci: str, lama: Any, baru: Any) -> list[Ubah]:
    """List each changed row of one value; empty when both say the same.

    `lama` and `baru` are JSON-shaped values of the same parameter, None for ended by law.
    """
    bentuk = BENTUK.get(kunci)
    if bentuk is None or lama == baru:
        return []
    if lama is None or baru is None:
        kata = "berakhir dan tidak berlaku lagi" if baru is None else "berlaku lagi"
        return [Ubah(bentuk.nama, "", "", "", f"{bentuk.nama} {kata}.")]
    if bentuk.rupa is Rupa.KELAS:
        daftar: Iterable[Ubah | None] = _kelas(bentuk, lama, baru)
    elif bentuk.rupa is Rupa.PITA:
        daftar = _pita(bentuk, lama, baru)
    elif bentuk.rupa is Rupa.PAGU:
        semula, kini = _peta_pagu(lama), _peta_pagu(baru)
        daftar = [_ubah(bentuk, nama, semula.get(nama), kini.get(nama)) for nama in {**semula, **kini}]
    elif bentuk.rupa is Rupa.URUTAN:
        satu, dua = (" lalu ".join(bentuk.baris.get(x, x) for x in isi) for isi in (lama, baru))
        daftar = [Ubah(bentuk.nama, satu, dua, "", f"{bentuk.nama}: {dua}; semula {satu}.")]
    elif bentuk.rupa is Rupa.CAPAIAN:
        daftar = _capaian(lama, baru)
    elif bentuk.rupa is Rupa.SATU:
        daftar = [_ubah(bentuk, bentuk.nama, lama, baru)]
    else:
        daftar = [
            _ubah(bentuk, _judul_baris(bentuk, nama), lama.get(nama), baru.get(nama))
            for nama in _urut(bentuk, {**lama, **baru})
        ]
    return [satu for satu in daftar if satu is not None]


def urut_kelas(nilai: Mapping[str, Any]) -> list[str]:
    """Give ranges of classes from the lowest."""
    return sorted(nilai, key=lambda nama: int(nama.partition("-")[0]))


def _urut(bentuk: Bentuk, nilai: Mapping[str, Any]) -> list[str]:
    """Give the rows in the order of the shape, whatever order the database keeps them in."""
    return [nama for nama in bentuk.baris if nama in nilai] + [nama for nama in nilai if nama not in bentuk.baris]


def urut_baris(kunci: str, nilai: Mapping[str, Any]) -> list[str]:
    """Give the rows of a table in the order in which `tulis_nilai` writes them."""
    bentuk = BENTUK.get(kunci)
    if bentuk is None:
        return list(nilai)
    return urut_kelas(nilai) if bentuk.rupa is Rupa.KELAS else _urut(bentuk, nilai)


def _judul_baris(bentuk: Bentuk, nama: str) -> str:
    return bentuk.baris.get(nama, nama.replace("_", " ").capitalize())


def tulis_nilai(kunci: str, nilai: Any) -> list[tuple[str, str]]:
    """Write a value as (row, figure) pairs for people."""
    bentuk = BENTUK.get(kunci)
    if nilai is None:
        return [("", "tidak berlaku lagi")]
    if bentuk is None:
        return [("", str(nilai))]
    if bentuk.rupa is Rupa.SATU:
        return [("", tulis_isi(bentuk, nilai))]
    if bentuk.rupa is Rupa.PAGU:
        return [(nama, tulis_isi(bentuk, pagu)) for nama, pagu in _peta_pagu(nilai).items()]
    if bentuk.rupa is Rupa.URUTAN:
        return [(f"{nomor}.", bentuk.baris.get(satu, satu)) for nomor, satu in enumerate(nilai, 1)]
    if bentuk.rupa is Rupa.CAPAIAN:
        return [
            (
                _judul_capaian(satu),
                f"bobot {tulis_isi(BENTUK['tpp_cpns'], satu['bobot'])}; {ucapkan(baca_rumus(satu['rumus']), FAKTA_RUMUS)}",
            )
            for satu in nilai
        ]
    if bentuk.rupa is Rupa.PITA:
        return [
            (
                _judul_pita(bentuk, satu["dari"], satu.get("sampai")),
                tulis_isi(bentuk, satu["persen"]),
            )
            for satu in nilai
        ]
    if bentuk.rupa is Rupa.KELAS:
        kata = bentuk.lajur[0].satuan.capitalize()
        urut = urut_kelas(nilai)
        return [(f"{kata} {nama.replace('-', '–')}", tulis_isi(bentuk, nilai[nama])) for nama in urut]
    return [(_judul_baris(bentuk, nama), tulis_isi(bentuk, nilai[nama])) for nama in _urut(bentuk, nilai)]
