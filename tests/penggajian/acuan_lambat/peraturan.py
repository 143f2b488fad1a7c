"""The law as this calculation reads it: rows of the CSV tables, rates, and the values of the demo Perkada."""

import csv
from collections.abc import Collection
from datetime import date
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

TABEL = Path(__file__).parents[3] / "penggajian" / "parameters"

CPNS = Fraction(80, 100)  # PP 7/1977 Pasal 6
SEMENTARA = Fraction(1, 2)
"""Part of pay during a suspension as a suspect (PP 11/2017, Pasal 281 jo. PP 17/2020)."""
PASANGAN, ANAK, ANAK_PALING_BANYAK = Fraction(10, 100), Fraction(2, 100), 2  # PP 7/1977 Pasal 16
BERAS, JIWA_PALING_BANYAK = 10 * 7242, 4  # PER-3/PB/2015
PARUH_WAKTU = "PPPK_PARUH_WAKTU"
"""Paid the wage of a decision: no allowance, no TPP, no JHT, and their tax is theirs (Keputusan MenPANRB 16/2025; no Perwali says more)."""
IWP = {"PNS": Fraction(8, 100), "CPNS": Fraction(8, 100), "PPPK": Fraction("3.25") / 100, PARUH_WAKTU: Fraction(0)}
JKK, JKM = Fraction("0.24") / 100, Fraction("0.72") / 100  # PP 70/2015, PP 66/2017
KESEHATAN_PEGAWAI, KESEHATAN_PEMDA, PLAFON_KESEHATAN = Fraction(1, 100), Fraction(4, 100), 12_000_000  # Perpres 64/2020
STRUKTURAL = {
    "I.a": 5_500_000, "I.b": 4_375_000, "II.a": 3_250_000, "II.b": 2_025_000, "III.a": 1_260_000, "III.b": 980_000,
    "IV.a": 540_000, "IV.b": 490_000, "V.a": 360_000,
}  # fmt: skip
"""Perpres 26/2007."""
UMUM = (175_000, 180_000, 185_000, 190_000)
"""Perpres 12/2006 Pasal 2: golongan I to IV."""
ROMAWI = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"]
JENJANG_PPPK = (4, 8, 12, 17)
"""The last golongan of PPPK that stands beside golongan I, II, III and IV of a PNS (Perpres 98/2020 Pasal 4)."""
BULAN_ACUAN = {"THR": 2, "GAJI_13": 5}  # PP 14/2024; PP 11/2025: the month that is paid once more
FINAL = {"I": Fraction(0), "II": Fraction(0), "III": Fraction(5, 100), "IV": Fraction(15, 100)}  # PP 80/2010 Pasal 4
BIAYA_JABATAN, BIAYA_JABATAN_SEBULAN = Fraction(5, 100), 500_000  # PMK 168/2023 Pasal 10

_PITA = ((1, 30, "0.5"), (31, 60, "1"), (61, 90, "1.25"), (91, None, "1.5"))  # Pasal 9 ayat (1) dan (2)
_CUTI = {"TAHUNAN": 100, "ALASAN_PENTING": 75, "BESAR": 50, "MPP": 0}  # Pasal 11 ayat (2)
PERWALI: tuple[dict[str, Any], ...] = (
    {
        "nama": "Perwali Tanjung Harapan 7/2024",
        "mulai": date(2025, 1, 1),
        "indeks": ("0.70", "0.9712", "0.8450"),
        "beban_kerja": ((1, 2, 50), (3, 4, 40), (5, 17, 30)),
        "prestasi_kerja": ((1, 4, 5), (5, 11, 10), (12, 17, 15)),
        "predikat": {"sangat_baik": 100, "baik": 100, "butuh_perbaikan": 80, "kurang": 50, "sangat_kurang": 25},
        "pita": _PITA,
        "alpa": "2.5",
        "cuti": _CUTI | {"SAKIT": 75, "MELAHIRKAN": 20},
        "peran": {},
        "upah_minimum": 2_200_000,  # Pasal 17 ayat (1)
    },
    {
        "nama": "Perwali Tanjung Harapan 3/2026",
        "mulai": date(2026, 1, 1),
        "indeks": ("0.70", "0.9845", "0.8675"),
        "beban_kerja": ((1, 2, 50), (3, 4, 45), (5, 7, 40), (8, 11, 35), (12, 17, 30)),
        "prestasi_kerja": ((1, 4, 5), (5, 11, 10), (12, 17, 15)),
        "predikat": {"sangat_baik": 100, "baik": 100, "butuh_perbaikan": 85, "kurang": 60, "sangat_kurang": 40},
        "pita": _PITA,
        "alpa": "3",
        "cuti": _CUTI | {"SAKIT": 90, "MELAHIRKAN": 50},
        "peran": {
            "ppkd_bud_kuasa_bud": 20,
            "tapd": 20,
            "bendahara_penerimaan": 10,
            "bendahara_pengeluaran": 30,
            "pengurus_barang": 20,
        },  # Pasal 13
        "upah_minimum": 2_350_000,  # Pasal 17 ayat (1)
    },
)
BERUMUS: dict[str, Any] = PERWALI[-1] | {
    "nama": "Perwali Tanjung Harapan 9/2026, rekaan",
    "capaian": {
        # Pasal 7 ayat (1): pejabat pimpinan tinggi, 60 percent by the plan of the unit, 40 by predikat.
        "jpt": ((60, lambda f: f["rencana"]), (40, lambda f: f["predikat"])),
        # ayat (2): administrator and pengawas, the achievement criterion alone falls with presence and predikat.
        "tengah": (
            (50, lambda f: 1 - f["porsi"] * (1 - Fraction(f["hadir"], f["kerja"])) if f["kerja"] else None),
            (50, lambda f: 1 - f["porsi"] * (1 - f["predikat"])),
        ),
        # ayat (3): all others, minutes of 300 for each working day less what was late, presence, and predikat.
        "lainnya": (
            (
                40,
                lambda f: (
                    Fraction(min(f["menit"], f["kerja"] * 300 - f["pengurang"]), f["kerja"] * 300)
                    if f["kerja"]
                    else None
                ),
            ),
            (35, lambda f: Fraction(f["hadir"], f["kerja"]) if f["kerja"] else None),
            (25, lambda f: f["predikat"]),
        ),
    },
}
"""The text of a second regulation, invented, whose productivity part is weighed; `pajak_tpp` says how TPP is taxed."""
SYARAT = {
    "KONDISI_KERJA": ("kondisi", ((1, 17, 10),)),
    "TEMPAT_TERPENCIL": ("tempat", ((1, 17, 10),)),
    "PROFESI_LANGKA": ("langka", ((8, 17, 20),)),
}
"""Pasal 5 ayat (3) sampai (5) of both: what a decision about the person adds to the post of the month's first day."""
TIDAK_APEL = Fraction(2, 100)  # Pasal 9 ayat (4) of both
PRODUKTIVITAS = Fraction(60, 100)  # Pasal 6 ayat (1); the rest is discipline
TPP_CPNS = Fraction(80, 100)  # Pasal 11 ayat (1)
RANGKAPAN = ("PLT",)
"""Kinds of an additional post that pay: Plt alone, where the regulation of the region says nothing of Plh."""
PLT_SETINGKAT, PLT_BULAN = Fraction(20, 100), 1  # Pasal 12 ayat (1) dan (3)
HUKUMAN = {"ringan": Fraction(10, 100), "sedang": Fraction(25, 100), "berat": Fraction(50, 100)}  # Pasal 10


def bulat(nilai: Fraction | int) -> int:
    """Round to the nearest rupiah, half up, symmetric around zero."""
    tanda = -1 if nilai < 0 else 1
    return tanda * int(abs(Fraction(nilai)) + Fraction(1, 2))


@lru_cache(maxsize=16)
def _isi(nama: str) -> tuple[dict[str, str], ...]:
    with (TABEL / nama).open(encoding="utf-8", newline="") as berkas:
        return tuple(csv.DictReader(berkas))


def baris_berlaku(nama: str, hari: date) -> list[dict[str, str]]:
    """Give the rows of a table in force on a day."""
    kini = hari.isoformat()
    return [
        b for b in _isi(nama) if b["berlaku_mulai"] <= kini and (not b["berlaku_sampai"] or kini <= b["berlaku_sampai"])
    ]


def gaji_pokok(status: str, golongan: str, mkg: int, hari: date) -> tuple[int, int]:
    """Give the row that counts (largest MKG not above one's own, else the first) and its amount."""
    tabel = "gaji_pokok_pppk.csv" if status == "PPPK" else "gaji_pokok_pns.csv"
    sel = {int(b["mkg"]): int(b["gaji_pokok"]) for b in baris_berlaku(tabel, hari) if b["golongan"] == golongan}
    baris = max((m for m in sel if m <= mkg), default=min(sel))
    return baris, sel[baris]


def tunjangan_fungsional(kode: str, hari: date) -> int:
    """Give the amount of a row of the table of functional allowances."""
    baris = [b for b in baris_berlaku("tunjangan_fungsional.csv", hari) if b["kode"] == kode]
    return int(baris[-1]["tunjangan_per_bulan"])


def tingkat_golongan(golongan: str) -> int:
    """Give 1 to 4: golongan I to IV of a PNS, or what stands beside it for a PPPK."""
    if "/" in golongan:
        return ROMAWI.index(golongan.split("/")[0]) + 1
    nomor = ROMAWI.index(golongan) + 1
    return next(urut for urut, akhir in enumerate(JENJANG_PPPK, 1) if nomor <= akhir)


def tarif_final(golongan: str) -> Fraction:
    """Give the final rate: by golongan of a PNS; PPPK without one and I to VIII 0, IX and above 5 (Perwali Pasal 14 ayat (2))."""
    if not golongan:
        return Fraction(0)
    if "/" in golongan:
        return FINAL[golongan.split("/")[0]]
    return Fraction(0) if ROMAWI.index(golongan) < 8 else Fraction(5, 100)


def tarif_ter(ptkp: str, bruto: int, hari: date) -> Fraction:
    """Give the monthly effective rate of a gross: lebih_dari < bruto <= sampai_dengan."""
    kategori = next(b["kategori_ter"] for b in baris_berlaku("pph21_ptkp.csv", hari) if b["status"] == ptkp)
    for b in baris_berlaku("pph21_ter.csv", hari):
        if b["kategori"] != kategori or bruto <= int(b["lebih_dari"]):
            continue
        if not b["sampai_dengan"] or bruto <= int(b["sampai_dengan"]):
            return Fraction(b["tarif_persen"]) / 100
    return Fraction(0)


def ptkp_setahun(ptkp: str, hari: date) -> int:
    """Give the tax-free income of a year."""
    return next(int(b["ptkp_setahun"]) for b in baris_berlaku("pph21_ptkp.csv", hari) if b["status"] == ptkp)


def pajak_pasal_17(pkp: int, hari: date) -> Fraction:
    """Give the progressive tax of a year, not rounded."""
    jumlah = Fraction(0)
    for b in baris_berlaku("pph21_pasal17.csv", hari):
        bawah, atas = int(b["lebih_dari"]), int(b["sampai_dengan"] or 10**15)
        jumlah += max(0, min(pkp, atas) - bawah) * Fraction(b["tarif_persen"]) / 100
    return jumlah


def perwali(hari: date) -> dict[str, Any]:
    """Give the demo Perkada in force on a day."""
    return [satu for satu in PERWALI if satu["mulai"] <= hari][-1]


def _menurut_kelas(rentang: tuple[tuple[int, int, int], ...], kelas: int) -> Fraction:
    return next((Fraction(persen, 100) for awal, akhir, persen in rentang if awal <= kelas <= akhir), Fraction(0))


def tpp_kelas(kelas: int, hari: date, syarat: Collection[str] = ()) -> dict[str, int]:
    """Give basic TPP of a class, both criteria that everyone has, those of `syarat`, and their sum; each rounded."""
    isi = perwali(hari)
    acuan = next(int(b["nilai_rupiah"]) for b in baris_berlaku("acuan_bpk.csv", hari) if b["kelas"] == str(kelas))
    basic = Fraction(acuan)
    for indeks in isi["indeks"]:
        basic *= Fraction(indeks)
    dasar = bulat(basic)
    beban = bulat(dasar * _menurut_kelas(isi["beban_kerja"], kelas))
    prestasi = bulat(dasar * _menurut_kelas(isi["prestasi_kerja"], kelas))
    lain = {nama: bulat(dasar * _menurut_kelas(r, kelas)) if s in syarat else 0 for s, (nama, r) in SYARAT.items()}
    penuh = beban + prestasi + sum(lain.values())
    return {"basic": dasar, "beban": beban, "prestasi": prestasi, **lain, "penuh": penuh}


def porsi_prestasi(kelas: int, hari: date) -> Fraction:
    """Give which part of a class's TPP is for achievement, by the percentages of the criteria."""
    isi = perwali(hari)
    prestasi, beban = (_menurut_kelas(isi[nama], kelas) for nama in ("prestasi_kerja", "beban_kerja"))
    return prestasi / (prestasi + beban) if prestasi + beban else Fraction(1)


def tambahan_peran(peran: Collection[str], penuh: int, hari: date) -> int:
    """Give what the best paid of several roles adds to the TPP of the post."""
    return bulat(Fraction(max((perwali(hari)["peran"].get(satu, 0) for satu in peran), default=0), 100) * penuh)
