"""The levers of a simulation: every figure that a Perkada or a national table sets, one lever each.

A lever is a cell of the same rows that the editor of a Perkada shows (`rules.bentuk`), so that what a lever may say
is what a regulation may say, and a wrong figure is told by the same sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Any, Final

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.parameter import NilaiParameter
from asn_portal.lib.uang import Tarif, kali, kolom, tulis_desimal
from penggajian.rules.bentuk import Baris, Bentuk, Isi, Lajur, Rupa, SelSalah, dari_baris, ke_baris, periksa_baris
from penggajian.rules.bentuk_perkada import BENTUK
from penggajian.rules.perkada import periksa_nilai, sebut_nilai

DASAR: Final = "Simulasi, bukan peraturan"
SERATUS: Final = "100"


class TuasSalah(GalatDomain):
    """A figure of a simulation cannot be used; `kolom` names its lever."""

    kode = "tuas_salah"
    status = 400


@dataclass(frozen=True, slots=True)
class Tuas:
    """One figure that can be moved: its name in a form, what it says now, and between what it may move."""

    nama: str
    judul: str
    nilai: str
    satuan: str = ""
    terendah: str = "0"
    tertinggi: str = "100"
    langkah: str = "1"
    pilihan: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PapanTuas:
    """The levers of one value under its name."""

    kunci: str
    judul: str
    petunjuk: str
    tuas: list[Tuas]


_RUPIAH: Final = Lajur("nilai", "Rupiah", Isi.BULAT, "rupiah", tertinggi=500_000_000)
_ESELON: Final = ("I.a", "I.b", "II.a", "II.b", "III.a", "III.b", "IV.a", "IV.b", "V.a")


def _rupiah(kunci: str, nama: str, baris: Mapping[str, str]) -> Bentuk:
    return Bentuk(kunci, nama, Rupa.TETAP, "rupiah per bulan", (_RUPIAH,), "", baris, "Baris")


def _persen(kunci: str, nama: str, satuan: str) -> Bentuk:
    lajur = Lajur("nilai", "Persen", Isi.PERSEN, satuan.replace("persen", "%", 1))
    return Bentuk(kunci, nama, Rupa.SATU, satuan, (lajur,))


NASIONAL: Final[dict[str, Bentuk]] = {
    satu.kunci: satu
    for satu in (
        _rupiah("acuan_bpk", "Acuan basic TPP tiap kelas", {str(k): f"Kelas {k}" for k in range(1, 18)}),
        _rupiah(
            "tunjangan_struktural", "Tunjangan jabatan struktural", {eselon: f"Eselon {eselon}" for eselon in _ESELON}
        ),
        _rupiah(
            "tunjangan_umum_pns", "Tunjangan umum PNS", {gol: f"Golongan {gol}" for gol in ("I", "II", "III", "IV")}
        ),
        _rupiah(
            "tunjangan_umum_pppk",
            "Tunjangan umum PPPK",
            {gol: f"Mulai golongan {gol}" for gol in ("I", "V", "IX", "XIII")},
        ),
        _persen("tunjangan_suami_istri", "Tunjangan suami/istri", "persen gaji pokok"),
        _persen("tunjangan_anak", "Tunjangan anak", "persen gaji pokok, per anak"),
        Bentuk("beras_harga", "Harga beras", Rupa.SATU, "rupiah per kilogram", (_RUPIAH,)),
        _persen("bpjs_pegawai", "Iuran kesehatan pegawai", "persen basis iuran kesehatan"),
        _persen("bpjs_pemberi_kerja", "Iuran kesehatan pemberi kerja", "persen basis iuran kesehatan"),
        Bentuk("bpjs_plafon", "Plafon iuran kesehatan", Rupa.SATU, "rupiah per bulan", (_RUPIAH,)),
    )
}
"""National values that may be tried; a Perkada sets none of them."""

LOKAL: Final = (
    "tpp_bobot", "tpp_beban_kerja", "tpp_prestasi_kerja", "tpp_kondisi_kerja", "tpp_tempat_bertugas",
    "tpp_kelangkaan_profesi", "tpp_predikat", "tpp_capaian", "tpp_pita_terlambat", "tpp_pita_pulang_cepat",
    "tpp_tanpa_keterangan", "tpp_tidak_apel", "tpp_batas_potongan_disiplin", "tpp_hukuman", "tpp_cpns", "tpp_cuti",
    "tpp_mutasi_masuk", "tpp_mutasi_dasar", "tpp_tetap", "tpp_paruh_waktu", "tpp_tanpa_pengurangan",
    "tpp_plt", "tpp_peran_tambahan", "tpp_metode_pajak", "honor_final_pppk", "pppk_pph", "bpjs_pembagian_plafon",
    "tpp_indeks",
)  # fmt: skip
PENGALI: Final[dict[str, tuple[str, str, tuple[str, ...]]]] = {
    "pengali_basic": ("Basic TPP semua kelas", "Menambah satu indeks daerah.", ("tpp_indeks",)),
    "pengali_gaji": (
        "Gaji pokok PNS dan PPPK",
        "Tiap baris tabel gaji pokok dikalikan, lalu dibulatkan ke rupiah.",
        ("gaji_pokok_pns", "gaji_pokok_pppk"),
    ),
}
"""Multipliers in per cent: name → title, hint, and the values they change."""
INDEKS_SIMULASI: Final = "simulasi"
BERPASANGAN: Final = {"tpp_bobot": ("produktivitas", "disiplin")}
"""Rows of which the second is what the first leaves of 100%."""

Berlaku = Mapping[str, NilaiParameter]


def _bentuk(kunci: str) -> Bentuk:
    return BENTUK[kunci] if kunci in LOKAL else NASIONAL[kunci]


def list_papan(berlaku: Berlaku) -> list[PapanTuas]:
    """Give the levers of the values in force, those of TPP first."""
    hasil = []
    for nama, (judul, petunjuk, tabel) in PENGALI.items():
        if any(satu in berlaku and berlaku[satu].nilai for satu in tabel):
            tuas = Tuas(nama, judul, SERATUS, "% nilai sekarang", "0", "300", "0.5")
            hasil.append(PapanTuas(nama, judul, petunjuk, [tuas]))
    for kunci in (*LOKAL, *NASIONAL):
        if kunci not in berlaku or berlaku[kunci].nilai is None:
            continue
        bentuk = _bentuk(kunci)
        tuas_kunci = [_tuas(bentuk, nomor, baris) for nomor, baris in _baris(bentuk, berlaku[kunci].nilai)]
        hasil.append(PapanTuas(kunci, bentuk.nama, bentuk.petunjuk, tuas_kunci))
    return hasil


def _baris(bentuk: Bentuk, nilai: Any) -> list[tuple[int, Baris]]:
    """Give the rows that have a lever, each with its place."""
    semua = list(enumerate(ke_baris(bentuk, nilai)))
    pasangan = BERPASANGAN.get(bentuk.kunci)
    return [(n, satu) for n, satu in semua if pasangan is None or satu.get("kunci") == pasangan[0]]


def _tuas(bentuk: Bentuk, nomor: int, baris: Baris) -> Tuas:
    lajur = next(satu for satu in bentuk.lajur if satu.kode == "nilai")
    nama, isi = f"{bentuk.kunci}.{nomor}", str(baris["nilai"]).replace(",", ".")
    judul = _judul(bentuk, baris)
    if lajur.isi is Isi.PILIHAN:
        return Tuas(nama, judul, isi, pilihan=lajur.pilihan)
    angka = Fraction(isi) if isi else Fraction(0)
    desimal = len(isi.partition(".")[2])
    if lajur.isi is Isi.BULAT:
        return Tuas(
            nama, judul, isi, lajur.satuan, str(lajur.terendah), str(min(lajur.tertinggi, _atas(angka))), "1000"
        )
    if lajur.isi is Isi.DESIMAL:
        return Tuas(nama, judul, isi, lajur.satuan, "0", str(max(2, _atas(angka))), "0.0001")
    atas = min(lajur.tertinggi, max(100, _atas(angka)))
    return Tuas(nama, judul, isi, lajur.satuan, "0", str(atas), ("0.5", "0.1", "0.01")[min(desimal, 2)])


def _atas(angka: Fraction) -> int:
    return max(-(-angka.numerator * 2 // angka.denominator), 1)


def _judul(bentuk: Bentuk, baris: Baris) -> str:
    """Name a lever by its row."""
    if bentuk.rupa in (Rupa.SATU, Rupa.TETAP):
        return str(baris["judul"])
    if bentuk.rupa is Rupa.KELAS:
        kata, dari, sampai = bentuk.lajur[0].satuan.capitalize(), baris["dari"], baris["sampai"]
        return f"{kata} {dari}–{sampai}" if sampai else f"{kata} {dari}"
    if bentuk.rupa is Rupa.PITA:
        return f"{baris['dari']}–{baris['sampai']} menit" if baris["sampai"] else f"{baris['dari']} menit ke atas"
    return str(baris["nama"]).capitalize()


def terapkan(berlaku: Berlaku, isi: Mapping[str, str], tanggal: date) -> dict[str, NilaiParameter]:
    """Give the values that the levers change, by key; a lever that is not named stays.

    Values start on `tanggal`. Raises `TuasSalah` with the sentence of the first figure that a regulation could not say.
    """
    papan = list_papan(berlaku)
    dikenal = {satu.nama for kelompok in papan for satu in kelompok.tuas}
    if asing := sorted(set(isi) - dikenal):
        raise TuasSalah(
            f"“{asing[0]}” bukan angka yang dapat diubah pada bulan ini. Muat ulang halaman.", kolom=asing[0]
        )
    hasil: dict[str, NilaiParameter] = {}
    for kelompok in papan:
        if kelompok.kunci in PENGALI:
            continue
        ubah = {satu.nama: isi[satu.nama] for satu in kelompok.tuas if isi.get(satu.nama, satu.nilai) != satu.nilai}
        if ubah and (baru := _ganti(berlaku[kelompok.kunci], ubah, tanggal)) is not None:
            hasil[kelompok.kunci] = baru
    for nama, (judul, _, tabel) in PENGALI.items():
        if nama in dikenal and (tarif := _pengali(nama, judul, isi.get(nama, SERATUS))) != Tarif(1):
            for satu in (kunci for kunci in tabel if kunci in berlaku):
                hasil[satu] = _kalikan(hasil.get(satu, berlaku[satu]), tarif, tanggal)
    return hasil


def _ganti(lama: NilaiParameter, ubah: Mapping[str, str], tanggal: date) -> NilaiParameter | None:
    """Write one value with other figures; None when they say the same."""
    bentuk = _bentuk(lama.kunci)
    nilai = _isi_baris(bentuk, ke_baris(bentuk, lama.nilai), ubah)
    if lama.nilai == nilai:
        return None
    baru = NilaiParameter(lama.kunci, tanggal, None, nilai, lama.satuan, DASAR)
    # What levers of the national tables say is checked by their cells; a Perkada has checks between rows besides.
    if lama.kunci in LOKAL and (salah := periksa_nilai(baru)):
        raise TuasSalah(f"{bentuk.nama}: {_tanpa_kunci(salah, lama.kunci)}", kolom=next(iter(ubah)))
    return baru


def _tanpa_kunci(salah: str, kunci: str) -> str:
    return salah.removeprefix(sebut_nilai(kunci)).lstrip(": ")


def _isi_baris(bentuk: Bentuk, mentah: Sequence[Baris], ubah: Mapping[str, str]) -> Any:
    lajur = {satu.kode: satu for satu in bentuk.lajur}
    hasil: list[dict[str, Any]] = []
    for nomor, baris in enumerate(mentah):
        nama = f"{bentuk.kunci}.{nomor}"
        isi = {**baris, "nilai": ubah.get(nama, str(baris["nilai"]))}
        if not isi["nilai"] and nama not in ubah:
            hasil.append({**isi, "nilai": None})  # a row that the regulation leaves out stays out
            continue
        try:
            hasil.append({**baris, **{kode: satu.baca(str(isi[kode])) for kode, satu in lajur.items()}})
        except SelSalah as galat:
            raise TuasSalah(f"{bentuk.nama}, {_judul(bentuk, baris)}: {galat.pesan}", kolom=nama) from None
    pasangan = BERPASANGAN.get(bentuk.kunci)
    if pasangan:
        satu, dua = (next(b for b in hasil if b["kunci"] == kunci) for kunci in pasangan)
        dua["nilai"] = tulis_desimal(100 - Fraction(satu["nilai"])).replace(",", ".")
    if galat_baris := periksa_baris(bentuk, hasil):
        nomor, kalimat = next(iter(galat_baris.items()))
        raise TuasSalah(f"{bentuk.nama}: {kalimat}", kolom=f"{bentuk.kunci}.{nomor}")
    return dari_baris(bentuk, hasil)[0]


def _pengali(nama: str, judul: str, teks: str) -> Tarif:
    lajur = Lajur("nilai", "Persen", Isi.PERSEN, "%", tertinggi=300)
    try:
        return Tarif.dari_persen(lajur.baca(teks))
    except SelSalah as galat:
        raise TuasSalah(f"{judul}: {galat.pesan}", kolom=nama) from None


def _kalikan(lama: NilaiParameter, tarif: Tarif, tanggal: date) -> NilaiParameter:
    """Multiply a table of amounts row by row, or add the multiplier to the indices."""
    if lama.kunci == "tpp_indeks":
        desimal = tulis_desimal(tarif.sebagai_pecahan()).replace(",", ".")
        nilai: Any = {**lama.nilai, INDEKS_SIMULASI: desimal}
        if not tarif.pembilang:
            raise TuasSalah("Basic TPP semua kelas: harus lebih dari nol.", kolom="pengali_basic")
    else:
        nilai = {
            golongan: dict(zip(baris, kali(kolom(list(baris.values())), tarif).tolist(), strict=True))
            for golongan, baris in lama.nilai.items()
        }
    return replace(lama, sejak=tanggal, sampai=None, nilai=nilai, dasar_hukum=DASAR, keyakinan="", bunyi="")


def berlakukan(nilai: Iterable[NilaiParameter], tanggal: date) -> dict[str, NilaiParameter]:
    """Give values of a draft as if they had been in force on a day, by key."""
    return {satu.kunci: replace(satu, sejak=tanggal, sampai=None) for satu in nilai}
