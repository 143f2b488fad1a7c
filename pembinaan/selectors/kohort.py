"""The report on the quality of selection: bands of score against predikat and IKM of the first year, nobody named."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from kinerja.enums import Predikat
from kinerja.selectors.tahun_pertama import TahunPertama, all_tahun_pertama
from pembinaan.parameters import get_buku_pembinaan
from pembinaan.rules.kohort import (
    PITA,
    SEMUA,
    Hubungan,
    Kotak,
    Kunci,
    hitung_hubungan,
    lengkapi_jumlah,
    list_letak,
    list_pita,
    list_tersamar,
    susun_kotak,
)
from rekrutmen.enums import JenisSeleksi
from rekrutmen.models import HasilSeleksi
from rekrutmen.selectors import all_hasil, all_masuk, get_tmt

URUT = tuple(reversed(Predikat))
KOLOM: tuple[tuple[str, str], ...] = tuple((p.value, p.label) for p in URUT)
WARNA = dict(zip((k for k, _ in KOLOM), ("daun-tua", "laut", "kunyit-tua", "batu-tua", "bata-tua"), strict=True))
WARNA_SAMAR = "kosong"
NAMA_PITA = {"1": "Seperempat terendah", "2": "Seperempat kedua", "3": "Seperempat ketiga", "4": "Seperempat tertinggi"}


@dataclass(frozen=True)
class BarisPita:
    """One band of score: people with a first-year predikat, and each predikat; None is hidden, for it could show who it is."""

    kode: str
    nama: str
    orang: int | None
    sel: list[int | None]
    ikm: Kotak | None

    @property
    def pasangan(self) -> list[tuple[str, int | None]]:
        """Give each predikat in words with its people."""
        return [(label, n) for (_, label), n in zip(KOLOM, self.sel, strict=True)]

    @property
    def bagian(self) -> list[dict[str, Any]]:
        """Give the parts of its bar: what is shown, and the rest in one piece."""
        if not self.orang:
            return []
        tampil: list[dict[str, Any]] = [
            {"nilai": n, "warna": WARNA[kode], "label": label}
            for (kode, label), n in zip(KOLOM, self.sel, strict=True)
            if n
        ]
        sisa = self.orang - sum(b["nilai"] for b in tampil)
        return tampil + ([{"nilai": sisa, "warna": WARNA_SAMAR, "label": "Disamarkan"}] if sisa else [])


@dataclass(frozen=True)
class LaporanKohort:
    """The report of one kind of selection, of one year or of all, with the years there are."""

    jenis: JenisSeleksi
    tahun: int | None
    tercatat: int
    pilihan_tahun: list[int]
    baris: list[BarisPita]
    hubungan_predikat: Hubungan
    hubungan_ikm: Hubungan
    minimum: int
    sedikitnya: int
    bulan_minimum: int
    dasar: str

    @property
    def semua(self) -> BarisPita:
        """The row of all bands together."""
        return self.baris[-1]

    @property
    def nama(self) -> str:
        """The cohort in words."""
        tahun = self.tahun or (self.pilihan_tahun[0] if len(self.pilihan_tahun) == 1 else "semua tahun")
        return f"{self.jenis.label} {tahun}"


@dataclass(frozen=True)
class _Anggota:
    """One person of a cohort; lives inside this module only."""

    tahun: str
    pita: str
    letak: Fraction
    awal: TahunPertama | None

    @property
    def predikat(self) -> Predikat | None:
        return self.awal.predikat if self.awal else None


def get_laporan(jenis: JenisSeleksi, tahun: int | None, per_tanggal: date) -> LaporanKohort | None:
    """Give the report of everybody recorded of a kind of selection, or None while nothing is recorded.

    A year that is not there is answered like all years. Bands are those of the person's own year, since scores of two
    years cannot be compared. What one slice hides stays hidden in every other. A fixed number of queries.
    """
    hasil = [h for h in all_hasil() if h.jenis == jenis]
    if not hasil:
        return None
    buku = get_buku_pembinaan().per(per_tanggal)
    sedikitnya, minimum, bulan = (int(buku[f"kohort_{k}_minimum"].isi()) for k in ("sel", "simpulan", "bulan"))
    anggota = _list_anggota(hasil, bulan)
    tahun_ada = sorted({h.tahun for h in hasil})
    # One year alone is the whole: a table without the side of years, which would only repeat it.
    bertahun = len(tahun_ada) > 1
    sisi = [[str(n + 1) for n in range(PITA)], [kode for kode, _ in KOLOM]]
    sisi = [[str(t) for t in tahun_ada], *sisi] if bertahun else sisi
    hitung: dict[Kunci, int] = defaultdict(int)
    for satu in anggota:
        if satu.predikat:
            hitung[(satu.tahun, satu.pita, satu.predikat.value)[not bertahun :]] += 1
    penuh = lengkapi_jumlah(hitung, sisi)
    samar = list_tersamar(penuh, sisi, sedikitnya)
    dipilih = tahun if tahun in tahun_ada else None
    kode_tahun = str(dipilih) if dipilih else SEMUA
    ikut = [a for a in anggota if kode_tahun in (SEMUA, a.tahun)]

    def tampil(pita: str, kolom: str) -> int | None:
        kunci = (kode_tahun, pita, kolom)[not bertahun :]
        return None if kunci in samar else penuh[kunci]

    baris = [
        BarisPita(
            kode,
            NAMA_PITA.get(kode, "Semua"),
            tampil(kode, SEMUA),
            [tampil(kode, kolom) for kolom, _ in KOLOM],
            susun_kotak([a.awal.ikm for a in ikut if kode in (SEMUA, a.pita) and a.awal and a.awal.ikm], sedikitnya),
        )
        for kode in (*sisi[-2], SEMUA)
    ]
    nilai = {p: Fraction(n) for n, p in enumerate(Predikat)}
    berpredikat = [(a.letak, nilai[a.predikat]) for a in ikut if a.predikat]
    return LaporanKohort(
        jenis=jenis,
        tahun=dipilih,
        tercatat=len(ikut),
        pilihan_tahun=tahun_ada,
        baris=baris,
        hubungan_predikat=_hubungkan(berpredikat, minimum),
        hubungan_ikm=_hubungkan([(a.letak, a.awal.ikm) for a in ikut if a.awal and a.awal.ikm], minimum),
        minimum=minimum,
        sedikitnya=sedikitnya,
        bulan_minimum=bulan,
        dasar=buku["kohort_sel_minimum"].dasar_hukum,
    )


def _hubungkan(pasangan: list[tuple[Fraction, Fraction]], minimum: int) -> Hubungan:
    return hitung_hubungan([letak for letak, _ in pasangan], [nilai for _, nilai in pasangan], minimum)


def _list_anggota(hasil: list[HasilSeleksi], bulan_minimum: int) -> list[_Anggota]:
    """Put people into bands of their own year, with what their first year brought."""
    masuk = all_masuk({h.pegawai_id for h in hasil})
    tmt = {h.pk: get_tmt(h.jenis, h.tahun, masuk.get(h.pegawai_id, [])) for h in hasil}
    mulai = {h.pegawai_id: hari for h in hasil if (hari := tmt[h.pk]) is not None}
    awal = all_tahun_pertama(mulai, bulan_minimum=bulan_minimum)
    kelompok: dict[int, list[HasilSeleksi]] = defaultdict(list)
    for h in hasil:
        kelompok[h.tahun].append(h)
    anggota: list[_Anggota] = []
    for tahun, isi in kelompok.items():
        akhir = [Fraction(Decimal(h.akhir)) for h in isi]
        for h, pita, letak in zip(isi, list_pita(akhir), list_letak(akhir), strict=True):
            anggota.append(_Anggota(str(tahun), str(pita), letak, awal.get(h.pegawai_id) if tmt[h.pk] else None))
    return anggota
