"""The pay engine: orders rules by their argument names and runs them over columns.

One call computes one person or a million: every rule takes and returns int64 columns of shape
(n,). Arguments name other components, facts of the snapshot, or parameters (prefix `p_`). The
engine picks the version of each rule by date, refuses a circle and an unknown name, lists rows at
fault as named exceptions, and returns what a later recomputation needs: input matrix, canonical
parameters, and the layout (`Susunan`) with the exact rule versions.
"""

from __future__ import annotations

import inspect
from collections import ChainMap, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from graphlib import CycleError, TopologicalSorter
from string import Formatter
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from asn_portal.lib.galat import GalatDomain
from asn_portal.lib.parameter import BukuParameter, NilaiParameter, ParameterPerTanggal, kanonik, sidik
from asn_portal.lib.periode import tulis_tanggal
from asn_portal.lib.uang import Kolom, Topeng, kolom
from penggajian.enums import Arah, Bagian, Sebab, Tingkat, label_kode
from penggajian.rules.capaian import dasar_rumus, fakta_rumus
from penggajian.rules.daftar import KOMPONEN, VERSI_ATURAN
from penggajian.rules.daftar_thr import ATURAN, KOMPONEN_PER_KODE, KOMPONEN_THR
from penggajian.rules.fakta import CAPAIAN, FAKTA_PER_KODE, NAMA_FAKTA, NAMA_FAKTA_THR, VERSI_FAKTA
from penggajian.rules.komponen import Fungsi, Komponen, Pemeriksaan
from penggajian.rules.pemeriksaan import PEMERIKSAAN

Matriks = NDArray[np.int64]
_AWALAN_PARAMETER: Final = "p_"


class AturanTidakDikenal(GalatDomain):
    """A rule asks for a name that is no component, fact or parameter."""

    kode = "aturan_tidak_dikenal"


class AturanBerputar(GalatDomain):
    """Rules wait for each other in a circle."""

    kode = "aturan_berputar"


class AturanTidakBerlaku(GalatDomain):
    """No version of a rule exists for the date."""

    kode = "aturan_tidak_berlaku"


class MasukanTidakLengkap(GalatDomain):
    """A required fact column is missing or has another length."""

    kode = "masukan_tidak_lengkap"
    status = 400


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """One row that cannot be paid (or is marked), with what to do about it.

    `indeks` is the row in the input. GALAT rows of GAJI stop both parts, of TPP only TPP.
    """

    indeks: int
    kode: str
    pesan: str
    perbaikan: str
    bagian: Bagian
    sebab: Sebab
    tingkat: Tingkat = Tingkat.GALAT


@dataclass(frozen=True, slots=True)
class Susunan:
    """The layout of a result: ordered component codes, rule versions and fact names.

    `aturan` pairs with `kode` and names the function used ("basis_bpjs:basis_bpjs_2020");
    `pemeriksaan` names the checks applied, so that a check added later leaves old slips alone.
    """

    versi: str
    versi_fakta: int
    tanggal: date
    kode: tuple[str, ...]
    aturan: tuple[str, ...]
    nama_masukan: tuple[str, ...]
    pemeriksaan: tuple[str, ...] = tuple(satu.kode for satu in PEMERIKSAAN)

    def kanonik(self) -> dict[str, Any]:
        """Return a JSON mapping to store once and read back with `dari_kanonik`."""
        return {
            "versi": self.versi,
            "versi_fakta": self.versi_fakta,
            "tanggal": self.tanggal.isoformat(),
            "kode": list(self.kode),
            "aturan": list(self.aturan),
            "nama_masukan": list(self.nama_masukan),
            "pemeriksaan": list(self.pemeriksaan),
        }

    @classmethod
    def dari_kanonik(cls, isi: Mapping[str, Any]) -> Susunan:
        """Read a stored layout."""
        return cls(
            isi["versi"],
            isi["versi_fakta"],
            date.fromisoformat(isi["tanggal"]),
            tuple(isi["kode"]),
            tuple(isi["aturan"]),
            tuple(isi["nama_masukan"]),
            tuple(isi["pemeriksaan"]),
        )

    @property
    def sidik(self) -> str:
        """Hash of the rule versions and codes; equal layouts give equal hashes."""
        isi = self.kanonik()
        del isi["tanggal"]
        return sidik(isi)

    @property
    def fakta(self) -> tuple[str, ...]:
        """Name the facts that rules of this kind of slip may ask for, stored or not."""
        return NAMA_FAKTA_THR if "thr_kotor" in self.kode else NAMA_FAKTA

    def kode_bagian(self, *bagian: Bagian) -> tuple[str, ...]:
        """List the component codes of one part, in slip order."""
        return tuple(kode for kode in self.kode if KOMPONEN_PER_KODE[kode].bagian in bagian)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What one calculation produced; columns have shape (n,), rupiah unless the component says else."""

    kolom: dict[str, Kolom]
    pengecualian: list[Pengecualian]
    susunan: Susunan
    parameter: dict[str, Any]
    masukan: Matriks
    sah_gaji: Topeng
    sah_tpp: Topeng

    def matriks(self, kode: Iterable[str] | None = None) -> Matriks:
        """Return the amounts as one (n, k) int64 matrix in the order of the layout, or of `kode`."""
        return np.array([self.kolom[satu] for satu in (self.susunan.kode if kode is None else kode)], dtype=np.int64).T

    @property
    def sidik_parameter(self) -> str:
        """Hash of the parameters used."""
        return sidik(self.parameter)


@dataclass(frozen=True, slots=True)
class _Langkah:
    kode: str
    fungsi: Fungsi
    argumen: tuple[str, ...]
    opsional: frozenset[str]


def _argumen(fungsi: Fungsi) -> tuple[tuple[str, ...], frozenset[str]]:
    tanda = inspect.signature(fungsi).parameters
    opsional = frozenset(nama for nama, isi in tanda.items() if isi.default is not inspect.Parameter.empty)
    return tuple(tanda), opsional


def pilih_aturan(tanggal: date, komponen: Iterable[Komponen] = KOMPONEN) -> dict[str, Fungsi]:
    """Pick each component's rule for the date. Raises `AturanTidakBerlaku`."""
    hasil: dict[str, Fungsi] = {}
    for satu in komponen:
        berlaku = [versi for versi in satu.versi if versi.sejak <= tanggal]
        if not berlaku:
            raise AturanTidakBerlaku(
                f"Aturan “{satu.nama}” belum tersedia untuk {tulis_tanggal(tanggal)}. "
                f"Pilih tanggal mulai {tulis_tanggal(satu.versi[0].sejak)}."
            )
        hasil[satu.kode] = berlaku[-1].fungsi
    return hasil


def urutkan(aturan: Mapping[str, Fungsi], diketahui: Iterable[str] = NAMA_FAKTA) -> list[str]:
    """Order rules so that each comes after what it names.

    Raises `AturanTidakDikenal` for a name that is neither rule, fact nor parameter, and
    `AturanBerputar` for a circle.
    """
    dikenal = set(diketahui)
    graf: dict[str, set[str]] = {}
    for kode, fungsi in aturan.items():
        perlu = {nama for nama in _argumen(fungsi)[0] if not nama.startswith(_AWALAN_PARAMETER)} - dikenal
        for nama in sorted(perlu - set(aturan)):
            raise AturanTidakDikenal(
                f"Aturan “{kode}” meminta “{nama}”, yang bukan komponen, fakta, atau parameter. "
                "Perbaiki nama argumennya."
            )
        graf[kode] = perlu
    try:
        return list(TopologicalSorter(graf).static_order())
    except CycleError as galat:
        putaran = " → ".join(galat.args[1])
        raise AturanBerputar(f"Aturan saling menunggu: {putaran}. Putuskan lingkaran itu sebelum menghitung.") from None


@lru_cache(maxsize=64)
def _rencana(nama_aturan: tuple[str, ...], diketahui: frozenset[str]) -> tuple[_Langkah, ...]:
    aturan = {nama.split(":")[0]: ATURAN[nama] for nama in nama_aturan}
    urut = urutkan({k: f for k, f in aturan.items() if k not in diketahui}, set(FAKTA_PER_KODE) | diketahui)
    return tuple(_Langkah(kode, aturan[kode], *_argumen(aturan[kode])) for kode in urut)


def susunan(tanggal: date, nama_masukan: tuple[str, ...] = NAMA_FAKTA) -> Susunan:
    """Return the layout in force on the date. Raises `AturanTidakBerlaku`."""
    aturan = pilih_aturan(tanggal)
    nama = tuple(f"{kode}:{fungsi.__name__}" for kode, fungsi in aturan.items())
    return Susunan(VERSI_ATURAN, VERSI_FAKTA, tanggal, tuple(aturan), nama, nama_masukan)


def susunan_thr(tanggal: date) -> Susunan:
    """Return the layout of THR and gaji ketiga belas in force on the date. Raises `AturanTidakBerlaku`."""
    aturan = pilih_aturan(tanggal, KOMPONEN_THR)
    nama = tuple(f"{kode}:{fungsi.__name__}" for kode, fungsi in aturan.items())
    return Susunan(VERSI_ATURAN, VERSI_FAKTA, tanggal, tuple(aturan), nama, NAMA_FAKTA_THR, ())


def fakta_diminta(berlaku: ParameterPerTanggal) -> frozenset[str]:
    """Name the facts that only the local regulations in force ask for."""
    tabel = berlaku[CAPAIAN].nilai if CAPAIAN in berlaku else None
    rumus = fakta_rumus(tabel)
    return frozenset(
        nama
        for nama, satu in FAKTA_PER_KODE.items()
        if satu.bila and (dasar_rumus(nama) in rumus if satu.bila == CAPAIAN else satu.bila in berlaku)
    )


def nama_masukan(berlaku: ParameterPerTanggal) -> tuple[str, ...]:
    """List the facts that a slip of the day stores, in order."""
    diminta = fakta_diminta(berlaku)
    return tuple(nama for nama in NAMA_FAKTA if not FAKTA_PER_KODE[nama].bila or nama in diminta)


class _Parameter:
    """Parameters of one run, converted once, remembering which were used and which were missing."""

    def __init__(self, berlaku: ParameterPerTanggal) -> None:
        self._berlaku = berlaku
        self._isi: dict[str, Any] = {}
        self.dipakai: dict[str, NilaiParameter] = {}

    def ada(self, kunci: str) -> bool:
        return kunci in self._berlaku

    def ambil(self, kunci: str) -> Any:
        if kunci not in self._isi:
            nilai = self._berlaku[kunci]
            self.dipakai[kunci] = nilai
            self._isi[kunci] = nilai.isi()
        return self._isi[kunci]


def _panggil(langkah: _Langkah, kolom_ada: Mapping[str, Kolom], parameter: _Parameter, n: int) -> Kolom:
    """Call one rule; an allowance ended by law (explicit null) gives zero with its ground kept."""
    isi: dict[str, Any] = {}
    for nama in langkah.argumen:
        if not nama.startswith(_AWALAN_PARAMETER):
            isi[nama] = kolom_ada[nama]
            continue
        kunci = nama.removeprefix(_AWALAN_PARAMETER)
        if not parameter.ada(kunci) and nama in langkah.opsional:
            continue
        nilai = parameter.ambil(kunci)
        if nilai is None and nama not in langkah.opsional:
            return np.zeros(n, dtype=np.int64)
        isi[nama] = nilai
    hasil: Kolom = langkah.fungsi(**isi)
    return hasil


def _kurang(langkah: _Langkah, parameter: _Parameter) -> list[str]:
    kunci = (n.removeprefix(_AWALAN_PARAMETER) for n in langkah.argumen if n.startswith(_AWALAN_PARAMETER))
    return [k for k in kunci if not parameter.ada(k) and _AWALAN_PARAMETER + k not in langkah.opsional]


def susun_masukan(masukan: Mapping[str, ArrayLike], fakta: tuple[str, ...] = NAMA_FAKTA) -> Matriks:
    """Build the (n, facts) int64 snapshot from named columns, filling optional facts with their default.

    Raises `MasukanTidakLengkap` for a missing required fact, an unknown name or unequal lengths.
    """
    asing = sorted(set(masukan) - set(fakta))
    if asing:
        raise MasukanTidakLengkap(f"Masukan “{asing[0]}” tidak dikenal mesin gaji. Periksa nama kolomnya.")
    kolom_ada = {nama: kolom(isi) for nama, isi in masukan.items()}
    panjang = {len(isi) for isi in kolom_ada.values()}
    if len(panjang) > 1:
        raise MasukanTidakLengkap("Kolom masukan tidak sama panjang. Susun ulang potret masukan.")
    n = panjang.pop() if panjang else 0
    hasil = np.empty((len(fakta), n), dtype=np.int64)  # column by column, as it is written and read
    for nomor, nama in enumerate(fakta):
        bawaan = FAKTA_PER_KODE[nama].bawaan
        if nama in kolom_ada:
            hasil[nomor] = kolom_ada[nama]
        elif bawaan is None:
            raise MasukanTidakLengkap(
                f"Masukan “{FAKTA_PER_KODE[nama].nama}” tidak ada. Lengkapi potret masukan sebelum menghitung."
            )
        else:
            hasil[nomor] = bawaan
    return hasil.T


def hitung(masukan: Mapping[str, ArrayLike], buku: BukuParameter, tanggal: date) -> Hasil:
    """Compute every component for every row as of the date.

    `masukan` maps fact names to int64 columns of shape (n,); optional facts may be left out.
    Raises `AturanTidakBerlaku` and `MasukanTidakLengkap`; faults of single rows are listed instead.
    """
    berlaku = buku.per(tanggal)
    nama = nama_masukan(berlaku)
    hasil = _hitung(susun_masukan(masukan), susunan(tanggal, nama), berlaku)
    if nama == NAMA_FAKTA:
        return hasil
    return replace(hasil, masukan=hasil.masukan[:, [NAMA_FAKTA.index(satu) for satu in nama]])


def hitung_thr(masukan: Mapping[str, ArrayLike], buku: BukuParameter, tanggal: date) -> Hasil:
    """Compute THR or gaji ketiga belas for every row, by the law of the day of payment. Raises as `hitung`."""
    return _hitung(susun_masukan(masukan, NAMA_FAKTA_THR), susunan_thr(tanggal), buku.per(tanggal))


def hitung_ulang(
    masukan: ArrayLike, nama_masukan: Iterable[str], parameter: Mapping[str, Any], versi: Mapping[str, Any] | Susunan
) -> Hasil:
    """Recompute from what a closed run stored: same snapshot, parameters and rule versions, same bytes.

    `masukan` has shape (n, facts) or (facts,) in the order of `nama_masukan`.
    """
    tata = versi if isinstance(versi, Susunan) else Susunan.dari_kanonik(versi)
    matriks = np.atleast_2d(np.asarray(masukan, dtype=np.int64))
    nama = list(nama_masukan)
    urut = susun_masukan({satu: matriks[:, nomor] for nomor, satu in enumerate(nama)}, tata.fakta)
    buku = BukuParameter.dari_kanonik(parameter)
    return _hitung(urut, tata, buku.per(tata.tanggal))


def hitung_menurut(masukan: Mapping[str, ArrayLike], tata: Susunan, buku: BukuParameter) -> Hasil:
    """Compute with the rule versions of a stored layout, on facts and law as they are known now.

    Raises as `hitung`.
    """
    return _hitung(susun_masukan(masukan, tata.fakta), tata, buku.per(tata.tanggal))


def hitung_komponen(
    kode: Iterable[str],
    diketahui: Mapping[str, ArrayLike],
    buku: BukuParameter,
    tanggal: date,
) -> dict[str, Kolom]:
    """Compute some components from known facts and known components, by the same rules.

    Everything the asked components need is computed on the way; a fact not given takes its default.
    Raises `MasukanTidakLengkap` when a required fact is missing and `ParameterTidakBerlaku`.
    """
    ada = {nama: kolom(isi) for nama, isi in diketahui.items()}
    n = max((len(isi) for isi in ada.values()), default=1)
    perlu = _kebutuhan(list(kode), frozenset(ada), tanggal)
    nama_aturan = tuple(f"{k}:{f.__name__}" for k, f in pilih_aturan(tanggal, perlu).items())
    for langkah in _rencana(nama_aturan, frozenset(ada)):
        for nama in langkah.argumen:
            if nama in FAKTA_PER_KODE and nama not in ada:
                bawaan = FAKTA_PER_KODE[nama].bawaan
                if bawaan is None:
                    raise MasukanTidakLengkap(f"Masukan “{FAKTA_PER_KODE[nama].nama}” belum diberikan.")
                ada[nama] = np.full(n, bawaan, dtype=np.int64)
    parameter = _Parameter(buku.per(tanggal))
    for langkah in _rencana(nama_aturan, frozenset(diketahui)):
        ada[langkah.kode] = _panggil(langkah, ada, parameter, n)
    return {satu: ada[satu] for satu in kode}


def kebutuhan(kode: Iterable[str], diketahui: Iterable[str], tanggal: date) -> frozenset[str]:
    """Name the components that must be computed for the asked ones, beyond what is known."""
    return frozenset(satu.kode for satu in _kebutuhan(list(kode), frozenset(diketahui), tanggal))


def _kebutuhan(kode: list[str], diketahui: frozenset[str], tanggal: date) -> list[Komponen]:
    hasil: dict[str, Komponen] = {}
    antre = [satu for satu in kode if satu not in diketahui]
    while antre:
        satu = KOMPONEN_PER_KODE[antre.pop()]
        if satu.kode in hasil:
            continue
        hasil[satu.kode] = satu
        fungsi = pilih_aturan(tanggal, [satu])[satu.kode]
        antre += [n for n in _argumen(fungsi)[0] if n in KOMPONEN_PER_KODE and n not in diketahui]
    return list(hasil.values())


def _hitung(masukan: Matriks, tata: Susunan, berlaku: ParameterPerTanggal) -> Hasil:
    n = masukan.shape[0]
    ada: dict[str, Kolom] = {nama: np.ascontiguousarray(masukan[:, nomor]) for nomor, nama in enumerate(tata.fakta)}
    parameter = _Parameter(berlaku)
    kurang: dict[Bagian, list[str]] = defaultdict(list)
    tanpa_nilai: set[str] = set()
    for langkah in _rencana(tata.aturan, frozenset()):
        hilang = _kurang(langkah, parameter)
        if hilang:
            bagian = KOMPONEN_PER_KODE[langkah.kode].bagian
            # A rapel without the values of its tax waits; what it lacks are values of TPP.
            kurang[Bagian.TPP if bagian is Bagian.RAPEL else bagian] += hilang
            tanpa_nilai.add(langkah.kode)
            ada[langkah.kode] = np.zeros(n, dtype=np.int64)
        else:
            ada[langkah.kode] = _panggil(langkah, ada, parameter, n)
    pengecualian, sah_gaji, sah_tpp = _periksa(ada, parameter, kurang, tata, n)
    hasil: dict[str, Kolom] = {}
    rencana = {langkah.kode: langkah for langkah in _rencana(tata.aturan, frozenset())}
    for kode in tata.kode:
        bagian = KOMPONEN_PER_KODE[kode].bagian
        sah = sah_tpp if bagian is Bagian.TPP else sah_gaji
        # What joins both parts is added again from the parts that may be paid: salary goes out without its TPP.
        ulang = bagian in (Bagian.SEMUA, Bagian.RAPEL) and kode not in tanpa_nilai and not sah_tpp.all()
        isi = _panggil(rencana[kode], ChainMap(hasil, ada), parameter, n) if ulang else ada[kode]
        hasil[kode] = isi if sah.all() else np.where(sah, isi, 0).astype(np.int64)
    return Hasil(hasil, pengecualian, tata, kanonik(parameter.dipakai.values()), masukan, sah_gaji, sah_tpp)


def _periksa(
    ada: Mapping[str, Kolom],
    parameter: _Parameter,
    kurang: Mapping[Bagian, list[str]],
    tata: Susunan,
    n: int,
) -> tuple[list[Pengecualian], Topeng, Topeng]:
    """Run the checks; return exceptions in row order and the rows whose parts may be paid."""
    sah = {Bagian.GAJI: np.ones(n, dtype=np.bool_), Bagian.TPP: np.ones(n, dtype=np.bool_)}
    daftar: list[Pengecualian] = []

    def catat(salah: Topeng, satu: Pemeriksaan) -> None:
        if satu.tingkat is Tingkat.GALAT:
            sah[Bagian.TPP] &= ~salah
            if satu.bagian is not Bagian.TPP:
                sah[Bagian.GAJI] &= ~salah
        perlu = _nama_dalam(satu.pesan)
        for indeks in np.flatnonzero(salah):
            isi = _label_baris(ada, int(indeks), perlu)
            daftar.append(
                Pengecualian(
                    int(indeks), satu.kode, satu.pesan.format_map(isi), satu.perbaikan,
                    satu.bagian, satu.sebab, satu.tingkat,
                )
            )  # fmt: skip

    for bagian, kunci in kurang.items():
        hak = {Bagian.GAJI: ada.get("dapat_gaji"), Bagian.TPP: ada.get("dapat_tpp")}.get(bagian)
        catat(np.ones(n, dtype=np.bool_) if hak is None else hak == 1, _tanpa_parameter(bagian, kunci, tata.tanggal))
    for satu in PEMERIKSAAN:
        if satu.kode not in tata.pemeriksaan:
            continue
        nama, opsional = _argumen(satu.fungsi)
        langkah = _Langkah(satu.kode, satu.fungsi, nama, opsional)
        if not _kurang(langkah, parameter):
            catat(np.asarray(_panggil(langkah, ada, parameter, n), dtype=np.bool_), satu)
    daftar.sort(key=lambda p: (p.indeks, p.tingkat, p.kode))
    return daftar, sah[Bagian.GAJI], sah[Bagian.TPP]


def _tanpa_parameter(bagian: Bagian, kunci: list[str], tanggal: date) -> Pemeriksaan:
    nama = ", ".join(dict.fromkeys(kunci))
    return Pemeriksaan(
        "PARAMETER_TIDAK_BERLAKU",
        bagian,
        Sebab.PENGELOLA,
        f"Belum ada nilai yang berlaku pada {tulis_tanggal(tanggal)} untuk: {nama}.",
        "Minta BKPSDM menetapkan nilai itu beserta dasar hukumnya, lalu hitung lagi.",
        lambda: np.ones(0, dtype=np.bool_),
    )


@lru_cache(maxsize=256)
def _nama_dalam(pesan: str) -> tuple[str, ...]:
    """Name the facts that a sentence fills in."""
    return tuple(nama for _, nama, _, _ in Formatter().parse(pesan) if nama)


def _label_baris(ada: Mapping[str, Kolom], indeks: int, perlu: tuple[str, ...]) -> dict[str, str]:
    hasil = {}
    for nama in perlu:
        fakta = FAKTA_PER_KODE[nama]
        nilai = int(ada[nama][indeks])
        hasil[nama] = label_kode(dict(fakta.kode_teks), nilai) if fakta.kode_teks else str(nilai)
    return hasil


def jumlah_arah(hasil: Hasil, bagian: Bagian, arah: Arah) -> Kolom:
    """Sum the lines of one direction of a part, voluntary deductions left out; rupiah, shape (n,)."""
    jumlah = np.zeros(hasil.masukan.shape[0], dtype=np.int64)
    for satu in KOMPONEN:
        if satu.bagian is bagian and satu.arah is arah and not satu.setelah_bersih and satu.kode in hasil.kolom:
            jumlah = jumlah + hasil.kolom[satu.kode]
    return jumlah
